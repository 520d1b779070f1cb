//! Any bytes as a page: nothing is lost or doubled in the issue, and its JSON is read back as the same.
#![no_main]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a target stops by panicking"
)]

#[path = "../../tests/it/invariants/issue.rs"]
mod invariants;

use dubao::{page::Page, parse::parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let pages = Page::from_text(&text, 0, "");
    let issue = parse(&pages);
    invariants::check_issue(&pages, &issue);
    invariants::check_json(&issue);
});
