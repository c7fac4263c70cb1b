"""What the program read → plain words in the second person, for the person whom it is about."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.card import Card
from matcher.evidence import DEFAULT_MUST
from matcher.model import Contribution, Evidence, Requirement
from matcher.report.numbers import count, listed

READ_AS = {
    "led": "you led it",
    "did": "you did it",
    "contributed": "you contributed to it",
    "assisted": "you helped with it",
    "exposed": "you have heard or learned of it",
    "listed": "you list it",
}
"""What each status that can give points says of somebody."""

_NOT_COUNTED = {
    "wished": "it tells of a wish or an interest, not yet of work",
    "negated": "it says that you have not done it",
    "hidden": "it cannot be seen by somebody who reads the page",
    "other": "it is a title, tells of somebody else's work, or repeats the advert",
}

_DEGREES = {"bachelor": "a bachelor's degree", "master": "a master's degree", "doctor": "a doctorate"}

_NOTES = {
    "duration not stated": "Your documents do not say for how long.",
    "duration not stated, of related work only": "The time below is that of related work.",
    "another field": "Your degree is in another field.",
    "field not stated": "Your documents do not say in which field your degree is.",
    "level not stated": "Your documents do not say at which level.",
}

_FLAGS = {
    "control_characters": "characters that steer a terminal",
    "bidi_controls": "characters that turn the direction of writing",
    "invisible_characters": "characters that cannot be seen",
    "mixed_script": "letters of several scripts in one word",
    "hidden_text": "text that a reader of the page does not see",
    "keyword_stuffing": "many key words, often repeated",
    "bare_claims": "claims of much work that nothing else in your documents tells of",
    "jd_copy": "sentences of the advert",
    "instruction_text": "sentences that speak to a program instead of a reader",
    "encoding_guessed": "an encoding that had to be guessed, so that letters may be wrong",
    "json_suspicious": "a file that is built in an unusual way",
}


def asked(requirement: Requirement, cards: Mapping[str, Card]) -> str:
    """Return what a requirement asks for.

    >>> asked(Requirement("Degree", "education", 1, level="master", fields=("physics",)), {})
    "a master's degree in physics"
    >>> asked(Requirement("Serving", "terms", 1, terms=("vLLM", "Docker"), months=12), {})
    'vLLM or Docker, for 12 months'
    """
    if requirement.kind == "similarity":
        return "words of the advert"
    if requirement.kind == "education":
        return _DEGREES[requirement.level] + (f" in {listed(requirement.fields, 'or')}" if requirement.fields else "")
    if requirement.kind == "language":
        return f"{requirement.name}, level {requirement.level} or above"
    named = listed([*(cards[one].label for one in requirement.signals), *requirement.terms], "or")
    if requirement.kind == "experience":
        return f"{count(requirement.months, 'month')} of work" + (f" in {named}" if named else "")
    return named + (f", for {count(requirement.months, 'month')}" if requirement.months else "")


def said(contribution: Contribution) -> str:
    """Return what the documents say of a requirement, in a sentence or a few."""
    observation, must = contribution.observation, contribution.requirement.must
    bound = "at least" if observation.at_least else "up to"
    length = f"Your documents show {bound} {count(observation.months, 'month')}." if observation.months else ""
    sentences = [
        length if contribution.requirement.months else "",
        _NOTES.get(observation.note, f"{observation.note.capitalize()}." if observation.note else ""),
    ]
    return " ".join(filter(None, [*sentences, _must(contribution) if must else ""]))


def _must(contribution: Contribution) -> str:
    """Return the state of a must-have; unknown is not no."""
    if contribution.observation.state == "met":
        return "Must-have: your documents show it."
    if contribution.observation.state == "not met":
        requirement, by_status = contribution.requirement, contribution.requirement.signals or contribution.requirement.terms
        level = READ_AS.get(requirement.level or DEFAULT_MUST, "") if by_status else ""
        lead = f"it takes that {level}, and " if level else ""
        return f"Must-have: {lead}your documents say less, or deny it. A person looks at it."
    return "Must-have, not stated: that is not a no. A person looks at it, and may ask you."


TOO_LITTLE = "too little of it to give a tenth of a point"


def why_not_counted(piece: Evidence) -> str:
    """Return why words that were read give no points."""
    if not piece.founded:
        return "it is listed or claimed, and nothing else in your documents tells of it"
    return _NOT_COUNTED.get(piece.status or "", "this job gives no points for what it says")


def marked(kind: str) -> str:
    """Return what was marked for a person to look at."""
    return _FLAGS.get(kind, kind.replace("_", " "))
