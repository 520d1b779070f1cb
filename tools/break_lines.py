#!/usr/bin/env python3
"""Breaks a sample's answer into lines as a PDF extractor leaves them.

    break_lines.py            writes every sample-issues/NAME.txt from its NAME.json
    break_lines.py --check    says which ones differ, exit 1 if any

The answer (NAME.json) is written first, by hand; the text is made of it, and the parser has to find the answer again.
How a page is laid out stands in LAYOUTS: the width of each article's columns in cells, and where its display lines went.
"""
import json
import pathlib
import sys

SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "sample-issues"
NO_START = "、，。；：！？）》」』”’】〉·％"
NO_END = "（《「『“‘【〈"

# blank: an empty line after each body line, as PyMuPDF gives some papers. feed: form feeds between pages (pdftotext).
# widths: columns of an article in cells, (first lines, cells, then cells) where the text runs on under a picture.
# heads: where the display lines went: "after" the body, "before" it, or to the page's "end", in this order.
LAYOUTS = {
    "yunting-2026-03-06": dict(
        blank=True, feed=False, width=44, heads="after", spaced=["1-2"],
        widths={"1-1": (9, 44, 78), "1-2": 38, "1-3": 38, "1-4": 30, "2-4": 34, "2-5": 34, "2-6": 34, "3-2": 40,
                "4-2": 40},
        place={"2-4": "before", "2-5": "before", "2-6": "before", **{f"4-{n}": "end" for n in range(1, 4)}, "4-4": "before"},
        split={"2-2": ["全市小学生营养餐", "有了“阳光账本”"]}, own_line=["2-1", "3-1"]),
    "yunting-2026-03-07": dict(
        blank=False, feed=True, width=40, heads="before", spaced=[], widths={"1-1": 36, "2-3": 34}, place={}, split={},
        own_line=["2-1"]),
    "alder-bay-courier-2026-03-06": dict(
        blank=False, feed=True, width=39, heads="before", spaced=[], widths={}, place={},
        split={"1-1": ["Harbor Bridge to Reopen", "a Month Early"]}, own_line=["2-1"]),
}


def cells(character):
    return 1 if character.isascii() or character in "“”‘’·" else 2


def latin(text):
    return sum(c.isascii() for c in text) > len(text) / 2


def broken(text, first, width):
    """The lines of a paragraph: `first` cells for its first line, `width` for the others."""
    return words(text, first, width) if latin(text) else characters(text, first, width)


def words(text, first, width):
    lines, line, room = [], "", first
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, width
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def characters(text, first, width):
    lines, line, room = [], "", first
    for at, c in enumerate(text):
        used = sum(map(cells, line))
        number = c.isascii() and (c.isalnum() or c in ".%") and line[-1:].isascii()
        inside = number and (line[-1:].isalnum() or line[-1:] == ".")
        if used + cells(c) > room and c not in NO_START and not inside:
            back = len(line)
            while line[back - 1] in NO_END:
                back -= 1
            lines.append(line[:back])
            line, room = line[back:], width
        line += c
    return [*lines, line]


def body_lines(article, layout):
    width = layout["widths"].get(article["id"], layout["width"])
    out = []
    jumps = [j for j in article["jumps"] if j["direction"] != "see" or j["marker"] not in all_text(article)]
    for number, block in enumerate(article["body"]):
        text = block["text"]
        before = [j["marker"] for j in jumps if j["direction"] == "from" and j["at"][0] == number]
        after = [j for j in jumps if j["direction"] != "from" and j["at"][0] == number]
        if before and article["id"] in layout["own_line"]:
            out += before
        elif before:
            text = before[0] + text
        for j in after:
            if j["direction"] == "to" and not latin(text):
                text += " " + j["marker"]
        at, wide = (width[1], width[2]) if isinstance(width, tuple) else (width, width)
        if block["kind"] != "paragraph":
            out += broken(text, at, at)
        elif isinstance(width, tuple) and len(out) >= width[0]:
            out += broken(text, wide - 4, wide)
        else:
            out += broken(text, at - (1 if latin(text) else 4), at)
        out += [j["marker"] for j in after if j["direction"] == "see" or latin(text)]
    return out


def all_text(article):
    return "".join(block["text"] for block in article["body"])


def head_lines(article, layout, column):
    heads = [column] if column else []
    heads += [article["kicker"]] if article["kicker"] else []
    heads += layout["split"].get(article["id"], [article["headline"]] if article["headline"] else [])
    if article["id"] in layout["spaced"]:
        heads = [" ".join(line) for line in heads]
    return heads + article["decks"]


def own_byline(article):
    return [article["byline"]] if article["byline"] and article["byline"] not in all_text(article) else []


def page_lines(section, layout):
    """Groups of lines; each is a list, and a group of body lines is (list, True)."""
    groups, end, column = [], [], None
    for article in section["articles"]:
        head = head_lines(article, layout, article["column"] if article["column"] != column else None)
        column = article["column"]
        body = body_lines(article, layout)
        place = layout["place"].get(article["id"], layout["heads"])
        if place == "before":
            groups += [(head, False), (own_byline(article), False), (body, True)]
        else:
            groups.append((body, True))
            (end if place == "end" else groups).extend([(head, False), (own_byline(article), False)])
    return [group for group in groups + end if group[0]]


def text(issue, layout):
    pages = []
    for number, section in enumerate(issue["sections"]):
        edge = (issue["nameplate"]["lines"] if number == 0 else []) + section["folio"]
        groups = [(edge, False), *page_lines(section, layout)]
        if layout["blank"]:
            out = [("\n\n" if body else "\n").join(lines) + "\n\n" for lines, body in groups]
            pages.append("".join(out))
        else:
            out = []
            for k, (lines, body) in enumerate(groups):
                # pdftotext leaves a blank line between blocks of different type
                after_head = k and not groups[k - 1][1]
                out.append(("\n" if k and not (body and after_head and k > 1) else "") + "\n".join(lines) + "\n")
            pages.append("".join(out))
    return ("\f" if layout["feed"] else "").join(pages) + ("\f" if layout["feed"] else "")


def main(check):
    different = []
    for name, layout in LAYOUTS.items():
        made = text(json.loads((SAMPLES / f"{name}.json").read_text()), layout)
        path = SAMPLES / f"{name}.txt"
        if check and path.read_text() != made:
            different.append(path.name)
        elif not check:
            path.write_text(made)
    for name in different:
        print(f"{name} is not what its answer makes: run tools/break_lines.py")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
