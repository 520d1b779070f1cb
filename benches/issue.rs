//! What an issue costs: parse, typeset, draw.
#![allow(clippy::unwrap_used, reason = "a bench stops by panicking")]

use divan::{Bencher, counter::BytesCount};
use dubao::{
    page::Page,
    parse::parse as parsed,
    reader::{
        message::{Message, Step},
        state::{Options, State},
        update::update,
        view::view,
    },
    search::find,
    typeset::{Measure, headline, rows},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// A paper of four pages, as an extractor leaves it.
const SAMPLE: &str = include_str!("../sample-issues/yunting-2026-03-06.txt");

fn main() {
    divan::main();
}

/// `copies` of the sample as one issue, four pages each, numbered on from copy to copy.
fn papers(copies: usize) -> String {
    let copy = |number: usize| {
        // The last page first: no number is changed twice.
        (1..=4).rev().fold(SAMPLE.to_owned(), |text, page| {
            let later = page + 4 * number;
            ["第", "（上接", "（下转"].iter().fold(text, |text, before| {
                text.replace(&format!("{before}{page}版"), &format!("{before}{later}版"))
            })
        })
    };
    (0..copies).map(copy).collect::<Vec<_>>().join("\n")
}

/// The sample's paragraphs until they have `bytes`.
fn paragraphs(bytes: usize) -> Vec<String> {
    let issue = parsed(&Page::from_text(SAMPLE, 0, ""));
    let texts: Vec<_> = issue
        .articles()
        .flat_map(|(_, article)| &article.body)
        .map(|block| block.text.clone())
        .collect();
    let whole = texts.iter().map(String::len).sum::<usize>();
    let mut texts = vec![texts; bytes / whole + 1].concat();
    let mut left = bytes;
    texts.retain(|text| {
        let fits = left > 0;
        left = left.saturating_sub(text.len());
        fits
    });
    texts
}

/// Issues of four, eight, sixteen and two hundred pages.
#[divan::bench(args = [1, 2, 4, 50])]
fn parse(bencher: Bencher<'_, '_>, copies: usize) {
    let text = papers(copies);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parsed(&Page::from_text(divan::black_box(&text), 0, "")));
}

/// A page of so many bytes; its texts come again and again.
#[divan::bench(args = [100_000, 10_000_000], max_time = 10)]
fn parse_one_page(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = SAMPLE.replace('\u{c}', "\n").repeat(bytes / SAMPLE.len());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| parsed(&Page::from_text(divan::black_box(&text), 0, "")));
}

/// The next article opened, set and drawn, in an issue of so many pages.
#[divan::bench(args = [4, 200])]
fn draw(bencher: Bencher<'_, '_>, pages: usize) {
    let issue = parsed(&Page::from_text(&papers(pages / 4), 0, ""));
    let area = Rect::new(0, 0, 120, 40);
    let mut state = State::new(issue, vec![], area.as_size(), Options::default());
    let mut steps = [Step::Next, Step::Previous].into_iter().cycle();
    bencher.bench_local(|| {
        update(&mut state, Message::Article(steps.next().unwrap()));
        let mut buffer = Buffer::empty(area);
        view(&state, &mut buffer);
        buffer
    });
}

#[divan::bench(args = [10_000, 100_000])]
fn typeset(bencher: Bencher<'_, '_>, bytes: usize) {
    let texts = paragraphs(bytes);
    let measure = Measure::default();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        texts.iter().map(|text| rows(divan::black_box(text), &measure).len()).sum::<usize>()
    });
}

#[divan::bench(args = [10_000, 100_000])]
fn typeset_justified_with_gaps(bencher: Bencher<'_, '_>, bytes: usize) {
    let texts = paragraphs(bytes);
    let measure = Measure { gap: 1, justify: true, ..Measure::default() };
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        texts.iter().map(|text| rows(divan::black_box(text), &measure).len()).sum::<usize>()
    });
}

#[divan::bench]
fn set_a_headline(bencher: Bencher<'_, '_>) {
    let measure = Measure { width: 26, ..Measure::default() };
    bencher.bench(|| headline(divan::black_box("云河水利局今年完成工程 全县农田受益"), &measure));
}

#[divan::bench(args = ["水", "不在其中", "yhsl"])]
fn search(bencher: Bencher<'_, '_>, query: &str) {
    let text = papers(16);
    let issue = parsed(&Page::from_text(&text, 0, ""));
    bencher.counter(BytesCount::of_str(&text)).bench(|| find(&issue, divan::black_box(query)));
}
