//! From articles to the items of a [`Setting`]: heads, paragraphs, rules where the text is cut, what a jump leads to.

use super::{
    layout::{self, Grid, shortened},
    paper::{End, Number},
    setting::{Item, Line, Link, Order, Setting, Tie},
    state::Paragraphs,
    theme::Role,
};
use crate::{
    issue::{Article, Block, BlockKind, Direction, Jump, Part},
    text::{self, cells},
    typeset::{self, Measure},
    words::Label,
};

/// Under how many cells (16 Han) the indent is one em, not two.
const NARROW: usize = 32;

/// Cells before the words at a jump line.
pub(super) const NOTE: usize = 2;

/// Sets `order` into `grid`: as one flow, or in two halves.
pub(super) fn compose(order: Order<'_>, grid: Grid, flows: usize) -> Setting {
    let composer = Composer { order, grid };
    let Some((&lead, on)) = order.parts.split_first() else { return Setting::default() };
    let mut links = Vec::new();
    let mut captions = Vec::new();
    let mut flow = composer.part(lead, None, &mut captions, &mut links);
    let mut halves = Vec::new();
    let mut before = lead;
    for &number in on {
        let mut part = composer.part(number, Some(before), &mut captions, &mut links);
        if flows > 1 && halves.is_empty() {
            halves.push(std::mem::take(&mut flow));
        }
        flow.append(&mut part);
        before = number;
    }
    if !captions.is_empty() {
        flow.push(Item::Blank);
        flow.append(&mut captions);
    }
    flow.push(Item::Blank);
    flow.push(Item::End(composer.end()));
    halves.push(flow);
    Setting { grid, head: composer.head(lead), flows: halves, links }
}

struct Composer<'a> {
    order: Order<'a>,
    grid: Grid,
}

