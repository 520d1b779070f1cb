//! Display advertisements of Western papers between the lines of a text: a firm, its wares, a price, an address.
//!
//! They stand wherever room was left in a column, in the middle of a sentence, too, and nothing of them is an article's.
//! Each is told by what only an advertiser says, in two places at least, or in one where the text around it goes on.

mod han;
mod shop;

use self::shop::{are_days, is_possessive, is_reduced, is_theatre};
use super::{jump, line::Line};
use crate::text::is_han;

/// What only an advertiser says: an example, and whether the line in small letters says it.
struct Rule {
    #[cfg_attr(not(test), expect(dead_code, reason = "the example is for readers and the test"))]
    example: &'static str,
    is: fn(&str) -> bool,
}

const RULES: &[Rule] = &[
    Rule { example: "$2.50 and $3.50", is: is_price },
    Rule { example: "40 CENTS A POUND", is: is_in_cents },
    Rule { example: "$5 DOWN AND $2 A MONTH", is: are_terms },
    Rule { example: "PHONE 212", is: is_phone },
    Rule { example: "14 NORTH QUAY STREET", is: is_address },
    Rule { example: "HARKER BROS.", is: is_firm },
    Rule { example: "Hours 9 to 4", is: are_hours },
    Rule { example: "At All Grocers", is: |low| SELLERS.iter().any(|words| low.contains(words)) },
    Rule { example: "5c and 12½c per roll", is: is_in_c },
    Rule { example: "GEO. B. HARKER, the Druggist.", is: is_dealer },
    Rule { example: "Upto 50% off", is: |low| low.contains("% off") },
    Rule { example: "TV: 14 | Weather: 16 | Chess: 14", is: is_index },
    Rule { example: "MAX 41.2° MIN 28.6°", is: |low| low.matches('°').count() > 1 },
    Rule {
        example: "TENDER NOTICE No. 11",
        is: |low| TENDERS.iter().any(|words| low.contains(words)),
    },
    Rule { example: "Free delivery", is: |low| OFFERS.iter().any(|words| low.contains(words)) },
    Rule { example: "Formerly $30 to $40", is: is_reduced },
    Rule { example: "TARN THEATRE", is: is_theatre },
    Rule { example: "Fri. - Sat. - Sun.", is: are_days },
    Rule { example: "HARKER'S", is: |low| !low.contains(' ') && is_possessive(low) },
    Rule { example: "DENTIST", is: |low| TRADES.contains(&low.trim_end_matches(['.', ','])) },
];

const SELLERS: [&str; 5] = [
    "at all grocers",
    "at all druggists",
    "at all dealers",
    "at all drug stores",
    "at your grocer",
];

const OFFERS: [&str; 19] = [
    "in technicolor",
    "double feature",
    "shows at ",
    "shows daily",
    "see our ",
    "no money down",
    "free estimates",
    "meals at all hours",
    "write for catalogue",
    "free delivery",
    "mail orders",
    "we deliver",
    "easy terms",
    "come in and see",
    "satisfaction guaranteed",
    "money back",
    "choice lots",
    "open evenings",
    "open 'til",
];

const TENDERS: [&str; 6] = [
    "tender notice",
    "emd rs",
    "e-tender",
    "tenders are invited",
    "sealed tenders",
    "auction notice",
];

const TRADES: [&str; 12] = [
    "attorney at law",
    "chiropractor",
    "dentist",
    "florist",
    "funeral directors",
    "jeweler",
    "jewelers",
    "optician",
    "optometrist",
    "real estate",
    "real estate and insurance",
    "undertaker",
];

/// The most lines of one advertisement.
const LINES: usize = 8;

/// `lines` without the advertisements between their texts, which go to `ads`.
pub(super) fn taken_out(lines: Vec<Line>, ads: &mut Vec<String>) -> Vec<Line> {
    let mut taken = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = advert(&lines, at).max(han::advert(&lines, at));
        for taken in taken.iter_mut().take(end).skip(at) {
            *taken = true;
        }
        at = end.max(at + 1);
    }
    if !taken.contains(&true) {
        return lines;
    }
    let mut own = taken.iter();
    let (mut left, mut after): (Vec<Line>, bool) = (vec![], false);
    for mut line in lines {
        if own.next() == Some(&true) {
            ads.push(line.text);
            after = true;
            continue;
        }
        // The text goes on.
        if after && line.text.starts_with(char::is_lowercase) {
            line.gap = left.last().map_or(line.gap, |_| 0);
        }
        after = false;
        left.push(line);
    }
    left
}

