//! Reading by keys: what they lead to, and that nothing on the way is lost.

use dubao::{
    issue::{Article, Block, BlockKind, Direction, Id, Issue, Jump, Section},
    reader::{
        message::{Effect, Kept, Memory, Message, Mouse},
        state::{Columns, Entry, Options, Pane},
    },
};
use ratatui::layout::Position;

use crate::screens::{Play, sample};

/// The sample as it opens.
pub(crate) fn open(size: (u16, u16)) -> Play {
    let (issue, pages) = sample("yunting-2026-03-06");
    Play::open(issue, pages, size, Options::default())
}

/// The article that is open, and where in it the reader stands.
fn here(play: &Play) -> (String, usize) {
    let place = play.state.place().unwrap();
    (place.article.0, place.byte)
}

fn article(play: &Play) -> String {
    here(play).0
}

#[track_caller]
fn leads_to(keys: &str, id: &str) {
    assert_eq!(article(&open((80, 24)).press(keys)), id, "{keys}");
}

#[test]
fn keys_lead_to_articles() {
    leads_to("j j", "1-3");
    leads_to("j j enter J", "1-4");
    leads_to("enter J K", "1-1");
    leads_to("2", "2-2");
    leads_to("enter ]", "2-2");
    leads_to("enter ] ] [", "2-2");
    leads_to("4", "4-1");
    leads_to("enter .", "1-2");
    // A continuation is passed by on its own page.
    leads_to("3 enter K", "2-8");
    // In full width, as an input method gives them.
    leads_to("４ Ｊ", "4-2");
    leads_to("enter 》", "1-2");
}

#[test]
fn enter_follows_a_jump_and_backspace_comes_back() {
    for size in [(80, 24), (60, 20), (200, 60)] {
        let play = open(size).press("enter space");
        let (before, top) = (here(&play), play.state.text.top);
        let play = play.press("enter");
        assert_eq!(article(&play), "3-1", "{size:?}");
        assert_eq!(play.state.text.parts.len(), 1);
        let play = play.press("backspace");
        assert_eq!((here(&play), play.state.text.top), (before, top), "{size:?}");
        let play = play.press("alt-right");
        assert_eq!(article(&play), "3-1", "{size:?}");
        // The rule over the continuation leads to where it came from.
        let play = play.press("g enter");
        assert_eq!(article(&play), "1-1", "{size:?}");
    }
}

#[test]
fn a_jump_inside_a_sentence_is_followed() {
    leads_to("j enter enter", "4-1");
    leads_to("j j enter enter", "4-2");
}

#[test]
fn the_whole_issue_is_read_by_space() {
    let mut play = open((80, 24));
    for _ in 0..200 {
        play = play.press("space");
    }
    assert_eq!(play.state.options.read.len(), 22, "{:?}", play.state.options.read);
    assert_eq!(article(&play), "4-4");
}

#[test]
fn a_whole_issue_is_read_with_the_keys_that_an_input_method_leaves() {
    // Arrows, Enter, Backspace, Space, digits: from the list article by article, each to its end, its jump there and back.
    for size in [(80, 24), (60, 20), (120, 40), (40, 12)] {
        let mut play = open(size);
        for _ in 0..60 {
            let before = play.state.list.cursor;
            if matches!(play.state.list.entries[before], Entry::Page(_)) {
                play = play.press("down");
                continue;
            }
            play = play.press("enter");
            if play.state.field.is_some() {
                // A page that is not open wants a file: an empty field is left by Backspace.
                play = play.press("backspace down");
                continue;
            }
            while play.state.focus == Pane::Text && play.state.notice.is_none() {
                play = play.press("space");
            }
            let open = play.state.text.number;
            let there = play.press("up enter");
            play = match there.state.field {
                Some(_) => there.press("backspace"),
                None if there.state.trail.is_empty() => there,
                None => there.press("space backspace"),
            };
            assert_eq!(play.state.text.number, open, "{size:?}");
            play = play.press("left down");
            if play.state.list.cursor == before {
                break;
            }
        }
        assert_eq!(play.state.options.read.len(), 22, "{size:?}: {:?}", play.state.options.read);
        assert_eq!(article(&play.press("3")), "3-2", "{size:?}");
    }
}