impl Composer<'_> {
    /// The display lines of the article where the story begins, over all columns.
    fn head(&self, number: Number) -> Vec<Item> {
        let mut items = self.display(number, self.grid.span(), |_| true);
        if !items.is_empty() {
            items.push(Item::Blank);
        }
        items
    }

    /// The display lines of an article that `wanted` takes, in the middle of `width` cells.
    fn display(&self, number: Number, width: usize, wanted: impl Fn(Part) -> bool) -> Vec<Item> {
        let mut items = Vec::new();
        let Some(article) = self.order.paper.article(number) else { return items };
        let told: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
        for (part, text) in article.parts().filter(|(part, _)| wanted(*part)) {
            let role = match part {
                Part::Column => Role::Label,
                Part::Headline => Role::Headline,
                Part::Kicker | Part::Deck(_) => Role::Text,
                Part::Byline => Role::Dim,
                Part::Block(_) => break,
            };
            let measure = Measure { width, ..self.measure(0) };
            for row in typeset::headline_told(text, &measure, &told) {
                let x = match part {
                    Part::Column => 0,
                    _ => width.saturating_sub(row.cells) / 2,
                };
                items.push(Item::Line(Line { number, part, row, x, role }));
            }
        }
        items
    }

    /// The text of one article; `before` is the part of the story that it goes on from.
    fn part(
        &self,
        number: Number,
        before: Option<Number>,
        captions: &mut Vec<Item>,
        links: &mut Vec<Link>,
    ) -> Vec<Item> {
        let mut items = Vec::new();
        let Some(article) = self.order.paper.article(number) else { return items };
        match before {
            Some(before) => {
                items.extend(self.joint(before));
                let before = self.order.paper.article(before);
                let wanted = |part| stands_under_rule(article, before, part);
                items.append(&mut self.display(number, self.grid.width, wanted));
            }
            None => {
                self.notes(article, number, |jump| jump.direction == Direction::From, &mut items);
            }
        }
        let joined = self.order.parts.len() > 1;
        let text_ends = article.body.iter().rposition(|block| block.kind != BlockKind::Caption);
        if before.is_none() && !items.is_empty() {
            items.push(Item::Blank);
        }
        let mut opens = !before
            .or_else(|| self.comes_from(article))
            .and_then(|before| self.order.paper.article(before))
            .is_some_and(is_cut_in_a_sentence);
        for (at, block) in article.body.iter().enumerate() {
            let mut rows = self.block(number, at, block, opens);
            opens = true;
            let is_last_picture = text_ends.is_none_or(|last| at > last);
            if joined && is_last_picture {
                captions.append(&mut rows);
            } else {
                self.set_apart(&mut items, block.kind);
                items.append(&mut rows);
            }
            for (jump_at, jump) in article.jumps.iter().enumerate() {
                if let Some((_, byte)) = jump.at.filter(|(block, _)| *block == at)
                    && stands_in_text(article, jump)
                {
                    let tie = Tie { number, jump: jump_at };
                    let range = byte..byte + jump.marker.len();
                    links.push(Link { tie, part: Part::Block(at), range });
                }
            }
            let here = |jump: &Jump| {
                jump.direction != Direction::From
                    && jump.at.is_some_and(|(block, _)| block == at)
                    && !stands_in_text(article, jump)
            };
            self.notes(article, number, here, &mut items);
        }
        if before.is_some() && article.byline.is_some() {
            items.extend(self.byline(number, article));
        }
        let known = |jump: &Jump| jump.at.is_some_and(|(block, _)| block < article.body.len());
        let rest = |jump: &Jump| jump.direction != Direction::From && !known(jump);
        self.notes(article, number, rest, &mut items);
        items
    }

    /// The article that this one goes on from.
    fn comes_from(&self, article: &Article) -> Option<Number> {
        article.jumps(Direction::From).find_map(|jump| match self.order.paper.end(jump) {
            End::Article(number) => Some(number),
            End::Missing | End::Unopened => None,
        })
    }

    /// The rule over a continuation.
    fn joint(&self, before: Number) -> Option<Item> {
        let article = self.order.paper.article(before)?;
        let is_joint = |jump: &Jump| self.is_joint(jump);
        let jump = article.jumps.iter().position(is_joint)?;
        let page = &article.jumps.get(jump)?.page;
        let words = Label::ContinuedFrom(page).say(self.order.options.lang);
        Some(Item::Rule(Tie { number: before, jump }, words))
    }

    /// Does the text of the jump's other end follow in this setting?
    fn is_joint(&self, jump: &Jump) -> bool {
        let paper = self.order.paper;
        jump.direction == Direction::To
            && matches!(paper.end(jump), End::Article(end) if self.order.parts.iter().skip(1).any(|part| *part == end))
    }

    /// What the jump lines that `wanted` takes lead to.
    fn notes(
        &self,
        article: &Article,
        number: Number,
        wanted: impl Fn(&Jump) -> bool,
        items: &mut Vec<Item>,
    ) {
        let Order { paper, options, .. } = self.order;
        let lang = options.lang;
        let jumps = article.jumps.iter().enumerate();
        for (at, jump) in jumps.filter(|(_, jump)| wanted(jump) && !self.is_joint(jump)) {
            let tie = Tie { number, jump: at };
            let words = match jump.direction {
                Direction::To => Label::JumpTo(&jump.page),
                Direction::From => Label::JumpFrom(&jump.page),
                Direction::See => Label::See(&jump.page),
            };
            let end = match paper.end(jump) {
                End::Article(end) => paper.title(end, lang),
                End::Missing => Label::NoOtherEnd(&jump.page, &jump.marker).say(lang),
                End::Unopened => Label::NotOpenPressEnter(&jump.page).say(lang),
            };
            if jump.direction == Direction::See {
                let marker = jump.marker.trim_matches(['（', '）', '(', ')', '[', ']', '【', '】']);
                let words = if marker.is_empty() { words.say(lang) } else { marker.to_owned() };
                self.note(tie, &format!("{words}  {end}"), items);
            } else {
                items.push(Item::Rule(tie, words.say(lang)));
                self.note(tie, &end, items);
            }
        }
    }

    /// Words at a jump line, over as many rows as they take.
    fn note(&self, tie: Tie, words: &str, items: &mut Vec<Item>) {
        let width = self.grid.width.saturating_sub(NOTE);
        let rows = layout::rows(words, width, self.order.options);
        items.extend(rows.into_iter().map(|row| Item::Note(tie, row)));
    }

    fn block(&self, number: Number, at: usize, block: &Block, opens: bool) -> Vec<Item> {
        let Block { kind, text } = block;
        let indent = match kind {
            BlockKind::Caption => 0,
            _ if !opens || self.order.options.paragraphs == Paragraphs::Blank => 0,
            _ if self.grid.width < NARROW => 2,
            _ => 4,
        };
        let (role, inset) = match kind {
            BlockKind::Paragraph => (Role::Text, 0),
            BlockKind::Crosshead => (Role::Label, 0),
            BlockKind::Caption if self.grid.width < NARROW => (Role::Dim, 0),
            BlockKind::Caption => (Role::Dim, 4),
        };
        let measure = Measure { width: self.grid.width - inset, ..self.measure(indent) };
        let line = |row| Line { number, part: Part::Block(at), row, x: inset, role };
        typeset::rows(text, &measure).into_iter().map(|row| Item::Line(line(row))).collect()
    }

    /// A blank row before a crosshead or a caption, and after a caption; between paragraphs where the settings say so.
    fn set_apart(&self, items: &mut Vec<Item>, kind: BlockKind) {
        let last = items.last().and_then(Item::line).map(|line| line.role);
        let apart = match kind {
            BlockKind::Paragraph if self.order.options.paragraphs == Paragraphs::Blank => {
                let is_note = matches!(items.last(), Some(Item::Note(..)));
                is_note || last.is_some_and(|role| matches!(role, Role::Text | Role::Dim))
            }
            BlockKind::Paragraph => last == Some(Role::Dim),
            BlockKind::Crosshead => last.is_some(),
            BlockKind::Caption => last.is_some_and(|role| role != Role::Dim),
        };
        if apart {
            items.push(Item::Blank);
        }
    }

    /// The byline of a continuation, at its end, to the right.
    fn byline(&self, number: Number, article: &Article) -> Vec<Item> {
        let text = article.byline.as_deref().unwrap_or_default();
        let line = |row: typeset::Row| {
            let x = self.grid.width.saturating_sub(row.cells);
            Item::Line(Line { number, part: Part::Byline, row, x, role: Role::Dim })
        };
        typeset::rows(text, &self.measure(0)).into_iter().map(line).collect()
    }

    fn end(&self) -> String {
        let Order { paper, options, next, .. } = self.order;
        match next {
            Some(next) => {
                let around = cells(&Label::EndOfArticle("").say(options.lang), options.ambiguous);
                let room = self.grid.width.saturating_sub(around);
                let title = paper.title(next, options.lang);
                let title = shortened(&title, room, options.ambiguous);
                Label::EndOfArticle(&title).say(options.lang)
            }
            None => Label::EndOfIssue.say(options.lang),
        }
    }

    fn measure(&self, indent: usize) -> Measure {
        let options = self.order.options;
        Measure {
            width: self.grid.width,
            indent,
            hang: self.grid.hang,
            gap: options.gap,
            level: options.level,
            justify: options.justify,
            ambiguous: options.ambiguous,
        }
    }
}

