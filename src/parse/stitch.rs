//! Texts that go on elsewhere on their page: an extractor that reads across the columns, or column by column through
//! several articles, leaves an article in pieces. A piece has no head before it; another text breaks off where it goes on.
//!
//! For each such text all texts near it are asked whether they go on with it; the likeliest pairs are taken first, and no
//! text goes on twice.

mod near;

use std::{cell::LazyCell, ops::Range};

use self::near::{Meets, WINDOW, Window};
use super::{
    cut::Cut,
    evidence::{Evidence, Span},
    ngram::{self, Token},
    unit::Kind,
    weighed::weighed,
};

/// So many texts before a piece, and after it, are asked.
const BEFORE: usize = 24;
const AFTER: usize = 6;
/// So many tokens of a piece, and of a text's end and beginning, are compared.
const TOKENS: usize = 300;
/// Slots for grams; two that share one are taken for the same, which is rare and harmless.
const SLOTS: usize = 1 << 16;

weighed! {
    /// A piece of evidence for or against a text going on with another one.
    enum Thread;
    /// Fitted by `tools/fit` (logistic regression over newsgen issues).
    weights;

    Always -2.14 "Always."
    Open 0.81 "The text breaks off inside a sentence."
    OpenMid -0.48 "It does, and the piece begins with what cannot begin a sentence."
    Mid -1.88 "The piece begins with what cannot begin a sentence."
    Small 5.00 "Latin: the text breaks off, and the piece begins with a small letter. Set by hand."
    SmallOnly 2.00 "The same, and no other text before it breaks off. Set by hand."
    Ended -0.39 "The text ends with a byline in brackets, or a jump line that leads on."
    Dateline -1.67 "The piece begins with a dateline."
    Fresh 0.27 "The piece begins as news does, or as a heading."
    Caption 0.49 "The text ends with a caption, or the piece begins with one."
    Meet 1.53 "The characters that would meet come together elsewhere on the page as well."
    MeetLong 0.88 "Three of them do."
    Width 0.37 "Their columns are as wide."
    Next 0.26 "The piece follows the text right away."
    Later -4.98 "The text stands after the piece."
    Far -1.61 "How many texts lie between, as a logarithm."
    Headless 0.28 "The text has no head."
    Headed -0.62 "The piece has one, after it."
    Both -0.17 "Both have."
    Share 2.04 "How much of the piece's words the text has."
    Best 1.55 "No other text has as much of them."
    BestOpen 0.82 "Of the texts that break off no other one has as much."
    Nearest -0.24 "It is the nearest text before that breaks off."
    Torn -0.35 "How many of the page's texts break off, where this one does."
}

/// A text that may go on, a piece it may go on with, and what speaks for that.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Number of the text.
    pub text: usize,
    /// Number of the piece.
    pub piece: usize,
    /// What speaks for it.
    pub evidence: Vec<(Thread, f32)>,
}

/// Which slots have a gram that was met: they come out rising, and are not sorted for it.
struct Met {
    /// A bit for each slot.
    words: Vec<u64>,
    /// A bit for each of these words that has any: a text has few.
    any: Vec<u64>,
}

#[expect(clippy::indexing_slicing, reason = "slots are masked")]
impl Met {
    fn new() -> Self {
        Self { words: vec![0; SLOTS / 64], any: vec![0; SLOTS / 64 / 64] }
    }

    /// Notes the grams of `text`.
    fn meet(&mut self, text: &[Token]) {
        let mut meet = |key: u64| {
            let slot = (key >> 24) as usize % SLOTS;
            let word = slot / 64;
            self.words[word] |= 1 << (slot % 64);
            self.any[word / 64] |= 1 << (word % 64);
        };
        for (at, token) in text.iter().enumerate() {
            let one = ngram::longer(0, *token);
            if ngram::is_long_word(*token) {
                meet(one);
            }
            if let Some(next) = text.get(at + 1) {
                meet(ngram::longer(one, *next));
            }
        }
    }

    /// The slots that were met, `most` of them.
    fn slots(&self, most: usize) -> Vec<u16> {
        let mut slots = Vec::with_capacity(most);
        for word in self.any.iter().enumerate().flat_map(|(at, any)| bits(at, *any)) {
            let slot = |slot: usize| u16::try_from(slot).unwrap_or(u16::MAX);
            slots.extend(bits(word, self.words[word]).map(slot));
        }
        slots
    }

    /// Forgets all.
    fn clear(&mut self) {
        for word in self.any.iter().enumerate().flat_map(|(at, any)| bits(at, *any)) {
            self.words[word] = 0;
        }
        self.any.fill(0);
    }
}

/// The numbers of the bits of `word`, which is number `at` of a row of words.
fn bits(at: usize, mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros();
        word &= word.checked_sub(1)?;
        Some(at * 64 + bit as usize)
    })
}

