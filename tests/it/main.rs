//! The tests of the built program and of the library through its public door.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops by panicking"
)]

mod any_keys;
mod cli;
mod drawing;
mod faults;
mod house;
mod invariants;
mod keeping;
mod long;
mod program;
mod properties;
mod pty;
mod reading;
mod readme;
mod samples;
mod screens;
mod sitting;
mod terminal;
