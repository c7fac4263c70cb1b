"""personal_labels.toml → expressions for what stands before a value that says who somebody is ("Nationality: …")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, cast

import tomli

LabelKind = Literal["gender", "born", "aged", "family", "origin", "body", "address"]

BY_KIND = cast(
    "Mapping[LabelKind, Sequence[str]]",
    tomli.loads(Path(__file__).with_name("personal_labels.toml").read_text(encoding="utf-8")),
)
"""The labels in plain words, by what stands behind them."""
OF_PERSONS: tuple[LabelKind, ...] = tuple(kind for kind in BY_KIND if kind != "address")
"""The kinds of what is told of a person alone: an employer has an address too."""


def latin(*kinds: LabelKind) -> str:
    """Return an expression for the labels of some kinds in scripts that part words by blanks.

    >>> latin("aged")
    'age|alter|âge|edad|età|idade'
    """
    return "|".join(re.escape(label) for kind in kinds for label in BY_KIND[kind] if label < "\u2e80")


def han(*kinds: LabelKind) -> str:
    r"""Return an expression for the labels of some kinds in scripts of East Asia; blanks may stand between two signs.

    >>> han("body")
    '健康状况|身\\s{0,8}高|体\\s{0,8}重'
    """
    labels = [label for kind in kinds for label in BY_KIND[kind] if label >= "\u2e80"]
    return "|".join(r"\s{0,8}".join(label) if len(label) == 2 else label for label in labels)