/// A text as the comparing needs it.
struct Told {
    /// The grams of its first words, and of its last ones.
    first: Vec<u16>,
    all: Vec<u16>,
    /// Its first and last tokens.
    begin: Vec<Token>,
    end: Vec<Token>,
    open: bool,
}

/// What is asked of the text `span`, the grams of its first words only if it `is_piece`. `met` is empty, and is left so.
fn told(evidence: &Evidence<'_>, span: &Span, is_piece: bool, met: &mut Met) -> Told {
    let mut tokens = vec![];
    for at in span.text.clone() {
        match evidence.units.get(at) {
            Some(unit) if unit.is_text() => tokens.extend_from_slice(evidence.texts.of_unit(at)),
            Some(unit) => ngram::tokens(&unit.text, &mut tokens),
            None => {}
        }
    }
    let first = tokens.get(..tokens.len().min(TOKENS)).unwrap_or_default();
    let last = tokens.get(tokens.len().saturating_sub(TOKENS)..).unwrap_or_default();
    met.meet(first);
    let own = if is_piece { met.slots(first.len()) } else { vec![] };
    let all = if tokens.len() > TOKENS {
        met.meet(last);
        met.slots(first.len() + last.len())
    } else if is_piece {
        own.clone()
    } else {
        met.slots(first.len())
    };
    met.clear();
    let end = span.text.end.saturating_sub(1);
    Told {
        first: own,
        all,
        begin: first.iter().take(2).copied().collect(),
        end: last.iter().rev().take(2).rev().copied().collect(),
        open: evidence.kind(end) == Some(Kind::Paragraph)
            && !evidence.sign(end).has_ended()
            && !leads_on(evidence, span),
    }
}

/// Does a jump line that leads on stand right behind the head and byline that stand behind the text `span`? It goes on there.
fn leads_on(evidence: &Evidence<'_>, span: &Span) -> bool {
    let behind = span.text.end.max(span.tail.end);
    let Some(rest) = evidence.units.get(behind..) else { return false };
    let jump = rest.iter().take_while(|unit| unit.kind == Kind::Byline).count() + behind;
    !span.tail.is_empty() && evidence.kind(jump) == Some(Kind::Closing) && evidence.sign(jump).to
}

/// All pairs of a text and a piece near it among the texts of `cut`, piece by piece.
pub fn pairs(evidence: &Evidence<'_>, cut: &Cut) -> Vec<Pair> {
    let mut pairs = vec![];
    tell_pairs(evidence, cut, &mut |text, piece, told| {
        pairs.push(Pair { text, piece, evidence: told.to_vec() });
    });
    pairs
}

