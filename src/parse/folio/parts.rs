//! The parts of a folio line, but for page and offices: each reads itself and notes what it says.

use super::{
    dates,
    rules::{Kind, Said},
    scan::{Scan, is_word},
    words,
};
use crate::text::is_han;

pub(super) fn count(scan: &mut Scan, _: &mut Said) -> bool {
    let from = scan.at();
    if english_number(scan).is_some() && (scan.skip_blanks() < 9) && scan.eat("PAGES") {
        return !scan.peek().is_some_and(char::is_alphanumeric);
    }
    scan.go_to(from);
    // A叠24版, A组24页: how many the sheets of one letter are.
    if scan.skip(|letter| letter.is_ascii_uppercase()) == 1 && scan.eat_any(&["叠", "组"]).is_some()
    {
        return scan.figures(3).is_some() && scan.eat_any(&["版", "页", "頁"]).is_some();
    }
    scan.go_to(from);
    let front = scan
        .eat_any(&[
            "今日本报",
            "本报今日",
            "本報今日",
            "今日",
            "本期",
            "今天",
            "全日",
            "今出",
            "每日",
        ])
        .is_some();
    scan.skip_blanks();
    let all = scan.eat_any(&["共", "计", "出"]).is_some();
    scan.eat_any(&["纸", "版"]);
    scan.skip_blanks();
    let number = (front || all) && scan.number(3).is_some();
    // 今日出紙三疊九張: sheets in piles; 今日出紙三疊.
    let piled = scan.at();
    if !(scan.eat("叠") && scan.number(3).is_some()) {
        scan.go_to(piled);
    }
    number
        && (scan.skip_blanks() < 9)
        && scan.eat_any(&["个版", "版", "大张", "中张", "张半", "张", "頁", "页", "叠"]).is_some()
}

pub(super) fn number(scan: &mut Scan, said: &mut Said) -> bool {
    if scan.eat_any(&["VOL.", "VOL ", "Volume ", "Anno "]).is_some() {
        scan.skip_blanks();
        let from = scan.at();
        let figures =
            scan.skip(|character| character.is_ascii_digit() || "IVXLCDM".contains(character));
        // Not ANNO DI GRAZIA.
        return figures > 0 && scan.since(from) != "DI";
    }
    let western = scan.eat_any(&["No.", "Number ", "N°", "N.", "No ", "Nº", "№"]).is_some();
    if !western {
        scan.eat_any(&["创刊", "創刊", "总", "總", "新"]);
        if !scan.eat("第") {
            return false;
        }
    }
    scan.skip_blanks();
    let from = scan.at();
    let figures = scan.skip(|character| character.is_ascii_digit());
    // 第12,304號, No. 12,304.
    if figures > 0 {
        scan.skip(|next| next.is_ascii_digit() || next == ',');
    }
    let number = scan.since(from);
    if figures == 0 && (western || scan.number(6).is_none()) {
        return false;
    }
    // 第一萬四千二百零六號
    let said_in_full = |letter: char| "零〇一二三四五六七八九十百千万萬".contains(letter);
    if figures == 0 {
        scan.skip(said_in_full);
    }
    let value = if figures > 0 { number } else { scan.since(from) };
    if western && scan.peek().is_some_and(char::is_alphabetic) {
        return false;
    }
    scan.skip_blanks();
    if !western && scan.eat_any(&["期", "号", "號"]).is_none() {
        return false;
    }
    said.number.get_or_insert(value.trim_end_matches(',').to_owned());
    true
}

pub(super) fn date(scan: &mut Scan, said: &mut Said) -> bool {
    let Some(date) = dates::date(scan) else { return false };
    // 1966年9月13日創刊: the day of the first issue, not of this one.
    let end = scan.at();
    scan.skip_blanks();
    if scan.eat("创刊") {
        said.founded = true;
        return true;
    }
    scan.go_to(end);
    said.date.get_or_insert(date);
    true
}

pub(super) fn lunar(scan: &mut Scan, _: &mut Said) -> bool {
    dates::lunar(scan)
}

pub(super) fn weekday(scan: &mut Scan, said: &mut Said) -> bool {
    let Some(day) = dates::weekday(scan) else { return false };
    said.weekday.get_or_insert(day);
    scan.skip(|character| character == ',' || character.is_whitespace());
    if let Some(date) = dates::day_in_figures(scan, day) {
        said.date.get_or_insert(date);
        said.add(Kind::Date);
        return true;
    }
    // Tuesday, March 1, l92l: the year that OCR misread is the line's last word.
    if dates::without_year(scan) {
        said.add(Kind::Date);
    }
    scan.skip_blanks();
    scan.eat_any(&["MORNING", "EVENING"]);
    true
}

