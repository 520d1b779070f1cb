//! The imprint of English and Italian papers: who makes the paper, where, and what it costs, in lines around the nameplate.

use super::rules::{Kind, Said};
use crate::text::is_han;

/// Where in a line its words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Start,
    Anywhere,
    /// At the line's beginning, a name and nothing else after them.
    Name,
    /// At the line's end, a name and nothing else before them.
    After,
}

/// Words of such lines, in small letters: words, where they stand, what they tell, example.
const WORDS: &[(&str, At, Kind, &str)] = &[
    ("una copia l", At::Start, Kind::Price, "Una copia L. 150 (arretrati il doppio)"),
    ("un numero ", At::Start, Kind::Price, "Un numero cent. 5 - Arretrato cent. 10"),
    ("prezzi di vendita", At::Start, Kind::Price, "Prezzi di vendita all’estero: Malta € 3,00"),
    ("abbonamenti", At::Start, Kind::Price, "Abbonamenti: anno L. 18, semestre L. 9"),
    (
        "sped. abb. post",
        At::Anywhere,
        Kind::Publisher,
        "Tel. 06/5550100 - Sped. Abb. Post., Art. 1",
    ),
    (
        "sped. in a.p.",
        At::Anywhere,
        Kind::Publisher,
        "Sped. in A.P. - D.L. 353/2003 art. 1, DCB Valdora",
    ),
    (
        "d.l. 353/2003",
        At::Anywhere,
        Kind::Publisher,
        "Poste Italiane - D.L. 353/2003 conv. L. 46/2004",
    ),
    ("in abb. post", At::Anywhere, Kind::Publisher, "Sped. in abb. post. Gr. 1/70"),
    ("abbonamento postale", At::Anywhere, Kind::Publisher, "Spedizione in abbonamento postale"),
    ("conto corrente colla posta", At::Anywhere, Kind::Publisher, "Conto corrente colla Posta"),
    ("sede: ", At::Start, Kind::Publisher, "Sede: 00100 Valdora, via del Porto, 9"),
    (
        "direzione e amministrazione",
        At::Start,
        Kind::Publisher,
        "Direzione e Amministrazione: via Po, 3",
    ),
    ("direzione, redazione", At::Start, Kind::Publisher, "Direzione, Redazione, Amministrazione"),
    ("quotidiano indipendente", At::Start, Kind::Publisher, "QUOTIDIANO INDIPENDENTE DEL PORTO"),
    ("quotidiano d", At::Start, Kind::Publisher, "Quotidiano del mattino"),
    ("direttore responsabile ", At::Name, Kind::Publisher, "Direttore responsabile Anna Verdi"),
    ("direttore ", At::Name, Kind::Publisher, "Direttore Anna Verdi"),
    ("gerente responsabile ", At::Name, Kind::Publisher, "Gerente responsabile Anna Verdi"),
    (", gerente responsabile", At::After, Kind::Publisher, "VERDI ANNA, gerente responsabile"),
    (", gerente responsabile.", At::After, Kind::Publisher, "VERDI ANNA, gerente responsabile."),
    (
        "entered at the post",
        At::Start,
        Kind::Publisher,
        "Entered at the post office at Tarnford, Ohio",
    ),
    ("entered as second", At::Start, Kind::Publisher, "Entered as second-class matter at Tarnford"),
    ("second-class matter", At::Anywhere, Kind::Publisher, "Entered as second-class matter"),
    ("subscription $", At::Start, Kind::Price, "Subscription $1.50 a Year"),
    ("subscription price", At::Start, Kind::Price, "Subscription price, $1.50 a year."),
    (", editor and proprietor", At::After, Kind::Publisher, "ANN LEE, Editor and Proprietor"),
    (", editor and proprietor.", At::After, Kind::Publisher, "ANN LEE, Editor and Proprietor."),
    (", editor and publisher", At::After, Kind::Publisher, "ANN LEE, Editor and Publisher"),
    (", editor and publisher.", At::After, Kind::Publisher, "ANN LEE, Editor and Publisher."),
    (", publisher", At::After, Kind::Publisher, "ANN LEE, Publisher"),
    (", proprietor", At::After, Kind::Publisher, "ANN LEE, Proprietor"),
    (", editor-in-chief", At::After, Kind::Publisher, "ANN LEE, Editor-in-Chief"),
    (", managing editor", At::After, Kind::Publisher, "ANN LEE, Managing Editor"),
    (", editorial page editor", At::After, Kind::Publisher, "ANN LEE, Editorial Page Editor"),
    ("stab. tip.", At::Anywhere, Kind::Publisher, "Valdora, 1912 - Stab. Tip. Fratelli Verdi"),
];