/// Does the jump line stand in the text, inside a sentence?
fn stands_in_text(article: &Article, jump: &Jump) -> bool {
    jump.at.is_some_and(|(block, byte)| {
        let text = article.body.get(block).and_then(|block| block.text.get(byte..));
        !jump.marker.is_empty() && text.is_some_and(|text| text.starts_with(&jump.marker))
    })
}

/// Does this part of `article` stand under the rule over it, where its story goes on from `before`? Its byline stands at
/// its end, its standing head only on its own page, and so does a headline that says the first one's words again.
pub(super) fn stands_under_rule(article: &Article, before: Option<&Article>, part: Part) -> bool {
    let again = || {
        let bare = |text: &str| text::fold(text).replace(char::is_whitespace, "");
        let first = before.and_then(|before| before.headline.as_deref()).map(bare);
        let own = article.headline.as_deref().map(bare);
        first.zip(own).is_some_and(|(first, own)| first.contains(&own))
    };
    match part {
        Part::Column | Part::Byline => false,
        Part::Headline => !again(),
        Part::Kicker | Part::Deck(_) | Part::Block(_) => true,
    }
}

/// Is the text of the article cut in the middle of a sentence?
pub(super) fn is_cut_in_a_sentence(article: &Article) -> bool {
    let text = article.body.iter().rev().find(|block| block.kind == BlockKind::Paragraph);
    let last = text.and_then(|block| block.text.trim_end().chars().next_back());
    last.is_some_and(|last| !"。！？…”’」』）：；.!?)\"".contains(last))
}
