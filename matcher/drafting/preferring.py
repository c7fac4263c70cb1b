"""A line of an advert → what it asks for, and what it would only like beside that: 硕士学历，有论文者优先."""

from __future__ import annotations

from itertools import accumulate

from matcher.drafting import duration, schooling, tongues
from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import folded, view

_CLAUSE = regex(r"(?<=[,;，；])")
_LATIN_OR = regex(r"(?<!\w)(?:or|oder|ou|of|lub|sau|and|und|et)(?!\w)")
_LEAD = regex(r"[,;(（，；]\s?$|[\w%+#]\s$")
_JOINED = regex(r"[,;]\s?(?:and|und|et|y|sowie|as well as)\s|[.;；。]\s?\S")
"""What goes on behind what would be ideal, and may be asked for as much as what stands before it."""
_TELLING = regex(r"[^\W\d_]{2,}.*[^\W\d_]{2,}")
_EMPTY = regex(r"\W+|者|的|均|也|都|(?<!\w)(?:is|are|would|be|but|and|or|it|all|both|those)(?!\w)")


def parts(text: str) -> list[str]:
    """Return a line, or a degree, months or a language that it asks for, and apart from them what it would like behind them.

    >>> parts("Master's degree, PhD preferred"), parts("Python, Go or Rust are a plus")
    (["Master's degree,", 'PhD preferred'], ['Python, Go or Rust are a plus'])
    """
    if ideal := _ideal(text):
        return ideal
    clauses = _CLAUSE.split(text)
    nice = next((at for at, clause in enumerate(clauses) if cue("nice").search(folded(clause))), 0)
    fact = max((at for at in range(nice) if _is_fact(clauses[at])), default=-1)
    at = [0, *accumulate(map(len, clauses))][fact + 1]
    head, tail = text[:at].strip(), text[at:].strip()
    return [head, tail] if head and _stands_alone(tail) else [text]


def _ideal(text: str) -> list[str]:
    """Return what a line asks for and what it would ideally have of it, apart; nothing where it says so of fields of a degree.

    >>> _ideal("3 Jahre im Controlling, idealerweise in der Industrie"), _ideal("A degree, ideally in physics")
    (['3 Jahre im Controlling,', 'idealerweise in der Industrie'], [])
    """
    seen = view(text)
    found = next((one for one in cue("softened").finditer(seen.text) if _LEAD.search(seen.text[: one.start()])), None)
    if not found or _JOINED.search(seen.text, found.end()):
        return []
    start, _ = seen.span(*found.span())
    head, tail = text[:start].rstrip(" (（"), text[start:].rstrip(" )）")
    asks = _TELLING.search(head) and not schooling.degree(head)
    return [head, tail] if asks and _TELLING.search(tail) else []


def _is_fact(clause: str) -> bool:
    """Return whether a clause asks for a degree, for months of work, or for a language at some level."""
    spoken = any(one.stated for one in tongues.tongues(clause))
    return bool(schooling.degree(clause) or duration.places(clause) or spoken)


def _stands_alone(tail: str) -> bool:
    """Return whether what would be liked says of itself what it is: no list goes on in it that begins before."""
    words = folded(tail)
    bare = _EMPTY.sub("", cue("nice").sub("", words))
    return bool(bare) and (not _LATIN_OR.search(words) or schooling.degree(tail) is not None)