/// The most characters of such a line.
const LONG: usize = 160;
/// The most bytes of one that tells a name.
const NAMED: usize = 48;

/// What `line` says, if it is one of an imprint.
pub(super) fn said(line: &str) -> Option<Said> {
    // Most lines of a Chinese paper are told by their first letters.
    if line.chars().take(4).any(is_han) {
        return None;
    }
    if line.len() > 2 * LONG || line.chars().count() > LONG || line.ends_with('-') {
        return None;
    }
    if is_desk(line) {
        let mut said = Said::default();
        said.add(Kind::Contact);
        return Some(said);
    }
    let low = line.to_lowercase();
    let (.., kind, _) = WORDS.iter().find(|(words, at, ..)| match at {
        At::Start => low.starts_with(words),
        At::Anywhere => low.contains(words),
        At::Name => {
            let name = low.strip_prefix(words).map_or(0, str::len);
            let name = line.get(line.len().saturating_sub(name)..).unwrap_or_default();
            line.len() <= NAMED && is_name(name)
        }
        At::After => {
            let name = low.strip_suffix(words).and_then(|name| line.get(..name.len()));
            line.len() <= NAMED
                && name.is_some_and(|name| {
                    is_name(name) && (is_loud(name) || words.contains("gerente"))
                })
        }
    })?;
    // A line of a text begins so, too: the words of an imprint begin with capitals.
    if !line.starts_with(|first: char| !first.is_lowercase()) {
        return None;
    }
    let mut said = Said::default();
    said.add(*kind);
    Some(said)
}

/// Is a name set in capitals, as an imprint has it and a byline under a headline has not, mostly?
fn is_loud(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

/// Does `line` say whom to call: `Sports Editor: Ann Lee, 555-0100`, `Newsroom: 555-0100`?
fn is_desk(line: &str) -> bool {
    let Some((office, rest)) = line.split_once(": ") else { return false };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    line.len() <= 80
        && (1..=4).contains(&office.split(' ').count())
        && ["ditor", "ewsroom", "esk", "DITOR", "EWSROOM", "ESK", "witchboard", "WITCHBOARD"]
            .iter()
            .any(|end| office.ends_with(end))
        && office.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && (7..=12).contains(&digits)
        && rest.ends_with(|end: char| end.is_ascii_digit())
}

/// Is `text` two to four words with a capital each?
fn is_name(text: &str) -> bool {
    (2..=4).contains(&text.split_whitespace().count())
        && text.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || "’'-.".contains(letter))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_by_its_example() {
        for (words, _, kind, example) in WORDS {
            assert!(said(example).is_some_and(|said| said.has(*kind)), "{words}: {example}");
        }
        for line in ["Sports Editor: Ann Lee, 555-0100", "Newsroom: 555-0100"] {
            assert!(said(line).is_some_and(|said| said.has(Kind::Contact)), "{line}");
        }
        for line in [
            "Editor: The ferry has 20 men",
            "Direttore della banca per vent’anni, era nato",
            "direttore Anna Verdi",
            "Il ponte costa una copia l’anno",
            "Quotidiana fatica",
        ] {
            assert!(said(line).is_none(), "{line}");
        }
    }
}
