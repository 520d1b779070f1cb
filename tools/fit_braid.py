#!/usr/bin/env python3
"""Fits the weights of braided columns (src/parse/braid/weight.rs).

    fit_braid.py CASE... > tables.txt      CASE: a folder with gold.json and input.txt, as pdftotext reads an issue

Three conditional logistic regressions, each choice against all others that the page leaves open: the stream that a
block goes on with, the column that a text goes on with, the text that display lines stand above. What is weighed is
told in src/parse/braid: follow.rs, link.rs, place.rs; here it is told again, so that it is fitted without a build.
The tables are printed for weight.rs. Needs numpy.
"""
import collections
import json
import math
import pathlib
import re
import sys

import numpy as np

STOPS, CLOSING, NEVER_FIRST = "。！？!?….", "”’」』）》〉】)]〕\"'", "，。；：！？、）》”’】〉」』〕,.;:!?)]"
LEADS = ("本报讯", "日电", "日讯")
WAYS, BOND, UNDER, ALONE, AFTER, FIRST, ABOVE, STAYS = 42, 12, 36, 13, 38, 8, 34, 12


def norm(text):
    return re.sub(r"[\s\u200c\u00ad\ue000-\uf8ff]", "", text)


def width(text):
    cells, before = 0, ""
    marks = "“”‘’（《〈「『【〔）》〉」』】〕，。、；：！？"
    for c in text:
        cells += 1 if c in "“”‘’·" or "!" <= c <= "\u02b7" else 0.5 if c == " " else 2
        if before and before in marks and c in marks and not (before in "“”‘’" and c in "“”‘’"):
            cells -= 1
        before = c
    return cells


class Line:
    def __init__(self, raw, gap):
        self.text, self.gap = norm(raw), gap
        self.width = width(raw.strip())
        bare = self.text.rstrip(CLOSING)
        self.stops = bool(bare) and bare[-1] in STOPS or self.text[-1:] in ("：", ":")
        self.marked = any(c in "，。；、" for c in self.text)
        self.lead = any(word in self.text for word in LEADS)
        self.article = self.at = None
        self.head = False


def pages(text):
    for page in text.split("\f"):
        lines, gap = [], 0
        for raw in page.split("\n"):
            if raw.strip():
                lines.append(Line(raw, gap))
                gap = 0
            else:
                gap += 1
        yield lines


class Counts:
    def __init__(self, lines):
        self.runs, self.letters = collections.Counter(), 0
        for line in lines:
            self.letters += len(line.text)
            for size in range(1, 5):
                self.runs.update(line.text[i:i + size] for i in range(len(line.text) - size + 1))

    def bond(self, a, b):
        chance = self.runs[a] * self.runs[b] / max(1, self.letters)
        return math.log((self.runs[a + b] + 0.1) / (chance + 0.1))


def pairs(lines):
    return {line.text[i:i + 2] for line in lines for i in range(len(line.text) - 1)}


class Block:
    def __init__(self, number, lines):
        self.number, self.lines = number, lines
        self.width, self.pairs = max(line.width for line in lines), pairs(lines)
        self.before = None  # the block that it goes on with


def blocks(lines):
    groups = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return [Block(number, group) for number, group in enumerate(groups)]


class Stream:
    def __init__(self, block, before=None):
        self.last, self.line = block.number, block.lines[-1]
        if before is None:
            self.first, self.step, self.count = block.number, 0, len(block.lines)
            self.width, self.pairs = block.width, block.pairs
        else:
            self.first, self.step = before.first, block.number - before.last
            self.count = before.count + len(block.lines)
            self.width = max(before.width, block.width) if block.width < before.width + 8 else block.width
            self.pairs = before.pairs | block.pairs if len(before.pairs) < 600 else before.pairs

    def tail(self):
        """open, stop, short, end, single, single stop"""
        if self.count == 1:
            return 5 if self.line.stops else 4
        return self.line.stops + (0 if self.line.width >= self.width - 3.5 else 2)


def place(line, column):
    over = line.width - column
    if over > 3.5:
        return 0 if over <= 6.5 else 1
    if over >= -2.5:
        return 2
    if over >= -6.5:
        return 4 if line.stops else 3
    return 6 if line.stops else 5


