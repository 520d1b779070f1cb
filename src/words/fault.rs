//! Sentences about what could not be read or written: what, where, what to do.

use super::Lang;

/// What went wrong. The path is as it is shown, or [`super::Word::StandardInput`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault<'a> {
    /// There is nothing at the path.
    Missing,
    /// The system does not allow it.
    Denied,
    /// Reading broke off; the system's words.
    Unreadable(&'a str),
    /// More bytes than are read.
    TooLarge,
    /// More bytes than are read, together with the inputs before it.
    TooMuch,
    /// No text in it.
    Empty,
    /// No text, as it seems.
    Binary,
    /// A PDF.
    Pdf,
    /// An EPUB.
    Epub,
    /// A ZIP or another archive.
    Archive,
    /// A text processor's file.
    Office,
    /// A web page.
    Html,
    /// A picture.
    Picture,
    /// A folder in which no file is text.
    NoPages,
    /// The JSON of an issue, damaged in this line and column.
    DamagedJson(usize, usize),
    /// JSON of something else.
    OtherJson,
    /// JSON of a newer form.
    NewerJson(u64),
    /// Read, and no article in it.
    NoArticle,
    /// Writing broke off; the system's words.
    Unwritable(&'a str),
    /// No encoding has this label; the nearest one that there is.
    Encoding(&'a str, &'a str),
    /// No page has this label; the labels that there are.
    NoSuchPage(&'a str, &'a str),
    /// No article has this id.
    NoSuchArticle(&'a str),
}

impl Fault<'_> {
    /// The sentence about `path` in `lang`.
    pub fn say(&self, path: &str, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(path),
            Lang::En => self.en(path),
        }
    }

    fn zh(&self, path: &str) -> String {
        match self {
            Self::Missing => format!("找不到 {path}：请检查路径。"),
            Self::Denied => format!("没有权限读取 {path}：请检查它的权限。"),
            Self::Unreadable(why) => format!("读取 {path} 失败（{why}）：请确认文件完好后再试。"),
            Self::TooLarge => format!("{path} 超过 64 MB：请拆成几个文件，或只打开要读的版。"),
            Self::TooMuch => {
                format!("读到 {path} 时总量超过 64 MB：请少打开几个文件，例如只打开一期。")
            }
            Self::Empty => format!("{path} 里没有文字：请换一个有文字的文件。"),
            Self::Binary => {
                format!("{path} 不是文本：请先转成文本；若是少见的编码，请用 --encoding 指明。")
            }
            Self::Pdf => format!("{path} 是 PDF，目前还不能直接读：请先用 pdftotext 转成文本。"),
            Self::Epub => {
                format!(
                    "{path} 是 EPUB，目前还不能直接读：请先转成文本（例如用 pandoc -t plain）。"
                )
            }
            Self::Archive => {
                format!("{path} 是压缩包，目前还不能直接读：请先解压，再打开里面的文件夹。")
            }
            Self::Office => format!("{path} 是文字处理软件的文档，不能直接读：请先另存为纯文本。"),
            Self::Html => {
                format!("{path} 是网页，目前还不能直接读：请先存为纯文本（例如用 w3m -dump）。")
            }
            Self::Picture => format!("{path} 是图片：请先做文字识别（OCR），再打开得到的文本。"),
            Self::NoPages => {
                format!("文件夹 {path} 里没有可读的版：请放入每版一个的文本文件，或换一个文件夹。")
            }
            Self::DamagedJson(line, column) => {
                format!("{path} 第 {line} 行第 {column} 列的 JSON 有错：请重新导出。")
            }
            Self::OtherJson => {
                format!("{path} 是 JSON，但不是 dubao 导出的报纸：请打开文本，或重新导出。")
            }
            Self::NewerJson(schema) => {
                format!(
                    "{path} 的 JSON 格式是第 {schema} 版，这个 dubao 不认识：请升级 dubao，或重新导出。"
                )
            }
            Self::NoArticle => format!("{path} 读完了，但没有找到稿件：请确认它是一期报纸的文本。"),
            Self::Encoding(label, nearest) => {
                format!("没有名为 {label} 的编码：您要的可能是 {nearest}。")
            }
            Self::NoSuchPage(page, labels) => format!("{path} 里没有第 {page} 版：有 {labels}。"),
            Self::NoSuchArticle(id) => {
                format!("{path} 里没有编号为 {id} 的稿件：编号见 dubao outline。")
            }
            Self::Unwritable(why) => {
                format!("写入 {path} 失败（{why}）：请检查路径、权限和剩余空间。")
            }
        }
    }

    fn en(&self, path: &str) -> String {
        match self {
            Self::Missing => format!("{path} does not exist: check the path."),
            Self::Denied => format!("{path} may not be read: check its permissions."),
            Self::Unreadable(why) => {
                format!(
                    "{path} could not be read ({why}): see that the file is whole, and try again."
                )
            }
            Self::TooLarge => {
                format!("{path} is over 64 MB: split it, or open only the pages that you want.")
            }
            Self::TooMuch => format!(
                "With {path} it is over 64 MB in all: open fewer files, as those of one issue."
            ),
            Self::Empty => format!("{path} has no text in it: choose a file that has."),
            Self::Binary => format!(
                "{path} is no text: make text of it first; if it is text in a rare encoding, name that with --encoding."
            ),
            Self::Pdf => {
                format!(
                    "{path} is a PDF, which is not read yet: make text of it with pdftotext first."
                )
            }
            Self::Epub => format!(
                "{path} is an EPUB, which is not read yet: make text of it first, as pandoc -t plain does."
            ),
            Self::Archive => format!(
                "{path} is an archive, which is not read yet: unpack it, and open the folder that comes of it."
            ),
            Self::Office => {
                format!(
                    "{path} is a word processor's file, which is not read: save it as plain text first."
                )
            }
            Self::Html => format!(
                "{path} is a web page, which is not read yet: save it as plain text first, as w3m -dump does."
            ),
            Self::Picture => {
                format!("{path} is a picture: have its text recognised (OCR), and open that.")
            }
            Self::NoPages => format!(
                "The folder {path} has no pages that can be read: put one text file a page into it, or choose another."
            ),
            Self::DamagedJson(line, column) => {
                format!("{path} is damaged JSON at line {line}, column {column}: export it again.")
            }
            Self::OtherJson => {
                format!(
                    "{path} is JSON, but no issue that dubao wrote: open the text, or export it again."
                )
            }
            Self::NewerJson(schema) => {
                format!(
                    "{path} is JSON of schema {schema}, which this dubao does not know: take a newer one."
                )
            }
            Self::NoArticle => {
                format!(
                    "{path} was read, but there is no article in it: see that it is the text of a newspaper."
                )
            }
            Self::Encoding(label, nearest) => {
                format!("No encoding is called {label}: perhaps {nearest} is meant.")
            }
            Self::NoSuchPage(page, labels) => {
                format!("There is no page {page} in {path}: there are {labels}.")
            }
            Self::NoSuchArticle(id) => format!(
                "There is no article {id} in {path}: dubao outline tells what the articles are called."
            ),
            Self::Unwritable(why) => {
                format!(
                    "{path} could not be written ({why}): check the path, its permissions and the space left."
                )
            }
        }
    }
}
