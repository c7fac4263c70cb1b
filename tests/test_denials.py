"""Law 6 for every kind of requirement: what is denied, wished for or somebody else's gives nothing, and meets no must-have."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from matcher import reading
from matcher.languages import names
from matcher.lore import make_lore
from matcher.model import Job, Observation, Requirement
from matcher.pipeline import rank
from matcher.requirements import KINDS

LORE = make_lore(date(2026, 11, 21))
ASKED = {
    "signal": Requirement("r", "signal", 1, must=True, signals=("rlhf",)),
    "terms": Requirement("r", "terms", 1, must=True, terms=("RLHF",)),
    "coverage": Requirement("r", "coverage", 1, must=True, terms=("RLHF",)),
    "experience": Requirement("r", "experience", 1, must=True, months=12, signals=("rlhf",)),
    "education": Requirement("r", "education", 1, must=True, level="master"),
    "language": Requirement("r", "language", 1, must=True, level="A1", code="de"),
}
"""A requirement of each kind."""
UNSAID = {"similarity"}
"""Kinds that no sentence states or denies by itself."""
WORK = ("signal", "terms", "coverage", "experience")
DENIED = [
    (WORK, "No experience with RLHF."),
    (WORK, "没有RLHF经验。"),
    (("education",), "I have not finished my MSc in Optics."),
    (("education",), "I do not hold a master's degree."),
    (("education",), "我未取得硕士学位。"),
    (("language",), "I do not speak German but I am fluent in French."),
    (("language",), "No German spoken."),
    (("language",), "我不会德语。"),
    (("language",), "Ich spreche kein Deutsch."),
    (("language",), "Spoken: German (none), English (native)"),
]
OTHERS = [
    (WORK, "Looking for a role in RLHF."),
    (WORK, "The lab develops RLHF."),
    (("education",), "I hope to do an MSc in Optics."),
    (("education",), "My wife holds an MSc in Optics."),
    (("language",), "My wife speaks German."),
    (("language",), "I hope to learn German."),
    (("language",), "German is spoken by my colleagues."),
    (("language",), "Meine Frau spricht fließend Deutsch."),
    (("language",), "Ma femme parle couramment allemand."),
    (("language",), "我妻子会说德语。"),
]
STATED = [
    (WORK, "Led RLHF of a 7B model for two years."),
    (("education",), "I hold an MSc in Optics."),
    (("education",), "I have not finished my PhD; I hold an MSc in Optics."),
    (("language",), "I do not speak French but I am fluent in German."),
    (("language",), "I do not need a visa and speak German."),
    (("language",), "My wife speaks German natively; I speak German too."),
    (("language",), "我会说德语。"),
    (("language",), "Meine Frau ist Lehrerin, ich spreche Deutsch."),
]


def _cases(told: list[tuple[tuple[str, ...], str]]) -> list[tuple[str, str]]:
    return [(kind, sentence) for kinds, sentence in told for kind in kinds]


def _documents(sentence: str) -> dict[str, bytes]:
    """Return documents that say a sentence: in prose and in dated work, read from JSON and from text."""
    position = {"position": "Engineer", "startDate": "2020-01", "endDate": "2022-01", "highlights": [sentence]}
    head, tail = "# Bo Quill\n\n", "Engineer, Sample Labs, 2020-01 – 2022-01\n\n- {}\n"
    return {
        "work.json": json.dumps({"work": [position]}).encode(),
        "summary.json": json.dumps({"basics": {"summary": sentence}, "work": [position | {"highlights": ["Wrote."]}]}).encode(),
        "prose.md": f"{head}{sentence}\n\n## Experience\n\n{tail.format('Wrote.')}".encode(),
        "work.md": f"{head}## Experience\n\n{tail.format(sentence)}".encode(),
    }


def _seen(kind: str, name: str, document: bytes) -> Observation:
    run = rank(Job("", "", (ASKED[kind],), 0), reading.pool([(name, document)]), LORE)
    return run.ranking.standings[0].score.contributions[0].observation


@pytest.mark.parametrize(("kind", "sentence"), [*_cases(DENIED), *_cases(OTHERS)])
def test_what_does_not_speak_for_the_person_gives_nothing_and_meets_nothing(kind: str, sentence: str) -> None:
    for name, document in _documents(sentence).items():
        seen = _seen(kind, name, document)
        assert (seen.value, seen.evidence) == (0, ()), name
        assert seen.state != "met", name


@pytest.mark.parametrize(("kind", "sentence"), [one for one in _cases(STATED) if one[0] in ("education", "language")])
def test_what_is_stated_beside_a_denial_counts(kind: str, sentence: str) -> None:
    assert _seen(kind, "prose.md", _documents(sentence)["prose.md"]).value > 0


@pytest.mark.parametrize(("kind", "sentence"), [one for one in _cases(STATED) if one[0] in WORK])
def test_the_same_frame_counts_where_the_work_is_told(kind: str, sentence: str) -> None:
    assert _seen(kind, "work.md", _documents(sentence)["work.md"]).value > 0


@pytest.mark.parametrize(("kind", "sentence"), [one for one in _cases(DENIED) if one[0] in ("education", "language")])
def test_a_denial_is_not_met_and_set_aside_with_its_quote_and_cue(kind: str, sentence: str) -> None:
    seen = _seen(kind, "prose.md", _documents(sentence)["prose.md"])
    assert seen.state == "not met"
    assert [(one.status, bool(one.cue)) for one in seen.set_aside] == [("negated", True)]


@pytest.mark.parametrize(("kind", "sentence"), [one for one in _cases(OTHERS) if one[0] in ("education", "language")])
def test_a_wish_or_somebody_else_s_is_not_stated(kind: str, sentence: str) -> None:
    assert _seen(kind, "prose.md", _documents(sentence)["prose.md"]).state == "not stated"


def test_every_kind_is_held_to_the_law() -> None:
    assert {*ASKED} | UNSAID == {*KINDS}
    for told in (DENIED, OTHERS, STATED):
        assert {kind for kind, _ in _cases(told)} == {*ASKED}


LANGUAGES = ["en", "de", "fr", "zh", "mt", "cy", "et", "th", "pl", "nb", "sw", "gd", "hy"]
"""Of many scripts and sizes, some with look-alikes, one written form of another."""
FRAMES = [
    ("I do not speak {}.", "negated"),
    ("No {} spoken.", "negated"),
    ("Languages: {} (none)", "negated"),
    ("我不会{}。", "negated"),
    ("I hope to learn {}.", "wished"),
    ("My husband speaks {}.", "other"),
]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("frame", "status"), FRAMES)
def test_each_language_is_denied_wished_for_or_another_s_in_the_same_words(code: str, frame: str, status: str) -> None:
    called = names()[code]
    name = next((one for one in called if "\u4e00" <= one[0] <= "\u9fff"), called[0]) if "我" in frame else called[0]
    asked = Requirement("r", "language", 1, must=True, level="A1", code=code)
    document = _documents(frame.format(name))["prose.md"]
    run = rank(Job("", "", (asked,), 0), reading.pool([("cv.md", document)]), LORE)
    seen = run.ranking.standings[0].score.contributions[0].observation
    assert (seen.value, [one.status for one in seen.set_aside]) == (0, [status])
    assert seen.state == ("not met" if status == "negated" else "not stated")


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_language_is_met_by_who_states_it(code: str) -> None:
    asked = Requirement("r", "language", 1, must=True, level="B2", code=code)
    resume: dict[str, Any] = {"languages": [{"language": names()[code][0], "fluency": "native"}], "work": [{"position": "Cook"}]}
    run = rank(Job("", "", (asked,), 0), reading.pool([("cv.json", json.dumps(resume).encode())]), LORE)
    assert run.ranking.standings[0].score.contributions[0].observation.state == "met"
