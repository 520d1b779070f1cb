//! What is known of lines of Latin text beside the fitted weights: set by hand, since few English papers were fitted.

mod apart;
mod behind;
mod beside;
pub(super) mod briefs;
mod capitals;
mod flow;
mod jumped;
mod over;
#[cfg(test)]
pub(super) mod page;
mod pictured;
mod prose;
mod shown;
pub(super) mod stopped;
mod titled;
mod under;
pub(super) mod unspaced;

pub(super) use self::{
    apart::mends as mends_apart, behind::mends as mends_behind, beside::mends as mends_beside,
    jumped::mends as mends_jumped, prose::mends as mends_of_prose,
};
use self::{
    capitals::{is_in_capitals, is_lone_word},
    over::{NARROW, over_byline},
};
use super::{
    Label,
    look::{Beginning, Cue, Ending, Look},
};

/// In tenths, as the fitted weights are: the label, and how much more or less it is worth.
pub(super) type Mend = (Label, i16);

/// The looks of the line at `at`, of the one above and the one below.
fn around(looks: &[Look], at: usize) -> [Option<&Look>; 3] {
    [Some(at), at.checked_sub(1), at.checked_add(1)].map(|at| at.and_then(|at| looks.get(at)))
}

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |at: Option<usize>| at.and_then(|at| looks.get(at));
    let has = |look: Option<&Look>, cues: &[Cue]| {
        look.is_some_and(|look| cues.iter().any(|cue| look.has(*cue)))
    };
    let [own, above, below] = around(looks, at);
    let byline = [Cue::Byline, Cue::Perhaps];
    // A line that has no name is none, but for the rest of one that was broken.
    let strange = !has(own, &byline) && !has(above, &byline) && !has(below, &byline);
    let open = own.is_some_and(|look| !look.stops());
    // The headline of the rest stands right over Continued From Page A1.
    let continued =
        open && !has(own, &[Cue::JumpFrom, Cue::JumpTo]) && has(below, &[Cue::JumpFrom]);
    let loud = |look: Option<&Look>| {
        has(look, &[Cue::Capitals, Cue::TitleCase])
            && look.is_some_and(|look| look.blanks > 0 && look.length >= 12 && !look.sentence)
    };
    let head = loud(own)
        && !has(own, &[Cue::Dateline, Cue::JumpTo, Cue::Guide, Cue::See])
        && (loud(above) || loud(below) || has(below, &[Cue::Dateline, Cue::Byline]));
    // The words beside a picture, on one line under or over its credit.
    // A title may stand between.
    let over = look(at.checked_sub(2)).filter(|_| loud(above));
    let wide = own.is_some_and(spans_columns)
        && !has(own, &[Cue::Credit, Cue::Byline])
        && [above, below, over].into_iter().any(|look| has(look, &[Cue::Credit]));
    let wide = wide || is_under_title(own, above, below);
    // Its credit stands over the words, and over their title.
    let credit = has(own, &[Cue::Credit])
        && [look(Some(at + 1)), look(Some(at + 2)).filter(|_| loud(below))]
            .into_iter()
            .flatten()
            .any(|look| look.stops() && look.width > 1.4 * look.column && !look.has(Cue::Credit));
    // A sentence is no name.
    let told = own.is_some_and(|look| look.stops() && look.length > SENTENCE && look.sentence)
        && !has(own, &[Cue::Byline]);
    let alone = own.is_some_and(|look| look.alone);
    let cut = open && is_cut_off(own, below);
    // A headline of one line over its byline or dateline, which running text has not.
    let begins = own.is_some_and(|look| look.beginning == Beginning::Capital);
    let led = open
        && begins
        && !alone
        && above.is_none_or(|look| look.stops() || look.alone || look.has(Cue::Byline))
        && !has(own, &[Cue::Byline, Cue::Dateline, Cue::Credit])
        && (has(below, &[Cue::Byline, Cue::Perhaps, Cue::Dateline])
            || below.is_some_and(|look| look.salutation.is_some()));
    let over_byline = over_byline(looks, at);
    // Narrower than the text's column, or wider. Lines of a headline may look like a column of their own.
    let narrow = own.zip(over_byline).is_some_and(|(look, column)| {
        look.width < TITLE * look.column.max(column)
            || (OVER..WIDEST).contains(&(look.width / column)) && !look.torn
            || is_under_standing(looks, at)
    });
    let over_byline = over_byline.is_some();
    let lone = is_lone_word(looks, at);
    // A deck over the columns of its text, right over the byline.
    let spans = open
        && !alone
        && own.is_some_and(|look| look.width > SPANS_TWO * look.column && !look.torn)
        && has(below, &[Cue::Byline, Cue::Dateline]);
    let capitals = is_in_capitals(looks, at);
    // What another paper said is followed by its name: —Springvale Record.
    let rest = is_rest(looks, at)
        // off the pier. (REUTERS)
        || own.is_some_and(|look| look.wired)
        // Right under Continued from page 1 a sentence goes on.
        || own.is_some_and(|look| look.beginning == Beginning::Small)
            && above.is_some_and(|look| look.alone && look.has(Cue::JumpFrom));
    let source = own.is_some_and(|look| {
        look.beginning == Beginning::Dash && look.stops() && look.width < NARROW * look.column
    });
    // Lines are torn where their blanks were made wide to fill the column; a paragraph's last line is not stretched.
    let stretched = own.is_some_and(|look| {
        look.torn && look.width > STRETCHED * look.column && look.width < WIDE * look.column
    });
    let greets = own.is_some_and(|look| look.salutation.is_some());
    // No line of a text is By Ann Lee, or a name and an office.
    let signed = has(own, &[Cue::Byline]) && !alone;
    let dropped = is_drop_capital(own, below);
    let inside = [Label::First, Label::Middle, Label::Last, Label::Caption];
    let apart = if alone { -60 } else { -40 };
    inside.into_iter().filter(move |_| alone || signed).map(move |label| (label, apart)).chain(
        [
            (led || over_byline).then_some((Label::Display, 30)),
            (over_byline && narrow).then_some((Label::Display, 30)),
            greets.then_some((Label::Single, 60)),
            source.then_some((Label::Display, -60)),
            rest.then_some((Label::Display, -60)),
            dropped.then_some((Label::Display, -80)),
            dropped.then_some((Label::First, 40)),
            spans.then_some((Label::Display, 50)),
            capitals.then_some((Label::Display, 40)),
            capitals.then_some((Label::Byline, -60)),
            capitals.then_some((Label::Crosshead, -30)),
            lone.then_some((Label::Middle, -60)),
            lone.then_some((Label::Display, 20)),
            (has(own, &[Cue::Dateline]) && !continued).then_some((Label::Display, -60)),
            (has(own, &[Cue::Dateline]) && !signed).then_some((Label::Byline, -60)),
            cut.then_some((Label::Display, -40)),
            cut.then_some((Label::Caption, -40)),
            wide.then_some((Label::Caption, 90)),
            told.then_some((Label::Byline, -60)),
            credit.then_some((Label::Caption, 40)),
            // Who took a picture heads nothing.
            (has(own, &[Cue::Credit]) && !signed).then_some((Label::Display, -40)),
            strange.then_some((Label::Byline, -60)),
            stretched.then_some((Label::Last, -30)),
            ends_column(own, below).then_some((Label::Last, -5)),
            continued.then_some((Label::Display, 40)),
            head.then_some((Label::Display, 20)),
        ]
        .into_iter()
        .flatten()
        .chain(over::mends(looks, at)),
    )
}

