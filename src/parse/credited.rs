//! A picture's credit that stands over the title of the words beside the picture.

use super::{evidence::Evidence, head::Draft, unit::Kind};

/// Gives the credit at the end of each of `drafts` to the next one, where that one has a title, words beside a picture,
/// nothing else, and no credit of its own. Papers set the credit right under the picture, over all of these.
pub(super) fn hand_on(drafts: &mut Vec<Draft>, evidence: &Evidence<'_>) {
    for number in 1..drafts.len() {
        let Some([before, picture]) = drafts.get_mut(number - 1..=number) else { continue };
        let caption = |at: &usize| evidence.kind(*at) == Some(Kind::Caption);
        let bare = !picture.heads.is_empty()
            && !picture.body.is_empty()
            && picture.body.iter().all(|at| caption(at) && !evidence.sign(*at).credit);
        let first = picture.heads.iter().chain(&picture.body).min().copied();
        let credit = before.body.last().copied().filter(|last| {
            let sign = evidence.sign(*last);
            sign.credit && sign.latin && first == Some(last + 1)
        });
        if let Some(credit) = credit.filter(|_| bare) {
            before.body.pop();
            picture.body.insert(0, credit);
        }
    }
    drafts.retain(|draft| {
        !(draft.body.is_empty() && draft.heads.is_empty() && draft.bylines.is_empty())
    });
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn a_credit_over_a_title_goes_with_the_words_beside_the_picture() {
        let page = "\
Ferry Bill Passes
By ANN REED
The ferry bill was passed by the county
board on Monday, and the toll was left as
it has stood since the flood two years ago.

CAL MOSS/THE TARNFORD LEDGER

A Last Crossing

The old ferry left Millbrook for the last time on Monday, with the mayor and two hundred others on its deck.

Mill to Reopen
By DORA PELL
The paper mill is to be opened again in
spring, when its owners have their orders
and the boilers have been looked over.
";
        let issue = parse(&Page::from_text(page, 0, ""));
        let picture = issue
            .articles()
            .map(|(_, article)| article)
            .find(|article| article.headline.as_deref() == Some("A Last Crossing"));
        let blocks: Vec<&str> = picture
            .iter()
            .flat_map(|article| &article.body)
            .map(|block| block.text.as_str())
            .collect();
        assert!(blocks.contains(&"CAL MOSS/THE TARNFORD LEDGER"), "{issue:#?}");
    }
}
