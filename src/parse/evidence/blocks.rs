//! Pages whose blank lines stand between the articles and nowhere else, as in issues saved from a paper's own pages: each
//! block is one article.

use super::Evidence;
use crate::parse::{
    line::Line,
    sign::Sign,
    unit::{Kind, Unit},
    weight::Feature,
};

/// So many heads with a blank line above them are no chance.
const HEADS: usize = 4;

/// The most blank lines that are told apart.
const MOST: usize = 3;

/// From how many blank lines on they part the articles made of `units`, and stand nowhere inside them, if they do.
///
/// Nearly each of such places is above a head, hardly any between a head and its text; and not most heads are without, as
/// they are where a paper marks its few boxes by them.
pub(super) fn blocks(units: &[Unit], signs: &[Sign]) -> Option<usize> {
    (1..=MOST).rev().find(|least| are_parted(units, signs, *least))
}

fn are_parted(units: &[Unit], signs: &[Sign], least: usize) -> bool {
    let (mut blank, mut over, mut tight, mut under, mut texts) = (0, 0, 0, 0, 0);
    for (pair, sign) in units.windows(2).zip(signs.iter().skip(1)) {
        let [one, two] = pair else { continue };
        let parts = sign.gap >= least;
        blank += usize::from(parts);
        match (one.is_text(), two.is_text()) {
            (true, false) => {
                over += usize::from(parts);
                tight += usize::from(!parts);
            }
            (false, true) => {
                under += usize::from(parts);
                texts += 1;
            }
            _ => {}
        }
    }
    over >= HEADS && over * 5 >= blank * 4 && under * 10 <= texts && tight <= over
}

/// So many texts that surely begin, each with a blank line before it, are no chance.
const BEGINNINGS: usize = 3;

/// Does a blank line stand before each text that surely begins, or before its head, though none stands inside texts? Then
/// a display line with none above it is a crosshead. Other blank lines may stand anywhere, as between a head and its text.
pub(super) fn are_open_before(units: &[Unit], signs: &[Sign]) -> bool {
    let (mut open, mut closed) = (0, 0);
    for (at, (unit, sign)) in units.iter().zip(signs).enumerate() {
        let sure = sign.dateline || sign.from || sign.came || sign.bylines > 0 && sign.displays > 0;
        if let Some(above) = sign.above.filter(|_| sure && unit.is_text()) {
            let blank =
                signs.get(above + 1..=at).unwrap_or_default().iter().any(|sign| sign.gap > 0);
            // Several telegrams may be one text: 【云汀七日电】…, 【青石七日电】….
            let again = sign.displays == 0 && signs.get(above).is_some_and(|sign| sign.dateline);
            open += usize::from(blank);
            closed += usize::from(!blank && !again);
        }
    }
    open >= BEGINNINGS && closed * 10 <= open
}

/// The most units of a block of briefs.
const BRIEFS: usize = 40;

impl Evidence<'_> {
    /// A text begins with unit `at`: does a blank line stand between it and the text before, where they part articles?
    pub(super) fn block(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        let Some(above) = self.sign(at).above else { return };
        let parts = |least| (above + 1..=at).any(|at| self.sign(at).gap >= least);
        match self.blocks {
            Some(least) if parts(least) => out(Feature::StartBlock, 1.0),
            Some(least) if self.is_among_briefs(at, least) => {}
            Some(_) => out(Feature::StartTight, 1.0),
            None if self.open_before && !parts(1) => out(Feature::StartTight, 1.0),
            None => {}
        }
    }

    /// Does unit `at` stand under a display line, in a block that a standing head for briefs is over?
    fn is_among_briefs(&self, at: usize, least: usize) -> bool {
        let headed = at.checked_sub(1).is_some_and(|above| !self.is_text(above));
        let first = (at.saturating_sub(BRIEFS)..at).rev().find(|at| self.sign(*at).gap >= least);
        headed && first.is_some_and(|first| self.sign(first).briefs)
    }
}

/// Do the lines of texts stand without blank lines between them?
pub(super) fn has_tight_texts(units: &[Unit], lines: &[Line]) -> bool {
    let texts = units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    let inner = texts.filter_map(|unit| lines.get(unit.lines.start + 1..unit.lines.end));
    let (mut tight, mut all) = (0, 0);
    for line in inner.flatten() {
        all += 1;
        tight += usize::from(line.gap == 0);
    }
    tight >= TIGHT && tight * 10 >= all * 9
}

/// From so many lines on it is no chance.
const TIGHT: usize = 4;

#[cfg(test)]
mod tests {
    use crate::{
        page::Page,
        parse::{
            evidence::{Evidence, Habit},
            labelled,
            line::line,
            parse,
            piece::pieces,
            unit::units,
            weight::Feature,
        },
    };

