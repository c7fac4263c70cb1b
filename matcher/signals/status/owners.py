"""Clause × mention → the owner of the thing, where a sentence only says what somebody else has, makes or is known for."""

from __future__ import annotations

import re

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.words import IDEOGRAPHS

_NEAR = 96
"""How far, in characters, words are read to either side of a mention."""
_PLACED_BODY = r"\b<body>(?: in \w+)?,?"
"""Who may have, make or be known for a thing, and where it is ("a firm in Oslo,")."""
# Owners of the words, and what follows where the words are only described.
_OWNER = expression(r"(?:^|[,:(] ?)(?:an?|my|our|that|the|their|this) (?:\w+ )?<body>(?:'s|(?<=s)') (?:\w+ ){0,4}$")
"""An owner with which the words open ("The company's new RAG …")."""
_IS_TOLD = expression(
    r"(?: \w+){0,3}? (?:<rests-on>|<is-or-has>|<serves>)(?![^.;:]*?\b(?:i|me|mine|my|myself|us|we)\b)",
    rests_on="(?:depends|operates|relies|rests|runs|sits) ",
    is_or_has=r"(?:are|is) (?!being |now |\d)|(?:has|have) (?!been )",
    serves=r"(?:\w{2,}s|covered|handled|hosted|powered|processed|reached|served|spanned|supported) <so-much> ",
)
"""A statement of what a thing is or does, not of what happened to it, without a word about the person."""
# Bodies that have the words among their things, are known for them, make them or trade in them.
_WHOSE = expression(r"<placed-body> whose (?:\w+ ){0,8}$", placed_body=_PLACED_BODY)
_NAMED_WHOSE = expression(
    r"\b(?:at|by|for|from|joined|of|to|with) (?:[\w.&-]+ ){0,3}[\w.&-]+, <which> (?:[^,;:. ]+ ){0,8}$",
    maker="developers?|home|inventors?|makers?|vendors?",
    which="(?:the )?<maker> of|an? (?:[a-z]+ ){0,3}(?:that|which)|(?:leaders?|specialists?) in"
    "|the (?:[a-z]+ ){0,3}(?:behind|that|which)|where they|which|who|whose",
)
"""A body, or a name, that has the words among its things ("a firm whose assistant is tuned with RLHF")."""
_AMONG = ("part ", "member ", "members ", "one ")
"""What makes the person one of such a body: what it does, the person had a part in."""
_KNOWN = expression(
    r"<placed-body>(?: (?:that|which|who))?(?: (?:is|was))?(?: \w+){0,2}? <known-for> [^;:.]{0,48}$",
    placed_body=_PLACED_BODY,
    known_for="(?:famous|known|noted|praised|renowned) for|active in|built (?:around|on)|de(?:dicat|vot)ed to|focused on"
    "|speciali[sz]ed in",
)
"""A body that is known for the words ("a firm best known for RLHF")."""
_MAKER_OF = expression(r"\b<trader>s? of (?:\w+ ){0,4}$")
_FOUNDED = expression(
    r"\b<founds>\w* (?:and \w+ )?(?:of )?(?:an?|my|our|the) (?:\w+ ){0,4}$|\b(?:ceo|cto|founder|owner) (?:and \w+ )?$",
    founds="build|built|found|grew|head|launch|lead|led|own|ran|run|start",
)
"""Who has founded it is no stranger to what it is known for."""
_ONE = r"(?:an?|the|one of \w+) (?:\w+ ){0,3}$"
_AT_ONE = regex(rf"\b(?:at|by|for|from|joined|of|serving|with) {_ONE}")
_IS_ONE = regex(rf"(?:^|[,;:] |\bclient |\bemployer )[\w.&]+(?: \w+)?,? (?:is|was) {_ONE}")
_FOR_ONE = regex(rf"\bfor {_ONE}")
_IS_TRADE = expression(
    r"\w{0,3} (?:<offer> )?<house>\b",
    offer="platform|products?|services?|software|solutions?|systems?|technology",
    house="<trader>s?|agency|business|compan(?:ies|y)|consultancy|firms?|start ?ups?",
)
"""The words are only the trade of somebody ("at a machine translation company")."""
_TRADED_WITH = expression(r" (?:\w+ )?(?:<trader>s|bidders|consultancies|firms|start ?ups)\b")
_CHOSEN = expression(
    r"\b(?:<weigh>\w*|chose|choosing|met)(?: \w+){0,3} $",
    weigh="assess|audit|bench ?mark|compar|contact|contract|evaluat|interview|negotiat|review|scout|screen|select",
)
"""Who sells the words, and what is done with such: "evaluated RLHF vendors"."""
_IS_TASK = regex(r"\w{0,3} (?:department|division|office|unit)\b")
"""The words are only the task of others ("for the RLHF division")."""
# The same in Chinese.
_CHINESE_OWNER = expression("(?:^|[,。;])(?:我|我们|所在|本|某|该)?<chinese-owner>(?:内部|现有|自研)?的?[^,;:。]{0,8}$")
_CHINESE_IS_TOLD = expression(
    "[^,;:。]{0,10}?(?:<serves><so-much>|日均|每[天日月年])(?![^,;。]*<improved>)[^,;。]*(?=[;。]|$|,(?:我|本人)(?![^;。]*[其该它此]))",
    serves="处理|承载|拥有|支撑|服务|覆盖|触达",
    so_much="[0-9一二三四五六七八九十两百千万亿]|上|了|于|全[球国]|数|着|约|超|近|逾",
    improved="下降|优化|减少|升级|增长|提升|提高|改造|重构|降低",
)
"""What a thing serves, not what became of it, and nothing that the person did to it."""
_CHINESE_AT_ONE = regex("(?:于|入职|加入|在)(?:国内|海外)?(?:一家|一间|某家?)[^,;。]{0,6}$")
_CHINESE_IS_TRADE = regex("[^,;。的]{0,4}(?:企业|公司|厂商)")
_CHINESE_TRADES_IN = regex(
    "(?:企业|公司|单位|部门|集团)的?(?:主打|主要|核心)?(?:业务|主业|产品)(?:为|包括|是|涵盖)[^,;。]{0,12}$"
)  # fmt: skip
"""A body that has the words as its trade (公司主要产品为…)."""
_CHINESE_FOR = regex("以[^,;。]{0,12}$")
_CHINESE_KNOWN = regex("[^,;。]{0,10}?(?:为主业|为主营|为核心业务|为核心产品|知名|著称|见长|起家|出名|闻名)")
"""The two halves of being known for something (以…闻名)."""
_CHINESE_BODY = regex("企业|公司|厂商|品牌|团队|实验室|机构|研究院|课题组|集团")


