//! The weights of joining the lines of a head: which of them are one statement?

use std::{collections::BTreeMap, ops::Range, path::Path};

use dubao::{
    issue::Article,
    parse::{
        clause::Context,
        join::{self, HeadLine, Joint, statement},
        unit::Kind,
    },
};

use crate::{
    example::{self, Example, bare, examples, read},
    logistic,
};

/// A head whose statements are known: the features of every run of its lines, and the borders of the statements.
pub struct Head {
    pub lines: Vec<HeadLine>,
    /// By where it starts and how many lines it has, less one.
    runs: Vec<Vec<Vec<(usize, f64)>>>,
    pub gold: Vec<Range<usize>>,
    /// How much it counts.
    worth: f64,
}

/// How often heads of the cases after a lone `+` count: real papers, of which there are few.
const REAL: f64 = REAL_HEADS as f64;
const REAL_HEADS: usize = 25;

/// The heads of several lines in `cases`.
pub fn heads(cases: &[String]) -> Vec<Head> {
    let mut heads = vec![];
    let mut worth = 1.0;
    for case in cases {
        if case == "+" {
            worth = REAL;
            continue;
        }
        let case = Path::new(case);
        let (_, gold) = read(case);
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

fn head(example: &Example, article: &Article, own: &[usize]) -> Option<Head> {
    let context = Context::new(&example::body(article));
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
    let runs = runs.collect();
    let too_long = gold.iter().any(|run| run.len() > 6);
    (!too_long).then_some(Head { lines, runs, gold, worth: 1.0 })
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
pub fn fit(cases: &[String]) {
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
                let texts: Vec<&str> = head.lines.iter().map(|line| line.text.as_str()).collect();
                let name = texts.join(" | ");
                eprintln!("{name} want {:?} got {got:?} {fired:?}", head.gold);
            }
        }
    }
    logistic::print(&join::NAMES, weights);
}

/// What generated issues and the few papers do not teach: their headlines of 1998 run over the end of what was a kicker,
/// few are in capitals or of pages without wrapped lines, and labels and names are no part of what is fitted.
const KEPT: [Joint; 5] =
    [Joint::Tells, Joint::Capitals, Joint::Whole, Joint::SecondLabel, Joint::SecondName];

/// Features that fire on fewer heads are not fitted.
const RARE: usize = 25;
