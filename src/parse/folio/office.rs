//! Editors' offices and names: `本版责编：白 露 石小磊`.

use super::{
    rules::{Kind, Said},
    scan::{Scan, is_word},
    table::may_begin,
    words,
};

pub(super) fn office(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    // 一版责编, 本版责编
    let page = scan.number(2).is_some() && (scan.skip_blanks() < 9) && scan.eat("版");
    if !page {
        scan.go_to(from);
    }
    let front = page || scan.eat_any(words::OFFICE_FRONTS).is_some();
    if scan.eat_any(words::OFFICES).is_none() {
        return false;
    }
    let blanks = scan.skip_blanks();
    let mark = scan.skip(|character| matches!(character, ':' | '/' | '|' | '·' | '∶')) > 0;
    scan.skip_blanks();
    // 版式制作： | 刘 群: the names stand on the next line.
    if mark && scan.is_done() && (said.offices > 0 || said.has(Kind::Contact)) {
        said.torn = true;
        said.offices += 1;
        return true;
    }
    let names = names(scan, said);
    let told = names > 0 && (mark || blanks > 0);
    said.offices += usize::from(told) + usize::from(told && front);
    told
}

/// Reads the end of a name that was torn from the line before, if an office follows it: 琴 in `琴校对：郭远`.
pub(super) fn rest_of_name(scan: &mut Scan) -> bool {
    let from = scan.at();
    // 一版责编, 本版责编
    if !scan.has(':') || part_begins(scan) {
        return false;
    }
    for length in 1..=2 {
        scan.go_to(from + length);
        if scan.eat_any(words::OFFICES).is_some() && scan.peek() == Some(':') {
            scan.go_to(from + length);
            return scan.before().is_some_and(is_word);
        }
    }
    scan.go_to(from);
    false
}

/// Reads names of two to four characters; how many.
fn names(scan: &mut Scan, said: &mut Said) -> usize {
    let mut names = 0;
    loop {
        let from = scan.at();
        // Another office, or what else may follow, is no name.
        if scan.is_done() || names > 8 || part_begins(scan) {
            break;
        }
        let mut length = 0;
        while length < 5 && scan.peek().is_some_and(is_word) && !(length > 1 && part_begins(scan)) {
            scan.go_to(scan.at() + 1);
            length += 1;
        }
        // 美術：Kit
        if length == 0 && scan.peek().is_some_and(|first| first.is_ascii_uppercase()) {
            let letters = scan.skip(|letter| letter.is_ascii_alphabetic());
            length = if letters <= 16 { 2 } else { 0 };
        }
        if length == 0 || length > 4 {
            scan.go_to(from);
            break;
        }
        said.torn = length == 1;
        names += 1;
        let after = scan.at();
        if scan.skip(|character| {
            character.is_whitespace() || matches!(character, '、' | ',' | '/' | '·')
        }) == 0
        {
            scan.go_to(after);
            break;
        }
    }
    names
}

/// Does an office or a number to call stand here?
fn part_begins(scan: &mut Scan) -> bool {
    if !may_begin(scan) {
        return false;
    }
    let from = scan.at();
    let begins = scan.eat_any(words::OFFICE_FRONTS).is_some()
        || scan.eat_any(words::OFFICES).is_some()
        || scan.eat_any(words::CONTACT_FRONTS).is_some()
        || scan.eat_any(words::CONTACTS).is_some()
        || (scan.number(2).is_some() && scan.eat("版"));
    scan.go_to(from);
    begins
}
