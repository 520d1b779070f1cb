//! Whole pages of Western papers, as people's eyes and machines' have left them: what their rules do together.

use super::parse;
use crate::{issue::Issue, page::Page};

fn issue(page: &str) -> Issue {
    parse(&Page::from_text(page, 0, ""))
}

/// The headline, byline and paragraphs of each article of `page`.
fn articles(page: &str) -> Vec<(String, String, usize)> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    issue(page)
        .articles()
        .map(|(_, article)| (text(&article.headline), text(&article.byline), article.body.len()))
        .collect()
}

const FERRY: &str = "The old ferry was tied up at the quay\n\
                     on Monday after forty years on the\n\
                     river, and nobody came to see it but\n\
                     the boy who had sold the tickets.\n";

const MILL: &str = "The mill at Tarnford was burned to the\n\
                    ground on Friday night, and the men of\n\
                    two fire companies could do no more\n\
                    than keep the sparks from the church.\n";

#[test]
fn the_last_word_of_a_full_line_is_no_headline() {
    let page = format!(
        "FERRY IS TIED UP\n{FERRY}The captain, who had been on the river\n\
         since he was a boy, said that he would\n\
         go fishing now with the two men of the\n\
         crew and live at his brother's house at\nOrrin Point.\n\
         MILL IS BURNED DOWN\n{MILL}"
    );
    let heads: Vec<String> = articles(&page).into_iter().map(|(head, ..)| head).collect();
    assert_eq!(heads, ["FERRY IS TIED UP", "MILL IS BURNED DOWN"]);
}

#[test]
fn the_letter_in_larger_type_belongs_to_the_text() {
    let page = format!("T\n{}{FERRY}Ferry is tied up\nfor good\n", FERRY.trim_start_matches('T'));
    let found = issue(&page);
    let text = found.articles().find_map(|(_, article)| article.body.first());
    assert!(text.is_some_and(|block| block.text.starts_with("The old ferry")), "{found:?}");
}

#[test]
fn an_advertisement_parts_no_text() {
    let (one, two) = FERRY.split_at(FERRY.find("river").unwrap_or_default());
    let ad = "HARKER BROS.\nGood Spring Shoes\n$2.50 and $3.50\n14 QUAY STREET, PHONE 212\n";
    let page = format!("FERRY IS TIED UP\n{one}{ad}{two}MILL IS BURNED DOWN\n{MILL}");
    assert_eq!(
        articles(&page),
        [
            ("FERRY IS TIED UP".to_owned(), String::new(), 1),
            ("MILL IS BURNED DOWN".to_owned(), String::new(), 1)
        ]
    );
    assert_eq!(issue(&page).sections.first().map(|page| page.unplaced.len()), Some(4));
}

#[test]
fn a_line_in_capitals_among_such_headlines_is_no_crosshead() {
    let page = format!(
        "FERRY IS TIED UP\n{FERRY}MULE IN THE ROAD\n{}MILL IS BURNED DOWN\n{MILL}",
        FERRY.replace("The old ferry", "Nobody knew why but he")
    );
    let heads: Vec<String> = articles(&page).into_iter().map(|(head, ..)| head).collect();
    assert_eq!(heads, ["FERRY IS TIED UP", "MULE IN THE ROAD", "MILL IS BURNED DOWN"]);
}

#[test]
fn headlines_of_old_weeklies_are_titles_with_a_stop() {
    let page = format!(
        "LOCAL ITEMS.\n{FERRY}A Fire at Tarnford.\n{MILL}Death of an Old Captain.\n{}\
         School Exhibition at Orrin.\n{}",
        FERRY.replace("The old ferry", "Captain Winslow's ship"),
        MILL.replace("The mill", "The hall"),
    );
    let heads: Vec<String> = articles(&page).into_iter().map(|(head, ..)| head).collect();
    assert_eq!(
        heads,
        ["", "A Fire at Tarnford.", "Death of an Old Captain.", "School Exhibition at Orrin."]
    );
    let column = issue(&page).articles().find_map(|(_, article)| article.standing_head.clone());
    assert_eq!(column.as_deref(), Some("LOCAL ITEMS."));
}

#[test]
fn a_letter_is_signed_at_its_end() {
    let page = format!(
        "Old ferry should be kept\n\nTo the Editor:\n{FERRY}\nBo Fenwick\nJunior, botany\n\n\
         Mill was a fire trap\n\nDear Editor,\n{MILL}\nAnn Lee\nJunior, chemistry\n"
    );
    assert_eq!(
        articles(&page),
        [
            ("Old ferry should be kept".to_owned(), "Bo Fenwick Junior, botany".to_owned(), 2),
            ("Mill was a fire trap".to_owned(), "Ann Lee Junior, chemistry".to_owned(), 2)
        ]
    );
}
