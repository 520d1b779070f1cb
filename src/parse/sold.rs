//! Display advertisements of Chinese papers: names, prices and where to call, over no text. They are no articles.

use super::{evidence::Evidence, head::Draft};

/// A line of which a text says more is none of an advertisement's.
const HEARD: f32 = 0.2;

/// A line of an advertisement has fewer marks of running text.
const MARKS: usize = 2;

/// Takes out of `drafts` those that are nothing but a display advertisement, and gives their lines: 清河花园 盛大开盘 | 每平方米980元起
/// | 售楼热线：000-1234567.
pub(super) fn taken_out(drafts: &mut Vec<Draft>, evidence: &Evidence<'_>) -> Vec<String> {
    let mut lines = vec![];
    drafts.retain(|draft| {
        let sold = is_sold(draft, evidence);
        if sold {
            let own = draft.heads.iter().filter_map(|at| evidence.units.get(*at));
            lines.extend(own.map(|unit| unit.text.clone()));
        }
        !sold
    });
    lines
}

/// Is `draft` display lines alone, of which one at least says what is for sale and the others stand beside such?
fn is_sold(draft: &Draft, evidence: &Evidence<'_>) -> bool {
    let sells = |at: &usize| {
        let sign = evidence.sign(*at);
        !sign.latin && (sign.ad || sign.sells || sign.calls)
    };
    // 本报启事 is a notice, and what it says a text; so is what has the marks of one.
    let marks = |at: usize| {
        let text = evidence.units.get(at).map_or("", |unit| unit.text.as_str());
        text.chars().filter(|letter| matches!(letter, '，' | '、' | '。' | '；')).count()
    };
    let beside = |at: &usize| {
        let sign = evidence.sign(*at);
        (sells(at) || sign.near_ad) && !sign.notice && !sign.standing && marks(*at) < MARKS
    };
    draft.body.is_empty()
        && draft.bylines.is_empty()
        && draft.heads.iter().any(sells)
        && draft.heads.iter().all(|at| beside(at) && evidence.echo.of(*at).best < HEARD)
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn what_is_for_sale_is_no_article() {
        let bridge = "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路，镇上放了一天鞭炮。";
        let tea = "本报讯（记者周小溪）云汀县的春茶开采早了九天，茶农昨天采下头茬三千斤鲜叶，茶价也高了一成。";
        let page = [
            "青石大桥昨日合龙",
            bridge,
            "清河花园 盛大开盘",
            "每平方米980元起",
            "售楼热线：000-1234567",
            "春茶开采早了九天",
            tea,
        ];
        let issue = parse(&Page::from_text(&page.join("\n\n"), 0, ""));
        let section = issue.sections.first();
        assert_eq!(section.map(|page| page.articles.len()), Some(2));
        assert_eq!(section.map(|page| page.unplaced.len()), Some(3));
    }
}
