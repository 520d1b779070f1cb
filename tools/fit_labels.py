#!/usr/bin/env python3
"""Fits the weights of line labels (src/parse/label/weight.rs, passage.rs).

    fit_labels.py BINARY CASE... [--epochs 9]      CASE: a folder with gold.json and input*.txt
    fit_labels.py BINARY CASE... --keep N          the first N features stay near what they are: how new ones, put at
                                                   the table's end, are fitted on fewer cases than the old ones were
    fit_labels.py BINARY CASE... --latin           the tables of Latin lines (weight/latin.rs), near those of all
    fit_labels.py --blank FEATURES KINDS           tables of zeros, so that changed features compile before the fit

A linear-chain conditional random field: `BINARY parse --show features` tells each line's features, the answer's texts
are found again in the lines and tell each line's label, and the weights that make those labels likeliest are looked
for (log-likelihood less a square penalty, Adam over batches of chunks of lines). Needs numpy.

A line whose place in the answer is not known may have any label; so may a line where a paragraph is torn by the form
of the input (a column's end, an advertisement), else the weights learn that paragraphs end anywhere. A character alone
on its line stands anywhere in an answer: it may have any label, too, but between two others it is of a vertical headline.

`--latin` reads the Latin ones of the cases (a case that is named twice counts twice; tools/marked.py makes cases of
marked pages). They are few: what is known of a line beside the weights stands as it is, bylines, captions and furniture,
and lines without an answer, keep the labels that they have, the weights stay near those of all lines, and a crosshead
that is none must be told from one by a margin.
"""
import argparse
import bisect
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import unicodedata

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent / "src/parse/label"
LABELS = "SFMEDXYCO"  # single, first, middle, last (E), display, crosshead, byline, caption, furniture
NUMBER = {label: number for number, label in enumerate(LABELS)}
OPEN = np.array([label in "FM" for label in LABELS])  # a paragraph goes on after it
INSIDE = np.array([label in "ME" for label in LABELS])  # a paragraph went on before it
NEVER = -1e4
ALLOWED = np.where(OPEN[:, None] == INSIDE[None, :], 0, NEVER).astype(np.float32)
CHUNK = 120  # lines
KEPT = "XYCO"  # labels that Latin pages are not to teach
MARGIN = 1.0  # a crosshead of theirs is to be told by so much
ORNAMENTS = "■□●○◎◆◇▲△▼★☆▶◀•·"
BYLINE_MARKS = r"[()\[\]【】〔〕/|:.,、·—–-]"


def fold(text):
    """As score.py compares."""
    text = unicodedata.normalize("NFKC", text or "")
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Co"))


# ---- labels out of the answer ----------------------------------------------------------------------------------------

def items(gold):
    """(label, text, page, article) of every text of the answer."""
    found = []
    for page, section in enumerate(gold["sections"]):
        for article in section["articles"]:
            name = (page, id(article))
            displays = [article.get(key) for key in ("column", "kicker", "headline")] + (article.get("decks") or [])
            found += [("D", fold(text), page, name) for text in displays]
            found += [("Y", fold(article.get("byline")), page, name), ("T", fold(article.get("dateline")), page, name)]
            kinds = {"paragraph": "P", "crosshead": "X", "caption": "C"}
            found += [(kinds[block["kind"]], fold(block["text"]), page, name) for block in article["body"]]
        edge = (section.get("folio") or []) + (section.get("unplaced") or [])
        found += [("O", fold(text), -1, None) for text in edge]
    found += [("U", fold(text), -1, None) for text in gold.get("unplaced") or []]
    found += [("O", fold(text), -1, None) for text in (gold.get("nameplate") or {}).get("lines") or []]
    return [item for item in found if item[1]]


def occurrences(text, whole, texts, starts, markers):
    """Where a line may stand in the answer's texts, as (begin, end) in their whole."""
    line = fold(text)
    if text.endswith(("-", "\u00ad")):
        line = line.rstrip("-")
    for marker in markers:
        line = line.replace(marker, "", 1)
    bare = line.strip(ORNAMENTS)
    found = []
    for form in (line, bare):
        at = whole.find(form) if form else -1
        while at >= 0 and len(found) < 60:
            found.append((at, at + len(form)))
            at = whole.find(form, at + 1)
        if found:
            return found
    name = re.sub(BYLINE_MARKS, "", bare)
    if len(name) > 1:
        for start, (label, whole_text, _, _) in zip(starts, texts):
            if label == "Y" and name in re.sub(BYLINE_MARKS, "", whole_text):
                found.append((start, start + len(whole_text)))
    for cut in (line[1:], line[:-1], line[3:-3]) if len(line) > 6 and not found else ():
        at = whole.find(cut)
        if at >= 0 and len(cut) > 3:
            return [(at - line.find(cut), at - line.find(cut) + len(line))]
    return found


