//! How a Latin line is set: in capitals, a capital at each word, or as a sentence; and whether a display line reads on
//! into the next one.
//!
//! English heads have many lines: a headline over three, a deck over three more. What size they were set in is lost, but
//! a deck mostly ends in a full stop (old papers) or is set in another case than the headline.

use crate::text::is_han;

/// How the words of a line are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// FERRY SINKS
    Capitals,
    /// Ferry Sinks in Storm
    Title,
    /// Ferry sinks in storm off Harbour Point
    Sentence,
}

/// A small word of fewer letters says nothing: from, with, as.
const LONG: usize = 5;

/// How `line` is set; none if it has no Latin word.
pub(super) fn case(line: &str) -> Option<Case> {
    let (mut letters, mut small, mut long) = (false, false, false);
    let (mut capitals, mut others) = (0, 0);
    for word in line.split_whitespace() {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        letters |= word.contains(|letter: char| !is_han(letter) && letter.is_alphabetic());
        // McCREA is set in capitals, and DEAtf and MflN, which OCR misread.
        let low = word.chars().filter(|letter| letter.is_lowercase()).count();
        let high = word.chars().filter(|letter| letter.is_uppercase()).count();
        let framed = || word.starts_with(char::is_uppercase) && word.ends_with(char::is_uppercase);
        small |= low > 2 || low == 2 && (high < low || high == low && !framed());
        capitals += usize::from(word.starts_with(char::is_uppercase));
        others += usize::from(word.starts_with(char::is_lowercase));
        long |= word.starts_with(char::is_lowercase) && word.chars().count() >= LONG;
    }
    letters.then_some(match (small, long) {
        (false, _) => Case::Capitals,
        (true, false) if capitals >= others => Case::Title,
        (true, _) => Case::Sentence,
    })
}

/// The most words in capitals that open a text.
const RAISED: usize = 4;

/// A name that is always in capitals has no more letters, mostly.
const NAME: usize = 3;

/// Are the first words of `line` in capitals and others are not, as some papers open their texts: `THE old ferry was`, `A
/// FARMER bought the`?
pub(super) fn opens_in_capitals(line: &str) -> bool {
    let loud = |word: &&str| word.chars().all(|letter| letter.is_uppercase() || letter == '’');
    if !line.split(' ').next().is_some_and(|word| loud(&word)) {
        return false;
    }
    let raised = line.split(' ').take_while(loud);
    let (words, letters) =
        raised.fold((0, 0), |(words, letters), word| (words + 1, letters + word.chars().count()));
    let rest = || line.split(' ').skip(words);
    // NATO chief, BBC to sell: short names are words of any line.
    let told = letters > NAME
        || words == 1 && is_small(&line.split(' ').next().unwrap_or_default().to_lowercase());
    (1..=RAISED).contains(&words)
        && letters > 2
        && told
        && rest().next().is_some_and(|word| word.starts_with(char::is_alphabetic))
        && rest().take(3).any(|word| word.starts_with(char::is_lowercase))
}

/// May `line` be a title, or a line of one: each word with a capital but for small ones, no stop or comma at its end?
pub(super) fn is_title(line: &str) -> bool {
    matches!(case(line), Some(Case::Capitals | Case::Title))
        && !line.ends_with(['.', ',', ';', '-'])
        && line.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase)
}

/// Do the display lines `one` and `two`, one right above the other, look like one statement, as English papers set them?
pub(super) fn reads_on(one: &str, two: &str) -> bool {
    if one.chars().chain(two.chars()).any(is_han) {
        return false;
    }
    let end = one.trim_end_matches(['”', '’', '"', '\'', ')']);
    if end.ends_with(['.', '!', '?', ':']) {
        return false;
    }
    if two.starts_with(char::is_lowercase) || end.ends_with([',', '-', '—', '\u{ad}']) {
        return true;
    }
    match (case(one), case(two)) {
        (Some(Case::Capitals), Some(second)) => second == Case::Capitals,
        (Some(Case::Title), Some(second)) => second == Case::Title,
        (Some(Case::Sentence), Some(second)) => second != Case::Capitals,
        (None, _) | (_, None) => false,
    }
}

/// Words that a line of a headline ends with only if it goes on.
const OPEN: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "and", "for", "with", "at", "by", "as", "from", "or",
    "but", "is", "are", "his", "her", "its", "their", "into", "over", "after", "than", "who",
    "under", "against", "between", "without", "upon", "through", "that", "which", "when", "while",
];

/// Is `word`, in small letters, one that says nothing alone, as prepositions do?
pub(super) fn is_small(word: &str) -> bool {
    OPEN.contains(&word)
}

