"""Requirements → names: short, distinct, the head of a column."""

from __future__ import annotations

import re
from itertools import chain, count

from matcher import languages
from matcher.drafting import headings
from matcher.drafting.wants import Want
from matcher.drafting.word_lists import EDGE, cue, cut
from matcher.drafting.word_usage import is_small
from matcher.job import biased
from matcher.job.fields import TAKEN, heads
from matcher.regex import regex
from matcher.signals.taxonomy import Taxonomy
from matcher.text import folded
from matcher.words import IDEOGRAPH

LONGEST = 60
"""Characters of a name that a job file allows."""
TITLE = "Job title"
"""The name of the requirement that asks for the words of the title."""
_CALLED = {"experience": "Experience", "bachelor": "Degree", "master": "Master's degree", "doctor": "Doctorate"}
_ROOM = LONGEST - 6
"""So many characters at most name all that is asked for; behind them there is room for a number."""
_BEGINNING = 36
"""Characters of a sentence that name it."""
_CLAUSE = regex(r"[,;:()，；：（）。]|\.\s|\s[-–—]\s")
_SHORT = 4
"""Letters from which on a small word at the end of a name may be a word of its own."""
_CAPITALS = 8
"""Letters from which on capitals are only a way to set a heading."""


def names(wants: list[Want], known: Taxonomy) -> list[str]:
    """Return a name for each want; one that is taken gets a number."""
    taken, found = set(map(folded, (*TAKEN, *heads(TITLE)))), list[str]()
    for want in wants:
        name = cut(_name(want, known), _ROOM)
        numbered = (f"{name} {number}" for number in count(2))
        distinct = next(one for one in chain([name], numbered) if taken.isdisjoint(map(folded, heads(one))))
        taken.update(map(folded, heads(distinct)))
        found.append(distinct)
    return found


def _name(want: Want, known: Taxonomy) -> str:
    """Return what a want is called: by its cards, its kind, its heading or its first words."""
    if want.kind == "signal":
        return _counted([known.cards[signal].label for signal in want.signals])
    if want.kind == "language":
        return languages.names()[want.code][0]
    if want.kind in ("education", "experience"):
        return _CALLED[want.level or want.kind]
    heading = want.lines[0].heading
    several = heading and len(want.lines) > 1 and heading not in [one.line for one in want.lines]
    name = _headed(heading.text) if heading and several else ""
    return name or ("" if several else _sentence(want)) or _counted([part for term in want.terms for part in term.split(", ")])


def _sentence(want: Want) -> str:
    """Return how the sentence begins whose telling words a want has, from the first of them on; empty where it has a list.

    "Bring new ovens to production within days of their release" is called "Ovens to production within days".
    """
    words, *more = want.terms
    if want.kind == "terms" or want.item or more or " " not in words:
        return ""
    line = " ".join(re.sub(r"[*_`]{1,3}", "", want.lines[0].text).split())
    clause = _CLAUSE.split(line[max(0, line.find(words.split(",")[0])) :])[0]
    kept = cut(clause, _BEGINNING).split()
    while kept and len(" ".join(kept)) < len(clause) and _leads_on(EDGE.sub("", kept[-1])):
        kept.pop()
    name = " ".join(kept)
    return _sound(_capital(name)) if len(kept) > 1 or IDEOGRAPH.search(name) else ""


def _leads_on(word: str) -> bool:
    """Return whether no name ends with a word, because it leads on to others."""
    if len(word) < _SHORT and word.islower() and word.isascii():
        return True
    return is_small(word) or any(
        cue(name).fullmatch(folded(word) or "-") for name in ("joining", "reaching", "ending", "purpose")
    )


def _counted(parts: list[str]) -> str:
    """Return the names of all parts, or of those that there is room for, and how many more: none stands for the others."""
    fitting = (name for shown in range(len(parts), 1, -1) if len(name := _first(shown, parts)) <= _ROOM)
    return _capital(next(fitting, _first(1, parts)))


def _first(shown: int, parts: list[str]) -> str:
    """Return the names of so many parts, and how many more there are."""
    more = f" and {len(parts) - shown} more" if shown < len(parts) else ""
    name = ", ".join(parts[:shown])
    return (_sound(name if shown > 1 else cut(name, _ROOM - len(more))) or "Skills") + more


def _capital(name: str) -> str:
    """Return a name with a capital, unless its first word is spelt otherwise: "vLLM", "eBPF", "k2", "dbt".

    >>> _capital("load tests"), _capital("eBPF, perf")
    ('Load tests', 'eBPF, perf')
    """
    first = EDGE.sub("", name.split(maxsplit=1)[0])
    spelt = not first.islower() or any(map(str.isdigit, first)) or bool(cue("tools").fullmatch(first))
    return name if spelt else name[:1].upper() + name[1:]


def _headed(text: str) -> str:
    """Return a heading as a name; empty where it only says how things are asked for: "Requirements", "What you'll do"."""
    if headings.role(text) or headings.asks(text) or "," in text:
        return ""
    shouted = text.isupper() and sum(map(str.isupper, text)) > _CAPITALS
    return _sound(text.capitalize() if shouted else text)


def _sound(text: str) -> str:
    """Return a text as a name; empty where it speaks of who a person is."""
    bare = EDGE.sub("", " ".join(text.split()))
    return "" if biased(bare) else bare
