//! What a folio line is made of: page, date, editors, numbers. A line of these, and of nothing else, is a folio line.

use super::{
    dates::{self, Date},
    scan::{Scan, is_word},
    words,
};
use crate::text;

/// What kind of thing a part of a folio line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Count,
    Office,
    Register,
    Number,
    Date,
    Lunar,
    Weekday,
    Contact,
    Page,
    Leaf,
    Weather,
    Publisher,
    Price,
    Rights,
    Edition,
    Title,
}

/// What a line says, if it is made of nothing else.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    /// The kinds of its parts, as bits.
    kinds: u32,
    /// How many offices it names.
    pub(super) offices: usize,
    /// The page, without leading zeros.
    pub(super) page: Option<String>,
    /// Was the page written as 第2版, 02版, A02, not as 2版 or 2?
    pub(super) formal: bool,
    /// Is the page a bare number?
    pub(super) bare: Option<u32>,
    /// Does a colon stand between page and name?
    pub(super) colon: bool,
    /// The words that are nothing else.
    pub(super) words: Vec<String>,
    pub(super) date: Option<Date>,
    pub(super) weekday: Option<u32>,
    /// The number of the issue.
    pub(super) number: Option<String>,
    pub(super) title: Option<String>,
    /// Did the editors' names break off after one character?
    pub(super) torn: bool,
    /// Does a bar part its parts: `3 | 国内`?
    pub(super) bar: bool,
    /// Is it in brackets, as the note of a source is: （《云汀日报》2026年3月6日）?
    pub(super) bracketed: bool,
    /// Is the page written in English?
    pub(super) english: bool,
    /// Are its words in capitals, or Chinese?
    pub(super) capitals: bool,
}

/// A part that is told by its words.
struct Rule {
    kind: Kind,
    example: &'static str,
    read: fn(&mut Scan, &mut Said) -> bool,
}

/// In the order in which they are tried: 今日8版 is no page, 一版责编 neither.
const RULES: &[Rule] = &[
    Rule { kind: Kind::Count, example: "今日8版", read: count },
    Rule { kind: Kind::Office, example: "一版责编：白 露 石小磊", read: office },
    Rule {
        kind: Kind::Register, example: "国内统一连续出版物号 CN 37-0099", read: register
    },
    Rule { kind: Kind::Number, example: "总第9168期", read: number },
    Rule { kind: Kind::Date, example: "2026年3月6日", read: date },
    Rule { kind: Kind::Lunar, example: "农历正月十八", read: lunar },
    Rule { kind: Kind::Weekday, example: "星期五", read: weekday },
    Rule { kind: Kind::Contact, example: "新闻热线：96000", read: contact },
    Rule { kind: Kind::Leaf, example: "第 15 页", read: leaf },
    Rule { kind: Kind::Page, example: "第A02版", read: page },
    Rule {
        kind: Kind::Weather, example: "今日天气：多云 8℃～16℃ 东北风3级", read: weather
    },
    Rule { kind: Kind::Price, example: "零售每份1.50元", read: price },
    Rule { kind: Kind::Rights, example: "© 2026 The Harbour Company", read: rights },
    Rule { kind: Kind::Edition, example: "Late Edition", read: edition },
    Rule { kind: Kind::Publisher, example: "云汀日报社出版", read: publisher },
    Rule { kind: Kind::Title, example: "云汀日报", read: title },
];

/// The most words that are nothing else, and their characters together.
const MOST_WORDS: usize = 3;
const LONGEST_WORDS: usize = 14;

/// The most Han characters in a row: 国内统一连续出版物号, 三版责编吴小燕校对…
const LONGEST_RUN: usize = 18;

impl Said {
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.kinds & (1 << kind as u32) != 0
    }

    /// How many kinds of parts it has.
    pub(super) fn kinds(&self) -> u32 {
        self.kinds.count_ones()
    }

    /// Does it say what only a nameplate says?
    pub(super) fn nameplate(&self) -> bool {
        [
            Kind::Register,
            Kind::Number,
            Kind::Count,
            Kind::Publisher,
            Kind::Price,
            Kind::Edition,
            Kind::Weather,
        ]
        .iter()
        .any(|kind| self.has(*kind))
    }

    /// Is it of this kind alone, without a word?
    pub(super) fn is_only(&self, kind: Kind) -> bool {
        self.kinds == 1 << kind as u32 && self.words.is_empty() && self.bare.is_none()
    }

    fn add(&mut self, kind: Kind) {
        self.kinds |= 1 << kind as u32;
    }
}

