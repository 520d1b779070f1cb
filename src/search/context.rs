//! The words around a hit, for lists of hits.

use super::Hit;
use crate::{
    issue::Issue,
    text::{Ambiguous, cells, clip, clip_start},
};

/// A hit with the text around it, cut to one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context<'a> {
    /// The text before the hit.
    pub before: &'a str,
    /// What was found.
    pub found: &'a str,
    /// The text after it.
    pub after: &'a str,
    /// Was text left out before it?
    pub cut_before: bool,
    /// Was text left out after it?
    pub cut_after: bool,
}

/// What was found with the words around it, at most `room` cells in all; none if the hit is not of this issue.
///
/// A third of what the hit leaves goes to the words before it, and what one side does not need to the other. Newlines
/// take no cells and are the caller's to pass by; so are the marks of what was left out.
pub fn context<'a>(
    issue: &'a Issue,
    hit: &Hit,
    room: usize,
    ambiguous: Ambiguous,
) -> Option<Context<'a>> {
    let (_, article) = issue.article(&hit.place.article)?;
    let text = article.part(hit.place.part)?;
    let (all_before, rest) = text.split_at_checked(hit.place.byte)?;
    let (found, all_after) = rest.split_at_checked(hit.length)?;
    let shown = clip(found, room, ambiguous);
    if shown.len() < found.len() {
        let cut_before = !all_before.is_empty();
        return Some(Context { before: "", found: shown, after: "", cut_before, cut_after: true });
    }
    let left = room - cells(found, ambiguous);
    let tail = cells(clip(all_after, left, ambiguous), ambiguous);
    let before = clip_start(all_before, (left / 3).max(left - tail), ambiguous);
    let after = clip(all_after, left - cells(before, ambiguous), ambiguous);
    let cut_before = before.len() < all_before.len();
    let cut_after = after.len() < all_after.len();
    Some(Context { before, found, after, cut_before, cut_after })
}
