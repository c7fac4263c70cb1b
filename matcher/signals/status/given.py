"""Clause × mention → who was given the work, in words that need no known noun: agents, owners, and bodies of any name."""

from __future__ import annotations

import re

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.words import IDEOGRAPHS

_REACH = 64
"""How far, in characters, one who acts may stand behind the words."""

_PASSIVE = regex(r"\b(?:was|were|is|are|been|being|be|got) (?:(?!that |which |who |and (?:i|we) )\w+ ){0,10}$")
_REDUCED = regex(
    r"(?: (?:for|of|in|on|with) [\w' ]{2,30}?)?(?:(?:, | and | & | at )[\w' -]{2,40}){0,4}[ :(]{1,3}"
    r"(?:(?:all|both|each) )?(?:\w+ly )?(?:\w+ed and |made and |built and )?"
    r"(?:run|done|carried out|coordinated|handled|built|developed|owned|managed|written|performed|provided|designed|trained"
    r"|delivered|maintained|implemented|supplied|executed|prepared|made|created|operated|hosted) $"
)
"""A participle that gives the words before it to the agent behind it, without an auxiliary."""
_GAPPED = regex(
    r"(?:(?:was|were|is|are) \w+ (by)|(?:came|comes?|stems?) (from)) [^,;:]{2,60},? (?:and )?(?:its|our|the|their|an?) "
    r"(?:[\w'-]+ ){0,4}$"
)
"""What gives a thing to its maker, and begins the next whose verb is left out ("… was built by A, its RLHF by B")."""
_LEFT_OUT = regex(r"(?: [\w'-]+){0,3} (by|from) ")
_NO_DEED = regex(
    r"\b(?:used|adopted|bought|loved|praised|reviewed|approved|accepted|requested|required|needed|wanted|funded|sponsored|cited"
    r"|read|queried|called|consumed|judged|rated|asked|visited|supervised|advised|mentored|guided|supported|watched|shared"
    r"|awarded|selected|chosen|caused|blocked|motivated|inspired|affected|followed|limited|hampered|relied on|trusted|seen"
    r"|attended) $"
)
"""What others may do with the person's work."""
_GIVEN = regex(
    r"\b(?:(?:came(?: ready made| straight)?|comes|come|originates?d?|stems?|stemmed) from"
    r"|f[ae]lls? under|belong(?:s|ed)? to|(?:l(?:ay|ies|ie)"
    r"|s(?:at|its?)|rest(?:s|ed)?|resides?) with|(?:was|were) left to"
    r"|(?:was|were|is|are) (?:the (?:(?:doctoral|graduate|phd|sole) )?\w+ of"
    r"|up to|with|due to|down to)|in the hands of|in the care of|the responsibility of"
    r"|(?:fell|went|goes) to|handed (?:over )?to|outsourced to|(?:done|made|built|trained|developed|handled) (?:at|in)) "
)
_HANDS = regex(
    r"\b(?:\w{3,}(?:ists|icians|arians)|analysts?|lawyers?|doctors?|nurses?|annotators?|admins?|administrators?|editors?"
    r"|translators|moderators?|auditors?|architects?|economists?|student|intern|postdoc|engineer|researcher|scientist|developer"
    r"|(?:dr|mrs?|ms|prof|professor)\.? [^\W\d_]\w+"
    r"|contractor|freelancer|strangers?|programmers?|consortium|guild|division|branch|board|foundation|alliance|studio|bureau|unit|chapter"
    r"|centre|center|sysadmins?|operations|headquarters|college|org)\b(?! i\b)"
)
"""Who else may have done it, where an agent is named."""
_THEIRS = regex(
    r"(?:^|[,:] )(?:the|an?|our|my|another) (?:\w+ )?(?:vendor|supplier|contractor|colleague|manager|partner|supervisor"
    r"|professor|competitor|postdoc|team|group|lab|consultancy"
    r"|agency|engineer|developer|researcher|scientist|architect)"
    r"(?:(?<!our team)(?<!our group)(?<!my team)(?<!my group)(?<!our lab)'s|s') (?:\w+ ){0,3}$"
)
_OURSELVES = regex(r"\b(?:i|me|myself|us|our own|my (?:team|group|lead|own|direction|students|interns|reports))\b")
_BODY = (
    "(?:组|团队|(?<![全外内局])部|部门|中心|中台|公司|厂商|(?<!多)方|处|室|院|研究所|社|办|高校|大学|同事|同学|导师|老师|教授|师[兄姐弟妹]|学[长姐]|博士"
    "|工程师|员|商|医院|银行|集团|企业|机构|单位|伙伴|专家|客户|联盟|协会|基金会|总部|他人|别人|同行|前辈|主管|经理|实习生)们?"
)
_DOES = (
    "(?:自己|自行|独自|单独|一个?人|统一|全权|主要|共同|专门|集中|来|直接|另行|代为|独立|在)?(?:负责|运维|提供|开发|维护|完成|承担|搭建|训练|实现|做|编写|撰写|写|设计|研发"
    "|交付|建设|管理|主导|牵头|部署|构建|托管|执行|实施|处理|优化|产出|制作|贡献|接手|运营|承接|把关|推进|落地|采集|清洗|标注|改写|预?训练?|跑|搞|管|留下|遗留|开源)"
)
_GIVEN_AWAY = regex(
    rf"[^,;我:]{{0,28}}?,?(?:(?:交)?由(?!我|本|自|笔者)[^,;:我]{{0,12}}?{_BODY}{_DOES}"
    r"|在(?:总部|海外|国外|外部|外单位|供应商|厂商|合作方|合作(?:高校|院校|医院|企业|公司|单位|实验室)|对方|客户)[^,]{0,4}(?:完成|进行|做|训练|开发|维护)"
    rf"|(?:交给|外包给|委托|移交给|出自|来自|归属?)(?!我|本|自)[^,;:我]{{0,12}}?{_BODY}"
    rf"|(?:是|属于|系)(?!我|本|自)[^,;:我]{{0,12}}?{_BODY}(?:{_DOES}?的(?:工作|成果|职责|产出|任务|活)?(?=[,;。]|$)|{_DOES}))"
)
"""Chinese words that give the words before them to a body, whatever its name (由校计算中心运维, 是推理组写的)."""
_WHOSE = "(?:an?|another|her|his|its|my|one of the|other|our|some|the|their|three|two)"
_LEADS_TO_MAKER = regex(rf"(?: (?!and |or |for |to )\w+){{0,3}}?,? ((?:that |which )?{_WHOSE} (?:\w+ ){{0,2}}|that |which )")
_MAKES = regex(
    r"(?: (?:at|from|in|of) (?:the )?\w+)?(?: had| has| have)?(?: already| earlier| previously| once| themselves)?"
    r" (?:built|created|designed|developed|did|does|implemented|invented|made|maintained|makes|owned|pretrained|published|ran"
    r"|released|runs|trained|wrote|written)\b"
)
_LEADS_TO_KEEPER = regex(rf"(?: \w+){{0,3}}?: ?({_WHOSE} (?:[\w']+ ){{0,3}})")
_KEEPS = regex(
    r"(?<!\bclients)(?<!\bcustomers)(?<!\breaders)(?<!\busers)"
    r"(?:'s? (?:\w+ ){0,2}\w+)? (?:builds?|built|did|does|do|handles?|maintains?|manages?|owns?|runs?|wrote|looks? after"
    r"|takes? care of|took care of) (?:it|that|them|these|this|those|all of it)\b"
)
"""Who does what a line names first ("MLOps: my manager's group owns it")."""
_BY_MEANS = regex(r"(?:(?! (?:i|we|my|our) )[^,;:.])*? (?:in|on|through|using|via|with)(?: (?!i |we )[\w+.-]+){0,6} $")
"""What leads from an agent to the means with which it did its work."""
_NAMING = 4
"""Words at most from "by" to the noun that names an agent."""
_SO_WERE = regex(r" by (?!me\b|us\b)[^,;:]{2,60}, and so (?:was|were|is|are) (?:(?:its|our|the|their) )?(?:[\w-]+ ){0,3}$")
"""What goes on with what others made ("… were built by engineers in Porto, and so were the APIs")."""
_MINE = regex("(?:我|本人|笔者)[^,]{0,8}$")