def way(stream, line):
    row = np.zeros(WAYS)
    row[stream.tail() * 7 + place(line, stream.width)] = 1
    return row


def bond(before, after, counts):
    row, a, b = np.zeros(BOND), before.text, after.text
    if not a or not b:
        return row
    chance = counts.bond(a[-1], b[0])
    opened = sum(a.count(c) for c in "“《（") - sum(a.count(c) for c in "”》）")
    quote = next((c for c in b if c in "“”《》（）"), " ")
    seen = lambda run, size: len(run) == size and counts.runs[run] > 0
    row[:] = [
        0 if a[-1] in STOPS else chance, chance > 1,
        seen(a[-2:] + b[0], 3), seen(a[-1] + b[:2], 3), seen(a[-2:] + b[:2], 4),
        b[0] in NEVER_FIRST, b[0] in NEVER_FIRST and not before.stops,
        "a" <= b[0] <= "z" and a[-1].isascii() and a[-1].isalpha(), a[-1] in "，、；",
        b[0] in "0123456789.%" and a[-1] in "0123456789.第约",
        opened > 0 and quote in "”》）", opened <= 0 and quote in "”》）",
    ]
    return row


def shared(a, b, counts):
    both = a & b
    return bool(both), sum(1 / counts.runs[pair] for pair in both if counts.runs[pair] > 1)


def one_hot(row, at):
    row[at] = 1


def turn(owners):
    for at in range(len(owners) - 2, max(-1, len(owners) - 42), -1):
        if owners[at] == owners[-1]:
            return owners[at + 1], owners[at + 2] if at + 2 < len(owners) else None
    return None, None


def under(stream, block, rank, waiting, owners, counts):
    row, far = np.zeros(UNDER), block.number - stream.last
    one_hot(row, min(far, 12) - 1)
    one_hot(row, 12 + min(rank, 5))
    row[18:21] = stream.step > 0 and far == stream.step, stream.step > 0 and abs(far - stream.step) == 1, stream.step == 0
    any_, total = shared(stream.pairs, block.pairs, counts)
    apart = abs(stream.width - block.width)
    row[21:27] = math.log1p(4 * total), any_, apart <= 1.5, apart > 6 and len(block.lines) > 1, len(block.lines) == 1, block.lines[0].gap > 1
    following, after = turn(owners)
    if following is not None:
        row[27:30] = following == stream.first, after == stream.first, following != stream.first
    one_hot(row, 30 + min(waiting, 4))
    row[35] = waiting == 0 and stream.tail() == 0
    return np.concatenate([way(stream, block.lines[0]), bond(stream.line, block.lines[0], counts), row, np.zeros(ALONE)])


def begins(block, waiting, columns):
    row, line = np.zeros(ALONE), block.lines[0]
    near = lambda cells: any(abs(cells - column) <= 2 for column in columns)
    full, indent = near(line.width), near(line.width + 4)
    row[:] = [
        1, not line.stops and not full and not indent, indent and not full, full, len(block.lines) > 1, block.number == 0,
        line.text[:1] in NEVER_FIRST, line.stops, min(12, waiting) / 4, line.lead, line.text[:1] in "■□●▲◆—",
        not any(each.marked for each in block.lines), block.width < 14,
    ]
    return np.concatenate([np.zeros(WAYS + BOND + UNDER), row])


def choices(streams, owners, block, columns, counts):
    alive = [s for s in streams if block.number - s.last <= (16 if s.tail() in (2, 4) else 60)][::-1][:16]
    ranked = [s for s in alive if s.tail() not in (2, 5)]
    waiting = [s for s in alive if s.tail() == 0]
    rows = []
    for stream in alive:
        older = lambda some: sum(s.last < stream.last for s in some)
        rank = older(ranked) if stream in ranked else 5
        rows.append(under(stream, block, rank, older(waiting), owners, counts))
    return alive, np.array(rows + [begins(block, len(waiting), columns)], np.float32)


def columns(lines):
    widths = collections.Counter(round(line.width) for line in lines if line.marked and not line.stops)
    return [w for w, n in widths.items() if n + (widths[w - 1] + widths[w + 1]) / 2 >= max(3, len(lines) * 0.02)]


