//! Fits the weights of the cut (`src/parse/weight.rs`) on issues whose articles are known.
//!
//!     cargo run --release --example fit -- ROUNDS CASE... > weights
//!     cargo run --release --example fit -- joints CASE... > weights
//!     cargo run --release --example fit -- stitches CASE... > weights
//!
//! A case is a folder with `input.txt` and `gold.json`. The features are those of `src/parse/evidence.rs`, the search
//! that of `src/parse/cut.rs`; the model is log-linear over all ways of cutting the page (`src/parse/chance.rs`), the habit
//! of the page is not told; the method is gradient ascent with adapted steps. Printed are the features with their
//! weights, as they stand in `weight.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::float_cmp,
    clippy::format_collect,
    clippy::type_complexity,
    reason = "a tool stops by panicking and prints"
)]

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    ops::Range,
    path::Path,
};

use dubao::{
    issue::Issue,
    page::Page,
    parse::{
        arcs::arcs,
        chance::chances,
        clause::Context,
        cut,
        evidence::{Evidence, Habit, Span},
        folio, guide,
        join::{self, HeadLine, Joint, statement},
        label, piece, stitch,
        unit::{self, Kind, Unit},
        weight::{Feature, NAMES, Weights},
        width,
    },
    text::fold,
};

/// A page with its answer.
struct Example {
    name: String,
    evidence: Evidence<'static>,
    gold: Vec<Span>,
    articles: Vec<Option<usize>>,
}

fn main() {
    let mut args = std::env::args().skip(1).peekable();
    if args.next_if(|first| first == "joints").is_some() {
        fit_joints(&args.collect::<Vec<_>>());
        return;
    }
    if args.next_if(|first| first == "stitches").is_some() {
        fit_stitches(&args.collect::<Vec<_>>());
        return;
    }
    let rounds: usize = args.next().expect("rounds").parse().expect("a number");
    let show = std::env::var("SHOW").ok();
    let cases: Vec<String> = args.collect();
    let examples: Vec<Example> = cases.iter().flat_map(|case| examples(Path::new(case))).collect();
    let mut order = lessons(&examples);
    eprintln!("{} of {} pages", order.len(), examples.len());
    let mut weights = Weights::FITTED;
    let rate: f64 = std::env::var("RATE").ok().and_then(|rate| rate.parse().ok()).unwrap_or(0.003);
    // PERCEPTRON=1 goes on from the weights there are by an averaged perceptron.
    let perceptron = std::env::var("PERCEPTRON").is_ok();
    let (mut sums, mut count) = (vec![0.0_f64; Weights::COUNT], 0.0);
    // NEW=1 fits only those that were not fitted yet.
    let new = std::env::var("NEW").is_ok();
    let fixed: Vec<bool> = weights.0.iter().map(|weight| new && *weight != 0.0).collect();
    report("before", &examples, &weights);
    if std::env::var("CHECK").is_ok() {
        for example in &examples {
            let mut slope = vec![0.0; Weights::COUNT];
            let loss = learn(example, &weights, &mut slope);
            for f in 0..Weights::COUNT {
                let mut w = weights.clone();
                w.0[f] += 0.01;
                let up = learn(example, &w, &mut vec![0.0; Weights::COUNT]);
                w.0[f] -= 0.02;
                let down = learn(example, &w, &mut vec![0.0; Weights::COUNT]);
                let num = (down - up) / 0.02;
                if (num - slope[f]).abs() > 0.03 * (1.0 + num.abs()) {
                    eprintln!(
                        "{} {} numeric {num:.3} slope {:.3} loss {loss:.2}",
                        example.name, NAMES[f], slope[f]
                    );
                }
            }
        }
        return;
    }
    let mut squares = vec![1e-2_f64; Weights::COUNT];
    let mut seed = 7_u64;
    for round in 0..rounds {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        let (mut loss, mut steps) = (0.0, 0.0);
        for at in &order {
            let example = &examples[*at];
            let mut slope = vec![0.0_f64; Weights::COUNT];
            if perceptron {
                loss += correct(example, &weights, &mut slope);
                steps += example.gold.len() as f64;
                for (number, slope) in slope.iter().enumerate() {
                    weights.0[number] += (rate * slope) as f32;
                    sums[number] += f64::from(weights.0[number]);
                }
                count += 1.0;
                continue;
            }
            loss += learn(example, &weights, &mut slope);
            steps += example.gold.len() as f64;
            for (number, slope) in slope.iter().enumerate() {
                if fixed[number] {
                    continue;
                }
                // A weak pull to 0 keeps what never fires there.
                let slope = slope - 2e-3 * f64::from(weights.0[number]);
                squares[number] += slope * slope;
                weights.0[number] += (0.15 * slope / squares[number].sqrt()) as f32;
            }
        }
        if round % 5 == 4 || round + 1 == rounds {
            report(
                &format!("round {}: {:.4} an article", round + 1, loss / steps),
                &examples,
                &weights,
            );
        }
    }
    if perceptron && count > 0.0 {
        for (weight, sum) in weights.0.iter_mut().zip(&sums) {
            *weight = (sum / count) as f32;
        }
        report("averaged", &examples, &weights);
    }
    if let Some(show) = show {
        for example in examples.iter().filter(|example| example.name.contains(&show)) {
            print(example, &weights);
        }
        return;
    }
    for (name, weight) in NAMES.iter().zip(&weights.0) {
        println!("{name} {weight:.2}");
    }
}

