"""What was typed and no command takes → one line: what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.toml.suggestions import nearest

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""Every mistake in what was typed; typer gives no name to it."""


@contextmanager
def told_of(command: Any, words: list[str]) -> Iterator[None]:
    """Tell mistakes in what was typed for a command, `words` being what it is called as, in one line.

    Raises:
        MatcherError: where there is one.
    """
    try:
        yield
    except _UsageError as error:
        raise _told(error, command, " ".join(words)) from None


def unknown(word: str, commands: Collection[str], words: list[str]) -> MatcherError:
    """Return the mistake that a word is none of the commands of a group, which is called as `words`."""
    return MatcherError("no such command", f"“{shown(word)}”", _meant(word, commands) or f"`{' '.join(words)} -h` lists them all")


def called(param: Any) -> str:
    """Return what an option or argument is called where a mistake is told."""
    return max(param.opts, key=len) if param.param_type_name == "option" else str(param.metavar).strip("[].")


def _told(error: Any, command: Any, typed: str) -> MatcherError:
    """Return a mistake as one line, with the option or argument that it is about where it is about one."""
    fix = f"`{typed} -h` tells what it takes"
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    if option is not None:
        known = next((one for one in command.params if option in (*one.opts, *one.secondary_opts)), None)
        meant = _meant(option, getattr(error, "possibilities", None) or ())
        return MatcherError(_used(known) if known else "no such option", shown(option), meant or fix)
    if param is not None:
        what = _valued(error.message, param.type) if error.message else "is missing"
        return MatcherError(what, called(param), fix)
    more = error.message.partition("extra argument")[2].partition(" (")[2].removesuffix(")")
    return MatcherError(f"does not take “{shown(more)}”" if more else shown(error.message.rstrip(".")), typed, fix)


def _meant(word: str, known: Collection[str]) -> str:
    """Return what was probably meant, nothing where that is not known."""
    meant = nearest(word, known)
    return f"did you mean `{meant[0]}`?" if meant else ""


def _used(option: Any) -> str:
    """Return how an option is to be used."""
    if option.is_flag:
        return "takes no value"
    return "needs a value" if option.nargs == 1 else f"needs {option.nargs} values"


def _valued(message: str, wanted: Any) -> str:
    """Return why a value is not one of those that are wanted."""
    value, refused, _ = message.partition(" is not ")
    quote, number = shown(value.strip("'")), _number(wanted)
    return f"“{quote}” is not {number}" if refused and number else shown(message.rstrip("."))


def _number(wanted: Any) -> str:
    """Return what number is wanted, nothing where none is."""
    low, high = getattr(wanted, "min", None), getattr(wanted, "max", None)
    if low is not None:
        return f"a whole number from {low} to {high}" if high is not None else f"a whole number of {low} or more"
    return {"int": "a whole number", "integer": "a whole number", "float": "a number"}.get(wanted.name, "")
