"""What one block of an entry is: a heading line, a position, an organisation, a school."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.paper import emphasis
from matcher.reading.paper.blocks import LONG, Block, dated_end
from matcher.reading.structure.line import hints, schooling, terms
from matcher.reading.words import dates, degrees
from matcher.reading.words.dates import DateRange
from matcher.regex import regex

_WORKPLACE = regex(r"\bwork(?:ed|ing|s) (?:in|at|for|with) ([^,.;:\n]{2,80})", re.IGNORECASE)
ACTS = regex(
    r"(?:Led|Built|Wrote|Ran|Made|Drove|Took|Won|Taught|Shipped|Served|Developed|Designed|Implemented|Trained|Created|Worked|Conducted|"
    r"Managed|Improved|Contributed|Assisted|Evaluated|Deployed|Pre-?trained|Optimi[sz]ed|Reduced|Increased|Collaborated|Responsible|"
    r"Participated|Proposed|Published|Achieved|Helped|Fine-?tuned|Investigated|Explored|Analy[sz]ed|Maintained|Supported|Mentored|"
    r"Introduced|Launched|Migrated|Delivered|Scaled|Project:|Tech(?:nologies| stack)?:|We|I|In|To|My|Our)\b"
    r"|[A-Z][a-z]{2,15}(?:ed|ing)\s[a-z]|(?:负责|参与|主导|使用|基于|设计|实现|开发了|完成|通过|协助|项目[:：])"
)
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
_LABELLED = regex(r"[^:：,，]{2,30}[:：]\s?\S.{40}")
SENTENCE = regex(
    r".{15}(?:[\w)%'\"”’*](?:(?<!\b(?i:Inc))(?<!\b(?i:Ltd))(?<!\b(?i:Corp))(?<!\b(?i:Co))(?<!\.[A-Z])[.!?]|[。！？；])|[。！？；])$",
    re.DOTALL,
)
APART = regex(r"[,，|;:：(（\t/@]|\s[-–—·•]{1,3}\s|\s(?:at|for|in)\s|\s{2,40}|(?<=[a-z])\.\s")
NAMED = regex(r"[^\s:：][^:：\n]{1,48}?(?:[:：]|\s[–—-])\s?\S")
_WIDE = regex(r"\s{3,300}|\s(?=[(（]\d)")
_OF_YEAR = regex(r"(?:19|20)\d\d(?=\s)")
_ASIDE = regex(r"^\s*[(（][^()（）]{1,60}[)）]")
_HALF = regex(r"(?:[-–—]|\b(?:bis|to|until|au|à|al|hasta|a))[\s*_]{0,4}$")
_COMING = regex(r"(?:expected|exp|anticipated|planned|voraussichtlich|vsl|prévu)?", re.IGNORECASE)
"""What may stand before the end of a range that is still to come."""
_TOLD_BEHIND = regex(r"[)\]*_]{0,4}\s*(?:$|[-–—:.;,])")
NAMING = 90
"""Characters that a heading line without a date has at most."""
_TOLD = 4
"""Words from which a line may tell of something."""
_SCHOOL = regex(
    r"(?:[A-Z][\w.'’&-]{0,24}\s){0,5}(?:University|College|Academy|Polytechnic|Universität|Université|Universidad|Institute\sof\sTechnology|"
    r"(?:Middle|High|Secondary|Business)\sSchool)(?:\s(?:of|at)(?:\s[A-Z][\w.-]{1,20}){1,4})?"
    r"|(?:[A-Z][\w.'’&-]{0,24}\s){0,4}Institute\sof(?:\s(?:and\s)?[A-Z][\w-]{1,20}){1,4}"
    r"|[\u4e00-\u9fff]{2,12}?(?:大学|学院|中学)"
)
_BESIDE = " \t*_-–—|,.:：()（）[]·•~"

asked_again = lru_cache(maxsize=128)
"""What is asked of a block while entries are told apart, and asked again when they are understood."""


@lru_cache(maxsize=1024)
def stated(line: str) -> tuple[DateRange, ...]:
    """Return the dates of a heading line, where wide gaps part what it says, and a degree what it tells from its year."""
    line = _WIDE.sub(lambda gap: f"|{gap[0][1:]}", line)
    year = _OF_YEAR.match(line)
    if year and schooling.begins(line[year.end() :].lstrip(_BESIDE)):
        line = f"{year[0]}|{line[year.end() + 1 :]}"
    return tuple(dates.find(line))


def when(block: Block) -> DateRange | None:
    """Return the date that a heading line carries: its last range, else its last date."""
    found = stated(block.text[:300])
    return next((one for one in reversed(found) if one.ranged), found[-1] if found else None)


def both(first: Block, second: Block) -> DateRange | None:
    """Return the one range whose beginning, with its dash, is all of a block, and whose end is all of another."""
    apart = first.start >= second.start or second.gap or len(first.text + second.text) > LONG
    if apart or undated(first) or not _COMING.fullmatch(undated(second)):
        return None
    whole = f"{first.text} {second.text}"
    found = [one for one in dates.find(whole) if not one.backwards] if _HALF.search(first.text) else []
    alone = len(found) == 1 and found[0].ranged and not (whole[: found[0].start] + whole[found[0].end :]).strip(_BESIDE)
    return found[0]._replace(end=second.end - first.start) if alone else None


def undated(block: Block) -> str:
    """Return the words of a heading line without its dates and marks."""
    return _undated(block.text[:300])


@lru_cache(maxsize=1024)
def _undated(text: str) -> str:
    for found in reversed(stated(text)):
        text = f"{text[: found.start]}\t{text[found.end :]}"
    return emphasis.without_any(text).strip(_BESIDE)


@asked_again
def is_head(block: Block) -> bool:
    """Return whether a block is a heading line of an entry, not what is told of it."""
    if block.mark in {"heading", "bullet"} or len(block.text) > 150:
        return block.mark == "heading"
    if DUTIES.match(block.bare) or ((_SPOKEN.match(block.bare) or SKILLS.match(block.bare)) and not when(block)):
        return False
    if block.strong or not undated(block):
        return True
    if (SENTENCE.search(block.bare) and not _is_led(block)) or _is_labelled(block):
        return False
    acting = ACTS.match(block.bare) and not (when(block) and (is_position(block) or _is_dated_name(block)))
    return not acting and (when(block) is not None or len(block.text) - hints.labelled(block.text) <= NAMING)


def _is_dated_name(block: Block) -> bool:
    """Return whether a period is set apart at an end of a line that has no comma: a name, though a verb may begin it.

    >>> _is_dated_name(Block(0, 23, "基于海图的检测  2023.12-2024.03")), _is_dated_name(Block(0, 24, "Built it in 2019 - 2021."))
    (True, False)
    """
    found = next((one for one in stated(block.text[:300]) if one.ranged), None)
    said = undated(block)
    if found is None or not said or re.search(r"[,，;；。]|\w{3}[.!?](?:\s|$)", said):
        return False
    before, behind = block.text[: found.start], block.text[found.end :]
    apart = before[-1:] in {"\t", "|", "｜"} or before.endswith("  ") or behind.startswith(("  ", "\t", "|"))
    alone = not before.strip(_BESIDE) or not behind.strip(_BESIDE)
    return alone and (apart or (said[0] >= "\u2e80" and bool(re.search(r"\s$|[(（]$", before))))


def _is_labelled(block: Block) -> bool:
    """Return whether a long line begins with a label and its colon: no date, nor that of a client whose dates end the line."""
    label = re.split("[:：]", block.bare, maxsplit=1)[0].strip() if _LABELLED.match(block.bare) else ""
    return bool(label) and not dates.fill(label) and not (terms.engaged(block.bare) and dated_end(block.text))


def _is_led(block: Block) -> bool:
    """Return whether a block is one sentence behind a range of dates."""
    found = stated(block.text[:60])
    led = bool(found) and not found[0].start and (found[0].ranged or block.text[found[0].end :].startswith("  "))
    return led and not re.search(r"[a-z]{4}[.!?]\s|,\s[a-z]", block.text)


def is_sentence(block: Block) -> bool:
    """Return whether a block ends as a sentence does."""
    return bool(SENTENCE.search(block.bare))


def tells(block: Block) -> bool:
    """Return whether a line below a date tells of something, and names no organisation.

    >>> tells(Block(0, 37, "Cost reports that saved a third of it")), tells(Block(0, 28, "Institute of Sample Sciences"))
    (True, False)
    """
    plain = block.mark == "plain" and not (block.strong or stated(block.text[:300]) or hints.labelled(block.text))
    return plain and is_prose(block) and hints.organisation(undated(block)) < hints.LIKELY


def is_prose(block: Block) -> bool:
    """Return whether most words of a line are small, and those it begins with name no position."""
    words = [word for word in block.bare.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words[1:])
    most = small * 2 > len(words) - 1 if len(words) >= _TOLD else len(words) == _TOLD - 1 == small + 1
    return most and hints.position(" ".join(words[: _TOLD - 1])) < hints.LIKELY


@asked_again
def is_position(block: Block) -> bool:
    """Return whether a block names a position: engineer, intern, assistant."""
    said = APART.split(undated(block)[:200])
    return any(hints.position(part) > hints.LIKELY for part in said) or bool(_WORKPLACE.search(block.text[:400]))


def is_named(block: Block) -> bool:
    """Return whether a paragraph begins with a name and tells of it: "Example: a tool for examples."."""
    return bool(NAMED.match(block.bare))


def opens(block: Block) -> bool:
    """Return whether a bullet begins an entry of its own: with a date at one end of its first words, or behind who and what."""
    found = [one for one in stated(block.text[:300]) if one.ranged or one.precision != "year" or _of_degree(block, one)]
    if not found:
        return False
    before, behind = block.text[: found[0].start], block.text[found[-1].end :]
    if not before.strip(_BESIDE) or not _ASIDE.sub("", behind).strip(_BESIDE):
        return True
    closed = f"{before.rstrip()[-1:]}{behind[:1]}" in {"()", "（）", "(）", "（)"}
    return found[0].ranged and (closed or behind[:2] == ". ") and _names_both(before)


def _of_degree(block: Block, year: DateRange) -> bool:
    """Return whether a block begins with a year and a degree."""
    return year.start == 0 and schooling.begins(block.text[year.end :].lstrip(_BESIDE))


def post(block: Block) -> int:
    """Return where the date ends behind which an item that names only a position or a degree tells of it; 0 where it names none.

    >>> post(Block(0, 43, "Lead Engineer, since 2023 -- hiring, budget")), post(Block(0, 27, "Led Engineers, 2019 -- 2023"))
    (25, 0)
    """
    found = next((one for one in stated(block.text[: NAMING + 30]) if one.ranged or one.precision == "season"), None)
    before, behind = (block.text[: found.start], block.text[found.end :]) if found else ("", "")
    named = [part for part in APART.split(before) if part.strip(_BESIDE)]
    what = bool(named) and (hints.position(named[0]) > hints.LIKELY or _degree(named[0])) and not ACTS.match(before.lstrip("*_ "))
    alone = what and not any(hints.organisation(part) > hints.LIKELY for part in named[1:])
    return found.end if found and alone and _TOLD_BEHIND.match(behind) else 0


def _names_both(words: str) -> bool:
    """Return whether words that a date follows name a degree or a position, and an organisation.

    >>> _names_both("MSc in Optics, Sample University ("), _names_both("Talks at Sample University (")
    (True, False)
    """
    named = [part.strip(_BESIDE) for part in APART.split(words[:200]) if part.strip(_BESIDE)]
    what = {place for place, part in enumerate(named) if hints.position(part) > hints.LIKELY or _degree(part)}
    who = {place for place, part in enumerate(named) if hints.organisation(part)}
    return bool(what and who - what) and not ACTS.match(words)


def _degree(part: str) -> bool:
    """Return whether a part begins with a degree."""
    return degrees.stated(" ".join(part.split()[:1])) is not None


LEAST = 40
"""Characters from which a paragraph can describe an employer."""


def workplace(block: Block) -> re.Match[str] | None:
    """Return where a sentence says what the person works in or at, as its first group."""
    return _WORKPLACE.search(block.text[:400])


def schools(block: Block) -> list[str]:
    """Return the names of schools in a block of an education entry."""
    return [found[0].strip() for found in _SCHOOL.finditer(re.sub(r"[*_`]", " ", undated(block).replace("\t", " , ")))]