/// Is `look` a sentence over more than a column, with the page that tells more behind it perhaps: `above the old pier on Monday.
/// A3`?
fn spans_columns(look: &Look) -> bool {
    (look.stops() || over::ends_item(look)) && look.width > 1.4 * look.column
}

/// Does a sentence end with `own` at the very end of its column, as most do that end no paragraph?
fn ends_column(own: Option<&Look>, below: Option<&Look>) -> bool {
    own.is_some_and(|look| look.stops() && look.over > -0.5 && look.over < 2.0)
        && below.is_some_and(|look| look.gap == 0)
}

/// Is `own` the line of a paragraph that the jump line `below` cuts off?
fn is_cut_off(own: Option<&Look>, below: Option<&Look>) -> bool {
    let shown = [Cue::Capitals, Cue::TitleCase, Cue::Byline, Cue::Perhaps, Cue::Credit];
    own.is_some_and(|look| !look.alone && !shown.iter().any(|cue| look.has(*cue)))
        && below.is_some_and(|look| look.alone && look.has(Cue::JumpTo))
}

/// Is `own` the letter that opens a text, torn from its word: `M` | `inisters are`, `C` | `’è un modo`, `C’` | `è un modo`?
fn is_drop_capital(own: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(below)) = (own, below) else { return false };
    let torn =
        matches!(below.beginning, Beginning::Never | Beginning::Nothing) && below.letters > 8;
    // C’ | è un numero
    let elided =
        own.length == 2 && below.beginning == Beginning::Small && own.ending != Ending::Period;
    (own.length == 1 || elided)
        && own.letters == 1
        && own.beginning == Beginning::Capital
        && (below.beginning == Beginning::Small || torn)
        && below.gap == 0
}

