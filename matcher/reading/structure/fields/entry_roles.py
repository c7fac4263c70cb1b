"""The parts of the heading lines of a section → what each is: who (an organisation, a name), what (a position, a degree), where.

Words tell some of it: "engineer", "university", "Berlin". For the rest all entries of a section are taken to be set alike: what
stands in one place of most entries is what stands there in the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import Literal, NamedTuple

from matcher.reading.structure.fields import role_evidence, role_weights
from matcher.reading.structure.fields.role_evidence import RoleEvidence
from matcher.reading.structure.line import hints
from matcher.reading.structure.line.heading_parts import HeadingPart, Slot
from matcher.reading.words.sections import Heading

Role = Literal["who", "what", "where", "beside"]
_Votes = dict[Slot, Counter[Role]]

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
    all_evidence = [role_evidence.evidence_of(parts, section) for parts in entries]
    votes = _votes(entries, all_evidence)
    return [_assigned(parts, own, votes, section) for parts, own in zip(entries, all_evidence, strict=True)]


def _votes(entries: list[list[HeadingPart]], all_evidence: list[list[RoleEvidence]]) -> _Votes:
    """Return what the words of all entries say of each place of a heading."""
    votes: _Votes = defaultdict(Counter)
    for parts, evidence in zip(entries, all_evidence, strict=True):
        named = [proof for proof in evidence if proof.what >= hints.LIKELY]
        open_ones = [part for part, proof in zip(parts, evidence, strict=True) if not (proof.what or proof.where or proof.beside)]
        for index, (part, proof) in enumerate(zip(parts, evidence, strict=True)):
            if role := _plain(proof):
                for slot in {part.slot, _last(parts, evidence, index)}:
                    votes[slot][role] += 1
            elif part in open_ones and named and not part.weak and sum(not other.weak for other in open_ones) == 1:
                votes[part.slot]["who"] += 1
    return votes


def _plain(own: RoleEvidence) -> Role | None:
    """Return the role that words alone leave no doubt of."""
    if own.beside or own.where:
        return "beside" if own.beside else "where"
    if max(own.who, own.what) < hints.LIKELY:
        return None
    return "who" if own.who > own.what else "what"


def _assigned(parts: list[HeadingPart], evidence: list[RoleEvidence], votes: _Votes, section: Heading) -> EntryRoles:
    """Return the roles of one entry: the likeliest who and what together, then what goes with them."""
    roles: dict[int, Role] = {}
    for index, own in enumerate(evidence):
        if own.beside or own.where:
            roles[index] = "beside" if own.beside else "where"
    open_ones = [index for index in range(len(parts)) if index not in roles]
    who, what = _pair(parts, evidence, votes, open_ones)
    roles |= {index: role for index, role in ((who, "who"), (what, "what")) if index is not None}  # type: ignore[misc]
    if section != "project":
        _spread(parts, roles, evidence, votes, alike=section != "education")
        roles |= {index: "where" for index, part in enumerate(parts) if index not in roles and _stands_as_town(part, votes)}
    return EntryRoles(*(tuple(part for index, part in enumerate(parts) if roles.get(index) == role)
                    for role in ("who", "what", "where", "beside")))  # fmt: skip


def _pair(
    parts: list[HeadingPart], evidence: list[RoleEvidence], votes: _Votes, free: list[int]
) -> tuple[int | None, int | None]:
    """Return which of the parts that are open are who and what, or none."""
    who = {index: _who(parts, evidence, votes, index) for index in free}
    what = {index: _what(evidence[index], votes[parts[index].slot]) for index in free}
    best: tuple[float, int | None, int | None] = (0.0, None, None)
    for first in [None, *free]:
        for other in [None, *free]:
            worth = (0.0 if first is None else who[first]) + (0.0 if other is None else what[other])
            if worth > best[0] and (first is None or first != other):
                best = (worth, first, other)
    return best[1], best[2]


def _who(parts: list[HeadingPart], evidence: list[RoleEvidence], votes: _Votes, index: int) -> float:
    """Return how likely a part is the organisation, or the name of a project; anything may be."""
    part, own = parts[index], evidence[index]
    if _is_team(parts, evidence, index) or _is_remark(parts, evidence, index):
        return role_weights.NEVER
    line, chunk, number = part.slot
    base = role_weights.OUTDONE if own.what > own.who else role_weights.JOINED if part.weak else role_weights.ANYTHING
    late = (
        role_weights.BEHIND_WHAT
        if _follows_what(parts, evidence, index) and not hints.unit(part.text)
        else -role_weights.FURTHER_PART
    )
    share = max(_share(votes[part.slot], "who"), _share(votes[_last(parts, evidence, index)], "who"))
    return (
        base
        + own.who
        + role_weights.VOTE * share
        - role_weights.FURTHER_LINE * line
        - role_weights.FURTHER_CHUNK * chunk
        + late * number
    )


def _last(parts: list[HeadingPart], evidence: list[RoleEvidence], index: int) -> Slot:
    """Return the slot of the last part of a chunk, places aside, for a part that is the last; else the part's own."""
    line, chunk, number = parts[index].slot
    after = evidence[index + 1 : index + 1 + sum(part.slot[:2] == (line, chunk) for part in parts[index + 1 :])]
    return (line, chunk, _LAST) if number and all(one.where or one.beside for one in after) else parts[index].slot


