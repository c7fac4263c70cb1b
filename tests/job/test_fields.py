"""The table of fields: it holds together, and every row can be written."""

from __future__ import annotations

from collections import Counter

import pytest
import tomli

from matcher.job.fields import JOB, KINDS, REQUIREMENT, default, kind_of
from matcher.languages import CODES
from matcher.model import Requirement
from matcher.toml.checking import check
from matcher.toml.field import Field, FileShape

ROWS = [*REQUIREMENT, *(row for top in JOB for row in (top, *top.rows) if top.rows is not REQUIREMENT)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_has_at_most_one_row_for_a_kind(kind: str) -> None:
    assert set(Counter(row.name for row in REQUIREMENT if row.of(kind)).values()) == {1}


def test_a_requirement_has_the_keys_of_the_model_and_no_others() -> None:
    assert {row.name for row in REQUIREMENT} == set(Requirement._fields)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.rows], ids=lambda row: f"{row.name}-{'-'.join(row.kinds)}")
def test_the_example_of_a_field_is_a_value_it_allows(row: Field) -> None:
    table = tomli.loads(f"{row.name} = {row.example}")
    plain = Field(
        row.name,
        row.type,
        row.about,
        row.example,
        bounds=row.bounds,
        choices=row.choices,
        longest=row.longest,
        reserved=row.reserved,
    )
    assert not list(check(table, FileShape("file", (plain,))))


def test_defaults_differ_by_kind() -> None:
    assert default("level", "terms", REQUIREMENT) == "led"
    assert default("level", "education", REQUIREMENT) is None
    assert default("recency") is True


def test_the_kind_is_what_is_stated_else_what_the_keys_show() -> None:
    assert [kind_of(table) for table in ({"signals": []}, {"terms": []}, {"kind": "language"}, {"kind": "x", "terms": []}, {"kind": []}, {})] == [
        "signal", "terms", "language", "", "", "",
    ]  # fmt: skip


def test_a_job_may_ask_for_each_language_that_has_a_code_once() -> None:
    (codes,) = (row.choices for row in REQUIREMENT if row.name == "code")
    assert sorted(set(codes)) == list(codes) == list(CODES)
