"""A block under "Awards" or "Certificates" → its facts, one tuple for each of those that have run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact
from matcher.reading.structure.line.items import EDGE, Facts, item
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.regex import regex
from matcher.text import Span, trimmed

_LOOKED_AT = 2000
"""Characters of a block that are looked at."""
_PART = regex(r"[^\s;；][^;；]*")
_ITEM = regex(r"[^\s,，;；](?:[^,，;；()（）\n]|[(（][^()（）\n]{0,60}[)）]){0,200}")
"""One of several on a line, between commas."""
_LINE = regex(r"\S(?:[^\n\t]{0,2000}?)(?=\s{3}|\t|\s{0,2}\n|\s{0,2}\Z)")
_BEGINS = regex(r"(?:\A|\n|\t|\s{3})\s{0,40}[*_(（\[]{0,3}\Z")
_WORDS = regex(r"\w|\Z")
_BEFORE, _ENDS = " *_(（[\n\t", " \t\n.*_)）]"
_MARKS = " *_`()（）"
_SEVERAL, _AT_END, _NEAR = 2, 60, 50
"""Awards from which on a block holds several; characters at the end of a line that hold its date, and those before a date
that tell whether a line begins with it."""
_LEVEL = r"(?!(?:advanced|associate|basic|expert|foundation|practitioner|professional|specialty)[\s(,]{0,9}\Z)"
"""What is no issuer, behind a dash: "AWS Certified Machine Learning – Specialty"."""
_AWARDED = regex(
    rf"(?P<title>[^|\n]{{3,200}}?)(?:\s[—–|]\s(?i:{_LEVEL})|\s-\s(?i:{_LEVEL})|"
    r"[,，]\s?(?:awarded by|by|issued by)\s|\s(?:awarded by|issued by)\s|\t"
    r"|\s{3,40}|\n|\s\|\s?|,\s(?=[A-Z][\w.& -]{1,50}$))"
    r"(?P<awarder>[^|\n]{2,120})(?:\n(?P<summary>.{1,2000}))?",
    re.DOTALL,
)
_ISSUED = regex(r"(?P<title>[^|\n()（）]{3,200}?)\s?[(（](?P<awarder>[A-Z\u4e00-\u9fff][^()（）\n]{1,60}?)[,，]\s{0,3}\Z")
"""A certificate and, in brackets with its date, who issued it: "Lens Grinding (Sample Board, 2019)"."""
_LED_IN = regex(
    r"(?:\s?[(（][^()（）\n]{0,24}|,\s?)(?<!\w)(?:exp(?:\.|ires?|iry)?|valid (?:until|to|through)|recertified|renewed"
    r"|qualified|admitted|issued|obtained|passed|since|seit|sinds|depuis)[\s.:]{0,3}\Z",
    re.IGNORECASE,
)
"""What leads in the date of a certificate: ", qualified 2018", "(exp. 05/2026)"."""
_NEAR_DATE = 60
"""Characters before a date in which such words stand."""
_LINK = regex(r"https?://[^\s)>\]]{4,300}")


def dates_joined(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks of a section of awards, a line that is only a date as one with the award right below it."""
    date: Block | None = None
    for block in blocks:
        if date and not block.gap and not dates.find(block.text[:400]):
            yield date.cut(len(date.text) - len(date.text.lstrip(_MARKS)), len(date.text.rstrip(_MARKS))).joined(block)
            date = None
            continue
        if date:
            yield date
        date = block if dates.fill(block.text.strip(_MARKS)) else None
        if date is None:
            yield block
    if date:
        yield date


def award_spans(text: str) -> list[Span]:
    r"""Return the spans of the awards of a block: each has its date, before a semicolon or a comma, or all at the same end.

    >>> [text[slice(*span)] for text in ["2021 – Cup A\n2019 – Cup B"] for span in award_spans(text)]
    ['2021 – Cup A\n', '2019 – Cup B']
    """
    for part in (_PART,) if "\n" in text.strip() else (_PART, _ITEM):
        parts = [found.span() for found in part.finditer(text)]
        if len(parts) >= _SEVERAL and all(dates.find(text[low:high][:400]) for low, high in parts):
            return parts
    return _date_first_spans(text) or _date_last_spans(text) or [(0, len(text))]


