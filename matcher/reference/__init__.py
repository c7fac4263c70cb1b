"""The frozen reference idf: how telling a term is, counted once from texts outside every pool."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

from matcher.errors import MatcherError
from matcher.words import joins

SHIPPED = Path(__file__).parent / "idf.tsv"
FORMAT = b"# matcher.reference/1"


@dataclass(frozen=True)
class Reference:
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


def load(path: Path = SHIPPED) -> Reference:
    """Return a reference table.

    Raises:
        MatcherError: where the file cannot be read, or is not a reference table.
    """
    return _shipped() if path is SHIPPED else _read(path)


@cache
def _shipped() -> Reference:
    """Return the shipped table, which stays as it is: to read it takes as long as a short document."""
    return _read(SHIPPED)


def _read(path: Path) -> Reference:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise MatcherError(
            f"cannot read the reference: {error.strerror}", str(path), "fit one with `matcher reference fit`"
        ) from None
    defaults = re.findall(rb"^# default_milli(?:_cjk)? (\d{1,6})$", raw[:8000], re.MULTILINE)
    if not raw.startswith(FORMAT) or not raw.endswith(b"\n") or not defaults:
        raise MatcherError("not a reference table", str(path), "fit one with `matcher reference fit`")
    return Reference(raw, (int(defaults[0]), int(defaults[-1])), sha256(raw).hexdigest())
