//! What shops and theatres say: what it cost before, on which days, whose it is and where.

use super::sign::{is_number, words};

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

/// And where: Harker's of Port Ash.
pub(super) fn is_possessive_of(low: &str) -> bool {
    low.split_once(" of ").is_some_and(|(owner, place)| {
        !owner.contains(' ') && is_possessive(owner) && place.split(' ').count() < 3
    })
}

/// A sum as the shops of London asked it: from 14 guineas, 25 gns.
pub(super) fn is_in_guineas(low: &str) -> bool {
    low.split(' ').count() <= 6
        && words(low)
            .zip(words(low).skip(1))
            .any(|(sum, coin)| is_number(sum) && ["guineas", "gns", "gns."].contains(&coin))
}

/// What is landed, in its casks: 40 Bbls. LARD, 12 Chests TEA.
pub(super) fn are_casks(low: &str) -> bool {
    const CASKS: [&str; 12] = [
        "bbls", "barrels", "boxes", "cases", "casks", "chests", "hhds", "kegs", "puns", "sacks",
        "tierces", "tubs",
    ];
    let mut words = words(low);
    words.next().is_some_and(is_number)
        && words.next().is_some_and(|cask| CASKS.contains(&cask))
        && (1..=4).contains(&words.count())
}

/// An Italian shop with what it is first, and an Italian street with the number behind: Trattoria Al Molo, Via del Porto 4.
pub(super) fn is_italian(low: &str) -> bool {
    const SHOPS: [&str; 25] = [
        "agenzia",
        "arredamenti",
        "autofficina",
        "autosalone",
        "calzature",
        "cartoleria",
        "concessionaria",
        "confezioni",
        "farmacia",
        "ferramenta",
        "gioielleria",
        "macelleria",
        "mobilificio",
        "oreficeria",
        "ottica",
        "panificio",
        "pasticceria",
        "pellicceria",
        "pizzeria",
        "profumeria",
        "ristorante",
        "salumificio",
        "tipografia",
        "trattoria",
        "vivaio",
    ];
    const STREETS: [&str; 7] = ["via", "viale", "piazza", "piazzale", "corso", "largo", "vicolo"];
    let mut all = words(low);
    let first = all.next().unwrap_or_default();
    let count = low.split(' ').count();
    // corso Cavour 40
    let street = || {
        let named = |(at, word): (usize, &str)| {
            STREETS.contains(&word) && words(low).skip(at + 2).take(3).any(is_number)
        };
        (3..=9).contains(&count)
            && words(low).enumerate().any(named)
            && !low.ends_with(['.', ','])
            && (STREETS.contains(&first) || low.contains(" - "))
    };
    let since = || {
        first == "dal"
            && low.get(4..8).is_some_and(is_number)
            && low.get(8..).is_some_and(|rest| rest.starts_with(' '))
            && !low.contains(',')
            && count <= 8
    };
    SHOPS.contains(&first) && (2..=4).contains(&count)
        || ["onoranze funebri ", "pompe funebri "].iter().any(|words| low.starts_with(words))
        || low.contains("24 ore su 24")
        || since()
        || street()
}

/// Where the shop stands in the web, and nothing else: harkercarpets.example, www.harker.example/sale.
pub(super) fn is_site(low: &str) -> bool {
    let site = low.trim_end_matches('.').split('/').next().unwrap_or_default();
    let labels = site.split('.').count();
    (2..=4).contains(&labels)
        && !low.contains([' ', '@'])
        && site.rsplit('.').next().is_some_and(|end| {
            (2..=7).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_lowercase())
        })
        && site.split('.').all(|label| {
            !label.is_empty()
                && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        })
        && site.split('.').rev().skip(1).any(|label| label.len() > 4)
}

/// What is for sale, or where, in a row: Gates • Railings • Stairs.
pub(super) fn are_wares(low: &str) -> bool {
    low.split([' ', '\u{a0}']).filter(|word| matches!(*word, "•" | "·")).count() > 1
}

