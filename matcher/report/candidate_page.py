"""One standing of a Run → a page for the person whom it is about, without anything of anybody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from matcher.model import Contribution, Evidence, Standing
from matcher.pipeline import Run
from matcher.quoting import quote, words
from matcher.report import plainly, record
from matcher.report.flags import but_for, giving
from matcher.report.numbers import fixed, listed
from matcher.report.sheet import Cell, Report, Saying, Sheet, Table
from matcher.report.wholes import wholes
from matcher.report.wording import TERMS, checks, parts, span, total, worths
from matcher.text import view

PAGE = "matcher.candidate-page/1"

_COLUMNS = ("job", "requirement", "asked for", "must", "points", "of", "part", "read as", "quote", "place")

_HEADS = ("requirement", "points", "asked for, and what your documents say")

_SUMMARY = (
    "A program looked for what this job asks for. Here is all that it found, word for word, and what it did not find. "
    "It decides nothing: a person does."
)

_CORRECT = (
    ("words or dates were read wrongly", "Name the requirement and the place, and say what is right."),
    ("something is missing", "Send a document that says what you did yourself, from when to when; all is read anew."),
    ("a must-have is not stated, or not met", "Say how it is. Not stated is not a no."),
    ("a document is not yours", "Say which one; it will be taken out."),
    ("a person should look at it anew", "Ask for it; you need give no reason."),
)
"""What may be wrong, and what to do then."""

_LINES = ("write to", "until", "what you say")
"""What stands before lines to fill in."""

_LINE = "_" * 36

Read = tuple[Run, Standing]
"""What was read for a job. Of the run only job, day and lore are looked at, of the standing everything but the rank."""


def candidate_page(read: Sequence[Read], *, blind: bool = False) -> Report:
    """Return what was asked, found and not found, and how to correct it, in plain words: a page a job.

    It has neither rank nor id, for both depend on who else is in the pool.
    """
    return Report(
        lambda: tuple(_sheet(run, one, blind=blind) for run, one in read),
        lambda: Table("page", _COLUMNS, tuple(row for run, one in read for row in _rows(run, one, blind=blind))),
        lambda: _record(read, blind=blind),
    )


def _sheet(run: Run, one: Standing, *, blind: bool) -> Sheet:
    told = _told(run, one, blind=blind)
    name, documents = told["candidate"]["name"], ", ".join(told["candidate"]["documents"])
    lines = [f"For {name}." if name else "", f"Read on {run.as_of.isoformat()}: {documents}.", _SUMMARY]
    tables = (_found(run, one, blind=blind), _aside(one, blind=blind), _missing(run, one), _correcting())
    title = f"{run.ranking.job.title}: what was read in your documents"
    notes = (*_marked(told["candidate"]["flags"]), *_about(run, one), f"This page: {told['manifest']['run_digest'][:12]}.")
    return Sheet(title, "\n".join(filter(None, lines)), tuple(table for table in tables if table.rows), notes)


def _found(run: Run, one: Standing, *, blind: bool) -> Table:
    """Return what gave points: what was asked for, what the documents say of it, and the words."""
    rows = [(*_head(run, one, at), _sayings(one, at, blind=blind)) for at, told in _numbered(one) if _counts(one, at)]
    return Table("What was found", (*_HEADS, "words and place"), tuple(rows))


def _head(run: Run, one: Standing, at: int) -> tuple[str, str, str]:
    """Return requirement, points of how many, and what is asked for and said."""
    told = one.score.contributions[at]
    asked = f"Asked for: {plainly.asked(told.requirement, run.lore.taxonomy.cards)}."
    shown = f"{parts(one.score)[at]} of {worths([each.worth for each in one.score.contributions])[at]}"
    return told.requirement.name, shown, " ".join(filter(None, (asked, _seen(run, one, at), plainly.said(told))))


def _counts(one: Standing, at: int) -> bool:
    """Return whether a requirement gave points that are shown, or is met; words of the advert always count here."""
    told = one.score.contributions[at]
    shown = told.requirement.kind == "similarity" or told.observation.state == "met" or parts(one.score)[at].tenths > 0
    return bool(told.observation.evidence) and shown


def _seen(run: Run, one: Standing, at: int) -> str:
    """Return that nothing was found, or nothing that counts; of the words of the advert, those that were."""
    told = one.score.contributions[at]
    if not _counts(one, at):
        above = told.observation.set_aside or told.observation.evidence
        without = but_for((flag.kind for flag in record.flags(one)), "marked below")
        return "What your documents say of it stands above." if above else f"Your documents do not say{without}."
    if told.requirement.kind != "similarity":
        return ""
    asked = "\n".join(run.ranking.job.texts)
    terms = [piece.signal or "" for piece in told.observation.evidence]
    found = wholes(terms, view(asked).text, view(one.candidate.profile.text).text)
    more = [f"{len(found) - TERMS} more"] if len(found) > TERMS else []
    return f"Your documents have: {listed([*(f'“{one}”' for one in found[:TERMS]), *more])}."


def _sayings(one: Standing, at: int, *, blind: bool) -> tuple[Saying, ...]:
    told = one.score.contributions[at]
    pieces = told.observation.basis if told.requirement.kind != "similarity" else ()
    return tuple(_saying(one, piece, blind=blind) for piece in pieces)


def _saying(one: Standing, piece: Evidence, *, blind: bool) -> Saying:
    """Return words with what they were read as, and why."""
    cue, read = words(one.candidate, piece.cue), plainly.READ_AS.get(piece.status or "", "")
    told = [f"“{words(one.candidate, slip[:2])}” read as “{slip.words}”" for slip in piece.repairs]
    told += [f"because of “{cue}”"] if cue else []
    told += [span(piece.period, piece.months)] if piece.period else []
    return Saying(quote(one.candidate, piece, blind=blind), f"{read}:" if read else "", " · ".join(told))


def _aside(one: Standing, *, blind: bool) -> Table:
    """Return what was read and gave nothing, each sentence once, under the requirement and the reason."""
    rows: dict[tuple[str, str], dict[Saying, None]] = {}
    for at, told in _numbered(one):
        for piece, why in (*_little(one, at), *((piece, plainly.why_not_counted(piece)) for piece in told.observation.set_aside)):
            found = Saying(quote(one.candidate, piece, blind=blind))
            rows.setdefault((told.requirement.name, why), {})[found] = None
    lines = tuple((*head, tuple(sayings)) for head, sayings in rows.items())
    return Table("Read, and not counted", ("requirement", "because", "words and place"), lines)


def _little(one: Standing, at: int) -> Iterator[tuple[Evidence, str]]:
    """Yield what was found of a requirement and is too little for any points that are shown, with that as the reason."""
    if not _counts(one, at):
        yield from ((piece, plainly.TOO_LITTLE) for piece in one.score.contributions[at].observation.basis)


def _missing(run: Run, one: Standing) -> Table:
    """Return what gave nothing: the documents do not say it, or only what is not counted."""
    rows = tuple(_head(run, one, at) for at, _ in _numbered(one) if not _counts(one, at))
    return Table("What was not found", _HEADS, rows)


def _correcting() -> Table:
    """Return what may be wrong and what to do then, with lines for whoever hands the page over and whoever gets it."""
    return Table("How to correct it", ("if", "then"), (*_CORRECT, *((name, _LINE) for name in _LINES)))


def _marked(flags: Iterable[dict[str, Any]]) -> list[str]:
    told = [f"{plainly.marked(one['kind'])} in {one['document']} ({giving(one['kind'])})" for one in flags]
    return [f"Marked for a person to look at: {'; '.join(dict.fromkeys(told))}."] if told else []


def _about(run: Run, one: Standing) -> list[str]:
    """Return what the points are, and what was not looked at."""
    recency = " Work that ended more than two years ago counts somewhat less." if run.ranking.job.recency else ""
    return [
        *checks(run.ranking.job),
        f"Together: {total(one.score)} of 100 points. What you led or did yourself gives most, what you helped with or list less."
        f"{recency} Nobody else's documents change your points.",
        "Not looked at: name, contact, age, gender, nationality, photo, names of schools, years of graduation.",
    ]


def _numbered(one: Standing) -> list[tuple[int, Contribution]]:
    return list(enumerate(one.score.contributions))


def _rows(run: Run, one: Standing, *, blind: bool) -> list[tuple[Cell, ...]]:
    """Return one row for every piece of evidence and everything not counted; a requirement without any has one too."""
    rows: list[tuple[Cell, ...]] = []
    for (_, told), points in zip(_numbered(one), parts(one.score), strict=True):
        asked = plainly.asked(told.requirement, run.lore.taxonomy.cards)
        must = told.observation.state if told.requirement.must else ""
        head = (run.ranking.job.title, told.requirement.name, asked, must, points, fixed(told.worth))
        pieces = [*told.observation.basis, *told.observation.set_aside]
        rows += [(*head, *_piece(one, told, piece, blind=blind)) for piece in pieces]
        rows += [] if pieces else [(*head, "not found", "", "", "")]
    return rows


def _piece(one: Standing, told: Contribution, piece: Evidence, *, blind: bool) -> tuple[str, str, str, str]:
    """Return whether a piece counts, what it was read as or why it does not, its words and place."""
    found = quote(one.candidate, piece, blind=blind)
    where = found.words, found.place
    if piece not in told.observation.basis:
        return "not counted", plainly.why_not_counted(piece), *where
    return "found", plainly.READ_AS.get(piece.status or "", piece.signal or ""), *where


def _record(read: Sequence[Read], *, blind: bool) -> dict[str, Any]:
    told = [_told(run, one, blind=blind) for run, one in read]
    head = {"schema": PAGE, "as_of": read[0][0].as_of.isoformat()}
    return head | (told[0] if len(told) == 1 else {"pages": told})


def _told(run: Run, one: Standing, *, blind: bool) -> dict[str, Any]:
    """Return one page as plain data: job, and the person's own standing without what depends on others."""
    whole = record.candidate(one, blind=blind)
    own = {key: value for key, value in whole.items() if key not in ("rank", "id")}
    missing = [told.requirement.name for _, told in _numbered(one) if not told.observation.evidence]
    page = {"job": record.job(run), "candidate": own | {"not_found": missing}}
    return page | {"manifest": record.manifest(run, {"as_of": run.as_of.isoformat()} | page)}
