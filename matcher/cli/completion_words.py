"""What a shell may complete: commands, options, job files, candidates of the last ranking here, signals. No document is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from matcher.regex import regex

ASKED = "_MATCHER_COMPLETE"
"""The variable that a shell sets to its name to ask; the arguments are the words up to the cursor, the last one unfinished."""

_QUOTED = regex(r"""\\(.?)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?""", re.S)
_ESCAPED = regex(r'\\(["$`\\])')
"""What quotes and backslashes a shell understands; of quotes, the last may be open still."""

_JOBS, _CANDIDATES, _SIGNALS = {"spec", "specs"}, {"candidate", "candidates", "join", "split"}, {"signal", "id", "ids"}


def of_bash(words: list[str]) -> list[str]:
    """Return the words that bash means: it passes them on as they are typed, with quotes, and cut at every “=”."""
    whole = re.sub("\0=(?:\0|$)", "=", "\0".join(words)).split("\0")
    return [_QUOTED.sub(_meant, word) for word in whole]


def _meant(word: re.Match[str]) -> str:
    return word[1] or word[2] or _ESCAPED.sub(r"\1", word[3] or "")


def answers_to(shell: str, words: list[str]) -> list[str]:
    """Return the answers to a shell of that name."""
    return answers(of_bash(words) if shell == "bash" else words)


def answers(words: list[str]) -> list[str]:
    """Return what the last word may become, or what may follow the “=” in it; nothing where a shell knows better."""
    from matcher.cli import COMMANDS

    *before, begun = words or [""]
    if not before:
        return _begun(begun, (*COMMANDS, "--help", "--version"))
    if before[0] not in COMMANDS:
        return []
    command, rest = _command(before)
    if command is None:
        return _begun(begun, _tree(before[0]).commands)
    return _within(command, rest, begun)


def _tree(name: str) -> Any:
    """Return a command with its options, or a group of commands."""
    from typer.main import get_command

    from matcher.cli import program

    whole: Any = get_command(program.with_commands([name]))
    return whole.commands[name]


def _command(before: list[str]) -> tuple[Any, list[str]]:
    """Return the command that the words name, or None where a group needs another word, and the words after it."""
    tree = _tree(before[0])
    if not hasattr(tree, "commands"):
        return tree, before[1:]
    return (tree.commands.get(before[1]), before[2:]) if len(before) > 1 else (None, [])


def _within(command: Any, rest: list[str], begun: str) -> list[str]:
    """Return what may stand here in the words of a command."""
    options = {
        name: param
        for param in command.params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
    }
    name, equals, value = begun.partition("=")
    if equals and name in options:
        return _values(options[name], value)
    given, option = _given(options, rest)
    if option:
        return _values(option, begun)
    if begun.startswith("-"):
        return _begun(begun, [*(name for name in options if name.startswith("--")), "--help"])
    argument = _argument(command, given)
    return _values(argument, begun) if argument else []


def _given(options: dict[str, Any], rest: list[str]) -> tuple[int, Any]:
    """Return how many arguments the words give, and the option that still needs a value, or None."""
    arguments, awaited, option = 0, 0, None
    for word in rest:
        if awaited:
            awaited -= 1
        elif word in options:
            option = options[word]
            awaited = 0 if option.is_flag else option.nargs
        elif not word.startswith("-"):
            arguments += 1
    return arguments, option if awaited else None


def _argument(command: Any, at: int) -> Any:
    """Return the argument at that index, or None; the last one may take many words."""
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    if at < len(arguments):
        return arguments[at]
    return arguments[-1] if arguments and arguments[-1].nargs == -1 else None


def _values(param: Any, begun: str) -> list[str]:
    """Return what an argument or option may be."""
    from matcher.cli import state

    if param.name in _JOBS:
        return _files(begun)
    if param.name in _CANDIDATES:
        last = state.last()
        return _begun(begun, last.candidates if last else ())
    if param.name in _SIGNALS:
        return _begun(begun, _signals())
    return _begun(begun, _choices(param.name))


def _choices(name: str) -> Iterable[str]:
    if name == "format":
        from matcher.export import EXPORTERS

        return EXPORTERS
    if name == "engine":
        from matcher.engine import ENGINES

        return ENGINES
    return {"action": ("add", "drop"), "which": ("bash", "zsh", "fish")}.get(name, ())


def _signals() -> list[str]:
    from matcher.signals import taxonomy

    return sorted(taxonomy.load().cards)


def _files(begun: str) -> list[str]:
    """Return job files and folders; names with control characters, which would act on the terminal, are left out."""
    head, slash, tail = begun.rpartition("/")
    try:
        folder = Path(head + slash).expanduser() if slash else Path()
        entries = sorted(one for one in folder.iterdir() if one.name.startswith(tail) and one.name.isprintable())
    except (OSError, RuntimeError):  # the latter of ~somebody who is not there
        return []
    visible = [one for one in entries if tail.startswith(".") or not one.name.startswith(".")]
    folders = [f"{head}{slash}{one.name}/" for one in visible if one.is_dir()]
    return [f"{head}{slash}{one.name}" for one in visible if one.suffix == ".toml" and one.is_file()] + folders


def _begun(begun: str, words: Iterable[str]) -> list[str]:
    return [word for word in words if word.startswith(begun)]
