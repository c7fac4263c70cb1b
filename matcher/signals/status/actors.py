"""Target → who acts, where it is not plainly the person: somebody else, a team, or the person in a relative clause."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.acting import (
    does_something,
    is_determined,
    is_mine_by_name,
    is_own_calling,
    is_title,
    name_ends,
    only_keeps,
    uses_mine,
)
from matcher.signals.status.chinese_actors import HEADINGS, somebody_around
from matcher.signals.status.clauses import NEW_START, Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.given_away import given_away, is_mine
from matcher.signals.status.lexicon import expression
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target
from matcher.signals.status.third_parties import HEARD, is_person
from matcher.words import IDEOGRAPHS

_SOMEWHERE = expression(
    r"\W?(?:<place>|meanwhile|<afterwards>|<ago>|(?:by|in|since) \d{4}|last (?:month|spring|summer|autumn|winter|year)),? ",
    afterwards="(?:(?:long|shortly|soon) )?afterwards|later(?: on)?|(?:(?:since|soon) )?then|eventually|in the end",
    ago=r"(?:an?|some|<number>|\d+) <stretch> (?:after|ago|before|earlier|later)",  # "two weeks later"
)
"""Where or when something was done, before who did it."""
_REACH = 64
"""How far, in characters, one who acts may stand behind the words."""
_OWNER_REACH = 96
"""How far, in characters, before the words their owner may stand."""
_BESIDE = 3
"""Characters behind words that name who acts, within which a Chinese deed still begins (编译器团队在TVM上做了…)."""
_VERB = 13
"""How far, in characters, behind one who acts the verb may begin."""
_LEAD = 60
"""How far, in characters, before a noun the words begin that belong to it."""
_BEFORE = 5
"""So many characters before the person may show that somebody else acts."""

_NOUN_BEGINS = expression(
    r"(?:<begin><where>|<follows>|<begin>)((?:<determiner> )?(?:(?!<no-noun> |<at>)[\w'.]+ ){0,3})$",
    begin="(?:^|[,:(]) ?",
    at=r"\S*(?:[在于为从至]|加入|进入)",  # "2021年在Nordlys "
    where=r"<beside> (?:[\w.]+ ){0,3}?(?!<no-noun> )[\w.]+ (?=(?:an?|the|<title>)\b)",  # "in building C the firm …"
    follows="(?:^|[,:( ]) ?(?:<conjunction>|it (?:is|was)|(?:for|from|in|on|with) which) ",  # "…, because the firm …"
)
"""The beginning of a clause, where a noun may be its subject; the first group is what belongs to the noun ("our former ")."""
_NOT_ACTING = regex("(?:\\b(?:not|for) |[替帮给]|(?<![因认作成以])为)$")
"""Words before the person that make somebody else act ("a vendor did it for us", 原厂替我们完成了…; not 因为我…)."""
_WHOM = (" ", " that ", " which ", " where ")
"""What stands between somebody and the person who had to do with them ("the intern I supervised built …")."""
_ROLE = regex(r"\b(as|being|when|while) (an? |the )?(?!(?:our|my|their|his|her|its|another|some)\b)(?:[\w.'-]+ ){0,3}$")
"""What makes a noun the role of the person who acts ("as an intern I built …", "as lead engineer, built …")."""
_JOINED = (" and ", ", and ", " or ", ", ")
"""What separates the object of one verb from the next verb ("recruited annotators and built …")."""
_PLURALS = ("s", "people", "staff", "folks", "crew")
_MANY_ACT = expression(r" (?!<no-noun> )(?!(?:<relative>|\w+ing)\b)[a-z]")
"""What follows many who act: a verb, or what goes with one ("contractors label …")."""
_PLACED = expression("(?: (?:at|from|in|of|on) [^,]*)?(?:, <aside> [^,]*, )?$")
"""A place, or an aside, between those who act and their deed."""
_NEW_SUBJECT = regex(r"\bso (?!i (?:am told|hear)\b|(?:far|for|in|on|too|with)\b)|因此|所以|于是|[以之]外,")
_NO_SUBJECT = regex(
    "(?<!所)在|同(?![组事学行部校级期门])|(?<!方)向|[与和跟为给从对把被让帮将无没有按]|[两二三四五六七八九十几0-9]人$|(?:(?:带领?|带着|培养)|指导[了过]?[0-9一二两三四五六七八九十几多]+[名位个])$"
    "|(?:[现担就出历曾兼]|先后)任|^(?:支持|组织|招募|邀请|聘请|安排|召集|服务(?!的)|赋能|帮助|推动|培训)|(?:赴|前往|来到)$|加入|进入|结合|解决|根据|针对|满足|面向|响应|依据|支撑|调研|通过"
)
"""What precedes a Chinese noun that is not the subject."""
_WITH_WHOM = regex("[与和跟同][^,]{1,6}(?:合作|共建|联合)的")
"""With whom a body works that is the subject all the same (与公司合作的高校团队)."""
_BELONGS = regex(
    "的(?![^,]{1,8}[是为]|(?:专家|人员|员工|同事|团队|学生|小组|工程师|开发者|研究员|老师|部门))|(?:核心|主要|技术)?(?:成员|骨干|主力|负责人)|内|中|里|、|和|与|:"
    "|[0-9两二三四五六七八九十]+[名位人个大项][^,;]{0,8}之一"
)
"""What follows such a noun; 的 may still lead to a predicate (导师的研究方向是…)."""
_BY = expression(
    r" (?:<passive>|<comes-from> <others>) \w+",
    passive=r"<be> (?:\w+ )?(?:<made>|led) by(?! (?:me|myself|our|us)\b| \d)(?: (?:an?|my|the)\b)?",  # "was built by a"
)
"""The agent of a passive, or words to the same effect ("was built by a vendor", "came from another team")."""
_OTHER_THING = regex(r" \w+,? (?:that|which|who)\b")
_CHINESE_BY = regex("(?:由|外包给|委托)[^,我本]{0,10}$")
_MEMBERS_ACT = expression(" (?:at|from|in|of|on) [^,:;]{2,48}? <make> ")
"""What many do, behind where they are ("engineers of the bank run …")."""


_CREDIT = expression(
    r"[.;!:]? (?:<they> deserve|(?:all (?:of )?)?the (?:credit|merit|praise) <is-theirs>)",
    they="they|it is they who|those teams",
    is_theirs="(?:is|was) (?:all |entirely )?(?:the teams'|theirs)|(?:belongs|goes|is due) to them",
)
"""With what the next sentence gives all that was done to the team, none of it to the person ("They deserve the credit: …")."""


def somebody_else(target: Target) -> Cue | None:
    """Return the words that name somebody else as the one who acts, before the words or as an agent behind them."""
    clause = target.clause
    found = _acting(target) or _agent(target) or _around(target) or given_away(target)
    if found and found.status == "contributed" and _CREDIT.match(clause.text, clause.sentence[1]):
        return found._replace(status="other")
    return None if found and only_keeps(target, found) else found


def _acting(target: Target) -> Cue | None:
    """Return who acts before the words, or within them, and is not the person; what is called the person's own is."""
    clause, start, end = target
    acts = None
    for cue in clause.of("actor"):
        if cue.end > start and (cue.end >= end or not clause.is_chinese(cue)):
            break
        if cue.kind == "self":
            if _NOT_ACTING.search(clause.text, max(0, cue.start - _BEFORE), cue.start):
                continue
            acts = acts if acts and clause.text[acts.end : cue.start] in _WHOM else None
        elif acts is None or cue.end > acts.end or not clause.is_chinese(cue):
            acts = _subject(target, cue) or acts
    return None if is_mine_by_name(clause.text, start) else acts or _within(target)


