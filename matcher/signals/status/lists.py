"""Clause or target → whether it is only a list: words that claim without describing."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import VERBS, Clause
from matcher.signals.status.lexicon import expression
from matcher.signals.status.target import Target

_THOUSANDS = r"(?!(?<=\d,)\d{3}\b)"
"""What does not follow a comma that parts items ("a 2,000-GPU cluster" is one item)."""
_ITEM = regex(rf",{_THOUSANDS}|[、/|·•&]|(?<!\d)\+| and | or |和|及|与")
_LABEL = regex(": |:(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]):")
_HAN, _MOST_CHINESE = regex("[\u3400-\u9fff]"), 8
"""Chinese characters, and how many the items of a list have on average; sentences have more."""
_PURPOSE = regex(" (?:for|of|at|from|across|in|on|to) ")
_KIND_OF_WORDS = expression(r"\b<kind-of-words>$|<chinese-kind-of-words>$")
"""How a label ends that is followed by a mere list."""
_DESCRIBES = expression(
    r"<so-many>| (?:for|of|at|from|across|over|on|in) (?:an?|all|each|every|its|my|our|the|their|\d[\w.,]*) |<chinese>",
    so_many=r"\d(?:%| ?x\b| (?:\w+ )?<counted>\b)",  # "40 requests"
    better="提升|下降|上升|降低|提高|减少|增加|缩短|达|仅|节省|扩充|增至|降至|压缩",
    unit="个百分点|[倍万亿台卡张条点秒名人位]|毫秒|ms",
    serving="用于|实现|替代|提升|降低|完成|并|支持|准备|提供",
    chinese=r"<better>[^,、]{0,8}\d|\d ?<unit>|^(?:从|基于|使用|用|将|把|通过|针对|面向|借助|对)[^,]{3,40},[^、]{0,12}<serving>",
)
"""A result, a number of things or a purpose: more than a list says."""
_PHRASE = expression(
    r"(?:^|[,:] )(?!<only-known>)(?:(?:[^\s,:]+ ){2,6}|\w{3,}(?:ing|ment|tion) )<made-with> \w"
    r"|[,:] (?!<only-known>)\w{4,} (?:avec|mit) \w|, then ",
    known=r"experience|expertise|familiar|familiarity|interest|knowledge|proficien\w+|skills?|\w*erfahrung(?:en)?|\w*kenntnisse?"
    "|connaissances?|maitrise",
    only_known=r"[^,]*\b<known>\b",
    made_with="(?:against|from|into|on|onto|via|with|aus|avec|mit|sur)",
)
"""A noun with what it was made with or on ("Feature store on Redis + Flink, skew checks"): work in few words."""


def is_string_of_keywords(target: Target) -> bool:
    """Return whether words stand among keywords: eight short items or more, the first of which begins with no verb."""
    run = next((run for run in target.clause.keywords if run[0][0] <= target.start < run[-1][1]), None)
    if run is None:
        return False
    begin, end = run[0]
    return not any(begin <= cue.start < end for cue in target.clause.cues if cue.kind in VERBS)


def is_list(clause: Clause, works: bool) -> bool:
    """Return whether the sentence is only a list: three short items or more, and, among work, without a result or purpose."""
    text = clause.text[slice(*clause.sentence)]
    label, *rest = _LABEL.split(text, 1)
    items = [item for item in _ITEM.split(_LABEL.split(rest[-1])[-1] if rest else label) if item.strip()]
    if len(items) < 3 or sum(len(item.split()) for item in items) > 3 * len(items) or max(map(len, items)) > 40:
        return False
    if not works:
        return True
    tells = len(_HAN.findall(text)) > _MOST_CHINESE * len(items)
    return not (tells or _DESCRIBES.search(text) or _PHRASE.search(text) or (rest and _names_work(label)))


def _names_work(label: str) -> bool:
    """Return whether a label names what was done, not a kind of words ("Data pipelines for rides: …", not "Tools: …")."""
    return _PURPOSE.search(label) is not None or _KIND_OF_WORDS.search(label.rstrip()) is None
