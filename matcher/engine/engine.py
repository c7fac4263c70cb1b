"""What an engine is: a `map` that keeps the order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matcher.model import Profile, Score


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to score many profiles; every engine gives the same scores."""

    name: str
    map: Callable[[Callable[[Profile], Score], Iterable[Profile]], Iterable[Score]]
