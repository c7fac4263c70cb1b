"""Text → the single dates it states, each as far as it says: a year, a season, a month or a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from matcher.reading.words.isodates import month_iso
from matcher.regex import regex

Precision = Literal["year", "season", "month"]

_MONTHS = (
    "january januar janvier janv enero gennaio ene gen jan januari janeiro styczeń stycznia ocak tammikuu leden január jän "
    "jänner janv январь января янв",
    "february februar février fevrier févr fevr febrero febbraio feb fév fev februari fevereiro luty lutego şubat "
    "februarie февраль февраля февр фев",
    "march märz maerz mars marzo mar mär mrz marts maart março marco marzec marca mart mrt март марта мар",
    "april avril abril aprile apr avr abr kwiecień kwietnia nisan апрель апреля апр",
    "may mai mayo maggio mag mei maio maj maja mayıs май мая",
    "june juni juin junio giugno jun giu junho czerwiec czerwca haziran июнь июня июн",
    "july juli juillet julio luglio jul juil lug julho lipiec lipca temmuz июль июля июл",
    "august août aout agosto aug ago avg augustus augusti sierpień sierpnia ağustos авг август августа",
    "september septembre septiembre setiembre settembre sept sep set setembro wrzesień września eylül сентябрь сентября сент сен",
    "october oktober octobre octubre ottobre oct okt ott outubro out październik października ekim октябрь октября окт",
    "november novembre noviembre nov novembro listopad listopada kasım ноябрь ноября нояб ноя",
    "december dezember décembre decembre diciembre dicembre dec dez déc dic dezembro grudzień grudnia aralık декабрь декабря дек",
)
_MONTH_OF = {name: month for month, names in enumerate(_MONTHS) for name in names.split()}
_SEASONS = (
    (2, "spring frühling frühjahr printemps primavera весна 春"),
    (5, "summer sommer été estate verano verão лето 夏 暑期 暑假 ss sose"),
    (8, "autumn fall herbst automne autunno otoño outono осень 秋"),
    (0, "winter hiver inverno invierno зима 冬 寒假"), (9, "ws wise"),
)  # fmt: skip
_SEASON_OF = {name: month for month, names in _SEASONS for name in names.split()}
_ERA_OF = {"令和": 2018, "平成": 1988, "昭和": 1925}
_HAN_OF = {char: str(digit % 10) for digit, char in enumerate("〇一二三四五六七八九零○")} | {"零": "0", "○": "0"}
_WIDE = str.maketrans("０１２３４５６７８９．／－", "0123456789./-")
_Y, _M, _D = r"(?:19[5-9]\d|20[0-4]\d)", r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_WORD = r"(?<![^\W_])(?P<w>[^\W\d_]{2,12})(?![^\W\d_])\.?"
_TH = r"(?:st|nd|rd|th|er|º|\.)?"
_LATER = r"(?<![\d.,$€£¥#^=])"
_LEFT, _RIGHT = r"(?<![\w.,$€£¥#^=])(?<!\d[-/])", r"(?![\w%]|[.,/]\d)"
_OTHERWISE = r"(?:mag|gen|set|out)\b\.?\s?(?:[^\W\d_]|\(FH)"
"""What are months too, where more words go on behind them: "Mag. phil.", "Gen. Manager", "set up"."""
_YEARISH = regex(rf"{_Y}|['’]\d\d|\b[FA]Y\s?\d\d|[〇零○一二三四五六七八九]{{4}}\s?年|令和|平成|昭和")
_WEAKISH = regex(r"\d\d\s?[-–—]\s?\w")


def _compiled(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(form, re.IGNORECASE) for form in forms)


_FORMS = _compiled(
    rf"{_LATER}(?P<y>{_Y})(?P<s>[-./])(?P<m>{_M})(?P=s)(?P<d>{_D})(?![\d%]|[.,]\d|/(?!{_Y}-\d)\d)",
    rf"{_LEFT}(?P<d>{_D})\.\s?(?P<m>{_M})\.\s?(?P<y>{_Y}){_RIGHT}",
    rf"{_LATER}(?<!\d[-/])(?P<m>{_M})(?P<s>[-/])(?P<d>{_D})(?P=s)(?P<y>{_Y}){_RIGHT}",
    rf"{_LATER}(?<!\d[-/])(?P<d>3[01]|[12]\d)(?P<s>[-/])(?P<m>{_M})(?P=s)(?P<y>{_Y}){_RIGHT}",
    rf"{_LATER}(?<!\d/)(?P<y>{_Y})(?P<s>[-./])(?P<m>0[1-9]|1[0-2])(?=/{_Y}|(?<=-\d\d)\s?[-–—]\s?{_Y}-)",
    rf"{_LATER}(?<!\d/)(?P<m>{_M})(?!(?<=\d{{4}}-\d\d)\s)\s?[./-]\s?(?P<y>{_Y}){_RIGHT}",
    rf"{_LATER}(?P<y>{_Y})[./](?P<m>{_M})(?![\d%]|[.,/]\d)|{_LATER}(?P<y2>{_Y})-(?P<m2>{_M})(?![\w%]|[.,/–-]\d)",
    rf"(?<![\w.,])(?P<d>{_D}){_TH}\s(?:of\s|de\s)?(?P<w>[^\W\d_]{{3,12}})\.?,?\s(?:de\s)?(?P<y>{_Y}){_RIGHT}",
    rf"(?<!\d\d\d\d\s){_WORD}(?:\s(?P<d>{_D}){_TH})?,?(?:\s?[-/'’]|\s(?:de|of|del))?\s{{0,2}}(?P<y>{_Y}"
    rf"|(?<=['’])\d\d){_RIGHT}",
    rf"{_LATER}(?P<y>{_Y}),?\s(?!{_OTHERWISE})(?P<w>[^\W\d_]{{3,12}})(?![^\W\d_])\.?",
    rf"(?<![^\W_])Q(?P<q>[1-4])(?:[\s,/-]{{0,2}}(?P<y>{_Y})|\s?['’](?P<y2>\d\d)){_RIGHT}",
    rf"{_LATER}(?P<y>{_Y})[\s/-]?Q(?P<q>[1-4])(?![^\W_])",
    rf"(?<![^\W_])H(?P<h>[12])[\s,/-]{{0,2}}(?P<y>{_Y}){_RIGHT}|{_LATER}(?P<y2>{_Y})[\s/-]?H(?P<h2>[12])(?![^\W_])",
    rf"(?-i:(?<=[A-Z]{{3}}))(?P<y>{_Y})(?![\w%]|[.,/]\d)|(?-i:\b[FA]Y)\s?['’]?(?P<y2>{_Y}|\d\d)(?![\w%]|[.,/]\d)",
    r"(?<!\w)['’](?P<y>\d\d)(?=\s?[-–—]|\s*$|[),])|(?-i:(?<=[A-Z]))['’](?P<y2>\d\d)(?!\w)",
    rf"(?<![\w.,$€£¥#^=@])(?P<y>{_Y})(?![\w%]|[.,]\d)(?!/(?!{_Y}|\d\d(?!\d))\d)(?!-\d\d(?:\d\d)?-)"
    rf"|(?<=[A-Za-z][-'’])(?P<y2>{_Y})(?![\w%]|[.,]\d)",
)
_SIGNS = ("-./", ".", "-/", "-/", "-./", "-./", "-./", "", "", "", "Qq", "Qq", "Hh", "", "'’", "")
"""For each form characters of which it holds one, if any."""
_EASTERN = _compiled(
    rf"(?<!\d)(?P<y>{_Y})\s?[年년]\s?(?P<m>{_M})\s?[月월](?:份|\s?(?P<d>{_D})\s?[日号일])?",
    r"(?P<era>令和|平成|昭和)\s?(?P<y>\d{1,2}|元)\s?年(?:\s?(?P<m>1[0-2]|0?[1-9])\s?月)?",
    r"(?<![〇零○一二三四五六七八九])(?P<y>[一二][〇零○一二三四五六七八九]{3})\s?年(?:\s?(?P<m>十[一二]?"
    r"|[一二三四五六七八九])\s?月)?",
    rf"(?<!\d)(?P<y>{_Y})\s?年?\s?(?P<w>[春夏秋冬]|暑[期假]|寒假)[季天]?",
    rf"(?<!\d)(?P<y>{_Y})\s?[年년]度?",
)
_WEAK = _compiled(
    rf"(?<![\w./-])(?P<m>0[1-9]|1[0-2])/(?P<weak>\d\d){_RIGHT}(?!-\d)|{_WORD}[\s-](?P<weak2>\d\d)(?![\w%:]|[.,]\s?\d|\s{_Y})",
)
_HALF = regex(
    rf"(?<![^\W_])(?P<w>[^\W\d_]{{3,12}}\.?)(?:\s{_D}{_TH})?\s?(?:-{{1,3}}|[–—\u00ad~至/]|\b(?:to|bis|à|a|au|al|tot|по|and)\b|&)\s?$"
    rf"|{_LATER}(?P<m>{_M})\s?[-–—]\s?$",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """One date: its span in the text, its months, and itself in ISO."""

    start: int
    end: int
    first: int
    months: int
    precision: Precision
    iso: str
    weak: bool = False
    """It is a date only as the end of a range ("09/18"): alone it may be anything."""


def moments(text: str) -> list[Moment]:
    """Return the single dates of a text in order; where two forms fit, the one that says more.

    >>> [one.iso for one in moments("3 May 2019, Sept. '20, Q2 2021, 二〇二二年三月")]
    ['2019-05-03', '2020-09', '2021-Q2', '2022-03']
    """
    years = list(_YEARISH.finditer(text))
    if not years:
        return sorted(_read(text, _WEAK, (0, len(text)))) if _WEAKISH.search(text) else []
    span = max(0, years[0].start() - 40), min(len(text), years[-1].end() + 40)
    if text.isascii():
        made = _read(text, _likely(text), span)
    else:
        text = text.translate(_WIDE)
        made = _read(text, [*_EASTERN, *_likely(text)], span)
    return sorted([*made, *(half for one in made if (half := _half(text, one)))])


def _likely(text: str) -> list[re.Pattern[str]]:
    """Return the forms that a text has a sign of."""
    signs = {sign for sign in "-./QqHh'’" if sign in text}
    return [form for form, needed in zip(_FORMS, _SIGNS, strict=True) if not needed or not signs.isdisjoint(needed)]


def _read(text: str, forms: Iterable[re.Pattern[str]], span: tuple[int, int]) -> list[Moment]:
    """Return what the forms find in a span of a text; where two fit, the earlier form."""
    taken, made = bytearray(len(text)), list[Moment]()
    for form in forms:
        for match in form.finditer(text, *span):
            moment = None if any(taken[match.start() : match.end()]) else _moment(match)
            if moment:
                taken[moment.start : moment.end] = b"\1" * (moment.end - moment.start)
                made.append(moment)
    return made


def _moment(match: re.Match[str]) -> Moment | None:
    """Return the date that a form found, or None where its word is neither month nor season."""
    said = {name.rstrip("2"): group for name, group in match.groupdict().items() if group is not None}
    year, word = _year(said), said.get("w", "").lower()
    month = _MONTH_OF.get(word)
    if "w" in said and month is None:
        return _season(match, year, word)
    if "q" in said:
        first = year * 12 + 3 * (int(said["q"]) - 1)
        return Moment(match.start(), match.end(), first, 3, "season", f"{year:04}-Q{said['q']}")
    if "h" in said:
        return Moment(match.start(), match.end(), year * 12 + 6 * (int(said["h"]) - 1), 6, "season", f"{year:04}-H{said['h']}")
    if "m" in said:
        month = _number(said["m"]) - 1
    if month is None:
        return Moment(match.start(), match.end(), year * 12, 12, "year", f"{year:04}")
    day = f"-{int(said['d']):02}" if "d" in said else ""
    first = year * 12 + month
    return Moment(match.start(), match.end(), first, 1, "month", month_iso(first) + day, "weak" in said)


def _season(match: re.Match[str], year: int, word: str) -> Moment | None:
    if word not in _SEASON_OF or (len(word) == 2 and word.isascii() and not match["w"].isupper()):
        return None
    return Moment(match.start(), match.end(), year * 12 + _SEASON_OF[word], 3, "season", f"{year:04}")


def _year(groups: dict[str, str]) -> int:
    year = groups.get("weak") or groups["y"]
    if "era" in groups:
        return _ERA_OF[groups["era"]] + (1 if year == "元" else int(year))
    if len(year) == 2:
        return int(year) + (2000 if int(year) < 50 else 1900)
    return int("".join(_HAN_OF.get(char, char) for char in year))


def _number(month: str) -> int:
    """Return a month's number, written in digits or in Chinese."""
    return int(month) if month.isdigit() else 10 * ("十" in month) + int(_HAN_OF.get(month.lstrip("十"), "0") or 0)


def _half(text: str, whole: Moment) -> Moment | None:
    """Return the first month of a range that states its year once ("March – June 2020"), or None where it is no such range."""
    said = text[whole.start : whole.end]
    found = None if whole.precision == "year" or said[:4].isdigit() else _HALF.search(text, max(0, whole.start - 32), whole.start)
    month = _part(found, said) if found else None
    if found is None or month is None or month > whole.first % 12:
        return None
    start, end = found.span("m") if found["m"] else found.span("w")
    first = whole.first // 12 * 12 + month
    iso = month_iso(first)
    return Moment(start, end, first, whole.months, whole.precision, iso if whole.precision == "month" else iso[:4])


def _part(match: re.Match[str], second: str) -> int | None:
    """Return the month, or first month of a season, that the first half of a range names as its second half does."""
    if match["m"]:
        return int(match["m"]) - 1 if second[:1].isdigit() else None
    calendar = _MONTH_OF if second[:1].isdigit() or re.split(r"\W", second.lower())[0] in _MONTH_OF else _SEASON_OF
    return calendar.get(match["w"].lower().rstrip("."))
