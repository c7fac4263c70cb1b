"""The kinds of order that a document may give to a language model."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.regex import regex

_FILL = r"(?:[\w'/]{1,14} ){0,4}"
_VOID = "(?:ignore|disregard|forget|override)"
_ANSWER = "return|output|give|assign|respond with|answer with|print|set"
PAPER = "applicant|profile|cv|resume"
_WHOM = rf"(?:person|candidate|{PAPER})\b(?! (?:\w{{3,14}}s|set|pool|list)\b)"
"""One person; "the candidate passages" are not."""
MODEL = "ai|llm|language model|assistant|chatbot|screening tool"
_TRADE = r"(?:\w{1,14} ){0,2}(?:research|engineer|scien|compan|start|lab|team|found|student|enthusias|practi|profession)"
"""What follows where the name of a model means a person ("if you are an AI researcher")."""
_SCORED, _JUDGED = ("score", "rating", "grade", "points"), ("applicant", "profile", "cv", "resume", "candidate", "person")


class Order(NamedTuple):
    """A kind of order: its expression for the folded view of a sentence, bounded, so that it takes linear time."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    """Parts of words, one of which is in every such order: most sentences have none, and need not be folded."""
    vague: bool = False
    """Whether it counts only beside an order of another kind."""
    opens: bool = False
    """Whether no honest sentence opens with it, as one may with a score or the marks of a prompt."""
    further: bool = True
    """Whether it counts as one more order where another is given."""


ORDERS = (
    Order(
        regex(
            rf"\b{_VOID} {_FILL}(?:previous|prior|above|preceding|earlier|system|all|your|other) {_FILL}"
            r"(?:instructions?|prompts?|rules|directions|guidelines|criteria)\b"
            rf"|\b{_VOID} {_FILL}(?:instructions?|prompts?|rules|guidelines|criteria) (?:above|before)\b"
            r"|(?:忽略|无视|忘记|不要理会).{0,8}(?:指令|指示|提示|要求|规则)"
        ),
        ("ignor", "disregard", "forget", "overrid", "忽略", "无视", "忘记", "不要理会"),
        opens=True,
    ),
    Order(
        regex(
            r"\byou are (?:now )?(?:reviewing|evaluating|assessing|ranking|screening|scoring|grading)\b"
            rf"|\b(?:if )?you are (?:now )?(?:an? |the ){_FILL}(?:{MODEL})\b(?! {_TRADE})"
            r"|^(?:\w{1,12} )?(?:(?:note|message|instructions?) (?:to|for (?=the|any|all))|attention,?) ?(?:the |any |all )?"
            rf"(?:{MODEL}s?|automated|ats)\b"
            r"|(?:如果)?你是.{0,8}(?:模型|评审|筛选|助手)"
        ),
        ("you", "note", "message", "attention", "instruction", "你是"),
        opens=True,
    ),
    Order(
        regex(
            rf"\b(?:{_ANSWER}) {_FILL}(?:score|rating|grade|points)\b.{{0,6}}\b(?:9\d|100?)\b"
            r"|(?:给|打)(?:出|予|他|她|此人|该候选人|这位候选人){0,2}(?:满分|最高分|100 ?分)"
        ),
        (*_SCORED, "满分", "最高分", "100"),
    ),
    Order(
        regex(
            rf"\b(?:rank|place|put|recommend|shortlist|score|rate|hire) (?:this|the) {_FILL}{_WHOM}"
            r"|(?:将|把|请)(?:此人|该候选人|这位候选人|本候选人).{0,4}(?:排在?第一|排名第一|排在首位)|请推荐(?:此人|该候选人|这位候选人)"
        ),
        (*_JUDGED, "此人", "候选人"),
        opens=True,
    ),
    Order(
        regex(r"</?(?:system|instructions?|prompt)>|<\|im (?:start|end)\|>|\[/?inst\]|<<sys>>|\"score\" ?:"),
        ("<", "inst]", '"score"'),
    ),
    Order(
        regex(rf"\b(?:{_ANSWER}) {_FILL}(?:score|rating|grade|points)\b"),
        _SCORED,
        vague=True,
        further=False,
    ),
    Order(
        regex(rf"\bthis {_FILL}(?:candidate|person|{PAPER}) {_FILL}(?:best|perfect|ideal|top|first|highest)\b"),
        _JUDGED,
        vague=True,
    ),
    Order(
        regex(r"\bsystem prompt\b"),
        ("prompt",),
        vague=True,
        further=False,
    ),
    Order(
        regex(rf"\byou are (?:now )?(?:an? |the ){_FILL}recruiter\b|你是.{{0,8}}招聘"),
        ("you", "你是"),
        vague=True,
        further=False,
    ),
)