def gold_labels(gold, lines):
    """For each (page, text) of `lines` the labels that it may have; None where nothing is known."""
    texts = items(gold)
    starts, whole = [], ""
    for _, text, _, _ in texts:
        starts.append(len(whole))
        whole += text + "\0"
    jumps = [j["marker"] for s in gold["sections"] for a in s["articles"] for j in a.get("jumps") or []]
    markers = sorted({fold(marker) for marker in jumps if len(fold(marker)) > 2}, key=len, reverse=True)
    item = lambda at: bisect.bisect_right(starts, max(0, at)) - 1

    def fits(place, page):
        if place is None:
            return 0
        label, text, where, _ = texts[item(place[0])]
        begins, ends = place[0] <= starts[item(place[0])], place[1] >= starts[item(place[0])] + len(text)
        alone = 1.5 if begins and ends and label != "T" else 0
        return begins + ends + alone + 1.5 * (where == page) - 0.5 * (label == "T")

    def follows(before, place):
        if not before or not place:
            return 0
        if place[0] == before[1]:
            return 8
        if place[0] == before[1] + 1:
            return 4
        return 1 if texts[item(place[0])][3] == texts[item(before[1] - 1)][3] else 0

    best, table = [(0.0, None)], []
    for page, text in lines:
        row = []
        for place in occurrences(text, whole, texts, starts, markers) or [None]:
            score, before = max((value + follows(other, place), k) for k, (value, other) in enumerate(best))
            row.append((score + fits(place, page), place, before))
        table.append(row)
        best = [(score, place) for score, place, _ in row]
    places, at = [], max(range(len(best)), key=lambda k: best[k][0])
    for row in reversed(table):
        _, place, at = row[at]
        places.append(place)
    places.reverse()

    def one(before, after):
        a, b = places[before], places[after]
        same = a and b and item(a[0]) == item(b[0]) and lines[before][0] == lines[after][0]
        return bool(same) and abs(b[0] - a[1]) <= 1

    labels = []
    for at, place in enumerate(places):
        if place is None:
            labels.append(None)
            continue
        label, text, _, _ = texts[item(place[0])]
        if label == "P":
            start = starts[item(place[0])]
            on, goes_on = at > 0 and one(at - 1, at), at + 1 < len(lines) and one(at, at + 1)
            torn = not on and place[0] > start + 1 or not goes_on and place[1] < start + len(text) - 1
            labels.append("SFME" if torn else {(0, 0): "S", (0, 1): "F", (1, 1): "M", (1, 0): "E"}[on, goes_on])
        else:
            labels.append({"T": "SY", "U": "OD"}.get(label, label))
    alone = [len(fold(text)) == 1 for _, text in lines]
    for at, one in enumerate(alone):
        if one:
            upright = 0 < at < len(alone) - 1 and alone[at - 1] and alone[at + 1]
            labels[at] = "D" if upright else None
    return labels


def sequences(binary, case):
    """The sizes of the tables, and the pages of a case: features, kind of step, possible labels and mends of each line."""
    inputs = sorted(str(path) for path in case.iterdir() if path.name.startswith("input"))
    run = subprocess.run([binary, "parse", "--show", "features", *inputs], capture_output=True, check=True)
    sizes, *rows = [row.split("\t") for row in run.stdout.decode().split("\n") if row]
    labels = gold_labels(json.loads((case / "gold.json").read_text()), [(int(row[0]), row[-1]) for row in rows])
    pages = {}
    for row, label in zip(rows, labels):
        ids, mends = ([int(x) for x in row[k].split(",")] for k in (6, 7))
        pages.setdefault(row[0], []).append((ids, int(row[5]), label, mends))
    return tuple(map(int, sizes[1:])), list(pages.values())


# ---- the field -------------------------------------------------------------------------------------------------------

