"""One standing of a Run → a page for the candidate, in plain words and without anything of anybody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from matcher.blinding import ShownRun
from matcher.model import FULL, Contribution, Evidence, Observation, Requirement, Standing
from matcher.quoting import quote, words_of_span
from matcher.report import plain_words, record
from matcher.report.correction_lines import correction_table
from matcher.report.not_counted import section_of
from matcher.report.numbers import fixed, listed
from matcher.report.plain_words import shared_phrases
from matcher.report.points import TERMS, is_telling, parts, total, worths_beside
from matcher.report.sheet import Cell, CellTable, Excerpt, Numbers, Points, Report, Sheet
from matcher.report.wording import checks, flag_effect, leaving_out, other_writing, span
from matcher.requirements import KINDS
from matcher.signals.taxonomy import Taxonomy
from matcher.text import view

PAGE = "matcher.candidate-page/1"

_COLUMNS = ("job", "requirement", "asked for", "must", "points", "of", "part", "read as", "quote", "place")

_HEADS = ("requirement", Numbers("points"), "asked for, and what your documents say")

_SUMMARY = (
    "A program looked for what this job asks for. Here is all that it found, word for word, and what it did not find. "
    "It decides nothing: a person does."
)

_NUMBER = "This page has the number {}: please give it when you write."

Read = tuple[ShownRun, Standing]
"""What was read for a job; of the run only job, day and lore are used, of the standing everything but the rank."""


class _PagePart(NamedTuple):
    """A contribution as the page shows it: the points, and how many there could be."""

    contribution: Contribution
    points: Points
    worth: Points

    @property
    def requirement(self) -> Requirement:
        """What is asked for."""
        return self.contribution.requirement

    @property
    def observation(self) -> Observation:
        """What was seen of the requirement."""
        return self.contribution.observation

    @property
    def quoted(self) -> bool:
        """Return whether its words are quoted; words of the advert are only named."""
        return KINDS[self.requirement.kind].quoted

    @property
    def basis(self) -> tuple[Evidence, ...]:
        """The evidence that the points rest on, without words of the advert that tell next to nothing, such as "and"."""
        return tuple(piece for piece in self.observation.basis if self.quoted or is_telling(piece))

    @property
    def counts(self) -> bool:
        """Return whether it gave points that are shown, or is met; words of the advert always count."""
        shown = not self.quoted or self.observation.state == "met" or self.points.tenths > 0
        return bool(self.observation.evidence) and shown


def _parts(standing: Standing) -> list[_PagePart]:
    """Return the contributions in the order of the job, each with its points."""
    contributions = standing.score.contributions
    rows = zip(contributions, parts(standing.score), worths_beside(standing.score), strict=True)
    return [_PagePart(*row) for row in rows]


def report_of(read: Sequence[Read]) -> Report:
    """Return what was asked, found and not found, and how to correct it: one page a job.

    A page has neither rank nor id, for both depend on who else is in the pool.
    """
    return Report(
        lambda: tuple(_sheet(run, one) for run, one in read),
        lambda: CellTable("page", _COLUMNS, tuple(row for run, one in read for row in _rows(run, one))),
        lambda: _record(read),
    )


def _sheet(run: ShownRun, standing: Standing) -> Sheet:
    page = _page(run, standing)
    name, documents = page["candidate"]["name"], ", ".join(page["candidate"]["documents"])
    lines = [f"For {name}." if name else "", f"Read on {run.as_of.isoformat()}: {documents}.", _SUMMARY]
    tables = (
        _found_table(run, standing),
        _uncounted_table(standing),
        _missing_table(run, standing),
        correction_table(),
    )
    title = f"{run.ranking.job.title}: what was read in your documents"
    notes = (*_marked(page["candidate"]["flags"]), *_notes(run, standing), _NUMBER.format(page["manifest"]["run_digest"][:12]))
    return Sheet(title, "\n".join(filter(None, lines)), tuple(table for table in tables if table.rows), notes)


def _found_table(run: ShownRun, standing: Standing) -> CellTable:
    """Return the table of what gave points: what was asked for, what the documents say of it, and their words."""
    cards = run.lore.taxonomy
    rows = [(*_row_head(run, standing, part), _excerpts(standing, part, cards)) for part in _parts(standing) if part.counts]
    return CellTable("What was found", (*_HEADS, "words and place"), tuple(rows))


def _row_head(run: ShownRun, standing: Standing, part: _PagePart) -> tuple[str, str, str]:
    """Return the requirement, its points, and what was asked for and is said of it."""
    asked = f"Asked for: {plain_words.asked_for(part.requirement, run.lore.taxonomy.cards)}."
    apart = other_writing(run.ranking.job, standing.candidate, part.contribution)
    script = f"It was looked for in {apart[0]}, and your documents are in {apart[1]}." if apart else ""
    sentences = (asked, _answer(run, standing, part), script, plain_words.sentences(part.contribution))
    return part.requirement.name, f"{part.points} of {part.worth}", " ".join(filter(None, sentences))


def _answer(run: ShownRun, standing: Standing, part: _PagePart) -> str:
    """Return the sentence that nothing was found, or nothing that counts; of words of the advert, those that were found."""
    if not part.counts:
        above = part.observation.set_aside or part.observation.evidence
        exception = leaving_out((flag.kind for flag in record.flags(standing)), "marked below")
        return "What your documents say about it is shown above." if above else f"The program found nothing of it{exception}."
    if part.quoted:
        return ""
    asked = "\n".join(run.ranking.job.texts)
    terms = [piece.signal or "" for piece in part.observation.evidence]
    telling = {piece.signal or "" for piece in part.observation.evidence if is_telling(piece)}
    phrases = shared_phrases(terms, view(asked).text, view(standing.candidate.profile.text).text, telling)
    if not phrases:
        return "Your documents have only words of it that say next to nothing."
    more = [f"{len(phrases) - TERMS} more"] if len(phrases) > TERMS else []
    return f"Your documents have: {listed([*(f'“{one}”' for one in phrases[:TERMS]), *more])}."


def _excerpts(standing: Standing, part: _PagePart, cards: Taxonomy) -> tuple[Excerpt, ...]:
    pieces = part.observation.basis if part.quoted else ()
    return tuple(_excerpt(standing, piece, _in_part(part, piece, cards)) for piece in pieces)


def _in_part(part: _PagePart, piece: Evidence, cards: Taxonomy) -> str:
    """Return the remark that words give only a part, because they tell of related work; empty where they count in full."""
    credit, _ = cards.credits(part.requirement.signals).get(piece.signal or "", (FULL, ""))
    return f"counts in part, as related work: {cards.cards[piece.signal or ''].label}" if credit < FULL else ""


def _excerpt(standing: Standing, piece: Evidence, part: str) -> Excerpt:
    """Return words with what they were read as, or the term they match, and why; `part` says why they count only in part."""
    cue, read = words_of_span(standing.candidate, piece.cue), plain_words.READ_AS.get(piece.status or "", piece.signal or "")
    remarks = [f"“{words_of_span(standing.candidate, slip[:2])}” read as “{slip.words}”" for slip in piece.repairs]
    remarks += [f"because of “{cue}”"] if cue else []
    remarks += [span(piece.period, piece.months)] if piece.period else []
    remarks += [part] if part else []
    return Excerpt(quote(standing.candidate, piece), f"{read}:" if read else "", " · ".join(remarks))


def _uncounted_table(standing: Standing) -> CellTable:
    """Return the table of what was read and gave nothing, each sentence once for a requirement and reason."""
    rows: dict[tuple[str, str], dict[Excerpt, None]] = {}
    for part in _parts(standing):
        aside = ((piece, _why(standing, part, piece)) for piece in part.observation.set_aside)
        for piece, why in (*_too_little(part), *aside):
            excerpt = Excerpt(quote(standing.candidate, piece))
            rows.setdefault((part.requirement.name, why), {})[excerpt] = None
    lines = tuple((*head, tuple(excerpts)) for head, excerpts in rows.items())
    return CellTable("Read, but not counted", ("requirement", "because", "words and place"), lines)


def _too_little(part: _PagePart) -> Iterator[tuple[Evidence, str]]:
    """Yield the evidence of a requirement that is too little for points that are shown, with that as the reason."""
    if not part.counts:
        yield from ((piece, plain_words.TOO_LITTLE) for piece in part.observation.basis)


def _why(standing: Standing, part: _PagePart, piece: Evidence) -> str:
    return plain_words.why_not_counted(piece, section_of(standing.candidate, piece), part.requirement.kind)


def _missing_table(run: ShownRun, standing: Standing) -> CellTable:
    """Return the table of what gave nothing: the documents do not say it, or say only what is not counted."""
    rows = tuple(_row_head(run, standing, part) for part in _parts(standing) if not part.counts)
    return CellTable("What was not found", _HEADS, rows)


def _marked(flags: Iterable[dict[str, Any]]) -> list[str]:
    marked = [f"{plain_words.flag_in_words(one['kind'])} in {one['document']} ({flag_effect(one['kind'])})" for one in flags]
    return [f"Marked for a person to look at: {'; '.join(dict.fromkeys(marked))}."] if marked else []


def _notes(run: ShownRun, standing: Standing) -> list[str]:
    """Return the notes on what the points mean, and what was not looked at."""
    recency = " Work that ended more than two years ago counts somewhat less." if run.ranking.job.recency else ""
    return [
        *checks(run.ranking.job),
        f"Together: {total(standing.score)} of 100 points. What you led or did yourself gives most; what you helped with or list "
        f"gives less.{recency} Nobody else's documents change your points.",
        "Not looked at: name, contact, age, gender, nationality, photo, names of schools, years of graduation.",
    ]


def _rows(run: ShownRun, standing: Standing) -> list[tuple[Cell, ...]]:
    """Return one row for every piece of evidence, counted or not; a requirement without any has one row too."""
    rows: list[tuple[Cell, ...]] = []
    for part in _parts(standing):
        asked = plain_words.asked_for(part.requirement, run.lore.taxonomy.cards)
        must = part.observation.state if part.requirement.must else ""
        head = (run.ranking.job.title, part.requirement.name, asked, must, part.points, fixed(part.contribution.worth))
        pieces = [*part.basis, *part.observation.set_aside]
        rows += [(*head, *_piece(standing, part, piece)) for piece in pieces]
        rows += [] if pieces else [(*head, "not found", "", "", "")]
    return rows


def _piece(standing: Standing, part: _PagePart, piece: Evidence) -> tuple[str, str, str, str]:
    """Return whether a piece counts, what it was read as or why it does not count, its words and its place."""
    quoted = quote(standing.candidate, piece)
    where = quoted.words, quoted.place
    if piece not in part.observation.basis:
        return "not counted", _why(standing, part, piece), *where
    return "found", plain_words.READ_AS.get(piece.status or "", piece.signal or ""), *where


def _record(read: Sequence[Read]) -> dict[str, Any]:
    pages = [_page(run, one) for run, one in read]
    head = {"schema": PAGE, "as_of": read[0][0].as_of.isoformat()}
    return head | (pages[0] if len(pages) == 1 else {"pages": pages})


def _page(run: ShownRun, standing: Standing) -> dict[str, Any]:
    """Return one page as plain data: the job, and the candidate's own standing without what depends on others."""
    whole = record.candidate(standing)
    own = {key: value for key, value in whole.items() if key not in ("rank", "id")}
    missing = [given.requirement.name for given in standing.score.contributions if not given.observation.evidence]
    page = {"job": record.job(run), "candidate": own | {"not_found": missing}}
    return page | {"manifest": record.manifest(run, {"as_of": run.as_of.isoformat()} | page)}
