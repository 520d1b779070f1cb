//! Jump lines and references taken out of an article's texts.

use std::ops::Range;

use super::marker::{CLOSING, Form, Marker, Placement, STOPS, markers};
use crate::issue::{Article, Block, Direction, Jump, Section};

/// Takes the jump lines out of the texts of `article` into its jumps; blocks that held nothing else go.
pub(super) fn take_out(article: &mut Article) {
    let mut jumps = vec![];
    for field in [&mut article.standing_head, &mut article.kicker, &mut article.byline] {
        take_out_of_display(field, &mut jumps);
    }
    let printed = article.headline.is_some();
    take_out_of_display(&mut article.headline, &mut jumps);
    article.decks.retain_mut(|deck| {
        let mut kept = Some(std::mem::take(deck));
        take_out_of_display(&mut kept, &mut jumps);
        kept.map(|text| *deck = text).is_some()
    });
    // What was taken for the headline was a jump line: the next line is the headline.
    if printed && article.headline.is_none() && !article.decks.is_empty() {
        article.headline = Some(article.decks.remove(0));
    }
    let mut body: Vec<Block> = Vec::with_capacity(article.body.len());
    for block in std::mem::take(&mut article.body) {
        let found = markers(&block.text);
        if found.is_empty() {
            body.push(block);
            continue;
        }
        let (text, taken) = without(&block.text, found, leaves_text);
        jumps.extend(staying(&text, body.len()));
        let dropped = text.is_empty() && !taken.is_empty();
        for taken in taken {
            let at = match (dropped, body.last()) {
                // The marker stood alone: 下转 after the block before it, 上接 before the next one.
                (true, Some(last)) if taken.marker.direction != Direction::From => {
                    (body.len() - 1, last.text.len())
                }
                (true, _) => (body.len(), 0),
                (false, _) => (body.len(), taken.byte),
            };
            jumps.push(jump(taken, Some(at)));
        }
        if !dropped {
            body.push(Block { text, ..block });
        }
    }
    article.body = body;
    // A 上接 after the last block has no block to stand before.
    for jump in &mut jumps {
        if let Some((block, byte)) = jump.at
            && block >= article.body.len()
        {
            jump.at = article.body.len().checked_sub(1).map(|last| {
                let length = article.body.last().map_or(0, |block| block.text.len());
                (last, if block > last { length } else { byte })
            });
        }
    }
    article.jumps.append(&mut jumps);
}

/// Gives what an article that is nothing but jump lines carries to its neighbours: 下转 and references to the one before
/// it, 上接 to the one after it.
pub(super) fn give_to_neighbours(section: &mut Section) {
    let mut coming: Vec<Jump> = vec![];
    let mut kept: Vec<Article> = Vec::with_capacity(section.articles.len());
    for mut article in std::mem::take(&mut section.articles) {
        let empty = !article.jumps.is_empty()
            && article.body.is_empty()
            && article.parts().next().is_none();
        if empty {
            for mut jump in std::mem::take(&mut article.jumps) {
                jump.at = None;
                match kept.last_mut() {
                    Some(before) if jump.direction != Direction::From => before.jumps.push(jump),
                    _ => coming.push(jump),
                }
            }
            continue;
        }
        if !coming.is_empty() {
            coming.append(&mut article.jumps);
            article.jumps = std::mem::take(&mut coming);
        }
        kept.push(article);
    }
    match kept.last_mut() {
        Some(last) => last.jumps.append(&mut coming),
        None => section.unplaced.extend(coming.into_iter().map(|jump| jump.marker)),
    }
    section.articles = kept;
}

/// The references that stay inside the sentences of `text`, which is block number `block`: 《茶园条例》（全文见4版）.
fn staying(text: &str, block: usize) -> Vec<Jump> {
    let found = markers(text).into_iter().filter(|marker| {
        marker.direction == Direction::See
            && marker.form == Form::Bracketed
            && !leaves_text(text, marker)
    });
    found
        .map(|marker| {
            let printed = text.get(marker.range.clone()).unwrap_or_default().trim().to_owned();
            let byte = marker.range.start;
            jump(Taken { marker, printed, byte }, Some((block, byte)))
        })
        .collect()
}

fn take_out_of_display(field: &mut Option<String>, jumps: &mut Vec<Jump>) {
    let Some(text) = field else { return };
    let (rest, taken) = without(text, markers(text), |_, _| true);
    if taken.is_empty() {
        return;
    }
    jumps.extend(taken.into_iter().map(|taken| jump(taken, None)));
    *field = (!rest.is_empty()).then_some(rest);
}

/// A marker that was taken out of a text.
struct Taken {
    marker: Marker,
    /// Its words.
    printed: String,
    /// The byte where it stood in what is left.
    byte: usize,
}

fn jump(taken: Taken, at: Option<(usize, usize)>) -> Jump {
    let Taken { marker, printed, .. } = taken;
    Jump { direction: marker.direction, page: marker.page, marker: printed, article: None, at }
}

/// `text` without those of its markers `found` that `leaves` says leave it; each of these with its words, and the byte
/// where it stood.
fn without(
    text: &str,
    found: Vec<Marker>,
    leaves: impl Fn(&str, &Marker) -> bool,
) -> (String, Vec<Taken>) {
    let leaving: Vec<Marker> = found.into_iter().filter(|marker| leaves(text, marker)).collect();
    if leaving.is_empty() {
        return (text.to_owned(), vec![]);
    }
    let mut rest = String::with_capacity(text.len());
    let mut taken = Vec::with_capacity(leaving.len());
    let mut from = 0;
    for marker in leaving {
        append(&mut rest, text.get(from..marker.range.start).unwrap_or_default());
        rest.truncate(rest.trim_end().len());
        from = marker.range.end;
        let printed = text.get(marker.range.clone()).unwrap_or_default().trim().to_owned();
        taken.push(Taken { marker, printed, byte: rest.len() });
    }
    append(&mut rest, text.get(from..).unwrap_or_default());
    let length = rest.len();
    for taken in &mut taken {
        taken.byte = taken.byte.min(length);
    }
    (rest, taken)
}

