//! What the program says about what it cannot read, in both languages, and its exit status.

use std::{ffi::OsStr, fs, path::Path};

use crate::program::{ISSUE, folder, run, same};

/// A file that cannot be read, the exit status, and what is said about it.
const SENTENCES: &[(&str, i32, &str, &str)] = &[
    ("a.pdf/x", 1, "找不到 {}：请检查路径。", "{} does not exist: check the path."),
    ("missing.txt", 1, "找不到 {}：请检查路径。", "{} does not exist: check the path."),
    (
        "empty.txt",
        3,
        "{} 里没有文字：请换一个有文字的文件。",
        "{} has no text in it: choose a file that has.",
    ),
    (
        "blank.txt",
        3,
        "{} 里没有文字：请换一个有文字的文件。",
        "{} has no text in it: choose a file that has.",
    ),
    (
        "binary.txt",
        1,
        "{} 不是文本：请先转成文本；若是少见的编码，请用 --encoding 指明。",
        "{} is no text: make text of it first; if it is text in a rare encoding, name that with --encoding.",
    ),
    (
        "large.txt",
        1,
        "{} 超过 64 MB：请拆成几个文件，或只打开要读的版。",
        "{} is over 64 MB: split it, or open only the pages that you want.",
    ),
    (
        "hollow",
        1,
        "文件夹 {} 里没有可读的版：请放入每版一个的文本文件，或换一个文件夹。",
        "The folder {} has no pages that can be read: put one text file a page into it, or choose another.",
    ),
    (
        "pictures",
        1,
        "文件夹 {} 里没有可读的版：请放入每版一个的文本文件，或换一个文件夹。",
        "The folder {} has no pages that can be read: put one text file a page into it, or choose another.",
    ),
    (
        "a.pdf",
        1,
        "{} 是 PDF，目前还不能直接读：请先用 pdftotext 转成文本。",
        "{} is a PDF, which is not read yet: make text of it with pdftotext first.",
    ),
    (
        "a.epub",
        1,
        "{} 是 EPUB，目前还不能直接读：请先转成文本（例如用 pandoc -t plain）。",
        "{} is an EPUB, which is not read yet: make text of it first, as pandoc -t plain does.",
    ),
    (
        "a.zip",
        1,
        "{} 是压缩包，目前还不能直接读：请先解压，再打开里面的文件夹。",
        "{} is an archive, which is not read yet: unpack it, and open the folder that comes of it.",
    ),
    (
        "a.docx",
        1,
        "{} 是文字处理软件的文档，不能直接读：请先另存为纯文本。",
        "{} is a word processor's file, which is not read: save it as plain text first.",
    ),
    (
        "a.html",
        1,
        "{} 是网页，目前还不能直接读：请先存为纯文本（例如用 w3m -dump）。",
        "{} is a web page, which is not read yet: save it as plain text first, as w3m -dump does.",
    ),
    (
        "a.png",
        1,
        "{} 是图片：请先做文字识别（OCR），再打开得到的文本。",
        "{} is a picture: have its text recognised (OCR), and open that.",
    ),
    (
        "cut.json",
        1,
        "{} 第 2 行第 27 列的 JSON 有错：请重新导出。",
        "{} is damaged JSON at line 2, column 27: export it again.",
    ),
    (
        "other.json",
        1,
        "{} 是 JSON，但不是 dubao 导出的报纸：请打开文本，或重新导出。",
        "{} is JSON, but no issue that dubao wrote: open the text, or export it again.",
    ),
    (
        "newer.json",
        1,
        "{} 的 JSON 格式是第 7 版，这个 dubao 不认识：请升级 dubao，或重新导出。",
        "{} is JSON of schema 7, which this dubao does not know: take a newer one.",
    ),
];

/// What is said about `input`, in both languages, and with which status; nothing is printed.
#[track_caller]
fn fails(input: &Path, status: i32, zh: &str, en: &str) {
    for (lang, want) in [("zh", zh), ("en", en)] {
        for command in ["--plain", "export"] {
            let got =
                run(&[OsStr::new("--lang"), lang.as_ref(), command.as_ref(), input.as_ref()], b"");
            let want = format!("dubao: {}\n", want.replace("{}", &input.display().to_string()));
            assert_eq!((got.status, got.said.as_str(), got.out.as_str()), (status, &*want, ""));
        }
    }
}

#[test]
fn a_bad_input_is_told_in_one_sentence() {
    let folder = folder(&[
        ("empty.txt", b""),
        ("blank.txt", " \n\u{3000}\r\n".as_bytes()),
        ("binary.txt", &[0, 159, 146, 150].repeat(100)),
        ("a.pdf", b"%PDF-1.7\n"),
        ("a.epub", b"PK\x03\x04\n\0\0mimetypeapplication/epub+zipPK"),
        ("a.zip", b"PK\x03\x04\x14\0\0\0\0\0page1.txt"),
        ("a.docx", b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml"),
        ("a.html", b"<!DOCTYPE html><title>x</title>"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("cut.json", b"{\"schema\": 1,\n \"sections\": [{\"page\": \"1\","),
        ("other.json", b"{\"name\": \"dubao\"}"),
        ("newer.json", b"{\"schema\": 7, \"sections\": []}"),
        ("none.json", b"{\"schema\": 1, \"sections\": []}"),
    ]);
    let file = |name: &str| folder.path().join(name);
    fs::File::create(file("large.txt")).unwrap().set_len((64 << 20) + 1).unwrap();
    fs::create_dir(file("hollow")).unwrap();
    fs::create_dir(file("pictures")).unwrap();
    fs::write(file("pictures/1.png"), b"\x89PNG\r\n\x1a\n").unwrap();

    for (name, status, zh, en) in SENTENCES {
        fails(&file(name), *status, zh, en);
    }
    let none = run(&[OsStr::new("--plain"), file("none.json").as_ref()], b"");
    assert_eq!(none.status, 3);
    assert!(none.said.contains("there is no article in it"), "{}", none.said);
}

#[test]
fn a_path_does_not_steer_the_terminal() {
    let got = run(&["--plain", "no\u{1b}[2J\nthing"], b"");
    assert_eq!(got.status, 1);
    same(&got.said, "dubao: no␛[2J␤thing does not exist: check the path.\n");
}

#[test]
fn what_the_system_forbids_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&[("1.txt", ISSUE.as_bytes())]);
    let file = folder.path().join("1.txt");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o0)).unwrap();
    if fs::read(&file).is_ok() {
        println!("skipped: nothing is forbidden to this user");
        return;
    }
    fails(
        &file,
        1,
        "没有权限读取 {}：请检查它的权限。",
        "{} may not be read: check its permissions.",
    );
}

#[test]
fn an_encoding_that_there_is_not_is_a_mistake_of_usage() {
    let got = run(&["export", "--encoding", "gb18003", "-"], ISSUE.as_bytes());
    assert_eq!(got.status, 2);
    same(&got.said, "dubao: No encoding is called gb18003: perhaps gb18030 is meant.\n");
    let got = run(&["export", "--lang", "zh", "--encoding", "bgi5", "-"], ISSUE.as_bytes());
    assert_eq!(got.status, 2);
    same(&got.said, "dubao: 没有名为 bgi5 的编码：您要的可能是 big5。\n");
    assert_eq!(run(&["--bogus"], b"").status, 2);
    assert_eq!(run(&["export", "--format", "odt"], b"").status, 2);
}
