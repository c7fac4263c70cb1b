"""Parts of the heading lines of an entry → what the words of each tell: who, what, where, or beside these."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from matcher import studies
from matcher.reading.structure.fields import role_weights
from matcher.reading.structure.line import asides, hints, study_lines
from matcher.reading.structure.line.heading_parts import TENDER, HeadingPart
from matcher.reading.words import degrees, places
from matcher.reading.words.sections import Heading
from matcher.regex import regex

_STUDIED = regex(
    r"\b(?:student|exchange|visiting|diploma|certificate|a-levels?|coursework|semester|erasmus|studium)\b|高中|交换|交流",
    re.IGNORECASE,
)
_TENDS = regex(TENDER, re.IGNORECASE)
_ROLE = 40
"""Characters that a role in a project has at most."""


Role = Literal["who", "what", "where", "beside"]


class RoleEvidence(NamedTuple):
    """What the words of a part tell, on the scale of `hints`: 0 to 5."""

    who: float
    what: float
    where: bool
    beside: bool

    @property
    def aside(self) -> Role | None:
        """Return the role of a part that is neither who nor what, or None."""
        return "beside" if self.beside else "where" if self.where else None

    @property
    def plain(self) -> Role | None:
        """Return the role that words alone leave no doubt of, or None."""
        if self.aside or max(self.who, self.what) < hints.LIKELY:
            return self.aside
        return "who" if self.who > self.what else "what"


def evidence_of(parts: list[HeadingPart], section: Heading) -> list[RoleEvidence]:
    """Return what the words of the parts of an entry tell, and what their neighbours add."""
    return _continued(parts, [_of_part(part, section) for part in parts])


def _of_part(part: HeadingPart, section: Heading) -> RoleEvidence:
    if section == "education":
        return _of_school(part)
    is_first = part.slot == (0, 0, 0)
    if (asides.nobody(part.text) and not part.weak) or (is_first and asides.is_freelance(part.text)):
        return RoleEvidence(hints.LIKELY, 0.0, False, False)
    what, body = hints.position(part.text), hints.organisation(part.text)
    own = is_first and (what > hints.LIKELY or section == "project")  # "Advisor, Example Labs" is no adviser's
    where = places.is_known(part.text) and not (part.at or part.named)
    beside = not own and (hints.beside(part.text) or asides.is_title(part.text))
    if part.weak and hints.unit(part.text):
        what, body = 0, max(body, role_weights.OF_UNIT)
    if section == "project":
        what = hints.FULL if _TENDS.fullmatch(part.text) else what
        role = what > max(body, hints.LIKELY) and len(part.text) < _ROLE and not part.named
        name = role_weights.OF_PROJECT + 2 * role_weights.VOTE * part.named
        return RoleEvidence(0.0 if role else name, what if role else 0.0, where, beside)
    who = max(body - (what if what > body else 0), role_weights.AT * part.at)
    return RoleEvidence(who, what if what > body and not part.at else 0.0, where, beside)


def _of_school(part: HeadingPart) -> RoleEvidence:
    school, degree = 0 if degrees.is_doctor(part.text) else hints.school(part.text), study_lines.states(part.text)
    beside = hints.beside(part.text) or study_lines.is_aside(part.text) or (part.closed and part.text[0].islower())
    field = role_weights.OF_STUDIES if studies.is_only_a_field(part.text) else 0
    studied = float(hints.FULL if degree else hints.LIKELY if _STUDIED.search(part.text) else field)
    return RoleEvidence(school, studied if school < hints.FULL else 0.0, places.is_known(part.text) and not school, beside)


def _continued(parts: list[HeadingPart], evidence: list[RoleEvidence]) -> list[RoleEvidence]:
    """Return the evidence with what the neighbours add: a town before its country, a name behind "Advisor:"."""
    continued, led = list(evidence), False
    for index, after in enumerate(parts[1:]):
        led = after.weak and (led or asides.leads(parts[index].text)) and continued[index].beside
        if led:
            continued[index + 1] = RoleEvidence(0, 0, False, True)
        elif after.weak and places.is_region(after.text):
            town = (
                continued[index].where
                or (parts[index].weak and continued[index - 1].where)
                or _may_be_town(parts, continued, index)
            )
            continued[index] = continued[index]._replace(where=town)
            continued[index + 1] = continued[index + 1]._replace(where=town or continued[index + 1].where)
    return continued


def _may_be_town(parts: list[HeadingPart], evidence: list[RoleEvidence], index: int) -> bool:
    """Return whether a part before a country is no more than that: not the only one left to be who."""
    if max(evidence[index].who, evidence[index].what) > 0 or len(parts[index].text) > 30:
        return False
    others = (other for other, own in zip(parts, evidence, strict=True) if not (own.what or own.aside))
    return any(other is not parts[index] for other in others)