def _within(target: Target) -> Cue | None:
    """Return who acts within a long mention, upon its last word ("…, and a firm ran the tests") or its first (BERT则由…)."""
    clause, start, end = target
    last, first = clause.text.rfind(" ", start, end) + 1, clause.text.find(" ", start, end)
    if clause.text.find(" by ", first, end) >= 0 and (given := given_away(target._replace(end=first))):
        return given
    inside = [cue for cue in clause.of("noun") if start < cue.start and cue.end < end and cue.status == "other"]
    if inside and clause.text[end - 1] >= IDEOGRAPHS:
        return given_away(target._replace(end=start + 1))
    upon_last = (_subject(target._replace(start=last), cue) for cue in inside if cue.end < last)
    new = (found for found in upon_last if found and found.start > start)
    return next((found for found in new if is_determined(clause.text[found.start : found.end])), None)


def _around(target: Target) -> Cue | None:
    """Return the words around the mention that attribute the thing, or the deed, to somebody else."""
    if not target.text.isascii() and (around := somebody_around(target)):
        return around
    lead, bodies = target.lead(_OWNER_REACH), target.clause.of("noun")
    if lead[:1] >= IDEOGRAPHS or lead[-1:] >= IDEOGRAPHS:
        return ruled("chinese-body", target) if bodies else None
    return ruled("owner", target) or (ruled("body", target) if bodies else None)


def _subject(target: Target, cue: Cue) -> Cue | None:
    """Return the words of a subject that acts upon words, if a cue names one; in Chinese its verb may stand among them."""
    clause, text = target.clause, target.text
    start = target.start if cue.end <= target.start else target.end
    low = clause.span[0] if cue.start >= clause.span[0] else clause.sentence[0]
    if cue.kind == "subject":
        somewhere = _SOMEWHERE.fullmatch(text, low, cue.start)
        label = clause.is_chinese(cue) and text.endswith(" ", 0, cue.start) and text.endswith(":", 0, cue.end)
        begins = cue.start - low <= 3 or somewhere or label or NEW_START.search(text, max(low, cue.start - 5), cue.start)
        return cue if begins else None
    if start - cue.end > HEARD or _ends_at_colon(clause, cue, start) or _NEW_SUBJECT.search(text, cue.end, start):
        return None
    if clause.is_chinese(cue):
        deed_begins = target.end + _BESIDE if target.start <= cue.start else target.end
        return _chinese_subject(clause, cue, deed_begins, low)
    return _english_subject(clause, cue, start, low)