/// A title over a text leaves so much of its column.
const TITLE: f32 = 0.8;

/// Is the line at `at` the rest of a paragraph whose last line is full and has no stop: a word or two in small letters, or
/// a name and a stop? `the two men with` | `hooks`, `their house at` | `Harbour Point.`
fn is_rest(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(above)) = (looks.get(at), at.checked_sub(1).and_then(|at| looks.get(at)))
    else {
        return false;
    };
    let inside = at.checked_sub(2).and_then(|at| looks.get(at)).is_some_and(|look| look.sentence)
        && above.beginning == Beginning::Small;
    // exchanged pulpits with | Rev. Wheelock.
    let begun = own.stops() && above.blanks > 2 && above.beginning == Beginning::Capital
        || own.stops() && above.leads_on;
    let full = (above.sentence || above.beginning == Beginning::Small && above.blanks > 2)
        && (inside || begun)
        && !above.stops()
        && !above.alone
        && above.width + own.word + 2.0 > above.column;
    // lot 9 of | Harker's
    let led =
        above.leads_on && above.sentence && above.beginning == Beginning::Small && !above.alone;
    if led && own.gap == 0 && own.blanks < 2 && !own.has(Cue::Capitals) {
        return true;
    }
    // the funeral of Judge | A. B. Lee.
    if above.named_on
        && !above.stops()
        && own.stops()
        && own.gap == 0
        && own.blanks < 4
        && own.beginning == Beginning::Capital
    {
        return true;
    }
    full && own.letters > own.han
        && own.gap == 0
        && (own.beginning == Beginning::Small && own.blanks < 2
            || own.stops() && own.blanks < 3 && own.beginning == Beginning::Capital)
        && !own.has(Cue::Capitals)
}

/// A torn line whose letters fill so much of its column was as wide as it.
const STRETCHED: f32 = 0.7;

/// One that is wider was two lines.
const WIDE: f32 = 1.2;

/// A sentence of so many characters is no byline.
const SENTENCE: usize = 60;

/// A line so much wider than the column of the text is none of it; one that is much wider may be the words beside a picture.
const OVER: f32 = 1.12;
const WIDEST: f32 = 1.6;

/// A label is narrower than this share of its column.
const LABEL: f32 = 0.6;

/// Does the line at `at` stand one or two lines below a standing head: `Il caso` | `La chiatta torna sul fiume` | `e tutti
/// salgono a bordo`? No text stands between that and a byline.
fn is_under_standing(looks: &[Look], at: usize) -> bool {
    let above = looks.get(..at).unwrap_or_default().iter().rev().take(2);
    let plain = |look: &&Look| !look.stops() && !look.alone;
    above.take_while(plain).any(|look| look.has(Cue::Standing) && look.width < LABEL * look.column)
}

/// Is `own` one sentence over more than two columns, right under a title and over a blank line: the words under a picture,
/// whose credit stands elsewhere? An extractor that takes out hyphens makes lines of a text as wide, but not there.
fn is_under_title(own: Option<&Look>, above: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(above)) = (own, above) else { return false };
    own.stops()
        && own.sentence
        && own.beginning == Beginning::Capital
        && own.width > SPANS * own.column
        && ![Cue::Dateline, Cue::Byline, Cue::JumpTo].iter().any(|cue| own.has(*cue))
        && above.has(Cue::TitleCase)
        && !above.stops()
        && above.width < above.column
        && above.gap > 0
        && below.is_none_or(|look| look.gap > 0)
}

/// A line so many columns wide was set over more than one, or is two lines that were run together.
const SPANS_TWO: f32 = 1.25;

/// So many columns wide is no line of a text.
const SPANS: f32 = 2.4;
