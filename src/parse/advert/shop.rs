//! What shops and theatres say: what it cost before, on which days, whose it is.

use super::words;

/// What it cost before: Formerly $30 to $40, Reg. $12.
pub(super) fn is_reduced(low: &str) -> bool {
    low.contains('$')
        && [
            "formerly ",
            "regularly ",
            "regular ",
            "reg. ",
            "values to ",
            "was $",
            "were $",
            "only $",
        ]
        .iter()
        .any(|word| low.starts_with(word))
}

/// A house where pictures are shown, and nothing else on the line.
pub(super) fn is_theatre(low: &str) -> bool {
    low.split(' ').count() <= 3
        && [" theatre", " theater", " drive-in"].iter().any(|end| low.ends_with(end))
}

/// The days on which it is to be seen: Fri. - Sat. - Sun.
pub(super) fn are_days(low: &str) -> bool {
    const DAYS: [&str; 12] = [
        "sun", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sunday",
        "monday",
    ];
    let all = || words(low).filter(|word| word.contains(char::is_alphabetic));
    all().count() > 1 && all().all(|word| DAYS.contains(&word))
}

/// Is it a shop that is called by its owner: Harker's?
pub(super) fn is_possessive(low: &str) -> bool {
    low.len() > 5 && ["'s", "’s"].iter().any(|end| low.trim_end_matches('.').ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_an_advertiser_says_is_told() {
        assert!(is_reduced("formerly $30 to $40") && !is_reduced("formerly the mayor"));
        assert!(is_theatre("tarn theatre") && !is_theatre("the fire at the old theatre"));
        assert!(are_days("fri. - sat. - sun.") && !are_days("sun and rain"));
        assert!(is_possessive("harker's") && !is_possessive("it's"));
    }
}
