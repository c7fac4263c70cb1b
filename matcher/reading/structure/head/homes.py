"""Lines about a person → where they say that somebody lives: streets and numbers, postcodes, towns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.reading.structure.line import hints
from matcher.reading.words import addresses, places
from matcher.reading.words.addresses import Part
from matcher.regex import regex
from matcher.text import Span

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
_TOLD = frozenset({"street", "code"})
_PARTS = frozenset({"street", "code", "unit", "place"})


class _Item(NamedTuple):
    """Words between two commas, and which part of an address they are."""

    start: int
    end: int
    words: str
    part: Part

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
    told = [_items(text, piece) if text[slice(*piece)] != name else [] for piece in pieces]
    told = _settled([items for items in told if items])
    reached = [_reached(items) for items in told]
    for place, items in enumerate(told):
        if within := reached[place] or (items if _is_between(told, reached, place) else []):
            yield within[0].start, within[-1].end


def _items(text: str, piece: Span) -> list[_Item]:
    """Return the items of a piece; a place of several words, or behind a label, is one."""
    low, high = piece
    label, placed = _LABEL.match(text[low:high]), places.labelled(text[low:high])
    if placed and placed < high - low:
        return [_Item(low + placed, high, text[low + placed : high], "place")]
    low += label.end() if label else 0
    whole = addresses.part(text[low:high])
    cut = [(low, high)] if whole in {"code", "place"} else _cut(text, low, high)
    return [_Item(start, end, text[start:end], _part(text[start:end])) for start, end in cut]


def _cut(text: str, low: int, high: int) -> Iterator[Span]:
    """Yield what commas part."""
    for start, end in [*(mark.span() for mark in _COMMA.finditer(text, low, high)), (high, high)]:
        if low < start:
            yield low, start
        low = end


def _part(words: str) -> Part:
    """Return which part of an address words may be; a town, state or country that is known is a place."""
    known = not words[0].islower() and (places.is_known(words) or places.is_region(words))
    return addresses.part(words) or ("place" if known else "")


def _settled(pieces: Sequence[list[_Item]]) -> list[list[_Item]]:
    """Return the items of each piece, what is numbered as a street beside a postcode, and digits as a postcode beside others."""
    flat = [item.part for items in pieces for item in items if item.part != "unit"]
    settled, at = list[list[_Item]](), 0
    for items in pieces:
        own = {item.part for item in items}
        now = list[_Item]()
        for item in items:
            beside = {*flat[max(0, at - 1) : at], *flat[at + 1 : at + 2]}
            at += item.part != "unit"
            street = item.part == "numbered" and (beside | own) & {"code", "digits"}
            code = item.part == "digits" and (beside | own) & {"street", "numbered", "unit", "place"}
            now.append(item._replace(part="street" if street else "code" if code else item.part))
        settled.append(now)
    return settled


def _reached(items: Sequence[_Item]) -> Sequence[_Item]:
    """Return the items of a piece that say where somebody lives: an address with its towns, or the places at its end."""
    at = [place for place, item in enumerate(items) if item.part in _PARTS]
    if any(item.part in _TOLD for item in items) or sum(item.part == "unit" for item in items) > 1:
        last = at[-1] + (at[-1] + 1 < len(items) and items[at[-1]].part == "street" and items[at[-1] + 1].named)
        return items[at[0] : last + 1]
    end = next((place for place, item in enumerate(reversed(items)) if item.part != "place"), len(items))
    towns = items[len(items) - end :]
    return () if all(item.words.isascii() and len(item.words) < _TOWN for item in towns) else towns


def _is_between(pieces: Sequence[Sequence[_Item]], reached: Sequence[Sequence[_Item]], place: int) -> bool:
    """Return whether a piece is but a name between a street and its town."""
    above = next((at for at in range(place - 1, max(-1, place - 1 - _BETWEEN), -1) if reached[at]), None)
    below = next((at for at in range(place + 1, min(len(pieces), place + 1 + _BETWEEN)) if reached[at]), None)
    street = above is not None and any(item.part == "street" for item in pieces[above])
    return street and below is not None and len(pieces[place]) == 1 and pieces[place][0].named