/// The numbers of the examples that teach something.
fn lessons(examples: &[Example]) -> Vec<usize> {
    // Pages whose columns are read line by line are no lesson: their articles lie in shreds.
    (0..examples.len())
        .filter(|at| {
            let mut whole: Vec<usize> = examples[*at].articles.iter().flatten().copied().collect();
            whole.sort_unstable();
            whole.dedup();
            examples[*at].gold.len() * 2 <= whole.len() * 3 + 4
        })
        .collect()
}

/// Adds to `slope` how the weights should change for the answer of `example` to be likelier; gives how unlikely it is.
fn learn(example: &Example, weights: &Weights, slope: &mut [f64]) -> f64 {
    let evidence = &example.evidence;
    let ways: Vec<_> = Habit::ALL
        .iter()
        .map(|habit| {
            let arcs = arcs(evidence, weights, *habit);
            let chances = chances(&arcs);
            let gold = gold_under(example, *habit);
            let own = gold
                .as_ref()
                .map_or(f64::NEG_INFINITY, |gold| f64::from(score(example, gold, *habit, weights)));
            (*habit, own, arcs, chances, gold.unwrap_or_default())
        })
        .collect();
    let log_sum = |values: &[f64]| {
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        most + values.iter().map(|value| (value - most).exp()).sum::<f64>().ln()
    };
    let all = log_sum(&ways.iter().map(|way| way.3.all).collect::<Vec<_>>());
    let gold = log_sum(&ways.iter().map(|way| way.1).collect::<Vec<_>>());
    if !gold.is_finite() {
        return 0.0;
    }
    for (habit, score, arcs, chances, known) in &ways {
        let share = (score - gold).exp();
        if share > 1e-6 {
            evidence.of(known, *habit, &mut |feature, value| {
                slope[feature as usize] += share * f64::from(value);
            });
        }
        let share = (chances.all - all).exp();
        if share < 1e-6 {
            continue;
        }
        let mut gather = |chance: f64, tell: &dyn Fn(&mut dyn FnMut(Feature, f32))| {
            if chance > 1e-6 {
                tell(&mut |feature, value| {
                    slope[feature as usize] -= share * chance * f64::from(value);
                });
            }
        };
        let mut taken = vec![0.0; arcs.pool.len()];
        for (heads, chances) in arcs.away.iter().zip(&chances.away) {
            for (head, chance) in heads.iter().zip(chances) {
                taken[head.from()..head.to()].iter_mut().for_each(|taken| *taken += chance);
            }
        }
        for (at, taken) in arcs.pool.clone().zip(taken) {
            gather(1.0 - taken, &|out| evidence.skip(at, &mut |f, v| out(f, v)));
        }
        for at in 0..evidence.units.len() {
            gather(chances.start[at], &|out| evidence.start(at, *habit, &mut |f, v| out(f, v)));
            gather(chances.loose[at], &|out| evidence.loose(at, *habit, &mut |f, v| out(f, v)));
            gather(chances.inner[at], &|out| evidence.inner(at, &mut |f, v| out(f, v)));
            gather(chances.end[at + 1], &|out| evidence.end(at + 1, &mut |f, v| out(f, v)));
            gather(chances.bare[at], &|out| out(Evidence::sort(false, false, false, *habit), 1.0));
            for (head, chance) in arcs.fronts[at].iter().zip(&chances.fronts[at]) {
                gather(*chance, &|out| {
                    let run = head.from..at;
                    out(Evidence::sort(true, false, false, *habit), 1.0);
                    evidence.head(&run, true, &mut |f, v| out(f, v));
                    evidence.pair(&run, at, &mut |f, v| out(f, v));
                });
            }
            for (head, chance) in arcs.away[at].iter().zip(&chances.away[at]) {
                gather(*chance, &|out| {
                    let run = arcs.pool.start + head.from()..arcs.pool.start + head.to();
                    out(Evidence::sort(false, true, true, *habit), 1.0);
                    evidence.away(&run, at, &mut |f, v| out(f, v));
                });
            }
            for (tail, chances) in arcs.tails[at].iter().zip(&chances.tails[at]) {
                let run = at..tail.to;
                for (text, chance) in chances {
                    gather(*chance, &|out| {
                        out(Evidence::sort(false, true, false, *habit), 1.0);
                        evidence.head(&run, false, &mut |f, v| out(f, v));
                        evidence.pair(&run, *text, &mut |f, v| out(f, v));
                    });
                }
            }
        }
    }
    all - gold
}

