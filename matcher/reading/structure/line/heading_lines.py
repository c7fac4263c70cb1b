"""A block of an entry → whether it is a heading line, names a position, or is an item that begins an entry of its own."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.paper.joined_lines import dated_end
from matcher.reading.structure.line import asides, dating, hints, prose, study_lines
from matcher.reading.words import career_breaks, dates, degrees
from matcher.reading.words.dates import DateRange
from matcher.regex import regex

_WORKPLACE = regex(r"\bwork(?:ed|ing|s) (?:in|at|for|with) ([^,.;:\n]{2,80})", re.IGNORECASE)
BETWEEN_PARTS = regex(r"[,，|;:：(（\t/@»]|\s[-–—·•]{1,3}\s|\s(?:at|for|in)\s|\s{2,40}|(?<=[a-z])\.\s")
"""What stands between the parts of a heading line that a position may be one of."""
SKILLS = regex(
    r"(?:(?:technical\s|key\s)?skills|technologies|tech(?:nology)?\sstack|tools|keywords|技术栈|技能|关键词)\s?[:：]"
    r"|(?:(?:(?:technical|development|tech)\s)?environment|stack|(?:tools|technologies|skills|software)\s?(?:used|(?:&|/|and)\s?\w{5,12})"
    r"|(?:开发|软件|技术)环境|[所使]用技术|开发工具)\s?[:：](?:\s?[^\s,，、;；|]{1,30}(?:\s[^\s,，、;；|]{1,30}){0,3}(?:[,，、;；|]|$)){2}",
    re.IGNORECASE,
)
DUTIES = regex(
    r"(?:(?:main |key )?(?:activities|(?:roles? (?:and|&) )?responsibilities|duties|tasks)(?: and responsibilities)?"
    r"|type of business(?: or sector)?|(?:principal subjects|level in)[\w\s/]{0,60}"
    r"|工作内容|工作职责|岗位职责|主要职责|职责描述|工作描述)(?:\s?[:：]|\s{3}|\t)",
    re.IGNORECASE,
)
"""What leads in, in a form, what somebody did."""
_SPOKEN = regex(
    r"(?:languages?(?: skills)?|sprachen|langues|idiomas|lingue|语言(?:能力)?|外语)\s?[:：]"
    r"|[\u4e00-\u9fff]{1,2}[语文語](?:水平|能力|口语|听说)?[:：]?\s?(?:流利|流暢|熟练|精通|良好|母语|[四六八]级|CET|可|能)",
    re.IGNORECASE,
)
"""What leads in which languages somebody speaks."""
_LABELLED = regex(r"[^:：,，(（]{2,30}[:：]\s?\S.{40}")
NAMED = regex(r"[^\s:：][^:：\n]{1,48}?(?:[:：]|\s[–—-])\s?\S")
_ASIDE = regex(r"^\s*[(（][^()（）]{1,60}[)）]")
_TOLD_BEHIND = regex(r"[)\]*_]{0,4}\s*(?:$|[-–—:.;,])")
NAMING = 90
"""Characters that a heading line without a date has at most."""


@dating.asked_again
def is_position(block: Block) -> bool:
    """Return whether a block names a position: engineer, intern, assistant."""
    said = BETWEEN_PARTS.split(dating.undated(block)[:200])
    return any(hints.position(part) > hints.LIKELY for part in said) or bool(_WORKPLACE.search(block.text[:400]))


def workplace(block: Block) -> re.Match[str] | None:
    """Return where a sentence says what the person works in or at, as its first group."""
    return _WORKPLACE.search(block.text[:400])


@dating.asked_again
def is_head(block: Block) -> bool:
    """Return whether a block is a heading line of an entry, not what is told of it."""
    if block.mark in {"heading", "bullet"} or len(block.text) > 150:
        return block.mark == "heading"
    if DUTIES.match(block.bare) or ((_SPOKEN.match(block.bare) or SKILLS.match(block.bare)) and not dating.when(block)):
        return False
    if block.strong or not dating.undated(block):
        return True
    if (prose.SENTENCE.search(block.bare) and not _is_led(block)) or _is_labelled(block):
        return False
    acting = prose.ACTS.match(block.bare) and not (dating.when(block) and (is_position(block) or _is_dated_name(block)))
    return not acting and (dating.when(block) is not None or len(block.text) - hints.labelled(block.text) <= NAMING)


def _is_dated_name(block: Block) -> bool:
    """Return whether a period is set apart at an end of a line that has no comma: a name, though a verb may begin it.

    >>> _is_dated_name(Block(0, 23, "基于海图的检测  2023.12-2024.03")), _is_dated_name(Block(0, 24, "Built it in 2019 - 2021."))
    (True, False)
    """
    found = next((one for one in dating.dates_of(block.text[:300]) if one.ranged), None)
    said = dating.undated(block)
    if found is None or not said or re.search(r"[,，;；。]|\w{3}[.!?](?:\s|$)", said):
        return False
    before, behind = block.text[: found.start], block.text[found.end :]
    apart = before[-1:] in {"\t", "|", "｜"} or before.endswith("  ") or behind.startswith(("  ", "\t", "|"))
    alone = not before.strip(dating.EDGE) or not behind.strip(dating.EDGE)
    return alone and (apart or (said[0] >= "\u2e80" and bool(re.search(r"\s$|[(（]$", before))))


def _is_labelled(block: Block) -> bool:
    """Return whether a long line begins with a label and its colon: no date, no dated degree ("A-levels: …"), no dated client."""
    label = re.split("[:：]", block.bare, maxsplit=1)[0].strip() if _LABELLED.match(block.bare) else ""
    engaged = asides.engaged(block.bare) and dated_end(block.text)
    return bool(label) and not (dates.fill(label) or engaged or (study_lines.begins_with_degree(label) and dating.when(block)))


def _is_led(block: Block) -> bool:
    """Return whether a block is one sentence behind a range of dates."""
    found = dating.dates_of(block.text[:60])
    led = bool(found) and not found[0].start and (found[0].ranged or block.text[found[0].end :].startswith("  "))
    return led and not re.search(
        r"[a-z]{4}[.!?]\s" if _leads_position(block.text, found[0].end) else r"[a-z]{4}[.!?]\s|,\s[a-z]", block.text
    )


def _leads_position(line: str, at: int) -> bool:
    """Return whether behind a date stands a position and no deed, up to the first comma.

    >>> _leads_position("2012-14: Electrician, self-employed", 8), _leads_position("2012-14: led two people, wrote", 8)
    (True, False)
    """
    first = line[at:].lstrip(dating.EDGE).split(",", 1)[0]
    return first[:1].isupper() and hints.position(first) > hints.LIKELY and not prose.ACTS.match(first)


def is_named(block: Block) -> bool:
    """Return whether a paragraph begins with a name and tells of it: "Example: a tool for examples."."""
    return bool(NAMED.match(block.bare))


def opens(block: Block) -> bool:
    """Return whether a bullet begins an entry of its own: with a date at one end of its first words, or behind who and what."""
    found = [one for one in dating.dates_of(block.text[:300]) if one.ranged or one.precision != "year" or _of_degree(block, one)]
    if not found:
        return False
    before, behind = block.text[: found[0].start], block.text[found[-1].end :]
    if not before.strip(dating.EDGE) or not _ASIDE.sub("", behind).strip(dating.EDGE):
        return True
    closed = f"{before.rstrip()[-1:]}{behind[:1]}" in {"()", "（）", "(）", "（)"}
    return found[0].ranged and (closed or behind[:2] == ". ") and _names_both(before)


def _of_degree(block: Block, year: DateRange) -> bool:
    """Return whether a block begins with a year and a degree."""
    return year.start == 0 and study_lines.begins_with_degree(block.text[year.end :].lstrip(dating.EDGE))


def post(block: Block) -> int:
    """Return where the date ends behind which an item that names only a position or a degree tells of it; 0 where it names none.

    >>> post(Block(0, 43, "Lead Engineer, since 2023 -- hiring, budget")), post(Block(0, 27, "Led Engineers, 2019 -- 2023"))
    (25, 0)
    """
    found = next((one for one in dating.dates_of(block.text[: NAMING + 30]) if one.ranged or one.precision == "season"), None)
    before, behind = (block.text[: found.start], block.text[found.end :]) if found else ("", "")
    named = [part for part in BETWEEN_PARTS.split(before) if part.strip(dating.EDGE)]
    what = bool(named) and _names_what(named[0]) and not prose.ACTS.match(before.lstrip("*_ "))
    alone = what and not any(hints.organisation(part) > hints.LIKELY for part in named[1:])
    return found.end if found and alone and _TOLD_BEHIND.match(behind) else 0


def _names_both(words: str) -> bool:
    """Return whether words that a date follows name a degree or a position, and an organisation.

    >>> _names_both("MSc in Optics, Sample University ("), _names_both("Talks at Sample University (")
    (True, False)
    """
    named = [part.strip(dating.EDGE) for part in BETWEEN_PARTS.split(words[:200]) if part.strip(dating.EDGE)]
    what = {at for at, part in enumerate(named) if _names_what(part)}
    who = {at for at, part in enumerate(named) if hints.organisation(part)}
    return bool(what and who - what) and not prose.ACTS.match(words)


def names_among_others(words: str) -> bool:
    """Return whether one of several parts of a line is a position or begins with a degree.

    >>> names_among_others("Apprentice, Quillmark"), names_among_others("Apprentice"), names_among_others("Led, by example")
    (True, False, False)
    """
    named = [part.strip(dating.EDGE) for part in BETWEEN_PARTS.split(words[:200]) if part.strip(dating.EDGE)]
    return len(named) > 1 and any(map(_names_what, named)) and not prose.ACTS.match(words.lstrip("*_ "))


def _names_what(part: str) -> bool:
    """Return whether a part names a position, or begins with a degree."""
    return hints.position(part) > hints.LIKELY or degrees.stated(" ".join(part.split()[:1])) is not None


def names_post_beside_leave(words: str) -> bool:
    """Return whether words name a position other than that of who cares for a family.

    >>> names_post_beside_leave("Sabbatical, visiting professor"), names_post_beside_leave("Full-time carer for my two children")
    (True, False)
    """
    said = BETWEEN_PARTS.split(words[:200])
    return any(hints.position(part) > hints.LIKELY and not career_breaks.tells_of_family(part) for part in said)
