//! Lines joined to pieces: a paragraph each, display lines that stand together, lines of other kinds.

use std::ops::Range;

use super::{
    byline::is_credit,
    cue::{self, End},
    label::{Label, Labelled},
    line::Line,
};
use crate::text;

/// A paragraph, a group of display lines, or a line of another kind. Pieces tile the sheet's lines, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it is: [`Label::Single`] for every paragraph.
    pub label: Label,
    /// The sheet's lines it is made of.
    pub lines: Range<usize>,
    /// Its text, joined.
    pub text: String,
    /// How sure its label is, by its first line, in log-odds.
    pub margin: f32,
}

/// Less wide than this share of the next line is no full line.
const FULL: f32 = 0.85;

/// Do the words beside a picture run on from `above` in `line`? Not behind a stop, nor behind the photographer's credit.
fn runs_on(above: &Line, line: &Line) -> bool {
    above.width >= FULL * line.width
        && cue::end(&above.text) != End::Stop
        && !is_credit(&above.text)
}

/// Is the crosshead `above` broken, so that it goes on in `line`: `Forecast for the Valley,` | `the Coast and the Hills`?
fn is_broken(above: &Line, line: &Line) -> bool {
    line.gap == 0
        && !line.text.chars().any(text::is_han)
        && (matches!(cue::end(&above.text), End::Comma | End::Hyphen)
            || line.text.starts_with(char::is_lowercase))
}

/// The pieces that `lines` make by their `labels`: a paragraph each, display lines that stand tight together, the words
/// beside a picture as far as they run on, single lines of other kinds.
pub fn pieces(lines: &[Line], labels: &[Labelled]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    let mut before = None;
    for (at, (line, Labelled { label, margin, torn })) in lines.iter().zip(labels).enumerate() {
        let goes_on = match (before, label) {
            (Some(Label::First | Label::Middle), Label::Middle | Label::Last) => true,
            (Some(Label::Display), Label::Display) => line.gap == 0,
            (Some(Label::Crosshead), Label::Crosshead) => {
                *torn
                    || at
                        .checked_sub(1)
                        .and_then(|at| lines.get(at))
                        .is_some_and(|above| is_broken(above, line))
            }
            (Some(Label::Caption), Label::Caption) if !*torn => at
                .checked_sub(1)
                .and_then(|at| lines.get(at))
                .is_some_and(|above| runs_on(above, line)),
            _ => *torn,
        };
        before = Some(*label);
        match pieces.last_mut() {
            Some(piece) if goes_on => piece.lines.end = at + 1,
            _ => pieces.push(Piece {
                label: match label {
                    Label::First | Label::Middle | Label::Last => Label::Single,
                    other => *other,
                },
                lines: at..at + 1,
                text: String::new(),
                margin: *margin,
            }),
        }
    }
    for piece in &mut pieces {
        let lines = lines.get(piece.lines.clone()).unwrap_or_default();
        piece.text = text::join(lines.iter().map(|line| line.text.as_str()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[&str]) -> Vec<String> {
        labelled(lines, Label::Caption)
    }

    fn labelled(lines: &[&str], label: Label) -> Vec<String> {
        let line = |text: &&str| Line {
            text: (*text).to_owned(),
            width: text.chars().count() as f32 * 2.0,
            ..Line::default()
        };
        let lines: Vec<Line> = lines.iter().map(line).collect();
        let labelled = Labelled { label, margin: 1.0, torn: false };
        let labels = vec![labelled; lines.len()];
        pieces(&lines, &labels).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn a_crosshead_broken_at_a_comma_is_one() {
        let broken = ["Forecast for the Valley,", "Coast and Hills"];
        assert_eq!(
            labelled(&broken, Label::Crosshead),
            ["Forecast for the Valley, Coast and Hills"]
        );
        assert_eq!(labelled(&["Forecast", "Coast and Hills"], Label::Crosshead).len(), 2);
    }

    #[test]
    fn words_beside_a_picture_run_over_lines_up_to_a_stop_or_a_credit() {
        let caption =
            ["昨天清晨，云汀河上的渡船在", "薄雾里靠岸，船工正在系缆。", "本报记者 何晚 摄"];
        assert_eq!(
            texts(&caption),
            ["昨天清晨，云汀河上的渡船在薄雾里靠岸，船工正在系缆。", "本报记者 何晚 摄"]
        );
        assert_eq!(texts(&["渡船靠岸 林向南 摄", "图为新修的码头"]).len(), 2);
        // A line that is much shorter than the next is no full one.
        assert_eq!(texts(&["渡船靠岸", "新修的码头今天起用，班船照开"]).len(), 2);
    }
}
