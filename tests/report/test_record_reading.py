"""A JSON file of somebody's → data of the expected shape, or every place where it is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.errors import MatcherError
from matcher.lore import Lore
from matcher.report import record
from matcher.report.bundle import SHAPE, RunBasis, bundle
from matcher.report.record_reading import RANKING, Each, Or, faults, parsed

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@pytest.fixture(scope="module")
def run(spec: Path, samples: Path, known: Lore) -> pipeline.Run:
    return pipeline.rank(jobs.load(spec, known.taxonomy.cards), reading.load((samples,)), known)


def test_what_is_written_is_of_the_shape_that_is_read(run: pipeline.Run) -> None:
    for blind in (False, True):
        assert list(faults(report.ranking(run, blind=blind).record, RANKING)) == []
    for names in (False, True):
        assert list(faults(bundle(run, RunBasis("job.toml", ""), names=names), SHAPE)) == []


@given(_values)
def test_whatever_it_holds_it_is_looked_at_to_the_end(value: Any) -> None:
    for shape in (RANKING, SHAPE, [int], Each(str), Or([str])):
        assert all(isinstance(one.where, str) and one.what for one in faults(value, shape))
    others = sum(type(one) is not int for one in value) if isinstance(value, list) else 1
    assert len(list(faults(value, [int]))) == others


@given(st.data())
def test_a_value_of_another_kind_is_told_at_its_place(run: pipeline.Run, data: st.DataObject) -> None:
    copy = json.loads(json.dumps(record.ranking(run)))
    place, shape, way = copy, RANKING, ""
    while isinstance(shape, dict):
        name = data.draw(st.sampled_from([key for key in shape if not isinstance(shape[key], Or)]))
        way, last, shape = f"{way}/{name}", place, shape[name]
        place = place[name]
    last[name] = 1.5
    assert [one.where for one in faults(copy, RANKING)] == [way]


def test_every_mistake_is_told_at_once_with_its_pointer() -> None:
    shape = {"a": [{"n": int}], "b": Each(str), "c": Or(str)}
    items = list(faults({"a": [{"n": True}, {}, 3], "b": {"x/y": 1}}, shape))
    assert [tuple(one) for one in items] == [
        ("/a/0/n", "should be a whole number"),
        ("/a/1/n", "is missing"),
        ("/a/2", "should be an object"),
        ("/b/x~1y", "should be a text"),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"schema": "matcher.bundle/1"}', b'{"schema": 3}',
        b'{"schema": "matcher.ranking/1", "a": NaN}', b'{"schema": "matcher.ranking/1", "schema": "matcher.ranking/1"}',
        b'{"schema": "matcher.ranking/1", "a": ' + b"9" * 5000 + b"}",
        b'{"schema": "matcher.ranking/1", "a": ' + b"[" * 40 + b"]" * 40 + b"}",
        b"[" * 1_000_000, b'{"a":' * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_ranking_is_told_in_one_line(raw: bytes) -> None:
    with pytest.raises(MatcherError) as error:
        parsed(raw, "r.json", record.RANKING)
    assert str(error.value).startswith("r.json: not a ranking")
    assert "\n" not in str(error.value)


def test_a_file_that_is_too_large_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.report.record_reading.MOST", 10)
    with pytest.raises(MatcherError, match="larger than"):
        parsed(b'{"schema": "matcher.ranking/1"}', "r.json", record.RANKING)
