"""A block under "Skills", "Languages", "Interests", "Awards" or "Certificates" → its facts, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from matcher.reading.paper.blocks import LONG, Block
from matcher.reading.records import Fact
from matcher.reading.structure.line.items import Facts, item, parts
from matcher.reading.structure.lists import awards, language_lines
from matcher.reading.words.conjunctions import AND, HAN_AND
from matcher.reading.words.sections import Heading
from matcher.regex import regex

_LABEL = regex(r"\s*([^:：,;，；、。\n]{1,60}?)[\s*_]{0,4}[:：][\s*_]{0,4}(?=\S)")
_COLUMN = regex(
    r"\s*([^\W\d_][^:：,;，；、。|\n]{1,40}?)(?:\s{3,40}|\t\s{0,40})(?=\S[^\n,，、]{0,60}[,，、])(?![^\n]{0,300}\s{3})"
)
"""A label in a column of its own."""
_GROUP = regex(
    r"(?:(?:programming|scripting|technical|software|other|web|ml|ai|deep learning|machine learning|data|cloud)\s(?:and\s)?){0,2}"
    r"(?:languages?|frameworks?|tools?|librar(?:y|ies)|topics?|technologies|platforms?|databases?|methods?|packages?|infrastructure|skills)"
    r"(?:\s?(?:and|&|/)\s?(?:languages?|frameworks?|tools?|libraries|platforms?|technologies|databases?|methods?))?"
    r"|编程语言|框架|工具|技术|数据库|平台",
    re.IGNORECASE,
)
_LINE = regex(r"\n(?=[^\n:：,;]{1,40}[:：]\s)")
_LISTS, _STANDS = regex(r"[,;，；、|·•]\s?\S"), regex(r"[,;，；、|·•:：.]\s*$")
"""Marks within a line that part what it lists, and those at its end behind which another thing begins."""
_LONGEST = 4000
"""Characters of a block whose line ends are looked at."""
_LABELLED = regex(r"[^\n:：,;，；、]{1,40}[:：]")
_LEVEL = regex(
    r"((?:proficient|experienced|advanced|intermediate|basic|fluent|expert|strong|familiar|working knowledge|fundamental "
    r"knowledge|knowledge|熟练|精通|熟悉|掌握|了解)"
    r"(?:\sknowledge)?)(?:\s(?:in|with|of|at))?[:：]?\s{0,2}",
    re.IGNORECASE,
)
_LED = regex(
    r"I\s(?:(?:mostly|mainly|usually|often|primarily|also|currently)\s)?(?:work|code|program|write|build|develop|use|know)\s"
    r"(?:(?:mostly|mainly|usually|primarily|code|software)\s){0,2}(?:(?:in|with|on)\s)?(?=[A-Z])"
    r"|(?:(?:能够?|可以?)?熟练(?:掌握|使用|运用)?|精通|熟悉|掌握|了解|会用?|使用过)\s?(?=[A-Za-z])"
)
_AND = regex(rf"(?:{AND}|&|{HAN_AND})\s", re.IGNORECASE)
_REST = regex(r"etc\.?|and more|and so on|等|u\.\s?a\.", re.IGNORECASE)
_TOLD = regex(
    r"(?:^|[.;!]\s)((?:my\s)?(?:tools?|tool ?box|technologies|(?:tech )?stack|software|programming languages|skills|工具|技术栈)"
    r"[^.:：;\n]{0,40})[:：]\s?([^.。\n]{3,200})(?=[.。]|$)",
    re.IGNORECASE,
)
_BRACKETS = regex(r"\s[(（]([^()（）\n]{3,120})[)）]")
_KNOWN = (
    r"(?:(?:very |sehr )?(?:good|basics?|beginner|intermediate|advanced|expert|fluent|proficient|familiar|learning|rusty"
    r"|working knowledge|gut|grundkenntnisse|fortgeschritten|notions|avancé|débutant|básico|avanzado|intermedio|medio"
    r"|alto|bajo|moyen|mittel|básica|avançado|intermediário|medium|base|buono|ottimo|avanzato)\b|\d{1,2}\s?/\s?(?:5|10)(?!\d)"
    r"|熟练|精通|熟悉|了解|掌握|\d{1,2}\+?\s?(?:years?|yrs|jahre|ans|años|年))"
)
_HOW_WELL = regex(_KNOWN, re.IGNORECASE)
_GRADED = regex(
    rf"\s*([^()（）\[\]%]{{1,40}}?)\s?(?:[(（\[](?={_KNOWN}[^()（）\[\]]{{0,20}}[)）\]])|(?=\d{{1,3}}\s?%))([^()（）\[\]]{{1,40}})[)）\]]?\s*",
    re.IGNORECASE,
)
"""A level in brackets, or a share as bars on a page have one: "Rust (basics)", "Go 95%"."""
_MOST_WORDS = 3
"""Words that one thing of a list in brackets has at most."""


def facts(block: Block, section: Heading) -> tuple[Facts, ...]:
    """Return the facts of each thing that a block of a section lists, one tuple a record.

    >>> [[(fact.key, fact.said) for fact in one] for one in facts(Block(0, 22, "Languages: Python, C++"), "skills")]
    [[('name', 'Languages'), ('keywords', 'Python'), ('keywords', 'C++')]]
    """
    return tuple(one for one in _READERS[section](block) if one)


def within(block: Block) -> Iterator[Facts]:
    """Yield a record for each sentence of prose that lists skills behind their label: "Tools I reach for: Rust, Go."."""
    for found in _TOLD.finditer(block.text):
        spans = parts(block.text[: found.end(2)], found.start(2))
        yield (*item(block, "name", *found.span(1)), *(one for span in spans for one in item(block, "keywords", *span)))


def grouped(blocks: Iterable[Block]) -> list[Facts]:
    """Return what blocks of skills list, one tuple a record; those below the name of their group go with it.

    The name stands on a line of its own, and is known or set apart.
    """
    records, named = list[Facts](), False
    for block in blocks:
        for listed in facts(block, "skills"):
            group = _joined(records[-1], listed, named=named) if records else None
            if group:
                records[-1] = group
            else:
                records.append(listed)
        named = block.mark == "heading" or block.strong
    return records


def _joined(before: Facts, listed: Facts, *, named: bool) -> Facts | None:
    """Return one record of a group's name on a line of its own and the list below it, or None where these are no such two.

    What is set apart may be `named` anything, above a list of several.
    """
    alone = len(before) == 1 and before[0].key == "name"
    if not alone or not (_GROUP.fullmatch(before[0].said) or (named and len(listed) > 1)):
        return None
    if len(listed) == 1 and not _GROUP.fullmatch(listed[0].said):
        return (*before, listed[0]._replace(key="keywords"))
    return (*before, *listed) if listed and all(one.key == "keywords" for one in listed) else None


def _skills(block: Block) -> Iterator[Facts]:
    """Yield a record for each labelled line, the label its name; without a label the whole list is one, or one name."""
    starts, text = [0, *(found.start() + 1 for found in _LINE.finditer(block.text))], brackets_opened(_unwrapped(block))
    for start, end in pairwise([*starts, len(text)]):
        label = _LABEL.match(text, start, end) or _COLUMN.match(text, start, end)
        spans = list(parts(text[:end], label.end() if label else start))
        graded = [found for span in spans if (found := graded_skill(text, *span))]
        others = (span for span in spans if not graded_skill(text, *span))
        plain = [one for span in others for one in item(block, "keywords", *span)]
        named = item(block, "name", *label.span(1)) if label else ()
        if label and not plain and not graded:
            yield named
        for level, several in _by_level(plain, block):
            listed = tuple(_leveled(block, label, several)) if label else several
            alone = len(listed) == 1 and not named
            if not listed:
                continue
            yield (*named, *level, *((listed[0]._replace(key="name"),) if alone else listed))
        yield from ((*item(block, "name", *found.span(1)), *item(block, "level", *found.span(2))) for found in graded)


def _unwrapped(block: Block) -> str:
    """Return the words of a block, character for character, with a blank for a line end within a thing that it lists."""
    text = block.text
    for found in re.finditer("\n", text if len(text) <= _LONGEST else ""):
        before, after = text[: found.start()], text[found.end() :].lstrip(" \t")
        opened = before.count("(") > before.count(")") or after[:1] == "("
        if opened or _goes_on(before.rpartition("\n")[2], after, block):
            text = f"{before} {text[found.end() :]}"
    return text


def _goes_on(line: str, after: str, block: Block) -> bool:
    """Return whether the last thing that a line lists goes on below it: an item of a list may hold several lines."""
    wraps = block.mark != "bullet" or len(line) >= LONG or after[:1].islower()
    return wraps and bool(_LISTS.search(line)) and not (_LABELLED.match(after) or _STANDS.search(line))


def _by_level(listed: list[Fact], block: Block) -> Iterator[tuple[Facts, Facts]]:
    """Yield skills without the words that lead in, in Chinese, how well they are known, with these: "熟悉 Rust、Go，了解 SQL"."""
    groups: list[tuple[Facts, list[Fact]]] = []
    for fact in listed:
        at = fact.start - block.start
        led = _LED.match(block.text, at, fact.end - block.start)
        led = led if led and block.text[at : fact.end - block.start] == fact.said else None
        end = led.end() if led else at
        if led:
            groups.append((() if led[0].startswith("I ") else item(block, "level", at, end), []))
        elif not groups or (groups[-1][0] and block.text[at - 1 : at] not in {"、", "/"}):
            groups.append(((), []))
        groups[-1][1].append(fact._replace(said=fact.said[end - at :], start=fact.start + end - at))
    return ((level, tuple(several)) for level, several in groups)


def _leveled(block: Block, label: re.Match[str], listed: Facts) -> Iterator[Fact]:
    """Yield what is listed, "Proficient in" before the first as the level."""
    for index, skill in enumerate(listed):
        level = _LEVEL.match(skill.said) if not index else _AND.match(skill.said)
        if level and not index and level.end() < len(skill.said):
            yield from item(block, "level", label.end(), label.end() + len(level[1]))
        said = skill.said[level.end() if level else 0 :]
        if said and not _REST.fullmatch(said):
            start = skill.end - len(said)
            as_written = block.text[start - block.start : skill.end - block.start] == said
            yield skill._replace(said=said, start=start if as_written else skill.start)


def brackets_opened(text: str) -> str:
    """Return a text, character for character, with brackets that list things by name as but more of the list.

    >>> brackets_opened("AWS (Glue, EMR), Python (3, 2), Go (good, 4 years)")
    'AWS ,Glue, EMR,, Python (3, 2), Go (good, 4 years)'
    """
    return _BRACKETS.sub(_opened, text)


def _opened(brackets: re.Match[str]) -> str:
    things = re.split("[,，、]", brackets[1])
    named = all(re.search(r"[^\W\d_]", thing) and len(thing.split()) <= _MOST_WORDS for thing in things)
    listed = named and len(things) > 1 and not _HOW_WELL.match(brackets[1])
    return f"{brackets[0][0]},{brackets[1]}," if listed else brackets[0]


def graded_skill(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return a skill and how well it is known, as two groups, or None where a span tells no such two.

    >>> graded_skill("Rust (basics)", 0, 13).groups(), graded_skill("Go95%", 0, 5).groups(), graded_skill("AWS (Glue)", 0, 10)
    (('Rust', 'basics'), ('Go', '95%'), None)
    """
    return _GRADED.fullmatch(text, start, end)


_READERS: dict[str, Callable[[Block], Iterator[Facts]]] = {
    "skills": _skills,
    "interests": _skills,
    "language": language_lines.languages,
    "award": awards.award_facts,
    "certificate": awards.certificate_facts,
}