/// Words that make a reference of a page: 下转3版, 详见A2版.
const REFERRING: &[char] = &['转', '轉', '接', '见', '見', '载', '載'];

/// What `line` says, if it is made of parts of a folio line and at most three words more; none otherwise.
pub(super) fn said(line: &str) -> Option<Said> {
    if is_text(line) {
        return None;
    }
    let mut scan = Scan::new(line)?;
    let mut said = Said::default();
    let mut length = 0;
    loop {
        skip_marks(&mut scan, &mut said);
        if scan.is_done() {
            break;
        }
        if part(&mut scan, &mut said) || bare_number(&mut scan, &mut said) {
            continue;
        }
        let word = word(&mut scan).filter(|word| !word.ends_with(REFERRING))?;
        // 今日8版面向…, 星期五上午…: a part that goes on as a word is none.
        if scan.glued(&word) && said.page.is_none() {
            return None;
        }
        length += word.chars().filter(|character| !character.is_ascii()).count();
        said.words.push(word);
        if said.words.len() > MOST_WORDS || length > LONGEST_WORDS {
            return None;
        }
    }
    said.bracketed = line.starts_with(['（', '(']) && line.ends_with(['）', ')']);
    said.capitals =
        said.words.iter().all(|word| !word.contains(char::is_lowercase) && word.is_ascii());
    (said.kinds > 0 || said.bare.is_some()).then_some(said)
}