def followed(page, widths, counts, weights=None):
    """The owners of the blocks of `page` and the choices met: by `weights`, or by the answer without them."""
    streams, owners, met = [], [], []
    for block in page:
        alive, rows = choices(streams, owners, block, widths, counts)
        known = next((n for n, s in enumerate(alive) if s.last == block.before), None if block.before is not None else len(alive))
        if known is not None and len(rows) > 1:
            met.append((rows, known))
        if weights is not None:
            taken = int((rows @ weights).argmax())
            stream = alive[taken] if taken < len(alive) else None
        else:
            stream = next((s for s in streams if s.last == block.before), None)
        streams = [s for s in streams if s is not stream] + [Stream(block, stream)]
        owners.append(streams[-1].first)
    return owners, met


def answered(lines, page, section):
    """Tells each line its article and place; each block the one that it goes on with; each line the one before it."""
    texts = [norm("".join(block["text"] for block in article["body"])) for article in section["articles"]]
    used = collections.defaultdict(list)
    for line in lines:
        for number, text in enumerate(texts):
            at = text.find(line.text) if len(line.text) > 1 else -1
            while at >= 0 and any(a < at + len(line.text) and at < b for a, b in used[number]):
                at = text.find(line.text, at + 1)
            if at >= 0:
                line.article, line.at = number, at
                used[number].append((at, at + len(line.text)))
                break
    before, block_of = {}, {id(line): block for block in page for line in block.lines}
    for number in range(len(texts)):
        own = sorted((line for line in lines if line.article == number), key=lambda line: line.at)
        before.update({id(b): a for a, b in zip(own, own[1:])})
    for block in page:
        line = before.get(id(block.lines[0]))
        if line is not None and block_of[id(line)].lines[-1] is line and block_of[id(line)].number < block.number:
            block.before = block_of[id(line)].number
    titles = [
        norm("".join([a["kicker"] or "", a["headline"] or "", *a["decks"]]) + "|" + (a["byline"] or ""))
        for a in section["articles"]
    ]
    for line in lines:
        found = next((n for n, title in enumerate(titles) if len(line.text) > 1 and line.text in title), None)
        if found is not None and (line.article is None or len(line.text) < 14):
            line.article, line.at, line.head = found, -1, True
    return before


class Course:
    def __init__(self, parts):
        self.lines = [line for block in parts for line in block.lines]
        self.start, stream = parts[0].number, None
        for block in parts:
            stream = Stream(block, stream)
        self.stream, self.width = stream, max(line.width for line in self.lines)
        marked = sum(any(c in "，。；、：" for c in line.text) for line in self.lines)
        latin = sum(bool(re.search("[a-z]{3}", line.text)) for line in self.lines)
        several = len(self.lines) >= 2 or self.lines[-1].stops
        self.text = marked >= 1 and several and self.width >= 14 or len(self.lines) >= 3 and marked * 2 >= len(self.lines) or latin >= 2
        self.rank, self.next, self.follows = 0, None, False


def courses(page, owners):
    parts = collections.defaultdict(list)
    for block, owner in zip(page, owners):
        parts[owner].append(block)
    made = [Course(parts[owner]) for owner in sorted(parts)]
    for rank, course in enumerate([course for course in made if course.text]):
        course.rank = rank
    return made


def starts(course):
    short = course.width - course.lines[0].width
    return len(course.lines) > 1 and short > 2.5, len(course.lines) > 1 and abs(short) <= 2.5


def after(before, course, counts):
    row, stream, line = np.zeros(AFTER), before.stream, course.lines[0]
    _, total = shared(stream.pairs, course.stream.pairs, counts)
    far, apart = course.start - stream.last, abs(stream.width - course.width)
    indent, flush = starts(course)
    near, is_open = 0 < far < 12, not stream.line.stops
    row[0] = math.log1p(4 * total / (1 + 0.02 * min(len(stream.pairs), len(course.stream.pairs))))
    one_hot(row, 1 + min(max(course.rank - before.rank + 3, 0), 9))
    row[11:20] = (
        far > 0, apart <= 1.5, apart > 5, indent, flush, indent and is_open, flush and is_open, line.lead,
        re.search("下转|转第|紧接|Continued", stream.line.text) is not None,
    )
    if far > 0:
        one_hot(row, 20 + min(far, 12) - 1)
    row[32:38] = (
        far > 0 and far == stream.step, far > 0 and far == course.stream.step, near and course.stream.step == 0,
        near and len(before.lines) == 1, len(course.lines) == 1, near and is_open and stream.line.width >= stream.width - 3.5,
    )
    return np.concatenate([way(stream, line), bond(stream.line, line, counts), row, np.zeros(FIRST)])


