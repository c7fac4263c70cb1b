"""A line of an advert → what it gives examples of, and these: "GPU profiling tools such as Nsight Systems"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from matcher.drafting.words import choice, cue, vague
from matcher.regex import regex
from matcher.text import folded, view

_CLAUSE = regex(r"[,，;；:：。()（）]\s{0,3}|\.\s+|\s(?:and|und|et|y|sowie)\s")
_END = regex(r"[;；。()（）]|\.(?=\s|$)|\s[-–—]\s")
_ITEM = regex(r"\s*[,，、/]\s*(?:(?:or|and|oder|und|ou|et)\s)?|\s(?:or|and|and/or|oder|und|ou|et)\s")
_FEW, _LONG = 3, 160
"""Words of an example, and characters of them all."""


class Instances(NamedTuple):
    """What a line names examples of: its span with theirs, what they are, and they."""

    start: int
    end: int
    kind: str
    items: tuple[str, ...]


def instances(text: str) -> Iterator[Instances]:
    """Yield what a line names examples of, with them.

    >>> [(one.kind, one.items) for one in instances("Solid Excel; CRM systems, e.g. Salesforce or HubSpot; kindness")]
    [('CRM', ('Salesforce', 'HubSpot'))]
    """
    seen = view(text)
    for found in cue("examples").finditer(seen.text):
        low, high = seen.span(*found.span())
        before = text[:low].rstrip(" ,(（")
        start = max((one.end() for one in _CLAUSE.finditer(before)), default=0)
        end = min((one.start() for one in _END.finditer(text, high)), default=len(text))
        items = tuple(takewhile(_is_item, _ITEM.split(text[high : min(end, high + _LONG)].strip(" ,:"))))
        if items and before[start:] and not cue("inclusive").fullmatch(found[0]):
            yield Instances(start, max(text.find(items[-1], high) + len(items[-1]), high), _kind(before[start:]), items)


def _is_item(part: str) -> bool:
    return 0 < len(part.split()) <= _FEW and not vague(part)


def _kind(words: str) -> str:
    """Return what things are without the word for things, nothing where that only leaves the choice.

    >>> _kind("GPU profiling tools"), _kind("un outil de BI"), _kind("ERP-Systemen"), _kind("one or more languages")
    ('GPU profiling', 'BI', 'ERP', '')
    """
    if any(cue(name).search(folded(words)) for name in ("choice", "chosen")) or _only_counts(words):
        return ""
    bare = words.replace("-", " - ").split()
    for at in range(len(bare) - 2, 0, -1):
        if _is_thing(bare[at - 1]) and cue("prepositions").fullmatch(folded(bare[at])):
            return " ".join(bare[at + 1 :])
    while bare and (bare[-1] == "-" or _is_thing(bare[-1])):
        bare.pop()
    return " ".join(bare).replace(" - ", "-")


def _only_counts(words: str) -> bool:
    """Return whether words say only how many there are of something: "one language", "two tools"."""
    bare = [word for word in folded(words).split() if not _is_thing(word)]
    return all(any(known.fullmatch(word) for _, known in choice("numbers")) for word in bare)


def _is_thing(word: str) -> bool:
    return bool(cue("things").fullmatch(folded(word)))
