//! Who wrote for a supplement: a pen name under the headline, or behind it on its line.

use crate::{
    issue::{Block, BlockKind},
    parse::{byline, evidence::Evidence, forms},
    text,
};

/// The last of `heads` if it is short, under another one, and the `body` has no word of it: whoever writes for a supplement
/// may have a pen name.
pub(super) fn pen_name(heads: &[usize], evidence: &Evidence<'_>, body: &[Block]) -> Option<usize> {
    let last = *heads.last().filter(|_| heads.len() > 1)?;
    may_be_name(&evidence.units.get(last)?.text, body).then_some(last)
}

/// Parts the writer's name from the `headline` behind which it stands: 灯下 郭遠. Under the standing head of a `column` it
/// may be a pen name. Asked in papers with traditional letters alone.
pub(super) fn part(headline: &mut Option<String>, column: bool, body: &[Block]) -> Option<String> {
    let (title, name) = headline.as_deref()?.rsplit_once([' ', '\u{3000}'])?;
    let title = title.trim_end();
    // News of a few words may be short as well: 渡口復航 稱便.
    let prose = body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let length: usize = prose.map(|block| block.text.chars().count()).sum();
    let traditional = body.iter().any(|block| forms::are_in(&block.text));
    let short = title.chars().filter(|letter| text::is_han(*letter)).count();
    if !(2..=14).contains(&short)
        || length < LONG
        || !traditional
        || !may_be_name(name, body)
        || !(column || byline::is_name(name))
    {
        return None;
    }
    let (title, name) = (title.to_owned(), name.to_owned());
    *headline = Some(title);
    Some(name)
}

/// A text for a supplement has more letters.
const LONG: usize = 150;

/// May `text` be a pen name: two or three letters of which the `body`, which is no news, has no word?
fn may_be_name(text: &str, body: &[Block]) -> bool {
    let bare: Vec<char> = text.chars().collect();
    let pairs: Vec<String> = bare.windows(2).map(String::from_iter).collect();
    let strange = |text: &str| {
        !byline::has_dateline(text) && !pairs.iter().any(|pair| text.contains(pair.as_str()))
    };
    (2..=3).contains(&bare.len())
        && bare.iter().all(|letter| text::is_han(*letter))
        && body.iter().all(|block| strange(&block.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_stand_behind_the_headline() {
        let part = |headline: &str, text: &str| {
            let text = text.repeat(20);
            let body = [Block { kind: BlockKind::Paragraph, text }];
            let mut headline = Some(headline.to_owned());
            let name = part(&mut headline, true, &body);
            (headline.unwrap_or_default(), name.unwrap_or_default())
        };
        let told = |headline: &str, name: &str| (headline.to_owned(), name.to_owned());
        let text = "補傘的人走了，巷子裏靜得很。";
        assert_eq!(part("巷裏傘聲　小園", text), told("巷裏傘聲", "小園"));
        assert_eq!(part("巷裏傘聲　靜得很", text), told("巷裏傘聲　靜得很", ""));
        assert_eq!(part("渡口復航　稱便", "本報訊　渡口復航。"), told("渡口復航　稱便", ""));
    }
}