/// How old the firm is: SEEDS SINCE 1911.
pub(super) fn is_of_old(low: &str) -> bool {
    low.split_once("since ").is_some_and(|(before, year)| {
        before.split_whitespace().count() <= 3
            && year.len() == 4
            && year.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// On which floor of the store, at a line's beginning: Main Floor, Third Floor—Use Our Budget Plan.
pub(super) fn is_floor(low: &str) -> bool {
    const FLOORS: [&str; 7] = ["street", "main", "ground", "second", "third", "fourth", "fifth"];
    let Some((which, rest)) = low.split_once(" floor") else { return false };
    FLOORS.contains(&which)
        && low.len() <= 48
        && (rest.is_empty() || rest.starts_with([' ', '.', ',', '—', '-']))
        && ![" of ", " was", " fire", " plan", " is "].iter().any(|word| rest.starts_with(word))
}

/// Is `line` where a firm is, the number and the street of which no word tells it: `14 Quayside, Tarnford`?
pub(super) fn is_numbered(line: &str) -> bool {
    let mut words = line.split(' ');
    let number = words.next().is_some_and(|number| {
        number.len() <= 4 && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    number
        && line.contains(", ")
        && (2..=4).contains(&words.clone().count())
        && words.all(|word| word.starts_with(char::is_uppercase))
}

/// What only the papers of a war asked for, in advertisements: BUY WAR BONDS AND STAMPS.
pub(super) fn is_of_war(low: &str) -> bool {
    low.len() <= 40
        && [
            "buy war bonds",
            "buy more war bonds",
            "buy u. s. war bonds",
            "buy defense bonds",
            "buy liberty bonds",
            "buy war savings stamps",
            "buy w. s. s",
        ]
        .iter()
        .any(|words| low.starts_with(words))
}

/// A house in a street, and no word before it that a sentence has: 14 Quay Street; who sells there may stand before it: The Big
/// Store. 14 Quay Street.
pub(super) fn is_address(low: &str) -> bool {
    is_in_street(low) || low.split_once(". ").is_some_and(|(_, house)| is_in_street(house))
}

fn is_in_street(low: &str) -> bool {
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

/// What the second half of a firm's name ends in, behind the &.
const SECONDS: [&str; 15] = [
    " co",
    " coal",
    " cremation",
    " electric",
    " feed",
    " fuel",
    " furniture",
    " grain",
    " hardware",
    " ice",
    " loan",
    " lumber",
    " storage",
    " supply",
    " transfer",
];

/// What a shop is called, a few words and nothing else: Harker Hardware, Harker Funeral Home.
pub(super) fn is_house(low: &str) -> bool {
    const HOUSES: [&str; 14] = [
        " carpets",
        " cash store",
        " cleaners",
        " drug store",
        " dry cleaners",
        " funeral home",
        " funeral homes",
        " furniture",
        " hardware",
        " jewelers",
        " laundry",
        " motors",
        " music house",
        " shoe store",
    ];
    low.split(' ').count() <= 4 && HOUSES.iter().any(|house| low.ends_with(house))
}

/// What is on offer, and for how long: Week End Specials, Open Fridays till 9.
pub(super) fn is_on_offer(low: &str) -> bool {
    let few = low.split(' ').count() <= 5;
    few && low.ends_with(" specials")
        || low.split_once("open ").is_some_and(|(before, rest)| {
            let day = rest.split([' ', '.', ',']).next().unwrap_or_default();
            few && (before.is_empty() || before.ends_with(". "))
                && DAYS_OPEN.contains(&day.trim_end_matches('s'))
        })
}

/// The days of [`is_on_offer`].
const DAYS_OPEN: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// What a firm is called: Harker Bros., Harker & Co.
pub(super) fn is_firm(low: &str) -> bool {
    let end = low.trim_end_matches(['.', ',']);
    [
        " bros",
        " & co",
        " & son",
        " & sons",
        " & company",
        " & trust",
        ", inc",
        " coal co",
        " fuel co",
        " lumber co",
        " drug co",
    ]
    .iter()
    .any(|word| end.ends_with(word))
        // Tarn Coal & Gravel Co., Tarn Coal & Storage
        || end.contains(" & ") && SECONDS.iter().any(|what| end.ends_with(what))
        || words(low).zip(words(low).skip(1)).any(|(name, end)| end == "bros" && name.len() > 2)
        || matches!(low.split(' ').collect::<Vec<_>>().as_slice(), [_, "&", _])
}

/// When it is open: Hours 9 to 4.
pub(super) fn are_hours(low: &str) -> bool {
    low.split_once("hours ").is_some_and(|(_, rest)| {
        rest.starts_with(|digit: char| digit.is_ascii_digit()) && rest.contains(" to ")
    })
}

/// A sum as shops wrote it: 5c, 12½c, 98c.
pub(super) fn is_in_c(low: &str) -> bool {
    words(low).any(|word| {
        let sum = word.strip_suffix(['c', '¢']).unwrap_or_default();
        let digits = sum.bytes().filter(u8::is_ascii_digit).count();
        (1..=2).contains(&digits)
            && sum.chars().all(|digit| digit.is_ascii_digit() || "½¼¾".contains(digit))
    })
}

/// What each has to pay, in a row: Ladies 25c Gentlemen 40c.
pub(super) fn are_fares(low: &str) -> bool {
    low.len() <= 40
        && words(low).filter(|word| is_in_c(word)).count() > 1
        && !low.contains(['$', ';'])
}

/// Where two streets meet, and nothing else: Quay and Third Sts.
pub(super) fn is_corner(low: &str) -> bool {
    low.split(' ').count() <= 6
        && low.trim_end_matches('.').ends_with(" sts")
        && (low.starts_with("corner ") || [" and ", " & "].iter().any(|word| low.contains(word)))
}

/// The corner of a numbered street, as advertisements alone write it: 60 months to pay. Quay & 3rd, Tarnford.
pub(super) fn is_at_corner(low: &str) -> bool {
    low.split_once(" & ").is_some_and(|(street, rest)| {
        let number = rest.split([' ', ',', '.']).next().unwrap_or_default();
        let figures = number.trim_end_matches(char::is_alphabetic);
        !street.is_empty()
            && is_number(figures)
            && ["st", "nd", "rd", "th"].contains(&number.get(figures.len()..).unwrap_or_default())
    })
}

/// A highway with its number, no word before it in its sentence: Fall clearance. Highway 12, Tarnford.
pub(super) fn is_on_highway(low: &str) -> bool {
    ["highway ", "hwy. ", "hwy "].iter().any(|word| {
        low.rsplit_once(word).is_some_and(|(before, rest)| {
            let number = rest.split([' ', ',', '.']).next().unwrap_or_default();
            // Highway 12. ends a sentence as well.
            let placed = rest.get(number.len()..).is_some_and(|rest| rest.starts_with(", "));
            is_number(number)
                && (before.is_empty() && (placed || *word != "highway ")
                    || [". ", ", ", "• ", "| "].iter().any(|end| before.ends_with(end)))
        })
    })
}

/// Who sells it: Geo. B. Harker, the Druggist; The Leading Hatter.
pub(super) fn is_dealer(low: &str) -> bool {
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
    let leads = low.strip_prefix("the leading ");
    leads
        .or_else(|| low.split_once(", the ").map(|(_, dealer)| dealer))
        .is_some_and(|dealer| DEALERS.contains(&dealer.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_an_advertiser_says_is_told() {
        assert!(is_reduced("formerly $30 to $40") && !is_reduced("formerly the mayor"));
        assert!(is_theatre("tarn theatre") && !is_theatre("the fire at the old theatre"));
        assert!(is_floor("main floor") && is_floor("third floor use our budget plan"));
        assert!(!is_floor("third floor of the mill") && !is_floor("floor"));
        assert!(is_of_war("buy war bonds and stamps") && !is_of_war("buyers of war bonds"));
        assert!(
            is_address("the big store. 14 quay street") && !is_address("fire at 14 quay street")
        );
        assert!(are_days("fri. - sat. - sun.") && !are_days("sun and rain"));
        assert!(is_possessive("harker's") && !is_possessive("it's"));
        assert!(is_site("harkercarpets.example") && is_site("www.harker.example/sale"));
        assert!(!is_site("a.m.") && !is_site("lee@harker.example") && !is_site("u.s."));
        assert!(is_at_corner("quay & 3rd, tarnford") && !is_at_corner("lee & 3 others"));
        assert!(is_on_highway("open late. hwy. 12") && !is_on_highway("a crash on highway 12"));
        assert!(is_on_highway("highway 12, tarnford") && !is_on_highway("highway 12."));
        assert!(are_wares("gates • railings • stairs") && !are_wares("• the ferry sank"));
        assert!(
            is_of_old("seeds since 1911") && !is_of_old("the worst storm on the coast since 1911")
        );
    }
}
