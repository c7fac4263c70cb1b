"""Mention → what it says of the person: status and the cue that decided it.

A mention is read in its sentence. Denials and wishes come first, then who acts, then the governing verb, then the section.
After the NegEx family of algorithms (Chapman et al. 2001, doi:10.1006/jbin.2001.1029), extended by verbs, subjects and sections.
"""

from __future__ import annotations

from bisect import bisect_right

from matcher.by_section import BY_SECTION, TITLES
from matcher.model import DONE, GIVING, STATUSES, Status
from matcher.regex import regex
from matcher.signals.status.actors import somebody_else
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.dealings import dealing
from matcher.signals.status.denials import denials_behind, denied
from matcher.signals.status.details import unsaid
from matcher.signals.status.lists import is_list, is_string_of_keywords
from matcher.signals.status.own_deeds import led_by_person, named_deed, own_deed, unlisted_deed
from matcher.signals.status.retractions import not_in_hand
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target
from matcher.signals.status.third_parties import of_a_team, of_a_thing, third_party, together
from matcher.signals.status.topics import said_of_topic

_ALONG = regex(
    "(?!.*(?:并|独立|我|同时|还|主导|承担|期间|另|自主|之后|最终|后来))[^;:]*,(?:[^,]{0,6}和|通过[^,]*)?"
    "(?:集成|排查|完成|整理|处理|测试|评估|接入|分析|编写|清洗|收集|定位|解决|优化|调优|支撑|对比|维护|迁移|升级|验证|标注|调试|复现|跑通|补充|撰写|统计)"
)
"""Chinese words that only describe a part in the work ("参与…开发,集成…"), from the verb of the part on."""
_WITH_PEOPLE = regex("(?!.*(?:独立|我|个人|本人))[^,;:]{0,8}(?<=[人组队位名师])[^,;:]{0,4},[^,;:]{0,6}")
"""Chinese words between the leading of people and what they did ("管理8人小组,完成…")."""
_SHARED = regex(r"(?: and |, | or |并|并且|和|与|及|、|/)?")
"""What separates verbs of one object ("initiated and led the work")."""
_TOPIC = regex(r"[^,:;]{0,60}: ?")
"""What separates words that are the topic of a label from its verb ("Development of RAG: played …")."""
_RECEIVED = regex(
    r"\b(?:accepted|declined|published|rejected|submitted|withdrawn|no (?:papers?|publications?))\b|录用|发表|投稿|拒"
)
"""What happened to a paper, which its title does not say."""
_NEW_DEED = regex(", (?:and|then) |;|,(?:并|然后)")
"""What separates words from a deed that has another object ("red-teamed it, and hired five people")."""
_NEW_TOPIC = regex(",[^,;:。]{3,}由(?:我|本人)$")
"""What separates words from a deed that has a topic of its own (…获奖,典礼由我…)."""
_WHERE_I = regex(r", (?:in|during) which i |, where i ")
"""What leads from a post to what the person did there, whatever its name ("as a research assistant at …, where I built")."""
_VERBS_DO_NOT_COUNT = {"skills", "language", "course", "certificate", "interests", "wishes"}
"""Sections that say less than their verbs: a list stays a list, whatever it claims."""
_BY = " by"
"""The end of a mention whose agent follows it ("interns were mentored by")."""


def status(target: Target) -> tuple[Status, Cue | None]:
    """Return what the clause of a target says of it, and the cue; no cue where the section decides."""
    clause, start, end = target
    if clause.text.endswith(_BY, start, end):
        target = target._replace(end=end - len(_BY))
    taken = denied(target) or said_of_topic(target)
    if taken and taken.status == "negated" and _is_title(clause):
        taken = None
    counts = clause.section not in _VERBS_DO_NOT_COUNT
    deed = own_deed(target) if counts else None
    if taken and not (deed and _is_more(deed, taken, clause.text[taken.end : start])):
        return taken.status, taken
    fixed = BY_SECTION.get(clause.section)
    if fixed in ("wished", "other"):
        return fixed, None
    deed = deed or (led_by_person(target) if counts else None)
    if deed:
        return deed.status, deed
    other = somebody_else(target)
    if other and (counts or other.status == "other"):
        return other.status, other
    done, cue = _done(target, fixed)
    limit = (not_in_hand(target) or dealing(target)) if _may_be_less(done, cue) else None
    return (limit.status, limit) if limit else (done, cue)


