"""What one block of an entry is: a heading line, an employer's description, a position, an organisation, a school."""

from __future__ import annotations

import re

from matcher.reading import dates
from matcher.reading.blocks import Block
from matcher.reading.dates import DateRange

_POSITION = re.compile(
    r"\b(?:engineer|engineering manager|developer|researcher|scientist|intern|internship|assis+tant|lead|leader|manager|director|"
    r"analyst|"
    r"consultant|architect|programmer|professor|lecturer|post-?doc\w*|fellow|co-?founder|founder|c[te]o|head|president|officer|"
    r"specialist|administrator|designer|teacher|tutor|technical staff|instructor|cashier|trainee|contractor|freelancer?|"
    r"maintainer|volunteer|editor|reviewer|chair|member|work(?:ed|ing|s) (?:in|at|for|with))s?\b"
    r"|实习|工程师|研究员|经理|总监|助理|负责人|架构师|科学家|组长|顾问|主管|教师|讲师",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?:Led|Built|Wrote|Ran|Made|Drove|Took|Won|Taught|Shipped|Served|Developed|Designed|Implemented|Trained|Created|Worked|Conducted|"
    r"Managed|Improved|Contributed|Assisted|Evaluated|Deployed|Pre-?trained|Optimi[sz]ed|Reduced|Increased|Collaborated|Responsible|"
    r"Participated|Proposed|Published|Achieved|Helped|Fine-?tuned|Investigated|Explored|Analy[sz]ed|Maintained|Supported|Mentored|"
    r"Introduced|Launched|Migrated|Delivered|Scaled|Project:|Tech(?:nologies| stack)?:|We|I|In|To|My|Our)\b"
    r"|[A-Z][a-z]{2,15}(?:ed|ing)\s[a-z]|(?:负责|参与|主导|使用|基于|设计|实现|开发了|完成|通过|协助|项目[:：])"
)
_LABELLED = re.compile(r"[^:：]{2,30}[:：]\s?\S.{40}")
_SENTENCE = re.compile(r".{15}(?:(?<!\bInc)(?<!\bLtd)(?<!Corp)(?<!\bCo)(?<!\.[A-Z])[\w)%'\"”’*][.!?]|[。！？；])$", re.DOTALL)
_ESTABLISHED = re.compile(
    r"(?:Established|Founded|Headquartered|Based)\s(?:in|by|at)\b|(?:We are|Our (?:company|mission|lab))\b|成立于"
)
_BODY = (
    r"(?:labs?|laborator(?:y|ies)|group|institute|company|corporation|university|team|cent(?:er|re)|start-?up|firm|foundation|"
    r"organi[sz]ation|department|inc\.?|ltd\.?|corp\.?|llc|gmbh|platform|agency|bank)"
)
_DESCRIBES = re.compile(
    r"\b(?:is|was|are)\s(?:a|an|the|one of|led|leaded|headed|committed|dedicated|headquartered|based|known|[\w-]{2,20}['’]s)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|my|me|I['’]m|we|our)\b|我")
_SCHOOL = re.compile(
    r"(?:[A-Z][\w.'’&-]{0,24}\s){0,5}(?:University|College|Academy|Polytechnic|Universität|Université|Universidad|Institute\sof\sTechnology|"
    r"(?:Middle|High|Secondary|Business)\sSchool)(?:\s(?:of|at)(?:\s[A-Z][\w.-]{1,20}){1,4})?"
    r"|(?:[A-Z][\w.'’&-]{0,24}\s){0,4}Institute\sof(?:\s(?:and\s)?[A-Z][\w-]{1,20}){1,4}"
    r"|[\u4e00-\u9fff]{2,12}?(?:大学|学院|中学)"
)
_PARTS = re.compile(r"\s[-–—|@·]\s|[|,，;\t（(]|\s{2,20}|\sat\s|\s[·•]\s?")
_NO_NAME = re.compile(r"(?:advis|supervis|mentor|prof\b|remote|project|导师|full.?time|part.?time)", re.IGNORECASE)
_BESIDE = " \t*_-–—|,.:：()（）[]·•~"


def when(block: Block) -> DateRange | None:
    """Return the date that a heading line carries: its last range, else its last date."""
    found = dates.find(block.text[:300])
    return next((one for one in reversed(found) if one.ranged), found[-1] if found else None)


def undated(block: Block) -> str:
    """Return the words of a heading line without its dates and marks."""
    text = block.text[:300]
    for found in reversed(dates.find(text)):
        text = f"{text[: found.start]}\t{text[found.end :]}"
    return re.sub(r"[*_`]+", "", text).strip(_BESIDE)


def is_head(block: Block) -> bool:
    """Return whether a block is a heading line of an entry, not what is told of it."""
    if block.mark == "heading":
        return True
    if block.mark == "bullet" or len(block.text) > 150:
        return False
    if block.strong or not undated(block):
        return True
    if _SENTENCE.search(block.bare) or _LABELLED.match(block.bare):
        return False
    acting = _ACTS.match(block.bare) and not (when(block) and _POSITION.search(block.bare))
    return not acting and (when(block) is not None or len(block.text) <= 90)


def is_sentence(block: Block) -> bool:
    """Return whether a block ends as a sentence does."""
    return bool(_SENTENCE.search(block.bare))


def is_position(block: Block) -> bool:
    """Return whether a block names a position: engineer, intern, assistant."""
    return bool(_POSITION.search(block.bare))


def opens(block: Block) -> bool:
    """Return whether a bullet begins an entry of its own: with a date at either end of its first words."""
    found = [one for one in dates.find(block.text[:300]) if one.ranged or one.precision != "year"]
    if not found:
        return False
    return not block.text[: found[0].start].strip(_BESIDE) or not block.text[found[-1].end :].strip(_BESIDE)


def describes_employer(block: Block) -> bool:
    """Return whether a paragraph tells of an organisation in the third person, not of what the person did there."""
    if (
        block.mark != "plain"
        or len(block.text) < LEAST
        or not _SENTENCE.search(block.bare[-40:] if len(block.text) < 400 else block.text[-40:])
    ):
        return False
    if _ESTABLISHED.match(block.bare):
        return True
    verb = _DESCRIBES.search(block.bare)
    subject = block.bare[: verb.start()] if verb else ""
    return (
        bool(re.search(rf"\b{_BODY}\b", block.bare[: len(subject) + 60], re.IGNORECASE))
        and bool(subject)
        and not _OWN.search(block.bare)
    )


LEAST = 40
"""Characters from which a paragraph can describe an employer."""


def organisation(heads: list[Block]) -> str | None:
    """Return the employer or laboratory that heading lines name: the first part that is no position, person or place.

    >>> organisation([Block(0, 39, "Tech Lead, Example Search (2024-Present)")])
    'Example Search'
    """
    for head in heads:
        for part in _PARTS.split(undated(head)):
            name = part.strip(_BESIDE)
            if len(name) > 1 and not _POSITION.search(name) and not _NO_NAME.search(name):
                return name[:80]
    return None


def workplace(block: Block) -> str | None:
    """Return the organisation that a sentence says the person works in or at."""
    found = re.search(r"\bwork(?:ed|ing|s) (?:in|at|for|with) ([^,.;:\n]{2,80})", block.bare, re.IGNORECASE)
    return found[1].strip() if found else None


def schools(block: Block) -> list[str]:
    """Return the names of schools in a block of an education entry."""
    return [found[0].strip() for found in _SCHOOL.finditer(re.sub(r"[*_`]", " ", undated(block).replace("\t", " , ")))]
