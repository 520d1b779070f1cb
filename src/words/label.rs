//! What stands on the screen beside the paper's own words: labels, and the lines at a jump.

use super::Lang;

/// A label of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label<'a> {
    /// A page by its label, with its name.
    Page(&'a str, Option<&'a str>),
    /// A page that is not among the inputs.
    Unopened,
    /// A jump line that leads to an open article.
    Tied,
    /// A jump line whose other end is not on the open page.
    Untied,
    /// Text without a place.
    Rest,
    /// Goes on on this page, in few cells.
    TagTo(&'a str),
    /// Comes from this page, in few cells.
    TagFrom(&'a str),
    /// The rule over a continuation.
    ContinuedFrom(&'a str),
    /// The rule where the text breaks off.
    JumpTo(&'a str),
    /// The rule where a continuation begins.
    JumpFrom(&'a str),
    /// A reference to a page.
    See(&'a str),
    /// Under the rule: nothing was found there; page and jump line.
    NoOtherEnd(&'a str, &'a str),
    /// Under the rule: the page is not open.
    NotOpenPressEnter(&'a str),
    /// The end of an article, and the next one.
    EndOfArticle(&'a str),
    /// The end of the last article.
    EndOfIssue,
    /// The heading over jump lines.
    Jumps,
    /// The heading over the other articles of the page.
    SamePage,
    /// The heading over the trail.
    Trail,
    /// How many stops the trail has.
    Stops(usize),
    /// The article's place on its page.
    Of(usize, usize),
    /// Articles unread.
    Unread(usize),
    /// Articles unread and all.
    UnreadOf(usize, usize),
    /// A day of the week, Monday 1.
    Weekday(i8),
    /// The sheet of keys.
    TitleHelp,
    /// The sheet about the issue.
    TitleAbout,
    /// The sheet of raw lines.
    TitleRaw,
    /// The sheet of hits: query, how many.
    TitleHits(&'a str, usize),
    /// The sheet of the last issues.
    TitleHistory,
    /// The sheet of clippings.
    TitleClippings,
    /// The heading over the pages.
    HeadPages(usize),
    /// The heading over the doubts.
    HeadDoubts(usize),
    /// The heading over text without a place.
    HeadUnplaced(usize),
    /// No issue was read before.
    NoHistory,
    /// No key fits the word.
    NoSuchKey,
    /// In front of the text field: a search.
    AskSearch,
    /// A filter.
    AskFilter,
    /// The file of this page.
    AskFile(&'a str),
    /// A command.
    AskCommand,
    /// A mark's letter follows.
    AskMark,
    /// The first digit of a page.
    AskPage(char),
    /// How a sheet is left.
    SheetFoot,
    /// How a sheet is left, or its chosen line followed.
    SheetFootChosen,
    /// The terminal is too small.
    TooSmall,
    /// The issue has no article.
    NoArticle,
    /// The list is thinned out by this word.
    Filtered(&'a str),
}

impl Label<'_> {
    /// The label in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        match *self {
            Self::Page(page, name) => with_name(page_zh(page), name),
            Self::Unopened => "未打开".to_owned(),
            Self::Tied => "已接".to_owned(),
            Self::Untied => "无对应".to_owned(),
            Self::Rest => "其余".to_owned(),
            Self::TagTo(page) => format!("转{}", short_zh(page)),
            Self::TagFrom(page) => format!("接{}", short_zh(page)),
            Self::ContinuedFrom(page) => format!("接{}", page_zh(page)),
            Self::JumpTo(page) => format!("下转{}", page_zh(page)),
            Self::JumpFrom(page) => format!("上接{}", page_zh(page)),
            Self::See(page) => format!("见{}", short_zh(page)),
            Self::NoOtherEnd(page, marker) => {
                format!("{}上没有找到与「{marker}」相接的文章。", page_zh(page))
            }
            Self::NotOpenPressEnter(page) => {
                format!("该版不在所开的文件里。打开{}：Enter", page_zh(page))
            }
            Self::EndOfArticle(next) => format!("（本篇完。空格：下一篇 {next}）"),
            Self::EndOfIssue => "（本篇完，这期也完了。）".to_owned(),
            Self::Jumps => "转版".to_owned(),
            Self::SamePage => "本版其他".to_owned(),
            Self::Trail => "来路".to_owned(),
            Self::Stops(stops) => format!("来路{stops}"),
            Self::Of(at, all) => format!("{at}/{all}篇"),
            Self::Unread(unread) => format!("未读{unread}"),
            Self::UnreadOf(unread, all) => format!("{all}篇，未读{unread}"),
            Self::Weekday(day) => {
                let days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
                pick(&days, day)
            }
            Self::TitleHelp => "按键".to_owned(),
            Self::TitleAbout => "这期报纸".to_owned(),
            Self::TitleRaw => "原文行（有 | 的是本篇）".to_owned(),
            Self::TitleHits(query, all) => format!("「{query}」：{all}处"),
            Self::TitleHistory => "最近的报纸".to_owned(),
            Self::TitleClippings => "剪报".to_owned(),
            Self::HeadPages(all) => format!("版面（{all}）"),
            Self::HeadDoubts(all) => format!("没有把握的地方（{all}）"),
            Self::HeadUnplaced(all) => format!("没有归入稿件的文字（{all}）"),
            Self::NoHistory => "还没有读过报纸。".to_owned(),
            Self::NoSuchKey => "没有这样的按键。".to_owned(),
            Self::AskSearch => "搜索".to_owned(),
            Self::AskFilter => "筛选".to_owned(),
            Self::AskFile(page) => format!("{}的文件", page_zh(page)),
            Self::AskCommand => "命令".to_owned(),
            Self::AskMark => "记号（一个字母）".to_owned(),
            Self::AskPage(digit) => format!("第{digit}_版"),
            Self::SheetFootChosen => format!("Enter 过去  {}", Self::SheetFoot.zh()),
            Self::SheetFoot => "退格 关闭  上下 空格 翻看  / 搜索".to_owned(),
            Self::TooSmall => "窗口太小".to_owned(),
            Self::NoArticle => "没有找到稿件。".to_owned(),
            Self::Filtered(word) => format!("筛选：{word}"),
        }
    }

    fn en(&self) -> String {
        match *self {
            Self::Page(page, name) => with_name(format!("Page {page}"), name),
            Self::Unopened => "not open".to_owned(),
            Self::Tied => "open".to_owned(),
            Self::Untied => "not found".to_owned(),
            Self::Rest => "Other text".to_owned(),
            Self::TagTo(page) => format!("to {page}"),
            Self::TagFrom(page) => format!("from {page}"),
            Self::ContinuedFrom(page) => format!("on page {page}"),
            Self::JumpTo(page) => format!("continued on page {page}"),
            Self::JumpFrom(page) => format!("continued from page {page}"),
            Self::See(page) => format!("see page {page}"),
            Self::NoOtherEnd(page, marker) => {
                format!("Nothing on page {page} goes with \"{marker}\".")
            }
            Self::NotOpenPressEnter(page) => {
                format!("This page is not among the files. Open page {page}: Enter")
            }
            Self::EndOfArticle(next) => format!("(End. Space: next, {next})"),
            Self::EndOfIssue => "(End of the article and of the issue.)".to_owned(),
            Self::Jumps => "Jumps".to_owned(),
            Self::SamePage => "On this page".to_owned(),
            Self::Trail => "Trail".to_owned(),
            Self::Stops(stops) => format!("Trail {stops}"),
            Self::Of(at, all) => format!("{at} of {all}"),
            Self::Unread(unread) => format!("{unread} unread"),
            Self::UnreadOf(unread, all) => format!("{all} articles, {unread} unread"),
            Self::Weekday(day) => {
                let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
                pick(&days, day)
            }
            Self::TitleHelp => "Keys".to_owned(),
            Self::TitleAbout => "About this issue".to_owned(),
            Self::TitleRaw => "Raw lines (| marks the article's)".to_owned(),
            Self::TitleHits(query, all) => format!("\"{query}\": {all} hits"),
            Self::TitleHistory => "Last issues".to_owned(),
            Self::TitleClippings => "Clippings".to_owned(),
            Self::HeadPages(all) => format!("Pages ({all})"),
            Self::HeadDoubts(all) => format!("Doubts ({all})"),
            Self::HeadUnplaced(all) => format!("Text that went into no article ({all})"),
            Self::NoHistory => "No issue was read yet.".to_owned(),
            Self::NoSuchKey => "No key like that.".to_owned(),
            Self::AskSearch => "Search".to_owned(),
            Self::AskFilter => "Filter".to_owned(),
            Self::AskFile(page) => format!("File of page {page}"),
            Self::AskCommand => "Command".to_owned(),
            Self::AskMark => "Mark (a letter)".to_owned(),
            Self::AskPage(digit) => format!("Page {digit}_"),
            Self::SheetFootChosen => format!("Enter goes there  {}", Self::SheetFoot.en()),
            Self::SheetFoot => "Backspace close  Up/Down Space move  / search".to_owned(),
            Self::TooSmall => "too small".to_owned(),
            Self::NoArticle => "No article was found.".to_owned(),
            Self::Filtered(word) => format!("Filter: {word}"),
        }
    }
}

/// `第1版`, `A3版`; a page word stands alone.
fn page_zh(page: &str) -> String {
    if page.starts_with(|first: char| first.is_ascii_digit()) {
        format!("第{page}版")
    } else {
        short_zh(page)
    }
}

/// `1版`, `A3版`.
fn short_zh(page: &str) -> String {
    let is_label = page.ends_with(|last: char| last.is_ascii_digit());
    format!("{page}{}", if is_label { "版" } else { "" })
}

fn with_name(page: String, name: Option<&str>) -> String {
    match name {
        Some(name) => format!("{page} {name}"),
        None => page,
    }
}

fn pick(days: &[&str], day: i8) -> String {
    let at = usize::try_from(day - 1).unwrap_or(0);
    days.get(at).copied().unwrap_or_default().to_owned()
}
