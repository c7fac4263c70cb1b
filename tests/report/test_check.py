"""What `matcher check` shows, before it has looks."""

from __future__ import annotations

from collections.abc import Callable

from matcher import pipeline
from matcher.job.findings import JobFinding, codes
from matcher.lore import Lore
from matcher.model import Job, Place, Pool
from matcher.report.check import Checked, PlacedFinding, listing, report_of

FOUND = PlacedFinding(JobFinding("M107", ("requirement", 0, "must"), "all are"), Place(3, 9))


def test_a_file_without_findings_is_fine_and_has_no_table(job: Callable[..., Job]) -> None:
    (sheet,) = report_of([Checked("job.toml", job({"terms": ("x",)}))]).sheets
    assert (sheet.title, [table.columns for table in sheet.tables], sheet.notes) == (
        "job.toml: fine",
        [("requirement", "of 100 points")],
        (),
    )


def test_the_weights_are_a_table_in_which_each_name_stands_by_itself(job: Callable[..., Job]) -> None:
    names = ("Docker, AWS and 2 more", "Kubernetes")
    (sheet,) = report_of([Checked("job.toml", job(*({"name": name, "terms": ("x",)} for name in names)))]).sheets
    assert [(row[0], str(row[1])) for row in sheet.tables[0].rows] == [(name, "50.0") for name in names]


def test_a_finding_has_its_code_its_place_and_how_to_mend_it(job: Callable[..., Job]) -> None:
    report = report_of([Checked("job.toml", job({"terms": ("x",)}), (FOUND,))])
    (sheet,) = report.sheets
    assert sheet.title.startswith("job.toml: 1 thing to think twice about")
    assert sheet.tables[0].rows == (
        ("M107", "3:9", "requirement[1].must: all are\n→ keep `must = true` for what cannot be learnt in time"),
    )
    assert report.grid.rows == (("job.toml", 3, 9, "M107", "requirement[1].must", "all are", codes()["M107"].fix),)
    assert report.record["files"][0]["findings"] == [
        {"code": "M107", "where": "requirement[1].must", "line": 3, "column": 9, "what": "all are", "fix": codes()["M107"].fix}
    ]


def test_a_card_of_a_folder_has_no_line(job: Callable[..., Job]) -> None:
    report = report_of([Checked("own", findings=(FOUND._replace(place=Place()),))])
    assert report.sheets[0].title == "own: 1 thing to think twice about"
    assert report.sheets[0].tables[0].rows[0][1] == ""
    assert report.grid.rows[0][1:3] == ("", "")


def test_the_pool_and_what_is_left_to_a_person_are_told(job: Callable[..., Job], pool: Callable[..., Pool], known: Lore) -> None:
    asked = job({"terms": ("x",)}, checks=(("location", "Zürich"),))
    run = pipeline.rank(asked, pool("Ada Example\n\n- Led RLHF."), known)
    report = report_of([Checked("job.toml", asked, run=run)])
    assert report.sheets[0].notes == (
        "Fewer than five candidates: too few to tell which requirements move nobody.", "1 document: 1 ranked. As of 2026-11-21.",
        "For a person to check: location – Zürich.",
    )  # fmt: skip
    assert report.record["files"][0]["pool"]["counts"]["ranked"] == 1


def test_every_code_is_listed_in_every_form() -> None:
    report = listing()
    assert [row[0] for row in report.sheets[0].tables[0].rows] == sorted(codes())
    assert [row[0] for row in report.grid.rows] == [one["id"] for one in report.record["codes"]] == sorted(codes())
    assert all(not one.what.endswith(".") and one.why.endswith(".") for one in codes().values())
