//! Lines that those right above and below them tell: titles by themselves, the words beside a picture, the questions of an
//! interview, names under a text.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};

/// A line of a text that is so full is not its last.
const WHOLE: f32 = 0.85;

/// A standing head is narrower than this share of its column.
const LABEL: f32 = 0.6;

/// A line so much wider than its column is none of its text, and one so much wider is two that were run together.
const WIDER: f32 = 1.15;
const SPANS: f32 = 2.4;

/// What is mended of the labels of the line at `at`.
pub(in crate::parse::label) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |at: Option<usize>| at.and_then(|at| looks.get(at));
    let [own, above, below] = super::around(looks, at);
    let has = |look: Option<&Look>, cues: &[Cue]| {
        look.is_some_and(|look| cues.iter().any(|cue| look.has(*cue)))
    };
    let open = own.is_some_and(|look| !look.stops());
    let latin = |look: &Look| look.letters > look.han;
    // A sentence that goes on from another page is no byline, however short: `township will sell the ferry.`
    let sentence = own.is_some_and(|look| {
        look.stops() && look.beginning == Beginning::Small && look.sentence && look.blanks > 2
    }) && !has(own, &[Cue::Byline, Cue::Perhaps]);
    // di Anna Verdi, dal nostro inviato: no words of a text stand alone on a line that has room for more.
    let narrow = |look: &Look| look.width < WHOLE * look.column;
    let signed = has(own, &[Cue::Byline])
        && own.is_some_and(|look| {
            look.beginning == Beginning::Small
                && (narrow(look) || look.torn || above.is_some_and(narrow))
        })
        && above.is_none_or(|look| look.ending != Ending::Hyphen);
    // Continued from page 1 | she steered herself.
    let goes_on = own.is_some_and(|look| look.beginning == Beginning::Small)
        && above.is_some_and(|look| look.alone && look.has(Cue::JumpFrom));
    // From A1 | if the town says so. | The men of: it is the whole rest of a paragraph.
    let whole = goes_on
        && own.is_some_and(|look| look.stops() && look.blanks > 1 && look.gap == 0)
        && below.is_some_and(|look| {
            matches!(look.beginning, Beginning::Capital | Beginning::Quote) && look.gap == 0
        });
    let named = is_name_under_jump(looks, at);
    let titled = is_title_alone(own, above, below);
    // The sentence under such a title opens its text.
    let opens = own.is_some_and(|look| look.sentence && !narrow(look))
        && is_title_alone(above, look(at.checked_sub(2)), own);
    let shown = is_caption(looks, at) || is_pointed(looks, at);
    let mail = own.is_some_and(|look| look.mail);
    // Its credit stands over them.
    let credit = has(own, &[Cue::Credit]) && is_caption(looks, at + 1);
    // The last word of a text that an abbreviation stands before: `Mr.` | `Harker.`
    let word = has(own, &[Cue::OneWord])
        && begins_with_capital(own)
        && !open
        && !has(own, &[Cue::Capitals, Cue::Byline])
        && above.is_some_and(|look| look.stops() && look.sentence && !narrow(look));
    // W | hen the lights went out
    let drop = begins_with_capital(own)
        && own.is_some_and(|look| look.length == 1)
        && below.is_some_and(|look| {
            // T | HE fair closed on Saturday
            let on =
                matches!(look.beginning, Beginning::Small | Beginning::Never | Beginning::Nothing)
                    || look.beginning == Beginning::Capital && look.sentence && look.gap == 0;
            on && look.letters > 8
        });
    let asks = is_question(looks, at);
    // A standing head by its words, and the title under it.
    let label = has(own, &[Cue::Standing])
        && own.is_some_and(|look| latin(look) && look.width < LABEL * look.column);
    let below_label = open
        && begins_with_capital(own)
        && begins_with_capital(below)
        && has(above, &[Cue::Standing])
        && above.is_some_and(latin)
        && !has(own, &[Cue::Dateline, Cue::Byline, Cue::JumpTo, Cue::JumpFrom]);
    // One that is wider than the text's column; a sentence, whose letters may be wide, only if it stands apart or is
    // much wider.
    let wider =
        open && own.is_some_and(|look| {
            !look.sentence || look.gap > 0 || look.width > 1.3 * look.column || juts(looks, at)
        }) && own.is_some_and(|look| {
            matches!(look.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
        }) && begins_with_capital(below)
            && above.is_some_and(|look| look.stops() || look.alone)
            && own.is_some_and(|look| {
                look.width > WIDER * look.column && look.width < SPANS * look.column && !look.torn
            })
            && below.is_some_and(|look| look.sentence)
            && !has(own, &[Cue::Dateline, Cue::Byline, Cue::Credit, Cue::Caption, Cue::Capitals]);
    [
        sentence.then_some((Label::Byline, -60)),
        goes_on.then_some((Label::Crosshead, -60)),
        whole.then_some((Label::Single, 80)),
        whole.then_some((Label::Display, -60)),
        signed.then_some((Label::Byline, 40)),
        signed.then_some((Label::Middle, -60)),
        signed.then_some((Label::Last, -60)),
        titled.then_some((Label::Display, 60)),
        titled.then_some((Label::Caption, -40)),
        opens.then_some((Label::First, 30)),
        word.then_some((Label::Display, -60)),
        named.then_some((Label::Byline, 80)),
        named.then_some((Label::Display, -40)),
        mail.then_some((Label::Display, -60)),
        mail.then_some((Label::Crosshead, -60)),
        shown.then_some((Label::Caption, 90)),
        shown.then_some((Label::Byline, -60)),
        credit.then_some((Label::Caption, 40)),
        drop.then_some((Label::First, 60)),
        drop.then_some((Label::Display, -60)),
        asks.then_some((Label::Crosshead, 80)),
        label.then_some((Label::Display, 60)),
        below_label.then_some((Label::Display, 40)),
        wider.then_some((Label::Display, 50)),
    ]
    .into_iter()
    .flatten()
    .chain(super::flow::mends(looks, at))
    .chain(super::titled::mends(looks, at))
    .chain(super::stopped::mends(looks, at))
    .chain(super::unspaced::mends(looks, at))
    .chain(super::under::mends(looks, at))
    .chain(super::briefs::mends(looks, at))
    .chain(super::pictured::mends(looks, at))
}

