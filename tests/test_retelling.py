"""What two documents of one person tell at different levels is shown; nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher import pipeline, report
from matcher.lore import Lore
from matcher.model import Job
from matcher.retelling import retellings

Make = Callable[..., Any]
LED = "Led the NCCL tuning on 512 GPUs."


def _document(period: str, *deeds: str) -> str:
    head = f"# Ola Example\nola@example.com\n\n## Experience\n**Engineer**, Foo Ltd, {period}\n"
    return head + "".join(f"- {deed}\n" for deed in deeds)


@pytest.fixture
def retold(pool: Make, job: Callable[..., Job], known: Lore) -> Callable[..., list[tuple[str | None, str | None]]]:
    """Return the statuses at which documents tell of one thing."""

    def make(*documents: str) -> list[tuple[str | None, str | None]]:
        asked = job({"name": "Clusters", "signals": ("gpu-clusters",)})
        (standing,) = pipeline.rank(asked, pool(*documents), known).ranking.standings
        return [(one.counted.status, one.other.status) for one in retellings(standing, known)]

    return make


@pytest.mark.parametrize(
    ("other", "period", "pairs"),
    [
        ("Contributed to the NCCL tuning for a 512-GPU cluster.", "2021-02 - 2024-02", [("led", "contributed")]),
        ("Assisted with the NCCL tuning.", "2021-02 - 2024-02", [("led", "assisted")]),
        ("Led the NCCL tuning for a 512-GPU cluster.", "2021-02 - 2024-02", []),
        ("Contributed to the NCCL tuning for a 512-GPU cluster.", "2015-02 - 2017-02", []),
        ("Contributed to monitoring of InfiniBand fabrics with Slurm.", "2021-02 - 2024-02", []),
    ],
)
def test_one_thing_that_two_documents_tell_at_different_levels_is_shown(
    retold: Make, other: str, period: str, pairs: list[tuple[str, str]]
) -> None:
    assert retold(_document("2021-06 - 2025-05", LED), _document(period, other)) == pairs


def test_one_document_tells_nothing_differently(retold: Make) -> None:
    assert retold(_document("2021-06 - 2025-05", LED, "Contributed to the NCCL tuning for a 512-GPU cluster.")) == []


def test_explain_quotes_both(pool: Make, job: Callable[..., Job], known: Lore) -> None:
    others = _document("2021-02 - 2024-02", "Contributed to the NCCL tuning for a 512-GPU cluster.")
    run = pipeline.rank(
        job({"name": "Clusters", "signals": ("gpu-clusters",)}), pool(_document("2021-06 - 2025-05", LED), others), known
    )
    page = report.explanation([(run, run.ranking.standings[0])]).sheets[0]
    ((name, (first, other)),) = next(table.rows for table in page.tables if table.title.startswith("Stated differently"))
    assert (name, first.quote.text, other.lead) == ("Clusters", LED, "contributed · gpu-clusters")


def test_what_is_told_at_different_levels_is_flagged_in_both_documents(pool: Make, job: Callable[..., Job], known: Lore) -> None:
    others = _document("2021-02 - 2024-02", "Contributed to the NCCL tuning for a 512-GPU cluster.")
    people = pool(_document("2021-06 - 2025-05", LED), others)
    run = pipeline.rank(job({"name": "Clusters", "signals": ("gpu-clusters",)}), people, known)
    flags = run.ranking.standings[0].flags
    assert [(one.kind, one.quote.split()[0]) for one in flags] == [
        ("stated_differently", "Led"),
        ("stated_differently", "Contributed"),
    ]
    page = report.ranking(run).sheets[0]
    assert str(page.tables[0].rows[0][1]).endswith(" !")