/// Adds to `slope` what the answer has and the best cut has not, and takes away what is the other way round; gives how
/// many articles the cut has wrong.
fn correct(example: &Example, weights: &Weights, slope: &mut [f64]) -> f64 {
    let (guess, habit) = cut::best(&example.evidence, weights);
    let ways = Habit::ALL.iter().filter_map(|habit| {
        let gold = gold_under(example, *habit)?;
        Some((score(example, &gold, *habit, weights), gold, *habit))
    });
    let Some((_, gold, own)) = ways.max_by(|a, b| a.0.total_cmp(&b.0)) else { return 0.0 };
    let wrong = guess.spans.iter().filter(|span| !gold.contains(span)).count();
    if wrong > 0 {
        example.evidence.of(&gold, own, &mut |feature, value| {
            slope[feature as usize] += f64::from(value);
        });
        example.evidence.of(&guess.spans, habit, &mut |feature, value| {
            slope[feature as usize] -= f64::from(value);
        });
    }
    wrong as f64
}

/// The answer as the search could give it under `habit`, if it can.
fn gold_under(example: &Example, habit: Habit) -> Option<Vec<Span>> {
    let pool = &example.evidence.pool;
    let gold = example.gold.clone();
    // A page whose heads stand apart is no lesson in another habit.
    let away = gold.iter().any(Span::is_away);
    if away != (habit == Habit::Apart) {
        return None;
    }
    if habit != Habit::Apart {
        return Some(gold);
    }
    let meets = |range: &Range<usize>| range.start < pool.end && pool.start < range.end;
    let mut used = pool.start;
    for span in &gold {
        if meets(&span.front) || meets(&span.text) || meets(&span.tail) && !span.is_away() {
            return None;
        }
        if span.is_away() {
            if span.tail.len() > 6 || span.tail.start > used + 4 || span.tail.start < used {
                return None;
            }
            used = span.tail.end;
        }
    }
    Some(gold)
}

fn score(example: &Example, spans: &[Span], habit: Habit, weights: &Weights) -> f32 {
    let mut score = 0.0;
    example.evidence.of(spans, habit, &mut |feature, value| score += weights.of(feature) * value);
    score
}

