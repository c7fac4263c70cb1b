"""Case → its status, and what decided it. The table of deciders is their order, and all that there is of it.

After the NegEx family of algorithms (Chapman et al. 2001, doi:10.1006/jbin.2001.1029), extended by verbs, subjects and sections.
What the card of a signal is about may take more back from its mentions (`about.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from matcher.model import GIVING
from matcher.signals.answers import StatusWithCue
from matcher.signals.status import deciders, doubts, levels
from matcher.signals.status.case import Case


class Doubt(NamedTuple):
    """What may take back a status that gives something."""

    name: str
    less: Callable[[Case, StatusWithCue], StatusWithCue | None]


class Decider(NamedTuple):
    """What may decide a status, and the doubts that what it decides is then put to."""

    name: str
    decide: Callable[[Case], StatusWithCue | None]
    doubts: tuple[Doubt, ...] = ()


OF_WORDS = (
    Doubt("a question that is denied at once", doubts.answer),
    Doubt("words within a denial", doubts.within_denial),
)
"""Doubts about the words, whoever acts; each in turn, as long as the status gives something."""
OF_WORK = (
    Doubt("no hands on", doubts.never_in_hand),
    Doubt("dealt with, not done", doubts.dealt_with),
    *OF_WORDS,
)
"""Doubts about what a line tells of work, where it does not name the person's own part."""

DECIDERS = (
    Decider("the level of a skill", levels.stated_level),
    Decider("a section of words alone", deciders.words_alone),
    Decider("an advert that is quoted", deciders.quoted),
    Decider("a denial or a wish", deciders.denial_or_wish, OF_WORDS),
    Decider("a section without deeds", deciders.section_without_deeds),
    Decider("a deed of the person", deciders.deed_of_the_person, OF_WORDS),
    Decider("others who act", deciders.others_act, OF_WORDS),
    Decider("a string of keywords", deciders.keywords, OF_WORK),
    Decider("others who have part", deciders.others_have_part, OF_WORK),
    Decider("the governing verb", deciders.verb, OF_WORK),
    Decider("a bare list", deciders.bare_list, OF_WORK),
    Decider("a claim", deciders.claim, OF_WORK),
    Decider("the section", deciders.section, OF_WORK),
)
"""The first of them that says something decides; the last always does."""


class Decision(NamedTuple):
    """A status, and the name of the decider or the doubt to which it is due."""

    by: str
    said: StatusWithCue


def decision(case: Case) -> Decision:
    """Return what is decided of words."""
    decider, said = next((one, said) for one in DECIDERS if (said := one.decide(case)))
    by = decider.name
    for doubt in decider.doubts:
        if said.status in GIVING and (less := doubt.less(case, said)):
            by, said = doubt.name, less
    return Decision(by, said)
