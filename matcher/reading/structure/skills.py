"""A block under "Skills", "Languages", "Interests", "Awards" or "Certificates" → its facts, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact
from matcher.reading.words import dates, tongues
from matcher.reading.words.dates import DateRange
from matcher.text import Span

Facts = tuple[Fact, ...]

_LABEL = re.compile(r"\s*([^:：,;，；、。\n]{1,60}?)[\s*_]{0,4}[:：][\s*_]{0,4}(?=\S)")
_COLUMN = re.compile(
    r"\s*([^\W\d_][^:：,;，；、。|\n]{1,40}?)(?:\s{3,40}|\t\s{0,40})(?=\S[^\n,，、]{0,60}[,，、])(?![^\n]{0,300}\s{3})"
)
"""A label in a column of its own."""
_GROUP = re.compile(
    r"(?:(?:programming|scripting|technical|software|other|web|ml|ai|deep learning|machine learning|data|cloud)\s(?:and\s)?){0,2}"
    r"(?:languages?|frameworks?|tools?|librar(?:y|ies)|topics?|technologies|platforms?|databases?|methods?|packages?|infrastructure|skills)"
    r"(?:\s?(?:and|&|/)\s?(?:languages?|frameworks?|tools?|libraries|platforms?|technologies|databases?|methods?))?"
    r"|编程语言|框架|工具|技术|数据库|平台",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;，；、|•·∙\n\t]|\s{3,40}|\s/\s")
_LINE = re.compile(r"\n(?=[^\n:：,;]{1,40}[:：]\s)")
_LEVEL = re.compile(
    r"((?:proficient|experienced|advanced|intermediate|basic|fluent|expert|strong|familiar|working knowledge|fundamental "
    r"knowledge|knowledge|熟练|精通|熟悉|掌握|了解)"
    r"(?:\sknowledge)?)(?:\s(?:in|with|of|at))?[:：]?\s{0,2}",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:and|&|und|et|y|以及|和)\s", re.IGNORECASE)
_REST = re.compile(r"etc\.?|and more|and so on|等|u\.\s?a\.", re.IGNORECASE)
_LANGUAGES = re.compile(
    r"\s{0,4}(?:(?:spoken |foreign )?languages?(?: skills?)?|sprachen|langues|idiomas|语言(?:能力)?"
    r"|外语)\s{0,2}[:：]\s{0,4}",
    re.IGNORECASE,
)
_FLUENCY = re.compile(
    r"\s{0,8}([^\W\d_][^()（）:：–—\n]{1,40}?)[\s*_]{0,4}(?:[(（]|[:：]|\s[–—-]\s"
    r"|\s-\s)\s{0,4}([^\n]{1,160}?)[)）]?\s{0,4}$"
)
_GRADED = re.compile(
    r"\s{0,8}([^\W\d_][^\n]{1,40}?)(?:\s{3,40}|\t\s{0,40})([ABC][12]\b(?:[\s,/|]{1,40}[ABC][12]\b){0,8})\s{0,8}$"
)
"""A row of a table: a language, and its level in each column."""
_BESIDE = re.compile(r"\s{0,8}([^\W\d_][^\s,;|]{1,30})(?:\s{3,40}|\t\s{0,40})([^\s,;|](?:[^\n\t,;|](?!\s{3})){1,80}?)\s{0,8}")
"""A row of a table: a language, and what is told of it."""
_GRADED_FOR = re.compile(
    r"(?:^|\s{3})(?:listening|reading|writing|speaking|understanding|spoken (?:interaction|production)|hören|lesen"
    r"|schreiben|sprechen|verstehen|écouter|lire|écrire|parler|comprensión \w{4,9}|escritura|ascolto|lettura"
    r"|scritto|interazione(?: orale)?)(?:\s{3}|$)",
    re.IGNORECASE,
)
"""What the columns of such a table are called."""
_SCORES = re.compile(
    r"\b(?:IELTS|TOEFL|PTE|TOEIC|GRE|CET|雅思|托福)\b[^\n]{0,60}\b(?:listening|reading|writing|speaking|[LRSW])\b", re.IGNORECASE
)
"""A test with the scores of its parts."""
_AWARDED = re.compile(
    r"(?P<title>[^|\n]{3,200}?)(?:\s[—–|]\s|\s-\s|[,，]\s?(?:awarded by|by|issued by)\s|\s(?:awarded by|issued by)\s|\t"
    r"|\s{3,40}|\n|\s\|\s?|,\s(?=[A-Z][\w.& -]{1,50}$))"
    r"(?P<awarder>[^|\n]{2,120})(?:\n(?P<summary>.{1,2000}))?",
    re.DOTALL,
)
_LINK = re.compile(r"https?://[^\s)>\]]{4,300}")
_OPEN, _CLOSE = "([（【", ")]）】"
_EDGE = ' \t\n*_`"“”•·∙|-–—,;:：，；、。'


def facts(block: Block, section: str) -> tuple[Facts, ...]:
    """Return the facts of each thing that a block of a section lists, one tuple a record.

    >>> [[(fact.key, fact.said) for fact in one] for one in facts(Block(0, 22, "Languages: Python, C++"), "skills")]
    [[('name', 'Languages'), ('keywords', 'Python'), ('keywords', 'C++')]]
    """
    return tuple(one for one in _READERS[section](block) if one)


def joined(before: Facts, listed: Facts) -> Facts | None:
    """Return one record of a group's name on a line of its own and the list below it; none where these are no such two."""
    if len(before) != 1 or before[0].key != "name" or not _GROUP.fullmatch(before[0].said):
        return None
    if len(listed) == 1 and not _GROUP.fullmatch(listed[0].said):
        return (*before, listed[0]._replace(key="keywords"))
    return (*before, *listed) if listed and all(one.key == "keywords" for one in listed) else None


