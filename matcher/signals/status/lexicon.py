"""lexicon.toml, the words for who did what, and what else this folder keeps as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli

from matcher.lexicon import Lexicon

LEXICON = Lexicon.beside(__file__)
expression, listed = LEXICON.expression, LEXICON.listed


@cache
def data(name: str) -> dict[str, Any]:
    """Return what a TOML file of this folder holds."""
    return tomli.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
