"""Target → the part of others: those whom "who" or "which" describes, makers of a thing that was used, teams, peers."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.acting import does_something, is_one, uses_mine
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression, listed
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target

HEARD = 240
"""How far, in characters, somebody else's deed goes on."""
_WHO = regex(
    r"(?: (?:in|at|of|from|near|behind|for|next|down|on|with) [^,;:.]{1,40}?)?,?"
    r" (?:which|who|that|whom|whose|where they|where the)\b(?! (?:i|we)\b)| (?!being\b|including\b|using\b)\w{2,}ing\b"
)
"""What begins a description of people or a body ("the alignment team, which …", "an institute in Turin that …")."""
_ANOTHER = expression(r"\b<before-somebody> (?:[^,;:]{0,40} )?$")
"""What precedes somebody else."""
_AMONG = expression(
    r"\b(?:<part-of>|<somewhere> (?:an?|our|the)) (?:[^,;:.]{0,40} )?$",
    part_of="(?:part|one|members?) of(?: the| an?| our)?",  # "one of the"
    calling="<expert>|analyst|architect|intern|student",
    somewhere=r"belong\w* to|among|(?:was|were|am|been|work\w*|<calling>) (?:in|on|within)",  # "worked on", "intern in"
)
"""What makes the person one of those described."""
_HEADS_THOSE = expression(
    r"\b<leads> (?:(?:an?|our|the) )?(?:(?!<beside>\b)[\w&]+ ){0,3}?(?:<crew> of (?:[\w&]+ ){0,3}?)?<staff>$",
    leads="(?:co )?led|leads|leading|manag(?:ed|es|ing)|head(?:ed|s|ing)|direct(?:ed|s|ing)|in charge of",
    beside="at|by|for|from|in|of|on|to|with",
    crew="crew|group|lab|squad|team",
    staff="<crew>|data scientists|developers|(?:\\w+ )?engineers|people|(?:research )?scientists|researchers|staff",
)
"""Words that make the person the leader of those described ("managed the nine researchers who pretrained …")."""
_GOES_ON = regex(r", (?:for|from|into|on|to|using|via|with) (?:\w+ ){0,2}$")
"""What goes on with the person's verb behind a relative clause ("ported code, left by a team that had gone, to PyTorch")."""
_VERB_OF_IT = 14
"""So many characters behind "who" its own verb may begin."""
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

_REACH = 48
"""How far, in characters, words are read before the name."""
_HEADED = expression(
    r"\b<heads> (?:(?:an?|our|the) )?(?:(?!(?:at|by|for|of|to|with) )\w+ ){0,3}$",
    heads="r[au]n|runs|running|built|grew|hired|formed|took over|inherited|leads?|manages?|managing",
)
_FOR_THEM = regex(r"\b(?:for|to|from|by|as|near|beside|alongside|next to|around|with) (?:(?:an?|our|the) )?(?:\w+ )?$")
_OTHERS_BEGIN = expression(
    r"(?:^|[,:(]) ?(?:<place> )?(?:(?:and|but|so|when|while) )?((?:an?|another|one|that|the|their|this) (?:[\w'.]+ ){0,2})$"
)
"""How a sentence begins with a team that is not the person's ("next door an interpretability group takes …")."""
_OF_THEM = expression(r"\bthe (?:\w+ )?(?!<of-a-team> )\w+ of (?:an?|another|the|their) (?:\w+ )?$")
"""The same for what is a team's ("improved the dashboards of the RLHF team")."""
_TEAM_BEHIND = regex(r" ((?:crew|group|lab|squad|team)s?\b)")
"""A team named right behind the words, where a longer name of a signal takes its word."""
_IS_A_TEAM = regex(r"\b((?:crew|group|lab|squad|team)s?$)")
_SOMEBODYS = ("another ", "the ", "their ")
"""What stands before a team for whose things something was done ("migrated the RLHF team's dashboards")."""
_WITH = regex(r"\b(?:with|alongside) (?!no |none )(?:[\w']+ ){0,3}$|(?:[与和跟]|同(?![组事学行部校级期门]))[^,、与和]{0,6}$")
_WHO_DID = regex(r",? (?:who|that|which) (?!(?:i|we) )[^,;:]*")
"""A relative clause about peers, up to the words ("an interview with an engineer who has mentored …")."""


def part_of_others(target: Target, verb: Cue | None) -> Cue | None:
    """Return the cue that attributes the work to others: the makers of a thing that was used, other people, a team."""
    if verb and (used := _of_a_thing(target, verb)):
        return used
    third = third_party(target) or _theirs_within(target)
    precedes_verb = third is not None and verb is not None and third.end <= verb.start
    if verb and verb.status != "did" and not precedes_verb:
        return _beside_a_team(target, verb)
    return third or _of_a_team(target)


def _theirs_within(target: Target) -> Cue | None:
    """Return what gives words that stand apart to somebody between them ("the models came from X, who did the quantization")."""
    clause, start, end = target
    last = clause.text.rfind(" ", start, end) + 1
    begun = last <= start or clause.acts_before(start + 1)
    return None if begun else third_party(target._replace(start=last))


def _beside_a_team(target: Target, verb: Cue) -> Cue | None:
    """Return the cue that gives the work to a team the person only worked with ("worked closely with the RLHF team")."""
    team = _of_a_team(target) if target.text.endswith(" with", verb.start, verb.end) else None
    return team._replace(status="assisted") if team and team.status == "other" else None


