"""The words themselves, and where a person finds them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from unicodedata import normalize

import pytest

from matcher import reading
from matcher.blinding import stranger
from matcher.lore import Lore
from matcher.model import MASK, Candidate, Evidence, Job, Pool
from matcher.quoting import Quote, blind_name, hidden_name, quote, words_of_span
from matcher.scoring import prepare

MARKDOWN = "# Ada Example\n\n## Experience\n\n**Engineer**, Example Labs, 2023-01 to 2026-10\n\n- Built tools.\n- 你好, led RLHF for a 7B chat model.\n"


@pytest.fixture(scope="session")
def evidence(job: Callable[..., Job], known: Lore) -> Callable[[Candidate], Evidence]:
    score = prepare(job({"signals": ("rlhf",)}), known)
    return lambda candidate: score(candidate.profile).contributions[0].observation.evidence[0]


def test_a_quote_from_json_has_a_pointer_and_no_line(
    pool: Callable[..., Pool], profile: Callable[..., Any], evidence: Callable[..., Evidence]
) -> None:
    candidate = pool(profile("Built tools. Led RLHF for a 7B chat model. Left.")).candidates[0]
    quoted = quote(candidate, evidence(candidate))
    assert (quoted.text, quoted.pointer, quoted.line, quoted.column) == (
        "Led RLHF for a 7B chat model.",
        "/work/0/highlights/0",
        None,
        None,
    )
    assert quoted.place == "0.json#/work/0/highlights/0"


def test_a_quote_from_text_stands_at_its_line_and_column(pool: Callable[..., Pool], evidence: Callable[..., Evidence]) -> None:
    candidate = pool(MARKDOWN).candidates[0]
    quoted = quote(candidate, evidence(candidate))
    line = MARKDOWN.splitlines()[(quoted.line or 0) - 1]
    assert line[(quoted.column or 0) - 1 :].startswith(quoted.text)
    assert quoted.place == f"0.md:{quoted.line}:{quoted.column}"
    assert "led RLHF" in quoted.text


def test_every_quote_names_the_document_it_stands_in(profile: Callable[..., Any], evidence: Callable[..., Evidence]) -> None:
    work = [
        {"name": firm, "position": "Engineer", "startDate": "2020-01", "endDate": "2026-01"}
        for firm in ("Firstfirm", "Secondfirm")
    ]
    first, two = (
        {"basics": {"name": "Ada Example"}, "work": [*work, {"name": "x", "highlights": [text]}]}
        for text in ("Built tools.", "Led RLHF for chat.")
    )
    joined = reading.pool((name, json.dumps(made).encode()) for name, made in (("a.json", first), ("b.json", two))).candidates
    assert len(joined) == 1
    assert quote(joined[0], evidence(joined[0])).document == "b.json"
    assert [joined[0].document_at(at.start).name for at in joined[0].documents] == ["a.json", "b.json"]


def test_a_blind_quote_leaves_out_the_name_and_the_file(
    pool: Callable[..., Pool], profile: Callable[..., Any], evidence: Callable[..., Evidence]
) -> None:
    candidate = pool(profile("Ada Example led RLHF for a chat model.")).candidates[0]
    quoted = quote(stranger(candidate), evidence(candidate))
    assert quoted.text == "[…] led RLHF for a chat model."
    assert quoted.document == blind_name(candidate.documents[0])
    assert quote(candidate, evidence(candidate)).text == "Ada Example led RLHF for a chat model."


def test_blind_a_first_name_by_itself_is_not_shown_either() -> None:
    pool = reading.pool(
        [("a.json", b'{"basics": {"name": "Ada Example"}, "work": [{"position": "X", "highlights": ["Ada led RLHF."]}]}')]
    )
    (candidate,) = pool.candidates
    at = next(number for number, one in enumerate(candidate.profile.passages) if one.section == "work")
    passage = candidate.profile.passages[at]
    assert quote(stranger(candidate), Evidence(passage.start, passage.end, at)).text == "[…] led RLHF."
    assert quote(candidate, Evidence(passage.start, passage.end, at)).text == "Ada led RLHF."


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Ada Example", "ADA wrote it", "[…] wrote it"),
        ("Ada Mcdonald", "with McDonald's team", "with […]'s team"),
        ("José Núñez", "Jose wrote it for NÚÑEZ, Nunez and Nuñez", "[…] wrote it for […], […] and […]"),
        ("José Núñez", normalize("NFD", "José wrote it"), "[…] wrote it"),
        (normalize("NFD", "José Núñez"), "José wrote it", "[…] wrote it"),
        ("Łukasz Żak", "Lukasz and Zak", "[…] and […]"),
        ("Jürgen Groß", "Juergen, Jurgen, GROSS", "[…], […], […]"),
        ("Juergen Gross", "Jürgen's, Groß", "[…]'s, […]"),
        ("Ludwig van Example", "van by van, Ludwig", "[…] by […], […]"),
        ("김민수", normalize("NFD", "김민수 씨"), normalize("NFD", "[…] 씨")),
    ],
)
def test_blind_a_part_of_the_name_is_not_shown_however_it_is_spelt(name: str, text: str, shown: str) -> None:
    assert hidden_name(text, name) == shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ana Mai", "ana, mai"),
        ("Jan Quill", "jan 2020 with a quill"),
        ("Réa Mỹ", "My area; rea"),
        ("Jurgen Roe", "Juergen's"),
        ("李示例", "示例李示例子"),
    ],
)
def test_blind_other_words_are_shown(name: str, text: str) -> None:
    assert hidden_name(text, name) == text


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        (
            "Iris Vanterpool",
            "prompts on irisvanterpool.example.org, demo at vanterpool.example.com.",
            "prompts on […], demo at […].",
        ),
        ("Iris Vanterpool", "see IrisVanterpool and vanterpool_iris", "see […] and […]"),
        ("Chidi Mbeki-Strand", "runs mbekistrand.dev and cstrand.net", "runs […] and […]"),
        ("José Núñez", "josenunez.dev", "[…]"),
        ("Wei Wu", "weiwu.io, wwu.me", "[…], […]"),
    ],
)
def test_blind_an_address_or_account_made_of_the_name_is_not_shown(name: str, text: str, shown: str) -> None:
    assert hidden_name(text, name) == shown


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Iris Vanterpool", "Socket.io, Node.js and hirist.example with 2.5k e.g. users"),
        ("Bo Li", "symbolic work at oblique.example"),
        ("Ann Vale", "annual planning, valet.annex"),
    ],
)
def test_blind_other_addresses_are_shown(name: str, text: str) -> None:
    assert hidden_name(text, name) == text


def test_words_are_shown_without_marks_of_emphasis_and_quoted_with_them() -> None:
    text = "**样例科技(上海)有限公司** 数据工程师, __lead__ of *sails*, 2**10 and snake_case_name"
    shown = Quote(text, "cv.md", 1, 1, None, "work")
    assert shown.words == "样例科技(上海)有限公司 数据工程师, lead of sails, 2**10 and snake_case_name"
    assert shown.text == text


@pytest.mark.parametrize(("text", "shown"), [
    ("**Research Scientist, Post-training", "Research Scientist, Post-training"),
    ("LLM:** GPT-4, RLHF", "LLM: GPT-4, RLHF"),
    ("Kattegat AI**", "Kattegat AI"),
    ("Passed **kwargs on", "Passed **kwargs on"),
    ("Counted 2**10 knots", "Counted 2**10 knots"),
    ("* Built tools", "* Built tools"),
    ("**Tools:** 2**10", "Tools: 2**10"),
])  # fmt: skip
def test_half_a_pair_of_marks_is_no_word_of_what_is_quoted(text: str, shown: str) -> None:
    assert Quote(text, "cv.md", 1, 1, None, "work").words == shown


def test_a_cue_around_what_is_masked_is_shown_without_the_mask(pool: Callable[..., Pool]) -> None:
    candidate = pool(
        "# Ada Example\n\n## Education\n\nPhD Machine Learning, Example University, 2018 - 2021 (thesis: RLHF)\n"
    ).candidates[0]
    start, end = candidate.text.index("PhD"), candidate.text.index("RLHF")
    assert MASK in candidate.profile.text[start:end]
    shown = words_of_span(candidate, (start, end))
    assert shown and MASK not in shown and shown in candidate.text
