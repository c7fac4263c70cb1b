"""The program: its own words and options, and the commands it is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from matcher.cli import COMMANDS, GROUPS, overwriting, usage
from matcher.errors import MatcherError, Mistakes
from matcher.version import __version__

_WRITTEN = ("output", "bundle")
"""Options that name a file to write."""


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


class Whole(Group):
    """The program: its help lists the commands in groups."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write what each command does, one group after the other."""
        wide = max(map(len, COMMANDS))
        for name, summaries in GROUPS.items():
            with formatter.section(name):
                formatter.write_dl([(word.ljust(wide), summary) for word, summary in summaries.items()])


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
        paths = [one for one in self.params if one.type.name == "path"]
        if empty := [one for one in paths if _is_empty(ctx.params.get(one.name or ""))]:
            raise Mistakes(tuple(MatcherError("is empty", usage.called(one), "name a file or folder") for one in empty))
        if ctx.params.get("output") == "-":
            ctx.params["output"] = None
        _keep_inputs(paths, ctx.params)
        return super().invoke(ctx)


def _is_empty(given: str | Sequence[str] | None) -> bool:
    return given == "" or (isinstance(given, list | tuple) and "" in given)


def _keep_inputs(params: Iterable[Any], given: Mapping[str, Any]) -> None:
    """Refuse an output that is also an input; of inputs that are not typed here, the commands see to it."""
    written, read = list[Path | None](), list[Path | None]()
    for one in params:
        value = given.get(one.name)
        side = written if one.param_type_name == "option" and one.name in _WRITTEN else read
        side += map(Path, value) if isinstance(value, list | tuple) else [Path(value)] if value else []
    overwriting.refuse(written, read)


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


def named(groups: Mapping[str, Mapping[str, str]]) -> typer.Typer:
    """Return a light program that knows only the commands' names: enough for help, for the version and for unknown commands."""
    app = _bare()
    for commands in groups.values():
        for name, summary in commands.items():
            app.command(name, short_help=summary)(lambda: None)
    return app


def _bare() -> typer.Typer:
    app = typer.Typer(
        cls=Whole, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
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