def described(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words that make the thing somebody else's, and only say what it is or does ("The firm's RAG serves …")."""
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
    """Return the owner of a thing that is described, not worked on."""
    owner = _OWNER.search(lead) if "'" in lead else None
    predicate = owner and _IS_TOLD.match(clause.text, end, high)
    return owner if predicate and not any(verb.start < end for verb in clause.verbs) else None


def _whose(clause: Clause, lead: str, start: int) -> re.Match[str] | None:
    """Return the words that describe a body, or a name before which nothing was done, as the owner of the things."""
    if "whose " in lead and (found := _WHOSE.search(lead)):
        return found
    named = _NAMED_WHOSE.search(lead) if ", " in lead else None
    if named is None or lead.endswith(_AMONG, 0, named.start()):
        return None
    done = any(verb.start < start - len(lead) + named.start() for verb in clause.verbs)
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
    """Return the owner of a thing that is described, or the body that trades in it or is known for it."""
    owner = _CHINESE_OWNER.search(lead)
    if owner and _CHINESE_IS_TOLD.match(clause.text, end, high):
        return owner
    trade = _CHINESE_AT_ONE.search(lead) if _CHINESE_IS_TRADE.match(clause.text, end, high) else _CHINESE_TRADES_IN.search(lead)
    if trade:
        return trade
    known = _CHINESE_FOR.search(lead) if _CHINESE_KNOWN.match(clause.text, end, high) else None
    return known if known and _CHINESE_BODY.search(clause.text, clause.sentence[0], high) else None
