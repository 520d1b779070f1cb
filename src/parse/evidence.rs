//! The evidence for a cut, a headline, a crosshead: features of the sheet's units, to be weighed.

mod blocks;
mod came;
mod credited;
mod crossed;
mod dispatch;
mod feature;
mod fixed;
mod hand;
mod heard;
mod inner;
mod latin;
mod letters;
mod mould;
mod opened;
mod pictured;
mod plain;
mod pool;
mod runs;
mod stretch;
mod turned;
mod under;
mod western;
mod words;

use std::ops::Range;

pub use self::stretch::Span;
pub(super) use self::{
    heard::{Heard, SOON},
    pool::{AWAY, Fits, Suits},
};

use super::{
    cohesion::{self, Cohesion, cohesion},
    columns::are_parted,
    echo::{Echo, Texts, echo},
    join::HeadLine,
    line::Line,
    parallel,
    sign::{Sign, sign},
    unit::{Kind, Unit, are_whole},
};

/// Where a page has its headlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Habit {
    /// Before their texts.
    Before,
    /// After their texts.
    After,
    /// Apart from them, at the page's end.
    Apart,
    /// Some way before their texts, several heads before several texts.
    Ahead,
}

impl Habit {
    /// Those under which the cut finds the best way there is; [`Habit::Ahead`] has a search of its own.
    pub const ALL: [Self; 3] = [Self::Before, Self::After, Self::Apart];
}

/// A sheet's units with all that is known about them.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one habit of the page")]
pub struct Evidence<'a> {
    /// The units.
    pub units: &'a [Unit],
    /// Where display lines are repeated.
    pub echo: Echo,
    pub(super) texts: Texts,
    cohesion: Vec<Cohesion>,
    signs: Vec<Sign>,
    usual_gap: usize,
    /// Do display lines of one head stand tight?
    display_gaps: bool,
    /// Do the lines of texts stand without blank lines between them, as the input has them?
    tight: bool,
    leads: bool,
    /// Do several texts begin with Latin datelines?
    dated: bool,
    /// Do blank lines stand inside its texts as well, where OCR found them, so that they tell nothing?
    strewn: bool,
    /// What short titles with a stop are.
    titles: latin::Titles,
    /// How nearly all texts under display lines have a dateline or byline.
    credited: (f32, bool),
    /// Are the texts one feature?
    one: bool,
    /// Are most paragraphs one line?
    whole: bool,
    /// Is each line in capitals a statement?
    tiered: bool,
    /// Does room part the tiers of its heads?
    tiers_apart: bool,
    /// Is it written as papers wrote until the 1930s?
    pub(super) classical: bool,
    /// Did OCR lose the stops of many Latin texts?
    stops_lost: bool,
    /// Does the Latin page begin with a text, so that its headlines may stand behind theirs?
    pub(super) begins_bare: bool,
    /// Does a jump line from elsewhere stand behind its text on it, with the headline?
    from_behind: bool,
    /// Do its headlines end in a stop?
    stopped_heads: bool,
    /// Are most of its headlines in capitals?
    loud_heads: bool,
    /// Are the words that a crosshead shares with the text after it not heard? For fitting only: the crossheads of
    /// generated issues are made of these words, those of papers are not.
    pub deaf: bool,
    /// The longest run of display lines, if it is long: heads thrown together.
    pub pool: Range<usize>,
    /// Do standing heads stand after the heads there?
    labels_last: bool,
    /// Do blank lines part the heads there?
    pool_parted: bool,
    /// Are heads thrown together?
    thrown: bool,
    /// Do columns stand together by guess?
    moved: bool,
    /// Do the lines stand in the order of the input?
    in_order: bool,
    /// From how many blank lines on they part the articles, if they do.
    pub(super) blocks: Option<usize>,
    /// Does a blank line stand before each beginning, and none inside texts?
    open_before: bool,
}

/// So many lines more than statements a head may have.
const LINES: usize = 8;

/// Does a line with `gap` blank lines above it stand apart from the display line before it?
fn is_apart(gap: usize, usual_gap: usize, display_gaps: bool) -> bool {
    gap > 0 && (usual_gap == 0 || display_gaps) || gap > usual_gap.max(1)
}