def _is_more(deed: Cue, taken: Cue, between: str) -> bool:
    """Return whether a deed says more of words than what denies or wishes them; what was only learnt of a wish does not."""
    return "," in between or (taken.status == "wished" and deed.status != "exposed")


def _may_be_less(done: Status, cue: Cue | None) -> bool:
    """Return whether a status says more than that of words in passing, or no words decided it."""
    return done in DONE or (done == "exposed" and cue is None)


def _is_title(clause: Clause) -> bool:
    """Return whether a clause is only the title of a paper, which denies nothing of its author ("No reward model needed: …")."""
    return clause.section == "publication" and not clause.of("self") and not _RECEIVED.search(clause.text, *clause.sentence)


def _done(target: Target, fixed: Status | None) -> tuple[Status, Cue | None]:
    """Return the status by the governing verb, else by the section; a bare list is a list in any section."""
    clause = target.clause
    if clause.section not in TITLES and is_string_of_keywords(target):
        return fixed or "listed", None
    verb = _weakened(target, _limited(target, _verb(target)))
    third = _third(target, verb)
    if third and (third.status == "other" or _counts(clause, third, fixed)):
        return third.status, third
    if verb and _counts(clause, verb, fixed):
        return verb.status, verb
    claim = None if fixed is None or clause.section in _VERBS_DO_NOT_COUNT else _claim(target)
    alone = claim and claim.start < target.end and target.start < claim.end and len(clause.of("claim")) == 1
    if verb is None and not alone and clause.section not in TITLES and is_list(clause, fixed is None):
        return fixed or "listed", None
    return (claim.status, claim) if claim else (fixed or unsaid(target), None)


def _third(target: Target, verb: Cue | None) -> Cue | None:
    """Return the cue that attributes the work to others: the makers of a thing that was used, other people, a team."""
    if verb and (used := of_a_thing(target, verb)):
        return used
    third = third_party(target) or _theirs_within(target)
    precedes_verb = third is not None and verb is not None and third.end <= verb.start
    if verb and verb.status != "did" and not precedes_verb:
        return _beside_a_team(target, verb)
    return third or of_a_team(target)


def _theirs_within(target: Target) -> Cue | None:
    """Return what gives words that stand apart to somebody between them ("the models came from X, who did the quantization")."""
    clause, start, end = target
    last = clause.text.rfind(" ", start, end) + 1
    begun = last <= start or clause.acts_before(start + 1)
    return None if begun else third_party(target._replace(start=last))


def _beside_a_team(target: Target, verb: Cue) -> Cue | None:
    """Return the cue that gives the work to a team the person only worked with ("worked closely with the RLHF team")."""
    team = of_a_team(target) if target.text.endswith(" with", verb.start, verb.end) else None
    return team._replace(status="assisted") if team and team.status == "other" else None


def _counts(clause: Clause, verb: Cue, fixed: Status | None) -> bool:
    """Return whether a verb may say more, or less, than its section."""
    if clause.section in TITLES:
        return verb.status != "exposed"
    return clause.section not in _VERBS_DO_NOT_COUNT or (fixed == "listed" and verb.status == "exposed")


def _claim(target: Target) -> Cue | None:
    """Return the words that claim a deed without a known verb: "two years of …", or a past tense by its form and object."""
    return next(iter(target.clause.of("claim")), None) or ruled("claim", target) or named_deed(target)


def _verb(target: Target) -> Cue | None:
    """Return the verb that governs the words: the nearest before them, or the first of its chain ("led the work on …", 协助完成).

    Verbs of one object count as the strongest of them. Without one before the words it is the first one after them (a label:
    "RLHF: led …").
    """
    clause, start, _ = target
    verbs = clause.verbs
    at = _nearest(target)
    if (at < 0 or verbs[at].status == "other") and (deed := unlisted_deed(target)):
        return deed
    if at < 0 or _is_topic(clause, at, start):
        return next((verb for verb in verbs[at + 1 :] if _tells_of(target, verb) and not _is_asked_for(target, verb)), None)
    first = clause.heads[at]
    shared = [verbs[first]]
    while first > 0 and _SHARED.fullmatch(clause.text, verbs[first - 1].end, verbs[first].start):
        head = clause.heads[first - 1]
        shared = [verbs[head]] if head < first - 1 else [verbs[head], *shared]
        first = head
    return (
        min(reversed(shared), key=lambda cue: STATUSES.index(cue.status)) if len(shared) > 1 else _not_light(clause, first, start)
    )