def _date_first_spans(text: str) -> list[Span]:
    """Return the spans that begin with a date, all with the same mark behind it, on lines or wide gaps apart; else none."""
    shown = text[:_LOOKED_AT]
    found = [(one.start, _mark(shown, one)) for one in dates.find(shown) if _BEGINS.search(_above(shown, one))]
    alike = [start for start, mark in found if mark == found[0][1]]
    if len(alike) < _SEVERAL or text[: alike[0]].strip(_BEFORE):
        return []
    spans = list(pairwise([0, *alike[1:], len(text)]))
    return spans if all(_says_more(text[low:high]) for low, high in spans) else []


def _above(text: str, date: DateRange) -> str:
    """Return the last characters before a date."""
    return text[max(0, date.start - _NEAR) : date.start]


def _mark(text: str, date: DateRange) -> str:
    """Return what parts a date from the words behind it."""
    return next(iter(_WORDS.split(text[date.end :], maxsplit=1)))


def _date_last_spans(text: str) -> list[Span]:
    """Return the lines, or what wide gaps part, that all end with a date; none where one does not."""
    spans = [found.span() for found in _LINE.finditer(text[:_LOOKED_AT])]
    lines = [text[low:high] for low, high in spans]
    return spans if len(spans) >= _SEVERAL and all(_ends_dated(one) and _says_more(one) for one in lines) else []


def _ends_dated(words: str) -> bool:
    """Return whether a line ends with a date, and is not only the rest of one above it."""
    found = dates.find(words[-_AT_END:])
    return bool(found) and not words[-_AT_END:][found[-1].end :].strip(_ENDS) and not words[0].islower()


def _says_more(words: str) -> bool:
    """Return whether words say more than a date."""
    return bool(re.search(r"[^\W\d_]{2}", _undated_words(words, dates.find(words[:400]))))


def _undated_words(words: str, ranges: list[DateRange]) -> str:
    for date in reversed(ranges):
        words = words[: date.start] + words[date.end :]
    return words


def _award_blocks(block: Block) -> Iterator[Block]:
    """Yield each award, or certificate, of a block as one of its own."""
    for low, high in award_spans(block.text):
        yield block.cut(low, high)


def award_facts(block: Block) -> Iterator[Facts]:
    """Yield a record for each award of a block."""
    for each in _award_blocks(block):
        yield from _award(each)


def _award(block: Block, certified: bool = False) -> Iterator[Facts]:
    """Yield one record: its title, who awarded it, its date, and what else is told in brackets or behind a colon."""
    found = dates.find(block.text[:400])
    when = found[-1] if found else None
    rest = _larger_side(block.text, when)
    issued = _ISSUED.match(block.text, *rest) if certified else None
    parted = issued or _AWARDED.match(block.text, *rest) or re.compile(r"(?P<title>.+)", re.DOTALL).match(block.text, *rest)
    date = (Fact("date", dates.ends_iso(when)[0], block.start + when.start, block.start + when.end),) if when else ()
    ends = dates.ends_iso(when)[1] if when and when.ranged else ""
    further = (
        (Fact("summary", block.text[when.start : when.end], block.start + when.start, block.start + when.end),)
        if when and ends
        else ()
    )
    if parted:
        named = {key: span for key in parted.groupdict() if (span := parted.span(key)) != (-1, -1)}
        yield (*(one for key, span in named.items() for one in item(block, key, *span)), *date, *further)


def _larger_side(text: str, when: DateRange | None) -> Span:
    """Return the larger part of a line before or behind its date."""
    if when is None:
        return 0, len(text)
    if re.search(r"[A-Z]{2} $", text[: when.start]):
        return 0, when.end
    led = _LED_IN.search(text, max(0, when.start - _NEAR_DATE), when.start)
    before, behind = text[: led.start() if led else when.start].strip(EDGE + "("), text[when.end :].strip(EDGE + ")")
    return (0, led.start() if led else when.start) if len(before) >= len(behind) else trimmed(text, when.end, len(text))


def certificate_facts(block: Block) -> Iterator[Facts]:
    """Yield a record for each certificate: name, issuer, date and the address it can be seen at."""
    keys = {"title": "name", "awarder": "issuer"}
    for each in _award_blocks(block):
        link = _LINK.search(each.text[:2000])
        url = (Fact("url", link[0], each.start + link.start(), each.start + link.end()),) if link else ()
        for facts in _award(each, certified=True):
            yield (*(fact._replace(key=keys.get(fact.key, fact.key)) for fact in facts if fact.key != "summary"), *url)
