from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import MatcherError
from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import NONE, Corrections, Known

A, B, C = Known("a.md", "a" * 64), Known("b.md", "b" * 64), Known("c.md", "c" * 64)


def test_without_a_file_nothing_is_corrected(tmp_path: Path) -> None:
    assert corrections.load(tmp_path / "people.toml") == NONE


@pytest.mark.parametrize(
    "text",
    [
        NONE,
        NONE.joining((A,), (B, C)),
        NONE.splitting((A,), (B, C)),
        NONE.joining((Known('odd "name"\\ é.md', "d" * 64),), (B,)).splitting((C,), (A,)),
        Corrections(joins=((Known("cv.pdf"), Known("home.md")),)),
    ],
)
def test_what_is_written_is_read_again(text: Corrections, tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(corrections.as_toml(text), encoding="utf-8")
    read = corrections.load(path)
    assert read == text


def test_a_name_is_written_without_its_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text(corrections.as_toml(Corrections(joins=((Known("odd \x7f.md"), B),))), encoding="utf-8")
    assert corrections.load(path) == Corrections(joins=((Known("odd .md"), B),))


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    assert corrections.as_toml(NONE.joining((A,), (B,))).splitlines() == [
        "# Whose documents are whose: written by `matcher people --join` and `--split`, yours to edit.",
        "# [[join]]: these documents are one person's. [[split]]: no two of these are one person's.",
        "# A document is known by its content (sha256), so it may be renamed; where no sha256 stands, by its name.",
        "",
        "[[join]]",
        "documents = [",
        f'  {{ name = "a.md", sha256 = "{"a" * 64}" }},',
        f'  {{ name = "b.md", sha256 = "{"b" * 64}" }},',
        "]",
    ]


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text("[[join]]\ndocumnts = 3\n[[split]]\ndocuments = [{ name = 1 }]\n", encoding="utf-8")
    with pytest.raises(MatcherError) as raised:
        corrections.load(path)
    lines = str(raised.value).split("\n")
    assert [line.partition("people.toml:")[2].split(": ")[0] for line in lines] == ["1:1", "2:1", "4:23"]
    assert "documnts: is not a known key; did you mean `documents`?" in lines[1]


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "people.toml"
    path.write_text("[[join]]\ndocuments = [\n", encoding="utf-8")
    with pytest.raises(MatcherError, match="not valid TOML"):
        corrections.load(path)


def test_a_document_is_known_by_content_and_without_it_by_name() -> None:
    assert A.means("renamed.md", "a" * 64)
    assert not A.means("a.md", "b" * 64)
    assert Known("a.md").means("a.md", "b" * 64)


def test_joining_takes_back_a_split_and_splitting_a_join() -> None:
    assert NONE.splitting((A,), (B,)).joining((A,), (B,)) == Corrections(joins=((A, B),))
    assert NONE.joining((A,), (B,)).splitting((A,), (B,)) == Corrections(splits=((A, B),))


def test_splitting_one_of_three_leaves_the_other_two_joined() -> None:
    assert NONE.joining((A,), (B, C)).splitting((C,), (A, B)) == Corrections(((A, B),), ((A, C), (B, C)))


def test_splitting_a_person_takes_all_documents_apart() -> None:
    assert NONE.joining((A,), (B, C)).splitting((A, B, C), (A, B, C)) == Corrections((), ((A, B), (A, C), (B, C)))


def test_joining_leaves_other_splits_alone() -> None:
    assert Corrections(splits=((A, B, C),)).joining((A,), (B,)) == Corrections(((A, B),), ((A, C), (B, C)))
