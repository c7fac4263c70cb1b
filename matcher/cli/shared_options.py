"""A command → the same with the options that commands share, handed to it as one `CommandSetting`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import wraps
from typing import Any, get_type_hints

from matcher.cli.command_setting import CommandSetting


def shared(*without: str, only: Sequence[str] = (), early: bool = True) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return what gives a command its `setting`: the shared options stand behind its own, without those that make no sense there.

    `only` names the options of a command that takes few of them: one that is new stays out of it. What is misspelt in them is
    told before any work is done; where it is not `early`, the command looks at the format itself.
    """
    kept = _kept(without, only)

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        """Return the command as typer is to see it."""

        @wraps(command)
        def run(**given: Any) -> None:
            setting = CommandSetting(**{name: given.pop(name) for name in kept}).named()
            setting.check(form=early and "format" in kept)
            command(setting=setting, **given)

        own = inspect.signature(command, eval_str=True)
        parameters = _options(own, kept)
        run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {one.name: one.annotation for one in parameters}
        return run

    return with_options


def _kept(without: Sequence[str], only: Sequence[str]) -> list[str]:
    """Return the names of the options that a command shares, in the order of the setting."""
    names = [one.name for one in fields(CommandSetting)]
    if strange := {*without, *only}.difference(names):
        raise TypeError(f"no shared option: {', '.join(sorted(strange))}")
    never = {*without, "index"} if "profiles" in without else {*without}  # an index is where people are, as profiles are
    return [name for name in names if (name in only if only else name not in never)]


def _options(own: inspect.Signature, kept: list[str]) -> list[inspect.Parameter]:
    """Return a command's own arguments and options, and the shared ones behind them."""
    hints, keyword = get_type_hints(CommandSetting, include_extras=True), inspect.Parameter.KEYWORD_ONLY
    ours = [inspect.Parameter(name, keyword, default=getattr(CommandSetting, name), annotation=hints[name]) for name in kept]
    return [*(one for one in own.parameters.values() if one.name != "setting"), *ours]
