//! The one table of keys: keymap, footer, help, man page and README are made from it.

use super::message::{Message, Purpose, Step};

/// A row: what belongs together, in both languages.
#[derive(Clone, Debug)]
pub struct Row {
    /// Under which heading it stands in the help.
    pub group: Group,
    /// What its keys do.
    pub actions: &'static [Action],
    /// What it does, in Chinese.
    pub zh: &'static str,
    /// What it does, in English.
    pub en: &'static str,
    /// How it stands in the footer.
    pub foot: &'static [Foot],
}

/// What a key does.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its name in the settings.
    pub name: &'static str,
    /// Its keys, the first one is shown first.
    pub keys: &'static [&'static str],
    /// What it sends.
    pub message: Message,
}

/// How a row stands in the footer.
#[derive(Clone, Copy, Debug)]
pub struct Foot {
    /// Where it does.
    pub place: FootPlace,
    /// The keys as written there, where not all of them are; Chinese.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// In which panes a row stands in the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootPlace {
    /// In the list.
    List,
    /// In the text and the jump pane.
    Text,
    /// In all panes.
    Panes,
}

/// The headings of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving in a pane.
    Moving,
    /// Articles and pages.
    Articles,
    /// Jumps and the way back.
    Jumps,
    /// How the text is set and shown.
    Setting,
    /// Searching.
    Searching,
    /// What is kept and handed on.
    Keeping,
    /// The issue and the program.
    Program,
}

impl Group {
    /// Its heading in Chinese and English.
    pub fn heading(self) -> (&'static str, &'static str) {
        match self {
            Self::Moving => ("移动", "Moving"),
            Self::Articles => ("稿件与版面", "Articles and pages"),
            Self::Jumps => ("转版与来路", "Jumps and the way back"),
            Self::Setting => ("排版与窗口", "Setting and panes"),
            Self::Searching => ("搜索", "Searching"),
            Self::Keeping => ("摘存", "Keeping"),
            Self::Program => ("报纸与程序", "The issue and the program"),
        }
    }
}

/// The action of the digits, which are themselves and stand in no list of keys.
pub const PAGE: &str = "page";

/// All actions.
pub fn actions() -> impl Iterator<Item = &'static Action> {
    TABLE.iter().flat_map(|row| row.actions)
}

/// The action called `name`.
pub fn action(name: &str) -> Option<&'static Action> {
    actions().find(|action| action.name == name)
}

