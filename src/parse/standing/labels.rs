//! Labels of modern Western papers over articles, and words that are labels only over a headline.

use crate::parse::case::{Case, case, is_title};

/// Labels that stand alone on a line, in small letters; sorted.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "a closer look", "a tu per tu", "across the nation", "across the region", "across the state",
    "almanac", "appunti", "area news", "around the town", "art review", "arts notes", "at a glance",
    "at issue", "at large", "behind the news", "between the lines", "bloc notes", "book review",
    "botta e risposta", "briefcase", "business briefcase", "business comment", "business digest",
    "business locals", "business notes", "by cable", "by the numbers", "by wire", "cable messages",
    "cable news", "cablegrams", "calendar", "campus news", "capitol notebook", "caro direttore",
    "cartoline", "city comment", "city diary", "close-up", "closeup", "clubs and society",
    "column one", "coming sunday", "comment & analysis", "community calendar", "community notes",
    "concert review", "consumer watch", "contromano", "conversation", "corsivo", "counterpoint",
    "court & social", "court circular", "court list", "court notes", "court report", "cover story",
    "crime watch", "daily digest", "dance review", "day by day", "dietro le quinte", "dispatches",
    "economic view", "editorial comment", "editorial opinion", "editorial page", "errata corrige",
    "exclusive", "eyewitness", "faccia a faccia", "fairs and markets", "film review",
    "first person", "flashes from the wire", "for the record", "from our files",
    "from the archives", "from the editor", "fuori onda", "gli scenari", "guest columnist",
    "guest commentary", "guest editorial", "guest opinion", "guest view", "have your say", "i dati",
    "i fatti", "i lettori", "i precedenti", "i protagonisti", "i punti", "il confronto",
    "il corsivo", "il diario", "il dibattito", "il documento", "il fatto", "il glossario",
    "il sondaggio", "il taccuino", "il testo", "in court", "in edicola", "in focus",
    "in my opinion", "in my view", "in other news", "in our view", "in primo piano",
    "in the courts", "in the news", "in the region", "in the schools", "inside politics", "insight",
    "l'analista", "l'esperto", "l'indagine", "l'iniziativa", "la cronologia", "la curiosità",
    "la giornata", "la guida", "la mappa", "la parola ai lettori", "la parola chiave", "la posta",
    "la posta dei lettori", "la recensione", "la replica", "la rubrica", "la segnalazione",
    "la smentita", "la vicenda", "la vignetta", "latest telegrams", "law report", "law reports",
    "le cifre", "le ipotesi", "le lettere", "le misure", "le reazioni", "le regole", "le tappe",
    "leading article", "leading articles", "legal notice", "legal notices", "lettere", "letters",
    "letters from readers", "letters to editor", "letters to the times", "lo scenario",
    "local and general", "local digest", "looking back", "l’esperto", "l’inchiesta", "l’indagine",
    "l’iniziativa", "l’opinione", "markets and fairs", "media diary", "media watch", "metro digest",
    "metropolitan diary", "money matters", "movie review", "municipal court", "music review",
    "my turn", "my view", "nation digest", "nation in brief", "national digest", "nature notes",
    "news & notes", "news by wire", "news digest", "news focus", "news in review", "news notes",
    "news of record", "news summary", "newsline", "note of the day", "notebook",
    "notes and comment", "notes of the day", "obituary notices", "on campus", "on education",
    "on politics", "on religion", "on sports", "on the record", "on the scene", "on the town",
    "one view", "op-ed", "open forum", "opposing view", "other deaths", "other news", "other views",
    "other voices", "our opinion", "over the wire", "pagine aperte", "parliamentary sketch",
    "people in the news", "perspective", "point of view", "points from letters", "points of view",
    "police blotter", "police log", "police report", "political memo", "political notebook",
    "political sketch", "precisazione", "public forum", "public notices", "public record",
    "public records", "q & a", "q&a", "quick takes", "readers' forum", "readers' views",
    "readers’ forum", "readers’ views", "reporter's notebook", "reporter’s notebook",
    "restaurant review", "science watch", "sette giorni", "setting it straight", "sidelights",
    "sketch", "sketchbook", "social notes", "society and clubs", "society notes", "speaking out",
    "special report", "spigolature", "sports digest", "sports notebook", "sports shorts",
    "state digest", "state watch", "taccuino", "telegrams", "telegrams in brief",
    "telegraphic briefs", "the conversation", "the diary", "the insider", "the nation",
    "the region", "the state", "the week ahead", "the week in brief", "the world", "theatre review",
    "this week in history", "thought for the day", "thought for today", "today in history",
    "tv review", "u.s. watch", "under the dome", "viewpoint", "viewpoints", "voice of the people",
    "voices", "vox pop", "washington memo", "washington talk", "weather watch", "week in review",
    "wire flashes", "world digest", "world news in brief", "world watch", "yesterday in parliament",
    "your letters", "your opinion", "your view", "your views",
];

