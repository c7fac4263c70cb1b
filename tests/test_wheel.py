"""What is in the wheel: all that the program reads, the invented people, and nobody real."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
import tomli
from hatchling.builders.wheel import WheelBuilder


@pytest.fixture(scope="module")
def names(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of the files in a wheel that is built here."""
    [wheel] = WheelBuilder(str(root)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return set(ZipFile(wheel).namelist())


def test_the_demo_is_made_of_what_is_there(root: Path) -> None:
    wheel = tomli.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {
        "data/samples": "matcher/demo/people",
        "job_specs/rlhf-alignment.toml": "matcher/demo/job.toml",
    }
    assert all((root / source).exists() for source in wheel["force-include"])
    assert wheel["packages"] == ["matcher"]


def test_the_invented_people_are_in_it_and_nobody_real(names: set[str], root: Path) -> None:
    people = {Path(one).name for one in names if one.startswith("matcher/demo/people/")}
    assert people == {one.name for one in (root / "data/samples").iterdir()}
    assert not {one.name for one in (root / "data/profiles").glob("*.json")} & {Path(one).name for one in names}
    assert not [one for one in names if one.startswith(("data/", "tests/", "benchmarks/", "job_specs/"))]


def test_all_that_the_program_reads_is_in_it(names: set[str], root: Path) -> None:
    files = [
        one for one in (root / "matcher").rglob("*") if one.suffix in (".py", ".toml", ".json", ".tsv", ".css", ".js", ".md")
    ]
    wanted = {one.relative_to(root).as_posix() for one in files if not {"examples", "__pycache__"} & {*one.parts}}
    assert wanted - names == set()
    read = {
        "export/browser/style.css",
        "export/browser/script.js",
        "schemas/ranking.schema.json",
        "reference/idf.tsv",
        "demo/job.toml",
    }
    assert {f"matcher/{one}" for one in read} <= names