def _ends_at_colon(clause: Clause, cue: Cue, start: int) -> bool:
    """Return whether a deed ends at a colon: another one follows it, or the deed only stands behind a label."""
    colon = clause.text.find(":", cue.end, start)
    if colon < 0:
        return False
    has_deed = clause.first_deed(cue.end, colon) is not None and "," not in clause.text[cue.end : colon]
    return not has_deed or clause.first_deed(colon, clause.sentence[1]) is not None or clause.text.find(" i ", colon, start) >= 0


def _is_role(clause: Clause, cue: Cue) -> bool:
    """Return whether a noun is what the person was; "as the" and "while" may also begin a clause ("as the vendor built …")."""
    role = _ROLE.search(clause.text[max(0, cue.start - _LEAD) : cue.start])
    if role is None or clause.text[cue.start : cue.end].endswith(_PLURALS):
        return False
    is_plain = role[1] in ("as", "being") and role[2] != "the "
    return is_plain or clause.text.startswith(" i ", cue.end)


def _english_subject(clause: Clause, cue: Cue, start: int, low: int) -> Cue | None:
    """Return a noun with which a clause begins, and what belongs to it, where it acts ("our former vendor built …")."""
    low = max(low, cue.start - _LEAD)
    begins = _NOUN_BEGINS.search(clause.text[low : cue.start])
    if begins is None or _is_role(clause, cue) or uses_mine(clause.text, cue.end, start):
        return None
    if clause.first_deed(low + begins.start(), cue.start):
        return None
    lead = begins[1]
    determined = is_determined(lead) or is_determined(clause.text[cue.start : cue.end])
    if lead.startswith("作为") or _is_the_person(clause, cue, start, determined):
        return None
    acts = _many_act(clause, cue) or _noun_acts(clause, cue, lead, determined) or _verb_follows(clause, cue, start)
    return Cue(cue.status, "noun", low + begins.start(1), cue.end) if acts else None


def _is_the_person(clause: Clause, cue: Cue, start: int, determined: bool) -> bool:
    """Return whether a noun is the person's own description: "who …" follows, or it is a title without an article."""
    who = clause.text.startswith(" who ", cue.end) and is_person(clause, cue)
    return who or (not determined and is_title(clause.text, cue, start))


def _are_several(clause: Clause, cue: Cue) -> bool:
    return clause.text.endswith(_PLURALS, cue.start, cue.end)


def _many_act(clause: Clause, cue: Cue) -> bool:
    """Return whether what many do follows a plural ("contractors label …", "engineers of the bank run …")."""
    return _are_several(clause, cue) and any(acts.match(clause.text, cue.end) for acts in (_MANY_ACT, _MEMBERS_ACT))


def _noun_acts(clause: Clause, cue: Cue, lead: str, determined: bool) -> bool:
    """Return whether a noun is whole, unlike "70 vendor annotators", and does something, behind it or behind its name."""
    whole = determined or not lead or _are_several(clause, cue)
    ends = {cue.end, name_ends(clause.text, cue.end)} if determined else {cue.end}
    return whole and any(does_something(clause.text, at) for at in ends)


def _verb_follows(clause: Clause, cue: Cue, start: int) -> bool:
    """Return whether the first deed behind people is theirs: right behind them, or behind where they are."""
    deed = clause.first_deed(cue.end, start + 1)
    if deed is None or clause.text[cue.end : deed.start] in _JOINED:
        return False
    near = deed.start <= start and deed.start < cue.end + _VERB
    return near or _PLACED.match(clause.text, cue.end, deed.start) is not None


def _chinese_subject(clause: Clause, cue: Cue, start: int, low: int) -> Cue | None:
    if is_own_calling(clause.text, cue):
        return None
    low = max(low, clause.text.rfind(",", low, cue.start) + 1, clause.text.rfind(":", low, cue.start) + 1)
    if clause.text.endswith(HEADINGS, 0, low):
        return None
    lead = clause.text[low : cue.start]
    beside = _WITH_WHOM.fullmatch(lead) is None and (_NO_SUBJECT.search(lead) or clause.first_deed(low, cue.start))
    if len(lead) > 8 or beside or _BELONGS.match(clause.text, cue.end):
        return None
    return cue if any(cue.end <= one.start <= start for one in clause.of("deed")) else None


def _agent(target: Target) -> Cue | None:
    """Return the agent of a passive behind the words, or other words there that give the deed away."""
    clause, _, end = target
    high = target.high(_REACH)
    behind = [cue for cue in clause.of("agent") if end <= cue.start < high and cue.status == "other"]
    found = _BY.search(clause.text, end, high) if behind or clause.text.find(" by ", end, high) >= 0 else None
    if found and not _OTHER_THING.search(clause.text, end, found.start() + 1):
        return Cue("other", "noun", found.start() + 1, found.end())
    for cue in behind:
        if cue.kind == "after" or (_CHINESE_BY.search(clause.text, end, cue.start) and not is_mine(target, cue.start)):
            return cue
    return None
