use super::*;
use crate::parse::unit::told as line;

#[test]
fn every_opening_fires_on_its_example() {
    for (words, example) in OPENINGS {
        assert!(opens_letter(example), "{words}");
    }
    assert!(opens_letter("Editor Star:—The ferry has no stove."));
    assert!(opens_letter("Editor, The Star: The ferry has no stove."));
    assert!(opens_letter("To the Editor of the Star: The ferry has no stove."));
    assert!(!opens_letter("Editor Ann Lee said on Monday: The ferry"));
    assert!(!opens_letter("Gentile come sempre, il sindaco") && !opens_letter("Sirens wailed"));
}

#[test]
fn the_last_lines_of_a_letter_sign_it() {
    let text = "The ferry has no stove.";
    for (last, count) in [
        (["Dear Editor,", text, "Ann Lee, Tarnford"], 1),
        (["Dear Editor,", text, "A FARMER'S WIFE."], 1),
        (["Editor: The ferry is cold.", text, "—Ann Lee"], 1),
        (["To the Editor:", "Ann Lee", "Junior, botany"], 2),
        (["The ferry is cold.", "(Mrs) A. B. LEE", "Mill Lane, Tarnford"], 2),
        (["To the Editor:", text, text], 0),
    ] {
        assert_eq!(signing(&last), count, "{last:?}");
    }
}

#[test]
fn a_reader_lives_in_a_house() {
    for text in [
        "Port Ash",
        "Mill Lane, Tarnford",
        "14 Quay Street.",
        "1402 North Quay Ave.",
        "Tarnford, Nov. 15.",
    ] {
        assert!(is_home(text), "{text}");
    }
    assert!(!is_home("14 Men Drown") && !is_home("14 men drown in Quay Street"));
}

#[test]
fn what_closes_a_letter_is_its_own() {
    let mut units = vec![
        line(Kind::Display, "The cold ferry"),
        line(Kind::Paragraph, "Sir, The ferry has no stove."),
        line(Kind::Display, "Yours faithfully,"),
        line(Kind::Display, "ANN LEE,"),
        line(Kind::Display, "The Old Mill, Port Ash."),
        line(Kind::Display, "November 16."),
        line(Kind::Display, "The dark pier"),
        line(Kind::Paragraph, "Sir, The pier has no lamp."),
    ];
    closed_letters(&mut units);
    let closing = units.iter().filter(|unit| unit.kind == Kind::Closing);
    assert_eq!(closing.count(), 2);
    assert_eq!((units[3].text.ends_with("November 16."), units[4].kind), (true, Kind::Display));
}

#[test]
fn a_name_and_a_town_sign_a_letter() {
    assert!(is_signature("Ann Lee, Tarnford") && is_signature("Mrs. Ann Lee, Port Ash"));
    assert!(
        !is_signature("Ann Lee, 81; sold hardware") && !is_signature("Ferry sinks, Twelve saved")
    );
}

#[test]
fn pen_names_may_be_quoted() {
    assert!(signs_letter("ANN B. LEE.") && !signs_letter("SALE OF FERRY."));
    assert!(is_pen_name("\"OLD SALT.\"") && signs_letter("\"OLD SALT.\""));
    assert!(is_pen_name("A WIDOW OF THE OLD PIER.") && !is_pen_name("SALE OF THE OLD PIER."));
    assert!(!signs_letter("\"Old salt.\"") && !is_pen_name("\"OLD SALT\" SAILS"));
}
