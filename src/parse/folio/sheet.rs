//! The page as it names itself, alone and in headers.

use super::{
    dates,
    pick::EDGE,
    rules::Said,
    scan::{Scan, is_word},
    unit::{Part, Unit},
    words,
};
use crate::parse::line::Line;

/// A page's header in a text: `第001版：头版`, `A01版：要闻`, `02版:国内 关注海岸生态`. Gives the page and its name.
///
/// A guide has such lines too (`2版：渡口复航`): without 第, a letter or a zero only names that pages have are taken.
pub(super) fn page_header(line: &str) -> Option<(String, String)> {
    if !line.contains('版') || line.contains(['。', '，', '？', '！', '；']) {
        return None;
    }
    let mut scan = Scan::new(line)?;
    let mut said = Said::default();
    if !page(&mut scan, &mut said) || scan.skip_blanks() > 8 || scan.before() == Some('次') {
        return None;
    }
    let colon = scan.eat(":");
    scan.skip_blanks();
    let from = scan.at();
    scan.skip(|_| true);
    let name = scan.since(from).trim().to_owned();
    let told = colon && (said.formal || words::is_page_name(&name));
    (told && (1..30).contains(&name.chars().count())).then(|| (said.page.unwrap_or_default(), name))
}

/// Takes the part of a Western paper that the front page of it names for the page, where no line tells that: `SECTION C` for C1,
/// with the part's name over it, `BUSINESS`.
pub(super) fn take_part(unit: &mut Unit) {
    if unit.page.is_some() {
        return;
    }
    let part = |text: &str| {
        let letter = text.strip_prefix("SECTION ").or_else(|| text.strip_prefix("Section "))?;
        let mut letters = letter.chars();
        letters.next().filter(|letter| letter.is_ascii_uppercase() && letters.next().is_none())
    };
    let mut found = unit.lines.iter().take(2 * EDGE).zip(0..);
    let told = |(line, at): (&Line, usize)| part(line.text.trim()).map(|letter| (letter, at));
    let Some((letter, at)) = found.find_map(told) else {
        return;
    };
    unit.page = Some(format!("{letter}1"));
    let named = |line: &Line| line.text.is_ascii() && words::is_page_name(line.text.trim());
    let name = unit.lines.iter().take(EDGE).position(named).filter(|name| *name != at);
    for at in name.into_iter().chain([at]) {
        if let Some(own) = unit.parts.get_mut(at).filter(|own| **own == Part::Text) {
            *own = Part::Folio;
        }
    }
    if unit.name.is_none() {
        unit.name = name.and_then(|at| unit.lines.get(at)).map(|line| line.text.trim().to_owned());
    }
}

/// The header that an archive sets over each article: `云汀日报 日期：1949-05-12 版次/卷期：02 版 本報訊`. Gives what it
/// says and how many characters of `line` it takes; what follows belongs to the article.
pub(super) fn header(line: &str) -> Option<(Said, usize)> {
    if !line.contains('《') && !line.contains("版次") {
        return None;
    }
    let mut scan = Scan::new(line)?;
    let mut said = Said::default();
    scan.eat("来源：");
    let quoted = scan.eat("《");
    let from = scan.at();
    scan.skip(|character| is_word(character) || character.is_alphanumeric());
    said.title = Some(scan.since(from)).filter(|title| !title.is_empty());
    scan.skip(|character| {
        character.is_whitespace() || matches!(character, '》' | '(' | ',' | '，')
    });
    scan.eat_any(&["日期:", "出版日期:", "刊期:"]);
    scan.skip_blanks();
    said.date = Some(dates::date(&mut scan)?);
    scan.skip(|character| character.is_whitespace() || matches!(character, ',' | '，'));
    let named = scan.eat_any(&["版次/卷期:", "版次:", "版次／卷期:"]).is_some();
    scan.skip_blanks();
    if !(named || quoted) || !page(&mut scan, &mut said) {
        return None;
    }
    scan.skip(|character| character.is_whitespace() || matches!(character, ')' | ']'));
    Some((said, scan.at()))
}

