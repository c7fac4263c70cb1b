"""Case in a passage of papers or awards → less, where it stands in the name of a venue: that is no work of the person.

"Workshop on Reinforcement Learning", "the LLM Pretraining Summit", "Journal of Moss": what a paper appeared in, or where a prize
was given. Titles, and what a prize was for, stay the person's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.by_section import TITLES
from matcher.regex import regex
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.case import Case
from matcher.text import Span

_ON = r"(?:workshop|conference|symposium|colloquium|congress|summit|forum|journal|transactions|magazine)s?"
_FOR = r"(?:society|association|academy)"
_NOUN = rf"(?:{_ON}|{_FOR}|letters)"
_WORD = r"(?!(?:at|in|by|for|from|with|to|won|best|award|prize|paper|poster|talk|presented|published) )"
_WORD += r"[^\s.,;:()—–|·]{1,30} (?! )"
_LEAD = r"(?:^|(?<=[\n\t*_“”\"])|(?<=  )|(?<=[.,;:(—–|·”\"*_] )|(?<=\()|(?<=\bat )|(?<=\bin )|(?<=\bby )|(?<=\bfrom ))"
_BEHIND = r"(?=\s?(?:$|[.,;:()—–|·*_”\"]|'?\d{2,4}\b|(?:at|for|best|award|prize|poster|paper|talk|track|session|proceedings)\b))"
_TOPIC = r"\s(?:(?!\s(?:for (?:work|research|the|an?|our|my|best|outstanding)|with|won|awarded)\b)[^.,;:()\t|]){1,120}"
_MORE = r"(?:(?:, [a-z ]{1,40}){0,3},? and [a-z ]{1,40})?"
_ABOUT = rf"(?:{_ON}(?:\s\([a-z0-9 ]{{2,12}}\))?\s(?:on|of)|{_FOR}\sfor){_TOPIC}{_MORE}"
_HAN = (
    r"(?:^|(?<=[ ，。；、,.;:：《（(]|在|于))[^\s，。；、,.;:：《》（）()获为在于]{1,24}"
    r"(?:研讨会|会议|学报|期刊|论坛|大会|峰会|杂志|学会|协会)(?=$|[\s，。；、,.;:：》（）()\d上]|最佳|优秀|论文)"
)
_VENUE = regex(rf"{_LEAD}(?:{_WORD}){{0,9}}(?:{_ABOUT}|{_NOUN}{_BEHIND})|\b{_ABOUT}|{_HAN}", re.IGNORECASE)
_HINT = regex(rf"{_NOUN}|[会刊坛报志]", re.IGNORECASE)
_NAME = regex(r"\W*[^\W\d_]+\W*(?:'?\d{2,4}\W*)?$")
"""A venue of one word, with its year: who asks for "CHI" asks for the venue."""


def of_venue(case: Case, _: StatusWithCue) -> StatusWithCue | None:
    """Return that words are others', where they belong to the venue that their passage names for a work."""
    return StatusWithCue("other") if is_of_venue(case) else None


def is_of_venue(case: Case) -> bool:
    """Return whether words belong to the venue that their passage names for a work."""
    stands = case.stands
    if stands.section not in TITLES:
        return False
    start, end = case.reading.view.span(case.start, case.end)
    venues = spans(case.reading.profile.text[stands.start : stands.end], stands.section, stands.pointer)
    return any(stands.start + low <= start and end <= stands.start + high for low, high in venues)


@lru_cache(maxsize=64)
def spans(text: str, section: str, pointer: str | None) -> tuple[Span, ...]:
    """Return where a passage names venues, as half-open spans of its text; all of it where a profile says that it is one.

    >>> text = "Notes on moss. Journal of LLM Pretraining, 2026"
    >>> [text[low:high] for low, high in spans(text, "publication", None)]
    ['Journal of LLM Pretraining']
    """
    if section not in TITLES or (section == "publication" and pointer is not None and pointer.endswith("/name")):
        return ()
    if section == "publication" and pointer is not None and pointer.endswith("/publisher"):
        return () if _NAME.match(text) else ((0, len(text)),)
    return tuple(found.span() for found in _VENUE.finditer(text)) if _HINT.search(text) else ()
