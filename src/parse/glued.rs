//! Lines that an extractor ran together since they stood at one height: the last line of a headline, and the first one of
//! the text in the next column.
//!
//! `pypdf` begins a new line only where the height changes. A dateline opens a text; after a headline's words, no mark
//! between, it opens one that was run together with them.

use super::{
    byline::dateline,
    label::{Label, Labelled},
    line::{self, Line},
};

/// How datelines begin, with what was run together as an example: the dateline begins at the word.
const OPENERS: [(&str, &str); 4] = [
    ("据新华社", "首届茶业博览会开幕据新华社云汀3月6日电（记者林向南）"),
    ("新华社", "渡口昨日复航新华社云汀3月6日电 记者"),
    ("本报讯", "青石大桥合龙 本报讯（记者郭远）三月五日"),
    ("本报", "云汀春茶开采本报青石3月6日电（记者刘群）"),
];

/// The letters of a headline's line.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=24;

/// `lines` with those parted that were run together, or nothing if none was; `labels` are theirs.
pub(super) fn parted(lines: &[Line], labels: &[Labelled]) -> Option<Vec<Line>> {
    let cuts: Vec<(usize, usize)> = lines
        .iter()
        .zip(labels)
        .enumerate()
        .filter(|(_, (_, label))| {
            matches!(label.label, Label::First | Label::Single | Label::Display | Label::Crosshead)
        })
        .filter_map(|(at, (line, _))| Some((at, dateline_inside(&line.text)?)))
        .collect();
    if cuts.is_empty() {
        return None;
    }
    let mut parted = Vec::with_capacity(lines.len() + cuts.len());
    let mut cuts = cuts.into_iter().peekable();
    for (at, line) in lines.iter().enumerate() {
        match cuts.next_if(|(cut, _)| *cut == at) {
            Some((_, byte)) => {
                let (head, text) = line.text.split_at_checked(byte).unwrap_or((&line.text, ""));
                parted.push(piece(line, head));
                parted.push(Line { gap: line.gap.min(1), lead: 0, ..piece(line, text) });
            }
            None => parted.push(line.clone()),
        }
    }
    Some(parted)
}

fn piece(line: &Line, text: &str) -> Line {
    let text = text.trim().to_owned();
    Line { width: line::width(&text), text, ..line.clone() }
}

/// Where in `text`, behind the words of a headline, a dateline begins, in bytes.
fn dateline_inside(text: &str) -> Option<usize> {
    let at = OPENERS.iter().filter_map(|(word, _)| text.find(word)).min().filter(|at| *at > 0)?;
    let (head, rest) = text.split_at_checked(at)?;
    let head = head.trim_end();
    let plain = |letter: char| !"，。；：、？！（）“”‘’,.".contains(letter);
    let runs_on = ["据", "讯", "电", "从", "由", "与", "和", "在", "的", "向", "对", "被", "为"];
    (LETTERS.contains(&head.chars().count())
        && head.chars().all(plain)
        && !runs_on.iter().any(|word| head.ends_with(word))
        && dateline(rest).is_some())
    .then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_behind_a_headline_begins_a_line() {
        for (word, example) in OPENERS {
            let at = dateline_inside(example);
            assert_eq!(at, example.find(word), "{example}");
        }
    }

    #[test]
    fn what_names_a_paper_inside_a_line_is_left() {
        for text in [
            "本报讯（记者郭远）三月五日，青石大桥合龙",
            "县委书记到新华社云汀分社慰问",
            "三月六日，新华社云汀3月6日电说",
            "订阅本报的读者",
            "电稿由新华社云汀3月6日电发出",
        ] {
            assert_eq!(dateline_inside(text), None, "{text}");
        }
    }

    #[test]
    fn the_parts_are_lines_of_their_own() {
        let text = "青石大桥合龙 本报讯（记者郭远）三月五日";
        let lines = [Line { text: text.to_owned(), ..Line::default() }];
        let labels = [Labelled { label: Label::First, margin: 1.0, torn: false }];
        let parted = parted(&lines, &labels).unwrap_or_default();
        let texts: Vec<&str> = parted.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["青石大桥合龙", "本报讯（记者郭远）三月五日"]);
    }
}
