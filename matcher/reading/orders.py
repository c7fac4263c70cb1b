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
"""Characters of a sentence within which an order that opens it must end."""
_OPENS = 24
"""Characters of a sentence within which a lone order must begin: a sentence that tells of an order has it later."""
_RESEARCH = regex(
    r"attack|inject|jailbreak|red team|adversarial|defen[cs]e|robust|guardrail|vulnerab|benchmark|注入|攻击|越狱|防御|对抗"
)
_LEAD = regex(
    r"(?:[a-z' ]{1,24}[,:!>\])])?"
    r"(?:(?:please|kindly|now|first|important|attention|warning|system|note|hey|hello|dear|ai|llms?|models?|assistants?|reviewers?"
    r"|recruiters?|readers?|to|the|all|any|you|must|should|if|when|since|as|and|then|new|task|user|admin|begin|end|instructions?"
    r"|prompt)\b|\W|请)*"
)
"""What may stand before an order that is given: an address or a call; a sentence that tells of an order has a verb there."""
_ABOUT = regex(
    rf"^(?:this (?:\w{{1,14}} )?(?:candidate|person|{PAPER})|the (?:candidate|applicant))\b"
    rf"|^(?:to )?(?:the |any |all |dear )?(?:{MODEL}|automated)s? "
    r"(?:reviewer|screener|recruiter|grader|ranker|evaluator|reader)s? ?[:,!]|^(?:此人|该候选人|这位候选人|本候选人)"
)
"""How a sentence opens that speaks to the reader of an order, or tells them of the person."""
_STOPS = (".", "!", "?", ";", ":", "。", "！", "？", "；", "：")
_SENTENCE = regex(r"(?:[^.!?\n。！？;；]|\n(?=[ \t]{0,8}[a-z])){1,600}")
"""A line that begins with a small letter goes on with the sentence of the line before."""
_HINTS = (
    "ignor", "disregard", "forget", "overrid", "you are", "note to", "note for", "attention", "message", "instruction", "score",
    "rating", "grade", "points", "candidate", "applicant", "profile", "person", "system", "im_start", "inst]", "<<sys",
    "忽略", "无视", "忘记", "不要理会", "你是", "满分", "最高分", "100", "候选人", "此人", "排在",
)  # fmt: skip
"""Parts of words: a text without any of them, and a sentence without any, gives no order."""


def first_order(parsed: Parsed) -> Span | None:
    """Return the span of the first sentence that gives an order to a language model, or None where none does.

    A sentence tells of such orders, rather than giving one, where it speaks of attacks or has the order far from its
    beginning; and one that opens a title is a title.
    """
    if not _has(parsed.text.lower(), _HINTS):
        return None
    ordering = list(_ordering_sentences(parsed))
    opening = (span for span, kinds in ordering if _opens(parsed, span))
    return next(opening, None) or (ordering[0][0] if len({kind for _, kinds in ordering for kind in kinds}) > 1 else None)


def _ordering_sentences(parsed: Parsed) -> Iterator[tuple[Span, list[Order]]]:
    """Yield every sentence with orders, apart from titles and talk of attacks, with the kinds of order in it."""
    whole = View(parsed.text.lower(), [0], [0]) if parsed.text.isascii() else view(parsed.text)
    able = [order for order in ORDERS if _has(whole.text, order.needs)]
    for low, high in _suspect_sentences(parsed, able, whole) if able else ():
        if kinds := _order_kinds(folded(parsed.text[low:high]), able):
            yield (low, high), kinds


def _suspect_sentences(parsed: Parsed, able: list[Order], whole: View) -> Iterator[Span]:
    """Yield the sentences that may hold orders of these kinds, for they have a part of a word that one needs."""
    parts = {re.escape(part) for order in able for part in order.needs if part in whole.text}
    hints = [whole.source(found.start()) for found in re.finditer("|".join(sorted(parts)), whole.text)]
    for low, high in prose_spans(parsed):
        if bisect_left(hints, low) != bisect_left(hints, high):
            spans = (found.span() for found in _SENTENCE.finditer(parsed.text, low, high))
            yield from (span for span in spans if bisect_left(hints, span[0]) != bisect_left(hints, span[1]))