/// Tells `out` what speaks for each of these pairs: the numbers of text and piece, and the evidence.
#[expect(clippy::indexing_slicing, reason = "tables by text, all made here; slots are masked")]
fn tell_pairs(
    evidence: &Evidence<'_>,
    cut: &Cut,
    out: &mut impl FnMut(usize, usize, &[(Thread, f32)]),
) {
    let spans = &cut.spans;
    let is_piece = |span: &Span| span.front.is_empty() && !evidence.comes_from(span.text.start);
    if !spans.iter().any(is_piece) {
        return;
    }
    let mut met = Met::new();
    let text = |span: &Span| told(evidence, span, is_piece(span), &mut met);
    let texts: Vec<Told> = spans.iter().map(text).collect();
    let mut counts = vec![0_u16; SLOTS];
    for slot in texts.iter().flat_map(|text| &text.all) {
        counts[usize::from(*slot)] = counts[usize::from(*slot)].saturating_add(1);
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let rare: Vec<f32> = (0..=most)
        .map(|count| ((spans.len() as f32 + 1.0) / (f32::from(count) + 0.5)).ln().max(0.0))
        .collect();
    let rare = |slot: &u16| rare[usize::from(counts[usize::from(*slot)])];
    let meets = LazyCell::new(|| Meets::new(evidence));
    let open = texts.iter().filter(|text| text.open).count();
    let torn = open as f32 / spans.len().max(1) as f32;
    let mut window = Window::new();
    let mut told = Vec::with_capacity(16);
    for (piece, span) in spans.iter().enumerate().filter(|(_, span)| is_piece(span)) {
        let own = &texts[piece];
        let all: f32 = own.first.iter().map(rare).sum();
        let near: Vec<usize> = near_of(piece, spans.len()).filter(|text| *text != piece).collect();
        window.move_to(near_of(piece, spans.len()), &texts);
        let same = window.shared(&own.first, rare);
        let shares: Vec<f32> = near
            .iter()
            .map(|text| same[text % WINDOW])
            .map(|same| if all > 0.0 { same / all } else { 0.0 })
            .collect();
        let most = |open: bool| {
            let asked = near.iter().zip(&shares).filter(|(text, _)| !open || texts[**text].open);
            asked.map(|(_, share)| *share).fold(0.0, f32::max)
        };
        let (best, best_open) = (most(false), most(true));
        let nearest = near.iter().rev().find(|text| **text < piece && texts[**text].open);
        let opens = near.iter().filter(|text| **text < piece && texts[**text].open).count();
        let sign = evidence.sign(span.text.start);
        for (text, share) in near.iter().zip(&shares) {
            let other = &texts[*text];
            let last = spans[*text].text.end.saturating_sub(1);
            let before = evidence.sign(last);
            told.clear();
            told.push((Thread::Always, 1.0));
            let mut when = |test: bool, thread: Thread| {
                if test {
                    told.push((thread, 1.0));
                }
            };
            when(other.open, Thread::Open);
            when(other.open && sign.mid, Thread::OpenMid);
            when(sign.mid, Thread::Mid);
            let small = other.open && *text < piece && sign.mid && sign.latin && before.latin;
            when(small, Thread::Small);
            when(small && opens == 1, Thread::SmallOnly);
            when(before.to || before.signed, Thread::Ended);
            when(sign.dateline, Thread::Dateline);
            when(sign.numbered || sign.bullet.is_some(), Thread::Fresh);
            let caption = |at: usize| evidence.kind(at) == Some(Kind::Caption);
            when(caption(last) || caption(span.text.start), Thread::Caption);
            if other.open {
                let (two, three) = meets.of(&other.end, &own.begin);
                when(two, Thread::Meet);
                when(three, Thread::MeetLong);
            }
            when((sign.width - before.width).abs() <= 2.5, Thread::Width);
            when(text + 1 == piece, Thread::Next);
            when(*text > piece, Thread::Later);
            let bare = |span: &Span| span.front.is_empty() && span.tail.is_empty();
            when(bare(&spans[*text]), Thread::Headless);
            when(!bare(span), Thread::Headed);
            when(!bare(span) && !bare(&spans[*text]), Thread::Both);
            when(*share >= best && best > 0.0, Thread::Best);
            when(other.open && *share >= best_open && best_open > 0.0, Thread::BestOpen);
            when(nearest == Some(text), Thread::Nearest);
            told.push((Thread::Far, (text.abs_diff(piece) as f32).ln()));
            told.push((Thread::Share, share.min(0.5)));
            if other.open {
                told.push((Thread::Torn, torn));
            }
            out(*text, piece, &told);
        }
    }
}

/// The texts that are asked about the piece `at`, and itself, of `count` texts.
fn near_of(at: usize, count: usize) -> Range<usize> {
    at.saturating_sub(BEFORE)..(at + AFTER + 1).min(count)
}

/// The pieces that go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stitches {
    /// For each text the one that it goes on from.
    from: Vec<Option<usize>>,
    /// For each text the one that it goes on with.
    to: Vec<Option<usize>>,
}

impl Stitches {
    /// The pieces among the texts of `cut` that go together.
    pub(super) fn new(evidence: &Evidence<'_>, cut: &Cut) -> Self {
        let of = |thread: Thread| FITTED.get(thread as usize).copied().unwrap_or_default();
        let mut found: Vec<(f32, usize, usize)> = vec![];
        tell_pairs(evidence, cut, &mut |text, piece, told| {
            let score: f32 = told.iter().map(|(thread, value)| of(*thread) * value).sum();
            if score > 0.0 {
                found.push((score, piece, text));
            }
        });
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut stitches =
            Self { from: vec![None; cut.spans.len()], to: vec![None; cut.spans.len()] };
        let mut wholes: Vec<usize> = (0..cut.spans.len()).collect();
        for (_, piece, text) in found {
            // A text does not go on with itself, over however many pieces.
            let [one, two] = [piece, text].map(|at| whole(&mut wholes, at));
            if one != two
                && let Some(from @ None) = stitches.from.get_mut(piece)
                && let Some(to @ None) = stitches.to.get_mut(text)
            {
                (*from, *to) = (Some(text), Some(piece));
                if let Some(whole) = wholes.get_mut(one) {
                    *whole = two;
                }
            }
        }
        stitches
    }

    /// Does text `at` go on from another one?
    pub(super) fn is_piece(&self, at: usize) -> bool {
        self.from.get(at).is_some_and(Option::is_some)
    }

    /// The texts that `first` goes on with, in order.
    pub(super) fn after(&self, first: usize) -> impl Iterator<Item = usize> {
        let next = |at: &usize| self.to.get(*at).copied().flatten();
        std::iter::successors(next(&first), next)
    }
}

/// The text that stands for all that `at` goes together with.
fn whole(wholes: &mut [usize], mut at: usize) -> usize {
    while let Some(next) = wholes.get(at).copied().filter(|next| *next != at) {
        let far = wholes.get(next).copied().unwrap_or(next);
        if let Some(whole) = wholes.get_mut(at) {
            *whole = far;
        }
        at = far;
    }
    at
}

#[cfg(test)]
mod tests;
