//! What only advertisers say: prices, telephones, streets, firms, offers.

use super::shop::{
    are_casks, are_days, are_fares, are_hours, are_wares, is_address, is_at_corner, is_corner,
    is_dealer, is_firm, is_floor, is_house, is_in_c, is_in_guineas, is_italian, is_of_old,
    is_of_war, is_on_highway, is_on_offer, is_possessive, is_possessive_of, is_reduced, is_site,
    is_theatre,
};
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
    Rule { example: "Ladies 25c Gentlemen 40c", is: are_fares },
    Rule { example: "Quay and Third Sts.", is: is_corner },
    Rule { example: "Quay & 3rd, Tarnford", is: is_at_corner },
    Rule { example: "Highway 12, Tarnford", is: is_on_highway },
    Rule { example: "GEO. B. HARKER, the Druggist.", is: is_dealer },
    Rule { example: "Upto 50% off", is: |low| low.contains("% off") },
    Rule { example: "TV: 14 | Weather: 16 | Chess: 14", is: is_index },
    Rule { example: "MAX 41.2° MIN 28.6°", is: |low| low.matches('°').count() > 1 },
    Rule {
        example: "TENDER NOTICE No. 11",
        is: |low| TENDERS.iter().any(|words| low.contains(words)),
    },
    Rule { example: "Free delivery", is: |low| OFFERS.iter().any(|words| low.contains(words)) },
    Rule {
        example: "WE BUY OLD CLOCKS",
        is: |low| OPENINGS.iter().any(|words| low.starts_with(words)),
    },
    Rule { example: "VENDESI casa sul molo", is: is_classified },
    Rule { example: "Formerly $30 to $40", is: is_reduced },
    Rule { example: "TARN THEATRE", is: is_theatre },
    Rule { example: "Fri. - Sat. - Sun.", is: are_days },
    Rule { example: "harkercarpets.example", is: |low| is_site(low) },
    Rule { example: "Gates • Railings • Stairs", is: are_wares },
    Rule { example: "SEEDS SINCE 1911", is: is_of_old },
    Rule { example: "HARKER'S", is: |low| !low.contains(' ') && is_possessive(low) },
    Rule {
        example: "BO REED, Cashier.",
        is: |low| low.trim_end_matches('.').ends_with(", cashier"),
    },
    Rule { example: "HARKER HARDWARE", is: is_house },
    Rule { example: "WEEK END SPECIALS", is: is_on_offer },
    Rule { example: "HARKER’S OF PORT ASH", is: is_possessive_of },
    Rule { example: "from 14 guineas", is: is_in_guineas },
    Rule { example: "40 Bbls. LARD,", is: are_casks },
    Rule { example: "TRATTORIA AL MOLO", is: is_italian },
    Rule { example: "Via del Porto 4 - Valdora", is: is_italian },
    Rule { example: "dal 1911 il pane del molo", is: is_italian },
    Rule { example: "Main Floor", is: is_floor },
    Rule { example: "BUY WAR BONDS AND STAMPS", is: |low| is_of_war(low) },
    Rule { example: "DENTIST", is: |low| TRADES.contains(&low.trim_end_matches(['.', ','])) },
];

const SELLERS: [&str; 5] = [
    "at all grocers",
    "at all druggists",
    "at all dealers",
    "at all drug stores",
    "at your grocer",
];

const OFFERS: [&str; 57] = [
    "general banking business",
    "capital, $",
    "third off",
    "half off",
    "summer sale",
    "winter sale",
    "fall sale",
    "spring sale",
    "get one free",
    "th free",
    "numero verde ",
    "sconti fino al ",
    "prova gratuita",
    "side of square",
    "prompt delivery",
    "now showing",
    "called for and delivered",
    "no call-out charge",
    "show flat",
    "in technicolor",
    "double feature",
    "shows at ",
    "shows daily",
    "see our ",
    "budget plan",
    "charge account",
    "federal deposit",
    "member f. d. i. c",
    "no money down",
    "no interest",
    "spring clearance",
    "summer clearance",
    "fall clearance",
    "winter clearance",
    "clearance sale",
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
    "must go!",
    "offer ends",
    "sale ends",
    "toll free",
    "toll-free",
    "• open ",
    "· open ",
    "• by appointment",
    "· by appointment",
];

/// What a line of an advertisement begins with, where a text has it within a sentence.
const OPENINGS: [&str; 17] = [
    "by appointment",
    "for sale by ",
    "for sale low ",
    "just received",
    "now landing",
    "free test",
    "half price",
    "no payments",
    "now leasing",
    "open 7 days",
    "open daily",
    "open sunday",
    "open mon.-",
    "open mon-",
    "open monday-",
    "we buy ",
    "we pay ",
];

