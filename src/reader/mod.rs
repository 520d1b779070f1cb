//! The terminal app.

pub mod message;
pub mod state;

pub mod keys;

pub mod update;

pub mod theme;
pub mod view;