/// Words that say what a headline is about, in small letters; sorted. Over a text without a headline they are one.
#[rustfmt::skip]
const TOPICS: &[&str] = &[
    "africa", "apology", "architecture", "art", "arte", "arts", "asia", "asia pacific", "athletics",
    "atletica", "baseball", "basket", "basketball", "births", "books", "bowling", "boxing",
    "business", "business day", "calcio", "ciclismo", "cinema", "clarification", "clarifications",
    "clarifications and corrections", "college basketball", "college football", "correction",
    "corrections", "corrections & clarifications", "corrections and clarifications", "court news",
    "courts", "cricket", "crime", "cronaca", "cultura", "dance", "deaths", "dining", "east",
    "economia", "economy", "education", "environment", "esteri", "europe", "farm", "fashion",
    "film", "fire calls", "food", "football", "foreign", "formula 1", "formula uno", "front page",
    "giustizia", "golf", "gymnastics", "health", "high schools", "hockey", "home", "international",
    "ireland", "lacrosse", "law", "libri", "life", "lifestyle", "living", "local", "lotteries",
    "lottery", "magazine", "media", "medicine", "metro", "metropolitan", "mid-atlantic",
    "middle east", "midwest", "moda", "music", "musica", "nation", "national", "new england",
    "north", "northeast", "northern ireland", "northwest", "nuoto", "obituaries", "obituary",
    "opera", "people", "plains", "politica", "politics", "racing", "radio", "real estate", "region",
    "religion", "rockies", "rugby", "rugby league", "rugby union", "sanità", "schools", "sci",
    "science", "scotland", "scuola", "setting the record straight", "sheriff's log",
    "sheriff's report", "sheriff’s log", "sheriff’s report", "soccer", "society", "softball",
    "south", "southwest", "sports", "state", "swimming", "taste", "teatro", "technology",
    "television", "televisione", "tennis", "the americas", "the arts", "theater", "theatre",
    "transport", "travel", "united nations", "volleyball", "wales", "washington", "weekend", "west",
    "world", "wrestling",
];

/// How labels of several words end, each with a capital, with an example each.
const ENDS: &[(&str, &str)] = &[
    (" notebook", "Statehouse Notebook"),
    (" digest", "Harbour Digest"),
    (" briefing", "Harbour Briefing"),
    (" briefs", "Harbour Briefs"),
    (" roundup", "Prep Roundup"),
    (" diary", "Westminster Diary"),
    (" memo", "Harbour Memo"),
    (" journal", "Harbour Journal"),
    (" sketch", "Commons Sketch"),
    (" forum", "Readers Forum"),
    (" spotlight", "Business Spotlight"),
    (" talk", "Market Talk"),
    (" notes", "PARISH NOTES"),
    (" jottings", "Harbour Jottings"),
];

/// The most bytes of a label.
const LONGEST: usize = 28;

/// And of a topic: Corrections and clarifications.
const LONGEST_TOPIC: usize = 32;

/// Is `low`, the line `text` in small letters, a label?
pub(super) fn is_label(text: &str, low: &str) -> bool {
    low.len() <= LONGEST
        && (LABELS.binary_search(&low).is_ok()
            || is_diary(low)
            || is_across(text)
            || text.split(' ').count() == 2 + usize::from(is_collection(low))
                && !["a ", "an ", "the "].iter().any(|word| low.starts_with(word))
                && is_title(text)
                && ENDS.iter().any(|(end, _)| low.ends_with(end)))
}

/// What a paper calls the country that it reports of, in small letters.
const AREAS: [&str; 14] = [
    "area", "bay", "border", "city", "coast", "district", "harbor", "harbour", "island", "islands",
    "lakes", "province", "suburbs", "valley",
];

