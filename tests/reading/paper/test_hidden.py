"""Text that a reader of the rendered document does not see counts nothing, and is quoted in a flag."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from matcher import reading
from matcher.lore import Lore
from matcher.model import MASK, Candidate
from matcher.reading.paper import hidden
from matcher.scoring import prepare
from matcher.text import blanked
from tests.growth import in_line

Make = Callable[..., Any]
SAID = "Led RLHF and reward models for a 7B language model"
TRICKS = [
    f"<!-- {SAID} -->",
    f'<span style="display:none">{SAID}</span>',
    f"<p hidden>{SAID}</p>",
    f'<div style="font-size: 0px">{SAID}</div>',
    f'<b style="color:#fff">{SAID}</b>',
    f'<i style="visibility : hidden">{SAID}</i>',
    f'<p style="position:absolute; left:-9999px">{SAID}</p>',
    f'<span style="opacity:0">{SAID}</span>',
    f'<div title="a>b" style="text-indent:-9999px">{SAID}</div>',
    f"<div hidden><div>x</div>{SAID}</div>",
    f'<p style="color:#abc;background:#abc">{SAID}</p>',
]


def _markdown(trick: str) -> Candidate:
    text = f"# Ada Example\n\n## Experience\n\n**Engineer**, Example Labs, 2023-01 to 2026-10\n\n- Built tools. {trick}\n"
    return reading.pool([("cv.md", text.encode())]).candidates[0]


def _plain(trick: str) -> Candidate:
    text = f"Ada Example\n\nExperience\n\nEngineer, Example Labs, 2023-01 to 2026-10\n\n- Built tools. {trick}\n"
    return reading.pool([("cv.txt", text.encode())]).candidates[0]


def _json(trick: str) -> Candidate:
    resume = {"basics": {"name": "Ada Example"}, "work": [{"position": "Engineer", "highlights": [f"Built tools. {trick}"]}]}
    return reading.pool([("cv.json", json.dumps(resume).encode())]).candidates[0]


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("read", [_markdown, _plain, _json])
def test_it_gives_nothing_and_is_flagged(read: Callable[[str], Candidate], trick: str, job: Make, known: Lore) -> None:
    candidate, clean = read(trick), read("")
    score = prepare(job({"signals": ("rlhf",)}, similarity=10, description="RLHF and reward models"), known)
    assert [one.milli for one in score(candidate.profile).contributions] == [
        one.milli for one in score(clean.profile).contributions
    ]
    (flag,) = candidate.flags
    assert flag.kind == "hidden_text"
    assert "Led RLHF" in flag.quote
    assert flag.place is not None
    assert (flag.place.line, flag.place.pointer) == ((None, "/work/0/highlights/0") if read is _json else (7, None))


def test_quotes_keep_the_text_and_scoring_does_not_see_it() -> None:
    candidate = _markdown(TRICKS[0])
    assert SAID in candidate.text
    assert SAID not in candidate.profile.text
    assert MASK * 10 in candidate.profile.text
    assert len(candidate.text) == len(candidate.profile.text)


@pytest.mark.parametrize(
    "seen",
    [
        "<!-- TODO -->",
        "<!-- Skills -->",
        "<p hidden>Print</p>",
        '<span style="color:white;background:navy">Led RLHF.</span>',
        "a < b and b > c",
        '<div style="color:red">x</div>',
        '<p title="hidden">Led RLHF.</p>',
    ],
)
def test_a_short_comment_and_styled_text_are_nobodys_trick(seen: str) -> None:
    assert _markdown(seen).flags == ()


@pytest.mark.parametrize("read", [_markdown, _json])
def test_an_element_of_a_word_that_is_not_seen_is_flagged(read: Callable[[str], Candidate]) -> None:
    assert [flag.kind for flag in read("<p hidden>Kafka</p>").flags] == ["hidden_text"]


@pytest.mark.parametrize("unit", ["<!--", "<p hidden>", "<span ", '<b style="', "<b hidden>", "<b '\""])
def test_floods_take_linear_time(unit: str) -> None:
    assert in_line(lambda size: blanked(unit * size, hidden.spans(unit * size)), 20_000)
