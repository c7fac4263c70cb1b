"""A reference → its facts, in the words of JSON Resume."""

from __future__ import annotations

import re

from matcher.reading.records import Fact
from matcher.reading.references import authors, citations
from matcher.reading.references.citations import plainly_marked
from matcher.reading.references.references import Reference, trimmed
from matcher.reading.words import dates
from matcher.regex import regex
from matcher.text import Span

_ADDRESS = regex(
    r"https?://[^\s)>\]]{4,300}|(?:doi:?\s?)?\b(10\.\d{4,9}/[^\s)>\],]{2,100})|\barXiv:\s?(\d{4}\.\d{4,5})", re.IGNORECASE
)
_STATE = regex(
    r"\b(?:accepted|to appear|forthcoming|in press|under (?:review|submission)|in submission|submitted|in "
    r"preparation)\b(?:\s(?:by|at|to|in|for|as))?\s?",
    re.IGNORECASE,
)
_STATE_END = regex(r"\.(?=\s|$)|[;\n)]")
_VENUE_LEAD = regex(r"\W{0,4}(?:In(?: the)?[:\s]|published (?:in|at|by)\s|presented at\s|发表于)\s?", re.IGNORECASE)
_HONOUR = regex(
    r"[\s,;|(–—-]{1,4}\(?(?:oral|poster|spotlight|best [\w\s]{0,20}paper\b.{0,20}|[\w\s]{0,20}award\b.{0,20}|honou?rable "
    r"mention|top \d.{0,10})\W{0,3}",
    re.IGNORECASE,
)
_VENUE_END = regex(
    r"\.(?=\s(?!\d{1,2}th)[A-Z\d(*])|\.$|;|[,\s]{1,2}(?:pp?\.|pages?)\s?\d|,\s?(?:vol|no)\b|,\s\d|,\s(?:19|20)\d\d\b"
    r"|\s\d{1,4}\s?\(\d|\s?\((?:19|20)\d\d\)"
    r"|,\s(?:[A-Z][a-z]{2,8}\.?\s)(?:19|20)\d\d\b|\s(?=arXiv:\d)|[,:]\s\d|[.．]\s?(?=(?:19|20)\d\d)|,\sabs/|\s\["
    r"|,?\s(?:https?:|doi)|\n|\s[|–—]\s|，|,(?=[\u4e00-\u9fff])"
)


def reference_facts(reference: Reference, text: str, name: str | None = None) -> tuple[Fact, ...]:
    """Return the facts of a publication; `name` is the person's, whose place among the authors is told if it is there.

    What is told of the venue ("Poster", "Under review") is a fact of the key "summary".
    """
    facts = [Fact("name", unmarked(text, reference.title), *reference.title)] if reference.title else []
    facts += _venue_facts(reference, text) + _date_fact(reference)
    facts += [Fact("authors", _author(text[slice(*span)]), *span) for span in reference.authors.names]
    listed = reference.authors.names
    number = authors.position(text, reference.authors, name) if name and listed else None
    facts += [Fact("position", number, listed[0][0], listed[-1][1])] if number else []
    return tuple(facts + _address(reference, text))


def unmarked(text: str, span: Span) -> str:
    """Return words without marks of emphasis, links and line ends."""
    words = plainly_marked(text[slice(*span)])
    return " ".join(re.sub(r"\*{1,3}|`|(?<!\w)_{1,2}|_{1,2}(?!\w)", "", words).split())


def _author(words: str) -> str:
    """Return an author as listed, with the marks of equal contribution."""
    bare = " ".join(words.split())
    return bare.strip("*_ ") if bare[:1] in "*_" else bare


def _date_fact(reference: Reference) -> list[Fact]:
    if reference.when is None:
        return []
    return [Fact("releaseDate", dates.ends_iso(reference.when)[0], reference.when.start, reference.when.end)]


def _venue_facts(reference: Reference, text: str) -> list[Fact]:
    """Return the venue as its name, and apart from it what is told of it."""
    if reference.venue is None:
        return []
    start, end = reference.venue
    state = _STATE.search(text, start, min(end, start + 60))
    honour = _HONOUR.search(text, start, min(end, start + 300))
    notes = [
        Fact("summary", unmarked(text, span), *span) for span in (_state_span(text, state, end), _span(text, honour)) if span
    ]
    if state and re.match(r"under|submi|in sub|in prep", state[0].strip(), re.IGNORECASE):
        return notes
    begin = _after_in(text, state.end() if state and state.start() - start < 4 else start)
    stops = [found.start() for found in (_VENUE_END.search(text, begin + 2, end), honour) if found and found.start() > begin]
    span = citations.reported_journal(text, begin) or trimmed(text, begin, min([end, *stops]))
    return [*([Fact("publisher", unmarked(text, span), *span)] if span else []), *notes]


def _state_span(text: str, state: re.Match[str] | None, end: int) -> Span | None:
    """Return the words that tell how far a publication has come."""
    if state is None:
        return None
    stop = _STATE_END.search(text, state.end(), end)
    return trimmed(text, state.start(), stop.start() if stop else end)


def _span(text: str, match: re.Match[str] | None) -> Span | None:
    return trimmed(text, *match.span()) if match else None


def _after_in(text: str, at: int) -> int:
    """Return where a venue begins past "In"."""
    lead = _VENUE_LEAD.match(text, at)
    return lead.end() if lead else at


def _address(reference: Reference, text: str) -> list[Fact]:
    """Return the address of a publication, where one is spelt out or linked."""
    found = _ADDRESS.search(text, *reference.whole)
    if found is None or found[2]:
        return []
    url = f"https://doi.org/{found[1]}" if found[1] else found[0]
    return [Fact("url", url.rstrip(".,;"), *found.span())]
