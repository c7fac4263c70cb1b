"""Pages longer than the screen: shown by the pager that the user likes, as git shows its own."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from matcher.cli import lettering
from matcher.regex import regex

_LINK = regex(r"\x1b\]8;[^\x1b]*\x1b\\")


def shown(text: str) -> bool:
    """Return whether a pager has shown the text; without one, or where the text has room on the screen, nobody has."""
    command = _command() if _long(text) else []
    if not (command and shutil.which(command[0])):
        return False
    known = Path(command[0]).name == "less"
    shown_text = text if known else _LINK.sub("", text)  # what links are is known to less alone
    return _through([*command, "-R"] if known else command, shown_text.encode(sys.stdout.encoding or "utf-8", lettering.OTHERS))


def _long(text: str) -> bool:
    """Return whether the text is for a terminal, and longer than it is high; one that does not know its height has no end."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return 0 < shutil.get_terminal_size((80, 0)).lines <= text.count("\n")


def _command() -> list[str]:
    """Return the pager: MATCHER_PAGER, else PAGER, else less; none where it is said to be nothing, or cat."""
    import shlex

    pager = os.environ.get("MATCHER_PAGER", os.environ.get("PAGER", "less"))
    try:
        command = shlex.split(pager)
    except ValueError:  # an open quotation mark
        return []
    return [] if command == ["cat"] else command


def _through(command: list[str], text: bytes) -> bool:
    """Return whether the pager could be started; it is waited for, and what the user does in it is no mistake."""
    import signal
    import subprocess

    about = {"LESS": "FRX", "LV": "-c"} | os.environ
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=about)  # noqa: S603 - the user's own words
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # to the pager it means another thing than to end
    try:
        pager.communicate(text)
    finally:
        signal.signal(signal.SIGINT, before)
    return True
