"""Words → what they mean beside their neighbours: leading that leads nobody, names of people, cues with a number in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import Status
from matcher.signals.cue import CueKind

_PUPILS = re.compile(
    r"(?:supervised|guided|coached) (?:[\w.']+,? ){0,5}?(?:students?|thes[ei]s|interns?|trainees?|dissertations?|apprentices?"
    r"|juniors?|undergraduates?|graduates?|freshers|newcomers)\b"
)
"""A deed of mentoring: who supervises pupils leads no team."""
_MANY_HANDS = re.compile(
    r" (?:[\w']+ ){0,5}?(?:teams?|engineers|people|researchers|program(?:me)?s?|projects?|efforts?|initiatives?|groups?|launch"
    r"|campaign|vendors|staff|squads?|stakeholders|departments|annotators|sites)\b"
)
"""What is led when it is orchestrated; anything else is but made to run."""
_PERSONS = "(?:着|了|过)?(?:一[个支])?(?:约|近)?[\\d一二三四五六七八九十两几百]{1,4}[余多来]?[人名位]"
_THINGS = re.compile(
    r" (?:\w+ ){0,3}?(?:dashboards?|dags?|scripts?|jobs|alerts|alerting|runbooks?|cron\w*|on call|tests?|tickets|endpoints?"
    r"|configs?|configuration|notebooks|queries|logs|logging|backups?|builds?|manifests|charts|labels|annotations)\b"
)
"""What is kept, not led, by who owns or drives it."""
_OF_A_TEAM = re.compile(
    r" (?:\w+ ){0,4}?(?:team|group|squad|department|crew|staff|engineers|people|researchers|scientists|developers)"
    r" (?:of|doing|that|who|which|working|building|behind)\b"
    "|[^,;]{0,12}?(?:团队|小组|组|部门)的?(?:日常|整体|全面)?管理"
)
_OF_PEOPLE = re.compile("小组|团队|部门|组(?![织件合建])|同事|人员|工程师|厂商|公司")
_NAMES_PEOPLE = frozenset(
    ["清洗", "训练", "标注", "研发", "开发", "设计", "评估", "部署", "优化", "测试", "分析", "维护", "调优", "研究"]
)
"""Verbs that only name those who act (与清洗小组合作)."""
_TOLD: tuple[tuple[str, re.Pattern[str], Status, CueKind], ...] = (
    ("管理", re.compile("管理" + _PERSONS), "led", "verb"),
    ("带", re.compile("带领?" + _PERSONS), "led", "verb"),
    ("担任", re.compile("担任(?=[^,;]{1,12}?(?:负责人|组长|主管|经理|总监|带头人|队长|主任))"), "led", "verb"),
    (
        "负责人",
        re.compile(
            "负责人(?=[,:;。]|$)(?<![接向与和同给合]负责人)(?<![接向与和同给合].负责人)(?<![接向与和同给合]..负责人)(?<![接向与和同给合]...负责人)"
        ),
        "led",
        "verb",
    ),
    ("协作", re.compile("[与和同跟][^,;与和同跟]{1,12}协作"), "contributed", "verb"),
    (
        "part of ",
        re.compile(r"\bpart of (?:the|an?|our) (?:\w+ ){0,4}?(?:team|group|crew|effort|squad)\b"),
        "contributed",
        "adjunct",
    ),
    ("alignment team", re.compile(r"(?<=\balignment )teams?\b"), "other", "noun"),
    ("对齐团队", re.compile("对齐团队"), "other", "noun"),
)
"""Cues with a number in them, or within a longer form: words that must be there, pattern, status, kind."""


def told(text: str) -> Iterator[tuple[Status, CueKind, int, int]]:
    """Yield the cues of a text that no fixed words tell."""
    for words, pattern, status, kind in _TOLD:
        if words in text:
            for one in pattern.finditer(text):
                yield status, kind, *one.span(one.lastindex or 0)


def leads_nobody(text: str, start: int, end: int) -> bool:
    """Return whether a verb of leading tells of pupils or of things ("supervised theses", "orchestrated jobs")."""
    match text[start:end]:
        case "orchestrated":
            return _MANY_HANDS.match(text, end) is None
        case "owned":
            return _THINGS.match(text, end) is not None
    return text[start] in "sgc" and _PUPILS.match(text, start) is not None


def leads_a_team(text: str, start: int, end: int) -> bool:
    """Return whether a duty is that for a team ("responsible for a team of six", 负责RAG团队管理)."""
    return text.startswith(("responsible for", "负责"), start) and _OF_A_TEAM.match(text, end) is not None


def names_people(text: str, start: int, end: int) -> bool:
    """Return whether a Chinese verb but names those who act (与清洗小组合作)."""
    return text[start] > "\u3000" and text[start:end] in _NAMES_PEOPLE and _OF_PEOPLE.match(text, end) is not None
