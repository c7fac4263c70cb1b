"""Heading lines of an entry → their parts, each with its span, its line and its place in the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import asides, dating, hints, school_names
from matcher.reading.structure.line.events import BEGUN
from matcher.reading.words import degree_names, places
from matcher.regex import regex

_LONGEST = 300
_MARKS = regex(
    r"(?<![(（][A-U])[*`]{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|\]\([^)\n]{0,300}\)|\[(?=[^\]\n]{0,80}\]\()|[\t|｜\\]|<br\s?/?>"
    r"|(?:(?<=Science)|(?<=Arts)|(?<=Philosophy)|(?<=[nr]ing)|(?<=ogy)|(?<=Laws)|(?<=egree)|(?<=ation))"
    rf"\s[-–—]\s{degree_names.BEHIND_WORDS}(?=,\s[^\W\d])"
)
"""Marks of emphasis (not of a grade: "(A*)") and links, what parts cells, a degree's letters: "Master of Science - MS, …"."""
_NO_END = "".join(rf"(?<!\.\s{word})(?<!\.{word})" for word in degree_names.ABBREVIATED)
"""Behind what a full stop ends nothing: "Dr. techn. Informatik"."""
_STRONG = regex(
    r"\x00[\s\x00]*(?:[aA]t[\s\x00]+|(?<=\s)(?:en|em|n[ao]|in|au|à)\s\x00[\s\x00]*)?|\s{2,300}|\s(?:[-–—@·•→~]{1,3}|::|//|»)(?:\s|$)|\s[aA]t\s(?:the\s(?=[A-Z]))?|\s(?:bei(?:m|\sder)?|chez|presso)\s|\s?[•·]\s"
    r"|\san\sder\s(?=(?:\w{2,20}\s)?(?:Univ|[TF][UH]\s|\w{0,12}[Hh]ochschul|\w{0,12}[Aa]kademie))"
    r"|[;；]\s?|。|(?<=大学)(?=[\u4e00-\u9fff]{2,16}专业)|(?<=[硕博学]士)/|(?<=本科)/|(?<=[\u4e00-\u9fff]{2})专业(?=[\s\x00（(]|$)"
    r"|(?:(?<=[a-z]{3})(?<!Prof)(?<!dept)(?<!Dept)(?<!Govt)(?<!Univ)(?<!Assoc)(?<!\.Tech)"
    rf"{_NO_END}(?<![BM]Tech)(?<!\.Eng)(?<![BM]Eng)(?<!\.Com)(?<!\.Phil)(?<!\.Math)(?<!\.Res)(?<!\bMag)"
    r"|(?<=\.[A-Z])(?<![BM]\.[A-Z])(?<![BM]\.[A-Z]\.[A-Z])(?<!Ph\.D)(?<!LL\.[BM])(?<!\bU\.[KS])(?!\.\s(?:[A-Z][\w.]{1,20}\s){0,3}School\b))\.(?=\s(?:[A-Z][a-z]{2}|C?GPA\b|\d{2}(?:\.\d{1,2})?\s?%))|(?<=[\u2e80-\uffff])\s(?=[\u2e80-\uffff])"
)
_WEAK = regex(
    r",(?!\s?(?i:Inc|Ltd|LLC|LLP|PLC|Corp|Co|GmbH|S\.A|S\.\s?L|S\.\s?r\.\s?l|S\.\s?p\.\s?A|S\.\s?C|B\.\s?V|N\.\s?V|Lda|Jr|Limited)\b(?!-))\s?|，|、|[:：](?!//)\s?|\s/\s"
    r"|\s?[(（](?!\s?[\u4e00-\u9fff]{2,6}\s?[)）]\s?[\u4e00-\u9fff]{0,12}公司)|[)）](?!\s?[\u4e00-\u9fff]{0,12}公司)\s?"
)
_STROKE = regex(r"\s/\s")
_EDGE = " \t\n-–—|,.:：[]()（）·•~，、。/@»"
_BESIDE_DEGREE = regex(rf"{degree_names.BEFORE_FIELD}\s(?=\S)")
FIRM = r"\b(?i:Inc|Ltd|Corp|Co|S\.\s?r\.\s?l|S\.\s?p\.\s?A|S\.\s?A|S\.\s?L|B\.\s?V|N\.\s?V|K\.\s?K)\.$"
"""A name of a firm that its own stop ends."""
_ABBREVIATED = regex(rf"{FIRM}|\b(?i:Jr|Sr)\.$|\.\w{{1,2}}\.$")
_OPENING, _CLOSING = frozenset("(（"), frozenset(")）")
_AFTER = regex(r"\s{0,2},\s?([A-Z][\w. ]{0,24})")
_AT = regex(r"[\s\x00](?:[aA]t|@|bei(?:m|\sder)?|chez|presso|en|em|n[ao]|in|au|à)[\s\x00]{1,40}(?:the\s)?$")
_TOLD = regex(r"[:：](?=\s[a-z\d])")
"""Behind a position: what somebody did in it."""
_BEFORE_CLIENT = " at "
_WITH = regex(r"\swith\s(?=[A-Z])")
_WORKED_AS = regex(
    r"[\s\x00]{0,40}(?:(?:currently|presently|previously|am|was) )?(?:work(?:ed|ing)|serv(?:ed|ing)|employed)"
    r" as (?:an? |the )?(?=[A-Z])",
    re.IGNORECASE,
)
"""What a sentence in the place of a heading begins with: "Working as Data Engineer in Sample Systems from May 2021"."""
_BEGAN = regex(rf"\x00[\s\x00]{{1,40}}{BEGUN}(?=\S)", re.IGNORECASE)
"""What an event in the place of a heading begins with: "Apr. 2015 Joined Sample Systems as Data Engineer"."""
_AS = regex(r"\sas (?:an? |the )?(?=[A-Z])")
_WORKED_IN = regex(r"\s(?:at|in|with|for)\s(?=[A-Z])")
_DATED = regex(
    r"\b(?:[Ff]rom|since|[Ss]abbatical|during|between|until|till|before|ongoing|expected|anticipated|(?<=months )in|(?<=years )in"
    r"|voraussichtlich|bis|vor|von|jusqu['’](?:en|à)|avant|hasta|antes de|[Dd]esde|[Dd]e|[Dd]u|[Vv]an)(?=[\s\x00]{0,4}\x00)"
)
"""Words that lead in a date."""
_NO_YEAR = regex(
    r"(?<![\w.])(?<![^\W\d_]\s)\d{4,5}[\s*_]{0,3}[-–—][\s*_]{0,3}(?=\x00)"
    r"|(?<=\x00)[\s*_]{0,3}[-–—][\s*_]{0,3}\d{4,5}(?=\s{0,3}(?:[,;|)\n]|$))"
)
"""A mistyped year at one end of a period: "1019 – 2022"."""
_LINE = regex(r"\n[^\n]{1,200}")
"""A line below the first, as in an item of a list that holds a form."""
_KEEN = r"(?:(?:core|lead|main|original|former|active|top|regular|co)[\s-]){0,2}"
_HAN_POST = r"(?:核心|主要)?(?:贡献者|维护者|作者|开发者)"
TENDER = rf"{_KEEN}(?:maintainer|author|creator|developer|founder|organi[sz]er)s?"
_POST = regex(
    rf".{{0,60}}(?:{TENDER}|{_KEEN}(?:contributor|committer)|{_HAN_POST})(?:\s(?:of|to|for|on|at)\s.{{1,60}})?", re.IGNORECASE
)
_TENDED = regex(
    rf"(?P<role>{TENDER})\s(?:of|to|for|on)\s(?:the\s)?(?P<name>\S.{{1,60}})"
    rf"|(?P<tool>[^\s,]{{2,40}}(?:\s[^\s,]{{2,40}})?)\s?(?P<post>(?<=\s){TENDER}|(?:核心|主要)?(?:维护者|作者))",
    re.IGNORECASE,
)


