"""What one command leaves for the next in .matcher/: where its files lie, and how the last ranking was made."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from matcher.reading.reading_options import AS_DETECTED, Decoding
from matcher.shelf import Shelf

FOLDER = Path(".matcher")
LAST, CACHE, CORRECTIONS = FOLDER / "last-ranking.json", FOLDER / "cache", FOLDER / "people.toml"
LOG, SETTINGS, SHORTLIST = FOLDER / "log.jsonl", FOLDER / "settings.toml", FOLDER / "shortlist.jsonl"
PAGES = CACHE / "pages"
EXPORTS = FOLDER / "exports.jsonl"


@dataclass(frozen=True, slots=True)
class Last:
    """The last ranking made in this folder, and how it was made."""

    job: Path
    profiles: tuple[Path, ...]
    as_of: str
    reference: Path | None = None
    cards: Path | None = None
    decoding: Decoding = AS_DETECTED
    pool: tuple[Path, ...] = ()
    """The places of its people, whatever named them; empty where one was a database."""
    candidates: tuple[str, ...] = ()
    """Ids in the order of the ranks, for the shell to complete."""

    def as_json(self) -> str:
        """Return the ranking as a line of JSON."""
        plain = {name: value for name, value in asdict(self).items() if name != "decoding"} | self.decoding._asdict()
        return json.dumps(plain, ensure_ascii=False, default=str) + "\n"

    @classmethod
    def from_json(cls, line: str) -> Last:
        """Return the ranking of a line of JSON, which an older version may have written with fewer keys.

        Raises:
            LookupError, TypeError, ValueError: where it is not one.
        """
        plain = json.loads(line)
        profiles = _paths(plain["profiles"])
        pool = _paths(plain["pool"]) if plain.get("pool") is not None else profiles
        reference, cards = (Path(plain[name]) if plain.get(name) else None for name in ("reference", "cards"))
        candidates = plain.get("candidates")
        ids = tuple(map(str, candidates)) if isinstance(candidates, list) else ()
        made = Path(plain["job"]), profiles, str(plain["as_of"]), reference, cards
        return cls(*made, Decoding.of_plain(plain), pool, ids)


def _paths(names: list[str]) -> tuple[Path, ...]:
    if not isinstance(names, list):
        raise TypeError(names)
    return tuple(map(Path, names))


def last() -> Last | None:
    """Return the last ranking here, or None where none is remembered, or the file is damaged."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        return Last.from_json(LAST.read_text(encoding="utf-8"))
    return None


def remembered() -> Last | None:
    """Return the last ranking here where its job file is still there, or None."""
    ranking = last()
    return ranking if ranking and ranking.job.is_file() else None


def memory(cache: Path | None) -> Shelf | None:
    """Return the shelf of the readings of profiles, or None where nothing is to be kept."""
    return Shelf(cache / "readings") if cache else None


def folder() -> Path:
    """Return the folder of the state; where it is missing it is made, for its owner only."""
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    return FOLDER