/// Short words that end in a stop and end no sentence.
const SHORT: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "st.", "gen.", "gov.", "sen.", "rep.", "rev.", "prof.", "capt.",
    "col.", "lt.", "sgt.", "mt.", "ft.", "jr.", "no.", "vs.", "co.", "u.s.", "u.n.", "d.c.",
];

/// So many seams of which none goes on tell how a paper sets its heads.
const SEAMS: usize = 6;

/// Is each line in capitals a statement of its own on a page whose display lines, each with the one right under it, are `pairs`, as
/// British papers set their heads until the 1950s: `FERRY MEN'S CLAIM` | `MASTERS STAND FIRM` | `TALKS ON MONDAY`? Where headlines go
/// on in the next line some seams have a small word beside them.
pub(super) fn are_tiers<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> bool {
    let loud = |line: &str| case(line) == Some(Case::Capitals) && line.contains(' ');
    let mut seams = 0;
    for (one, two) in pairs.filter(|(one, two)| loud(one) && loud(two)) {
        seams += 1;
        if one.ends_with([';', '.', ':']) || reads_into(one, two) {
            return false;
        }
    }
    seams >= SEAMS
}

/// Does a small word or a mark tell that the display line `one` reads on into `two`: `FERRY MEN ASK` | `FOR A RISE`?
pub(super) fn reads_into(one: &str, two: &str) -> bool {
    let small = |word: Option<&str>| word.is_some_and(|word| is_small(&word.to_lowercase()));
    one.ends_with([',', '-', '—']) || small(one.rsplit(' ').next()) || small(two.split(' ').next())
}

/// How much speaks for the display lines `one` and `two` being one statement, or against it, by their letters; nothing
/// of lines with Han. `parted`: does a blank line stand between them, on a page that has none inside its texts? In
/// log-odds, set by hand.
pub(super) fn bond(one: &str, two: &str, parted: bool) -> f32 {
    if one.chars().chain(two.chars()).any(is_han) {
        return 0.0;
    }
    let last = one.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let short = SHORT.contains(&last.as_str()) || last.chars().count() < 3;
    let end = one.trim_end_matches(['”', '’', '"', '\'', ')']);
    let begins =
        two.starts_with(|letter: char| letter.is_alphanumeric() || "“‘\"'".contains(letter));
    if is_quoted_on(one, two) {
        return 5.0;
    }
    if end.ends_with(['.', '!', '?']) && !short && begins {
        return -8.0;
    }
    let capitals = |line: &str| case(line) == Some(Case::Capitals);
    match (capitals(one), capitals(two)) {
        // A figure or a short word in capitals may stand in any line: in 1914, UN
        (true, false) | (false, true) if two.chars().count() > 6 => -5.0,
        _ if two.starts_with(char::is_lowercase) || end.ends_with([',', '-', '—']) => 5.0,
        _ if OPEN.contains(&last.as_str()) => 5.0,
        (true, true) => 2.0,
        // River Still Rises; | Bridge Is Closed
        _ if end.ends_with(';') => 2.0,
        _ if parted => -2.5,
        _ => begins_anew(one, two),
    }
}

/// Do the display lines `one` and `two` stand in one quotation, or does `one` say whose it is: `«La corda era vecchia.` | `Lo sapevano
/// tutti»`, `Il sindaco:` | `«Era vecchia»`?
fn is_quoted_on(one: &str, two: &str) -> bool {
    let count = |text: &str, mark: char| text.matches(mark).count();
    let open = [('«', '»'), ('“', '”')].iter().any(|(opens, closes)| {
        count(one, *opens) > count(one, *closes) && count(two, *closes) > count(two, *opens)
    });
    open || one.ends_with(':') && two.starts_with(['«', '“', '‘'])
}

/// A line of so many characters is no line of a headline that goes on with one of half as many.
const KICKER: usize = 56;

/// What speaks against two lines set as sentences being one statement: the second begins with a capital, which inside a
/// statement only names have, and those mostly two (`Bank shuts its doors` | `Residents say they`; `a third term for` |
/// `Ann Harker`).
fn begins_anew(one: &str, two: &str) -> f32 {
    let sentence = |line: &str| case(line) == Some(Case::Sentence);
    let capital =
        |word: &str| word.trim_start_matches(['“', '‘', '"', '\'']).starts_with(char::is_uppercase);
    let mut words = two.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(second)) if sentence(one) && sentence(two) && capital(first) => {
            // Il ponte è chiuso da tre giorni e nessuno sa quando riaprirà | La Tarna fa paura
            let under = one.chars().count() >= KICKER
                && two.chars().count() * 2 < one.chars().count()
                && words.next().is_some();
            if under {
                -5.0
            } else if capital(second) {
                -1.0
            } else {
                -3.0
            }
        }
        _ => 0.0,
    }
}

