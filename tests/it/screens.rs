//! The screens of the reader, as a person sees them.

use std::fmt::Write as _;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use dubao::{
    issue::{Article, Block, BlockKind, Decision, Diagnostic, Id, Issue, Section},
    page::Page,
    reader::{
        keys::{self, Chord},
        message::{Effect, Message, Past},
        state::{Options, Paragraphs, State},
        update::update,
        view::view,
    },
    text::Ambiguous,
    words::Lang,
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    style::Modifier,
};

/// What the keys lead to: the state, and what the outside was asked to do.
pub(crate) struct Play {
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
}

impl Play {
    /// An issue opened at a size.
    pub(crate) fn open(issue: Issue, pages: Vec<Page>, size: (u16, u16), options: Options) -> Self {
        Self { state: State::new(issue, pages, size.into(), options), effects: Vec::new() }
    }

    /// Presses keys, named as in the table and parted by blanks; `"…"` is typed.
    #[track_caller]
    pub(crate) fn press(mut self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            if let Some(typed) = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
                for character in typed.chars() {
                    self.key(KeyEvent::new(KeyCode::Char(character), KeyModifiers::NONE));
                }
                continue;
            }
            let chord = Chord::named(key).unwrap_or_else(|| panic!("no key is called {key}"));
            self.key(KeyEvent::new(chord.code, chord.modifiers));
        }
        self
    }

    fn key(&mut self, event: KeyEvent) {
        if let Some(message) = keys::message(&self.state, event) {
            self.send(message);
        }
    }

    pub(crate) fn send(&mut self, message: Message) {
        self.effects.extend(update(&mut self.state, message));
    }

    pub(crate) fn resize(mut self, size: (u16, u16)) -> Self {
        self.send(Message::Resize(size.into()));
        self
    }

    /// The screen as text, row by row, without the cells that wide characters cover; `_` is the cursor's line below.
    pub(crate) fn screen(&self) -> String {
        let Size { width, height } = self.state.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = view(&self.state, &mut buffer);
        let mut rows = screen(&buffer);
        if let Some(cursor) = cursor {
            let _ = write!(rows, "\n[{}, {}]", cursor.x, cursor.y);
        }
        rows
    }
}

/// The text of `buffer`, row by row, without the cells that wide characters cover.
pub(crate) fn screen(buffer: &Buffer) -> String {
    use ratatui::buffer::CellWidth;
    let mut rows = Vec::new();
    for y in buffer.area.rows().map(|row| row.y) {
        let (mut row, mut x) = (String::new(), 0);
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            row.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        rows.push(row.trim_end().to_owned());
    }
    rows.join("\n")
}

pub(crate) fn sample(name: &str) -> (Issue, Vec<Page>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-issues/");
    let text = std::fs::read_to_string(format!("{folder}{name}.txt")).unwrap();
    let json = std::fs::read_to_string(format!("{folder}{name}.json")).unwrap();
    (serde_json::from_str(&json).unwrap(), Page::from_text(&text, 0, ""))
}

/// The sizes at which every view is looked at.
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 40), (200, 60), (40, 12)];

/// The screens that the keys lead to, at every size.
fn screens(keys: &str, options: &Options) -> String {
    let at = |size: (u16, u16)| {
        let (issue, pages) = sample("yunting-2026-03-06");
        let play = Play::open(issue, pages, size, options.clone()).press(keys);
        format!("-- {}x{}\n{}\n", size.0, size.1, play.screen())
    };
    SIZES.map(at).concat()
}

macro_rules! view {
    ($name:ident, $keys:expr) => {
        view!($name, $keys, Options::default());
    };
    ($name:ident, $keys:expr, $options:expr) => {
        #[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), screens($keys, &$options));
        }
    };
}

view!(a_new_issue_opens_with_its_list, "");
view!(a_story_reads_on_over_a_ruled_line, "enter space");
view!(what_a_jump_leads_to_stands_on_its_own_page, "enter s enter");
view!(continuations_stand_apart, "enter s end");
view!(a_page_that_is_not_open_says_so, ". . . . . end");
view!(a_page_that_is_not_open_takes_a_file, "6 enter \"第6版.txt\" left");
view!(references_name_their_article, "2 1 j j enter");
view!(captions_stand_apart, "3 enter end");
view!(help_is_made_of_the_table, "?");
view!(help_is_thinned_out, "? / \"版\"");
view!(the_issue_tells_of_itself, "i");
view!(hits_stand_page_by_page, "/ \"灌区\" enter");
view!(a_hit_is_shown_in_its_text, "/ \"手机\" enter j enter n");
view!(the_list_is_thinned_out, "& \"桥\" enter");
view!(the_text_stands_alone, "enter z");
view!(two_columns, "enter 4 w w");
view!(pages_fold, "left ] left");
view!(the_jump_pane_has_the_keys, "enter tab j");
view!(the_next_article_is_named_at_the_end, "enter J space");
view!(
    paragraphs_stand_apart,
    "enter",
    Options { paragraphs: Paragraphs::Blank, ..Options::default() }
);
view!(english, "enter", Options { lang: Lang::En, ..Options::default() });
view!(
    wide_ambiguous_characters,
    "enter",
    Options { ambiguous: Ambiguous::Wide, ..Options::default() }
);

