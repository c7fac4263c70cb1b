"""Path → `Job`: the one place of this package that reads a file of the user."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from matcher.errors import MatcherError
from matcher.files import decoded
from matcher.job import pooling
from matcher.job.fields import JOB_FILE
from matcher.job.parsing import parse, stated
from matcher.model import Card, Job
from matcher.toml.files import content


def load(path: Path, cards: Mapping[str, Card]) -> Job:
    """Return the job of a file; its pool is resolved against the folder of the file, its sha256 is that of the bytes.

    Raises: MatcherError or Mistakes.
    """
    return of(content(path, JOB_FILE), str(path), path.parent, cards)[0]


def with_mistakes(path: Path, cards: Mapping[str, Card]) -> tuple[Job | None, str, tuple[MatcherError, ...]]:
    """Return the job of a file, or None where it is no job; the text of the file, for places in it; and its mistakes.

    Raises: MatcherError where it cannot be read, or is no TOML.
    """
    raw = content(path, JOB_FILE)
    text = decoded(raw, str(path))
    job, mistakes = stated(text, str(path), cards)
    return job and _of_file(job, raw, path.parent), text, mistakes


def of(raw: bytes, name: str, folder: Path, cards: Mapping[str, Card]) -> tuple[Job, str]:
    """Return the job that the bytes of a file state, seen from a folder, and their text; `name` is the file's.

    Raises: MatcherError or Mistakes.
    """
    text = decoded(raw, name)
    return _of_file(parse(text, name, cards), raw, folder), text


def _of_file(job: Job, raw: bytes, folder: Path) -> Job:
    return job._replace(pool=pooling.beside(folder, job.pool), sha256=sha256(raw).hexdigest())
