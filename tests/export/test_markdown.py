"""Markdown: tables that show what a document says, and do not run it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from matcher import pipeline, report
from matcher.export.exporter import Looks
from matcher.export.markdown import draw, escaped
from matcher.gate import admit
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.sheet import Report

Make = Callable[..., Any]
COMMONMARK = MarkdownIt("commonmark").enable("table").enable("strikethrough")
STRANGE = "Led RLHF | [x](javascript:alert(1)) <img src=x onerror=alert(1)> **bold** `code` ~~no~~ &lt; $1$ ![i](http://x) \\| of a chat model."


_MARKS = [
    "*",
    "_",
    "`",
    "[x](y)",
    "![",
    "]",
    "<b>",
    "<http://x>",
    "#",
    "|",
    "~~",
    "&lt;",
    "&#35;",
    "\\",
    "a",
    "b ",
    " ",
    "- ",
    "1. ",
    "$",
    "=",
    "+",
]


@given(st.lists(st.sampled_from(_MARKS)).map("".join) | st.text())
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    plain = " ".join(admit(text).text.split())
    *_, cell = (one for one in COMMONMARK.parse(f"| a |\n| --- |\n| {escaped(plain)} |") if one.type == "inline")
    assert {one.type for one in cell.children or ()} <= {"text", "text_special"}
    assert "".join(one.content for one in cell.children or ()) == plain


@pytest.fixture(scope="session")
def pages(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> list[Report]:
    asked = job(
        {"name": "RLHF | *x*", "signals": ("rlhf",), "weight": 20, "must": True},
        {"name": "Serving", "terms": ("vLLM",)},
        similarity=5,
    )
    run = pipeline.rank(asked, pool(profile(STRANGE, "No experience with vLLM.", name="Ada <b>|# Example")), known)
    return [report.ranking(run), report.explanation([(run, run.ranking.standings[0])])]


def test_a_document_adds_no_links_pictures_tags_or_columns(pages: list[Report]) -> None:
    for page in pages:
        html = COMMONMARK.render(draw(page, Looks()))
        assert set(re.findall(r"<(\w+)", html)) <= {"h1", "h2", "table", "thead", "tbody", "tr", "th", "td", "p", "br"}
        assert len({row.count("<t") for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)}) <= len(page.sheets[0].tables)


def test_words_of_a_document_are_legible(pages: list[Report]) -> None:
    for page in pages:
        assert "Led RLHF | [x](javascript:alert(1)) &lt;img src=x" in COMMONMARK.render(draw(page, Looks()))


def test_shown_points_add_up_to_the_shown_total(pages: list[Report]) -> None:
    table = draw(pages[1], Looks()).split("## ")[1]
    tenths = [int(row.replace(".", "")) for row in re.findall(r"^\| [^|]*(?:\\\|[^|]*)? \| (\d+\.\d) \|", table, re.MULTILINE)]
    assert len(tenths) == 4
    assert sum(tenths[:-1]) == tenths[-1] > 0
