//! What a first page says of its paper away from the nameplate: where columns that stand side by side were put one under the
//! other, its parts lie strewn over the page.

use super::{HEAD, LONGEST, is_name, is_slogan, is_title};
use crate::parse::{
    folio::{
        rules::{Kind, Said},
        unit::Part,
    },
    line::Line,
};

/// Which of the text `lines` of a first page are such, by those of `parts` that are known to be the nameplate's and by what is
/// `said`: rights, a motto, the address on the web, and what stood right beside the nameplate in the input; `title` is the
/// paper's name.
pub(in crate::parse::folio) fn strewn(
    lines: &[Line],
    parts: &[Part],
    said: &[(usize, Said)],
    title: Option<&str>,
) -> Vec<usize> {
    let is_text = |at: usize| parts.get(at) == Some(&Part::Text);
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let rights = said.iter().filter(|(at, said)| is_text(*at) && said.has(Kind::Rights));
    let mut found: Vec<usize> = vec![];
    for (at, _) in rights {
        found.push(*at);
        // © 2026 Tarn Valley | Publishing Co.
        found.extend(Some(at + 1).filter(|at| is_text(*at) && ends_in_firm(text(*at))));
    }
    let known = lines.iter().zip(parts).filter(|(_, part)| **part == Part::Nameplate);
    let known: Vec<usize> =
        known.map(|(line, _)| line.number).filter(|number| *number <= HEAD).collect();
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| is_text(*at)) {
        let near = |reach: std::ops::RangeInclusive<usize>| {
            line.number <= HEAD
                && known.iter().any(|own| reach.contains(&own.abs_diff(line.number)))
        };
        let told = is_motto(&line.text)
            || title.is_some_and(|title| is_site_of(&line.text, title))
            || line.number <= HEAD
                && line.text.len() <= LONGEST
                && (near(0..=2) && (is_slogan(&line.text) || is_title(&line.text, title))
                    || near(1..=1) && is_name(&line.text));
        found.extend(told.then_some(at));
    }
    found
}

/// Does the paper say in `line` for whom it is made, and since when: `Serving the Tarn valley since 1884`?
fn is_motto(line: &str) -> bool {
    let serves = line.get(..8).is_some_and(|front| front.eq_ignore_ascii_case("serving "));
    let year = || {
        line.rsplit_once(' ').is_some_and(|(front, year)| {
            let since = front.get(front.len().saturating_sub(6)..).unwrap_or_default();
            year.len() == 4
                && year.bytes().all(|byte| byte.is_ascii_digit())
                && since.eq_ignore_ascii_case(" since")
        })
    };
    serves && line.len() <= 90 && year()
}

/// Does `line` end the name of a firm: `Publishing Co.`?
fn ends_in_firm(line: &str) -> bool {
    const FIRMS: [&str; 8] =
        ["co", "company", "inc", "ltd", "llc", "corp", "newspapers", "publishing"];
    let last = line.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    line.split(' ').count() <= 4
        && line.starts_with(char::is_uppercase)
        && FIRMS.iter().any(|firm| last.eq_ignore_ascii_case(firm))
}

/// Is `line` the address on the web of the paper that is called `title`: `www.tarncourier.example` of The Tarn Falls Courier?
fn is_site_of(line: &str, title: &str) -> bool {
    if line.contains(' ') || !line.starts_with(['w', 'W']) {
        return false;
    }
    let low = line.to_lowercase();
    let Some((mut name, _)) = low.strip_prefix("www.").and_then(|name| name.rsplit_once('.'))
    else {
        return false;
    };
    let title = title.to_lowercase();
    let mut words = 0;
    for word in title.split([' ', '-']) {
        if let Some(rest) = name.strip_prefix(word).filter(|_| !word.is_empty()) {
            name = rest.trim_start_matches('-');
            words += 1;
        }
    }
    name.is_empty() && words > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::folio::rules;

    #[test]
    fn whom_a_paper_serves_is_its_motto() {
        assert!(is_motto("SERVING TARN AND ASH COUNTIES SINCE 1884"));
        assert!(!is_motto("Serving the valley since the ferry sank") && !is_motto("Serving tea"));
    }

    #[test]
    fn what_a_paper_says_of_itself_is_told_all_over_the_page() {
        let all = [
            "Friday, March 6, 2026",
            "The ferry sank on Monday.",
            "© 2026 Tarn Valley",
            "Publishing Co.",
            "Serving Tarn and Ash counties since 1884",
            "www.tarncourier.example",
            "Tarn Falls Courier",
            "www.ferries.example",
        ];
        let lines: Vec<Line> = all
            .iter()
            .zip([2, 30, 31, 32, 33, 34, 1, 36])
            .map(|(text, number)| Line { text: (*text).to_owned(), number, ..Line::default() })
            .collect();
        let mut parts = vec![Part::Text; all.len()];
        parts[0] = Part::Nameplate;
        let said: Vec<(usize, Said)> =
            (0..all.len()).filter_map(|at| Some((at, rules::said(all[at])?))).collect();
        assert_eq!(strewn(&lines, &parts, &said, Some("The Tarn Falls Courier")), [2, 3, 4, 5, 6]);
    }
}
