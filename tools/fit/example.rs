//! Issues with their answers: which unit of a page belongs to which article.

use std::{collections::HashMap, fs, ops::Range, path::Path};

use dubao::{
    issue::{Article, Issue},
    page::Page,
    parse::{
        self,
        evidence::{Evidence, Span},
        line, piece,
        unit::{self, Kind, Unit},
    },
    text::fold,
};

/// A page with its answer.
pub struct Example {
    pub name: String,
    pub evidence: Evidence<'static>,
    pub gold: Vec<Span>,
    /// Which article each unit belongs to.
    pub articles: Vec<Option<usize>>,
}

/// The lines of each page of `case` before they are labelled, and its answer.
pub fn read(case: &Path) -> (Vec<Vec<line::Line>>, Issue) {
    let mut names: Vec<String> = fs::read_dir(case)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| {
            name.starts_with("input") && Path::new(name).extension().is_some_and(|end| end == "txt")
        })
        .collect();
    names.sort();
    let pages = names.iter().enumerate().flat_map(|(input, name)| {
        Page::from_text(&fs::read_to_string(case.join(name)).unwrap(), input, name)
    });
    let gold = serde_json::from_str(&fs::read_to_string(case.join("gold.json")).unwrap()).unwrap();
    (parse::lines(&pages.collect::<Vec<_>>()), gold)
}

/// The pages of `case`.
pub fn examples(case: &Path) -> Vec<Example> {
    let name = case.file_name().unwrap().to_string_lossy().into_owned();
    let (sheets, gold) = read(case);
    let mut out = vec![];
    for (number, (lines, section)) in sheets.into_iter().zip(&gold.sections).enumerate() {
        let (lines, labels) = parse::labelled(lines, true);
        let pieces = piece::pieces(&lines, &labels);
        let units: &'static [Unit] = Box::leak(unit::units(&pieces, &lines).into_boxed_slice());
        let articles = told(units, &section.articles);
        let mut evidence = Evidence::new(units, &lines);
        evidence.deaf = number % 2 == 1;
        let mut gold = spans(units, &articles);
        throw_together(&mut gold, &articles, &evidence.pool);
        out.push(Example { name: format!("{name}#{}", number + 1), evidence, gold, articles });
    }
    out
}

/// The display lines, byline and jump lines of `article`, bare.
pub fn heads(article: &Article) -> Vec<String> {
    let mut texts: Vec<&str> = vec![];
    texts.extend(article.standing_head.as_deref());
    texts.extend(article.kicker.as_deref());
    texts.extend(article.headline.as_deref());
    texts.extend(article.decks.iter().map(String::as_str));
    texts.extend(article.byline.as_deref());
    texts.extend(article.jumps.iter().map(|jump| jump.marker.as_str()));
    texts.iter().map(|text| bare(text)).collect()
}

/// The text of `article`.
pub fn body(article: &Article) -> String {
    article.body.iter().map(|block| block.text.as_str()).collect()
}

