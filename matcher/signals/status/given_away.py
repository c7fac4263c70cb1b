"""Target → who was given the work, in words that need no known noun: agents, owners, and bodies of any name."""

from __future__ import annotations

import re

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target
from matcher.words import IDEOGRAPHS

_REACH = 64
"""How far, in characters, one who acts may stand behind the words."""
_PASSIVE = expression(r"\b<be> (?:(?!(?:that|which|who) |and (?:i|we) )(?:\w+|(?:\w+ed|built|made|run|written),) ){0,10}$")
_REDUCED = expression(
    r"<of-what>?<and-more>{0,4}[ :(]{1,3}(?:(?:all|both|each) )?(?:\w+ly )?(?:(?:\w+ed|made|built) and )?<made> $",
    of_what=r" (?:for|of|in|on|with) [\w' ]{2,30}?",  # "RLHF for the assistant, built by …"
    and_more=r"(?:, | and | & | at )[\w' -]{2,40}",  # "RLHF, DPO and PPO, built by …"
)
"""A participle that gives the words before it to the agent behind it, without an auxiliary."""
_GAPPED = regex(
    r"(?:(?:was|were|is|are) \w+ (by)|(?:came|comes?|stems?) (from)) [^,;:]{2,60},? (?:and )?(?:an?|its|our|the|their) "
    r"(?:[\w'-]+ ){0,4}$"
)
"""A maker, and the beginning of a second thing whose verb is left out ("… was built by A, its RLHF by B")."""
_LEFT_OUT = regex(r"(?: [\w'-]+){0,3} (by|from) ")
_NO_DEED = expression(r"\b<takes-note> $")
_GIVEN = expression(r"\b(?:<belongs>|<made-where>) ", made_where="(?:built|developed|done|handled|made|trained) (?:at|in)")
_HANDS = expression(r"\b(?:<expert>|<of-a-trade>|<title>\.? [^\W\d_]\w+|<body-of-people>|\w{3,}(?:ists|icians|arians))\b(?! i\b)")
"""Who else may have done it, where an agent is named: a calling, a name, a body ("nurses", "Dr. Sample", "headquarters")."""
_OURSELVES = regex(r"\b(?:i|me|myself|us|our own|my (?:team|group|lead|own|direction|students|interns|reports))\b")
_WHOSE = "(?:an?|another|one of the|other|some|the|three|two|<whose>)"
_LEADS_TO_MAKER = expression(
    r"(?: (?!and |or |for |to )\w+){0,3}?,? ((?:that |which )?<owner> (?:\w+ ){0,2}|that |which )", owner=_WHOSE
)
_MAKES = expression(
    r"(?: (?:at|from|in|of) (?:the )?\w+)?(?: (?:had|has|have))?<when>? (?:<makes>|invented|published|released|written)\b",
    when=" (?:already|earlier|once|previously|themselves)",
)
_LEADS_TO_KEEPER = expression(r"(?: \w+){0,3}?: ?(<owner> (?:[\w']+ ){0,3})", owner=_WHOSE)
_KEEPS = expression(
    r"(?<!\bclients)(?<!\bcustomers)(?<!\breaders)(?<!\busers)"
    r"(?:'s? (?:\w+ ){0,2}\w+)? <keeps> (?:it|that|them|these|this|those|all of it)\b"
)
"""Who does what a line names first ("MLOps: my manager's group owns it")."""
_KEPT = regex(r"\b(?:administered|cared for|looked after|seen to|taken care of) $")
"""What only people do, whatever their names."""
_ANYBODY = regex(r"(?!(?:me|myself|my|our|ourselves|us)\b)\w+")
_BY_MEANS = regex(r"(?:(?! (?:i|we|my|our) )[^,;:.])*? (?:in|on|through|using|via|with)(?: (?!i |we )[\w+.-]+){0,6} $")
"""What leads from an agent to the means with which it did its work."""
_PASSIVE_REACH = 80
"""How far, in characters, before an agent its verb is looked for."""
_NAMING = 4
"""Words at most from "by" to the noun that names an agent."""
_NEAR_ME = 24
"""How far, in characters, before the words the person may stand."""
_MINE = regex("(?:我|本人|笔者)[^,]{0,8}$")


def given_away(target: Target) -> Cue | None:
    """Return the words that give the deed to others, whatever their name, unless the person's own verb governs the words."""
    given = _given(target) or ruled("theirs", target) or _made_by(target)
    return given or ruled("kept", target) or _means(target)


def is_mine(target: Target, agent: int) -> bool:
    """Return whether the person did it, whatever others did afterwards (我训练的RLHF由…部署; 完成RLHF,由…审阅)."""
    if target.text.find(",", target.start, agent) >= 0 and target.follows_deed:
        return True
    return _MINE.search(target.lead(_NEAR_ME)) is not None