/// Lines of one column differ by no more than this.
const JUTS: f32 = 1.1;

/// Is the line at `at` wider than all lines around it, three below and two above, as a headline of one line is that was set over
/// a narrow text?
fn juts(looks: &[Look], at: usize) -> bool {
    let Some(own) = looks.get(at) else { return false };
    let narrower = |look: &Look| look.alone || look.width * JUTS < own.width;
    let below = looks.get(at + 1..at + 4).unwrap_or_default();
    let above = looks.get(at.saturating_sub(2)..at).unwrap_or_default();
    below.len() == 3 && above.len() == 2 && below.iter().chain(above).all(narrower)
}

/// Does it begin with a capital?
fn begins_with_capital(look: Option<&Look>) -> bool {
    look.is_some_and(|look| look.beginning == Beginning::Capital)
}

/// Is `own` a title, each word with a capital, between the end of a text, a byline or jump line and a drop capital, a
/// photographer's credit or a jump line from elsewhere?
fn is_title_alone(own: Option<&Look>, above: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    let marked = [Cue::Dateline, Cue::Byline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::Guide];
    let drop = below.length == 1 && below.beginning == Beginning::Capital;
    // Over a sentence it must be sure: it has some words, nearly all of them with capitals, and does not end as a full
    // line of a text does, `Harbour Master Alice Lee and Ann` | `Reed of Tarnford opened`.
    let most = if below.gap > 0 { own.column + FITS } else { MOST * own.column };
    // The Ladies of the Chapel met | Tuesday at: a small word with a capital opens a text as it does a title.
    let least = if own.anew { WHOLE * WHOLE } else { LEAST };
    let full = !below.anew
        && (least * own.column..most).contains(&own.width)
        && own.width + below.word + FITS > own.column;
    let over = !full
        && below.beginning == Beginning::Capital
        // Miss Anna Verdi will read
        && (below.sentence || !below.has(Cue::TitleCase) && !below.has(Cue::Capitals))
        && below.length > 16
        && own.has(Cue::TitleCase)
        && own.blanks > 2
        && above.sentence;
    !own.sentence
        && own.letters > own.han
        && !own.has(Cue::Capitals)
        && own.beginning == Beginning::Capital
        && own.blanks > 1
        && own.length >= 16
        && !own.stops()
        && !own.alone
        && !marked.iter().any(|cue| own.has(*cue))
        && (above.stops()
            || above.alone
            || above.has(Cue::Byline)
            // A text may end with the agency's name: (AP)
            || over && above.ending == Ending::Closed)
        && (drop || over || below.has(Cue::Credit) || below.has(Cue::JumpFrom) && below.alone)
}

