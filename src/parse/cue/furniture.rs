//! Words of a page's edge.

use std::sync::LazyLock;

use crate::parse::lexicon::Lexicon;

/// Words that stand at a page's edge or in a nameplate, with an example each.
pub(super) const FURNITURE: [(&str, &str); 24] = [
    ("责编", "本版责编：郑小满"),
    ("责任编辑", "责任编辑 郑小满"),
    ("编辑", "编辑：郑小满"),
    ("版式", "版式：何向晚"),
    ("美编", "美编 何向晚"),
    ("校对", "校对：何向晚"),
    ("校检", "校检 何向晚"),
    ("热线", "新闻热线 0000-123456"),
    ("电话", "电话：0000-123456"),
    ("邮箱", "本版邮箱 a@b.example"),
    ("E-mail", "E-mail:a@b.example"),
    ("@", "a@b.example"),
    ("星期", "2026年3月6日 星期五"),
    ("统一连续出版物号", "国内统一连续出版物号 CN 00-0000"),
    ("总第", "总第9168期"),
    ("今日", "今日8版"),
    ("邮发代号", "邮发代号 1-234"),
    ("农历", "农历正月十八"),
    ("主办", "云汀市委主办"),
    ("出版", "云汀日报社出版"),
    ("地址", "地址：云汀市河堤路1号"),
    ("邮编", "邮编：000000"),
    ("www.", "www.yunting.example"),
    ("http", "https://yunting.example"),
];

/// How many words of a page's edge `text` has.
pub(crate) fn furniture(text: &str) -> usize {
    furniture_words().count(text)
}

/// Has `text` words of a page's edge?
pub(crate) fn is_furniture(text: &str) -> bool {
    furniture_words().is_in(text)
}

fn furniture_words() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(FURNITURE.map(|(word, _)| word)));
    &LEXICON
}
