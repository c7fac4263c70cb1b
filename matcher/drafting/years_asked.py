"""A line with numbers of years → what each number is for: signals, things by name, or work in general."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.drafting import choices, durations
from matcher.drafting.choices import Pick
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.timed_things import END, named_list, things, trades
from matcher.drafting.word_lists import AND, cue
from matcher.drafting.word_usage import Usage, anew
from matcher.regex import regex
from matcher.text import Span, blanked, folded

_APART = regex(rf"[,;，；、]\s*$|\s(?:{AND})\s*$")
"""The end of something else before a number of years: "Good Python, three years of Go"."""
_JOINT = regex(rf"[,;，；、]\s?|\s(?:{AND})\s")
_MORE = regex(rf"\s(?:{AND})\s")
_BOUNDS = ("bounding", "filler", "leading", "shortened", "thereof")
"""Lists of words that introduce a number."""
_FEW = 2
"""Items of a list that are few."""


class YearsAsked(NamedTuple):
    """What a line asks for so many months of."""

    signals: tuple[tuple[NamedSignals, int], ...]
    """0 months where none are stated."""
    things: tuple[tuple[tuple[str, ...], int], ...]
    """Alternatives, with the months of them."""
    work: int
    """Months of work in general, or of something that few words do not name."""
    rest: str
    """The line without what has years, except what only a sentence describes."""
    before: tuple[NamedSignals, ...] = ()
    """Signals of the rest."""
    field: str = ""
    """The trade that the months of work are of."""


class _Stretch(NamedTuple):
    """A part of a line from a number of years to the next, or to the end."""

    start: int
    end: int
    months: int
    groups: tuple[NamedSignals, ...] = ()
    things: tuple[tuple[str, ...], ...] = ()
    """Each is asked for; any one of its words is enough."""

    @property
    def names(self) -> bool:
        """Return whether it names what the years are for."""
        return bool(self.groups or self.things)


def of_line(text: str, stated: Sequence[tuple[int, int]], named: Sequence[NamedSignals], usage: Usage) -> YearsAsked:
    """Return what each duration of a line is for; a duration is an offset and its months.

    Where nothing follows the first years, they belong to what precedes them.
    "4 years as an engineer, 2 of them on RLHF": two are for RLHF, and four for work in general.
    """
    chosen = _chosen(text, named)
    named = [group for group in named if not any(_lists(pick, group.spans[0]) for pick in chosen)]
    stretches = _stretches(text, stated, named, usage)
    start = stretches[0].start
    head = tuple(group for group in named if group.spans[0][0] < start)
    apart = stretches[0].names and bool(_APART.search(_lead(text, start)))
    if not stretches[0].names:
        stretches[0] = stretches[0]._replace(groups=head, things=() if head else things(_lead(text, start), usage))
    months = {group: one.months for one in stretches for group in one.groups}
    return YearsAsked(
        tuple((group, months.get(group, 0)) for group in named),
        tuple(_alternatives(text, stretches)),
        max((one.months for one in stretches if not one.names), default=0),
        _rest(text, stretches, apart=apart, named=bool(named)),
        head if apart else (),
        next((field for one in stretches if not one.names and (field := _trades(text, one))), ""),
    )


def _stretches(text: str, stated: Sequence[tuple[int, int]], named: Sequence[NamedSignals], usage: Usage) -> list[_Stretch]:
    """Return the stretches of a line, each with what it names."""
    ends = [*(start for start, _ in stated[1:]), len(text)]
    stretches = list[_Stretch]()
    for (start, months), following in zip(stated, ends, strict=True):
        end = anew(text, start, following)
        groups = tuple(group for group in named if start <= group.spans[0][0] < end)
        bare = durations.without(text[start:end])
        listed = _beside(bare, groups, text) if groups else things(bare, usage)
        stretches.append(_Stretch(start, end, months, groups, listed))
    return _given_back(text, stretches)


def _given_back(text: str, stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Return the stretches; one that names nothing gets what its clause names before it: "and led a team for two years"."""
    given_back = list(stretches[:1])
    for stretch in stretches[1:]:
        before = given_back[-1]
        edge = max((one.end() for one in _JOINT.finditer(text, before.start, stretch.start)), default=stretch.start)
        own = () if stretch.names else tuple(group for group in before.groups if edge <= group.spans[0][0])
        given_back[-1] = before._replace(groups=tuple(group for group in before.groups if group not in own))
        given_back.append(stretch._replace(groups=own or stretch.groups))
    return given_back


