"""Clause × mention → the deed that no listed verb tells: one with which the mention itself begins, or the plainest of verbs."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression

_MADE = expression(
    r"((?:i|we|he|she|have|has|also|then|who|\u2588+) )?(?!<kind-of-thing>\b)(?:(<past>) (?!by |with )|(<chinese-past>))",
    past="(?:(?:fine|post|pre|red) )?[a-z]{3,}ed|(?:re)?(?:built|ran|wrote)",
    chinese_past=r"[\u3400-\u9fff]{2}(?:了(?!解)|过(?!程))",
)
"""A past tense with which a mention itself begins, though it is no known verb ("Productionised ML …")."""
_BEFORE_DEED = (", ", ": ", " and ", " i ", " we ", " also ", " then ")
"""What such a mention stands behind where it does not begin its sentence ("For two months I red-teamed …")."""
_DOES = regex("(?:^|[,;。:])[^,;。:不会愿想未没要]*(?<!机)(?<!打算)(做)(?=[^,;。做]*$)")
"""The plainest of Chinese verbs, where it is neither wished nor denied."""
_USED = expression(
    "(?:我|本人|曾)?用(?![户于来])[^,;。:]{1,44}?(<done>了?)(?!器|集|数据|的)",
    done="预?训练|微调|部署|搭建|实现|开发|构建|重写|优化|压缩|跑通|更新",
)
"""What was used, and what was done with it (用Megatron训练13B模型)."""
_PART = ",;。:"
_NEAR_VERB = 12
"""How far, in characters, before the words it may stand."""


def unlisted(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words at or near [start, end) that tell a deed by their form, if any do."""
    return _made(clause, start, end) or _plainly_done(clause, start, end)


def stands_alone(clause: Clause, start: int, end: int) -> bool:
    """Return whether a sentence is no more than the words: a name in a list that full stops part ("Continued pretraining.")."""
    return not clause.text[clause.sentence[0] : start].strip() and not clause.text[end : clause.sentence[1]].strip(" ,.;")


def _made(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the past tense with which a mention begins, where it begins its sentence or a new part of it, or says who."""
    begins = start - clause.sentence[0] <= 1 or clause.text.endswith(_BEFORE_DEED, 0, start)
    found = None if stands_alone(clause, start, end) else _MADE.match(clause.text, start, clause.sentence[1])
    return Cue("did", "verb", *found.span(found.lastindex or 0)) if found and (begins or found[1] or found[3]) else None


def _plainly_done(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the plainest of verbs where it stands near the words (对网络做剪枝), or what was done with them."""
    if clause.text.isascii():
        return None
    low = clause.sentence[0]
    does = _DOES.search(clause.text[low:end])
    if does and start - low - does.end() < _NEAR_VERB:
        return Cue("did", "verb", low + does.start(1), low + does.end(1))
    begin = max(low, *(clause.text.rfind(sign, low, start) + 1 for sign in _PART))
    used = _USED.match(clause.text, begin, clause.sentence[1])
    return Cue("did", "verb", *used.span(1)) if used and used.start() < start else None