def given_away(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words that give the deed to others, whatever their name, unless the person's own verb governs the words."""
    return _given(clause, start, end) or _theirs(clause, start) or _made_by(clause, start, end) or _means(clause, start)


def is_mine(clause: Clause, start: int, agent: int) -> bool:
    """Return whether the person did it, whoever follows (我训练的RLHF由…部署; 完成RLHF,由…审阅)."""
    if clause.text.find(",", start, agent) >= 0 and any(verb.start < start for verb in clause.verbs):
        return True
    return _MINE.search(clause.text[max(clause.sentence[0], start - 24) : start]) is not None


def _given(clause: Clause, start: int, end: int) -> Cue | None:
    high = min(end + _REACH, clause.sentence[1])
    if max(clause.text[end:high], default="") >= IDEOGRAPHS:
        found = _GIVEN_AWAY.match(clause.text, end, high)
        return Cue("other", "noun", *found.span()) if found and not is_mine(clause, start, found.end()) else None
    if gapped := _gapped(clause, start, end):
        return gapped
    at = clause.text.find(" by ", end, high) + 1
    named = clause.of("agent")
    if not at and not (named and named[-1].start > end) and clause.text.find(" org", end, high) < 0:
        return None
    given = None if at else _GIVEN.search(clause.text, end, high)
    if not (at or given) or any(verb.start < start and not _is_passive(clause, verb) for verb in clause.verbs):
        return None
    if given:
        return _hands(clause, given.start(), given.end())
    lead = clause.text[max(clause.sentence[0], at - 80) : at]
    passive = _PASSIVE.search(lead) or _REDUCED.fullmatch(clause.text, end, at)
    mere = at > end + 1 and _NO_DEED.search(lead)  # right behind its verb it is who did what the card looks for
    return None if passive is None or mere else _hands(clause, at, at + 3)


def _gapped(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the maker of a thing whose verb stands with the thing before it and is left out here."""
    left_out = _LEFT_OUT.match(clause.text, end, clause.sentence[1])
    before = _GAPPED.search(clause.text[clause.sentence[0] : start]) if left_out else None
    if left_out is None or before is None or left_out[1] != (before[1] or before[2]):
        return None
    return _hands(clause, left_out.start(1), left_out.end())


def _theirs(clause: Clause, start: int) -> Cue | None:
    """Return the owner, somebody else, that the words open with ("Our vendor's RAG")."""
    if clause.text.find("'", clause.sentence[0], start) < 0:
        return None
    low = max(clause.sentence[0], start - 64)
    found = _THEIRS.search(clause.text[low:start])
    return Cue("other", "noun", low + found.start(), start) if found else None


def _made_by(clause: Clause, start: int, end: int) -> Cue | None:
    """Return somebody else who made or keeps it ("pipelines that another team built"), unless the person did more to it."""
    made = next((cue for cue in clause.of("noun") if end < cue.start < end + _REACH and cue.status == "other"), None)
    if made is None or any(verb.start < start for verb in clause.verbs):
        return None
    for leads, does in ((_LEADS_TO_MAKER, _MAKES), (_LEADS_TO_KEEPER, _KEEPS)):
        led = leads.fullmatch(clause.text, end, made.start)
        if led and (found := does.match(clause.text, made.end, clause.sentence[1])):
            return Cue("other", "noun", led.start(1), found.end())
    return None


def _means(clause: Clause, start: int) -> Cue | None:
    """Return the agent of a passive who did it by means of the words ("done by a team in Porto with Spark"), or so them too."""
    if so := _SO_WERE.search(clause.text, clause.sentence[0], start):
        return Cue("other", "noun", so.start() + 1, so.end() - 1)
    for cue in clause.of("noun"):
        found = _BY_MEANS.match(clause.text, cue.end, start) if cue.end < start and cue.status == "other" else None
        lead = clause.text[max(clause.sentence[0], cue.start - 80) : cue.start] if found else ""
        at = lead.rfind(" by ")
        near = at >= 0 and len(lead[at:].split()) <= _NAMING
        if near and _PASSIVE.search(lead, 0, at + 1) and not _NO_DEED.search(lead, 0, at + 1):
            return Cue("other", "noun", cue.start - len(lead) + at + 1, cue.end)
    return None


def _is_passive(clause: Clause, verb: Cue) -> bool:
    """Return whether a verb stands behind an auxiliary: it tells what became of a thing."""
    return _PASSIVE.search(clause.text[max(clause.sentence[0], verb.start - 40) : verb.start]) is not None


def _hands(clause: Clause, start: int, low: int) -> Cue | None:
    """Return the words from an offset to the people or body named right behind another, if they are not the person's own."""
    stop = re.search("[,;:()]|$", clause.text[low : min(low + 48, clause.sentence[1])])
    high = low + (stop.start() if stop else 0)
    if _OURSELVES.search(clause.text, low, high):
        return None
    nouns = [cue.end for cue in clause.of("agent") if cue.kind == "noun" and low <= cue.start < high and cue.status == "other"]
    named = nouns[0] if nouns else (found.end() if (found := _HANDS.search(clause.text, low, high)) else None)
    return Cue("other", "noun", start, named) if named else None
