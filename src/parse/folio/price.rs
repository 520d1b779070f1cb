//! What a paper costs.

use super::{
    parts::english_number,
    rules::{Kind, Said},
    scan::{Scan, is_word},
};

/// What a paper says that costs nothing.
const FREE: &[&str] =
    &["内部资料", "内部刊物", "内部交流", "免费交流", "免费赠阅", "免费赠送", "赠阅", "注意保存"];

pub(super) fn price(scan: &mut Scan, said: &mut Said) -> bool {
    if scan
        .eat_any(&[
            "零售",
            "定价",
            "每份",
            "零售价",
            "售价",
            "报价",
            "月价",
            "每月定价",
            "本报零售",
            "本省零售",
            "本市零售",
            "外埠零售",
        ])
        .is_some()
    {
        scan.skip(|character| {
            matches!(character, '每' | '份' | '价' | ':') || character.is_whitespace()
        });
        scan.eat_any(&[
            "RM",
            "HK",
            "NT",
            "新台币",
            "台币",
            "国币",
            "法币",
            "港币",
            "边币",
            "大洋",
            "银",
        ]);
        scan.skip_blanks();
        let sum = scan.skip(|character| {
            character.is_ascii_digit()
                || matches!(character, '.' | '$' | '角' | '元' | '分' | '仙')
                || "一二三四五六七八九十百".contains(character)
        });
        // 零售80分（含消费税）
        let end = scan.at();
        let taxed = scan.skip(|bracket| bracket == '(') == 1
            && scan.eat_any(&["含", "连"]).is_some()
            && scan.skip(is_word) > 0
            && scan.skip(|bracket| bracket == ')') == 1;
        if !taxed {
            scan.go_to(end);
        }
        return sum > 1;
    }
    // 内部资料 免费交流
    if scan.eat_any(FREE).is_some() {
        return true;
    }
    let from = scan.at();
    // 今日60版 1元: beside the count of the pages.
    if said.has(Kind::Count) {
        let figures = scan.skip(|digit| digit.is_ascii_digit() || digit == '.');
        if (1..=4).contains(&figures) && scan.eat("元") {
            return true;
        }
        scan.go_to(from);
    }
    // RM1.30: what a paper of Malaysia costs stands alone.
    if scan.eat("RM") {
        scan.skip_blanks();
        let figures = scan.skip(|digit| digit.is_ascii_digit() || digit == '.');
        let ends = !scan.peek().is_some_and(char::is_alphanumeric);
        return (3..=4).contains(&figures) && ends && scan.before() != Some('.');
    }
    if in_cents(scan) {
        return true;
    }
    scan.go_to(from);
    if in_pence(scan) {
        return true;
    }
    scan.go_to(from);
    if by_the_copy(scan) {
        return true;
    }
    scan.go_to(from);
    let home = scan.eat("In Italia");
    scan.skip_blanks();
    let named = home && scan.eat_any(&["euro", "lire", "L."]).is_some()
        || scan.eat_any(&["Euro "]).is_some();
    let coin = named
        || scan.eat("IR£")
        || scan.skip(|character| matches!(character, '$' | '€' | '£')) == 1;
    scan.skip_blanks();
    // A sum at a sentence's end is no price: $466,000.
    let figures =
        scan.skip(|character| character.is_ascii_digit() || matches!(character, '.' | ','));
    if coin && (1..=5).contains(&figures) && abroad(scan) {
        return true;
    }
    coin && (1..=5).contains(&figures)
        && scan.skip_blanks() < 9
        && (scan.is_done() || scan.before().is_some_and(char::is_whitespace))
}

/// IR£1.20 (incl. VAT) £0.90 Northern Ireland: the tax behind the sum, and what the paper costs on the other side of the
/// border, if that is the line's end.
fn abroad(scan: &mut Scan) -> bool {
    let from = scan.at();
    scan.skip_blanks();
    let taxed = scan.eat_any(&["(incl. VAT)", "(inc. VAT)", "(incl VAT)", "(inc VAT)"]).is_some();
    scan.skip_blanks();
    if scan.skip(|coin| matches!(coin, '£' | '€')) == 1 {
        scan.skip(|digit| digit.is_ascii_digit() || digit == '.');
        scan.skip_blanks();
        scan.eat_any(&[
            "Northern Ireland",
            "(Northern Ireland)",
            "N. Ireland",
            "N.I.",
            "Sterling",
            "UK",
        ]);
    }
    let whole = taxed && scan.is_done();
    if !whole {
        scan.go_to(from);
    }
    whole
}

/// Una copia L. 150: what one copy costs, as Italian papers have it.
fn by_the_copy(scan: &mut Scan) -> bool {
    const COPIES: [&str; 6] =
        ["Una copia", "UNA COPIA", "Un numero", "UN NUMERO", "Un esemplare", "Prezzo"];
    if scan.eat_any(&COPIES).is_none() {
        return false;
    }
    scan.skip(|character| character == ':' || character.is_whitespace());
    scan.eat_any(&["L.", "Lire", "LIRE", "lire", "L ", "Cent.", "CENT.", "Centesimi", "€"]);
    scan.skip_blanks();
    let figures = scan.skip(|digit| digit.is_ascii_digit() || digit == ',');
    (1..=5).contains(&figures) && !scan.peek().is_some_and(char::is_alphanumeric)
}

/// PRICE ONE CENT, 35 cents, Centesimi 5.
fn in_cents(scan: &mut Scan) -> bool {
    let named = scan.eat_any(&["PRICE", "Prezzo"]).is_some();
    scan.skip(|character| character == ':' || character.is_whitespace());
    let from = scan.at();
    if scan.eat_any(&["Centesimi ", "Cent. "]).is_some() {
        return scan.figures(2).is_some() && !scan.peek().is_some_and(char::is_alphanumeric);
    }
    scan.go_to(from);
    let number = english_number(scan).is_some();
    scan.skip_blanks();
    // A sum in a text is in small letters, and more follows.
    let word = scan.at();
    let coin = scan.eat_any(&["CENTS", "CENT", "¢", "DOLLARS", "DOLLAR", "PENCE"]).is_some();
    let loud = !scan.since(word).contains(char::is_lowercase);
    let ends = !scan.peek().is_some_and(char::is_alphanumeric);
    number && coin && ends && (named || loud || scan.is_done())
}

/// 65p, 65p (inc. VAT) Sterling 60p: a whole line, for a text may begin with a sum.
fn in_pence(scan: &mut Scan) -> bool {
    let sum = |scan: &mut Scan| {
        let figures = scan.skip(|digit| digit.is_ascii_digit());
        (1..=3).contains(&figures) && scan.eat("p")
    };
    if !sum(scan) {
        return false;
    }
    scan.skip_blanks();
    scan.eat_any(&["(inc. VAT)", "(inc VAT)", "(incl. VAT)"]);
    scan.skip_blanks();
    if scan.eat_any(&["Sterling ", "STERLING "]).is_some() && !sum(scan) {
        return false;
    }
    scan.is_done()
}