#[test]
fn what_is_read_to_its_end_is_kept_as_read() {
    let play = open((80, 24)).press("enter space space");
    let read = |id: &str| Kept::Read(Id(id.to_owned()), true);
    assert_eq!(play.effects, [Effect::Save(vec![read("1-1"), read("3-1")])]);
    let play = play.press("*");
    let unread = |id: &str| Kept::Read(Id(id.to_owned()), false);
    assert_eq!(play.effects.last(), Some(&Effect::Save(vec![unread("1-1"), unread("3-1")])));
}

#[test]
fn the_list_that_is_looked_through_marks_nothing_as_read() {
    let play = open((80, 24)).press("j j j j j end");
    assert!(play.state.options.read.is_empty());
}

#[test]
fn what_goes_elsewhere_leaves_the_sheet() {
    let play = open((80, 24)).press("enter ? J");
    assert!(play.state.sheet.is_none());
    assert_eq!(article(&play), "1-2");
    // Leaving a sheet is not leaving the reader.
    let play = play.press("? q i backspace H");
    assert!(play.state.sheet.is_none());
    assert_eq!(play.effects.last(), Some(&Effect::ReadHistory));
}

#[test]
fn marks_are_set_and_gone_to() {
    let play = open((80, 24)).press("enter space m a");
    let place = play.state.place();
    let play = play.press("4 ' a");
    assert_eq!(play.state.place(), place);
    assert!(play.effects.iter().any(
        |effect| matches!(effect, Effect::Save(kept) if matches!(kept[..], [Kept::Mark('a', _)]))
    ));
}

#[test]
fn two_digits_within_a_second_are_a_page() {
    let (mut issue, pages) = sample("yunting-2026-03-06");
    issue.sections[2].page = "12".to_owned();
    let open = || Play::open(issue.clone(), pages.clone(), (80, 24), Options::default());
    assert_eq!(article(&open().press("1 2")), "3-2");
    let mut late = open().press("1");
    assert!(late.state.timeout().is_some());
    late.send(Message::Elapsed);
    assert_eq!(article(&late.press("2")), "2-2");
}

#[test]
fn letters_of_a_page_stay() {
    let (mut issue, pages) = sample("yunting-2026-03-06");
    for section in &mut issue.sections {
        section.page = format!("A{}", section.page);
    }
    let play = Play::open(issue, pages, (80, 24), Options::default()).press("4");
    assert_eq!(article(&play), "4-1");
}

#[test]
fn the_story_is_copied_as_one_text() {
    let play = open((80, 24)).press("enter Y");
    let Some(Effect::Copy(text)) = play.effects.last() else { panic!("nothing was copied") };
    assert!(text.contains("光是省下的抽水电费就有六万多元。\n"), "{text}");
    assert!(text.ends_with("云汀日报 2026-03-06 第1版 第3版\n"), "{text}");
}

#[test]
fn a_drag_copies_logical_text() {
    let mut play = open((80, 24)).press("enter");
    // From the paragraph's first character to the second row's fourth one, over the row's end.
    play.send(Message::Press(Position::new(32, 4)));
    play.send(Message::Drag(Position::new(36, 5)));
    play.send(Message::Release(Position::new(36, 5)));
    let copied = "清晨六点，柳溪灌区三号闸口的水位尺刚好没过红线。管水员罗";
    assert_eq!(play.effects, [Effect::Copy(copied.to_owned())]);
}

