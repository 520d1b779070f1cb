//! What a folio line is made of: page, date, editors, numbers. A line of these, and of nothing else, is a folio line.

use super::{
    dates::Date,
    licence, office,
    scan::{Scan, is_word},
    signal,
    table::part,
    weather, words,
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
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub(super) struct Said {
    /// The kinds of its parts, as bits.
    kinds: u32,
    /// How many offices it names.
    pub(super) offices: usize,
    /// The page, without leading zeros.
    pub(super) page: Option<String>,
    /// Was the page written as 第2版, 02版, A02, not as 2版 or 2?
    pub(super) formal: bool,
    /// Is the sheet told before the page: 第二張 第七版?
    pub(super) sheeted: bool,
    /// Is the page a bare number?
    pub(super) bare: Option<u32>,
    /// Has that number a zero before it: 03?
    pub(super) zeroed: bool,
    /// Does a colon stand between page and name?
    pub(super) colon: bool,
    /// The lines that it goes on over, its own aside.
    pub(super) more: usize,
    /// The words that are nothing else.
    pub(super) words: Vec<String>,
    pub(super) date: Option<Date>,
    pub(super) weekday: Option<u32>,
    /// Does it tell the day of the paper's first issue?
    pub(super) founded: bool,
    /// The number of the issue.
    pub(super) number: Option<String>,
    pub(super) title: Option<String>,
    /// Did the editors' names break off after one character?
    pub(super) torn: bool,
    /// Does a bar part its parts: `3 | 国内`?
    pub(super) bar: bool,
    /// Is it in brackets, as the note of a source is: （《云汀日报》2026年3月6日）?
    pub(super) bracketed: bool,
    /// Is it the running head of a Western paper?
    pub(super) running: bool,
    /// Is the page written in English?
    pub(super) english: bool,
    /// Are its words in capitals, or Chinese?
    pub(super) capitals: bool,
}

/// The most words that are nothing else, and their characters together.
const MOST_WORDS: usize = 3;
const LONGEST_WORDS: usize = 14;

/// The most words of the place in a nameplate's line.
const MOST_PLACES: usize = 6;

impl Said {
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.kinds & (1 << kind as u32) != 0
    }

    /// How many kinds of parts it has; a sheet before the page is one.
    pub(super) fn kinds(&self) -> u32 {
        self.kinds.count_ones() + u32::from(self.sheeted)
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

    /// Does it tell volume or number, and the day, as the line under a paper's name does?
    pub(super) fn is_plate_line(&self) -> bool {
        self.has(Kind::Number) && self.date.is_some_and(|date| date.day > 0)
    }

    /// Is it the page's number and name and the day, and nothing else: 2 文化 2026年3月6日?
    pub(super) fn is_named_day(&self) -> bool {
        self.bare.is_some()
            && (1..=2).contains(&self.words.len())
            && self.kinds() == 1
            && self.date.is_some_and(|date| date.day > 0)
    }

    /// Is it a running head that names the paper and the day?
    pub(super) fn is_running_head(&self) -> bool {
        self.running && self.has(Kind::Title) && self.date.is_some()
    }

    /// The same over so many lines `more`.
    pub(super) fn over(self, more: usize) -> Self {
        Self { more, ..self }
    }

    /// What a line says that is the paper's name.
    pub(super) fn of_title(title: String) -> Self {
        let mut said = Self { title: Some(title), ..Self::default() };
        said.add(Kind::Title);
        said
    }

    pub(super) fn add(&mut self, kind: Kind) {
        self.kinds |= 1 << kind as u32;
    }
}

/// Words that make a reference of a page: 下转3版, 详见A2版.
const REFERRING: &[char] = &['转', '轉', '接', '见', '見', '载', '載'];

/// What `line` says, if it is made of parts of a folio line and at most three words more; none otherwise.
pub(super) fn said(line: &str) -> Option<Said> {
    if let Some(weather) = weather::said(line) {
        return Some(weather);
    }
    if signal::is_text(line) && !licence::opens(line) || !line.contains(signal::is_signal) {
        return None;
    }
    let mut scan = Scan::new(line)?;
    let mut said = Said::default();
    let mut length = 0;
    office::rest_of_name(&mut scan);
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
        if said.words.len() > MOST_PLACES || length > LONGEST_WORDS {
            return None;
        }
    }
    // 云汀新闻网：www.yunting.example: whose address it is.
    if said.has(Kind::Contact) {
        said.words.retain(|word| !words::is_address_name(word));
    }
    // VOL. 5 NO. 8 SAN TARN DEL MAR, TARNLAND, FRIDAY, MAY 3, 1912: the place has words, too.
    if said.words.len() > MOST_WORDS && !said.is_plate_line() {
        return None;
    }
    said.bracketed = line.starts_with(['（', '(']) && line.ends_with(['）', ')']);
    said.capitals =
        said.words.iter().all(|word| !word.contains(char::is_lowercase) && word.is_ascii());
    (said.kinds > 0 || said.bare.is_some()).then_some(said)
}

