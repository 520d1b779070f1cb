//! What a press sets at a Western paper's edge, and what the house says of itself between the articles: names of files, bar
//! codes, prices abroad, rights.

/// The longest name of a file with what stands beside it.
const LONGEST: usize = 64;

/// What the files of pages end in.
const FILES: [&str; 7] = [".ps", ".qxd", ".indd", ".pdf", ".eps", ".tif", ".qxp"];

/// Is `line` the name of a page's file with the day, the hour, the colours beside it: `HP-NEWS 03-06-26 A 1 A1 CMYK`,
/// `Hxx1 A15 10/16/06 22:41 lee`?
pub(super) fn is_file(line: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    if is_of_indesign(line) {
        return true;
    }
    if line.len() > LONGEST || line.len() < 8 || !line.is_ascii() || !line.contains(digit) {
        return false;
    }
    let words = || line.split_whitespace();
    let file = |word: &str| {
        let low = word.to_lowercase();
        FILES.iter().any(|end| low.ends_with(end)) && word.len() > 5
    };
    let colours = words().any(|word| matches!(word, "CMYK" | "YMCK" | "KCMY"));
    let day = words().any(is_day);
    let hour = words().any(is_hour);
    let code = words().any(|word| {
        word.contains(digit)
            && word.contains(|letter: char| letter.is_ascii_uppercase())
            && !is_day(word)
    });
    words().count() <= 8
        && !line.ends_with('.')
        && (colours && words().count() > 1
            || day && (hour && code || words().any(file))
            || is_dated_page(line)
            || is_coded_page(line))
}

/// Is `line` the page, its part of the paper and the day in figures: `A4 Local 03-06-2026`?
fn is_dated_page(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let [page, part @ .., day] = words.as_slice() else { return false };
    let letter = page.trim_end_matches(|digit: char| digit.is_ascii_digit());
    letter.len() == 1
        && page.len() > 1
        && letter.starts_with(|letter: char| letter.is_ascii_uppercase())
        && (1..=2).contains(&part.len())
        && part.iter().all(|word| word.chars().all(char::is_alphabetic))
        && is_day(day)
}

/// Is `line` the paper's letters, the day in figures and the page: `HP 06-03-26 P04`?
fn is_coded_page(line: &str) -> bool {
    let mut words = line.split(' ');
    let (Some(paper), Some(day), Some(page), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return false;
    };
    let figures = page.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    (2..=4).contains(&paper.len())
        && paper.bytes().all(|letter| letter.is_ascii_uppercase())
        && is_day(day)
        && (1..=2).contains(&(page.len() - figures.len()))
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|digit| digit.is_ascii_digit())
}

/// Is `line` what a program that sets papers prints beside a page: its file and its number in it (`A01_要聞.indd 1`,
/// `hp_a04_0306.indd 2`), or the day and hour (`2026/3/6 下午11:42:08`, `3/6/26 11:42:08 PM`)?
fn is_of_indesign(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let Some((name, rest)) = line.trim().rsplit_once(' ') else { return false };
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let hour = ["上午", "下午"].iter().find_map(|half| rest.strip_prefix(half));
    let half = || matches!(rest, "AM" | "PM" | "am" | "pm");
    let clock = || name.split_once(' ').is_some_and(|(day, hour)| is_day(day) && is_hour(hour));
    figures(rest) && name.to_lowercase().ends_with(".indd")
        || is_day(name) && hour.is_some_and(is_hour)
        || half() && clock()
}

/// Is `line` the short names of paper, day, page and colours joined by hyphens, as a press sets them at the paper's edge:
/// `HP-20260306-A-004-NWS-BW`, `HP065000-4-A00400-1--------XA`?
pub(super) fn is_joined(line: &str) -> bool {
    let day =
        |part: &str| matches!(part.len(), 6 | 8) && part.bytes().all(|byte| byte.is_ascii_digit());
    line.len() <= LONGEST
        && line.starts_with(|first: char| first.is_ascii_uppercase())
        && line.matches('-').count() >= 3
        && line.bytes().all(|byte| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-_.".contains(&byte)
        })
        && (line.split('-').any(day)
            || line.contains("----")
                && line.matches(|digit: char| digit.is_ascii_digit()).count() > 5)
}

/// Do the letters of the four plates end `line`, one by one: `HP 0306 A4 K Y M C`?
pub(super) fn is_plates(line: &str) -> bool {
    if !line.ends_with(['C', 'K', 'M', 'Y']) {
        return false;
    }
    let mut letters: Vec<&str> = line.rsplit(' ').take(4).collect();
    letters.sort_unstable();
    line.len() <= LONGEST && letters == ["C", "K", "M", "Y"]
}

