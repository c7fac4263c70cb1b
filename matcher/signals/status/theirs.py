"""Clause × mention → whose thing it is, where a sentence only tells what somebody else has, makes or is known for."""

from __future__ import annotations

import re

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.either import either
from matcher.words import IDEOGRAPHS

_NEAR = 96
"""How far, in characters, words are read to either side of a mention."""
_BODY = either(
    "agency", "bank", "business", "cent(?:er|re)", "clients?", "company", "consultancy", "customers?", "department", "employer",
    "firm", "group", "hospital", "institute", "lab", "laboratory", "manufacturer", "operator", "organi[sz]ation", "partners?",
    "publisher", "retailer", "start ?up", "studio", "suppliers?", "university", "vendors?",
)  # fmt: skip
"""Who may have, make or be known for a thing."""
_PLACED_BODY = rf"\b{_BODY}(?: in \w+)?,?"
"""The same, and where it is ("a firm in Oslo,")."""

# Owners of the words, and what follows where the words are only told of.
_OWNER = regex(rf"(?:^|[,:(] ?)(?:the|our|my|their|this|that|an?) (?:\w+ )?{_BODY}(?:'s|(?<=s)') (?:\w+ ){{0,4}}$")
"""An owner with which the words open ("The company's new RAG …")."""
_RESTS_ON = either("depends", "operates", "relies", "rests", "runs", "sits")
_SERVES = either(
    r"\w{2,}s", "covered", "handled", "hosted", "powered", "processed", "reached", "served", "spanned", "supported",
)  # fmt: skip
_SO_MUCH = either(
    r"\d[\d.,]*\w?", "about", "all", "an?", "around", "billions", "every", "five", "four", "half", "hundreds", "its", "many",
    "millions", "more", "most", "our", "over", "six", "some", "ten", "the", "their", "thousands", "three", "two", "up",
)  # fmt: skip
"""How what a thing serves begins: a number, or a noun."""
_PERSON = either("i", "me", "mine", "my", "myself", "us", "we")
_IS_TOLD = regex(
    rf"(?: \w+){{0,3}}? (?:{_RESTS_ON} |(?:is|are) (?!being |now |\d)|(?:has|have) (?!been )|{_SERVES} {_SO_MUCH} )"
    rf"(?![^.;:]*?\b{_PERSON}\b)"
)
"""What tells what a thing is or does, not what became of it, without a word of the person."""

# Bodies that have the words among their things, are known for them, make them or trade in them.
_WHOSE = regex(rf"{_PLACED_BODY} whose (?:\w+ ){{0,8}}$")
_WHICH = either(
    "(?:the )?(?:developers?|home|inventors?|makers?|vendors?) of", "an? (?:[a-z]+ ){0,3}(?:that|which)", "leaders? in",
    "specialists? in", "the (?:[a-z]+ ){0,3}(?:behind|that|which)", "where they", "which", "who", "whose",
)  # fmt: skip
_NAMED_WHOSE = regex(rf"\b(?:at|by|for|from|joined|of|to|with) (?:[\w.&-]+ ){{0,3}}[\w.&-]+, {_WHICH} (?:[^,;:. ]+ ){{0,8}}$")
"""A body, or a name, of whose things the words are one ("a firm whose assistant is tuned with RLHF")."""

_KNOWN_FOR = either(
    "(?:famous|known|noted|praised|renowned) for", "active in", "built (?:around|on)", "dedicated to", "devoted to", "focused on",
    "speciali[sz]ed in",
)  # fmt: skip
_KNOWN = regex(
    rf"{_PLACED_BODY}(?: (?:that|which|who))?(?: (?:is|was))?(?: \w+){{0,2}}? {_KNOWN_FOR} [^;:.]{{0,48}}$"
)  # fmt: skip
"""A body that is known for the words ("a firm best known for RLHF")."""
_MAKER = either("distributor", "maker", "manufacturer", "provider", "reseller", "seller", "supplier", "vendor")
_MAKER_OF = regex(rf"\b{_MAKER}s? of (?:\w+ ){{0,4}}$")
_FOUNDS = either("build", "built", "found", "grew", "head", "launch", "lead", "led", "own", "ran", "run", "start")
_FOUNDED = regex(
    rf"\b{_FOUNDS}\w* (?:and \w+ )?(?:of )?(?:an?|the|my|our) (?:\w+ ){{0,4}}$|\b(?:ceo|cto|founder|owner) (?:and \w+ )?$"
)
"""Who has founded it is no stranger to what it is known for."""

_ONE = r"(?:an?|the|one of \w+) (?:\w+ ){0,3}$"
_AT_ONE = regex(rf"\b(?:at|by|for|from|joined|of|serving|with) {_ONE}")
_IS_ONE = regex(rf"(?:^|[,;:] |\bclient |\bemployer )[\w.&]+(?: \w+)?,? (?:is|was) {_ONE}")
_FOR_ONE = regex(rf"\bfor {_ONE}")
_OFFER = either("platform", "products?", "services?", "software", "solutions?", "systems?", "technology")
_TRADER = either(
    "agency", "business", "companies", "company", "consultancy", "firms?", "manufacturers?", "providers?", "start ?ups?",
    "suppliers?", "vendors?",
)  # fmt: skip
_IS_TRADE = regex(rf"\w{{0,3}} (?:{_OFFER} )?{_TRADER}\b")
"""The words are only the trade of somebody ("at a machine translation company")."""
_TRADED_WITH = regex(r" (?:\w+ )?(?:bidders|consultancies|firms|providers|sellers|start ?ups|suppliers|vendors)\b")
_CHOSEN = regex(
    r"\b(?:assess|audit|bench ?mark|compar|contact|contract|evaluat|interview|negotiat|review|scout|screen|select)\w*"
    r"(?: \w+){0,3} $|\b(?:chose|choosing|met)(?: \w+){0,3} $"
)
"""Who sells the words, and what is done with such: "evaluated RLHF vendors"."""
_IS_TASK = regex(r"\w{0,3} (?:department|division|office|unit)\b")
"""The words are only the task of others ("for the RLHF division")."""

