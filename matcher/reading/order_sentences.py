"""Parsed → the sentences in it that give, or sound like, an order to a language model."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from matcher.by_section import TITLES
from matcher.reading.order_kinds import Order, Weight, lead, orders
from matcher.reading.parsed import Parsed
from matcher.regex import regex
from matcher.text import Span, View, folded, view

_REACH = 600
"""Characters behind the beginning of a call within which its order must be worded."""
_RESEARCH = regex(
    r"attack|inject|jailbreak|red team|adversarial|defen[cds]|robust|guardrail|vulnerab|benchmark|注入|攻击|越狱|防御|对抗"
)
_OPENS = 24
"""Characters within which a quotation opens that a line goes on with."""
_QUOTE = regex('["“„«「『]')
_STOPS = (".", "!", "?", ";", ":", "。", "！", "？", "；", "：")
_JOINS = " \n\t\r:,.!?)]>"
"""What may stand between passages of which one goes on with the other."""
SENTENCE = regex(rf"(?:[^.!?\n。！？;；|]|\|(?! )|\n(?=[ \t]{{0,8}}[a-z])){{1,{_REACH}}}")
"""A line that begins with a small letter goes on with the sentence of the line before; a cell of a table is a sentence."""
_Hit = tuple[int, Order]
"""Where words stand that are near an order of this wording, and the wording."""


class Suspect(NamedTuple):
    """A sentence with wordings of orders: their kinds, and the weight of the one that it opens with, if it does."""

    span: Span
    kinds: frozenset[str]
    opening: Weight | None


def suspects(parsed: Parsed) -> Iterator[Suspect]:
    """Yield every sentence with orders, apart from titles and talk of attacks."""
    hits = _hits(parsed.text)
    for index in _near(parsed, hits):
        passage, end = parsed.passages[index], _end_of_line(parsed, index)
        if passage.section in TITLES or not _between(hits, passage.start, end) or _is_quoted(parsed, index):
            continue
        for match in SENTENCE.finditer(parsed.text, passage.start, passage.end):
            near = _between(hits, match.start(), min(end, match.start() + _REACH))
            if near and (suspect := _suspect(parsed.text, match.span(), end, near)):
                yield suspect


def _near(parsed: Parsed, hits: list[_Hit]) -> list[int]:
    """Return the indexes of the passages in which words near an order stand, and of those before."""
    at = {bisect_right(parsed.passages, start, key=attrgetter("start")) - 1 for start, _ in hits}
    return sorted(index for index in at | {index - 1 for index in at} if index >= 0)


def _is_quoted(parsed: Parsed, index: int) -> bool:
    """Return whether a passage goes on with a line that speaks of attacks or, with a quotation, with any."""
    before, passage = parsed.passages[index - 1], parsed.passages[index]
    if index == 0 or parsed.text[passage.start].isupper() or not goes_on(parsed.text, before.end, passage.start):
        return False
    quotes = _QUOTE.search(parsed.text, passage.start, passage.start + _OPENS)
    return bool(quotes or _RESEARCH.search(folded(parsed.text[before.start : before.end])))


def _hits(text: str) -> list[_Hit]:
    """Return all places with words that are near an order, in order."""
    whole = View(text.lower().replace("\n", " "), [0], [0]) if text.isascii() else view(text)
    scanner, wordings = _scanner()
    matches = scanner.find_matches_as_indexes(whole.text, overlapping=True)
    return [(whole.source(start), order) for word, start, _ in matches for order in wordings[word]]


@cache
def _scanner() -> tuple[AhoCorasick, list[list[Order]]]:
    """Return what finds the words that are near an order, and the wordings of each; a call is looked for beside another only."""
    near: dict[str, list[Order]] = {}
    for order in orders():
        for word in order.near if order.weight != "call" else ():
            near.setdefault(word, []).append(order)
    return AhoCorasick(list(near)), list(near.values())


def _between(hits: list[_Hit], low: int, high: int) -> list[Order]:
    first, last = bisect_left(hits, low, key=itemgetter(0)), bisect_left(hits, high, key=itemgetter(0))
    return list(dict.fromkeys(order for _, order in hits[first:last]))


def _suspect(text: str, span: Span, end: int, near: list[Order]) -> Suspect | None:
    """Return a sentence as a suspect where it holds orders of the wordings near it and does not tell of attacks."""
    line = folded(text[span[0] : min(end, span[0] + _REACH)])
    found = {order: match for order in near if (match := order.pattern.search(line))}
    if not found:
        return None
    sentence = folded(text[slice(*span)])
    matches = {one: match.start() for one, match in found.items() if one.weight != "mention" and match.start() < len(sentence)}
    opening = [one.weight for one, start in matches.items() if one.weight != "trace" and _leads(line, start)]
    is_called = _is_called(line, found)
    weight: Weight | None = "order" if "order" in opening or is_called else next(iter(opening), None)
    kinds = frozenset(order.kind for order in matches)
    is_told_of = _RESEARCH.search(sentence) and not (weight and len({order.kind for order in found}) + is_called > 1)
    return None if is_told_of or not (weight or kinds) else Suspect(span, kinds, weight)


def _is_called(line: str, held: Iterable[Order]) -> bool:
    """Return whether a line opens with a call, behind which one of the wordings that it holds stands."""
    ends = _calls(line)
    return bool(ends) and any(order.pattern.search(line, min(ends)) for order in held)


def _calls(line: str) -> list[int]:
    """Return where the calls end with which a line opens."""
    calls = (order.pattern.search(line) for order in orders() if order.weight == "call" and _has(line, order.near))
    return [match.end() for match in calls if match and _leads(line, match.start())]


def _leads(line: str, start: int) -> bool:
    """Return whether all that stands before a position of a line may stand before an order that is given."""
    return bool(lead().fullmatch(line, 0, start))


def _has(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _end_of_line(parsed: Parsed, index: int) -> int:
    """Return where a passage ends, or the next one where that goes on with it."""
    end, following = parsed.passages[index].end, parsed.passages[index + 1 : index + 2]
    return next((one.end for one in following if goes_on(parsed.text, end, one.start)), end)


def goes_on(text: str, end: int, start: int) -> bool:
    """Return whether a passage goes on with the one before: on its line, or on the next one where no sentence has ended."""
    gap = text[end:start]
    if gap.strip(_JOINS) or gap.count("\n") > 1:
        return False
    return "\n" not in gap or text[start].islower() or not text[:end].endswith(_STOPS)


def speaks_to_reader(sentence: str) -> bool:
    """Return whether a sentence opens with a call to the reader of an order, or tells them of the person."""
    about = (one.pattern.match(sentence) for one in orders() if one.weight == "mention" and _has(sentence, one.near))
    return any(about) or bool(_calls(sentence))
