"""People → what `matcher people` shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matcher.blinding import unread
from matcher.lore import Lore
from matcher.model import NAMELESS, Evidence, Pool
from matcher.quoting import blind_id, hidden_name, quote
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons.blind import mask
from matcher.reading.persons.joining import Bond, Question
from matcher.reading.persons.people import People, Person
from matcher.reading.persons.shared_facts import Shared
from matcher.reading.profiles import contradictions
from matcher.reading.profiles.contradictions import Contradiction, DocumentClaim
from matcher.report.numbers import count
from matcher.report.record import problem
from matcher.report.sheet import ID, Cell, CellTable, Report, Sheet
from matcher.report.wording import problems
from matcher.retelling import pairs

PEOPLE = "matcher.people/1"

_KINDS = {
    "mail": "e-mail", "tel": "phone", "orcid": "ORCID", "github": "GitHub", "home": "homepage", "content": "copies",
    "employer": "employer", "publication": "publication", "correction": "your correction",
}  # fmt: skip
_SHOWN = 4
"""Shared facts of two documents that the page shows; the record has all of them."""

_CONFIRM = "Same name and facts: confirm with `matcher people --join DOCUMENT DOCUMENT`, or take apart with `--split ID`."
_ASK = "One person after all? `matcher people --join A B`. Corrections are kept in .matcher/people.toml."


def report_of(everybody: People, known: Lore | None = None, *, blind: bool = False) -> Report:
    """Return everybody with what joined their documents, where these disagree, and what only a person can decide.

    With lore, deeds that they tell at different levels are among what they say differently.
    """
    page = _PeoplePage(everybody, known, blind=blind)
    return Report(lambda: (page.sheet(),), page.grid, page.record)


def _below(bonds: str) -> list[str]:
    """Return the line on what joined documents, as it stands below them; none where nothing did."""
    return [f"joined by {'; '.join(bonds.splitlines())}"] if bonds else []


class _PeoplePage:
    """The page of people, all of whom are called by name or, blind, by digests."""

    def __init__(self, everybody: People, known: Lore | None, *, blind: bool) -> None:
        self._read, self._blind = everybody, blind
        self._unread = unread(Pool((), everybody.needs_review, everybody.skipped), blind=blind)
        self._persons = sorted(everybody.persons, key=self._id)
        self._ids = {_key(one): self._id(person) for person in self._persons for one in person.documents}
        self._contradictions = [
            (person, one)
            for person in self._persons
            for one in (*contradictions.contradictions(person.documents), *_deeds(person, known))
        ]

    def sheet(self) -> Sheet:
        """Return the page for people."""
        questions = self._read.questions
        tables = [self._everybody()]
        if self._contradictions:
            rows = tuple(self._differing(person, one) for person, one in self._contradictions)
            heads = (ID, "about", "what", "one says", "the other says")
            tables.append(CellTable("What their documents say differently", heads, rows))
        if questions:
            asked = tuple((self._those(one), one.why, self._reasons(one.reasons)) for one in questions)
            tables.append(CellTable("One person?", ("who", "why it is asked", "what they share"), asked))
        return Sheet(self._title(), "", tuple(tables), tuple(self._notes()))

    def _everybody(self) -> CellTable:
        """Return one row a person, what joined documents below them, for few are joined; blind, nobody has a name."""
        rows = (
            (id, name, "\n".join([documents, *_below(bonds)])) for id, name, documents, bonds in map(self._row, self._persons)
        )
        table = CellTable("", (ID, "name", "documents"), tuple(rows))
        return table.without("name") if self._blind else table

    def _title(self) -> str:
        documents = sum(len(one.documents) for one in self._persons)
        return f"{count(len(self._persons), 'person')}, {count(documents, 'document')}"

    def _notes(self) -> Iterator[str]:
        if any(not bond.certain for one in self._persons for bond in one.bonds):
            yield _CONFIRM
        if self._read.questions:
            yield _ASK
        yield from problems(self._unread)

    def grid(self) -> CellTable:
        """Return one row a person."""
        differing = [person.candidate.id for person, _ in self._contradictions]
        rows: list[tuple[Cell, ...]] = [
            (*_in_one_line(self._row(person)), differing.count(person.candidate.id)) for person in self._persons
        ]
        return CellTable("people", ("id", "name", "documents", "joined by", "contradictions"), tuple(rows))

    def _row(self, person: Person) -> tuple[str, str, str, str]:
        name = "" if self._blind else person.candidate.name or NAMELESS
        documents = "\n".join(self._document(one) for one in person.documents)
        return self._id(person), name, documents, "\n".join(self._bond(one) for one in person.bonds)

    def _bond(self, bond: Bond) -> str:
        return self._reasons(bond.reasons) if bond.certain else f"same name\n{self._reasons(bond.reasons)}"

    def _reasons(self, reasons: tuple[Shared, ...]) -> str:
        more = len(reasons) - _SHOWN
        return "\n".join([*map(self._reason, reasons[:_SHOWN]), *([f"and {more} more"] if more > 0 else [])])

    def _reason(self, fact: Shared) -> str:
        kind = _KINDS.get(fact.kind, fact.kind)
        return kind if self._blind or fact.kind in ("content", "correction") else f"{kind}: {fact.said}"

    def _differing(self, person: Person, contradiction: Contradiction) -> tuple[str, str, str, str, str]:
        first, second = (
            f"{claim.said} ({self._name(claim.document, person)}{_at(claim.line)})" for claim in contradiction.claims
        )
        return (
            self._id(person),
            self._words(contradiction.about, person),
            contradiction.key,
            self._words(first, person),
            self._words(second, person),
        )

    def _name(self, document: str, person: Person) -> str:
        return next(self._document(one) for one in person.documents if one.name == document)

    def _words(self, text: str, person: Person) -> str:
        if not self._blind:
            return text
        schools = (school for one in person.documents for school in one.parsed.institutions)
        return hidden_name(mask(text, (), schools), person.candidate.name)

    def _those(self, question: Question) -> str:
        return "\n".join(f"{self._ids[_key(one)]} ({self._document(one)})" for one in question.documents)

    def _id(self, person: Person) -> str:
        return blind_id(person.candidate) if self._blind else person.candidate.id

    def _document(self, document: ReadDocument) -> str:
        return document.sha256[:12] if self._blind else document.name

    def record(self) -> dict[str, Any]:
        """Return people and questions as plain data."""
        return {
            "schema": PEOPLE,
            "people": [self._person(one) for one in self._persons],
            "questions": [self._question(one) for one in self._read.questions],
            "needs_review": [problem(one) for one in self._unread.needs_review],
            "skipped": [problem(one) for one in self._unread.skipped],
        }

    def _person(self, person: Person) -> dict[str, Any]:
        return {
            "id": self._id(person),
            "name": None if self._blind else person.candidate.name,
            "documents": [{"name": self._document(one), "sha256": one.sha256} for one in person.documents],
            "joined": [self._joined(one) for one in person.bonds],
            "contradictions": [self._contradiction(whose, one) for whose, one in self._contradictions if whose is person],
        }

    def _joined(self, bond: Bond) -> dict[str, Any]:
        return {
            "documents": [self._document(bond.one), self._document(bond.other)],
            "certain": bond.certain,
            "by": [self._shared(one) for one in bond.reasons],
        }

    def _shared(self, fact: Shared) -> dict[str, str | None]:
        return {"kind": fact.kind, "said": None if self._blind else fact.said}

    def _contradiction(self, person: Person, contradiction: Contradiction) -> dict[str, Any]:
        claims = [
            claim._asdict() | {"document": self._name(claim.document, person), "said": self._words(claim.said, person)}
            for claim in contradiction.claims
        ]
        return {
            "list": contradiction.list,
            "about": self._words(contradiction.about, person),
            "key": contradiction.key,
            "claims": claims,
        }

    def _question(self, question: Question) -> dict[str, Any]:
        return {
            "people": [self._ids[_key(document)] for document in question.documents],
            "documents": [self._document(document) for document in question.documents],
            "why": question.why,
            "share": [self._shared(reason) for reason in question.reasons],
        }


def _deeds(person: Person, known: Lore | None) -> Iterator[Contradiction]:
    """Yield the deeds that two documents of a person tell at different levels."""
    for first, other in pairs(person.candidate, known) if known else ():
        about = known.taxonomy.cards[first.signal or ""].label if known else ""
        yield Contradiction("signals", about, "status", (_claim(person, first), _claim(person, other)))


def _claim(person: Person, piece: Evidence) -> DocumentClaim:
    """Return what a document says of a deed: the status and the words."""
    quoted = quote(person.candidate, piece)
    return DocumentClaim(quoted.document, f"{piece.status} “{quoted.words}”", quoted.line, quoted.column, quoted.page)


def _in_one_line(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("; ".join(cell.split("\n")) for cell in row)


def _key(document: ReadDocument) -> tuple[str, str]:
    return document.name, document.sha256


def _at(line: int | None) -> str:
    return f":{line}" if line else ""
