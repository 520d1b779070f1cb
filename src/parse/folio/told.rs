//! What a line of a page says by itself, before its neighbours are asked.

use super::{
    imprint, licence, record,
    rules::{self, Said},
    scraps, sheet, weather,
};
use crate::parse::{class::Classes, line::Line};

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

/// What `line` says by itself; `again`: is it the same as the line before?
pub(super) fn told(line: &Line, again: bool) -> Told {
    let classes = Classes::of(&line.text);
    let may_be_header = classes.has(Classes::HEADER);
    if scraps::is_scrap(&line.text, classes) {
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
        // Of most lines their letters tell that they are text, and text tells the weather at most.
        let is_text = classes.has(Classes::STOP) && !licence::opens(&line.text)
            || !classes.has(Classes::SIGNAL);
        let read = if is_text { weather::said } else { rules::said };
        let said = imprint::said(&line.text).or_else(|| read(&line.text));
        said.map_or(Told::Nothing, |said| Told::Folio(said.into()))
    }
}
