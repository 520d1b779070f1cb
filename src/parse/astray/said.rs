//! How much of a display line the text of an article has, and no text after it.

use std::collections::BTreeMap;

use crate::parse::{echo::Table, evidence::Evidence, head::Draft, ngram};

/// The most tokens of a gram.
const MOST: usize = 4;
/// A line of fewer grams tells less.
const GRAMS: f32 = 8.0;
/// So many units on either side of a notice's title are asked whether they are its notice.
const NEAR: usize = 12;
/// A text from which so little of a line is heard soon is not asked.
const HEARD: f32 = 0.1;

/// What the texts of the drafts say, found when it is asked for.
#[derive(Debug)]
pub(super) struct Said<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    /// For each unit the draft in whose text it is.
    owner: Vec<Option<usize>>,
    /// For each draft that was asked the grams of its text.
    grams: Vec<Option<Table>>,
    /// By line and draft.
    shares: BTreeMap<(usize, usize), f32>,
}

impl<'a> Said<'a> {
    pub(super) fn new(drafts: &[Draft], evidence: &'a Evidence<'a>) -> Self {
        let mut owner = vec![None; evidence.units.len()];
        for (number, draft) in drafts.iter().enumerate() {
            for at in &draft.body {
                if let Some(owner) = owner.get_mut(*at) {
                    *owner = Some(number);
                }
            }
        }
        Self {
            evidence,
            owner,
            grams: drafts.iter().map(|_| None).collect(),
            shares: BTreeMap::new(),
        }
    }

    /// The drafts whose texts may repeat line `at`, rising.
    pub(super) fn owners(&self, at: usize) -> Vec<usize> {
        let heard = self.evidence.echo.of(at).starts.iter().filter(|(_, share)| *share > HEARD);
        let mut owners: Vec<usize> =
            heard.filter_map(|(start, _)| self.owner.get(*start).copied().flatten()).collect();
        if self.evidence.sign(at).notice {
            let near = at.saturating_sub(NEAR)..(at + NEAR).min(self.owner.len());
            let notices = near.filter(|text| self.evidence.is_notice_of(at, *text));
            owners.extend(notices.filter_map(|text| self.owner.get(text).copied().flatten()));
        }
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    /// How much of line `at` the text of `draft`, which is number `number`, has: 0 to 1, less of a short line.
    ///
    /// The echo of the sheet asks how much of a line follows a place, and a text that ends soon after reaches over its
    /// end there.
    pub(super) fn share(&mut self, at: usize, number: usize, draft: &Draft) -> f32 {
        let Some(unit) = self.evidence.units.get(at) else { return 0.0 };
        if self.evidence.sign(at).notice {
            let own = draft.body.iter().any(|text| self.evidence.is_notice_of(at, *text));
            return if own { 1.0 } else { 0.0 };
        }
        let Some(grams) = self.grams.get_mut(number) else { return 0.0 };
        if let Some(share) = self.shares.get(&(at, number)) {
            return *share;
        }
        let grams = grams.get_or_insert_with(|| of_text(draft, self.evidence));
        let mut tokens = vec![];
        ngram::tokens(&unit.text, &mut tokens);
        let (mut all, mut found) = (0.0, 0.0);
        for from in 0..tokens.len() {
            for gram in ngram::grams_at(tokens.get(from..).unwrap_or_default(), MOST) {
                let size = gram.size as f32;
                all += size;
                if grams.number(gram.key) != u32::MAX {
                    found += size;
                }
            }
        }
        let sure = (self.evidence.echo.of(at).grams as f32 / GRAMS).min(1.0);
        let share = if all > 0.0 { sure * found / all } else { 0.0 };
        self.shares.insert((at, number), share);
        share
    }
}

/// The grams of the text of `draft`.
fn of_text(draft: &Draft, evidence: &Evidence<'_>) -> Table {
    let texts = || draft.body.iter().map(|at| evidence.texts.of_unit(*at));
    let mut grams = Table::new(texts().map(|tokens| tokens.len() * MOST).sum());
    for tokens in texts() {
        for from in 0..tokens.len() {
            for gram in ngram::grams_at(tokens.get(from..).unwrap_or_default(), MOST) {
                grams.put(grams.slot(gram.key), gram.key, 0);
            }
        }
    }
    grams
}
