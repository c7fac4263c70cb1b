"""Text → the dates and date ranges it states, in months from year 0: no clock, no guess of what is not written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

Precision = Literal["year", "season", "month"]

_MONTHS = (
    "january januar janvier janv enero gennaio ene gen jan январь января янв",
    "february februar février févr fevrier febrero febbraio feb fév fev февраль февраля фев",
    "march märz maerz mars marzo mar mär март марта мар",
    "april avril abril aprile apr avr abr апрель апреля апр",
    "may mai mayo maggio mag май мая",
    "june juni juin junio giugno jun giu июнь июня июн",
    "july juli juillet julio luglio jul juil lug июль июля июл",
    "august août aout agosto aug ago авг август августа",
    "september septembre septiembre settembre sept sep set сентябрь сентября сен",
    "october oktober octobre octubre ottobre oct okt ott октябрь октября окт",
    "november novembre noviembre nov ноябрь ноября ноя",
    "december dezember décembre decembre diciembre dicembre dec dez déc dic декабрь декабря дек",
)
_MONTH_OF = {name: month for month, names in enumerate(_MONTHS) for name in names.split()}
_SEASON_OF = {"spring": 2, "春": 2, "summer": 5, "夏": 5, "autumn": 8, "fall": 8, "秋": 8, "winter": 0, "冬": 0}
_YEAR = r"(19[5-9]\d|20\d\d|2100)"
_NUM = r"(1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NAME = "(" + "|".join(sorted(_MONTH_OF, key=lambda name: (-len(name), name))) + r")(?![^\W\d_])\.?"
_SEASON = r"(spring|summer|autumn|fall|winter|[春夏秋冬])季?"
_DIGITS = re.compile(r"\d\d")
_LEFT, _RIGHT = r"(?<![\w.,$€£¥#^=])(?<!\d[-/])", r"(?![\w%]|[.,/]\d)"
_LATER = r"(?<![\d.,$€£¥#^=])"
_UNIT = re.compile(
    r"\s?[×x*]\s?\d|\s?[kKmMbB]?\s?(?:[A-Z]?\d*\s)?(?:GPUs?|TPUs?|CPUs?|cores?|nodes?|tokens?|users?|samples?|steps?|people|hours?|"
    r"images?|dims?|dimension\w*|CNY|RMB|USD|EUR|dollars|yuan|questions|examples|documents|requests|papers|次|元|名|条|个|万|张)(?!\w)"
)
_COUNTED = re.compile(
    r"(?:\b(?:pages?|pp|vol|volume|no|size|length|width|dims?|dimension|batch|seed|steps?|over|"
    r"about|approximately|up to|than|every|"
    r"window|context|version|v|to)\b\.?|[~≈<>≥≤×*:#(]\s?\d{0,6}\s?[×x*]|[~≈<>≥≤×])(?:\s(?:of|is|was|to))?\s?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:$|[)\]}|,;:!?&\"”’）】，。；、]|\.(?!\d)|[*_]+|[-–—~/](?!\w)|(?:and|or|to|with)\b|[\u4e00-\u9fff])")
_LEADS = re.compile(
    r"(?:\b(?:in|since|from|until|by|during|early|late|mid|for|class of|of|year)|(?-i:[A-Z]{3,}|[A-Z]\w+IPS)|[(\[/（–—-])\s?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[\s*_)]{0,4}(?:-{1,3}|[–—−‐‑‒―~～〜至到\u00ad→]|から|부터|(?<=\s)(?:to|till|until|through|bis|à|au|a|al|hasta|по|до|and)(?=\s))"
    r"[\s*_(]{0,4}",
    re.IGNORECASE,
)
_LOST = re.compile(r"[ \t*_]{1,4}")
_NOW = (
    r"(?:present|now|current(?:ly)?|today|ongoing|to\s?date|heute|aujourd['’]hui|présent|actualidad|actualmente|oggi|presente|"
    r"настоящее время|н\.\s?в\.|至今|现在|今|目前|現在|현재)(?![a-zA-Z])"
)
_DASH = r"(?:-{1,3}|[–—−‐‑‒―~～〜至到\u00ad→]|から|부터)"
_OPEN = re.compile(
    rf"[\s*_]{{0,4}}(?:(?:{_DASH}|\b(?:to|till|until|bis|à|au|al?|hasta|по|til)\b)[\s*_]{{0,4}})?{_NOW}"
    rf"|[ \t]{{0,2}}{_DASH}(?=[ \t*_]{{0,4}}(?:$|[\n)\]|,;:）]))|\s?年?(?:起|以来)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|seit|depuis|desde|с)\s$", re.IGNORECASE)
_SHORT_END = re.compile(r"\s?[-–—/]\s?['’]?(\d\d)(?![\w]|[.,/-]\d)")


class DateRange(NamedTuple):
    """A date, or a range of them: its span in the text and its half-open months."""

    start: int
    end: int
    first: int
    after: int | None
    """The month after the last; none where the range is open ("present")."""
    last: int
    """The earliest month that its last date can mean: January of a bare year."""
    precision: Precision
    ranged: bool = False


def find(text: str) -> list[DateRange]:
    """Return the dates and ranges of a text in order.

    >>> [(text.first % 12, text.after) for text in find("Mar 2019 – present, 512 H100 GPUs")]
    [(2, None)]
    """
    found, moments = list[DateRange](), _moments(text) if _DIGITS.search(text) else []
    at = 0
    while at < len(moments):
        moment = moments[at]
        following = moments[at + 1] if at + 1 < len(moments) else None
        ranged = _ranged(text, moment, following)
        if ranged is not None and ranged.ranged:
            found.append(ranged)
        elif _stands_alone(text, moment):
            found.append(moment)
        at += 2 if following is not None and ranged is not None and ranged.end == following.end else 1
    return found


def _ranged(text: str, moment: DateRange, following: DateRange | None) -> DateRange | None:
    """Return the range that begins with a date: with the date after it, a short year, or open."""
    if following is not None and _joins(text[moment.end : following.start], moment, following):
        joined = DateRange(moment.start, following.end, moment.first, following.after, following.last, following.precision, True)
        return joined._replace(ranged=not _counted(text, joined))
    short = _SHORT_END.match(text, moment.end) if moment.precision == "year" else None
    if short and moment.first // 12 % 100 < int(short[1]):
        last = (moment.first // 1200 * 100 + int(short[1])) * 12
        return DateRange(moment.start, short.end(), moment.first, last + 12, last, "year", True)
    opened = _OPEN.match(text, moment.end)
    if opened or _SINCE.search(text[max(0, moment.start - 7) : moment.start]):
        end = opened.end() if opened else moment.end
        return DateRange(moment.start, end, moment.first, None, moment.first, moment.precision, True)
    return None


def _joins(between: str, moment: DateRange, following: DateRange) -> bool:
    """Return whether two dates are the ends of one range: a dash between them, or one that was lost."""
    if following.last < moment.first:
        return False
    if _BETWEEN.fullmatch(between):
        return True
    lost = moment.precision == following.precision == "month" and _LOST.fullmatch(between)
    return bool(lost) and following.first > moment.first


def _counted(text: str, moment: DateRange) -> bool:
    """Return whether the number of a bare year counts something else: pages, processors, money."""
    if moment.precision != "year":
        return False
    return bool(_UNIT.match(text, moment.end) or _COUNTED.search(text[max(0, moment.start - 24) : moment.start]))


def _stands_alone(text: str, moment: DateRange) -> bool:
    """Return whether a single date is one: a bare year needs a place where years stand."""
    if moment.precision != "year":
        return True
    placed = _ENDS.match(text, moment.end) or _LEADS.search(text[max(0, moment.start - 12) : moment.start])
    return bool(placed) and not _counted(text, moment)


def _year(year: str) -> int:
    return int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)


def _month(year: str, month: str) -> tuple[int, int, Precision]:
    number = int(month) - 1 if month.isdigit() else _MONTH_OF[month.lower()]
    return _year(year) * 12 + number, 1, "month"


def _season(year: str, season: str) -> tuple[int, int, Precision]:
    return int(year) * 12 + _SEASON_OF[season.lower()], 3, "season"


def _quarter(year: str, quarter: str) -> tuple[int, int, Precision]:
    return int(year) * 12 + 3 * (int(quarter) - 1), 3, "season"


def _whole(year: str) -> tuple[int, int, Precision]:
    return _year(year) * 12, 12, "year"


_Reader = Callable[..., tuple[int, int, Precision]]
_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(form, re.IGNORECASE), reader)
    for form, reader in (
        (rf"{_LATER}{_YEAR}[-./]{_NUM}[-./]{_DAY}(?![\d%]|[.,/]\d)", _month),
        (rf"{_LEFT}(3[01]|[12]\d|0?[1-9])\.{_NUM}\.{_YEAR}{_RIGHT}", lambda _, month, year: _month(year, month)),
        (rf"{_LATER}(?<!\d[-/])(1[0-2]|0?[1-9])(?:-{_DAY}-|/{_DAY}/){_YEAR}{_RIGHT}", lambda month, year: _month(year, month)),
        (rf"{_LATER}(?<!\d[-/])(?:3[01]|[12]\d)[-/]{_NUM}[-/]{_YEAR}{_RIGHT}", lambda month, year: _month(year, month)),
        (rf"(?<!\d){_YEAR}\s?[年년]\s?{_NUM}\s?[月월](?:份|\s?{_DAY}\s?[日号일])?", _month),
        (rf"(?<!\d){_YEAR}\s?年?\s?{_SEASON}(?![^\W_])|(?<!\d){_YEAR}\s?年\s?([春夏秋冬])季?", _season),
        (rf"{_LATER}(?<!\d/){_NUM}\s?[./-]\s?{_YEAR}{_RIGHT}", lambda month, year: _month(year, month)),
        (rf"{_LATER}{_YEAR}[./]{_NUM}(?![\d%]|[.,/]\d)|{_LATER}{_YEAR}-{_NUM}(?![\w%]|[.,/–-]\d)", _month),
        (rf"(?<![^\W_]){_NAME}(?:\s{_DAY}(?:st|nd|rd|th)?)?,?(?:\s?[-/'’]|\s(?:de|of))?\s?(?:{_YEAR}|(?<=['’])(\d\d)){_RIGHT}",
         lambda month, year: _month(year, month)),
        (rf"{_LATER}{_YEAR},?\s{_NAME}", _month),
        (rf"(?<![^\W_]){_SEASON}(?:\sof)?,?\s?{_YEAR}{_RIGHT}", lambda season, year: _season(year, season)),
        (rf"(?<![^\W_])Q([1-4])[\s,/-]{{0,2}}{_YEAR}{_RIGHT}", lambda quarter, year: _quarter(year, quarter)),
        (rf"{_LATER}{_YEAR}[\s/-]?Q([1-4])(?![^\W_])", _quarter),
        (rf"(?<!\d){_YEAR}\s?[年년]度?", _whole),
        (rf"(?-i:(?<=[A-Z]{{3}})){_YEAR}(?![\w%]|[.,/]\d)", _whole),
        (r"(?<!\w)['’](\d\d)(?=\s?[-–—]|\s*$|[),])", _whole),
        (rf"(?<![\w.,$€£¥#^=@]){_YEAR}(?![\w%]|[.,/]\d)(?!-\d\d(?:\d\d)?-)|(?<=[A-Za-z][-'’]){_YEAR}(?![\w%]|[.,]\d)", _whole),
    )
)  # fmt: skip
_HALF = re.compile(rf"(?<![^\W_])(?P<name>{_NAME})(?={_BETWEEN.pattern}{_NAME}(?:\s{_DAY})?,?\s{_YEAR})"
                   rf"|{_LATER}(?P<number>{_NUM})(?=\s?[-–—]\s?{_NUM}/{_YEAR})",
                   re.IGNORECASE)  # fmt: skip


def _moments(text: str) -> list[DateRange]:
    """Return the single dates of a text in order; where two forms fit, the one that says more."""
    taken, moments = bytearray(len(text)), list[DateRange]()
    for form, reader in _FORMS:
        for found in form.finditer(text):
            if any(taken[found.start() : found.end()]):
                continue
            taken[found.start() : found.end()] = b"\1" * (found.end() - found.start())
            first, months, precision = reader(*(group for group in found.groups() if group is not None))
            moments.append(DateRange(found.start(), found.end(), first, first + months, first, precision))
    moments += _halves(text, taken, moments)
    return sorted(moments, key=lambda moment: moment.start)


def _halves(text: str, taken: bytearray, moments: list[DateRange]) -> list[DateRange]:
    """Return the first months of ranges that state their year once ("March – June 2020")."""
    halves = []
    for found in _HALF.finditer(text):
        whole = next((moment for moment in sorted(moments, key=lambda moment: moment.start) if moment.start >= found.end()), None)
        if whole is not None and not any(taken[found.start() : found.end()]):
            first, months, precision = _month(str(whole.first // 12), (found["name"] or found["number"]).rstrip("."))
            halves.append(DateRange(found.start(), found.end(), first, first + months, first, precision))
    return halves
