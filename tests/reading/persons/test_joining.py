"""Documents in groups of one person each: what binds them, what keeps them apart, and what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from matcher.model import Period
from matcher.reading.parsed import Parsed, ReadDocument
from matcher.reading.persons import shared_facts
from matcher.reading.persons.corrections import NONE, Corrections, Known
from matcher.reading.persons.joining import Joined, join, may_be_one
from matcher.reading.persons.shared_facts import Shared

LABS, SEARCH = ("Example Labs", Period(24240, 24280)), ("Sample Search", Period(24200, 24240))
JOBS = (LABS, SEARCH)
ADA = "Ada Example"


def document(file: str, name: str | None = ADA, *, key: str = "", jobs: tuple[tuple[str, Period], ...] = ()) -> ReadDocument:
    """Return a document whose content is its own, with one way to reach its person."""
    return ReadDocument(
        file, file.rjust(64, "0"), Parsed("Led tools.", name, (), organisations=jobs, contacts=(key,) if key else ())
    )


def known(document: ReadDocument) -> Known:
    return Known(document.name, document.sha256)


def files(joined: Joined) -> list[str]:
    """Return the names of the files of each person, run together."""
    return sorted("".join(one.name for one in group.documents) for group in joined.groups)


def bonds(joined: Joined) -> list[tuple[str, list[str], bool]]:
    """Return what binds documents: their files, the kinds of reasons, and whether these are enough by themselves."""
    every = (bond for group in joined.groups for bond in group.bonds)
    return [(bond.one.name + bond.other.name, [reason.kind for reason in bond.reasons], bond.certain) for bond in every]


def asked(joined: Joined) -> list[tuple[str, str]]:
    return [("".join(one.name for one in question.documents), question.why) for question in joined.questions]


MAIL, PHONE = "mail:ada@example.com", "tel:2025550143"
COPY = ReadDocument("d", document("c").sha256, document("c").parsed)
EVERY = [
    ([document("a"), document("b")], ["a", "b"], []),
    ([document("a", key=MAIL), document("b", key=MAIL)], ["ab"], [("ab", ["mail"], True)]),
    ([document("a", key=MAIL), document("b", None, key=MAIL)], ["ab"], [("ab", ["mail"], True)]),
    ([document("a", key=PHONE), document("b", None, key=PHONE)], ["a", "b"], []),
    ([document("a", key=PHONE), document("b", "Bo Sample", key=PHONE)], ["a", "b"], []),
    ([document("a", jobs=JOBS), document("b", jobs=JOBS)], ["ab"], [("ab", ["employer", "employer"], False)]),
    ([document("a", jobs=JOBS), document("b", jobs=(LABS,))], ["a", "b"], []),
    ([document("a", key=PHONE), document("b", key=PHONE), document("c", None, key=PHONE)], ["ab", "c"], [("ab", ["tel"], True)]),
    ([document("a", jobs=JOBS), document("b", "Bo Sample", jobs=JOBS)], ["a", "b"], []),
    ([document("a", "Ada M. Example", jobs=JOBS), document("b", "Ada N. Example", jobs=JOBS)], ["a", "b"], []),
    ([document("a", None, jobs=JOBS), document("b", None, jobs=JOBS)], ["a", "b"], []),
    (
        [document("a", key=PHONE, jobs=JOBS), document("b", None, key=PHONE, jobs=JOBS)],
        ["ab"], [("ab", ["employer", "employer"], False)],
    ),
    ([document("c"), COPY], ["cd"], [("cd", ["content"], True)]),
    (
        [document("a", key=MAIL), document("b", key=MAIL, jobs=JOBS), document("c", jobs=JOBS)],
        ["abc"], [("ab", ["mail"], True), ("bc", ["employer", "employer"], False)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("documents", "people", "binding"), EVERY)
def test_documents_are_joined_by_content_keys_and_facts(
    documents: list[ReadDocument], people: list[str], binding: list[tuple[str, list[str], bool]]
) -> None:
    joined = join(documents, NONE)
    assert files(joined) == people
    assert bonds(joined) == binding


@pytest.mark.parametrize("documents", [documents for documents, *_ in EVERY])
def test_the_order_in_which_documents_are_given_changes_nothing(documents: Sequence[ReadDocument]) -> None:
    first, *others = (join(order, NONE) for order in permutations(documents))
    assert others
    assert all(other == first for other in others)


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([document("a"), document("b")], [("ab", "one name, nothing in common")]),
        ([document("a", jobs=JOBS), document("b", jobs=(LABS,))], [("ab", "one name, too little in common")]),
        ([document("a", key=PHONE), document("b", "Bo Sample", key=PHONE)], [("ab", "one contact, different names")]),
        ([document("a", key=PHONE), document("b", None, key=PHONE)], [("ab", "one contact, a name missing")]),
        ([document("a", key=MAIL), document("b", key=MAIL)], []),
        ([document("a"), document("b", "Bo Sample")], []),
        ([document("a", None), document("b", None)], []),
    ],
)
def test_what_only_a_person_can_tell_is_asked_once(documents: list[ReadDocument], expected: list[tuple[str, str]]) -> None:
    assert asked(join(documents, NONE)) == expected


def test_a_question_names_one_document_of_each_person() -> None:
    both, third = [document("a", key=MAIL), document("b", key=MAIL)], document("c")
    assert asked(join([*both, third], NONE)) == [("ac", "one name, nothing in common")]


def test_a_question_says_what_suggests_it() -> None:
    (question,) = join([document("a", jobs=JOBS), document("b", jobs=(LABS,))], NONE).questions
    assert question.reasons == (Shared("employer", "Example Labs"),)


def test_the_documents_of_a_person_are_in_the_order_of_their_names() -> None:
    parsed = document("", key=MAIL).parsed
    (person,) = join([ReadDocument("z", "0" * 64, parsed), ReadDocument("a", "1" * 64, parsed)], NONE).groups
    assert [one.name for one in person.documents] == ["a", "z"]


def test_an_address_with_more_names_than_are_compared_is_nobodys_own() -> None:
    spelt = ("Mary", "M.", "Mary N.", "M. N.", "Mary Nora", "M. Nora", "Mary Nora O.", "M. N. O.", "Mary Nora Olga")
    office = [document(str(at), f"Ada {given} Example", key=PHONE) for at, given in enumerate(spelt)]
    assert len(join(office[:8], NONE).groups) == 1
    assert len(join(office, NONE).groups) == 9


ONE, OTHER, THIRD = document("a", key=MAIL), document("b", key=MAIL), document("c")
SPLIT = Corrections(splits=((known(ONE), known(OTHER)),))
JOIN = Corrections(joins=((known(ONE), known(THIRD)),))


def test_what_a_person_joined_is_one_persons_and_says_so() -> None:
    joined = join([ONE, THIRD], JOIN)
    assert (files(joined), bonds(joined), asked(joined)) == (["ac"], [("ac", ["correction"], True)], [])


def test_what_a_person_split_stays_apart_and_is_asked_no_more() -> None:
    joined = join([ONE, OTHER], SPLIT)
    assert (files(joined), asked(joined)) == (["a", "b"], [])


def test_a_third_document_joins_one_of_two_that_were_split_and_not_both() -> None:
    third = document("c", key=MAIL)
    assert len(join([ONE, OTHER, third], SPLIT).groups) == 2


def test_a_copy_is_not_split_from_its_like() -> None:
    both = Corrections(splits=((Known("c"), Known("d")),))
    assert files(join([document("c"), COPY], both)) == ["cd"]


@pytest.mark.parametrize(
    ("name", "jobs", "expected"),
    [(ADA, JOBS, True), ("A. Example", JOBS, True), ("Bo Sample", JOBS, False), (ADA, (LABS,), False)],
)
def test_facts_can_join_two_documents_of_one_name(name: str, jobs: tuple[tuple[str, Period], ...], expected: bool) -> None:
    mine, yours = (shared_facts.facts_of(one.parsed) for one in (document("a", jobs=JOBS), document("b", name, jobs=jobs)))
    assert (may_be_one(mine, yours), may_be_one(yours, mine)) == (expected, expected)
