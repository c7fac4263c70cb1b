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

LONGEST, WISHED = 60, 24
"""Characters of a name that a job file allows, and that a column likes."""
TITLE = "Job title"
"""The name of the requirement that asks for the words of the title."""
_CALLED = {"experience": "Experience", "bachelor": "Degree", "master": "Master's degree", "doctor": "Doctorate"}
_ROOM = 32
"""So many characters at most may name all alternatives together."""
_CLAUSE = regex(r"[,;:()，；：（）。]|\.\s|\s[-–—]\s")
_SHORT = 4
"""Letters from which on a small word at the end of a name may be a word of its own."""
_CAPITALS = 8
"""Letters from which on capitals are only a way to set a heading."""


def names(wants: list[Want], known: Taxonomy) -> list[str]:
    """Return a name for each want; one that is taken gets a number."""
    taken, found = set(map(folded, (*TAKEN, *heads(TITLE)))), list[str]()
    for want in wants:
        name = cut(_name(want, known), LONGEST - 6)
        numbered = (f"{name} {number}" for number in count(2))
        distinct = next(one for one in chain([name], numbered) if taken.isdisjoint(map(folded, heads(one))))
        taken.update(map(folded, heads(distinct)))
        found.append(distinct)
    return found


def _name(want: Want, known: Taxonomy) -> str:
    """Return what a want is called: by its cards, its kind, its heading or its first words."""
    if want.kind == "signal":
        labels = [known.cards[signal].label for signal in want.signals]
        return _whole(labels, _ROOM)
    if want.kind == "language":
        return languages.names()[want.code][0]
    if want.kind in ("education", "experience"):
        return _CALLED[want.level or want.kind]
    heading = want.lines[0].heading
    several = heading and len(want.lines) > 1 and heading not in [one.line for one in want.lines]
    name = _headed(heading.text) if heading and several else ""
    if want.kind == "terms":
        return name or _whole(list(want.terms), _ROOM)
    return name or (_counted(_parts(want)) if several else _sentence(want) or _some(_parts(want)))


def _sentence(want: Want) -> str:
    """Return how the sentence begins whose telling words a want has, from the first of them on; empty where it has a list.

    "Bring new models to production within days of their release" is called "Bring new models to production".
    """
    words, *more = want.terms
    if want.item or more or ", " not in words:
        return ""
    line = " ".join(re.sub(r"[*_`]{1,3}", "", want.lines[0].text).split())
    clause = _CLAUSE.split(line[max(0, line.find(words.split(", ")[0])) :])[0]
    kept = cut(clause, _ROOM).split()
    while kept and len(" ".join(kept)) < len(clause) and _leads_on(EDGE.sub("", kept[-1])):
        kept.pop()
    name = " ".join(kept)
    return _sound(name[:1].upper() + name[1:]) if len(kept) > 1 or IDEOGRAPH.search(name) else ""


def _leads_on(word: str) -> bool:
    """Return whether no name ends with a word, because it leads on to others."""
    if len(word) < _SHORT and word.islower() and word.isascii():
        return True
    return is_small(word) or any(
        cue(name).fullmatch(folded(word) or "-") for name in ("joining", "reaching", "ending", "purpose")
    )


def _whole(parts: list[str], room: int) -> str:
    """Return the names of all alternatives, or the first and how many more: no single one may represent the others."""
    if len(", ".join(parts)) <= room:
        return _some([", ".join(parts)])
    return f"{cut(_some(parts[:1]), LONGEST - WISHED)} and {len(parts) - 1} more"


def _parts(want: Want) -> list[str]:
    return [part for term in want.terms for part in term.split(", ")]


def _counted(parts: list[str]) -> str:
    """Return as many parts as a column likes, and how many more there are."""
    more = len(parts) - len(_kept(parts))
    return f"{cut(_some(parts), LONGEST - WISHED)} and {more} more" if more else _some(parts)


def _some(parts: list[str]) -> str:
    """Return as many parts as a column likes."""
    name = ", ".join(_kept(parts))
    return _sound(name[:1].upper() + name[1:]) or "Skills"


def _kept(parts: list[str]) -> list[str]:
    """Return the parts that a column has room for, the first whatever its length."""
    kept = parts[:1]
    for part in parts[1:]:
        if len(", ".join([*kept, part])) > WISHED:
            break
        kept.append(part)
    return kept


def _headed(text: str) -> str:
    """Return a heading as a name; empty where it only says how things are asked for: "Requirements", "What you'll do"."""
    if headings.role(text) or headings.asks(text) or "," in text:
        return ""
    shouted = text.isupper() and sum(map(str.isupper, text)) > _CAPITALS
    return _sound(text.capitalize() if shouted else text)


def _sound(text: str) -> str:
    """Return a text as a name; empty where it speaks of who a person is."""
    bare = cut(EDGE.sub("", " ".join(text.split())), WISHED * 2)
    return "" if biased(bare) else bare