fn skip_marks(scan: &mut Scan, said: &mut Said) {
    let after_page = said.page.is_some() && said.words.is_empty();
    let (mut colon, mut bar) = (false, false);
    scan.skip(|character| {
        colon |= character == ':';
        bar |= matches!(character, '|' | '¦' | '❘' | '│');
        character.is_whitespace()
            || text::is_invisible(character)
            || matches!(
                character,
                '|' | '¦'
                    | '❘'
                    | '│'
                    | '∙'
                    | '▪'
                    | '·'
                    | '•'
                    | '・'
                    | '‧'
                    | '●'
                    | '◆'
                    | '■'
                    | '□'
                    | '★'
                    | '☆'
                    | '~'
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
            said.zeroed = scan.since(from).starts_with('0');
            true
        }
        _ => {
            scan.go_to(from);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sheet, *};

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
            "Volume 22, Number 31",
            "VOL. 12—NO. 88 MILLBROOK, OHIO, FRIDAY EVENING, MAY 3, 1912 TWO CENTS",
            "VOL XII NO 88 MILLBROOK OHIO FRIDAY EVENING MAY 3 1912 PRICE TWO CENTS",
            "Vol. 12, No. 8 San Tarn del Mar, Ohio Friday, May 3, 1912",
            "Friday 06.03.26",
            "MILLBROOK, FRIDAY, OCT0BER 3, 1930—TEN PAGES.",
            "HARBOURTON, FRIDAY, MARCH 6, 2026",
            "１９６６年９月１３日創刊第28号",
            "（第一六四期）本期共四版",
            "第九期 一九六七年10月10日出版",
            "第一0二期",
            "2026年9月1日 星期二 第9168期 今日8版",
            "本版编辑：白小露校对：石溪电话：（010）81234567",
            "E-mail:page2@paper.example  版式制作：林溪",
            "E-mail:page2@paper.example  版式制作：",
            "本版编辑：白小露校对：石溪电话:",
            "琴校对：石溪电话：（010）81234567",
            "THE HARBOUR JOURNAL SUNDAY MORNING APRIL 18 1909 S",
            "Harbour Register/ Vol. 89, No. 134 /Friday, March 6, 2026 /Notices",
            "Anno 31 N° 41 - In Italia€ 1,70",
            "ANNO LX - N. 41 - UNA COPIA L. 90",
            "Lunedì 21 ottobre 2024",
            "LUNEDÌ 21 OTTOBRE 2024",
            "FRIDAY, MARCH 6, 2026 ❘ FINAL",
            "Tuesday, March 1, l92L",
            "云汀新闻网：www.yunting.example",
            "网址：http://www.yunting.example",
            "2026年3月6日 星期五 农历正月十八 今日40版 A叠24版 B叠16版 零售价0.50元",
            "今日本报共六版",
            "今日60版 1元",
            "一九九六年三月六曰 星期三農曆丙子年正月十七曰",
            "第二百零一號 今曰出紙十大張 零售四元",
            "Page 2",
            "PAGE 2 THE HARBOUR POST FRIDAY, MARCH 6, 2026",
        ] {
            assert!(said(line).is_some(), "{line}");
        }
    }

    #[test]
    fn a_stop_behind_the_year_is_no_part_of_it() {
        let said = said("MONDAY, JANUARY 5, 1914.").unwrap_or_default();
        assert_eq!(said.date.map(Date::iso).as_deref(), Some("1914-01-05"));
    }

    #[test]
    fn a_number_before_the_title_is_the_pages() {
        for line in [
            "9 THE HARBOUR POST FRIDAY, MARCH 6, 2026",
            "9 THE HARBOUR POST, PORT ASH, FRIDAY, MARCH 6, 2026",
        ] {
            let said = said(line).unwrap_or_default();
            assert_eq!(
                (said.bare, said.title.as_deref()),
                (Some(9), Some("THE HARBOUR POST")),
                "{line}"
            );
        }
    }

    #[test]
    fn the_rest_of_a_name_is_no_page() {
        for (line, offices) in [("一版责编：白", 2), ("本版责编：白 露", 2), ("琴校对：石溪", 1)]
        {
            let said = said(line).unwrap_or_default();
            assert_eq!((said.offices, said.words.len()), (offices, 0), "{line}");
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
            "ANNO DI MAGRA",
        ] {
            assert_eq!(said(line), None, "{line}");
        }
    }

    #[test]
    fn an_archive_header_ends_where_the_text_begins() {
        let (said, length) =
            sheet::header("海報 日期：1949-05-12 版次/卷期：02 版 本報訊").unwrap_or_default();
        assert_eq!((said.page.as_deref(), length), (Some("2"), 28));
        let (said, _) = sheet::header("《云汀日报》（2026年3月6日 第 01 版）").unwrap_or_default();
        assert_eq!((said.page.as_deref(), said.title.as_deref()), (Some("1"), Some("云汀日报")));
    }
}
