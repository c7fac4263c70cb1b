"""Profiles drawn line by line: as a social network exports them, and as page designers' programs leave them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from random import Random
from typing import Any, NamedTuple

from looks.words import degree, employers, headings, span

Profile = dict[str, Any]
AS_OF = 2026 * 12
"""The month, from 0, in which the exports were made."""


class Line(NamedTuple):
    """Words at their place, in points from the lower left corner."""

    page: int
    x: float
    y: float
    size: float
    said: str
    bold: bool = False


class Column:
    """Sets lines below one another, on as many pages as it takes."""

    def __init__(self, x: float, width: float, top: float, *, cjk: bool) -> None:
        self.x, self.width, self.top, self.cjk = x, width, top, cjk
        self.page, self.y, self.lines = 0, top, list[Line]()

    def say(self, said: str, size: float = 10.5, *, before: float = 0, bold: bool = False, hang: float = 0) -> None:
        """Set a paragraph."""
        self.y -= before
        for number, words in enumerate(_wrapped(said, self.width - hang, size, self.cjk)):
            self.y -= size * 1.3
            if self.y < 50:
                self.page, self.y = self.page + 1, self.top - size
            self.lines.append(Line(self.page, self.x + (hang if number else 0), self.y, size, words, bold))


def _wrapped(said: str, width: float, size: float, cjk: bool) -> Iterator[str]:
    """Yield the lines of a paragraph; between ideographs a line may end anywhere."""
    line = ""
    for token in list(said) if cjk else [word + " " for word in said.split(" ")]:
        if line and _width(line + token.rstrip(), size) > width:
            yield line.rstrip()
            line = ""
        line += token
    yield line.rstrip()


def _width(said: str, size: float, font: str = "Helvetica") -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    wide = sum(char > "\u2e7f" for char in said)
    return size * wide + float(stringWidth("".join(char for char in said if char <= "\u2e7f"), font, size))


def _pdf(lines: list[Line], producer: str, size: tuple[float, float]) -> bytes:
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfgen.canvas import Canvas

    registerFont(UnicodeCIDFont("STSong-Light"))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    canvas.setProducer(producer)
    for page in range(1 + max(line.page for line in lines)):
        for line in [line for line in lines if line.page == page]:
            foreign = any(char > "\u2e7f" for char in line.said)
            canvas.setFont("STSong-Light" if foreign else "Helvetica-Bold" if line.bold else "Helvetica", line.size)
            canvas.drawString(line.x, line.y, line.said)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def network(tongue: str, profile: Profile) -> tuple[bytes, Profile]:
    """Return what a professional network exports as Profile.pdf, and what is left of the profile in it."""
    cjk = tongue == "zh"
    side, main = Column(22, 150, 752, cjk=cjk), Column(224, 366, 752, cjk=cjk)
    shown = _shown(profile)
    _side(side, shown)
    _main(main, shown)
    pages = 1 + max(side.page, main.page)
    footers = [Line(page, 500, 25, 9, f"Page {page + 1} of {pages}") for page in range(pages)]
    lines = sorted([*side.lines, *main.lines, *footers], key=lambda line: line.page)
    return _pdf(lines, "Apache FOP Version 2.2", (612, 792)), shown


def _shown(profile: Profile) -> Profile:
    """Return a profile as far as the export tells of it."""
    basics = {key: value for key, value in profile["basics"].items() if key != "phone"}
    words = [word for group in profile["skills"] for word in group["keywords"][:1]][:3]
    education = [{**one, "startDate": one["startDate"][:4], "endDate": one["endDate"][:4]} for one in profile["education"]]
    papers = [{"name": one["name"]} for one in profile.get("publications", [])]
    shown = {
        **profile,
        "basics": basics,
        "skills": [{"name": word} for word in words],
        "education": education,
        "publications": papers,
    }
    return {key: value for key, value in shown.items() if value and key != "projects"}


def _side(side: Column, profile: Profile) -> None:
    side.say("Contact", 13)
    side.say(profile["basics"]["email"], before=4)
    side.say(f"{profile['basics']['url'].removeprefix('https://')} (Personal)")
    for heading, said in (
        ("Top Skills", [one["name"] for one in profile["skills"]]),
        ("Languages", [f"{one['language']} ({one['fluency']})" for one in profile["languages"]]),
        ("Honors-Awards", [one["title"] for one in profile["awards"]]),
        ("Publications", [one["name"] for one in profile.get("publications", [])]),
    ):
        if said:
            side.say(heading, 13, before=14)
            for one in said:
                side.say(one, before=4)


def _main(main: Column, profile: Profile) -> None:
    basics = profile["basics"]
    main.say(basics["name"], 26)
    main.say(f"{basics['label']} at {profile['work'][0]['name']}", 12, before=4)
    main.say(basics["location"]["city"], 12)
    main.say("Summary", 15.8, before=16)
    main.say(basics["summary"], 12, before=4)
    main.say("Experience", 15.8, before=16)
    for group in employers(profile["work"], grouped=True):
        main.say(group[0]["name"], 12, before=10)
        if len(group) > 1:
            main.say(_length(group[-1]["startDate"], group[0].get("endDate")), 10.5)
        for one in group:
            _role(main, one)
    main.say("Education", 15.8, before=16)
    for one in profile["education"]:
        main.say(one["institution"], 12, before=8)
        main.say(f"{one['studyType']}, {one['area']} · ({one['startDate']} - {one['endDate']})")


def _role(main: Column, one: Profile) -> None:
    main.say(one["position"], 11.5, before=3)
    main.say(f"{span(one, 'month', 'en', ' - ')} ({_length(one['startDate'], one.get('endDate'))})")
    main.say(one["location"])
    for said in one["highlights"]:
        main.say(f"- {said}", before=2)


def _length(start: str, end: str | None) -> str:
    """Return how long a position lasted, both months counted."""
    first, last = (
        int(year) * 12 + int(month or 1) - 1
        for year, _, month in (one.partition("-") for one in (start, end or f"{AS_OF // 12}-01"))
    )
    years, months = divmod(last - first + 1, 12)
    said = [f"{count} {unit}{'s' if count > 1 else ''}" for count, unit in ((years, "year"), (months, "month")) if count]
    return " ".join(said)


def designed(tongue: str, profile: Profile) -> list[Line]:
    """Return the lines of two columns, the left one broad."""
    cjk, told = tongue == "zh", headings(tongue, "plain")
    left, right = Column(40, 320, 740, cjk=cjk), Column(390, 170, 740, cjk=cjk)
    head = [Line(0, 40, 790, 22, profile["basics"]["name"], True)]
    _designed_left(left, tongue, profile, told)
    basics = profile["basics"]
    right.say(told["contact"], 13, bold=True)
    for key in ("email", "phone", "url"):
        right.say(basics[key], 9.5)
    right.say(told["education"], 13, before=12, bold=True)
    for one in profile["education"]:
        right.say(degree(one, tongue), 10, before=5, bold=True)
        right.say(one["institution"], 9.5)
        right.say(span(one, "mon", tongue), 9.5)
    right.say(told["skills"], 13, before=12, bold=True)
    for group in profile["skills"]:
        right.say(f"{group['name']}: {', '.join(group['keywords'])}", 9.5, before=3)
    right.say(told["languages"], 13, before=12, bold=True)
    right.say(", ".join(f"{one['language']} ({one['fluency']})" for one in profile["languages"]), 9.5)
    return head + left.lines + right.lines


def _designed_left(left: Column, tongue: str, profile: Profile, told: dict[str, str]) -> None:
    left.say(told["summary"], 13, bold=True)
    left.say(profile["basics"]["summary"], 9.5)
    left.say(told["work"], 13, before=12, bold=True)
    for one in profile["work"]:
        left.say(one["position"], 10.5, before=7, bold=True)
        left.say(f"{one['name']} | {span(one, 'mon', tongue)}", 9.5)
        for said in one["highlights"]:
            left.say(f"• {said}", 9.5, before=2, hang=8)
    if profile.get("publications"):
        left.say(told["publications"], 13, before=12, bold=True)
    for paper in profile.get("publications", []):
        left.say(f"{', '.join(paper['authors'])}. {paper['name']}. {paper['publisher']}, {paper['releaseDate']}.", 9.5, before=3)


def rows(tongue: str, profile: Profile) -> tuple[bytes, Profile]:
    """Return two columns whose lines were drawn row by row, across both."""
    lines = sorted(designed(tongue, profile), key=lambda line: (line.page, -round(line.y / 9), line.x))
    return _pdf(lines, "", (595, 842)), profile


def shuffled(tongue: str, profile: Profile) -> tuple[bytes, Profile]:
    """Return two columns whose lines were drawn in no order."""
    lines = designed(tongue, profile)
    Random(4).shuffle(lines)
    return _pdf(lines, "", (595, 842)), profile


def words(tongue: str, profile: Profile) -> tuple[bytes, Profile]:
    """Return one column in which every word is drawn by itself."""
    column = Column(50, 500, 790, cjk=tongue == "zh")
    column.say(profile["basics"]["name"], 22, bold=True)
    column.say(" | ".join(profile["basics"][key] for key in ("email", "phone", "url")), 9.5)
    told = headings(tongue, "plain")
    _designed_left(column, tongue, profile, told)
    column.say(told["education"], 13, before=12, bold=True)
    for one in profile["education"]:
        column.say(f"{degree(one, tongue)}, {one['institution']}", 10, before=5, bold=True)
        column.say(span(one, "mon", tongue), 9.5)
    column.say(told["skills"], 13, before=12, bold=True)
    for group in profile["skills"]:
        column.say(f"{group['name']}: {', '.join(group['keywords'])}", 9.5, before=3)
    return _pdf([word for line in column.lines for word in _words(line)], "", (595, 842)), profile


def _words(line: Line) -> Iterator[Line]:
    x = line.x
    for word in line.said.split(" "):
        yield line._replace(x=x, said=word)
        x += _width(word + " ", line.size, "Helvetica-Bold" if line.bold else "Helvetica")


LOOKS = {"network-export": (2, network), "row-by-row": (2, rows), "no-order": (2, shuffled), "word-by-word": (1, words)}
