//! Lines that are told at a glance to be no folio line, as nearly all are.

use super::scan::is_word;
use crate::parse::sieve::Sieve;

/// The most Han characters in a row: 国内统一连续出版物号, 三版责编吴小燕校对…
const LONGEST_RUN: usize = 18;

/// Does no part of a folio line do without one of these?
pub(super) fn is_signal(character: char) -> bool {
    matches!(character,
        '0'..='9' | '\u{ff10}'..='\u{ff19}' | '@' | '©' | '№' | '°' | '℃' | 'A'..='Z'
        | '版' | '编' | '編' | '校' | '责' | '責' | '星' | '期' | '周' | '週' | '礼' | '禮' | '社' | '报' | '報' | '出' | '刊' | '号' | '號' | '叠' | '页' | '頁' | '元' | '农' | '農' | '夏' | '阴' | '旧' | '主' | '设' | '計' | '图' | '监' | '统' | '审' | '末' | '讯' | '聞' | '闻' | '组' | '排' | '製' | '制' | '公' | '邮' | '年' | '月' | '址' | '网' | '售' | '免' | '赠')
}

/// Is it sure to be no folio line? Told without a look at each character, since nearly all lines are text.
pub(super) fn is_text(line: &str) -> bool {
    const STOPS: [char; 10] = ['。', '？', '！', '“', '”', '?', '!', '"', '…', '，'];
    static MAY_BE_STOP: Sieve = Sieve::new().with_all(&STOPS);
    if MAY_BE_STOP.any(line, |letter| STOPS.contains(&letter)) {
        return true;
    }
    let (mut run, mut open) = (0, 0);
    for character in line.chars() {
        match character {
            '（' | '(' | '《' | '〔' => open += 1,
            '）' | ')' | '》' | '〕' => open -= 1,
            _ => {}
        }
        run = if is_word(character) { run + 1 } else { 0 };
        if run > LONGEST_RUN {
            return true;
        }
    }
    // A bracket alone is what was torn from a jump line: 2版）
    open != 0
        || line.len() > 32
            && line.is_ascii()
            && !line.contains(|character: char| character.is_ascii_digit())
}
