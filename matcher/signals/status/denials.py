"""Target → the denial or wish that reaches it.

After the NegEx family of algorithms (Chapman et al. 2001, doi:10.1006/jbin.2001.1029): a cue reaches what follows it, or what
stands right before it, until something new begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.regex import regex
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.retractions import taken_back
from matcher.signals.status.target import Target

_REACH = 48
"""So many characters back a cue behind its words may reach."""
_LIST_REACH = 120
"""The same across a list of words."""
_DENIED = {"negated", "wished"}
_OF_ALL = regex(
    ",?(?=[,这以上三我本他她其目暂至一自连同也都亦还均皆全统\u2588])(?:这[些几三四五两]?[样个项种]?|以上|上述|三者)?(?:我|本人|他|她|其|\u2588+)?(?:[^,;:。]{0,3}[说道])?"
    "(?:对此|对它们|目前|暂时|至今|一直|自己|同样|统统|通通|完全|压根|根本)?(?:一[个次行天点遍篇样项种概]|连[^,;]{1,6})?[也都亦还均皆全]?$"
)
"""What leads from a topic to a statement about it (强化学习,我也没有经验; 量化、剪枝,这些他一样都没做过)."""
_FEW_WORDS = regex(r"[^\d,;:]{0,32}$")
"""What is left of a sentence behind a denial that is the whole statement ("REST: never designed or built")."""
_SAYS_ALL = regex(r" ?(?:[,.;:!。)]|$)")
_LIST_GOES_ON = regex(r"(?:[^,:;]|, (?!(?:which|who|i|we|he|she) )|: (?:i|he|she) (?:have |has )?){0,120}:? ?")
"""What may separate a word of a list from the statement about the whole list."""
_ADDITION = regex(r",[^;]{0,6}\b(?:also|i |we )|\b(?:i|we) (?:have )?also\b|[还也又]|同时|,并")
_MOVED_ON = expression(
    "下,|,[^,]{0,6}了|,(?:把|将|用|通过|仍|就|即|便|照样|才|对|仅)"
    r"|: i\b|:(?:我|本人)|(?:,|\b(?:and|so)) (?:i|we) $|,(?:我|本人)$"
    r"|, (?!<kind-of-thing>)\w{3,}ed (?:an?|the|our|my|its|\d)"
)
"""Ends a denial without a known verb: a condition (没有…的情况下,), or something done after a comma."""
_CONTRAST = regex(r"(?:[,但而]|\bbut|\band|\bwith) ?(?:(?:i|we) )?(?:(?:did|do|have|had|was|were|is|are) )?$")
"""What introduces a denial within the words of one mention ("quantized the network, but did not prune it")."""
_GERUND = regex(r" (?:pre)?(?:align|distill?|fine tun|prun|quanti[sz]|shard|train)(?:ing|ment|ation)")
"""The end of words that the denial before it takes away ("shipped the model without quantizing")."""
_NOBODY = regex("(?:没有?|无)人|\\b(?:nobody|no one)\\b")
_SO_I_DID = regex(
    r"[^;]{0,90}?(?:,? (?:(?:and )?so|hence|therefore|thus)(?: (?:i|we))?|, (?:i|we)) (?:built|created|designed|developed|did"
    r"|implemented|made|trained|wrote) (?:a new one|mine|my own|one|our own|ours)\b"
)
"""What the lack of a thing led to ("found no implementation of DPO, so wrote one")."""
_RATED = regex(
    r"\((?:advanced|basic|expert|fluent|good|intermediate|proficient|strong|\d+ ?(?:years?|yrs?|y)\b|精通|熟悉|熟练|了解)"
)
"""Words that grade single items of a list by how well they are known."""
_LACK = regex(r"(?:no|none|without|(?:can|could)(?:not| not|n't))\b")
_BUT_I = regex(
    "[^;,]{0,40},(?: (?:and |but |so )?i |(?:于是|所以|但)?(?:我|本人))"
    "(?![^,;]{0,4}?(?:[没未不]|只|主要|haven't|have not|never|don't|did not|also))"
)
"""A deed of the person that nobody else had done (没人接触过RLHF,我…)."""
_VERBS_IN_A_ROW = regex(r"(?: \w+)?(?:, \w+){1,4},? n?or \w+ ")
"""Verbs of one object that a denial begins ("have not trained, tuned or run a model")."""
_EXCEPT = ("except", "excluding")
"""Denials that need nothing before them."""
_BARE_DENIAL = regex(r"(?: experience| exposure|(?:的|项目|相关)?经验|方面|这块|部分)?\W*$")
_WITH_THEM = "(?:in|of|with) (?:any of )?(?:either|it|them|these|this|those)"
_REST_OF_DENIAL = regex(
    rf"(?: (?:yet|so far|hands on|experience|exposure|at all|practical|practice|time|contact|knowledge|{_WITH_THEM}))*"
    r"(?:接触|做|用|参与|涉及|了解|学|实践|使用|经验)?过?\W*$"
)
_BRINGS = regex(
    r"\b(?:appl(?:y|ying)|bring(?:ing)?|build(?:ing)? on|contribut(?:e|ing)|leverag(?:e|ing)|us(?:e|ing)|utili[sz](?:e|ing))"
    r" (?:her|his|my|our|their|\u2588+)\b|发挥|运用(?:我|自己|所)"
)
"""The part of a wish that states what the person has ("seeking a role to apply my …")."""
_STATES = regex(",(?:并|且|本人|我)?(?:有(?!机会|幸|志|望|意|朝)|具备|具有|拥有|曾|已|擅长|精通|做过)")
"""A statement of fact behind a wish ("期望从事…,有…经验")."""


def denied(target: Target) -> Cue | None:
    """Return the denial or wish that reaches the words: the nearest before them, else one right behind them."""
    clause = target.clause
    if not (clause.of("denial") or clause.of("after")):
        return None
    for cue in reversed(clause.of("denial")):
        if not clause.span[0] <= cue.start < target.start:
            continue
        if (cue.kind == "near" and _denied_twice(clause, cue)) or _led_to_a_deed(target, cue):
            return None
        if _is_in_row(target, cue) or _reaches(target, cue):
            return cue
        if cue.kind == "before" and not _is_part(clause, cue):
            break
    return _denied_behind(target) or _denied_within(target)


def _is_part(clause: Clause, cue: Cue) -> bool:
    """Return whether a denial is only a word of another one that says more ("not done so far: …")."""
    return any(one is not cue and one.start <= cue.start and cue.end <= one.end for one in clause.of("denial"))


def _denied_behind(target: Target) -> Cue | None:
    """Return the denial or wish right behind the words, or after a colon or dash ("RLHF: no experience")."""
    lead = target.text[target.clause.sentence[0] : target.start]
    for cue in denials_behind(target):
        if cue.status == "wished" and brings_it(lead):
            continue
        if (cue.kind == "after" and cue.status in _DENIED) or (cue.kind == "before" and _is_answer(target, cue)):
            return cue
    return taken_back(target)


def _denied_within(target: Target) -> Cue | None:
    """Return the denial of words that end within it ("quantized the network, but did not prune it")."""
    clause, start, end = target
    for cue in clause.of("after"):
        if start < cue.start < end and cue.status == "negated" and _is_said_within(target, cue):
            return cue
    for cue in clause.of("denial"):
        if cue.start <= start or cue.status != "negated" or cue.kind == "beside":
            continue
        if cue.kind == "near" and _GERUND.fullmatch(clause.text, cue.end, end):
            return cue
        if _contrasts(target, cue) and cue.end < end and "," not in clause.text[cue.end : end]:
            return cue
    return None


def _is_said_within(target: Target, cue: Cue) -> bool:
    """Return whether a denial of the words before it may concern a mention that contains it ("GPU kernels: never written")."""
    return target.text[cue.start] in ":?" or (cue.end <= target.end and not target.text.isascii())


def _contrasts(target: Target, cue: Cue) -> bool:
    """Return whether a denial within words begins something new, or denies the object of the verb that they begin with."""
    clause, start, _ = target
    begun = any(verb.start == start and verb.end + 1 == cue.start for verb in clause.verbs)  # "made no …"
    return begun or clause.text.startswith(_EXCEPT, cue.start) or _CONTRAST.search(clause.text, start, cue.start) is not None


def denials_behind(target: Target) -> Iterator[Cue]:
    """Yield the cues about the words right before them, and denials that may be the whole statement about them."""
    clause, _, end = target
    goes_on = clause.text.startswith((",我", ",本人"), clause.span[1])
    high = min(clause.sentence[1] if goes_on else clause.span[1] + 2, end + _LIST_REACH)
    for cue in clause.of("behind"):
        if not end <= cue.start < high:
            continue
        if _is_of_another_item(target, cue):
            continue
        at = max(end, _said_from(clause, cue))
        near = cue.start < end + _REACH and (cue.kind == "before" or not NEW_START.search(clause.text, end, at))
        if near or (cue.kind == "after" and cue.status in _DENIED and _is_of_list(target, at)):
            yield cue


def _is_of_another_item(target: Target, cue: Cue) -> bool:
    """Return whether a cue is about another item of a list: in brackets behind it, or because each item has its own cue."""
    gap = target.text[target.end : cue.start]
    if gap.rfind("(") > gap.rfind(")"):
        return gap.strip() != "("
    return "," in gap and _RATED.search(target.text, target.clause.sentence[0], cue.start) is not None


def _said_from(clause: Clause, cue: Cue) -> int:
    """Return the start of a cue's statement: a comma before the person begins nothing new (强化学习,我也没有经验)."""
    if not _SAYS_ALL.match(clause.text, cue.end):
        return cue.start
    if clause.text.endswith(",", 0, cue.start) and not clause.acts_before(cue.start):
        return cue.start - 1
    found = _OF_ALL.search(clause.text, max(0, cue.start - 20), cue.start)
    return found.start() if found else cue.start