class HeadingPart(NamedTuple):
    """Words between two separators, dates left out."""

    text: str
    start: int
    end: int
    line: int
    chunk: int
    """The number of what strong separators part in the line."""
    number: int
    """Of the part in its chunk."""
    at: bool = False
    """The word "at" stands before it."""
    comma: bool = False
    """A comma stands before it, and a capital letter begins it."""
    closed: bool = False
    """A bracket that opened before it closes behind it."""
    named: bool = False
    """A label says that it is the name of a project."""

    @property
    def weak(self) -> bool:
        """Return whether a comma or a colon stands between it and the part before."""
        return self.number > 0

    @property
    def slot(self) -> tuple[int, int, int]:
        """Return where it stands in the heading."""
        return self.line, self.chunk, self.number

    def is_beside(self, other: HeadingPart) -> bool:
        """Return whether another part stands in the same chunk."""
        return self.line == other.line and self.chunk == other.chunk

    def cut(self, low: int, high: int | None = None) -> HeadingPart:
        """Return a part of it, between offsets within its words, which stands where it does."""
        text = self.text[low:high]
        return self._replace(text=text, start=self.start + low, end=self.start + low + len(text))


def heading_parts(blocks: list[Block]) -> list[HeadingPart]:
    """Return the parts of heading lines in order.

    >>> [part.text for part in heading_parts([Block(0, 43, "Tech Lead, Example Search – Berlin (2024-now)")])]
    ['Tech Lead', 'Example Search', 'Berlin']
    """
    whole, line = list[HeadingPart](), 0
    for head in blocks:
        parts = _line_parts(head)
        whole += [part._replace(line=line) for part in parts] if line else parts
        line += bool(parts)
    return whole


