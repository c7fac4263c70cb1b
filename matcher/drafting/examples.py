"""Examples in brackets, and lists of which one will do → one choice, where cards know only few of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from matcher.drafting import choosing, duration, learning
from matcher.drafting.cards import Named
from matcher.drafting.words import cue, vague
from matcher.regex import regex
from matcher.text import Span, folded

_BRACKETS = regex(r"[(（]([^()（）]{5,120})[)）]")
_EXAMPLE = regex(
    r"\s*[,，、;/]\s*(?:or\s|and\s|oder\s|und\s|etc\.?|\.{3}|…)?|\s+(?:or|and|oder|und|etc\.?)(?!\w)\s*|\s*(?:\.{3}|…)\s*$"
)
_CLAUSE = regex(r"[,，;；。]")
_FEW = 2
"""Words of an example."""
_NAMING = regex(r"[A-Z0-9+#]")
"""What a word of a name has: Terraform, R, C++, k8s."""


class Choice(NamedTuple):
    """Things any one of which will do: their span, and the signals that are not among them."""

    start: int
    end: int
    items: tuple[str, ...]
    others: list[Named]


def choice(text: str, named: list[Named]) -> Choice | None:
    """Return the things of a line of which one will do, where cards know only few of them.

    >>> choice("one language (e.g. Python, Rust or Java)", []).items, choice("熟练使用Python/C++之一", []).items
    (('Python', 'Rust', 'Java'), ('Python', 'C++'))
    """
    for options in (*_bracketed(text), *_picked(text)):
        others = _others(options, named)
        if others is not None:
            return options._replace(others=others)
    return None


def _bracketed(text: str) -> Iterator[Choice]:
    """Yield the examples in brackets: three or more."""
    for found in _BRACKETS.finditer(text):
        items = tuple(item for item in _EXAMPLE.split(_behind_lead(found[1])) if item)
        if len(items) > 2:
            yield Choice(*found.span(), items, [])


def _picked(text: str) -> Iterator[Choice]:
    """Yield the lists of which words such as "one of" say that any one will do, or "or" between names: "Terraform or Pulumi"."""
    for one in choosing.picks(text):
        plain = tuple(item for item in one.items if not vague(item))
        items = plain if one.plain else _names(one.items) if one.joined and not _is_of_facts(text) else ()
        if len(items) > 1:
            yield Choice(one.start, one.end, items, [])


def _names(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return items that are names of tools, the last without what goes on behind it; none where one is no name.

    >>> _names(("Chef", "Puppet servers")), _names(("design", "Puppet"))
    (('Chef', 'Puppet'), ())
    """
    named = tuple(" ".join(takewhile(_NAMING.search, item.split())) for item in items)
    return named if all(named) and named[:-1] == items[:-1] else ()


def _is_of_facts(text: str) -> bool:
    """Return whether a line asks for a degree, a language or months, of which "or" joins the fields and names too."""
    learned = learning.learned(text)
    return bool(learned.degree or learned.tongues or duration.places(text))


def _others(options: Choice, named: list[Named]) -> list[Named] | None:
    """Return the signals that are not part of a choice; nothing where cards know half of it, or one thing of it is a phrase."""
    inside = [group for group in named if all(options.start <= start < options.end for start, _ in group.spans)]
    known = sum(len(group.spans) for group in inside)
    if 2 * known < len(options.items) and all(len(item.split()) <= _FEW for item in options.items):
        return [group for group in named if group not in inside]
    return None


def elsewhere(text: str, options: Choice) -> str:
    """Return the clauses of a line that say nothing of the things of which one will do.

    >>> line = "精通Python/Go中的一种，熟悉Linux"
    >>> elsewhere(line, choice(line, []))
    '熟悉Linux'
    """
    edges = [0, *(found.end() for found in _CLAUSE.finditer(text) if not options.start <= found.start() < options.end), len(text)]
    spans = [(low, high) for low, high in pairwise(edges) if high <= options.start or options.end <= low]
    clauses = (text[slice(*span)] for span in spans)
    return "".join(clause for clause in clauses if not any(cue(name).search(folded(clause)) for name in ("chosen", "choice")))


def besides(text: str, named: list[Named]) -> tuple[list[Span], list[str]]:
    """Return where a line has lists of which one will do and cards know some of it, and the things that no card knows."""
    starts = [start for group in named for start, _ in group.spans]
    known = [one for one in choosing.picks(text) if one.plain and any(one.lists(start) for start in starts)]
    others = [
        item
        for one in known
        for item, (low, high) in zip(one.items, one.things, strict=True)
        if not vague(item) and not any(start < high and low < end for group in named for start, end in group.spans)
    ]
    return [(one.start, one.end) for one in known], list(dict.fromkeys(others))


def _behind_lead(text: str) -> str:
    """Return what stands behind "e.g." or "such as", nothing where neither does."""
    words = text.split()
    led = (" ".join(words[at:]) for at in (1, 2) if cue("examples").fullmatch(folded(" ".join(words[:at])).strip(" ,:")))
    return next(led, "")