def _tells_of(target: Target, verb: Cue) -> bool:
    """Return whether a verb behind words is theirs: what is new, or others do, before it says nothing of them."""
    clause, start, _ = target
    new = _NEW_DEED.search(clause.text, start, verb.start) if verb.start > start else None
    if _NEW_TOPIC.search(clause.text[start : max(start, verb.start)]):
        return False
    others = new is not None and any(new.start() < cue.start < verb.start and cue.status == "other" for cue in clause.of("noun"))
    return not others if verb.status != "other" else new is None and verb.start > start


def _nearest(target: Target) -> int:
    """Return the index of the last verb that begins before the words, or with them where it does not give them to others."""
    verbs = target.clause.verbs
    at = bisect_right(verbs, target.start, key=lambda cue: cue.start) - 1
    while at >= 0 and _is_asked_for(target, verbs[at]):
        at -= 1
    return at


def _is_asked_for(target: Target, verb: Cue) -> bool:
    """Return whether a card asks for a verb that gives work to others: a mention begins with it ("hired five engineers")."""
    return verb.start == target.start and verb.status in ("other", "assisted")


def _is_topic(clause: Clause, at: int, start: int) -> bool:
    """Return whether a nominal before the words only names them as a topic, and the verb follows a colon."""
    verb, after = clause.verbs[at], clause.verbs[at + 1 : at + 2]
    nominal = verb.kind == "opener" and verb.status == "did"
    return bool(after and nominal and _TOPIC.fullmatch(clause.text, start, after[0].start))


def _not_light(clause: Clause, at: int, start: int) -> Cue:
    """Return a verb, or the one right behind it where it says less ("responsible for leading", 负责带领)."""
    verb, after = clause.verbs[at], clause.verbs[at + 1 : at + 2]
    light = verb.status == "did" and after and after[0].status != "did" and verb.end + 1 >= after[0].start < start
    return after[0] if light else verb


def _weakened(target: Target, verb: Cue | None) -> Cue | None:
    """Return the verb, or the cue that limits the person's part ("with two colleagues", "as lead", 在导师指导下)."""
    if verb and verb.status != "did":
        return verb
    clause, start, _ = target
    if verb and (part := _part_of(clause, verb)):
        return part
    low, high = clause.span
    for cue in clause.of("adjunct"):
        near = cue.start < start or not NEW_START.search(clause.text, start, cue.start)
        if low <= cue.start < high and near and not _WHERE_I.search(clause.text, cue.end, start):
            return cue
    return together(target) or verb


def _part_of(clause: Clause, verb: Cue) -> Cue | None:
    """Return the verb of a limited part that a later verb only describes (参与…,集成…; "Assisted …, training …")."""
    first = clause.verbs[0] if clause.verbs else verb
    if (
        first.status not in ("contributed", "assisted", "led")
        or first.start - clause.sentence[0] > 12
        or first.start >= verb.start
    ):
        return None
    if clause.is_chinese(verb):
        along = _ALONG if first.status != "led" else _WITH_PEOPLE
        return first if along.fullmatch(clause.text, first.end, verb.end) else None
    gerund = verb.kind == "opener" and clause.text.startswith("ing", verb.end - 3) and clause.text.endswith(", ", 0, verb.start)
    return first if gerund and not clause.text.startswith("ing", first.end - 3) else None


def _limited(target: Target, verb: Cue | None) -> Cue | None:
    """Return the verb, or where none precedes the words, what follows them and limits the work ("RAG (basic)")."""
    if verb is None or verb.start > target.start or verb.status == "listed":
        behind = denials_behind(target)
        return next((cue for cue in behind if cue.kind == "after" and cue.status in GIVING), verb)
    return verb
