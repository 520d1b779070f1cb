#!/usr/bin/env python3
"""Makes cases for score.py of pages whose lines are marked by hand with what they are.

    marked.py OUT FILE.marked...

OUT gets a folder for each file: input.txt, the lines without their marks, and gold.json, the answer that they spell.

A file has the lines of a raw issue in the order in which an extractor left them, each behind its mark:

    @page 1 要闻            a page begins (its number, its printed name); a form feed parts the pages of the input
    @page 2 - file          the same with a file of its own; `-` for a page without a printed name
    @name 云汀日报           the paper's name, for the answer
    @or a1 h=… d=… d=…      another right reading of a1's display lines (k= h= d= c=, ` | ` between them)
    -|第2版 要闻             folio, nameplate, editors' line
    u|大减价                 a line of no article: an advertisement, a slug
    a1.h|全市春耕开始         a line of article a1: its headline
    a1,a2.c|短评             the standing head of two articles, printed once
    &a2.+|   text           goes on in the same raw line as the mark before it (columns side by side)
                            an empty line is an empty line

Kinds: c standing head, k kicker, h headline, d deck (d+ its next line), by byline and dl dateline on a line of their
own, p a paragraph's first line, x a crosshead, cap a caption, + the next line of the block before it.

Inside a line, {by:记者郭远} and {dl:本报讯} are told and stay in the text; {>3 b2:（下转3版）}, {<1 a1:…} and {?4:…} are
jump lines and references that leave it (page, article at the other end or `-`, marker); transi{-} ends a line with
a hyphen that is not the word's.
"""
import json
import pathlib
import re
import sys

KINDS = {"c", "k", "h", "d", "d+", "by", "dl", "p", "x", "cap", "+"}
BLOCKS = {"p": "paragraph", "x": "crosshead", "cap": "caption"}
INSIDE = re.compile(r"\{(by|dl|[<>?]([^ :{}]+)(?: ([^ :{}]+))?):([^{}]*)\}|\{-\}")
DIRECTION = {">": "to", "<": "from", "?": "see"}


def fault(path, number, why):
    sys.exit(f"{path}:{number}: {why}")


def glue(a, b):
    """Two lines as one text. A blank stands where both ends are ASCII, and goes in the scorer's folding anyway."""
    return a + (" " if a and b and a[-1].isascii() and b[0].isascii() else "") + b


class Article:
    def __init__(self, page):
        self.page, self.column, self.kicker, self.headline, self.decks = page, None, None, None, []
        self.byline, self.dateline, self.body, self.jumps, self.readings = None, None, [], [], []

    def take(self, kind, text):
        if kind == "c":
            self.column = glue(self.column or "", text)
        elif kind == "k":
            self.kicker = glue(self.kicker or "", text)
        elif kind == "h":
            self.headline = glue(self.headline or "", text)
        elif kind == "d":
            self.decks.append(text)
        elif kind == "d+":
            self.decks[-1] = glue(self.decks[-1], text)
        elif kind == "by":
            self.byline = f"{self.byline} {text}" if self.byline else text
        elif kind == "dl":
            self.dateline = text
        elif kind == "+":
            self.body[-1]["text"] = glue(self.body[-1]["text"], text)
        elif text:
            self.body.append({"kind": BLOCKS[kind], "text": text})

    def answer(self, name, names):
        tied = [{**jump, "article": names.get(jump["article"])} for jump in self.jumps]
        body = [block for block in self.body if block["text"]]
        answer = {"id": name, "column": self.column, "kicker": self.kicker, "headline": self.headline,
                  "decks": self.decks, "byline": self.byline, "dateline": self.dateline, "body": body, "jumps": tied}
        return answer | ({"or": self.readings} if self.readings else {})