/// The end of the advertisement that begins at `at`, right under a line of a text; `at` if none does.
fn advert(lines: &[Line], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let above = at.checked_sub(1).map_or("", text);
    if text(at).chars().take(4).any(is_han) {
        return at;
    }
    // at $2.75 see Harker Bros. before you: a line of a text.
    if text(at).starts_with(char::is_lowercase) && text(at + 1).starts_with(char::is_lowercase) {
        return at;
    }
    // A last line may be of names alone: (Ann). Both well.
    let closed = above.ends_with('.') && above.contains(char::is_lowercase) && !is_loud(above);
    let sentence = is_sentence(above);
    if !(sentence || closed) || !is_loud(text(at)) && signs(text(at)) == 0 {
        return at;
    }
    // A line that is set as a sentence may stand in it if it is no text's: the next one is loud again.
    let part = |at: usize| is_loud(text(at)) || signs(text(at)) > 0;
    let own = (at..lines.len().min(at + LINES)).take_while(|at| {
        let words = text(*at);
        let first = |first: char| first.is_uppercase() || first.is_ascii_digit();
        let inner = words.starts_with(first) && !words.ends_with('.') && part(at + 1);
        (part(*at) || inner) && jump::markers(words).is_empty()
    });
    let own: Vec<usize> = own.collect();
    let Some(last) = own.iter().copied().rfind(|at| signs(text(*at)) > 0) else { return at };
    // The text around it goes on: all of its lines are the advertisement's.
    if let Some(end) = own.last().map(|last| last + 1).filter(|end| *end > at + 1)
        && !above.ends_with(['.', '!', '?', '"', '”', ':'])
        && text(end).starts_with(char::is_lowercase)
        && sentence
    {
        return end;
    }
    let told: usize = own.iter().map(|at| signs(text(*at))).sum();
    let next = text(last + 1);
    let goes_on = !above.ends_with(['.', '!', '?', '"', '”'])
        && next.starts_with(char::is_lowercase)
        && last > at;
    // HARKER INSURANCE | Quay Road, Tarnford 555-0148: a name in capitals first, and last where to call.
    let called = last > at
        && !text(at).contains(char::is_lowercase)
        && is_phone(&text(last).to_lowercase())
        && above.ends_with(['.', '!', '?', '"', '”']);
    if sentence && (told > 1 || goes_on) || called { last + 1 } else { at }
}

/// How many of the rules `line` fires.
fn signs(line: &str) -> usize {
    // Wheat, white . . . . 71: a market report is none.
    if line.len() > 80 || line.contains(is_han) || line.contains(". . .") {
        return 0;
    }
    let low = line.to_lowercase();
    RULES.iter().filter(|rule| (rule.is)(&low)).count()
}

/// Is `line` set as a sentence is, as lines of texts are?
fn is_sentence(line: &str) -> bool {
    // found. — NPA
    let lettered = |word: &&str| word.contains(char::is_alphanumeric);
    let words = || line.split_whitespace().filter(lettered);
    let small = words().filter(|word| word.starts_with(char::is_lowercase)).count();
    small * 2 >= words().count() && small > 0 && !line.contains(is_han) && signs(line) == 0
}

/// Is `line` set as display lines are: its words in capitals, or with a capital each?
fn is_loud(line: &str) -> bool {
    let words = || line.split_whitespace();
    let loud = |word: &&str| {
        word.starts_with(|first: char| {
            first.is_uppercase() || first.is_ascii_digit() || first == '$'
        })
    };
    let count = words().count();
    (1..=9).contains(&count)
        && !line.ends_with([',', '-', ';'])
        && words().filter(loud).count() * 2 > count
        && line.starts_with(|first: char| !first.is_lowercase())
}

/// The words of `low`, marks at their ends aside.
fn words(low: &str) -> impl Iterator<Item = &str> {
    low.split_whitespace().map(|word| word.trim_matches([',', '.', ';', ':', '(', ')']))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|digit| digit.is_ascii_digit())
}

/// A sum with its cents: $2.50.
fn is_price(low: &str) -> bool {
    low.split(['$', '£']).skip(1).any(|rest| {
        let sum: String =
            rest.chars().take_while(|digit| digit.is_ascii_digit() || *digit == '.').collect();
        let cents = sum.trim_end_matches('.').split_once('.');
        cents.is_some_and(|(_, cents)| cents.len() == 2)
            && !["million", "billion"].iter().any(|word| rest.contains(word))
    })
}

fn is_in_cents(low: &str) -> bool {
    let before = words(low).zip(words(low).skip(1));
    let mut sums =
        before.filter(|(sum, coin)| is_number(sum) && ["cents", "cts", "¢"].contains(coin));
    sums.next().is_some()
}

/// What stands on other pages, several at a time: TV: 14 | Weather: 16 | Chess: 14.
fn is_index(low: &str) -> bool {
    let pages = low.split(": ").skip(1);
    pages.filter(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit())).count() >= 3
}

/// A sum as shops wrote it: 5c, 12½c, 98c.
fn is_in_c(low: &str) -> bool {
    words(low).any(|word| {
        let sum = word.strip_suffix(['c', '¢']).unwrap_or_default();
        let digits = sum.bytes().filter(u8::is_ascii_digit).count();
        (1..=2).contains(&digits)
            && sum.chars().all(|digit| digit.is_ascii_digit() || "½¼¾".contains(digit))
    })
}

/// Who sells it: Geo. B. Harker, the Druggist.
fn is_dealer(low: &str) -> bool {
    const DEALERS: [&str; 9] = [
        "druggist",
        "grocer",
        "jeweler",
        "hatter",
        "clothier",
        "tailor",
        "photographer",
        "furniture man",
        "hardware man",
    ];
    low.split_once(", the ")
        .is_some_and(|(_, dealer)| DEALERS.contains(&dealer.trim_end_matches('.')))
}

