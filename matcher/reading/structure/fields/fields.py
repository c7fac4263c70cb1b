"""The parts of the heading lines of a section → what each is: who (an organisation, a name), what (a position, a degree), where.

Words tell some of it: "engineer", "university", "Berlin". For the rest all entries of a section are taken to be set alike: what
stands in one place of most entries is what stands there in the others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Literal, NamedTuple

from matcher import studies
from matcher.reading.structure.fields import weights
from matcher.reading.structure.line import hints, schooling, terms
from matcher.reading.structure.line.parts import TENDER, Part, Slot
from matcher.reading.words import places
from matcher.reading.words.sections import Heading
from matcher.regex import regex

Role = Literal["who", "what", "where", "beside"]
_Votes = dict[Slot, Counter[Role]]

_STUDIED = regex(
    r"\b(?:student|exchange|visiting|diploma|certificate|a-levels?|coursework|semester|erasmus|studium)\b|高中|交换|交流",
    re.IGNORECASE,
)
_TENDS = regex(TENDER, re.IGNORECASE)
_ROLE = 40
"""Characters that a role in a project has at most."""
_LAST = 99
"""The number, in a slot, of whatever part is the last of its chunk."""


class Fields(NamedTuple):
    """The parts of one entry with a role; what has none stands in no list."""

    who: tuple[Part, ...] = ()
    what: tuple[Part, ...] = ()
    where: tuple[Part, ...] = ()
    beside: tuple[Part, ...] = ()

    def has(self, part: Part) -> bool:
        """Return whether a part has a role."""
        return part in self.who or part in self.what or part in self.where or part in self.beside


class _Evidence(NamedTuple):
    """What the words of a part tell, on the scale of `hints`: 0 to 5."""

    who: float
    what: float
    where: bool
    beside: bool


def fields(entries: list[list[Part]], section: Heading) -> list[Fields]:
    """Return what the parts of each entry of a section are.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.parts import parts
    >>> heads = ["Example Labs, Intern", "Sample, Growth and Joy"]
    >>> [found.who[0].text for found in fields([parts([Block(0, len(head), head)]) for head in heads], "work")]
    ['Example Labs', 'Sample']
    """
    all_evidence = [_continued(parts, [_evidence(part, section) for part in parts]) for parts in entries]
    votes = _votes(entries, all_evidence)
    return [_assigned(parts, own, votes, section) for parts, own in zip(entries, all_evidence, strict=True)]


def _evidence(part: Part, section: Heading) -> _Evidence:
    if section == "education":
        return _of_school(part)
    if terms.nobody(part.text) and not part.weak:
        return _Evidence(hints.LIKELY, 0.0, False, False)
    what, body = hints.position(part.text), hints.organisation(part.text)
    own = part.slot == (0, 0, 0) and (what > hints.LIKELY or section == "project")  # "Advisor, Example Labs" is no adviser's
    where = places.is_known(part.text) and not (part.at or part.named)
    beside = not own and _is_beside(part.text)
    if part.weak and hints.unit(part.text):
        what, body = 0, max(body, weights.OF_UNIT)
    if section == "project":
        what = hints.FULL if _TENDS.fullmatch(part.text) else what
        role = what > max(body, hints.LIKELY) and len(part.text) < _ROLE and not part.named
        name = weights.OF_PROJECT + 2 * weights.VOTE * part.named
        return _Evidence(0.0 if role else name, what if role else 0.0, where, beside)
    who = max(body - (what if what > body else 0), weights.AT * part.at)
    return _Evidence(who, what if what > body and not part.at else 0.0, where, beside)


def _is_beside(words: str) -> bool:
    """Return whether words only go with a position, or are the title of something: a course, a book."""
    return hints.beside(words) or (len(words) > 2 and words[0] + words[-1] in {"《》", "“”", "„“", "«»", '""'})


def _of_school(part: Part) -> _Evidence:
    school, degree = hints.school(part.text), schooling.states(part.text)
    beside = hints.beside(part.text) or schooling.is_aside(part.text) or (part.closed and part.text[0].islower())
    field = weights.OF_STUDIES if studies.is_only_a_field(part.text) else 0
    studied = float(hints.FULL if degree else hints.LIKELY if _STUDIED.search(part.text) else field)
    return _Evidence(school, studied if school < hints.FULL else 0.0, places.is_known(part.text) and not school, beside)


def _continued(parts: list[Part], evidence: list[_Evidence]) -> list[_Evidence]:
    """Return the evidence with what the neighbours add: a town before its country, a name behind "Advisor:"."""
    found, led = list(evidence), False
    for place, after in enumerate(parts[1:]):
        led = after.weak and (led or terms.leads(parts[place].text)) and found[place].beside
        if led:
            found[place + 1] = _Evidence(0, 0, False, True)
        elif after.weak and places.is_region(after.text):
            town = found[place].where or (parts[place].weak and found[place - 1].where) or _may_be_town(parts, found, place)
            found[place] = found[place]._replace(where=town)
            found[place + 1] = found[place + 1]._replace(where=town or found[place + 1].where)
    return found


def _may_be_town(parts: list[Part], evidence: list[_Evidence], place: int) -> bool:
    """Return whether a part before a country is no more than that: not the only one left to be who."""
    if max(evidence[place].who, evidence[place].what) > 0 or len(parts[place].text) > 30:
        return False
    others = (other for other, own in zip(parts, evidence, strict=True) if not (own.what or own.where or own.beside))
    return any(other is not parts[place] for other in others)


def _votes(entries: list[list[Part]], all_evidence: list[list[_Evidence]]) -> _Votes:
    """Return what the words of all entries say of each place of a heading."""
    votes: _Votes = defaultdict(Counter)
    for parts, evidence in zip(entries, all_evidence, strict=True):
        named = [one for one in evidence if one.what >= hints.LIKELY]
        open_ones = [part for part, one in zip(parts, evidence, strict=True) if not (one.what or one.where or one.beside)]
        for place, (part, one) in enumerate(zip(parts, evidence, strict=True)):
            if role := _plain(one):
                for slot in {part.slot, _last(parts, evidence, place)}:
                    votes[slot][role] += 1
            elif part in open_ones and named and not part.weak and sum(not other.weak for other in open_ones) == 1:
                votes[part.slot]["who"] += 1
    return votes


def _plain(own: _Evidence) -> Role | None:
    """Return the role that words alone leave no doubt of."""
    if own.beside or own.where:
        return "beside" if own.beside else "where"
    if max(own.who, own.what) < hints.LIKELY:
        return None
    return "who" if own.who > own.what else "what"


def _assigned(parts: list[Part], evidence: list[_Evidence], votes: _Votes, section: Heading) -> Fields:
    """Return the roles of one entry: the likeliest who and what together, then what goes with them."""
    roles: dict[int, Role] = {}
    for place, own in enumerate(evidence):
        if own.beside or own.where:
            roles[place] = "beside" if own.beside else "where"
    open_ones = [place for place in range(len(parts)) if place not in roles]
    who, what = _pair(parts, evidence, votes, open_ones)
    roles |= {place: role for place, role in ((who, "who"), (what, "what")) if place is not None}  # type: ignore[misc]
    if section != "project":
        _spread(parts, roles, evidence, votes, alike=section != "education")
    return Fields(*(tuple(part for place, part in enumerate(parts) if roles.get(place) == role)
                    for role in ("who", "what", "where", "beside")))  # fmt: skip


def _pair(parts: list[Part], evidence: list[_Evidence], votes: _Votes, free: list[int]) -> tuple[int | None, int | None]:
    """Return which of the parts that are open are who and what, or none."""
    who = {place: _who(parts, evidence, votes, place) for place in free}
    what = {place: _what(evidence[place], votes[parts[place].slot]) for place in free}
    best: tuple[float, int | None, int | None] = (0.0, None, None)
    for one in [None, *free]:
        for other in [None, *free]:
            worth = (0.0 if one is None else who[one]) + (0.0 if other is None else what[other])
            if worth > best[0] and (one is None or one != other):
                best = (worth, one, other)
    return best[1], best[2]


def _who(parts: list[Part], evidence: list[_Evidence], votes: _Votes, place: int) -> float:
    """Return how likely a part is the organisation, or the name of a project; anything may be."""
    part, own = parts[place], evidence[place]
    if _is_team(parts, evidence, place):
        return weights.NEVER
    line, chunk, number = part.slot
    base = weights.OUTDONE if own.what > own.who else weights.JOINED if part.weak else weights.ANYTHING
    late = weights.BEHIND_WHAT if _follows_what(parts, evidence, place) and not hints.unit(part.text) else -weights.FURTHER_PART
    share = max(_share(votes[part.slot], "who"), _share(votes[_last(parts, evidence, place)], "who"))
    return base + own.who + weights.VOTE * share - weights.FURTHER_LINE * line - weights.FURTHER_CHUNK * chunk + late * number


def _last(parts: list[Part], evidence: list[_Evidence], place: int) -> Slot:
    """Return the slot of the last part of a chunk but places, for a part that is that; else the part's own."""
    line, chunk, number = parts[place].slot
    after = evidence[place + 1 : place + 1 + sum(part.slot[:2] == (line, chunk) for part in parts[place + 1 :])]
    return (line, chunk, _LAST) if number and all(one.where or one.beside for one in after) else parts[place].slot


