"""Lines about a person → where they say that somebody lives: streets and numbers, postcodes, towns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from matcher.reading.structure.line import hints
from matcher.reading.words import places
from matcher.regex import either, regex
from matcher.text import Span

AddressPart = Literal["street", "numbered", "code", "digits", "unit", "place", ""]
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
_TOWN_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,24}(?:\s[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,24}){0,3}"
_CODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|(?:[A-Z]{2}\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{2}\s\d{5}(?:-\d{4})?|(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)\s\d{4}"
    r"|(?:A|B|CH|CZ|D|DK|F|FL|I|L|N|NL|PL|S)[-–]\d{4,6}|\d{4}\s[A-Z]{2}(?=\s)|\d{5}-\d{3}|〒\d{3}-\d{4})"
)
"""A postcode that is told by its form."""
_DIGITS = r"(?:(?!(?:19|20)\d\d\b)\d{4,6}|\d{3}\s\d{2}|\d{2}-\d{3})"
_WITH_CODE = regex(rf"{_CODE}(?:\s{_TOWN_NAME})?|{_TOWN_NAME}\s(?:[–-]\s)?{_CODE}")
_WITH_DIGITS = regex(
    rf"{_DIGITS}(?:\s{_TOWN_NAME})?|{_TOWN_NAME}\s(?:[–-]\s)?(?:{_DIGITS}|\d{{3}}-\d{{4}})|[\u4e00-\u9fff]{{2,6}}\s?\d{{6}}"
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
_LABEL = regex(
    r"(?:(?:home|postal|mailing|current|permanent)\s)?(?:address|anschrift|adresse|dirección|indirizzo|endereço|adres)\s?[:：]\s{0,4}"
    r"|(?:家庭|现|通讯|联系)?(?:住址|地址)\s?[:：]\s{0,4}",
    re.IGNORECASE,
)
_COMMA = regex(r"\s?[,，;；]\s{0,4}")
_NAME = regex(r"[A-ZÀ-ÞĀ-Ž][\w'’-]{1,24}(?:\s[A-ZÀ-ÞĀ-Ž][\w'’-]{1,24}){0,2}")
_BETWEEN = 2
"""Lines with a name alone that may stand between a street and its town."""
_TOWN = 3
"""Letters that a town has at least; two are a state beside one, or anything."""
_CERTAIN_PARTS = frozenset({"street", "code"})
_TELLING_PARTS = frozenset({"street", "code", "unit", "place"})


def address_part(words: str) -> AddressPart:
    """Return which part of an address words may be.

    >>> [address_part(one) for one in ("12 Baker Street", "London NW1 6XE", "Apt 4B", "Zurich", "Unter den Linden 5", "Search")]
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
    forms: tuple[tuple[AddressPart, re.Pattern[str]], ...] = (("digits", _WITH_DIGITS), ("unit", _UNIT), ("numbered", _NUMBERED))
    return next((part for part, pattern in forms if pattern.fullmatch(words)), "")


class _AddressItem(NamedTuple):
    """Words between two commas, and which part of an address they are."""

    start: int
    end: int
    words: str
    part: AddressPart

    @property
    def named(self) -> bool:
        """Return whether the words may be the name of a town, and of no trade."""
        return bool(_NAME.fullmatch(self.words)) and not (hints.position(self.words) or hints.team(self.words))


def spans(text: str, pieces: Iterable[Span], name: str | None) -> Iterator[Span]:
    """Yield where somebody lives, told in pieces of lines that marks, contacts and line ends part; of a headline only its town.

    >>> said = "12 Baker Street, London NW1 6XE"
    >>> [said[low:high] for low, high in spans(said, [(0, len(said))], None)], list(spans("ML Engineer, Oslo", [(0, 17)], None))
    (['12 Baker Street, London NW1 6XE'], [(13, 17)])
    """
    of_pieces = [_items(text, piece) if text[slice(*piece)] != name else [] for piece in pieces]
    of_pieces = _with_numbers_settled([items for items in of_pieces if items])
    reached = [_reached(items) for items in of_pieces]
    for index, items in enumerate(of_pieces):
        if within := reached[index] or (items if _is_between(of_pieces, reached, index) else []):
            yield within[0].start, within[-1].end


def _items(text: str, piece: Span) -> list[_AddressItem]:
    """Return the items of a piece; a place of several words, or behind a label, is one."""
    low, high = piece
    label, placed = _LABEL.match(text[low:high]), places.labelled(text[low:high])
    if placed and placed < high - low:
        return [_AddressItem(low + placed, high, text[low + placed : high], "place")]
    low += label.end() if label else 0
    whole = address_part(text[low:high])
    cut = [(low, high)] if whole in {"code", "place"} else _cut(text, low, high)
    return [_AddressItem(start, end, text[start:end], _known_part(text[start:end])) for start, end in cut]


def _cut(text: str, low: int, high: int) -> Iterator[Span]:
    """Yield what commas part."""
    for start, end in [*(mark.span() for mark in _COMMA.finditer(text, low, high)), (high, high)]:
        if low < start:
            yield low, start
        low = end


def _known_part(words: str) -> AddressPart:
    """Return which part of an address words may be; a town, state or country that is known is a place."""
    known = not words[0].islower() and (places.is_known(words) or places.is_region(words))
    return address_part(words) or ("place" if known else "")


def _with_numbers_settled(pieces: Sequence[list[_AddressItem]]) -> list[list[_AddressItem]]:
    """Return the items of each piece, what is numbered as a street beside a postcode, and digits as a postcode beside others."""
    flat = [item.part for items in pieces for item in items if item.part != "unit"]
    settled, at = list[list[_AddressItem]](), 0
    for items in pieces:
        own = {item.part for item in items}
        now = list[_AddressItem]()
        for item in items:
            beside = {*flat[max(0, at - 1) : at], *flat[at + 1 : at + 2]}
            at += item.part != "unit"
            street = item.part == "numbered" and (beside | own) & {"code", "digits"}
            code = item.part == "digits" and (beside | own) & {"street", "numbered", "unit", "place"}
            now.append(item._replace(part="street" if street else "code" if code else item.part))
        settled.append(now)
    return settled


def _reached(items: Sequence[_AddressItem]) -> Sequence[_AddressItem]:
    """Return the items of a piece that say where somebody lives: an address with its towns, or the places at its end."""
    at = [index for index, item in enumerate(items) if item.part in _TELLING_PARTS]
    if any(item.part in _CERTAIN_PARTS for item in items) or sum(item.part == "unit" for item in items) > 1:
        last = at[-1] + (at[-1] + 1 < len(items) and items[at[-1]].part == "street" and items[at[-1] + 1].named)
        return items[at[0] : last + 1]
    end = next((index for index, item in enumerate(reversed(items)) if item.part != "place"), len(items))
    towns = items[len(items) - end :]
    return () if all(item.words.isascii() and len(item.words) < _TOWN for item in towns) else towns


def _is_between(pieces: Sequence[Sequence[_AddressItem]], reached: Sequence[Sequence[_AddressItem]], index: int) -> bool:
    """Return whether a piece is only a name between a street and its town."""
    above = next((at for at in range(index - 1, max(-1, index - 1 - _BETWEEN), -1) if reached[at]), None)
    below = next((at for at in range(index + 1, min(len(pieces), index + 1 + _BETWEEN)) if reached[at]), None)
    street = above is not None and any(item.part == "street" for item in pieces[above])
    return street and below is not None and len(pieces[index]) == 1 and pieces[index][0].named
