from __future__ import annotations

import itertools
from hashlib import sha256

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from matcher.model import Period
from matcher.reading.parsed import Parsed, ReadDocument
from matcher.reading.persons import people
from matcher.reading.persons.corrections import NONE, Corrections, Known
from matcher.reading.profiles import contradictions
from matcher.reading.readers import plain
from matcher.reading.source import Source
from tests.growth import in_line

LABS, SEARCH = ("Example Labs", Period(24240, 24280)), ("Sample Search Inc", Period(24200, 24240))
PAPER = "Learning to rank invented people fairly"


def document(
    name: str | None,
    *contacts: str,
    jobs: tuple[tuple[str, Period | None], ...] = (),
    papers: tuple[str, ...] = (),
    file: str = "",
) -> ReadDocument:
    parsed = Parsed("Led tools.", name, (), organisations=jobs, publications=papers, contacts=contacts)
    return ReadDocument(file or f"{len(repr(parsed))}.md", sha256(repr((parsed, file)).encode()).hexdigest(), parsed)


def groups(*documents: ReadDocument, corrected: Corrections = NONE) -> list[list[str]]:
    return sorted(sorted(one.name for one in person.documents) for person in people.people(documents, corrected).persons)


def joined(*documents: ReadDocument, corrected: Corrections = NONE) -> bool:
    return len(people.people(documents, corrected).persons) == 1


def asked(*documents: ReadDocument, corrected: Corrections = NONE) -> list[str]:
    return [one.why for one in people.people(documents, corrected).questions]


@pytest.mark.parametrize(
    "key", ["mail:ada@example.com", "tel:2025550143", "orcid:0000-0000-0000-000X", "github:adax", "home:ada.example"]
)
@pytest.mark.parametrize("other", ["Ada Example", "ADA EXAMPLE", "A. Example", "Ada M. Example", "示例"])
def test_a_strong_key_joins_documents_whose_names_may_be_one(key: str, other: str) -> None:
    assert joined(document("Ada Example", key, file="a"), document(other, key, file="b"))


def test_a_strong_key_beside_plainly_different_names_is_a_question() -> None:
    key = "mail:office@example.com"
    both = document("Ada Example", key), document("Bo Sample", key)
    assert not joined(*both)
    assert asked(*both) == ["one contact, different names"]


def test_an_address_of_several_people_joins_nobody_not_even_who_has_no_name() -> None:
    key = "tel:2025550143"
    everybody = [document(name, key, file=f"{n}") for n, name in enumerate(("Ada Example", "Bo Sample", None, "Ada Example"))]
    assert groups(*everybody) == [["0"], ["1"], ["2"], ["3"]]


@pytest.mark.parametrize("key", ["mail:hire@example.com", "mail:adam@example.com", "tel:2025550143", "home:agency.net"])
@pytest.mark.parametrize("name", [None, "Ada Example"])
def test_an_agencys_contact_joins_no_documents_without_a_name_and_is_a_question(key: str, name: str | None) -> None:
    three = [document(name, key, file="a"), *(document(None, key, file=file) for file in "bc")]
    assert groups(*three) == [["a"], ["b"], ["c"]]
    assert asked(*three) == ["one contact, a name missing"]


@pytest.mark.parametrize("text", ["ada", "ada.example", "aexample", "example_ada1990", "exampleada"])
def test_an_address_made_of_a_name_joins_the_document_that_lacks_it(text: str) -> None:
    key = f"mail:{text}@mail.example"
    assert joined(document("Ada Example", key, file="a"), document(None, key, file="b"))


@pytest.mark.parametrize(
    "key", ["github:adax", "orcid:0000-0000-0000-000X", "home:linkedin.com/in/adax", "home:scholar.google.com/citations?user=x"]
)
def test_an_account_is_one_persons_though_no_document_states_a_name(key: str) -> None:
    assert joined(document(None, key, file="a"), document(None, key, file="b"))


