//! Any keys, mouse and sizes over any issue: nothing panics, the place is kept.

use dubao::{
    issue::{Article, Block, BlockKind, Direction, Id, Issue, Jump, Section},
    reader::{message::Message, state::Options},
    text::Ambiguous,
    words::Lang,
};
use proptest::prelude::*;
use ratatui::layout::Position;

use crate::{
    reading::open,
    screens::{Play, sample},
};

/// Keys that mean something, and some that do not.
fn any_key() -> impl Strategy<Value = &'static str> {
    let names: Vec<&'static str> = dubao::reader::table::actions()
        .flat_map(|action| action.keys.iter().copied())
        .chain(["0", "1", "2", "3", "4", "6", "9", "a", "字", "。", "\"水\"", "esc?"])
        .filter(|key| dubao::reader::keys::Chord::named(key).is_some() || key.starts_with('"'))
        .collect();
    proptest::sample::select(names)
}

/// An article of any texts, its jumps to anywhere or nowhere.
fn any_article(id: String) -> impl Strategy<Value = Article> {
    let text =
        || prop_oneof!["\\PC{0,40}", "[渡口船工，。“”（）—]{0,300}", Just("\u{301}".to_owned())];
    let page = || prop_oneof!["[1-5]", "A[1-3]", "\\PC{0,90}"];
    let kind = prop_oneof![
        Just(BlockKind::Paragraph),
        Just(BlockKind::Crosshead),
        Just(BlockKind::Caption)
    ];
    let direction = prop_oneof![Just(Direction::To), Just(Direction::From), Just(Direction::See)];
    let block = (kind, text()).prop_map(|(kind, text)| Block { kind, text });
    let at = proptest::option::of((0..4_usize, 0..60_usize));
    let jump = (direction, page(), text(), proptest::option::of("[1-3]-[1-3]"), at).prop_map(
        |(direction, page, marker, article, at)| Jump {
            direction,
            page,
            marker,
            article: article.map(Id),
            at,
        },
    );
    let maybe = || proptest::option::of(text());
    (
        (maybe(), maybe(), maybe(), maybe()),
        proptest::collection::vec(text(), 0..3),
        proptest::collection::vec(block, 0..5),
        proptest::collection::vec(jump, 0..4),
    )
        .prop_map(move |((standing_head, kicker, headline, byline), decks, body, jumps)| {
            Article {
                id: Id(id.clone()),
                standing_head,
                kicker,
                headline,
                decks,
                byline,
                body,
                jumps,
                ..Article::default()
            }
        })
}

/// An issue of three pages with three articles each, of any texts.
fn any_issue() -> impl Strategy<Value = Issue> {
    let page = |page: usize| {
        let articles: Vec<_> = (1..=3).map(|at| any_article(format!("{page}-{at}"))).collect();
        (articles, proptest::collection::vec("\\PC{0,20}", 0..2)).prop_map(
            move |(articles, unplaced)| Section {
                page: page.to_string(),
                articles,
                unplaced,
                ..Section::default()
            },
        )
    };
    (page(1), page(2), page(3)).prop_map(|(first, second, third)| Issue {
        schema: 1,
        nameplate: None,
        sections: vec![first, second, third],
        unplaced: vec![],
        diagnostics: vec![],
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn no_issue_makes_any_key_panic(
        issue in any_issue(),
        keys in proptest::collection::vec(any_key(), 1..25),
        size in (0..210_u16, 0..62_u16),
        wide in any::<bool>(),
    ) {
        let ambiguous = if wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        let options = Options { ambiguous, ..Options::default() };
        let mut play = Play::open(issue, vec![], size, options);
        for key in keys {
            play = play.press(key);
            play.screen();
        }
    }

    #[test]
    fn no_keys_at_any_size_panic(
        keys in proptest::collection::vec((any_key(), proptest::option::weighted(0.3, (0..210_u16, 0..62_u16))), 1..40),
        wide in any::<bool>(),
        english in any::<bool>(),
    ) {
        let (issue, pages) = sample("yunting-2026-03-06");
        let options = Options {
            ambiguous: if wide { Ambiguous::Wide } else { Ambiguous::Narrow },
            lang: if english { Lang::En } else { Lang::Zh },
            ..Options::default()
        };
        let mut play = Play::open(issue, pages, (80, 24), options);
        for (key, size) in keys {
            play = play.press(key);
            if let Some(size) = size {
                play = play.resize(size);
            }
            play.screen();
        }
    }

    #[test]
    fn no_mouse_at_any_size_panics(
        events in proptest::collection::vec((0..5_u8, 0..210_u16, 0..62_u16), 1..40),
        width in 0..210_u16,
        height in 0..62_u16,
    ) {
        let mut play = open((width, height));
        for (kind, x, y) in events {
            let at = Position::new(x, y);
            play.send(match kind {
                0 => Message::Press(at),
                1 => Message::Drag(at),
                2 => Message::Release(at),
                3 => Message::Wheel(at, 3),
                _ => Message::Wheel(at, -3),
            });
            play.screen();
        }
    }

    #[test]
    fn the_place_survives_any_resize(
        spaces in 0..6_usize,
        lines in 0..9_usize,
        sizes in proptest::collection::vec((0..250_u16, 0..70_u16), 1..8),
    ) {
        let keys = format!("enter {} {}", "space ".repeat(spaces), "j ".repeat(lines));
        let play = open((80, 24)).press(&keys);
        let place = play.state.place();
        let top = play.state.text.top;
        let mut play = play;
        for size in sizes {
            play = play.resize(size);
            prop_assert_eq!(play.state.place(), place.clone());
        }
        play = play.resize((80, 24));
        prop_assert_eq!(play.state.place(), place);
        prop_assert_eq!(play.state.text.top, top);
    }
}
