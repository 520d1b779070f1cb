#!/usr/bin/env python3
"""Fits the table of src/parse/doubt.rs: what doubt an article has whose decisions are so likely; and the weights of
src/parse/doubt/made.rs: what the article that was made says to that.

    tools/doubt.py SCORE_PY DUBAO CASE...

SCORE_PY is the scorer, which says what is wrong (the cut, or the headline). The program's present doubts are turned
back into those that the cut left by the present weights, and into chances by the present table, put in bins, and the
share of wrong articles in each is printed, made to fall. The weights are a logistic regression.
"""
import importlib.util
import json
import math
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src/parse/doubt.rs"
MADE = SOURCE.parent / "doubt/made.rs"
NAMES = ["always", "cut", "byline", "dateline", "one deck", "several", "standing head", "no headline", "short headline"]


def table():
    text = SOURCE.read_text().split("const TABLE", 1)[1].split("];", 1)[0]
    return [tuple(map(float, pair)) for pair in re.findall(r"\(([\d.]+), ([\d.]+)\)", text)]


def chance(doubt, points):
    for (low, high), (chance_low, chance_high) in zip(zip(points, points[1:]), zip(points, points[1:])):
        (a, da), (b, db) = low, high
        if min(da, db) <= doubt <= max(da, db) and da != db:
            return a + (b - a) * (doubt - da) / (db - da)
    return 0.0 if doubt >= points[0][1] else 1.0


def weights():
    text = MADE.read_text()
    one = lambda name: float(re.search(name + r": f32 = ([-\d.]+)", text)[1])
    return [one("ALWAYS"), one("CUT"), *map(float, re.search(r"const SEEN: [^=]*= \[(.*?)\]", text, re.S)[1].split(","))]


def seen(article):
    """What the weights weigh, but for the first two, in the order of the table in the source."""
    head = article["headline"] or ""
    letters = len(head) // (1 if re.search("[\u4e00-\u9fff]", head) else 3)
    decks = len(article["decks"])
    return [bool(article["byline"]), bool(article["dateline"]), decks == 1, decks > 1, bool(article["column"]), not head,
            bool(head) and letters < 6]


def logit(share):
    share = min(max(share, 0.02), 0.98)
    return math.log(share / (1 - share))


def left(article, weights):
    """The doubt that the cut left of an article."""
    doubt = article.get("doubt") or 0.0
    if doubt <= 0.1:
        return doubt
    odds = logit(doubt) - weights[0] - sum(w for w, is_so in zip(weights[2:], seen(article)) if is_so)
    return 1 / (1 + math.exp(-odds / weights[1]))


def fitted(samples, rounds=400):
    """A logistic regression of `samples`: what is seen, and whether it was wrong."""
    own = [0.0] * len(NAMES)
    for _ in range(rounds):
        slope = [0.0] * len(own)
        for values, wrong in samples:
            error = 1 / (1 + math.exp(-sum(w * v for w, v in zip(own, values)))) - wrong
            for at, value in enumerate(values):
                slope[at] += error * value
        own = [w - 0.5 * s / len(samples) for w, s in zip(own, slope)]
    return own


def wrong_ones(score, gold, got):
    """(article, is it wrong) of each parsed article."""
    want, have = list(score.articles(gold)), list(score.articles(got))
    grams = lambda some: [score.grams(score.told(a)) for _, a in some]
    pairs = sorted(((score.gram_f1(x, y), i, k) for i, x in enumerate(grams(want)) for k, y in enumerate(grams(have))), reverse=True)
    match, used = {}, set()
    for s, i, k in pairs:
        if s >= 0.3 and i not in match and k not in used:
            match[i] = (k, s)
            used.add(k)
    back = {k: (i, s) for i, (k, s) in match.items()}
    for k, (_, a) in enumerate(have):
        right = k in back and back[k][1] >= 0.95
        if right:
            reading = score.best_reading(want[back[k][0]][1], a)
            right = score.role(reading, "headline") == score.role(a, "headline")
        yield a, not right


def main(scorer, binary, *cases):
    spec = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    points, now, samples, told = table(), weights(), [], []
    for case in map(pathlib.Path, cases):
        inputs = sorted(map(str, case.glob("input*")))
        run = subprocess.run([binary, "export", "--format", "json", *inputs], capture_output=True, check=True)
        for article, wrong in wrong_ones(score, json.loads((case / "gold.json").read_text()), json.loads(run.stdout)):
            doubt = left(article, now)
            samples.append((chance(doubt, points), wrong))
            told.append(([1.0, logit(doubt), *map(float, seen(article))], wrong))
    samples.sort()
    size = max(1, len(samples) // 20)
    bins = [samples[at:at + size] for at in range(0, len(samples), size)]
    for some in bins:
        share = sum(w for _, w in some) / len(some)
        print(f"chance {some[0][0]:.3f} to {some[-1][0]:.3f}: {share:.3f} wrong of {len(some)}")
    wrong = sum(w for _, w in samples)
    for threshold in (0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97):
        marked = [w for c, w in samples if c <= threshold]
        print(f"threshold {threshold}: precision {sum(marked) / max(1, len(marked)):.2f} recall {sum(marked) / max(1, wrong):.2f}")
    own = fitted(told)
    print(", ".join(f"{name} {weight:.2f}" for name, weight in zip(NAMES, own)))
    for threshold in (0.25, 0.3, 0.33, 0.35, 0.4, 0.5):
        marked = [w for values, w in told if sum(a * b for a, b in zip(own, values)) >= logit(threshold)]
        print(f"share {threshold}: precision {sum(marked) / max(1, len(marked)):.2f} recall {sum(marked) / max(1, wrong):.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
