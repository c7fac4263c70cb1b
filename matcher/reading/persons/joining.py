"""Documents → groups of one person each, why they are one, and what only a person can tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import name_forms, shared_facts
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.persons.shared_facts import Facts, Shared

ENOUGH = 2
"""Facts that two documents must share to be one person's, beside the name, or a contact where one of them states no name."""

_COMPARED = 8
"""Different names beside one key that are compared; an address with more is nobody's own."""

_ASKED = 20
"""People of whom one question is."""

Pair = tuple[int, int]


class Bond(NamedTuple):
    """Why two documents are one person's: what they share, and whether that is enough by itself or for a person to confirm."""

    one: ReadDocument
    other: ReadDocument
    reasons: tuple[Shared, ...]
    certain: bool


class Question(NamedTuple):
    """Documents of different people, as far as can be told, which may be one person's, and what suggests it."""

    documents: tuple[ReadDocument, ...]
    why: str
    reasons: tuple[Shared, ...] = ()


class Group(NamedTuple):
    """The documents of one person, and what binds them."""

    documents: tuple[ReadDocument, ...]
    bonds: tuple[Bond, ...] = ()


class Joined(NamedTuple):
    """All documents, in groups of one person each."""

    groups: tuple[Group, ...]
    questions: tuple[Question, ...] = ()


def join(given: Iterable[ReadDocument], corrections: Corrections) -> Joined:
    """Return the documents in groups; the order they are given in changes nothing."""
    return _Joining(sorted(given, key=lambda one: (one.sha256, one.name)), corrections).joined()


def may_be_one(document: Facts, other: Facts) -> bool:
    """Return whether the facts alone can join two documents, whichever comes first."""
    pairs = ((document, other), (other, document))
    return shared_facts.agree(document.name, other.name) and any(len(shared_facts.shared(*pair)) >= ENOUGH for pair in pairs)