def _order_kinds(sentence: str, able: list[Order]) -> list[Order]:
    """Return those of the possible kinds of order that a sentence holds."""
    matches = {order: match for order in able if _has(sentence, order.needs) and (match := order.pattern.search(sentence))}
    if not matches or not _has(sentence, _HINTS):
        return []
    opening = [match for order, match in matches.items() if order.opens]
    led = any(_LEAD.fullmatch(sentence, 0, match.start()) for match in opening)
    is_told_of = _RESEARCH.search(sentence) and not (led and len(opening) > 1)
    return [] if is_told_of else list(matches)


def _has(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _opens(parsed: Parsed, span: Span) -> bool:
    """Return whether an order stands at the beginning of its sentence."""
    sentence = folded(parsed.text[slice(*span)])
    plain = (order.pattern.search(sentence) for order in ORDERS if not order.vague)
    return any(match.start() <= _OPENS for match in plain if match)


def _is_given(parsed: Parsed, span: Span) -> bool:
    """Return whether a sentence opens with an order to its reader, rather than telling of one."""
    sentence = folded(parsed.text[slice(*span)])
    opening = (order.pattern.search(sentence[:_LONGEST]) for order in ORDERS if order.opens)
    return any(_LEAD.fullmatch(sentence, 0, match.start()) for match in opening if match)


def prose_spans(parsed: Parsed) -> list[Span]:
    """Return the spans of the passages that are not titles."""
    # names of authors and venues repeat in these, and a title may well be "Ignore Previous Prompt"
    return [(passage.start, passage.end) for passage in parsed.passages if passage.section not in TITLES]


def without_orders(parsed: Parsed) -> Parsed:
    """Return a document without the orders in it and what goes with them: their words are hidden, and no passage holds them."""
    spans = _order_spans(parsed)
    if not spans:
        return parsed
    passages = list(enumerate(parsed.passages))
    kept = [index for index, one in passages if not any(low <= one.start and one.end <= high for low, high in spans)]
    untouched = {index for index, one in passages if not any(one.start < high and low < one.end for low, high in spans)}
    moved_to = {index: new for new, index in enumerate(kept) if index in untouched}
    return parsed._replace(
        hidden=tuple(sorted([*parsed.hidden, *spans])),
        passages=tuple(parsed.passages[index] for index in kept),
        entries=tuple(_entries_left(parsed, {*kept}, untouched)),
        degrees=tuple(degree for one in parsed.degrees if (degree := one.moved(moved_to.get))),
        tongues=tuple(tongue for one in parsed.tongues if (tongue := one.moved(moved_to.get))),
    )


def _order_spans(parsed: Parsed) -> list[Span]:
    """Return the spans of the orders that are given and of what else speaks to their reader, each to the end of its paragraph."""
    ordering = list(_ordering_sentences(parsed)) if _has(parsed.text.lower(), _HINTS) else []
    if not any(_is_given(parsed, span) for span, _ in ordering):
        return []
    more = [span for span, kinds in ordering if any(order.further for order in kinds)]
    sentences = (match.span() for low, high in prose_spans(parsed) for match in _SENTENCE.finditer(parsed.text, low, high))
    about = [span for span in sentences if _ABOUT.search(folded(parsed.text[slice(*span)]))]
    return merged((_paragraph(parsed, span) for span in (*more, *about)), touching=True)


def _paragraph(parsed: Parsed, span: Span) -> Span:
    """Return a span extended to the end of its paragraph: over the passages that go on with its line."""
    index = bisect_right(parsed.passages, span[0], key=attrgetter("start")) - 1
    end, pointer = max(span[1], parsed.passages[index].end), parsed.passages[index].pointer
    for passage in parsed.passages[index + 1 :]:
        if not _goes_on(parsed.text, end, passage.start) or passage.pointer != pointer or passage.section in TITLES:
            break
        end = max(end, passage.end)
    return span[0], end


def _goes_on(text: str, end: int, start: int) -> bool:
    """Return whether a passage goes on with the one before: on its line, or on the next one where no sentence has ended."""
    gap = text[end:start]
    if gap.strip() or gap.count("\n") > 1:
        return False
    return "\n" not in gap or text[start].islower() or not text[:end].endswith(_STOPS)


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
