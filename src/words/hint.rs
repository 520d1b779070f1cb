//! Sentences in the reader's footer: what a key did, or why it did nothing.

use super::Lang;

/// A sentence about what a key did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint<'a> {
    /// The next article; Space again goes there.
    NextIs(&'a str),
    /// There is none.
    NoNextArticle,
    /// There is none.
    NoPreviousArticle,
    /// Every article was read.
    AllRead,
    /// There is none.
    NoNextPage,
    /// There is none.
    NoPreviousPage,
    /// The issue has no page with this label.
    NoSuchPage(&'a str),
    /// The page is named by a jump line only.
    NotOpen(&'a str),
    /// The article has no jump line.
    NoJump,
    /// It has several, none of them in view.
    JumpsOutOfView,
    /// There is no way further back, or forward.
    EndOfTrail,
    /// A mark was set.
    MarkSet(char),
    /// No mark has this letter.
    NoMark(char),
    /// The article counts as read.
    MarkedRead,
    /// It counts as unread.
    MarkedUnread,
    /// Continuations are read within their stories.
    JoinedNow,
    /// They are articles of their own.
    ApartNow,
    /// Han to a row.
    MeasureIs(usize),
    /// Han to a row, and how many there is room for.
    MeasureTooWide(usize, usize),
    /// Columns by the width.
    ColumnsAuto,
    /// So many columns.
    ColumnsAre(usize),
    /// So many columns have no room.
    ColumnsTooMany(usize),
    /// The name of the theme.
    ThemeIs(&'a str),
    /// The mouse does everything.
    MouseAuto,
    /// The wheel only.
    MouseWheel,
    /// Nothing.
    MouseOff,
    /// The article was not made of lines that are known.
    NoRawLines,
    /// Nothing was searched for yet.
    NoSearch,
    /// The query stands nowhere.
    NotFound(&'a str),
    /// A hit: its number, all, its page.
    HitOf(&'a str, usize, usize, &'a str),
    /// The search went on from the beginning.
    WrappedToStart,
    /// It went on from the end.
    WrappedToEnd,
    /// A Han character came as a key.
    InputMethod,
}

impl Hint<'_> {
    /// The sentence in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        match *self {
            Self::NextIs(title) => format!("再按空格读下一篇：{title}"),
            Self::NoNextArticle => "这是最后一篇。".to_owned(),
            Self::NoPreviousArticle => "这是第一篇。".to_owned(),
            Self::AllRead => "都读过了。".to_owned(),
            Self::NoNextPage => "这是最后一版。".to_owned(),
            Self::NoPreviousPage => "这是第一版。".to_owned(),
            Self::NoSuchPage(page) => format!("没有第{page}版。"),
            Self::NotOpen(page) => format!("第{page}版未打开。按 Enter 给出文件。"),
            Self::NoJump => "这篇没有转版。".to_owned(),
            Self::JumpsOutOfView => "转版不在眼前：滚到那里再按 Enter。".to_owned(),
            Self::EndOfTrail => "没有更远的来路了。".to_owned(),
            Self::MarkSet(name) => format!("记号 {name} 已做，按 ' {name} 回到这里。"),
            Self::NoMark(name) => format!("没有记号 {name}。"),
            Self::MarkedRead => "记为已读。".to_owned(),
            Self::MarkedUnread => "记为未读。".to_owned(),
            Self::JoinedNow => "转版的下文接着读。".to_owned(),
            Self::ApartNow => "转版的下文分开读。".to_owned(),
            Self::MeasureIs(han) => format!("行宽{han}字。"),
            Self::MeasureTooWide(han, shown) => {
                format!("行宽{han}字，窗口只排得下{shown}字。")
            }
            Self::ColumnsAuto => "栏数按窗口宽窄。".to_owned(),
            Self::ColumnsAre(columns) => format!("{columns}栏。"),
            Self::ColumnsTooMany(columns) => format!("窗口不够宽，排不下{columns}栏。"),
            Self::ThemeIs(name) => format!("颜色：{name}"),
            Self::MouseAuto => "鼠标：滚轮、点击、拖选复制。".to_owned(),
            Self::MouseWheel => "鼠标：只用滚轮。".to_owned(),
            Self::MouseOff => "鼠标：还给终端。".to_owned(),
            Self::NoRawLines => "这篇没有原文行可看。".to_owned(),
            Self::NoSearch => "还没有搜索过：按 /".to_owned(),
            Self::NotFound(query) => format!("没有找到「{query}」。"),
            Self::HitOf(query, at, all, page) => format!("「{query}」 {at}/{all}  {page}"),
            Self::WrappedToStart => "（到末尾了，从头找起）".to_owned(),
            Self::WrappedToEnd => "（到开头了，从末尾找起）".to_owned(),
            Self::InputMethod => "输入法开着：请切换到英文再按键。".to_owned(),
        }
    }

    fn en(&self) -> String {
        match *self {
            Self::NextIs(title) => format!("Space again for the next one: {title}"),
            Self::NoNextArticle => "This is the last article.".to_owned(),
            Self::NoPreviousArticle => "This is the first article.".to_owned(),
            Self::AllRead => "Everything was read.".to_owned(),
            Self::NoNextPage => "This is the last page.".to_owned(),
            Self::NoPreviousPage => "This is the first page.".to_owned(),
            Self::NoSuchPage(page) => format!("There is no page {page}."),
            Self::NotOpen(page) => {
                format!("Page {page} is not open. Enter takes its file.")
            }
            Self::NoJump => "This article has no jump line.".to_owned(),
            Self::JumpsOutOfView => "Several jump lines: scroll to one, then Enter.".to_owned(),
            Self::EndOfTrail => "The trail ends here.".to_owned(),
            Self::MarkSet(name) => format!("Mark {name} is set; ' {name} comes back here."),
            Self::NoMark(name) => format!("There is no mark {name}."),
            Self::MarkedRead => "Marked as read.".to_owned(),
            Self::MarkedUnread => "Marked as unread.".to_owned(),
            Self::JoinedNow => "Continuations are joined.".to_owned(),
            Self::ApartNow => "Continuations are apart.".to_owned(),
            Self::MeasureIs(han) => format!("{} cells to a row.", han * 2),
            Self::MeasureTooWide(han, shown) => {
                format!("{} cells to a row; there is room for {}.", han * 2, shown * 2)
            }
            Self::ColumnsAuto => "Columns by the width.".to_owned(),
            Self::ColumnsAre(1) => "One column.".to_owned(),
            Self::ColumnsAre(columns) => format!("{columns} columns."),
            Self::ColumnsTooMany(columns) => format!("There is no room for {columns} columns."),
            Self::ThemeIs(name) => format!("Theme: {name}"),
            Self::MouseAuto => "Mouse: wheel, clicks, drags copy.".to_owned(),
            Self::MouseWheel => "Mouse: the wheel only.".to_owned(),
            Self::MouseOff => "Mouse: left to the terminal.".to_owned(),
            Self::NoRawLines => "No raw lines are known of this article.".to_owned(),
            Self::NoSearch => "Nothing was searched for yet: press /".to_owned(),
            Self::NotFound(query) => format!("\"{query}\" was not found."),
            Self::HitOf(query, at, all, page) => format!("\"{query}\" {at} of {all}  {page}"),
            Self::WrappedToStart => "(went on from the beginning)".to_owned(),
            Self::WrappedToEnd => "(went on from the end)".to_owned(),
            Self::InputMethod => "An input method is on: switch it off for the keys.".to_owned(),
        }
    }
}
