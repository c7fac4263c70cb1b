"""Blocks of a section → its lines as they are meant: heading lines apart from what stands around them, wrapped ones whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.paper.blocks import Block, dated_end
from matcher.reading.structure import heads, hints
from matcher.reading.words import dates, degrees

_TAIL = re.compile(r"(?:University|Institute|Laborator(?:y|ies)|Group|Technology|College|School|Inc\.|Ltd\.)(?=[,.]|\s*$)")
_DASHES = frozenset("-–—~〜至")
_STOPS = frozenset(".!?。；")
_GAP = re.compile(r"\s{0,3}[|｜\t]\s{0,3}|\s{3,200}")
_MONTH, _NEAR = 20, 4
"""Characters that a month has at most, and those between the lines of one cell."""
_COLUMN = re.compile(
    r"(?:(?:time )?periods?|dates?|years?|from|to|when|where|what|who|duration|employers?|compan(?:y|ies)|organi[sz]ations?"
    r"|positions?|(?:job )?titles?|roles?|locations?|places?|city|country|institutions?|schools?|universit(?:y|ies)|college"
    r"|degrees?|qualifications?"
    r"|majors?|fields?(?: of study)?|subjects?|grades?|gpa|descriptions?|responsibilities|duties|tasks|zeitraum|arbeitgeber"
    r"|firma|tätigkeit|funktion|ort|abschluss|hochschule"
    r"|起止时间|时间|日期|公司|公司名称|单位|工作单位|单位名称|部门|职位|职务|岗位|学校|学校名称|院校|毕业院校|专业|学历|学位"
    r"|工作内容|备注)",
    re.IGNORECASE,
)
"""What the columns of a table of work or studies are called."""


def mended(blocks: list[Block], section: str) -> Iterator[Block]:
    """Yield the blocks of a section: heading lines that were taken for one paragraph apart, one that was wrapped whole."""
    found = list[Block]()
    for part in (part for block in blocks if not is_header(block) for part in _apart(block, section)):
        if found and _wraps(found[-1], part):
            blank = " " * (part.start - found[-1].end)
            found[-1] = found[-1]._replace(end=part.end, text=found[-1].text + blank + part.text)
        else:
            found.append(part)
    yield from found


def _ends_period(before: Block, block: Block) -> bool:
    """Return whether two lines, of a narrow column, are the first and the last month of a period, and no more."""
    if before.mark != "plain" or block.mark != "plain" or len(before.text) > _MONTH or len(block.text) > _MONTH:
        return False
    begun, last = heads.stated(before.text), heads.stated(block.text)
    alone = len(begun) == 1 and not begun[0].ranged and begun[0].precision == "month" and not heads.undated(before)
    if not alone or block.start - before.end > _NEAR:
        return False
    if dates.is_now(block.text):
        return True
    later = len(last) == 1 and not last[0].ranged and last[0].precision == "month" and last[0].first > begun[0].first
    return later and not heads.undated(block)


def is_header(block: Block) -> bool:
    """Return whether a line is the first row of a table, which but says what stands in each column."""
    cells = _GAP.split(block.text.strip("| ")) if len(block.text) < heads.NAMING and block.mark != "bullet" else []
    return len(cells) > 1 and all(_COLUMN.fullmatch(cell.strip("*_ :：")) for cell in cells)


def _apart(block: Block, section: str) -> Iterator[Block]:
    """Yield the lines of a paragraph that begin an entry: after a date, with a date set apart, or with the name of a project."""
    start = _named_in(block)
    if start:
        yield block._replace(end=block.start + start - 2, text=block.text[: start - 2])
        yield block._replace(start=block.start + start, text=block.text[start:], gap=False)
        return
    for line in re.finditer(r"\n", block.text if block.mark == "plain" and len(block.text) < 2000 else ""):
        before, after = block.text[start : line.start()], block.text[line.end() : line.end() + 200].partition("\n")[0]
        if _begins(before, after, section):
            yield block._replace(start=block.start + start, end=block.start + line.start(), text=before)
            start = line.end()
    yield block._replace(start=block.start + start, text=block.text[start:]) if start else block


def _named_in(block: Block) -> int:
    """Return where a paragraph that is no heading line goes on behind a first sentence that names who and what, else 0.

    >>> _named_in(Block(0, 93, "MSc Optics, Sample University. Dissertation: lenses, and who in the end has polished them: I."))
    31
    """
    if block.mark != "plain" or len(block.text) <= heads.NAMING or block.strong:
        return 0
    stop = block.text.find(". ", 0, heads.NAMING)
    first = block._replace(end=block.start + stop, text=block.text[: max(stop, 0)])
    named = stop > 0 and "," in first.text and not heads.is_prose(first) and not heads.ACTS.match(first.bare)
    who = named and max(hints.organisation(part) for part in heads.APART.split(first.text)) > hints.LIKELY
    what = named and (heads.is_position(first) or bool(degrees.stated(first.text)))
    return stop + 2 if who and what else 0


def _begins(before: str, after: str, section: str) -> bool:
    """Return whether an entry begins with a line."""
    if section == "project" and before[-1:] in _STOPS and heads.NAMED.match(after):
        return True
    return _set_apart(after) or (dated_end(before) and before[-1] not in _DASHES)


def _set_apart(line: str) -> bool:
    """Return whether a date stands at the end of a line, with a wide gap before it."""
    gap = re.search(r"\s{3,200}(?=\S[^\t]{3,40}$)", line)
    return bool(gap) and dated_end(line)


def _wraps(before: Block, block: Block) -> bool:
    """Return whether a line goes on with a heading line: a name, or one that begins with a date and is to end with a stop."""
    if block.gap or not block.text:
        return False
    if _ends_period(before, block):
        return True
    if before.mark == block.mark == "heading" and before.level == block.level:
        return before.text[-1:] == ","
    if before.mark == block.mark == "plain" and len(before.text) < 120 and _TAIL.match(block.text):
        return before.text[-1:] not in _STOPS and not heads.stated(before.text) and not heads.undated(before).isupper()
    if before.mark != "plain" or block.mark != "plain" or block.bold or before.text[-1] in _STOPS or len(before.text) > 120:
        return False
    found = heads.stated(before.text[:60])
    led = bool(found) and found[0].ranged and found[0].start == 0 and len(before.text) > found[0].end + 3
    ended = block.text[-1] in _STOPS and len(block.text) < heads.LEAST and not heads.stated(block.text)
    return led and ended and block.level <= before.level
