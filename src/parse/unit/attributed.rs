//! Bylines that stand under their texts.

use super::{Kind, Unit};
use crate::{
    parse::{
        byline::{has_dateline, is_agency_in_brackets, is_loud_agency},
        cue::{self, End},
        salutation::salutation,
        standing::is_standing,
    },
    text::{self, is_han},
};

/// Takes for what closes a text the bylines (报道：郭远) between its last sentence and the next headline, on a page that sets
/// headlines over their texts and no byline under them; and any that has a headline below with a byline of its own, or over a text
/// that says who tells it (本报讯（记者刘群）, 编辑同志：).
pub(super) fn attributed(units: &mut [Unit]) {
    if !heads_first(units) {
        return;
    }
    let places: Vec<(usize, bool)> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| unit.kind == Kind::Byline)
        .filter_map(|(at, _)| under(units, at).map(|own| (at, own)))
        .collect();
    let opened = (1..units.len()).any(|at| opens(units, at));
    let habit = places.len() >= 2 && !opened;
    for (at, own) in places {
        if let Some(unit) = units.get_mut(at).filter(|_| habit || own) {
            unit.kind = Kind::Closing;
        }
    }
}

/// Takes for what closes a text the agency that sent it, alone in capitals between its last sentence and the next headline:
/// `off the pier.` | `REUTERS` | `Ferry Strike Ends`; and puts one in brackets that stood no more on the last line of a paragraph
/// at its end: `off the pier.` | `(REUTERS)`.
pub(super) fn agencies(units: &mut Vec<Unit>) {
    for unit in std::mem::take(units) {
        match units.last_mut() {
            Some(above) if is_last_word(above, &unit) => {
                above.text = text::join([above.text.as_str(), unit.text.as_str()]);
                above.lines.end = unit.lines.end;
            }
            _ => units.push(unit),
        }
    }
    for at in 1..units.len() {
        let Some([above, unit]) = units.get(at - 1..=at) else { break };
        let closes = matches!(unit.kind, Kind::Byline | Kind::Display | Kind::Paragraph)
            && is_loud_agency(&unit.text)
            // OUR CORRESPONDENTS stands over their letters.
            && !is_standing(&unit.text)
            && above.kind == Kind::Paragraph
            && cue::end(&above.text) == End::Stop
            && units.get(at + 1).is_none_or(|below| below.kind == Kind::Display);
        // Something stood between.
        let bracketed = unit.kind == Kind::Display && is_agency_in_brackets(&unit.text);
        let ended = above.kind == Kind::Paragraph && cue::end(&above.text) == End::Stop;
        if let Some(unit) = units.get_mut(at).filter(|_| closes || bracketed && ended) {
            unit.kind = Kind::Closing;
        }
    }
}

/// Is `unit` the agency in brackets that ends the paragraph `above`, on a line of its own?
fn is_last_word(above: &Unit, unit: &Unit) -> bool {
    above.kind == Kind::Paragraph
        && !unit.is_aside()
        && above.lines.end == unit.lines.start
        && is_agency_in_brackets(&unit.text)
        && cue::end(&above.text) == End::Stop
}

/// The figures of a number to call.
const NUMBER: usize = 7;

/// Does the page begin with a headline, and end with a text, or with what is for sale?
pub(super) fn heads_first(units: &[Unit]) -> bool {
    let told = |unit: &&Unit| matches!(unit.kind, Kind::Display | Kind::Paragraph);
    let figure = |letter: &char| letter.is_ascii_digit() || matches!(letter, '０'..='９');
    let called = |unit: &Unit| unit.text.chars().filter(figure).count() >= NUMBER;
    let mut last = units.iter().rev().take_while(|unit| unit.kind == Kind::Display).peekable();
    units.iter().find(told).is_some_and(|unit| unit.kind == Kind::Display)
        && (last.peek().is_none() || last.any(called))
}

/// Does the byline at `at` stand under a headline, over its text?
fn opens(units: &[Unit], at: usize) -> bool {
    let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
    is(at, Kind::Byline) && is(at - 1, Kind::Display) && is(at + 1, Kind::Paragraph)
}

