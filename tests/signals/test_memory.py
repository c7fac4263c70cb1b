"""What was read of a profile, kept for the next run."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher import model, pipeline, reference, report
from matcher.index import segments
from matcher.lore import Lore, make_lore
from matcher.model import Job, Pool
from matcher.reading import reading_cache
from matcher.shelf import Shelf
from matcher.signals import card_cache
from matcher.signals.memory import Later, Remembering, Together

Make = Callable[..., Any]
DAY = date(2026, 11, 21)


def ranked(job: Job, pool: Pool, memory: Shelf | None) -> str:
    return json.dumps(report.ranking(pipeline.rank(job, pool, make_lore(DAY, memory=memory))).record)


def files(folder: Path) -> dict[str, int]:
    return {one.name: one.stat().st_mtime_ns for one in folder.rglob("*") if one.is_file()}


@pytest.fixture
def people(pool: Make, profile: Make) -> Pool:
    advert = "You will train reward models and align large language models with human feedback at scale every day"
    return pool(
        profile("Led RLHF with PPO for LLMs.", "Assisted with trainlng of reward models.", name="Bo Sample"),
        profile(
            "RLHF, DPO, PPO, LoRA, RAG, vLLM, CUDA, Triton, quantization, distillation, MoE", section="skills", name="Cy Test"
        ),
        profile(advert, "No experience with RLHF.", name="Di Example"),
        "# Ed Example\n\n## Experience\n\n**Engineer**, Example Labs, 2023-01 to 2026-10\n\n- Built reward mod-\n  els.\n",
    )


def test_a_remembered_profile_is_ranked_byte_for_byte_as_a_new_one(people: Pool, job: Make, tmp_path: Path) -> None:
    text = "You will train reward models and align large language models with human feedback at scale every day"
    asked = job({"signals": ("rlhf",)}, {"terms": ("reward model", "CUDA")}, description=text, similarity=10)
    memory = Shelf(tmp_path)
    first = ranked(asked, people, memory)
    assert files(tmp_path)
    assert ranked(asked, people, memory) == first == ranked(asked, people, None)


def test_another_job_asks_the_remembered_profile_anew(people: Pool, job: Make, tmp_path: Path) -> None:
    memory = Shelf(tmp_path)
    ranked(job({"signals": ("rlhf",)}), people, memory)
    other = job({"terms": ("vLLM", "scale")}, title="Engineer of tools", similarity=5)
    assert ranked(other, people, memory) == ranked(other, people, None)


def test_what_is_remembered_needs_no_finder(people: Pool, job: Make, known: Lore, tmp_path: Path) -> None:
    def none_is_made() -> Any:
        raise AssertionError("the cards were compiled")

    memory, asked = Shelf(tmp_path), job({"signals": ("rlhf",)}, similarity=5)
    ranked(asked, people, memory)
    reads = Remembering(Later(none_is_made), memory, known.taxonomy.sha256 + reference.load().sha256)
    assert pipeline.rank(asked, people, known._replace(finder=reads)).ranking.standings


def test_other_cards_or_another_section_are_read_anew(pool: Make, profile: Make, known: Lore, tmp_path: Path) -> None:
    memory = Shelf(tmp_path)
    one, other = (pool(profile("RLHF", section=section)).candidates[0].profile for section in ("work", "interests"))
    for cards, seen in (("a", one), ("b", one), ("a", other)):
        reads = Remembering(known.finder, memory, cards)
        reads.read(seen)
        reads.settle()
    assert len(files(tmp_path)) == 3


def test_nothing_is_written_again_where_nothing_new_was_asked(people: Pool, job: Make, tmp_path: Path) -> None:
    memory, asked = Shelf(tmp_path), job({"signals": ("rlhf",)})
    ranked(asked, people, memory)
    before = files(tmp_path)
    ranked(asked, people, memory)
    assert files(tmp_path) == before


class Counting(dict[str, Any]):
    """A memory that counts how often it is asked."""

    asked = 0

    def get(self, key: str) -> Any:  # type: ignore[override]
        self.asked += 1
        return super().get(key)

    def put(self, key: str, value: Any) -> None:
        self[key] = value


def once(memory: Counting, keys: str, **new: Any) -> tuple[list[Any], int]:
    """Return what a run finds under some keys, and how often it asks for it, after it kept something new."""
    held, memory.asked = Together(memory), 0
    told = [held.get(key) for key in keys]
    for key, value in new.items():
        held.put(key, value)
    held.finish()
    return told, memory.asked


def test_what_was_asked_together_is_found_at_once_the_next_time() -> None:
    memory = Counting(a=1, b=2, c=3)
    assert once(memory, "abc") == ([1, 2, 3], 4)
    assert once(memory, "abc") == ([1, 2, 3], 1)
    assert once(memory, "acb") == ([1, 3, 2], 1)
    assert once(memory, "ab") == ([1, 2], 1)


def test_what_is_new_or_said_anew_is_found_so_too() -> None:
    memory = Counting(a=1, b=2)
    once(memory, "ab")
    assert once(memory, "abc", c=3, b=5) == ([1, 2, None], 2)
    assert once(memory, "abc") == ([1, 5, 3], 1)


def test_what_is_asked_no_more_stays_only_as_far_as_there_is_as_much_that_is() -> None:
    memory = Counting({key: key for key in "abcdefgh"})
    once(memory, "abcdef")
    once(memory, "agh")
    (held,) = (value for value in memory.values() if isinstance(value, dict))
    assert sorted(held) == ["a", "b", "c", "d", "g", "h"]


def test_of_many_no_more_is_held_than_is_kept_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.signals.memory.MOST", 3)
    memory = Counting({key: key for key in "abcdefgh"})
    held = Together(memory)
    assert [held.get(key) for key in "abcdefgh"] == list("abcdefgh")
    assert len(held._used) == 4  # one more than that, which tells that there were too many
    held.finish()
    assert sorted(memory) == list("abcdefgh")
    assert once(memory, "abc") == (["a", "b", "c"], 4)
    assert once(memory, "abc") == (["a", "b", "c"], 1)


def test_what_lies_there_and_is_no_such_value_is_passed_over() -> None:
    memory = Counting(a=1, b=2)
    once(memory, "ab")
    (name,) = (key for key, value in memory.items() if isinstance(value, dict))
    memory[name] = ["damaged"]
    assert once(memory, "ab") == ([1, 2], 3)


SIGNALS, MODEL = Path(card_cache.__file__).parent, Path(model.__file__).parent


@pytest.mark.parametrize(
    ("folders", "parts"),
    [
        (card_cache.CODE, (SIGNALS, MODEL)),
        (segments._CODE, (SIGNALS, MODEL)),
        (reading_cache._SIGNAL_CODE, (SIGNALS,)),
        (reading_cache._READING_CODE, (MODEL,)),
    ],
)
def test_what_is_kept_depends_on_every_module_that_has_a_part_in_it(folders: tuple[Path, ...], parts: tuple[Path, ...]) -> None:
    assert {path.parent for part in parts for path in part.rglob("*.py")} <= set(folders)
