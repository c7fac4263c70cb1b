"""What lines ask for → requirements: each thing once, lists kept together, no more than a person can weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import chain, groupby

from matcher.drafting import draft_weights
from matcher.drafting.advert import Role
from matcher.drafting.wants import Want
from matcher.drafting.word_lists import demands
from matcher.text import folded

MOST = 24
"""So many requirements at most, one for each line; beyond them lists are joined by heading, the least asked for first."""
MOST_MUSTS = 4
"""Must-haves of a draft: if seven in ten suitable people state each, a quarter of them meets four, and one in twenty eight."""
MOST_SIGNALS = 16
"""So many requirements for one signal or choice at most; the others are joined role by role, and any of them counts."""
MOST_TERMS = 40
"""Terms of one requirement."""

_ORDER: tuple[Role, ...] = ("must", "asked", "work", "unsure", "nice")


def grouped(wants: Iterable[Want]) -> list[tuple[Want, Fraction]]:
    """Return one want for each requirement, the most important first, each with the number of things it asks for."""
    ordered = sorted(wants, key=lambda one: _ORDER.index(one.role))
    signals = _signals([one for one in ordered if one.kind == "signal"])
    facts = (_facts([one for one in ordered if one.kind == kind]) for kind in ("experience", "education", "language", "terms"))
    listed = [one for one in ordered if one.kind == "coverage"]
    terms = _distinct(listed, [one for one in ordered if one.kind == "terms"])
    single = [*signals, *(_with_repeats(one, listed) for one in chain.from_iterable(facts))]
    covered = _covered(terms, max(1, MOST - len(single)))
    whole = draft_weights.shared([(one, Fraction(1)) for one in single] + covered)
    return _with_few_musts(sorted(whole, key=lambda pair: (_ORDER.index(pair[0].role), pair[0].at)))


def _with_few_musts(wants: Sequence[tuple[Want, Fraction]]) -> list[tuple[Want, Fraction]]:
    """Return the wants with at most so many must-haves, first those whose own line demands it."""
    musts = [index for index, (want, _) in enumerate(wants) if want.must]
    kept = sorted(musts, key=lambda index: not _says_so(wants[index][0]))[:MOST_MUSTS]
    return [(_eased(want) if want.must and index not in kept else want, things) for index, (want, things) in enumerate(wants)]


def _says_so(want: Want) -> bool:
    """Return whether a line itself says that it is a must, and not its heading alone."""
    return any(demands(folded(one.text)) for one in want.lines)


def _eased(want: Want) -> Want:
    note = f"the advert has this as a must-have too; more than {MOST_MUSTS} of them set nearly everybody apart"
    return want._replace(must=False, note="; ".join(filter(None, (want.note, note))))


def _signals(wants: Sequence[Want]) -> list[Want]:
    """Return the wants of signals, each signal once, and joined where there are too many.

    A choice that contains something already asked for adds nothing: "CUDA", and further down "CUDA or Triton kernels".
    """
    kept: list[Want] = []
    for want in wants:
        taken = {signal: at for at, one in enumerate(kept) for signal in one.signals if not _is_more(one, want)}
        new = tuple(signal for signal in want.signals if signal not in taken)
        asked_in_part = want.either and len(new) < len(want.signals)
        if new and not asked_in_part:
            kept.append(want._replace(signals=new))
        else:
            at = next(taken[signal] for signal in want.signals if signal in taken)
            kept[at] = _united(kept[at], want)
    alike = groupby(kept[MOST_SIGNALS:], key=lambda one: one.role)
    return [*kept[:MOST_SIGNALS], *(_any_of(list(rest)) for _, rest in alike)]


def _is_more(timed: Want, other: Want) -> bool:
    """Return whether a want asks for years of several things, which is another question than one of them without any."""
    return bool(timed.months and not other.months and set(timed.signals) - set(other.signals))


def _any_of(wants: Sequence[Want]) -> Want:
    """Return one want for all signals of several."""
    signals = tuple(signal for one in wants for signal in one.signals)
    whole = reduce(_united, wants)
    note = "; ".join(filter(None, (whole.note, "any of these counts: the advert asks for more than a person can weigh")))
    return whole._replace(signals=signals, must=False, months=0, note=note) if len(wants) > 1 else whole


def _united(first: Want, other: Want) -> Want:
    """Return a want with what another line adds to it."""
    months = max(first.months, other.months if other.role != "nice" else 0)
    note = first.note if first.level else "; ".join(dict.fromkeys(filter(None, (first.note, other.note))))
    alike = bool(first.fields and other.fields) or first.role == other.role
    fields = tuple(dict.fromkeys((*first.fields, *other.fields))) if alike else first.fields
    more = first._replace(lines=(*first.lines, *other.lines), left=(*first.left, *other.left), fields=fields)
    return more._replace(months=months, must=first.must or other.must, note=note)


def _facts(wants: Sequence[Want]) -> list[Want]:
    """Return one want for each level of degree, each language, each choice of terms, and one for experience in general."""
    kept: dict[str, Want] = {}
    for want in wants:
        key = want.code or (want.level if want.kind == "education" else "; ".join(want.terms))
        key = next((before for before, one in kept.items() if _holds(want, one)), key)
        kept[key] = _united(kept[key], want) if key in kept else want
    return list(kept.values())


def _holds(choice: Want, other: Want) -> bool:
    """Return whether a choice of terms holds one of another choice: whoever has that one has both, and nothing more is asked."""
    timed = choice.months or other.months
    shared = set(map(folded, choice.terms)) & set(map(folded, other.terms))
    return bool(shared) and not timed and min(len(choice.terms), len(other.terms)) > 1


def _distinct(wants: Iterable[Want], choices: Sequence[Want]) -> list[Want]:
    """Return wants of terms without repetitions: a term is new if no other one, at least as important, has all its words.

    Nor is it new where it is one of a choice that is more important.
    """
    kept, taken = list[Want](), list[tuple[int, frozenset[str]]]()
    for want in wants:
        above = (one for one in choices if _ORDER.index(one.role) < _ORDER.index(want.role))
        asked = {folded(term) for one in above for term in one.terms}
        new = list[str]()
        for term in (one for one in want.terms if folded(one) not in asked):
            words = frozenset(folded(term).split())
            at = next((at for at, known in taken if words <= known), None)
            if at is None:
                taken.append((len(kept), words))
                new.append(term)
            elif at < len(kept):
                kept[at] = kept[at]._replace(lines=tuple(dict.fromkeys((*kept[at].lines, *want.lines))))
        if new:
            kept.append(want._replace(terms=tuple(new)))
    return kept


def _with_repeats(choice: Want, wants: Iterable[Want]) -> Want:
    """Return a choice of terms with the lines that ask for one of them again, and less; any other want as it is."""
    terms = frozenset(map(folded, choice.terms))
    less = (one for one in wants if _ORDER.index(choice.role) < _ORDER.index(one.role))
    again = (line for one in less if not terms.isdisjoint(map(folded, one.terms)) for line in one.lines)
    return choice._replace(lines=tuple(dict.fromkeys((*choice.lines, *again))))


def _covered(wants: Sequence[Want], room: int) -> list[tuple[Want, Fraction]]:
    """Return the wants of terms, each line by itself while there is room; then lists are joined, the least asked for first."""
    apart, listed = [one for one in wants if one.must or not one.item], [one for one in wants if one.item and not one.must]
    lists = list(_together(listed, _line))
    for key, role in ((key, role) for key in (_heading, _nothing) for role in reversed(_ORDER)):
        if len(lists) + len(apart) > room:
            kept = [pair for pair in lists if pair[0].role != role]
            lists = [*kept, *_together([one for one in listed if one.role == role], key)]
    free = max(0, room - len(lists))
    if len(apart) > free:
        free = max(0, free - len({one.role for one in apart[max(0, free - 1) :]}))
    rest = list(_together(apart[free:], _nothing))
    return [(one, Fraction(1)) for one in apart[:free]] + [*lists, *rest]


def _together(wants: Iterable[Want], shared: Callable[[Want], str]) -> Iterator[tuple[Want, Fraction]]:
    """Yield one want for each role and what its wants share, with what it counts: a line one, of several joined each a half.

    Wants with too many terms together are divided; one with too many by itself is cut.
    """
    for _, group in groupby(wants, key=lambda one: (one.role, shared(one))):
        members = list(group)
        while members:
            part, count = list[Want](), 0
            while members and (not part or count + len(members[0].terms) <= MOST_TERMS):
                count += len(members[0].terms)
                part.append(members.pop(0))
            yield _joined(part)


def _joined(part: Sequence[Want]) -> tuple[Want, Fraction]:
    """Return one want for all terms of several, with what it counts."""
    terms = tuple(term for one in part for term in one.terms)[:MOST_TERMS]
    lines = tuple(dict.fromkeys(line for one in part for line in one.lines))
    things = sum((draft_weights.JOINED if one.item else Fraction(1) for one in part), Fraction(0))
    note = "; ".join(dict.fromkeys(one.note for one in part if one.note))
    left = tuple(words for one in part for words in one.left)
    whole = part[0]._replace(terms=terms, lines=lines, left=left, note=note, must=len(part) == 1 and part[0].must)
    return whole, max(Fraction(1), things)


def _line(want: Want) -> str:
    """Return what the wants of one line share."""
    return str(want.at)


def _nothing(_: Want) -> str:
    """Return what all wants share."""
    return ""


def _heading(want: Want) -> str:
    """Return the heading above a want."""
    heading = want.lines[0].heading
    return heading.text if heading else ""
