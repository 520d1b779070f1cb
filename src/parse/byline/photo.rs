//! Photographers' credits in Latin letters: `Photo by Ann Lee`, `ANN LEE/THE HARBOUR POST`.

use super::{english::is_names, given::is_given};
use crate::{
    parse::{folio::ENGLISH_TITLE_ENDS, misread::distance},
    text::{is_han, is_letter},
};

/// How a credit begins, in small letters, with an example each; a name follows.
const CREDITS: &[(&str, &str)] = &[
    ("pictures:", "Pictures: Ann Lee"),
    ("photo:", "PHOTO: NORTHWIRE"),
    ("photos:", "Photos: Ann Lee"),
    ("photo by ", "Photo by Ann Lee"),
    ("photos by ", "Photos by Ann Lee"),
    ("photograph:", "PHOTOGRAPH: ANN LEE"),
    ("photograph by ", "Photograph by Ann Lee"),
    ("photographs by ", "Photographs by Ann Lee"),
    ("photo courtesy ", "Photo courtesy Ann Lee"),
    ("photo/", "PHOTO/ANN LEE"),
    ("staff photo", "STAFF PHOTO BY ANN LEE"),
    ("file photo", "File photo"),
    ("submitted photo", "Submitted photo"),
    ("contributed photo", "Contributed photo"),
    ("courtesy photo", "Courtesy photo"),
    ("courtesy of ", "COURTESY OF ANN LEE"),
    ("ap photo", "AP Photo/Ann Lee"),
    ("foto ", "FOTO VERDI"),
    ("telefoto", "Telefoto Nord"),
    ("picture:", "Picture: Ann Lee"),
    ("image:", "Image: Ann Lee"),
    ("illustration by ", "Illustration by Ann Lee"),
];

/// Agencies that a photographer's name stands beside: ANN LEE/REUTERS.
const PHOTO_AGENCIES: &[&str] = &[
    "AP",
    "AFP",
    "EPA",
    "REUTERS",
    "GETTY",
    "GETTY IMAGES",
    "ASSOCIATED PRESS",
    "BLOOMBERG",
    "SHUTTERSTOCK",
    "STAFF",
    "CONTRIBUTED",
    "PA",
    "UPI",
    "THE ASSOCIATED PRESS",
    "XINHUA",
    "ANSA",
    "AGF",
    "LAPRESSE",
    "IMAGOECONOMICA",
    "FOTOGRAMMA",
    "CONTRASTO",
];

/// What the house of a photographer is called by.
const SHOWS: &[&str] = &["PHOTO", "FOTO", "IMAGES", "AGENZIA", "AGENCE", "AGENCY", " STAFF"];

