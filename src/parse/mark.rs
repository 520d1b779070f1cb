//! What the passes before ask of a line: does a jump line, dateline or byline stand in it?

use super::{
    byline::{self, byline_line},
    jump::{Form, Placement, markers},
};
use crate::issue::Direction;

/// Does `text` end in a jump line that leads on: （下转3版）?
pub(crate) fn jump_to(text: &str) -> bool {
    markers(text).iter().any(|marker| {
        marker.direction == Direction::To
            && matches!(marker.placement, Placement::Alone | Placement::End | Placement::BeforeStop)
    })
}

/// Does `text` begin with a jump line that comes from elsewhere: （上接1版）?
pub(crate) fn jump_from(text: &str) -> bool {
    markers(text).iter().any(|marker| {
        marker.direction == Direction::From
            && matches!(marker.placement, Placement::Alone | Placement::Start)
    })
}

/// Does `text` end in a reference: （相关报道见4版）?
pub(crate) fn see(text: &str) -> bool {
    markers(text).iter().any(|marker| {
        marker.direction == Direction::See
            && marker.form == Form::Bracketed
            && matches!(marker.placement, Placement::Alone | Placement::End)
    })
}

/// Does `text` end in a signature in brackets: （记者林向南）, （新华社云汀8月28日电）?
pub(crate) fn signed(text: &str) -> bool {
    byline::closing(text).is_some()
}

/// Does `text` begin with a dateline: 本报讯, 新华社北京8月28日电?
pub(crate) fn dateline(text: &str) -> bool {
    byline::dateline(text).is_some()
}

/// Does `text` begin with a dash?
pub(crate) fn dash(text: &str) -> bool {
    ["——", "―", "─", "--"].iter().any(|dash| text.starts_with(dash))
}

/// Is `text` a byline on a line of its own, by more than a lone name?
pub(crate) fn byline(text: &str) -> bool {
    byline_line(text) >= SURE
}

/// How sure a line must be a byline: a lone name is less, several names are as much.
const SURE: f32 = 0.5;

/// Is `text` a page's number or date alone: 第3版, A3, 星期五?
pub(crate) fn folio(text: &str) -> bool {
    let bare: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let rest = bare
        .trim_start_matches('第')
        .trim_start_matches(|character: char| character.is_ascii_uppercase());
    let after = rest.trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二三四五六七八九十".contains(character)
    });
    let digits = rest.chars().count() - after.chars().count();
    (1..=3).contains(&digits)
        && (after.is_empty()
            || after == "版"
            || after.starts_with("版：")
            || after.starts_with("版:"))
        && bare.chars().count() <= 12
        || bare.starts_with("星期") && bare.chars().count() == 3
        || bare.starts_with('第') && bare.ends_with('期') && bare.chars().count() <= 8
}
