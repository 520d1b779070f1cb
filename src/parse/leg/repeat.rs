//! The pairs of letters that a line of text has in common with lines before it.

use std::{collections::HashMap, ops::Range};

use foldhash::fast::FixedState;

use super::foot::Foot;

/// A pair that stands in more lines than this tells nothing.
const COMMON: usize = 24;

/// A pair of letters that stood before.
#[derive(Clone, Debug)]
struct Repeat {
    /// The share of all pairs that are this one.
    rarity: f32,
    /// Where it stood, in [`Repeats::places`].
    places: Range<usize>,
}

/// What one line after the other has in common with those before it.
#[derive(Debug)]
pub(super) struct Repeats {
    /// The numbers of the pairs, line by line, and where each line's begin.
    pairs: Vec<usize>,
    begins: Vec<usize>,
    /// The lines that have each pair, pair by pair, and where each pair's begin.
    having: Vec<usize>,
    from: Vec<usize>,
    /// The line that was reached.
    at: usize,
    /// Those of its pairs that stood before.
    own: Vec<Repeat>,
    /// In which of `lines` each of them stood.
    places: Vec<usize>,
    /// The lines before that have any of them: most have several.
    lines: Vec<usize>,
    /// By line its place in `lines`, and the line that was reached when it came to stand there.
    place: Vec<(usize, usize)>,
}

#[expect(clippy::indexing_slicing, reason = "tables by line and by pair, all made here")]
impl Repeats {
    pub(super) fn new(feet: &[Foot]) -> Self {
        let all: usize = feet.iter().map(|foot| foot.grams.len()).sum();
        let mut numbers: HashMap<u64, usize, FixedState> = HashMap::default();
        let (mut pairs, mut begins, mut from) = (Vec::with_capacity(all), vec![0], vec![0]);
        for foot in feet {
            for gram in &foot.grams {
                let next = numbers.len();
                let number = *numbers.entry(*gram).or_insert(next);
                if number == next {
                    from.push(0);
                }
                from[number] += 1;
                pairs.push(number);
            }
            begins.push(pairs.len());
        }
        // Where each pair's lines end; counted down to where they begin.
        let mut end = 0;
        for from in &mut from {
            end += *from;
            *from = end;
        }
        let mut having = vec![0; all];
        for line in (0..feet.len()).rev() {
            for number in &pairs[begins[line]..begins[line + 1]] {
                from[*number] -= 1;
                having[from[*number]] = line;
            }
        }
        let place = vec![(0, 0); feet.len()];
        let (own, places, lines) = (vec![], vec![], vec![]);
        Self { pairs, begins, having, from, at: 0, own, places, lines, place }
    }

    /// Goes on to line `at`, which is not the first.
    pub(super) fn reach(&mut self, at: usize) {
        self.at = at;
        self.own.clear();
        self.places.clear();
        self.lines.clear();
        for number in &self.pairs[self.begins[at]..self.begins[at + 1]] {
            let having = &self.having[self.from[*number]..self.from[*number + 1]];
            if having.len() > COMMON || having[0] >= at {
                continue;
            }
            let begin = self.places.len();
            for line in having.iter().take_while(|line| **line < at) {
                let (place, reached) = &mut self.place[*line];
                if *reached != at {
                    (*place, *reached) = (self.lines.len(), at);
                    self.lines.push(*line);
                }
                self.places.push(*place);
            }
            let rarity = (having.len() as f32 + 0.5) / self.pairs.len().max(1) as f32;
            self.own.push(Repeat { rarity, places: begin..self.places.len() });
        }
    }

    /// The lines before the one that was reached that have any of its pairs.
    #[inline]
    pub(super) fn lines(&self) -> &[usize] {
        &self.lines
    }

    /// The pairs of that line that stood before: the share of all pairs that are one of these, and where among
    /// [`Self::lines`] it stood.
    #[inline]
    pub(super) fn own(&self) -> impl Iterator<Item = (f32, &[usize])> {
        self.own.iter().map(|repeat| (repeat.rarity, &self.places[repeat.places.clone()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{line::Line, width::rows};

    #[test]
    fn pairs_are_told_with_the_lines_that_had_them() {
        let lines = ["青石大桥合龙", "云汀茶园开采", "青石大桥两岸", "茶园两岸"];
        let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
        let feet: Vec<Foot> = lines
            .iter()
            .map(line)
            .flat_map(|line| rows(&[line]).iter().map(|row| Foot::new(row, 0)).collect::<Vec<_>>())
            .collect();
        let mut repeats = Repeats::new(&feet);
        let mut had = |at: usize| {
            repeats.reach(at);
            let lines = |places: &[usize]| places.iter().map(|at| repeats.lines()[*at]).collect();
            repeats.own().map(|(_, places)| lines(places)).collect::<Vec<Vec<usize>>>()
        };
        assert!(had(1).is_empty());
        assert_eq!(had(2), [[0], [0], [0]]);
        assert_eq!(had(3), [[1], [2]]);
    }
}