/// Is `text`, a line without Han, a photographer's credit?
pub(super) fn is_photo_credit(text: &str) -> bool {
    let bare = text.trim_matches(['(', ')', '[', ']', ' ', '.', ';', '—', '–']);
    // ANN M cCREA/THE HARBOUR POST, whose small letter was torn off.
    if let Some((name, rest)) = bare.split_once(" M c").filter(|_| bare.len() <= 80) {
        return is_photo_credit(&format!("{name} Mc{rest}"));
    }
    // Nearly all Chinese lines are told at once.
    let latin = bare.starts_with(|first: char| !is_han(first) && is_letter(first));
    let may_be = || bare.contains('/') || bare.contains('F') && bare.contains(" FOR THE ");
    if !latin && !may_be() {
        return false;
    }
    if bare.chars().count() > 60 || bare.split_whitespace().count() > 8 {
        return false;
    }
    let low = bare.to_lowercase();
    // (Pholo by Ann Lee), as OCR reads it; —Ledger Staff Photo.
    let (head, by) = low.split_once(' ').unwrap_or_default();
    let misread = by.starts_with("by ") && head.len() == 5 && distance(head, "photo", 1) == Some(1);
    // Ledger photo by Ann Lee: whose photographer it is.
    let own = || {
        let (house, name) = low.split_once(" photo by ")?;
        let name = bare.get(bare.len() - name.len()..)?;
        Some(
            house.split(' ').count() <= 2
                && is_names(bare.get(..house.len())?, 2)
                && is_names(name, 4),
        )
    };
    if own() == Some(true) {
        return true;
    }
    if misread || low.ends_with(" staff photo") && is_names(bare, 5) || is_wired(text, &low) {
        return true;
    }
    if let Some((words, _)) = CREDITS.iter().find(|(words, _)| low.starts_with(words)) {
        let name = bare.get(words.len()..).unwrap_or_default();
        let name = name.trim_matches(|letter: char| !letter.is_alphanumeric());
        return name.is_empty() || is_names(name, 8);
    }
    // VIA LEE FAMILY: who gave the picture, in capitals.
    if let Some(name) = bare.strip_prefix("VIA ") {
        return !name.contains(|letter: char| letter.is_lowercase() || letter.is_ascii_digit())
            && (2..=4).contains(&name.split(' ').count());
    }
    let parts = bare.split_once('/').or_else(|| {
        // ANN LEE FOR THE HARBOUR POST
        let at = bare.find(" FOR THE ")?;
        Some((bare.get(..at)?, bare.get(at + " FOR ".len()..)?))
    });
    let Some((name, house)) = parts else { return false };
    let house = house.trim().to_uppercase();
    let last = house.rsplit(' ').next().unwrap_or_default();
    let end = last.rsplit('-').next().unwrap_or_default();
    let capitals = !bare.contains(char::is_lowercase);
    // ANN LEE / Tribune-Star, ANN LEE/REGISTER
    let paper = (house.contains([' ', '-']) || capitals && bare.contains('/'))
        && ENGLISH_TITLE_ENDS.binary_search(&end).is_ok();
    let names = name.split_whitespace().count();
    // ANN LEE/AGENCE NORD: both in capitals.
    let loud = house.contains(' ') && capitals && parts_by_bar(bare);
    // ANNA VERDI / AGENZIA NORD, ANN LEE / TRIBUNE STAFF
    let shows = capitals
        && bare.contains('/')
        && house.split(' ').count() <= 4
        && SHOWS.iter().any(|word| house.contains(word));
    // ANN LEE FOR THE TARNFORD MERIDIAN
    let own = capitals
        && house.starts_with("THE ")
        && house.split(' ').count() == 3
        && is_given_in_capitals(name.split(' ').next().unwrap_or_default());
    (paper || loud || shows || own || PHOTO_AGENCIES.contains(&house.as_str()))
        && (2..=4).contains(&names)
        && is_names(name.trim(), 4)
}

/// How agencies call what they send by wire and radio.
const WIRED: [&str; 4] = ["wirephoto", "telephoto", "radiophoto", "soundphoto"];

/// Is `text`, `low` in small letters, who sent a picture: `AP Wirephoto.`, `—Northern Press Photo`, `(Copyright by Northern
/// Pictures.)`?
fn is_wired(text: &str, low: &str) -> bool {
    let few = low.split(' ').count() <= 5;
    let dashed = text.starts_with(['—', '–'])
        && low.contains(' ')
        && is_names(text.trim_matches(['—', '–', '.', ' ']), 4);
    few && WIRED.iter().any(|word| low.ends_with(word))
        || few && dashed && low.ends_with(" photo")
        || low.starts_with("copyright by ")
            && [" pictures", " photos", " photo"].iter().any(|word| low.ends_with(word))
}

/// Does `text`, words beside a picture, end in its photographer's credit: `at the old pier. —Photo by Lee.`?
pub(in crate::parse) fn ends_in_credit(text: &str) -> bool {
    // which fell on Monday. Picture: Ann Lee
    if let Some(at) = text.rfind(": ").filter(|_| text.contains('P'))
        && let Some(word) = text.get(..at).and_then(|text| text.rsplit(' ').next())
        && word.len() < at
        && WORDS.contains(&word)
    {
        return is_names(text.get(at + 2..).unwrap_or_default(), 4);
    }
    if !["hoto", "HOTO", "Foto", "FOTO", "elefoto"].iter().any(|word| text.contains(word)) {
        return false;
    }
    let Some(at) = text.rfind(['—', '–', '(', '|']).filter(|at| *at > 0) else { return false };
    let credit = text.get(at..).unwrap_or_default().trim_start_matches(['—', '–', '(', '|', ' ']);
    is_photo_credit(credit)
}

/// What stands before a photographer's name behind the words beside a picture, as British papers set it.
const WORDS: [&str; 8] = [
    "Picture",
    "Pictures",
    "PICTURE",
    "PICTURES",
    "Photograph",
    "Photographs",
    "PHOTOGRAPH",
    "PHOTOGRAPHS",
];

