"""Files of the user's, written whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from matcher.errors import MatcherError
from matcher.gate import shown


def says(path: Path, told: str) -> bool:
    """Return whether a file says just that; one that cannot be read does not."""
    try:
        return path.read_bytes() == told.encode()
    except OSError:
        return False


def write(path: Path, told: str | bytes) -> None:
    """Write a file whole or not at all, readable by its owner only: it holds personal data.

    Raises:
        MatcherError: where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be no pipe any more
            raise OSError(errno.EINVAL, "not a regular file")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(told.encode() if isinstance(told, str) else told)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        fix = "name a file in a folder you may write to"
        raise MatcherError(f"cannot be written: {error.strerror}", shown(str(path)), fix) from None
