"""lexicon.toml → expressions, which name its lists: the words for who did what."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from matcher.regex import pieces, put_in, regex


def expression(written: str, **parts: str) -> re.Pattern[str]:
    """Return an expression in which <name> stands for a part, or for any word of a list; assembled when it is first used.

    A part is given as a keyword (its hyphens as underscores), may name lists and the parts before it, and is a group.

    >>> expression("<who> (?:also )?built", who="<whose> <expert>").findall("my engineer also built it, our developer built that")
    ['my engineer also built', 'our developer built']
    """
    return regex(written, whole=lambda _: _whole(written, parts))


def _whole(written: str, parts: dict[str, str]) -> str:
    whole = _pieces()
    for name, part in parts.items():
        whole = whole | {name.replace("_", "-"): f"(?:{put_in(part, whole)})"}
    return put_in(written, whole)


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the words of a list, which are plain ones.

    >>> listed("expert")
    ('developer', 'engineer', 'researcher', 'scientist')
    """
    return tuple(lists()[name])


def lists() -> dict[str, list[str]]:
    """Return the lists as they are written, by name."""
    return data("lexicon.toml")


@cache
def data(name: str) -> dict[str, Any]:
    """Return what a TOML file of this folder holds."""
    return tomli.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def _pieces() -> dict[str, str]:
    return pieces(lists())
