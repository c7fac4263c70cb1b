"""Words → what they mean beside their neighbours: leading that leads nobody, names of people, cues with a number in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import Status
from matcher.signals.cue import CueKind
from matcher.signals.lessons import WENT, WENT_TO_A_LESSON

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
_GIVEN_UP = (
    "cancelled|canceled|dropped|shelved|abandoned|scrapped|rejected|discarded|stopped|halted|terminated|called off|axed|postponed"
)
_NEVER_BEGUN = re.compile(
    r"(?<!that )(?<!which )\b(?:was|were|been|but|then) (?:(?:later|then|finally|soon) )?"
    rf"(?:{_GIVEN_UP})(?: \w+){{0,2}} before (?:\w+ ){{0,6}}(?:began|begun|started|start|commenced|kicked off)\b"
    r"(?! \w+ing)"
)
_ONLY_PLANNED = re.compile(
    r"(?<!that )(?<!which )\b(?:was|were|been|is) (?:\w+ly |once |first )?(?:planned|considered|discussed)"
    rf"(?:,|,? (?:and|but))(?: \w+){{0,4}}? (?:{_GIVEN_UP}|never (?:started|began|begun|got|came|went|materiali[sz]ed))\b"
)
"""What was planned, and given up."""
_PLANNED = re.compile(
    rf"\b(?<=the )(?:planned|proposed|idea of(?: using)?)(?= (?:\w+ ){{1,4}}(?:was|were) (?:\w+ )?(?:{_GIVEN_UP}))"
)
_NOT_STARTED = re.compile("(?:尚|还|从|并)?未(?:正式)?(?:启动|开始|开展|立项|动工)(?=,?(?:项目)?[即就便被已])")
_ENDED_BEFORE = re.compile(
    "(?:开始|启动|开展|实施|立项)(?:之前|前)[,即就便已]?[^,;。]{0,6}(?:终止|取消|叫停|下马|中止|停止|解散)"
)
_PROPOSAL = re.compile("(?:方案|想法|设想|提议)[^,;。]{0,8}?(?:搁置|否决|放弃|作罢|未获批|未通过)")
_UNDER = re.compile(r"\bunder my (?:\w+ )?(?:leadership|lead|direction|management|command|guidance|stewardship|supervision)\b")
_UNDER_ME = re.compile(
    "我的?(?:直接|全面|统一)?(?:带领|领导|主导|牵头|主持|统筹|管理|组织|率领)下|我带领?的[^,;。]{0,8}(?:团队|小组)"
)
_WITH_A_BODY = re.compile(
    "(?:协同|联合)(?![学训建优调微])[^,;的]{1,10}?(?:部门?|团队|高校|大学|公司|医院|企业|课题组|实验室|同事"
    "|厂商|院校|研究院|(?<!小)组)(?=[一-鿿])"
)
_SENIOR = "(?:mentor|supervisor|professor|lecturer|postdoc|researcher|scientist|engineer|advis[eo]r|student|colleague|classmate)"
_ON_A_TEAM = re.compile(r"\b(?:was|am|been|worked|served) (?:on|in) (?:the|an?) (?:\w+ ){0,3}team (?:that|which|behind)\b")
_UNDER_SOMEBODY = re.compile(r"\bunder (?:an?|the|my) (?:\w+ ){0,3}\w+'s (?:supervision|guidance|direction|mentorship)\b")
_RECEIVED = re.compile(
    r"\breceived(?= (?:(?!for |award|grant|prize)[\w']+ ){0,6}training\b(?= ?(?:[,.;]|$|(?:on|in|at|from|by)\b)))"
)
_CHINESE = re.compile("[\u3400-\u9fff]")
_REACH = 128
"""How far before its words, in characters, a cue may begin; behind them it may go on twice as far."""

_Told = tuple[tuple[tuple[str, ...], re.Pattern[str], Status, CueKind], ...]
_TOLD: _Told = (
    (
        ("part of ",),
        re.compile(r"\bpart of (?:the|an?|our) (?:\w+ ){0,4}?(?:team|group|crew|effort|squad)\b"),
        "contributed",
        "adjunct",
    ),
    (("team that", "team which", "team behind"), _ON_A_TEAM, "contributed", "verb"),
    (("under ",), _UNDER_SOMEBODY, "assisted", "adjunct"),
    (("under my ",), _UNDER, "led", "under"),
    ((" before ",), _NEVER_BEGUN, "negated", "after"),
    (("planned", "considered", "discussed"), _ONLY_PLANNED, "negated", "after"),
    (("the planned", "the proposed", "the idea of"), _PLANNED, "negated", "before"),
    (
        ("never built",),
        re.compile(r"(?<!that )(?<!which )\b(?:was|were) never built\b"),
        "negated",
        "after",
    ),
    (("guided by",), re.compile(rf"\bguided by (?:an?|the|my) (?:\w+ ){{0,2}}{_SENIOR}"), "assisted", "adjunct"),
    (("sold",), re.compile(r"\b(?:re)?sold\b(?! by)(?![^.;]{0,120}\b(?:i|we|my)\b)"), "other", "opener"),
    (
        ("received",),
        _RECEIVED,
        "exposed",
        "opener",
    ),
    (("followed", "received"), WENT, "exposed", "verb"),
    (("alignment team",), re.compile(r"(?<=\balignment )teams?\b"), "other", "noun"),
)
"""Cues with a number in them, or within a longer form: words one of which must be there, pattern, status, kind."""
_TOLD_IN_CHINESE: _Told = (
    (("管理",), re.compile("管理" + _PERSONS), "led", "verb"),
    (("带",), re.compile("带领?" + _PERSONS), "led", "verb"),
    (("担任",), re.compile("担任(?=[^,;]{1,12}?(?:负责人|组长|主管|经理|总监|带头人|队长|主任))"), "led", "verb"),
    (
        ("负责人",),
        re.compile(
            "负责人(?=[,:;。]|$)(?<![接向与和同给合]负责人)(?<![接向与和同给合].负责人)(?<![接向与和同给合]..负责人)(?<![接向与和同给合]...负责人)"
        ),
        "led",
        "verb",
    ),
    (("协作",), re.compile("[与和同跟][^,;与和同跟]{1,12}协作"), "contributed", "verb"),
    (("之一",), re.compile("[0-9两二三四五六七八九十]+[名位人][^,;]{0,8}之一"), "contributed", "verb"),
    (("提交",), re.compile("向[^,;]{1,20}提交了?[^,;]{0,6}?(?:代码|补丁|pr|patch)(?=[,;。、和及并被]|$)"), "contributed", "verb"),
    (("协同", "联合"), _WITH_A_BODY, "contributed", "verb"),
    (("我",), _UNDER_ME, "led", "under"),
    (("未",), _NOT_STARTED, "negated", "after"),
    (("前",), _ENDED_BEFORE, "negated", "after"),
    (("方案", "想法", "设想", "提议"), _PROPOSAL, "negated", "after"),
    (("放弃",), re.compile("放弃了?(?=[^,;。]{1,12}(?:方案|路线|思路|想法|做法))"), "negated", "near"),
    (("助理",), re.compile("担任[^,;]{1,14}?(?:研究|科研|实验)助理"), "assisted", "verb"),
    (("接受", "上过", "上了", "听过", "听了"), WENT_TO_A_LESSON, "exposed", "verb"),
    (("对齐团队",), re.compile("对齐团队"), "other", "noun"),
)


def told(text: str) -> Iterator[tuple[Status, CueKind, int, int]]:
    """Yield the cues of a text that no fixed words tell."""
    chinese = None if text.isascii() else _CHINESE.search(text)
    for words, pattern, status, kind in (*_TOLD, *_TOLD_IN_CHINESE) if chinese else _TOLD:
        places = [at for word in words if (at := text.find(word)) >= 0]
        if places:
            last = max(map(text.rfind, words))
            for one in pattern.finditer(text, max(0, min(places) - _REACH), last + 2 * _REACH):
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
