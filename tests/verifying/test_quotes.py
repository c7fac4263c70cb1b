"""Every quote stands word for word at its place, and one that does not is told."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.model import Origin
from matcher.verifying.quotes import CheckedDocument, quote_faults

SHA, OTHER = "a" * 64, "b" * 64
TEXT = "Ada Example\n\n- Led RLHF for a chat model.\n- Built tools.\n"
PLAIN = CheckedDocument("cv.md", SHA, TEXT, {}, pages=(0, 42), person="Ada Example")
JSON = CheckedDocument(
    "cv.json", OTHER, "Led RLHF", {"/work/0/highlights/0": "Led RLHF"}, origins={"/work/0/highlights/0": Origin("cv.pdf", 3, 1)}
)


def piece(**more: Any) -> dict[str, Any]:
    table = {"quote": "Led RLHF for a chat model.", "document": "cv.md", "line": 3, "column": 3, "pointer": None, "page": 1}
    return table | {"source": None, "cue": "Led", "repairs": []} | more


def ranking(*pieces: dict[str, Any], **more: Any) -> dict[str, Any]:
    who = {
        "name": "Ada Example",
        "documents": ["cv.md", "cv.json"],
        "document_sha256": [SHA, OTHER],
        "contributions": [{"evidence": list(pieces)}],
        "set_aside": [],
        "flags": [],
    }
    return {"candidates": [who | more]}


def wrong(record: dict[str, Any], *papers: CheckedDocument) -> list[tuple[str, str]]:
    given = {(one.name, one.sha256): one for one in papers or (PLAIN, JSON)}
    return [(one.where.removeprefix("/candidates/0"), one.what) for one in quote_faults(record, given)]


def test_a_quote_at_its_line_and_column_holds() -> None:
    assert wrong(ranking(piece(), piece(quote="Built tools.", line=4, page=2, cue=None))) == []


def test_words_that_only_months_rest_on_are_looked_up_too() -> None:
    record = ranking()
    record["candidates"][0]["contributions"][0]["lasting"] = [piece(), piece(line=99)]
    assert wrong(record) == [("/contributions/0/lasting/1", "there is no such place")]


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"quote": "Led RLHF for a chat modeL."}, "the words are not there"),
        ({"column": 4}, "the words are not there"),
        ({"line": 4, "page": 2}, "the words are not there"),
        ({"line": 99}, "there is no such place"),
        ({"line": 0}, "there is no such place"),
        ({"line": 10**30, "column": 10**30}, "there is no such place"),
        ({"column": 99}, "there is no such place"),
        ({"line": None}, "there is no such place"),
        ({"quote": " "}, "the quote is empty"),
        ({"page": 2}, "it is another page"),
        ({"cue": "Managed"}, "the cue is not in the document"),
        ({"repairs": [{"words": "trainlng", "read_as": "training"}]}, "the repaired words are not in the document"),
    ],
)
def test_one_that_does_not_hold_is_told(more: dict[str, Any], what: str) -> None:
    assert wrong(ranking(piece(**more))) == [("/contributions/0/evidence/0", what)]


def test_words_under_a_pointer_and_their_source() -> None:
    held = {"document": "cv.json", "line": None, "column": None, "page": None, "quote": "Led RLHF"}
    source = {"document": "cv.pdf", "line": 3, "column": 1, "page": None}
    good = piece(**held, pointer="/work/0/highlights/0", source=source)
    assert wrong(ranking(good)) == []
    assert [what for _, what in wrong(ranking(good | {"source": None}))] == ["the source is not the one that the profile states"]
    assert [what for _, what in wrong(ranking(good | {"quote": "Led RLHF!"}))] == ["the words are not there"]
    assert "there is no such pointer" in [what for _, what in wrong(ranking(good | {"pointer": "/work/1"}))]


def test_a_document_of_other_content_and_one_that_is_not_there() -> None:
    other = CheckedDocument("cv.md", "c" * 64, TEXT, {}, person="Ada Example")
    assert wrong(ranking(piece()), other, JSON) == [("/documents/0", "the content is another by now")]
    assert wrong(ranking(piece()), JSON) == [("/documents/0", "there is no such document here")]


def test_a_quote_from_somebody_elses_document_is_told() -> None:
    assert wrong(ranking(piece(document="bo.md")))[0] == (
        "/contributions/0/evidence/0/document",
        "is none of the candidate's documents",
    )


def test_a_name_that_is_not_the_documents_is_told() -> None:
    assert wrong(ranking(piece(), name="Bo Sample")) == [("/name", "is not that of the person whose documents these are")]


def test_documents_without_hashes_are_found_by_name() -> None:
    record = ranking(piece())
    del record["candidates"][0]["document_sha256"]
    assert wrong(record) == []


def test_of_two_documents_of_one_name_that_which_fits_counts() -> None:
    older = CheckedDocument("cv.md", OTHER, "Ada Example\n", {}, person="Ada Example")
    assert wrong(ranking(piece(), documents=["cv.md", "cv.md"]), PLAIN, older) == []


def test_flags_are_those_of_the_document_or_have_their_words_there() -> None:
    place = {"line": 1, "column": 1, "pointer": None, "page": None}
    flagged = CheckedDocument(
        "cv.md", SHA, TEXT, {}, flags=frozenset({("hidden_text", "unseen", (1, 1, None, None))}), person="Ada Example"
    )
    flags = [{"kind": "hidden_text", "document": "cv.md", "quote": "unseen"} | place,
             {"kind": "jd_copy", "document": "cv.md", "quote": "Led RLHF for"} | place,
             {"kind": "jd_copy", "document": "cv.md", "quote": "made up"} | place]  # fmt: skip
    assert wrong(ranking(flags=flags), flagged, JSON) == [("/flags/2", "the flagged words are not in the document")]


def test_masked_words_of_a_blind_quote_are_compared_as_they_are_shown() -> None:
    blind = CheckedDocument(
        "cv.md", SHA, "███ Example\nLed RLHF with ███ here.", {}, shown=lambda text: text.replace("███", "[…]")
    )
    quote = piece(quote="Led RLHF with […] here.", line=2, column=1, page=None)
    assert wrong(ranking(quote, name=None), blind, JSON) == []
    assert wrong(ranking(quote | {"quote": "Led RLHF with […] there."}, name=None), blind, JSON)