/// A full line has no more room behind its next word.
const FITS: f32 = 2.0;

/// And fills so much of its column, for letters are of several widths.
const LEAST: f32 = 0.88;
const MOST: f32 = 1.15;

/// Is the line at `at` a name, one of two at most, right between a jump line from elsewhere and the rest of a text, as
/// Italian papers set them: `Segue dalla prima` | `Anna Verdi` | `sotto il ponte, dove`?
fn is_name_under_jump(looks: &[Look], at: usize) -> bool {
    let named = |look: &Look| {
        look.has(Cue::Perhaps)
            && !look.alone
            && !look.stops()
            && look.gap == 0
            && (1..=2).contains(&look.blanks)
            && look.letters + look.blanks == look.length
    };
    let is = |at: Option<usize>, test: &dyn Fn(&Look) -> bool| {
        at.and_then(|at| looks.get(at)).is_some_and(test)
    };
    if !is(Some(at), &named) {
        return false;
    }
    let jump = |look: &Look| look.alone && look.has(Cue::JumpFrom);
    let small = |look: &Look| look.beginning == Beginning::Small && look.gap == 0;
    let above = at.checked_sub(1);
    let second = is(above, &named) && is(at.checked_sub(2), &jump) && is(Some(at + 1), &small);
    let over = is(Some(at + 1), &small) || is(Some(at + 1), &named) && is(Some(at + 2), &small);
    second || is(above, &jump) && over
}

/// The most lines of the words beside a picture.
const SHOWN: usize = 5;

/// Is the line at `at` among the few between a photographer's credit on its own line, which a head, byline or jump line
/// stands over, and the next head or mark: the words beside the picture?
fn is_caption(looks: &[Look], at: usize) -> bool {
    let credit = |look: &Look| look.has(Cue::Credit) && look.letters > look.han;
    let Some(up) = looks.get(..at).unwrap_or_default().iter().rev().take(SHOWN).position(credit)
    else {
        return false;
    };
    let first = at - up;
    let over = first.checked_sub(2).and_then(|over| looks.get(over));
    let apart = over
        .is_none_or(|look| look.alone || look.has(Cue::Byline) || !look.sentence && !look.stops());
    let own = looks.get(first..).unwrap_or_default();
    let marks = [Cue::See, Cue::Guide, Cue::TitleCase, Cue::Capitals, Cue::Standing, Cue::Credit];
    let ends = |last: usize| {
        own.get(last + 1).is_none_or(|look| {
            // The rest of another text, which begins in the middle of a sentence, or a new one.
            let text = look.beginning == Beginning::Small || look.has(Cue::Dateline);
            text || marks.iter().any(|cue| look.has(*cue))
        })
    };
    let stops = |last: &usize| own.get(*last).is_some_and(Look::stops);
    let Some(last) = (0..SHOWN.min(own.len())).filter(stops).find(|last| ends(*last)) else {
        return false;
    };
    apart
        && at <= first + last
        && own
            .first()
            .is_some_and(|look| look.beginning == Beginning::Capital && !look.has(Cue::TitleCase))
        && !own.iter().take(last + 1).any(|look| look.has(Cue::Dateline) || look.has(Cue::Byline))
}

/// Is the line at `at` one that an arrow points from to a picture, or does it go on with one?
fn is_pointed(looks: &[Look], at: usize) -> bool {
    let pointed = |look: &Look| look.has(Cue::Caption) && look.beginning == Beginning::Small;
    let goes_on = |look: &Look| {
        !look.stops()
            && look.length > 1
            && ![Cue::Dateline, Cue::Byline, Cue::Credit, Cue::Standing]
                .iter()
                .any(|cue| look.has(*cue))
    };
    let mut up = looks.get(..=at).unwrap_or_default().iter().rev().take(3);
    let own = up.next();
    own.is_some_and(pointed)
        || own.is_some_and(|look| look.length > 1 && !look.has(Cue::Dateline))
            && own.is_some_and(|look| !look.has(Cue::Credit) && !look.alone)
            && up.take_while(|look| goes_on(look)).any(pointed)
}

