"""Words between two commas → which part of a postal address they may be: a street with its number, a postcode, a flat, a town."""

from __future__ import annotations

import re
from typing import Literal

from matcher.reading.words import places
from matcher.regex import either, regex

Part = Literal["street", "numbered", "code", "digits", "unit", "place", ""]
"""What is numbered is a street, and digits are a postcode, only beside another part."""

_LONGEST = 80
_NUMBER_FIRST = (
    r"(?!\d{1,3}\+?\s(?:year|month|week|day|people)s?\b)(?:no\.?\s?)?\d{1,5}[a-z]?(?:[-–/]\d{1,4})?,?\s"
    r"(?:(?:rue|avenue|av\.|boulevard|bd|place|chemin|quai|impasse|via)\s[\w.'’ -]{2,40}|(?:[\w.'’-]{1,24}\s){1,3}"
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|way|square|place|terrace|crescent|gardens|row|yard|boulevard"
    r"|blvd|parkway|pkwy|highway|hwy)\b)"
)
"""12 Baker Street, 5 rue de Rivoli; not "3 years way back"."""
_NUMBER_LAST = either(
    r"(?:[\w.'’-]{1,24}\s){0,2}[\w'’-]{0,24}(?:stra(?:ß|ss)e|str\.|gasse|weg|allee|platz|damm|ufer|ring|straat|laan|gracht|gatan"
    r"|vägen|gade|vej|katu)\s?\d{1,4}\s?[a-z]?\b",  # Musterstraße 5
    r"(?:calle|c/|avenida|avda\.|paseo|plaza|rua|praça|via|viale|piazza|corso|ul\.|rue|chemin)\s(?:[\w.'’-]{1,24},?\s){1,4}\d{1,4}\b",
    r"(?:p\.?\s?o\.?\s?box|postfach|apartado)\s\d|[\u4e00-\u9fff]{2,20}(?:路|街|道|巷|弄)\s?\d{1,5}\s?[号號弄]",
)
_STREET = regex(rf"{_NUMBER_FIRST}|{_NUMBER_LAST}", re.IGNORECASE)
_STREET_OF_TOWN = regex(
    r"(?:[\u4e00-\u9fff]{2,3}(?:省|市|自治区|県)|[东東]京都|(?:大阪|京都)府|北海道|香港)[\u4e00-\u9fff]{2,24}"
    r"\d[\d-]{0,8}(?:[号號弄栋幢座室楼層层院番](?:[\d-]{0,6}[号號弄栋幢座室楼層层院]|单元|[\d-]{1,6}){0,4})?"
    r"|[가-힣]{1,4}(?:특별시|광역시|시|도)\s[가-힣]{1,6}(?:구|군|시)\s[가-힣\d][가-힣\d\s-]{1,20}"
)
"""A street behind its town, as in East Asia, with the number at its end."""
_NUMBERED = regex(
    r"(?:[^\W\d_][\w.'’-]{0,24}\s){1,4}\d{1,4}\s?[a-zA-Z]?|\d{1,4}(?:[-/]\d{1,4}){0,2}[a-zA-Z]?\s[A-ZÀ-Þ][\w.'’-]{1,24}(?:\s[\w.'’-]{1,24}){0,3}"
)
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,24}(?:\s[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,24}){0,3}"
_CODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|(?:[A-Z]{2}\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{2}\s\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)\s\d{4}"
    r"|(?:A|B|CH|CZ|D|DK|F|FL|I|L|N|NL|PL|S)[-–]\d{4,6}|\d{4}\s[A-Z]{2}(?=\s)|\d{5}-\d{3}|〒\d{3}-\d{4})"
)
"""A postcode that is told by its form."""
_DIGITS = r"(?:(?!(?:19|20)\d\d\b)\d{4,6}|\d{3}\s\d{2}|\d{2}-\d{3})"
_WITH_CODE = regex(rf"{_CODE}(?:\s{_NAME})?|{_NAME}\s(?:[–-]\s)?{_CODE}")
_WITH_DIGITS = regex(
    rf"{_DIGITS}(?:\s{_NAME})?|{_NAME}\s(?:[–-]\s)?(?:{_DIGITS}|\d{{3}}-\d{{4}})|[\u4e00-\u9fff]{{2,6}}\s?\d{{6}}"
)
_UNIT = regex(
    r"(?:flat|apt\.?|apartment|unit|suite|level|floor|room|block|building|house|sector|phase|plot|c/o)\s#?[\w-]{1,12}|[a-z]{1,2}-?\d{1,4}"
    r"|(?:[\w'’-]{2,24}\s){1,2}(?:district|apartments?|nagar|layout|colony|towers?|enclave|residency|villas?|estate|county|township)"
    r"|[\w'’-]{2,24}-(?:ku|shi|gu|dong)",
    re.IGNORECASE,
)
_DISTRICT = regex(
    r"(?:[\u4e00-\u9fff]{2,3}(?:省|自治区))?[\u4e00-\u9fff]{2,3}市[\u4e00-\u9fff]{1,4}(?:新区|[区县镇])"
    r"|[\u4e00-\u9fff]{2,3}(?:省|自治区)[\u4e00-\u9fff]{2,4}[市州]"
)


def part(words: str) -> Part:
    """Return which part of an address words may be.

    >>> [part(one) for one in ("12 Baker Street", "London NW1 6XE", "Apt 4B", "Zurich", "Unter den Linden 5", "Search")]
    ['street', 'code', 'unit', 'place', 'numbered', '']
    """
    if len(words) > _LONGEST:
        return ""
    street = _STREET.match(words)
    if (street and not words[street.end() :].lstrip(" .")[:1].islower()) or _STREET_OF_TOWN.fullmatch(words):
        return "street"
    if _WITH_CODE.fullmatch(words) or (words[:1].isdigit() and places.is_place(words)):
        return "code"
    if places.is_place(words) or _DISTRICT.fullmatch(words):
        return "place"
    told: tuple[tuple[Part, re.Pattern[str]], ...] = (("digits", _WITH_DIGITS), ("unit", _UNIT), ("numbered", _NUMBERED))
    return next((one for one, pattern in told if pattern.fullmatch(words)), "")
