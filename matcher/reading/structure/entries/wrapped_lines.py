"""Blocks of a section → its lines as they are meant: heading lines apart from what stands around them, wrapped ones whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from matcher.reading.paper.blocks import Block
from matcher.reading.paper.joined_lines import dated_end
from matcher.reading.structure.entries import entry_forms, table_rows
from matcher.reading.structure.line import dating, heading_lines, hints, prose, school_names, study_lines
from matcher.reading.structure.line.heading_parts import FIRM
from matcher.reading.words import dates, degrees, sentence_ends, time_lengths
from matcher.reading.words.sections import Heading
from matcher.regex import regex
from matcher.text import Span, trimmed

_TAIL = regex(r"(?:University|Institute|Laborator(?:y|ies)|Group|Technology|College|School|Inc\.|Ltd\.)(?=[,.]|\s*$)")
_FIRM = regex(FIRM)
_LED = regex(r"[^\s:：,，.。;；]{2,16}(?:\s[^\s:：,，.。;；]{1,16})?[:：]")
"""A label of a word or two, with its colon."""
_DASHES = frozenset("-–—~〜至")
_STOPS = frozenset(".!?。；")
_OF_POSTS = frozenset({"work", "teaching", "research", "volunteer"})
_BEHIND = " \t\n*_-–—:.,;"
_LONGEST = 4000
"""Characters of a paragraph in which entries may begin."""
_UNENDED = regex(r"[^\W\d_][^\n]{3,120}\s(?:of|at|in|for|and|the|OF|AT|IN|FOR|AND|THE|&|und|für|de|des|du|di|del|et|y|e)")
"""A line that ends within words that belong together."""
_MONTH, _NEAR = 20, 4
"""Characters that a month has at most, and those between the lines of one cell."""


def meant_lines(blocks: list[Block], section: Heading) -> Iterator[Block]:
    """Yield the blocks of a section: heading lines that were taken for one paragraph apart, one that was wrapped whole."""
    meant = list[Block]()
    for part in (
        part
        for block in _unlisted(table_rows.told_apart(table_rows.rows_joined(entry_forms.with_items_as_lines(blocks))), section)
        for part in _entries_apart(block, section)
    ):
        opening = _opening(meant[-1], part, section in _OF_POSTS) if meant else 0
        if meant and _wraps(meant[-1], part):
            meant[-1] = meant[-1].joined(part)
        elif opening:
            rest = part.text[opening:].lstrip(_BEHIND)
            meant += [part.cut(0, opening), part.cut(len(part.text) - len(rest))._replace(gap=False)]
        else:
            meant.append(part)
    yield from entry_forms.named_before_told(meant)


def _unlisted(blocks: Iterable[Block], section: Heading) -> Iterator[Block]:
    """Yield the blocks, items that name a position at the employer above them, or a degree of the school, as heading lines."""
    employer = False
    for block in blocks:
        end = heading_lines.post(block) if employer and block.mark == "bullet" else 0
        if end:
            yield block.cut(0, end)._replace(mark="plain")
            rest = block.text[end:].lstrip(_BEHIND)
            if rest:
                yield block.cut(len(block.text) - len(rest))._replace(gap=False)
            continue
        if block.mark != "bullet":
            employer = heading_lines.is_head(block) and not dating.when(block) and _groups(block, section)
        yield block


def _groups(block: Block, section: Heading) -> bool:
    """Return whether a heading line without a date may be an employer, or a school, with several items below it."""
    if section == "education":
        return bool(hints.school(block.bare)) and not study_lines.states(block.bare)
    return section in _OF_POSTS and not heading_lines.is_position(block)


def _ends_period(before: Block, block: Block) -> bool:
    """Return whether two lines, of a narrow column or a form, are the first and the last month of a period, and no more."""
    if entry_forms.ends_labelled_period(before, block):
        return True
    if before.mark != "plain" or block.mark != "plain" or len(before.text) > _MONTH or len(block.text) > _MONTH:
        return False
    begun, last = dating.dates_of(before.text), dating.dates_of(block.text)
    alone = len(begun) == 1 and not begun[0].ranged and begun[0].precision == "month" and not dating.undated(before)
    if not alone or block.start - before.end > _NEAR:
        return False
    if time_lengths.is_now(block.text):
        return True
    later = len(last) == 1 and not last[0].ranged and last[0].precision == "month" and last[0].first > begun[0].first
    return later and not dating.undated(block)


def _entries_apart(block: Block, section: Heading) -> Iterator[Block]:
    """Yield the parts of a paragraph that begin an entry: after a date, with a date set apart, or with who and what."""
    several = study_lines.dated_degrees(block.text) if section == "education" else []
    named = several or _named_in(block)
    for low, high in named:
        gap = block.gap and not low
        mark = "plain" if several else block.mark
        yield block.cut(low, high)._replace(gap=gap, mark=mark)
    if named:
        return
    start = 0
    for line in re.finditer(r"\n", block.text if block.mark == "plain" and len(block.text) < 2000 else ""):
        before, after = block.text[start : line.start()], block.text[line.end() : line.end() + 200].partition("\n")[0]
        if _begins_entry(before, after, section):
            yield block.cut(start, line.start())
            start = line.end()
    yield block.cut(start)


def _named_in(block: Block) -> list[Span]:
    """Return the sentences of a paragraph that are only who and what, and what is told behind each; none where none begins it.

    >>> _named_in(Block(0, 93, "MSc Optics, Sample University. Dissertation: lenses, and who in the end has polished them: I."))
    [(0, 29), (31, 93)]
    """
    if block.mark != "plain" or heading_lines.is_head(block):
        return []
    spans = [trimmed(block.text, *span) for span in pairwise([0, *sentence_ends.ends(block.text[:_LONGEST]), len(block.text)])]
    runs = [(named, list(run)) for named, run in groupby(spans, lambda span: _names(block.text[slice(*span)].rstrip(".")))]
    if not runs[0][0]:
        return []

    def unstopped(span: Span) -> Span:
        return span[0], span[1] - (block.text[span[1] - 1] == ".")

    return [span for named, run in runs for span in (map(unstopped, run) if named else [(run[0][0], run[-1][1])])]


def _names(sentence: str) -> bool:
    """Return whether a sentence is only who and what."""
    line = Block(0, len(sentence), sentence)
    if "," not in sentence or len(sentence) > heading_lines.NAMING or prose.is_prose(line) or prose.ACTS.match(line.bare):
        return False
    parts, found = heading_lines.BETWEEN_PARTS.split(sentence), dates.find(sentence)
    ended = bool(found) and found[-1].end == len(sentence) and not hints.position(parts[0])
    who = max(map(hints.organisation, parts)) > hints.LIKELY or ended
    return who and (heading_lines.is_position(line) or bool(degrees.stated(sentence)))


def _opening(head: Block, block: Block, posts: bool) -> int:
    """Return where a sentence ends that a paragraph begins with, and that goes on with a heading line above it; else 0.

    It is only the date that the line lacks, or the position.
    """
    if block.mark != "plain" or block.gap or not heading_lines.is_head(head) or heading_lines.is_head(block):
        return 0
    stop = re.search(r"(?<!\b[A-Z][a-z]{2})[.;:]\s|。", block.text[: heading_lines.NAMING])
    first = block.cut(0, stop.start()) if stop else block
    if stop is None or stop.end() == len(block.text):
        return 0
    dated = dates.fill(first.text) and not dating.dates_of(head.text)
    what = posts and bool(dating.dates_of(head.text)) and heading_lines.is_position(first) and not heading_lines.is_position(head)
    named = what and not (prose.is_prose(first) or prose.ACTS.match(first.bare) or hints.labelled(first.text))
    return stop.start() if dated or named else 0


def _begins_entry(before: str, after: str, section: Heading) -> bool:
    """Return whether an entry begins with a line."""
    if section == "project" and before[-1:] in _STOPS and heading_lines.NAMED.match(after):
        return True
    led = next((one.end for one in dating.dates_of(after) if one.start == 0), 0)
    if section == "education" and (
        school_names.begins_study(after[led:].lstrip(_BEHIND)) or school_names.is_school_below(before, after)
    ):
        return True
    if section == "education" and dating.ends_dated(before) and dating.ends_dated(after):
        return True
    return _set_apart(after) or _set_apart(before) or (dated_end(before) and before[-1] not in _DASHES)


def _set_apart(line: str) -> bool:
    """Return whether a date stands at the end of a line, with a wide gap before it."""
    gap = re.search(r"\s{3,200}(?=\S[^\t]{3,40}$)", line)
    return gap is not None and dates.fill(line[gap.end() :].strip(" *_()"))


def _breaks_off(before: Block, block: Block) -> bool:
    """Return whether a line of a narrow column ends within words that belong together, and another one set alike goes on."""
    alike = block.mark == "plain" and before.mark in {"plain", "bullet"} and before.bold == block.bold
    return alike and bool(_UNENDED.fullmatch(before.text)) and not dating.dates_of(block.text)


def _wraps(before: Block, block: Block) -> bool:
    """Return whether a line goes on with a heading line: a name, or one that begins with a date and is to end with a stop."""
    if block.gap or not block.text:
        return False
    if _ends_period(before, block) or _breaks_off(before, block):
        return True
    if before.mark == block.mark == "heading" and before.level == block.level:
        return before.text[-1:] == ","
    if before.mark == block.mark == "plain" and len(before.text) < 120 and _TAIL.match(block.text):
        return before.text[-1:] not in _STOPS and not dating.dates_of(before.text) and not dating.undated(before).isupper()
    if before.mark != "plain" or block.mark != "plain" or block.bold or before.text[-1] in _STOPS or len(before.text) > 120:
        return False
    found = dating.dates_of(before.text[:60])
    led = bool(found) and found[0].ranged and found[0].start == 0 and len(before.text) > found[0].end + 3
    ended = block.text[-1] in _STOPS and len(block.text) < prose.LEAST and not dating.dates_of(block.text)
    ended = ended and not (_FIRM.search(block.text) or _LED.match(block.text) or study_lines.graded_end(block.text))
    return led and ended and block.level <= before.level and not (prose.tells(block) or prose.ACTS.match(block.bare))