def _is_team(parts: list[HeadingPart], evidence: list[RoleEvidence], index: int) -> bool:
    """Return whether a part only tells what a position works on: "Engineer, Search"."""
    return parts[index].comma and _follows_what(parts, evidence, index) and hints.team(parts[index].text)


def _is_remark(parts: list[HeadingPart], evidence: list[RoleEvidence], index: int) -> bool:
    """Return whether a part in brackets only says more of a position: "Analyst (placement year)"."""
    return parts[index].closed and parts[index].text[0].islower() and _follows_what(parts, evidence, index)


def _follows_what(parts: list[HeadingPart], evidence: list[RoleEvidence], index: int) -> bool:
    """Return whether a position begins the chunk of a part: "Engineer, Search, Example"."""
    first = index - parts[index].slot[2]
    return first < index and evidence[first].what > 0


def _what(own: RoleEvidence, votes: Counter[Role]) -> float:
    """Return how likely a part is the position or the degree: its words say so, or those in its place of other entries."""
    share = _share(votes, "what")
    if own.what:
        return own.what + role_weights.VOTE * share
    return role_weights.VOTE * share - role_weights.ONLY_VOTED if share > role_weights.ONLY_VOTED else role_weights.NEVER


def _share(votes: Counter[Role], role: Role) -> float:
    return votes[role] / votes.total() if votes else 0.0


def _spread(
    parts: list[HeadingPart], roles: dict[int, Role], evidence: list[RoleEvidence], votes: _Votes, *, alike: bool
) -> None:
    """Give what a comma joins to who or what the same role ("Tech Lead, Search"); behind who it is a town, if none is named.

    What stands behind a school is no part of its name, unless it is `alike`; in brackets it is a town where others have theirs.
    """
    _widen(parts, roles, evidence)
    for index in range(1, len(parts)):
        before = roles.get(index - 1 - (parts[index - 1].weak and roles.get(index - 1) == "beside"))
        apart = before == "what" and hints.unit(parts[index].text)
        if index in roles or not parts[index].weak or before not in {"who", "what"} or apart:
            continue
        if before == "who" and evidence[index].what >= hints.LIKELY:
            roles[index] = "what"
        elif before == "what" or alike or evidence[index].who or _is_town(parts[index], evidence[index], roles):
            town = _is_town(parts[index], evidence[index], roles) or _are_towns(parts[index], votes)
            roles[index] = "where" if before == "who" and town else before
    for index in range(len(parts) - 2, -1, -1):
        if index not in roles and parts[index + 1].weak and roles.get(index + 1) in {"who", "what"}:
            roles[index] = roles[index + 1]


def _stands_as_town(part: HeadingPart, votes: _Votes) -> bool:
    """Return whether a part begins a line below the first where several entries, and most, have their town."""
    told = votes[part.slot]
    of_work = hints.team(part.text) or hints.unit(part.text) or part.text[0].islower()
    return part.slot[0] > 0 and not (part.weak or of_work) and told["where"] > 1 and 2 * _share(told, "where") > 1


def _are_towns(part: HeadingPart, votes: _Votes) -> bool:
    return part.closed and 2 * _share(votes[part.slot], "where") > 1


def _is_town(part: HeadingPart, own: RoleEvidence, roles: dict[int, Role]) -> bool:
    """Return whether what a comma joins to who is a town, though none that is known."""
    return part.comma and not (own.who or "where" in roles.values() or hints.team(part.text) or hints.unit(part.text))


def _widen(parts: list[HeadingPart], roles: dict[int, Role], evidence: list[RoleEvidence]) -> None:
    """Give the organisations that commas join to who the same role: "Example Lab, Example University"."""
    for index, after in [*pairwise(range(len(parts))), *((b, a) for a, b in reversed(list(pairwise(range(len(parts))))))]:
        joined = parts[max(index, after)].weak and roles.get(index) == "who" and after not in roles
        if joined and evidence[after].who >= hints.LIKELY:
            roles[after] = "who"