#[test]
fn an_english_paper() {
    let at = |size: (u16, u16)| {
        let (issue, pages) = sample("alder-bay-courier-2026-03-06");
        let options = Options { lang: Lang::En, ..Options::default() };
        let play = Play::open(issue, pages, size, options).press("enter");
        format!("-- {}x{}\n{}\n", size.0, size.1, play.screen())
    };
    insta::assert_snapshot!("an_english_paper", SIZES.map(at).concat());
}

#[test]
fn too_small_a_screen_says_so() {
    for size in [(19, 24), (80, 3), (4, 1), (1, 1), (0, 0)] {
        let (issue, pages) = sample("yunting-2026-03-06");
        let play = Play::open(issue, pages, size, Options::default()).press("j enter space");
        let words: String = play.screen().split_whitespace().collect();
        assert!("窗口太小".starts_with(&words), "{size:?}: {words}");
    }
}

/// An issue whose articles know their lines.
fn with_lines() -> (Issue, Vec<Page>) {
    let text = "秀水日报\n第1版\n\n渡口通了汽车\n\n三月的渡口，第一辆汽车开上了\n\n新修的坡道。\n\n\n旧船有了新用处\n\n老渡船改成了水上书屋。";
    let article = |id: &str, headline: &str, body: &str, lines: Vec<(usize, usize)>| Article {
        id: Id(id.to_owned()),
        headline: Some(headline.to_owned()),
        body: vec![Block { kind: BlockKind::Paragraph, text: body.to_owned() }],
        lines,
        ..Article::default()
    };
    let ferry = "三月的渡口，第一辆汽车开上了新修的坡道。";
    let section = Section {
        page: "1".to_owned(),
        articles: vec![
            article("1-1", "渡口通了汽车", ferry, vec![(4, 8)]),
            article("1-2", "旧船有了新用处", "老渡船改成了水上书屋。", vec![(11, 13)]),
        ],
        unplaced: vec!["秀水印刷厂承印".to_owned()],
        inputs: vec![0],
        ..Section::default()
    };
    let issue = Issue {
        schema: 1,
        nameplate: None,
        sections: vec![section],
        unplaced: vec![],
        diagnostics: vec![Diagnostic {
            kind: Decision::Headline,
            page: "1".to_owned(),
            article: Some(Id("1-2".to_owned())),
            second: Some("渡口通了汽车".to_owned()),
            margin: 0.1,
        }],
    };
    (issue, Page::from_text(text, 0, "1.txt"))
}

#[track_caller]
fn shows(play: &Play, words: &[&str]) {
    let screen = play.screen();
    for word in words {
        assert!(screen.contains(word), "{word} is not on\n{screen}");
    }
}

#[test]
fn the_raw_lines_of_an_article_are_marked_in_their_page() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (60, 20), Options::default()).press("enter J v");
    shows(&play, &["   11 |旧船有了新用处", "    8  新修的坡道。", "旧船有了新用处\n"]);
    let play = play.press("v");
    assert!(play.state.sheet.is_none());
}

#[test]
fn text_without_a_place_can_be_read() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("end enter");
    shows(&play, &["> 其余", "秀水印刷厂承印"]);
}

#[test]
fn doubts_are_sentences() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("i");
    shows(&play, &["第1版 旧船有了新用处：标题不确定，也可能是：渡口通了汽车"]);
}

#[test]
fn doubts_lead_to_their_articles() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("i enter");
    assert!(play.state.sheet.is_none());
    assert_eq!(play.state.place().unwrap().article.0, "1-2");
    // Text without a place is the next line that leads somewhere.
    let play = play.press("i down enter");
    shows(&play, &["> 其余", "秀水印刷厂承印", "来路2 旧船有了新用处"]);
    assert_eq!(play.press("backspace").state.place().unwrap().article.0, "1-2");
}

