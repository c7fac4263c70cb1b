"""Parsed → the orders in it to a language model, and the same document without them.

They are flagged. Where one is plainly given, nothing of it may count: its words are hidden from scoring, as words that no reader
sees are, and whatever was read of them is dropped. A sentence that only sounds like an order is flagged and counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from matcher.by_section import TITLES
from matcher.model import Entry
from matcher.reading.order_kinds import MODEL, ORDERS, PAPER, Order
from matcher.reading.parsed import Parsed
from matcher.regex import regex
from matcher.text import Span, View, folded, merged, view

_LONGEST = 160
"""Characters of a sentence within which an order that opens it ends."""
_OPENS = 24
"""Characters of a sentence within which a lone order must begin: told of, not given, it stands later."""
_RESEARCH = regex(
    r"attack|inject|jailbreak|red team|adversarial|defen[cs]e|robust|guardrail|vulnerab|benchmark|注入|攻击|越狱|防御|对抗"
)
_LEAD = regex(
    r"(?:[a-z' ]{1,24}[,:!>\])])?"
    r"(?:(?:please|kindly|now|first|important|attention|warning|system|note|hey|hello|dear|ai|llms?|models?|assistants?|reviewers?"
    r"|recruiters?|readers?|to|the|all|any|you|must|should|if|when|since|as|and|then|new|task|user|admin|begin|end|instructions?"
    r"|prompt)\b|\W|请)*"
)
"""What may stand before an order that is given: whom it is given to, or a call; whoever tells of one has a verb there."""
_ABOUT = regex(
    rf"^(?:this (?:\w{{1,14}} )?(?:candidate|person|{PAPER})|the (?:candidate|applicant))\b"
    rf"|^(?:to )?(?:the |any |all |dear )?(?:{MODEL}|automated)s? "
    r"(?:reviewer|screener|recruiter|grader|ranker|evaluator|reader)s? ?[:,!]|^(?:此人|该候选人|这位候选人|本候选人)"
)
"""How a sentence opens that speaks to the reader of an order, or to the reader about the person."""
_STOPS = (".", "!", "?", ";", ":", "。", "！", "？", "；", "：")
_SENTENCE = regex(r"(?:[^.!?\n。！？;；]|\n(?=[ \t]{0,8}[a-z])){1,600}")
"""A line that begins with a small letter goes on with the sentence of the line before."""
_HINTS = (
    "ignor", "disregard", "forget", "overrid", "you are", "note to", "note for", "attention", "message", "instruction", "score",
    "rating", "grade", "points", "candidate", "applicant", "profile", "person", "system", "im_start", "inst]", "<<sys",
    "忽略", "无视", "忘记", "不要理会", "你是", "满分", "最高分", "100", "候选人", "此人", "排在",
)  # fmt: skip
"""Parts of words of which a text, and a sentence, must have one."""


def flagged(parsed: Parsed) -> Span | None:
    """Return the span of the first sentence that gives an order to a language model, or None where none does.

    A sentence tells of such orders, rather than giving one, where it speaks of attacks or has the order far from its
    beginning; and one that opens a title is a title.
    """
    if not _has(parsed.text.lower(), _HINTS):
        return None
    given = list(_ordering(parsed))
    opening = (span for span, kinds in given if _opens(parsed, span))
    return next(opening, None) or (given[0][0] if len({kind for _, kinds in given for kind in kinds}) > 1 else None)


def _ordering(parsed: Parsed) -> Iterator[tuple[Span, list[Order]]]:
    """Yield every sentence with orders that is no title and does not speak of attacks, with the kinds of order in it."""
    whole = View(parsed.text.lower(), [0], [0]) if parsed.text.isascii() else view(parsed.text)
    able = [order for order in ORDERS if _has(whole.text, order.needs)]
    for low, high in _suspect(parsed, able, whole) if able else ():
        if kinds := _kinds(folded(parsed.text[low:high]), able):
            yield (low, high), kinds


def _suspect(parsed: Parsed, able: list[Order], whole: View) -> Iterator[Span]:
    """Yield the sentences that may hold orders of these kinds: those that have a needed part."""
    parts = {re.escape(part) for order in able for part in order.needs if part in whole.text}
    spots = [whole.source(found.start()) for found in re.finditer("|".join(sorted(parts)), whole.text)]
    for low, high in prose(parsed):
        if bisect_left(spots, low) != bisect_left(spots, high):
            spans = (found.span() for found in _SENTENCE.finditer(parsed.text, low, high))
            yield from (span for span in spans if bisect_left(spots, span[0]) != bisect_left(spots, span[1]))


def _kinds(sentence: str, able: list[Order]) -> list[Order]:
    """Return the kinds of order in a sentence, of those that may be."""
    found = {order: given for order in able if _has(sentence, order.needs) and (given := order.pattern.search(sentence))}
    if not found or not _has(sentence, _HINTS):
        return []
    opening = [given for order, given in found.items() if order.opens]
    led = any(_LEAD.fullmatch(sentence, 0, given.start()) for given in opening)
    told_of = _RESEARCH.search(sentence) and not (led and len(opening) > 1)
    return [] if told_of else list(found)


def _has(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _opens(parsed: Parsed, span: Span) -> bool:
    """Return whether an order stands at the beginning of its sentence."""
    said = folded(parsed.text[slice(*span)])
    plain = (order.pattern.search(said) for order in ORDERS if not order.vague)
    return any(given.start() <= _OPENS for given in plain if given)


def _is_given(parsed: Parsed, span: Span) -> bool:
    """Return whether a sentence opens with an order to whoever reads it, rather than telling of one."""
    said = folded(parsed.text[slice(*span)])
    opening = (order.pattern.search(said[:_LONGEST]) for order in ORDERS if order.opens)
    return any(_LEAD.fullmatch(said, 0, given.start()) for given in opening if given)


def prose(parsed: Parsed) -> list[Span]:
    """Return the spans of the passages that are no titles."""
    # names of authors and venues repeat in these, and a title may well be "Ignore Previous Prompt"
    return [(one.start, one.end) for one in parsed.passages if one.section not in TITLES]


def without(parsed: Parsed) -> Parsed:
    """Return a document without the orders that are given in it, and what goes with them: hidden, and no passage of it left."""
    spans = _given(parsed)
    if not spans:
        return parsed
    told = list(enumerate(parsed.passages))
    left = [at for at, one in told if not any(low <= one.start and one.end <= high for low, high in spans)]
    whole = {at for at, one in told if not any(one.start < high and low < one.end for low, high in spans)}
    places = {at: place for place, at in enumerate(left) if at in whole}
    return parsed._replace(
        hidden=tuple(sorted([*parsed.hidden, *spans])),
        passages=tuple(parsed.passages[at] for at in left),
        entries=tuple(_entries(parsed, {*left}, whole)),
        degrees=tuple(moved for one in parsed.degrees if (moved := one.moved(places.get))),
        tongues=tuple(spoken for one in parsed.tongues if (spoken := one.moved(places.get))),
    )


def _given(parsed: Parsed) -> list[Span]:
    """Return the spans of the orders that open a sentence, with what else speaks to their reader, each to its paragraph's end."""
    found = list(_ordering(parsed)) if _has(parsed.text.lower(), _HINTS) else []
    if not any(_is_given(parsed, span) for span, _ in found):
        return []
    more = [span for span, kinds in found if any(order.further for order in kinds)]
    said = (one.span() for low, high in prose(parsed) for one in _SENTENCE.finditer(parsed.text, low, high))
    about = [span for span in said if _ABOUT.search(folded(parsed.text[slice(*span)]))]
    return merged((_paragraph(parsed, span) for span in (*more, *about)), touching=True)


