"""Case → what each decider says of it, or None: `deciding.py` asks them in their order."""

from __future__ import annotations

from matcher.by_section import TERSE, TITLES
from matcher.regex import regex
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.actors import somebody_else
from matcher.signals.status.case import Case, said_by
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.denials import denied
from matcher.signals.status.details import unsaid
from matcher.signals.status.governing_verb import governing_verb
from matcher.signals.status.lists import is_list, is_string_of_keywords
from matcher.signals.status.own_deeds import claimed, led_by_person, own_deed
from matcher.signals.status.third_parties import part_of_others
from matcher.signals.status.topics import said_of_topic

_RECEIVED = regex(
    r"\b(?:accepted|declined|published|rejected|submitted|withdrawn|no (?:papers?|publications?))\b|录用|发表|投稿|拒"
)
"""What happened to a paper, which its title does not say."""


def words_alone(case: Case) -> StatusWithCue | None:
    """Return what a section of words without sentences says, where no cue stands in the passage."""
    fixed = case.by_section
    terse = fixed and case.section in TERSE and not case.reading.cues_in(*case.reading.spans[case.passage])
    return StatusWithCue(fixed) if fixed and terse else None


def quoted(case: Case) -> StatusWithCue | None:
    """Return what words say that are quoted from an advert, with the words that name it."""
    return said_by(case.reading.clauses.quoted(case.start))


def denial_or_wish(case: Case) -> StatusWithCue | None:
    """Return the denial or wish that reaches the words; a deed of the person's own with them outdoes a wish."""
    taken = denied(case.target) or said_of_topic(case.target)
    if taken is None or (taken.status == "negated" and _is_title(case.target.clause)):
        return None
    deed = case.once(own_deed) if case.may_be_deed else None
    return None if deed and _is_more(deed, taken, case.target.text[taken.end : case.start]) else said_by(taken)


def _is_more(deed: Cue, taken: Cue, between: str) -> bool:
    """Return whether a deed says more of words than what denies or wishes them; what was only learnt of a wish does not."""
    return "," in between or (taken.status == "wished" and deed.status != "exposed")


def _is_title(clause: Clause) -> bool:
    """Return whether a clause is only the title of a paper, which denies nothing of its author ("No reward model needed: …")."""
    return clause.section == "publication" and not clause.of("self") and not _RECEIVED.search(clause.text, *clause.sentence)


def section_without_deeds(case: Case) -> StatusWithCue | None:
    """Return what a section of wishes, or of others, says of whatever stands in it."""
    fixed = case.by_section
    return StatusWithCue(fixed) if fixed in ("wished", "other") else None


def deed_of_the_person(case: Case) -> StatusWithCue | None:
    """Return the deed that the words around name as the person's own."""
    return said_by(case.once(own_deed) or led_by_person(case.target)) if case.may_be_deed else None


def others_act(case: Case) -> StatusWithCue | None:
    """Return somebody else who acts."""
    other = somebody_else(case.target)
    return said_by(other) if other and (case.may_be_deed or other.status == "other") else None


def keywords(case: Case) -> StatusWithCue | None:
    """Return that words are listed, where they stand in a string of keywords."""
    strung = case.section not in TITLES and is_string_of_keywords(case.target)
    return StatusWithCue(case.by_section or "listed") if strung else None


def others_have_part(case: Case) -> StatusWithCue | None:
    """Return the part of others: of those who made what was used, whom the sentence tells of, or for whom it was done."""
    third = part_of_others(case.target, case.once(governing_verb))
    return said_by(third) if third and (third.status == "other" or _counts(case, third)) else None


def verb(case: Case) -> StatusWithCue | None:
    """Return what the governing verb says."""
    governing = case.once(governing_verb)
    return said_by(governing) if governing and _counts(case, governing) else None


def bare_list(case: Case) -> StatusWithCue | None:
    """Return that words are listed, where their sentence is a list without a verb; a claim in an item is the item's."""
    if case.section in TITLES or case.once(governing_verb):
        return None
    clause, start, end = case.target
    claim = _claim(case)
    of_item = claim and claim.start < end and start < claim.end and len(clause.of("claim")) == 1
    return None if of_item or not is_list(clause, case.by_section is None) else StatusWithCue(case.by_section or "listed")


def claim(case: Case) -> StatusWithCue | None:
    """Return the words that claim a deed without a known verb."""
    return said_by(_claim(case))


def _claim(case: Case) -> Cue | None:
    return case.once(claimed) if case.by_section and case.may_be_deed else None


def section(case: Case) -> StatusWithCue:
    """Return what the section says; among deeds, a line may tell how the work was done, or only name it."""
    return StatusWithCue(case.by_section or unsaid(case.target))


def _counts(case: Case, cue: Cue) -> bool:
    """Return whether a verb may say more, or less, than its section."""
    if case.section in TITLES:
        return cue.status != "exposed"
    return case.may_be_deed or (case.by_section == "listed" and cue.status == "exposed")
