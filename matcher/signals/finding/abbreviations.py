"""Text → the abbreviations that it expands to something no card knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from matcher.regex import regex

_BRACKETED = regex(r"\((\w{2,6}?)s?\)")
_EXPANSION = 80
"""Characters before a bracket in which the words it abbreviates may stand."""
_TO_EXPLAIN = (", the ", ", or ", ", short for ")
"""What introduces the words behind an abbreviation, other than a bracket ("the RLHF, the Rural Livestock Health Fund")."""
_SHORT = regex(r"\b([a-z]{3,6}?)s?\b(?=(?: \w+)? ?$)")
"""The word before an offset, or the one before that ("FSDP form (")."""
_SMALL_WORD = "(?:and|for|in|of|on|the|to|with)"
_OF_TWO = regex(rf"\b([a-z])([a-z]) \((?!{_SMALL_WORD} )\1[a-z]+ (?!{_SMALL_WORD}\))\2[a-z]+\)")
"""An abbreviation of two letters with the two words that it stands for, and nothing else in the bracket."""
_WORD = regex(r"\w+")
_PART = regex(r"(?:bio|electro|hyper|inter|micro|multi|non|photo|tele)(?=[a-z]{4})|\w+")
"""A word, or a prefix that has a letter of its own ("nonlinear programming (NLP)")."""
_WORDS_BEHIND = regex(r"(?:\w+'s )?((?:[a-z]+(?:, |[ -])){1,8}[a-z]+)")
SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "with", "a"})
"""Words that an abbreviation may pass over."""
_CHINESE = regex(
    "([\u4e00-\u9fff]{2,24}?)(?:计划|系统|平台|部门|项目)?[(](?:(?:英文|中文|以下)?(?:名|简称|缩写|简写)(?:为|是|:)?)?([a-z]{2,6})[)]"
)
"""Chinese words before an abbreviation, without a general last word; no letter shows that they are its expansion."""
_CHINESE_BEHIND = regex(
    "(?<![a-z])([a-z]{2,6})[(]([\u4e00-\u9fff]{2,12}(?:韧带|肌腱|综合征)|[\u4e00-\u9fff]{4,20}?(?:计划|委员会|协会|保险|(?<![算方])法|天数|官|专员|指数|基金|银行|联盟|条例|制度|交易"
    "|补助|津贴))[,)]"
)
"""Chinese words behind an abbreviation that end as a body, a rule or a measure does: things that no card looks for.
"项目" is not among them, for it may as well end an aside on the work: "RLHF(核心项目)"."""
_BODY_SHORT = regex(
    "([\u4e00-\u9fff]{0,12}(?:司|集团|[协学]会|中心|银行|基金会|计划|联盟))[的,]?(?:英文|中文|以下)?(?:简称|缩写|简写)(?:为|是|:)?([a-z]{2,6})(?![a-z])"
)
"""A Chinese body, with what it is called for short."""
_CALLED_SHORT = regex(r"([a-z][a-z -]{4,80}[a-z])[,、 ]{0,2}(?:以下)?(?:简称|缩写)(?:为|是)?[“\" ]{0,2}([a-z]{2,6})(?![a-z])")
"""English words with what they are called for short, as Chinese texts say it."""


def expanded_otherwise(text: str, known: Callable[[int, int], bool]) -> set[str]:
    """Return the abbreviations that the text itself expands to something no card knows: "margin of error (MoE)".

    `known` returns whether a stretch of the text contains a form of a card.
    """
    return {short for short, start, end in expanded(text) if not known(start, end)}


def expanded(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the abbreviations in brackets that the words before them spell out, each with their span; in Chinese, all such words.

    >>> list(expanded("within a margin of error (moe)"))
    [('moe', 9, 25)]
    >>> list(expanded("the moe, the ministry of education"))
    [('moe', 13, 34)]
    >>> list(expanded("承办教育部(moe)的案件"))
    [('moe', 0, 5)]
    """
    for match in _BRACKETED.finditer(text):
        low = max(0, match.start() - _EXPANSION)
        start = _expansion(text[low : match.start()], match[1], low)
        if start is not None:
            yield match[1], start, match.start()
    yield from _explained(text)
    yield from ((one[1] + one[2], one.start() + len("ai ("), one.end() - 1) for one in _OF_TWO.finditer(text))
    if not text.isascii():
        yield from ((one[2], *one.span(1)) for one in _CHINESE.finditer(text))
        yield from ((one[1], *one.span(2)) for one in _CHINESE_BEHIND.finditer(text))
        yield from ((one[2], *one.span(1)) for one in _BODY_SHORT.finditer(text))
    if "简称" in text or "缩写" in text:  # what comes before them may begin anywhere: to look for that takes longest
        for match in _CALLED_SHORT.finditer(text):
            start = _expansion(match[1], match[2], match.start(1))
            if start is not None:
                yield match[2], start, match.end(1)


def _explained(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the same where the words follow the abbreviation: in a bracket, or after a comma."""
    for link in ("(", *_TO_EXPLAIN):
        at = text.find(link)
        while at >= 0:
            low = at + len(link)
            for short in _SHORT.findall(text, max(0, at - 20), at):
                if end := _spelled(text, short, low):
                    yield short, low, end
            at = text.find(link, low)


def _spelled(text: str, abbreviation: str, low: int) -> int | None:
    """Return the end of the words from an offset on whose initials spell the abbreviation, or None where they do not."""
    words = _WORDS_BEHIND.match(text, low)
    if words is None:
        return None
    spans = list(re.finditer(r"\w+", words[1]))
    for kept in _choices(spans, len(abbreviation)):
        if "".join(one[0][0] for one in kept) == abbreviation:
            return words.start(1) + kept[-1].end()
    return None


def _choices(words: list[re.Match[str]], count: int) -> Iterator[list[re.Match[str]]]:
    """Yield the choices of words whose initials may spell it: the first ones, the large ones, or the large ones but one.

    Half a compound has no letter of its own ("Small-shop Donation Pot").
    """
    large = [one for one in words if one[0] not in SMALL]
    yield words[:count]
    yield large[:count]
    if len(large) == count + 1:
        yield from (large[:at] + large[at + 1 :] for at in range(2, count))


def _expansion(words: str, abbreviation: str, offset: int) -> int | None:
    """Return the start of the words whose initials spell the abbreviation, or None where they do not."""
    last = words.rpartition(".")[2].rjust(len(words))
    for pattern, small in ((_WORD, frozenset[str]()), (_WORD, SMALL), (_PART, SMALL)):
        kept = [found for found in pattern.finditer(last) if found[0] not in small][-len(abbreviation) :]
        if "".join(found[0][0] for found in kept) == abbreviation:
            return offset + kept[0].start()
    return None
