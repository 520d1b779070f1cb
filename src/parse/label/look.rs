//! What one line looks like by itself: how it begins and ends, how wide it is in its column, which words mark it.

mod item;
mod seen;

use self::{item::is_item, seen::Seen};
use super::super::{
    byline::{
        breaks_off_in_credit, ends_in_agency, ends_in_credit, is_address, is_after_place,
        is_closed, is_described, is_signed_in_capitals,
    },
    case::{Case, case, is_small, opens_in_capitals},
    class::Classes,
    cue, forms, mark,
    salutation::{Salutation, addresses, salutation},
    standing,
    width::Row,
};
pub(super) use super::{
    cues::{CUES, Cue},
    edge::{Beginning, Ending},
};
use super::{
    cues::{are_names, is_function, urges},
    edge::{
        beginning, begins_anew, ending, ends_before_name, ends_in_initial, ends_in_office,
        ends_in_title, ends_inside, is_fact, is_title_inside,
    },
    latin::stopped::Stopped,
    lettered::Lettered,
    roster::Roster,
    rows,
};
use crate::text::is_han;

/// A line as the labels see it.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub(super) struct Look {
    /// Cells over its column's width.
    pub over: f32,
    /// Its width as a share of its column's.
    pub share: f32,
    /// Its width.
    pub width: f32,
    /// Its column's width.
    pub column: f32,
    /// Its characters.
    pub length: usize,
    /// Marks of running text in it, 、 and its end aside.
    pub marks: usize,
    /// 、 in it.
    pub items: usize,
    /// Blanks in it.
    pub blanks: usize,
    /// Its Han characters.
    pub han: usize,
    /// Its Latin letters.
    pub letters: usize,
    /// Marks that may give up half of themselves.
    pub soft: usize,
    /// The width of its first word, in cells; of Han text 2.
    pub word: f32,
    /// How many of its Han characters are grammar (的, 了, 在 …).
    pub function: usize,
    pub beginning: Beginning,
    pub ending: Ending,
    pub gap: usize,
    pub lead: usize,
    /// Is it a jump line and nothing else?
    pub alone: bool,
    /// Is it Latin text set as a sentence is, with small letters?
    pub sentence: bool,
    /// It is, but only by its first word, which may be the rest of one that was broken: `tion Comes Up Again`.
    pub rest: bool,
    /// Is it Latin text set as a title is, most of its words with a capital: `Death of an Old Captain.`?
    pub titled: bool,
    /// Does a sentence end inside it: `the old pier. Captain Ann Lee and`?
    pub told_on: bool,
    /// Is its last word a small one that something must follow: `The men of Tarnford on`?
    pub leads_on: bool,
    /// Is its last word a title or, of a sentence, an initial that a name must follow, as in no headline: `the boat of Capt.`?
    pub named_on: bool,
    /// Is its first word a small one with a capital, as only the first of a sentence has it: `The village`?
    pub anew: bool,
    /// Has a small word inside it a capital, as only in titles: `An Old Pier Is To Be Sold`?
    pub title_inside: bool,
    /// Is it an address to write to, and nothing else: `alee@tarnpost.example`?
    pub mail: bool,
    pub cues: u32,
    /// Do its last and the next line's first character stand side by side elsewhere, too? None where one is no Han.
    pub word_on: Option<bool>,
    /// Does it begin with a dateline that ends in the next line?
    pub dateline_on: bool,
    /// Does a bracket that it opens close with the next line, which is short?
    pub bracket_on: bool,
    /// What it does if it is a salutation and nothing else.
    pub salutation: Option<Salutation>,
    /// Does it begin as a dateline does: 本报讯, 本报青石3月6日电?
    pub files: bool,
    /// Does it begin with who speaks: 问：?
    pub speaks: bool,
    /// Is it a day and nothing else?
    pub dates: bool,
    /// May it be who signs a document: 云汀县交通局?
    pub signs: bool,
    /// Is it told to be a headline, since it stands on another page as well, or over picture news inside a text?
    pub again: bool,
    /// The lines without a stop that it is among, over the first line of a text.
    pub run: Option<Run>,
    /// Does it end in a photographer's credit that the words beside a picture stand before?
    pub shown: bool,
    /// Does such a credit break off at its end, before the name: `on Monday. Picture:`?
    pub credit_on: bool,
    /// Does the agency that sent the text stand at its end, in brackets: `off the pier. (REUTERS)`?
    pub wired: bool,
    /// Is it Latin text that begins with a place and a colon?
    pub placed: bool,
    /// Is it a title that a place in capitals opens: `TARN FALLS: Ferry Line Is Sold`?
    pub place_heads: bool,
    /// Is it an item of a Latin list, set as a headline may be: a result, a birth?
    pub item: bool,
    /// Was it torn where blanks are wide?
    pub torn: bool,
    /// What it has of a small notice.
    pub notice: cue::Notice,
    /// Is it what an office's notice is called in full: 关于渡口停航的公告?
    pub official: bool,
    /// What it is if it is a title with a stop.
    pub stopped: Stopped,
    /// Is it in capitals between two texts without room over it, on a page that has room over headlines?
    pub unspaced: bool,
    /// May it be a row of a table?
    pub row: bool,
    /// May it say what stands in the columns of a table?
    pub row_head: bool,
    /// May it stand over the columns of a table?
    pub columns: bool,
    /// Does it say where the figures of a table are from?
    pub sources: bool,
    /// Does it say where a text was taken from, and nothing else: 来源：《茶业研究》?
    pub quoted: bool,
    /// Is it a dateline and nothing else: 【本報雲汀專電】, 本报云汀3月6日电?
    pub filed: bool,
    /// Does the name of who wrote a text stand behind its last sentence, in brackets: 渡口昨天复航。（郭远）?
    pub closed: bool,
    /// Is it a writer's name, on a page that has them alone on their lines?
    pub author: bool,
    /// Is it one of several numbered headlines over short items?
    pub counted: bool,
    /// What is it of a roster?
    pub roster: Roster,
    /// Is it a title, under a blank line, over a text of full lines that tells the day?
    pub over_day: bool,
    /// Is it on a page without full stops?
    pub stopless: bool,
    /// Is it a line of verse?
    pub verse: bool,
    /// Is it a standing head by its words?
    pub column_head: bool,
    /// Is it a fact of a box, behind a mark: ●长度：八百二十米?
    pub fact: bool,
    /// Does it say who told the paper of the story, who wrote it, where it is from, or where to send what readers write?
    pub tipped: bool,
    /// How much of it the text right under it says, if it may be its headline.
    pub heard: f32,
    /// Does a letter to the editor begin with it, and go on in its line?
    pub letter: bool,
    /// What it is among letters to the editor.
    pub lettered: Lettered,
    /// Is it Latin text and a word that says what a headline is about, or Corrections, and nothing else?
    pub topic: bool,
    /// Is it a jump line from elsewhere behind the keyword of its text: `FERRY: from A1`?
    pub keyed: bool,
    /// Is it the rest of a name in capitals that signs a brief in the line above?
    pub signs_on: bool,
    /// Are its first words set in capitals, as some papers open their texts: `THE old ferry was`?
    pub raised: bool,
}

