"""A block under "Skills", "Languages", "Interests", "Awards" or "Certificates" → its facts, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.records import Fact
from matcher.reading.structure.line.items import EDGE, Facts, item, parts
from matcher.reading.structure.lists import awarded, brackets, spoken
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.reading.words.sections import Heading
from matcher.regex import regex
from matcher.text import Span, trimmed

_LABEL = regex(r"\s*([^:：,;，；、。\n]{1,60}?)[\s*_]{0,4}[:：][\s*_]{0,4}(?=\S)")
_COLUMN = regex(
    r"\s*([^\W\d_][^:：,;，；、。|\n]{1,40}?)(?:\s{3,40}|\t\s{0,40})(?=\S[^\n,，、]{0,60}[,，、])(?![^\n]{0,300}\s{3})"
)
"""A label in a column of its own."""
_GROUP = regex(
    r"(?:(?:programming|scripting|technical|software|other|web|ml|ai|deep learning|machine learning|data|cloud)\s(?:and\s)?){0,2}"
    r"(?:languages?|frameworks?|tools?|librar(?:y|ies)|topics?|technologies|platforms?|databases?|methods?|packages?|infrastructure|skills)"
    r"(?:\s?(?:and|&|/)\s?(?:languages?|frameworks?|tools?|libraries|platforms?|technologies|databases?|methods?))?"
    r"|编程语言|框架|工具|技术|数据库|平台",
    re.IGNORECASE,
)
_LINE = regex(r"\n(?=[^\n:：,;]{1,40}[:：]\s)")
_LISTS, _STANDS = regex(r"[,;，；、|·•]\s?\S"), regex(r"[,;，；、|·•:：.]\s*$")
"""Marks within a line that part what it lists, and those at its end behind which another thing begins."""
_LONGEST = 4000
"""Characters of a block whose line ends are looked at."""
_LABELLED = regex(r"[^\n:：,;，；、]{1,40}[:：]")
_LEVEL = regex(
    r"((?:proficient|experienced|advanced|intermediate|basic|fluent|expert|strong|familiar|working knowledge|fundamental "
    r"knowledge|knowledge|熟练|精通|熟悉|掌握|了解)"
    r"(?:\sknowledge)?)(?:\s(?:in|with|of|at))?[:：]?\s{0,2}",
    re.IGNORECASE,
)
_LED = regex(
    r"I\s(?:(?:mostly|mainly|usually|often|primarily|also|currently)\s)?(?:work|code|program|write|build|develop|use|know)\s"
    r"(?:(?:mostly|mainly|usually|primarily|code|software)\s){0,2}(?:(?:in|with|on)\s)?(?=[A-Z])"
    r"|(?:(?:能够?|可以?)?熟练(?:掌握|使用|运用)?|精通|熟悉|掌握|了解|会用?|使用过)\s?(?=[A-Za-z])"
)
_AND = regex(r"(?:and|&|und|et|y|以及|和)\s", re.IGNORECASE)
_REST = regex(r"etc\.?|and more|and so on|等|u\.\s?a\.", re.IGNORECASE)
_TOLD = regex(
    r"(?:^|[.;!]\s)((?:my\s)?(?:tools?|tool ?box|technologies|(?:tech )?stack|software|programming languages|skills|工具|技术栈)"
    r"[^.:：;\n]{0,40})[:：]\s?([^.。\n]{3,200})(?=[.。]|$)",
    re.IGNORECASE,
)
_AWARDED = regex(
    r"(?P<title>[^|\n]{3,200}?)(?:\s[—–|]\s|\s-\s|[,，]\s?(?:awarded by|by|issued by)\s|\s(?:awarded by|issued by)\s|\t"
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
_NEAR = 60
"""Characters before a date in which such words stand."""
_LINK = regex(r"https?://[^\s)>\]]{4,300}")


def facts(block: Block, section: Heading) -> tuple[Facts, ...]:
    """Return the facts of each thing that a block of a section lists, one tuple a record.

    >>> [[(fact.key, fact.said) for fact in one] for one in facts(Block(0, 22, "Languages: Python, C++"), "skills")]
    [[('name', 'Languages'), ('keywords', 'Python'), ('keywords', 'C++')]]
    """
    return tuple(one for one in _READERS[section](block) if one)


def within(block: Block) -> Iterator[Facts]:
    """Yield a record for each sentence of prose that lists skills behind their label: "Tools I reach for: Rust, Go."."""
    for found in _TOLD.finditer(block.text):
        spans = parts(block.text[: found.end(2)], found.start(2))
        yield (*item(block, "name", *found.span(1)), *(one for span in spans for one in item(block, "keywords", *span)))


def joined(before: Facts, listed: Facts, *, named: bool = False) -> Facts | None:
    """Return one record of a group's name on a line of its own and the list below it, or None where these are no such two.

    What is set apart may be `named` anything, above a list of several.
    """
    grouped = len(before) == 1 and before[0].key == "name"
    if not grouped or not (_GROUP.fullmatch(before[0].said) or (named and len(listed) > 1)):
        return None
    if len(listed) == 1 and not _GROUP.fullmatch(listed[0].said):
        return (*before, listed[0]._replace(key="keywords"))
    return (*before, *listed) if listed and all(one.key == "keywords" for one in listed) else None


def _skills(block: Block) -> Iterator[Facts]:
    """Yield a record for each labelled line, the label its name; without a label the whole list is one, or one name."""
    starts, text = [0, *(found.start() + 1 for found in _LINE.finditer(block.text))], brackets.opened(_unwrapped(block))
    for start, end in pairwise([*starts, len(text)]):
        label = _LABEL.match(text, start, end) or _COLUMN.match(text, start, end)
        spans = list(parts(text[:end], label.end() if label else start))
        graded = [found for span in spans if (found := brackets.graded(text, *span))]
        others = (span for span in spans if not brackets.graded(text, *span))
        plain = [one for span in others for one in item(block, "keywords", *span)]
        named = item(block, "name", *label.span(1)) if label else ()
        if label and not plain and not graded:
            yield named
        for level, several in _by_level(plain, block):
            listed = tuple(_leveled(block, label, several)) if label else several
            alone = len(listed) == 1 and not named
            if not listed:
                continue
            yield (*named, *level, *((listed[0]._replace(key="name"),) if alone else listed))
        yield from ((*item(block, "name", *found.span(1)), *item(block, "level", *found.span(2))) for found in graded)


def _unwrapped(block: Block) -> str:
    """Return the words of a block, character for character, with a blank for a line end within a thing that it lists."""
    text = block.text
    for found in re.finditer("\n", text if len(text) <= _LONGEST else ""):
        before, after = text[: found.start()], text[found.end() :].lstrip(" \t")
        opened = before.count("(") > before.count(")") or after[:1] == "("
        if opened or _goes_on(before.rpartition("\n")[2], after, block):
            text = f"{before} {text[found.end() :]}"
    return text


def _goes_on(line: str, after: str, block: Block) -> bool:
    """Return whether the last thing that a line lists goes on below it: an item of a list may hold several lines."""
    wraps = block.mark != "bullet" or len(line) >= LONG or after[:1].islower()
    return wraps and bool(_LISTS.search(line)) and not (_LABELLED.match(after) or _STANDS.search(line))


def _by_level(listed: list[Fact], block: Block) -> Iterator[tuple[Facts, Facts]]:
    """Yield skills without the words that lead in, in Chinese, how well they are known, with these: "熟悉 Rust、Go，了解 SQL"."""
    groups: list[tuple[Facts, list[Fact]]] = []
    for one in listed:
        at = one.start - block.start
        led = _LED.match(block.text, at, one.end - block.start)
        led = led if led and block.text[at : one.end - block.start] == one.said else None
        end = led.end() if led else at
        if led:
            groups.append((() if led[0].startswith("I ") else item(block, "level", at, end), []))
        elif not groups or (groups[-1][0] and block.text[at - 1 : at] not in {"、", "/"}):
            groups.append(((), []))
        groups[-1][1].append(one._replace(said=one.said[end - at :], start=one.start + end - at))
    return ((level, tuple(several)) for level, several in groups)


def _leveled(block: Block, label: re.Match[str], listed: Facts) -> Iterator[Fact]:
    """Yield what is listed, "Proficient in" before the first as the level."""
    for index, one in enumerate(listed):
        level = _LEVEL.match(one.said) if not index else _AND.match(one.said)
        if level and not index and level.end() < len(one.said):
            yield from item(block, "level", label.end(), label.end() + len(level[1]))
        cut = level.end() if level else 0
        said = one.said[cut:]
        if said and not _REST.fullmatch(said):
            yield one._replace(
                said=said,
                start=one.end - len(said)
                if block.text[one.end - block.start - len(said) : one.end - block.start] == said
                else one.start,
            )


def _each(block: Block) -> Iterator[Block]:
    """Yield each award, or certificate, of a block as one of its own."""
    for low, high in awarded.several(block.text):
        yield block.cut(low, high)


def _awards(block: Block) -> Iterator[Facts]:
    """Yield a record for each award of a block."""
    for each in _each(block):
        yield from _award(each)


def _award(block: Block, certified: bool = False) -> Iterator[Facts]:
    """Yield one record: its title, who awarded it, its date, and what else is told in brackets or behind a colon."""
    found = dates.find(block.text[:400])
    when = found[-1] if found else None
    rest = _without(block.text, when)
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


def _without(text: str, when: DateRange | None) -> Span:
    """Return the larger part of a line before or behind its date."""
    if when is None:
        return 0, len(text)
    if re.search(r"[A-Z]{2} $", text[: when.start]):
        return 0, when.end
    led = _LED_IN.search(text, max(0, when.start - _NEAR), when.start)
    before, behind = text[: led.start() if led else when.start].strip(EDGE + "("), text[when.end :].strip(EDGE + ")")
    return (0, led.start() if led else when.start) if len(before) >= len(behind) else trimmed(text, when.end, len(text))


def _certificates(block: Block) -> Iterator[Facts]:
    """Yield a record for each certificate: name, issuer, date and the address it can be seen at."""
    keys = {"title": "name", "awarder": "issuer"}
    for each in _each(block):
        link = _LINK.search(each.text[:2000])
        url = (Fact("url", link[0], each.start + link.start(), each.start + link.end()),) if link else ()
        for one in _award(each, certified=True):
            yield (*(told._replace(key=keys.get(told.key, told.key)) for told in one if told.key != "summary"), *url)


_READERS: dict[str, Callable[[Block], Iterator[Facts]]] = {
    "skills": _skills, "interests": _skills, "language": spoken.languages, "award": _awards, "certificate": _certificates,
}  # fmt: skip
