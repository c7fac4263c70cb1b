from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

CV = """Ada Example
ada@example.com

Experience
Research Engineer, Example Labs, 2020 - 2023
- Led RLHF.
"""


@pytest.fixture
def cvs(run: Run, tmp_path: Path) -> Path:
    """Return a folder of a CV of Ada, one of Bo, an empty file and a picture."""
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "ada.txt").write_text(CV, encoding="utf-8")
    (folder / "bo.txt").write_text(CV.replace("Ada", "Bo").replace("ada@", "bo@").replace("Labs", "Works"), encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "me.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def test_one_profile_a_person_is_written_for_its_owner_alone(run: Run, cvs: Path) -> None:
    ended = run("read", cvs, "-o", "out")
    assert (ended.code, ended.out) == (0, "")
    assert sorted(path.name for path in Path("out").iterdir()) == ["ada-example.json", "bo-example.json"]
    assert {path.stat().st_mode & 0o777 for path in Path("out").iterdir()} == {0o600}
    profile = json.loads(Path("out/ada-example.json").read_text(encoding="utf-8"))
    assert profile["work"][0]["highlights"] == ["Led RLHF."]


def test_the_report_tells_how_it_went_and_nothing_of_the_people(run: Run, cvs: Path) -> None:
    err = run("read", cvs, "-o", "out").err
    assert "ada-example: 1 document; 1 entry, 0 undated; 0 characters in no section" in err
    assert "for review: empty.txt: " in err
    assert err.splitlines()[-1].startswith(
        "4 files: 2 people, 2 entries, 0 undated; 0 characters in no section; 1 for review, 1 skipped"
    )
    assert "@" not in err
    assert "Example Labs" not in err
    assert "Ada" not in err


def test_one_person_is_printed(run: Run, cvs: Path) -> None:
    ended = run("read", cvs / "ada.txt")
    assert ended.code == 0
    assert json.loads(ended.out)["basics"]["name"] == "Ada Example"


def test_a_dash_is_standard_output(run: Run, cvs: Path) -> None:
    assert run("read", cvs / "ada.txt", "-o", "-") == run("read", cvs / "ada.txt")
    assert not Path("-").exists()


def test_several_people_need_a_folder(run: Run, cvs: Path) -> None:
    ended = run("read", cvs)
    assert (ended.code, ended.out) == (2, "")
    assert "--output: 2 people were read; name a folder for the profiles with -o DIR" in ended.err


def test_nothing_readable_is_an_error_and_the_reason_is_told(run: Run, cvs: Path) -> None:
    ended = run("read", cvs / "empty.txt")
    assert ended.code == 2
    assert "for review: empty.txt: empty" in ended.err
    assert "nothing could be read" in ended.err


def test_strict_ends_with_3_where_something_needs_review(run: Run, cvs: Path) -> None:
    assert run("read", cvs, "-o", "out", "--strict").code == 3
    assert run("read", cvs / "ada.txt", "--strict").code == 0


def test_a_file_that_says_something_else_is_kept_and_the_others_are_written(run: Run, cvs: Path) -> None:
    Path("out").mkdir()
    mine = Path("out/ada-example.json")
    mine.write_text("mine", encoding="utf-8")
    ended = run("read", cvs, "-o", "out")
    assert ended.code == 2
    assert "out/ada-example.json: left as it is" in ended.err
    assert mine.read_text(encoding="utf-8") == "mine"
    assert Path("out/bo-example.json").is_file()
    assert run("read", cvs, "-o", "out", "--force").code == 0
    assert mine.read_text(encoding="utf-8") != "mine"


def test_what_stands_there_already_is_left_alone(run: Run, cvs: Path) -> None:
    run("read", cvs, "-o", "out")
    before = {path: path.stat().st_mtime_ns for path in Path("out").iterdir()}
    assert run("read", cvs, "-o", "out").code == 0
    assert {path: path.stat().st_mtime_ns for path in Path("out").iterdir()} == before


def test_a_link_is_not_written_through(run: Run, cvs: Path) -> None:
    Path("out").mkdir()
    Path("elsewhere").write_text("mine", encoding="utf-8")
    Path("out/ada-example.json").symlink_to(Path("elsewhere").absolute())
    assert run("read", cvs, "-o", "out", "--force").code == 0
    assert Path("elsewhere").read_text(encoding="utf-8") == "mine"


def test_reading_profiles_again_is_the_identity(run: Run, cvs: Path) -> None:
    run("read", cvs, "-o", "out")
    assert run("read", "out", "-o", "again").code == 0
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == {
        path.name: path.read_bytes() for path in Path("again").iterdir()
    }


@pytest.mark.parametrize("folder", ["profiles", "samples"])
def test_reading_the_shipped_profiles_is_the_identity(run: Run, root: Path, folder: str) -> None:
    shipped = root / "data" / folder
    if not shipped.is_dir():
        pytest.skip("not in this checkout")
    assert run("read", shipped, "-o", "again").code == 0
    assert {path.name: path.read_bytes() for path in shipped.glob("*.json")} == {
        path.name: path.read_bytes() for path in Path("again").iterdir()
    }


def test_the_text_is_shown_with_its_lines(run: Run, cvs: Path) -> None:
    ended = run("read", cvs / "ada.txt", "--text")
    assert ended.code == 0
    assert ended.out.splitlines()[:4] == ["== ada.txt", "    1  Ada Example", "    2  ada@example.com", "    3"]


def test_the_text_of_a_profile_is_shown_with_its_pointers(run: Run, cvs: Path) -> None:
    run("read", cvs, "-o", "out")
    assert "#/work/0/highlights/0  Led RLHF.\n" in run("read", "out/ada-example.json", "--text").out


def test_standard_input_is_read(run: Run) -> None:
    assert json.loads(run("read", "-", stdin=CV.encode()).out)["basics"]["name"] == "Ada Example"


@pytest.mark.parametrize("arguments", [("nowhere",), ("cvs", "-o", "cvs/ada.txt"), ("cvs", "--encoding", "nonsense")])
def test_what_the_user_can_mend_ends_with_2(run: Run, cvs: Path, arguments: tuple[str, ...]) -> None:
    ended = run("read", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) >= 1


def test_nothing_hostile_reaches_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CV + "\n- \x1b[31mRed\x1b[0m \u202egnp\n", encoding="utf-8")
    for more in ((), ("--text",)):
        ended = run("read", tmp_path / "a.txt", *more)
        assert "Red" in ended.out
        assert not any(char in ended.out + ended.err for char in "\x1b\u202e")
