"""Parsed → the orders in it to a language model, and the same document without them.

They are flagged. Where one is plainly given, nothing of it may count: its words are hidden from scoring, as words that no reader
sees are, and whatever was read of them is dropped. A sentence that only sounds like an order is flagged and counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter, itemgetter

from matcher.by_section import TITLES
from matcher.model import Entry, Passage
from matcher.reading.order_kinds import orders
from matcher.reading.order_sentences import SENTENCE, goes_on, speaks_to_reader, suspects
from matcher.reading.parsed import Parsed
from matcher.text import Span, folded, merged


def first_order(parsed: Parsed) -> Span | None:
    """Return the span of the first sentence that gives an order to a language model, or None where none does.

    A sentence tells of such orders, rather than giving one, where it speaks of attacks or does not open with the order; and one
    that opens a title is a title.
    """
    sentences = list(suspects(parsed))
    opening = next((one.span for one in sentences if one.opening), None)
    return opening or (sentences[0].span if len({kind for one in sentences for kind in one.kinds}) > 1 else None)


def prose_spans(parsed: Parsed) -> list[Span]:
    """Return the spans of the passages that are not titles."""
    # names of authors and venues repeat in these, and a title may well be "Ignore Previous Prompt"
    return [(passage.start, passage.end) for passage in parsed.passages if passage.section not in TITLES]


def without_orders(parsed: Parsed) -> Parsed:
    """Return a document without the orders in it and what goes with them: their words are hidden, and no passage holds them."""
    spans = _order_spans(parsed)
    if not spans:
        return parsed
    kept = [index for index, one in enumerate(parsed.passages) if not _is_within(one, spans)]
    untouched = {index for index, one in enumerate(parsed.passages) if not _is_touched(one, spans)}
    moved_to = {index: new for new, index in enumerate(kept) if index in untouched}
    return parsed._replace(
        hidden=tuple(sorted([*parsed.hidden, *spans])),
        passages=tuple(parsed.passages[index] for index in kept),
        entries=tuple(_entries_left(parsed, {*kept}, untouched)),
        degrees=tuple(degree for one in parsed.degrees if (degree := one.moved(moved_to.get))),
        tongues=tuple(tongue for one in parsed.tongues if (tongue := one.moved(moved_to.get))),
    )


def _is_within(passage: Passage, spans: list[Span]) -> bool:
    """Return whether a passage lies in one of several spans, which are in order and apart."""
    at = bisect_right(spans, passage.start, key=itemgetter(0)) - 1
    return at >= 0 and passage.end <= spans[at][1]


def _is_touched(passage: Passage, spans: list[Span]) -> bool:
    """Return whether a passage has a part in one of several spans, which are in order and apart."""
    at = bisect_left(spans, passage.end, key=itemgetter(0)) - 1
    return at >= 0 and passage.start < spans[at][1]


def _order_spans(parsed: Parsed) -> list[Span]:
    """Return the spans of the orders that are given and of what else speaks to their reader, each to the end of its paragraph."""
    ordering = list(suspects(parsed))
    if not any(one.opening == "order" for one in ordering):
        return []
    heavy = {one.kind for one in orders() if one.weight in {"order", "sign"}}
    more = [one.span for one in ordering if one.opening == "order" or one.kinds & heavy]
    sentences = (match.span() for low, high in prose_spans(parsed) for match in SENTENCE.finditer(parsed.text, low, high))
    about = [span for span in sentences if speaks_to_reader(folded(parsed.text[slice(*span)]))]
    return merged(_paragraphs(parsed, [*more, *about]), touching=True)


def _paragraphs(parsed: Parsed, spans: list[Span]) -> Iterator[Span]:
    """Yield spans extended to the end of their paragraphs, without those that lie in one before."""
    reached = 0
    for span in sorted(spans):
        if span[1] > reached:
            reached = _paragraph(parsed, span)[1]
            yield span[0], reached


def _paragraph(parsed: Parsed, span: Span) -> Span:
    """Return a span extended to the end of its paragraph: over the passages that go on with its line."""
    index = bisect_right(parsed.passages, span[0], key=attrgetter("start")) - 1
    end, pointer = max(span[1], parsed.passages[index].end), parsed.passages[index].pointer
    for passage in parsed.passages[index + 1 :]:
        if not goes_on(parsed.text, end, passage.start) or passage.pointer != pointer or passage.section in TITLES:
            break
        end = max(end, passage.end)
    return span[0], end


def _entries_left(parsed: Parsed, left: set[int], whole: set[int]) -> Iterator[Entry]:
    """Yield the entries: one without any passage left is no work any more, and one that an order heads has no dates."""
    first_passage, kept = dict[int, int](), set[int]()
    for index, passage in enumerate(parsed.passages):
        if passage.entry is not None:
            first_passage.setdefault(passage.entry, index)
            if index in left:
                kept.add(passage.entry)
    for number, entry in enumerate(parsed.entries):
        if first_passage.get(number, -1) in whole or number not in first_passage:
            yield entry
        else:
            yield Entry(entry.section if number in kept else "other", None)
