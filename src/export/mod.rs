//! The tree written out: JSON, Markdown, plain text.

pub mod json;
