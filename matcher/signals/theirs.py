"""Clause × mention → whose thing it is, where a sentence only tells what somebody else has, makes or is known for."""

from __future__ import annotations

import re

from matcher.signals.clauses import Clause
from matcher.signals.cue import Cue

_NEAR = 96
"""How far, in characters, words are read to either side of a mention."""

_BODY = (
    r"(?:company|employer|firm|start up|startup|business|clients?|customers?|vendors?|suppliers?|partners?|group|lab|laboratory"
    r"|studio|agency|bank|retailer|publisher|hospital|consultancy|organi[sz]ation|institute|department|university|manufacturer|operator)"
)
_OWNED = re.compile(rf"(?:^|[,:(] ?)(?:the|our|my|their|this|that|an?) (?:\w+ )?{_BODY}(?:'s|(?<=s)') (?:\w+ ){{0,4}}$")
"""An owner with which the words open ("The company's new RAG …")."""
_IS_TOLD = re.compile(
    r"(?: \w+){0,3}? (?:(?:runs|relies|rests|sits|depends|operates) |(?:is|are) (?!being |now |\d)|(?:has|have) (?!been )"
    r"|(?:\w{2,}s|served|handled|powered|processed|reached|spanned|covered|supported|hosted)"
    r" (?:the|an?|over|more|about|around|up|all|most|some|many|every|its|our|their|\d[\d.,]*\w?|two|three|four|five|six|ten"
    r"|hundreds|thousands|millions|billions|half) )(?![^.;:]*?\b(?:i|me|my|mine|myself|we|us)\b)"
)
"""What tells what a thing is or does, not what became of it, without a word of the person."""
_KNOWN = re.compile(
    rf"\b{_BODY}(?: in \w+)?,?(?: (?:that|which|who))?(?: (?:is|was))?(?: \w+){{0,2}}? (?:(?:known|famous|renowned|noted|praised)"
    r" for|speciali[sz]ed in|focused on|dedicated to|built (?:on|around)|active in) [^;:.]{0,48}$"
)
_PROVIDER = re.compile(r"\b(?:provider|maker|supplier|manufacturer|vendor|seller|distributor|reseller)s? of (?:\w+ ){0,4}$")
_WHOSE = re.compile(rf"\b{_BODY}(?: in \w+)?,? whose (?:\w+ ){{1,8}}$")
_NAMED_WHOSE = re.compile(r"\b(?:at|for|with|by|joined|from|to) (?:\w+ ){0,3}\w+, whose (?:\w+ ){1,8}$")
_FOUNDED = re.compile(r"\b(?:found|built|build|start|launch|led|lead|head|own|ran|run|grew)\w* (?:an?|the|my|our) (?:\w+ ){0,4}$")
"""Who has founded it is no stranger to what it is known for."""

_PLACED = re.compile(r"\b(?:at|of|with|from|by|joined|serving|for) (?:an?|the|one of \w+) (?:\w+ ){0,3}$")
_SERVED = re.compile(r"\bfor (?:an?|the|one of \w+) (?:\w+ ){0,3}$")
_KIND = re.compile(
    r"\w{0,3} (?:(?:systems?|software|technology|platform|services?|solutions?|products?) )?(?:company|companies|start ?ups?"
    r"|firms?|vendors?|providers?|business|agency|suppliers?|consultancy|manufacturers?)\b"
)
_UNIT = re.compile(r"\w{0,3} (?:division|department|unit|office)\b")
"""What the words are but the trade of ("at a machine translation company"), or the task of others ("for the RLHF division")."""