#[test]
fn a_drag_over_a_rule_copies_what_stands_on_the_screen() {
    let (mut issue, pages) = sample("yunting-2026-03-06");
    let continuation = &mut issue.sections[2].articles[0];
    continuation.standing_head = Some("要闻下文".to_owned());
    continuation.byline = Some("（记者 郭远舟）".to_owned());
    let mut play = Play::open(issue, pages, (80, 40), Options::default()).press("enter");
    let row = |play: &Play, text: &str| {
        let rows = play.screen();
        u16::try_from(rows.lines().position(|row| row.contains(text)).unwrap()).unwrap()
    };
    let (from, to) = (row(&play, "光是省下的"), row(&play, "（记者 郭远舟）"));
    play.send(Message::Press(Position::new(28, from)));
    play.send(Message::Drag(Position::new(77, to)));
    play.send(Message::Release(Position::new(77, to)));
    let Some(Effect::Copy(text)) = play.effects.last() else { panic!("nothing was copied") };
    assert!(text.starts_with("光是省下的抽水电费就有\n柳溪灌区改造三年\n六万多元。\n"), "{text}");
    assert!(text.ends_with("（记者 郭远舟"), "{text}");
    assert!(!text.contains("要闻下文"), "{text}");
}

#[test]
fn clicks_open_and_follow_and_the_wheel_scrolls_what_is_under_it() {
    let mut play = open((80, 24));
    play.send(Message::Press(Position::new(5, 5)));
    play.send(Message::Release(Position::new(5, 5)));
    assert_eq!((article(&play), play.state.focus), ("1-3".to_owned(), Pane::List));
    play.send(Message::Press(Position::new(5, 2)));
    let click = Position::new(40, 21);
    play.send(Message::Press(click));
    play.send(Message::Release(click));
    assert_eq!(article(&play), "3-1");
    play.send(Message::Back);
    assert_eq!(article(&play), "1-1");
    let top = play.state.text.top;
    play.send(Message::Wheel(Position::new(40, 10), 3));
    assert!(play.state.text.top > top);
    let (top, cursor) = (play.state.text.top, play.state.list.cursor);
    play.send(Message::Wheel(Position::new(4, 10), 3));
    assert_eq!(
        (play.state.text.top, play.state.list.top, play.state.list.cursor),
        (top, 3, cursor)
    );
}

#[test]
fn the_mouse_is_let_go_with_the_text_alone() {
    let play = open((80, 24)).press("enter z z M");
    let mouse = [Mouse::Off, Mouse::Auto, Mouse::Wheel].map(Effect::Mouse);
    assert_eq!(play.effects, mouse);
}

#[test]
fn a_file_that_is_asked_for_is_opened() {
    let play = open((80, 24)).press("6 enter \"a.txt\" enter");
    assert_eq!(play.effects, [Effect::OpenFile("a.txt".to_owned())]);
}

#[test]
fn a_page_opened_from_the_list_is_gone_to() {
    let mut play = open((80, 24)).press("6 enter \"a.txt\" enter");
    let (mut issue, pages) = sample("yunting-2026-03-06");
    let place = play.state.place();
    let mut page = issue.sections[3].clone();
    page.page = "6".to_owned();
    for article in &mut page.articles {
        article.id = Id(article.id.0.replace("4-", "6-"));
    }
    issue.sections.push(page);
    play.send(Message::Loaded(Box::new(issue), pages));
    play.send(Message::Remember(Memory { place, ..Memory::default() }));
    assert_eq!(article(&play), "6-1");
}

#[test]
fn a_reload_keeps_the_place() {
    let mut play = open((80, 24)).press("3 j enter space");
    let place = play.state.place();
    let (issue, pages) = sample("yunting-2026-03-06");
    play.send(Message::Loaded(Box::new(issue), pages));
    assert_eq!(play.state.place(), place);
}

#[test]
fn what_is_remembered_after_a_reload_has_the_trail() {
    let mut play = open((80, 24)).press("enter ]").press("enter");
    let (place, trail) = (play.state.place(), play.state.trail_places());
    assert!(!trail.is_empty());
    let (issue, pages) = sample("yunting-2026-03-06");
    play.send(Message::Loaded(Box::new(issue), pages));
    play.send(Message::Remember(Memory { place, trail: trail.clone(), ..Memory::default() }));
    assert_eq!(play.state.trail_places(), trail);
    let back = play.press("backspace");
    assert_eq!(back.state.place(), trail.last().cloned());
}

#[test]
fn quitting_and_opening_again_stands_at_the_same_character() {
    let play = open((80, 24)).press("3 j enter space");
    let place = play.state.place();
    let (issue, pages) = sample("yunting-2026-03-06");
    let options = Options { place: place.clone(), ..Options::default() };
    let again = Play::open(issue, pages, (80, 24), options);
    assert_eq!(again.state.place(), place);
    assert_eq!(again.state.text.top, play.state.text.top);
}

