//! dubao 读报: makes a newspaper of a raw issue again, and sets it in the terminal.
//!
//! Data walks one way, and the rooms stand in that order:
//!
//! ```text
//! bytes → input::read → Vec<Page> → parse → Issue
//! Issue → export → out
//! Event → reader::keys → Message → update(&mut State) → Effect → the loop in reader/mod.rs
//! Issue + Place + size → typeset → State { items } → view(&State, &mut Buffer) → screen
//! ```
//!
//! Without the feature `reader` the crate is the parser as a library: [`input`], [`parse`], [`issue`], [`typeset`],
//! [`search`] and [`export`].

pub mod issue;
pub mod text;
pub mod words;

pub mod page;

pub mod input;
pub mod parse;

pub mod open;

pub mod search;
pub mod typeset;

pub mod export;

#[cfg(feature = "reader")]
pub mod cli;
#[cfg(feature = "reader")]
pub mod config;
#[cfg(feature = "reader")]
pub mod reader;
#[cfg(feature = "reader")]
pub mod shelf;
