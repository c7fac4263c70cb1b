"""Clause × mention → the person's own deed, whoever else is named: in a relative clause, as an agent, as the one who led."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue

_REACH = 64
"""How far, in characters, the person may stand behind the words."""
_VERB = 13
"""How far, in characters, behind the person the verb may begin."""
_LEADS_TO_ME = regex(
    r"(?: (?!(?:was|were|is|are|while|when|before|after|as|so|and|but) )\w+){0,3}(?:,? (?:that|which))? "
    r"|[^,]{0,8},?由|[^,;:。]{0,20}?(?:(?:则|都|也|均|全)?是|出自)"
)
_IS_MINE = regex("(?:我|本人)(?:手|[^,;:。没未]{1,3}的(?=[,;。]|$))")
"""Whose the words are, as a predicate tells (是我做的, 出自我手)."""
_BEHIND_NOUN = regex(r",? (?:(?:which|that|whom) )?(?:i|we) ")


def own(clause: Clause, end: int) -> Cue | None:
    """Return the person's deed that follows the words as a relative clause or an agent ("RAG that I wrote", RAG由我开发)."""
    for self in clause.of("self"):
        if end <= self.start < end + _REACH and _LEADS_TO_ME.fullmatch(clause.text, end, self.start):
            mine = _IS_MINE.match(clause.text, self.start, clause.sentence[1])
            return Cue("did", "verb", *mine.span()) if mine else first_deed(clause, self.start, self.end + _VERB)
    return None


def led_by_person(clause: Clause, start: int) -> Cue | None:
    """Return what says that the person led those who act ("our team, which I led, …", "under my leadership …")."""
    low, high = clause.span
    for cue in clause.of("under"):
        if low <= cue.start < high:
            return cue
    for cue in clause.of("noun") if clause.of("self") or clause.of("after") else ():
        found = _BEHIND_NOUN.match(clause.text, cue.end, start)
        deed = first_deed(clause, found.end(), found.end() + _VERB) if found else _led_by_me(clause, cue)
        if deed and deed.status == "led":
            return deed
    return None


def _led_by_me(clause: Clause, team: Cue) -> Cue | None:
    """Return what stands right behind those who act and says that the person led them ("the data team, led by me, built …")."""
    behind = (cue for cue in clause.of("after") if cue.status == "led" and clause.text[team.end : cue.start] in (", ", " "))
    return next((cue for cue in behind if clause.text.endswith(" me", cue.start, cue.end)), None)


def first_deed(clause: Clause, low: int, high: int) -> Cue | None:
    """Return the first verb that begins between two offsets."""
    return next((cue for cue in clause.of("verb") if low <= cue.start < high), None)
