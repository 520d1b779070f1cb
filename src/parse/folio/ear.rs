//! The weather ear of a Western front page, which stands beside the paper's name or at the page's foot.

use super::{contents::is_page, unit::Part};
use crate::parse::line::Line;

/// The most lines of a weather ear.
const EAR: usize = 8;

/// Words of the weather and their beginnings, of which an ear with its page has two at least.
const STEMS: [&str; 18] = [
    "cloud", "rain", "snow", "sun", "shower", "flurr", "clear", "high", "low", "wind", "fog",
    "storm", "warm", "cold", "cool", "breez", "humid", "drizzle",
];

/// The lines of a weather ear that ends in line `at` with the page of the map: `Weather map, Page B10.`
pub(super) fn mapped<'a>(
    text: &impl Fn(usize) -> &'a str,
    at: usize,
) -> Option<std::ops::Range<usize>> {
    let last = text(at);
    // Details, 8A
    let end = last.trim_end_matches('.');
    let end = end.strip_suffix(|part: char| part.is_ascii_uppercase()).unwrap_or(end);
    if !end.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let low = last.to_lowercase();
    let words =
        ["weather map", "details", "weather, page", "forecast", "full weather", "complete weather"];
    let lead = words.iter().filter_map(|word| low.find(word)).min()?;
    let page = low.get(lead..)?.split([' ', ',']).next_back()?.trim_end_matches('.').to_uppercase();
    if !is_page(&page) {
        return None;
    }
    // Up to the line that says that it is one, or the last that speaks of the weather.
    let speaks = |at: usize| {
        let low = text(at).to_lowercase();
        STEMS.iter().filter(|word| low.contains(**word)).count()
    };
    let head = |at: usize| {
        let low = text(at).to_lowercase();
        low.len() <= 24 && low.contains("weather")
    };
    let top = at.saturating_sub(EAR);
    let mut from = at;
    while from > top && !text(from - 1).is_empty() && (speaks(from - 1) > 0 || head(from - 1)) {
        from -= 1;
        if head(from) {
            break;
        }
    }
    let told: usize = (from..=at).map(speaks).sum();
    (told > 1).then_some(from..at + 1)
}

/// Is `line` the weather and nothing else, under its word: `WEATHER: Fog at dawn, clear later, 9C`?
pub(super) fn is_line(line: &str) -> bool {
    let words = line.strip_prefix("WEATHER: ").or_else(|| line.strip_prefix("Weather: "));
    let whole =
        |words: &&str| words.len() <= 80 && words.contains(|digit: char| digit.is_ascii_digit());
    words.filter(whole).is_some_and(|words| {
        let low = words.to_lowercase();
        STEMS.iter().filter(|word| low.contains(**word)).count() > 1
    })
}

/// Words of the weather, whole: beside a paper's name one may be enough.
const WORDS: &[&str] = &[
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

/// Is `words` the weather in an ear of the nameplate: `Forecast—Fog and drizzle un-`, `River 6.4 ft. and falling.`? Headlines
/// are in capitals there.
pub(super) fn is_beside_name(words: &str) -> bool {
    // WEATHER HIGH -8 | SNOW | MAP B4
    let loud = ["WEATHER ", "FORECAST "].iter().any(|word| words.starts_with(word))
        && words.contains([':', '|'])
        && words.contains(|digit: char| digit.is_ascii_digit());
    if words.len() > 60 || !(loud || words.contains(char::is_lowercase)) {
        return false;
    }
    let low = words.to_lowercase();
    // Max 12C, min 5C
    if low.starts_with("max ")
        && low.contains(" min ")
        && low.contains(|digit: char| digit.is_ascii_digit())
    {
        return true;
    }
    let parts = |letter: char| !letter.is_alphanumeric();
    let told = low.split(parts).filter(|word| WORDS.contains(word)).count();
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

/// Does `words` stand over the weather in an ear of the nameplate, and say no more?
pub(super) fn is_head(words: &str) -> bool {
    matches!(
        words.trim_end_matches('.').to_uppercase().as_str(),
        "WEATHER" | "THE WEATHER" | "FORECAST" | "THE FORECAST"
    )
}

/// May `words` end what the weather in an ear says: `little change at sea.`?
pub(super) fn goes_on(words: &str) -> bool {
    words.len() <= 40 && words.starts_with(char::is_lowercase) && words.ends_with('.')
}

/// The lines of an English weather ear, which stands beside the nameplate's other lines: first and last line.
pub(super) fn from_today(lines: &[Line], parts: &[Part]) -> Option<(usize, usize)> {
    let start = lines
        .iter()
        .position(|line| line.text.starts_with("Today,") || line.text.starts_with("Today:"))?;
    let around = parts.get(start.saturating_sub(3)..(start + 12).min(parts.len()))?;
    around.contains(&Part::Nameplate).then_some(())?;
    let mut told = false;
    for (at, line) in lines.iter().enumerate().skip(start).take(10) {
        told |= line.text.contains("omorrow");
        if told && line.text.ends_with('.') {
            return Some((start, at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weather_may_stand_on_one_line() {
        assert!(is_line("WEATHER: Fog at dawn, clear later, 9C"));
        assert!(!is_line("WEATHER: Rain by noon, wind") && !is_line("Cloudy, rain"));
    }

    /// The lines of `page` that are an ear which ends with the page of its map.
    #[track_caller]
    fn check(page: &[&str], want: &[usize]) {
        let text = |at: usize| page.get(at).copied().unwrap_or_default();
        let found: Vec<usize> =
            (0..page.len()).flat_map(|at| mapped(&text, at).into_iter().flatten()).collect();
        assert_eq!(found, want);
    }

    #[test]
    fn the_weather_ends_with_the_page_of_its_map() {
        check(
            &[
                "Ferry sinks",
                "Valley: Mostly cloudy, a shower",
                "late. Highs near 60. Details, Page B8.",
            ],
            &[1, 2],
        );
        check(&["TODAY’S WEATHER", "Snow, then some sun.", "High 36. Details, B8"], &[0, 1, 2]);
        check(&["The storm was high.", "For details, call 555-0100."], &[]);
    }

    #[test]
    fn the_weather_stands_beside_the_papers_name() {
        for line in [
            "WEATHER HIGH -8 | SNOW | MAP B4",
            "Forecast—Fog and drizzle un-",
            "River 6.4 ft. and falling.",
            "Weather: fair",
            "Max 12C, min 5C",
        ] {
            assert!(is_beside_name(line), "{line}");
        }
        for line in ["RAIN AND SNOW ON THE WAY", "Snow falls on the old town"] {
            assert!(!is_beside_name(line), "{line}");
        }
    }
}
