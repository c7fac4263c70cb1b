"""What the program read → plain words in the second person, for the candidate it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from matcher.evidence import DEFAULT_MUST
from matcher.model import FLAGS, Card, Contribution, Evidence, Requirement
from matcher.regex import regex
from matcher.report.not_counted import owner_of
from matcher.report.numbers import count
from matcher.requirements import KINDS
from matcher.words import CJK

READ_AS = {
    "led": "you led it",
    "did": "you did it",
    "contributed": "you contributed to it",
    "assisted": "you helped with it",
    "exposed": "you have heard or learned of it",
    "listed": "you name it",
}
"""What each status that can give points means."""

_NOT_COUNTED = {
    "wished": "it tells of a wish or an interest, not yet of work",
    "negated": "it says that you have not done it",
    "hidden": "it cannot be seen by somebody who reads the page",
}

_NOT_HAD = {
    "wished": "it tells of a wish",
    "other": "it tells of somebody else",
}
_NOT_STATED = {
    "education": {**_NOT_HAD, "negated": "it says that you do not hold this degree"},
    "language": {**_NOT_HAD, "negated": "it says that you do not speak it"},
}
"""Why words on a degree or a language are not counted, by the kind of the requirement and the status."""

_OTHERS = {
    "advert": "it repeats the advert",
    "somebody else": "it tells of somebody else's work, or of what was done about it",
    "title": "it is a title, which does not say what you did",
    "employer": "it tells of where you worked, not of what you did",
    "publication": "it names where something appeared, not what you did",
    "award": "it names where something was awarded, not what you did",
}
"""Why words that are not the person's own are not counted, by whose they are."""

_NOTES = {
    "duration not stated": "No dates were found for it.",
    "duration not stated, of related work only": "The time below is that of related work.",
    "a related field": "Your degree is in a related field.",
    "another field": "Your degree is in another field.",
    "field not stated": "No field of your degree was found.",
    "level not stated": "No level was found.",
}

_RUN = regex(f"[{CJK}]+")
_PAIR = 2


def asked_for(requirement: Requirement, cards: Mapping[str, Card]) -> str:
    """Return what a requirement asks for.

    >>> asked_for(Requirement("Degree", "education", 1, level="master", fields=("physics",)), {})
    "a master's degree in physics"
    >>> asked_for(Requirement("Serving", "terms", 1, terms=("vLLM", "Docker"), months=12), {})
    'vLLM or Docker, for 12 months'
    """
    return KINDS[requirement.kind].says(requirement, cards)


def sentences(contribution: Contribution) -> str:
    """Return what the documents say of a requirement, in one sentence or a few."""
    observation, must = contribution.observation, contribution.requirement.must
    length = f"Your documents show {_length(contribution)}." if observation.months else ""
    parts = [
        length if contribution.requirement.months else "",
        _NOTES.get(observation.note, f"{observation.note.capitalize()}." if observation.note else ""),
    ]
    return " ".join(filter(None, [*parts, _must(contribution) if must else ""]))


def _length(contribution: Contribution) -> str:
    """Return how many months the documents show, and why the number is not exact; that of positions themselves is."""
    observation = contribution.observation
    if observation.at_least:
        return (
            f"at least {count(observation.months, 'month')}; it may be more, because some of the work has no dates, "
            "or is ongoing in a document that does not say when it was written"
        )
    why = ", because dates are those of whole positions" if KINDS[contribution.requirement.kind].by_status else " of work"
    return f"up to {count(observation.months, 'month')}{why}"


def _must(contribution: Contribution) -> str:
    """Return the state of a must-have in words; unknown is not no."""
    if contribution.observation.state == "met":
        return "Must-have: your documents show it."
    if contribution.observation.state == "not met":
        requirement, by_status = contribution.requirement, contribution.requirement.signals or contribution.requirement.terms
        level = READ_AS.get(requirement.level or DEFAULT_MUST, "") if by_status else ""
        lead = f"it takes that {level}, and " if level else ""
        return f"Must-have: {lead}your documents say less, or deny it. A person looks at it."
    return "Must-have, not stated: that is not a no. A person looks at it, and may ask you."


TOO_LITTLE = "too little of it to give a tenth of a point"


def why_not_counted(piece: Evidence, section: str = "", kind: str = "") -> str:
    """Return why words that were read give no points; by their section where a status has several reasons."""
    if kind in _NOT_STATED:
        return _NOT_STATED[kind][piece.status or "other"]
    if not piece.founded:
        return "it is listed or claimed, and nothing else in your documents tells of it"
    if piece.status == "other":
        return _OTHERS[owner_of(piece, section)]
    return _NOT_COUNTED.get(piece.status or "", "this job gives no points for what it says")


def flag_in_words(kind: str) -> str:
    """Return what a kind of flag means; the name of the kind where it is not known here."""
    return FLAGS[kind].plainly if kind in FLAGS else kind.replace("_", " ")


def shared_phrases(terms: Sequence[str], advert: str, text: str, telling: Collection[str]) -> list[str]:
    """Return the terms in their order, with overlapping pairs of ideographs joined to the phrases that both folded texts have.

    A pair across the border of two words becomes part of the phrase there, and is none by itself. A phrase that holds no telling
    term is left out.

    >>> shared_phrases(["断点", "gpu", "点续", "续训", "平台", "and"], "断点续训平台", "gpu and 断点续训, 平台", {"gpu", "点续"})
    ['断点续训', 'gpu']
    """
    pairs = frozenset(term for term in terms if len(term) == _PAIR and _RUN.fullmatch(term))
    known = {pair: phrase for phrase in _phrases(pairs, advert, text) for pair in _pairs(phrase)} if pairs else {}
    kept = {known.get(term, term) for term in terms if term in telling}
    return [whole for whole in dict.fromkeys(known.get(term, term) for term in terms) if whole in kept]


def _phrases(pairs: frozenset[str], advert: str, text: str) -> Iterator[str]:
    """Yield the longest phrases made of these pairs that stand in both texts, the shorter first."""
    shared = {phrase for run in _RUN.findall(advert) for phrase in _within(pairs, run, text)}
    yield from sorted(shared, key=lambda phrase: (len(phrase), phrase))


def _within(pairs: frozenset[str], run: str, text: str) -> Iterator[str]:
    start = 0
    while start < len(run) - 1:
        end = start + _PAIR
        if run[start:end] not in pairs:
            start += 1
            continue
        while end < len(run) and run[end - 1 : end + 1] in pairs and run[start : end + 1] in text:
            end += 1
        yield run[start:end]
        start = end - 1


def _pairs(phrase: str) -> Iterator[str]:
    return (phrase[at : at + _PAIR] for at in range(len(phrase) - 1))