def test_a_contact_and_two_facts_join_documents_of_which_one_states_no_name() -> None:
    key = "tel:2025550143"
    both = (
        document("Ada Example", key, jobs=(LABS, SEARCH), file="a"),
        document(None, key, jobs=(LABS,), papers=(PAPER,), file="b"),
    )
    assert not joined(*both)
    assert joined(both[0], document(None, key, jobs=(LABS, SEARCH), file="c"))
    assert groups(*both, document(None, key, jobs=(LABS, SEARCH), papers=(PAPER,), file="c")) == [["a", "b", "c"]]


def test_agreeing_names_are_joined_by_a_contact_beside_a_document_without_a_name() -> None:
    key = "tel:2025550143"
    named = document("Ada Example", key, file="a"), document("A. Example", key, file="b")
    assert groups(*named, document(None, key, file="c")) == [["a", "b"], ["c"]]


def test_a_person_is_called_by_the_fullest_name_of_the_documents() -> None:
    named = [document(name, "github:adax", file=name) for name in ("A. Example", "ADA EXAMPLE", "Ada Example", "A. M. Example")]
    assert people.people(named).persons[0].candidate.name == "Ada Example"


def test_a_name_alone_joins_nobody_and_is_a_question() -> None:
    both = document("Ada Example", file="a"), document("Ada Example", file="b")
    assert not joined(*both)
    assert asked(*both) == ["one name, nothing in common"]


def test_documents_without_a_name_are_not_joined_by_that() -> None:
    assert not joined(document(None, file="a", jobs=(LABS, SEARCH)), document(None, file="b", jobs=(LABS, SEARCH)))


def test_a_name_and_two_facts_join() -> None:
    assert joined(document("Ada Example", jobs=(LABS, SEARCH), file="a"), document("Ada Example", jobs=(LABS, SEARCH), file="b"))
    assert joined(
        document("Ada Example", jobs=(LABS,), papers=(PAPER,), file="a"),
        document("Example Ada", jobs=(("Example Labs, Berlin", LABS[1]),), papers=(PAPER[:26],), file="b"),
    )


@pytest.mark.parametrize(
    "jobs",
    [
        (LABS,),
        (LABS, ("Example Labs, Research", LABS[1])),
        (LABS, (SEARCH[0], Period(23000, 23010))),
        (LABS, (SEARCH[0], None)),
        (LABS, ("Sample Telecom", SEARCH[1])),
    ],
)
def test_a_name_and_one_fact_however_often_told_are_a_question(jobs: tuple[tuple[str, Period | None], ...]) -> None:
    both = document("Ada Example", jobs=(LABS, SEARCH), file="a"), document("Ada Example", jobs=jobs, file="b")
    assert not joined(*both)
    assert asked(*both) == ["one name, too little in common"]


def test_facts_without_the_name_join_nobody() -> None:
    both = (
        document("Ada Example", jobs=(LABS, SEARCH), papers=(PAPER,)),
        document("Bo Sample", jobs=(LABS, SEARCH), papers=(PAPER,)),
    )
    assert not joined(*both)
    assert not asked(*both)


def test_an_open_position_goes_on() -> None:
    still = (LABS[0], Period(24230, 24231, current=True)), SEARCH
    assert joined(document("Ada Example", jobs=(LABS, SEARCH), file="a"), document("Ada Example", jobs=still, file="b"))


def test_chinese_employers_are_one_where_one_name_holds_the_other() -> None:
    mine = ("示例科技", LABS[1]), ("样本搜索", SEARCH[1])
    yours = ("北京示例科技有限公司", LABS[1]), ("样本搜索（上海）", SEARCH[1])
    assert joined(document("王示例", jobs=mine, file="a"), document("王示例", jobs=yours, file="b"))


def test_copies_are_one_persons() -> None:
    parsed = Parsed("Led tools.", None, ())
    assert joined(ReadDocument("a.md", "f" * 64, parsed), ReadDocument("b.md", "f" * 64, parsed))