def fact(block: Block, key: str, start: int, end: int) -> Facts:
    """Return a fact of a part of a block, without the marks at its ends; none where nothing is left."""
    text = block.text
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and (text[end - 1] in _EDGE + "." or text[end - 1] in _OPEN):
        end -= 1
    said = re.sub(r"[*_`]{2}|(?<!\w)[*_`]|[*_`](?!\w)", "", " ".join(text[start:end].split()))
    return (Fact(key, said, block.start + start, block.start + end),) if said else ()


def parts(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the spans of the items of a list; a comma within brackets parts nothing.

    >>> [("Python (3, 2), C++")[slice(*part)].strip() for part in parts("Python (3, 2), C++")]
    ['Python (3, 2)', 'C++']
    """
    begin, depth, at = start, 0, start
    for found in re.finditer(rf"[(\[（【)\]）】]|{_COMMA.pattern}", text[start:]):
        at = start + found.start()
        if found[0] in _OPEN or found[0] in _CLOSE:
            depth = max(0, depth + (1 if found[0] in _OPEN else -1))
        elif not depth:
            yield begin, at
            begin = start + found.end()
    yield begin, len(text)


def _skills(block: Block) -> Iterator[Facts]:
    """Yield a record for each labelled line, the label its name; without a label the whole list is one, or one name."""
    starts = [0, *(found.start() + 1 for found in _LINE.finditer(block.text))]
    for start, end in pairwise([*starts, len(block.text)]):
        label = _LABEL.match(block.text, start, end) or _COLUMN.match(block.text, start, end)
        begin = label.end() if label else start
        listed = [one for low, high in parts(block.text[:end], begin) for one in fact(block, "keywords", low, high)]
        if label:
            yield (*fact(block, "name", *label.span(1)), *_leveled(block, label, listed))
        else:
            yield (listed[0]._replace(key="name"),) if len(listed) == 1 else tuple(listed)


def _leveled(block: Block, label: re.Match[str], listed: list[Fact]) -> Iterator[Fact]:
    """Yield what is listed, "Proficient in" before the first as the level."""
    for place, one in enumerate(listed):
        level = _LEVEL.match(one.said) if not place else _AND.match(one.said)
        if level and not place and level.end() < len(one.said):
            yield from fact(block, "level", label.end(), label.end() + len(level[1]))
        cut = level.end() if level else 0
        said = one.said[cut:]
        if said and not _REST.fullmatch(said):
            yield one._replace(
                said=said,
                start=one.end - len(said)
                if block.text[one.end - block.start - len(said) : one.end - block.start] == said
                else one.start,
            )


def _languages(block: Block) -> Iterator[Facts]:
    """Yield one record a language, its level beside it: in brackets, behind a colon or a dash."""
    label = _LANGUAGES.match(block.text)
    if _GRADED_FOR.search(block.text) or any(map(_levelled, block.text.split("\n"))):
        yield from (_row(block, line.start(), line.end()) for line in re.finditer(r"[^\n]+", block.text))
        return
    for low, high in _apart(block.text, label.end() if label else 0):
        parted = _FLUENCY.match(block.text, low, high)
        if parted and fact(block, "fluency", *parted.span(2)):
            yield (*fact(block, "language", *parted.span(1)), *fact(block, "fluency", *parted.span(2)))
        else:
            yield fact(block, "language", low, high)


def _levelled(line: str) -> re.Match[str] | None:
    """Return the language of a row of a table and its level, one or one a column; none where it tells no such two."""
    beside = _BESIDE.fullmatch(line)
    own = beside is not None and tongues.stated(beside[1], listed=True) and not tongues.stated(beside[2], listed=True)
    return _GRADED.match(line) or (beside if own else None)


def _row(block: Block, low: int, high: int) -> Facts:
    """Return a language and its level of one row of a table, nothing where it says what the columns are called."""
    line = block.text[low:high]
    found = _levelled(line)
    if found is None:
        return () if _GRADED_FOR.search(line) else fact(block, "language", low, high)
    told = (("language", found.span(1)), ("fluency", found.span(2)))
    return tuple(one for key, (start, end) in told for one in fact(block, key, low + start, low + end))


def _apart(text: str, start: int) -> Iterator[Span]:
    """Yield the spans of the languages of a list; the scores of a test's parts are none."""
    if not _SCORES.search(text, start):
        yield from parts(text, start)
        return
    for line in re.finditer(r"[^\n]+", text[start:]):
        low, high = start + line.start(), start + line.end()
        yield from [(low, high)] if _SCORES.search(line[0]) else parts(text[:high], low)


def _award(block: Block) -> Iterator[Facts]:
    """Yield one record: its title, who awarded it, its date, and what else is told in brackets or behind a colon."""
    found = dates.find(block.text[:400])
    when = found[-1] if found else None
    rest = _without(block.text, when)
    parted = _AWARDED.match(block.text, *rest) or re.compile(r"(?P<title>.+)", re.DOTALL).match(block.text, *rest)
    date = (Fact("date", dates.iso(when)[0], block.start + when.start, block.start + when.end),) if when else ()
    ends = dates.iso(when)[1] if when and when.ranged else ""
    further = (
        (Fact("summary", block.text[when.start : when.end], block.start + when.start, block.start + when.end),)
        if when and ends
        else ()
    )
    if parted:
        named = {key: span for key in parted.groupdict() if (span := parted.span(key)) != (-1, -1)}
        yield (*(one for key, span in named.items() for one in fact(block, key, *span)), *date, *further)


def _without(text: str, when: DateRange | None) -> Span:
    """Return the larger part of a line before or behind its date."""
    if when is None:
        return 0, len(text)
    if re.search(r"[A-Z]{3} $", text[: when.start]):
        return 0, when.end
    before, behind = text[: when.start].strip(_EDGE + "("), text[when.end :].strip(_EDGE + ")")
    return (0, when.start) if len(before) >= len(behind) else (when.end, len(text))


def _certificate(block: Block) -> Iterator[Facts]:
    """Yield one record: name, issuer, date and the address it can be seen at."""
    keys = {"title": "name", "awarder": "issuer"}
    for one in _award(block):
        kept = tuple(told._replace(key=keys.get(told.key, told.key)) for told in one if told.key != "summary")
        link = _LINK.search(block.text[:2000])
        yield (*kept, *((Fact("url", link[0], block.start + link.start(), block.start + link.end()),) if link else ()))


_READERS: dict[str, Callable[[Block], Iterator[Facts]]] = {
    "skills": _skills, "interests": _skills, "language": _languages, "award": _award, "certificate": _certificate,
}  # fmt: skip
