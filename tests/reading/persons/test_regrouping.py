from __future__ import annotations

import pytest

from matcher.errors import MatcherError
from matcher.reading.parsed import Parsed, ReadDocument
from matcher.reading.persons import people, regrouping
from matcher.reading.persons.corrections import NONE, Corrections, Known
from matcher.reading.persons.people import Person


def document(name: str, *contacts: str, sha256: str = "") -> ReadDocument:
    return ReadDocument(name, sha256 or name, Parsed(f"Text of {name}", "Ada Example", (), contacts=contacts))


ONE, TWO, THREE = (
    document("cvs/one.txt", "mail:ada@example.com"),
    document("two.txt", "mail:ada@example.com"),
    document("three.txt"),
)
GIVEN = (ONE, TWO, THREE)


def persons(known: Corrections = NONE) -> list[Person]:
    return list(people.people(GIVEN, known).persons)


def groups(known: Corrections) -> list[list[str]]:
    return sorted(sorted(one.name for one in person.documents) for person in persons(known))


def of(name: str, known: Corrections = NONE) -> Person:
    return next(one for one in persons(known) if name in {document.name for document in one.documents})


def test_two_people_are_made_one() -> None:
    known = regrouping.with_people_joined(GIVEN, NONE, of("cvs/one.txt"), of("three.txt"))
    assert groups(known) == [["cvs/one.txt", "three.txt", "two.txt"]]


def test_one_person_is_confirmed() -> None:
    known = regrouping.with_people_joined(GIVEN, NONE, of("two.txt"), of("two.txt"))
    assert [{one.name for one in join} for join in known.joins] == [{"cvs/one.txt", "two.txt"}]


def test_a_document_is_taken_from_its_person() -> None:
    side = regrouping.sides("two.txt", of("two.txt"), TWO)
    assert groups(regrouping.with_sides_split(GIVEN, NONE, side)) == [["cvs/one.txt"], ["three.txt"], ["two.txt"]]


def test_a_person_is_taken_apart() -> None:
    side = regrouping.sides("ada-example", of("two.txt"), None)
    assert groups(regrouping.with_sides_split(GIVEN, NONE, side)) == [["cvs/one.txt"], ["three.txt"], ["two.txt"]]


def test_what_is_taken_back_leaves_nothing_behind() -> None:
    apart = regrouping.with_sides_split(GIVEN, NONE, regrouping.sides("two.txt", of("two.txt"), TWO))
    assert regrouping.with_people_joined(GIVEN, apart, of("cvs/one.txt", apart), of("two.txt", apart)) == NONE
    bound = regrouping.with_people_joined(GIVEN, NONE, of("two.txt"), of("three.txt"))
    side = regrouping.sides("three.txt", of("three.txt", bound), THREE)
    assert regrouping.with_sides_split(GIVEN, bound, side) == Corrections(
        joins=bound.unjoined(known(THREE), known(ONE, TWO)).joins
    )


def known(*documents: ReadDocument) -> tuple[Known, ...]:
    return tuple(Known(one.name, one.sha256) for one in documents)


@pytest.mark.parametrize("query", ["cvs/one.txt", "one.txt"])
def test_a_document_is_named_with_or_without_its_folder(query: str) -> None:
    named = regrouping.named_document(query, persons())
    assert named
    assert named[1] == ONE


@pytest.mark.parametrize("query", ["three.txt", "gone.txt"])
def test_no_document_of_several_is_named(query: str) -> None:
    assert regrouping.named_document(query, persons()) is None


def test_one_document_is_taken_from_nothing() -> None:
    with pytest.raises(MatcherError, match="only one document"):
        regrouping.sides("three.txt", of("three.txt"), None)


def test_whose_documents_are_whose_is_asked_without_a_candidate_being_made(monkeypatch: pytest.MonkeyPatch) -> None:
    first, third, side = of("cvs/one.txt"), of("three.txt"), regrouping.sides("two.txt", of("two.txt"), TWO)

    def none(*_: object) -> None:
        raise AssertionError("a candidate is made, with all its text masked")

    monkeypatch.setattr(people, "_candidate", none)
    assert regrouping.with_people_joined(GIVEN, NONE, first, third) != NONE
    assert regrouping.with_sides_split(GIVEN, NONE, side) != NONE
