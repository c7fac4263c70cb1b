"""Swaps: nothing moves, and where masking is broken the audit says what did."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from matcher.auditing import auditing, rewriting
from matcher.auditing.auditing import Audit
from matcher.auditing.edits import KINDS
from matcher.auditing.identity import ALL, audit, form, tried, who
from matcher.lore import Lore, make_lore
from matcher.model import Contribution, Job, Observation, Pool, Profile, Requirement, Score
from matcher.pipeline import rank
from matcher.reading import document
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import people
from matcher.reading.persons.people import Person
from matcher.reading.source import Source

LORE = make_lore(date(2026, 11, 21))

CV = """# {name}

{name} | ada@pytorch.example.com | Phone: 555-0134 | Berlin, Germany
Nationality: French
Date of birth: 3 May 1990
Address: 5 Rue Rivoli, 75001 Paris

## Experience

Engineer, Example Labs, 2022-01 - 2024-05
- {first} led RLHF for a chat model; she wrote reward models.

Engineer, Example Search, 2018-01 - 2021-12
- {name} built a vLLM server.

## Education

MSc in Computer Science, Sample University, 2015 - 2017
- Scholarship of Sample University for RLHF
"""

WORDS = "Ada Quill Berlin Paris Lagos French Sample University 1990 2015 2017 2000 pytorch.example.com Washington"

RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ada Quill", "email": "ada@pytorch.example.com", "phone": "555-0134", "summary": "Ada Quill led RLHF. She wrote reward models.",
        "location": {"city": "Berlin", "postalCode": "10115", "countryCode": "DE"},
        "profiles": [{"network": "GitHub", "username": "quill", "url": "https://github.com/quill"}],
    },
    "work": [
        {"name": "Example Labs", "position": "Engineer", "startDate": "2022-01", "endDate": "2024-05", "highlights": ["Led RLHF."]},
        {"name": "Example Search", "position": "Engineer", "startDate": "2018-01", "endDate": "2021-12", "highlights": ["Built RAG."]},
    ],
    "education": [{"institution": "Sample University", "studyType": "Master", "startDate": "2015", "endDate": "2017"}],
}  # fmt: skip


def cv(name: str = "Ada Quill") -> str:
    return CV.format(name=name, first=name.split(maxsplit=1)[0])


@pytest.fixture
def audited(job: Callable[..., Job], known: Lore, persons: Callable[..., tuple[Person, ...]]) -> Callable[..., Audit]:
    """Return the audit of documents for a job that asks for the very words that say who somebody is."""

    def make(*documents: Any, suffix: str = "md", words: str = WORDS) -> Audit:
        asked = job(
            {"signals": ("rlhf",)}, {"terms": tuple(words.split())}, title=f"RLHF {words}", description=words, similarity=10
        )
        found = persons(*documents, suffix=suffix)
        run = rank(asked, Pool(tuple(one.candidate for one in found)), known)
        return auditing.audit(run.ranking, found, run.lore, None, None)

    return make


def changed(outcome: Audit) -> dict[str, int]:
    return {one.what: one.changed for one in outcome.identity.swaps if one.changed}


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_who_somebody_is_moves_no_score_of_a_text(audited: Callable[..., Audit], suffix: str) -> None:
    outcome = audited(cv(), cv("Karl van der Berg"), cv("Julia Ray"), suffix=suffix)
    assert outcome.failures == []
    assert outcome.identity.moves == ()
    counts = {one.what: (one.tried, one.absent) for one in outcome.identity.swaps}
    assert counts == dict.fromkeys((*KINDS, ALL), (len(outcome.identity.swaps) and 3, 0))


def test_who_somebody_is_moves_no_score_of_a_profile(audited: Callable[..., Audit]) -> None:
    outcome = audited(RESUME)
    assert outcome.failures == []
    stated = {one.what for one in outcome.identity.swaps if one.tried}
    assert stated == {"names", "pronouns", "contact", "nationality", "schools", "study years", "address", ALL}
    assert next(one.absent for one in outcome.identity.swaps if one.what == "age") == 1


_names = st.sampled_from(
    [
        "Ada Quill",
        "Ray Swift",
        "Julia",
        "Karl van der Berg",
        "Nia O'Connor",
        "J. R. Sample-Long",
        "王小明",
        "高明",
        "Wei Zhang (张伟)",
    ]
)
_said = st.lists(
    st.sampled_from(
        [
            "{name} led RLHF for a chat model.", "{first} built reward models in Julia.", "She worked on Ray and Swift with {name}.",
            "{first}'s team shipped quantization.", "No experience with RLHF.", "Dr. {name} wrote Kafka pipelines.", "{name}负责大模型训练。",
        ]
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip


@over(_names, _said, st.sampled_from(["md", "txt", "json"]))
@settings(max_examples=40)
def test_whoever_it_is_and_whatever_is_said_no_score_moves(name: str, deeds: list[str], form: str) -> None:
    bullets = [one.format(name=name, first=name.split(maxsplit=1)[0]) for one in deeds]
    text = cv(name).replace(f"- {name} built a vLLM server.", "\n".join(f"- {one}" for one in bullets))
    resume = RESUME | {"basics": {"name": name, "email": "a@example.com"}, "work": [RESUME["work"][0] | {"highlights": bullets}]}
    raw = (json.dumps(resume) if form == "json" else text).encode()
    called = f"cv.{form}"
    parsed = document.read(document.reader_of(called, raw), Source(raw))
    found = people.people([ReadDocument(called, sha256(raw).hexdigest(), parsed)]).persons
    asked = Job(
        "RLHF Julia Ray Swift",
        WORDS,
        (Requirement("a", "signal", 1, signals=("rlhf",)), Requirement("b", "terms", 1, terms=("Julia", "Kafka", "2017"))),
        1,
    )
    run = rank(asked, Pool((found[0].candidate,)), LORE)
    assert auditing.audit(run.ranking, found, run.lore, None, None).failures == []


def test_who_somebody_is_moves_no_score_of_generated_people(
    root: Path, known: Lore, job: Callable[..., Job], given: Callable[..., ReadDocument]
) -> None:
    sys.path.insert(0, str(root / "benchmarks"))
    from people import people as made

    found = people.people([given(one.profile, f"{one.id}.json") for one in made(3, 40)]).persons
    run = rank(job({"signals": ("rlhf", "quantization")}, similarity=10), Pool(tuple(one.candidate for one in found)), known)
    outcome = auditing.audit(run.ranking, found, run.lore, None, None)
    assert outcome.failures == []
    assert next(one.tried for one in outcome.identity.swaps if one.what == ALL) == len(found)


def test_who_somebody_is_moves_no_score_of_the_samples(
    samples: Any, known: Lore, job: Callable[..., Job], given: Callable[..., ReadDocument]
) -> None:
    found = people.people([given(path.read_text(), path.name) for path in sorted(samples.glob("*.json"))]).persons
    run = rank(job({"signals": ("rlhf", "llm-pretraining")}, similarity=10), Pool(tuple(one.candidate for one in found)), known)
    assert auditing.audit(run.ranking, found, run.lore, None, None).failures == []


def test_where_masking_is_broken_the_audit_names_what_moved(
    audited: Callable[..., Audit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "mask", lambda text, *_: text)
    monkeypatch.setattr(people, "stated_details", lambda _: ())
    outcome = audited(cv())
    assert {"names", "nationality", "schools", "address", ALL} <= set(changed(outcome))
    first = next(move for move in outcome.identity.moves if move.what == "names")
    assert (first.candidate.id, first.requirement) == ("ada-quill", "requirement 2")
    assert first.before[0] != first.after[0]
    largest = next(swap.largest for swap in outcome.identity.swaps if swap.what == "names")
    assert largest == sum(move.after[0] - move.before[0] for move in outcome.identity.moves if move.what == "names")
    assert outcome.failures[0] == "names: 1 of 1 candidates changed"


def test_where_the_years_of_studies_are_seen_the_audit_says_so(
    audited: Callable[..., Audit], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert audited(cv(), words="2017 2015").failures == []
    monkeypatch.setattr(people, "stated_details", lambda _: ())
    assert audited(cv(), words="2017 2015").failures == [
        "study years: 1 of 1 candidates changed",
        f"{ALL}: 1 of 1 candidates changed",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_swap_leaves_nothing_of_what_it_swaps_in_a_text(given: Callable[..., ReadDocument], kind: Any) -> None:
    document = given(cv())
    rewritten = rewriting.swapped(document, who([document], lambda _: False), (kind,))
    gone = {
        "names": "Ada", "pronouns": "she ", "contact": "pytorch.example", "nationality": "French", "age": "1990", "schools": "Sample Uni",
        "study years": "2017", "address": "Rivoli",
    }[kind]  # fmt: skip
    assert rewritten.kinds == {kind}
    assert gone in document.parsed.text
    assert gone not in rewritten.given.parsed.text
    assert [one for one in rewritten.given.parsed.text.split("\n") if one.startswith("##")] == ["## Experience", "## Education"]


def test_a_swap_leaves_nothing_of_what_it_swaps_in_a_profile(given: Callable[..., ReadDocument]) -> None:
    document = given(RESUME)
    rewritten = rewriting.swapped(document, who([document], lambda _: False), KINDS)
    for gone in (
        "Ada",
        "Quill",
        "pytorch",
        "555-0134",
        "Berlin",
        "10115",
        '"DE"',
        "Sample University",
        "2015",
        "2017",
        "She ",
        "github",
    ):
        assert gone in document.parsed.source.replace('DE"', 'DE"')
        assert gone not in rewritten.given.parsed.source
    assert "2018-01" in rewritten.given.parsed.source


def test_without_a_swap_a_document_is_read_as_before(given: Callable[..., ReadDocument]) -> None:
    for each in (given(cv()), given(cv(), "cv.txt"), given(RESUME)):
        again = rewriting.swapped(each, who([each], lambda _: False), ()).given.parsed
        assert (again.text, again.passages, again.entries, again.name) == (
            each.parsed.text, each.parsed.passages, each.parsed.entries, each.parsed.name,
        )  # fmt: skip


def test_a_document_of_another_format_is_swapped_in_its_text_and_counted(
    audited: Callable[..., Audit], given: Callable[..., ReadDocument], known: Lore, job: Callable[..., Job]
) -> None:
    page = "<html><body><h1>Ada Quill</h1><p>ada@example.com</p><h2>Experience</h2><p>Engineer, Example Labs, 2022 - 2024</p><ul><li>Ada Quill led RLHF.</li></ul></body></html>"
    found = people.people([given(page, "cv.html")]).persons
    run = rank(job({"signals": ("rlhf",)}), Pool(tuple(one.candidate for one in found)), known)
    outcome = auditing.audit(run.ranking, found, run.lore, None, None)
    assert outcome.identity.as_text == 1
    assert outcome.failures == []
    assert next(one.tried for one in outcome.identity.swaps if one.what == "names") == 1


def test_kinds_whose_changes_cancel_out_are_tried_by_themselves(
    persons: Callable[..., tuple[Person, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "mask", lambda text, *_: text)
    (person,) = persons(cv())
    asked = Requirement("both or neither", "terms", 1)

    def scored(profile: Profile) -> Score:
        alike = ("Ada" in profile.text) == ("French" in profile.text)
        return Score((Contribution(asked, 1000, Observation(1000 * alike)),))

    outcome = tried(person, scored(person.candidate.profile), scored, lambda _: False)
    assert outcome is not None
    assert set(outcome.moved) == {"names", "nationality"}


def test_of_what_read_kept_only_a_person_s_own_words_are_swapped(given: Callable[..., ReadDocument]) -> None:
    kept = {"wishes": ["Ada Quill wants RLHF."], "documents": [{"name": "Ada Quill.pdf", "as_of": "2026-01"}]}
    document = given(RESUME | {"meta": {"matcher": kept}})
    rewritten = rewriting.swapped(document, who([document], lambda _: False), KINDS)
    assert "Ada Quill.pdf" in rewritten.given.parsed.source
    assert "Ada Quill wants" not in rewritten.given.parsed.source


def test_a_document_that_says_nothing_more_is_not_tried(
    persons: Callable[..., tuple[Person, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (person,) = persons(cv())

    def unread(*_: object) -> None:
        raise ValueError("no text that could be ranked")

    monkeypatch.setattr(rewriting.document, "read", unread)
    assert tried(person, Score(()), lambda _: Score(()), lambda _: False) is None
    assert audit([None], []).untried == 1


def test_several_documents_of_one_person_are_swapped_together(audited: Callable[..., Audit]) -> None:
    outcome = audited(
        cv(), cv().replace("built a vLLM server", "trained a model").replace("# Ada Quill", "# Ada Quill\n\nHomepage")
    )
    assert next(one.tried for one in outcome.identity.swaps if one.what == ALL) == 1
    assert outcome.failures == []


def test_the_length_of_what_is_masked_is_no_difference(pool: Callable[..., Pool]) -> None:
    first, other = (pool(cv(name)).candidates[0].profile for name in ("Ada Quill", "Oluwaseun Krishnamurthy"))
    assert first != other
    assert form(first) == form(other)
    assert form(first) != form(pool(cv().replace("RLHF for", "DPO for")).candidates[0].profile)


def test_details_without_a_label_are_tried(audited: Callable[..., Audit]) -> None:
    text = cv().replace("Nationality: French\nDate of birth: 3 May 1990\n", "Female, born 1990, Swiss citizen\n")
    outcome = audited(text, words="male female born 1990 1975 Swiss Nigerian")
    assert not changed(outcome)
    assert {one.what for one in outcome.identity.swaps if one.tried} >= {"age", "nationality"}


def test_the_audit_tells_of_details_that_are_not_masked(audited: Callable[..., Audit], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.persons.blind.personal_details.details", lambda _: iter(()))
    text = cv().replace("Date of birth: 3 May 1990\n", "Female, born 1990\n")
    assert "age" in changed(audited(text, words="female 1990"))
