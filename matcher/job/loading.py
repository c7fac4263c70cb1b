"""Path → `Job`: the one place of this package that reads a file of the user."""

from __future__ import annotations

import stat
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from matcher.errors import MatcherError
from matcher.job.parsing import parse
from matcher.model import Job

LARGEST = 1_000_000
"""Bytes of a job file; a long one has a few thousand."""


def load(path: Path, signals: Collection[str]) -> Job:
    """Return the job of a file; its pool is resolved against the folder of the file, its sha256 is that of the bytes.

    Raises: MatcherError or Mistakes.
    """
    content = _content(path)
    job = parse(_decoded(content, path), str(path), signals)
    pool = tuple(str(path.parent / place) for place in job.pool)
    return job._replace(pool=pool, sha256=sha256(content).hexdigest())


def _content(path: Path) -> bytes:
    """Return the bytes of a regular file; a pipe is not even opened, as it could hold the program."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise MatcherError("not a regular file", str(path), "name a job file, such as job_specs/example-minimal.toml")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise MatcherError("no such file", str(path), "name an existing job file") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MatcherError(f"cannot be read: {reason}", str(path), "name a job file that you may read") from error
    if len(content) > LARGEST:
        raise MatcherError(f"larger than {LARGEST:,} bytes", str(path), "name a job file; profiles do not belong into it")
    return content


def _decoded(content: bytes, path: Path) -> str:
    """Return the text, without a byte order mark."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = content[: error.start].decode("utf-8-sig", "replace").split("\n")
        raise MatcherError("not UTF-8", f"{path}:{len(lines)}:{len(lines[-1]) + 1}", "save the file as UTF-8") from error
