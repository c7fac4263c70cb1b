from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CV = """Ada Example

Experience
Research Engineer, Example Labs, 2020 - 2023
- Led RLHF.
Software Engineer, Sample Search, 2016 - 2019
- Built tools.
"""


@pytest.fixture
def folder(run: Run, tmp_path: Path) -> Path:
    """Return a folder of two documents of Ada, one of a namesake, and one of Bo."""
    documents = tmp_path / "cvs"
    documents.mkdir()
    for name, text in (
        ("cv.txt", CV),
        ("home.txt", CV.replace("2023", "2022").replace("tools", "search tools")),
        ("namesake.txt", CV.replace("Example Labs", "Other Works").replace("Sample Search", "Third Firm")),
        ("bo.txt", CV.replace("Ada Example", "Bo Sample")),
    ):
        (documents / name).write_text(text, encoding="utf-8")
    return documents


def told(run: Run, folder: Path, *more: object) -> dict[str, Any]:
    ended = run("people", "-p", folder, "--format", "json", *more)
    assert ended.code == 0, ended.err
    record: dict[str, Any] = json.loads(ended.out)
    return record


def documents(record: dict[str, Any]) -> list[list[str]]:
    return sorted([document["name"] for document in one["documents"]] for one in record["people"])


def test_a_folder_without_profiles_asks_for_some_in_the_words_of_every_command(run: Run, spec: Path) -> None:
    text = "--profiles: no profiles are named, and this folder has no data/profiles; name a folder of profiles or documents\n"
    assert {run(*command).err for command in (("people",), ("audit", spec), ("rank", spec))} == {text}


def test_what_could_not_be_read_is_listed_as_in_a_ranking(run: Run, folder: Path, spec: Path) -> None:
    (folder / "notes.xyz").write_text("no document")
    (folder / "empty.txt").touch()
    text = run("rank", spec, "-p", folder).out.splitlines()[-2:]
    assert [line.partition(":")[0] for line in text] == ["for review", "skipped"]
    assert run("people", "-p", folder).out.splitlines()[-2:] == text


def test_people_are_shown_with_what_joined_them(run: Run, folder: Path) -> None:
    record = told(run, folder)
    assert documents(record) == [["bo.txt"], ["cv.txt", "home.txt"], ["namesake.txt"]]
    joined = next(one["joined"] for one in record["people"] if one["joined"])
    assert [(one["certain"], [by["kind"] for by in one["by"]]) for one in joined] == [(False, ["employer", "employer"])]
    assert [(one["why"], len(one["people"])) for one in record["questions"]] == [("one name, nothing in common", 2)]


def test_contradictions_are_told_with_their_places(run: Run, folder: Path) -> None:
    found = [one for person in told(run, folder)["people"] for one in person["contradictions"]]
    assert [
        (one["about"], one["key"], [(claim["document"], claim["said"], claim["line"]) for claim in one["claims"]])
        for one in found
    ] == [("Example Labs", "endDate", [("cv.txt", "2023", 4), ("home.txt", "2022", 4)])]


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_every_format_shows_who_there_is(run: Run, folder: Path, form: str) -> None:
    out = run("people", "-p", folder, "-f", form).out
    assert "home" in out
    assert "Ada Example" in out.replace("\\", "")


def test_a_join_is_remembered_in_a_file_and_holds_for_other_commands(run: Run, folder: Path, spec: Path) -> None:
    assert documents(told(run, folder, "--join", "bo", "namesake")) == [["bo.txt", "namesake.txt"], ["cv.txt", "home.txt"]]
    kept = Path(".matcher/people.toml")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert 'name = "bo.txt"' in kept.read_text(encoding="utf-8")
    assert documents(told(run, folder)) == [["bo.txt", "namesake.txt"], ["cv.txt", "home.txt"]]
    ranked = json.loads(run("rank", spec, "-p", folder, "--format", "json", "--as-of", "2026-11-21").out)
    assert len(ranked["candidates"]) == 2


def test_documents_may_be_named_by_their_files(run: Run, folder: Path) -> None:
    assert ["bo.txt", "namesake.txt"] in documents(told(run, folder, "--join", "bo.txt", "namesake.txt"))


def test_a_misspelt_name_is_understood(run: Run, folder: Path) -> None:
    assert len(told(run, folder, "--join", "Bo Sampel", "namesake")["people"]) == 2


