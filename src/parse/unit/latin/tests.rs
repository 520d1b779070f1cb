use super::*;
use crate::parse::unit::told as line;

#[test]
fn a_name_over_a_text_is_a_byline_and_one_under_a_letter_closes_it() {
    let mut units = [
        line(Kind::Display, "The machine and I"),
        line(Kind::Display, "Alice Harker"),
        line(Kind::Paragraph, "My brother bought a machine."),
        line(Kind::Display, "The ferry is cold"),
        line(Kind::Paragraph, "To the Editor:"),
        line(Kind::Paragraph, "The ferry has no stove."),
        line(Kind::Display, "Bo Field"),
        line(Kind::Display, "Junior, botany"),
        line(Kind::Display, "The bridge is closed"),
        line(Kind::Paragraph, "The bridge was closed on Monday."),
        line(Kind::Display, "Letters to the Editor"),
        line(Kind::Display, "Buses come late"),
        line(Kind::Paragraph, "Two of nine are in the shop."),
        line(Kind::Byline, "Cal Moss, Parking Services"),
        line(Kind::Display, "Books are cold"),
        line(Kind::Paragraph, "I walked to the library."),
        line(Kind::Paragraph, "Di Nash, senior, chemistry"),
        line(Kind::Display, "Senate votes"),
    ];
    signed_letters(&mut units);
    names_over_texts(&mut units);
    let of = |kind: Kind| -> Vec<usize> {
        let units = units.iter().enumerate().filter(|(_, unit)| unit.kind == kind);
        units.map(|(at, _)| at).collect()
    };
    assert_eq!((of(Kind::Byline), of(Kind::Closing)), (vec![1], vec![6, 7, 13, 16]));
}

#[test]
fn what_has_no_room_over_it_is_inside_a_text_where_headlines_have() {
    let told = |kind: Kind, at: usize, text: &str| Unit { lines: at..at + 1, ..line(kind, text) };
    let mut units = [
        told(Kind::Display, 0, "FERRY SUNK."),
        told(Kind::Paragraph, 1, "The ferry sank."),
        told(Kind::Crosshead, 2, "THE OWNERS."),
        told(Kind::Paragraph, 3, "The owners said no."),
        told(Kind::Display, 4, "MILL BURNT."),
        told(Kind::Paragraph, 5, "The mill burnt."),
    ];
    let lines: Vec<Line> =
        (0..6).map(|at| Line { gap: usize::from(at % 4 == 0), ..Line::default() }).collect();
    stopped_titles(&mut units, &lines);
    assert_eq!(units[2].kind, Kind::Crosshead);
    stopped_titles(&mut units, &[]);
    assert_eq!(units[2].kind, Kind::Display);
}

#[test]
fn lines_in_capitals_with_a_stop_are_headlines_where_others_are() {
    let mut units = [
        line(Kind::Display, "LATE FERRIES."),
        line(Kind::Paragraph, "The ferries are late."),
        line(Kind::Display, "NEW OARS."),
        line(Kind::Paragraph, "PORT ASH, May 3.—The oars are new."),
        line(Kind::Crosshead, "DEATH OF A MILLER."),
        line(Kind::Paragraph, "The miller died."),
    ];
    stopped_titles(&mut units, &[]);
    assert_eq!(units[4].kind, Kind::Display);
}

#[test]
fn the_headline_of_the_rest_signs_no_letter() {
    let mut units = [
        line(Kind::Display, "LETTERS TO THE EDITOR"),
        line(Kind::Display, "A cold ferry"),
        line(Kind::Paragraph, "Sir,—The ferry has no stove."),
        line(Kind::Display, "ANN LEE."),
        line(Kind::Display, "FOR SALE"),
        line(Kind::Paragraph, "OARS, as new."),
        line(Kind::Display, "FERRY TO STAY OUT"),
        line(Kind::From, "Continued from Page 1"),
    ];
    signed_letters(&mut units);
    assert_eq!([units[3].kind, units[6].kind], [Kind::Closing, Kind::Display]);
}

#[test]
fn titles_with_a_stop_are_headlines_where_others_are() {
    let mut units = [
        line(Kind::Display, "Death of an Old Captain."),
        line(Kind::Paragraph, "The captain died."),
        line(Kind::Crosshead, "A Runaway Team."),
        line(Kind::Paragraph, "The team ran away."),
        line(Kind::Display, "School Exhibition."),
        line(Kind::Paragraph, "The school was full."),
    ];
    let mut dated = units.clone();
    stopped_titles(&mut units, &[]);
    assert_eq!(units[2].kind, Kind::Display);
    for at in [1, 3, 5] {
        dated[at].text = "PORT ASH, March 6.—The ferry sank.".to_owned();
    }
    stopped_titles(&mut dated, &[]);
    assert_eq!(dated[2].kind, Kind::Crosshead);
}

#[test]
fn the_items_of_a_list_have_headlines() {
    let mut units = [
        line(Kind::Paragraph, "The council met."),
        line(Kind::Display, "AT THE CHURCHES"),
        line(Kind::Display, "First Street Chapel"),
        line(Kind::Paragraph, "Sunday school at nine."),
        line(Kind::Crosshead, "Harbour Mission"),
        line(Kind::Paragraph, "Sermon at eleven."),
        line(Kind::Display, "FERRY SINKS"),
        line(Kind::Paragraph, "The ferry sank."),
    ];
    let mut long = units.clone();
    listed(&mut units);
    assert_eq!(units[4].kind, Kind::Display);
    long[5].text = "The pier is old. ".repeat(30);
    listed(&mut long);
    assert_eq!(long[4].kind, Kind::Crosshead);
}

#[test]
fn words_over_a_credit_are_a_caption() {
    let kind = |text: &str| {
        let mut units = [line(Kind::Paragraph, text), line(Kind::Caption, "PHOTOGRAPH: ANN LEE")];
        credited_pictures(&mut units);
        units[0].kind
    };
    assert_eq!(kind("The ferry at dawn yesterday, its last"), Kind::Caption);
    assert_eq!(kind("The ferry sank at dawn yesterday."), Kind::Paragraph);
}

#[test]
fn a_long_line_in_capitals_is_a_headline_where_others_are() {
    let kind = |head: &str| {
        let mut units = [
            line(Kind::Display, "FERRY STAYS"),
            line(Kind::Display, "AT THE QUAY"),
            line(Kind::Paragraph, "The ferry stays at the quay."),
            line(Kind::Crosshead, head),
            line(Kind::Paragraph, "The Mayor of Tarnford buys an oar."),
            line(Kind::Display, "MILL SOLD"),
            line(Kind::Paragraph, "The mill was sold."),
        ];
        loud_heads(&mut units);
        units[3].kind
    };
    assert_eq!(kind("THE MAYOR BUYS AN OAR"), Kind::Display);
    assert_eq!(kind("LARGER GROUNDS WANTED"), Kind::Crosshead);
    assert_eq!(kind("NO OARS LEFT"), Kind::Crosshead);
}

#[test]
fn under_the_head_of_obituaries_a_name_is_no_byline() {
    let kind = |head: &str| {
        let mut units = [
            line(Kind::Display, head),
            line(Kind::Byline, "Alice M. Harker"),
            line(Kind::Paragraph, "PORT ASH — Alice M. Harker, 73, of Port Ash, died on Sunday."),
        ];
        names_over_texts(&mut units);
        units[1].kind
    };
    assert_eq!((kind("OBITUARIES"), kind("My boat and I")), (Kind::Display, Kind::Byline));
}