/// Does the byline at `at` stand under the end of a text, and over the next headline or nothing? If so, has that headline a
/// byline of its own, or its text?
fn under(units: &[Unit], at: usize) -> Option<bool> {
    let above = units.get(at.checked_sub(1)?)?;
    let ended = above.kind == Kind::Closing
        || above.kind == Kind::Paragraph && cue::end(&above.text) == End::Stop;
    let below = units.get(at + 1..)?;
    let run = below.iter().take_while(|unit| unit.kind == Kind::Display).count();
    let han = units.get(at).is_some_and(|unit| unit.text.contains(is_han));
    let pictured = han && below.first().is_some_and(|unit| unit.kind == Kind::Caption);
    if !ended || run == 0 && !below.is_empty() && !pictured {
        return None;
    }
    let own = below.get(run).is_some_and(|unit| {
        unit.kind == Kind::Byline
            || unit.kind == Kind::Paragraph
                && unit.text.contains(is_han)
                && (has_dateline(&unit.text) || salutation(&unit.text).is_some())
    });
    Some(own || pictured)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    /// A page with a byline between its two texts, over a headline that may have one, too, and one at its end.
    fn page(own: bool, last: bool) -> Kind {
        let mut units = vec![
            line(Kind::Display, "渡口昨日复航"),
            line(Kind::Paragraph, "渡口昨天复航，两岸往来不再绕行。"),
            line(Kind::Byline, "报道：郭远"),
            line(Kind::Display, "茶园开采"),
        ];
        if own {
            units.push(line(Kind::Byline, "报道：刘群"));
        }
        units.push(line(Kind::Paragraph, "茶园昨天开采，比往年早了九天。"));
        if last {
            units.push(line(Kind::Byline, "报道：刘群"));
        }
        attributed(&mut units);
        units[2].kind
    }

    #[test]
    fn bylines_stand_under_their_texts_where_two_do() {
        assert_eq!((page(false, true), page(false, false)), (Kind::Closing, Kind::Byline));
    }

    #[test]
    fn a_headline_with_a_byline_of_its_own_has_no_other_one_over_it() {
        assert_eq!(page(true, false), Kind::Closing);
    }

    #[test]
    fn a_text_that_names_its_reporter_has_no_other_byline_over_its_headline() {
        for text in ["本报讯（记者刘群）茶园昨天开采。", "编辑同志："] {
            let mut units = [
                line(Kind::Display, "渡口昨日复航"),
                line(Kind::Paragraph, "渡口昨天复航，两岸往来不再绕行。"),
                line(Kind::Byline, "本报记者 郭远"),
                line(Kind::Display, "茶园开采"),
                line(Kind::Paragraph, text),
            ];
            attributed(&mut units);
            assert_eq!(units[2].kind, Kind::Closing, "{text}");
        }
    }

    #[test]
    fn an_agency_alone_closes_the_text_over_it() {
        let mut units = vec![
            line(Kind::Paragraph, "The ferry ran again on Monday."),
            line(Kind::Display, "REUTERS"),
            line(Kind::Display, "Old pier is sold"),
            line(Kind::Byline, "AFP"),
            line(Kind::Paragraph, "The pier was sold."),
        ];
        agencies(&mut units);
        assert_eq!((units[1].kind, units[3].kind), (Kind::Closing, Kind::Byline));
    }

    #[test]
    fn an_agency_in_brackets_ends_the_paragraph_over_it() {
        let texts = |second: &str, from: usize| {
            let mut units = vec![
                line(Kind::Paragraph, "The ferry ran again on Monday."),
                Unit { lines: from..from + 1, ..line(Kind::Display, second) },
            ];
            agencies(&mut units);
            units.into_iter().map(|unit| unit.text).collect::<Vec<_>>()
        };
        assert_eq!(texts("(REUTERS)", 1), ["The ferry ran again on Monday. (REUTERS)"]);
        // Something stands between, or it is no agency.
        assert_eq!(texts("(REUTERS)", 2).len(), 2);
        assert_eq!(texts("(Port Ash)", 1).len(), 2);
    }

    #[test]
    fn where_headlines_stand_under_their_texts_a_byline_over_one_is_its_own() {
        let mut units = [
            line(Kind::Paragraph, "渡口昨天复航，两岸往来不再绕行。"),
            line(Kind::Byline, "报道：郭远"),
            line(Kind::Display, "渡口昨日复航"),
            line(Kind::Paragraph, "茶园昨天开采，比往年早了九天。"),
            line(Kind::Byline, "报道：刘群"),
            line(Kind::Display, "茶园开采"),
        ];
        attributed(&mut units);
        assert_eq!(units[1].kind, Kind::Byline);
    }
}