def _chosen(text: str, named: Sequence[NamedSignals]) -> list[Pick]:
    """Return the lists of several things of which one will do, where less than half of them are signals."""
    spans = [span for group in named for span in group.spans]
    picks = [one for one in choices.picks(text) if len(one.items) > _FEW] if spans else []
    return [pick for pick in picks if 2 * sum(_lists(pick, span) for span in spans) < len(pick.items)]


def _lists(pick: Pick, span: Span) -> bool:
    """Return whether the name of a signal begins or ends in an item of a list: "in Go" of "in Go, Rust or C++"."""
    return pick.lists(span[0]) or pick.lists(span[1] - 1)


def _beside(bare: str, groups: Sequence[NamedSignals], text: str) -> tuple[tuple[str, ...], ...]:
    """Return the other names of a list that names signals: as many years are asked of each ("Kubernetes, Docker and AWS")."""
    called = [folded(text[slice(*span)]) for group in groups for span in group.spans]
    names = named_list(bare)
    others = tuple((name,) for name in names if not any(word in folded(name) for word in called))
    return others if len(others) < len(names) else ()


def _lead(text: str, start: int) -> str:
    """Return the text before a number of years, without the words that introduce the number: "at least", "davon"."""
    lead = text[:start].rstrip()
    while lead and any(cue(name).fullmatch(folded(lead.split()[-1])) for name in _BOUNDS):
        lead = lead[: -len(lead.split()[-1])].rstrip()
    return lead


def _alternatives(text: str, stretches: Sequence[_Stretch]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the things with their months; joined by "or", with the fewer: "2 years as a sous chef or 4 as a chef de partie"."""
    held: list[tuple[tuple[str, ...], int]] = []
    for stretch in stretches:
        spent = [(thing, stretch.months) for thing in stretch.things]
        if held and spent:
            (before, months), (words, more) = held.pop(), spent.pop(0)
            spent.insert(0, ((*before, *words), min(months, more)))
        if spent and _or_else(_lead(text, stretch.end)):
            held = [spent.pop()]
        yield from spent
    yield from held


def _or_else(lead: str) -> bool:
    words = lead.split()
    return bool(words) and bool(cue("either").fullmatch(folded(words[-1])))


def _rest(text: str, stretches: Sequence[_Stretch], *, apart: bool, named: bool) -> str:
    """Return a line without what has years; a stretch that only a sentence describes stays, where nothing else is named."""
    first = stretches[0].start
    gone = [] if apart or not stretches[0].names else [(0, first)]
    for stretch in stretches:
        if stretch.names:
            gone.append((stretch.start, _behind(text, stretch)))
        elif named:
            gone.append((stretch.start, stretch.end))
        else:
            gone.append((stretch.start, _behind_trades(text, stretch)))
        if stretch is not stretches[-1]:
            gone.append((len(_lead(text, stretch.end)), stretch.end))
    return blanked(text, sorted(gone))


def _trades(text: str, stretch: _Stretch) -> str:
    return trades(durations.without(text[stretch.start : stretch.end]))


def _behind_trades(text: str, stretch: _Stretch) -> int:
    """Return the end of the trades that years are of: they are work in general, and no words to look for."""
    words = _trades(text, stretch)
    at = text.find(words, stretch.start, stretch.end) if words else -1
    return at + len(words) if at >= 0 else stretch.start


def _behind(text: str, stretch: _Stretch) -> int:
    """Return the end of the clause with the years; what "and" adds to it in a sentence stays."""
    if stretch.groups:
        return stretch.end
    ends = (text.rfind(word, stretch.start, stretch.end) + len(word) for thing in stretch.things for word in thing)
    last = max(stretch.start, *ends)
    if _MORE.match(text, last):
        return last
    found = END.search(text, last, stretch.end)
    return found.start() if found else stretch.end
