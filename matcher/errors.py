"""What went wrong, in one line a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class MatcherError(Exception):
    """A mistake the user can mend: what is wrong, where in the user's own file, and how to fix it."""

    def __init__(self, what: str, where: str = "", fix: str = "") -> None:
        super().__init__(what, where, fix)
        self.what, self.where, self.fix = what, where, fix

    def __str__(self) -> str:
        """Return one line: `where: what; fix`.

        >>> str(MatcherError("no such file", "job.toml", "name an existing job file"))
        'job.toml: no such file; name an existing job file'
        """
        place = f"{self.where}: " if self.where else ""
        remedy = f"; {self.fix}" if self.fix else ""
        return f"{place}{self.what}{remedy}"


class Mistakes(MatcherError):
    """All mistakes of one input at once, one line each."""

    def __init__(self, mistakes: tuple[MatcherError, ...]) -> None:
        super().__init__(mistakes[0].what, mistakes[0].where, mistakes[0].fix)
        self.mistakes = mistakes

    def __str__(self) -> str:
        """Return one line a mistake, in the order of the file."""
        return "\n".join(str(mistake) for mistake in self.mistakes)


def made_of_each(given: Iterable[_Given], make: Callable[[_Given], _Made]) -> list[_Made]:
    """Return the results of making something of each value.

    Raises:
        Mistakes: of all that nothing can be made of.

    >>> made_of_each(["1", "2"], int)
    [1, 2]
    """
    made: list[_Made] = []
    mistakes: list[MatcherError] = []
    for value in given:
        try:
            made.append(make(value))
        except Mistakes as error:
            mistakes += error.mistakes
        except MatcherError as error:
            mistakes.append(error)
    if mistakes:
        raise Mistakes(tuple(mistakes))
    return made
