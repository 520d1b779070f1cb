//! What the reader and the messages say, in Chinese and English: one table.

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
    /// No file or folder at this path.
    NoSuchFile(&'a str),
}

impl Word<'_> {
    /// The words in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        let (zh, en) = match self {
            Self::Untitled => ("（无题）".to_owned(), "(untitled)".to_owned()),
            Self::NoSuchFile(path) => (
                format!("找不到 {path}：请检查路径。"),
                format!("{path} does not exist: check the path."),
            ),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}
