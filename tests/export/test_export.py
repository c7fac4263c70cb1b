"""Every result × every format draws; a suffix names a format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.export import EXPORTERS, for_suffix
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.model import Job
from matcher.report import signals
from matcher.report.sheet import Report


@pytest.fixture(scope="session")
def reports(pool: Callable[..., Any], profile: Callable[..., Any], job: Callable[..., Job], known: Lore) -> list[Report]:
    run = pipeline.rank(
        job({"signals": ("rlhf",), "must": True}, similarity=5),
        pool(profile("Led RLHF."), "", profile("Led RLHF.", name="")),
        known,
    )
    empty = pipeline.rank(job({"signals": ("rlhf",)}), pool(""), known)
    explained = report.explanation([(run, run.ranking.standings[0])])
    return [
        report.ranking(run),
        report.ranking(empty),
        explained,
        signals.listing(known.taxonomy),
        signals.details(known.taxonomy, "rlhf"),
    ]


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name != "trec"])  # a run is of rankings alone
def test_every_report_draws_in_every_format_the_same_each_time(reports: list[Report], name: str) -> None:
    for page in reports:
        drawn = EXPORTERS[name].draw(page, Looks(80))
        assert drawn[:2] == b"PK" if isinstance(drawn, bytes) else drawn.endswith("\n")
        assert drawn == EXPORTERS[name].draw(page, Looks(80))


@pytest.mark.parametrize(
    ("suffix", "name"),
    [
        (".csv", "csv"),
        (".CSV", "csv"),
        (".json", "json"),
        (".md", "markdown"),
        (".txt", "table"),
        (".run", "trec"),
        (".html", "html"),
        (".xlsx", "xlsx"),
    ],
)
def test_a_suffix_names_its_format(suffix: str, name: str) -> None:
    found = for_suffix(suffix)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("suffix", ["", ".pdf", "csv"])
def test_an_unknown_suffix_names_none(suffix: str) -> None:
    assert for_suffix(suffix) is None


def test_no_two_formats_share_a_suffix() -> None:
    suffixes = [suffix for one in EXPORTERS.values() for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))