def test_what_joins_is_told() -> None:
    first, two = document("Ada Example", "mail:a@example.com", file="a"), document("Ada Example", "mail:a@example.com", file="b")
    three = (
        document("Ada Example", "tel:1", jobs=(LABS, SEARCH), file="c"),
        document("Ada Example", jobs=(LABS, SEARCH), file="d"),
    )
    bonds = [bond for person in people.people([first, two, *three]).persons for bond in person.bonds]
    assert sorted((bond.certain, [(reason.kind, reason.said) for reason in bond.reasons]) for bond in bonds) == [
        (False, [("employer", "Example Labs"), ("employer", "Sample Search Inc")]),
        (True, [("mail", "a@example.com")]),
    ]


def known(*documents: ReadDocument) -> tuple[Known, ...]:
    return tuple(Known(one.name, one.sha256) for one in documents)


def test_a_correction_joins_what_nothing_else_does() -> None:
    first, other = document("Ada Example", file="a"), document("Bo Sample", file="b")
    assert joined(first, other, corrected=NONE.joining(known(first), known(other)))


def test_a_correction_splits_what_a_key_joins_and_is_asked_no_more() -> None:
    both = document("Ada Example", "mail:a@example.com", file="a"), document("Ada Example", "mail:a@example.com", file="b")
    corrected = NONE.splitting(known(both[0]), known(both[1]))
    assert not joined(*both, corrected=corrected)
    assert not asked(*both, corrected=corrected)


def test_a_correction_outlives_another_file_name_and_goes_with_other_content() -> None:
    both = document("Ada Example", file="a"), document("Bo Sample", file="b")
    corrected = NONE.joining(known(both[0]), known(both[1]))
    renamed = ReadDocument("renamed.md", both[0].sha256, both[0].parsed)
    changed = ReadDocument("a", "0" * 64, both[0].parsed)
    assert joined(renamed, both[1], corrected=corrected)
    assert not joined(changed, both[1], corrected=corrected)


def test_what_is_split_stays_split_beside_a_third_document_like_both() -> None:
    three = [document("Ada Example", "mail:a@example.com", file=file) for file in "abc"]
    corrected = NONE.splitting(known(three[0]), known(three[1]))
    assert len(groups(*three, corrected=corrected)) == 2
    assert {tuple(groups(*order, corrected=corrected)[0]) for order in itertools.permutations(three)} == {
        tuple(groups(*three, corrected=corrected)[0])
    }


_names = st.sampled_from(["Ada Example", "A. Example", "Bo Sample", None])
_keys = st.sets(st.sampled_from(["mail:a@example.com", "tel:1", "github:adax"]), max_size=2)
_jobs = st.lists(st.sampled_from([LABS, SEARCH, ("Other Works", LABS[1])]), max_size=3).map(tuple)


@drawn(st.lists(st.tuples(_names, _keys, _jobs), min_size=1, max_size=7), st.randoms(), st.data())
def test_the_order_of_the_documents_changes_no_group(outcome: list, random: object, data: st.DataObject) -> None:  # type: ignore[type-arg]
    documents = [document(name, *sorted(keys), jobs=jobs, file=str(n)) for n, (name, keys, jobs) in enumerate(outcome)]
    split = data.draw(st.lists(st.sampled_from(documents), max_size=3))
    corrected = Corrections(splits=tuple(known(one, other) for one, other in itertools.pairwise(split) if one != other))
    shuffled = data.draw(st.permutations(documents))
    assert groups(*documents, corrected=corrected) == groups(*shuffled, corrected=corrected)
    assert people.people(documents, corrected) == people.people(shuffled, corrected)
    assert sorted(itertools.chain(*groups(*documents, corrected=corrected))) == sorted(one.name for one in documents)


@drawn(st.lists(st.sampled_from(["cv", "cv 2", "cv-2", "cv 3", "cv 2 2", "CV"]), min_size=1, max_size=9))
def test_nobody_has_the_id_of_another_or_an_id_that_is_anothers_whole_name(names: list[str]) -> None:
    everybody = [one.candidate for one in people.people(document(name, file=f"{n}") for n, name in enumerate(names)).persons]
    assert len({one.id for one in everybody}) == len(names)
    slugs = {people.slug(name) for name in names}
    assert {one.id for one in everybody if one.id == people.slug(one.name or "")} == slugs.intersection(
        one.id for one in everybody
    )


