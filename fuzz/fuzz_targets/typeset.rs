//! Any text at any measure: rows tile it, fit, and keep to their level. So do a headline's.
#![no_main]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a target stops by panicking"
)]

#[path = "../../tests/it/invariants/rows.rs"]
mod invariants;

use arbitrary::Arbitrary;
use dubao::{
    text::Ambiguous,
    typeset::{Level, Measure, headline, rows},
};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Setting {
    width: u16,
    narrow: bool,
    indent: u8,
    hang: u8,
    gap: u8,
    level: u8,
    justify: bool,
    wide: bool,
}

fuzz_target!(|input: (Setting, &str)| {
    let (setting, text) = input;
    let width = usize::from(setting.width);
    let measure = Measure {
        // Most of what can go wrong does at few cells.
        width: if setting.narrow { width % 32 } else { width },
        indent: setting.indent.into(),
        hang: setting.hang.into(),
        gap: setting.gap.into(),
        level: match setting.level % 4 {
            0 => Level::None,
            1 => Level::Basic,
            2 => Level::Gb,
            _ => Level::Strict,
        },
        justify: setting.justify,
        ambiguous: if setting.wide { Ambiguous::Wide } else { Ambiguous::Narrow },
    };
    invariants::check_rows(text, &measure, &rows(text, &measure));
    let headline = headline(text, &measure);
    invariants::check_rows(text, &Measure { indent: 0, hang: 0, ..measure }, &headline);
});
