"""A ranking file beside the documents it speaks of: what does not hold, and where. Nothing in the file is believed."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong in a file, and where: a JSON pointer into it."""

    where: str
    what: str
