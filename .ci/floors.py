#!/usr/bin/env python3
"""Holds the scores over the evaluation's text cases and the pages in tests/pages at what was reached: they only go up.

    floors.py BINARY           compares with floors.json, exit 1 where a figure fell under its floor
    floors.py BINARY --raise   writes the figures that rose into floors.json
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SCORE = HERE.parent.parent / "shared" / "eval" / "score.py"
MARKED = HERE.parent / "tools" / "marked.py"
PAGES = HERE.parent / "tests" / "pages"
SLACK = 0.0005  # figures are kept with three decimals


def scored(binary, *cases):
    """{row: {measure: figure}} of every text case, the mean by paper and the pooled counts."""
    run = subprocess.run([sys.executable, SCORE, "--all", binary, *cases, "--inputs", "txt", "--json"],
                         capture_output=True, check=True)
    told = json.loads(run.stdout)
    rows = {**told["cases"], "by paper": told["by_paper"], "pooled": told["pooled"]}
    return {name: {m: round(v, 3) for m, v in row.items() if isinstance(v, float)} for name, row in rows.items()}


def reached(binary):
    """The figures of the real papers, and those of the pages marked by hand."""
    with tempfile.TemporaryDirectory() as cases:
        subprocess.run([sys.executable, MARKED, cases, *sorted(PAGES.glob("*.marked"))], check=True)
        pages = scored(binary, cases)
    return {**scored(binary), **{f"pages/{name}": row for name, row in pages.items()}}


def main(binary, raising):
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    figures = reached(binary)
    under = [(name, m, v, floors[name][m]) for name, row in figures.items() for m, v in row.items()
             if v < floors.get(name, {}).get(m, 0) - SLACK]
    if raising:
        for name, row in figures.items():
            old = floors.get(name, {})
            floors[name] = {m: max(v, old.get(m, 0)) for m, v in row.items()}
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    for name, measure, figure, floor in under:
        print(f"floors: {name} {measure} {figure:.3f} is under its floor {floor:.3f}")
    print(f"floors: {sum(map(len, figures.values()))} figures, {len(under)} under their floor")
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--raise" in sys.argv[2:]))