class Pages:
    def __init__(self, path):
        self.path, self.name = path, None
        self.pages, self.inputs, self.articles, self.unplaced = [], [], {}, []
        self.number = 0
        for self.number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("@"):
                self.order(line[1:].split(" ", 1))
            elif line.strip():
                self.marked(line)
            else:
                self.rows().append("")

    def fault(self, why):
        fault(self.path, self.number, why)

    def rows(self):
        if not self.inputs:
            self.fault("a line before the first @page")
        return self.inputs[-1][-1]

    def order(self, words):
        order, rest = words[0], words[1] if len(words) > 1 else ""
        if order == "page":
            page, *more = rest.split(" ")
            own = more[-1:] == ["file"]
            name = " ".join(more[:-1] if own else more)
            self.pages.append({"page": page, "name": None if name in ("", "-") else name, "folio": []})
            if own or not self.inputs:
                self.inputs.append([])
            self.inputs[-1].append([])
        elif order == "name":
            self.name = rest
        elif order == "or":
            which, rest = rest.split(" ", 1)
            reading = {"column": None, "kicker": None, "headline": None, "decks": []}
            for part in rest.split(" | "):
                key, _, text = part.partition("=")
                field = {"c": "column", "k": "kicker", "h": "headline", "d": "decks"}.get(key)
                if field is None or which not in self.articles:
                    self.fault(f"no such reading or article: {part}")
                if field == "decks":
                    reading["decks"].append(text)
                else:
                    reading[field] = text
            self.articles[which].readings.append(reading)
        else:
            self.fault(f"no such order: @{order}")

    def marked(self, line):
        mark, bar, text = line.partition("|")
        if not bar:
            self.fault(f"no mark: {line}")
        goes_on = mark.startswith("&")
        raw = INSIDE.sub(lambda told: "-" if told[0] == "{-}" else told[4], text)
        if goes_on:
            self.rows()[-1] += raw
        else:
            self.rows().append(raw)
        mark = mark.removeprefix("&")
        if mark == "-":
            self.pages[-1]["folio"].append(raw.strip())
        elif mark == "u":
            self.unplaced.append(raw.strip())
        else:
            names, dot, kind = mark.rpartition(".")
            if not dot or kind not in KINDS:
                self.fault(f"no such mark: {mark}")
            for name in names.split(","):
                self.give(name, kind, text.strip())

    def give(self, name, kind, text):
        article = self.articles.setdefault(name, Article(len(self.pages) - 1))
        if article.page != len(self.pages) - 1:
            self.fault(f"{name} stands on two pages: a continuation is an article of its own")

        def told(found):
            if found[0] == "{-}" or found[1] is None:
                return ""
            if found[1] == "by":
                article.byline = f"{article.byline} {found[4]}" if article.byline else found[4]
                return found[4]
            if found[1] == "dl":
                article.dateline = article.dateline or found[4]
                return found[4]
            article.jumps.append({"direction": DIRECTION[found[1][0]], "page": found[2], "marker": found[4],
                                  "article": found[3]})
            return ""

        try:
            article.take(kind, INSIDE.sub(told, text).strip())
        except IndexError:
            self.fault(f"nothing that {name}.{kind} goes on from")

    def write(self, out):
        case = out / self.path.stem
        case.mkdir(parents=True, exist_ok=True)
        names, counts = {}, [0] * len(self.pages)
        for name, article in self.articles.items():
            counts[article.page] += 1
            names[name] = f"{self.pages[article.page]['page']}-{counts[article.page]}"
        for name, article in self.articles.items():
            for jump in article.jumps:
                if jump["article"] not in (None, "-") and jump["article"] not in names:
                    fault(self.path, self.number, f"{name} leads to {jump['article']}, which is not there")
        sections = [{**page, "articles": [article.answer(names[name], names) for name, article in self.articles.items()
                                          if article.page == at], "unplaced": []}
                    for at, page in enumerate(self.pages)]
        nameplate = {"title": self.name, "date": None, "number": None, "lines": []} if self.name else None
        gold = {"schema": 1, "nameplate": nameplate, "sections": sections, "unplaced": self.unplaced, "diagnostics": []}
        (case / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        for at, pages in enumerate(self.inputs):
            name = "input.txt" if len(self.inputs) == 1 else f"input-p{at + 1:02}.txt"
            text = "\f".join("\n".join(rows) + "\n" for rows in pages)
            (case / name).write_text(text, encoding="utf-8")


def main():
    out = pathlib.Path(sys.argv[1])
    for path in sys.argv[2:]:
        Pages(pathlib.Path(path)).write(out)


if __name__ == "__main__":
    main()