# The same in Chinese.
_CHINESE_OWNERS = either(
    "企业", "供应商", "公司", "厂商", "合作方", "实验室", "客户", "我司", "甲方", "课题组", "部门", "集团",
)  # fmt: skip
_CHINESE_OWNER = regex(
    rf"(?:^|[,。;])(?:我|我们|所在|本|某|该)?{_CHINESE_OWNERS}(?:内部|现有|自研)?的?[^,;:。]{{0,8}}$"
)  # fmt: skip
_CHINESE_SERVES = either("处理", "承载", "拥有", "支撑", "服务", "覆盖", "触达")
_CHINESE_SO_MUCH = either("[0-9一二三四五六七八九十两百千万亿]", "上", "了", "于", "全[球国]", "数", "着", "约", "超", "近", "逾")
_CHINESE_IMPROVED = either("下降", "优化", "减少", "升级", "增长", "提升", "提高", "改造", "重构", "降低")
_CHINESE_IS_TOLD = regex(
    f"[^,;:。]{{0,10}}?(?:{_CHINESE_SERVES}{_CHINESE_SO_MUCH}|日均|每[天日月年])(?![^,;。]*{_CHINESE_IMPROVED})"
    "[^,;。]*(?=[;。]|$|,(?:我|本人)(?![^;。]*[其该它此]))"
)
"""What a thing serves, not what became of it, and nothing that the person did to it."""
_CHINESE_AT_ONE = regex("(?:于|入职|加入|在)(?:国内|海外)?(?:一家|一间|某家?)[^,;。]{0,6}$")
_CHINESE_IS_TRADE = regex("[^,;。的]{0,4}(?:企业|公司|厂商)")
_CHINESE_TRADES_IN = regex(
    "(?:企业|公司|单位|部门|集团)的?(?:主打|主要|核心)?(?:业务|主业|产品)(?:为|包括|是|涵盖)[^,;。]{0,12}$"
)  # fmt: skip
"""A body whose trade the words are (公司主要产品为…)."""
_CHINESE_FOR = regex("以[^,;。]{0,12}$")
_CHINESE_KNOWN_FOR = either("为主业", "为主营", "为核心业务", "为核心产品", "知名", "著称", "见长", "起家", "出名", "闻名")
_CHINESE_KNOWN = regex(f"[^,;。]{{0,10}}?{_CHINESE_KNOWN_FOR}")
"""The two halves of being known for something (以…闻名)."""
_CHINESE_BODY = regex(either("企业", "公司", "厂商", "品牌", "团队", "实验室", "机构", "研究院", "课题组", "集团"))


def described(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words that tell that the thing is somebody else's, and only what it is or does ("The firm's RAG serves …")."""
    low, high = max(clause.sentence[0], start - _NEAR), min(clause.sentence[1], end + _NEAR)
    lead = clause.text[low:start]
    if lead[:1] >= IDEOGRAPHS or lead[-1:] >= IDEOGRAPHS:
        found = _in_chinese(clause, lead, end, high) if clause.of("noun") else None
    else:
        found = _owner(clause, lead, end, high) or _whose(clause, lead, start) or _known(clause, lead, end, high)
    if found is None:
        return None
    words = found[0].strip(" ,:;(。")
    begin = low + found.start() + found[0].index(words)
    return Cue("other", "noun", begin, begin + len(words))


def _owner(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    """Return the owner of a thing of which something is told, not done."""
    owner = _OWNER.search(lead) if "'" in lead else None
    told = owner and _IS_TOLD.match(clause.text, end, high)
    return owner if told and not any(verb.start < end for verb in clause.verbs) else None


def _whose(clause: Clause, lead: str, start: int) -> re.Match[str] | None:
    """Return the words that tell of a body, or of a name with nothing done before it, whose things these are."""
    if "whose " in lead and (found := _WHOSE.search(lead)):
        return found
    named = _NAMED_WHOSE.search(lead) if ", " in lead else None
    done = named and any(verb.start < start - len(lead) + named.start() for verb in clause.verbs)
    return None if done else named


def _known(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    """Return the body that is known for the words, provides them or has them for its trade, unless the person founded it."""
    if _IS_TASK.match(clause.text, end, high) and (served := _FOR_ONE.search(lead)):
        return served
    if _TRADED_WITH.match(clause.text, end, high) and (chosen := _CHOSEN.search(lead)):
        return chosen
    known = _MAKER_OF.search(lead) if "r of " in lead or "rs of " in lead else None
    if known is None and clause.of("noun"):
        known = (_AT_ONE.search(lead) or _IS_ONE.search(lead)) if _IS_TRADE.match(clause.text, end, high) else _KNOWN.search(lead)
    return None if known is None or _FOUNDED.search(lead, 0, known.start()) else known


def _in_chinese(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    """Return the owner of a thing of which something is told, or the body that has it for its trade or is known for it."""
    owner = _CHINESE_OWNER.search(lead)
    if owner and _CHINESE_IS_TOLD.match(clause.text, end, high):
        return owner
    trade = _CHINESE_AT_ONE.search(lead) if _CHINESE_IS_TRADE.match(clause.text, end, high) else _CHINESE_TRADES_IN.search(lead)
    if trade:
        return trade
    known = _CHINESE_FOR.search(lead) if _CHINESE_KNOWN.match(clause.text, end, high) else None
    return known if known and _CHINESE_BODY.search(clause.text, clause.sentence[0], high) else None
