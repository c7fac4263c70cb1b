"""matcher explain --for-candidate: a page that can be handed to the person."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")
FORMATS = ("table", "json", "csv", "markdown")


@pytest.fixture
def page(run: Run, spec: Path, samples: Path) -> Run:
    return lambda query, *more, pool=samples: run("explain", query, spec, "--for-candidate", "-p", pool, *DAY, *more)


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_the_same_byte_for_byte_whoever_else_is_in_the_pool(
    page: Run, samples: Path, profile: Callable[..., Any], form: str
) -> None:
    text = "anselm-okwuosa.json"
    for name in ("alone", "namesakes", "crowd"):
        Path(name).mkdir()
        shutil.copy(samples / text, name)
    for number in range(2):
        twin = profile(f"Led RLHF of model {number}.", name="Anselm Okwuosa", start=f"201{number}-01")
        Path("namesakes", f"aa-{number}.json").write_text(json.dumps(twin))
    for number in range(5):
        other = profile("Led RLHF, reward models and PPO for chat models.", name=f"Person {number} Example")
        Path("crowd", f"{number}.json").write_text(json.dumps(other))
    Path("crowd", "broken.json").write_text("{")
    shown = page("anselm-okwuosa", "-f", form)
    assert (shown.code, shown.err) == (0, "")
    for pool in ("alone", "namesakes", "crowd"):
        other = page(text.removesuffix(".json") if pool != "namesakes" else _id_of("namesakes", page), "-f", form, pool=pool)
        assert (other.code, other.out) == (0, shown.out), pool


def _id_of(pool: str, page: Run) -> str:
    """The id that the person has among namesakes, as the list of them says."""
    ids = [word.strip(" ,;:") for word in page("Anselm Okwuosa", pool=pool).err.split() if word.startswith("anselm-okwuosa")]
    assert len(ids) == 3
    documents = {id: json.loads(page(id, "-f", "json", pool=pool).out)["candidate"]["documents"] for id in ids}
    return next(id for id, names in documents.items() if names == ["anselm-okwuosa.json"])


@pytest.mark.parametrize("form", FORMATS)
def test_it_names_nobody_else_and_tells_no_rank(page: Run, samples: Path, form: str) -> None:
    printed = page("okwuosa", "-f", form).out
    others = [path.stem for path in samples.glob("*.json") if path.stem != "anselm-okwuosa"]
    names = [json.loads((samples / f"{one}.json").read_text(encoding="utf-8"))["basics"]["name"] for one in others]
    assert not [one for one in (*others, *names) if one in printed]
    assert "rank" not in printed
    assert "8 documents" not in printed


def test_it_tells_what_was_asked_found_not_found_and_how_to_correct_it(page: Run) -> None:
    printed = page("shiyuan").out
    heads = ("What was found", "Read, but not counted", "What was not found", "How to correct it")
    assert [head for head in heads if f"\n{head}\n" in printed] == [head for head in heads if not head.startswith("Read")]
    flat = " ".join(printed.split())
    assert printed.startswith("RLHF and alignment engineer: what was read in your documents\nFor 林示远.\n")
    assert "you helped with it: “协助对齐团队排查奖励模型训练中的数值溢出问题。” lin-shiyuan.json#/work/0/highlights/4" in flat
    assert "The program found nothing of it." in flat
    assert [line for line in printed.splitlines() if line.startswith(" write to ") and line.endswith("____")]
    assert "Together: 36.3 of 100 points." in printed


def test_what_is_not_counted_is_told_with_the_reason(page: Run) -> None:
    first = page("jonah").out.split("Read, but not counted")[1].split("What was not found")[0]
    flat = " ".join(first.split())
    assert "it says that you have not done it “No experience with LLM pretraining or RLHF.”" in flat
    assert "it tells of a wish or an interest, not yet of work" in flat


def test_a_must_have_that_is_not_stated_is_said_to_be_no_no(page: Run) -> None:
    flat = " ".join(page("marisol").out.split())
    assert "Must-have, not stated: that is not a no. A person looks at it, and may ask you." in flat


def test_the_points_are_those_of_the_ranking(page: Run, run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--no-state").out)["candidates"]
    for each in ranked[::3]:
        record = json.loads(page(each["id"], "-f", "json").out)
        assert record["schema"] == "matcher.candidate-page/1"
        assert {"rank", "id"}.isdisjoint(record["candidate"])
        assert {key: record["candidate"][key] for key in each if key not in ("rank", "id")} == {
            key: value for key, value in each.items() if key not in ("rank", "id")
        }


def test_without_a_job_it_is_that_of_the_last_ranking(run: Run, spec: Path, samples: Path, page: Run) -> None:
    run("rank", spec, "-p", samples, *DAY)
    assert run("explain", "okwuosa", "--for-candidate").out == page("okwuosa").out


@pytest.mark.parametrize("form", FORMATS)
def test_blind_it_has_no_name_and_no_file(page: Run, form: str) -> None:
    shown = page("okwuosa", "--blind", "-f", form)
    assert shown.code == 0
    assert not [one for one in ("Anselm", "kwuosa") if one in shown.out]


def test_one_signal_is_no_page(page: Run) -> None:
    ended = page("okwuosa", "--signal", "rlhf")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "--signal: cannot be combined with --for-candidate; leave out one of the two\n"


def test_it_is_written_as_a_page(page: Run) -> None:
    assert page("okwuosa", "-o", "page.md").code == 0
    assert (
        Path("page.md").read_text(encoding="utf-8").startswith("# RLHF and alignment engineer: what was read in your documents")
    )
