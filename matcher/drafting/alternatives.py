"""Examples in brackets, and lists any item of which is enough → one choice, where cards know less than half of the items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.drafting import choices, degrees_asked, durations
from matcher.drafting.choices import Pick
from matcher.drafting.instances import in_brackets, instances
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.word_lists import AND, OR, cue, vague
from matcher.drafting.word_usage import is_filler, is_light, is_small
from matcher.regex import regex
from matcher.text import Span, blanked, folded

_BRACKETS = regex(r"[(（]([^()（）]{5,120})[)）]")
_EXAMPLE = regex(rf"\s*[,，、;/]\s*(?:(?:{OR}|{AND})\s|etc\.?|\.{{3}}|…)?|\s+(?:{OR}|{AND}|etc\.?)(?!\w)\s*|\s*(?:\.{{3}}|…)\s*$")
_CLAUSE = regex(r"[,，;；。]")
_JOINED = regex(rf"\s(?:{AND})\s$")
"""What ends with "and"."""
_CLOSING = 3
"""Characters that close a list."""
_FEW = 2
"""Words of an example."""
_NAMING = regex(r"[A-Z0-9+#]")
"""What a word of a name has: Terraform, R, C++, k8s."""
_CAPITAL = r"[^\s,;.:()]{0,30}?[A-Z0-9+#][^\s,;:()]{0,30}?"
_NAME = regex(rf"{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}(?=[\s,;.:()]|$)")
"""A name of up to four words, none of them without a capital or a sign."""
_FURTHER = regex(r"\s[^\W\d_A-Z]+\s[^\W\d_A-Z]+(?=[,;.:()]|$)")
"""Two small words up to where a clause ends."""
_ADJECTIVE = regex(
    r"[^\W\d_]{2,20}(?:al|ic|ed|ate|ary|ive|ous|ish|(?:isch|lich|ig|al|ell|iv)e[nmrs]?)|basic|senior|junior", re.IGNORECASE
)
"""A word that says how a thing is, by its end."""


class Alternatives(NamedTuple):
    """Things any one of which is enough: their span, and the signals that are not among them."""

    start: int
    end: int
    items: tuple[str, ...]
    others: list[NamedSignals]
    loose: bool = False
    """Whether they are examples of a thing, and any other would do."""


def choice(text: str, named: list[NamedSignals]) -> Alternatives | None:
    """Return the things of a line any one of which is enough, where cards know less than half of them.

    >>> choice("one language (e.g. Python, Rust or Java)", []).items, choice("熟练使用Python/C++之一", []).items
    (('Python', 'Rust', 'Java'), ('Python', 'C++'))
    """
    for options in (*_instances(text), *_bracketed(text), *_exemplified(text, named), *_picked(text)):
        others = _others(options, named)
        if others is not None:
            return options._replace(others=others)
    return None


def _instances(text: str) -> Iterator[Alternatives]:
    """Yield the examples of a thing, and the thing, where all have names: "CRM systems such as Salesforce"."""
    for example in () if _is_of_facts(text) else instances(text):
        yield Alternatives(example.start, example.end, tuple(filter(None, (*example.items, example.kind))), [], loose=True)


def _bracketed(text: str) -> Iterator[Alternatives]:
    """Yield the examples in brackets: three or more."""
    for found in _BRACKETS.finditer(text):
        items = tuple(item for item in _EXAMPLE.split(_behind_lead(found[1])) if item)
        if len(items) > 2 and _are_few(items):
            yield Alternatives(*found.span(), items, [])


def _exemplified(text: str, named: Sequence[NamedSignals]) -> Iterator[Alternatives]:
    """Yield the names in brackets behind what they are examples of, with that unless a signal knows it.

    Names right behind that of a signal are what shows it.
    """
    ends = [end for group in named for _, end in group.spans]
    for example, bracket in () if _is_of_facts(text) else in_brackets(text):
        known = [end for end in ends if example.start < end <= bracket]
        if not any(not text[end:bracket].strip() for end in known):
            start, kind = (bracket, "") if known else (example.start, example.kind)
            yield Alternatives(start, example.end, tuple(filter(None, (*example.items, kind))), [], loose=True)


def _picked(text: str) -> Iterator[Alternatives]:
    """Yield the lists introduced by words such as "one of", and the names that "or" joins: "Terraform or Pulumi"."""
    for pick in choices.picks(text):
        options = _introduced(pick) if pick.plain else _joined_names(text, pick)
        if options and len(options.items) > 1:
            yield options


def _introduced(pick: Pick) -> Alternatives | None:
    """Return a list that words such as "one of" introduce, without vague items, or None where an item is a phrase."""
    items = tuple(item for item in pick.items if not vague(item))
    return Alternatives(pick.start, pick.end, items, []) if _are_few(items) else None


def _joined_names(text: str, pick: Pick) -> Alternatives | None:
    """Return a list of names joined by "or", the last with the words that continue it, or None where it has other items.

    "A, B or similar tools" are A and B.
    """
    *before, (item, (start, _)) = list(zip(pick.items, pick.things, strict=True))
    if pick.joined and before[1:] and (vague(item) or cue("another").match(folded(item))):
        named = _joined_names(text, pick._replace(items=pick.items[:-1], things=pick.things[:-1]))
        return named and named._replace(loose=True)
    last = _NAME.match(text, start) if pick.joined else None
    names = tools((*pick.items[:-1], last[0])) if last and not _is_of_facts(text) else ()
    if not last or not names or all(cue("hardware").fullmatch(folded(name)) for name in names):
        return None
    items = (*names[:-1], names[-1] + _further(text[last.end() :]))
    return Alternatives(pick.start, max(pick.end, last.end()), items, [])


def _further(behind: str) -> str:
    """Return the words that continue a name: the "pro chaudronnerie" of a "Bac"; a single word only says what it is.

    >>> _further(" pro chaudronnerie"), _further(" servers"), _further(" in production use")
    (' pro chaudronnerie', '', '')
    """
    found = _FURTHER.match(behind)
    small = found and any(is_small(word) or is_filler(word) or is_light(word) for word in found[0].split())
    return "" if small or not found else found[0]


def _are_few(items: tuple[str, ...]) -> bool:
    """Return whether all things are named in few words: a phrase is no example."""
    return all(len(item.split()) <= _FEW for item in items)


def tools(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items if they are names of tools; an empty tuple if one of them is not.

    >>> tools(("Chef", "Puppet")), tools(("design", "Puppet")), tools(("Snowflake", "dbt"))
    (('Chef', 'Puppet'), (), ('Snowflake', 'dbt'))
    """
    named = all(_NAMING.search(word) or cue("tools").fullmatch(word) for item in items for word in item.split())
    return completed(items) if named else ()