/// How small Italian advertisements begin.
const CLASSIFIED: [&str; 3] = ["vendesi ", "affittasi ", "cercasi "];

/// Does `line` begin as a small Italian advertisement does, in capitals or not?
pub(super) fn is_classified(line: &str) -> bool {
    CLASSIFIED
        .iter()
        .any(|word| line.get(..word.len()).is_some_and(|front| front.eq_ignore_ascii_case(word)))
}

const TENDERS: [&str; 6] = [
    "tender notice",
    "emd rs",
    "e-tender",
    "tenders are invited",
    "sealed tenders",
    "auction notice",
];

const TRADES: [&str; 16] = [
    "attorney at law",
    "boots and shoes",
    "chiropractor",
    "dentist",
    "dry goods",
    "dry goods and groceries",
    "florist",
    "funeral directors",
    "hay, grain and feed",
    "jeweler",
    "jewelers",
    "optician",
    "optometrist",
    "real estate",
    "real estate and insurance",
    "undertaker",
];

/// How many of the rules `line` fires.
pub(super) fn signs(line: &str) -> usize {
    // Wheat, white . . . . 71: a market report is none.
    if line.len() > 80 || line.contains(is_han) || line.contains(". . .") {
        return 0;
    }
    let low = line.to_lowercase();
    RULES.iter().filter(|rule| (rule.is)(&low)).count()
}

/// The words of `low`, marks at their ends aside.
pub(super) fn words(low: &str) -> impl Iterator<Item = &str> {
    low.split_whitespace().map(|word| word.trim_matches([',', '.', ';', ':', '(', ')']))
}

pub(super) fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|digit| digit.is_ascii_digit())
}

/// A sum with its cents: $2.50; or with its shillings: £4 10s., 12s. 6d.
fn is_price(low: &str) -> bool {
    in_shillings(low)
        || low.split(['$', '£']).skip(1).any(|rest| {
            let sum: String =
                rest.chars().take_while(|digit| digit.is_ascii_digit() || *digit == '.').collect();
            let cents = sum.trim_end_matches('.').split_once('.');
            cents.is_some_and(|(_, cents)| cents.len() == 2)
                && !["million", "billion"].iter().any(|word| rest.contains(word))
        })
}

/// A sum of shillings, in a line of a few words: from £4 10s., 12s. 6d.
fn in_shillings(low: &str) -> bool {
    let coin = |word: &str, coin: char| word.strip_suffix(coin).is_some_and(is_number);
    let few = low.split(' ').count() <= 5;
    let pairs = || words(low).zip(words(low).skip(1));
    few && pairs().any(|(one, two)| {
        coin(two, 's') && one.starts_with('£') || coin(one, 's') && coin(two, 'd')
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

fn are_terms(low: &str) -> bool {
    low.contains('$') && [" down", " a month", " a week"].iter().any(|words| low.contains(words))
}

/// A number to call: Phone 212, 555-0148, 740-555-0148.
pub(super) fn is_phone(low: &str) -> bool {
    let named = ["phone ", "phones ", "telephone ", "tel. ", "tel: ", "dial "].iter().any(|word| {
        low.split_once(word).is_some_and(|(_, rest)| {
            // Tel. (090) 555 0148
            let number = rest.strip_prefix('(').unwrap_or(rest);
            number.starts_with(|digit: char| digit.is_ascii_digit())
        })
    });
    // 212 555 0148, 0800 555 0143
    let all: Vec<&str> = words(low).collect();
    let parted = all.windows(3).any(|parts| {
        let long: Vec<usize> =
            parts.iter().filter(|part| is_number(part)).map(|part| part.len()).collect();
        matches!(long[..], [3 | 4, 3, 4] | [4 | 5, 3, 3])
    });
    // MAIN 4417: an exchange and its number, and nothing else. A year is none.
    let exchange = matches!(all[..], [name, number]
        if name.len() > 3
            && name.bytes().all(|letter| letter.is_ascii_lowercase())
            && is_number(number)
            && number.len() == 4
            && !["18", "19", "20"].iter().any(|century| number.starts_with(century)));
    named
        || parted
        || exchange
        || words(low).any(|word| {
            // 555-0148, 740-555-0148, 1-740-555-0148
            word.rsplit_once('-').is_some_and(|(front, two)| {
                let mut parts = front.rsplit('-');
                let one = parts.next().unwrap_or_default();
                one.len() == 3
                    && two.len() == 4
                    && is_number(one)
                    && is_number(two)
                    && parts.all(|part| part == "1" || part.len() == 3 && is_number(part))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
