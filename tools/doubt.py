#!/usr/bin/env python3
"""Fits the table of src/parse/doubt.rs: what doubt an article has whose decisions are so likely.

    tools/doubt.py SCORE_PY DUBAO CASE...

SCORE_PY is the scorer, which says what is wrong (the cut, or the headline). The program's present doubts are turned
back into chances by its present table, put in bins, and the share of wrong articles in each is printed, made to fall.
"""
import importlib.util
import json
import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src/parse/doubt.rs"


def table():
    text = SOURCE.read_text().split("const TABLE", 1)[1].split("];", 1)[0]
    return [tuple(map(float, pair)) for pair in re.findall(r"\(([\d.]+), ([\d.]+)\)", text)]


def chance(doubt, points):
    for (low, high), (chance_low, chance_high) in zip(zip(points, points[1:]), zip(points, points[1:])):
        (a, da), (b, db) = low, high
        if min(da, db) <= doubt <= max(da, db) and da != db:
            return a + (b - a) * (doubt - da) / (db - da)
    return 0.0 if doubt >= points[0][1] else 1.0


def wrong_ones(score, gold, got):
    """(doubt, is it wrong) of each parsed article."""
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
        yield a.get("doubt") or 0.0, not right


def main(scorer, binary, *cases):
    spec = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    points, samples = table(), []
    for case in map(pathlib.Path, cases):
        inputs = sorted(map(str, case.glob("input*")))
        run = subprocess.run([binary, "export", "--format", "json", *inputs], capture_output=True, check=True)
        for doubt, wrong in wrong_ones(score, json.loads((case / "gold.json").read_text()), json.loads(run.stdout)):
            samples.append((chance(doubt, points), wrong))
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


if __name__ == "__main__":
    main(*sys.argv[1:])
