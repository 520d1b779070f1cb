//! Agencies whose names alone are bylines: `PRESS TRUST OF INDIA`, `TIMES NEWS NETWORK`.

use crate::text::is_han;

/// What agencies are called, in small letters without stops, in the order of the alphabet.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "aap", "aap-reuter", "aap-reuters", "afp", "agence france presse", "agence france-presse", "agencies", "ani",
    "ansa", "antara", "ap", "ap and reuter", "ap and reuters", "associated press", "associated press night report",
    "australian associated press", "australian press association", "bernama", "bloomberg", "bloomberg news",
    "british united press", "canadian press", "central news", "china news service", "cna", "cns", "dow jones", "dpa",
    "efe", "ens", "exchange telegraph", "express news service", "ians", "international news service", "jiji", "kyodo",
    "mena", "news agencies", "our bureau", "our correspondents", "press association", "press trust of india", "pti",
    "pti and uni", "reuter", "reuters", "tass", "times news network", "tnn", "uni", "united news of india",
    "united press", "united press international", "universal service", "upi", "xinhua", "yonhap",
];

/// Is `text` an agency's name and nothing else?
pub(super) fn is_agency(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    // REUTERS alone stands beside pictures, too.
    if !text.contains([' ', '-', '.']) && is_loud(text) && text != "AGENCIES" {
        return false;
    }
    is_known(text)
}

/// Is `text` an agency's name in capitals and nothing else, which stands under its text, or beside a picture: `REUTERS`?
pub(in crate::parse) fn is_loud_agency(text: &str) -> bool {
    text.len() <= 40 && is_loud(text) && !text.starts_with(['(', '[']) && is_known(text)
}

fn is_loud(text: &str) -> bool {
    !text.contains(char::is_lowercase)
}

fn is_known(text: &str) -> bool {
    // No agency's name has Han.
    if text.starts_with(is_han) {
        return false;
    }
    let bare: String = text.chars().filter(|letter| !".()[]".contains(*letter)).collect();
    AGENCIES.binary_search(&bare.trim().to_lowercase().as_str()).is_ok()
}

/// Is `text` nothing but the agency that sent the text over it, in brackets: `(REUTERS)`?
pub(in crate::parse) fn is_agency_in_brackets(text: &str) -> bool {
    text.len() <= 24
        && text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).is_some_and(sends)
}

/// Does `text` end in the agency that sent it, in brackets behind the last sentence: `off the pier. (REUTERS)`?
pub(in crate::parse) fn ends_in_agency(text: &str) -> bool {
    let Some((before, name)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
    else {
        return false;
    };
    before.ends_with(['.', '!', '?', '”', '"', '’']) && sends(name)
}

/// Does `name`, what stands in brackets, begin with an agency: AFP-Reuters, AP/NPA?
fn sends(name: &str) -> bool {
    is_loud_agency(name.split(['/', '-']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{super::byline_line, *};

    #[test]
    fn agencies_and_offices_are_bylines() {
        for text in [
            "PRESS TRUST OF INDIA",
            "TIMES NEWS NETWORK",
            "Agencies",
            "A.A.P.-Reuter",
            "(Australian Press Association)",
            "By our Staff Reporter",
            "By a Special Representative",
            "FROM OUR TARNFORD OFFICE",
            "Special to the Herald",
            "By Telegraph to The Tribune",
        ] {
            assert!(byline_line(text) >= 0.8, "{text}");
        }
        assert!(AGENCIES.is_sorted());
        assert!((0.5..0.6).contains(&byline_line("REUTERS")) && byline_line("(REUTERS)") < 0.5);
        for text in ["By the river", "From our old house", "UNITED PRESSURE"] {
            assert!(byline_line(text) < 0.5, "{text}");
        }
    }

    #[test]
    fn the_agency_may_close_a_text_in_brackets() {
        for text in
            ["off the old pier. (REUTERS)", "“Come back.” (AP)", "off the pier. (AFP-Reuters)"]
        {
            assert!(ends_in_agency(text), "{text}");
        }
        for text in ["the old pier (AP)", "off the pier. (Photo)", "off the pier. AP"] {
            assert!(!ends_in_agency(text), "{text}");
        }
    }
}
