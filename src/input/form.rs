//! Which form of file it is, told from its first bytes.

/// A form of file that is known and not read yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A PDF.
    Pdf,
    /// An EPUB.
    Epub,
    /// An archive: ZIP, gzip, 7z, RAR.
    Archive,
    /// A text processor's file: DOCX, ODT, DOC, RTF.
    Office,
    /// A web page.
    Html,
    /// A picture, perhaps of a page.
    Picture,
}

/// Byte sequences that a file begins with.
const MAGIC: &[(&[u8], Form)] = &[
    (b"%PDF-", Form::Pdf),
    (b"PK\x03\x04", Form::Archive),
    (b"PK\x05\x06", Form::Archive),
    (b"\x1f\x8b\x08", Form::Archive),
    (b"7z\xbc\xaf\x27\x1c", Form::Archive),
    (b"Rar!\x1a\x07", Form::Archive),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form::Office),
    (b"{\\rtf", Form::Office),
    (b"\x89PNG\r\n", Form::Picture),
    (b"\xff\xd8\xff", Form::Picture),
    (b"GIF87a", Form::Picture),
    (b"GIF89a", Form::Picture),
    (b"II*\0", Form::Picture),
    (b"MM\0*", Form::Picture),
    (b"AT&TFORM", Form::Picture),
];

/// What a ZIP has near its beginning if it is more than a ZIP.
const ZIPPED: &[(&[u8], Form)] = &[
    (b"mimetypeapplication/epub+zip", Form::Epub),
    (b"mimetypeapplication/vnd.oasis.opendocument", Form::Office),
    (b"[Content_Types].xml", Form::Office),
    (b"word/", Form::Office),
];

/// The form of a file that begins with `bytes`, if it is one that is not read.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Form> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let (_, form) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic))?;
    let zipped = |form: Form| {
        let has = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
        ZIPPED.iter().find(|(part, _)| has(part)).map_or(form, |(_, form)| *form)
    };
    Some(if head.starts_with(b"PK") { zipped(*form) } else { *form })
}

/// The form of a text that is no page of a paper.
pub(super) fn of_text(text: &str) -> Option<Form> {
    let head = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let head: String = head.chars().take(1024).collect::<String>().to_ascii_lowercase();
    let html = ["<!doctype html", "<html", "<head", "<body"];
    let is_html = html.iter().any(|start| head.starts_with(start))
        || (head.starts_with("<?xml") || head.starts_with("<!--")) && head.contains("<html");
    is_html.then_some(Form::Html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_told_from_the_first_bytes() {
        #[track_caller]
        fn check(bytes: &[u8], form: Option<Form>) {
            assert_eq!(of_bytes(bytes), form);
        }
        check(b"", None);
        check("第1版".as_bytes(), None);
        check(b"%PDF-1.7\n%\xe2\xe3", Some(Form::Pdf));
        check(b"PK\x03\x04\x14\0\0\0\0\0page1.txt", Some(Form::Archive));
        check(b"PK\x03\x04\n\0\0mimetypeapplication/epub+zipPK", Some(Form::Epub));
        check(b"PK\x03\x04\x14\0[Content_Types].xml \xa2", Some(Form::Office));
        check(b"\xff\xd8\xff\xe0\0\x10JFIF", Some(Form::Picture));
        check(b"{\\rtf1\\ansi", Some(Form::Office));
    }

    #[test]
    fn a_web_page_is_told_from_its_first_words() {
        assert_eq!(of_text("\u{feff}\n<!DOCTYPE HTML><title>"), Some(Form::Html));
        assert_eq!(of_text("<?xml version=\"1.0\"?>\n<html xmlns="), Some(Form::Html));
        assert_eq!(of_text("<<红楼>> 开讲"), None);
    }
}
