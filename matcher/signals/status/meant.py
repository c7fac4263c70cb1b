"""Verb × what follows it → what it means there: leading that leads nobody, a duty for a team, names of people."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.lexicon import expression

_GUIDES_PUPILS = expression(r"(?:supervised|guided|coached) (?:[\w.']+,? ){0,5}?<pupil>\b")
"""A deed of mentoring: who supervises pupils leads no team."""
_OF_MANY_HANDS = expression(r" (?:[\w']+ ){0,5}?<many-hands>\b")
"""What is led when it is orchestrated; anything else is only made to run."""
_OF_THINGS = expression(r" (?:\w+ ){0,3}?<upkeep>\b")
"""What is kept, not led, by who owns it."""
_OF_A_TEAM = expression(
    r" (?:\w+ ){0,4}?<crew> (?:behind|building|doing|of|that|which|who|working)\b"
    "|[^,;]{0,12}?(?:团队|小组|组|部门)的?(?:全面|整体|日常)?管理"
)
"""A team, as what somebody is responsible for ("a team of six", RLHF团队管理)."""
_NAMES_PEOPLE = frozenset(
    ["优化", "分析", "开发", "标注", "测试", "清洗", "研发", "研究", "维护", "训练", "设计", "评估", "调优", "部署"]
)
"""Verbs that only name those who act (与清洗小组合作)."""
_OF_PEOPLE = regex("人员|公司|厂商|同事|团队|小组|工程师|组(?![件合建织])|部门")

_BESIDE = regex("(?<=[与和跟同])(?:研发|设计|测试|开发|标注|部署|训练)(?=沟通|对接|协作|配合|交流|讨论|打交道)")
"""Those with whom somebody spoke, called by what they do (便于和研发沟通)."""
_CALLING = expression(r" (?:[\w/&]+ ){1,3}<expert>\b(?! \w+ing\b)")
"""What makes a calling of "applied"."""


def leads_nobody(text: str, start: int, end: int) -> bool:
    """Return whether a verb of leading tells of pupils or of things ("supervised theses", "orchestrated jobs")."""
    match text[start:end]:
        case "orchestrated":
            return _OF_MANY_HANDS.match(text, end) is None
        case "owned":
            return _OF_THINGS.match(text, end) is not None
    return _GUIDES_PUPILS.match(text, start) is not None


def leads_a_team(text: str, start: int, end: int) -> bool:
    """Return whether a duty is that for a team ("responsible for a team of six", 负责RAG团队管理)."""
    return text.startswith(("responsible for", "负责"), start) and _OF_A_TEAM.match(text, end) is not None


def names_people(text: str, start: int, end: int) -> bool:
    """Return whether a verb only names those who act ("Applied LLM engineer", 与清洗小组合作)."""
    if text.startswith("applied ", start):
        return _CALLING.match(text, end) is not None
    if text[start] <= "\u3000" or text[start:end] not in _NAMES_PEOPLE:
        return False
    return _OF_PEOPLE.match(text, end) is not None or _BESIDE.match(text, start) is not None
