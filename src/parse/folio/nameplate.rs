//! The nameplate (报头): title, date and number of the issue, whose lines stand on page one.

use super::{
    dates::Date,
    pick::{self, Facts},
    rules::{Kind, Said},
    unit::{Header, Unit},
    words,
};
use crate::{
    issue::Nameplate,
    parse::{forms::simplified, line::Line, standing::is_standing},
    text::is_han,
};

/// What the folio lines of all `units` agree on.
pub(super) fn facts(units: &[Unit]) -> Facts {
    let mut titles = Votes::default();
    let mut dates = Votes::default();
    let mut seen: Vec<(&str, usize)> = vec![];
    for (number, unit) in units.iter().enumerate() {
        for (_, header) in &unit.headers {
            if let Header::Article(said) = header {
                said.title.iter().for_each(|title| titles.give(title.clone(), 3));
                said.date.iter().for_each(|date| dates.give(*date, 3));
            }
        }
        for (at, said) in &unit.said {
            let strong = pick::is_strong(said);
            if let Some(title) = &said.title {
                let strong = strong || number == 0 && is_over_nameplate(&unit.said, *at);
                // 雲汀晨報 beside YUNTING MORNING POST: the other name is the same in Latin letters.
                let own = if title.is_ascii() { 1 } else { 2 };
                let weight = if said.has(Kind::Publisher) { 3 } else { u32::from(strong) * own };
                titles.give(title.clone(), weight);
            }
            if let Some(date) = said.date.filter(|date| date.day > 0 && !said.bracketed) {
                // A date behind other words (a name, and when he was born) is a line of a text.
                let alone = said.words.is_empty();
                dates.give(date, if strong { 4 } else { u32::from(alone) });
            }
            seen.extend(unit.lines.get(*at).map(|line| (line.text.as_str(), number)));
        }
    }
    give_weak_titles(units, &mut titles);
    let month = || {
        let first = units.first()?;
        first.said.iter().find_map(|(at, said)| {
            let month = said.date.filter(|date| date.day == 0)?;
            let near = first.said.iter().filter(|(other, _)| other.abs_diff(*at) < 3);
            let day = near.filter_map(|(_, said)| said.bare).find(|day| (1..32).contains(day))?;
            Some(Date { day, ..month })
        })
    };
    seen.sort_unstable();
    seen.dedup();
    let repeated = seen.windows(2).filter_map(|pair| match pair {
        [(one, _), (other, _)] if one == other => Some((*one).to_owned()),
        _ => None,
    });
    let mut repeated: Vec<String> = repeated.collect();
    repeated.dedup();
    Facts { title: titles.most(), date: dates.most().or_else(month), repeated }
}

/// Gives `titles` what names a Western paper though day and page stand on other lines: `© 2026 The Harbour Post Company` on
/// page one, and the same name at the edges of two pages.
fn give_weak_titles(units: &[Unit], titles: &mut Votes<String>) {
    let edge = |unit: &Unit, at: usize| at < pick::EDGE || at + pick::EDGE >= unit.lines.len();
    let names = |unit: &Unit| -> Vec<String> {
        let named = unit.said.iter().filter(|(at, said)| edge(unit, *at) && said.kinds() == 1);
        named.filter_map(|(_, said)| said.title.clone()).filter(|title| title.is_ascii()).collect()
    };
    let all: Vec<Vec<String>> = units.iter().map(names).collect();
    for (number, own) in all.iter().enumerate() {
        for title in own {
            let again =
                |other: &Vec<String>| other.iter().any(|other| words::is_same_title(other, title));
            let section = words::is_known_page_name(title);
            // THE TARN FALLS HERALO, as OCR reads it on page one.
            let first = || {
                let lines = units.first().map_or(&[][..], |unit| &unit.lines);
                number > 0
                    && lines
                        .iter()
                        .take(pick::EDGE)
                        .any(|line| words::is_same_title(&line.text, title))
            };
            if !section && (all.iter().skip(number + 1).any(again) || first()) {
                titles.give(title.clone(), 1);
            }
        }
    }
    let owned = units.first().and_then(|unit| {
        let mut rights = unit.said.iter().filter(|(_, said)| said.has(Kind::Rights));
        rights.find_map(|(at, _)| english_title(&unit.lines.get(*at)?.text))
    });
    if let Some(title) = owned {
        titles.give(title, 1);
    }
}

