"""Words → whether a verb tells of a course or the like that somebody took: what is attended is heard of, not done."""

from __future__ import annotations

import re

_EVENT = (
    r"(?:courses?|workshops?|boot ?camps?|seminars?|(?:summer|winter|autumn|spring) schools?|tutorials?"
    r"|training (?:courses?|sessions?|programmes?|programs?|days?)|master ?class(?:es)?|webinars?|lectures?|speciali[sz]ations?"
    r"|certifications?|nanodegrees?|moocs?)"
)
_NOT_MADE = (
    r"(?!(?:for|to|with|by|that|which|from|into|behind)\b|design|develop|build|creat|organi|plann|teach|writ|runn|giv|prepar)"
)
_ATTENDED = re.compile(
    rf" (?:(?:{_NOT_MADE}[\w'.&/+]+ ){{0,7}}?{_EVENT}"
    r"|(?:an?|the) (?:\w+ ){0,2}(?:day|days|week|hour|month|internal|house|onboarding|company) (?:\w+ ){0,4}training)"
    r"(?=[,.;:()]|$| (?:on|in|about|(?<!ing )of|at|by|for|with|from|during|before|after|as|held|run|given|organi[sz]ed|covering"
    r"|where|that|and|to|under|through|while|this|last|when|via)\b)"
)
"""What is attended, not made: a course or the like, as the object, and not as a part of a name ("a course planner")."""
_LESSON = (
    "(?:培训|讲座|研讨会|训练营|研讨班|研修班|公开课|网课|分享会|夏令营|冬令营|暑期学校|暑期班"
    "|沙龙|宣讲会|技术分享|课程|专题课|学习班|workshop)班?"
    "(?=[,;:。.、()并和与及等获取得学活为共结]|[0-9两三一二四五六]|$| )"
)
_ATTENDED_LESSON = re.compile(
    "[了过]?(?!组织|筹备|举办|策划|承办|主办|讲)"
    "(?:(?!建设|开发|研发|搭建|设计|实现|优化|上线|部署|标注|清洗|评测|编写|授课|讲授|项目|比赛|竞赛)[^,;:。])"
    f"{{0,24}}?{_LESSON}"
)
_ATTENDS = frozenset(
    ["参加", "参与", "完成", "participated in", "took part in", "completed", "joined", "engaged in", "involved in"]
)
"""Verbs that mean learning where what is attended is a course."""
WENT = re.compile(rf"\b(?:followed|received)(?={_ATTENDED.pattern})")
WENT_TO_A_LESSON = re.compile(f"(?:接受[过了]?|上[过了]|听[过了])(?={_ATTENDED_LESSON.pattern})")
"""Verbs that mean learning only where a course follows them."""


def attends(text: str, start: int, end: int) -> bool:
    """Return whether a verb tells of a course or the like that somebody took (参加RLHF培训, "completed a workshop on RLHF")."""
    if text[start:end] not in _ATTENDS:
        return False
    return (_ATTENDED_LESSON if text[start] > "\u3000" else _ATTENDED).match(text, end) is not None
