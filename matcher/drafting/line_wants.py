"""Lines with their roles → what each line asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.drafting import (
    alternatives,
    asides,
    bare_lines,
    beside_signals,
    degrees_asked,
    durations,
    habits,
    language_levels,
    otherwise_called,
    search_terms,
    tools,
    waivers,
    years_asked,
)
from matcher.drafting.advert import Role
from matcher.drafting.alternatives import Alternatives
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.protected_words import protected, without_protected
from matcher.drafting.roles import LineWithRole
from matcher.drafting.wants import Want, meant_otherwise, or_else, recognised
from matcher.drafting.word_lists import cue, demands
from matcher.drafting.word_usage import Usage, usage_of
from matcher.drafting.years_asked import YearsAsked
from matcher.reference import ReferenceTable
from matcher.regex import regex
from matcher.signals.taxonomy import Taxonomy
from matcher.text import blanked, folded

ASKING: frozenset[Role] = frozenset({"work", "asked", "must", "nice", "unsure"})
"""Roles of lines that may ask for something."""
_MOST = "“up to”, “at most” and “in the last” ask for no months"
LONGEST = 2000
"""Characters of a line that are looked at."""
_JOINS = ("joining", "either")
"""What joins two things asked for, and two in a line about the work: there "and" joins what is done."""
_SENTENCE = regex(r"[.!?。！？](?:\s|$)")


class LineWants(NamedTuple):
    """What the lines ask for, and the lines without any known request."""

    wants: tuple[Want, ...]
    silent: tuple[LineWithRole, ...]
    """Lines that ask for something, though nothing in them was understood as such."""
    barred: tuple[tuple[LineWithRole, str], ...]
    """Lines that speak of who a person is and ask for nothing else, with those words."""


def wanted(lines: Sequence[LineWithRole], known: Taxonomy, reference: ReferenceTable) -> LineWants:
    """Return what the lines ask for; words about who a person is are left out, and reported as such."""
    asking = [line for line in lines if line.role in ASKING and not line.is_heading]
    words = [protected(line.text[:LONGEST]) for line in asking]
    texts = [
        bare_lines.without_asides(without_protected(line.text[:LONGEST], left)) for line, left in zip(asking, words, strict=True)
    ]
    wants: list[Want] = []
    silent, barred = list[LineWithRole](), list[tuple[LineWithRole, str]]()
    usage = usage_of([line.text for line in lines], reference)
    bare = not any((line.heading and not line.is_labelled) or line.mark == "bullet" for line in lines)
    asked = otherwise_called.asked(texts, known)
    doubts = meant_otherwise(texts, asked, known)
    for at, (line, text, left, named) in enumerate(zip(asking, texts, words, asked, strict=True)):
        wanted_here = (*_of(line, text, named, usage, bare=bare), *_as_native(line, left))
        instead = beside_signals.instead(text, named, usage, names=_gates(line, text))
        notes = doubts | {signal: or_else(words) for signal, words in instead.items()}
        doubted = [_doubted(want, notes)._replace(at=at) for want in wanted_here]
        wants += [want._replace(left=tuple(left)) for want in doubted]
        if left and not doubted:
            barred.append((line, ", ".join(left)))
        elif not doubted and not is_prose(line):
            silent.append(line)
    return LineWants(tuple(recognised(wants, known)), tuple(silent), tuple(barred))


def _doubted(want: Want, doubts: dict[str, str]) -> Want:
    """Return a want with what a person should know of its signals."""
    notes = dict.fromkeys(filter(None, (want.note, *(doubts.get(signal, "") for signal in want.signals))))
    return want._replace(note="; ".join(notes))


def is_prose(line: LineWithRole) -> bool:
    """Return whether a line describes the work in sentences: it feeds the description, and asks only for what cards know."""
    return line.role == "work" and line.mark != "bullet" and bool(_SENTENCE.search(line.text))


def _of(line: LineWithRole, text: str, named: list[NamedSignals], usage: Usage, *, bare: bool) -> Iterator[Want]:
    """Yield what one line asks for."""
    plain = Want("", line.role, (line,), must=_gates(line, text), note=_MOST if durations.bounded(text) else "")
    if line.only_years:
        yield from _spent(plain, years_asked.of_line(text, durations.places(text), named, usage))
    elif is_prose(line) and not bare:
        yield from _signals(plain._replace(must=False), named)
    else:
        yield from _whole(line, text, plain, named, usage)


def _whole(line: LineWithRole, text: str, plain: Want, named: list[NamedSignals], usage: Usage) -> Iterator[Want]:
    """Yield what one line asks for that is no description."""
    chosen = list[Alternatives]()
    while choice := alternatives.choice(text, named):
        yield _chosen(plain, text, choice, usage)
        text, named = blanked(text, [(choice.start, choice.end)]), choice.others
        chosen.append(choice)
    if chosen:
        yield from _languages(plain, text, named)
    listed, others = alternatives.besides(text, named)
    about, left = _about(line, text, plain)
    named = beside_signals.outside(named, text, left) if any(want.kind == "education" for want in about) else named
    yield from about
    left = blanked(left, beside_signals.of_a_kind(left, named))
    left = blanked(left, asides.of_others(left))
    stated = durations.places(text) if _of_work(line, text) else []
    spent = years_asked.of_line(left, stated, named, usage) if stated else None
    yield from _noted(_spent(plain, spent) if spent else _signals(plain, named), or_else(others))
    if spent:
        left, named = spent.rest, list(spent.before)
    left = alternatives.elsewhere(left, chosen) if chosen else blanked(left, listed)
    if left.strip() or not chosen:
        yield from _terms(plain, left, named, usage, timed=bool((spent and spent.work) or durations.bounded(text)))


def _noted(wants: Iterable[Want], note: str) -> Iterator[Want]:
    """Yield the wants, the signals among them with a note."""
    for want in wants:
        yield want._replace(note="; ".join(filter(None, (want.note, note)))) if want.kind == "signal" else want


def _signals(plain: Want, named: Sequence[NamedSignals]) -> Iterator[Want]:
    """Yield the signals that a line names."""
    return (plain._replace(kind="signal", signals=group.signals, either=group.either) for group in named)


def _chosen(plain: Want, text: str, choice: Alternatives, usage: Usage) -> Want:
    """Return a choice of terms; examples of a thing are a must only where the line itself says so."""
    terms = tuple(filter(None, (tools.alone(search_terms.trimmed(item, usage)) for item in choice.items)))
    return plain._replace(kind="terms", must=plain.must and (not choice.loose or demands(folded(text))), terms=terms)


def _spent(plain: Want, spent: YearsAsked) -> Iterator[Want]:
    """Yield what is asked for with the months of it, and months of work at all."""
    yield from (
        plain._replace(kind="signal", signals=group.signals, either=group.either, months=months)
        for group, months in spent.signals
    )
    for things, months in spent.things:
        yield plain._replace(kind="terms", terms=things, months=months, must=plain.must and _is_said_so(plain, things))
    if spent.work:
        field = f"the advert asks for it in {spent.field}, and any work counts here" if spent.field else ""
        yield plain._replace(kind="experience", months=spent.work, note="; ".join(filter(None, (plain.note, field))))


def _is_said_so(plain: Want, things: Sequence[str]) -> bool:
    """Return whether all who have a thing call it so, or the line itself says that it is a must: others may call it otherwise."""
    named = all(len(thing.split()) == 1 or not any(map(str.islower, thing.split())) for thing in things)
    return named or any(demands(folded(line.text)) for line in plain.lines)


def _as_native(line: LineWithRole, left: Sequence[str]) -> Iterator[Want]:
    """Yield the languages that a line asks for at the level of a native speaker: the level alone, not the origin."""
    if not left or line.role == "work":
        return
    for tongue in language_levels.as_native(line.text[:LONGEST]):
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
    text = waivers.without(text)
    learned = degrees_asked.learned(text)
    if not learned.degree and not learned.tongues and (known := language_levels.tongues(bare_lines.bare(text), listed=True)):
        learned = degrees_asked.Learned(None, known, "")
    notes = ["" if tongue.stated else "the advert states no level" for tongue in learned.tongues]
    wants = [
        plain._replace(kind="language", code=tongue.code, level=tongue.level, note=note)
        for tongue, note in zip(learned.tongues, notes, strict=True)
    ]
    if learned.degree:
        other = degrees_asked.instead(text)
        free = bool(other or cue("equivalent").search(folded(text)))
        note = "or the like, as the advert says; so no must-have" if free and plain.must else ""
        note = f"“{text[slice(*other)]}” will do too, the advert says" if other else note
        want = plain._replace(kind="education", level=learned.degree.level, fields=learned.degree.fields, note=note)
        wants.append(want._replace(must=plain.must and not free))
    return wants, language_levels.without_measures(learned.rest) if learned.tongues else learned.rest


def _terms(plain: Want, text: str, named: list[NamedSignals], usage: Usage, *, timed: bool) -> Iterator[Want]:
    """Yield the words that a line asks for, where no card knows it: the items of a list, else its telling phrases as one."""
    bare = durations.without(bare_lines.bare(text)) if timed else bare_lines.bare(text)
    items, own = search_terms.items(bare, usage, joined=plain.role != "work"), demands(folded(text))
    want = plain._replace(kind="coverage", must=plain.must and own and not timed)
    if not named and habits.is_habit(bare) and not beside_signals.programmed(text, [], ()):
        return
    if named:
        joined = beside_signals.joined(text, named, usage, _JOINS[plain.role == "work"])
        items = list(dict.fromkeys((*beside_signals.unnamed(items, text, named), *joined)))
        items += beside_signals.programmed(text, named, items) if plain.role != "work" else []
        items += tools.beside(text, [span for group in named for span in group.spans], items)
    if items and not timed:
        instead = {item for item in items if want.must and beside_signals.is_instead(item, text, named)}
        yield from _listed(want, items, instead)
    elif not named and (words := beside_signals.of_sentence(bare, usage)):
        yield want._replace(terms=words, item=timed)


def _listed(want: Want, items: Sequence[str], instead: Collection[str]) -> Iterator[Want]:
    """Yield the items of a list, those that will do instead of a signal apart: they are no must."""
    for terms, must in (
        ([one for one in items if one not in instead], want.must),
        ([one for one in items if one in instead], False),
    ):
        if terms:
            yield want._replace(terms=tuple(terms), item=True, must=must)


def _languages(plain: Want, text: str, named: list[NamedSignals]) -> Iterator[Want]:
    """Yield the languages for programs and the tools that a line asks for beside a choice: "Python and either C++ or Rust"."""
    languages = beside_signals.programmed(text, named, ()) if plain.role != "work" else []
    names = languages + tools.beside(text, [span for group in named for span in group.spans], languages)
    if names:
        yield plain._replace(kind="coverage", must=False, terms=tuple(names), item=True)
