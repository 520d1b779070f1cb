//! Agencies whose names alone are bylines: `PRESS TRUST OF INDIA`, `TIMES NEWS NETWORK`.

/// What agencies are called, in small letters without stops.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "aap", "aap-reuter", "aap-reuters", "afp", "agencies", "agence france-presse", "ani", "ap and reuter", "ap and reuters",
    "associated press", "associated press night report", "australian press association", "australian associated press",
    "british united press", "canadian press", "central news", "exchange telegraph", "express news service", "ians",
    "international news service", "news agencies", "our bureau", "our correspondents", "press association",
    "press trust of india", "pti", "pti and uni", "reuter", "reuters", "times news network", "uni", "united news of india",
    "united press", "united press international", "universal service",
];

/// Is `text` an agency's name and nothing else?
pub(super) fn is_agency(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    // REUTERS alone stands beside pictures.
    if !text.contains([' ', '-', '.']) && !text.contains(char::is_lowercase) && text != "AGENCIES" {
        return false;
    }
    let bare: String = text.chars().filter(|letter| !".()[]".contains(*letter)).collect();
    AGENCIES.contains(&bare.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::super::byline_line;

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
        for text in ["REUTERS", "By the river", "From our old house", "UNITED PRESSURE"] {
            assert!(byline_line(text) < 0.5, "{text}");
        }
    }
}
