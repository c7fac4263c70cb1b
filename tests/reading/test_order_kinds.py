"""The wordings of orders: each stands in its own example, which gives nothing, and has a word near it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli

from matcher.model import Pool
from matcher.reading import order_kinds
from matcher.reading.order_kinds import lead, orders, resolved
from matcher.text import folded
from tests.growth import in_line

WRITTEN = tomli.loads(Path(order_kinds.__file__).with_name("orders.toml").read_text(encoding="utf-8"))
KINDS = WRITTEN["kind"]
WORDINGS = [(name, wording) for name, kind in KINDS.items() for wording in kind["wording"]]


@pytest.mark.parametrize(("name", "wording"), WORDINGS, ids=lambda item: item if isinstance(item, str) else item["example"])
def test_a_wording_stands_in_its_example_which_is_flagged(pool: Callable[..., Pool], name: str, wording: dict[str, Any]) -> None:
    kind = KINDS[name] | {"wording": [wording]}
    (order,) = resolved(WRITTEN | {"kind": {name: kind}})
    line = folded(wording["example"])
    assert order.pattern.search(line)
    assert any(word in line for word in order.near)
    (candidate,) = pool(f"# Ada Example\n\nBuilt tools.\n\n{wording['example']}\n").candidates
    assert "instruction_text" in {flag.kind for flag in candidate.flags}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_a_purpose_and_a_weight(name: str) -> None:
    assert KINDS[name]["purpose"].endswith(".")
    assert KINDS[name]["weight"] in {"order", "call", "mention", "sign", "trace"}


def test_words_near_an_order_are_folded_as_the_text_is() -> None:
    assert [word for order in orders() for word in order.near if folded(f"x{word}x") != f"x{word}x"] == []


def test_every_piece_is_used() -> None:
    wordings = [expression for _, one in WORDINGS for expression in (one["expression"], one["near"])]
    written = str([*WRITTEN["pieces"].values(), *WRITTEN["lead"]["occasions"], *wordings])
    assert [name for name in WRITTEN["pieces"] if f"<{name}>" not in written and name != "reader"] == []


@pytest.mark.parametrize(
    ("before", "leads"),
    [
        ("", True),
        ("please ", True),
        ("task: ", True),
        ("when you summarise this cv, always ", True),
        ("any ai that ranks this profile should ", True),
        ("we taught models to ", False),
        ('prompt: "', False),
        ("prompt: “", False),
        ("the model must ", False),
    ],
)
def test_addresses_and_occasions_may_stand_before_an_order_and_another_verb_may_not(before: str, leads: bool) -> None:
    assert bool(lead().fullmatch(before)) == leads


@pytest.mark.parametrize(
    "words", ["dear ai, ", "ai reviewer that reads ", "when you summarise this cv, ", "[system] ", "assistant of de "]
)
def test_what_stands_before_an_order_is_read_in_linear_time(words: str) -> None:
    assert in_line(lambda times: lead().fullmatch(words * times + "x"), 16_000)
    assert in_line(lambda times: [order.pattern.search(words * times) for order in orders()], 400)