@lru_cache(maxsize=256)
def _line_parts(head: Block) -> tuple[HeadingPart, ...]:
    """Return the parts of one line, which is asked about for its roles and for what they leave over."""
    return tuple(_line(head))


def _line(head: Block) -> Iterator[HeadingPart]:
    """Yield the parts of one line, as the first."""
    text, chunk = _blanked(head.text[:_LONGEST]), 0
    seat = school_names.seat_comma(text)
    for low, high, at in _pieces(text, _STRONG, 0, len(text), school_names.seat_at(text)):
        spans = [span for begin, end, _ in _pieces(text, _WEAK, low, high, seat) for span in _glued(text, begin, end, seat)]
        for number, (begin, end) in enumerate(spans):
            comma = bool(number) and text[begin].isupper() and text[:begin].rstrip()[-1:] == ","
            closed = bool(number) and text[end : end + 1] in _CLOSING and text[:begin].rstrip()[-1:] in _OPENING
            span = (head.start + begin, head.start + end)
            yield HeadingPart(text[begin:end], *span, 0, chunk, number, at and not number, comma, closed)
        chunk += bool(spans)


def tended(heading: list[HeadingPart]) -> Iterator[HeadingPart]:
    """Yield the parts of a project, its name apart from what somebody is to it: "Maintainer of Example"; what is beside left out.

    A mere contributor does not own a project of that name.
    """
    post: HeadingPart | None = None
    for part in heading:
        if part.weak and post and post.is_beside(part) and not part.comma:
            continue
        post = part if _POST.fullmatch(part.text) else post
        roles = _TENDED.fullmatch(part.text)
        spans = sorted(span for name in ("role", "name", "tool", "post") if roles and (span := roles.span(name)) != (-1, -1))
        yield from (part.cut(*span)._replace(number=part.number + more) for more, span in enumerate(spans))
        if not spans:
            yield part


