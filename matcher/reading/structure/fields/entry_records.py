"""An entry that is understood → its record, field by field: to who, what, where and when comes what is told below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.records import Fact, Record, Stretch, fact
from matcher.reading.structure.entries import entry_forms
from matcher.reading.structure.fields import education_parts, understanding
from matcher.reading.structure.fields.understanding import KEYS, LEADING, UnderstoodEntry, chunks
from matcher.reading.structure.line import asides, dating, heading_lines, hints, items, prose, study_lines
from matcher.reading.structure.line.heading_parts import HeadingPart, heading_parts
from matcher.reading.structure.lists import skills
from matcher.reading.structure.sections.passages import routed
from matcher.reading.words import dates, degrees, sentence_ends, spoken_languages, time_lengths
from matcher.regex import regex

_OF_SCHOOL = frozenset({"institution", "location"})
_DATED = regex(r"\s{0,3}[(（]([^()（）\n]{4,40})[)）][\s:：,，.–—-]{1,4}")
"""A date in brackets behind the name of a project."""
_ONCE = frozenset({"area", "studyType", "score"})
"""Keys of studies that stand for one value."""
_TEAM = regex(r".{0,80}(?:\b(?:team|group|squad|crew)|[部组]|团队)", re.IGNORECASE)
_DEED = 5
"""Ideographs from which a word can tell of a deed."""
_AROUND = regex(r"^(?:<br\s?/?>|[\s|｜\\,;:，；：/–—-]){1,40}|(?:<br\s?/?>|[\s|｜\\,;:，；：/–—-]){1,40}$")
"""What parts the words of a heading line."""


def records(entry: UnderstoodEntry, text: str, number: int) -> Iterator[Record]:
    """Yield the record of an entry; a further position under the same date is one more."""
    kind = KEYS[entry.draft.section][0]
    facts, lead = [*entry.heads, *_rest(entry, text)], _prose(entry)
    facts += _coming(entry, facts, text) if kind == "education" else ()
    for block, section in entry.labels():
        if block in entry.draft.heads or heading_lines.DUTIES.fullmatch(block.bare):
            continue
        if routed(block, section) == "language":
            yield from _tested(block, text)
        elif section == "title":
            yield Record(kind, tuple(facts), number)
            shared = [one for one in entry.heads if one.key != "position"]
            facts = [*shared, *fact("position", text, block.start, block.end)]
        elif section == "education" and not entry.draft.bullet and _is_further(block, facts):
            yield Record(kind, tuple(facts), number)
            facts = [*(one for one in entry.heads if one.key in _OF_SCHOOL), *_further(block, text)]
        else:
            facts += _prosaic(block, section, text) if block == lead else _body(entry, block, section, text)
    yield Record(kind, tuple(facts), number)


def _coming(entry: UnderstoodEntry, facts: list[Fact], text: str) -> Iterator[Fact]:
    """Yield the words of a heading line by which a degree is still to come, where no other fact holds them."""
    for block in entry.draft.heads or entry.draft.body[:1]:
        low, high = degrees.coming(block.text) or degrees.studies(block.text) or (0, 0)
        if not any(one.start <= block.start + low and block.start + high <= one.end for one in facts):
            yield from fact("highlights", text, block.start + low, block.start + high)


def passages(entry: UnderstoodEntry, text: str) -> Iterator[tuple[Block, Section]]:
    """Yield the blocks in order, each with its section: what a heading line tells of the work apart from what it names."""
    highlights = (one for one in _rest(entry, text) if one.key == "highlights" and not hints.beside(one.said))
    of_work = sorted((one.start, one.end) for one in highlights)
    for block, section in entry.labels():
        inside = [span for span in of_work if block.start <= span[0] < block.end] if section == "title" else []
        at = block.start
        for low, high in inside:
            yield from _naming_blocks(block, at, low)
            yield _cut(block, low, high), "work"
            at = high
        yield from _naming_blocks(block, at, block.end) if inside else [(block, section)]


def _naming_blocks(block: Block, low: int, high: int) -> Iterator[tuple[Block, Section]]:
    """Yield what a heading line names between two offsets, if anything."""
    said = block.text[low - block.start : high - block.start]
    bare = _AROUND.sub("", said)
    if re.search(r"\w", bare):
        begin = low + said.index(bare)
        yield _cut(block, begin, begin + len(bare)), "title"


def _cut(block: Block, low: int, high: int) -> Block:
    return block.cut(low - block.start, high - block.start)


def _is_further(block: Block, facts: list[Fact]) -> bool:
    """Return whether a line begins with a degree, and another one is told already."""
    return study_lines.begins_with_degree(block.text) and any(one.key == "studyType" for one in facts)


def _further(block: Block, text: str) -> Iterator[Fact]:
    """Yield the degree, its field and its date of a line below the studies at the same school."""
    when = dating.when(block)
    yield from _studied(block.cut(0, when.start if when else None), text)
    if when:
        yield from understanding.date_facts(block, when, "education")


def _prose(entry: UnderstoodEntry) -> Block | None:
    """Return the one paragraph that begins what is told, where there is only one; several are told like bullets."""
    body = [
        one for one in entry.draft.body if not (heading_lines.DUTIES.fullmatch(one.bare) or heading_lines.SKILLS.match(one.bare))
    ]
    alone = sum(block.mark == "plain" for block in body) == 1 and body[0].mark == "plain" and not entry.draft.bullet
    return body[0] if alone and entry.draft.section != "education" else None


def _prosaic(block: Block, section: Section, text: str) -> tuple[Fact, ...]:
    return fact("summary" if section in {"work", "volunteer"} else "description", text, block.start, block.end)


def _tested(block: Block, text: str) -> Iterator[Record]:
    """Yield the languages of a line among studies, or the test of something else that it tells of."""
    if spoken_languages.stated(block.bare, listed=True):
        told = skills.facts(block, "language")
        yield from (Record("other" if one[0].key == "text" else "languages", one) for one in told)
    else:
        yield Record("certificates", fact("name", text, block.start, block.end))


def _rest(entry: UnderstoodEntry, text: str) -> Iterator[Fact]:
    """Yield what the heading lines tell beyond who, what, where and when."""
    roles = (entry.fields.who, entry.fields.what, entry.fields.where)
    known = [
        span for role in roles for span in chunks(role) if any(span[0] <= head_fact.start < span[1] for head_fact in entry.heads)
    ]
    taken = {head_fact.key for head_fact in entry.heads}
    for head in entry.draft.heads:
        said = education_parts.parts_of_section([head], entry.draft.section)
        left = [part for part in said if not any(low <= part.start < high for low, high in known)]
        stretches = (Stretch(text, *span) for span in chunks(tuple(entry_forms.parts_beside(left, said, text))))
        for head_fact in (each for stretch in stretches for each in _left_over_facts(entry.draft.section, stretch)):
            yield head_fact._replace(key="highlights") if head_fact.key in taken & _ONCE else head_fact
            taken.add(head_fact.key)


def _left_over_facts(section: Section, left: Stretch) -> tuple[Fact, ...]:
    """Return what a piece of a heading line is that is neither who, what nor where."""
    if time_lengths.is_length(left.words.strip(" ()（）·|,")):
        return left.fact("duration")
    if section != "education":
        return left.fact("description" if section == "project" else "department" if _is_team(left.words) else "highlights")
    if hints.organisation(left.words) >= hints.LIKELY:
        return left.fact("department")
    left = study_lines.unlabelled(left)
    field = study_lines.parted(left)[0].words
    if hints.position(field) or hints.beside(field) or study_lines.is_thesis(field) or asides.is_study_remark(field):
        return study_lines.degree(left) or study_lines.score(left) or left.fact("highlights")
    stated = study_lines.degree(left) or study_lines.area_and_grade(left) or study_lines.score(left)
    return stated or tuple(study_lines.studied(left))


def _is_team(words: str) -> bool:
    """Return whether words beside an employer name a part of it, and nothing that was done there: one word tells no deed.

    >>> _is_team("Sample Group"), _is_team("Search"), _is_team("Led the group"), _is_team("full-time")
    (True, True, False, False)
    """
    named = hints.unit(words) or _TEAM.fullmatch(words) or (len(words.split()) == 1 and (words.isascii() or len(words) < _DEED))
    return bool(named) and not (prose.ACTS.match(words) or hints.beside(words))


def _body(entry: UnderstoodEntry, block: Block, section: Section, text: str) -> tuple[Fact, ...]:
    """Return the facts of a block below the heading lines."""
    if entry.draft.bullet and entry.heads and block is entry.draft.body[0]:
        return _beyond(entry, block, text)
    if section == "employer":
        return fact("description", text, block.start, block.end)
    inside = routed(block, section)
    if inside in {"skills", "course"}:
        return tuple(items.listed_facts("keywords" if inside == "skills" else "courses", text, block.start, block.end))
    stated = _studied(block, text) if section == "education" else ()
    return stated or fact("highlights", text, block.start, block.end)


def _beyond(entry: UnderstoodEntry, block: Block, text: str) -> tuple[Fact, ...]:
    """Return what a bullet that is an entry says beyond its fields."""
    if entry.draft.section == "project" and entry.fields.who and not entry.fields.what:
        start = max(part.end for part in entry.fields.who)
        dated = _DATED.match(text, start, block.end)
        return fact("description", text, dated.end() if dated and dates.fill(dated[1]) else start + 1, block.end)
    said = heading_parts([block]) if not entry.fields.what or entry.draft.section != "project" else []
    whole = bool(said) and all(part in entry.fields.beside or _is_told(part, entry.heads) for part in said)
    return () if whole else fact("description" if entry.draft.section == "project" else "summary", text, block.start, block.end)


def _is_told(part: HeadingPart, facts: tuple[Fact, ...]) -> bool:
    """Return whether a fact holds a part of a heading line, or begins in it."""
    return any(one.start <= part.start < one.end or part.start <= one.start < part.end for one in facts)


def _studied(block: Block, text: str) -> tuple[Fact, ...]:
    """Return the degree, field and grade that a line tells, or the first sentence of a longer one, and what is told behind it."""
    line = Stretch(text, block.start, block.end)
    if (end := study_lines.graded_end(block.text)) and not study_lines.states(block.text):
        grade = study_lines.score(line.cut(end=line.start + end))
        return (*grade, *line.cut(line.start + end + 1).fact("highlights"))
    first = next(sentence_ends.ends(block.text), len(block.text))
    if first >= LEADING or (first < len(block.text) and not study_lines.begins_with_degree(block.text)):
        return ()
    sentence = line.cut(end=line.start + first)
    grade = study_lines.score(sentence)
    stated = study_lines.degree(sentence.cut(end=grade[0].start) if grade and grade[0].start > line.start else sentence)
    return (*stated, *grade, *line.cut(sentence.end).fact("highlights")) if stated or grade else ()
