//! What the lines of a guide are: which end in a page's mark, which are titles, which are none of a guide's.

use super::is_lettered;
use crate::{
    issue::Direction,
    parse::{
        byline::{byline_line, has_dateline, is_credit},
        case::is_title,
        jump::{Form, Marker, Placement, markers},
        line::Line,
        standing,
    },
    text,
};

/// What one line is, as far as a guide is concerned.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) mark: Option<Marker>,
    /// Nothing of a guide: a jump line, a byline, a dateline, a Chinese line.
    pub(super) other: bool,
    pub(super) part: bool,
    /// Are its words set as a title's, each with a capital?
    pub(super) title: bool,
}

/// What `line` is.
pub(super) fn look(line: &Line) -> Look {
    let mut look = Look::default();
    if line.start || line.after_header || line.text.chars().any(text::is_han) {
        look.other = true;
        return look;
    }
    for marker in markers(&line.text) {
        if marker.is_jump() {
            look.other = true;
        } else if matches!(marker.placement, Placement::End | Placement::Alone)
            && marker.form != Form::Bracketed
        {
            look.mark = Some(marker);
        }
    }
    if look.mark.is_none() && !look.other {
        look.mark = title_and_page(&line.text).or_else(|| part_and_page(&line.text));
    }
    look.part = look.mark.is_none() && standing::is_standing(&line.text);
    look.other |= !look.part
        && (byline_line(&line.text) >= 0.5 || has_dateline(&line.text) || is_credit(&line.text));
    look.title = is_title(&line.text) && !runs_in(&line.text);
    look
}

/// Do words in capitals, two at least, run into a sentence, of which a word or two are on the line: `HARBOR CHIEF QUITS
/// Ann`?
fn runs_in(text: &str) -> bool {
    let loud = |word: &&str| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && !word.contains(char::is_lowercase)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals = words.iter().take_while(|word| loud(word)).count();
    let rest = words.len() - capitals;
    capitals > 1
        && (1..=2).contains(&rest)
        && words.iter().skip(capitals).all(|word| word.contains(char::is_lowercase))
}

/// The part of the paper and its page behind a sentence: `…the old ferry. Sports, C1`.
fn part_and_page(text: &str) -> Option<Marker> {
    let page = text.get(text.rfind(", ")? + 2..)?;
    let before = text.get(..text.len() - page.len() - 2).filter(|_| is_lettered(page))?;
    let at = before.rfind(['.', '!', '?', '”', '"'])?;
    let part = before.get(at..)?.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let told = part.starts_with(char::is_uppercase)
        && part.split(' ').count() <= 2
        && part.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
    told.then(|| Marker {
        direction: Direction::See,
        page: page.to_owned(),
        range: before.len() - part.len()..text.len(),
        form: Form::Guide,
        placement: Placement::End,
    })
}

/// The mark behind a title on one line: `Orrin Field PAGE A26`.
fn title_and_page(text: &str) -> Option<Marker> {
    let at = text.rfind(" PAGE ").map(|at| at + 1)?;
    let page = text.get(at + "PAGE ".len()..)?;
    let digits = page.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let told = page.len() - digits.len() <= 1
        && (1..=2).contains(&digits.len())
        && digits.chars().all(|digit| digit.is_ascii_digit());
    told.then(|| Marker {
        direction: Direction::See,
        page: page.to_owned(),
        range: at..text.len(),
        form: Form::Guide,
        placement: Placement::End,
    })
}
