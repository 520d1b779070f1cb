//! Which display line of an article is its standing head; the column of a writer, told by the name alone under its headline: 閒話船
//! | 渡口的燈 | 郭遠.

use super::{is_rubric, over::is_column};
use crate::{
    parse::{
        byline,
        evidence::Evidence,
        forms,
        head::Draft,
        join::PARTICLES,
        standing::{is_news, is_section, is_standing, is_topic},
    },
    text::is_han,
};

/// The standing head among the display lines of `draft`, whose text begins with `lead`: at the far end of its head, or right beside
/// the text.
pub(super) fn label(draft: &Draft, evidence: &Evidence<'_>, lead: &str) -> Option<usize> {
    let words = |at: usize| evidence.units.get(at).map_or("", |unit| unit.text.as_str());
    let standing = |at: Option<&usize>| {
        at.is_some_and(|at| {
            is_standing(words(*at)) && !is_news(words(*at), lead)
                || evidence.classical && is_section(words(*at))
        })
    };
    let (near, far) = if draft.head_after {
        (draft.heads.first(), draft.heads.last())
    } else {
        (draft.heads.last(), draft.heads.first())
    };
    let topic = far.is_some_and(|at| is_topic(words(*at)));
    let called = is_column(&draft.heads, far, &words);
    let several = draft.heads.len() > 1;
    if standing(far) || several && (topic || called || is_rubric(draft, &words)) {
        if draft.head_after && !standing(far) { draft.heads.first() } else { far }.copied()
    } else if draft.heads.len() > 1 && standing(near) {
        near.copied()
    } else if is_over_writer(draft, evidence, lead)
        || draft.bylines.is_empty() && is_of_namesake(&draft.heads, &words)
    {
        draft.heads.first().copied()
    } else {
        None
    }
}

/// The letters of what such a column is called, over a headline of one line or of more.
const COLUMN: usize = 6;
const OVER_LINES: usize = 5;

/// The fewest letters of the headline under it: shorter lines are halves of one.
const HEADLINE: usize = 5;

/// Is the first line of the head of `draft` what its writer's column is called: a few letters of which the text, that begins
/// with `lead` and is no news, has no word, over a longer line and the name of the writer, with no office?
fn is_over_writer(draft: &Draft, evidence: &Evidence<'_>, lead: &str) -> bool {
    let ([first, second, ..], [byline]) = (draft.heads.as_slice(), draft.bylines.as_slice()) else {
        return false;
    };
    let words = |at: &usize| evidence.units.get(*at).map_or("", |unit| unit.text.as_str());
    let (column, headline) = (words(first), words(second));
    let last = draft.heads.last().is_some_and(|last| last + 1 == *byline);
    let length = column.chars().count();
    let most = if draft.heads.len() == 2 { COLUMN } else { OVER_LINES };
    last && second == &(first + 1)
        && (2..=most).contains(&length)
        && headline.chars().count() >= HEADLINE.max(length + 1)
        && headline.starts_with(|first| {
            is_han(first) && first != '的' || matches!(first, '“' | '「' | '《')
        })
        && column.chars().all(is_han)
        && !column.ends_with(|last| PARTICLES.contains(last))
        && is_name_alone(words(byline))
        && !byline::has_dateline(lead)
        && !lead.contains(column)
        && !meet(column, headline).is_some_and(|meet| lead.contains(&meet))
}

/// Is the last of the display lines `heads` the name of the writer whose column the first is called by: 老郭说事 | 渡口的灯亮了 | 老郭?
pub(super) fn is_of_namesake<'a>(heads: &[usize], words: &impl Fn(usize) -> &'a str) -> bool {
    let [column, .., name] = *heads else { return false };
    let (column, name) = (words(column), words(name));
    heads.len() > 2
        && (2..=3).contains(&name.chars().count())
        && (2 + name.chars().count()..=COLUMN).contains(&column.chars().count())
        && column.starts_with(name)
        && column.chars().all(is_han)
}

/// The letters that meet where the lines `one` and `two` are one: 素質 | 教育.
fn meet(one: &str, two: &str) -> Option<String> {
    let last = one.char_indices().nth_back(1)?.0;
    let first = two.char_indices().nth(2).map_or(two.len(), |(at, _)| at);
    Some(format!("{}{}", one.get(last..)?, two.get(..first)?))
}

/// Is `text` a name, perhaps behind a mark, with no office?
fn is_name_alone(text: &str) -> bool {
    let name = text.trim_start_matches(|letter: char| !is_han(letter));
    let letters = name.chars().filter(|letter| !letter.is_whitespace());
    (2..=4).contains(&letters.clone().count())
        && letters.clone().all(is_han)
        && !["记者", "本报", "通讯"].iter().any(|word| forms::simplified(name).contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::page;

    /// Is the first of `lines` what its writer's column is called?
    fn told(lines: &[&str]) -> bool {
        let units = page(lines, |_| 90);
        let evidence = Evidence::new(&units, &[]);
        let drafts = crate::parse::head::drafts(&evidence);
        drafts.first().is_some_and(|draft| {
            is_over_writer(draft, &evidence, units.last().map_or("", |unit| &unit.text))
        })
    }

    #[test]
    fn a_column_may_have_its_writer_s_name() {
        let told = |lines: [&'static str; 3]| {
            is_of_namesake(&[0, 1, 2], &|at: usize| lines.get(at).copied().unwrap_or_default())
        };
        assert!(told(["老郭说事", "渡口的灯亮了三十年", "老郭"]));
        assert!(!told(["渡口说事", "渡口的灯亮了三十年", "老郭"]));
    }

    #[test]
    fn a_writer_s_column_stands_over_his_headline() {
        let text = "我家楼下的老船工，天不亮就去渡口点灯，";
        assert!(told(&["#闲话船", "#渡口的灯亮了三十年", "□郭远", text]));
        assert!(!told(&["#闲话船", "#渡口的灯亮了三十年", "□本报记者 郭远", text]));
        assert!(!told(&["#闲话船", "#——记渡口的灯", "□郭远", text]));
        assert!(
            !told(&["#对渡口", "#的一点思考", "□郭远", text])
                && !told(&["#闲话", "#渡口灯", "□郭远", text])
        );
        assert!(!told(&["#老船工", "#渡口的灯亮了三十年", "□郭远", text]));
        assert!(!told(&["#对岸的", "#渡口的灯亮了三十年", "□郭远", text]));
    }
}
