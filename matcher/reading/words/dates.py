"""Text → the dates and date ranges it states, in months from year 0: no clock, no guess of what is not written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from matcher.reading.words import time_lengths
from matcher.reading.words.isodates import month_iso
from matcher.reading.words.moments import Moment, Precision, moments
from matcher.reading.words.prefilters import may_count
from matcher.reading.words.time_lengths import NOW
from matcher.regex import regex

_UNIT = regex(
    r"\s?[×x*]\s?\d|\s?[kKmMbB]?\s?(?:[A-Z]?\d*\s)?(?:GPUs?|TPUs?|CPUs?|cores?|nodes?|tokens?|users?|samples?|steps?|people"
    r"|hours?|images?|dims?|dimension\w*|CNY|RMB|USD|EUR|dollars|yuan|questions|examples|documents|requests|papers|stars|pages"
    r"|lines|次|元|名|条|个|万|张)(?!\w)"
)
_COUNTED = regex(
    r"(?:\b(?:pages?|pp|vol|volume|no|size|length|width|dims?|dimension|batch|seed|steps?|over|port|room|suite|apt|zip|"
    r"about|approximately|up to|than|every|usd|eur|rmb|cny|rtx|gtx|windows|office|server|studio|matlab|unity|ubuntu|vivado|"
    r"window|context|version|v|to)\b\.?|[~≈<>≥≤×*:#(]\s?(?:\d{1,6}\s?)?[×x]|[~≈<>≥≤×*:#(]\s?\d{1,6}\s?\*|[~≈<>≥≤×])(?:\s(?:of|is|was|to))?\s?$"
    r"|(?<!\d)(?!(?:19|20)\d\d\D)\d{2,5}[:-]$|\d[\s).-]{1,2}\d{3}\s$",
    re.IGNORECASE,
)
_VERSIONED = regex(r"\b(?:version|ver|v|release|cuda|python|matlab|unity|vivado|quartus|openvino)\.?\s?$", re.IGNORECASE)
_ENDS = regex(
    r"\s*(?:$|[)\]}|,;:!?&`\"”’】），。；、·•]|\.(?!\d)|[*_]+|[-–—~/](?!\w)|(?:and|or|to|with)\b|г\.|гг|[\u4e00-\u9fff])"
)
_LEADS = regex(
    r"(?:\b(?:in|since|from|until|by|during|early|late|mid|for|class of|of|year)|(?-i:[A-Z]{3,}|[A-Z]\w+IPS)|[(\[/（–—-])\s?$",
    re.IGNORECASE,
)
_DASH = r"(?:-{1,3}|[–—−‐‑‒―－~～〜∼至到\u00ad→]|->|から|부터)"
_ABOUT = (
    r"(?:\(?(?:early|mid|late|end of|end|beginning of|expected|exp\.|anticipated|planned|voraussichtlich|vsl\.|prévu"
    r"|est\.|about|ca\.|circa|le|el|o|the|das?"
    r"|den)\)?[\s-]{1,2})?"
)
_TO = r"(?:to|till|til|until|through|thru|bis|à|au|a|al|hasta|até|tot|t/m|do|по|до)"
_BETWEEN = regex(rf"[\s*_)]{{0,4}}(?:{_DASH}|(?<=\s){_TO}(?=\s)|(?<=\.){_TO}(?=\s))[\s*_(]{{0,4}}{_ABOUT}", re.IGNORECASE)
_STROKES = frozenset({"/", " / ", " /", "/ ", " // ", "..", " .. "})
"""What stands between two dates of one precision that are written in digits."""
_LOST = regex(r"[ \t*_]{1,4}")
_END_LABEL = (
    r"[\s,;|*_]{0,6}(?:(?:end(?:ing)?|finish|leaving)(?: date)?|(?:date )?(?:ended|left)|to|until|ende|bis|austritt"
    r"|(?:date de )?fin|结束(?:时间|日期)?|离职(?:时间|日期)?)\s?[:：][\s*_]{0,4}"
)
"""What leads in, in a form, the date at which something ended."""
_ENDED = regex(_END_LABEL, re.IGNORECASE)
_OPEN = regex(
    rf"(?:{_END_LABEL}|[\s*_]{{0,4}}(?:(?:{_DASH}|\b{_TO}\b)[\s*_(]{{0,4}})?|\s{{0,2}}(?:/|\.\.)\s{{0,2}}){NOW}"
    rf"|[ \t]{{0,2}}{_DASH}(?=[ \t*_]{{0,4}}(?:$|[\n)\]|,;:）]))|(?<=\d){_DASH}(?=\s{{2}}|\t)|\s?年?(?:起|以来)",
    re.IGNORECASE,
)
_SINCE = regex(rf"(?:\b(?:since|seit|ab|depuis|desde|sinds|vanaf|dal|sedan|od|с)\s|\b{NOW}\s?{_DASH}\s?)$", re.IGNORECASE)
_SHORT_END = regex(r"\s?[-–—/]\s?['’]?(\d\d)(?![\w]|[.,/-]\d)")
_MONTH_END = regex(r"\s?[-–—~～〜至到]\s?(1[0-2]|0?[1-9])\s?([月월]份?)?(?![\d./%-]|\s?[年년])")
_UNDERLINED = regex(r"(?<![^\W_])_{1,3}(?=\w)|(?<=[^\W_])_{1,3}(?!\w)")
"""Marks of emphasis around words."""
_SHORT = 500
"""Characters of the texts whose dates are kept."""


class DateRange(NamedTuple):
    """A date, or a range of them: its span in the text and its half-open months."""

    start: int
    end: int
    first: int
    after: int | None
    """The month after the last; None where the range is open ("present")."""
    last: int
    """The earliest month that its last date can mean: January of a bare year."""
    precision: Precision
    ranged: bool = False
    said: tuple[str, str] = ("", "")
    """Both ends in ISO, each as far as it is stated."""

    @property
    def backwards(self) -> bool:
        """Return whether it ends before it begins: on one line a mistake, over two lines no range."""
        return self.after is not None and self.after <= self.first


def ends_iso(ranged: DateRange) -> tuple[str, str]:
    """Return the ISO dates of both ends at the precision stated, "" for an open end; a single date is both.

    >>> [ends_iso(one) for one in find("2019, 3 Mar 2020 – present")]
    [('2019', '2019'), ('2020-03-03', '')]
    """
    return _month(ranged.said[0], first=True), _month(ranged.said[1], first=False)


def _month(date: str, *, first: bool) -> str:
    """Return the first or last month of a quarter or a half of a year."""
    months = {"Q": 3, "H": 6}.get(date[5:6], 0)
    return f"{date[:4]}-{int(date[6:]) * months - (months - 1 if first else 0):02}" if months else date


def find(text: str) -> list[DateRange]:
    """Return the dates and ranges of a text in order; a length of time behind a range is part of it.

    >>> [(text.first % 12, text.after) for text in find("Mar 2019 – present (2 yrs), 512 H100 GPUs")]
    [(2, None)]
    """
    if not may_count(text):
        return []
    if "_" in text:
        text = _UNDERLINED.sub(lambda mark: " " * len(mark[0]), text)
    return list(_known(text) if len(text) < _SHORT else _found(text))


@lru_cache(maxsize=16_384)
def _known(text: str) -> tuple[DateRange, ...]:
    """Return the dates of a short text, which is asked for again and again."""
    return tuple(_found(text))


def _found(text: str) -> list[DateRange]:
    found, single = list[DateRange](), moments(text)
    at = 0
    while at < len(single):
        moment = single[at]
        following = single[at + 1] if at + 1 < len(single) else None
        ranged = _ranged(text, moment, following)
        joined = ranged is not None and following is not None and ranged.end >= following.end
        if ranged is not None and ranged.ranged:
            found.append(_with_length(text, ranged))
        elif not moment.weak and _stands_alone(text, moment):
            found.append(_alone(moment))
        at += 2 if joined else 1
    return found


def is_ended(text: str) -> bool:
    """Return whether words begin with the label that leads in, in a form, when something ended.

    >>> is_ended("End date: June 2019"), is_ended("June 2019")
    (True, False)
    """
    return bool(_ENDED.match(text))


def fill(text: str) -> bool:
    """Return whether a text begins and ends with a date, so that it is little more than one.

    >>> fill("2019 – Mar 2020"), fill("Berlin, 2019")
    (True, False)
    """
    found = find(text)
    return bool(found) and found[0].start == 0 and found[-1].end == len(text)


def _alone(moment: Moment) -> DateRange:
    after = moment.first + moment.months
    return DateRange(
        moment.start, moment.end, moment.first, after, moment.first, moment.precision, False, (moment.iso, moment.iso)
    )


def _with_length(text: str, ranged: DateRange) -> DateRange:
    return ranged._replace(end=time_lengths.end_of_length(text, ranged.end))


def _ranged(text: str, moment: Moment, following: Moment | None) -> DateRange | None:
    """Return the range that begins with a date: with the date after it, a short year or month, or open."""
    between = text[moment.end : following.start] if following else ""
    both = between == " and " and text[: moment.start].endswith("etween ")
    if following is not None and (both or _joins(between, moment, following)):
        span = (moment.start, following.end, moment.first, following.first + following.months, following.first)
        joined = DateRange(*span, following.precision, True, (moment.iso, following.iso))
        counted = following.precision == moment.precision == "year" and _counted(text, moment.start, following.end)
        return joined._replace(ranged=not counted)
    return _short(text, moment) or _open(text, moment)


def _short(text: str, moment: Moment) -> DateRange | None:
    """Return the range whose end is a year of two digits, or a month of the same year."""
    year = _SHORT_END.match(text, moment.end) if moment.precision in {"year", "season"} else None
    if year and moment.first // 12 % 100 < int(year[1]):
        last = (moment.first // 1200 * 100 + int(year[1])) * 12
        return DateRange(moment.start, year.end(), moment.first, last + 12, last, "year", True, (moment.iso, str(last // 12)))
    month = _MONTH_END.match(text, moment.end) if _numeric(text, moment) else None
    if month is None or (bool(month[2]) != (text[moment.end - 1] in "月월份")) or int(month[1]) - 1 <= moment.first % 12:
        return None
    last = moment.first // 12 * 12 + int(month[1]) - 1
    return DateRange(moment.start, month.end(), moment.first, last + 1, last, "month", True, (moment.iso, month_iso(last)))


def _numeric(text: str, moment: Moment) -> bool:
    """Return whether a date is a year and then the number of a month, and not behind a hyphen ("2019.07", "2019年7月")."""
    said = text[moment.start : moment.end]
    return moment.precision == "month" and len(moment.iso) == 7 and said[:4].isdigit() and "-" not in said


def _open(text: str, moment: Moment) -> DateRange | None:
    """Return the range that is open: by what follows the date ("present"), or what leads to it ("since")."""
    opened = _OPEN.match(text, moment.end)
    since = None if opened else _SINCE.search(text, max(0, moment.start - 24), moment.start)
    if not (opened or since) or (moment.weak and not (opened and opened[0].strip(" -–—"))):
        return None
    start, end = since.start() if since else moment.start, opened.end() if opened else moment.end
    return DateRange(start, end, moment.first, None, moment.first, moment.precision, True, (moment.iso, ""))


def _joins(between: str, moment: Moment, following: Moment) -> bool:
    """Return whether two dates are the ends of one range: a dash between them, or one that was lost."""
    if _backwards(between, moment, following):
        return True
    if following.first < moment.first or moment.weak != following.weak or len(between) > 30:
        return False
    if between in _STROKES and len(moment.iso) == len(following.iso) > 4:
        return following.iso > moment.iso
    if between == "/":
        years = moment.precision == following.precision and following.first - moment.first == 12
        return years or following.precision == "month"
    if _BETWEEN.fullmatch(between) or _ENDED.fullmatch(between):
        return True
    lost = moment.precision == following.precision == "month" and not moment.weak and _LOST.fullmatch(between)
    return bool(lost) and following.first > moment.first


def _backwards(between: str, moment: Moment, following: Moment) -> bool:
    """Return whether two dates are the ends of one range that ends before it begins: a mistake, but no two dates."""
    earlier = following.first + following.months <= moment.first and not (moment.weak or following.weak)
    return earlier and len(between) <= 30 and "\n" not in between and bool(_BETWEEN.fullmatch(between))


def _counted(text: str, start: int, end: int) -> bool:
    """Return whether the number of a bare year counts something else: pages, processors, money."""
    return bool(_UNIT.match(text, end) or _COUNTED.search(text[max(0, start - 24) : start]))


def _stands_alone(text: str, moment: Moment) -> bool:
    """Return whether a single date is one: a bare year needs a place where years stand."""
    lead = text[max(0, moment.start - 24) : moment.start]
    if moment.precision != "year":
        return not (text[moment.start : moment.start + 4].isdigit() and _VERSIONED.search(lead))
    begins = not text[: moment.start].strip(" *_") and re.match(r"\s{2}|\t", text[moment.end : moment.end + 2])
    between = lead.endswith(", ") and text[moment.end :].lstrip()[:1] == "("  # "ACL, 2023 (Oral)"
    placed = text[moment.end - 1] in "年년" or begins or between or _ENDS.match(text, moment.end) or _LEADS.search(lead[-12:])
    return bool(placed) and not _counted(text, moment.start, moment.end)
