"""Does gaming pay? Six attacks on weak profiles in an invented pool: what each gains, and who is flagged.

Usage: python benchmarks/gaming.py [COUNT] [SEED]. Exits with 1 where a goal is missed. Each weak profile is attacked alone, all
others staying as they are; a place gained over another weak profile counts like any other. Beside it stands what the same text
gains with scikit-learn's TfidfVectorizer, fitted on the pool before the attack, and cosines.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from attacks import ATTACKS, LIMITS, Attack, keywords
from people import Person, Profile, people

from matcher import job as jobs
from matcher import reading, scoring
from matcher.lore import Lore, make_lore
from matcher.model import Job

ROOT = Path(__file__).parents[1]
SPECS = ("llm-pretraining", "rlhf-alignment", "efficient-inference")
DAY = date(2026, 11, 21)
MOST_PLACES, TOP, MOST_HONEST = 2, 20, 0.02


@dataclass(frozen=True)
class Gain:
    """What one attack on one profile for one job gave: places, points, the place reached, flags; and places by TF-IDF."""

    places: int
    milli: int
    rank: int
    kinds: tuple[str, ...]
    peer: int


def read(profile: Profile) -> Any:
    return reading.pool([("profile.json", json.dumps(profile).encode())]).candidates[0]


def flags(candidate: Any, score: Any) -> tuple[str, ...]:
    return tuple(one.kind for one in (*candidate.flags, *score.marks))


class Bench:
    """A pool and a job: what any change of one profile gains."""

    def __init__(self, everybody: list[Person], job: Job, known: Lore, *, peer: bool = True) -> None:
        self._job, self._words = job, keywords(job, known)
        self._score = scoring.prepare(job, known)
        self._scores = {one.id: self._score(read(one.profile).profile).milli for one in everybody}
        self._peer = Peer(everybody, job) if peer else None
        self._everybody = everybody

    def honest(self) -> dict[str, tuple[str, ...]]:
        """Return the kinds of flags of everybody as they are."""
        return {one.id: flags(who := read(one.profile), self._score(who.profile)) for one in self._everybody}

    def gain(self, one: Person, attack: Attack, random: Random) -> Gain:
        changed = deepcopy(one.profile)
        attack(random, changed, self._words, self._job)
        who = read(changed)
        score = self._score(who.profile)
        rank = _rank(score.milli, one.id, self._scores)
        places = _rank(self._scores[one.id], one.id, self._scores) - rank
        peer = self._peer.gain(one, changed) if self._peer else 0
        return Gain(places, score.milli - self._scores[one.id], rank, flags(who, score), peer)


def _rank(milli: float, id: str, scores: dict[str, Any]) -> int:
    return 1 + sum(other > milli for key, other in scores.items() if key != id)


class Peer:
    """A first attempt: TF-IDF cosines of whole profiles and the job text."""

    def __init__(self, everybody: list[Person], job: Job) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer

        text = job.title + "\n" + job.description + "\n".join(one.name for one in job.requirements)
        self._vectors = TfidfVectorizer().fit([*(_text(one.profile) for one in everybody), text])
        self._job = self._vectors.transform([text])
        self._scores = {one.id: self._cosine(one.profile) for one in everybody}

    def _cosine(self, profile: Profile) -> float:
        return float((self._vectors.transform([_text(profile)]) @ self._job.T).toarray()[0, 0])

    def gain(self, one: Person, changed: Profile) -> int:
        return _rank(self._scores[one.id], one.id, self._scores) - _rank(self._cosine(changed), one.id, self._scores)


def _text(profile: Profile) -> str:
    return json.dumps(profile, ensure_ascii=False)


def measure(count: int, seed: int, specs: Iterable[str] = SPECS, *, peer: bool = True) -> tuple[dict[str, list[Gain]], float]:
    """Return the gains of each attack over all weak profiles and jobs, and the share of unattacked profiles that are flagged."""
    known, everybody = make_lore(DAY), people(seed, count)
    attacks = ATTACKS | LIMITS if peer else ATTACKS
    gains: dict[str, list[Gain]] = {name: [] for name in attacks}
    flagged: set[str] = set()
    for spec in specs:
        bench = Bench(everybody, jobs.load(ROOT / "job_specs" / f"{spec}.toml", known.taxonomy.cards), known, peer=peer)
        flagged |= {id for id, kinds in bench.honest().items() if kinds}
        random = Random(f"{seed} {spec}")
        for name, attack in attacks.items():
            gains[name] += [bench.gain(one, attack, random) for one in everybody if not one.strength]
    return gains, len(flagged) / count


def missed(found: list[Gain]) -> list[str]:
    """Return the goals that an attack breaks."""
    goals = {
        f"median gain above {MOST_PLACES} places": median(one.places for one in found) > MOST_PLACES,
        f"in the top {TOP}": any(one.rank <= TOP for one in found),
        "not flagged": not all(one.kinds for one in found),
    }
    return [goal for goal, broken in goals.items() if broken]


def main(count: int = 200, seed: int = 1) -> int:
    gains, honest = measure(count, seed)
    columns = ("median", "worst", "points", f"top {TOP}", "flagged", "TF-IDF median", "worst")
    print(f"{'attack':<18}" + "".join(f"{one:>{max(8, len(one) + 2)}}" for one in columns) + "   missed")
    for name, found in gains.items():
        places, peer = [one.places for one in found], [one.peer for one in found]
        top, told = sum(one.rank <= TOP for one in found), sum(bool(one.kinds) for one in found) / len(found)
        points = max(one.milli for one in found) / 1000
        print(
            f"{name:<18}{median(places):>8g}{max(places):>8}{points:>8.1f}{top:>8}{told:>9.1%}{median(peer):>15g}{max(peer):>8}"
            f"   {'no goal' if name in LIMITS else ', '.join(missed(found)) or '–'}"
        )
    print(f"of {count} profiles as they are, flagged: {honest:.1%}{'' if honest <= MOST_HONEST else ' (missed)'}")
    return int(honest > MOST_HONEST or any(missed(gains[name]) for name in ATTACKS))


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in sys.argv[1:3])))
