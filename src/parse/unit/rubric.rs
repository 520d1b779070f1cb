//! The rubrics of lists in Western papers, which part one text: the days of a calendar, the years of a look back.

use super::{Kind, Unit};
use crate::parse::cue::WEEKDAYS;

/// What else days are called, in small letters.
const DAYS: [&str; 4] = ["today", "tonight", "tomorrow", "upcoming"];

/// Takes for crossheads the rubrics of a list among `units`, two at least with nothing but paragraphs between them: `CALENDAR` |
/// `TODAY` | `Quilting, 9 a.m., Mill House.` | `SUNDAY`.
pub(super) fn tell(units: &mut [Unit]) {
    let shown = |unit: &Unit| matches!(unit.kind, Kind::Display | Kind::Crosshead);
    let mut before: Option<usize> = None;
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { break };
        if shown(unit) && is_rubric(&unit.text) {
            // What stands between two is of the list, as it is set.
            for (number, unit) in
                units.iter_mut().enumerate().take(at + 1).skip(before.unwrap_or(at))
            {
                if before == Some(number) || before.is_some() && number == at {
                    unit.kind = Kind::Crosshead;
                } else if number < at && shown(unit) {
                    unit.kind = Kind::Paragraph;
                }
            }
            before = Some(at);
        } else if !is_item(unit) {
            before = None;
        }
    }
}

/// May `unit` be an item under a rubric: a paragraph, or a line with an hour or a price?
fn is_item(unit: &Unit) -> bool {
    matches!(unit.kind, Kind::Paragraph | Kind::Caption)
        || unit.kind == Kind::Display && unit.text.contains(|digit: char| digit.is_ascii_digit())
}

/// Is `text` a day, or so many years ago, alone on its line: `SUNDAY`, `25 YEARS AGO`, `Ten Years Ago Today`?
pub(in crate::parse) fn is_rubric(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    let low = text.trim_end_matches([':', '.']).to_lowercase();
    let years = low.strip_suffix(" today").unwrap_or(&low).strip_suffix(" years ago");
    years.is_some_and(|count| count.split(' ').count() <= 2)
        || DAYS.contains(&low.as_str())
        || WEEKDAYS.contains(&low.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn days_and_years_part_a_list() {
        let mut units = [
            line(Kind::Display, "FROM OUR FILES"),
            line(Kind::Display, "50 YEARS AGO"),
            line(Kind::Paragraph, "The ferry was sold."),
            line(Kind::Display, "Ten Years Ago Today"),
            line(Kind::Paragraph, "The bridge was begun."),
            line(Kind::Display, "FERRY SINKS"),
            line(Kind::Paragraph, "The ferry sank."),
            line(Kind::Display, "SUNDAY"),
        ];
        tell(&mut units);
        let kinds = units.map(|unit| unit.kind);
        assert_eq!([kinds[1], kinds[3]], [Kind::Crosshead; 2]);
        assert_eq!([kinds[0], kinds[5], kinds[7]], [Kind::Display; 3]);
    }
}