pub(super) fn page(scan: &mut Scan, said: &mut Said) -> bool {
    // （A2版） belongs to the words before it.
    if said.page.is_some() || scan.before() == Some('(') {
        return false;
    }
    if scan.at() == 0 && scan.eat("Pag") {
        // OCR may have lost the e: Pag' 2
        scan.skip(|character| !character.is_whitespace() && !character.is_ascii_digit());
        scan.skip_blanks();
        // The paper's name and the day may follow: PAGE 2 THE HARBOUR POST FRIDAY, MARCH 6, 2026
        let letter = scan.peek().filter(char::is_ascii_uppercase);
        let from = scan.at();
        let number = if let Some(number) = scan.eat_any(words::NUMBERS) {
            words::NUMBERS.iter().position(|word| *word == number).map(|at| (None, at + 1))
        } else {
            scan.go_to(from + usize::from(letter.is_some()));
            scan.figures(3).and_then(|number| Some((letter, usize::try_from(number).ok()?)))
        };
        let number = number.filter(|_| scan.is_done() || scan.peek() == Some(' '));
        said.page = number.map(|(letter, number)| {
            format!("{}{number}", letter.map(String::from).unwrap_or_default())
        });
        said.english = scan.is_done();
        return number.is_some();
    }
    let named = scan.eat("版次");
    if named {
        scan.skip(|character| character.is_whitespace() || character == ':');
    }
    if !named {
        said.sheeted |= sheet_before(scan);
    }
    // 叠B第2版
    let pile = scan.eat("叠");
    let ordinal = scan.eat("第");
    scan.skip_blanks();
    let letter = scan.peek().filter(char::is_ascii_uppercase);
    let from = scan.at();
    if letter.is_some() {
        scan.go_to(from + 1);
        if scan.eat("叠") || pile {
            scan.eat("第");
        }
    }
    scan.skip(|character| character == ' ' && letter.is_none());
    let zero = scan.peek() == Some('0');
    let digits = scan.at();
    let Some(value) = scan.number(3) else { return false };
    let figures = scan.since(digits).chars().all(|character| character.is_ascii_digit());
    let end = scan.at();
    scan.skip_blanks();
    // 一版 alone may be any word of a text.
    let sheet = (figures || ordinal || named)
        && scan.eat("版")
        && !scan.peek().is_some_and(|next| "面本权權图圖画畫块主式次".contains(next));
    if !sheet {
        scan.go_to(end);
    }
    // 6A, alone on its line: the part of the paper behind the number.
    let part = scan.peek().filter(char::is_ascii_uppercase);
    if let Some(part) = part
        && letter.is_none()
        && !sheet
        && figures
        && digits == 0
        && (1..100).contains(&value)
    {
        scan.go_to(end + 1);
        if end > 0 && scan.is_done() {
            said.page = Some(format!("{value}{part}"));
            return true;
        }
        scan.go_to(end);
    }
    // Without 版 it takes a letter: A2. Not 2A, A2B, B52 bombers in a longer word.
    let bounded =
        !scan.peek().is_some_and(|next| next.is_ascii_alphanumeric() || next == '%' || next == '.');
    let told =
        value > 0 && (sheet || named || letter.is_some() && figures && bounded && value < 100);
    if told {
        said.page = Some(format!("{}{value}", letter.map(String::from).unwrap_or_default()));
        said.formal = sheet && (ordinal || zero || letter.is_some());
    }
    told
}

/// Passes over the sheet that is told before its page: 第二張 第七版.
fn sheet_before(scan: &mut Scan) -> bool {
    let from = scan.at();
    if scan.eat("第") && scan.number(2).is_some() && scan.eat("张") {
        scan.skip_blanks();
        if scan.peek() == Some('第') {
            return true;
        }
    }
    scan.go_to(from);
    false
}

/// 第七頁: so papers of Malaysia and Singapore call their pages.
pub(super) fn printed_leaf(scan: &mut Scan, said: &mut Said) -> bool {
    if said.page.is_some() || scan.before() == Some('(') || !scan.eat("第") {
        return false;
    }
    scan.skip_blanks();
    let number = scan.number(3).filter(|number| (1..100).contains(number));
    scan.skip_blanks();
    // In simplified letters it is the page of a file.
    let Some(number) = number.filter(|_| scan.peek() == Some('頁')) else { return false };
    scan.go_to(scan.at() + 1);
    // 第1頁，共8頁
    if scan.peek().is_some_and(|next| matches!(next, '共' | ',' | '/')) {
        return false;
    }
    (said.page, said.formal) = (Some(number.to_string()), true);
    true
}
