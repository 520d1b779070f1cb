//! What the lines of a Western nameplate say in all papers: number, price, registration, and the weather in its ears.

/// What a nameplate says of the issue, in small letters, with an example each. Two of them in a line are a nameplate's.
const SIGNS: &[(&str, &str)] = &[
    ("vol. ", "VOL. XXXI. NO. 63"),
    ("vol ", "VOL XXXI NO 63"),
    ("no. ", "Established 1884. No. 63"),
    ("regd. no", "Regd. No. TN/1071/2003"),
    ("rni no", "RNI No. 20418/71"),
    ("issn ", "ISSN 0971-751X"),
    ("number ", "17TH YEAR, NUMBER 188"),
    ("th year", "17TH YEAR, NUMBER 188"),
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
            || low.ends_with(" per copy")
            || low.starts_with("single cop")
            || low.starts_with("price ")
                && (low.contains("cent") || low.contains(|digit: char| digit.is_ascii_digit())))
}

/// Words of the weather, as it stands beside a paper's name.
const WEATHER: &[&str] = &[
    "forecast",
    "weather",
    "rain",
    "snow",
    "fair",
    "cloudy",
    "cloudiness",
    "colder",
    "warmer",
    "cooler",
    "showers",
    "thunderstorms",
    "temperature",
    "temperatures",
    "humidity",
    "winds",
    "river",
    "tide",
    "tides",
    "sunrise",
    "sunset",
];

/// Is `words` the weather in an ear of the nameplate: `Forecast—Rain or snow to-`, `River 11.2 ft. and rising.`? Headlines
/// are in capitals there.
pub(super) fn is_ear(words: &str) -> bool {
    if words.len() > 60 || !words.contains(char::is_lowercase) {
        return false;
    }
    let low = words.to_lowercase();
    let parts = |letter: char| !letter.is_alphanumeric();
    let told = low.split(parts).filter(|word| WEATHER.contains(word)).count();
    told > 1
        || told == 1
            && (["tonight", "to-night", "tomorrow", "to-morrow"]
                .iter()
                .any(|day| low.contains(day))
                || low.contains(|digit: char| digit.is_ascii_digit())
                || low.starts_with("forecast")
                || low.starts_with("the weather")
                || low.starts_with("weather"))
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
            "Regd. No. TN/1071/2003-05 RNI No. 20418/71 Vol. XXXIV No. 154",
        ] {
            assert!(is_plate(line), "{line}");
        }
        for line in
            ["Ferry sinks off Port Ash, 20 saved", "On Friday, 12 men paid 20 cents each for it"]
        {
            assert!(!is_plate(line), "{line}");
        }
        for line in ["Forecast—Rain or snow to-", "River 11.2 ft. and rising.", "Weather: fair"] {
            assert!(is_ear(line), "{line}");
        }
        for line in ["PRICE 3d", "FIVE CENTS A COPY", "Single Copy 5 Cents"] {
            assert!(is_price(line), "{line}");
        }
        assert!(!is_price("Price of bread rises again in the old town"));
        assert!(!is_ear("RAIN AND SNOW ON THE WAY") && !is_ear("Snow falls on the old town"));
    }
}
