use super::*;

#[test]
fn title_day_and_page_stand_in_any_order() {
    for (line, page, title, day) in [
        ("4 THE EVENING LEDGER, PORT ASH, MONDAY, JANUARY 5, 1914.", "4", "THE EVENING LEDGER", 5),
        ("4 Harbour Tribune, Tuesday, March 1, 1921", "4", "Harbour Tribune", 1),
        ("THE HARBOUR TRIBUNE. TUESDAY, MARCH 1, 1921. PAGE FOUR", "4", "THE HARBOUR TRIBUNE", 1),
        ("A4 N THE HARBOUR POST NATIONAL FRIDAY, MARCH 6, 2026", "A4", "THE HARBOUR POST", 6),
        ("A4 | Friday, March 6, 2026 | The Harbour Post", "A4", "The Harbour Post", 6),
        ("Friday, March 6, 2026 The Harbour Post A4", "A4", "The Harbour Post", 6),
        ("4A • FRIDAY, MARCH 6, 2026 • HARBOUR DAILY NEWS", "4A", "HARBOUR DAILY NEWS", 6),
        ("Harbour Gazette - March 6, 2026 - Page 4", "4", "Harbour Gazette", 6),
        ("4 The Guardian | Friday 6 March 2026", "4", "The Guardian", 6),
        ("4 VENERDÌ 6 MARZO 2026 IL PORTO", "4", "IL PORTO", 6),
        ("Page A4 Harbour Times", "A4", "Harbour Times", 0),
        ("THE HARBOUR TIMES | WORLD | 4", "4", "THE HARBOUR TIMES", 0),
    ] {
        let said = head(line, false).unwrap_or_else(|| panic!("{line}"));
        let date = said.date.map_or(0, |date| date.day);
        let told = (said.page.as_deref(), said.title.as_deref().unwrap_or(""), date);
        assert_eq!(told, (Some(page), title, day), "{line}");
    }
}

#[test]
fn the_day_stands_beside_the_address_in_the_web() {
    let said = by_address("FRIDAY, MARCH 6, 2026 ■ TARNPOST.EXAMPLE");
    assert!(said.is_some_and(|said| said.date.is_some() && said.running));
    assert!(by_address("Ferry sinks | Port.Ash").is_none());
}

#[test]
fn a_name_in_capitals_is_told_by_the_day_beside_it() {
    for line in [
        "LA VOCE DI VALDORA VENERDÌ 6 MARZO 2026",
        "FRIDAY, MARCH 6, 2026 THE TARNFORDIAN",
        "Friday March 6 2026 | The Tarnford Meridian",
    ] {
        let said = head(line, false).unwrap_or_default();
        assert!(said.title.is_some() && said.date.is_some(), "{line}: {said:?}");
    }
    assert_eq!(head("Ferry Sinks Friday, March 6, 2026", false), None);
}

#[test]
fn the_word_page_may_stand_over_its_number() {
    let lines = ["pagina", "4", "Venerdì, 6 marzo 2026", "Il ponte"];
    let lines = lines.map(|text| Line { text: text.to_owned(), ..Line::default() });
    let mut said = vec![];
    find_running_heads(&lines, &mut said);
    let pages: Vec<Option<&str>> = said.iter().map(|(_, said)| said.page.as_deref()).collect();
    assert_eq!(pages.get(..2), Some([None, Some("4")].as_slice()), "{said:?}");
}

#[test]
fn a_name_over_the_day_is_the_papers() {
    let lines = |lines: &[&str]| -> Vec<Line> {
        let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
        lines.iter().map(line).collect()
    };
    let name = |all: &[&str]| {
        let lines = lines(all);
        let said = lines.iter().zip(0..).skip(1);
        let mut said: Vec<(usize, Said)> =
            said.filter_map(|(line, at)| Some((at, rules::said(&line.text)?))).collect();
        find_running_heads(&lines, &mut said);
        let first = said.first().filter(|(at, _)| *at == 0);
        first.and_then(|(_, said)| said.title.clone())
    };
    let day = "Thursday, May 3, 1990";
    assert_eq!(name(&["The Daily Heron", day]).as_deref(), Some("The Daily Heron"));
    assert_eq!(name(&["L'Eco di Valdora", day]).as_deref(), Some("L'Eco di Valdora"));
    assert_eq!(name(&["Ferry sinks in storm", day]), None);
    assert_eq!(name(&["Ferry Sinks", "The old ferry sank.", "Nobody was hurt.", day]), None);
}

#[test]
fn number_and_name_are_told_by_the_day_near_them() {
    for (line, page) in [("4 The Harbour Post", "4"), ("The Harbour C0URIER 7", "7")] {
        assert_eq!(head(line, true).and_then(|said| said.page).as_deref(), Some(page));
        assert_eq!(head(line, false), None, "{line}");
    }
    assert_eq!(head("4 Dead as Mail Sinks", true), None);
    for (line, name) in [("SPORTS/4", "SPORTS"), ("04 NATION", "NATION"), ("News Page 4", "News")] {
        let told = head(line, true).unwrap_or_default();
        assert_eq!(
            (told.page.as_deref(), told.words),
            (Some("4"), vec![name.to_owned()]),
            "{line}"
        );
        assert!(head(line, false).is_none_or(|told| told.words.is_empty()), "{line}");
    }
    let told = head("The Heron 4", true).unwrap_or_default();
    assert_eq!((told.page.as_deref(), told.title.as_deref()), (Some("4"), Some("The Heron")));
}

#[test]
fn headlines_and_text_are_none() {
    for line in [
        "Gate 4 Reopens for Morning Mail",
        "March 6, 2026, was the day the river rose",
        "The Harbour Post Wins 4 Prizes",
        "4 Dead as Ferry Sinks Off Port Ash",
        "Committee of 15 to Meet March 6",
        "PORT ASH, March 6, 2026",
        "Friday, March 6, 2026",
        "12",
    ] {
        assert_eq!(head(line, false), None, "{line}");
    }
}

#[test]
fn items_of_a_guide_are_no_running_heads() {
    let lines = ["Rovers Lose Star Page 11", "Mill Is Sold Page 8", "Harbour Star Page 8"];
    let lines = lines.map(|text| Line { text: text.to_owned(), ..Line::default() });
    assert_eq!([0, 1, 2].map(|at| is_item(&lines, at)), [true, true, false]);
}
