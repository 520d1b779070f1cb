//! Sentences about what the reader did, or could not do, outside of its screen.

use super::Lang;

/// What came of something that the reader was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed<'a> {
    /// There is no shell that could bring the reader back.
    NoShell,
    /// So many characters were copied.
    Copied(usize),
    /// So many bytes were not copied, since a terminal takes only so many.
    TooLongToCopy(usize, usize),
    /// The command has ended well.
    CommandDone(&'a str),
    /// The command has ended with an error.
    CommandFailed(&'a str),
    /// The command could not be run; the system's words.
    NoCommand(&'a str, &'a str),
    /// What a command leaves on the screen is left by Enter.
    EnterReturns,
    /// The rest of a long issue is still parsed.
    ReadingOn,
    /// The inputs were read anew.
    Reloaded,
    /// Standard input cannot be read a second time.
    StdinOnce,
    /// What is built in cannot be read anew.
    BuiltIn,
    /// Clipped into this file.
    Clipped(&'a str),
    /// It stands in this file already.
    ClippedBefore(&'a str),
    /// The system names no home folder.
    NoHome,
    /// This file could not be read or written; the system's words.
    NotKept(&'a str, &'a str),
    /// The settings in this file could not be read; the system's words.
    NoSettings(&'a str, &'a str),
    /// This file is of another version or damaged, and was given that name.
    SetAside(&'a str, &'a str),
    /// The terminal cannot be taken, read or written; the system's words.
    NoTerminal(&'a str),
}

impl Deed<'_> {
    /// The sentence in `lang`.
    pub fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::NoShell => "没有 shell 能再叫回读报，不挂起。".to_owned(),
            Self::Copied(count) => format!("已复制 {count} 字。"),
            Self::TooLongToCopy(bytes, limit) => format!(
                "太长，没有复制：{bytes} 字节，终端的剪贴板只收 {limit} 字节；可按 c 剪报，或按 ! 交给命令。"
            ),
            Self::CommandDone(command) => format!("已交给 {command}。"),
            Self::CommandFailed(command) => format!("命令出错：{command}"),
            Self::NoCommand(command, why) => format!("命令不能运行：{command}（{why}）"),
            Self::EnterReturns => "（按回车回到读报）".to_owned(),
            Self::ReadingOn => "还在读后面的版面。".to_owned(),
            Self::Reloaded => "已重新读入。".to_owned(),
            Self::StdinOnce => "标准输入只能读一次：要重读，请按文件名打开。".to_owned(),
            Self::BuiltIn => "这是自带的样报，没有文件可以重读。".to_owned(),
            Self::Clipped(path) => format!("已剪到 {path}。"),
            Self::ClippedBefore(path) => format!("{path} 里已有这一篇。"),
            Self::NoHome => "系统没有指明主目录，无处保存。".to_owned(),
            Self::NotKept(path, why) => format!("没有保存：{path} 不能读写（{why}）。"),
            Self::NoSettings(path, why) => format!("{path} 读不了（{why}），按默认设置。"),
            Self::SetAside(path, to) => {
                format!("{path} 是别的版本写的或已损坏，已改名为 {to}，另起新的。")
            }
            Self::NoTerminal(why) => format!("终端用不了（{why}）：请在终端里运行，或加 --plain。"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::NoShell => "No shell could bring dubao back: it is not suspended.".to_owned(),
            Self::Copied(count) => format!("Copied {count} characters."),
            Self::TooLongToCopy(bytes, limit) => format!(
                "Too long, not copied: {bytes} bytes, and a terminal's clipboard takes {limit}; clip it (c), or send it to a command (!)."
            ),
            Self::CommandDone(command) => format!("Sent to {command}."),
            Self::CommandFailed(command) => format!("The command failed: {command}"),
            Self::NoCommand(command, why) => {
                format!("The command could not be run: {command} ({why})")
            }
            Self::EnterReturns => "(Enter: back to reading)".to_owned(),
            Self::ReadingOn => "Reading the rest of the issue.".to_owned(),
            Self::Reloaded => "Read anew.".to_owned(),
            Self::StdinOnce => {
                "Standard input can be read only once: to reload, open the issue by its file's name."
                    .to_owned()
            }
            Self::BuiltIn => "This is the built-in sample: there is no file to read anew.".to_owned(),
            Self::Clipped(path) => format!("Clipped into {path}."),
            Self::ClippedBefore(path) => format!("It stands in {path} already."),
            Self::NoHome => "The system names no home folder: there is nowhere to keep it.".to_owned(),
            Self::NotKept(path, why) => {
                format!("Not kept: {path} cannot be read or written ({why}).")
            }
            Self::NoSettings(path, why) => {
                format!("{path} cannot be read ({why}): the default settings are used.")
            }
            Self::SetAside(path, to) => format!(
                "{path} was written by another version or is damaged; it is {to} now, and a new one begun."
            ),
            Self::NoTerminal(why) => {
                format!("The terminal cannot be used ({why}): run dubao in a terminal, or with --plain.")
            }
        }
    }
}