/// Does `text`, within the words beside a picture, break off before the photographer's surname or name: `on Monday. Picture:`
/// | `ANN LEE`, `on Monday. Picture: ANN` | `LEE`?
pub(in crate::parse) fn breaks_off_in_credit(text: &str) -> bool {
    let bare = text.trim_end();
    let (before, name) = match bare.rsplit_once(": ") {
        Some((before, name)) => (before, name),
        None => match bare.strip_suffix(':') {
            Some(before) => (before, ""),
            None => return false,
        },
    };
    let word = before.rsplit(' ').next().unwrap_or_default();
    word.len() < before.len()
        && WORDS.contains(&word)
        && !name.contains(' ')
        && !name.ends_with('.')
        && !name.contains(char::is_lowercase)
}

/// Is `name` a given name in capitals: ANNE?
fn is_given_in_capitals(name: &str) -> bool {
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().collect();
    is_given(&(first + &letters.as_str().to_lowercase()))
}

/// Does one bar, and no blank beside it, part `text` in two?
fn parts_by_bar(text: &str) -> bool {
    text.matches('/').count() == 1 && !text.contains(" /") && !text.contains("/ ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sent_a_picture_is_told() {
        for text in ["AP Wirephoto.", "—Northern Press Photo", "(Copyright by Northern Pictures.)"]
        {
            assert!(is_photo_credit(text), "{text}");
        }
        assert!(!is_photo_credit("Copyright, 1926, by the Northern Press."));
        assert!(!is_photo_credit("Ferry Master Wins With Photo"));
    }

    #[test]
    fn the_words_beside_a_picture_end_in_its_credit() {
        assert!(
            ends_in_credit("which sank in May. Picture: Ann Lee")
                && !ends_in_credit("Picture: Ann Lee")
        );
        assert!(is_photo_credit("VIA LEE FAMILY") && !is_photo_credit("VIA 14 MAGGIO"));
        assert!(is_photo_credit("ANN LEE/REGISTER") && !is_photo_credit("Ann Lee/Register"));
        for text in ["which sank in May. Picture:", "which sank in May. Picture: ANN"] {
            assert!(breaks_off_in_credit(text), "{text}");
        }
        assert!(!breaks_off_in_credit("which sank in May. Picture: Ann Lee"));
    }

    #[test]
    fn credits_are_told() {
        for (words, example) in CREDITS {
            assert!(
                example.to_lowercase().starts_with(words) && is_photo_credit(example),
                "{example}"
            );
        }
        for agency in PHOTO_AGENCIES {
            assert!(is_photo_credit(&format!("ANN LEE/{agency}")), "{agency}");
        }
        for text in [
            "ANN LEE/THE HARBOUR POST",
            "ANN LEE/AGENCE NORD",
            "Ann McLee FOR THE HARBOUR POST",
            "Ann Lee/AP",
            "ANN LEE / Tribune-Star",
            "ANNA VERDI / AGENZIA NORD",
            "ANN LEE / TRIBUNE STAFF",
            "ANNA VERDI/NORDPHOTO",
            "ANNE LEE FOR THE TARNFORD MERIDIAN",
        ] {
            assert!(is_photo_credit(text), "{text}");
        }
        for text in [
            "WORK FOR THE MANY",
            "Either/Or",
            "Courtesy of the river, boats move slowly",
            "Photo by photo the harbour was filled",
            "TIME FOR THE PRESS OF THE TOWN TO ACT AND SPEAK",
            "Tarn/Harbour line",
            "TARN FERRY / HARBOUR LINE",
        ] {
            assert!(!is_photo_credit(text), "{text}");
        }
        assert!(is_photo_credit("(Pholo by Ann Lee)") && is_photo_credit("—Ledger Staff Photo."));
        assert!(!is_photo_credit("Stand by Ann Lee"));
        for text in
            ["pier. —Photo by Lee.", "reached it. — Photo: K. Lee", "pier (Photo by Ann Lee)"]
        {
            assert!(ends_in_credit(text), "{text}");
        }
        assert!(
            !ends_in_credit("—Photo by Lee.") && !ends_in_credit("He took a photo (of the pier)")
        );
    }
}
