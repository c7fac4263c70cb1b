"""Clause × mention → what takes back a statement about the words, behind them, or limits the one to come, before them."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression

_REACH = 96
"""How far, in characters, behind the words it may stand."""
_TAKEN_BACK = expression(
    "(?:but|and) (<not-so>|<never-has>|<never-one>|<built-nothing>)|though (<nothing-done>)|但(<chinese>)",
    negation="did not|didn't|never|(?:chose|decided) not to|decided against|(?:was|were) not",
    not_so=r"(?:(?:finally|later|then) )?<negation> (?:[a-z]+ ){0,2}(?:it|them|this|so|\w+ed|done)(?= ?(?:[,.;]|$))",
    done="built|done|made|run|seen|trained|touched|tried|used|worked|written",
    built_nothing=r"(?:(?:i|he|she) )?ha(?:s|ve) (?:built|done|made|written) nothing\b",
    nothing_done=r"(?:it|that|this) (?:is|was) (?:not|n't|never) (?:any|some)thing (?:that )?(?:i|he|she|\u2588+) [^.;,:]{3,24}",
    the_field="(?:the (?:area|field|subject|topic)|it|them)",
    them="(?:a model|any|one|(?:(?:any|either|one) of )?(?:either|it|them|these|those)|(?:on|with) <the-field>)",
    never_has=r"(?:(?:i|he|she) )?ha(?:s|ve)(?: not|n't| never) (?:[a-z]+ )?<done> <them>(?! to)\b",
    never_one=r"(?:(?:i|he|she) )?never <done> (?:a model|any|one)(?: myself)?(?= ?(?:[,.;]|$))",
    chinese="(?:从未|从没有?|从来没有?|没有?|未曾?)(?:自己|亲自|亲手|独立)[^,;。]{1,6}过(?=[,;。]|$)|(?:最终|后来)?(?:并未|未|没有?)(?:采用|使用|实施|实现|落地|上线|做|完成|[用拿][它其][^,;。]{1,8}过)",
)
"""Takes back the statement before it ("… but did not implement it")."""

_LINE = 160
"""How far, in characters, before the words it may have been said that they were never in hand."""
_NOT_IN_HAND = regex(r"\b(?:no|not|never|without|zero) (?:(?:any|done|had|real) )?hands on\b")
_HANDS_ON = "hands on"
_MADE_SINCE = expression(r"\b(?:<makes>|before|implemented|later|now|shipped|since|then|until)\b")
"""Signs that it is no longer so, or that something was made all the same."""


def not_in_hand(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the denial, earlier in the line, that these words were ever in hand ("no hands-on RLHF; reviewed RLHF …")."""
    text, low = clause.text, max(clause.line, start - _LINE)
    if text.find(_HANDS_ON, low, start) < 0:
        return None
    found = _NOT_IN_HAND.search(text, low, start)
    said = text.find(text[start:end], found.end(), start) if found else -1
    if found is None or said < 0 or _MADE_SINCE.search(text, found.end(), start):
        return None
    return Cue("exposed", "before", *found.span())


def taken_back(clause: Clause, end: int) -> Cue | None:
    """Return the denial that takes back the statement about the words ("… but did not implement it")."""
    before = clause.of("before")
    if before and before[-1].start >= end:
        found = _TAKEN_BACK.search(clause.text, end, min(clause.sentence[1], end + _REACH))
        return Cue("negated", "after", *found.span(found.lastindex or 0)) if found else None
    return None
