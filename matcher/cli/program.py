"""The program: its own help and options, the commands it is given, and what it says of a mistyped word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from matcher.cli import COMMANDS, GROUPS, outputs
from matcher.errors import MatcherError, Mistakes
from matcher.gate import shown
from matcher.toml.suggestions import nearest
from matcher.version import __version__

_WRITTEN = ("output", "bundle")
"""Options that name a file to write."""

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""The class of all errors in what was typed; typer has no name for it."""


def _typed(name: str | None, parent: Any) -> list[str]:
    """Return the words that call a command, however the program was started."""
    return [*_typed(parent.info_name, parent.parent), str(name)] if parent else ["matcher"]


class CommandGroup(TyperGroup):
    """The program, or a group of its commands: a mistyped word becomes an error of one line."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Return what was typed, parsed; nothing at all means help."""
        if not args:
            return super().make_context(info_name, args, parent, **extra)
        with mistakes_of(self, _typed(info_name, parent)):
            return super().make_context(info_name, args, parent, **extra)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first word names."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise unknown(args[0], self.commands, _typed(ctx.info_name, ctx.parent))
        return super().resolve_command(ctx, args)


class Program(CommandGroup):
    """The program: its help lists the commands in groups."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands with what each does, one group after the other."""
        wide = max(map(len, COMMANDS))
        for name, summaries in GROUPS.items():
            with formatter.section(name):
                formatter.write_dl([(word.ljust(wide), summary) for word, summary in summaries.items()])


class Command(TyperCommand):
    """A command whose usage names what it needs as documents do: JOB, not {JOB}."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Return what was typed, parsed."""
        with mistakes_of(self, _typed(info_name, parent)):
            return super().make_context(info_name, args, parent, **extra)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the words that follow the command's name."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def invoke(self, ctx: Any) -> Any:
        """Run the command, unless a path is empty: a variable of a script that is not set would name the current folder.

        An output called “-” is None, so that everything goes to standard output.

        Raises:
            Mistakes: for every path that is empty.
        """
        paths = [one for one in self.params if one.type.name == "path"]
        if empty := [one for one in paths if _is_empty(ctx.params.get(one.name or ""))]:
            raise Mistakes(tuple(MatcherError("is empty", name_of(one), "name a file or folder") for one in empty))
        if ctx.params.get("output") == "-":
            ctx.params["output"] = None
        _keep_inputs(paths, ctx.params)
        return super().invoke(ctx)


def _is_empty(given: str | Sequence[str] | None) -> bool:
    return given == "" or (isinstance(given, list | tuple) and "" in given)


def _keep_inputs(params: Iterable[Any], given: Mapping[str, Any]) -> None:
    """Refuse an output that is also an input; the commands check the inputs that are not typed here."""
    written, read = list[Path](), list[Path]()
    for param in params:
        is_written = param.param_type_name == "option" and param.name in _WRITTEN
        side = written if is_written else read
        side += _paths(given.get(param.name))
    outputs.refuse(written, read)


def _paths(value: str | Sequence[str] | None) -> list[Path]:
    """Return the paths that the value of an option or argument names."""
    if isinstance(value, list | tuple):
        return [Path(path) for path in value]
    return [Path(str(value))] if value else []


