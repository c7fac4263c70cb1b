"""What one command leaves for the next: the last ranking's job and pool, in .matcher/ under the current folder."""

from __future__ import annotations

import json
from pathlib import Path

FOLDER = Path(".matcher")
LAST = FOLDER / "last-ranking.json"


def remembered() -> tuple[Path, list[Path] | None] | None:
    """Return the job file and the paths of the last ranking here, none where nothing sound is remembered."""
    try:
        told = json.loads(LAST.read_text(encoding="utf-8"))
        job, profiles = Path(told["job"]), [Path(path) for path in told["profiles"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (job, profiles or None) if job.is_file() else None


def told(job: Path, profiles: list[Path] | None) -> str:
    """Return what is to be remembered of a ranking: paths, no people."""
    return json.dumps({"job": str(job), "profiles": [str(path) for path in profiles or ()]}, ensure_ascii=False) + "\n"


def folder() -> Path:
    """Return the folder of the state, made where it is not there, for its owner only."""
    FOLDER.mkdir(mode=0o700, exist_ok=True)
    return FOLDER