/// Lines between the end of a text and a dateline or byline of which none ends a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    pub lines: usize,
    /// Of which text it was asked.
    pub asked: Asked,
    /// The share of its words, and of theirs, that the text has, too.
    pub heard: f32,
}

/// The text that was asked how much it says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// That under it.
    Below,
    /// That over it, since the one under it says little of it.
    Above,
    /// The page's: the line is among the last ones of the page.
    Page,
}

impl Look {
    /// How `row`, of the same words, looks in its column.
    pub(super) fn again(&self, row: &Row<'_>) -> Self {
        Self {
            over: row.over,
            share: 1.0 + row.over / row.column.max(1.0),
            width: row.width,
            column: row.column,
            gap: row.gap,
            lead: row.lead,
            torn: row.torn,
            again: row.again,
            word_on: None,
            dateline_on: false,
            bracket_on: false,
            run: None,
            ..*self
        }
    }

    /// Does `cue` mark it?
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.cues & (1 << cue as u32) != 0
    }

    /// Does it stand in brackets?
    pub(super) fn bracketed(&self) -> bool {
        self.has(Cue::Bracketed)
    }

    /// Does it end a sentence?
    pub(super) fn stops(&self) -> bool {
        matches!(self.ending, Ending::Period | Ending::Exclaim | Ending::Dots | Ending::StopClosed)
    }
}

