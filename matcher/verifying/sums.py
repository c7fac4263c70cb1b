"""A ranking as plain data → every sum, order and count in it that does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, get_args

from matcher.evidence import tier_of
from matcher.model import FULL, FULL_MARKS, State
from matcher.ranking import ranks
from matcher.regex import regex
from matcher.requirements import KINDS
from matcher.verifying import Fault

_SHARED = frozenset(kind.name for kind in KINDS.values() if not kind.quoted)
"""Kinds of requirement whose evidence shares the points."""

_DIGEST = regex(r"[0-9a-f]{64}")


def sum_faults(ranking: dict[str, Any]) -> Iterator[Fault]:
    """Yield what does not add up in a ranking of sound shape.

    Worths add up to 100 000; points = worth × value // 1000; a score is the sum of its points; ranks follow the scores; every
    document given is counted once.
    """
    yield from day_faults(ranking)
    yield from _requirements(ranking["job"]["requirements"])
    yield from _counts(ranking)
    yield from _order(ranking["candidates"])
    for at, candidate in enumerate(ranking["candidates"]):
        yield from _candidate(candidate, ranking["job"]["requirements"], f"/candidates/{at}")


def day_faults(ranking: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault where the day to look back from is no date."""
    try:
        date.fromisoformat(ranking["as_of"])
    except ValueError:
        yield Fault("/as_of", "is no date")


def _requirements(requirements: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    where, whole = "/job/requirements", sum(one["worth_milli"] for one in requirements)
    if whole != FULL_MARKS:
        yield Fault(where, f"the worths add up to {whole}, not to {FULL_MARKS}")
    yield from (
        Fault(f"{where}/{at}", "is worth less than nothing") for at, one in enumerate(requirements) if one["worth_milli"] < 0
    )
    yield from _twice([one["name"] for one in requirements], where, "name")


def _twice(values: Sequence[str], where: str, key: str) -> Iterator[Fault]:
    times = Counter[str]()
    for at, value in enumerate(values):
        times[value] += 1
        if times[value] == 2:
            yield Fault(f"{where}/{at}/{key}", "stands twice")


def _counts(ranking: dict[str, Any]) -> Iterator[Fault]:
    """Yield counts that do not hold: documents = those of all ranked + needs_review + skipped; a shortened list has fewer."""
    counts, ranked = ranking["counts"], len(ranking["candidates"])
    for name in ("needs_review", "skipped"):
        if counts[name] != len(ranking[name]):
            yield Fault(f"/counts/{name}", f"says {counts[name]}, but {len(ranking[name])} are listed")
    if counts["ranked"] < ranked:
        yield Fault("/counts/ranked", f"says {counts['ranked']}, but {ranked} are listed")
    listed = sum(len(one["documents"]) for one in ranking["candidates"]) + counts["needs_review"] + counts["skipped"]
    missing = max(0, counts["ranked"] - ranked)
    if counts["documents"] < listed + missing or (not missing and counts["documents"] > listed):
        yield Fault("/counts/documents", f"says {counts['documents']}, but {listed + missing} or more are accounted for")


def _order(candidates: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    """Yield ranks that are not one more than the number of higher scores, and candidates below a lower score."""
    yield from _twice([one["id"] for one in candidates], "/candidates", "id")
    by_score = ranks([candidate["score_milli"] for candidate in candidates])
    for at, (candidate, due) in enumerate(zip(candidates, by_score, strict=True)):
        if candidate["rank"] != due:
            yield Fault(f"/candidates/{at}/rank", f"is {candidate['rank']}; by the scores it is {due}")
    for at, (above, below) in enumerate(pairwise(candidates), start=1):
        if below["score_milli"] > above["score_milli"]:
            yield Fault(f"/candidates/{at}", "stands below a lower score")


def _candidate(candidate: dict[str, Any], requirements: Sequence[dict[str, Any]], where: str) -> Iterator[Fault]:
    parts = candidate["contributions"]
    if (whole := sum(part["milli"] for part in parts)) != candidate["score_milli"]:
        yield Fault(f"{where}/score_milli", f"is {candidate['score_milli']}; the contributions add up to {whole}")
    if [part["requirement"] for part in parts] != [each["name"] for each in requirements]:
        yield Fault(f"{where}/contributions", "are not those of the job's requirements, in their order")
    else:
        for at, (part, requirement) in enumerate(zip(parts, requirements, strict=True)):
            yield from _contribution(part, requirement, f"{where}/contributions/{at}")
    yield from _musts(candidate["musts"], requirements, f"{where}/musts")
    tier = tier_of(candidate["musts"].values())
    if candidate.get("tier", tier) != tier:
        yield Fault(f"{where}/tier", f"the must-haves make it “{tier}”")
    yield from _digests(candidate, where)


def _contribution(part: dict[str, Any], requirement: dict[str, Any], where: str) -> Iterator[Fault]:
    worth, value, milli = part["worth_milli"], part["value_milli"], part["milli"]
    if worth != requirement["worth_milli"]:
        yield Fault(f"{where}/worth_milli", f"is {worth}; the job says {requirement['worth_milli']}")
    if not 0 <= value <= FULL:
        yield Fault(f"{where}/value_milli", f"is {value}, and should be 0 to {FULL}")
    if milli != worth * value // FULL:
        yield Fault(f"{where}/milli", f"is {milli}; {worth} × {value} // {FULL} is {worth * value // FULL}")
    if value and not part["evidence"]:
        yield Fault(f"{where}/evidence", "there is none for a value above 0")
    yield from _pieces(part, requirement, where)


def _pieces(part: dict[str, Any], requirement: dict[str, Any], where: str) -> Iterator[Fault]:
    """Yield pieces of evidence out of their range, and terms of a similarity that do not share its points out."""
    located = [
        (f"{where}/{name}/{at}", piece) for name in ("evidence", "lasting") for at, piece in enumerate(part.get(name) or ())
    ]
    for way, piece in located:
        if not 0 <= piece["strength_milli"] <= FULL:
            yield Fault(f"{way}/strength_milli", f"should be 0 to {FULL}")
        if piece["months"] < 0:
            yield Fault(f"{way}/months", "is below 0")
    shares = [piece.get("milli") or 0 for piece in part["evidence"]]
    if requirement["kind"] in _SHARED and sum(shares) != part["milli"]:
        yield Fault(f"{where}/evidence", f"the terms add up to {sum(shares)}, not to {part['milli']}")


def _musts(musts: dict[str, str], requirements: Sequence[dict[str, Any]], where: str) -> Iterator[Fault]:
    if list(musts) != [one["name"] for one in requirements if one["must"]]:
        yield Fault(where, "are not the job's must-haves, in their order")
    if any(state not in get_args(State) for state in musts.values()):
        yield Fault(where, f"a state is none of {', '.join(get_args(State))}")


def _digests(candidate: dict[str, Any], where: str) -> Iterator[Fault]:
    digests = candidate.get("document_sha256")
    if digests is None:
        return
    if len(digests) != len(candidate["documents"]):
        yield Fault(f"{where}/document_sha256", "is not one for each document")
    elif not all(map(_DIGEST.fullmatch, digests)):
        yield Fault(f"{where}/document_sha256", "should be 64 hexadecimal digits each")
