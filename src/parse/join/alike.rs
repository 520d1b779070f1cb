//! What two lines look like by themselves, no text asked.

use super::{HeadLine, Joint, between};

/// What lines look like by themselves, no text asked: weights of a logistic regression over pairs of lines, those of a dash,
/// what kickers, lead-ins and decks end in, blanks and Latin letters set by hand. The cut was fitted with them: what
/// `tools/fit` makes of pairs now is kept for when that is fitted again, since without that it loses some heads.
pub const ALIKE: [(Joint, f32); 26] = [
    (Joint::Always, 1.85),
    (Joint::Uneven, -2.18),
    (Joint::Even, 0.10),
    (Joint::Equal, 0.90),
    (Joint::FirstLonger, -0.97),
    (Joint::SecondLonger, -0.57),
    (Joint::Wide, -0.96),
    (Joint::Narrow, 0.98),
    (Joint::Dash, -20.0),
    (Joint::DashEnd, 0.94),
    (Joint::Tells, -3.50),
    (Joint::Colon, -3.50),
    (Joint::Attend, -2.0),
    (Joint::Open, 2.84),
    (Joint::Closed, -0.80),
    (Joint::Particle, 1.38),
    (Joint::Comma, 2.43),
    (Joint::Figure, 2.47),
    (Joint::Stop, -1.83),
    (Joint::FirstBlank, -0.60),
    (Joint::SecondBlank, -0.60),
    (Joint::Last, 1.44),
    (Joint::Latin, 0.50),
    (Joint::Capitals, -3.0),
    (Joint::Lower, 2.0),
    (Joint::Label, -5.87),
];

/// Do two lines look like one statement, whatever the text says?
pub fn alike(lines: [&HeadLine; 2]) -> bool {
    let mut score = 0.0;
    between(lines, (0, true), None, &mut |feature, value| {
        let weight = ALIKE.iter().find(|(other, _)| *other == feature);
        score += value * weight.map_or(0.0, |(_, weight)| *weight);
    });
    score > 1.0
}
