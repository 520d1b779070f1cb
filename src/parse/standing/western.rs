//! Standing heads of Western papers.

use super::labels::is_label;
use crate::parse::case::is_title;

/// Standing heads of Western papers, as they stand alone on a line, in small letters. What may be all that stands over a
/// text, Weather or Obituaries, is its headline.
#[rustfmt::skip]
const WESTERN: &[&str] = &[
    "editorial", "editorials", "opinion", "commentary", "news analysis", "letters to the editor",
    "analysis", "comment", "at the churches", "at the churches today", "among the churches", "local items", "local news", "local and personal", "personal mention", "personals", "personal", "correspondence", "home and vicinity", "church notes", "church services", "campus briefs", "news briefs", "briefs", "in brief", "news in brief", "il commento", "l'editoriale",
    "l’editoriale", "l'intervista", "l’intervista", "l'analisi", "l’analisi", "il caso", "il punto",
    "il racconto", "il retroscena", "il personaggio", "la storia", "la polemica", "in breve", "world news", "home news",
    "brevi", "notizie in breve", "il fondo", "la nota", "la scheda", "i numeri", "le idee", "l'opinione", "il colloquio",
    "il reportage", "l'inchiesta", "il ritratto", "il dossier", "la lettera", "la testimonianza", "il libro",
    "note del giorno", "nota del giorno", "il tempo", "che tempo fa", "lettere al direttore", "cronaca cittadina",
    "ultime notizie", "ultima ora", "recentissime", "nostre informazioni", "necrologi", "spettacoli", "sport",
    "births", "deaths", "marriages", "births, marriages & deaths", "births, marriages and deaths", "in memoriam",
    "brevities", "local brevities", "local happenings", "local mention", "local matters", "home matters", "home items",
    "town talk", "city briefs", "about town", "social and personal", "personal and social", "state news", "state notes",
    "county news", "our correspondents", "from our correspondents", "county correspondence",
    "country correspondence", "neighborhood news", "the markets", "market reports", "late bulletins",
    "latest bulletins", "bulletins", "stop press", "news items", "items of interest", "news round-up", "briefly", "in short", "news in short", "short takes",
    "sports briefs", "around the state", "around the nation", "around the region", "around the county",
    "around the world", "around the campus", "nation & world", "nation and world", "world & nation", "state & nation",
    "the people's forum", "the people’s forum", "people's forum", "people’s forum", "the public forum",
    "from the people", "what the people say", "what our readers say", "letters from our readers",
    "the readers' forum", "the readers’ forum", "the voice of the people", "the mail bag", "the letter box", "letters from the people",
    "staff editorial", "our view", "guest column", "annunci economici", "avvisi economici", "piccola pubblicità",
];

/// What standing heads of Western papers begin or end with beside other words, with an example each.
const WESTERN_PARTS: &[(&str, At, &str)] = &[
    ("cronaca di ", At::Start, "Cronaca di Valdora"),
    ("cronaca della ", At::Start, "Cronaca della Città"),
    ("note di cronaca", At::Start, "NOTE DI CRONACA"),
    ("brevi di ", At::Start, "BREVI DI CRONACA"),
    ("brevi da ", At::Start, "Brevi da Valdora"),
    ("notizie di ", At::Start, "Notizie di borsa"),
    (" in breve", At::End, "Il mondo in breve"),
    (" briefing", At::End, "Harbour Briefing"),
    (" briefs", At::End, "HARBOUR BRIEFS"),
    (" round-up", At::End, "STATE ROUND-UP"),
    (" roundup", At::End, "District Roundup"),
    (" brevities", At::End, "CITY BREVITIES"),
    (" correspondents", At::End, "COUNTY CORRESPONDENTS"),
    (" in brief", At::End, "Harbour in Brief"),
];

/// Where the word of a standing head stands.
enum At {
    Start,
    End,
}

/// Is `text` one of [`WESTERN`], or has it one of [`WESTERN_PARTS`]?
pub(super) fn is_western(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ':']);
    if bare.len() > 28 || !bare.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    let low = bare.to_lowercase();
    let words = low.split_whitespace().filter(|word| *word != "&").count();
    WESTERN.contains(&low.as_str())
        || is_label(bare, &low)
        || words <= 4
            && WESTERN_PARTS.iter().any(|(word, at, _)| match at {
                At::Start => low.starts_with(word),
                At::End => low.ends_with(word) && (word.starts_with(" in") || is_title(bare)),
            })
}