def test_thousands_of_namesakes_and_copies_are_told_apart_in_time() -> None:
    def crowd(size: int) -> list[ReadDocument]:
        far = [
            document("Ada Example", f"mail:{n}@example.com", jobs=((f"Company{n}", LABS[1]),), file=str(n)) for n in range(size)
        ]
        office = [document(f"Person{n} Sample{n}", "tel:1", file=f"o{n}") for n in range(size)]
        return [*far, *office, *(ReadDocument(f"c{n}", "f" * 64, Parsed("x", None, ())) for n in range(size))]

    crowds = {size: crowd(size) for size in (375, 3000)}
    assert len(people.people(crowds[3000]).persons) == 6001
    assert in_line(lambda size: people.people(crowds[size]), 3000)


def read(text: str, name: str) -> ReadDocument:
    raw = text.encode()
    return ReadDocument(name, sha256(raw).hexdigest(), plain.read(Source(raw)))


CV = """Ada Example
ada@example.com

Experience
Machine Learning Engineer, Example Labs, {start} - {end}
- Built tools.

Education
BSc Computer Science, Example University, 2012 - {degree}
"""


def test_documents_that_say_the_same_contradict_nothing() -> None:
    first, other = (
        read(CV.format(start="Jan 2019", end="Mar 2020", degree="2016"), "a.txt"),
        read(CV.format(start="2019", end="2020", degree="2016"), "b.txt"),
    )
    assert contradictions.contradictions((first, other)) == ()


def test_other_dates_and_degree_years_are_contradictions_with_their_places() -> None:
    parsed = read(CV.format(start="Jan 2019", end="Mar 2020", degree="2016"), "a.txt")
    other = read(CV.format(start="Jan 2019", end="Dec 2021", degree="2017"), "b.txt")
    found = contradictions.contradictions((parsed, other))
    assert [(one.list, one.key, [claim.said for claim in one.claims]) for one in found] == [
        ("work", "endDate", ["2020-03", "2021-12"]),
        ("education", "endDate", ["2016", "2017"]),
    ]
    assert [(claim.document, claim.line) for claim in found[0].claims] == [("a.txt", 5), ("b.txt", 5)]


def test_two_spells_under_one_title_are_no_contradiction_where_both_tell_both() -> None:
    text = CV.format(start="Jan 2019", end="Mar 2020", degree="2016")
    again = text.replace(
        "Education", "Machine Learning Engineer, Example Labs, Jan 2021 - Mar 2022\n- Built more tools.\n\nEducation"
    )
    assert contradictions.contradictions((read(again, "a.txt"), read(again + "\n", "b.txt"))) == ()


def test_a_title_and_what_it_is_short_for_are_one_and_another_title_is_not() -> None:
    text = CV.format(start="Jan 2019", end="Mar 2020", degree="2016")
    parsed = read(text, "a.txt")
    assert contradictions.contradictions((parsed, read(text.replace("Machine Learning", "ML"), "b.txt"))) == ()
    assert [
        expected.key
        for expected in contradictions.contradictions(
            (parsed, read(text.replace("Machine Learning Engineer", "Sales Manager"), "b.txt"))
        )
    ] == ["position"]


def test_a_degree_of_a_second_document_keeps_the_words_that_state_it_and_its_field() -> None:
    text = "# Ada Example\n\nada@example.com\n\n## Education\n\nSample University\n\n- Master of Science\n- Major: Optics\n"
    (person,) = people.people([read(text, "a.md"), read(f"{text}- Club of rowers\n", "b.md")]).persons
    profile = person.candidate.profile
    words = [
        [profile.text[slice(*profile.passages[at or 0][:2])] for at in (one.passage, one.field_at)] for one in profile.degrees
    ]
    assert words == [["Master of Science", "Major: Optics"]] * 2
    assert [one.span[0] for one in profile.degrees] == [profile.passages[one.passage].start for one in profile.degrees]
