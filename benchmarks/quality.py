"""Do people agree with the ranking? Judged sets of adverts and documents, drafted automatically, one setting for all.

Usage: python benchmarks/quality.py SET... A set is a folder with `queries.jsonl` and `docs.jsonl` (one {"id", "text"} a line),
`qrels.tsv` (query, document, grade) and, if there are any, `twins.tsv` (two documents that differ in name and address alone).
Every document is a candidate of its own, for invented people share addresses. A set with "judged" candidates in its `set.json`
ranks for each advert only the documents that were graded for it. Exits with 1 where twins of equal blind text differ in score.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Any

from matcher import drafting, pipeline, reading, reference
from matcher.evaluation import evaluating, intervals, trec
from matcher.evaluation.measures import measures
from matcher.lore import Lore, make_lore
from matcher.model import Candidate, Job, Pool
from matcher.reference import ReferenceTable

DAY = date(2026, 11, 21)
MEASURES = measures("nDCG,MAP,MRR,P,tau", 10)
Order = Sequence[str]


def main(folders: Sequence[str]) -> int:
    """Print a table for each set; return 1 where twins differ."""
    return int(any([_set(Path(folder)) for folder in folders]))


def _set(folder: Path) -> bool:
    """Print how well the adverts of a set are served; return whether twins differ in score."""
    people = [_candidate(one["id"], one["text"]) for one in _lines(folder / "docs.jsonl")]
    known = make_lore(DAY)
    queries = _lines(folder / "queries.jsonl")
    adverts = {one["id"]: drafting.draft(one["text"], known.taxonomy, known.reference) for one in queries}
    jobs = {id: drafting.job_of(one, known.taxonomy.cards) for id, one in adverts.items()}
    grades = trec.parse_qrels((folder / "qrels.tsv").read_text("utf-8"), str(folder))
    judged = _settings(folder).get("candidates") == "judged"
    pools = {id: [one for one in people if not judged or one.id in grades.get(id, ())] for id in jobs}
    print(f"\n{folder.name}: {len(jobs)} adverts, {len(people)} documents")
    print("".join(f"{name:>22}" for name in ("", *(measure.name for measure in MEASURES))))
    unlike = 0
    for name, table in (("shipped reference", None), ("reference fitted on it", _fitted(people))):
        lore = known._replace(reference=table) if table else known
        scores = {id: _scores(job, pools[id], lore) for id, job in jobs.items()}
        _row(name, grades, {id: list(told) for id, told in scores.items()})
        unlike += _unlike(folder, people, scores)
    _row("TF-IDF (sklearn)", grades, _tfidf(folder, pools))
    _row("document length", grades, {id: evaluating.by_length(pool) for id, pool in pools.items()})
    _row("random order", grades, {id: [one.id for one in pool] for id, pool in pools.items()}, at_random=True)
    print(f"twins of equal blind text with unequal scores: {unlike}")
    return unlike > 0


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _settings(folder: Path) -> dict[str, Any]:
    path = folder / "set.json"
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def _candidate(id: str, text: str) -> Candidate:
    """Return the candidate of one document, read like any other."""
    return reading.pool([(f"{id}.txt", text.encode())]).candidates[0]._replace(id=id)


def _fitted(people: Sequence[Candidate]) -> ReferenceTable:
    """Return the reference fitted on the documents of a set, as `matcher reference fit` does."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "fitted.tsv"
        path.write_text(reference.fitted_table(people, "the set"), "utf-8")
        return reference.load(path)


def _scores(job: Job, people: Sequence[Candidate], known: Lore) -> dict[str, int]:
    """Return the score of everybody in the order of the ranking."""
    run = pipeline.rank(job, Pool(tuple(people)), known)
    return {one.candidate.id: one.score.milli for one in run.ranking.standings}


def _tfidf(folder: Path, pools: Mapping[str, Sequence[Candidate]]) -> dict[str, Order]:
    """Return the orders that scikit-learn's TF-IDF gives as it is: cosines of whole adverts and whole documents."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    documents, adverts = ({one["id"]: one["text"] for one in _lines(folder / f"{name}.jsonl")} for name in ("docs", "queries"))
    vectorizer = TfidfVectorizer()
    rows = dict(zip(documents, vectorizer.fit_transform(documents.values()), strict=True))
    orders: dict[str, Order] = {}
    for id, people in pools.items():
        advert = vectorizer.transform([adverts[id]])
        likeness = {one.id: (rows[one.id] @ advert.T).sum() for one in people}
        orders[id] = sorted(likeness, key=lambda name: -likeness[name])
    return orders


def _row(name: str, grades: Mapping[str, Mapping[str, int]], orders: Mapping[str, Order], *, at_random: bool = False) -> None:
    """Print the mean of each measure over the adverts, with its 95 % interval."""
    cells = []
    for measure in MEASURES:
        of: Callable[..., float] = measure.chance if at_random else measure.of
        told = [of(order, grades[id]) for id, order in orders.items() if id in grades]
        low, high = intervals.ends([fmean(told[at] for at in draw) for draw in intervals.draws(len(told), Random(1))])
        cells.append(f"{fmean(told):.3f} ({low:.2f}–{high:.2f})")
    print(f"{name:>22}" + "".join(f"{cell:>22}" for cell in cells))


def _unlike(folder: Path, people: Sequence[Candidate], scores: Mapping[str, Mapping[str, int]]) -> int:
    """Return how many pairs of twins have the same masked text and not the same scores."""
    path, blind = folder / "twins.tsv", {one.id: one.profile.text for one in people}
    pairs = [line.split()[:2] for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    return sum(blind[a] == blind[b] and any(told.get(a) != told.get(b) for told in scores.values()) for a, b in pairs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