def with_commands(commands: Iterable[str]) -> typer.Typer:
    """Return the program with these commands only, so that no others need be imported."""
    app = _bare()
    for name in commands:
        module = import_module(f"matcher.cli.commands.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app, name=name, cls=CommandGroup)
        else:
            app.command()(getattr(module, name))
        for command in getattr(module, "app", app).registered_commands:
            command.cls = Command
            command.short_help = (command.callback.__doc__ or "").partition("\n")[0]  # whole: what is cut tells little
    return app


def names_only(groups: Mapping[str, Mapping[str, str]]) -> typer.Typer:
    """Return a light program that knows only the names of the commands: enough for help, the version and unknown commands."""
    app = _bare()
    for commands in groups.values():
        for name, summary in commands.items():
            app.command(name, short_help=summary)(lambda: None)
    return app


def _bare() -> typer.Typer:
    app = typer.Typer(
        cls=Program, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(matcher)
    return app


def _version(asked: bool) -> None:
    if asked:
        from matcher.cli import terminal

        terminal.put(f"matcher {__version__}\n")
        raise typer.Exit


def matcher(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Rank candidates for a job, and show for every point the words it rests on.

    It helps a person decide: it decides nothing, rejects nobody and guesses nothing.
    """


# What is mistyped


@contextmanager
def mistakes_of(command: Any, words: list[str]) -> Iterator[None]:
    """Turn typer's errors about what was typed for a command into errors of one line; `words` are those that call the command.

    Raises:
        MatcherError: where there is one.
    """
    try:
        yield
    except _UsageError as error:
        raise _mistake(error, command, " ".join(words)) from None


def unknown(word: str, commands: Collection[str], words: list[str]) -> MatcherError:
    """Return the mistake that a word is no command of the group that `words` call."""
    return MatcherError(
        "no such command", f"“{shown(word)}”", _suggestion(word, commands) or f"`{' '.join(words)} -h` lists them all"
    )


def name_of(param: Any) -> str:
    """Return the name of an option or argument in messages."""
    return max(param.opts, key=len) if param.param_type_name == "option" else str(param.metavar).strip("[].")


def _mistake(error: Any, command: Any, typed: str) -> MatcherError:
    """Return an error as a mistake of one line, with the option or argument that it is about, if any."""
    fix = f"`{typed} -h` shows what it takes"
    option, param = getattr(error, "option_name", None), getattr(error, "param", None)
    if option is not None:
        known = next((one for one in command.params if option in (*one.opts, *one.secondary_opts)), None)
        meant = _suggestion(option, getattr(error, "possibilities", None) or ()) or _other_case(option, command)
        return MatcherError(_arity(known) if known else "no such option", shown(option), meant or fix)
    if param is not None:
        what = _type_mistake(error.message, param.type) if error.message else "is missing"
        return MatcherError(what, name_of(param), fix)
    more = error.message.partition("extra argument")[2].partition(" (")[2].removesuffix(")")
    if more and any(name_of(param) == "CANDIDATE" for param in command.params):
        fix = "put a name of several words in quotes"
    return MatcherError(f"does not take “{shown(more)}”" if more else shown(error.message.rstrip(".")), typed, fix)


def _suggestion(word: str, known: Collection[str]) -> str:
    """Return a question for what was probably meant; empty where nothing is near."""
    meant = nearest(word, known)
    return f"did you mean `{meant[0]}`?" if meant else ""


def _other_case(option: str, command: Any) -> str:
    """Return a question for the option of the other case: `-p` where `-P` was typed; empty where there is none."""
    names = {name for one in command.params for name in one.opts}
    return f"did you mean `{option.swapcase()}`?" if option.swapcase() in names else ""


def _arity(option: Any) -> str:
    """Return how many values an option takes, in words."""
    if option.is_flag:
        return "takes no value"
    return "needs a value" if option.nargs == 1 else f"needs {option.nargs} values"


def _type_mistake(message: str, wanted: Any) -> str:
    """Return why a value is not of the wanted type."""
    value, refused, _ = message.partition(" is not ")
    quote, number = shown(value.strip("'")), _wanted_number(wanted)
    return f"“{quote}” is not {number}" if refused and number else shown(message.rstrip("."))


def _wanted_number(wanted: Any) -> str:
    """Return which number is wanted, in words; empty where no number is."""
    low, high = getattr(wanted, "min", None), getattr(wanted, "max", None)
    if low is not None:
        return f"a whole number from {low} to {high}" if high is not None else f"a whole number of {low} or more"
    return {"int": "a whole number", "integer": "a whole number", "float": "a number"}.get(wanted.name, "")
