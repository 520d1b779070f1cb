#!/usr/bin/env python3
"""Sets an issue whose answer is known anew, in the forms and orders in which extractors leave issues: how a parser does
on the same stories when nothing but the setting differs.

    set_anew.py OUT CASE...

CASE is a folder with gold.json, as score.py takes it. OUT gets a case for each form, CASE-ORDER-FORM, to be scored with
`score.py --all BINARY OUT`. Lines are broken at the width of a column, datelines and bylines that are not in the text
stand on lines of their own, jump lines at the ends of the text. Advertisements are left out. Same input, same output.
"""
import json
import pathlib
import random
import sys
import unicodedata

ORDERS = {  # where the heads of a page stand
    "first": ("tight", "indent", "blank", "block", "para"),
    "after": ("tight", "indent", "blank", "block"),
    "last": ("tight", "indent", "blank"),
    "shuffled": ("tight", "blank"),
    "two": ("tight", "blank"),
}
WIDTHS = {"wide": (42, 40), "latin": (36, 34)}  # cells of a line of text and of a display line
STARTS_NO_LINE = "，。、；：！？）》」』”’〉】〕%％"
ENDS_NO_LINE = "（《「『“‘〈【〔"


def cells(text):
    return sum(1 + (unicodedata.east_asian_width(c) in "WFA") for c in text)


def is_latin(text):
    return cells(text) < 1.5 * len(text)


def broken(text, room):
    """The lines of a paragraph, each of at most `room` cells; a mark that begins no line hangs behind the line before."""
    lines, line = [], ""
    if is_latin(text):
        for word in text.split():
            if line and len(line) + 1 + len(word) > room:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".lstrip()
        return lines + [line]
    for c in text:
        if cells(line + c) > room and c not in STARTS_NO_LINE:
            carry = ""
            while line and line[-1] in ENDS_NO_LINE:
                line, carry = line[:-1], line[-1] + carry
            while line and line[-1].isascii() and line[-1].isalnum() and c.isascii() and c.isalnum():
                line, carry = line[:-1], line[-1] + carry
            if line:
                lines.append(line)
            line = carry + c
        else:
            line += c
    return lines + [line]


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text or "") if c.isalnum())


def signed(article):
    """Byline and dateline as they are printed where they do not stand in the text."""
    whole = plain("".join(block["text"] for block in article["body"]))
    dateline = article["dateline"] if plain(article["dateline"]) not in whole else None
    byline = article["byline"] if plain(article["byline"]) not in whole else None
    return byline, dateline


def head(article, form, column):
    """The display lines, each a list of lines."""
    rows = [article["column"] if article["column"] != column else None, article["kicker"], article["headline"], *article["decks"]]
    rows = [row for row in rows if row]
    if form == "para":
        return rows
    return [line for row in rows for line in broken(row, WIDTHS["latin" if is_latin(row) else "wide"][1])]


def text(article, form, head_first):
    """The text with what is printed beside it."""
    byline, dateline = signed(article)
    marked = {d: [j["marker"] for j in article["jumps"] if j["direction"] == d] for d in ("from", "to", "see")}
    room = WIDTHS["latin" if is_latin("".join(b["text"] for b in article["body"])) else "wide"][0]
    latin = room == WIDTHS["latin"][0]
    lines = list(marked["from"])
    if byline and (head_first or latin):
        lines.append(byline)
    opens = "" if not dateline else f"（{dateline}）" if not latin else dateline
    for number, block in enumerate(article["body"]):
        body = block["text"]
        if opens and block["kind"] == "paragraph":
            body, opens = f"{opens} {body}" if latin else f"{opens.strip('（）')} {body}", ""
        if form in ("indent", "para") and block["kind"] == "paragraph" and not latin:
            body = "\u3000\u3000" + body
        rows = [body] if form == "para" else broken(body, room)
        for row in rows:
            lines.append(row)
            if form == "blank":
                lines.append("")
    if opens:
        lines.append(opens)
    if byline and not (head_first or latin):
        lines.append(f"□{byline}")
    return lines + marked["to"] + marked["see"]


def page(section, order, form, chance):
    columns, known = [], None
    for article in section["articles"]:
        columns.append(known)
        known = article["column"]
    pairs = [(head(a, form, c), text(a, form, order == "first")) for a, c in zip(section["articles"], columns)]
    apart = [""] if form in ("block", "para") else []
    heads_apart = apart or ([""] if form == "blank" else [])
    out = []
    if order == "first":
        for top, body in pairs:
            out += [*top, *(heads_apart if top else []), *body, *heads_apart]
    elif order == "after":
        for top, body in pairs:
            out += [*body, *heads_apart, *top, *heads_apart]
    elif order == "two":
        for at in range(0, len(pairs), 2):
            for _, body in pairs[at:at + 2]:
                out += [*body, *heads_apart]
            for top, _ in pairs[at:at + 2]:
                out += [*top, *heads_apart]
    else:
        for _, body in pairs:
            out += [*body, *heads_apart]
        tops = [top for top, _ in pairs if top]
        if order == "shuffled":
            chance.shuffle(tops)
        for top in tops:
            out += [*top, *heads_apart]
    return out


def folio(section, plate):
    title = (plate or {}).get("title") or ""
    date = (plate or {}).get("date") or ""
    year, month, day = (date.split("-") + ["", "", ""])[:3]
    name = section["name"] or ""
    if title and is_latin(title):
        return [f"{title.upper()} {date} {section['page']}".strip()]
    day = f"{year}年{int(month)}月{int(day)}日" if day else ""
    return [row for row in (f"第{section['page']}版 {name}".strip(), f"{title} {day}".strip()) if row]


def anew(gold, order, form):
    chance = random.Random(f"{order}{form}")
    return "\f".join("\n".join([*folio(s, gold["nameplate"]), *page(s, order, form, chance)]) + "\n" for s in gold["sections"])


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    for folder in map(pathlib.Path, sys.argv[2:]):
        gold = json.loads((folder / "gold.json").read_text())
        for order, forms in ORDERS.items():
            for form in forms:
                case = out / f"{folder.name}-{order}-{form}"
                case.mkdir(parents=True, exist_ok=True)
                (case / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n")
                (case / "input.txt").write_text(anew(gold, order, form))


main()
