"""Clause × words behind "who" or "which" → of whom, or of what thing, a sentence tells: then the deed that follows is theirs."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.acting import is_one
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression, listed

HEARD = 240
"""How far, in characters, somebody else's deed goes on."""

_WHO = regex(
    r"(?: (?:in|at|of|from|near|behind|for|next|down|on|with) [^,;:.]{1,40}?)?,?"
    r" (?:which|who|that|whom|whose|where they|where the)\b(?! (?:i|we)\b)| (?!being\b|including\b|using\b)\w{2,}ing\b"
)
"""What begins to tell of people or a body ("the alignment team, which …", "an institute in Turin that …")."""
_ANOTHER = expression(r"\b<before-somebody> (?:[^,;:]{0,40} )?$")
"""What stands before somebody else."""
_AMONG = expression(
    r"\b(?:<part-of>|<somewhere> (?:an?|our|the)) (?:[^,;:.]{0,40} )?$",
    part_of="(?:part|one|members?) of(?: the| an?| our)?",  # "one of the"
    calling="<expert>|analyst|architect|intern|student",
    somewhere=r"belong\w* to|among|(?:was|were|am|been|work\w*|<calling>) (?:in|on|within)",  # "worked on", "intern in"
)
"""What makes the person one of those of whom is told."""
_GOES_ON = regex(r", (?:for|from|into|on|to|using|via|with) (?:\w+ ){0,2}$")
"""What goes on with the person's verb behind a relative clause ("ported code, left by a team that had gone, to PyTorch")."""
_VERB_OF_IT = 14
"""How far, in characters, behind "who" its own verb stands."""
_HAD = regex(r" ha(?:d|s|ve) \w+[^;:]*(?:, | or | and )")
_PERSON_ACTS = regex(r"\b(?:i|we)\b")
"""Deeds of others in a row ("engineers who had run PPO, trained reward models or …"), until the person acts."""


_MADE_SO = expression(
    r"(?: (?!(?:i|my|our|own|that|we|which)\b)[\w'.&/+-]+){1,6}(?<!,)(?:(<which>)|(?: (?=<made>\b)))<how>",
    which=r",? (?:that|which) (?:(?:had|has|have) been|are|is|was|were) ",
    made=r"(?!related\b)\w{3,}ed|built|made",
    how=r"(?:\w+ )?(?:\w{3,}ed|built|made) (?:by|in|on|through|using|via|with) (?:(?!(?:i|my|our|we) )[\w+/-]+ ){0,3}",
)
"""A thing, and that it was made by means of the words ("ChatGPT, which is trained with RLHF"); the group begins a clause."""
_BY_OTHERS = expression(r"(?: \w+){0,2} by (?!<ours>)(?:<others>|their|<number>) \w+", ours=r"(?:me|my|our|us|the author)\b")


def of_a_thing(clause: Clause, verb: Cue, start: int, end: int) -> Cue | None:
    """Return the words that tell how a thing was made which the person only used, or looked at, unless the person made it."""
    if clause.text[verb.start : verb.end] not in listed("puts-to-use"):
        return None
    found = _MADE_SO.fullmatch(clause.text, verb.end, start)
    if found is None or not (found[1] or _BY_OTHERS.match(clause.text, end, clause.sentence[1])):
        return None
    return Cue("other", "verb", verb.start, start - 1)


def third_party(clause: Clause, start: int) -> Cue | None:
    """Return the words that give a deed to somebody else ("the alignment team, which ran …"), unless a new verb follows them."""
    for cue in reversed(clause.of("agent")):
        agent = clause.text.startswith("by ", cue.start)
        near = start - HEARD < cue.start < start and cue.status == "other"
        another = near and (agent or (cue.kind == "noun" and not is_person(clause, cue)))
        found = _WHO.match(clause.text, cue.end, start) if another else None
        if found and any(found.end() <= self.start < start for self in clause.of("self")):
            return None
        verbs = [verb.start for verb in clause.verbs if verb.start < start]
        told_of = not verbs or verbs[0] > cue.start
        if found and _AMONG.search(clause.text, clause.sentence[0], cue.start):
            return Cue("contributed", "noun", cue.start, found.end())
        if found and not told_of and _GOES_ON.search(clause.text, found.end(), start):
            return None
        if found and (told_of or not any(_is_new(clause, found.end(), verb) for verb in verbs)):
            return Cue("other", "noun", cue.start, found.end())
    return None


def is_person(clause: Clause, cue: Cue) -> bool:
    """Return whether one noun tells what the person is ("researcher and tech lead who designs …"), not somebody else."""
    low = clause.sentence[0]
    return is_one(clause.text, cue.start, cue.end) and not _ANOTHER.search(clause.text, low, cue.start)


def _is_new(clause: Clause, since: int, verb: int) -> bool:
    """Return whether a verb is no longer that of the people or the body of whom something is told."""
    new = verb > since + _VERB_OF_IT and NEW_START.search(clause.text, since, verb) is not None
    return new and not (_HAD.match(clause.text, since) and not _PERSON_ACTS.search(clause.text, since, verb))