def _is_team(parts: list[Part], evidence: list[_Evidence], place: int) -> bool:
    """Return whether a part but tells what a position works on: "Engineer, Search"."""
    return parts[place].comma and _follows_what(parts, evidence, place) and hints.team(parts[place].text)


def _follows_what(parts: list[Part], evidence: list[_Evidence], place: int) -> bool:
    """Return whether a position begins the chunk of a part: "Engineer, Search, Example"."""
    first = place - parts[place].slot[2]
    return first < place and evidence[first].what > 0


def _what(own: _Evidence, votes: Counter[Role]) -> float:
    """Return how likely a part is the position or the degree: its words say so, or those in its place of other entries."""
    share = _share(votes, "what")
    if own.what:
        return own.what + weights.VOTE * share
    return weights.VOTE * share - weights.ONLY_VOTED if share > weights.ONLY_VOTED else weights.NEVER


def _share(votes: Counter[Role], role: Role) -> float:
    return votes[role] / votes.total() if votes else 0.0


def _spread(parts: list[Part], roles: dict[int, Role], evidence: list[_Evidence], votes: _Votes, *, alike: bool) -> None:
    """Give what a comma joins to who or what the same role ("Tech Lead, Search"); behind who it is a town, if none is named.

    What stands behind a school is no part of its name, unless it is `alike`; in brackets it is a town where others have theirs.
    """
    _widen(parts, roles, evidence)
    for place in range(1, len(parts)):
        before = roles.get(place - 1 - (parts[place - 1].weak and roles.get(place - 1) == "beside"))
        apart = before == "what" and hints.unit(parts[place].text)
        if place in roles or not parts[place].weak or before not in {"who", "what"} or apart:
            continue
        if before == "who" and evidence[place].what >= hints.LIKELY:
            roles[place] = "what"
        elif before == "what" or alike or evidence[place].who or _is_town(parts[place], evidence[place], roles):
            seated = parts[place].closed and 2 * _share(votes[parts[place].slot], "where") > 1
            town = seated or _is_town(parts[place], evidence[place], roles)
            roles[place] = "where" if before == "who" and town else before
    for place in range(len(parts) - 2, -1, -1):
        if place not in roles and parts[place + 1].weak and roles.get(place + 1) in {"who", "what"}:
            roles[place] = roles[place + 1]


def _is_town(part: Part, own: _Evidence, roles: dict[int, Role]) -> bool:
    """Return whether what a comma joins to who is a town, though none that is known."""
    return part.comma and not (own.who or "where" in roles.values() or hints.team(part.text) or hints.unit(part.text))


def _widen(parts: list[Part], roles: dict[int, Role], evidence: list[_Evidence]) -> None:
    """Give the organisations that commas join to who the same role: "Example Lab, Example University"."""
    for place, after in [*pairwise(range(len(parts))), *((b, a) for a, b in reversed(list(pairwise(range(len(parts))))))]:
        joined = parts[max(place, after)].weak and roles.get(place) == "who" and after not in roles
        if joined and evidence[after].who >= hints.LIKELY:
            roles[after] = "who"
