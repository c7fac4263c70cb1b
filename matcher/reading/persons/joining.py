"""Documents → groups, each of one person, with the reasons, and the questions that only a person can answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product
from typing import NamedTuple

from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import name_forms, shared_facts
from matcher.reading.persons.corrections import Corrections, Known
from matcher.reading.persons.shared_facts import Facts, Shared

ENOUGH = 2
"""Facts that two documents of one name, or of one contact where a name is missing, must share to be one person's."""

_COMPARED = 8
"""Different names beside one key that are compared at most; an address with more is nobody's own."""

_ASKED = 20
"""People whom one question is about at most."""

Pair = tuple[int, int]


class Bond(NamedTuple):
    """Why two documents are one person's: what they share, and whether that is certain or for a person to confirm."""

    one: ReadDocument
    other: ReadDocument
    reasons: tuple[Shared, ...]
    certain: bool


class Question(NamedTuple):
    """Documents that were not joined and yet may be one person's, and what suggests it."""

    documents: tuple[ReadDocument, ...]
    why: str
    reasons: tuple[Shared, ...] = ()


class Group(NamedTuple):
    """The documents of one person, and what binds them."""

    documents: tuple[ReadDocument, ...]
    bonds: tuple[Bond, ...] = ()


class Joined(NamedTuple):
    """All documents, in groups of one person each, and what is left to ask."""

    groups: tuple[Group, ...]
    questions: tuple[Question, ...] = ()


def join(given: Iterable[ReadDocument], corrections: Corrections) -> Joined:
    """Return the documents in groups; their order changes nothing."""
    return _Joining(sorted(given, key=lambda document: (document.sha256, document.name)), corrections).joined()


def may_be_one(document: Facts, other: Facts) -> bool:
    """Return whether facts alone can join two documents, whichever comes first."""
    pairs = ((document, other), (other, document))
    return shared_facts.names_agree(document.name, other.name) and any(
        len(shared_facts.facts_in_common(*pair)) >= ENOUGH for pair in pairs
    )