class Data:
    """Chunks of pages, padded; the last line is the padding."""

    def __init__(self, pages, features):
        self.features = features
        self.chunks, lines = [], []
        for page in pages:
            size = -(-len(page) // max(1, -(-len(page) // CHUNK)))
            for begin in range(0, len(page), size):
                part = page[begin:begin + size]
                self.chunks.append((len(lines), len(part), begin == 0, begin + size >= len(page)))
                lines += part
        self.count, self.most = len(lines), max(len(line[0]) for line in lines)
        self.ids = np.full((self.count + 1, self.most), features, np.int32)
        self.steps = np.zeros(self.count + 1, np.int16)
        self.may = np.ones((self.count + 1, len(LABELS)), bool)
        self.known, self.cost = np.zeros((2, self.count + 1, len(LABELS)), np.float32)
        for at, (ids, step, label, _) in enumerate(lines):
            self.ids[at, :len(ids)] = ids
            self.steps[at] = step
            if label:
                self.may[at] = [name in label for name in LABELS]

        self.lines = lines

    def mend(self, weights, steps):
        """Adds what is known beside the weights; labels that are not to be learnt stay what they are."""
        self.known[:-1] = np.array([line[3] for line in self.lines], np.float32) / 10
        text, small = [NUMBER[label] for label in "SFME"], [NUMBER[label] for label in KEPT]
        shown = small + [NUMBER["D"], NUMBER["X"]]
        furniture, cross = NUMBER["O"], NUMBER["X"]
        for at, now in enumerate(best_path(self, weights, steps)):
            may = self.may[at]
            taught = not may.all()
            if taught and may.sum() <= 2 and may[cross]:
                self.cost[at] = np.where(may, 0, MARGIN)
            if not taught or may[small].any() and (now in shown or may[furniture]):
                may[:] = False
                may[text if now in text else now] = True
        return self

    def batch(self, numbers):
        chunks = [self.chunks[number] for number in numbers]
        index = np.full((len(chunks), max(chunk[1] for chunk in chunks)), self.count, np.int64)
        for row, (begin, length, _, _) in enumerate(chunks):
            index[row, :length] = np.arange(begin, begin + length)
        return index, np.array([c[2] for c in chunks]), np.array([c[3] for c in chunks])


def log_sum(values, axis):
    top = values.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)


def forward_backward(own, passage, lengths, first, last):
    ahead, behind = np.empty_like(own), np.zeros_like(own)
    ahead[:, 0] = own[:, 0] + np.where(first[:, None] & INSIDE, NEVER, 0)
    end = np.where(last[:, None] & OPEN, NEVER, 0)
    length = own.shape[1]
    for at in range(1, length):
        step = log_sum(ahead[:, at - 1, :, None] + passage[:, at], 1) + own[:, at]
        ahead[:, at] = np.where((at < lengths)[:, None], step, ahead[:, at - 1])
    behind[:, length - 1] = end
    for at in range(length - 2, -1, -1):
        step = log_sum(passage[:, at + 1] + (own[:, at + 1] + behind[:, at + 1])[:, None, :], 2)
        behind[:, at] = np.where((at + 1 < lengths)[:, None], step, end)
    return log_sum(ahead[:, length - 1] + end, 1), ahead, behind


def gradients(weights, steps, data, numbers):
    index, first, last = data.batch(numbers)
    real = index != data.count
    own = weights[data.ids[index]].sum(axis=2) + data.known[index]
    passage = steps[data.steps[index]] + ALLOWED
    held, sums = np.where(data.may[index], own, own + NEVER), []
    for scores in (own + data.cost[index], held):
        total, ahead, behind = forward_backward(scores, passage, real.sum(1), first, last)
        line = np.exp(np.minimum(ahead + behind - total[:, None, None], 0))
        pair = ahead[:, :-1, :, None] + passage[:, 1:] + (scores[:, 1:] + behind[:, 1:])[:, :, None, :]
        sums.append((total, line, np.exp(np.minimum(pair - total[:, None, None, None], 0))))
    lines = ((sums[0][1] - sums[1][1]) * real[:, :, None]).reshape(-1, len(LABELS))
    pairs = ((sums[0][2] - sums[1][2]) * real[:, 1:, None, None]).reshape(-1, len(LABELS) ** 2)
    ids = data.ids[index].ravel()
    per = [np.bincount(ids, np.repeat(lines[:, k], data.most), data.features + 1) for k in range(len(LABELS))]
    by_step = np.zeros((len(steps), len(LABELS) ** 2), np.float32)
    np.add.at(by_step, data.steps[index[:, 1:]].ravel(), pairs)
    return float((sums[0][0] - sums[1][0]).sum()), np.stack(per, 1).astype(np.float32), by_step.reshape(steps.shape)