/// The most lines of a question.
const ASKED: usize = 3;

/// A line over a question is narrower than this share of the column.
const FULL: f32 = 0.95;

/// Is the line at `at` of a question in an interview, which stands between the end of one answer and the quotation mark of
/// the next?
fn is_question(looks: &[Look], at: usize) -> bool {
    let look = |at: usize| looks.get(at);
    let plain = |look: &Look| {
        look.beginning == Beginning::Capital && look.sentence && !look.has(Cue::Dateline)
    };
    if !look(at).is_some_and(plain) {
        return false;
    }
    let Some(end) =
        (at..at + ASKED).find(|at| look(*at).is_some_and(|look| look.ending == Ending::Exclaim))
    else {
        return false;
    };
    let answers = look(end + 1).is_some_and(|look| look.beginning == Beginning::Quote);
    let from = (0..=at).rev().take(ASKED).take_while(|at| look(*at).is_some_and(plain)).last();
    let above = from.and_then(|from| from.checked_sub(1)).and_then(look);
    answers
        && end < from.unwrap_or(at) + ASKED
        && (at..=end).all(|at| look(at).is_some_and(|look| plain(look) && look.stops()))
        && above.is_some_and(|look| look.stops() && look.width < FULL * look.column)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    const ITALIAN: &str = "Il ponte sul fiume ha visto passare\n\
                           ieri le prime automobili dopo due an-\n\
                           ni di lavori, e il sindaco ha detto a\n\
                           tutti che sarà aperto per l’inverno.\n";

    #[test]
    fn a_title_stands_alone_over_a_drop_capital() {
        let page = format!(
            "{TEXT}{TEXT}Old Ferry Is Sold for a Dollar\nW\nhen the ferry was sold on Monday to\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn an_arrow_points_from_the_words_beside_a_picture() {
        let page = format!(
            "{ITALIAN}{ITALIAN}k Sul fondo Due uomini attraversano\nil fiume, ieri mattina\n{ITALIAN}{ITALIAN}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Caption; 2]);
    }

    #[test]
    fn a_paragraphs_rest_may_be_one_line_under_a_jump_line() {
        let text = "The span over the river carried its\nfirst cars on Monday.\n";
        let page = format!("{TEXT}Levee\nFrom 1A\nif the town says so.\n{text}{TEXT}{TEXT}");
        assert_eq!(some(&page, 6, 2), [Label::Single, Label::First]);
    }

    #[test]
    fn questions_of_an_interview_are_crossheads() {
        let answer =
            ITALIAN.replace("Il ponte sul", "“Il ponte sul").replace(" per l’inverno.", "”.");
        let page = format!(
            "{ITALIAN}{answer}Quando sarà finito?\n{answer}Chi lo paga?\n{answer}{ITALIAN}"
        );
        assert_eq!(some(&page, 8, 1), [Label::Crosshead]);
        assert_eq!(some(&page, 13, 1), [Label::Crosshead]);
    }

    #[test]
    fn names_stand_between_a_jump_line_and_the_rest() {
        let page = format!(
            "{ITALIAN}{ITALIAN}Segue dalla prima\nAnna Verdi\nBruno Rossi\nsotto il ponte, dove le barche\n{ITALIAN}"
        );
        assert_eq!(some(&page, 9, 2), [Label::Byline; 2]);
    }

    #[test]
    fn a_headline_stands_between_a_standing_head_and_a_byline() {
        let page = format!(
            "{ITALIAN}{ITALIAN}Il caso\nLa chiatta torna sul fiume\ne tutti salgono a bordo\n\
             di Anna Verdi\n{ITALIAN}{ITALIAN}"
        );
        assert_eq!(
            some(&page, 8, 4),
            [Label::Display, Label::Display, Label::Display, Label::Byline]
        );
    }

    #[test]
    fn a_name_under_a_title_is_a_byline_however_it_begins() {
        let page = format!(
            "{ITALIAN}{ITALIAN}La chiatta torna\nsul fiume\ndi Anna Verdi\n{ITALIAN}{ITALIAN}"
        );
        assert_eq!(some(&page, 8, 3), [Label::Display, Label::Display, Label::Byline]);
    }
}
