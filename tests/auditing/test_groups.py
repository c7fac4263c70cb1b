"""The file of groups: what it says, and everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.auditing.groups import parse
from matcher.errors import Mistakes
from matcher.model import Pool, Problem


@pytest.fixture
def everybody(pool: Callable[..., Pool], profile: Callable[..., Any]) -> Pool:
    made = pool(*(profile("Led RLHF.", name=f"{name} Example") for name in ("Ada", "Bo", "Cy")))
    return made._replace(needs_review=(Problem("cvs/scan.pdf", "a scan"),))


def test_a_row_names_a_candidate_by_id_or_document(everybody: Pool) -> None:
    parsed = parse("document,gender,age\nada-example,woman,40+\n1.json,man,\n", "g.csv", everybody)
    assert parsed.kinds == {"gender": {"ada-example": "woman", "bo-example": "man"}, "age": {"ada-example": "40+"}}


def test_an_empty_cell_and_a_missing_row_are_not_reported(everybody: Pool) -> None:
    assert parse("id,gender\nada-example,\nbo-example, man \n", "g.csv", everybody).kinds == {"gender": {"bo-example": "man"}}


def test_the_same_word_in_other_capitals_is_the_same_group(everybody: Pool) -> None:
    parsed = parse("id,gender\nada-example,Woman\nbo-example,woman\n", "g.csv", everybody)
    assert set(parsed.kinds["gender"].values()) == {"Woman"}


def test_a_document_that_could_not_be_ranked_is_counted_and_no_mistake(everybody: Pool) -> None:
    parsed = parse("document,gender\nscan.pdf,woman\ncvs/scan.pdf,woman\nada-example,woman\n", "g.csv", everybody)
    assert (parsed.not_ranked, dict(parsed.kinds["gender"])) == (2, {"ada-example": "woman"})


def test_two_documents_of_one_candidate_may_say_the_same(everybody: Pool) -> None:
    parsed = parse("document,gender\nada-example,woman\n0.json,woman\n", "g.csv", everybody)
    assert parsed.kinds == {"gender": {"ada-example": "woman"}}


def test_a_byte_order_mark_quotes_and_line_ends_of_windows_are_read(everybody: Pool) -> None:
    parsed = parse('\ufeffid,gender\r\n"ada-example","a, b"\r\n\r\n', "g.csv", everybody)
    assert parsed.kinds == {"gender": {"ada-example": "a, b"}}


def test_every_mistake_is_told_at_once_with_its_line(everybody: Pool) -> None:
    text = "id,gender,Gender,\nada-example,woman,x\nnobody,man,x,y\nbo-example,man,x,y\n\n1.json,woman,x,y\nada-exmple,a,b,c\n"
    with pytest.raises(Mistakes) as raised:
        parse(text, "g.csv", everybody)
    assert str(raised.value).split("\n") == [
        "g.csv:1: `Gender` stands twice; give every column a name of its own",
        "g.csv:1: column 4 has no name; name what people said there, or leave it out",
        "g.csv:2: 3 cells, 4 in the first line; write a comma for every column",
        "g.csv:3: nobody ranked is called `nobody`; write an id, as `matcher rank --format csv` shows them",
        "g.csv:6: `1.json` is the candidate of line 4, where something else is said; keep one row a candidate",
        "g.csv:7: nobody ranked is called `ada-exmple`; did you mean `ada-example`?",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "g.csv:1: it states no groups"),
        ("id\nada-example\n", "g.csv:1: it states no groups"),
        ("name,gender\nada-example,woman\n", "g.csv:1: the first column is `name`"),
        ("id" + ",a" * 40 + "\n", "g.csv:1: 40 columns of groups"),
        ("id,x\n\x00,y\n", "g.csv:2: "),
    ],
)
def test_a_file_of_something_else_is_refused(everybody: Pool, text: str, expected: str) -> None:
    with pytest.raises(Mistakes) as raised:
        parse(text, "g.csv", everybody)
    assert expected in str(raised.value)


def test_a_name_of_several_candidates_is_a_mistake(pool: Callable[..., Pool], profile: Callable[..., Any]) -> None:
    made = pool(profile("Led RLHF.", name="Ada Example"), profile("Built RAG.", name="Bo Example"))
    twice = made._replace(
        candidates=tuple(one._replace(documents=(one.documents[0]._replace(name="cv.pdf"),)) for one in made.candidates)
    )
    with pytest.raises(Mistakes, match=r"`cv\.pdf` names 2 candidates; write the id, one of ada-example, bo-example"):
        parse("document,gender\ncv.pdf,man\n", "g.csv", twice)


def test_hostile_words_are_gated(everybody: Pool) -> None:
    assert parse("id,gender\nada-example,\x1b[31mwoman\u202e\n", "g.csv", everybody).kinds["gender"]["ada-example"].isprintable()
