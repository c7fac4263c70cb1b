"""The frozen reference idf: how telling a term is, counted once from texts outside every pool; and fitting one of one's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from math import log
from pathlib import Path

from matcher.errors import MatcherError
from matcher.model import Candidate
from matcher.phrasing import count, verb
from matcher.text import view
from matcher.words import joins, terms

SHIPPED = Path(__file__).parent / "idf.tsv"
FORMAT = b"# matcher.reference/1"

LEAST_PEOPLE = 5
"""Documents, of as many people, in which a term must stand: rarer ones could tell who is in the archive."""


@dataclass(frozen=True)
class ReferenceTable:
    """Terms with their idf in thousandths, sorted by their bytes; looked up where they lie."""

    raw: bytes = field(repr=False)
    defaults: tuple[int, int]
    """Of a term that the table does not have, as telling as its rarest: of words, and of ideographs."""
    sha256: str

    def __hash__(self) -> int:
        return hash(self.sha256)

    def idf(self, term: str) -> int:
        """Return the idf of a term in thousandths, above 0. The header lines begin with #, which sorts before all terms."""
        return self._find(term) or self.defaults[0 if joins(term[0]) else 1]

    def knows(self, term: str) -> bool:
        """Return whether the table has a term: a word that there is."""
        return self._find(term) > 0

    def _find(self, term: str) -> int:
        key = term.encode("utf-8")
        low, high = 0, len(self.raw)
        while low < high:
            start = self.raw.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.raw.find(b"\n", start)
            found, _, number = self.raw[start:end].partition(b"\t")
            if found == key:
                return int(number)
            low, high = (end + 1, high) if found < key else (low, start)
        return 0


def load(path: Path = SHIPPED) -> ReferenceTable:
    """Return a reference table.

    Raises:
        MatcherError: where the file cannot be read, or is not a reference table.
    """
    return _shipped() if path is SHIPPED else _read(path)


@cache
def _shipped() -> ReferenceTable:
    """Return the shipped table, which never changes; reading it takes as long as reading a short document."""
    return _read(SHIPPED)


def _read(path: Path) -> ReferenceTable:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise MatcherError(
            f"cannot read the reference: {error.strerror}", str(path), "fit one with `matcher reference fit`"
        ) from None
    defaults = re.findall(rb"^# default_milli(?:_cjk)? (\d{1,6})$", raw[:8000], re.MULTILINE)
    if not raw.startswith(FORMAT) or not raw.endswith(b"\n") or not defaults:
        raise MatcherError("not a reference table", str(path), "fit one with `matcher reference fit`")
    return ReferenceTable(raw, (int(defaults[0]), int(defaults[-1])), sha256(raw).hexdigest())


def fitted_table(candidates: Sequence[Candidate], where: str) -> str:
    """Return a reference table: for every term of the masked texts that enough people use, its idf in thousandths.

    idf = ln((1 + n) / (1 + df)) + 1, scikit-learn's smooth idf, over people.

    Raises:
        MatcherError: where the archive has too few people for any term to count.
    """
    people = len(candidates)
    if people < LEAST_PEOPLE:
        few = f"{count(people, 'person')} {verb(people)} too few to fit a reference"
        raise MatcherError(few, where, f"give the documents of at least {LEAST_PEOPLE}")
    users = Counter(term for one in candidates for term in set(terms(view(one.profile.text).text)))
    rows = sorted((term.encode("utf-8"), _milli(people, number)) for term, number in users.items() if number >= LEAST_PEOPLE)
    head = (FORMAT.decode("ascii"), f"# default_milli {_milli(people, LEAST_PEOPLE - 1)}", f"# people {people}")
    return "".join(f"{line}\n" for line in (*head, *(f"{term.decode('utf-8')}\t{idf}" for term, idf in rows)))


def _milli(people: int, frequency: int) -> int:
    return round(1000 * (log((1 + people) / (1 + frequency)) + 1))
