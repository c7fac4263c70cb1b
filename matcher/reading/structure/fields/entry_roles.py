"""The parts of the heading lines of a section → what each is: who (an organisation, a name), what (a position, a degree), where.

Words tell some of it: "engineer", "university", "Berlin". For the rest all entries of a section are taken to be set alike: what
stands in one place of most entries is what stands there in the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.structure.fields import role_weights
from matcher.reading.structure.fields.role_evidence import Role, RoleEvidence, evidence_of
from matcher.reading.structure.line import asides, hints
from matcher.reading.structure.line.heading_parts import HeadingPart
from matcher.reading.words.sections import Heading

_Slot = tuple[int, int, int]
_LAST = 99
"""The number, in a slot, of whatever part is the last of its chunk."""


class EntryRoles(NamedTuple):
    """The parts of one entry with a role; what has none stands in no list."""

    who: tuple[HeadingPart, ...] = ()
    what: tuple[HeadingPart, ...] = ()
    where: tuple[HeadingPart, ...] = ()
    beside: tuple[HeadingPart, ...] = ()

    def has(self, part: HeadingPart) -> bool:
        """Return whether a part has a role."""
        return part in self.who or part in self.what or part in self.where or part in self.beside


def assigned_roles(entries: list[list[HeadingPart]], section: Heading) -> list[EntryRoles]:
    """Return what the parts of each entry of a section are.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.heading_parts import heading_parts
    >>> heads = ["Example Labs, Intern", "Sample, Growth and Joy"]
    >>> [found.who[0].text for found in assigned_roles([heading_parts([Block(0, len(head), head)]) for head in heads], "work")]
    ['Example Labs', 'Sample']
    """
    headings = [_Heading(parts, evidence_of(parts, section)) for parts in entries]
    votes = _Votes(headings)
    return [_assigned(heading, votes, section) for heading in headings]


class _Heading(NamedTuple):
    """The parts of one entry in order, and what the words of each tell."""

    parts: Sequence[HeadingPart]
    evidence: Sequence[RoleEvidence]

    def votes(self) -> Iterator[tuple[_Slot, Role]]:
        """Yield what the words say of the places in the heading; who may be the only part that nothing is said of."""
        named = any(own.what >= hints.LIKELY for own in self.evidence)
        both = list(zip(self.parts, self.evidence, strict=True))
        silent = [part for part, own in both if not (own.what or own.aside or part.weak)] if named else []
        for index, (part, own) in enumerate(both):
            if role := own.plain:
                yield from ((slot, role) for slot in self.slots(index))
            elif silent == [part]:
                yield part.slot, "who"

    def slots(self, index: int) -> set[_Slot]:
        """Return the slot of a part, and that of the last part of its chunk where only places follow."""
        part = self.parts[index]
        after = (
            own for own, other in zip(self.evidence[index + 1 :], self.parts[index + 1 :], strict=True) if part.is_beside(other)
        )
        last = part.weak and all(own.aside for own in after)
        return {part.slot, (part.line, part.chunk, _LAST)} if last else {part.slot}

    def follows_what(self, index: int) -> bool:
        """Return whether a position begins the chunk of a part: "Engineer, Search, Example"."""
        part = self.parts[index]
        return part.weak and self.evidence[index - part.number].what > 0

    def only_adds(self, index: int) -> bool:
        """Return whether a part only says more of a position: "Engineer, Search", "Analyst (placement year)"."""
        part = self.parts[index]
        adds = (part.comma and hints.team(part.text)) or (part.closed and part.text[0].islower())
        return adds and self.follows_what(index)


class _Votes:
    """What the words of all entries of a section say of each place of a heading."""

    def __init__(self, headings: list[_Heading]) -> None:
        self._counts = defaultdict[_Slot, Counter[Role]](Counter)
        for heading in headings:
            for slot, role in heading.votes():
                self._counts[slot][role] += 1

    def many(self, slot: _Slot, role: Role) -> int:
        """Return how many entries have a role in a place."""
        return self._counts[slot][role]

    def share(self, slot: _Slot, role: Role) -> float:
        """Return how many of those that say anything of a place say that it has a role, of 1."""
        return self._counts[slot][role] / (self._counts[slot].total() or 1)

    def most(self, slot: _Slot, role: Role) -> bool:
        """Return whether more than half have a role in a place."""
        return 2 * self.share(slot, role) > 1


def _assigned(heading: _Heading, votes: _Votes, section: Heading) -> EntryRoles:
    """Return the roles of one entry: the likeliest who and what together, then what goes with them."""
    parts = heading.parts
    roles = {index: own.aside for index, own in enumerate(heading.evidence) if own.aside}
    who, what = _pair(heading, votes, [index for index in range(len(parts)) if index not in roles])
    if who is not None:
        roles[who] = "who"
    if what is not None:
        roles[what] = "what"
    if section != "project":
        _widen(heading, roles)
        _spread(heading, roles, votes, alike=section != "education")
        roles |= {index: "where" for index, part in enumerate(parts) if index not in roles and _stands_as_town(part, votes)}
    if who is None and section == "work":
        roles |= {index: "who" for index, part in enumerate(parts) if roles.get(index) == "beside" and asides.nobody(part.text)}
    return EntryRoles(*(tuple(parts[index] for index in sorted(roles) if roles[index] == role) for role in EntryRoles._fields))


def _pair(heading: _Heading, votes: _Votes, free: list[int]) -> tuple[int | None, int | None]:
    """Return which of the parts that are free are who and what; None where nothing is gained by any."""
    who: dict[int | None, float] = {None: 0.0} | {index: _who(heading, votes, index) for index in free}
    what: dict[int | None, float] = {None: 0.0} | {index: _what(heading, votes, index) for index in free}
    pairs = ((first, other) for first in who for other in what if first is None or first != other)
    return max(pairs, key=lambda pair: who[pair[0]] + what[pair[1]])


def _who(heading: _Heading, votes: _Votes, index: int) -> float:
    """Return how likely a part is the organisation, or the name of a project; anything may be."""
    part, own = heading.parts[index], heading.evidence[index]
    if heading.only_adds(index):
        return role_weights.NEVER
    base = role_weights.OUTDONE if own.what > own.who else role_weights.JOINED if part.weak else role_weights.ANYTHING
    behind = heading.follows_what(index) and not hints.unit(part.text)
    late = role_weights.BEHIND_WHAT if behind else -role_weights.FURTHER_PART
    share = max(votes.share(slot, "who") for slot in heading.slots(index))
    likely = base + own.who + role_weights.VOTE * share
    return likely - role_weights.FURTHER_LINE * part.line - role_weights.FURTHER_CHUNK * part.chunk + late * part.number


def _what(heading: _Heading, votes: _Votes, index: int) -> float:
    """Return how likely a part is the position or the degree: its words say so, or those in its place of other entries."""
    own, share = heading.evidence[index], votes.share(heading.parts[index].slot, "what")
    if own.what:
        return own.what + role_weights.VOTE * share
    return role_weights.VOTE * share - role_weights.ONLY_VOTED if share > role_weights.ONLY_VOTED else role_weights.NEVER


def _widen(heading: _Heading, roles: dict[int, Role]) -> None:
    """Give the organisations that commas join to who the same role: "Example Lab, Example University"."""
    order = range(len(heading.parts))
    for index, after in [*pairwise(order), *pairwise(reversed(order))]:
        joined = heading.parts[max(index, after)].weak and roles.get(index) == "who" and after not in roles
        if joined and heading.evidence[after].who >= hints.LIKELY:
            roles[after] = "who"


def _spread(heading: _Heading, roles: dict[int, Role], votes: _Votes, *, alike: bool) -> None:
    """Give what a comma joins to who or what the same role ("Tech Lead, Search"); behind who it is a town, if none is named.

    What stands behind a school is no part of its name, unless it is `alike`; in brackets it is a town where others have theirs.
    """
    parts = heading.parts
    for index in range(1, len(parts)):
        part, own = parts[index], heading.evidence[index]
        before = roles.get(index - 1 - (parts[index - 1].weak and roles.get(index - 1) == "beside"))
        apart = before == "what" and hints.unit(part.text)
        if index in roles or not part.weak or before not in {"who", "what"} or apart:
            continue
        town = _is_town(part, own, roles)
        if before == "who" and own.what >= hints.LIKELY:
            roles[index] = "what"
        elif before == "what" or alike or own.who or town:
            placed = town or (part.closed and votes.most(part.slot, "where"))
            roles[index] = "where" if before == "who" and placed else before
    for after, index in pairwise(reversed(range(len(parts)))):
        if index not in roles and parts[after].weak and roles.get(after) in {"who", "what"}:
            roles[index] = roles[after]


def _is_town(part: HeadingPart, own: RoleEvidence, roles: dict[int, Role]) -> bool:
    """Return whether what a comma joins to who is a town, though none that is known."""
    return part.comma and not (own.who or "where" in roles.values() or hints.team(part.text) or hints.unit(part.text))


def _stands_as_town(part: HeadingPart, votes: _Votes) -> bool:
    """Return whether a part begins a line below the first where several entries, and most, have their town."""
    of_work = hints.team(part.text) or hints.unit(part.text) or part.text[0].islower()
    return part.line > 0 and not (part.weak or of_work) and votes.many(part.slot, "where") > 1 and votes.most(part.slot, "where")