def best_path(data, weights, steps):
    """The label of each line on the best path through its chunk."""
    labels = np.zeros(data.count, int)
    for begin, length, first, last in data.chunks:
        lines = slice(begin, begin + length)
        own = weights[data.ids[lines]].sum(1) + data.known[lines]
        passage = steps[data.steps[lines]] + ALLOWED
        ahead, back = own[0] + (np.where(INSIDE, NEVER, 0) if first else 0), []
        for at in range(1, length):
            ways = ahead[:, None] + passage[at]
            back.append(ways.argmax(0))
            ahead = ways.max(0) + own[at]
        label = int((ahead + (np.where(OPEN, NEVER, 0) if last else 0)).argmax())
        labels[begin + length - 1] = label
        for at in range(length - 2, -1, -1):
            label = labels[begin + at] = int(back[at][label])
    return labels


def fit_latin(pages, features, kinds, epochs=16, penalty=(12.0, 120.0), rate=0.02, size=32):
    """The tables of Latin lines: those of all, moved as little as the pages ask for."""
    base = [np.zeros((features + 1, len(LABELS)), np.float32), np.zeros((kinds,) + ALLOWED.shape, np.float32)]
    common = np.array(read("weight.rs"), np.float32) / 10
    base[0][:len(common)] = common
    base[1][:] = np.array(read("passage.rs"), np.float32).reshape(base[1].shape) / 10
    data = Data(pages, features).mend(*base)
    kept = [NUMBER[label] for label in KEPT]

    def hold(move):
        move[0][features] = move[0][:, kept] = 0
        move[1][:, kept] = move[1][:, :, kept] = 0

    return climb(data, base, epochs, penalty, rate, size, hold)


def fit(data, kinds, epochs, keep=0, penalty=3.0, hold=1000.0, rate=0.08, size=160):
    base = [np.zeros((data.features + 1, len(LABELS)), np.float32), np.zeros((kinds,) + ALLOWED.shape, np.float32)]
    strength = [np.full_like(table, penalty) for table in base]
    if keep:
        rate /= 3
        base[0][:keep] = np.array(read("weight.rs"), np.float32)[:keep] / 10
        base[1][:] = np.array(read("passage.rs"), np.float32).reshape(base[1].shape) / 10
        strength[0][:keep] = strength[1][:] = hold

    def no_padding(move):
        move[0][data.features] = 0

    return climb(data, base, epochs, strength, rate, size, no_padding)


def climb(data, base, epochs, strength, rate, size, hold):
    """The tables `base` moved to where they make the labels likeliest, less `strength` times the square of the move.

    `hold` takes back what of a move is not to be.
    """
    moves = [np.zeros_like(table) for table in base]
    sums, summed = [np.zeros_like(table) for table in base], 0
    mean, square = [[np.zeros_like(table) for table in base] for _ in range(2)]
    order, shuffle, turn = list(range(len(data.chunks))), random.Random(0), 0
    for epoch in range(epochs):
        shuffle.shuffle(order)
        loss = 0.0
        pace = rate * (1 - epoch / epochs) ** 0.7 + rate / 80
        for begin in range(0, len(order), size):
            tables = [table + move for table, move in zip(base, moves)]
            part, *slopes = gradients(*tables, data, order[begin:begin + size])
            loss, turn = loss + part, turn + 1
            for k, slope in enumerate(slopes):
                slope += strength[k] * size / len(order) * moves[k]
                mean[k] = 0.9 * mean[k] + 0.1 * slope
                square[k] = 0.99 * square[k] + 0.01 * slope * slope
                step = mean[k] / (1 - 0.9 ** turn) / (np.sqrt(square[k] / (1 - 0.99 ** turn)) + 1e-3)
                moves[k] -= pace * step
            hold(moves)
            if epoch * 3 >= epochs * 2:  # the last third is averaged: single steps are noisy
                summed += 1
                for total, move in zip(sums, moves):
                    total += move
        print(f"epoch {epoch + 1}: loss a line {loss / data.count:.4f}", flush=True)
    return [table + total / max(1, summed) for table, total in zip(base, sums)]


# ---- the tables as code ----------------------------------------------------------------------------------------------