def _is_of_list(target: Target, at: int) -> bool:
    """Return whether words belong to a list that a predicate follows ("RLHF, DPO and PPO are unknown to her")."""
    return not target.clause.acts_before(at) and _LIST_GOES_ON.fullmatch(target.text, target.end, at) is not None


def _is_answer(target: Target, cue: Cue) -> bool:
    """Return whether a denial is the whole statement about the words before it."""
    clause, _, end = target
    gap = clause.text[end : cue.start]
    labels = gap.endswith(": ")
    if cue.status != "negated" or ("," in gap and not labels):
        return False
    if not (_BARE_DENIAL.fullmatch(gap) or (labels and _is_of_list(target, cue.start))):
        return False
    ends = _REST_OF_DENIAL.match(clause.text, cue.end, clause.sentence[1])
    return ends is not None or (gap == ": " and _FEW_WORDS.match(clause.text, cue.end, clause.sentence[1]) is not None)


def _reaches(target: Target, cue: Cue) -> bool:
    """Return whether nothing between a cue and the words begins something new."""
    clause, start, end = target
    gap = clause.text[cue.end : start]
    if ")" in gap and "(" not in gap:
        return False
    if cue.kind == "near":
        return len(gap) <= (_LIST_REACH if " or " in gap else _REACH) and not re.search("[,:的]|外(?![部挂接包设])", gap)
    if cue.kind == "beside":
        return not re.search("[,:]", gap) and not _ADDITION.search(clause.text, end, clause.sentence[1])
    if cue.status == "wished" and (brings_it(gap) or _STATES.search(gap)):
        return False
    if cue.status == "negated" and clause.text.endswith(":", cue.start, cue.end):
        return " i " not in gap
    moves_on = gap.startswith(",") or (cue.status == "negated" and _MOVED_ON.search(gap))
    return not moves_on and _goes_to(target, cue)