/// Appends `text`, what stood after a marker, to `rest`; a blank stays between Latin words.
fn append(rest: &mut String, text: &str) {
    if rest.is_empty() {
        rest.push_str(text.trim_start());
        return;
    }
    let text = text.trim_start();
    let latin =
        |character: Option<char>| character.is_some_and(|character| character.is_ascii_graphic());
    if latin(rest.chars().next_back()) && latin(text.chars().next()) && !rest.ends_with('-') {
        rest.push(' ');
    }
    rest.push_str(text);
}

/// Does a marker leave the text of a block? Jump lines do; a reference stays inside a sentence.
fn leaves_text(text: &str, marker: &Marker) -> bool {
    if marker.is_jump() || marker.placement == Placement::Alone {
        return true;
    }
    if marker.placement != Placement::End {
        return false;
    }
    let before = text.get(..marker.range.start).unwrap_or_default();
    let apart = before.ends_with(char::is_whitespace);
    let before = before.trim_end();
    let stop =
        before.ends_with(|character| STOPS.contains(character) || CLOSING.contains(character));
    match marker.form {
        Form::Bracketed | Form::Arrow => true,
        Form::Bare => stop || apart,
        // In a sentence a page mark may be anything: 《茶经》（第3版）.
        Form::Guide => {
            stop || is_leader(text, &marker.range) || !before.contains(['。', '，', ','])
        }
    }
}

/// Does the marker begin with leader dots?
fn is_leader(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone()).is_some_and(|marker| marker.starts_with(['…', '.', '·']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::BlockKind;

    fn article(headline: &str, body: &[&str]) -> Article {
        let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
        Article {
            headline: (!headline.is_empty()).then(|| headline.to_owned()),
            body: body.iter().map(block).collect(),
            ..Article::default()
        }
    }

    /// The text without its jump lines, and these as `page@block,byte`.
    #[track_caller]
    fn check(headline: &str, body: &[&str], want: (&str, &[&str]), jumps: &str) {
        let mut article = article(headline, body);
        take_out(&mut article);
        let told = article.jumps.iter().map(|jump| {
            let at = jump.at.map_or(String::new(), |(block, byte)| format!("@{block},{byte}"));
            format!("{}{at}", jump.marker)
        });
        let texts: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
        assert_eq!((article.headline.as_deref().unwrap_or_default(), texts.as_slice()), want);
        assert_eq!(told.collect::<Vec<_>>().join(" "), jumps);
    }

    #[test]
    fn the_jump_line_is_taken_out_of_the_text() {
        check("茶", &["两岸群众 （下转3版）"], ("茶", &["两岸群众"]), "（下转3版）@0,12");
        check("茶", &["（上接1版）再不用绕行。"], ("茶", &["再不用绕行。"]), "（上接1版）@0,0");
        check("茶", &["（上接1版）", "再不用绕行。"], ("茶", &["再不用绕行。"]), "（上接1版）@0,0");
        check("茶", &["好。", "下转A02版▶"], ("茶", &["好。"]), "下转A02版▶@0,6");
        check("", &["off- Continued on Page 2"], ("", &["off-"]), "Continued on Page 2@0,4");
        check(
            "",
            &["the tea Continued on Page A2 leaf"],
            ("", &["the tea leaf"]),
            "Continued on Page A2@0,7",
        );
    }

    #[test]
    fn a_jump_line_leaves_the_headline() {
        check(
            "政府發言人 評論條款 上接一版",
            &["茶。"],
            ("政府發言人 評論條款", &["茶。"]),
            "上接一版",
        );
        check("（上接A1版）", &["茶。"], ("", &["茶。"]), "（上接A1版）");
        check("茶园开采……A3版", &[], ("茶园开采", &[]), "……A3版");
    }

    #[test]
    fn a_reference_leaves_the_text_after_the_last_sentence_only() {
        check("", &["好。（相关报道见4版）"], ("", &["好。"]), "（相关报道见4版）@0,6");
        check(
            "",
            &["好。", "（讲话全文见A02版）（决定全文见A03版）"],
            ("", &["好。"]),
            "（讲话全文见A02版）@0,6 （决定全文见A03版）@0,6",
        );
        // Inside a sentence it stays, and can be followed from there.
        let place = "（全文见第二版）@0,9";
        check("", &["并致辞（全文见第二版）。"], ("", &["并致辞（全文见第二版）。"]), place);
        let place = "（全文见第二版）@0,6";
        check("", &["讲话（全文见第二版）。好。"], ("", &["讲话（全文见第二版）。好。"]), place);
        check("", &["他读《茶经》（第3版）"], ("", &["他读《茶经》"]), "（第3版）@0,18");
        check("", &["They quit. Page A10."], ("", &["They quit."]), "Page A10.@0,10");
    }

    #[test]
    fn an_article_of_a_jump_line_alone_gives_it_away() {
        let mut section = Section {
            articles: vec![
                article("甲", &["好"]),
                article("", &["（下转3版）", "（上接1版）"]),
                article("乙", &["好"]),
            ],
            ..Section::default()
        };
        section.articles.iter_mut().for_each(take_out);
        give_to_neighbours(&mut section);
        let told: Vec<String> = section
            .articles
            .iter()
            .map(|article| article.jumps.iter().map(|jump| jump.marker.as_str()).collect())
            .collect();
        assert_eq!(told, ["（下转3版）", "（上接1版）"]);
    }
}
