//! The built program: what goes in and what comes out.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use crate::program::{ISSUE, folder, letters, program, ran, run, same};

#[test]
fn an_issue_is_read_from_a_file_a_folder_and_standard_input() {
    let folder = folder(&[("1.txt", ISSUE.as_bytes())]);
    let file = folder.path().join("1.txt");
    let want = run(&[OsStr::new("--plain"), file.as_ref()], b"");
    assert_eq!((want.status, want.said.as_str()), (0, ""));
    assert!(letters(&want.out).contains("首期将在年内完成受益农田两万亩"), "{}", want.out);
    for (args, stdin) in [
        (vec![file.clone()], ""),
        (vec![folder.path().to_owned()], ""),
        (vec![PathBuf::from("-")], ISSUE),
        (vec![], ISSUE),
    ] {
        let got = run(&args, stdin.as_bytes());
        assert_eq!(got.status, 0);
        same(&got.out, &want.out);
    }
    let got = run(&[] as &[&str], b"");
    assert_eq!(got.status, 3);
    same(&got.said, "dubao: standard input has no text in it: choose a file that has.\n");
}

#[test]
fn without_inputs_the_sample_opens_and_says_so() {
    for lang in ["zh", "en"] {
        let got = program(&["--lang", lang]).stdin(Stdio::null()).output().unwrap();
        assert!(got.status.success());
        assert!(String::from_utf8(got.stdout).unwrap().contains("云汀日报"));
        let said = String::from_utf8(got.stderr).unwrap();
        let want = if lang == "zh" { "自带的样报" } else { "the sample issue" };
        assert!(said.contains(want) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn the_pages_of_a_folder_stand_in_natural_order_and_the_rest_is_passed_over() {
    let page = |number: usize| {
        format!("这一版只有一段文字，它是第{number}个文件里的，写得够长，像一篇稿件。\n")
    };
    let folder = folder(&[
        ("p10.txt", page(10).as_bytes()),
        ("p2.txt", page(2).as_bytes()),
        ("p1.txt", page(1).as_bytes()),
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("data.json", b"{\"a\": 1}"),
        (".hidden", b"\xff\xd8\xff"),
        ("p3.txt", b""),
    ]);
    let got = run(&[OsStr::new("--plain"), folder.path().as_ref()], b"");
    assert_eq!(got.status, 0);
    let at: Vec<_> = [1, 2, 10].map(|n| got.out.find(&format!("第{n}个文件")).unwrap()).into();
    assert!(at.is_sorted(), "{}", got.out);
    let path = folder.path().display();
    same(
        &got.said,
        &format!(
            "dubao: Passed over in {path}, being no pages: data.json, photo.jpg.\n\
             dubao: {path}/p3.txt has no text in it, and was passed over.\n"
        ),
    );
    // A shell gives p1 p10 p2.
    let files = ["p1.txt", "p10.txt", "p2.txt"].map(|name| folder.path().join(name));
    same(&run(&files, b"").out, &got.out);
}

#[test]
fn every_encoding_gives_the_same_issue() {
    let want = run(&["export", "-"], ISSUE.as_bytes());
    assert_eq!(want.status, 0);
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { ISSUE.encode_utf16().flat_map(bytes).collect() };
    let (gb18030, ..) = encoding_rs::GB18030.encode(ISSUE);
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for bytes in [
        marked(b"\xef\xbb\xbf", ISSUE.into()),
        ISSUE.replace('\n', "\r\n").into(),
        ISSUE.replace('\n', "\r").into(),
        gb18030.to_vec(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        marked(b"\xff\xfe", utf16(u16::to_le_bytes)),
        marked(b"\xfe\xff", utf16(u16::to_be_bytes)),
    ] {
        let got = run(&["export", "-"], &bytes);
        assert_eq!((got.status, got.said.as_str()), (0, ""));
        same(&got.out, &want.out);
    }
    let got = run(&["export", "--encoding", "GB_18030", "-"], &gb18030);
    same(&got.out, &want.out);
    let (big5, ..) = encoding_rs::BIG5
        .encode("本報訊　雲汀市的水利工程昨日在城東開工，這是今年第三個同類項目。\n");
    assert!(run(&["--plain", "-"], &big5).out.contains("這是今年第三個同類項目"));
}

#[test]
fn damaged_bytes_lose_no_text_and_are_told() {
    let mut bytes = ISSUE.as_bytes().to_vec();
    bytes.insert(ISSUE.find("三期").unwrap(), 0xff);
    let got = run(&["--plain", "-"], &bytes);
    assert_eq!(got.status, 0);
    assert!(got.out.contains("工程分�三期建设"), "{}", got.out);
    same(
        &got.said,
        "dubao: Where standard input is no UTF-8, � stands (1 of them); if it is in another encoding, name that with \
         --encoding.\n",
    );
}

#[test]
fn nothing_in_an_issue_steers_the_terminal() {
    let text =
        "城东水利\u{1b}]0;x\u{7}工程\u{202e}开工，这一段文字写得够长，像一篇稿件的正文那样。\n";
    let json = r#"{"sections": [{"page": "1\u001b[2J", "articles": [{"id": "1-1", "headline": "城\u001b[2J东"}]}]}"#;
    for input in [text, json] {
        for args in [
            &["--plain", "-"][..],
            &["export", "-"],
            &["export", "-f", "markdown", "-"],
            &["outline", "-"],
        ] {
            let got = run(args, input.as_bytes());
            assert_eq!(got.status, 0);
            let steers = |character: char| {
                character.is_control() && character != '\n' || character == '\u{202e}'
            };
            assert!(!got.out.contains(steers), "{:?}", got.out);
        }
    }
}

#[test]
fn an_export_opens_as_the_same_tree() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues/yunting-2026-03-06.txt");
    let first =
        run(&[OsStr::new("export"), "--format".as_ref(), "json".as_ref(), sample.as_ref()], b"");
    assert_eq!((first.status, first.said.as_str()), (0, ""));
    let again = run(&["export", "--format", "json", "-"], first.out.as_bytes());
    same(&again.out, &first.out);
    let text = run(&[sample.as_os_str()], b"");
    same(&run(&["-"], first.out.as_bytes()).out, &text.out);
}

#[test]
fn exports_beside_their_pages_are_passed_over_and_alone_are_put_together() {
    let json = run(&["export", "-"], ISSUE.as_bytes()).out;
    let both = folder(&[("1.txt", ISSUE.as_bytes()), ("1.json", json.as_bytes())]);
    let got = run(&[OsStr::new("export"), both.path().as_ref()], b"");
    same(&got.out, &json);
    assert!(got.said.contains("1.json"));
    let two = folder(&[("1.json", json.as_bytes()), ("2.json", json.as_bytes())]);
    let got = run(
        &[OsStr::new("export"), "--format".as_ref(), "jsonl".as_ref(), two.path().as_ref()],
        b"",
    );
    let lines: Vec<serde_json::Value> =
        got.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let alone: serde_json::Value = serde_json::from_str(&json).unwrap();
    let articles = alone["sections"][0]["articles"].as_array().unwrap().len();
    assert_eq!(lines.len(), 2 * articles);
    let ids: std::collections::BTreeSet<_> =
        lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), lines.len());
}

#[test]
fn a_story_is_exported_whole_and_nothing_is_lost_or_doubled() {
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues/yunting-2026-03-06.json");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&sample).unwrap()).unwrap();
    for format in ["text", "markdown"] {
        let args = [OsStr::new("export"), "--format".as_ref(), format.as_ref(), sample.as_ref()];
        let got = run(&args, b"");
        assert_eq!(got.status, 0);
        let out = letters(&got.out);
        for article in json["sections"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|s| s["articles"].as_array().unwrap())
        {
            for block in article["body"].as_array().unwrap() {
                // A jump line may stand inside it.
                let text = letters(block["text"].as_str().unwrap());
                let tail: String = text.chars().skip(text.chars().count() / 2 + 1).collect();
                let (count, id) = (out.matches(&tail).count(), &article["id"]);
                assert!(tail.chars().count() < 12 || count == 1, "{format} {id} {count} {tail}");
            }
            for jump in article["jumps"].as_array().unwrap() {
                let marker = letters(jump["marker"].as_str().unwrap());
                assert!(out.contains(&marker), "{format} {marker}");
            }
        }
    }
}

#[test]
fn text_is_set_at_the_width_asked_for() {
    let wide = run(&["--plain", "-"], ISSUE.as_bytes()).out;
    let longest = |text: &str| text.lines().map(|line| line.chars().count() * 2).max().unwrap();
    assert!(longest(&wide) > 120);
    let set = run(&["export", "--format", "text", "--width", "40", "-"], ISSUE.as_bytes()).out;
    let cells = |line: &str| dubao::text::cells(line, dubao::text::Ambiguous::Narrow);
    assert!(set.lines().all(|line| cells(line) <= 40), "{set}");
    assert_eq!(letters(&set), letters(&wide));
}

#[test]
fn one_page_or_one_story_can_be_asked_for() {
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues/yunting-2026-03-06.json");
    let sample = sample.to_str().unwrap();
    let pages = |args: &[&str]| -> Vec<String> {
        let json: serde_json::Value = serde_json::from_str(&run(args, b"").out).unwrap();
        let sections = json["sections"].as_array().unwrap();
        sections.iter().map(|section| section["page"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(pages(&["export", "--page", "02", sample]), ["2"]);
    let got = run(&["export", "--page", "9", sample], b"");
    assert_eq!(got.status, 3);
    same(&got.said, &format!("dubao: There is no page 9 in {sample}: there are 1, 2, 3, 4.\n"));
    let got = run(&["--article", "9-9", sample], b"");
    assert_eq!(got.status, 3);
    assert!(got.said.contains("There is no article 9-9"));
}

#[test]
fn outline_check_and_search_print_what_is_asked() {
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues/yunting-2026-03-06.json");
    let sample = sample.to_str().unwrap();
    let got = run(&["outline", "--lang", "zh", sample], b"");
    assert!(got.out.starts_with("云汀日报 2026-03-06\n第1版"), "{}", got.out);
    let got = run(&["check", sample], b"");
    assert_eq!(got.status, 0);
    let got = run(&["search", "这里没有这几个字", sample], b"");
    assert_eq!((got.status, got.out.as_str()), (3, ""));
    assert_eq!(got.said.lines().count(), 1);
}

#[test]
fn output_goes_to_a_file_or_is_told_not_to() {
    let folder = folder(&[]);
    let path = folder.path().join("day.md");
    let args = ["export", "--format", "markdown", "-o", path.to_str().unwrap(), "-"];
    let got = run(&args, ISSUE.as_bytes());
    assert_eq!((got.status, got.out.as_str(), got.said.as_str()), (0, "", ""));
    assert!(fs::read_to_string(&path).unwrap().contains("## 第1版"));
    let nowhere = folder.path().join("none/day.md");
    let args = ["export", "-o", nowhere.to_str().unwrap(), "-"];
    let got = run(&args, ISSUE.as_bytes());
    assert_eq!(got.status, 1);
    assert!(
        got.said.contains("could not be written (No such file or directory): check"),
        "{}",
        got.said
    );
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let got = ran(program(&["export", "-"]).stdout(full), ISSUE.as_bytes());
        assert_eq!(got.status, 1);
        assert!(got.said.contains("standard output could not be written"), "{}", got.said);
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let long = ISSUE.repeat(2000);
    for args in [
        &["--plain", "-"][..],
        &["export", "-"],
        &["outline", "-"],
        &["completions", "bash"],
        &["man"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let got = ran(program(args).stdout(writer), long.as_bytes());
        assert_eq!((got.status, got.said.as_str()), (0, ""), "{args:?}");
    }
}

#[test]
fn help_fits_one_screen_and_has_three_examples() {
    let got = run(&["-h"], b"");
    assert_eq!(got.status, 0);
    assert!(got.out.lines().count() < 24, "{}", got.out);
    assert!(got.out.lines().all(|line| line.chars().count() <= 100), "{}", got.out);
    let (_, examples) = got.out.split_once("Examples:\n").unwrap();
    assert_eq!(examples.lines().filter(|line| line.contains("dubao")).count(), 3);
    assert!(run(&["completions", "zsh"], b"").out.starts_with("#compdef dubao"));
    let man = run(&["man"], b"").out;
    assert!(
        man.contains(".TH dubao") && man.contains("Backspace") && man.contains("ambiguous"),
        "{man}"
    );
    let keys = run(&["config", "keys", "--lang", "zh"], b"").out;
    assert!(keys.contains("next-article      J >"), "{keys}");
    assert_eq!(run(&["-V"], b"").out, format!("dubao {}\n", env!("CARGO_PKG_VERSION")));
}
