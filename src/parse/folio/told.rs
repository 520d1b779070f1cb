//! What a line of a page says by itself, before its neighbours are asked.

use super::{
    imprint, record,
    rules::{self, Said},
    scraps, sheet,
};
use crate::parse::{line::Line, sieve::Sieve};

/// What a line says by itself.
pub(super) enum Told {
    /// It is no text of any article.
    Scrap,
    /// It says where an article stood.
    Record,
    /// It is the header of a page.
    Page { page: String, name: String },
    /// It begins with the header of an article, so many characters.
    Article(Box<Said>, usize),
    /// It may be folio.
    Folio(Box<Said>),
    /// Nothing of these.
    Nothing,
    /// What the line before says: it is the same.
    Again,
}

/// What each header of a page or an article has: 第001版：头版, 《云汀日报》（2026年3月6日 第 01 版）.
static HEADERS: Sieve = Sieve::new().with_all(&['版', '《']);

/// What `line` says by itself; `again`: is it the same as the line before?
pub(super) fn told(line: &Line, again: bool) -> Told {
    let may_be_header = HEADERS.find(&line.text).is_some();
    if scraps::is_scrap(&line.text) {
        Told::Scrap
    } else if record::is_record(&line.text) {
        Told::Record
    } else if may_be_header && let Some((page, name)) = sheet::page_header(&line.text) {
        Told::Page { page, name }
    } else if may_be_header && let Some((said, length)) = sheet::header(&line.text) {
        Told::Article(said.into(), length)
    } else if again {
        Told::Again
    } else {
        let said = imprint::said(&line.text).or_else(|| rules::said(&line.text));
        said.map_or(Told::Nothing, |said| Told::Folio(said.into()))
    }
}