#[test]
fn a_search_goes_round_and_says_so() {
    let play = open((80, 24)).press("/ \"古树\" enter enter");
    let hits = play.state.search.as_ref().unwrap().hits.len();
    let play = play.press(&"n ".repeat(hits));
    assert!(play.screen().contains("从头找起"), "{}", play.screen());
    assert!(play.press("N").screen().contains("从末尾找起"));
}

#[test]
fn backspace_leaves_the_thinned_out_list() {
    let play = open((80, 24));
    let all = play.state.list.entries.len();
    let play = play.press("& \"莲藕\" enter");
    assert!(play.state.list.entries.len() < all);
    let play = play.press("backspace");
    assert_eq!(play.state.list.entries.len(), all);
    assert_eq!(article(&play), "1-1");
}

/// A story over three pages, each part long.
fn long_story() -> Issue {
    let jump = |direction, page: &str| Jump {
        direction,
        page: page.to_owned(),
        marker: String::new(),
        article: Some(Id(format!("{page}-1"))),
        at: None,
    };
    let part = |page: usize| {
        let text = "渡口的老船工沿着河岸走了一天，把每一处水位都记在本子上。".repeat(4 + page);
        let paragraph = Block { kind: BlockKind::Paragraph, text };
        let to = (page < 3).then(|| jump(Direction::To, &(page + 1).to_string()));
        let from = (page > 1).then(|| jump(Direction::From, &(page - 1).to_string()));
        Section {
            page: page.to_string(),
            articles: vec![Article {
                id: Id(format!("{page}-1")),
                headline: Some("河上的账本".to_owned()),
                body: vec![paragraph; 12],
                jumps: to.into_iter().chain(from).collect(),
                ..Article::default()
            }],
            ..Section::default()
        }
    };
    Issue {
        schema: 1,
        nameplate: None,
        sections: (1..=3).map(part).collect(),
        unplaced: vec![],
        diagnostics: vec![],
    }
}

#[test]
fn space_shows_every_line_of_a_story_in_any_columns() {
    let columns = [Columns::Auto, Columns::Fixed(1), Columns::Fixed(2), Columns::Fixed(3)];
    for (size, columns) in [(80, 24), (60, 20), (120, 40), (200, 30), (40, 8), (250, 12)]
        .into_iter()
        .flat_map(|size| columns.map(|columns| (size, columns)))
    {
        let options = Options { columns, ..Options::default() };
        let mut play = Play::open(long_story(), vec![], size, options).press("enter");
        let setting = play.state.text.setting.clone();
        let lines = setting.items().filter(|(_, item)| item.line().is_some()).count();
        let mut shown = Vec::new();
        for _ in 0..500 {
            let text = &play.state.text;
            let window = text.setting.window(text.top, play.state.text_size().height);
            for line in text.setting.visible(&window).filter_map(|item| item.line()) {
                if !shown.contains(line) {
                    shown.push(line.clone());
                }
            }
            if play.state.pending.is_some() || play.state.notice.is_some() {
                break;
            }
            play = play.press("space");
        }
        assert_eq!(shown.len(), lines, "{size:?} {columns:?}");
        assert_eq!(play.state.options.read.len(), 3, "{size:?} {columns:?}");
    }
}

#[test]
fn a_story_is_joined_over_any_number_of_pages() {
    let open = || Play::open(long_story(), vec![], (80, 24), Options::default());
    let play = open().press("enter");
    assert_eq!(play.state.text.parts, [0, 1, 2]);
    assert_eq!(play.state.list.tallies, [(1, 1), (0, 0), (0, 0)]);
    let play = play.press("s");
    assert_eq!(play.state.text.parts, [0]);
    assert_eq!(play.state.list.tallies, [(1, 1), (1, 1), (1, 1)]);
    // The list leads to the continuation within its story, the place is on its own page.
    assert_eq!(article(&open().press("j j j enter")), "2-1");
}
