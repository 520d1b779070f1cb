//! The rows of the table, in the order of the footer.

use super::{Action, Foot, FootPlace, Group, PAGE, Row};
use crate::reader::message::{Message, Purpose, Step};

const fn action_of(name: &'static str, keys: &'static [&'static str], message: Message) -> Action {
    Action { name, keys, message }
}

const fn foot(
    place: FootPlace,
    keys: &'static [&'static str],
    zh: &'static str,
    en: &'static str,
) -> Foot {
    Foot { place, keys, zh, en }
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
        foot: &[foot(List, &["down", "up"], "上下 选", "Up/Down choose")],
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
        foot: &[foot(Panes, &["space"], "空格 翻页", "Space page")],
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
        foot: &[foot(Text, &["J", "K"], "J/K 上下篇", "J/K article")],
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
        foot: &[foot(Panes, &[], "1-9 版", "1-9 page")],
    },
    Row {
        group: Jumps,
        actions: &[act("open", &["enter"], Message::Open)],
        zh: "打开；在正文里跟着转版走",
        en: "open; in the text follow the jump",
        foot: &[
            foot(List, &["enter"], "Enter 打开", "Enter open"),
            foot(Text, &["enter"], "Enter 转版", "Enter follow"),
        ],
    },
    Row {
        group: Jumps,
        actions: &[
            act("back", &["backspace", "ctrl-o", "alt-left", "ctrl-h"], Message::Back),
            act("forward", &["alt-right"], Message::Forward),
        ],
        zh: "回到来处（原位置）、再向前",
        en: "back to where you came from, forward again",
        foot: &[foot(Text, &["backspace"], "退格 返回", "Backspace back")],
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
        foot: &[foot(Panes, &["/"], "/ 搜索", "/ search")],
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
        foot: &[foot(Panes, &["tab"], "Tab 窗", "Tab pane")],
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
        foot: &[foot(Panes, &["?"], "? 帮助", "? help")],
    },
    Row {
        group: Program,
        actions: &[
            act("quit", &["q", "ctrl-c"], Message::Quit),
            act("suspend", &["ctrl-z"], Message::Suspend),
        ],
        zh: "退出；暂停（fg 回来）",
        en: "quit; suspend (fg comes back)",
        foot: &[foot(Panes, &["q"], "q 退出", "q quit")],
    },
];
