"""Job and candidate → the lines that a judge reads: what scoring sees, and nothing that reveals who it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from matcher.blinding import stranger
from matcher.by_section import DURABLE
from matcher.model import Candidate, Entry, Job, Passage, Requirement
from matcher.quoting import words_between
from matcher.regex import regex
from matcher.report.numbers import count
from matcher.report.wording import HEADINGS, span

_TERSE = {"skills", "language", "interests"}
"""Sections of words rather than sentences, which stand side by side."""

_HEADS = {"title", "education", "course"}

_HIDDEN = "[…]"
_CONTACT = regex(r"\[…\]@\[…\]|(?:\[…\])?@?\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,10}\b|\+?\d[\d ()-]{5,20}\d")
"""What looks like an address or a telephone number in a line where others were masked."""

_YEAR = regex(r"(?:19|20)\d\d")


class UnfoldedLine(NamedTuple):
    """A line before it is folded: its indent, what precedes its first words, and the words."""

    indent: int
    lead: str
    text: str


def in_full(job: Job) -> tuple[UnfoldedLine, ...]:
    """Return the job in full: its description, and each requirement with what it looks for; no weights, which would bias."""
    description = [UnfoldedLine(0, "", " ".join(part.split())) for part in job.description.split("\n\n") if part.strip()]
    return (
        UnfoldedLine(0, "", job.title),
        *description,
        *(UnfoldedLine(2, "- ", _requirement(one, full=True)) for one in job.requirements),
    )


def brief(job: Job) -> tuple[UnfoldedLine, ...]:
    """Return the title of the job, and the requirements by name."""
    names = "; ".join(_requirement(one, full=False) for one in job.requirements)
    return (UnfoldedLine(0, "", job.title), *([UnfoldedLine(0, "Asked for: ", names)] if names else []))


def _requirement(requirement: Requirement, *, full: bool) -> str:
    months = count(requirement.months, "month") if requirement.months else ""
    about = [part for part in ("must" if requirement.must else "", months, requirement.level) if part]
    wanted = ", ".join((*requirement.signals, *requirement.terms, *requirement.fields)) if full else ""
    return requirement.name + (f" ({', '.join(about)})" if about else "") + (f": {wanted}" if wanted else "")


def profile(candidate: Candidate) -> tuple[UnfoldedLine, ...]:
    """Return the passages of a candidate under their sections, each entry with its time; masked as scoring sees them.

    Contacts, and whatever else stands in no passage, are left out.
    """
    candidate, lines = stranger(candidate), list[UnfoldedLine]()
    for (section, entry), passages in groupby(candidate.profile.passages, key=lambda one: _group(candidate, one)):
        heading = HEADINGS.get(section, "")
        if heading and heading not in [line.text for line in lines if not line.indent][-1:]:
            lines += [UnfoldedLine(0, "", ""), UnfoldedLine(0, "", heading)]
        together = list(passages)
        lines += _loose(candidate, section, together) if entry is None else _entry(candidate, entry, together)
    return tuple(lines)


def _group(candidate: Candidate, passage: Passage) -> tuple[str, int | None]:
    section = passage.section if passage.entry is None else candidate.profile.entries[passage.entry].section
    return section, passage.entry


def _entry(candidate: Candidate, entry: int, passages: Sequence[Passage]) -> Iterator[UnfoldedLine]:
    """Yield an entry: its heading with its time, then its other lines."""
    first, *rest = passages
    heads = [first, *(one for one in rest if one.section in _HEADS)]
    heading = " · ".join(filter(None, (_words(candidate, one) for one in heads)))
    time = "" if _YEAR.search(heading) else _time(candidate.profile.entries[entry])
    yield UnfoldedLine(2, "", " · ".join(filter(None, (heading, time))))
    yield from (UnfoldedLine(4, "- ", _words(candidate, one)) for one in rest if one.section not in _HEADS)


def _time(entry: Entry) -> str:
    """Return the time of an entry: nothing of studies, which would reveal the age, and only the year of a paper or an award."""
    if entry.period is None or entry.section == "education":
        return ""
    whole = span(entry.period, entry.period.months())
    return whole if entry.section in DURABLE else whole[:4]


def _loose(candidate: Candidate, section: str, passages: Sequence[Passage]) -> Iterator[UnfoldedLine]:
    lines = [words for one in passages if (words := _words(candidate, one))]
    if section in _TERSE:
        yield UnfoldedLine(2, "", " · ".join(lines))
    else:
        yield from (UnfoldedLine(2, "", words) for words in lines)


def _words(candidate: Candidate, passage: Passage) -> str:
    """Return a passage on one line, with one mark for each masked stretch; in a line of contacts, all of them are masked."""
    masked = " ".join(words_between(candidate, passage.start, passage.end).split())
    return _CONTACT.sub("[…]", masked) if passage.section == "other" and _HIDDEN in masked else masked
