//! The tree as JSON, the form that is read back.

use std::io;

use crate::issue::Issue;

/// Writes `issue` as JSON, indented by one blank, with a newline at the end.
///
/// # Errors
/// What `out` gives.
pub fn write(issue: &Issue, out: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, issue)?;
    writeln!(out)
}
