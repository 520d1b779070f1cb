//! What the reader and the messages say, in Chinese and English: one table.

mod deed;
mod doubt;
mod fault;
mod hint;
mod label;
mod slip;

pub use self::{deed::Deed, doubt::Doubt, fault::Fault, hint::Hint, label::Label, slip::Slip};

/// The language of the reader and its messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// Something to say. A variant is a sentence or a label; [`Word::say`] has both languages side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word<'a> {
    /// An article without a headline.
    Untitled,
    /// What `-` names.
    StandardInput,
    /// Where everything is written.
    StandardOutput,
    /// The page with this label.
    Page(&'a str),
    /// The parser was sure of everything.
    NoDoubts,
    /// This query stands nowhere.
    NotFound(&'a str),
    /// Files of this folder that are no pages: their names.
    Skipped(&'a str, &'a str),
    /// Names, and how many more.
    AndMore(&'a str, usize),
    /// A file among others that has no text.
    NoTextIn(&'a str),
    /// A file with so many places that mean nothing in that encoding.
    Damaged(&'a str, &'a str, usize),
    /// The built-in sample is opened.
    Sample,
}

impl Word<'_> {
    /// The words in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Untitled => ("（无题）".to_owned(), "(untitled) ".to_owned()),
            Self::StandardInput => ("标准输入".to_owned(), "standard input".to_owned()),
            Self::StandardOutput => ("标准输出".to_owned(), "standard output".to_owned()),
            Self::Page(label) => (format!("第{label}版"), format!("Page {label}")),
            Self::NoDoubts => ("没有不确定之处。".to_owned(), "Nothing was in doubt.".to_owned()),
            Self::NotFound(query) => {
                (format!("没有找到“{query}”。"), format!("“{query}” stands nowhere in it."))
            }
            Self::Skipped(folder, names) => (
                format!("{folder} 里不是版面、跳过：{names}。"),
                format!("Passed over in {folder}, being no pages: {names}."),
            ),
            Self::AndMore(names, more) => {
                (format!("{names} 等，另有 {more} 个"), format!("{names} and {more} more"))
            }
            Self::NoTextIn(path) => (
                format!("{path} 里没有文字，跳过。"),
                format!("{path} has no text in it, and was passed over."),
            ),
            Self::Damaged(path, encoding, places) => (
                format!(
                    "{path} 按 {encoding} 有 {places} 处不成字，以 � 代替；编码不对时请用 --encoding 指明。"
                ),
                format!(
                    "Where {path} is no {encoding}, � stands ({places} of them); if it is in another encoding, name that with --encoding."
                ),
            ),
            Self::Sample => (
                "没有给出文件，打开的是自带的样报；用法见 dubao -h。".to_owned(),
                "No file was given: this is the sample issue that comes with dubao; see dubao -h."
                    .to_owned(),
            ),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}