def _blanked(text: str) -> str:
    """Return a line, character for character, with dates and marks as separators."""
    client = asides.engaged(text) if dating.dates_of(text) else 0
    for found in dating.dates_of(text):
        text = f"{text[: found.start]}{chr(0) * (found.end - found.start)}{text[found.end :]}"
    text = _NO_YEAR.sub(lambda year: chr(0) * len(year[0]), text)
    label = client or hints.labelled(text)
    text = (_BEFORE_CLIENT if client >= len(_BEFORE_CLIENT) else "").rjust(label, "\0") + text[label:]
    text = _LINE.sub(_unlabelled, text)
    text = _worded(_DATED.sub(lambda lead: "\0" * len(lead[0]), text))
    deed = _TOLD.search(text)
    if deed and hints.position(text[: deed.start()].rpartition("\0")[2]) > hints.LIKELY:
        text = f"{text[: deed.start()]}\0{text[deed.start() + 1 :]}"
    if len(_STROKE.findall(text)) > 1:  # one joins what belongs together
        text = _STROKE.sub(" | ", text)
    return _MARKS.sub(lambda mark: "\0" * len(mark[0]), text).replace("\n", " ")


def _unlabelled(line: re.Match[str]) -> str:
    """Return a line without the label that leads in who, what, where or when."""
    begin = hints.labelled(line[0][1:])
    return "\0" * (begin + 1) + line[0][begin + 1 :] if begin else line[0]


def _worded(text: str) -> str:
    """Return a line with "at" between a position and who it was held with, and without the words that lead in the position."""
    began = _BEGAN.match(text)
    if began:
        text = "\0" * began.end() + _AS.sub(lambda held: "\0" * len(held[0]), text[began.end() :])
    lead = _WORKED_AS.match(text)
    begin = lead.end() if lead else 0
    at = (_WORKED_IN if lead else _WITH).search(text, begin)
    if at is None or hints.position(text[begin : at.start()].rpartition("\0")[2]) <= hints.LIKELY:
        return text
    return "\0" * begin + text[begin : at.start()] + " at ".ljust(len(at[0])) + text[at.end() :]


def _pieces(text: str, separator: re.Pattern[str], low: int, high: int, joint: int = -1) -> Iterator[tuple[int, int, bool]]:
    """Yield the spans between separators, but for one joint, that say something, each with whether "at" stands before it."""
    at = False
    for found in [*(one for one in separator.finditer(text, low, high) if one.start() != joint), None]:
        span = _trimmed(text, low, found.start() if found else high)
        if span:
            yield *span, at
        if found:
            low, at = found.end(), bool(_AT.search(found[0]))


def _glued(text: str, low: int, high: int, joint: int) -> Iterator[tuple[int, int]]:
    """Yield a piece in two where a place or a school has lost what stood between it and the words before it."""
    said = text[low:high] if not low < joint < high else ""
    degree = _BESIDE_DEGREE.match(said)
    cut = high if not said else low + (degree.end() if degree and hints.school(said) else places.town_start(said))
    cut = high if not degree and _is_campus(text[low:cut], text[high : high + 30]) else cut
    yield from filter(None, (_trimmed(text, low, cut), _trimmed(text, cut, high)))


def _is_campus(school: str, after: str) -> bool:
    """Return whether the town behind the name of a school belongs to it: the kind of school goes before, no state behind.

    >>> _is_campus("Universität", ""), _is_campus("Sample University", ", CA"), _is_campus("Sample Labs", "")
    (True, False, False)
    """
    state = _AFTER.match(after)
    return (hints.school(school) == hints.FULL or hints.municipal(school)) and not (state and places.is_region(state[1]))


def _trimmed(text: str, low: int, high: int) -> tuple[int, int] | None:
    while low < high and (text[low] in _EDGE or text[low] == "\0"):
        low += 1
    while high > low and (text[high - 1] in _EDGE or text[high - 1] == "\0") and not _ABBREVIATED.search(text, low, high):
        high -= 1
    return (low, high) if low < high else None