_CHINESE_OWNED = re.compile(
    "(?:^|[,。;])(?:所在|该|本|我们|某|我)?(?:公司|企业|集团|我司|客户|甲方|供应商|厂商|合作方|部门|课题组|实验室)(?:内部|自研|现有)?的?[^,;:。]{0,8}$"
)
_CHINESE_IS_TOLD = re.compile(
    "[^,;:。]{0,10}?(?:(?:服务|覆盖|支撑|处理|承载|拥有|触达)(?:着|了|于|全[球国]|超|约|近|逾|上|数|[0-9一二三四五六七八九十两百千万亿])|日均|每[天日月年])"
    "(?![^,;。]*(?:提升|提高|增长|下降|降低|优化|减少|重构|升级|改造))[^,;。]*(?=[;。]|$|,(?:我|本人)(?![^;。]*[其该它此]))"
)
_CHINESE_FOR = re.compile("以[^,;。]{0,12}$")
_CHINESE_KNOWN = re.compile("[^,;。]{0,10}?(?:闻名|著称|知名|见长|起家|为主营|为主业|为核心业务|为核心产品)")
_CHINESE_PLACED = re.compile("(?:在|于|加入|入职)(?:国内|海外)?(?:一家|一间|某家?)[^,;。]{0,6}$")
_CHINESE_KIND = re.compile("[^,;。的]{0,4}(?:公司|企业|厂商)")
_CHINESE_TRADE = re.compile(
    "(?:公司|企业|部门|集团|单位)的?(?:主要|核心|主打)?(?:产品|业务|主业)(?:为|是|包括|涵盖)[^,;。]{0,12}$"
)
_CHINESE_BODY = re.compile("公司|企业|团队|厂商|机构|集团|实验室|研究院|品牌|课题组")


def described(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words that tell that the thing is somebody else's, and only what it is or does ("The firm's RAG serves …")."""
    low, high = max(clause.sentence[0], start - _NEAR), min(clause.sentence[1], end + _NEAR)
    lead = clause.text[low:start]
    if lead[:1] >= "\u3400" or lead[-1:] >= "\u3400":
        found = _in_chinese(clause, lead, end, high) if clause.of("noun") else None
    else:
        found = _owned(clause, lead, end, high) or _whose(clause, lead, start) or _known(clause, lead, end, high)
    if found is None:
        return None
    words = found[0].strip(" ,:;(。")
    begin = low + found.start() + found[0].index(words)
    return Cue("other", "noun", begin, begin + len(words))


def _owned(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    """Return the owner of a thing of which something is told, not done."""
    owned = _OWNED.search(lead) if "'" in lead else None
    told = owned and _IS_TOLD.match(clause.text, end, high)
    return owned if told and not any(verb.start < end for verb in clause.verbs) else None


def _whose(clause: Clause, lead: str, start: int) -> re.Match[str] | None:
    """Return the words that tell of a body, or of a name with nothing done before it, whose things these are."""
    if "whose " not in lead:
        return None
    done = any(verb.start < start - len(lead) + lead.find("whose ") for verb in clause.verbs)
    return _WHOSE.search(lead) or (None if done else _NAMED_WHOSE.search(lead))


def _known(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    """Return the body that is known for the words, provides them or has them for its trade, unless the person founded it."""
    if _UNIT.match(clause.text, end, high) and (served := _SERVED.search(lead)):
        return served
    known = _PROVIDER.search(lead) if "r of " in lead or "rs of " in lead else None
    if known is None and clause.of("noun"):
        known = _PLACED.search(lead) if _KIND.match(clause.text, end, high) else _KNOWN.search(lead)
    return None if known is None or _FOUNDED.search(lead, 0, known.start()) else known


def _in_chinese(clause: Clause, lead: str, end: int, high: int) -> re.Match[str] | None:
    owned = _CHINESE_OWNED.search(lead)
    if owned and _CHINESE_IS_TOLD.match(clause.text, end, high):
        return owned
    placed = _CHINESE_PLACED.search(lead) if _CHINESE_KIND.match(clause.text, end, high) else _CHINESE_TRADE.search(lead)
    if placed:
        return placed
    known = _CHINESE_FOR.search(lead) if _CHINESE_KNOWN.match(clause.text, end, high) else None
    return known if known and _CHINESE_BODY.search(clause.text, clause.sentence[0], high) else None