/// Notes the paper's name among what the lines of `units` say, where no word tells it (青石之聲, Il Nocchiero): the same short
/// line beside what tells the day or the page, on the first page and on another one.
pub(super) fn note_titles(units: &mut [Unit]) {
    if units.iter().flat_map(|unit| &unit.said).any(|(_, said)| said.title.is_some()) {
        return;
    }
    let framed = |unit: &Unit, at: usize| {
        let tells = |at: usize| {
            unit.said_at(at).is_some_and(|said| {
                said.founded || said.date.is_some() || said.page.is_some() && said.formal
            })
        };
        let latin = unit.lines.get(at).is_some_and(|line| is_latin_name(&line.text));
        let (above, below) = if latin && at < pick::EDGE { (3, NEAR_LATIN) } else { (1, 1) };
        (at.saturating_sub(above)..=at + below).any(|near| near != at && tells(near))
    };
    let may = |text: &str| {
        let han = || (2..=8).contains(&text.chars().count()) && text.chars().all(is_han);
        (is_latin_name(text) || han()) && !words::is_page_name(text) && !is_standing(text)
    };
    let places = |unit: &Unit| -> Vec<usize> {
        let lines = unit.lines.iter().enumerate().filter(|(_, line)| may(&line.text));
        lines.map(|(at, _)| at).filter(|at| framed(unit, *at)).collect()
    };
    let Some((first, rest)) = units.split_first() else { return };
    let text = |unit: &Unit, at: usize| {
        unit.lines.get(at).map(|line| simplified(&line.text).to_lowercase())
    };
    let others: Vec<String> = rest
        .iter()
        .flat_map(|unit| places(unit).into_iter().filter_map(|at| text(unit, at)))
        .collect();
    let again = |at: &usize| text(first, *at).is_some_and(|text| others.contains(&text));
    let printed = places(first).into_iter().find(again).and_then(|at| first.lines.get(at));
    let Some(title) = printed.map(|line| line.text.clone()) else { return };
    for unit in units {
        for at in places(unit) {
            let Some(own) = unit.lines.get(at).map(|line| line.text.clone()) else { continue };
            if simplified(&own).to_lowercase() != simplified(&title).to_lowercase()
                || unit.said_at(at).is_some()
            {
                continue;
            }
            let said = Said::of_title(title.clone());
            let place = unit.said.partition_point(|(line, _)| *line < at);
            unit.said.insert(place, (at, said));
        }
    }
}

/// So many lines below a Latin name its day may stand, at a page's head.
const NEAR_LATIN: usize = 4;

/// May `text` be the name of a Latin paper: a few words, each with a capital but for small ones?
fn is_latin_name(text: &str) -> bool {
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|letter| letter.is_alphabetic() || "'’.-".contains(letter))
            || ["of", "and", "di", "del", "della", "the"].contains(&word)
    };
    text.starts_with(|first: char| first.is_uppercase() && !is_han(first))
        && text.len() <= 32
        && text.contains(' ')
        && text.split(' ').count() <= 5
        && text.split(' ').all(capital)
}

/// So near to it the nameplate's other lines stand.
const NEAR: usize = 2;

/// Does line `at`, of which it is `said`, stand over or under the line of a nameplate that tells number or price, and day?
fn is_over_nameplate(said: &[(usize, Said)], at: usize) -> bool {
    let near = said.iter().filter(|(other, _)| *other != at && other.abs_diff(at) <= NEAR);
    let (mut plate, mut day) = (false, false);
    for (_, said) in near {
        plate |= said.nameplate();
        day |= said.date.is_some_and(|date| date.day > 0);
    }
    plate && day
}

/// The nameplate, from the `lines` of page one that are its own and what they say.
pub(super) fn nameplate(facts: &Facts, said: &[&Said], lines: Vec<String>) -> Option<Nameplate> {
    let title = facts
        .title
        .clone()
        .or_else(|| said.iter().find_map(|said| said.title.clone()))
        .or_else(|| lines.iter().find_map(|line| english_title(line)));
    let date =
        facts.date.or_else(|| said.iter().find_map(|said| said.date)).filter(|date| date.day > 0);
    let number = said.iter().find_map(|said| said.number.clone());
    (title.is_some() || date.is_some() || number.is_some() || !lines.is_empty())
        .then(|| Nameplate { title, date: date.map(Date::iso), number, lines })
}

