"""The program: its own words and options, and the commands it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from matcher.cli import usage
from matcher.errors import MatcherError, Mistakes
from matcher.version import __version__


def _typed(name: str | None, parent: Any) -> list[str]:
    """Return the words that a command is called by, however the program was started."""
    return [*_typed(parent.info_name, parent.parent), str(name)] if parent else ["matcher"]


class Group(TyperGroup):
    """The program, or a group of its commands: what is mistyped is told in one line."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Return what was typed, taken apart; without a word, help is what is asked for."""
        if not args:
            return super().make_context(info_name, args, parent, **extra)
        with usage.told_of(self, _typed(info_name, parent)):
            return super().make_context(info_name, args, parent, **extra)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise usage.unknown(args[0], self.commands, _typed(ctx.info_name, ctx.parent))
        return super().resolve_command(ctx, args)


class Command(TyperCommand):
    """A command whose usage names what it needs as documents do: JOB, not {JOB}."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Return what was typed, taken apart."""
        with usage.told_of(self, _typed(info_name, parent)):
            return super().make_context(info_name, args, parent, **extra)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the words behind the command's name."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def invoke(self, ctx: Any) -> Any:
        """Run the command, unless a path is empty: a script's variable that is not set would name the current folder.

        An output called “-” is None, so that everything goes to standard output.

        Raises:
            Mistakes: for every path that is empty.
        """
        empty = [one for one in self.params if one.type.name == "path" and _is_empty(ctx.params.get(one.name or ""))]
        if empty:
            raise Mistakes(tuple(MatcherError("is empty", usage.called(one), "name a file or folder") for one in empty))
        if ctx.params.get("output") == "-":
            ctx.params["output"] = None
        return super().invoke(ctx)


def _is_empty(given: str | Sequence[str] | None) -> bool:
    return given == "" or (isinstance(given, list | tuple) and "" in given)


def of(commands: Iterable[str]) -> typer.Typer:
    """Return the program with these commands; those that are not asked for need not be imported."""
    app = _bare()
    for name in commands:
        module = import_module(f"matcher.cli.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name, cls=Group)
        else:
            app.command()(getattr(module, name))
        for command in getattr(module, "app", app).registered_commands:
            command.cls = Command
            command.short_help = (command.callback.__doc__ or "").partition("\n")[0]  # whole: what is cut tells little
    return app


def named(commands: Iterable[str]) -> typer.Typer:
    """Return the program that knows only what its commands are called: it tells its version, or that a word is no command."""
    app = _bare()
    for name in commands:
        app.command(name)(lambda: None)
    return app


def _bare() -> typer.Typer:
    app = typer.Typer(
        cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(matcher)
    return app


def _version(asked: bool) -> None:
    if asked:
        from matcher.cli import putting

        putting.put(f"matcher {__version__}\n")
        raise typer.Exit


def matcher(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Rank candidates for a job, and show for every point the words it rests on.

    It helps a person decide: it decides nothing, rejects nobody and guesses nothing.
    """
