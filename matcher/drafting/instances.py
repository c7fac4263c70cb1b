"""A line of an advert → its examples of a kind of thing: "CRM systems such as Salesforce", "table formats (Iceberg, Hudi)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from matcher.drafting.word_lists import AND, OR, choice, cue, vague
from matcher.regex import regex
from matcher.text import folded, view

_BRACKETS = regex(r"[(（]([^()（）]{3,120})[)）]")
_KIND_BEGINS = regex(rf"[,，;；:：。()（）]\s{{0,3}}|\.\s+|\s(?:{AND})\s")
"""What precedes the name of what examples are given of."""
_END = regex(r"[;；。()（）]|\.(?=\s|$)|\s[-–—]\s")
"""What no examples go over."""
_BETWEEN = regex(rf"\s*[,，、/]\s*(?:(?:{OR}|{AND})\s)?|\s(?:{OR}|{AND}|and/or)\s")
"""What stands between two examples."""
_OF_NAMES = regex(rf"\s*(?:[,，、]|/(?=[A-Za-z]))\s*(?:(?:{OR})\s)?|\s(?:{OR})\s")
"""What stands between two names in brackets any one of which is an example."""
_NAMING = regex(r"[A-Z0-9+#]")
"""What a name has: Terraform, R, C++, k8s."""
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
        start = max((one.end() for one in _KIND_BEGINS.finditer(before)), default=0)
        end = min((one.start() for one in _END.finditer(text, high)), default=len(text))
        items = tuple(takewhile(_is_item, _BETWEEN.split(text[high : min(end, high + _LONG)].strip(" ,:"))))
        if items and before[start:] and not cue("inclusive").fullmatch(found[0]):
            yield Instances(start, max(text.find(items[-1], high) + len(items[-1]), high), _kind(before[start:]), items)


def in_brackets(text: str) -> Iterator[tuple[Instances, int]]:
    """Yield what a line names examples of in brackets alone, with them, and where the bracket opens: two names at least.

    >>> [(one.kind, one.items) for one, _ in in_brackets("Table formats (Iceberg, Delta Lake or Hudi), tests (unit, load)")]
    [('Table formats', ('Iceberg', 'Delta Lake', 'Hudi'))]
    """
    for bracket in _BRACKETS.finditer(text):
        start = max((one.end() for one in _KIND_BEGINS.finditer(text, 0, bracket.start())), default=0)
        items = tuple(one.strip() for one in _OF_NAMES.split(bracket[1]))
        named = all(_is_item(one) and _NAMING.search(one) for one in items)
        if len(items) > 1 and named and text[start : bracket.start()].strip():
            yield Instances(start, bracket.end(), _noun(text[start : bracket.start()]), items), bracket.start()


def _noun(words: str) -> str:
    """Return the few words that the names in a bracket are examples of; empty where more than a few precede it.

    >>> _noun("Deep knowledge of two table formats"), _noun("You know your way around a cloud"), _noun("bring up new hardware")
    ('table formats', 'cloud', '')
    """
    named = words.replace("’", "'").replace("'", " ").split()
    for at in range(len(named) - 2, -1, -1):
        if any(cue(name).fullmatch(folded(named[at])) for name in ("prepositions", "articles")) or _only_counts(named[at]):
            named = named[at + 1 :]
            break
    return " ".join(named) if len(named) <= _FEW and _kind(" ".join(named)) else ""


def _is_item(part: str) -> bool:
    return 0 < len(part.split()) <= _FEW and not vague(part)


def _kind(words: str) -> str:
    """Return the name of a kind of things without the word for things; empty where only that word is left.

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