fn are_terms(low: &str) -> bool {
    low.contains('$') && [" down", " a month", " a week"].iter().any(|words| low.contains(words))
}

/// A number to call: Phone 212, 555-0148.
fn is_phone(low: &str) -> bool {
    let named = ["phone ", "phones ", "telephone ", "tel. "].iter().any(|word| {
        low.split_once(word).is_some_and(|(_, rest)| {
            // Tel. (090) 555 0148
            let number = rest.strip_prefix('(').unwrap_or(rest);
            number.starts_with(|digit: char| digit.is_ascii_digit())
        })
    });
    named
        || words(low).any(|word| {
            word.split_once('-').is_some_and(|(one, two)| {
                one.len() == 3 && two.len() == 4 && is_number(one) && is_number(two)
            })
        })
}

/// A house in a street, and no word before it that a sentence has.
fn is_address(low: &str) -> bool {
    const STREETS: [&str; 8] =
        ["street", "st", "avenue", "ave", "road", "block", "building", "arcade"];
    let all: Vec<&str> = words(low).collect();
    let number = all.iter().position(|word| is_number(word));
    number.is_some_and(|number| {
        all.iter().skip(number + 1).take(4).any(|word| STREETS.contains(word))
            && !all
                .iter()
                .any(|word| ["at", "of", "in", "on", "the", "from", "near"].contains(word))
    })
}

fn is_firm(low: &str) -> bool {
    let end = low.trim_end_matches('.');
    [" bros", " & co", " & son", " & sons", " & company", ", inc"]
        .iter()
        .any(|word| end.ends_with(word))
        || words(low).zip(words(low).skip(1)).any(|(name, end)| end == "bros" && name.len() > 2)
        || matches!(low.split(' ').collect::<Vec<_>>().as_slice(), [_, "&", _])
}

/// When it is open: Hours 9 to 4.
fn are_hours(low: &str) -> bool {
    low.split_once("hours ").is_some_and(|(_, rest)| {
        rest.starts_with(|digit: char| digit.is_ascii_digit()) && rest.contains(" to ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(page: &[&str]) -> (Vec<String>, usize) {
        let lines = page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() });
        let mut ads = vec![];
        let left = taken_out(lines.collect(), &mut ads);
        (left.into_iter().map(|line| line.text).collect(), ads.len())
    }

    #[test]
    fn every_rule_fires_on_its_example() {
        for rule in RULES {
            assert!((rule.is)(&rule.example.to_lowercase()), "{}", rule.example);
        }
        for (words, all) in [(&SELLERS[..], "at all"), (&OFFERS, ""), (&TRADES, "")] {
            assert!(
                words.iter().all(|word| word.to_lowercase() == *word && !word.is_empty()),
                "{all}"
            );
        }
    }

    #[test]
    fn an_advertisement_is_taken_from_the_middle_of_a_text() {
        let ad = ["HARKER BROS.", "Good Spring Shoes", "$2.50 a Pair", "14 QUAY STREET, PHONE 212"];
        let text = ["the old ferry had been tied up at", "the quay since Monday and nobody"];
        let page = [&text[..1], &ad[..], &text[1..]].concat();
        assert_eq!(left(&page), (text.map(String::from).to_vec(), 4));
        // What stands behind it is the next article's.
        let head = ["FERRY SINKS", "The ferry sank on Monday."];
        let page = [&text[..1], &ad[..], &head[..]].concat();
        assert_eq!(left(&page).0.get(1..), Some(&head.map(String::from)[..]));
        // One sign is enough where the sentence goes on.
        let page = [&text[..1], &["BO FIELD", "DENTIST"], &text[1..]].concat();
        assert_eq!(left(&page).1, 2);
        let page = [&text[..1], &["BO FIELD", "DENTIST"], &head[..]].concat();
        assert_eq!(left(&page).1, 0);
    }

    #[test]
    fn headlines_are_none() {
        let text = ["the old ferry had been tied up.", "The council met on Monday."];
        for head in [
            &["FERRY BILL PASSES", "Tarnford Gets $340,000"][..],
            &["BREAD GOES TO 12 CENTS", "Bakers Blame the Mills"],
            &["Fire on Quay Street", "Two Hurt as Wall Falls"],
        ] {
            let page = [&text[..1], head, &text[1..]].concat();
            assert_eq!(left(&page).1, 0, "{head:?}");
        }
    }

    #[test]
    fn a_name_in_capitals_and_a_number_to_call_are_one() {
        let page = [
            "The supper begins at six.",
            "HARKER MEMORIALS",
            "Gates – Railings",
            "Quay Road. Tel. (090) 555 0148",
        ];
        assert_eq!(left(&page).0.len(), 1);
        assert_eq!(
            left(&["The supper begins at six.", "HARKER SAILS", "Boat Leaves Old Quay"]).0.len(),
            3
        );
    }
}