class _Joining:
    """The groups while they grow; documents are indices, in the order of their content."""

    def __init__(self, given: Sequence[ReadDocument], corrections: Corrections) -> None:
        self._given = given
        self._group = list(range(len(given)))
        self._members = {index: [index] for index in self._group}
        self._bonds = list[tuple[int, Bond]]()
        self._doubts = list[tuple[tuple[int, ...], str, tuple[Shared, ...]]]()
        self._nameless = list[tuple[list[int], Shared]]()
        self._corrections = corrections
        self._apart = self._kept_apart()

    def joined(self) -> Joined:
        """Return the groups, joined by what a person said, then by same content, by strong keys, and by names with facts."""
        for documents in self._corrections.joins:
            self._bind([index for known in documents for index in self._meant(known)], Shared("correction", "said by you"))
        self._by_content()
        self._by_keys()
        self._by_facts()
        return Joined(tuple(self._groups()), tuple(self._questions()))

    def _meant(self, known: Known) -> list[int]:
        return [index for index, document in enumerate(self._given) if known.means(document.name, document.sha256)]

    def _kept_apart(self) -> dict[int, set[int]]:
        """Return for each document those that a person said to be somebody else's; copies are never kept apart."""
        apart: dict[int, set[int]] = defaultdict(set)
        for split in self._corrections.splits:
            for known, other in combinations(split, 2):
                for index, other_index in product(self._meant(known), self._meant(other)):
                    if self._given[index].sha256 != self._given[other_index].sha256:
                        apart[index].add(other_index)
                        apart[other_index].add(index)
        return apart

    def _by_content(self) -> None:
        same: dict[str, list[int]] = defaultdict(list)
        for index, document in enumerate(self._given):
            same[document.sha256].append(index)
        for copies in same.values():
            self._bind(copies, Shared("content", "the same content"))

    def _by_keys(self) -> None:
        """Join by strong keys; a key beside plainly different names is nobody's own, and makes a question.

        A document without a name may be of somebody else of the same agency: unless the contact shows its owner, it joins them
        only together with facts.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        for index, document in enumerate(self._given):
            for key in document.parsed.contacts:
                holders[key].append(index)
        for key in sorted(holders):
            reason = Shared(*key.split(":", 1)) if ":" in key else Shared("key", key)
            names = {index: name for index in holders[key] if (name := shared_facts.name_parts(self._given[index].parsed.name))}
            if not _is_one_name({*names.values()}):
                self._doubts.append((tuple(holders[key]), "one contact, different names", (reason,)))
            elif len(names) == len(holders[key]) or name_forms.tells_owner(key, names.values()):
                self._bind(holders[key], reason)
            else:
                self._bind(list(names), reason)
                self._nameless.append((holders[key], reason))

    def _bind(self, documents: Sequence[int], *reasons: Shared) -> None:
        """Put the documents into one group, unless a person said otherwise."""
        for position, index in enumerate(documents):
            for before in islice(documents, position):
                if self._unite(before, index):
                    self._bonds.append((index, Bond(self._given[before], self._given[index], reasons, certain=True)))
                if self._group[before] == self._group[index]:
                    break

    def _unite(self, document: int, other: int) -> bool:
        """Unite the groups of two documents; return whether they were different and might be united."""
        kept, added = sorted((self._group[document], self._group[other]), key=lambda group: (-len(self._members[group]), group))
        if kept == added or self._is_apart(kept, added):
            return False
        for index in self._members[added]:
            self._group[index] = kept
        self._members[kept] += self._members.pop(added)
        return True

    def _is_apart(self, group: int, other: int) -> bool:
        return bool(self._apart) and any(self._apart[member] & set(self._members[other]) for member in self._members[group])

    def _by_facts(self) -> None:
        """Join documents of one name, or of one contact and no name, that share enough facts; the others make questions."""
        facts = [shared_facts.facts_of(document.parsed) for document in self._given]
        namesakes: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, fact in enumerate(facts):
            for key in shared_facts.namesake_keys(fact.name):
                namesakes[key].append(index)
        near_pairs = [pair for key in sorted(namesakes) for pair in self._of_one_name(namesakes[key], facts)]
        self._doubts += [(pair, "one name, too little in common", shared) for pair, shared in near_pairs]
        for documents, reason in self._nameless:
            list(self._of_one_name(documents, facts))  # for what it joins; what shares less is a doubt in any case
            self._doubts.append((tuple(documents), "one contact, a name missing", (reason,)))
        self._doubts += [(tuple(namesakes[key]), "one name, nothing in common", ()) for key in sorted(namesakes)]

    def _of_one_name(self, documents: Sequence[int], facts: list[Facts]) -> Iterator[tuple[Pair, tuple[Shared, ...]]]:
        """Join documents that share enough; yield those that share something, with what it is."""
        holders: dict[str, list[int]] = defaultdict(list)
        for index in documents:
            for other in sorted({before for token in facts[index].tokens for before in holders[token]}):
                shared = self._shared(other, index, facts)
                if len(shared) >= ENOUGH and self._unite(other, index):
                    self._bonds.append((index, Bond(self._given[other], self._given[index], shared, certain=False)))
                elif shared:
                    yield (other, index), shared
            for token in facts[index].tokens:
                holders[token].append(index)

    def _shared(self, document: int, other: int, facts: list[Facts]) -> tuple[Shared, ...]:
        """Return what two documents share that are not joined yet; nothing where their names differ."""
        if self._group[document] == self._group[other] or not shared_facts.names_agree(facts[document].name, facts[other].name):
            return ()
        return shared_facts.facts_in_common(facts[document], facts[other])

    def _groups(self) -> Iterator[Group]:
        bonds: dict[int, list[Bond]] = defaultdict(list)
        for index, bond in self._bonds:
            bonds[self._group[index]].append(bond)
        for group, members in self._members.items():
            documents = sorted((self._given[index] for index in members), key=lambda document: (document.name, document.sha256))
            yield Group(tuple(documents), tuple(bonds[group]))

    def _questions(self) -> Iterator[Question]:
        """Yield the questions that are still open, each once, and none that a person has answered."""
        asked: set[Pair] = set()
        for documents, why, reasons in self._doubts:
            firsts = {self._group[index]: index for index in reversed(documents)}
            pairs = {pair for pair in combinations(sorted(firsts)[:_ASKED], 2) if not self._is_apart(*pair)}
            if pairs - asked:
                yield Question(tuple(self._given[index] for index in sorted(firsts.values())), why, reasons)
            asked |= pairs


def _is_one_name(names: set[tuple[str, ...]]) -> bool:
    """Return whether names are few, and every two of them may be one person's."""
    return len(names) <= _COMPARED and all(
        shared_facts.names_agree(name, other) for name, other in combinations(sorted(names), 2)
    )
