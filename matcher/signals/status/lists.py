"""Clause → whether it is only a list: words that claim without telling."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import VERBS, Clause

_ITEM = regex(r"[,、/|·•&]|(?<!\d)\+| and | or |和|及|与")
_LABEL = regex(": |:(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]):")
_PURPOSE = regex(" (?:for|of|at|from|across|in|on|to) ")
_KIND_OF_WORDS = regex(
    r"\b(?:stack|tools?|languages?|frameworks?|libraries|technolog(?:y|ies)|skills?|keywords?|environments?|methods?"
    r"|topics?|areas?"
    r"|fields?|domains?|expertise|platforms?|packages|databases?|cloud|others?|misc|also|software|hardware|programming|concepts?"
    r"|subjects?|used|with|using|focus|tags?|techniques?|algorithms?|included?|including|experience|know how|competenc\w+"
    r"|knowledge"
    r"|engineer|developer|scientist|intern|manager|assistant|analyst|researcher|consultant|student|modules?|interests?)$"
    "|(?:语言|工具|框架|技能|技术|环境|数据库|平台|中间件|算法|方法|关键词|方向|领域|其他|栈|库|软件|证书|知识|内容|包括|涉及|工程师|实习生)$"
)
"""How a label ends that is followed by a mere list."""
_TOLD = regex(
    r"\d(?:%| ?x\b| (?:\w+ )?(?:cores|gpus|cards|nodes|users|requests|tokens|languages|hours|days|stores|lines|rows|customers"
    r"|records|machines|accounts|images|documents|queries|sources|tables|events|points|times|tasks|prompts|samples|reviewers"
    r"|annotators|clients|services|jobs)\b)"
    r"| (?:for|of|at|from|across|over|on|in) (?:the|an?|our|its|their|my|all|each|every|\d[\w.,]*) "
    r"|(?:提升|下降|上升|降低|提高|减少|增加|缩短|达|仅|节省|扩充|增至|降至|压缩)[^,、]{0,8}\d"
    r"|\d ?(?:个百分点|[倍万亿台卡张条点秒名人位]|毫秒|ms)"
    r"|^(?:基于|使用|用|将|把|通过|针对|面向|借助|对)[^,]{3,40},[^、]{0,12}(?:用于|实现|替代|提升|降低|完成|并|支持)"
)
"""A result, a number of things or a purpose: more than a list says."""
_PHRASE = regex(
    r"(?:^|[,:] )(?![^,]*\b(?:experience|expertise|familiar|familiarity|interest|knowledge|proficien\w+|skills?)\b)"
    r"(?:(?:[^\s,:]+ ){2,6}|\w{3,}(?:ing|ment|tion) )(?:against|from|into|on|onto|via|with) \w|, then "
)
"""A noun with what it was made with or on ("Feature store on Redis + Flink, skew checks"): work in few words."""


def is_string_of_keywords(clause: Clause, start: int) -> bool:
    """Return whether words stand among keywords: eight short items or more, of which no verb begins the first."""
    run = next((run for run in clause.keywords if run[0][0] <= start < run[-1][1]), None)
    if run is None:
        return False
    begin, end = run[0]
    return not any(begin <= cue.start < end for cue in clause.cues if cue.kind in VERBS)


def is_list(clause: Clause, works: bool) -> bool:
    """Return whether the sentence is but a list: three short items or more; where work is told, without a result or a purpose."""
    text = clause.text[slice(*clause.sentence)]
    label, *rest = _LABEL.split(text, 1)
    items = [item for item in _ITEM.split(_LABEL.split(rest[-1])[-1] if rest else label) if item.strip()]
    if len(items) < 3 or sum(len(item.split()) for item in items) > 3 * len(items) or max(map(len, items)) > 40:
        return False
    return not works or not (_TOLD.search(text) or _PHRASE.search(text) or (rest and _names_work(label)))


def _names_work(label: str) -> bool:
    """Return whether a label names what was done, not a kind of words ("Data pipelines for rides: …", not "Tools: …")."""
    return _PURPOSE.search(label) is not None or _KIND_OF_WORDS.search(label) is None
