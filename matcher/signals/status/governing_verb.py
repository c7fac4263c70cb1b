"""Target → the verb that governs it, or what limits the person's part in what the verb says."""

from __future__ import annotations

from bisect import bisect_right

from matcher.model import GIVING, STATUSES
from matcher.regex import regex
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.denials import denials_behind
from matcher.signals.status.own_deeds import unlisted_deed
from matcher.signals.status.target import Target
from matcher.signals.status.third_parties import together

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
_NEW_DEED = regex(", (?:and|then) |;|,(?:并|然后)")
"""What separates words from a deed that has another object ("red-teamed it, and hired five people")."""
_NEW_TOPIC = regex(",[^,;:。]{3,}由(?:我|本人)$")
"""What separates words from a deed that has a topic of its own (…获奖,典礼由我…)."""
_WHERE_I = regex(r", (?:in|during) which i |, where i ")
"""What leads from a post to what the person did there, whatever its name ("as a research assistant at …, where I built")."""


def governing_verb(target: Target) -> Cue | None:
    """Return the verb that governs the words, or the cue that limits what it says."""
    return _weakened(target, _limited(target, _verb(target)))


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
