//! The READMEs show what the program shows: the screen and the table of keys are made from it.
//!
//! With `DUBAO_README=write` in the environment the blocks are written anew.

use std::{env, fmt::Write as _, fs, path::Path};

use dubao::{
    page::Page,
    parse::parse,
    reader::{
        state::Options,
        table::{PAGE, TABLE},
    },
    words::Lang,
};

use crate::screens::Play;

#[track_caller]
fn check(name: &str, lang: Lang) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(name);
    let text = fs::read_to_string(&path).unwrap();
    let made = filled(&filled(&text, "screen", &screen(root, lang)), "keys", &keys(lang));
    if env::var_os("DUBAO_README").is_some_and(|value| value == "write") {
        fs::write(&path, &made).unwrap();
    } else {
        assert_eq!(
            text, made,
            "{name} is not what the program shows: set DUBAO_README=write and run again"
        );
    }
}

/// `text` with `block` between the comments that name it.
fn filled(text: &str, name: &str, block: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (before, rest) = text.split_once(&open).unwrap();
    let (_, after) = rest.split_once(&close).unwrap();
    format!("{before}{open}{block}{close}{after}")
}

fn screen(root: &Path, lang: Lang) -> String {
    let text = fs::read_to_string(root.join("sample-issues/yunting-2026-03-06.txt")).unwrap();
    let pages = Page::from_text(&text, 0, "yunting-2026-03-06.txt");
    let issue = parse(&pages);
    let play = Play::open(issue, pages, (116, 30), Options { lang, ..Options::default() });
    format!("```text\n{}\n```\n", play.press("enter").screen())
}

fn keys(lang: Lang) -> String {
    let mut table = match lang {
        Lang::Zh => "| 键 | 作用 |\n| --- | --- |\n".to_owned(),
        Lang::En => "| key | action |\n| --- | --- |\n".to_owned(),
    };
    for row in TABLE {
        let digits = row.is_called(PAGE).then_some(&"0-9");
        let keys = row.actions.iter().flat_map(|action| action.keys).chain(digits);
        // A backtick stands in two of them.
        let keys = keys
            .map(|key| if key.contains('`') { format!("`` {key} ``") } else { format!("`{key}`") });
        let keys: Vec<_> = keys.collect();
        assert!(!keys.is_empty(), "{} has no key", row.en);
        let says = if lang == Lang::Zh { row.zh } else { row.en };
        let _ = writeln!(table, "| {} | {says} |", keys.join(" ").replace('|', "\\|"));
    }
    table
}

#[test]
fn the_english_readme_shows_the_program() {
    check("README.md", Lang::En);
}

#[test]
fn the_chinese_readme_shows_the_program() {
    check("README.zh.md", Lang::Zh);
}