/// Does `line` count the paper's parts and its pages, and say no more: `24 pages, 3 sections`?
pub(super) fn is_count(line: &str) -> bool {
    if line.len() > 32 || !line.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let words = || line.split([' ', ',', '•', '|', '/', '·']).filter(|word| !word.is_empty());
    let is = |word: &str, what: &str| {
        word.strip_suffix(['s', 'S']).is_some_and(|word| word.eq_ignore_ascii_case(what))
    };
    let told = |what: &str| words().filter(|word| is(word, what)).count() == 1;
    words().count() == 4
        && told("page")
        && told("section")
        && words().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count() == 2
}

/// A day in figures: 10/16/06, 3-11-1998.
fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    parts.len() == 3
        && parts.iter().all(|part| {
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// An hour: 22:41, 18:42:07.
fn is_hour(word: &str) -> bool {
    word.contains(':')
        && word.split(':').all(|part| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// Is `line` the two groups of figures under a bar code: `56525 00050`, `0 354613`, `0 35461 20071 4`?
pub(super) fn is_groups(line: &str) -> bool {
    if !(6..=15).contains(&line.len()) || !line.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let Some((one, two)) = line.split_once(' ') else { return false };
    let figures = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    // 0 35461 20071 4: the figures at the ends stand beside the groups.
    let (one, two) = match (one.len(), two.split_once(' ')) {
        (1, Some((first, rest))) => match rest.split_once(' ') {
            Some((second, last)) if last.len() == 1 && figures(last) => (first, second),
            _ => return false,
        },
        _ => (one, two),
    };
    figures(one) && figures(two) && matches!(one.len(), 1 | 5 | 6) && matches!(two.len(), 5 | 6)
}

/// Is `line` the code that a chain of papers prints beside the bars: `TARNAB-00417n`?
pub(super) fn is_code(line: &str) -> bool {
    let Some((chain, number)) = line.split_once('-') else { return false };
    let figures = number.strip_suffix(|last: char| last.is_ascii_alphabetic());
    chain.len() == 6
        && chain.bytes().all(|letter| letter.is_ascii_uppercase())
        && figures.is_some_and(|figures| {
            figures.len() == 5 && figures.bytes().all(|figure| figure.is_ascii_digit())
        })
}

/// Is `line` a figure or a few that stand beside those of a bar code, the lines `before` or `next`?
pub(in crate::parse::folio) fn is_bar_digit(
    before: Option<&str>,
    line: &str,
    next: Option<&str>,
) -> bool {
    let figures = (1..=5).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit());
    let bars = |line: Option<&str>| {
        line.is_some_and(|line| is_groups(line) || line.len() > 9 && super::is_bar_code(line))
    };
    figures && (bars(before) || bars(next))
}

/// What prices are told in, beside figures.
const COINS: [&str; 22] = [
    "$", "£", "€", "c", "p", "f", "ff", "dm", "pts", "sch", "frs", "dkr", "nkr", "skr", "kr",
    "lire", "din", "esc", "ft", "dr", "fl", "gld",
];

/// Is `line` one of the list of what a paper costs abroad: `France F 11.50; Germany DM 3.80; USA $3.50`?
pub(super) fn are_prices(line: &str) -> bool {
    if line.matches(';').count() < 2 {
        return false;
    }
    let parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
    let priced = |part: &&str| {
        let coin = |word: &str| {
            let word =
                word.trim_matches(|letter: char| letter.is_ascii_digit() || ".,".contains(letter));
            COINS.contains(&word.to_lowercase().as_str()) || word.contains(['£', '$', '€'])
        };
        part.len() <= 48
            && part.contains(|letter: char| letter.is_ascii_digit())
            && part.split_whitespace().any(coin)
    };
    parts.filter(priced).count() > 1
}

/// How such notices begin, in small letters, with an example each.
const NOTICES: &[(&str, &str)] = &[
    ("write to: letters", "Write to: Letters, The Harbour Post, 4 Quay Road"),
    ("© riproduzione", "© RIPRODUZIONE RISERVATA"),
    ("riproduzione riservata", "Riproduzione riservata"),
    ("(riproduzione riservata", "(riproduzione riservata)"),
    ("© copyright", "© Copyright 2026 Harbour Post"),
    ("for home delivery", "FOR HOME DELIVERY CALL 1-800-555-0100"),
    ("home delivery:", "Home delivery: 555-0100"),
    ("la tiratura di", "La tiratura di lunedì 5 marzo è stata di 40.100 copie"),
    ("certificato ads", "Certificato ADS n. 1234 del 30-11-2025"),
    ("certificato n.", "Certificato n. 1234 del 30-11-2025"),
    ("registrazione tribunale", "Registrazione Tribunale di Valdora n. 12"),
    ("registrazione del tribunale", "Registrazione del Tribunale di Valdora n. 12"),
    ("tutti i diritti", "Tutti i diritti riservati"),
    ("concessionaria di pubblicit", "Concessionaria di pubblicità: Porto Spa"),
];

/// Lines that are a notice as a whole, in small letters.
const WHOLE: [&str; 14] = [
    "pubblicità",
    "pubblicitÀ",
    "informazione pubblicitaria",
    "messaggio pubblicitario",
    "annuncio pubblicitario",
    "(advertisement)",
    "paid advertisement",
    "(paid advertisement)",
    "advertisements",
    "direttore responsabile",
    "all rights reserved",
    "printed in u.s.a.",
    "printed on recycled paper",
    "please recycle",
];

/// What the first word of a line is, in capitals, that names those who make the paper.
const MAKERS: [&str; 4] = ["VICEDIRETTOR", "CONDIRETTOR", "CAPOREDATTOR", "CAPIREDATTOR"];

/// Does `line` say where to send letters, and how long they may be: `Send letters (200 words at most) to post@tarn.example`?
fn asks_for_letters(line: &str) -> bool {
    line.contains('@')
        && [
            "Send letters ",
            "Letters must ",
            "Letters should ",
            "E-mail letters ",
            "Email letters ",
        ]
        .iter()
        .any(|begin| line.starts_with(begin))
}

/// Does the house speak in `line`, of rights, delivery, copies printed?
pub(super) fn is_notice(line: &str) -> bool {
    if line.len() > 80 || !line.starts_with(|first: char| first.is_ascii() || first == '©') {
        return false;
    }
    let begins =
        |words: &str| line.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words));
    let bare = line.trim_end_matches('.');
    // VICEDIRETTORI Anna Verdi, Bruno Rossi
    MAKERS.iter().any(|word| line.starts_with(word))
        || asks_for_letters(line)
        || line.contains("prezzo del quotidiano")
        || line.contains("prezzo del giornale")
        || NOTICES.iter().any(|(words, _)| begins(words))
        || WHOLE.iter().any(|words| bare.len() == words.len() && begins(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_prints_beside_a_page_is_told() {
        assert!(is_file("A01_要聞.indd 1") && is_file("2026/3/6 下午11:42:08"));
        assert!(!is_file("2026/3/6 渡口復航") && !is_file("渡口.indd 的檔案"));
        assert!(is_file("hp_a04_0306.indd 2") && is_file("3/6/26 11:42:08 PM"));
        assert!(!is_file("The file harbour.indd is lost") && !is_file("Ferry at 11:42 PM"));
        assert!(
            is_joined("HP-20260306-A-004-NWS-BW") && !is_joined("HARBOUR-TO-ISLAND-FERRY-2026")
        );
        assert!(is_file("HP 06-03-26 P04") && !is_file("HP 06-03-26 A ferry"));
        assert!(is_file("A4 Local 03-06-2026") && !is_file("B 12 03-06-2026"));
        assert!(is_joined("HP065000-4-A00400-1--------XA"));
        assert!(is_plates("HP 0306 A4 K Y M C") && !is_plates("THE Y M C A"));
    }

    #[test]
    fn the_house_counts_its_pages() {
        assert!(is_count("24 pages, 3 sections") && is_count("2 SECTIONS • 16 PAGES"));
        assert!(!is_count("24 pages, 3 of them sold") && !is_count("12 pages"));
    }

    #[test]
    fn every_notice_fires_on_its_example() {
        for (words, example) in NOTICES {
            assert!(is_notice(example), "{words}");
        }
        assert!(is_notice("Send letters (200 words at most) to post@tarn.example"));
        assert!(!is_notice("Send letters to the old pier"));
        assert!(is_notice("a 9,90 euro più il prezzo del quotidiano"));
        assert!(is_notice("VICEDIRETTORI Anna Verdi, Bruno Rossi"));
        assert!(is_notice("PUBBLICITÀ") && !is_notice("Pubblicità ingannevole, due multe"));
    }

    #[test]
    fn names_of_files_are_told() {
        for line in ["3-11-1998 18:42 CO-P01-1.PS CMYK", "Hxx1 A15 10/16/06 22:41 lee"] {
            assert!(is_file(line), "{line}");
        }
        for line in ["Monday 10/16/06 at 22:41", "B12 and C3", "Call 555-0100 by 22:41"] {
            assert!(!is_file(line), "{line}");
        }
    }

    #[test]
    fn figures_of_a_bar_code_stand_together() {
        assert!(is_groups("0 354613") && is_groups("0 35461 20071 4"));
        assert!(!is_groups("0 35461 20071") && !is_groups("1 2 3 4"));
        assert!(!is_groups("3 11 19 24 38") && !is_groups("12 345678"));
        assert!(is_bar_digit(Some("0 354613"), "9", None) && !is_bar_digit(Some("9"), "9", None));
        assert!(is_bar_digit(None, "71016", Some("9 770000 000000")));
    }

    #[test]
    fn sentences_are_no_prices() {
        assert!(!are_prices("The ferry sank; the crew of 12 swam; all were saved"));
        assert!(are_prices("16.00; France F 11.50; Germany DM 3.80; Malta 43c"));
    }
}
