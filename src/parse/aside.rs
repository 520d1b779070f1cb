//! Standing heads and bylines that stand together at the page's end, away from the heads and texts that they belong to:
//! a layout program that writes a page frame by frame may write these small ones last.
//!
//! They keep the order of their articles, and each kind fits some of them only: a byline no text that names its writer, a
//! standing head for briefs only short ones. All ways to hand them out in order are summed up; what is likelier than not
//! is done, and what may as well be another article's is left alone.

use super::{doubt::Chance, evidence::Evidence, head::Draft, reach::BRIEF, unit::Kind};

/// What one of the lines is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Byline,
    Label,
    /// A standing head for briefs.
    Briefs,
}

/// More of them are not handed out: no page has so many.
const MOST: usize = 40;
/// Likelier than not.
const LIKELY: f64 = 0.5;
/// An article is surely none of these.
const NO: f32 = -4.0;
/// What it is worth that a line is nobody's.
const NOBODY: f32 = -3.0;
/// A standing head and the byline after it are one article's.
const TOGETHER: f32 = 1.5;
/// The least characters of a paragraph that is no page number.
const LEAST: usize = 15;

/// Hands out the standing heads and bylines after the last text to `drafts`, which stand in the order of their texts.
pub(super) fn hand_out(drafts: &mut Vec<Draft>, evidence: &Evidence<'_>) {
    let Some(items) = items(evidence) else { return };
    let taken = |draft: &mut Draft| {
        let own = |at: &usize| !items.iter().any(|(item, _)| item == at);
        draft.heads.retain(own);
        draft.bylines.retain(own);
        draft.body.retain(own);
    };
    drafts.iter_mut().for_each(taken);
    drafts.retain(|draft| {
        !(draft.heads.is_empty() && draft.bylines.is_empty() && draft.body.is_empty())
    });
    let worth: Vec<Vec<f32>> = items
        .iter()
        .map(|(_, item)| drafts.iter().map(|draft| worth(*item, draft, evidence)).collect())
        .collect();
    let kinds: Vec<Item> = items.iter().map(|(_, item)| *item).collect();
    for ((at, item), to) in items.iter().zip(likely(&kinds, &worth, drafts.len())) {
        let Some(draft) = to.and_then(|to| drafts.get_mut(to)) else {
            let mut lone = Draft { place: *at, chance: Chance::lone(), ..Draft::default() };
            put(*item, *at, &mut lone);
            drafts.push(lone);
            continue;
        };
        put(*item, *at, draft);
        draft.chance = draft.chance.handed();
    }
    drafts.sort_by_key(|draft| draft.place);
}

/// Puts the line `at` into `draft`.
fn put(item: Item, at: usize, draft: &mut Draft) {
    let lines = if item == Item::Byline { &mut draft.bylines } else { &mut draft.heads };
    lines.push(at);
}

/// The standing heads and bylines after the last text, if nothing else but advertisements stands there and they are
/// several articles'.
fn items(evidence: &Evidence<'_>) -> Option<Vec<(usize, Item)>> {
    let count = evidence.units.len();
    let last = (0..count).rev().find(|at| evidence.is_text(*at))?;
    let mut items = vec![];
    for at in last + 1..count {
        let sign = evidence.sign(at);
        match evidence.kind(at)? {
            Kind::Byline | Kind::Display if sign.standing && sign.briefs => {
                items.push((at, Item::Briefs));
            }
            Kind::Byline | Kind::Display if sign.standing => items.push((at, Item::Label)),
            Kind::Byline => items.push((at, Item::Byline)),
            Kind::Display if sign.name && !sign.ad => items.push((at, Item::Byline)),
            Kind::Display if sign.ad || sign.near_ad || sign.latin => {}
            Kind::From => {}
            _ => return None,
        }
    }
    let label = items.iter().any(|(_, item)| *item != Item::Byline);
    let several = items.len() > 1 || label;
    (several && items.len() <= MOST).then_some(items)
}

/// What it is worth that `item` is one of `draft`.
fn worth(item: Item, draft: &Draft, evidence: &Evidence<'_>) -> f32 {
    let text = |at: &usize| {
        evidence.kind(*at) == Some(Kind::Paragraph) && evidence.sign(*at).length > LEAST
    };
    let texts = || draft.body.iter().copied().filter(text);
    let (Some(first), Some(last)) = (texts().next(), draft.body.last()) else { return NO };
    let sign = evidence.sign(first);
    let notice = draft.heads.iter().any(|at| evidence.sign(*at).notice);
    if notice || sign.notifies {
        return NO;
    }
    let label = draft.heads.iter().any(|at| evidence.is_standing(*at));
    let bare = draft.heads.is_empty();
    let short = texts().all(|at| evidence.sign(at).length <= BRIEF);
    let goes_on = bare && (sign.mid || evidence.comes_from(first));
    match item {
        Item::Byline if !draft.bylines.is_empty() || evidence.sign(*last).signed => NO,
        Item::Byline if sign.reported => NO,
        Item::Byline if sign.dateline => -2.5,
        Item::Byline if bare => -1.5,
        Item::Byline => 0.0,
        _ if label => NO,
        Item::Label if sign.dateline => -3.0,
        Item::Label if bare => -1.0,
        Item::Label => 0.0,
        Item::Briefs if goes_on || !short => NO,
        Item::Briefs if bare => 2.0,
        Item::Briefs if texts().count() <= 2 => 0.0,
        Item::Briefs => NO,
    }
}