    const TEXTS: [&str; 7] = [
        "青石大桥昨日合龙\n两岸群众不再绕行\n　　本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路。\n　　镇上放了一天鞭炮，老船工头一回走着过河。",
        "春茶开采早了九天\n　　云汀县的春茶开采早了九天，茶农天不亮就背着竹篓上山。\n　　头茬鲜叶收了三千斤。",
        "柳湾河堤完工\n　　柳湾河堤加固工程完工，八里险段全部换上石料。\n　　河工说，今年汛期心里有底。",
        "清溪小学添了图书室\n　　清溪小学图书室昨天开放，乡亲捐书两千册。\n　　孩子们在门口排起了队。",
        "夜市搬进老粮站\n　　空了八年的老粮站改成了夜市，三十个摊位一天租完。\n　　摊主多是返乡的青年。",
        "渡口最后一班船\n　　渡口昨晚开出最后一班船，船上坐了十一个人。\n　　船工把缆绳留给了县博物馆。",
        "集镇通了夜班车\n　　从柳湾到青石的夜班车昨天开通，末班车是十点半。\n　　票价两元。",
    ];

    fn headlines(text: &str) -> Vec<Option<String>> {
        let issue = parse(&Page::from_text(text, 0, ""));
        issue.articles().map(|(_, article)| article.headline.clone()).collect()
    }

    #[test]
    fn a_line_in_a_block_of_its_own_is_no_line_of_the_next_head() {
        let mut blocks = TEXTS.to_vec();
        blocks.insert(3, "送上一片春意");
        let found = headlines(&blocks.join("\n\n"));
        let want = TEXTS.map(|block| block.lines().next().map(str::to_owned));
        let found: Vec<_> =
            found.into_iter().filter(|head| head.as_deref() != Some("送上一片春意")).collect();
        assert_eq!(found, want);
    }

    #[test]
    fn blocks_are_told_by_more_blank_lines_than_paragraphs() {
        let mut blocks = TEXTS.map(|block| block.replace("\n　　", "\n\n")).to_vec();
        blocks.insert(3, "送上一片春意".to_owned());
        let found = headlines(&blocks.join("\n\n\n"));
        assert_eq!(found.len(), TEXTS.len() + 1);
        assert_eq!(found.iter().flatten().filter(|head| head.contains("春意")).count(), 1);
        assert!(found.iter().flatten().any(|head| head == "送上一片春意"), "{found:?}");
    }

    #[test]
    fn a_block_without_head_is_an_article() {
        let mut blocks = TEXTS.to_vec();
        blocks.insert(
            3,
            "（上接1版）\n　　添了九条新规，河堤两岸的树归村里管，河滩不再包给外人挖沙。\n　　村民说，树活了，堤才牢。",
        );
        let issue = parse(&Page::from_text(&blocks.join("\n\n"), 0, ""));
        let bare = issue.articles().filter(|(_, article)| article.headline.is_none()).count();
        assert_eq!((issue.articles().count(), bare), (8, 1));
    }

    /// The texts of `page` of which it is told that no blank line stands before them.
    fn tight(page: &str) -> Vec<String> {
        let pages = Page::from_text(page, 0, "");
        let lines = pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
        let (lines, labels) = labelled(lines, true);
        let units = units(&pieces(&lines, &labels), &lines);
        let evidence = Evidence::new(&units, &lines);
        let is_tight = |at: usize| {
            let mut found = false;
            evidence.start(at, Habit::Before, &mut |feature, _| {
                found |= feature == Feature::StartTight;
            });
            found
        };
        let texts = units.iter().enumerate().filter(|(at, unit)| unit.can_begin() && is_tight(*at));
        texts.map(|(_, unit)| unit.text.clone()).collect()
    }

    #[test]
    fn briefs_under_one_standing_head_begin_each_in_their_block() {
        let second = |label: &str| {
            let briefs = format!(
                "{label}\n柳湾：渡口添了灯\n　　柳湾渡口昨夜添了六盏灯，夜里上下船不再摸黑。\n\
                 云汀：粮站改夜市\n　　云汀镇的老粮站改成了夜市，摊主多是返乡青年。"
            );
            let mut blocks = TEXTS.to_vec();
            blocks.insert(3, &briefs);
            tight(&blocks.join("\n\n")).iter().any(|text| text.starts_with("云汀镇"))
        };
        assert_eq!((second("各地短波"), second("河堤时评")), (false, true));
    }

    #[test]
    fn where_a_blank_line_stands_before_each_beginning_one_without_is_told() {
        let news = [
            "青石大桥昨日合龙\n\n　　本报讯（记者郭远）青石大桥昨日合龙，清河两岸的\n群众从此不再绕行四十公里山路。",
            "春茶开采早了九天\n\n　　本报讯（记者刘群）云汀县的春茶开采早了九天，茶农\n天不亮就背着竹篓上山，合作社彻夜亮灯。",
            "柳湾河堤完工\n\n　　本报讯（记者白梅）柳湾河堤加固工程完工，八里险段\n全部换上石料，河工说今年汛期心里有底。",
        ];
        let part = "守着河守着人\n　　老船工接过父亲的竹篙是四十年前，那时河面上还没\n有桥，冬天水浅，船要一寸一寸地推。";
        let [bridge, tea, river] = news;
        let page = format!("{tea}\n\n{river}\n\n{bridge}\n\n{tea}\n{part}\n\n{river}\n");
        let found = tight(&page);
        assert!(matches!(&found[..], [text] if text.starts_with("老船工")), "{found:?}");
        // With one before it, or where none stand before others, nothing is told.
        assert!(tight(&page.replace(part, &format!("\n{part}"))).is_empty());
        assert!(tight(&page.replace("\n\n", "\n")).is_empty());
    }
}
