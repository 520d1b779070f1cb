//! The weights of the cut.
//!
//! The features are those of `src/parse/evidence.rs`, the search that of `src/parse/cut.rs`; the model is log-linear over
//! all ways of cutting the page (`src/parse/chance.rs`), the habit of the page is not told; the method is gradient ascent
//! with adapted steps.

use std::{collections::HashMap, ops::Range, path::Path};

use dubao::parse::{
    arcs::arcs,
    chance::chances,
    cut,
    evidence::{Evidence, Habit, Span},
    weight::{Feature, NAMES, Weights},
};

use crate::{
    example::{Example, examples},
    logistic,
};

/// Fits the weights of `src/parse/weight.rs`.
pub fn fit(args: &[String]) {
    let (rounds, cases) = args.split_first().expect("rounds");
    let rounds: usize = rounds.parse().expect("a number");
    let show = std::env::var("SHOW").ok();
    let (examples, taught) = taught_and_kept(cases);
    let mut order = lessons(&examples);
    order.retain(|at| *at < taught);
    eprintln!("{} of {} pages", order.len(), examples.len());
    let mut weights = Weights::FITTED;
    let rate: f64 = std::env::var("RATE").ok().and_then(|rate| rate.parse().ok()).unwrap_or(0.003);
    // PERCEPTRON=1 goes on from the weights there are by an averaged perceptron.
    let perceptron = std::env::var("PERCEPTRON").is_ok();
    let (mut sums, mut count) = (vec![0.0_f64; Weights::COUNT], 0.0);
    // HAND=1 fits what was set by hand, too, which stays otherwise; NEW=1 only what was not fitted yet.
    let hand = std::env::var("HAND").is_ok();
    let new = std::env::var("NEW").is_ok();
    let fixed: Vec<bool> = NAMES
        .iter()
        .zip(&weights.0)
        .map(|(name, weight)| new && *weight != 0.0 || !hand && is_set_by_hand(name))
        .collect();
    // HOLD=0.02 pulls harder to the weights that stand.
    let hold = std::env::var("HOLD").ok().and_then(|hold| hold.parse().ok()).unwrap_or(2e-3);
    // STEP=0.05 walks slower.
    let step = std::env::var("STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(0.15);
    let standing = weights.clone();
    let report = |when: &str, weights: &Weights| {
        let (taught, kept) = examples.split_at(taught);
        report(when, taught, weights);
        if !kept.is_empty() {
            report(&format!("{when}, held back"), kept, weights);
        }
    };
    report("before", &weights);
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
                // A pull to the weights that stand keeps what never fires there.
                let slope = slope - hold * f64::from(weights.0[number] - standing.0[number]);
                squares[number] += slope * slope;
                weights.0[number] += (step * slope / squares[number].sqrt()) as f32;
            }
        }
        if round % 5 == 4 || round + 1 == rounds {
            report(&format!("round {}: {:.4} an article", round + 1, loss / steps), &weights);
        }
    }
    if perceptron && count > 0.0 {
        for (weight, sum) in weights.0.iter_mut().zip(&sums) {
            *weight = (sum / count) as f32;
        }
        report("averaged", &weights);
    }
    if let Some(show) = show {
        for example in examples.iter().filter(|example| example.name.contains(&show)) {
            print(example, &weights);
        }
        return;
    }
    logistic::print(&NAMES, weights.0.iter().map(|weight| f64::from(*weight)));
}

/// The examples of `cases`, and how many of them teach: those after a lone `-` are kept back.
fn taught_and_kept(cases: &[String]) -> (Vec<Example>, usize) {
    let split = cases.iter().position(|case| case == "-").unwrap_or(cases.len());
    let (taught, kept) = cases.split_at(split);
    let read = |cases: &[String]| -> Vec<Example> {
        cases.iter().flat_map(|case| examples(Path::new(case))).collect()
    };
    let mut all = read(taught);
    let count = all.len();
    all.extend(read(kept.get(1..).unwrap_or_default()));
    (all, count)
}

/// Does the table of weights say of the feature `name` that it was set by hand?
fn is_set_by_hand(name: &str) -> bool {
    let table = include_str!("../../src/parse/weight.rs");
    table.lines().any(|row| {
        row.trim()
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(' ') && rest.contains("by hand"))
    })
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
