"""A history told as events ("Joined Sample Inc.", "Transferred to …", "Left …") → entries, each up to the next event.

So a Japanese form tells of work: a line for each event, with only the month of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating
from matcher.reading.words.dates import DateRange
from matcher.regex import regex

BEGUN = r"(?:joined|entered|(?:transferred|seconded|dispatched|promoted) to)\s"
"""What says that somebody began somewhere, as an expression."""
_BEGUN = regex(rf"{BEGUN}(?=\S)", re.IGNORECASE)
_LEFT = regex(r"(?:left|resigned|retired|quit)(?:\s(?:from\s)?\S|\W*$)", re.IGNORECASE)

_LONGEST = 300
"""Characters of a line that are looked at."""
_FIRST = attrgetter("first")


def with_leavings_as_items(blocks: list[Block]) -> list[Block]:
    """Return the blocks of a section, those that tell of leaving as items of what was left, where others tell of beginning."""
    if not any(_at(block, _BEGUN) for block in blocks):
        return blocks
    return [block._replace(mark="bullet") if _at(block, _LEFT) else block for block in blocks]


def periods(blocks: Iterable[Block]) -> dict[int, DateRange]:
    """Return for each event that begins something, by the place of its line, the period to the next one, if there are several."""
    found = list(blocks)
    begun = [(event, block.start) for block in found if (event := _at(block, _BEGUN))]
    ends = sorted([*(event for event, _ in begun), *(event for block in found if (event := _at(block, _LEFT)))], key=_FIRST)
    if len(ends) < 2:
        return {}
    return {start: _lasting(event, ends[bisect_right(ends, event.first, key=_FIRST) :][:1]) for event, start in begun}


def _lasting(event: DateRange, after: list[DateRange]) -> DateRange:
    """Return the period from an event to the one after it, open where there is none."""
    if not after:
        return event._replace(after=None, ranged=True, said=(event.said[0], ""))
    return event._replace(after=after[0].after, last=after[0].last, ranged=True, said=(event.said[0], after[0].said[0]))


def _at(block: Block, event: re.Pattern[str]) -> DateRange | None:
    """Return the one month at which a line tells of an event."""
    line = block._replace(text=block.text[:_LONGEST].partition("\n")[0])
    found = dating.dates_of(line.text)
    single = len(found) == 1 and not (found[0].start or found[0].ranged) and found[0].precision == "month"
    return found[0] if single and event.match(dating.undated(line)) else None
