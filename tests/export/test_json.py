"""JSON: the record as it is."""

from __future__ import annotations

import json

import pytest

from matcher.export.exporter import Looks
from matcher.export.json import draw
from matcher.report.sheet import CellTable, Report


def _report(record: dict[str, object]) -> Report:
    return Report(tuple, lambda: CellTable("", (), ()), lambda: record)


def test_the_record_comes_back_as_it_was() -> None:
    record: dict[str, object] = {"name": "林示远", "quote": 'a "b" \\ \n', "none": None, "list": [1, True]}
    drawn = draw(_report(record), Looks())
    assert json.loads(drawn) == record
    assert "林示远" in drawn
    assert drawn.endswith("}\n")


def test_no_number_is_not_a_number() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        draw(_report({"x": float("nan")}), Looks())
