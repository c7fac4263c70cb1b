"""An archive of profiles → a reference idf of one's own."""

from __future__ import annotations

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
    from sklearn.feature_extraction.text import CountVectorizer  # here, for it takes a second to import

    people = len(candidates)
    if people < LEAST:
        few = "1 person is" if people == 1 else f"{people} people are"
        raise MatcherError(f"{few} too few to fit a reference", where, f"give the documents of at least {LEAST}")
    vectorizer = CountVectorizer(analyzer=lambda text: terms(view(text).text), binary=True, min_df=1)
    counts = vectorizer.fit_transform([one.profile.text for one in sorted(candidates, key=lambda one: one.id)])
    frequencies = zip(vectorizer.get_feature_names_out(), counts.sum(axis=0).A1, strict=True)
    rows = sorted((str(term).encode("utf-8"), _milli(people, int(df))) for term, df in frequencies if df >= LEAST)
    head = (FORMAT.decode("ascii"), f"# default_milli {_milli(people, LEAST - 1)}", f"# documents {people}")
    return "".join(f"{line}\n" for line in (*head, *(f"{term.decode('utf-8')}\t{idf}" for term, idf in rows)))


def _milli(people: int, frequency: int) -> int:
    return round(1000 * (log((1 + people) / (1 + frequency)) + 1))