fn report(when: &str, examples: &[Example], weights: &Weights) {
    let mut counts: HashMap<String, [usize; 7]> = HashMap::new();
    for example in examples {
        let (guess, _) = cut::best(&example.evidence, weights);
        let style = example.name.split('-').next().unwrap().to_owned();
        for key in [style, "all".to_owned()] {
            let count = counts.entry(key).or_default();
            count[0] += example.gold.len();
            count[1] += guess.spans.len();
            for span in &guess.spans {
                count[2] += usize::from(example.gold.iter().any(|gold| gold.text == span.text));
                count[3] += usize::from(example.gold.contains(span));
                count[4] +=
                    usize::from(example.gold.iter().any(|gold| gold.text.start == span.text.start));
            }
        }
    }
    let mut keys: Vec<_> = counts.keys().cloned().collect();
    keys.sort();
    eprintln!("{when}");
    for key in keys {
        let [gold, guess, text, all, start, ..] = counts[&key];
        let f1 = |hit: usize| 2.0 * hit as f32 / (gold + guess) as f32;
        eprintln!(
            "  {key:10} gold {gold:5} guess {guess:5} starts {:.3} texts {:.3} with heads {:.3}",
            f1(start),
            f1(text),
            f1(all)
        );
    }
}

fn print(example: &Example, weights: &Weights) {
    let (guess, habit) = cut::best(&example.evidence, weights);
    println!(
        "===== {} {habit:?} {} against {}",
        example.name,
        guess.score,
        Habit::ALL
            .iter()
            .map(|habit| format!(
                "{habit:?} {:?} ",
                gold_under(example, *habit).map(|gold| score(example, &gold, *habit, weights))
            ))
            .collect::<String>()
    );
    let place = |spans: &[Span], at: usize| {
        spans
            .iter()
            .enumerate()
            .find_map(|(number, span)| {
                [(&span.front, 'F'), (&span.text, ' '), (&span.tail, 'T')].iter().find_map(
                    |(range, mark)| range.contains(&at).then(|| format!("{number:3}{mark}")),
                )
            })
            .unwrap_or("   -".to_owned())
    };
    for (at, unit) in example.evidence.units.iter().enumerate() {
        let (gold, got) = (place(&example.gold, at), place(&guess.spans, at));
        let echo = example.evidence.echo.of(at);
        let text: String = unit.text.chars().take(30).collect();
        let end: String =
            unit.text.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        println!(
            "{at:3} {gold} {got} {} {:?} {text}…{end} {}",
            if gold.ends_with(' ') == got.ends_with(' ')
                && gold.ends_with('-') == got.ends_with('-')
            {
                ' '
            } else {
                '*'
            },
            unit.kind,
            if echo.grams > 0 {
                format!("[{:.2}@{} {:.2}]", echo.best, echo.place as isize, echo.second)
            } else {
                String::new()
            }
        );
    }
}

fn examples(case: &Path) -> Vec<Example> {
    let name = case.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(case.join("input.txt")).unwrap();
    let gold: Issue =
        serde_json::from_str(&fs::read_to_string(case.join("gold.json")).unwrap()).unwrap();
    let pages = Page::from_text(&text, 0, "input.txt");
    let (_, sheets) = folio::sheets(&pages);
    let mut out = vec![];
    for (number, mut sheet) in sheets.into_iter().enumerate() {
        sheet.lines = guide::take_out(sheet.lines).1;
        let Some(section) = gold.sections.get(number) else { continue };
        let rows = width::rows(&sheet.lines);
        let labels = label::labels(&sheet.lines, &rows);
        let pieces = piece::pieces(&sheet.lines, &labels);
        let units: &'static [Unit] =
            Box::leak(unit::units(&pieces, &sheet.lines).into_boxed_slice());
        let articles = told(units, &section.articles);
        let mut evidence = Evidence::new(units, &sheet.lines);
        evidence.deaf = number % 2 == 1;
        let mut gold = spans(units, &articles);
        throw_together(&mut gold, &articles, &evidence.pool);
        out.push(Example { name: format!("{name}#{}", number + 1), evidence, gold, articles });
    }
    out
}