/// How the addresses of papers end.
const SITES: [&str; 12] = [
    ".com", ".COM", ".org", ".ORG", ".net", ".NET", ".co.uk", ".CO.UK", ".it", ".ie", ".news",
    ".example",
];

/// Does `address` end as one of a paper in the web does?
pub(super) fn is_site(address: &str) -> bool {
    SITES.iter().any(|end| address.len() > end.len() + 3 && address.ends_with(end))
}

pub(super) fn contact(scan: &mut Scan, said: &mut Said) -> bool {
    let address = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '@' | '.' | '_' | '-')
    };
    let first = scan.at();
    if scan.eat_any(words::CONTACT_FRONTS).is_some() {
        scan.eat("部");
        // 编采部：04-123 4567
        let from = scan.at();
        if scan.eat(":") {
            scan.skip_blanks();
            let number = scan.skip(|digit| digit.is_ascii_digit() || "- ".contains(digit));
            if number > 6 {
                return true;
            }
        }
        scan.go_to(from);
    }
    if scan.eat_any(&["地址", "社址"]).is_some() {
        scan.skip(|character| !matches!(character, '。' | '，' | '|'));
        return scan.is_done();
    }
    // 热线 96000: the word may stand alone.
    let called = scan.eat_any(words::CONTACTS).is_some() || {
        scan.go_to(first);
        scan.eat_any(words::CONTACTS).is_some()
    };
    if called {
        scan.skip(|character| {
            character.is_whitespace() || matches!(character, ':' | '/' | '|' | '∶')
        });
        // OCR may have torn the number off: 校对：郭远电话：
        if said.offices > 0 && scan.is_done() {
            said.torn = true;
            return true;
        }
        let from = scan.at();
        let digit = |scan: &Scan, ahead: usize| {
            scan.peek_at(ahead).is_some_and(|digit| digit.is_ascii_digit())
        };
        loop {
            scan.skip(|character| {
                address(character) || matches!(character, '(' | ')' | '—' | '–' | '、' | '/' | ':')
            });
            // 2300 0188: a blank in the number.
            let behind = scan.before().is_some_and(|digit| digit.is_ascii_digit());
            if !(behind && scan.peek() == Some(' ') && (1..=4).all(|ahead| digit(scan, ahead))) {
                break;
            }
            scan.go_to(scan.at() + 1);
        }
        return scan.at() - from > 3;
    }
    let from = scan.at();
    // @云汀晨报: what the paper is called where people write to each other.
    if scan.eat("@") && scan.skip(is_word) > 1 {
        return true;
    }
    scan.go_to(from);
    scan.skip(|character| address(character) || matches!(character, '/' | ':'));
    let mail = scan.since(from);
    if ["www.", "http"].iter().any(|front| mail.starts_with(front)) {
        return mail.len() > 7;
    }
    // MONDAY, MARCH 6, 2026 • TARNPOST.COM • $1.50: beside the day an address needs no more.
    if (said.has(Kind::Date) || said.has(Kind::Weekday)) && is_site(&mail) {
        return true;
    }
    mail.len() > 5
        && mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// 第 15 页: the page of a file, not of the paper.
pub(super) fn leaf(scan: &mut Scan, _: &mut Said) -> bool {
    scan.eat("第")
        && (scan.skip_blanks() < 9)
        && scan.number(4).is_some()
        && (scan.skip_blanks() < 9)
        && scan.eat_any(&["页", "頁"]).is_some()
}

/// THE HARBOUR POST, in capitals at the line's start or behind the page's number.
fn english_title(scan: &mut Scan, said: &Said) -> Option<String> {
    let from = scan.at();
    let mut end = None;
    for _ in 0..6 {
        let word = scan.at();
        scan.skip(|character| {
            character.is_ascii_uppercase() || matches!(character, '.' | '-' | '\'' | '’')
        });
        let name = scan.since(word);
        let name = name.trim_end_matches('.');
        if name.len() < 2 || scan.peek().is_some_and(char::is_alphanumeric) {
            break;
        }
        if (word > from || name.contains('-')) && words::ends_title(name) {
            end = Some(scan.at());
        }
        scan.skip_blanks();
    }
    let after_page = said.has(Kind::Page) && said.kinds() == 1;
    let after_number = said.bare.is_some() && said.kinds() == 0;
    let opens = from == 0 || said.words.is_empty() && (after_page || after_number);
    scan.go_to(end.filter(|_| opens)?);
    let title = scan.since(from).trim_end_matches('.').to_owned();
    // What the paper has of its agency: ASSOCIATED PRESS SERVICE.
    let agency = ["ASSOCIATED PRESS", "UNITED PRESS"].contains(&title.as_str());
    (!agency).then_some(title)
}

