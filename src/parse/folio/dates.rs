//! Dates and weekdays as papers print them.

use super::scan::Scan;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    pub(super) year: u32,
    pub(super) month: u32,
    /// 0 where only the month is told.
    pub(super) day: u32,
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// Months in English and Italian, from January on.
/// The parts of the year, from the beginning of spring on.
const SOLAR_TERMS: [&str; 24] = [
    "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑",
    "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];

const MONTHS: &[&[&str]] = &[
    &["January", "gennaio", "Jan"],
    &["February", "febbraio", "Feb"],
    &["March", "marzo", "Mar"],
    &["aprile", "April", "Apr"],
    &["May", "maggio"],
    &["June", "giugno", "Jun"],
    &["July", "luglio", "Jul"],
    &["August", "agosto", "Aug"],
    &["September", "settembre", "Sept", "Sep"],
    &["October", "ottobre", "Oct"],
    &["November", "novembre", "Nov"],
    &["December", "dicembre", "Dec"],
];

/// Weekdays in English and Italian, from Monday on; in capitals the last letter is another one.
const WEEKDAYS: &[&[&str]] = &[
    &["Monday", "lunedì", "lunedÌ", "lunedi'", "lunedi’", "lunedi"],
    &["Tuesday", "martedì", "martedÌ", "martedi'", "martedi’", "martedi"],
    &["Wednesday", "mercoledì", "mercoledÌ", "mercoledi'", "mercoledi’", "mercoledi"],
    &["Thursday", "giovedì", "giovedÌ", "giovedi'", "giovedi’", "giovedi"],
    &["Friday", "venerdì", "venerdÌ", "venerdi'", "venerdi’", "venerdi"],
    &["Saturday", "sabato"],
    &["Sunday", "domenica"],
];

impl Date {
    /// `YYYY-MM-DD`.
    pub(super) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Monday is 1, Sunday 7.
    pub(super) fn weekday(self) -> u32 {
        // Zeller's congruence: January and February are months 13 and 14 of the year before.
        let (year, month) =
            if self.month < 3 { (self.year - 1, self.month + 12) } else { (self.year, self.month) };
        let from_saturday =
            (self.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
        (from_saturday + 5) % 7 + 1
    }

    fn checked(year: u32, month: u32, day: u32) -> Option<Self> {
        let plain = (1600..2200).contains(&year) && (1..=12).contains(&month) && day <= 31;
        plain.then_some(Self { year, month, day })
    }
}

/// Reads a date: `2025年1月6日`, `一九六七年10月10日`, `2025年1月`, `民国三十八年五月十二日`, `1949-05-12`, `12.5.1949`,
/// `November 12, 2020`.
pub(super) fn date(scan: &mut Scan) -> Option<Date> {
    let from = scan.at();
    let read = chinese(scan)
        .or_else(|| restart(scan, from, figures))
        .or_else(|| restart(scan, from, day_first))
        .or_else(|| restart(scan, from, western));
    if read.is_none() {
        scan.go_to(from);
    }
    read
}

/// Reads a lunar date: `农历乙巳年五月廿六`, `丙午年正月初一`.
pub(super) fn lunar(scan: &mut Scan) -> bool {
    let from = scan.at();
    let named = scan.eat_any(&["农历", "農曆", "夏历", "夏曆", "阴历", "旧历"]).is_some();
    scan.skip_blanks();
    let cycle = scan.peek().is_some_and(|stem| STEMS.contains(stem))
        && scan.peek_at(1).is_some_and(|branch| BRANCHES.contains(branch));
    if cycle {
        scan.skip(|character| STEMS.contains(character) || BRANCHES.contains(character));
        scan.eat("年");
    }
    scan.skip_blanks();
    let days =
        scan.skip(|character| "闰閏正冬腊臘初廿卅月日十一二三四五六七八九大小".contains(character));
    let read = (named || cycle) && days > 1;
    if read {
        solar_term(scan);
    } else {
        scan.go_to(from);
    }
    read
}

/// Reads the solar term that may stand behind a lunar date, with its day: `九月廿四日秋分`, `明日立春`.
fn solar_term(scan: &mut Scan) {
    let from = scan.at();
    scan.skip(|character| character.is_whitespace() || matches!(character, ',' | '(' | '，'));
    if scan.eat_any(&["今日", "明日", "今天", "明天", "昨日"]).is_none() {
        scan.skip(|character| {
            character.is_ascii_digit() || "十廿卅一二三四五六七八九月日".contains(character)
        });
    }
    if scan.eat_any(&SOLAR_TERMS).is_none() {
        scan.go_to(from);
        return;
    }
    // 立春前三日, as papers of Taiwan tell it.
    let term = scan.at();
    let told = scan.eat_any(&["前", "后", "後"]).is_some()
        && scan.skip(|character| "一二三四五六七八九十".contains(character)) > 0
        && scan.eat_any(&["日", "天"]).is_some();
    if !told {
        scan.go_to(term);
    }
}

/// Reads a weekday: `星期六`, `周六`, `Saturday`; Monday is 1.
pub(super) fn weekday(scan: &mut Scan) -> Option<u32> {
    let from = scan.at();
    if scan.eat_any(&["星期", "礼拜", "禮拜", "周", "週"]).is_some() {
        let day = scan.peek().and_then(|day| "一二三四五六日天".find(day));
        if let Some(day) = day {
            scan.go_to(scan.at() + 1);
            return Some((u32::try_from(day).unwrap_or(0) / 3 + 1).min(7));
        }
        scan.go_to(from);
        return None;
    }
    if !scan.is_at_latin() {
        return None;
    }
    let day =
        (1..).zip(WEEKDAYS).find(|(_, names)| scan.eat_any(names).is_some()).map(|(day, _)| day)?;
    if scan.peek().is_some_and(char::is_alphabetic) {
        scan.go_to(from);
        return None;
    }
    Some(day)
}

/// Reads a month and a day whose year is the last word of the line and unreadable: `March 1, ljjSL`.
pub(super) fn without_year(scan: &mut Scan) -> bool {
    let from = scan.at();
    let month = MONTHS.iter().any(|names| scan.eat_any(names).is_some());
    scan.skip(|character| character == '.' || character.is_whitespace());
    let day = scan.figures(2).is_some();
    scan.skip(|character| character == ',' || character.is_whitespace());
    let word = scan.at();
    scan.skip(char::is_alphanumeric);
    let word = scan.since(word);
    scan.skip(|character| character == '.');
    // A word is in small letters, or has one capital.
    let garbled = (3..7).contains(&word.chars().count())
        && (word.contains(|character: char| character.is_ascii_digit())
            || word.chars().skip(1).any(char::is_uppercase) && word.contains(char::is_lowercase))
        && !word.chars().all(|character| character.is_ascii_digit());
    let read = month && day && garbled && scan.is_done();
    if !read {
        scan.go_to(from);
    }
    read
}

/// Reads a day in figures, the year behind, beside its `weekday`, which tells whether the month stands first: `06.03.26`
/// and `3/6/2026` are one day.
pub(super) fn day_in_figures(scan: &mut Scan, weekday: u32) -> Option<Date> {
    let from = scan.at();
    let read = three_figures(scan).filter(|_| !scan.peek().is_some_and(char::is_alphanumeric));
    let date = read.and_then(|[one, two, year]| {
        let years = if year < 100 { [2000 + year, 1900 + year] } else { [year, year] };
        let days = years.into_iter().flat_map(|year| [(year, two, one), (year, one, two)]);
        days.filter(|(_, _, day)| *day > 0)
            .filter_map(|(year, month, day)| Date::checked(year, month, day))
            .find(|date| date.weekday() == weekday)
    });
    if date.is_none() {
        scan.go_to(from);
    }
    date
}

/// Three numbers with one mark between them.
fn three_figures(scan: &mut Scan) -> Option<[u32; 3]> {
    let one = scan.figures(2)?;
    let mark = scan.peek().filter(|mark| matches!(mark, '-' | '.' | '/'))?;
    scan.go_to(scan.at() + 1);
    let two = scan.figures(2)?;
    (scan.peek() == Some(mark)).then(|| scan.go_to(scan.at() + 1))?;
    Some([one, two, scan.figures(4)?])
}

fn restart(scan: &mut Scan, from: usize, read: fn(&mut Scan) -> Option<Date>) -> Option<Date> {
    scan.go_to(from);
    read(scan)
}

fn chinese(scan: &mut Scan) -> Option<Date> {
    let era = scan.eat_any(&["中华民国", "中華民國", "民国", "民國", "公元"]);
    scan.skip_blanks();
    let figures = scan.peek().is_some_and(|first| first.is_ascii_digit());
    let year = scan.number(4)?;
    // 六十五年三月六日: its second line need not say of what the years are counted.
    // So do papers of Taiwan in figures, from the hundredth year on: 115年3月6日.
    let least = if figures { 100 } else { 25 };
    let republic = era.is_none() && (least..=120).contains(&year);
    let year = if era.is_some_and(|era| era != "公元") || republic { year + 1911 } else { year };
    scan.skip_blanks();
    if !scan.eat("年") {
        return None;
    }
    scan.skip_blanks();
    let month = scan.number(2)?;
    scan.skip_blanks();
    if !scan.eat("月") {
        return None;
    }
    let end = scan.at();
    scan.skip_blanks();
    let day = scan.number(2);
    scan.skip_blanks();
    match day {
        Some(day) if scan.eat("日") || scan.eat("号") => Date::checked(year, month, day),
        _ => {
            scan.go_to(end);
            Date::checked(year, month, 0)
        }
    }
}

fn figures(scan: &mut Scan) -> Option<Date> {
    let year = scan.figures(4).filter(|year| *year > 1599)?;
    let mark = scan.peek().filter(|mark| matches!(mark, '-' | '.' | '/' | '－' | '．'))?;
    scan.go_to(scan.at() + 1);
    let month = scan.figures(2)?;
    if scan.peek() != Some(mark) {
        return None;
    }
    scan.go_to(scan.at() + 1);
    let day = scan.figures(2)?;
    (!scan.peek().is_some_and(|next| next.is_ascii_digit() || next == mark))
        .then(|| Date::checked(year, month, day))
        .flatten()
}

/// `6.3.2026`, as papers of Malaysia set it.
fn day_first(scan: &mut Scan) -> Option<Date> {
    let from = scan.at();
    let [day, month, year] = three_figures(scan).filter(|[.., year]| *year > 1599)?;
    // 12-12-2020 may be anything.
    if !scan.since(from).contains('.') {
        return None;
    }
    let ends = !scan.peek().is_some_and(|next| next.is_ascii_digit() || next == '.');
    ends.then(|| Date::checked(year, month, day)).flatten().filter(|date| date.day > 0)
}

fn western(scan: &mut Scan) -> Option<Date> {
    let first = scan.figures(2);
    scan.skip_blanks();
    if !scan.is_at_latin() {
        return None;
    }
    let month = (1..)
        .zip(MONTHS)
        .find(|(_, names)| scan.eat_any(names).is_some())
        .map(|(month, _)| month)?;
    if scan.peek().is_some_and(char::is_alphabetic) {
        return None;
    }
    scan.skip(|character| character == '.' || character.is_whitespace());
    let day = match first {
        Some(day) => day,
        None => scan.figures(2)?,
    };
    scan.eat_any(&["st", "nd", "rd", "th"]);
    let end = scan.at();
    scan.skip(|character| character == ',' || character.is_whitespace());
    let Some(year) = scan.figures(4) else {
        // OCR may have lost the year; whoever asks wants the rest of the line.
        scan.go_to(end);
        return None;
    };
    Date::checked(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        date(&mut Scan::new(text)?).map(Date::iso)
    }

    #[test]
    fn dates_are_read_as_papers_print_them() {
        for (text, iso) in [
            ("2025年1月6日", "2025-01-06"),
            ("6.1.2025", "2025-01-06"),
            ("２０２５年１月６日", "2025-01-06"),
            ("2025 年 1 月 6 日", "2025-01-06"),
            ("一九六七年十月十日", "1967-10-10"),
            ("一九五O年10月1日", "1950-10-01"),
            ("民國卅八年五月十二日", "1949-05-12"),
            ("115年3月6日", "2026-03-06"),
            ("七十八年三月六日", "1989-03-06"),
            ("2025年1月", "2025-01-00"),
            ("1949-05-12", "1949-05-12"),
            ("2025.1.6", "2025-01-06"),
            ("NOVEMBER 12, 2020", "2020-11-12"),
            ("APRIL 18 1909", "1909-04-18"),
            ("21 ottobre 2024", "2024-10-21"),
            ("9 aprile 1912", "1912-04-09"),
        ] {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
        for text in
            ["2025年13月6日", "1月6日", "78年3月6日", "12-12-2020", "1.5.2", "Marching 12, 2020"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_read_and_reckoned() {
        for (text, iso, day) in [
            ("星期一", "2025-01-06", 1),
            ("星期日", "2025-01-12", 7),
            ("Thursday", "2020-11-12", 4),
            ("Lunedì", "2024-10-21", 1),
        ] {
            assert_eq!(weekday(&mut Scan::new(text).expect("short")), Some(day), "{text}");
            let date = date(&mut Scan::new(iso).expect("short")).expect("a date");
            assert_eq!(date.weekday(), day, "{iso}");
        }
    }

    #[test]
    fn days_in_figures_are_told_by_their_weekday() {
        for (text, weekday, iso) in [
            ("06.03.26", 5, Some("2026-03-06")),
            ("3/6/2026", 5, Some("2026-03-06")),
            ("11.5.90", 5, Some("1990-05-11")),
            ("06.03.26", 2, None),
            ("6.3", 5, None),
        ] {
            let mut scan = Scan::new(text).expect("short");
            assert_eq!(day_in_figures(&mut scan, weekday).map(Date::iso).as_deref(), iso, "{text}");
        }
        assert_eq!(read("OCT0BER 3, 1930").as_deref(), Some("1930-10-03"));
    }

    #[test]
    fn lunar_dates_are_read() {
        for text in [
            "农历乙巳年五月廿六",
            "丙午年正月初一",
            "农历十二月初七",
            "丙午年八月十三日 九月廿四日秋分",
            "农历正月初七 明日立春",
            "農曆丙午年正月初七　立春後三日",
            "乙巳年閏六月初九",
        ] {
            let mut scan = Scan::new(text).expect("short");
            assert!(lunar(&mut scan) && scan.is_done(), "{text}");
        }
    }
}
