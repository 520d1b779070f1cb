//! The built program run once, and what it is given.

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// A page of one article, in lines as an extractor leaves them.
pub(crate) const ISSUE: &str = "\
云汀日报
2026年3月6日 星期五
第1版 要闻

城东水利工程开工

本报讯（记者林舟）云汀市的水利工程昨天在城东开工，这是今年第三个同类项目。工程分三期建设，

首期将在年内完成，受益农田两万亩。市水利局负责人介绍，工程建成以后，城东三个乡镇的灌溉将得

到保障。
";

/// What the program gave.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) said: String,
}

/// Runs the program with `args`, `stdin` on standard input, messages in English.
pub(crate) fn run<A: AsRef<OsStr>>(args: &[A], stdin: &[u8]) -> Ran {
    ran(&mut program(args), stdin)
}

pub(crate) fn program<A: AsRef<OsStr>>(args: &[A]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_dubao"));
    program.args(args).env("LC_ALL", "C.UTF-8").env_remove("LC_MESSAGES").env_remove("LANG");
    // Nobody's settings.
    program.env("HOME", env!("CARGO_TARGET_TMPDIR")).env_remove("XDG_CONFIG_HOME");
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::piped());
    program
}

pub(crate) fn ran(program: &mut Command, stdin: &[u8]) -> Ran {
    let mut child = program.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let stdin = stdin.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may have stopped reading.
        let _ = pipe.write_all(&stdin);
    });
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: status.code().unwrap(), out: text(stdout), said: text(stderr) }
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// The letters and digits of a text.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[track_caller]
pub(crate) fn same(one: &str, other: &str) {
    assert!(one == other, "\n{one}\n--- is not ---\n{other}");
}