/// Which article each unit belongs to.
fn told(units: &[Unit], articles: &[dubao::issue::Article]) -> Vec<Option<usize>> {
    let heads: Vec<Vec<String>> = articles
        .iter()
        .map(|article| {
            let mut texts: Vec<&str> = vec![];
            texts.extend(article.standing_head.as_deref());
            texts.extend(article.kicker.as_deref());
            texts.extend(article.headline.as_deref());
            texts.extend(article.decks.iter().map(String::as_str));
            texts.extend(article.byline.as_deref());
            texts.extend(article.jumps.iter().map(|jump| jump.marker.as_str()));
            texts.iter().map(|text| bare(text)).collect()
        })
        .collect();
    let bodies: Vec<String> = articles
        .iter()
        .map(|article| {
            bare(&article.body.iter().map(|block| block.text.as_str()).collect::<String>())
        })
        .collect();
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

fn bare(text: &str) -> String {
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

/// A head whose statements are known: the features of every run of its lines, and the borders of the statements.
struct Head {
    name: String,
    /// By where it starts and how many lines it has, less one.
    runs: Vec<Vec<Vec<(usize, f64)>>>,
    gold: Vec<Range<usize>>,
    /// How much it counts.
    worth: f64,
}

/// How often heads of the cases after a lone `+` count: real papers, of which there are few.
const REAL: f64 = REAL_HEADS as f64;
const REAL_HEADS: usize = 25;

/// The heads of several lines in `cases`.
fn heads(cases: &[String]) -> Vec<Head> {
    let mut heads = vec![];
    let mut worth = 1.0;
    for case in cases {
        if case == "+" {
            worth = REAL;
            continue;
        }
        let case = Path::new(case);
        let gold: Issue =
            serde_json::from_str(&fs::read_to_string(case.join("gold.json")).unwrap()).unwrap();
        for (number, example) in examples(case).iter().enumerate() {
            let articles = &gold.sections[number].articles;
            let units = example.evidence.units;
            let mut at = 0;
            while at < units.len() {
                let from = at;
                let article = example.articles[at];
                while at < units.len()
                    && units[at].kind == Kind::Display
                    && example.articles[at] == article
                {
                    at += 1;
                }
                at = at.max(from + 1);
                let Some(article) = article.map(|article| &articles[article]) else { continue };
                let column = article.standing_head.as_deref().map(bare).unwrap_or_default();
                let own: Vec<usize> =
                    (from..at).filter(|at| !column.contains(&bare(&units[*at].text))).collect();
                heads.extend(head(example, article, &own).map(|head| Head { worth, ..head }));
            }
        }
    }
    heads
}

fn head(example: &Example, article: &dubao::issue::Article, own: &[usize]) -> Option<Head> {
    let body: String = article.body.iter().map(|block| block.text.as_str()).collect();
    let context = Context::new(&body);
    let texts: Vec<String> = [&article.kicker, &article.headline]
        .into_iter()
        .flatten()
        .chain(&article.decks)
        .map(|text| bare(text))
        .collect();
    let of = |at: &usize| {
        let line = bare(&example.evidence.units[*at].text);
        texts.iter().position(|text| text.contains(&line))
    };
    let places: Vec<usize> = own.iter().map(of).collect::<Option<_>>()?;
    if places.len() < 2 || !places.is_sorted() {
        return None;
    }
    let mut gold: Vec<Range<usize>> = vec![];
    for (at, place) in places.iter().enumerate() {
        match gold.last_mut() {
            Some(run) if places[run.start] == *place => run.end = at + 1,
            _ => gold.push(at..at + 1),
        }
    }
    let lines: Vec<HeadLine> = own.iter().map(|at| example.evidence.head_line(*at)).collect();
    let runs = (0..lines.len()).map(|start| {
        let ends = start + 1..=lines.len().min(start + 6);
        let features = ends.map(|end| {
            let mut features = vec![];
            statement(&lines, start..end, &context, &mut |feature, value| {
                features.push((feature as usize, f64::from(value)));
            });
            features
        });
        features.collect()
    });
    let name: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let too_long = gold.iter().any(|run| run.len() > 6);
    (!too_long).then(|| Head { name: name.join(" | "), runs: runs.collect(), gold, worth: 1.0 })
}

/// How much speaks for each run of lines, for each way from the first line to each, and from each to the last.
fn ways(head: &Head, weights: &[f64]) -> (Vec<Vec<f64>>, Vec<f64>, Vec<f64>) {
    let score = |run: &Vec<(usize, f64)>| -> f64 {
        run.iter().map(|(feature, value)| weights[*feature] * value).sum()
    };
    let scores: Vec<Vec<f64>> =
        head.runs.iter().map(|runs| runs.iter().map(score).collect()).collect();
    let count = scores.len();
    let add = |one: f64, other: f64| {
        let most = one.max(other);
        if most == f64::NEG_INFINITY {
            return most;
        }
        most + ((one - most).exp() + (other - most).exp()).ln()
    };
    let mut before = vec![f64::NEG_INFINITY; count + 1];
    let mut after = before.clone();
    (before[0], after[count]) = (0.0, 0.0);
    for start in 0..count {
        for (length, score) in scores[start].iter().enumerate() {
            let end = start + length + 1;
            before[end] = add(before[end], before[start] + score);
        }
    }
    for start in (0..count).rev() {
        for (length, score) in scores[start].iter().enumerate() {
            after[start] = add(after[start], after[start + length + 1] + score);
        }
    }
    (scores, before, after)
}

/// The likeliest statements of `head`.
fn best_way(head: &Head, weights: &[f64]) -> Vec<Range<usize>> {
    let (scores, ..) = ways(head, weights);
    let mut best = vec![(0.0, 0); scores.len() + 1];
    for end in 1..=scores.len() {
        best[end] = (end.saturating_sub(6)..end)
            .map(|start| (best[start].0 + scores[start][end - start - 1], start))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .unwrap();
    }
    let (mut runs, mut end) = (vec![], scores.len());
    while end > 0 {
        runs.push(best[end].1..end);
        end = best[end].1;
    }
    runs.reverse();
    runs
}

/// Fits the weights of `src/parse/join.rs`: which lines of a head are one statement? Every fifth head is left out and
/// only counted. Features that fire on few heads keep the weights that they have.
fn fit_joints(cases: &[String]) {
    let heads = heads(cases);
    let real = |head: &Head| head.worth > 1.0;
    let mut counts = vec![0; join::COUNT];
    for head in &heads {
        let mut fired: Vec<usize> =
            head.runs.iter().flatten().flatten().map(|(feature, _)| *feature).collect();
        fired.sort_unstable();
        fired.dedup();
        for feature in fired {
            counts[feature] += if real(head) { REAL_HEADS } else { 1 };
        }
    }
    let mut weights: Vec<f64> = join::FITTED.iter().map(|weight| f64::from(*weight)).collect();
    let held = |at: usize, head: &Head| at % 5 == 4 && !real(head);
    let right = |weights: &[f64], group: usize| {
        let of = |at: usize, head: &Head| match (real(head), held(at, head)) {
            (true, _) => 2,
            (_, true) => 1,
            _ => 0,
        };
        let own = || heads.iter().enumerate().filter(|(at, head)| of(*at, head) == group);
        let hits = own().filter(|(_, head)| best_way(head, weights) == head.gold).count();
        hits as f64 / own().count().max(1) as f64
    };
    let told = |weights: &[f64]| {
        let [fitted, others, real] = [0, 1, 2].map(|group| right(weights, group));
        format!("all right in {fitted:.4}, of the others {others:.4}, of real papers {real:.4}")
    };
    eprintln!("{} heads, before: {}", heads.len(), told(&weights));
    for kept in KEPT {
        counts[kept as usize] = 0;
    }
    // With NEW only what has no weight yet is fitted, the others stay as they are.
    if std::env::var("NEW").is_ok() {
        for (weight, count) in weights.iter().zip(&mut counts) {
            *count *= usize::from(*weight == 0.0);
        }
    }
    for (weight, count) in weights.iter_mut().zip(&counts) {
        if *count >= RARE {
            *weight = 0.0;
        }
    }
    let mut squares = vec![1e-2_f64; join::COUNT];
    let rounds = if std::env::var("CHECK").is_ok() { 0 } else { 40 };
    for _ in 0..rounds {
        for (_, head) in heads.iter().enumerate().filter(|(at, head)| !held(*at, head)) {
            let (scores, before, after) = ways(head, &weights);
            let all = after[0];
            let mut slope: BTreeMap<usize, f64> = BTreeMap::new();
            for (start, runs) in head.runs.iter().enumerate() {
                for (length, features) in runs.iter().enumerate() {
                    let end = start + length + 1;
                    let chance = (before[start] + scores[start][length] + after[end] - all).exp();
                    let own = f64::from(u8::from(head.gold.contains(&(start..end))));
                    for (feature, value) in features {
                        *slope.entry(*feature).or_default() += (own - chance) * value * head.worth;
                    }
                }
            }
            for (feature, slope) in slope {
                if counts[feature] < RARE {
                    continue;
                }
                let slope = slope - 1e-3 * weights[feature];
                squares[feature] += slope * slope;
                weights[feature] += 0.1 * slope / squares[feature].sqrt();
            }
        }
    }
    eprintln!("{}", told(&weights));
    if std::env::var("SHOW").is_ok() {
        for head in &heads {
            let got = best_way(head, &weights);
            if got != head.gold {
                let fired: Vec<String> = got
                    .iter()
                    .filter(|run| !head.gold.contains(run))
                    .flat_map(|run| &head.runs[run.start][run.len() - 1])
                    .map(|(feature, value)| {
                        format!("{} {:.1}", join::NAMES[*feature], weights[*feature] * value)
                    })
                    .collect();
                eprintln!("{} want {:?} got {got:?} {fired:?}", head.name, head.gold);
            }
        }
    }
    for (name, weight) in join::NAMES.iter().zip(&weights) {
        println!("{name} {weight:.2}");
    }
}

/// What generated issues and the few papers do not teach: their headlines of 1998 run over the end of what was a kicker,
/// few are in capitals or of pages without wrapped lines, and labels and names are no part of what is fitted.
const KEPT: [Joint; 5] =
    [Joint::Tells, Joint::Capitals, Joint::Whole, Joint::SecondLabel, Joint::SecondName];

/// Features that fire on fewer heads are not fitted.
const RARE: usize = 25;

/// Fits the weights of `src/parse/stitch.rs`: does a text go on with another one?
fn fit_stitches(cases: &[String]) {
    let mut samples: Vec<(Vec<(usize, f64)>, bool)> = vec![];
    for example in cases.iter().flat_map(|case| examples(Path::new(case))) {
        let (guess, _) = cut::best(&example.evidence, &Weights::FITTED);
        let article = |span: &Span, last: bool| {
            let mut units = span.text.clone().filter_map(|unit| example.articles[unit]);
            if last { units.next_back() } else { units.next() }
        };
        for pair in stitch::pairs(&example.evidence, &guess) {
            let piece = article(&guess.spans[pair.piece], false);
            let text = article(&guess.spans[pair.text], true);
            // The right place is the last piece of the article before this one.
            let between = guess.spans[..pair.piece].iter().enumerate().rev();
            let before =
                between.filter(|(_, span)| article(span, true) == piece).map(|(at, _)| at).next();
            let yes = piece.is_some() && piece == text && before == Some(pair.text);
            if piece.is_some() && piece == text && !yes {
                continue;
            }
            let told =
                pair.evidence.iter().map(|(thread, value)| (*thread as usize, f64::from(*value)));
            samples.push((told.collect(), yes));
        }
    }
    let weights = logistic(&samples, stitch::COUNT);
    let score = |sample: &[(usize, f64)]| -> f64 {
        sample.iter().map(|(feature, value)| weights[*feature] * value).sum()
    };
    let (mut hit, mut said) = (0, 0);
    for (sample, yes) in &samples {
        said += usize::from(score(sample) > 0.0);
        hit += usize::from(score(sample) > 0.0 && *yes);
    }
    eprintln!(
        "{} pairs, {} go on, said of {said}, right {hit}",
        samples.len(),
        samples.iter().filter(|(_, yes)| *yes).count()
    );
    for (name, weight) in stitch::NAMES.iter().zip(&weights) {
        println!("{name} {weight:.2}");
    }
}

/// The weights of `count` features under which `samples` are likeliest.
fn logistic(samples: &[(Vec<(usize, f64)>, bool)], count: usize) -> Vec<f64> {
    let mut weights = vec![0.0_f64; count];
    let mut squares = vec![1e-2_f64; count];
    for _ in 0..60 {
        for (sample, yes) in samples {
            let score: f64 = sample.iter().map(|(feature, value)| weights[*feature] * value).sum();
            let miss = f64::from(u8::from(*yes)) - 1.0 / (1.0 + (-score).exp());
            for (feature, value) in sample {
                let slope = miss * value - 1e-4 * weights[*feature];
                squares[*feature] += slope * slope;
                weights[*feature] += 0.1 * slope / squares[*feature].sqrt();
            }
        }
    }
    weights
}
