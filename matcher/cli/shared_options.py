"""A command → the same with the options that commands share, handed to it as one `CommandSetting`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import wraps
from typing import Any, get_type_hints

from matcher.cli.command_setting import CommandSetting


def shared(*omitted: str, only: Sequence[str] = (), early: bool = True) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that gives a command its `setting`: the shared options follow its own, except those `omitted`.

    `only` lists the options of a command that takes few, so that a new one stays out of it. Misspelt values are refused before
    any work is done; a command that is not `early` checks the format itself.
    """
    kept = _kept(omitted, only)

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        """Return the command with the signature that typer is to see."""

        @wraps(command)
        def run(**given: Any) -> None:
            setting = CommandSetting(**{name: given.pop(name) for name in kept}).with_index()
            setting.check(form=early and "format" in kept)
            command(setting=setting, **given)

        own = inspect.signature(command, eval_str=True)
        parameters = _options(own, kept)
        run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {one.name: one.annotation for one in parameters}
        return run

    return with_options


def _kept(omitted: Sequence[str], only: Sequence[str]) -> list[str]:
    """Return the names of the options that a command shares, in the order of the setting."""
    names = [one.name for one in fields(CommandSetting)]
    if unknown := {*omitted, *only}.difference(names):
        raise TypeError(f"no shared option: {', '.join(sorted(unknown))}")
    if only:
        return [name for name in names if name in only]
    never = {*omitted, "index"} if "profiles" in omitted else {*omitted}  # an index is where people are, as profiles are
    return [name for name in names if name not in never]


def _options(own: inspect.Signature, kept: list[str]) -> list[inspect.Parameter]:
    """Return a command's own arguments and options, followed by the shared ones."""
    hints, keyword = get_type_hints(CommandSetting, include_extras=True), inspect.Parameter.KEYWORD_ONLY
    ours = [inspect.Parameter(name, keyword, default=getattr(CommandSetting, name), annotation=hints[name]) for name in kept]
    return [*(one for one in own.parameters.values() if one.name != "setting"), *ours]
