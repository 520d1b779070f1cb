//! English and Italian jump lines and references in all their forms.

use super::{see::PAGES, *};
use crate::parse::jump::{Marker, markers};

#[test]
fn a_keyword_leads_to_the_page_where_the_rest_stands() {
    for text in ["See FERRY, A4", "(Turn to FERRY, Page 2, Column 4)", "Please see FERRY, page 7"] {
        let found = markers(text);
        let told = found.first().map(|found| (found.direction, text.get(found.range.clone())));
        assert_eq!(told, Some((Direction::To, Some(text))), "{found:?}");
    }
    assert_eq!(
        markers("(Continued on Page Four.)").first().map(|found| found.range.len()),
        Some(25)
    );
}

#[test]
fn an_italian_jump_line_names_the_page_by_its_ordinal() {
    for (text, page, marker) in [
        ("I lavori del ponte continua a pagina 28", "28", "continua a pagina 28"),
        ("(Continua in 2ª pagina)", "2", "(Continua in 2ª pagina)"),
        ("(Continua in 2a pagina)", "2", "(Continua in 2a pagina)"),
        ("(Continua in 2. pagina)", "2", "(Continua in 2. pagina)"),
        ("(Continua in seconda pagina).", "2", "(Continua in seconda pagina)."),
        ("(Continua in ultima pagina)", "ultima", "(Continua in ultima pagina)"),
        ("IL PONTE (Dalla prima pagina)", "1", "(Dalla prima pagina)"),
        ("DALLA PRIMA", "1", "DALLA PRIMA"),
    ] {
        let found = markers(text);
        let told = found.first().map(|found| (&*found.page, text.get(found.range.clone())));
        assert_eq!(told, Some((page, Some(marker))), "{text}: {found:?}");
    }
    for text in [
        "La regata uscì dalla prima",
        "Il ponte continua in quarta.",
        "La strada continua in terza",
        "For the map, turn to page 5.",
    ] {
        assert!(!markers(text).iter().any(Marker::is_jump), "{text}");
    }
}

#[test]
fn p_is_short_for_page_and_a_keyword_stands_before() {
    for text in
        ["Continued on P2", "Please turn to P 2", "Cont'd on pg 2", "FERRY, continued on page 2"]
    {
        let found = markers(text);
        let told = found.first().map(|found| (found.page.as_str(), found.range.len()));
        assert_eq!(told, Some(("2", text.len())), "{text}: {found:?}");
    }
    let found = markers("FERRY (Continued from Page 1)");
    assert_eq!(found.first().map(|found| found.range.start), Some("FERRY ".len()), "{found:?}");
    assert_eq!(markers("from page one").len(), 1);
    assert_eq!(markers("a leaf torn from page one").len(), 0);
}

#[test]
fn a_letter_may_stand_for_page_one() {
    let found = markers("(Continued from page l)");
    assert_eq!(found.first().map(|found| found.page.as_str()), Some("1"), "{found:?}");
}

#[test]
fn a_line_may_lead_to_what_else_there_is() {
    for text in
        ["Servizi alle pagine 2, 3, 4 e 5", "Nello Sport, a pagina 52", "Il commento a pagina 9"]
    {
        let found = markers(text);
        let told = found.first().map(|found| (found.direction, found.range.clone()));
        assert_eq!(told, Some((Direction::See, 0..text.len())), "{text}: {found:?}");
    }
    for text in ["Il servizio a pagina 4 del libro", "Commento di una pagina"] {
        assert!(markers(text).iter().all(|found| found.range.start > 0), "{text}");
    }
}

#[test]
fn every_rule_fires_on_its_example() {
    let examples = VERBS.iter().map(|(_, direction, example)| (*direction, *example));
    let pages = PAGES.iter().map(|(_, example)| (Direction::See, *example));
    for (direction, example) in examples.chain(pages) {
        let found = markers(example);
        assert_eq!(found.len(), 1, "{example}: {found:?}");
        assert_eq!(
            (found[0].direction, example.get(found[0].range.clone()).unwrap()),
            (direction, example)
        );
    }
}
