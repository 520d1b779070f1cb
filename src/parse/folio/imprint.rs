//! The imprint of Italian papers: who makes the paper, where, and what it costs, in lines around the nameplate.

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
            line.len() <= NAMED && name.is_some_and(is_name)
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
        for line in [
            "Direttore della banca per vent’anni, era nato",
            "direttore Anna Verdi",
            "Il ponte costa una copia l’anno",
            "Quotidiana fatica",
        ] {
            assert!(said(line).is_none(), "{line}");
        }
    }
}
