use super::*;
use crate::parse::byline::byline_line;

#[test]
fn every_rule_fires_on_its_example() {
    for (word, example) in GROUPS.iter().chain(UNITS).chain(HOMES).chain(SHOPS) {
        assert!(writer(&simplified(example)) >= 0.6, "{word}: {example}");
    }
    for (word, example) in OFFICES.iter().chain(UNITS) {
        assert!(signs(example), "{word}: {example}");
    }
    assert!(signs("青石市／郭远明") && signs("青石县／一教员"));
    assert!(signs("云南 郭远") && !signs("云南 春耕"));
    assert!(!signs("青石公社 春耕忙") && !signs("全县 郭远") && !signs("县农业局"));
    for (word, example) in POSTS {
        assert!(writer(&simplified(example)) >= 0.6, "{word}: {example}");
    }
    for (word, example) in EXPERTS {
        assert!(writer(example) >= 0.9, "{word}: {example}");
    }
    for (deed, _, example) in DEEDS {
        assert!(writer(&simplified(example)) >= 0.9, "{deed}: {example}");
    }
}

#[test]
fn other_lines_are_by_no_writer() {
    for text in [
        "青石小學 春茶開採",
        "茶園開採 首日收青三千斤",
        "校長 茶農",
        "圖／郭遠",
        "茶廠昨天開工",
        "教師節 好禮相送",
        "养路班 一天修完",
        "养路班 集体婚礼",
        "文：茶園",
    ] {
        assert!(writer(&simplified(text)) < 0.1, "{text}");
    }
    for text in ["讀者 郭遠明上", "云汀县青石镇 郭远明等十一人", "市民 林晚敬上"]
    {
        assert!(is_writer(text), "{text}");
    }
    for text in ["一讀者", "一位老住户", "一退休教师"] {
        assert!(is_hidden(text), "{text}");
    }
    assert!(!is_hidden("一次会议") && !is_hidden("一读者来信"));
    assert!(byline_line("郭遠／退休教師（雲汀縣）") >= 0.8);
    for text in ["云汀青石县 乡村医生 郭远", "县气象局 供稿", "（县文化馆供稿）"]
    {
        assert!(byline_line(text) >= 0.8, "{text}");
    }
    assert!(byline_line("郭遠／雲汀（國小教師）") >= 0.8);
    assert!(
        is_writer("居民 郭遠明")
            && is_writer("市民 林晚")
            && is_writer("锻工车间 一徒工")
            && !is_writer("主任 郭遠明")
    );
}
