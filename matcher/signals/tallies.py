"""Counts of examples → precision, recall and status right, each with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: 95 % lie within it to either side."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """Return the share, none of nothing."""
        return self.part / self.whole if self.whole else None

    def below(self, thousandths: int) -> bool:
        """Return whether the share is less than so many thousandths; a share of nothing is not."""
        return self.part * 1000 < thousandths * self.whole

    def interval(self) -> tuple[float, float]:
        """Return the 95 % score interval, both ends in [0, 1].

        Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.

        >>> [round(end, 4) for end in Share(8, 10).interval()], Share(0, 0).interval()
        ([0.4902, 0.9433], (0.0, 1.0))
        """
        if not self.whole:
            return 0.0, 1.0
        share, weight = self.part / self.whole, _Z * _Z / self.whole
        middle = share + weight / 2
        reach = sqrt(share * (1 - share) * weight + weight * weight / 4)
        return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))


@dataclass(frozen=True, slots=True)
class Tally:
    """How a set of examples was read. A positive speaks of its signal, a trap only looks like it."""

    examples: int = 0
    positives: int = 0
    mentioned: int = 0
    """Examples, positives and traps, in which a mention was seen."""
    found: int = 0
    """Positives in which one was seen."""
    right: int = 0
    """Positives in which one was seen with the expected status."""

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both sets."""
        return Tally(
            self.examples + other.examples,
            self.positives + other.positives,
            self.mentioned + other.mentioned,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def traps(self) -> int:
        """Return the examples in which nothing should be seen."""
        return self.examples - self.positives

    @property
    def false(self) -> int:
        """Return the traps in which something was seen."""
        return self.mentioned - self.found

    @property
    def missed(self) -> int:
        """Return the positives that were not seen."""
        return self.positives - self.found

    @property
    def precision(self) -> Share:
        """Return which share of the examples with a mention has a right one."""
        return Share(self.found, self.mentioned)

    @property
    def recall(self) -> Share:
        """Return which share of the positives was found."""
        return Share(self.found, self.positives)

    @property
    def status(self) -> Share:
        """Return which share of the positives found has the expected status."""
        return Share(self.right, self.found)
