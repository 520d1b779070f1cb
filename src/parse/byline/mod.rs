//! Bylines (署名) and datelines (电头): how they are told, and taken into their fields.

mod agency;

mod names;

mod count;

mod credit;

mod english;

mod given;

mod heading;

mod letter;
mod line;

mod photo;

mod placed;

mod places;

mod house;

mod post;

mod dateline;
mod day;

mod filed;

mod wrapped;
mod writer;

mod closing;

mod opening;

mod undashed;

mod western;

mod reader;
mod signature;
mod stray;

mod fill;

pub(in crate::parse) use self::{
    agency::{ends_in_agency, is_agency_in_brackets, is_loud_agency},
    credit::credits,
    english::is_person,
    filed::{is_filed, is_placed},
    fill::is_sent,
    given::is_given,
    heading::is_heading,
    names::{is_ornament, is_person as is_name},
    opening::{Opening, is_town, opening},
    photo::{breaks_off_in_credit, ends_in_credit},
    post::{is_address, is_at_college, is_family},
    reader::{is_from_reader, is_reader},
    signature::{is_described, is_poet},
    undashed::is_after_place,
    western::CLASSIFIED,
    wrapped::{houses, wrapped},
    writer::{is_deeds, is_hidden, is_writer},
};
pub use self::{
    closing::{Closing, closing, is_closed, is_in_capitals, is_signed_in_capitals},
    credit::is_credit,
    dateline::{Dateline, dateline, has_dateline},
    line::{byline_line, is_by},
};
use super::parallel;
use crate::issue::Section;

/// Fills the bylines and datelines of the section's articles from their texts.
pub fn fill(section: &mut Section) {
    parallel::each(&mut section.articles, 200, fill::fill);
    stray::give_to_articles(section);
    places::fill(section);
}
