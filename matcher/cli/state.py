"""What one command leaves for the next in .matcher/: where its files lie, and how the last ranking was made."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

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
    profiles: list[Path] | None
    as_of: str
    reference: Path | None
    cards: Path | None = None
    candidates: tuple[str, ...] = ()
    """Ids in the order of the ranks, for the shell to complete."""
    encoding: str | None = None
    ocr: bool = False
    pool: tuple[Path, ...] = ()
    """The places of its people, whatever named them; empty where one was a database."""

    def as_json(self) -> str:
        """Return the ranking as a line of JSON."""
        paths = [str(path) for path in self.profiles or ()]
        about = {"job": str(self.job), "profiles": paths, "as_of": self.as_of}
        more = {name: str(path) if path else None for name, path in (("reference", self.reference), ("cards", self.cards))}
        read = {"encoding": self.encoding, "ocr": self.ocr, "pool": [str(path) for path in self.pool]}
        return json.dumps(about | more | read | {"candidates": self.candidates}, ensure_ascii=False) + "\n"


def remembered() -> Last | None:
    """Return the last ranking here, or None where none is remembered, the file is damaged, or the job file is gone."""
    last_run = _last()
    try:
        profiles = [Path(path) for path in last_run["profiles"]]
        reference, cards = (Path(last_run[name]) if last_run.get(name) else None for name in ("reference", "cards"))
        encoding = str(last_run["encoding"]) if last_run.get("encoding") else None
        made = Path(last_run["job"]), profiles or None, str(last_run["as_of"]), reference, cards
        pool = last_pool()
        last = Last(*made, encoding=encoding, ocr=last_run.get("ocr") is True, pool=tuple(pool.places) if pool else ())
    except (ValueError, KeyError, TypeError):
        return None
    return last if last.job.is_file() else None


class LastPool(NamedTuple):
    """The places of the people of the last ranking here, and how their documents were read."""

    places: list[Path]
    encoding: str | None
    ocr: bool


def last_pool() -> LastPool | None:
    """Return the pool of the last ranking here, even without its job file, or None where none is remembered."""
    plain = _last()
    places, encoding = plain.get("pool", plain.get("profiles")), plain.get("encoding")
    if not isinstance(places, list) or not places or not all(isinstance(one, str) for one in places):
        return None
    return LastPool([Path(one) for one in places], str(encoding) if encoding else None, plain.get("ocr") is True)


def ranked() -> list[str]:
    """Return the ids of the last ranking here; none where none is remembered."""
    ids = _last().get("candidates")
    return [one for one in ids if isinstance(one, str)] if isinstance(ids, list) else []


def _last() -> dict[str, Any]:
    """Return what is remembered of the last ranking; nothing where the file is damaged."""
    with suppress(OSError, ValueError, RecursionError):
        plain = json.loads(LAST.read_text(encoding="utf-8"))
        return plain if isinstance(plain, dict) else {}
    return {}


def memory(cache: Path | None) -> Shelf | None:
    """Return the shelf of the readings of profiles, or None where nothing is to be kept."""
    return Shelf(cache / "readings") if cache else None


def folder() -> Path:
    """Return the folder of the state; where it is missing it is made, for its owner only."""
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    return FOLDER
