//! Settings and kept marks: plain types with their defaults.

/// The reader's settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {}