impl<'a> Evidence<'a> {
    /// The evidence of `units`, made of `lines`.
    pub fn new(units: &'a [Unit], lines: &[Line]) -> Self {
        let mut signs: Vec<Sign> = parallel::map(units, 600, |unit| sign(unit, lines));
        words::end_unmarked(units, &mut signs);
        let texts = || units.iter().zip(&signs).filter(|(unit, _)| unit.kind == Kind::Paragraph);
        let all = texts().count();
        let usual_gap = (0..=3)
            .max_by_key(|gap| texts().filter(|(_, sign)| sign.gap == *gap).count())
            .unwrap_or(0);
        let tight = units
            .iter()
            .zip(&signs)
            .zip(signs.iter().skip(1))
            .filter(|((unit, _), next)| unit.kind == Kind::Display && next.gap == 0);
        let display_gaps = tight.count() > 0;
        let (parted, moved) = (are_parted(lines), words::are_moved(lines));
        let tight = blocks::has_tight_texts(units, lines) && !parted;
        let leads = texts().filter(|(_, sign)| sign.lead).count() * 2 > all;
        let whole = are_whole(units);
        let dated = signs.iter().filter(|sign| sign.latin && sign.dateline).count() > 2;
        stretch::stand(units, &mut signs);
        let blocks = blocks::blocks(units, &signs);
        runs::tell(units, &mut signs);
        runs::near_ads(&mut signs);
        runs::flows(units, &mut signs, usual_gap, display_gaps);
        let pool = pool::pool(units, &signs);
        runs::tell_broken(units, &mut signs);
        let texts = Texts::of(units);
        let (echo, cohesion) =
            parallel::both(units.len() >= 1000, || echo(units, &texts), || cohesion(units, &texts));
        let heard = words::is_heard_elsewhere(units, &pool, &echo);
        let pool = if heard { pool } else { 0..0 };
        runs::vote(&mut signs, &echo);
        runs::compare(units, &mut signs, &echo);
        plain::tell(units, &mut signs, &echo);
        mould::tell(units, &mut signs);
        letters::tell(units, &mut signs);
        pictured::tell(units, lines, &echo, &mut signs);
        let credited = credited::credited(units, &signs);
        let one = credited::are_one(units, &signs);
        opened::tell(units, &mut signs);
        turned::tell(units, lines, &mut signs);
        western::tell(units, &mut signs);
        crossed::tell(units, &mut signs);
        under::tell(units, &mut signs);
        dispatch::tell(units, &mut signs);
        let open_before = blocks::are_open_before(units, &signs);
        let pool_parted =
            pool::is_parted(units, &signs, &pool, |gap| is_apart(gap, usual_gap, display_gaps));
        let labels_last = pool::labels_last(units, &signs, &pool);
        let thrown = words::are_thrown(units, &pool, &echo);
        let begins_bare = latin::begins_bare(units, dated);
        let stopped_heads = !dated && latin::are_heads_stopped(units);
        Self {
            units,
            cohesion,
            echo,
            texts,
            tiers_apart: latin::are_tiers_apart(units, &signs),
            signs,
            usual_gap,
            display_gaps,
            tight,
            leads,
            dated,
            strewn: usual_gap == 0 && !moved && !parted && latin::are_blanks_strewn(units, lines),
            titles: latin::titles(units),
            credited,
            one,
            whole,
            tiered: latin::is_tiered(units),
            classical: words::is_classical(units),
            stops_lost: !moved && !parted && latin::are_stops_lost(units),
            loud_heads: latin::are_heads_loud(units),
            begins_bare,
            from_behind: came::stands_behind(units),
            stopped_heads,
            deaf: false,
            labels_last,
            pool_parted,
            thrown,
            moved,
            in_order: !moved && !parted,
            open_before,
            blocks,
            pool,
        }
    }

    pub(super) fn sign(&self, at: usize) -> &Sign {
        static NOTHING: std::sync::LazyLock<Sign> = std::sync::LazyLock::new(Sign::default);
        self.signs.get(at).unwrap_or(&NOTHING)
    }

