"""What somebody typed → the candidate it names."""

from __future__ import annotations

import pytest

from matcher.calling import called
from matcher.errors import MatcherError
from matcher.model import Candidate, Document, Profile


def _candidate(id: str, name: str | None) -> Candidate:
    return Candidate(id, name, Profile("", ()), "", ())


PEOPLE = [
    _candidate("ada-example", "Ada Example"),
    _candidate("ada-sample", "Ada Sample"),
    _candidate("renee-munoz", "Renée Muñoz"),
    _candidate("林示远", "林示远"),
    _candidate("scan-7", None),
]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("ada-example", "ada-example"),
        ("ADA EXAMPLE", "ada-example"),
        ("Example", "ada-example"),
        ("Example Ada", "ada-example"),
        ("Ada Exmaple", "ada-example"),
        ("renee munoz", "renee-munoz"),
        ("Rene Munos", "renee-munoz"),
        ("ren mun", "renee-munoz"),
        ("Sam", "ada-sample"),
        ("Munos", "renee-munoz"),
        ("Exampel", "ada-example"),
        ("林是远", "林示远"),
        ("林示远", "林示远"),
        ("林", "林示远"),
        ("scan-7", "scan-7"),
    ],
)
def test_an_id_a_name_a_part_or_a_misspelling_names_a_candidate(query: str, id: str) -> None:
    assert called(query, PEOPLE).id == id


def test_an_id_goes_before_names() -> None:
    people = [*PEOPLE, _candidate("ada", "Somebody Else")]
    assert called("ada", people).name == "Somebody Else"


def test_a_whole_name_goes_before_the_name_of_a_document() -> None:
    other = _candidate("samuel", "Samuel Sample")._replace(documents=(Document("ada-example.pdf", "", 0, 0),))
    assert called("Ada Example", [*PEOPLE, other]).id == "ada-example"


def test_of_several_candidates_all_are_listed() -> None:
    with pytest.raises(
        MatcherError,
        match=r"“ada”: could mean several .*: ada-example \(Ada Example\), ada-sample \(Ada Sample\); name one by its id",
    ):
        called("ada", PEOPLE)


def test_two_letters_begin_too_many_names_to_be_one() -> None:
    with pytest.raises(MatcherError, match=r"no such candidate; write 3 letters or more of a name"):
        called("re", PEOPLE)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(MatcherError, match=r"no such candidate; the nearest is renee-munoz"):
        called("Wren Muzo", PEOPLE)


@pytest.mark.parametrize("query", ["Zbigniew Kowalczyk", "王小明", "Qqqqqqq"])
def test_who_is_called_nothing_like_it_is_not_named(query: str) -> None:
    with pytest.raises(MatcherError, match="no such candidate, and no similar name; `matcher people` lists them all"):
        called(query, PEOPLE)


def test_one_wrong_ideograph_that_fits_two_names_one_of_them_by_its_id() -> None:
    with pytest.raises(MatcherError, match="could mean several candidates"):
        called("林小远", [*PEOPLE, _candidate("林晓远", "林晓远")])


@pytest.mark.parametrize("query", ["", "  ", "-"])
def test_nothing_typed_names_nobody(query: str) -> None:
    with pytest.raises(MatcherError, match="no such candidate"):
        called(query, PEOPLE)


def test_what_was_typed_passes_the_gate_before_it_is_shown() -> None:
    with pytest.raises(MatcherError, match="no such candidate") as error:
        called("\x1b[31mnobody at all", PEOPLE)
    assert "\x1b" not in str(error.value)


def test_a_document_names_its_candidate() -> None:
    person = Candidate("样例", "样例", Profile("", ()), "", (Document("cvs/lin-shiyuan.json", "0" * 64, 0, 0),))
    assert called("lin shiyun", [*PEOPLE, person]) is person


@pytest.mark.parametrize("query", ["cv 7.docx", "ada/cv 7.docx", "/home/people/ada/cv 7.docx"])
def test_a_document_names_its_candidate_by_file_name_or_path(query: str) -> None:
    document = Document("ada/cv 7.docx", "0" * 64, 0, 0)
    people = [*PEOPLE, _candidate("cv-8", "Cv Docx"), Candidate("x", "Bo Example", Profile("", ()), "", (document,))]
    assert called(query, people).id == "x"


def test_a_document_that_several_have_names_none_of_them() -> None:
    both = [Candidate(id, None, Profile("", ()), "", (Document(f"{id}/cv.pdf", "0" * 64, 0, 0),)) for id in "ab"]
    with pytest.raises(MatcherError, match="could mean several candidates: a, b"):
        called("cv.pdf", both)
    assert called("b/cv.pdf", both).id == "b"