def first(course):
    line, single = course.lines[0], len(course.lines) == 1
    row = [1, *starts(course), line.lead, len(course.lines) < 3, line.text[:1] in NEVER_FIRST, single, single and line.lead]
    return np.concatenate([np.zeros(WAYS + BOND + AFTER), row])


def linked(made, before, counts, weights=None):
    """The choices met; by `weights` the courses are linked."""
    texts, met, wanted = [course for course in made if course.text], [], []
    ends = {id(course.lines[-1]): course for course in texts}
    for course in texts:
        near = [other for other in texts if other is not course and -12 <= course.rank - other.rank <= 24]
        rows = np.array([after(other, course, counts) for other in near] + [first(course)], np.float32)
        line = before.get(id(course.lines[0]))
        if line is None or ends.get(id(line)) in near:
            met.append((rows, len(near) if line is None else near.index(ends[id(line)])))
        if weights is not None:
            scores = rows @ weights
            wanted += [(score - scores[-1], other, course) for score, other in zip(scores, near) if score > scores[-1]]
    for _, other, course in sorted(wanted, key=lambda each: -each[0]):
        end = course
        while end.next is not None:
            end = end.next
        if other.next is None and not course.follows and end is not other:
            other.next, course.follows = course, True
    return [each for each in met if len(each[0]) > 1]


class Text:
    def __init__(self, course):
        self.start, self.lines, part = course.start, [], course
        while part is not None:
            self.lines += part.lines
            part = part.next
        self.pairs, self.opening = pairs(self.lines), pairs(self.lines[:5])
        self.width, line = max(line.width for line in self.lines), self.lines[0]
        self.indent = self.width - line.width > 2.5 and line.text[:1] not in NEVER_FIRST
        self.headed = not line.marked and line.width < self.width - 8 and not line.lead and not line.stops


def is_byline(course):
    text = course.lines[0].text
    named = text[:1] in "本新" and ("记者" in text or "通讯员" in text)
    return len(course.lines) <= 3 and len(text) < 24 and (text[:1] in "□■●◆" or named)


def echo(course, text_pairs, counts):
    worth = lambda some: sum(1 / (1 + math.log(max(1, counts.runs[pair]))) for pair in some)
    return worth(course.stream.pairs & text_pairs) / max(2.0, worth(course.stream.pairs))


def above(course, text, step, in_row, counts):
    """`step`: 1 is the next text that begins, -1 the last that did."""
    row, line, byline = np.zeros(ABOVE), text.lines[0], is_byline(course)
    one_hot(row, step + 3 if step < 0 else step + 2)
    again, early = echo(course, text.pairs, counts), echo(course, text.opening, counts)
    row[13:34] = (
        step == in_row, step > in_row, 0 < step < in_row, byline and step == 1, byline and step > 1, byline and step < 0,
        again, early, again > 0.5, early > 0.4, again == 0, text.indent, line.lead, text.headed, len(text.lines) < 3,
        again / math.sqrt(len(text.lines) + 5) * 5, course.width > text.width + 4, abs(course.width - text.width) < 3,
        min(2, abs(text.start - course.start) / 10), text.start - course.start == 1, text.headed and early > 0.4,
    )
    return np.concatenate([row, np.zeros(STAYS)])


def stays(course, at, count):
    text = "".join(line.text for line in course.lines)
    row = [
        1, is_byline(course), text[:2] in ("图为", "上图", "下图", "左图") or text[-1:] == "摄", course.lines[-1].stops,
        course.width < 9, len(course.lines) == 1, any(c.isdigit() for c in text), at < 10, len(course.lines) > 4,
        len(text) <= 2, "，" in text or "：" in text, at > count - 6,
    ]
    return np.concatenate([np.zeros(ABOVE), row])