/// Lines over the names of those whom the news of a disaster or a war tells of, in capitals.
#[rustfmt::skip]
const ROLLS: [&str; 50] = [
    "THE DEAD", "DEAD", "LIST OF DEAD", "LIST OF THE DEAD", "KNOWN DEAD", "THE KNOWN DEAD", "THE KILLED", "KILLED",
    "THE INJURED", "INJURED", "LIST OF INJURED", "LIST OF THE INJURED", "THE WOUNDED", "WOUNDED", "THE MISSING", "MISSING",
    "DEAD AND INJURED", "THE DEAD AND INJURED", "KILLED IN ACTION", "DIED OF WOUNDS", "DIED OF DISEASE", "DIED OF ACCIDENT",
    "DIED FROM WOUNDS", "WOUNDED SEVERELY", "SEVERELY WOUNDED", "WOUNDED SLIGHTLY", "SLIGHTLY WOUNDED",
    "WOUNDED IN ACTION", "MISSING IN ACTION", "PRISONERS", "TAKEN PRISONER",
    // And over the ships of a port.
    "ARRIVALS", "DEPARTURES", "PROJECTED DEPARTURES", "CLEARANCES", "CLEARED OUT", "IN PORT", "VESSELS IN PORT",
    "ARRIVED", "CLEARED", "SAILED", "COASTWISE", "BRITISH PORTS", "DOMESTIC PORTS", "FOREIGN PORTS", "MEMORANDA",
    // And over prices.
    "WHOLESALE", "RETAIL", "WHOLESALE PRICES", "RETAIL PRICES",
];

/// Does `text` stand over the names of those who died or were hurt, inside the news of it: `THE DEAD`?
pub(in crate::parse) fn heads_roll(text: &str) -> bool {
    text.len() < 24 && ROLLS.contains(&text.trim_end_matches(['.', ':']).to_uppercase().as_str())
}

/// Capitals and the pages that they stand for: NATIONAL A14-25.
pub(super) fn is_page_range(text: &str) -> bool {
    let figure = |word: &&str| word.contains(|letter: char| letter.is_ascii_digit());
    let words: Vec<&str> = text.split_whitespace().collect();
    let pages = words.iter().rev().take_while(|word| figure(word)).count();
    let (names, pages) = words.split_at(words.len() - pages);
    let small = |word: &&str| word.contains(|letter: char| letter.is_lowercase());
    // FERRY, A4 leads to the rest of a text.
    names.last().is_some_and(|name| !name.ends_with(','))
        && !words.iter().any(small)
        && !names.iter().any(figure)
        && pages.iter().any(|page| {
            // One letter: BOND3 is a word that OCR misread.
            let mut letters = page.chars();
            letters.next().is_some_and(|letter| letter.is_ascii_uppercase())
                && letters.next().is_some_and(|letter| letter.is_ascii_digit())
                && letters.all(|letter| letter.is_ascii_alphanumeric() || "-–,".contains(letter))
                // A8LEEP is a word, too.
                && page.chars().filter(|letter| letter.is_alphabetic()).count() < 3
        })
}

#[cfg(test)]
mod tests {
    use super::{super::is_standing, *};

    #[test]
    fn the_names_of_the_dead_stand_under_a_head() {
        assert!(
            heads_roll("THE DEAD")
                && heads_roll("List of the Injured.")
                && heads_roll("Killed:")
                && heads_roll("DIED OF WOUNDS")
                && heads_roll("PROJECTED DEPARTURES.")
        );
        assert!(!heads_roll("THE DEAD SEA") && !heads_roll("Twelve Dead"));
    }

    #[test]
    fn western_standing_heads_are_told() {
        for text in ["Editorial", "LETTERS TO THE EDITOR.", "Il commento"] {
            assert!(is_standing(text), "{text}");
        }
        for (_, _, example) in WESTERN_PARTS {
            assert!(is_standing(example), "{example}");
        }
        assert!(
            !is_standing("Mayor holds a briefing")
                && !is_standing("Cronaca di una lunga notte a Rio")
        );
        assert!(!is_standing("Editorial board meets") && !is_standing("opinion"));
        assert!(!is_standing("HARBOR LEVY BOND3") && !is_standing("BOY IS A8LEEP"));
        for text in ["NATIONAL A14-25", "EDITORIAL, OP-ED A26-27", "SPORTSTHURSDAY B8-10, 12"] {
            assert!(is_standing(text), "{text}");
        }
    }
}