/// For each of `items` the article that it is likelier one of than not; `worth` by item and article, of these so `many`.
///
/// All ways from the first item to the last are summed up, forwards and backwards. A way stands at the last article that
/// was given an item, `many` before any was, and knows whether the item right before was given.
#[expect(clippy::indexing_slicing, reason = "tables by item and article, filled in order")]
fn likely(items: &[Item], worth: &[Vec<f32>], many: usize) -> Vec<Option<usize>> {
    let count = items.len();
    let (nobody, together) = (f64::from(NOBODY).exp(), f64::from(TOGETHER).exp());
    let weights: Vec<Vec<f64>> =
        worth.iter().map(|row| row.iter().map(|worth| f64::from(*worth).exp()).collect()).collect();
    let mut before = vec![vec![[0.0_f64; 2]; many + 1]; count + 1];
    before[0][many][0] = 1.0;
    for item in 0..count {
        let [here, next] = &mut before[item..item + 2] else { continue };
        let mut earlier = here[many][0] + here[many][1];
        next[many][0] = nobody * earlier;
        for to in 0..many {
            let same = if joins(items, item) { together * here[to][1] } else { 0.0 };
            let own = here[to][0] + here[to][1];
            next[to] = [nobody * own, weights[item][to] * (earlier + same)];
            earlier += own;
        }
    }
    let all: f64 = before[count].iter().flatten().sum();
    let mut after = vec![[1.0_f64; 2]; many + 1];
    let mut found = vec![None; count];
    for item in (0..count).rev() {
        found[item] = (0..many).find(|to| before[item + 1][*to][1] * after[*to][1] > LIKELY * all);
        let mut later = 0.0;
        for from in (0..many).rev() {
            let given = weights[item][from] * after[from][1];
            let rest = nobody * after[from][0] + later;
            let same = if joins(items, item) { together * given } else { 0.0 };
            after[from] = [rest, rest + same];
            later += given;
        }
        let rest = nobody * after[many][0] + later;
        after[many] = [rest, rest];
    }
    found
}

/// May item number `item` be of one article with the one before: a byline after a standing head?
fn joins(items: &[Item], item: usize) -> bool {
    let two = item.checked_sub(1).and_then(|before| items.get(before..=item));
    matches!(two, Some([one, two]) if *one != Item::Byline && *two == Item::Byline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as unit;

    const NEWS: &str = "本报讯（记者郭远）青石大桥昨日合龙，清河两岸从此连在一起。";
    const FERRY: &str = "指节粗大，指甲剪得很短，船娘把缆绳在木桩上绕了三圈。";
    const SIGNED: &str = "粮站门前的队伍短了，稻农说夜里也能卖粮。（周小溪）";

    /// The heads and bylines that the page of `texts`, each under a line of its own, and then `last` gives its articles.
    fn handed(texts: &[&str], last: &[(Kind, &str)]) -> Vec<[Vec<usize>; 2]> {
        let mut units = vec![];
        let mut drafts = vec![];
        for text in texts {
            let place = units.len();
            units.extend([unit(Kind::Display, "堤上人家"), unit(Kind::Paragraph, text)]);
            let (heads, body) = (vec![place], vec![place + 1]);
            drafts.push(Draft { heads, body, place, ..Draft::default() });
        }
        units.extend(last.iter().map(|(kind, text)| unit(*kind, text)));
        hand_out(&mut drafts, &Evidence::new(&units, &[]));
        drafts.into_iter().map(|draft| [draft.heads, draft.bylines]).collect()
    }

    #[test]
    fn a_standing_head_and_a_byline_go_to_the_text_without_a_dateline() {
        let last = [(Kind::Display, "乡村见闻"), (Kind::Byline, "□本报记者 何向晚")];
        assert_eq!(
            handed(&[NEWS, FERRY, NEWS], &last),
            [[vec![0], vec![]], [vec![2, 6], vec![7]], [vec![4], vec![]]]
        );
    }

    #[test]
    fn bylines_keep_the_order_of_the_texts_that_name_nobody() {
        let last = [(Kind::Byline, "本报记者 何向晚"), (Kind::Byline, "本报记者 江月")];
        assert_eq!(
            handed(&[FERRY, NEWS, SIGNED, FERRY], &last),
            [[vec![0], vec![8]], [vec![2], vec![]], [vec![4], vec![]], [vec![6], vec![9]],]
        );
    }

    #[test]
    fn what_may_be_one_of_several_texts_is_left_alone() {
        let last = [(Kind::Display, "乡村见闻")];
        let got = handed(&[FERRY, FERRY, FERRY], &last);
        assert_eq!(
            got,
            [[vec![0], vec![]], [vec![2], vec![]], [vec![4], vec![]], [vec![6], vec![]]]
        );
    }

    #[test]
    fn a_headline_after_the_last_text_is_none_of_these() {
        let last = [(Kind::Display, "粮站推出夜间收粮"), (Kind::Byline, "本报记者 何向晚")];
        assert_eq!(handed(&[NEWS, FERRY], &last), [[vec![0], vec![]], [vec![2], vec![]]]);
    }
}
