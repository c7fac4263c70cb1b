"""Words of a line → whether they name a qualification that nobody studies for at a school: a test, a licence, a membership."""

from __future__ import annotations

import re

from matcher.regex import regex

_TESTED = regex(
    r"\b(?:toeic|toefl|ielts|jlpt|cet-?[46]|scores?|test|exam(?:ination)?|certifi\w{1,8}|licen[cs]ed?|level \d award|first aid)\b"
    r"|検定|資格|免許|[证証]书?|考试",
    re.IGNORECASE,
)
_ADMITTED = regex(
    r"(?:(?:elected|honorary|student|associate)\s)?(?:(?:fellow|member|associate|diplomate)\s(?:of|at)\s(?:the\s)?"
    r"|(?:chartered|registered|certified|licen[cs]ed)\s)(?=[A-Z\d])",
    re.IGNORECASE,
)
"""What begins the words of those whom a body of their trade has taken in: "Fellow of the Institute …", "Chartered Engineer"."""


def is_tested(words: str) -> bool:
    """Return whether words name a test, a certificate or a licence.

    >>> is_tested("TOEIC 900"), is_tested("Personal Licence Holder"), is_tested("BSc Optics")
    (True, True, False)
    """
    return _TESTED.search(words) is not None


def is_admission(words: str) -> bool:
    """Return whether words begin as those do that say which body of a trade somebody belongs to.

    >>> is_admission("Fellow of the Institute of Actuaries"), is_admission("Chartered Accountant"), is_admission("Fellow")
    (True, True, False)
    """
    return _ADMITTED.match(words) is not None
