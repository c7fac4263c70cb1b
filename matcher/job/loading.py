"""Path → `Job`: the one place of this package that reads a file of the user."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from matcher.card import Card
from matcher.files import decoded
from matcher.job import pooling
from matcher.job.fields import JOB_FILE
from matcher.job.parsing import parse
from matcher.model import Job
from matcher.toml.files import content


def load(path: Path, cards: Mapping[str, Card]) -> Job:
    """Return the job of a file; its pool is resolved against the folder of the file, its sha256 is that of the bytes.

    Raises: MatcherError or Mistakes.
    """
    return with_text(path, cards)[0]


def with_text(path: Path, cards: Mapping[str, Card]) -> tuple[Job, str]:
    """Return the job of a file, and the text of the file, for places in it.

    Raises: MatcherError or Mistakes.
    """
    return of(content(path, JOB_FILE), str(path), path.parent, cards)


def of(raw: bytes, name: str, folder: Path, cards: Mapping[str, Card]) -> tuple[Job, str]:
    """Return the job that the bytes of a file state, seen from a folder, and their text; `name` is the file's.

    Raises: MatcherError or Mistakes.
    """
    text = decoded(raw, name)
    job = parse(text, name, cards)
    return job._replace(pool=pooling.beside(folder, job.pool), sha256=sha256(raw).hexdigest()), text