def completed(items: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items; a lone adjective among them gets the noun of the last one.

    >>> completed(("Immediate", "Advanced Life Support")), completed(("Terraform", "Google Cloud"))
    (('Immediate Life Support', 'Advanced Life Support'), ('Terraform', 'Google Cloud'))
    """
    noun = " ".join(items[-1].split()[1:])
    return tuple(f"{item} {noun}" if noun and _ADJECTIVE.fullmatch(item) else item for item in items)


def _is_of_facts(text: str) -> bool:
    """Return whether a line asks for a degree, a language or months, where "or" joins fields and names too."""
    learned = degrees_asked.learned(text)
    return bool(learned.degree or learned.tongues or durations.places(text))


def _others(options: Alternatives, named: list[NamedSignals]) -> list[NamedSignals] | None:
    """Return the signals outside a choice, or None where cards know half of its items."""
    inside = [group for group in named if all(options.start <= start < options.end for start, _ in group.spans)]
    known = sum(options.start <= start < options.end for group in named for start, _ in group.spans)
    across = any(_crosses(group, options) for group in named)
    named_all = bool(tools(options.items)) and are_products(options.items, known)
    few = 2 * known < len(options.items) or (known < len(options.items) and named_all)
    return [group for group in named if group not in inside] if few and not across else None


def are_products(items: Sequence[str], known: int) -> bool:
    """Return whether so many of some things, all that cards know, are products by name.

    >>> are_products(["Strong Go", "Rust"], 1), are_products(["RLHF", "Rust"], 1)
    (True, False)
    """
    return sum(bool(cue("products").search(folded(item))) for item in items) == known


def _crosses(group: NamedSignals, options: Alternatives | Pick) -> bool:
    """Return whether what names a signal begins before a list and goes on into it: "Published at NeurIPS, ICML or ICLR".

    So does what names it from its first word to its last.
    """
    return any(
        start < options.start < end or (start == options.start and options.end - end < _CLOSING) for start, end in group.spans
    )


def elsewhere(text: str, chosen: Sequence[Alternatives]) -> str:
    """Return the clauses of a line outside its choices, with blanks for all else; "and" ends one before a thing with examples.

    >>> line = "精通Python/Go中的一种，熟悉Linux"
    >>> elsewhere(line, [choice(line, [])]).split()
    ['熟悉Linux']
    """
    signs = (one for one in _CLAUSE.finditer(text) if not any(each.start <= one.start() < each.end for each in chosen))
    begun = [one.start for one in chosen if one.loose and _JOINED.search(text[: one.start])]
    edges = sorted({0, *begun, *(one.end() for one in signs), len(text)})
    within = [(low, high) for low, high in pairwise(edges) if any(one.start < high and low < one.end for one in chosen)]
    choosing = [
        span for span in pairwise(edges) if any(cue(name).search(folded(text[slice(*span)])) for name in ("chosen", "choice"))
    ]
    return blanked(text, sorted({*within, *choosing}))


def besides(text: str, named: list[NamedSignals]) -> tuple[list[Span], list[str]]:
    """Return the spans of the lists that cards know in part, and the things in them that no card knows."""
    starts = [start for group in named for start, _ in group.spans]
    known = [one for one in choices.picks(text) if _is_known(one, named, starts)]
    led = [(one.start, one.end) for one in instances(text) if any(one.start <= start < one.end for start in starts)]
    others = [
        item
        for one in known
        for item, (low, high) in zip(one.items, one.things, strict=True)
        if not vague(item) and not any(start < high and low < end for group in named for start, end in group.spans)
    ]
    return sorted([*((one.start, one.end) for one in known), *led]), list(dict.fromkeys(others))


def _is_known(pick: Pick, named: list[NamedSignals], starts: list[int]) -> bool:
    """Return whether a list of alternatives names a signal, or the name of a signal continues into it."""
    if pick.plain:
        return any(pick.lists(start) for start in starts)
    return pick.joined and bool(tools(pick.items)) and any(_crosses(group, pick) for group in named)


def _behind_lead(text: str) -> str:
    """Return what follows "e.g." or "such as"; empty where neither occurs."""
    words = text.split()
    led = (" ".join(words[at:]) for at in (1, 2) if cue("examples").fullmatch(folded(" ".join(words[:at])).strip(" ,:")))
    return next(led, "")