def _goes_to(target: Target, cue: Cue) -> bool:
    """Return whether no verb between a cue and the words begins something new."""
    verbs = [verb for verb in target.clause.verbs if cue.end <= verb.start and verb.end <= target.start]
    return not any(NEW_START.search(target.text, cue.end, verb.start) for verb in verbs) or _goes_on(target.clause, cue)


def _is_in_row(target: Target, cue: Cue) -> bool:
    """Return whether words are the object of several verbs that one denial begins."""
    row = _VERBS_IN_A_ROW.match(target.text, cue.end, target.start) if cue.status == "negated" else None
    return row is not None and "," not in target.text[row.end() : target.start]


def brings_it(wish: str) -> bool:
    """Return whether words within a wish state what the person has ("seeking a role to apply my …")."""
    return _BRINGS.search(wish) is not None


def _denied_twice(clause: Clause, cue: Cue) -> bool:
    """Return whether a denial is itself denied ("nothing left the door without …")."""
    low = clause.span[0]
    earlier = [c for c in clause.of("before") if low <= c.start and c.end < cue.start and c.status == "negated"]
    return bool(earlier) and "," not in clause.text[earlier[-1].end : cue.start]


def _led_to_a_deed(target: Target, cue: Cue) -> bool:
    """Return whether the person then made or did what did not exist, or what nobody else did."""
    if cue.status != "negated":
        return False
    clause, start, end = target
    if _NOBODY.match(clause.text, cue.start):
        ours = clause.text.endswith((" our ", " my "), cue.end, start)
        return ours or _BUT_I.match(clause.text, end, clause.sentence[1]) is not None
    lacked = _LACK.match(clause.text, cue.start)
    return lacked is not None and _SO_I_DID.match(clause.text, start, clause.sentence[1]) is not None


def _goes_on(clause: Clause, cue: Cue) -> bool:
    """Return whether a denial reaches across commas to a last verb behind "or" ("haven't built A, tuned B or shipped C")."""
    comma = clause.text.find(",", cue.end, clause.span[1])
    return any(comma < verb.start and clause.text[verb.start - 4 : verb.start] in (" or ", "nor ") for verb in clause.verbs)
