//! The program `dubao`.

use std::process::ExitCode;

fn main() -> ExitCode {
    dubao::cli::run(std::env::args_os())
}