/// A page's header in a text: `第001版：头版`, `A01版：要闻`, `02版:国内 关注海岸生态`. Gives the page and its name.
///
/// A guide has such lines too (`2版：渡口复航`): without 第, a letter or a zero only names that pages have are taken.
pub(super) fn page_header(line: &str) -> Option<(String, String)> {
    if !line.contains(['版']) || line.contains(['。', '，', '？', '！', '；']) {
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

/// The header that an archive sets over each article: `云汀日报 日期：1949-05-12 版次/卷期：02 版 本報訊`. Gives what it
/// says and how many characters of `line` it takes; what follows belongs to the article.
pub(super) fn header(line: &str) -> Option<(Said, usize)> {
    if !line.contains("版次") && !line.contains("《") {
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

/// Is it sure to be no folio line? Told without a look at each character, since nearly all lines are text.
fn is_text(line: &str) -> bool {
    let (mut run, mut open) = (0, 0);
    for character in line.chars() {
        match character {
            '（' | '(' | '《' | '〔' => open += 1,
            '）' | ')' | '》' | '〕' => open -= 1,
            _ => {}
        }
        if matches!(character, '。' | '？' | '！' | '“' | '”' | '?' | '!' | '"' | '…' | '，')
        {
            return true;
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

fn part(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    for rule in RULES {
        if (rule.read)(scan, said) {
            said.add(rule.kind);
            return true;
        }
        scan.go_to(from);
    }
    false
}

fn skip_marks(scan: &mut Scan, said: &mut Said) {
    let after_page = said.page.is_some() && said.words.is_empty();
    let (mut colon, mut bar) = (false, false);
    scan.skip(|character| {
        colon |= character == ':';
        bar |= matches!(character, '|' | '¦');
        character.is_whitespace()
            || text::is_invisible(character)
            || matches!(
                character,
                '|' | '¦'
                    | '·'
                    | '•'
                    | '●'
                    | '◆'
                    | '■'
                    | '□'
                    | '★'
                    | '▲'
                    | '/'
                    | '—'
                    | '–'
                    | '-'
                    | ','
                    | ':'
                    | '.'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '《'
                    | '》'
                    | '〔'
                    | '〕'
                    | '*'
                    | '、'
                    | '>'
                    | '<'
                    | ';'
            )
    });
    said.colon |= colon && after_page;
    said.bar |= bar;
}

/// A word that is nothing else: a run of Han characters, or of Latin letters.
fn word(scan: &mut Scan) -> Option<String> {
    let from = scan.at();
    if scan.skip(is_word) == 0 {
        scan.skip(|character| {
            character.is_alphabetic() || matches!(character, '\'' | '’' | '&' | '.')
        });
    }
    let word = scan.since(from);
    (!word.is_empty() && word.chars().count() <= LONGEST_WORDS).then_some(word)
}

/// A number that stands for itself: the page, or the day in large type.
fn bare_number(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    let number = scan.figures(3);
    let alone = !scan.peek().is_some_and(|next| {
        next.is_alphanumeric() && !is_word(next) || matches!(next, '%' | '.' | '年' | '月' | '日')
    });
    match number {
        Some(number) if alone && said.bare.is_none() && number > 0 => {
            said.bare = Some(number);
            true
        }
        _ => {
            scan.go_to(from);
            false
        }
    }
}

fn count(scan: &mut Scan, _: &mut Said) -> bool {
    let front = scan
        .eat_any(&["本报今日", "本報今日", "今日", "本期", "今天", "全日", "今出", "每日"])
        .is_some();
    scan.skip_blanks();
    let all = scan.eat_any(&["共", "计", "出"]).is_some();
    scan.skip_blanks();
    (front || all)
        && scan.number(3).is_some()
        && (scan.skip_blanks() < 9)
        && scan.eat_any(&["个版", "版", "大张", "张", "頁", "页"]).is_some()
}

fn office(scan: &mut Scan, said: &mut Said) -> bool {
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
    let names = names(scan, said);
    let told = names > 0 && (mark || blanks > 0);
    said.offices += usize::from(told) + usize::from(told && front);
    told
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
    let from = scan.at();
    let begins = scan.eat_any(words::OFFICE_FRONTS).is_some()
        || scan.eat_any(words::OFFICES).is_some()
        || scan.eat_any(words::CONTACT_FRONTS).is_some()
        || scan.eat_any(words::CONTACTS).is_some()
        || (scan.number(2).is_some() && scan.eat("版"));
    scan.go_to(from);
    begins
}

fn register(scan: &mut Scan, _: &mut Said) -> bool {
    let named = scan
        .eat_any(&[
            "国内统一连续出版物号",
            "国内统一刊号",
            "国际标准刊号",
            "统一刊号",
            "国内刊号",
            "刊号",
            "邮发代号",
            "国内代号",
            "国外代号",
            "代号",
            "ISSN",
            "广告经营许可证",
            "报纸登记证",
            "登记证",
        ])
        .is_some();
    scan.skip(|character| character.is_whitespace() || matches!(character, ':' | '号'));
    let country = scan.eat("CN");
    scan.skip(|character| character.is_whitespace() || matches!(character, '-' | ':'));
    if !(named || country) {
        return false;
    }
    let digits = scan.skip(|character| {
        character.is_ascii_alphanumeric()
            || matches!(character, '-' | '—' | '–' | '/' | '号' | '第' | '字')
    });
    digits > 2
}

fn number(scan: &mut Scan, said: &mut Said) -> bool {
    if scan.eat_any(&["VOL.", "VOL ", "Anno "]).is_some() {
        scan.skip_blanks();
        return scan.skip(|character| character.is_ascii_digit() || "IVXLCDM".contains(character))
            > 0;
    }
    let western = scan.eat_any(&["No.", "N°", "N.", "NO.", "Nº", "№"]).is_some();
    if !western {
        scan.eat_any(&["创刊", "創刊", "总", "總", "新"]);
        if !scan.eat("第") {
            return false;
        }
    }
    scan.skip_blanks();
    let from = scan.at();
    let figures = scan.skip(|character| character.is_ascii_digit() || western && character == ',');
    let number = scan.since(from);
    if figures == 0 && (western || scan.number(6).is_none()) {
        return false;
    }
    let value = if figures > 0 { number } else { scan.since(from) };
    scan.skip_blanks();
    if !western && scan.eat_any(&["期", "号", "號"]).is_none() {
        return false;
    }
    if western && scan.peek().is_some_and(char::is_alphabetic) {
        return false;
    }
    said.number.get_or_insert(value.trim_end_matches(',').to_owned());
    true
}

fn date(scan: &mut Scan, said: &mut Said) -> bool {
    let Some(date) = dates::date(scan) else { return false };
    said.date.get_or_insert(date);
    true
}

fn lunar(scan: &mut Scan, _: &mut Said) -> bool {
    dates::lunar(scan)
}

fn weekday(scan: &mut Scan, said: &mut Said) -> bool {
    let Some(day) = dates::weekday(scan) else { return false };
    said.weekday.get_or_insert(day);
    scan.skip(|character| character == ',' || character.is_whitespace());
    // Tuesday, March 1, l92l: the year that OCR misread is the line's last word.
    if dates::without_year(scan) {
        said.add(Kind::Date);
    }
    scan.skip_blanks();
    scan.eat_any(&["MORNING", "EVENING"]);
    true
}

fn contact(scan: &mut Scan, _: &mut Said) -> bool {
    let address = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '@' | '.' | '_' | '-')
    };
    if scan.eat_any(words::CONTACT_FRONTS).is_some() {
        scan.eat("部");
    }
    if scan.eat_any(&["地址", "社址"]).is_some() {
        scan.skip(|character| !matches!(character, '。' | '，' | '|'));
        return scan.is_done();
    }
    if scan.eat_any(words::CONTACTS).is_some() {
        scan.skip(|character| {
            character.is_whitespace() || matches!(character, ':' | '/' | '|' | '∶')
        });
        let from = scan.at();
        scan.skip(|character| {
            address(character) || matches!(character, '(' | ')' | '—' | '–' | '、' | '/' | ':')
        });
        return scan.at() - from > 3;
    }
    let from = scan.at();
    scan.skip(address);
    let mail = scan.since(from);
    mail.len() > 5
        && mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// 第 15 页: the page of a file, not of the paper.
fn leaf(scan: &mut Scan, _: &mut Said) -> bool {
    scan.eat("第")
        && (scan.skip_blanks() < 9)
        && scan.number(4).is_some()
        && (scan.skip_blanks() < 9)
        && scan.eat_any(&["页", "頁"]).is_some()
}

fn page(scan: &mut Scan, said: &mut Said) -> bool {
    // （A2版） belongs to the words before it.
    if said.page.is_some() || scan.before() == Some('(') {
        return false;
    }
    if scan.at() == 0 && scan.eat("Pag") {
        // OCR may have lost the e: Pag' 2
        scan.skip(|character| !character.is_whitespace() && !character.is_ascii_digit());
        scan.skip_blanks();
        let number = scan.figures(3).filter(|_| scan.is_done());
        said.page = number.map(|number| number.to_string());
        said.english = true;
        return number.is_some();
    }
    let named = scan.eat("版次");
    if named {
        scan.skip(|character| character.is_whitespace() || character == ':');
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

fn price(scan: &mut Scan, _: &mut Said) -> bool {
    if scan
        .eat_any(&["零售", "定价", "每份", "零售价", "售价", "报价", "月价", "本报零售"])
        .is_some()
    {
        scan.skip(|character| {
            matches!(character, '每' | '份' | '价' | ':') || character.is_whitespace()
        });
        return scan.skip(|character| {
            character.is_ascii_digit()
                || matches!(character, '.' | '角' | '元' | '分' | '一' | '二' | '五')
        }) > 1;
    }
    scan.eat("In Italia");
    scan.skip_blanks();
    let coin = scan.skip(|character| matches!(character, '$' | '€' | '£')) == 1;
    scan.skip_blanks();
    coin && scan.skip(|character| character.is_ascii_digit() || matches!(character, '.' | ',')) > 0
        && scan.skip_blanks() < 9
        && (scan.is_done() || scan.before().is_some_and(char::is_whitespace))
}

fn rights(scan: &mut Scan, said: &mut Said) -> bool {
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

fn edition(scan: &mut Scan, _: &mut Said) -> bool {
    scan.eat_any(&[
        "Late",
        "City",
        "National",
        "Final",
        "Early",
        "Morning",
        "Evening",
        "Home",
        "Metro",
        "New England",
    ])
    .is_some()
        && scan.eat(" Edition")
}

fn publisher(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    scan.skip(is_word);
    let word = scan.since(from);
    let ends = ["社编辑出版", "社出版", "编辑部出版", "出版", "主办", "主管主办", "主管", "承办"];
    let Some(name) = ends.iter().find_map(|end| word.strip_suffix(end)) else { return false };
    let told = word == "出版" || (2..=14).contains(&name.chars().count());
    if told && word.ends_with("社出版") && words::is_title(name) {
        said.title.get_or_insert(name.to_owned());
    }
    told
}

fn weather(scan: &mut Scan, _: &mut Said) -> bool {
    let from = scan.at();
    scan.skip(|character| character != '|');
    let words = scan.since(from);
    let degrees = words.contains('℃') || words.contains("°C") || words.contains("度");
    let sky = ["天气", "晴", "多云", "阴", "雨", "雪", "风力", "東風", "東北風"];
    degrees
        && sky.iter().any(|word| words.contains(word))
        && words.contains(|character: char| character.is_ascii_digit())
}

/// THE HARBOUR POST, in capitals at the line's start.
fn english_title(scan: &mut Scan) -> Option<String> {
    let from = scan.at();
    let mut end = None;
    for _ in 0..6 {
        let word = scan.at();
        scan.skip(|character| {
            character.is_ascii_uppercase() || matches!(character, '.' | '-' | '\'' | '’')
        });
        let name = scan.since(word);
        if name.len() < 2 || scan.peek().is_some_and(char::is_alphanumeric) {
            break;
        }
        if word > from && words::ENGLISH_TITLE_ENDS.binary_search(&name.as_str()).is_ok() {
            end = Some(scan.at());
        }
        scan.skip_blanks();
    }
    scan.go_to(end.filter(|_| from == 0)?);
    Some(scan.since(from))
}

fn title(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    if let Some(title) = english_title(scan) {
        said.title.get_or_insert(title);
        return true;
    }
    scan.go_to(from);

    scan.skip(is_word);
    let word = scan.since(from);
    let told = words::is_title(&word);
    if told {
        said.title.get_or_insert(word);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_on_its_example() {
        for rule in RULES {
            let said = said(rule.example).unwrap_or_default();
            assert!(said.has(rule.kind), "{}: {said:?}", rule.example);
        }
    }

    #[test]
    fn a_whole_line_is_read() {
        let full =
            said("２版 要闻 2026年3月6日·星期五责任编辑/白露 版面设计/石小磊 电话/0799-1234567")
                .unwrap_or_default();
        assert_eq!(full.page.as_deref(), Some("2"));
        assert_eq!(full.words, ["要闻"]);
        assert_eq!(
            (full.offices, full.weekday, full.date.map(Date::iso).as_deref()),
            (2, Some(5), Some("2026-03-06"))
        );
        for line in [
            "2 | 国内",
            "第002版：要闻",
            "2026年3月6日|星期五|主编 白露|责编 石磊|E-mail:news@paper.example 要闻 A2",
            "云汀日报　　２０２６年３月６日　星期五",
            "国内统一连续出版物号 CN 37-0099  邮发代号 12-999  云汀日报社出版",
            "一版责编：白 露 石小磊 二版责编：林溪 三版责编：郑 山",
            "星期三本期四版",
            "VOL. CLX . . . No. 12,345",
            "HARBOURTON, FRIDAY, MARCH 6, 2026",
            "１９６６年９月１３日創刊第28号",
            "（第一六四期）本期共四版",
            "第九期 一九六七年10月10日出版",
            "第一0二期",
            "2026年9月1日 星期二 第9168期 今日8版",
            "本版编辑：白小露校对：石溪电话：（010）81234567",
            "E-mail:page2@paper.example  版式制作：林溪",
            "THE HARBOUR JOURNAL SUNDAY MORNING APRIL 18 1909 S",
            "Harbour Register/ Vol. 89, No. 134 /Friday, March 6, 2026 /Notices",
            "Anno 31 N° 41 - In Italia€ 1,70",
            "Lunedì 21 ottobre 2024",
            "Tuesday, March 1, l92L",
            "Page 2",
        ] {
            assert!(said(line).is_some(), "{line}");
        }
    }

    #[test]
    fn text_is_no_folio() {
        for line in [
            "新江日报社今日在青石镇举行座谈会，",
            "今日8版面向读者征文",
            "3月6日",
            "他在2026年3月6日说，",
            "青石镇千亩茶园迎来采摘旺季",
            "编辑部召开座谈会",
            "销售热线：0799-1234567",
            "（下转3版）",
            "全场八折起",
            "84.5%",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }

    #[test]
    fn an_archive_header_ends_where_the_text_begins() {
        let (said, length) =
            header("海報 日期：1949-05-12 版次/卷期：02 版 本報訊").unwrap_or_default();
        assert_eq!((said.page.as_deref(), length), (Some("2"), 28));
        let (said, _) = header("《云汀日报》（2026年3月6日 第 01 版）").unwrap_or_default();
        assert_eq!((said.page.as_deref(), said.title.as_deref()), (Some("1"), Some("云汀日报")));
    }
}