def _given(target: Target) -> Cue | None:
    """Return the words behind a mention that give it to others, where the person did nothing before it."""
    high = target.high(_REACH)
    if max(target.text[target.end : high], default="") >= IDEOGRAPHS:
        given = ruled("chinese-given", target)
        return given if given and not is_mine(target, given.end) else None
    if gapped := _gapped(target):
        return gapped
    by = target.text.find(" by ", target.end, high) + 1
    named = by or _others_follow(target)
    if not named or _acts_before(target):
        return None
    return _by_passive(target, by) if by else _where_it_lies(target)


def _others_follow(target: Target) -> bool:
    """Return whether the text behind the words names anybody who may have done it."""
    named = target.clause.of("agent")
    return bool(named and named[-1].start > target.end) or target.text.find(" org", target.end, target.high(_REACH)) >= 0


def _acts_before(target: Target) -> bool:
    """Return whether the person's own verb precedes the words; "whose" begins something new ("… whose RLHF was")."""
    clause, start, _ = target
    low = clause.text.rfind(" whose ", clause.sentence[0], start)
    return any(low < verb.start < start and not _is_passive(clause, verb) for verb in clause.verbs)


def _by_passive(target: Target, by: int) -> Cue | None:
    """Return the agent of a passive ("was built by a vendor"), unless its verb is about what others do with the person's work."""
    clause, _, end = target
    lead = clause.text[max(clause.sentence[0], by - _PASSIVE_REACH) : by]
    passive = _PASSIVE.search(lead) or _REDUCED.fullmatch(clause.text, end, by)
    mere = by > end + 1 and _NO_DEED.search(lead)  # right behind its verb it is who did what the card looks for
    if passive is None or mere:
        return None
    anybody = _ANYBODY.match(clause.text, by + 3) if _KEPT.search(lead) else None
    return Cue("other", "noun", by, anybody.end()) if anybody else _hands(clause, by, by + 3)


def _where_it_lies(target: Target) -> Cue | None:
    """Return those to whom the deed, or the duty, is attributed ("came from the vendor")."""
    given = _GIVEN.search(target.text, target.end, target.high(_REACH))
    return _hands(target.clause, given.start(), given.end()) if given else None


def _gapped(target: Target) -> Cue | None:
    """Return the maker of a thing whose verb is left out, because the thing before it has the same one."""
    clause, start, end = target
    left_out = _LEFT_OUT.match(clause.text, end, clause.sentence[1])
    before = _GAPPED.search(clause.text[clause.sentence[0] : start]) if left_out else None
    if left_out is None or before is None or left_out[1] != (before[1] or before[2]):
        return None
    return _hands(clause, left_out.start(1), left_out.end())


def _made_by(target: Target) -> Cue | None:
    """Return somebody else who made or keeps it ("pipelines that another team built"), unless the person did more to it."""
    clause, _, end = target
    made = next((cue for cue in clause.of("noun") if end < cue.start < end + _REACH and cue.status == "other"), None)
    if made is None or target.follows_deed:
        return None
    for leads, does in ((_LEADS_TO_MAKER, _MAKES), (_LEADS_TO_KEEPER, _KEEPS)):
        led = leads.fullmatch(clause.text, end, made.start)
        if led and (found := does.match(clause.text, made.end, clause.sentence[1])):
            return Cue("other", "noun", led.start(1), found.end())
    return None


def _means(target: Target) -> Cue | None:
    """Return the agent of a passive who did it by means of the words ("done by a team in Porto with Spark")."""
    clause, start, _ = target
    for cue in clause.of("noun"):
        found = _BY_MEANS.match(clause.text, cue.end, start) if cue.end < start and cue.status == "other" else None
        lead = clause.text[max(clause.sentence[0], cue.start - _PASSIVE_REACH) : cue.start] if found else ""
        at = lead.rfind(" by ")
        near = at >= 0 and len(lead[at:].split()) <= _NAMING
        if near and _PASSIVE.search(lead, 0, at + 1) and not _NO_DEED.search(lead, 0, at + 1):
            return Cue("other", "noun", cue.start - len(lead) + at + 1, cue.end)
    return None


def _is_passive(clause: Clause, verb: Cue) -> bool:
    """Return whether a verb follows an auxiliary, so that it says what happened to a thing."""
    return _PASSIVE.search(clause.text[max(clause.sentence[0], verb.start - 40) : verb.start]) is not None


def _hands(clause: Clause, start: int, low: int) -> Cue | None:
    """Return the words from an offset to the people or body named right behind another, if they are not the person's own."""
    stop = re.search("[,;:()]|$", clause.text[low : min(low + 48, clause.sentence[1])])
    high = low + (stop.start() if stop else 0)
    if _OURSELVES.search(clause.text, low, high):
        return None
    for cue in clause.of("agent"):
        if cue.kind == "noun" and low <= cue.start < high and cue.status == "other":
            return Cue("other", "noun", start, cue.end)
    hands = _HANDS.search(clause.text, low, high)
    return Cue("other", "noun", start, hands.end()) if hands else None