def _of_a_thing(target: Target, verb: Cue) -> Cue | None:
    """Return the words for how a thing was made that the person only used, or looked at, unless the person made it."""
    clause, start, end = target
    if clause.text[verb.start : verb.end] not in listed("puts-to-use"):
        return None
    found = _MADE_SO.fullmatch(clause.text, verb.end, start)
    if found is None or not (found[1] or _BY_OTHERS.match(clause.text, end, clause.sentence[1])):
        return None
    return Cue("other", "verb", verb.start, start - 1)


def third_party(target: Target) -> Cue | None:
    """Return the words that give a deed to somebody else ("the alignment team, which ran …"), unless a new verb follows them."""
    clause, start, _ = target
    for cue in reversed(clause.of("agent")):
        agent = clause.text.startswith("by ", cue.start)
        near = start - HEARD < cue.start < start and cue.status == "other"
        another = near and (agent or (cue.kind == "noun" and not is_person(clause, cue)))
        described = _WHO.match(clause.text, cue.end, start) if another else None
        if described is None:
            continue
        if any(described.end() <= person.start < start for person in clause.of("self")):
            return None
        if own := _own_part(clause, cue, described.end()):
            return own
        verbs = [verb.start for verb in clause.verbs if verb.start < start]
        opens = not verbs or verbs[0] > cue.start
        if not opens and _GOES_ON.search(clause.text, described.end(), start):
            return None
        if opens or not any(_is_new(clause, described.end(), verb) for verb in verbs):
            return Cue("other", "noun", cue.start, described.end())
    return None


def _own_part(clause: Clause, those: Cue, end: int) -> Cue | None:
    """Return the part that the person has in what those do whom words up to an end describe: as their leader, or one of them."""
    if headed := _HEADS_THOSE.search(clause.text, clause.sentence[0], those.end):
        return Cue("led", "verb", headed.start(), end)
    among = _AMONG.search(clause.text, clause.sentence[0], those.start)
    return Cue("contributed", "noun", those.start, end) if among else None


def is_person(clause: Clause, cue: Cue) -> bool:
    """Return whether a noun is a description of the person ("researcher and tech lead who designs …"), not somebody else."""
    low = clause.sentence[0]
    return is_one(clause.text, cue) and not _ANOTHER.search(clause.text, low, cue.start)


def _is_new(clause: Clause, since: int, verb: int) -> bool:
    """Return whether a verb no longer belongs to the people or the body described."""
    new = verb > since + _VERB_OF_IT and NEW_START.search(clause.text, since, verb) is not None
    return new and not (_HAD.match(clause.text, since) and not _PERSON_ACTS.search(clause.text, since, verb))


def _of_a_team(target: Target) -> Cue | None:
    """Return the cue about a team that the words name: the person built it, ran it, or did something for it."""
    clause, start, _ = target
    if others := ruled("people", target) or _others(target):
        return others
    team = _named(target)
    if team is None:
        return None
    low = target.low(_REACH)
    if headed := _HEADED.search(clause.text, low, start):
        return Cue("led", "verb", headed.start(), team.end)
    if clause.text.endswith("the ", low, start) and uses_mine(clause.text, team.end, clause.sentence[1]):
        return Cue("other", "noun", start, team.end)
    if _is_owner(target, team):
        return Cue("assisted", "noun", start, team.end)
    return team if _FOR_THEM.search(clause.text, low, start) else None


def _is_owner(target: Target, team: Cue) -> bool:
    """Return whether it was work on a thing of the team's ("the RLHF team's dashboards", "the dashboards of the RLHF team")."""
    low = target.low(_REACH)
    owns = target.text.startswith("'s ", team.end) and target.text.endswith(_SOMEBODYS, low, target.start)
    return owns or _OF_THEM.search(target.text, low, target.start) is not None


def _named(target: Target) -> Cue | None:
    """Return the team or people named right behind the words, or by their end, except people in care, who do no work there."""
    clause, start, end = target
    for cue in clause.of("noun"):
        if end <= cue.start <= end + 1 and clause.text[cue.start : cue.end] not in listed("in-care"):
            return cue
    team = _TEAM_BEHIND.match(clause.text, end) or _IS_A_TEAM.search(clause.text, start, end)
    return Cue("other", "noun", *team.span(1)) if team else None


def _others(target: Target) -> Cue | None:
    """Return a team that bears the name, begins the sentence and acts."""
    clause, start, end = target
    team = next((cue for cue in clause.of("noun") if start < cue.start <= end + 1), None)
    begins = _OTHERS_BEGIN.search(target.lead(_REACH)) if team and does_something(clause.text, team.end) else None
    return Cue("other", "noun", target.low(_REACH) + begins.start(1), team.end) if team and begins else None


def together(target: Target) -> Cue | None:
    """Return the words that name peers with whom something was done ("with two colleagues", 与同事)."""
    clause, start, _ = target
    low, high = clause.span
    for cue in clause.of("peer"):
        found = _WITH.search(clause.text, max(low, cue.start - 30), cue.start) if low <= cue.start < high else None
        if found and (cue.start < start or not NEW_START.search(clause.text, start, found.start())):
            theirs = cue.end < start and _WHO_DID.fullmatch(clause.text, cue.end, start)
            return Cue("other" if theirs else cue.status, "adjunct", found.start(), cue.end)
    return None
