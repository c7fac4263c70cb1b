"""Words → whether a verb tells of a course or the like that somebody took: what is attended is heard of, not done."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.either import either

_ATTENDS = frozenset(
    ["completed", "engaged in", "involved in", "joined", "participated in", "took part in", "参与", "参加", "完成"]
)
"""Verbs that mean learning where what is attended is a course."""

_COURSE = either(
    "(?:autumn|spring|summer|winter) schools?", "boot ?camps?", "certifications?", "class(?:es)?",
    "courses?", "curriculum(?: chapters?)?", "learning paths?", "lectures?", "master ?class(?:es)?", "moocs?", "nanodegrees?",
    "seminars?", "speciali[sz]ations?", "study groups?",
    "training (?:courses?|days?|program(?:me)?s?|sessions?)", "tutorials?", "webinars?", "workshops?",
)  # fmt: skip
_TRAINING = r"(?:an?|the) (?:\w+ ){0,2}(?:company|days?|hour|house|internal|month|onboarding|week) (?:\w+ ){0,4}training"
"""Training of people, not of a model ("a half day training", "the onboarding training")."""
_BEYOND = either("behind", "by", "for", "from", "into", "that", "to", "which", "with")
"""Words behind which a course is no longer the object of the verb ("completed the data for a course")."""
_MAKING = either("build", "creat", "design", "develop", "giv", "organi", "plann", "prepar", "runn", "teach", "writ")
"""How words begin that tell of making a course, not of taking it."""
_GOES_ON = either(
    "(?<!ing )of", "about", "after", "and", "as", "at", "before", "by", "covering", "during", "for", "from", "given", "held",
    "in", "last", "on", "organi[sz]ed", "run", "that", "this", "through", "to", "under", "via", "when", "where", "while", "with",
)  # fmt: skip
"""Words that may follow a course; before any other it is but a part of a name ("a course planner")."""
_A_COURSE = (
    rf" (?:(?:(?!{_BEYOND}\b|{_MAKING})[\w'.&/+]+ ){{0,7}}?{_COURSE}|{_TRAINING})"
    rf"(?=[,.;:()]|$| {_GOES_ON}\b)"
)  # fmt: skip
"""What is attended, not made: a course or the like, as the object."""

_LESSON = either(
    "workshop", "专题课", "公开课", "冬令营", "分享会", "培训", "夏令营", "学习班", "宣讲会", "技术分享", "暑期学校", "暑期班",
    "沙龙", "研修班", "研讨会", "研讨班", "网课", "训练营", "讲座", "课程",
)  # fmt: skip
_TEACHING = either("主办", "举办", "承办", "策划", "筹备", "组织", "讲")
"""What is done by who gives lessons."""
_WORK = either(
    "上线", "优化", "实现", "建设", "开发", "授课", "搭建", "标注", "比赛", "清洗", "研发", "竞赛", "编写", "讲授", "设计",
    "评测", "部署", "项目",
)  # fmt: skip
"""Work, and where it is done: a lesson behind it is not what was attended."""
_LESSON_ENDS = "(?=[,;:。.、()并和与及等获取得学活为共结]|[0-9两三一二四五六]|$| )"
"""What may follow a lesson; before anything else it is but a part of a name (课程平台)."""
_A_LESSON = f"[了过]?(?!{_TEACHING})(?:(?!{_WORK})[^,;:。]){{0,24}}?{_LESSON}班?{_LESSON_ENDS}"
"""The same in Chinese."""

_ATTENDED = regex(_A_COURSE)
_ATTENDED_LESSON = regex(_A_LESSON)
WENT_WORDS = (
    "audited", "did a ", "did an ", "did the ", "enrol", "followed", "passed", "received", "taken", "taking", "took", "visited",
)  # fmt: skip
WENT = rf"\b(?:audited|did|enrol(?:led)?(?: in)?|followed|passed|received|taken|taking|took|visited)(?={_A_COURSE})"
WENT_TO_A_LESSON = f"(?:接受[过了]?|上[过了]|听[过了])(?={_A_LESSON})"
"""Verbs that mean learning only where a course follows them."""


def attends(text: str, start: int, end: int) -> bool:
    """Return whether a verb tells of a course or the like that somebody took (参加RLHF培训, "completed a workshop on RLHF")."""
    if text[start:end] not in _ATTENDS:
        return False
    return (_ATTENDED_LESSON if text[start] > "\u3000" else _ATTENDED).match(text, end) is not None
