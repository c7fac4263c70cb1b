from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest

from matcher.lore import Lore
from matcher.model import Card, Pool
from matcher.signals.mentions import Finder
from matcher.signals.status.venues import spans
from matcher.signals.taxonomy import load, with_cards
from tests.growth import in_line


@pytest.fixture
def status(pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore) -> Callable[..., set[tuple[str, str]]]:
    """Return what is seen in a profile, as signals with their statuses."""

    def seen(**record: Any) -> set[tuple[str, str]]:
        reading = known.finder.read(pool(profile("Kept bees.", **record)).candidates[0].profile)
        return {(one.signal, one.status) for one in reading.mentions}

    return seen


Status = Callable[..., set[tuple[str, str]]]


def paper(name: str, publisher: str) -> dict[str, list[dict[str, str]]]:
    return {"publications": [{"name": name, "publisher": publisher, "releaseDate": "2026-01-01"}]}


def test_a_publisher_is_no_work_of_the_person(status: Status) -> None:
    seen = status(**paper("A study of bees", "Workshop on Reinforcement Learning from Human Feedback"))
    assert ("rlhf", "other") in seen
    assert ("rlhf", "did") not in seen


def test_a_title_is_even_where_it_sounds_like_a_venue(status: Status) -> None:
    assert ("rlhf", "did") in status(**paper("RLHF for bees", "Journal of Moss"))
    assert ("rlhf", "did") in status(**paper("Findings of the Workshop on RLHF", "Journal of Moss"))


def test_papers_at_top_venues_count_by_their_venue(status: Status) -> None:
    assert ("top-venues", "did") in status(**paper("A study of bees", "NeurIPS 2024"))
    assert ("top-venues", "did") in status(**paper("A study of bees", "International Conference on Learning Representations"))


@pytest.mark.parametrize(("about", "status"), [("venues", "did"), ("work", "other")])
def test_a_card_of_one_s_own_may_be_about_venues(
    about: Literal["work", "venues"], status: str, pool: Callable[..., Pool], profile: Callable[..., Any]
) -> None:
    finder = Finder(with_cards(load(), [Card("moss", "", "", aliases=("Journal of Moss",), about=about)]))
    reading = finder.read(pool(profile("Kept bees.", **paper("A study of bees", "Journal of Moss"))).candidates[0].profile)
    assert {one.status for one in reading.mentions if one.signal == "moss"} == {status}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Best poster at the LLM Pretraining Summit", "other"),
        ("Best poster, Workshop on LLM Pretraining", "other"),
        ("Best poster for work on LLM pretraining, Moss Summit", "did"),
        ("Best poster at the Moss Summit for work on LLM pretraining", "did"),
        ("LLM Pretraining Prize", "did"),
        ("大模型预训练峰会最佳海报", "other"),
        ("大模型预训练最佳论文奖", "did"),
    ],
)
def test_a_prize_counts_for_what_it_was_given_for_and_not_for_where(status: Status, title: str, text: str) -> None:
    assert {word for signal, word in status(awards=[{"title": title}]) if signal == "llm-pretraining"} == {text}


CITED = """# Ada Example

## Publications

- Notes on moss. {venue}, 2026.
"""


@pytest.mark.parametrize("venue", ["Journal of LLM Pretraining", "Workshop on LLM Pretraining", "LLM Pretraining Summit"])
def test_venues_of_documents_are_told_apart_too(pool: Callable[..., Pool], known: Lore, venue: str) -> None:
    seen = known.finder.read(pool(CITED.format(venue=venue)).candidates[0].profile)
    assert {one.status for one in seen.mentions if one.signal == "llm-pretraining"} == {"other"}


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        ("NeurIPS 2023, Efficient Natural Language Processing Workshop", ["Efficient Natural Language Processing Workshop"]),
        (
            "IEEE Transactions on Audio, Speech, and Language Processing, 2020",
            ["IEEE Transactions on Audio, Speech, and Language Processing"],
        ),
        ("Association of DPO with forgetting", []),
        ("Conference call summarization with DPO", []),
        ("Meeting summarisation by LLMs. EMNLP 2020", []),
        ("会议摘要生成的大模型方法，ACL 2020", []),
        ("Scaling laws\nMoss Workshop 2020", ["Moss Workshop"]),
    ],
)
def test_a_workshop_or_a_journal_of_a_publication_is_a_venue_and_its_subject_is_none(text: str, venues: list[str]) -> None:
    assert [text[low:high] for low, high in spans(text, "publication", None)] == venues


def test_a_position_has_no_venue() -> None:
    assert spans("Workshop on RLHF", "work", None) == ()


@pytest.mark.parametrize("publisher", ["CHI", "CHI 2024", "“CHI ’24”", "CHI'24.", "顶会"])
def test_a_publisher_of_one_word_is_asked_for_by_name(publisher: str) -> None:
    assert spans(publisher, "publication", "/publications/0/publisher") == ()


@pytest.mark.parametrize("publisher", ["CHI Letters", "RLHF for bees", "2024", "CHI 20245"])
def test_all_of_any_other_is_a_venue(publisher: str) -> None:
    assert spans(publisher, "publication", "/publications/0/publisher") == ((0, len(publisher)),)


@pytest.mark.parametrize("unit", ["workshop on ", "a b ", "at the ", "峰会", "Summit, ", "x and "])
def test_no_text_makes_it_slow(unit: str) -> None:
    assert in_line(lambda size: spans(unit * size + "workshop", "publication", None), 20_000)