/// Is `text` a label over briefs from a country or county, each word with a capital: `ACROSS OHIO`, `Around Tarn County`,
/// `AROUND THE BAY`?
fn is_across(text: &str) -> bool {
    let mut words = text.split(' ');
    let across =
        words.next().is_some_and(|first| ["Across", "ACROSS", "Around", "AROUND"].contains(&first));
    if across && words.clone().next().is_some_and(|word| word.eq_ignore_ascii_case("the")) {
        return words.clone().count() == 2
            && words.nth(1).is_some_and(|area| {
                area.starts_with(char::is_uppercase)
                    && AREAS.contains(&area.to_lowercase().as_str())
            });
    }
    across
        && (1..=2).contains(&words.clone().count())
        && words.all(|word| {
            word.len() > 3
                && word.starts_with(char::is_uppercase)
                && word.chars().all(char::is_alphabetic)
        })
}

/// Has `low` three words, and does it say that it gathers several items: `high school notebook`?
fn is_collection(low: &str) -> bool {
    low.split(' ').count() == 3
        && [" notebook", " digest", " roundup"].iter().any(|end| low.ends_with(end))
}

/// Is `low` what somebody's column is called, with an article: `a ferryman's diary`?
fn is_diary(low: &str) -> bool {
    let rest = low.strip_prefix("a ").or_else(|| low.strip_prefix("an "));
    rest.and_then(|rest| rest.split_once(' ')).is_some_and(|(whose, what)| {
        whose.ends_with(['s', 'S'])
            && whose.contains(['\'', '’'])
            && ["diary", "notebook", "journal"].contains(&what)
    })
}

/// Is `text` a word that over a headline says what it is about: `SPORTS`, `Calcio`, `NEW ENGLAND`?
pub(in crate::parse) fn is_topic(text: &str) -> bool {
    let bare = text.trim_end_matches([':', '.']);
    bare.len() <= LONGEST_TOPIC
        && bare.starts_with(char::is_uppercase)
        && TOPICS.binary_search(&bare.to_lowercase().as_str()).is_ok()
}

/// The articles that an Italian column is called with.
const ARTICLES: [&str; 8] = ["IL ", "LO ", "LA ", "I ", "GLI ", "LE ", "L'", "L’"];

/// Is `text`, an article and a word in capitals over the headline `over`, which is set as a sentence, what an Italian paper calls a
/// column: `IL TRAGHETTO` | `La corda e la barca`?
pub(in crate::parse) fn is_column_over(text: &str, over: Option<&str>) -> bool {
    let name = ARTICLES.iter().find_map(|article| text.strip_prefix(article));
    name.is_some_and(|name| {
        (4..=16).contains(&name.chars().count()) && name.chars().all(char::is_uppercase)
    }) && over.is_some_and(|over| case(over) == Some(Case::Sentence))
}

#[cfg(test)]
mod tests {
    use super::{super::is_standing, *};

    #[test]
    fn labels_are_sorted_and_told() {
        assert!(LABELS.is_sorted() && TOPICS.is_sorted());
        for label in LABELS {
            let text: String = label
                .char_indices()
                .map(|(at, letter)| if at == 0 { letter.to_ascii_uppercase() } else { letter })
                .collect();
            assert!(label.len() <= LONGEST && is_standing(&text), "{label}");
        }
        for (_, example) in ENDS {
            assert!(is_standing(example), "{example}");
        }
        for text in ["ACROSS OHIO", "Around Tarn County", "TARN VALLEY NOTEBOOK", "AROUND THE BAY"]
        {
            assert!(is_standing(text), "{text}");
        }
        assert!(!is_standing("Around the Bend") && !is_standing("Across the river"));
        assert!(is_standing("A FERRYMAN'S DIARY") && !is_standing("A ferryman keeps diary"));
        assert!(is_column_over("LO SCOGLIO", Some("La corda e la barca della zia")));
        assert!(!is_column_over("LA GUERRA", Some("LA CORDA E LA BARCA")));
        assert!(
            !is_column_over("LA FINE", None) && !is_column_over("IL PO SALE", Some("La corda"))
        );
        assert!(is_topic("NEW ENGLAND") && is_topic("Calcio") && !is_topic("New England loses"));
        assert!(
            !is_standing("Storm diary") && !is_standing("The Diary of") && !is_standing("Sports")
        );
    }
}
