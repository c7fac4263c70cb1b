"""What an engine is: a `map` that keeps the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from matcher.model import Profile, Score


class Engine(NamedTuple):
    """A way to score many profiles; every engine gives the same scores."""

    name: str
    map: Callable[[Callable[[Profile], Score], Iterable[Profile]], Iterable[Score]]
