//! Fits the weights of the parser on issues whose articles are known, with the parser's own features.
//!
//!     cargo run --release --example fit -- MODE CASE... > weights
//!     cargo run --release --example fit -- cut ROUNDS CASE... > weights
//!
//! A case is a folder with `input.txt` and `gold.json`. Printed are a table's features with their weights, as they stand
//! in the source; what they are worth is told on stderr. The modes in the order of the passes, and the tables that they
//! make:
//!
//! | mode | table | what is asked |
//! | --- | --- | --- |
//! | `halves` | `glued/halves.rs` | does a blank in a display line part two headlines? |
//! | `ties` | `leg/foot.rs` | is a line the next one of a text? |
//! | `alike` | `join/alike.rs` | do two display lines look like one statement? |
//! | `bonds` | `cohesion.rs` | does a text go on with a paragraph, by its words? |
//! | `cut` | `weight.rs` | where are articles cut, and which heads are theirs? |
//! | `stitches` | `stitch.rs` | does a text go on with a piece elsewhere? |
//! | `leads` | `astray.rs` | do display lines go to the text of another article? |
//! | `joints` | `join/weight.rs` | which lines of a head are one statement? |
//!
//! All but `cut` and `joints` are logistic regressions. The cases after a lone `-` are left out and only counted.
//! Weights that were set by hand are held.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::float_cmp,
    clippy::format_collect,
    clippy::type_complexity,
    unreachable_pub,
    reason = "a tool stops by panicking and prints"
)]

mod alike;
mod bonds;
mod cut;
mod example;
mod halves;
mod joints;
mod leads;
mod logistic;
mod stitches;
mod ties;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (mode, cases) = args.split_first().expect("a mode");
    match mode.as_str() {
        "halves" => halves::fit(cases),
        "ties" => ties::fit(cases),
        "alike" => alike::fit(cases),
        "bonds" => bonds::fit(cases),
        "cut" => cut::fit(cases),
        "stitches" => stitches::fit(cases),
        "leads" => leads::fit(cases),
        "joints" => joints::fit(cases),
        other => panic!("no mode {other}"),
    }
}
