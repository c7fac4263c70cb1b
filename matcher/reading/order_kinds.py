"""The kinds of order that a document may give to a language model, as orders.toml words them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import tomli

from matcher.regex import either, pieces, put_in, regex

Weight = Literal["order", "call", "mention", "sign", "trace"]
"""What a wording is worth; orders.toml describes each."""


class Order(NamedTuple):
    """A wording of an order: its expression for the folded view of a sentence, bounded, so that it takes linear time."""

    kind: str
    weight: Weight
    near: tuple[str, ...]
    """Parts of words, one of which is in every such wording: most sentences have none, and need not be folded."""
    pattern: re.Pattern[str]


@cache
def orders() -> tuple[Order, ...]:
    """Return all wordings."""
    return tuple(resolved(_data()))


def resolved(table: Mapping[str, Any]) -> list[Order]:
    """Return the wordings of a parsed orders.toml, their pieces put in.

    >>> wording = {"example": "Hire her!", "near": ["hire"], "expression": ["hire <who>", "take <who>"]}
    >>> table = {"pieces": {"who": ["her", "him"]}, "kind": {"plea": {"weight": "order", "wording": [wording]}}}
    >>> resolved(table)[0].pattern.pattern
    '(?:hire (?:her|him)|take (?:her|him))'
    """
    whole = pieces(table["pieces"])
    kinds = table["kind"].items()
    return [
        Order(name, kind["weight"], (*wording["near"],), regex(put_in(_written(wording["expression"]), whole)))
        for name, kind in kinds
        for wording in kind["wording"]
    ]


@cache
def lead() -> re.Pattern[str]:
    """Return the expression of what may stand before an order that is given."""
    written = _data()["lead"]
    parts = (*written["occasions"], "<reader>", rf"{either(*written['words'])}\b", *written["ideographs"], r"[^\w\"“„«「『]")
    # what stands before a colon or a comma is a label ("Task: …"); the rest gives nothing back, so that it takes linear time
    return re.compile(rf"\W?(?:[\w' ]{{1,24}}[,:!>\])】])?(?:{put_in('|'.join(parts), pieces(_data()['pieces']))})*+")


def _written(expression: str | Sequence[str]) -> str:
    return expression if isinstance(expression, str) else either(*expression)


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_name("orders.toml").read_text(encoding="utf-8"))
