//! Jump lines (转版) and references (参见): told, taken out of the text, and tied across pages.

mod page;

mod marker;

mod sieve;

mod see;

mod western;

mod take;

mod named;

mod counts;

mod met;

mod pairs;

mod likeness;

mod end;
mod exchange;

mod tie;

mod stray;

mod refer;

pub use self::marker::{Form, Marker, Placement, is_open, markers};
pub(in crate::parse) use self::{
    see::refers,
    sieve::may_end_page,
    western::{is_quoted, is_ware},
};
use super::parallel;
use crate::issue::{Issue, Section};

/// Takes the jump lines out of the section's texts into [`crate::issue::Article::jumps`].
pub fn take_out(section: &mut Section) {
    parallel::each(&mut section.articles, 200, take::take_out);
    take::give_to_neighbours(section);
}

/// Ties the jump lines of `issue` to the articles at their other ends.
pub fn tie(issue: &mut Issue) {
    tie::tie(issue);
}

#[cfg(test)]
mod tests;