def placed(made, counts):
    """The choices met."""
    texts, met, in_row = [Text(course) for course in made if course.text and not course.follows], [], 0
    begin = {}
    for text in texts:
        for line in text.lines:
            if line.article is not None and not line.head and line.at < begin.get(line.article, (1 << 30, None))[0]:
                begin[line.article] = line.at, text
    for at, course in enumerate(made):
        in_row = 0 if course.text else in_row + 1
        if course.text:
            continue
        after_ = next((n for n, text in enumerate(texts) if text.start > course.start), len(texts))
        near = [(n - after_ + 1 if n >= after_ else n - after_, texts[n]) for n in range(max(0, after_ - 3), min(len(texts), after_ + 10))]
        rows = [above(course, text, step, in_row, counts) for step, text in near] + [stays(course, at, len(made))]
        heads = collections.Counter(line.article for line in course.lines if line.head)
        known = len(near)
        if heads:
            article = heads.most_common(1)[0][0]
            text = begin.get(article, (0, None))[1]
            known = next((n for n, (_, each) in enumerate(near) if each is text and text.lines[0].article == article), None)
        if known is not None and near:
            met.append((np.array(rows, np.float32), known))
    return met


def fit(met, rounds=60, batch=128, penalty=2e-4, rate=0.05):
    size = met[0][0].shape[1]
    weights, mean, square, steps = np.zeros(size), np.zeros(size), np.zeros(size), 0
    random = np.random.default_rng(0)
    for number in range(rounds):
        order = random.permutation(len(met))
        for start in range(0, len(order), batch):
            slope = penalty * weights
            for at in order[start:start + batch]:
                rows, known = met[at]
                chance = np.exp(rows @ weights - (rows @ weights).max())
                chance /= chance.sum()
                chance[known] -= 1
                slope += chance @ rows / batch
            steps += 1
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope ** 2
            slowed = rate * (0.3 if number > rounds * 0.6 else 1)
            weights -= slowed * (mean / (1 - 0.9 ** steps)) / (np.sqrt(square / (1 - 0.999 ** steps)) + 1e-8)
    right = np.mean([(rows @ weights).argmax() == known for rows, known in met])
    print(f"{len(met)} choices, {right:.3f} of them right", file=sys.stderr)
    return weights


def table(name, size, weights):
    print(f"pub(super) static {name}: [f32; {size}] = [")
    told = [f"{weight:.2f}" if abs(weight) >= 0.005 else "0.0" for weight in weights]
    step = 7 if size == "WAYS" else 12
    for at in range(0, len(told), step):
        print("    " + ", ".join(told[at:at + step]) + ",")
    print("];\n")


def main(folders):
    read, met = [], []
    for folder in map(pathlib.Path, folders):
        sections = json.loads((folder / "gold.json").read_text())["sections"]
        issue = list(pages((folder / "input.txt").read_text()))
        counts = Counts(line for lines in issue for line in lines)
        for lines, section in zip(issue, sections):
            page = blocks(lines)
            before = answered(lines, page, section)
            read.append((page, columns(lines), counts, before))
            met += followed(page, read[-1][1], counts)[1]
    follow = fit(met)
    met = []
    for number, (page, widths, counts, before) in enumerate(read):
        made = courses(page, followed(page, widths, counts, follow)[0])
        read[number] = made, before, counts
        met += linked(made, before, counts)
    link = fit(met)
    met = []
    for made, before, counts in read:
        linked(made, before, counts, link)
        met += placed(made, counts)
    head = fit(met)
    far = WAYS + BOND
    table("UNDER_WAYS", "WAYS", follow[:WAYS])
    table("UNDER_BOND", "BOND", follow[WAYS:far])
    table("UNDER", UNDER, follow[far:far + UNDER])
    table("ALONE", ALONE, follow[far + UNDER:])
    table("AFTER_WAYS", "WAYS", link[:WAYS])
    table("AFTER_BOND", "BOND", link[WAYS:far])
    table("AFTER", AFTER, link[far:far + AFTER])
    table("FIRST", FIRST, link[far + AFTER:])
    table("ABOVE", ABOVE, head[:ABOVE])
    table("STAYS", STAYS, head[ABOVE:])


if __name__ == "__main__":
    main(sys.argv[1:])