def test_a_split_takes_a_person_apart_and_a_join_takes_it_back(run: Run, folder: Path) -> None:
    assert documents(told(run, folder, "--split", "home.txt")) == [["bo.txt"], ["cv.txt"], ["home.txt"], ["namesake.txt"]]
    assert "[[split]]\n" in Path(".matcher/people.toml").read_text(encoding="utf-8")
    assert documents(told(run, folder, "--join", "cv", "home")) == [["bo.txt"], ["cv.txt", "home.txt"], ["namesake.txt"]]
    text = Path(".matcher/people.toml").read_text(encoding="utf-8")
    assert "documents =" not in text


def test_a_join_of_what_is_joined_confirms_it(run: Run, folder: Path) -> None:
    assert "Same name and facts" in run("people", "-p", folder).out
    assert "Same name and facts" not in run("people", "-p", folder, "--join", "cv.txt", "home.txt").out


def test_corrections_survive_another_name_of_the_file(run: Run, folder: Path) -> None:
    run("people", "-p", folder, "--join", "bo", "namesake")
    (folder / "bo.txt").rename(folder / "renamed.txt")
    assert ["namesake.txt", "renamed.txt"] in documents(told(run, folder))


def test_no_state_heeds_no_correction_and_makes_none(run: Run, folder: Path) -> None:
    run("people", "-p", folder, "--split", "home.txt")
    assert len(told(run, folder, "--no-state")["people"]) == 3
    ended = run("people", "-p", folder, "--no-state", "--join", "bo", "namesake")
    assert (ended.code, ended.out) == (2, "")
    assert "--no-state" in ended.err
    assert run("people", "-p", "nowhere", "--no-state", "--join", "bo", "namesake").err == ended.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--split", "bo"), "only one document"),
        (("--split", "nobody at all"), "no such candidate"),
        (("--join", "bo", "nobody at all"), "no such candidate"),
        (("--join", "bo", "Ada Example"), "several candidates"),
        (("--join", "bo", "bo.txt"), "--join: “bo” and “bo.txt” are one and the same; name two people, or two documents of one"),
        (("--join", "cv.txt", "cv.txt"), "are one and the same"),
    ],
)
def test_what_cannot_be_corrected_is_an_error_and_leaves_no_file(
    run: Run, folder: Path, arguments: tuple[str, ...], says: str
) -> None:
    ended = run("people", "-p", folder, *arguments)
    assert ended.code == 2
    assert says in ended.err
    assert not Path(".matcher/people.toml").exists()


def test_a_mistake_in_the_file_is_told_with_its_line(run: Run, folder: Path) -> None:
    Path(".matcher").mkdir()
    Path(".matcher/people.toml").write_text("[[join]]\ndocumnts = 3\n", encoding="utf-8")
    ended = run("people", "-p", folder)
    assert ended.code == 2
    assert ".matcher/people.toml:2:1: join[1].documnts: is not a known key; did you mean `documents`?" in ended.err


def test_blind_nobody_is_named(run: Run, folder: Path) -> None:
    for form in ("table", "json", "csv", "markdown"):
        out = run("people", "-p", folder, "--blind", "-f", form).out
        assert out
        assert not any(word in out for word in ("Ada", "ada", "Bo", "bo.txt", "home.txt", "example.com"))


def test_an_empty_folder_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert run("people", "-p", tmp_path / "empty").code == 2


def test_blind_there_is_no_column_of_names(run: Run, folder: Path) -> None:
    assert "name" in run("people", "-p", folder).out.splitlines()[2]
    assert "name" not in run("people", "-p", folder, "--blind").out.splitlines()[2]


def test_deeds_told_at_different_levels_are_among_what_documents_say_differently(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "cv.txt").write_text(CV.replace("Led RLHF", "Led the RLHF runs with judges"), encoding="utf-8")
    text = CV.replace("Led RLHF", "Helped with the RLHF runs with judges")
    (folder / "home.txt").write_text(text, encoding="utf-8")
    (deed,) = (one for person in told(run, folder)["people"] for one in person["contradictions"])
    assert (deed["list"], deed["about"], deed["key"]) == ("signals", "RLHF", "status")
    assert [claim["said"].split()[0] for claim in deed["claims"]] == ["led", "assisted"]
