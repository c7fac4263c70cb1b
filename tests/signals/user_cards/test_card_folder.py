"""A folder of a user's cards."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.model import Card
from matcher.signals import taxonomy
from matcher.signals.user_cards import card_folder

SHIPPED = taxonomy.load()


def written(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name.replace('_', '-')}.toml").write_text(text, encoding="utf-8")
    return folder


def loaded(folder: Path) -> tuple[Card, ...]:
    return card_folder.load(folder, SHIPPED.cards)


def refused(folder: Path) -> list[str]:
    with pytest.raises(MatcherError) as error:
        loaded(folder)
    return str(error.value).replace(f"{folder}{os.sep}", "").replace(str(folder), "DIR").splitlines()


def test_the_shipped_example_of_a_card_loads(root: Path) -> None:
    (card,) = loaded(root / "data" / "cards")
    assert (card.id, card.label) == ("customer-service", "Customer service")


def test_cards_come_by_id_whatever_their_files_are_called(tmp_path: Path) -> None:
    written(tmp_path, a='id = "zeta"\naliases = ["zeta word"]', b='id = "alpha"\naliases = ["alpha word"]\nbroader = ["zeta"]')
    assert [card.id for card in loaded(tmp_path)] == ["alpha", "zeta"]


def test_what_is_no_card_file_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, a='id = "a1"\naliases = ["alpha"]')
    (tmp_path / "notes.md").write_text("no card")
    (tmp_path / "examples").mkdir()
    written(tmp_path / "examples", a1="broken = ")
    assert len(loaded(tmp_path)) == 1


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    written(
        tmp_path,
        a='id = "A"\naliases = ["x|y"]',
        b='aliases = ["bcd"]',
        c="id = ",
        d='id = "dd"\naliases = ["dee"]\nbroader = ["ee"]\nweight = 1',
        e='id = "dd"\naliases = ["dee"]\n[[example]]\ntext = "x"\nsection = "job"\nstatus = "did"',
    )
    expected = [
        "a.toml:1:6: id: `A` is no id of at most 60 characters; ",
        "a.toml:2:12: aliases[1]: `x|y` looks like a regular expression, and aliases are words; ",
        "b.toml:1:1: id: is missing; ",
        "c.toml:1:6: not valid TOML: Invalid value; ",
        "d.toml:3:12: broader[1]: `ee` is not a known signal; ",
        "d.toml:4:1: weight: is not a known key; ",
        "e.toml:1:6: id: `dd` is the id of d.toml too; ",
        "e.toml:5:11: example[1].section: `job` is not one of the choices; ",
    ]
    lines = refused(tmp_path)
    assert len(lines) == len(expected)
    assert all(line.startswith(start) for line, start in zip(lines, expected, strict=True)), lines


def test_one_id_twice_in_a_circle_is_told_as_both(tmp_path: Path) -> None:
    written(
        tmp_path,
        a='id = "aa"\naliases = ["alpha"]',
        b='id = "aa"\naliases = ["beta"]\nbroader = ["cc"]',
        c='id = "cc"\naliases = ["gamma"]\nbroader = ["aa"]',
    )
    assert [line.partition(": ")[0] for line in refused(tmp_path)] == ["b.toml:1:6", "b.toml:3:12", "c.toml:3:12"]


def test_a_card_may_name_one_whose_file_is_broken_without_a_mistake_of_its_own(tmp_path: Path) -> None:
    written(tmp_path, aa='id = "aa"\naliases = ["alpha"]\nbroader = ["bb"]', bb="id = ")
    assert [line[:7] for line in refused(tmp_path)] == ["bb.toml"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("gone", "DIRgone: no such folder; name the folder that holds your card files"),
        ("file.toml", "DIRfile.toml: not a folder; name the folder that holds your card files"),
        ("empty", "DIRempty: no card files (.toml) in it; put 1 to 500 of them into it, one a signal"),
    ],
)
def test_what_is_no_folder_of_cards_is_told(tmp_path: Path, place: str, expected: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.toml").write_text("")
    with pytest.raises(MatcherError) as error:
        loaded(tmp_path / place)
    assert str(error.value).replace(f"{tmp_path}{os.sep}", "DIR").startswith(expected)


def test_too_many_card_files_are_told(tmp_path: Path) -> None:
    for n in range(501):
        (tmp_path / f"{n}.toml").touch()
    assert refused(tmp_path)[0].startswith("DIR: 501 card files (.toml) in it; put 1 to 500 of them into it")


def test_a_pipe_a_huge_file_and_one_that_is_not_utf8_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    (tmp_path / "b.toml").write_bytes(b"#" * 1_000_001)
    (tmp_path / "c.toml").write_bytes(b"id = '\xff'")
    assert [line.partition(";")[0] for line in refused(tmp_path)] == [
        "a.toml: not a regular file", "b.toml: larger than 1,000,000 bytes", "c.toml:1:7: not UTF-8",
    ]  # fmt: skip
