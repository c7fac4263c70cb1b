"""Reading → the same reading without some of its words: they count nowhere, and what they mention is set aside.

The profile is read once more with the words masked, so that they are no context for others either ("aligned the ledgers" beside
"reward models"). Few profiles need it. The reading knows the one before, so that a job's own words are set aside there too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from matcher.model import MASK, Mention, Profile
from matcher.signals.readings import Finds, LeftOut, Reading
from matcher.text import Span, blanked, merged

MentionChange = Callable[[Mention, Span], Mention]


def without_copies(finder: Finds, reading: Reading, copied: Iterable[Span]) -> Reading:
    """Return the reading without spans of the source that are the job's own text; their mentions are somebody else's."""
    spans = merged(copied, touching=False)
    held = {at for at, one in enumerate(reading.profile.passages) if _held((one.start, one.end), spans)}
    degrees = tuple(left for one in reading.profile.degrees if (left := one.moved(lambda at: None if at in held else at)))
    tongues = tuple(one for one in reading.profile.tongues if one.passage not in held)
    profile = reading.profile._replace(degrees=degrees, tongues=tongues)
    return _without(finder, reading, (profile, spans), lambda one, span: one._replace(status="other", cue=span, copied=True))


def without_claims(finder: Finds, reading: Reading, claimed: Iterable[Span]) -> Reading:
    """Return the reading without spans of the source that nothing bears out; their mentions keep their status."""
    spans = merged(claimed, touching=False)
    return _without(finder, reading, (reading.profile, spans), lambda one, _: one._replace(founded=False))


def everywhere(reading: Reading, find: Callable[[Reading], Iterable[Mention]]) -> Iterator[Mention]:
    """Yield what is found in a reading, then what is found in the words that it is without, as set aside."""
    yield from find(reading)
    while reading.less:
        yield from _aside(reading.less, find(reading.less.before))
        reading = reading.less.before


def _without(finder: Finds, reading: Reading, less: tuple[Profile, list[Span]], change: MentionChange) -> Reading:
    profile, spans = less
    read = finder.read(profile._replace(text=blanked(profile.text, spans, MASK)))
    read.less = LeftOut(reading, spans, change)
    read.mentions = tuple(
        sorted((*read.mentions, *_aside(read.less, reading.mentions)), key=lambda one: (one.start, one.end, one.signal))
    )
    return read


def _aside(less: LeftOut, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that lie in what is left out, as they are then."""
    held = ((one, _held((one.start, one.end), less.spans)) for one in mentions)
    return (less.change(one, span) for one, span in held if span)


def _held(span: Span, spans: list[Span]) -> Span | None:
    """Return the last of the merged spans that shares a character with another, if any does."""
    at = bisect_left(spans, (span[1], 0)) - 1
    return spans[at] if at >= 0 and span[0] < spans[at][1] else None
