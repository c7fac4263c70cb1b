"""An archive of profiles → a reference idf of one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from matcher.errors import MatcherError
from matcher.model import Candidate
from matcher.reference import FORMAT
from matcher.text import view
from matcher.words import terms

LEAST = 5
"""Documents, of as many people, in which a term must stand: rarer ones could tell who is in the archive."""


def fit(candidates: Sequence[Candidate], where: str) -> str:
    """Return a reference table: for every term of the masked texts that enough people use, its idf in thousandths.

    idf = ln((1 + n) / (1 + df)) + 1, scikit-learn's smooth idf, over people.

    Raises:
        MatcherError: where the archive has too few people for any term to count.
    """
    people = len(candidates)
    if people < LEAST:
        few = "1 person is" if people == 1 else f"{people} people are"
        raise MatcherError(f"{few} too few to fit a reference", where, f"give the documents of at least {LEAST}")
    users = Counter(term for one in candidates for term in set(terms(view(one.profile.text).text)))
    rows = sorted((term.encode("utf-8"), _milli(people, number)) for term, number in users.items() if number >= LEAST)
    head = (FORMAT.decode("ascii"), f"# default_milli {_milli(people, LEAST - 1)}", f"# people {people}")
    return "".join(f"{line}\n" for line in (*head, *(f"{term.decode('utf-8')}\t{idf}" for term, idf in rows)))


def _milli(people: int, frequency: int) -> int:
    return round(1000 * (log((1 + people) / (1 + frequency)) + 1))