const fn action_of(name: &'static str, keys: &'static [&'static str], message: Message) -> Action {
    Action { name, keys, message }
}

const fn foot(place: FootPlace, zh: &'static str, en: &'static str) -> Foot {
    Foot { place, zh, en }
}

use self::action_of as act;
use FootPlace::{List, Panes, Text};
use Group::{Articles, Jumps, Keeping, Moving, Program, Searching, Setting};
use Step::{Next, Previous};

/// The table.
pub static TABLE: &[Row] = &[
    Row {
        group: Moving,
        actions: &[
            act("down", &["j", "down"], Message::Line(1)),
            act("up", &["k", "up"], Message::Line(-1)),
        ],
        zh: "下一行、上一行（列表里是一条）",
        en: "a line down, up (in the list an entry)",
        foot: &[foot(List, "上下 选", "Up/Down choose")],
    },
    Row {
        group: Moving,
        actions: &[
            act("read-on", &["space"], Message::ReadOn),
            act("screen-back", &["b", "pageup"], Message::Screen(Previous)),
            act("screen-on", &["pagedown"], Message::Screen(Next)),
        ],
        zh: "翻一屏；篇末按空格报下一篇，再按就过去",
        en: "a screen; at an article's end Space names the next one, then goes there",
        foot: &[foot(Panes, "空格 翻页", "Space page")],
    },
    Row {
        group: Moving,
        actions: &[
            act("half-on", &["d", "ctrl-d"], Message::HalfScreen(Next)),
            act("half-back", &["u", "ctrl-u"], Message::HalfScreen(Previous)),
        ],
        zh: "下、上半屏",
        en: "half a screen down, up",
        foot: &[],
    },
    Row {
        group: Moving,
        actions: &[
            act("first", &["g", "home"], Message::First),
            act("last", &["G", "end"], Message::Last),
        ],
        zh: "到开头、结尾",
        en: "to the beginning, the end",
        foot: &[],
    },
    Row {
        group: Moving,
        actions: &[
            act("paragraph-back", &["{"], Message::Paragraph(Previous)),
            act("paragraph-on", &["}"], Message::Paragraph(Next)),
        ],
        zh: "上一段、下一段",
        en: "a paragraph back, on",
        foot: &[],
    },
    Row {
        group: Articles,
        actions: &[
            act("next-article", &["J", ">"], Message::Article(Next)),
            act("previous-article", &["K", "<"], Message::Article(Previous)),
        ],
        zh: "下一篇、上一篇",
        en: "the next, the previous article",
        foot: &[foot(Text, "J/K 上下篇", "J/K article")],
    },
    Row {
        group: Articles,
        actions: &[act("next-unread", &["."], Message::NextUnread)],
        zh: "下一篇未读的",
        en: "the next unread article",
        foot: &[],
    },
    Row {
        group: Articles,
        actions: &[
            act("previous-page", &["["], Message::Section(Previous)),
            act("next-page", &["]"], Message::Section(Next)),
        ],
        zh: "上一版、下一版",
        en: "the previous, the next page",
        foot: &[],
    },
    Row {
        group: Articles,
        actions: &[act(PAGE, &[], Message::Digit('1'))],
        zh: "到第几版；一秒内再按一个数字是两位数",
        en: "to the page with this number; a second digit within a second makes it two",
        foot: &[foot(Panes, "1-9 版", "1-9 page")],
    },
    Row {
        group: Jumps,
        actions: &[act("open", &["enter"], Message::Open)],
        zh: "打开；在正文里跟着转版走",
        en: "open; in the text follow the jump",
        foot: &[foot(List, "Enter 打开", "Enter open"), foot(Text, "Enter 转版", "Enter follow")],
    },
    Row {
        group: Jumps,
        actions: &[
            act("back", &["backspace", "ctrl-o", "alt-left", "ctrl-h"], Message::Back),
            act("forward", &["alt-right"], Message::Forward),
        ],
        zh: "回到来处（原位置）、再向前",
        en: "back to where you came from, forward again",
        foot: &[foot(Text, "退格 返回", "Backspace back")],
    },
    Row {
        group: Searching,
        actions: &[
            act("search", &["/"], Message::Ask(Purpose::Search)),
            act("next-hit", &["n"], Message::Hit(Next)),
            act("previous-hit", &["N"], Message::Hit(Previous)),
        ],
        zh: "在整期里搜索；下一处、上一处",
        en: "search the whole issue; the next, the previous hit",
        foot: &[foot(Panes, "/ 搜索", "/ search")],
    },
    Row {
        group: Searching,
        actions: &[act("filter", &["&"], Message::Ask(Purpose::Filter))],
        zh: "列表里只留含有这些字的",
        en: "list only what matches",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[
            act("out", &["h", "left"], Message::Out),
            act("in", &["l", "right"], Message::In),
        ],
        zh: "回列表、进正文；收起、展开一版",
        en: "out to the list, into the text; fold, unfold a page",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[
            act("next-pane", &["tab"], Message::Pane(Next)),
            act("previous-pane", &["backtab"], Message::Pane(Previous)),
        ],
        zh: "下一个、上一个窗",
        en: "the next, the previous pane",
        foot: &[foot(Panes, "Tab 窗", "Tab pane")],
    },
    Row {
        group: Setting,
        actions: &[act("joined", &["s"], Message::Joined)],
        zh: "转版的下文接着读、分开读",
        en: "continuations joined or apart",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[
            act("wider", &["+"], Message::Measure(Some(Next))),
            act("narrower", &["-"], Message::Measure(Some(Previous))),
            act("default-measure", &["="], Message::Measure(None)),
        ],
        zh: "行宽加、减、还原",
        en: "a wider, a narrower, the default measure",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[act("columns", &["w"], Message::Columns)],
        zh: "栏数：1、2、3、自动",
        en: "columns: 1, 2, 3, automatic",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[act("zoom", &["z"], Message::Zoom)],
        zh: "只留正文，放开鼠标",
        en: "the text alone, the mouse released",
        foot: &[],
    },
    Row {
        group: Setting,
        actions: &[act("raw", &["v"], Message::Raw)],
        zh: "看这篇的原文行",
        en: "the raw lines of this article",
        foot: &[],
    },
    Row {
        group: Keeping,
        actions: &[
            act("set-mark", &["m"], Message::SetMark),
            act("go-to-mark", &["'", "`"], Message::GoToMark),
        ],
        zh: "做记号、到记号（后面跟一个字母）",
        en: "set a mark, go to one (a letter follows)",
        foot: &[],
    },
    Row {
        group: Keeping,
        actions: &[act("toggle-read", &["*"], Message::ToggleRead)],
        zh: "记为已读、未读",
        en: "read, not read",
        foot: &[],
    },
    Row {
        group: Keeping,
        actions: &[
            act("clip", &["c"], Message::Clip),
            act("clippings", &["C"], Message::Clippings),
        ],
        zh: "剪报；看剪下的",
        en: "clip the article; show the clippings",
        foot: &[],
    },
    Row {
        group: Keeping,
        actions: &[
            act("copy", &["y"], Message::Copy),
            act("copy-with-source", &["Y"], Message::CopyWithSource),
        ],
        zh: "复制这篇；连同出处",
        en: "copy the article; with its source line",
        foot: &[],
    },
    Row {
        group: Keeping,
        actions: &[
            act("send", &["|"], Message::Ask(Purpose::Command)),
            act("send-again", &["!"], Message::Command),
        ],
        zh: "把这篇送给一条命令；送给上一条",
        en: "send the article to a command; to the last one",
        foot: &[],
    },
    Row {
        group: Program,
        actions: &[act("about", &["i"], Message::About)],
        zh: "这期报纸：报头、各版、没有把握的地方",
        en: "about the issue: nameplate, pages, what the parser was unsure of",
        foot: &[],
    },
    Row {
        group: Program,
        actions: &[act("history", &["H"], Message::History)],
        zh: "最近的报纸",
        en: "the last issues",
        foot: &[],
    },
    Row {
        group: Program,
        actions: &[act("theme", &["t"], Message::Theme), act("mouse", &["M"], Message::Mouse)],
        zh: "换颜色；换鼠标方式",
        en: "the next theme; the next mouse mode",
        foot: &[],
    },
    Row {
        group: Program,
        actions: &[
            act("reload", &["R"], Message::Reload),
            act("redraw", &["ctrl-l"], Message::Redraw),
        ],
        zh: "重新读入（位置不变）；重画",
        en: "read the files again (the place is kept); draw anew",
        foot: &[],
    },
    Row {
        group: Program,
        actions: &[act("help", &["?", "f1"], Message::Help)],
        zh: "按键（/ 可以筛选）",
        en: "the keys (/ thins them out)",
        foot: &[foot(Panes, "? 帮助", "? help")],
    },
    Row {
        group: Program,
        actions: &[
            act("quit", &["q", "ctrl-c"], Message::Quit),
            act("suspend", &["ctrl-z"], Message::Suspend),
        ],
        zh: "退出；暂停（fg 回来）",
        en: "quit; suspend (fg comes back)",
        foot: &[foot(Panes, "q 退出", "q quit")],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn no_key_and_no_name_stands_twice() {
        let mut keys = BTreeMap::new();
        let mut names = BTreeSet::new();
        for action in actions() {
            assert!(names.insert(action.name), "{}", action.name);
            for key in action.keys {
                assert_eq!(keys.insert(key, action.name), None, "{key}");
            }
        }
    }
}
