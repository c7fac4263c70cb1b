"""Evidence × Candidate → Quote: the words themselves, and where a person finds them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from matcher.model import EMPLOYER, MASK, Candidate, Document, Evidence, Origin, Place
from matcher.reading.persons import name_spans
from matcher.regex import regex
from matcher.text import blanked, sentence

_MASKED = f"[{MASK}{EMPLOYER}]"
_EMPHASIS = regex(r"(?<![A-Za-z0-9*_])(\*{1,3}|_{2,3})(?=[^\s*_])([^*\n]{1,300}?)(?<=[^\s*_])\1(?![A-Za-z0-9*_])")

_CUT = regex(r"^\s*\*{2,3}(?=[^\s*])(?=[^*]*$)|^([^*]*[^\s*])\*{2,3}(?=[\s:：.,;)]|$)")
"""A mark of emphasis whose other half is not quoted: it begins the words, or is the first in them and ends some."""


class Quote(NamedTuple):
    """Words of a document: in a text file at line and column (both from 1), in a JSON file at a pointer."""

    text: str
    document: str
    line: int | None
    column: int | None
    pointer: str | None
    section: str
    page: int | None = None
    source: Origin | None = None
    """Where the words stand in the document that a profile was read from."""

    @property
    def words(self) -> str:
        """Return the words on one line, without the marks of emphasis of a Markdown text, as a person reads them.

        >>> Quote("**Sample Labs** Rope engineer, 2**10 knots", "cv.md", 1, 1, None, "work").words
        'Sample Labs Rope engineer, 2**10 knots'
        """
        return without_emphasis(self.text)

    @property
    def place(self) -> str:
        """Return the place in one line, as editors understand it."""
        read_from = f" ({_in_document(self.source)})" if self.source else ""
        return f"{_in_document(self)}{read_from}"


def without_emphasis(text: str) -> str:
    """Return words on one line, without the marks of emphasis of a Markdown text, halves of them too.

    >>> without_emphasis("**Rope engineer, Knots"), without_emphasis("Tools:** 2**10 knots"), without_emphasis("Passed **kwargs")
    ('Rope engineer, Knots', 'Tools: 2**10 knots', 'Passed **kwargs')
    """
    if "*" in text or "_" in text:
        text = _CUT.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    return " ".join(text.split())


def _in_document(place: Quote | Origin) -> str:
    pointer = place.pointer if isinstance(place, Quote) else None
    return place.document + Place(place.line, place.column, pointer, place.page).in_words()


def quote(candidate: Candidate, evidence: Evidence) -> Quote:
    """Return the sentence around the evidence, word for word; of a stranger, without what may not be shown."""
    passage = candidate.profile.passages[evidence.passage]
    start, end = quoted_span(candidate, evidence)
    words = words_between(candidate, start, end)
    document, place = candidate.document_at(start), candidate.place_at(start, passage.pointer)
    source = None if passage.pointer is None else _source(document, passage.pointer)
    return Quote(words, document.name, place.line, place.column, place.pointer, passage.section, place.page, source)


def quoted_span(candidate: Candidate, evidence: Evidence) -> tuple[int, int]:
    """Return the span of the candidate's text that is quoted: the sentence around the evidence, cut where it is long."""
    passage = candidate.profile.passages[evidence.passage]
    text = candidate.text[passage.start : passage.end]
    low, high = sentence(text, evidence.start - passage.start, evidence.end - passage.start)
    return passage.start + low, passage.start + high


def _source(document: Document, pointer: str) -> Origin | None:
    """Return where the words under a pointer of a profile come from, where it says so."""
    at = bisect_left(document.origins, (pointer,))
    return document.origins[at][1] if at < len(document.origins) and document.origins[at][0] == pointer else None


def words_of_span(candidate: Candidate, span: tuple[int, int] | None) -> str | None:
    """Return the words of a span on one line as scoring saw them; of partly masked ones the longest stretch that is not."""
    if span is None:
        return None
    text = candidate.text if candidate.pseudonym else candidate.profile.text
    seen = " ".join(text[slice(*span)].split())
    return max(re.split(_MASKED, seen), key=len).strip() or None


def blind_id(candidate: Candidate) -> str:
    """Return an id for blind display, made from the content of the documents."""
    return content_id(one.sha256 for one in candidate.documents)


def content_id(digests: Iterable[str]) -> str:
    """Return an id of somebody, 12 hexadecimal digits, made of the digests of the documents in any order."""
    return sha256("".join(sorted(digests)).encode("ascii", "replace")).hexdigest()[:12]


def blind_name(document: Document) -> str:
    """Return a document's name for blind display: its content, for file names tell who it is."""
    return document.sha256[:12]


def words_between(candidate: Candidate, start: int, end: int) -> str:
    """Return a stretch of a candidate's text; of a stranger's, with one mark for each stretch that is masked."""
    text = candidate.text[start:end]
    return _marked(text) if candidate.pseudonym else text


def unschooled(candidate: Candidate, start: int, end: int) -> str:
    """Return a stretch of a candidate's masked text, of the same length, with short names of schools masked too."""
    spans = [(max(low, start) - start, min(high, end) - start) for low, high in candidate.schools if low < end and start < high]
    return blanked(candidate.profile.text[start:end], spans, MASK)


def hidden_name(text: str, name: str | None) -> str:
    """Return text for blind display: every masked stretch, and every part of the name by itself, as one mark.

    Scoring does see a first name by itself, for Julia and Ray are technologies too; a reader need not.

    >>> hidden_name("███ ████ led RLHF; Ada wrote it", "Ada Example")
    '[…] led RLHF; […] wrote it'
    """
    shown = blanked(text, sorted(name_spans.part_spans(text, name)), MASK) if name else text
    return _marked(shown)


def _marked(text: str) -> str:
    return re.sub(rf"{_MASKED}+(?: {_MASKED}+)*", "[…]", text)
