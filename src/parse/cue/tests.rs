//! Each rule by its example.

use super::{furniture::FURNITURE, *};

#[test]
fn every_rule_fires_by_its_example() {
    for (_, _, example) in CAPTIONS {
        assert!(caption(example), "{example}");
    }
    for (_, example) in FURNITURE {
        assert!(furniture(example) > 0, "{example}");
    }
    for (_, _, example) in STANDING {
        assert!(standing(example), "{example}");
    }
    for word in OPENERS {
        assert!(opens(word), "{word}");
    }
    for word in SAYS {
        assert!(opens(&format!("李大川{word}要把堤修好")), "{word}");
    }
}

#[test]
fn a_line_ends_behind_what_closes() {
    let cases = [
        ("他说：“堤修好了。”", End::Stop),
        ("堤修好了（见图）", End::Other),
        ("一是修堤；", End::Semicolon),
        ("他说：", End::Colon),
        ("修堤、", End::Comma),
        ("trans-", End::Hyphen),
        ("trans\u{ad}", End::Hyphen),
        ("他在《", End::Open),
        ("空间布局上——", End::Dash),
        ("", End::Other),
    ];
    for (text, want) in cases {
        assert_eq!(end(text), want, "{text}");
    }
}

#[test]
fn numbers_of_headings_and_of_items_are_told_apart() {
    for text in ["一、总体安排", "第三章附则", "十二．堤防"] {
        assert!(numbered(text), "{text}");
    }
    for text in ["一是修堤", "第三天", "一条河"] {
        assert!(!numbered(text), "{text}");
    }
    for text in ["（一）修堤", "（12）修堤", "一是修堤", "1．修堤", "①修堤", "首先，修堤"]
    {
        assert!(enumerated(text), "{text}");
    }
    for text in ["1.5米", "（记者林向南）", "一条河"] {
        assert!(!enumerated(text), "{text}");
    }
}

#[test]
fn a_ring_is_a_full_stop_behind_a_word() {
    assert_eq!(end("青石渡口昨日復航○"), End::Stop);
    assert_eq!(end("民國二○"), End::Other);
}
