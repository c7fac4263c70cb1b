"""Lines with their roles → what each line asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.drafting import beside, cards, doubting, duration, examples, lasting, learning, schooling, telling, tongues, waiving
from matcher.drafting.advert import Role
from matcher.drafting.cards import Named
from matcher.drafting.lasting import Lasting
from matcher.drafting.protecting import protected, without
from matcher.drafting.recognising import or_else, recognised
from matcher.drafting.roles import LineWithRole
from matcher.drafting.usage import Usage, usage_of
from matcher.drafting.want import Want
from matcher.drafting.words import cue, demands
from matcher.reference import ReferenceTable
from matcher.regex import regex
from matcher.signals.taxonomy import Taxonomy
from matcher.text import blanked, folded, view

ASKING: frozenset[Role] = frozenset({"work", "asked", "must", "nice", "unsure"})
"""Roles of lines that may ask for something."""

_MOST = "“up to”, “at most” and “in the last” ask for no months"

LONGEST = 2000
"""Characters of a line that are looked at."""

_MEASURES = ("conditional", "contrast", "nice", "must", "softened", "equivalent", "examples")
_JOINS = ("joining", "either")
"""What joins two things asked for, and two in a line about the work: there "and" joins what is done."""
_GENDERS = regex(r"\(\s?[mwfdxhvk](?:\s?[/|]\s?[mwfdxhvki*]){1,3}\s?\)", re.IGNORECASE)
_WITHOUT_EDGES = regex(r"^[\s;()]+|[\s;()]+$|\((?=\s*;?\s*\))")
_SENTENCE = regex(r"[.!?。！？](?:\s|$)")


class Wanted(NamedTuple):
    """What the lines ask for, and the lines of which nothing could be made."""

    wants: tuple[Want, ...]
    silent: tuple[LineWithRole, ...]
    """Lines that ask for something, though nothing in them was understood as such."""
    barred: tuple[tuple[LineWithRole, str], ...]
    """Lines that speak of who a person is and ask for nothing else, with those words."""


def wanted(lines: Sequence[LineWithRole], known: Taxonomy, reference: ReferenceTable) -> Wanted:
    """Return what the lines ask for; words of who a person is are left out, and said to be."""
    asking = [line for line in lines if line.role in ASKING and not line.is_heading]
    words = [protected(line.text[:LONGEST]) for line in asking]
    texts = [_GENDERS.sub(" ", without(line.text[:LONGEST], left)) for line, left in zip(asking, words, strict=True)]
    wants: list[Want] = []
    silent, barred = list[LineWithRole](), list[tuple[LineWithRole, str]]()
    usage = usage_of([line.text for line in lines], reference)
    bare = not any((line.heading and not line.is_labelled) or line.mark == "bullet" for line in lines)
    asked = cards.asked(texts, known)
    doubts = doubting.doubts(texts, asked, known)
    for at, (line, text, left, named) in enumerate(zip(asking, texts, words, asked, strict=True)):
        wanted_here = (*_of(line, text, named, usage, bare=bare), *_as_native(line, left))
        found = [_doubted(want, doubts)._replace(at=at) for want in wanted_here]
        wants += [want._replace(left=tuple(left)) for want in found]
        if left and not found:
            barred.append((line, ", ".join(left)))
        elif not found and not is_prose(line):
            silent.append(line)
    return Wanted(tuple(recognised(wants, known)), tuple(silent), tuple(barred))


def _doubted(want: Want, doubts: dict[str, str]) -> Want:
    """Return a want with what a person should know of its signals."""
    return want._replace(note="; ".join(filter(None, (want.note, *(doubts.get(signal, "") for signal in want.signals)))))


def is_prose(line: LineWithRole) -> bool:
    """Return whether a line tells of the work in sentences: it feeds the description, and asks only for what cards know."""
    return line.role == "work" and line.mark != "bullet" and bool(_SENTENCE.search(line.text))


def _of(line: LineWithRole, text: str, named: list[Named], usage: Usage, *, bare: bool) -> Iterator[Want]:
    """Yield what one line asks for."""
    plain = Want("", line.role, (line,), must=_gates(line, text), note=_MOST if duration.bounded(text) else "")
    if is_prose(line) and not bare:
        yield from (plain._replace(kind="signal", signals=group.signals, either=group.either, must=False) for group in named)
        return
    choice = examples.choice(text, named)
    if choice:
        must = plain.must and (not choice.loose or demands(folded(text)))
        yield plain._replace(
            kind="terms", must=must, terms=tuple(filter(None, (telling.trimmed(item, usage) for item in choice.items)))
        )
        text, named = blanked(text, [(choice.start, choice.end)]), choice.others
        yield from _languages(plain, text, named)
    listed, others = examples.besides(text, named)
    plain = plain._replace(note="; ".join(filter(None, (plain.note, or_else(others)))))
    about, rest_of = _about(line, text, plain)
    durations = duration.places(text) if _of_work(line, text) else []
    yield from about
    spent = lasting.lasting(rest_of, durations, named, usage) if durations else None
    yield from (
        _spent(plain, spent)
        if spent
        else (plain._replace(kind="signal", signals=group.signals, either=group.either) for group in named)
    )
    rest_of, named = (spent.rest, list(spent.before)) if spent else (rest_of, named)
    rest_of = examples.elsewhere(rest_of, choice) if choice else blanked(rest_of, listed)
    if rest_of or not choice:
        yield from _terms(plain, rest_of, named, usage, timed=bool((spent and spent.work) or duration.bounded(text)))


def _spent(plain: Want, spent: Lasting) -> Iterator[Want]:
    """Yield what is asked for with the months of it, and months of work at all."""
    yield from (
        plain._replace(kind="signal", signals=group.signals, either=group.either, months=months)
        for group, months in spent.signals
    )
    for things, months in spent.things:
        yield plain._replace(kind="terms", terms=things, months=months, must=plain.must and _is_said_so(plain, things))
    if spent.work:
        yield plain._replace(kind="experience", months=spent.work)


def _is_said_so(plain: Want, things: Sequence[str]) -> bool:
    """Return whether all who have a thing call it so, or the line itself says that it is a must: others may call it otherwise."""
    named = all(len(thing.split()) == 1 or not thing.islower() for thing in things)
    return named or any(demands(folded(line.text)) for line in plain.lines)


def _as_native(line: LineWithRole, left: Sequence[str]) -> Iterator[Want]:
    """Yield the languages that a line asks for at the level of whoever grew up with them: the level, and not where one did."""
    for tongue in tongues.as_native(line.text[:LONGEST]) if left and line.role != "work" else ():
        note = f"{tongue.level} is the highest level that can be asked for; where one grew up is none"
        must = _gates(line, line.text)
        yield Want("language", line.role, (line,), must=must, code=tongue.code, level=tongue.level, note=note)


def _gates(line: LineWithRole, text: str) -> bool:
    """Return whether a line asks for what cannot be done without: it says so itself, or the heading above it does.

    "Requirements" alone does not: adverts write down there what they wish for, and must-haves set people apart.
    """
    if line.role != "must":
        return False
    return bool(demands(folded(text)) or (line.heading and cue("gating").search(folded(line.heading.text))))


def _of_work(line: LineWithRole, text: str) -> bool:
    return line.role != "work" or bool(cue("experience").search(folded(text)))


def _about(line: LineWithRole, text: str, plain: Want) -> tuple[list[Want], str]:
    """Return the degree and the languages that a line asks for, and the line without them."""
    if line.role == "work":
        return [], text
    text = waiving.without(text)
    learned = learning.learned(text)
    if not learned.degree and not learned.tongues and (known := tongues.tongues(_bare(text), listed=True)):
        learned = learning.Learned(None, known, "")
    notes = ["" if tongue.stated else "the advert states no level" for tongue in learned.tongues]
    found = [
        plain._replace(kind="language", code=tongue.code, level=tongue.level, note=note)
        for tongue, note in zip(learned.tongues, notes, strict=True)
    ]
    if learned.degree:
        other = schooling.instead(text)
        free = bool(other or cue("equivalent").search(folded(text)))
        note = "or the like, as the advert says; so no must-have" if free and plain.must else ""
        note = f"“{text[slice(*other)]}” will do too, the advert says" if other else note
        want = plain._replace(kind="education", level=learned.degree.level, fields=learned.degree.fields, note=note)
        found.append(want._replace(must=plain.must and not free))
    return found, learned.rest


def _terms(plain: Want, text: str, named: list[Named], usage: Usage, *, timed: bool) -> Iterator[Want]:
    """Yield the words that a line asks for, where no card knows it: the items of a list, else its telling phrases as one."""
    bare = duration.without(_bare(text)) if timed else _bare(text)
    items, own = telling.items(bare, usage, joined=plain.role != "work"), demands(folded(text))
    want = plain._replace(kind="coverage", must=plain.must and own and not timed)
    if named:
        joined = beside.joined(text, named, usage, _JOINS[plain.role == "work"])
        items = list(dict.fromkeys((*beside.unnamed(items, text, named), *joined)))
        items += beside.programmed(text, named, items) if plain.role != "work" else []
    if items and not timed:
        yield want._replace(terms=tuple(items), item=True)
    elif not named and (phrases := telling.phrases(bare, usage)):
        yield want._replace(terms=(", ".join(phrases),), item=timed)


def _languages(plain: Want, text: str, named: list[Named]) -> Iterator[Want]:
    """Yield the languages for programs that a line asks for beside a choice: "Python and either C++ or Rust"."""
    languages = beside.programmed(text, named, ()) if plain.role != "work" else []
    if languages:
        yield plain._replace(kind="coverage", must=False, terms=tuple(languages), item=True)


def _bare(text: str) -> str:
    """Return a line without the words that say how much it is asked for."""
    text = duration.without_how_often(waiving.without(text))
    seen = view(text)
    found = (one for name in _MEASURES for one in cue(name).finditer(seen.text))
    parts, at = list[str](), 0
    for start, end in sorted(seen.span(*one.span()) for one in found):
        if start >= at:
            parts.append(text[at:start])
            at = end
    return _WITHOUT_EDGES.sub("", " ; ".join([*parts, text[at:]]) if parts else text)