/// The paper's name in `© 2026 The Harbour Post Company`, or in a line that is nothing else.
fn english_title(line: &str) -> Option<String> {
    let owner = line.strip_prefix("© ").map(|rest| {
        rest.trim_start_matches(|character: char| character.is_ascii_digit() || character == ' ')
    });
    let name = owner.unwrap_or(line);
    let name = ["Company", "Co.", "Inc.", "LLC", "Ltd.", "Corporation"]
        .iter()
        .fold(name, |name, end| name.trim_end().trim_end_matches(end))
        .trim();
    let last = name.rsplit(' ').next().unwrap_or_default().to_uppercase();
    (words::ENGLISH_TITLE_ENDS.binary_search(&last.as_str()).is_ok() && name.len() < 40)
        .then(|| name.to_owned())
}

/// Where the letters of `title` stand one below the other, as those of a vertical nameplate: first and last line.
pub(super) fn stacked(lines: &[Line], title: &str) -> Option<(usize, usize)> {
    let letters: Vec<char> = title.chars().collect();
    let is_letter = |at: usize, letter: char| {
        lines.get(at).is_some_and(|line| {
            let mut characters = line.text.chars();
            characters.next() == Some(letter) && characters.next().is_none()
        })
    };
    (letters.len() > 1).then_some(())?;
    (0..lines.len())
        .find(|start| letters.iter().enumerate().all(|(at, letter)| is_letter(start + at, *letter)))
        .map(|start| (start, start + letters.len() - 1))
}

/// What several lines say, each with its weight.
struct Votes<T>(Vec<(T, u32)>);

impl<T> Default for Votes<T> {
    fn default() -> Self {
        Self(vec![])
    }
}

impl<T: PartialEq> Votes<T> {
    fn give(&mut self, value: T, weight: u32) {
        if let Some((_, votes)) = self.0.iter_mut().find(|(known, _)| *known == value) {
            *votes += weight;
        // A few values suffice; a text that is a list of dates has no day of its own.
        } else if weight > 0 && self.0.len() < 64 {
            self.0.push((value, weight));
        }
    }

    /// The first of those that most lines say.
    fn most(self) -> Option<T> {
        let most = self.0.iter().map(|(_, votes)| *votes).max()?;
        self.0.into_iter().find(|(_, votes)| *votes == most).map(|(value, _)| value)
    }
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    /// The date of the issue that is a page of `lines`.
    fn date(lines: &[&str]) -> Option<String> {
        parse(&Page::from_text(&lines.join("\n"), 0, "")).nameplate.and_then(|plate| plate.date)
    }

    #[test]
    fn the_day_of_the_first_issue_is_not_this_ones() {
        let page = ["1966年9月13日創刊第28号", "1967年2月8日", "星期三本期四版", "渡口昨天復航。"];
        assert_eq!(date(&page).as_deref(), Some("1967-02-08"));
    }

    #[test]
    fn a_name_that_no_word_tells_is_the_line_beside_the_day_on_two_pages() {
        let text = "青石之聲\n1966年9月13日創刊第28号\n1967年2月8日\n渡口復航\n渡口昨天復航，兩岸稱便。\n\
                    \u{c}第三版\n青石之聲\n1967年2月8日\n茶園開採\n茶園昨天開採，首日收青三千斤。";
        let issue = parse(&Page::from_text(text, 0, ""));
        let plate = issue.nameplate.as_ref();
        assert_eq!(plate.and_then(|plate| plate.title.as_deref()), Some("青石之聲"));
        assert!(!issue.articles().any(|(_, one)| format!("{one:?}").contains("青石之聲")));
    }

    #[test]
    fn a_paper_may_print_its_name_in_latin_letters_too() {
        let text = "雲汀晨報\nYUNTING MORNING POST\n2026年3月6日 星期五\n丙午年正月十八 第21886號\n\
                    今日出紙三疊九張 零售每份$10\n督印：雲汀晨報有限公司  印刷：雲汀印務  電話：2300 0188\n\
                    渡口復航\n渡口昨天復航，兩岸稱便。";
        let issue = parse(&Page::from_text(text, 0, ""));
        let lines = issue.nameplate.as_ref().map_or(0, |plate| plate.lines.len());
        assert_eq!(lines, 6, "{issue:#?}");
    }

    #[test]
    fn a_date_inside_a_text_is_not_the_issues() {
        let text = [
            "渡口昨天复航",
            "船工老何是渡口年纪最大的人。他的",
            "生日写在船帮上，何石桥一九二九年十一月二日",
            "，字迹还看得清。",
        ];
        assert_eq!(date(&text), None);
        assert_eq!(date(&[&["2026年3月6日"], &text[..]].concat()).as_deref(), Some("2026-03-06"));
    }
}