/// Which article each unit belongs to.
fn told(units: &[Unit], articles: &[Article]) -> Vec<Option<usize>> {
    let heads: Vec<Vec<String>> = articles.iter().map(heads).collect();
    let bodies: Vec<String> = articles.iter().map(|article| bare(&body(article))).collect();
    let grams = |text: &str| -> Vec<String> {
        let text: Vec<char> = text.chars().collect();
        text.windows(4).map(|gram| gram.iter().collect()).collect()
    };
    let mut index: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, body) in bodies.iter().enumerate() {
        for gram in grams(body) {
            let entry = index.entry(gram).or_default();
            if entry.last() != Some(&number) {
                entry.push(number);
            }
        }
    }
    let mut choices: Vec<Vec<usize>> = vec![];
    for unit in units {
        let text = bare(&unit.text);
        let in_heads = || -> Vec<usize> {
            (0..articles.len())
                .filter(|number| heads[*number].iter().any(|head| head.contains(&text)))
                .collect()
        };
        let in_body = || -> Vec<usize> {
            let grams = grams(&text);
            let mut counts = vec![0; articles.len()];
            for gram in &grams {
                for number in index.get(gram).into_iter().flatten() {
                    counts[*number] += 1;
                }
            }
            let best = counts.iter().copied().max().unwrap_or(0);
            if best * 2 >= grams.len().max(1) {
                (0..articles.len()).filter(|number| counts[*number] == best).collect()
            } else {
                vec![]
            }
        };
        let found = match unit.kind {
            Kind::Display | Kind::Byline | Kind::From | Kind::Closing => {
                let found = in_heads();
                if found.is_empty() {
                    (0..articles.len()).filter(|number| bodies[*number].contains(&text)).collect()
                } else {
                    found
                }
            }
            _ => {
                let found = in_body();
                if found.is_empty() { in_heads() } else { found }
            }
        };
        choices.push(found);
    }
    let mut told: Vec<Option<usize>> = vec![None; units.len()];
    for (at, choice) in choices.iter().enumerate() {
        if let [only] = choice.as_slice() {
            told[at] = Some(*only);
        }
    }
    for (at, choice) in choices.iter().enumerate() {
        if choice.len() > 1 {
            let near = (1..6).flat_map(|step| {
                [
                    at.checked_sub(step).and_then(|at| told[at]),
                    told.get(at + step).copied().flatten(),
                ]
            });
            told[at] = near.flatten().find(|article| choice.contains(article)).or(Some(choice[0]));
        }
    }
    told
}

/// The letters and figures of `text`, as the scorer folds them.
pub fn bare(text: &str) -> String {
    fold(text).chars().filter(|character| character.is_alphanumeric()).collect()
}

/// Heads in the pool go to their texts, if they keep the texts' order.
fn throw_together(spans: &mut [Span], articles: &[Option<usize>], pool: &Range<usize>) {
    let mut heads: Vec<Range<usize>> = vec![];
    for at in pool.clone() {
        match heads.last_mut() {
            Some(head)
                if head.end == at && articles[head.start] == articles[at] && head.len() < 6 =>
            {
                head.end = at + 1;
            }
            _ => heads.push(at..at + 1),
        }
    }
    let mut matched: Vec<(usize, Range<usize>)> = vec![];
    for head in heads {
        let Some(article) = articles[head.start] else { continue };
        let span = spans.iter().position(|span| {
            articles[span.text.start] == Some(article)
                && span.front.is_empty()
                && span.tail.is_empty()
        });
        if let Some(span) = span
            && matched.iter().all(|(other, _)| *other != span)
        {
            matched.push((span, head));
        }
    }
    if std::env::var("POOL").is_ok() {
        let falls = matched.windows(2).filter(|pair| pair[0].0 > pair[1].0).count();
        eprintln!(
            "pool {pool:?} spans {} matched {} falls {falls} {matched:?}",
            spans.len(),
            matched.len()
        );
    }
    if matched.len() >= 3 && matched.is_sorted_by_key(|(span, _)| *span) {
        for (span, head) in matched {
            spans[span].tail = head;
        }
    }
}

/// The articles as they stand in the sheet.
fn spans(units: &[Unit], articles: &[Option<usize>]) -> Vec<Span> {
    let mut spans = vec![];
    let mut at = 0;
    while at < units.len() {
        let from = at;
        while at < units.len() && articles[at] == articles[from] {
            at += 1;
        }
        let text = |unit: &usize| units[*unit].can_begin();
        let Some(first) = (from..at).find(text) else { continue };
        let last = (first..at).rev().find(|unit| units[*unit].is_text()).unwrap_or(first) + 1;
        if articles[from].is_none() {
            // Ads: a text each, the lines around it nobody's.
            spans.push(Span { front: first..first, text: first..last, tail: last..last });
            continue;
        }
        let front = first.saturating_sub(9).max(from)..first;
        let tail = if front.is_empty() { last..(last + 9).min(at) } else { last..last };
        spans.push(Span { front, text: first..last, tail });
    }
    spans
}
