"""Commands → docs/commands.md, from what `--help` is made of; how wide a terminal is plays no part.

`python docs/made/commands.py` prints the page.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeGuard

from matcher.cli import COMMANDS, program
from matcher.cli.command_setting import CommandSetting

if TYPE_CHECKING:
    from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

Rows = dict[str, str]
"""Options as they are typed, and what each means."""

_HEAD = """\
# Commands

Every command with its arguments and options, as `matcher COMMAND --help` shows them. `-h` is `--help`, and `matcher --version`
prints the version. This page is made from the program by `make docs`.

**Output.** What a command finds goes to standard output, everything else to standard error. Data (JSON, CSV, TREC runs,
Markdown, HTML, TOML) are always UTF-8, and no byte of them depends on terminal or locale. Tables are for the eye: they are as
wide as the terminal, but at least 60 columns, and replace signs that the terminal's encoding lacks. Under `LC_ALL=POSIX`, if
Python is told to keep to it, you see `y` and `n` for ✓ and ✗, `e` for é, and `\\u738b` for 王.

| exit code | meaning |
|---|---|
| 0 | fine |
| 1 | a check or a gate failed |
| 2 | something that you can fix: a line says what, where and how |
| 3 | some documents could not be read, and `--strict` was given |
| 130 | you stopped it with Ctrl-C; no file is half written |

Any other code is a bug: please report it.
"""

_SHARED = """\
## Shared options

Commands over a pool of candidates share these options. Each command below names the ones that it takes.

Commands that write to `.matcher/` take `--no-state`. Commands that show must-haves take `--ignore-must`: `rank`, `explain`,
`compare`, `funnel` and `matrix`. It changes neither points nor ranks, so `whatif` and `robust`, which show nothing else, do not
need it.
"""

_EXAMPLE = "Example: "


def printed() -> str:
    """Return the page as its file holds it."""
    import typer

    app = typer.main.get_command(program.with_commands(COMMANDS))
    known = dict(_flat(app, "matcher"))
    shared = _shared(known["matcher rank"])
    parts = [_HEAD, _index(known), _SHARED, _table("option", shared), *(_section(*one, shared) for one in known.items())]
    return "\n".join(parts)


def _flat(group: Any, name: str) -> Iterator[tuple[str, TyperCommand]]:
    """Yield every command under its full name."""
    for word, command in group.commands.items():
        if _is_group(command):
            yield from _flat(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


def _is_group(command: object) -> TypeGuard[TyperGroup]:
    return hasattr(command, "commands")


def _shared(rank: TyperCommand) -> Rows:
    """Return the options of `rank` that are fields of the shared setting."""
    names = {one.name for one in fields(CommandSetting)}
    return _rows(one for one in rank.params if one.name in names)


def _index(known: dict[str, TyperCommand]) -> str:
    lines = [f"| [`{name}`](#{name.replace(' ', '-')}) | {_cell(_paragraphs(one)[0])} |\n" for name, one in known.items()]
    return "".join(["| command | what it does |\n", "|---|---|\n", *lines])


def _section(name: str, command: TyperCommand, shared: Rows) -> str:
    """Return what the page says of one command."""
    rows = _rows(command.params)
    own = {word: about for word, about in rows.items() if shared.get(word) != about}
    taken = [word for word in shared if word in rows and word not in own]
    about, examples = _paragraphs(command), _examples(command)
    parts = [f"## {name}\n", *(f"{one}\n" for one in about[:1]), _block([f"{name} {_usage(command)}".strip()])]
    parts += [f"{one}\n" for one in about[1:]]
    parts += ["Example:\n", _block(examples)] if examples else []
    parts += [_table("argument or option", own)] if own else []
    parts += [f"[Shared](#shared-options): {', '.join(map(_code, taken))}.\n"] if taken else []
    return "\n".join(parts)


def _paragraphs(command: TyperCommand) -> list[str]:
    """Return the paragraphs of a command's help, each on one line, without its examples."""
    parts = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    return [part for part in parts if part and not part.startswith(_EXAMPLE)]


def _examples(command: TyperCommand) -> list[str]:
    parts = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    return [part.removeprefix(_EXAMPLE) for part in parts if part.startswith(_EXAMPLE)]


def _usage(command: TyperCommand) -> str:
    """Return what follows a command's name, the options first."""
    options = ["[OPTIONS]"] if any(one.param_type_name == "option" for one in command.params) else []
    return " ".join([*options, *(_argument(one) for one in command.params if one.param_type_name == "argument")])


def _argument(param: Any) -> str:
    """Return an argument as usage lines show it, in brackets where it may be left out."""
    name = str(param.metavar or param.name.upper()).strip("[]")
    if param.nargs == -1 and not name.endswith("..."):
        name += "..."
    return name if param.required else f"[{name}]"


def _rows(params: Any) -> Rows:
    """Return arguments and options, in their order, with what each means; those that are not shown are left out."""
    return {_typed(one): _about(one) for one in params if not getattr(one, "hidden", False)}


def _typed(param: TyperArgument | TyperOption) -> str:
    """Return an option as it is typed, the short form first."""
    if param.param_type_name == "argument":
        return _argument(param)
    words = sorted([*param.opts, *param.secondary_opts], key=lambda word: word.startswith("--"))
    flag = getattr(param, "is_flag", False)
    number = "range" in param.type.name or param.type.name == "integer"
    return ", ".join(words) + ("" if flag else f" {param.metavar or ('N' if number else param.type.name.upper())}")


def _about(param: Any) -> str:
    """Return what an option means, with its default where that is informative."""
    meaning = " ".join((param.help or "").split())
    plain = param.show_default is True and isinstance(param.default, str | int | float) and not isinstance(param.default, bool)
    return f"{meaning} By default {_code(str(param.default))}." if plain and param.default != "" else meaning


def _table(first: str, rows: Rows) -> str:
    lines = [f"| {_code(_cell(word))} | {_cell(about)} |\n" for word, about in rows.items()]
    return "".join([f"| {first} | meaning |\n", "|---|---|\n", *lines])


def _block(lines: list[str]) -> str:
    return "".join(["```sh\n", *(f"{line}\n" for line in lines), "```\n"])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{text}`"


if __name__ == "__main__":
    sys.stdout.write(printed())
