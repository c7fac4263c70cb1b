"""A line of an advert → the tools and names in it that are asked for as they are called, whatever card knows them."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.drafting.word_lists import AND, OR, cue
from matcher.regex import regex
from matcher.text import Span, folded, view

_CAPITALS = r"[A-Z][A-Za-z0-9+#.]{1,20}(?:[\s-][A-Z0-9][A-Za-z0-9+#.]{0,20})?"
_NAMES = regex(rf"[(（]((?:{_CAPITALS}[,、/]\s?){{1,5}}(?:(?:{AND}|{OR})\s)?{_CAPITALS})[)）]")
"""Several names in brackets: "(FP8, FP4)"."""
_NAME = regex(_CAPITALS)


def spans(text: str) -> list[Span]:
    """Return where a line names tools by which cards know that something was done: who names one asks for the tool."""
    seen = view(text)
    return [seen.span(*found.span()) for found in cue("tools").finditer(seen.text)]


def alone(item: str) -> str:
    """Return the tool that an item ends with, else the item.

    >>> alone("Run Spark"), alone("Strong Go")
    ('Spark', 'Strong Go')
    """
    last = next(reversed(spans(item)), (0, 0))
    return item[last[0] :] if last[1] == len(item) else item


def beside(text: str, named: Sequence[Span], items: Sequence[str]) -> list[str]:
    """Return the tools of a line, and the names in brackets, that neither the name of a signal nor an item has.

    What stands in brackets right behind the name of a signal is an example of it.

    >>> beside("Tune collectives (NCCL, RDMA) in Slurm", [], ["Slurm"]), beside("Feature stores (Feast, Tecton)", [(0, 14)], [])
    (['NCCL', 'RDMA'], [])
    """
    tools = sorted({*spans(text), *_in_brackets(text, {end for _, end in named})})
    apart = dict.fromkeys(text[low:high] for low, high in tools if not any(low < end and start < high for start, end in named))
    folded_items = [folded(item) for item in items]
    return [
        name
        for name in apart
        if not cue("hardware").fullmatch(folded(name)) and not any(folded(name) in one for one in folded_items)
    ]


def _in_brackets(text: str, ends: set[int]) -> list[Span]:
    """Return the names in brackets that do not begin where one of some names ends."""
    brackets = (one for one in _NAMES.finditer(text) if len(text[: one.start()].rstrip()) not in ends)
    return [name.span() for one in brackets for name in _NAME.finditer(text, *one.span(1))]
