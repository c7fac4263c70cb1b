"""Regular expressions that are compiled when they are first used: a run needs a few dozen of the hundreds that there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, AnyStr, cast


def regex(pattern: AnyStr, flags: int = 0, whole: Callable[[AnyStr], AnyStr] | None = None) -> re.Pattern[AnyStr]:
    """Return a compiled pattern like that of `re.compile`, which is compiled when anything but its text is first asked for.

    Compiling all of them would take half of the time in which a command starts. `whole` returns what is compiled, where that is
    another than what is written.

    >>> regex("a+").search("baa")
    <re.Match object; span=(1, 3), match='aa'>
    """
    return cast("re.Pattern[AnyStr]", _Waiting(pattern, flags, whole))


class _Waiting:
    """A pattern in the place of its compiled self, whose methods it takes over for good when the first is called."""

    def __init__(self, pattern: Any, flags: int, whole: Callable[[Any], Any] | None) -> None:
        self.pattern, self._flags, self._whole = pattern, flags, whole

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._whole(self.pattern) if self._whole else self.pattern, self._flags)
        taken = {name: getattr(compiled, name) for name in dir(compiled) if not name.startswith("_")}
        self.__dict__ |= taken | {"pattern": self.pattern}
        return getattr(compiled, name)


def either(*forms: str) -> str:
    """Return an expression for any of several, of which the first that fits is taken.

    >>> either("a", "b+")
    '(?:a|b+)'
    """
    return f"(?:{'|'.join(forms)})"


PIECE = regex(r"(?<!\?P)<([a-z][a-z-]*)>")
"""The name of a piece in a written expression, which is no name of a group."""


def pieces(written: Mapping[str, str | Sequence[str]]) -> dict[str, str]:
    """Return the expression of each list or part; it may name those before it.

    >>> pieces({"craft": ["coder", "cook"], "person": "my <craft>"})
    {'craft': '(?:coder|cook)', 'person': 'my (?:coder|cook)'}
    """
    whole: dict[str, str] = {}
    for name, piece in written.items():
        whole[name] = put_in(piece if isinstance(piece, str) else either(*piece), whole)
    return whole


def put_in(written: str, whole: Mapping[str, str]) -> str:
    """Return an expression with its pieces put in."""
    return PIECE.sub(lambda match: whole[match[1]], written)
