"""The four people of the first pool, by id: the order a careful reader of their documents would give, and why."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

import matcher

ROOT = Path(__file__).parents[1]
POOL = ROOT / "data" / "profiles"

pytestmark = pytest.mark.skipif(not POOL.is_dir(), reason="the first pool is not in this checkout")

ORDER = {
    # zhenwei-an trains LLMs from scratch and prepares their whole corpus; wei-wu contributed to one; the others did neither.
    "llm-pretraining": ["zhenwei-an", "wei-wu"],
    # wei-wu led an alignment with RLHF and built reward models; zhenwei-an used DPO; the others tuned with supervision at most.
    "rlhf-alignment": ["wei-wu", "zhenwei-an", "luning-wang", "efficient-llm-student"],
    # wei-wu cut a KV cache in production and led distillation; luning-wang measured quantization; the student wrote a decoding
    # algorithm; these three are close; zhenwei-an has nothing of it.
    "efficient-inference": ["wei-wu", "luning-wang", "efficient-llm-student", "zhenwei-an"],
    # wei-wu leads AI search and led ranking models; luning-wang built a retrieval chatbot as an intern.
    "search-rag": ["wei-wu", "luning-wang"],
    # zhenwei-an has two projects, a paper and a job with mixtures of experts; nobody else has any.
    "moe-research": ["zhenwei-an"],
    # zhenwei-an built a legal LLM and wrote two papers on law; nobody else has any.
    "legal-llm": ["zhenwei-an"],
}


def order(spec: str) -> list[str]:
    run = matcher.rank(
        matcher.load_job(ROOT / "job_specs" / f"{spec}.toml"), matcher.load_profiles(POOL), as_of=date(2026, 11, 21)
    )
    return [standing.candidate.id for standing in run.ranking.standings]


@pytest.mark.parametrize("spec", ORDER)
def test_a_job_orders_the_four_as_a_careful_reader_would(spec: str) -> None:
    assert order(spec)[: len(ORDER[spec])] == ORDER[spec]


def test_the_pool_is_four_people_one_of_them_without_a_name() -> None:
    pool = matcher.load_profiles(POOL)
    assert {one.id for one in pool.candidates} == {"wei-wu", "luning-wang", "zhenwei-an", "efficient-llm-student"}
    assert [one.id for one in pool.candidates if one.name is None] == ["efficient-llm-student"]


@pytest.mark.parametrize("path", sorted(POOL.glob("*.json")), ids=lambda path: path.stem)
def test_a_profile_tells_no_contact(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"@|https?:|\+\d{2}|\d{3}-\d{4}-\d{4}|\(\d{3}\)", text)
    assert not {"email", "phone", "url", "location"} & set(json.loads(text)["basics"])


@pytest.mark.parametrize("path", sorted(POOL.glob("*.json")), ids=lambda path: path.stem)
def test_a_profile_names_its_source_documents(path: Path) -> None:
    documents = json.loads(path.read_text(encoding="utf-8"))["meta"]["matcher"]["documents"]
    assert documents
    assert all(re.fullmatch(r"[0-9a-f]{64}", one["sha256"]) and "as_of" in one for one in documents)