/// What `row` looks like.
pub(super) fn look(line: &Row<'_>) -> Look {
    let simple = forms::simplified(&line.text);
    let text = &*simple;
    let classes = Classes::of(text);
    let mut look = Look::default().again(line);
    let mut seen = Seen::default();
    let (mut length, mut han, mut function) = (0, 0, 0);
    for character in text.chars() {
        // Nearly all are.
        if is_han(character) {
            han += 1;
            function += usize::from(is_function(character));
            seen.before = Some(character);
        } else {
            seen.add(&mut look, character, length);
        }
        length += 1;
    }
    (look.length, look.han, look.function) = (length, han, function);
    look.word = seen.word.unwrap_or(look.length) as f32;
    look.beginning = beginning(text);
    look.ending = ending(text);
    if matches!(
        look.ending,
        Ending::Period
            | Ending::Exclaim
            | Ending::StopClosed
            | Ending::Semicolon
            | Ending::Colon
            | Ending::Comma
    ) {
        look.marks = look.marks.saturating_sub(1);
    }
    (look.cues, look.alone) = cues(line, (text, classes), &look, &seen);
    if look.length <= 60 && look.han > look.letters {
        look.notice = cue::notice(text, classes);
        look.official = cue::is_official(text);
    }
    let latin = look.letters > look.han;
    look.sentence = latin && case(text) == Some(Case::Sentence);
    look.titled = latin && !look.sentence && seen.capital_words * 2 > seen.words;
    look.title_inside = look.titled && look.blanks > 1 && is_title_inside(text);
    look.anew = latin && look.beginning == Beginning::Capital && begins_anew(text);
    look.raised = latin && look.beginning == Beginning::Capital && opens_in_capitals(text);
    look.told_on = latin && look.marks > 0 && ends_inside(text);
    look.mail = latin && is_address(text);
    look.leads_on = latin && text.rsplit(' ').next().is_some_and(is_small);
    // bolts for J. W. | Gunn & Co.
    // The Mayor of Tarnford, Alderman J. | Reed, opens
    let office = look.titled && ends_in_office(text);
    let inside = look.sentence || latin && look.beginning == Beginning::Small || office;
    // the sons of Mr. and | Mrs. | Bo Reed
    let torn = latin && look.blanks == 0 && look.length < 8 && ends_in_title(text);
    if (inside && ends_in_initial(text) || torn) && look.ending == Ending::Period {
        look.ending = Ending::Letter;
        look.named_on = look.sentence || office || ends_in_title(text);
    }
    // the funeral of Judge | A. B. Lee.
    if look.sentence && look.ending == Ending::Letter && ends_before_name(text) {
        look.named_on = true;
    }
    // the wrong course. ANN LEE
    if latin && look.ending == Ending::Letter && look.blanks > 1 && is_signed_in_capitals(text) {
        look.ending = Ending::StopClosed;
    }
    // off the pier. (REUTERS)
    look.wired = latin && look.ending == Ending::Closed && ends_in_agency(text);
    if look.wired {
        look.ending = Ending::StopClosed;
    }
    look.credit_on = latin && breaks_off_in_credit(text);
    (look.shown, look.item) = (latin && ends_in_credit(text), latin && is_item(text));
    look.placed = latin && is_after_place(text);
    look.topic = latin && look.length <= 32 && look.blanks < 4 && standing::is_topic(text);
    look.columns = latin && !look.stops() && cue::heads_columns(text);
    look.row = rows::is_row(&look, text, line.spaced, classes);
    look.row_head = look.blanks >= 2 && look.marks == 0 && cue::is_row_head(text);
    look.sources = ["资料来源", "数据来源"].iter().any(|word| text.starts_with(word));
    look.quoted = cue::is_source(text);
    look.fact = look.beginning == Beginning::Bullet && look.han > 0 && is_fact(text);
    look.tipped = look.length <= 40
        && (cue::is_tip(text)
            || cue::is_address(text)
            || cue::is_note(text)
            || cue::is_undersigned(text)
            || is_described(text));
    look.tipped |= latin && look.length <= 64 && look.blanks > 2 && cue::is_of_writer(text);
    look.filed = look.has(Cue::Dateline) && cue::is_filed(text);
    let short = look.length <= 8 && look.marks == 0 && look.letters == 0;
    look.closed = is_closed(text);
    look.column_head =
        short && look.han > 1 && (standing::is_standing(text) || cue::is_of_prices(text));
    look.salutation = salutation(text);
    look.letter = look.salutation.is_none() && addresses(text).is_some();
    (look.files, look.speaks) =
        (cue::files(text), classes.has(Classes::COLON) && cue::speaks(text));
    look.dates = look.length <= 14 && cue::is_day(text);
    look.signs = (4..=24).contains(&look.length) && look.marks == 0 && cue::is_body(text);
    look.rest = look.sentence
        && look.beginning == Beginning::Small
        && text
            .split_once(' ')
            .is_none_or(|(_, others)| case(others).is_none_or(|case| case != Case::Sentence));
    look
}