pub(super) fn title(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    // 雲汀晨報 YUNTING DAILY: the name once more, in Latin letters.
    let han = said.title.as_deref().is_some_and(|title| !title.is_ascii());
    if han && said.kinds() == 1 && said.words.is_empty() {
        let loud = scan.skip(|letter| letter.is_ascii_uppercase() || letter == ' ');
        if loud > 4 && scan.is_done() {
            return true;
        }
        scan.go_to(from);
    }
    // HOME NEWS is a page's name.
    let named = english_title(scan, said).filter(|title| !words::is_known_page_name(title));
    if let Some(title) = named {
        said.title.get_or_insert(title);
        return true;
    }
    scan.go_to(from);

    if scan.skip(is_word) < 2 || !scan.before().is_some_and(words::may_end_title) {
        return false;
    }
    let word = scan.since(from);
    // 国内新闻 is a page's name.
    let told = words::is_title(&word) && !words::is_known_page_name(&word);
    if told {
        said.title.get_or_insert(word);
    }
    told
}

/// A number in figures or, up to twelve, in words.
pub(super) fn english_number(scan: &mut Scan) -> Option<u32> {
    const TENS: [(&str, u32); 7] = [
        ("fifteen", 15),
        ("twenty-five", 25),
        ("twenty", 20),
        ("thirty-five", 35),
        ("thirty", 30),
        ("fifty", 50),
        ("seventy-five", 75),
    ];
    let tens =
        |scan: &mut Scan| TENS.iter().find_map(|(word, number)| scan.eat(word).then_some(*number));
    scan.number_word().or_else(|| scan.figures(3)).or_else(|| tens(scan))
}

pub(super) fn rights(scan: &mut Scan, said: &mut Said) -> bool {
    if !scan.eat("©") && !scan.eat("(c) ") && !scan.eat("Copyright ") {
        return false;
    }
    // To where the next part begins: a wide blank, or the line's end.
    let mut blanks = 0;
    scan.skip(|character| {
        blanks = if character.is_whitespace() { blanks + 1 } else { 0 };
        blanks < 2
    });
    said.words.is_empty()
}

pub(super) fn edition(scan: &mut Scan, said: &mut Said) -> bool {
    // FRIDAY, MARCH 6, 2026 | FINAL
    let last = |scan: &Scan| said.date.is_some() && scan.is_done();
    if let Some(word) = scan.eat_any(&["Final Home", "Final"]) {
        return last(scan) || word == "Final" && scan.eat(" Edition");
    }
    scan.eat_any(&[
        "Late",
        "City",
        "National",
        "Early",
        "Sunrise",
        "State",
        "Metropolitan",
        "Weekend",
        "International",
        "Morning",
        "Evening",
        "Home",
        "Metro",
        "New England",
    ])
    .is_some()
        && scan.eat(" Edition")
}

/// Who answers for a paper and who prints it, as it stands before a colon.
const IMPRINTS: &[&str] =
    &["督印人", "督印", "承印者", "承印", "印刷", "发行人", "发行所", "出版人", "社长", "总代理"];

/// 督印：雲汀晨報有限公司, up to a blank.
fn imprint(scan: &mut Scan) -> bool {
    if scan.eat_any(IMPRINTS).is_none() {
        return false;
    }
    if !scan.eat(":") {
        // 發行人 郭遠明, with nothing else behind the blank.
        let apart = scan.skip_blanks() > 0;
        let name = scan.skip(is_han);
        return apart && (2..=4).contains(&name) && !scan.peek().is_some_and(is_word);
    }
    scan.skip_blanks();
    let words =
        scan.skip(|letter| !letter.is_whitespace() && !matches!(letter, '|' | '。' | '，' | ':'));
    words > 1 && scan.peek() != Some(':')
}

pub(super) fn publisher(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    if imprint(scan) {
        return true;
    }
    scan.go_to(from);
    scan.skip(is_word);
    if !scan.before().is_some_and(|last| matches!(last, '版' | '办' | '管' | '报' | '印')) {
        return false;
    }
    let word = scan.since(from);
    // Whose paper it is: 中共云汀县委机关报.
    if let Some(owner) = word.strip_suffix("机关报") {
        return (2..=14).contains(&owner.chars().count());
    }
    let ends = [
        "社编辑出版",
        "社出版",
        "社编印",
        "编辑部出版",
        "出版",
        "主办",
        "主管主办",
        "主管",
        "承办",
        "公司承印",
    ];
    let Some(name) = ends.iter().find_map(|end| word.strip_suffix(end)) else { return false };
    let told = word == "出版" || (2..=14).contains(&name.chars().count());
    if told && word.ends_with("社出版") && words::is_title(name) {
        said.title.get_or_insert(name.to_owned());
    }
    told
}