def set_rows(rows, names={}):
    """The lines of a table; `names` has what stands over a row, by its number."""
    lines = ["   "]
    for number, row in enumerate(rows):
        if number in names:
            lines = [line for line in lines if line.strip()] + ["    // " + names[number], "   "]
        text = " [" + ",".join(map(str, row)) + "],"
        if len(lines[-1]) + len(text) > 118:
            lines.append("   ")
        lines[-1] += text
    return lines


ROW = r"\[(-?\d+(?:,-?\d+){%d})\]" % (len(LABELS) - 1)


def read(name):
    """The rows of a table as they stand in the source."""
    text = (ROOT / name).read_text().split(" = [\n")[1]
    return [list(map(int, row.split(","))) for row in re.findall(ROW, text.replace(" ", "").replace("\n", ""))]


def names(name):
    """What stands over rows of a table, by the number of the row."""
    found, count = {}, 0
    for line in (ROOT / name).read_text().split(" = [\n")[1].split("\n"):
        if line.strip().startswith("// "):
            found[count] = line.strip()[3:]
        count += len(re.findall(ROW, line))
    return found


def tenths(table):
    return np.clip(np.round(table * 10), -127, 127).astype(int)


def set_steps(steps):
    kinds = tenths(np.where(ALLOWED < 0, 0, steps))
    return [line for kind in kinds for line in ["    [", *set_rows(kind), "    ],"]]


def write(tables):
    """Puts the lines of each table into its file."""
    for name, lines in tables.items():
        path = ROOT / name
        head = path.read_text().split(" = [\n")[0]
        path.write_text(head + " = [\n" + "\n".join(lines) + "\n];\n")


def write_all(weights, steps):
    write({"weight.rs": set_rows(tenths(weights[:-1]), names("weight.rs")), "passage.rs": set_steps(steps)})


def sparse(rows, names):
    """The lines of a table of the rows that are not zero, each with its number; `names` as in `set_rows`."""
    lines, name = ["   "], None
    for number, row in enumerate(rows):
        name = names.get(number, name)
        if not any(row):
            continue
        if name:
            lines = [line for line in lines if line.strip()] + ["    // " + name, "   "]
            name = None
        text = f" ({number}, [" + ",".join(map(str, row)) + "]),"
        if len(lines[-1]) + len(text) > 124:
            lines.append("   ")
        lines[-1] += text
    return lines


def latin_names():
    """The groups of the features that only Latin lines have, by the number of their first."""
    text = (ROOT / "feature/latin.rs").read_text()
    sizes = {name: int(size) for name, size in re.findall(r"const (\w+): usize = (\d+);", text)}
    found, count = {}, 0
    for name, size in re.findall(r'\("(\w+)", ([\w* ]+)\),', text):
        found[count] = name
        factors = [int(sizes.get(factor, factor)) for factor in size.split(" * ")]
        count += int(np.prod(factors))
    return found


def write_latin(weights, steps, common):
    rows, kinds = tenths(weights[:-1]), tenths(np.where(ALLOWED < 0, 0, steps)).reshape(-1, len(LABELS))
    moved, passages = rows[:common] - np.array(read("weight.rs")), kinds - np.array(read("passage.rs"))
    tables = [sparse(moved, names("weight.rs")), sparse(rows[common:], latin_names()), sparse(passages, {})]
    path = ROOT / "weight/latin.rs"
    text, *rest = path.read_text().split(" = &[\n")
    for table, after in zip(tables, rest):
        text += " = &[\n" + "\n".join(table) + "\n];\n" + after.split("];\n", 1)[1]
    path.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--keep", type=int, default=0)
    parser.add_argument("--latin", action="store_true")
    parser.add_argument("--blank", nargs=2, type=int, metavar=("FEATURES", "KINDS"))
    given = parser.parse_args()
    if given.blank:
        features, kinds = given.blank
        write_all(np.zeros((features + 1, len(LABELS))), np.zeros((kinds,) + ALLOWED.shape))
        return
    with concurrent.futures.ProcessPoolExecutor() as pool:
        found = list(pool.map(sequences, [given.binary] * len(given.cases), given.cases))
    features, with_latin, kinds = found[0][0]
    pages = [page for _, pages in found for page in pages]
    is_latin = lambda page: any(number >= features for line in page for number in line[0])
    if given.latin:
        write_latin(*fit_latin([page for page in pages if is_latin(page)], with_latin, kinds), features)
    else:
        for line in (line for page in pages for line in page):
            line[0][:] = [number for number in line[0] if number < features]
        write_all(*fit(Data(pages, features), kinds, given.epochs, given.keep))


if __name__ == "__main__":
    main()