/// What speaks for two lines set as titles under one in capitals being one statement, `loud`, which no stop parts: of several
/// tiers of a head every second one is in capitals: `FERRY SOLD` | `Council Votes to Take the` | `Offer of a Mill`. Set by hand.
pub(super) fn tier(one: &str, two: &str, loud: bool) -> f32 {
    let plain = |line: &str| case(line) == Some(Case::Title);
    let han = || one.chars().chain(two.chars()).any(is_han);
    if loud && plain(one) && plain(two) && !one.ends_with(['.', '!', '?', ':']) && !han() {
        4.0
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_in_capitals_a_title_or_a_sentence() {
        for (line, want) in [
            ("FERRY SINKS IN STORM", Some(Case::Capitals)),
            ("McTARN'S FERRY SINKS", Some(Case::Capitals)),
            ("FERRY SINKS OFF HARBtlR", Some(Case::Capitals)),
            ("HARTley Wins", Some(Case::Title)),
            ("MflN TAKE", Some(Case::Capitals)),
            ("Ferry Sinks With All Hands", Some(Case::Title)),
            ("Ferry sinks with all hands", Some(Case::Sentence)),
            ("Ferry won the cup", Some(Case::Sentence)),
            ("Ferry sinks in the harbour", Some(Case::Sentence)),
            ("1914", None),
            ("渡口复航", None),
        ] {
            assert_eq!(case(line), want, "{line}");
        }
    }

    #[test]
    fn a_deck_is_told_from_the_headline() {
        for (one, two, want) in [
            ("FERRY SINKS", "IN STORM", true),
            ("FERRY SINKS", "Many Are Lost in the", false),
            ("Many Are Lost in the", "Worst Storm in Years.", true),
            ("Many Are Lost.", "Hearing Is Set.", false),
            ("FERRY SINKS;", "MANY ARE LOST", true),
            ("FERRY SINKS;", "Many Are Lost", false),
            ("Many Are Lost and", "thirty saved.", true),
            ("Ferry Sinks in Storm", "Harbour waits for word of crew", false),
            ("Ferry sinks in storm near", "Port Orrin", true),
            ("渡口复航", "FERRY", false),
        ] {
            assert_eq!(reads_on(one, two), want, "{one} / {two}");
        }
    }

    #[test]
    fn what_a_line_ends_with_tells_whether_it_goes_on() {
        assert!(bond("Hearing Is Set.", "Many Are Lost.", false) < -4.0);
        assert!(bond("FERRY SINKS", "Many Are Lost", false) < -4.0);
        assert!(bond("FERRY SINKS WITH", "ALL HANDS", false) > 4.0);
        assert!(bond("Ferry waits for Mr.", "Harker", false) > -1.0);
        assert!(bond("渡口复航。", "FERRY", false).abs() < 0.1);
    }

    #[test]
    fn a_quotation_goes_on_and_a_long_kicker_does_not() {
        assert!(bond("«La corda era vecchia.", "Lo sapevano tutti»", false) > 4.0);
        assert!(bond("Il sindaco:", "«La corda era vecchia»", false) > 4.0);
        let kicker = "Il ponte è chiuso da tre giorni e nessuno sa quando riaprirà";
        assert!(bond(kicker, "La Tarna fa paura", false) < -4.0);
        assert!(bond("Il ponte è chiuso", "La Tarna fa paura", false) > -4.0);
    }

    #[test]
    fn statements_in_capitals_stand_line_by_line_in_old_british_papers() {
        let pair = ("FERRY MEN'S CLAIM", "MASTERS STAND FIRM");
        assert!(are_tiers([pair; SEAMS].into_iter()));
        assert!(!are_tiers([pair; SEAMS - 1].into_iter()));
        let wrapped = ("FERRY MEN ASK", "FOR A RISE");
        assert!(!are_tiers([pair; SEAMS].into_iter().chain([wrapped])));
    }

    #[test]
    fn lines_of_a_tier_go_together() {
        let [one, two] = ["Council Votes to Take the", "Offer of a Mill."];
        assert!(tier(one, two, true) > 2.0);
        assert!(tier(one, two, false) < 1.0 && tier(two, one, true) < 1.0);
        assert!(tier("FERRY SOLD", one, true) < 1.0);
    }

    #[test]
    fn a_capital_begins_a_deck_where_heads_are_set_as_sentences() {
        assert!(bond("ferry to the islands", "Residents say they", false) < -2.0);
        assert!(bond("ferry to the islands", "Ann Harker left behind", false) > -2.0);
        assert!(bond("Ferry Sinks in", "Storm Off the Coast", false) > -1.0);
    }
}