    /// What the words on both sides of unit `at`, a paragraph, tell of whether the text goes on there.
    pub fn parts(&self, at: usize) -> [f32; cohesion::COUNT] {
        self.cohesion.get(at).copied().unwrap_or_default().parts()
    }

    /// Is unit `at` text?
    pub fn is_text(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(Unit::is_text)
    }

    /// Is unit `at` a byline, or another small line beside a head?
    pub fn is_aside(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(Unit::is_aside)
    }

    /// Can a text begin with unit `at`?
    pub fn can_begin(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(Unit::can_begin)
    }

    /// What unit `at` is.
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.units.get(at).map(|unit| unit.kind)
    }

    /// Unit `at` as a line of a head.
    pub fn head_line(&self, at: usize) -> HeadLine {
        let Some(unit) = self.units.get(at) else { return HeadLine::default() };
        let sign = self.sign(at);
        let mut line = HeadLine::new(&unit.text, sign.width);
        line.whole = self.whole;
        line.classical = self.classical;
        line.tiered = self.tiered || self.tiers_apart && sign.gap > 0;
        line.spaced = sign.spaced;
        line.again = sign.again;
        line.parted = self.tight && sign.gap > 0 && sign.latin;
        line.apart = line.parted || self.is_apart(at);
        line.echo = self.echo.of(at).best;
        line
    }

    /// Does more room than usual stand above display line `at`?
    pub fn is_apart(&self, at: usize) -> bool {
        is_apart(self.sign(at).gap, self.usual_gap, self.display_gaps)
    }

    /// The units in `run` that begin a statement: lines that read on into each other are one.
    fn begin(&self, run: &Range<usize>) -> impl Iterator<Item = usize> {
        let start = run.start;
        run.clone().filter(move |at| *at == start || !self.sign(*at).flows)
    }

    /// How many statements the units in `run` make.
    pub(super) fn statements(&self, run: &Range<usize>) -> usize {
        self.begin(run).count()
    }

    /// How many of them say what is for sale, or stand beside such lines.
    pub(super) fn sold(&self, run: &Range<usize>) -> usize {
        self.begin(run).filter(|at| self.sign(*at).ad || self.sign(*at).near_ad).count()
    }

    /// How many statements the display lines in `run` make.
    fn lines(&self, run: &Range<usize>) -> usize {
        self.begin(run).filter(|at| self.is_display(*at)).count()
    }

    /// The units right before `at` that may be one head, at most so many statements.
    pub(super) fn before(&self, at: usize, statements: usize) -> usize {
        let (mut from, mut count) = (at, 0);
        while from > 0 && at - from < statements + LINES {
            from -= 1;
            count += usize::from(!self.sign(from).flows);
            if count >= statements {
                break;
            }
        }
        from
    }

    /// The place after the units from `at` on that may be one head, at most so many statements.
    pub(super) fn after(&self, at: usize, statements: usize) -> usize {
        let (mut to, mut count) = (at, 0);
        while to < self.units.len() && to - at < statements + LINES {
            count += usize::from(to == at || !self.sign(to).flows);
            if count > statements {
                break;
            }
            to += 1;
        }
        to
    }

    /// Is there no text before unit `at`?
    pub(in crate::parse) fn is_first(&self, at: usize) -> bool {
        self.sign(at).above.is_none()
    }

    /// Is unit `at` a standing head by its words?
    pub fn is_standing(&self, at: usize) -> bool {
        self.sign(at).standing
    }

    /// Is it one, not over briefs?
    fn is_label(&self, at: usize) -> bool {
        let sign = self.sign(at);
        sign.standing && !sign.briefs && self.is_display(at)
    }

    /// Does unit `at` begin with a dateline?
    pub fn has_dateline(&self, at: usize) -> bool {
        self.sign(at).dateline
    }

    /// Does unit `at` end as a text may end, not inside a sentence?
    pub fn has_ended(&self, at: usize) -> bool {
        self.kind(at) != Some(Kind::Paragraph) || self.sign(at).has_ended()
    }

    /// Does the text that begins with unit `at` come from another page?
    pub fn comes_from(&self, at: usize) -> bool {
        self.sign(at).from || self.sign(at).came
    }

    fn is_display(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| unit.kind == Kind::Display)
    }
}
