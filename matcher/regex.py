"""Regular expressions that are compiled when they are first used: a run needs a few dozen of the hundreds that there are."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, made when it is first asked for anything but its pattern.

    Compiling all of them would take half of the time in which a command starts.

    >>> regex("a+").search("baa")
    <re.Match object; span=(1, 3), match='aa'>
    """
    return cast("re.Pattern[AnyStr]", _Waiting(pattern, flags))


class _Waiting:
    """A pattern in the place of its compiled self, whose methods it takes over for good when the first is called."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__ |= {name: getattr(compiled, name) for name in dir(compiled) if not name.startswith("_")}
        return getattr(compiled, name)


def either(*forms: str) -> str:
    """Return an expression for any of several, of which the first that fits is taken.

    >>> either("a", "b+")
    '(?:a|b+)'
    """
    return f"(?:{'|'.join(forms)})"
