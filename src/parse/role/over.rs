//! The kicker over an Italian headline, the occhiello.

use crate::parse::{
    case::{Case, case},
    standing::{is_column_over, is_standing},
};

/// A kicker over a headline without a summary has no more words and characters.
const WORDS: usize = 3;
const SHORT: usize = 26;

/// Over a headline with several summaries it has no more characters, and the headline no more.
const LONGER: usize = 36;
const LONG: usize = 60;

/// Is `first` the kicker over the other lines of a head, `next`, whose text begins with `lead`?
pub(super) fn is_over(first: &str, next: &[String], lead: &str) -> bool {
    let Some(second) = next.first() else { return false };
    is_occhiello(first, second, lead) || is_italian(lead) && is_over_italian(first, next)
}

/// Is `first` the occhiello over an Italian headline with a summary, or a few words over a longer line: `La storia`, `Dopo
/// la piena del fiume`?
fn is_over_italian(first: &str, next: &[String]) -> bool {
    let Some(second) = next.first() else { return false };
    let length = |text: &str| text.chars().count();
    let words = first.split(' ').count();
    // Il retroscena Sette notti al porto
    let mut parts = first.splitn(3, ' ');
    let labelled = match (parts.next(), parts.next(), parts.next()) {
        (Some(one), Some(two), Some(rest)) => {
            rest.starts_with(char::is_uppercase) && is_standing(&format!("{one} {two}"))
        }
        _ => false,
    };
    labelled
        || next.len() == 2 && length(second) < length(&next.concat()) && length(second) > 8
        || next.len() > 2 && length(first) <= LONGER && (9..=LONG).contains(&length(second))
        || words <= WORDS
            && length(first) <= SHORT
            && length(second) > length(first)
            && next.len() == 1
            && !first.contains(':')
            && (["Il ", "La ", "Lo ", "L'", "L’", "I ", "Gli ", "Le "]
                .iter()
                .any(|article| first.starts_with(article))
                || words == 1)
}

/// Is a text that begins with `lead` Italian?
fn is_italian(lead: &str) -> bool {
    let words = || lead.split_whitespace().take(60);
    let has =
        |word: &&str| ["di", "il", "la", "che", "è", "del", "della", "per", "un"].contains(word);
    words().filter(has).count() >= 4 && !words().any(|word| word == "the" || word == "and")
}

/// Is `first` the kicker of the headline `second` over an Italian text that begins with `lead`: a line set as a sentence
/// is over one in capitals?
fn is_occhiello(first: &str, second: &str, lead: &str) -> bool {
    case(first) == Some(Case::Sentence) && case(second) == Some(Case::Capitals) && is_italian(lead)
}

/// Is the line `far` of `heads` what an Italian paper calls a column, over the headline: `IL TRAGHETTO` | `La corda e la barca`?
pub(super) fn is_column<'a>(
    heads: &[usize],
    far: Option<&usize>,
    words: &impl Fn(usize) -> &'a str,
) -> bool {
    let over = heads.iter().find(|at| Some(*at) != far).map(|at| words(*at));
    far.is_some_and(|at| is_column_over(words(*at), over))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_over_capitals_is_an_italian_kicker() {
        let lead =
            "VALDORA, 8 — Il sindaco della città ha detto che il ponte è aperto, e che per un anno";
        assert!(is_occhiello("Dopo sette ore di lavori", "APERTO IL PONTE", lead));
        assert!(!is_occhiello("Il ponte", "è aperto", lead));
        let english =
            "The mayor of the town said that the bridge is open, and the ferry is for sale.";
        assert!(!is_occhiello("After seven hours of work", "BRIDGE IS OPEN", english));
    }

    const LEAD: &str =
        "Il ponte di pietra è chiuso da ieri per lavori che il comune della città di Valdora";

    #[test]
    fn the_first_of_three_lines_is_an_italian_kicker() {
        let next = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let three = next(&[
            "Ponte, accordo sui tempi",
            "Salta la chiusura, il sindaco: «Nessuno ha vinto»",
        ]);
        assert!(is_over("Vertice in comune fino a notte", &three, LEAD));
        assert!(is_over("La storia", &next(&["Il barcaiolo che insegna a nuotare"]), LEAD));
        let deck = next(&["Fermi fino a giovedì, anche la linea per le isole"]);
        assert!(!is_over("Caro traghetti, da oggi lo sciopero", &deck, LEAD));
    }
}
