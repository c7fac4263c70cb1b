"""Verb × what follows it → what it means there: leading that leads nobody, a duty for a team, names of people."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.either import either

_PUPILS = either(
    "apprentices?", "dissertations?", "freshers", "graduates?", "interns?", "juniors?", "newcomers", "students?", "thes[ei]s",
    "trainees?", "undergraduates?",
)  # fmt: skip
_GUIDES_PUPILS = regex(rf"(?:supervised|guided|coached) (?:[\w.']+,? ){{0,5}}?{_PUPILS}\b")
"""A deed of mentoring: who supervises pupils leads no team."""

_MANY_HANDS = either(
    "annotators", "campaign", "departments", "efforts?", "engineers", "groups?", "initiatives?", "launch", "people",
    "program(?:me)?s?", "projects?", "researchers", "sites", "squads?", "staff", "stakeholders", "teams?", "vendors",
)  # fmt: skip
_OF_MANY_HANDS = regex(rf" (?:[\w']+ ){{0,5}}?{_MANY_HANDS}\b")
"""What is led when it is orchestrated; anything else is but made to run."""

_THINGS = either(
    "alerting", "alerts", "annotations", "backups?", "builds?", "charts", "configs?", "configuration", r"cron\w*", "dags?",
    "dashboards?", "endpoints?", "jobs", "labels", "logging", "logs", "manifests", "notebooks", "on call", "queries", "runbooks?",
    "scripts?", "tests?", "tickets",
)  # fmt: skip
_OF_THINGS = regex(rf" (?:\w+ ){{0,3}}?{_THINGS}\b")
"""What is kept, not led, by who owns it."""

_TEAM = either(
    "crew", "department", "developers", "engineers", "group", "people", "researchers", "scientists", "squad", "staff", "team",
)  # fmt: skip
_AT_WORK = either("behind", "building", "doing", "of", "that", "which", "who", "working")
_OF_A_TEAM = regex(
    rf" (?:\w+ ){{0,4}}?{_TEAM} {_AT_WORK}\b"
    "|[^,;]{0,12}?(?:团队|小组|组|部门)的?(?:全面|整体|日常)?管理"
)  # fmt: skip
"""A team, as what somebody is responsible for ("a team of six", RLHF团队管理)."""

_NAMES_PEOPLE = frozenset(
    ["优化", "分析", "开发", "标注", "测试", "清洗", "研发", "研究", "维护", "训练", "设计", "评估", "调优", "部署"]
)
"""Verbs that only name those who act (与清洗小组合作)."""
_OF_PEOPLE = regex(either("人员", "公司", "厂商", "同事", "团队", "小组", "工程师", "组(?![件合建织])", "部门"))

_CALLING = regex(r" (?:[\w/&]+ ){1,3}(?:developer|engineer|researcher|scientist)\b(?! \w+ing\b)")
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
    """Return whether a verb but names those who act ("Applied LLM engineer", 与清洗小组合作)."""
    if text.startswith("applied ", start):
        return _CALLING.match(text, end) is not None
    return text[start] > "\u3000" and text[start:end] in _NAMES_PEOPLE and _OF_PEOPLE.match(text, end) is not None
