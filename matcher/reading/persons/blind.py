"""Text → the same text, character for character, without what scoring must not see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from matcher.model import MASK
from matcher.reading.parsed import Parsed
from matcher.reading.persons import name_spans, personal_details, singular_they
from matcher.reading.words import contact_patterns, personal_labels
from matcher.reading.words.personal_labels import BY_KIND
from matcher.regex import regex
from matcher.text import Span, blanked

_SCHOOL = (
    r"(?:[A-Z][\w.&'-]{1,30} ){1,4}(?:University|College|Institute of Technology)\b"
    r"|\b(?:University|College) of (?:the )?[A-Z][\w-]{1,30}(?: (?:and |at )?[A-Z][\w-]{1,30}){0,3}"
    r"|[\u4e00-\u9fff]{2,8}(?:大学|学院)"
)
_TITLES = r"\b(?:Mr|Mrs|Ms|Miss)\.? (?=[A-Z█])|\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Hh]imself|[Hh]erself)\b"
_TITLES_HAN = r"(?<![其吉])[他她](?![人们])|先生|女士|小姐"
_TITLE_HINTS = (" he ", " He ", "She ", " she ", " his ", "His ", " her", "Her", " him", "Mr", "Ms", "Miss", "he/", "she/")
_LABELLED = (
    rf"(?:^|(?<=[|;；,，·•\t])|(?<=  ))[ \t*_>-]{{0,6}}(?:{personal_labels.latin(*BY_KIND)})[*_ \t]{{0,4}}[:：][^|;\t\n]{{1,160}}"
)
_LABELLED_HAN = rf"(?:{personal_labels.han(*BY_KIND)})[*_ \t]{{0,4}}[:：][*_ \t]{{0,8}}[^\s|｜/；;，,。]{{1,40}}"
AGED = (
    r"(?i)\b(?:[1-9]\d years? old|aged [1-9]\d|born (?:on |in )(?:[\w.]{1,12} ){0,3}(?:19|20)\d\d)\b|[1-9]\d岁"
    r"|(?:19|20)\d\d\s?[年.-]\s?(?:\d{1,2}\s?[月.-]?\s?)?(?:\d{1,2}\s?日)?\s?出生(?!率)|出?生于\s?(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月)?"
)
"""A pattern for how old somebody is, in any sentence."""
_AGE_HINTS = ("years old", "year old", "aged ", "Aged ", "born ", "Born ", "岁", "出生")
_ALWAYS = (
    (("University", "College", "Institute", "大学", "学院"), _SCHOOL),
    (_TITLE_HINTS, _TITLES),
    (("他", "她", "先生", "女士", "小姐"), _TITLES_HAN),
    ((":", "："), f"(?im){_LABELLED}"),
    ((":", "："), _LABELLED_HAN),
)
"""What is masked in every text: each pattern with words, one of which is in all that it matches."""

_OF_RECORDS = {"basics": ("location", "email", "phone", "url", "profiles"), "work": ("name",), "volunteer": ("name",)}
"""For each list of records the fields that scoring must not see."""
_ADDRESSES = frozenset({"email", "phone", "url", "profiles"})
_CALLING = regex(
    r"\b(?:analyst|architect|assistant|developer|engineer|engineering|intern|lead|manager|researcher|scientist|student)s?\b"
    "|(?:工程师|研究员|实习|经理|专家|负责人)",
    re.IGNORECASE,
)
"""Words of a position, which show that what was read as an employer is none."""
_STUDIES = frozenset({"education", "course"})
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_HAN = "\u2e80"
_LETTER = regex(r"[^\W\u2e80-\uffff]")
"""A letter that makes a name beside it part of a longer word, as no ideograph does; in a pattern it takes 1 ms to compile."""

_compiled = cache(re.compile)
"""A pattern, compiled when it is first used, for few texts need all of them."""


def mask(text: str, names: Iterable[str], institutions: Iterable[str], lists: Sequence[tuple[int, int]] = ()) -> str:
    """Return the text with names, contacts, schools, pronouns and the like masked; its length never changes.

    `lists` are the spans of lists of skills: a name that is also a technology is one there.

    >>> mask("Ada Example, ada@example.com, led RLHF", ["Ada Example"], ())
    '███████████, ███████████████, led RLHF'
    """
    original, text = text, blanked(text, sorted(name_spans.spans(text, names, lists)), MASK)
    text = blanked(text, list(singular_they.spans(text)), MASK)
    schools = sorted(
        {school.strip() for school in institutions if len(school.strip()) > 1}, key=lambda school: (-len(school), school)
    )
    text = _without_schools(text, [school for school in schools if not _is_brief(school)])
    text = blanked(text, sorted(contact_patterns.spans(text)), MASK)
    for hints, pattern in _ALWAYS:
        if _has_hint(text, hints, original):
            text = _compiled(pattern).sub(_blank, text)
    text = _without_schools(text, [school for school in schools if _is_brief(school)])
    text = blanked(text, [(school.start, school.end) for school in personal_details.details(text)], MASK)
    return _compiled(AGED).sub(_blank, text) if _has_hint(text, _AGE_HINTS, original) else text


def _is_brief(school: str) -> bool:
    """Return whether the name of a school may be part of another one, which is masked first: 北大, of 湖北大学."""
    return len(school) == 2 and school >= "\u2e80"


def _without_schools(text: str, schools: Iterable[str]) -> str:
    """Return the text with the names of schools masked, which may be wrapped, and may stand beside ideographs."""
    for school in schools:
        if school.split()[0] in text:
            text = blanked(text, _school_places(text, school), MASK)
    return text


def _school_places(text: str, school: str) -> Iterator[Span]:
    """Yield the spans where the name of a school stands as whole words."""
    name, offset = re.compile(r"\s{1,40}".join(map(re.escape, school.split()))), 0
    while match := name.search(text, offset):
        start, end = match.span()
        is_longer_before = school[0] < _HAN and start > 0 and _LETTER.match(text, start - 1)
        is_longer_behind = school[-1] < _HAN and _LETTER.match(text, end)
        if not (is_longer_before or is_longer_behind):
            yield start, end
        offset = start + 1 if is_longer_before or is_longer_behind else end


def _has_hint(text: str, hints: Sequence[str], original: str) -> bool:
    """Return whether a hint is in the text; the original is searched first, which is quicker where its letters are plain."""
    return any(hint in original and hint in text for hint in hints)


def stated_details(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the spans that only reading finds: where the person lives, contacts, names of employers, and years of studies."""
    for record in parsed.records:
        for fact in record.facts if record.list in _OF_RECORDS else ():
            if fact.key in _OF_RECORDS[record.list] and (fact.key in _ADDRESSES or not _CALLING.search(fact.said)):
                yield fact.start, fact.end
    for passage in parsed.passages:
        if passage.section in _STUDIES:
            yield from (year.span() for year in _YEAR.finditer(parsed.text, passage.start, passage.end))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", MASK, match[0])