class _Joining:
    """The groups as they grow; documents are numbers, in the order of their content."""

    def __init__(self, given: Sequence[ReadDocument], corrections: Corrections) -> None:
        self._given = given
        self._group = list(range(len(given)))
        self._members = {at: [at] for at in self._group}
        self._bonds = list[tuple[int, Bond]]()
        self._doubts = list[tuple[tuple[int, ...], str, tuple[Shared, ...]]]()
        self._nameless = list[tuple[list[int], Shared]]()
        self._corrections = corrections
        self._apart = self._kept_apart()

    def joined(self) -> Joined:
        """Return the groups: first what a person said, then same content, strong keys, and names with facts."""
        for documents in self._corrections.joins:
            self._bind([at for known in documents for at in self._meant(known)], Shared("correction", "said by you"))
        self._by_content()
        self._by_keys()
        self._by_facts()
        return Joined(tuple(self._groups()), tuple(self._questions()))

    def _meant(self, known: Known) -> list[int]:
        return [at for at, one in enumerate(self._given) if known.means(one.name, one.sha256)]

    def _kept_apart(self) -> dict[int, set[int]]:
        """Return for each document those that a person said to be somebody else's; a copy is never told from its like."""
        apart: dict[int, set[int]] = defaultdict(set)
        for split in self._corrections.splits:
            for one, other in combinations(split, 2):
                for a, b in ((a, b) for a in self._meant(one) for b in self._meant(other)):
                    if self._given[a].sha256 != self._given[b].sha256:
                        apart[a].add(b)
                        apart[b].add(a)
        return apart

    def _by_content(self) -> None:
        same: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._given):
            same[one.sha256].append(at)
        for copies in same.values():
            self._bind(copies, Shared("content", "the same content"))

    def _by_keys(self) -> None:
        """Join by strong keys; one beside plainly different names is nobody's own, and a question.

        Who states no name may be another of the same agency: a contact that does not tell whose it is joins them only with facts.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._given):
            for key in one.parsed.contacts:
                holders[key].append(at)
        for key in sorted(holders):
            reason = Shared(*key.split(":", 1)) if ":" in key else Shared("key", key)
            named = {at: name for at in holders[key] if (name := shared_facts.name_parts(self._given[at].parsed.name))}
            if not _is_one_name({*named.values()}):
                self._doubts.append((tuple(holders[key]), "one contact, different names", (reason,)))
            elif len(named) == len(holders[key]) or name_forms.tells_owner(key, named.values()):
                self._bind(holders[key], reason)
            else:
                self._bind(list(named), reason)
                self._nameless.append((holders[key], reason))

    def _bind(self, documents: Sequence[int], *reasons: Shared) -> None:
        """Put the documents into one group, as far as nobody said otherwise."""
        for place, at in enumerate(documents):
            for before in islice(documents, place):
                if self._unite(before, at):
                    self._bonds.append((at, Bond(self._given[before], self._given[at], reasons, certain=True)))
                if self._group[before] == self._group[at]:
                    break

    def _unite(self, document: int, other: int) -> bool:
        """Make the groups of two documents one; return whether they were two and may be."""
        kept, added = sorted((self._group[document], self._group[other]), key=lambda group: (-len(self._members[group]), group))
        if kept == added or self._is_apart(kept, added):
            return False
        for at in self._members[added]:
            self._group[at] = kept
        self._members[kept] += self._members.pop(added)
        return True

    def _is_apart(self, group: int, other: int) -> bool:
        return bool(self._apart) and any(self._apart[at] & set(self._members[other]) for at in self._members[group])

    def _by_facts(self) -> None:
        """Join documents of one name, or of one contact and no name, that share enough facts; of those that share less, ask."""
        facts = [shared_facts.facts(one.parsed) for one in self._given]
        namesakes: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, fact in enumerate(facts):
            for key in shared_facts.namesake_keys(fact.name):
                namesakes[key].append(at)
        near = [pair for key in sorted(namesakes) for pair in self._of_one_name(namesakes[key], facts)]
        self._doubts += [(pair, "one name, too little in common", told) for pair, told in near]
        for documents, reason in self._nameless:
            list(self._of_one_name(documents, facts))
            self._doubts.append((tuple(documents), "one contact, a name missing", (reason,)))
        self._doubts += [(tuple(namesakes[key]), "one name, nothing in common", ()) for key in sorted(namesakes)]

    def _of_one_name(self, documents: Sequence[int], facts: list[Facts]) -> Iterator[tuple[Pair, tuple[Shared, ...]]]:
        """Join what shares enough; yield what shares something."""
        holders: dict[str, list[int]] = defaultdict(list)
        for at in documents:
            for other in sorted({before for token in facts[at].tokens for before in holders[token]}):
                told = self._told(other, at, facts)
                if len(told) >= ENOUGH and self._unite(other, at):
                    self._bonds.append((at, Bond(self._given[other], self._given[at], told, certain=False)))
                elif told:
                    yield (other, at), told
            for token in facts[at].tokens:
                holders[token].append(at)

    def _told(self, document: int, other: int, facts: list[Facts]) -> tuple[Shared, ...]:
        """Return what two documents share that are not one person's yet."""
        if self._group[document] == self._group[other] or not shared_facts.agree(facts[document].name, facts[other].name):
            return ()
        return shared_facts.shared(facts[document], facts[other])

    def _groups(self) -> Iterator[Group]:
        bonds: dict[int, list[Bond]] = defaultdict(list)
        for at, bond in self._bonds:
            bonds[self._group[at]].append(bond)
        for group, members in self._members.items():
            documents = sorted((self._given[at] for at in members), key=lambda one: (one.name, one.sha256))
            yield Group(tuple(documents), tuple(bonds[group]))

    def _questions(self) -> Iterator[Question]:
        """Yield what is still open: not asked twice, nor where a person has said it."""
        asked: set[Pair] = set()
        for documents, why, reasons in self._doubts:
            firsts = {self._group[at]: at for at in reversed(documents)}
            pairs = {pair for pair in combinations(sorted(firsts)[:_ASKED], 2) if not self._is_apart(*pair)}
            if pairs - asked:
                yield Question(tuple(self._given[at] for at in sorted(firsts.values())), why, reasons)
            asked |= pairs


def _is_one_name(names: set[tuple[str, ...]]) -> bool:
    return len(names) <= _COMPARED and all(shared_facts.agree(one, other) for one, other in combinations(sorted(names), 2))