def _paragraph(parsed: Parsed, span: Span) -> Span:
    """Return a span from where it begins to the end of its paragraph: of the passages that go on with its line."""
    at = bisect_right(parsed.passages, span[0], key=attrgetter("start")) - 1
    end, pointer = max(span[1], parsed.passages[at].end), parsed.passages[at].pointer
    for one in parsed.passages[at + 1 :]:
        if not _goes_on(parsed.text, end, one.start) or one.pointer != pointer or one.section in TITLES:
            break
        end = max(end, one.end)
    return span[0], end


def _goes_on(text: str, end: int, start: int) -> bool:
    """Return whether words go on with what ends before them: on its line, or on the next one where no sentence has ended."""
    gap = text[end:start]
    if gap.strip() or gap.count("\n") > 1:
        return False
    return "\n" not in gap or text[start].islower() or not text[:end].endswith(_STOPS)


def _entries(parsed: Parsed, left: set[int], whole: set[int]) -> Iterator[Entry]:
    """Yield the entries: one of which nothing is left is not work, and one that an order heads has no dates."""
    first, kept = dict[int, int](), set[int]()
    for at, one in enumerate(parsed.passages):
        if one.entry is not None:
            first.setdefault(one.entry, at)
            kept |= {one.entry} if at in left else set()
    for number, entry in enumerate(parsed.entries):
        if first.get(number, -1) in whole or number not in first:
            yield entry
        else:
            yield Entry(entry.section if number in kept else "other", None)