#[test]
fn in_a_low_window_what_leads_somewhere_is_chosen_as_it_comes_into_sight() {
    let (mut issue, pages) = with_lines();
    issue.sections[0].folio = (1..=20).map(|number| format!("责编{number}")).collect();
    let play = Play::open(issue, pages, (80, 12), Options::default()).press("i");
    assert_eq!(play.state.sheet.as_ref().unwrap().cursor, None);
    let play = play.press("space space");
    shows(&play, &["标题不确定", "Enter 过去"]);
    let cursor = play.state.sheet.as_ref().unwrap().cursor.unwrap();
    // Further on, and back to it.
    let play = play.press("down up");
    assert_eq!(play.state.sheet.as_ref().unwrap().cursor, Some(cursor));
    assert_eq!(play.press("g").state.sheet.unwrap().cursor, None);
}

#[test]
fn the_footer_names_no_key_that_means_something_else() {
    let (issue, pages) = with_lines();
    let mut options = Options::default();
    options.keymap.bind("J", "quit").unwrap();
    options.keymap.bind("x", "help").unwrap();
    let play = Play::open(issue, pages, (80, 24), options).press("enter");
    shows(&play, &["Enter 转版", "? 帮助"]);
    assert!(!play.screen().contains("J/K"), "{}", play.screen());
}

#[test]
fn hits_are_set_off_in_the_text() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("/ \"汽车开\" enter");
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    view(&play.state, &mut buffer);
    let set_off = |x: u16, y: u16| buffer[(x, y)].modifier.contains(Modifier::REVERSED);
    let off: Vec<u16> = (28..80).filter(|x| set_off(*x, 3)).collect();
    let symbols: String = off.iter().map(|x| buffer[(*x, 3)].symbol().trim()).collect();
    assert_eq!(symbols, "汽车开", "{}", play.screen());
}

#[test]
fn the_cursor_stands_in_the_field() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("/ \"渡口a\" left");
    assert!(play.screen().ends_with("搜索: 渡口a\n[11, 23]"), "{}", play.screen());
}

#[test]
fn a_han_character_as_a_key_tells_of_the_input_method() {
    let (issue, pages) = with_lines();
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("\"旧\"");
    shows(&play, &["输入法开着"]);
    assert_eq!(play.state.timeout(), Some(std::time::Duration::from_secs(3)));
}

#[test]
fn the_last_issues_can_be_opened() {
    let (issue, pages) = with_lines();
    let mut play = Play::open(issue, pages, (80, 24), Options::default()).press("H");
    assert_eq!(play.effects, [Effect::ReadHistory]);
    let past = |title: &str| Past {
        title: title.to_owned(),
        date: "2026-03-05".to_owned(),
        read: Some((2, 9)),
        sources: vec![format!("{title}.txt")],
    };
    play.send(Message::ShowHistory(vec![past("秀水日报"), past("河口晚报")]));
    shows(&play, &["秀水日报 2026-03-05  9篇，未读7", "河口晚报.txt"]);
    let play = play.press("j enter");
    assert_eq!(play.effects.last(), Some(&Effect::OpenIssue(vec!["河口晚报.txt".to_owned()])));
}

#[test]
fn clippings_are_shown() {
    let (issue, pages) = with_lines();
    let mut play = Play::open(issue, pages, (80, 24), Options::default()).press("c C");
    let Some(Effect::Clip(clipping)) = play.effects.first() else { panic!("nothing was clipped") };
    assert_eq!(clipping.head, ["渡口通了汽车"]);
    assert_eq!(clipping.paragraphs, ["三月的渡口，第一辆汽车开上了新修的坡道。"]);
    assert_eq!(clipping.source, "第1版");
    assert_eq!(play.effects.last(), Some(&Effect::ReadClippings));
    play.send(Message::ShowClippings("## 渡口通了汽车\n\n三月的渡口".to_owned()));
    shows(&play, &["剪报", "渡口通了汽车", "三月的渡口"]);
}

#[test]
fn raw_lines_are_told_by_their_letters_where_the_parser_has_not() {
    let (mut issue, pages) = with_lines();
    for article in &mut issue.sections[0].articles {
        article.lines.clear();
    }
    let play = Play::open(issue, pages, (60, 20), Options::default()).press("enter v");
    shows(
        &play,
        &["    4 |渡口通了汽车", "    6 |三月的渡口，", "    8 |新修的坡道。", "   11  旧船"],
    );
}

#[test]
fn no_letter_of_a_raw_line_is_lost_in_a_narrow_window() {
    let (issue, pages) = with_lines();
    for width in 20..40 {
        let play = Play::open(issue.clone(), pages.clone(), (width, 40), Options::default());
        let screen = play.press("enter v").screen();
        let letters: String =
            screen.chars().filter(|letter| !" 0123456789|\n".contains(*letter)).collect();
        assert!(letters.contains("三月的渡口，第一辆汽车开上了新修的坡道。"), "{width}\n{screen}");
    }
}
