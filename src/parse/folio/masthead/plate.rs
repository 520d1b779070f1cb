//! What the lines of a Western nameplate say in all papers: number, price, registration.

/// What a nameplate says of the issue, in small letters, with an example each. Two of them in a line are a nameplate's.
const SIGNS: &[(&str, &str)] = &[
    ("vol. ", "VOL. XII. NO. 8"),
    ("vol ", "VOL XII NO 8"),
    ("no. ", "Established 1884. No. 8"),
    ("regd. no", "Regd. No. TN/12/2026"),
    ("rni no", "RNI No. 12345/67"),
    ("issn ", "ISSN 0000-0000"),
    ("number ", "12TH YEAR, NUMBER 88"),
    ("th year", "12TH YEAR, NUMBER 88"),
    (" edition", "LATE CITY EDITION"),
    ("late city", "LATE CITY | 20 PAGES"),
    (" pages", "TWELVE PAGES"),
    ("price ", "PRICE THREE CENTS"),
    (" cents", "TWO CENTS"),
    ("monday,", "Monday, March 6, 2026"),
    ("tuesday,", "Tuesday, March 6, 2026"),
    ("wednesday,", "Wednesday, March 6, 2026"),
    ("thursday,", "Thursday, March 6, 2026"),
    ("friday,", "Friday, March 6, 2026"),
    ("saturday,", "Saturday, March 6, 2026"),
    ("sunday,", "Sunday, March 6, 2026"),
    (" rs ", "20 PAGES + MAGAZINE | Rs 2.50"),
    (" rs. ", "20 PAGES + MAGAZINE | Rs. 2.50"),
    ("registered as a newspaper", "Registered as a newspaper at the G.P.O."),
    ("registered at the g", "Registered at the G.P.O. as a newspaper"),
];

/// No line of a nameplate has more characters.
const LONGEST: usize = 140;

/// What stands behind a price, in small letters.
const TAXED: [&str; 4] = [" plus tax", " incl. tax", " tax included", " including tax"];

/// Does `words` say two things as only a nameplate does: `TARNFORD, FRIDAY, MARCH 6, 2026 | 20 PAGES | Rs 2.50`?
pub(super) fn is_plate(words: &str) -> bool {
    if words.len() > LONGEST
        || !words.contains(|digit: char| digit.is_ascii_digit())
        || !words.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        || words.ends_with('-')
    {
        return false;
    }
    let low = words.to_lowercase();
    let small = words.split_whitespace().filter(|word| word.starts_with(char::is_lowercase));
    small.count() <= 2 && SIGNS.iter().filter(|(sign, _)| low.contains(sign)).count() >= 2
}

/// Does `words` tell the price and no more: `PRICE 3d`, `FIVE CENTS A COPY`, `Single Copy 5 Cents`?
pub(super) fn is_price(words: &str) -> bool {
    let low = words.to_lowercase();
    words.len() <= 28
        && (low.ends_with(" a copy")
            || low.starts_with(['$', '£', '€']) && TAXED.iter().any(|end| low.ends_with(end))
            || low.ends_with(" per copy")
            || low.starts_with("single cop")
            || low.starts_with("price ")
                && (low.contains("cent") || low.contains(|digit: char| digit.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_in_its_example() {
        for (sign, example) in SIGNS {
            assert!(format!(" {}", example.to_lowercase()).contains(sign), "{sign}");
        }
    }

    #[test]
    fn what_a_nameplate_says_is_told() {
        for line in [
            "TARNFORD, FRIDAY, MARCH 6, 2026 | LATE CITY | 20 PAGES | Rs 2.50",
            "Regd. No. TN/12/2026-28 RNI No. 12345/67 Vol. XII No. 8",
        ] {
            assert!(is_plate(line), "{line}");
        }
        for line in
            ["Ferry sinks off Port Ash, 20 saved", "On Friday, 12 men paid 20 cents each for it"]
        {
            assert!(!is_plate(line), "{line}");
        }
        for line in ["$1.50 PLUS TAX", "PRICE 3d", "FIVE CENTS A COPY", "Single Copy 5 Cents"] {
            assert!(is_price(line), "{line}");
        }
        assert!(!is_price("Price of bread rises again in the old town"));
    }
}
