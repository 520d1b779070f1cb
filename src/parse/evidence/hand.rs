//! What speaks for and against a text beginning that generated issues have little of: set by hand.

use super::Evidence;
use crate::parse::{salutation::Salutation, sign::Sign, unit::Kind, weight::Feature};

impl Evidence<'_> {
    /// A text begins with unit `at`, and `before` is the text before it.
    pub(super) fn hand(&self, at: usize, before: &Sign, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        let kind = self.units.get(at).map(|unit| unit.kind);
        let mut when = |test: bool, feature: Feature| {
            if test {
                out(feature, 1.0);
            }
        };
        when(sign.notifies, Feature::StartNotifies);
        when(before.concludes && !sign.notifies, Feature::StartNotified);
        when(sign.salutation == Some(Salutation::Opens), Feature::StartSalutes);
        when(
            before.salutation.is_some() || sign.salutation == Some(Salutation::GoesOn),
            Feature::StartSaluted,
        );
        when(
            sign.speaks || sign.speaker && (before.speaks || before.speaker),
            Feature::StartSpeaks,
        );
        when(sign.attended && !sign.dateline, Feature::StartAttended);
        // A line between two paragraphs of old news is a crosshead.
        let filed = self.dated && sign.latin && !sign.dateline && !sign.from && !sign.came;
        when(
            filed
                && sign.bylines == 0
                && match kind {
                    Some(Kind::Paragraph) => {
                        sign.displays == 1
                            && !self.breaks_off(sign.above, at)
                            && !self.is_under_capitals(sign.above, at)
                    }
                    Some(Kind::Crosshead) => sign.displays == 0,
                    _ => false,
                },
            Feature::StartUndated,
        );
        when(
            kind == Some(Kind::Caption) && sign.displays == 0 && self.points(at),
            Feature::StartPointed,
        );
        when(
            sign.displays == 1
                && sign.bylines == 0
                && !sign.dateline
                && at > 0
                && self.is_said(at - 1),
            Feature::StartSaid,
        );
    }
}