/// The cues that `line` gives, as bits, and whether it is a jump line and nothing else.
fn cues(line: &Row<'_>, (text, classes): (&str, Classes), look: &Look, seen: &Seen) -> (u32, bool) {
    let short = look.length <= 60;
    // Running text has none of what short lines have, and is most of a paper: it is not searched for it.
    let bare = (short || text.starts_with("This article is by "))
        && (look.letters > look.han || look.marks == 0 && !look.stops());
    let mut cues = 0;
    let mut set = |cue: Cue, test: bool| cues |= u32::from(test) << cue as u32;
    set(Cue::Spaced, line.spaced);
    set(Cue::Heading, line.heading);
    let western = || look.han == 0 && look.length <= 28 && standing::is_standing(text);
    set(Cue::Standing, bare && (cue::standing(text) || western()));
    let marks = mark::marks_of((text, classes), look.length, bare);
    set(Cue::Dateline, marks.dateline);
    set(Cue::JumpTo, marks.to);
    set(Cue::JumpFrom, marks.from);
    set(Cue::See, marks.see);
    set(Cue::Guide, marks.guide);
    set(Cue::Broken, marks.broken);
    set(Cue::Signed, marks.signed);
    set(Cue::Byline, marks.byline >= 0.6);
    set(Cue::Perhaps, (0.1..0.6).contains(&marks.byline));
    set(Cue::Names, short && are_names(text, look));
    set(Cue::Caption, cue::caption(text));
    set(Cue::Credit, marks.credit);
    set(Cue::Numbered, cue::numbered(text));
    set(Cue::Enumerated, cue::enumerated(text));
    set(Cue::Opens, cue::opens(text));
    let edge = if short && look.marks < 2 && !look.stops() { cue::furniture(text) } else { 0 };
    set(Cue::Edge, edge == 1);
    set(Cue::Edges, edge > 1);
    set(Cue::Ornament, cue::ornament(text));
    set(Cue::Folio, short && mark::folio(text));
    set(Cue::Capitals, look.letters > 3 && seen.capitals * 10 >= look.letters * 8);
    set(
        Cue::TitleCase,
        seen.words > 1 && look.letters > look.han && seen.capital_words * 10 >= seen.words * 7,
    );
    set(Cue::Urges, urges(text));
    set(Cue::Bracketed, look.beginning == Beginning::Bracket && look.ending == Ending::Closed);
    let function = |character: Option<char>| character.is_some_and(is_function);
    set(Cue::FunctionFirst, function(text.chars().next()));
    set(Cue::FunctionLast, function(text.chars().next_back()));
    set(Cue::LeftOpen, seen.depth > 0);
    set(Cue::LeftClosed, seen.lowest < 0);
    set(Cue::NoLetters, look.han + look.letters == 0);
    set(Cue::OneWord, seen.words == 1 && look.blanks == 0 && look.han == 0);
    (cues, marks.alone)
}
