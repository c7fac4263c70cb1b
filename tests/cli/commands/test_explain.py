"""matcher explain: which candidate, which job, and how it fails."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def explain(run: Run, spec: Path, samples: Path) -> Run:
    return lambda query, *more: run("explain", query, spec, "-p", samples, *DAY, *more)


@pytest.mark.parametrize("query", ["anselm-okwuosa", "Anselm Okwuosa", "okwuosa", "Anselm Okwosa", "ANSELN OKWUOSA"])
def test_a_candidate_is_found_by_id_name_part_or_misspelling(explain: Run, query: str) -> None:
    ended = explain(query)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Anselm Okwuosa · RLHF and alignment engineer\n")


def test_an_unknown_candidate_is_answered_with_the_nearest(explain: Run) -> None:
    ended = explain("Ansgar Okafor")
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert ended.err.startswith("“Ansgar Okafor”: no such candidate; the nearest is anselm-okwuosa (Anselm Okwuosa); ")


def test_an_ambiguous_candidate_is_answered_with_the_list(run: Run, spec: Path, profile: Callable[..., Any]) -> None:
    Path("pool").mkdir()
    for name in ("Ada Example", "Ada Sample"):
        Path("pool", f"{name}.json").write_text(json.dumps(profile("Led RLHF.", name=name)))
    ended = run("explain", "ada", spec, "-p", "pool")
    assert (ended.code, ended.out) == (2, "")
    assert (
        ended.err
        == "“ada”: could mean several candidates: ada-example (Ada Example), ada-sample (Ada Sample); name one by its id\n"
    )
    assert run("explain", "ada-sample", spec, "-p", "pool").code == 0


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_explains(explain: Run, form: str) -> None:
    ended = explain("okwuosa", "-f", form)
    assert ended.code == 0
    assert "Trained the reward models for two chat releases" in " ".join(ended.out.split())


def test_the_numbers_are_those_of_the_ranking(explain: Run, run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--no-state").out)["candidates"]
    for each in ranked:
        candidate = json.loads(explain(each["id"], "-f", "json").out)["candidate"]
        assert {key: candidate[key] for key in each} == each


def test_without_a_job_it_is_that_of_the_last_ranking(run: Run, spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples, *DAY)
    ended = run("explain", "okwuosa", *DAY, "-f", "json")
    assert ended.code == 0
    assert json.loads(ended.out)["job"]["title"] == "RLHF and alignment engineer"


def test_a_ranking_from_standard_input_is_remembered_by_nobody_nor_is_an_older_one(run: Run, spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples, *DAY)
    assert run("rank", spec, "-p", "-", *DAY, stdin=b"Ada Example\n\nLed RLHF for a chat model.\n").code == 0
    ended = run("explain", "okwuosa", *DAY)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("JOB: no job is named, none was ranked here")


def test_without_a_job_or_a_ranking_it_is_every_job_of_job_specs(run: Run, root: Path, samples: Path) -> None:
    shutil.copytree(root / "job_specs", "job_specs")
    record = json.loads(run("explain", "okwuosa", "-p", samples, *DAY, "-f", "json").out)
    assert len(record["explanations"]) == len(list(Path("job_specs").glob("*.toml"))) > 1


def test_jobs_of_different_pools_are_not_explained_with_that_of_the_first(run: Run, profile: Callable[..., Any]) -> None:
    Path("job_specs").mkdir()
    for name in ("a", "b"):
        Path(name).mkdir()
        Path(name, "ada.json").write_text(json.dumps(profile("Led RLHF.")))
        pool = f'title = "{name}"\npool = {{ profiles = "../{name}" }}\n'
        Path(f"job_specs/{name}.toml").write_text(pool + '[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n')
    ended = run("explain", "ada")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "[pool]: the job files name different pools, and all are scored on one; name it with --profiles\n"
    assert run("explain", "ada", "-p", "a").code == 0


def test_without_any_job_the_mistake_is_told(run: Run, samples: Path) -> None:
    ended = run("explain", "okwuosa", "-p", samples)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "JOB: no job is named, none was ranked here, and this folder has no job_specs/; name a job file\n"


def test_without_a_job_documents_are_read_as_they_were_for_the_last_ranking(run: Run, spec: Path) -> None:
    Path("people").mkdir()
    Path("people/a.txt").write_bytes("李明\n\n工作經歷\n示例公司 工程師 2022 - 2024\n- 主導強化學習\n".encode("big5"))
    assert run("rank", spec, "-p", "people", *DAY, "--encoding", "big5").code == 0
    assert run("explain", "李明").code == 0
    assert run("explain", "李明", "-p", "people").code == 2  # what is named anew tells anew how it is written


@pytest.mark.parametrize("state", ["", "{", "[]", '{"job": 7, "profiles": []}', '{"job": "gone.toml", "profiles": []}', "\udcff"])
def test_what_is_remembered_unsoundly_is_not_used(run: Run, samples: Path, state: str) -> None:
    Path(".matcher").mkdir()
    Path(".matcher/last-ranking.json").write_bytes(state.encode("utf-8", "surrogateescape"))
    ended = run("explain", "okwuosa", "-p", samples)
    assert (ended.code, ended.err[:5]) == (2, "JOB: ")


@pytest.mark.parametrize("odd", [{"pool": None}, {"candidates": None}, {"candidates": "abc"}, {"encoding": ""}])
def test_one_odd_value_loses_nothing_else(run: Run, spec: Path, samples: Path, odd: dict[str, object]) -> None:
    assert run("rank", spec, "-p", samples, *DAY).code == 0
    state = Path(".matcher/last-ranking.json")
    state.write_text(json.dumps(json.loads(state.read_text("utf-8")) | odd), "utf-8")
    assert run("explain", "okwuosa").code == 0


def test_an_encoding_that_is_none_is_named(run: Run, spec: Path, samples: Path) -> None:
    assert run("rank", spec, "-p", samples, *DAY).code == 0
    state = Path(".matcher/last-ranking.json")
    state.write_text(json.dumps(json.loads(state.read_text("utf-8")) | {"encoding": 5}), "utf-8")
    ended = run("explain", "okwuosa")
    assert (ended.code, "Traceback" in ended.err) == (2, False)


def test_without_a_job_the_numbers_are_those_of_the_last_ranking(run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, "--as-of", "2040-01-01", "-f", "json").out)
    record = json.loads(run("explain", "okwuosa", "-f", "json").out)
    assert record["as_of"] == ranked["as_of"]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (("-f", "pdf"), "--format: no format “pdf”; choose one of table, json, csv, markdown, html, xlsx, trec"),
        (
            ("-o", "x.pdf"),
            "x.pdf: no format for “.pdf” files; name one of table, json, csv, markdown, html, xlsx, trec with --format",
        ),
        (("-o", "no/x.md"), "no/x.md: cannot be written: No such file or directory; name a file in a folder you may write to"),
        (("--as-of", "2026"), "--as-of: “2026” is not a date; write it as YYYY-MM-DD"),
        (
            ("--reference", "gone.tsv"),
            "gone.tsv: cannot read the reference: No such file or directory; fit one with `matcher reference fit`",
        ),
    ],
)
def test_a_mistake_is_one_line_and_leaves_nothing(explain: Run, more: tuple[str, ...], message: str) -> None:
    ended = explain("okwuosa", *more)
    assert (ended.code, ended.out, ended.err) == (2, "", message + "\n")
    assert not [one for one in Path().iterdir() if one.name != ".matcher"]


def test_a_missing_job_file_is_told(run: Run, samples: Path) -> None:
    ended = run("explain", "okwuosa", "gone.toml", "-p", samples)
    assert (ended.code, ended.err) == (2, "gone.toml: no such file; name an existing job file\n")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_blind_shows_no_name_no_id_of_a_name_and_no_file(explain: Run, form: str) -> None:
    ended = explain("anselm-okwuosa", "--blind", "-f", form)
    assert ended.code == 0
    assert not [one for one in ("Anselm", "Okwuosa", "okwuosa") if one in ended.out]


def test_a_blind_id_names_a_candidate(explain: Run, run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--blind", "--no-state").out)["candidates"]
    record = json.loads(explain(ranked[0]["id"], "--blind", "-f", "json").out)
    assert record["candidate"]["id"] == ranked[0]["id"]


def test_a_blind_mistake_names_nobody(explain: Run) -> None:
    assert "Anselm" not in explain("Ansgar Okafor", "--blind").err


CARD = 'id = "label-noise"\naliases = ["label-noise", "reward model*"]\n'


def test_every_mention_of_a_signal_is_shown_as_the_job_weighs_it(explain: Run) -> None:
    record = json.loads(explain("okwuosa", "--signal", "rlhf", "-f", "json").out)
    assert (record["schema"], record["requirement"]["name"], record["candidate"]["id"]) == (
        "matcher.mentions/1",
        "RLHF",
        "anselm-okwuosa",
    )
    points = json.loads(explain("okwuosa", "-f", "json").out)["candidate"]["contributions"][0]
    assert record["value_milli"] == points["value_milli"]
    strongest = sorted((one for one in record["mentions"] if one["strongest"]), key=lambda item: item["strongest"])
    assert [(one["quote"], one["pointer"], one["strength_milli"]) for one in strongest] == [
        (one["quote"], one["pointer"], one["strength_milli"]) for one in points["evidence"]
    ]
    assert [one["why_nothing"] for one in record["mentions"] if one["status"] == "wished"] == ["a wish or an interest"]


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_shows_the_mentions(explain: Run, form: str) -> None:
    ended = explain("okwuosa", "--signal", "rlhf", "-f", form)
    assert (ended.code, ended.err) == (0, "")
    assert "Found and reported a length bias in the reward model;" in " ".join(ended.out.split())


def test_a_signal_needs_no_job(run: Run, samples: Path) -> None:
    ended = run("explain", "okwuosa", "--signal", "rlhf", "-p", samples, *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert "No job that asks for it: strengths on the default scale, full for led." in " ".join(ended.out.split())


def test_a_signal_is_weighed_by_the_job_last_ranked(run: Run, spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples, *DAY)
    assert json.loads(run("explain", "okwuosa", "--signal", "rlhf", "-f", "json").out)["requirement"]["name"] == "RLHF"


def test_a_signal_that_nothing_mentions_is_said_to_have_no_mention(explain: Run) -> None:
    ended = explain("okwuosa", "--signal", "time-series-storage")
    assert (ended.code, "No mention of time-series-storage." in ended.out) == (0, True)


def test_an_unknown_signal_is_answered_with_the_nearest(explain: Run) -> None:
    ended = explain("okwuosa", "--signal", "quantisatoin")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "“quantisatoin”: no such signal; did you mean `quantization`? see `matcher signals list`\n"


def test_a_blind_page_of_mentions_names_nobody(explain: Run) -> None:
    for form in ("table", "json", "csv", "markdown"):
        assert "okwuosa" not in explain("okwuosa", "--signal", "rlhf", "--blind", "-f", form).out.casefold()


def test_own_cards_may_be_explained(run: Run, samples: Path) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text(CARD)
    record = json.loads(
        run("explain", "okwuosa", "--signal", "label-noise", "--cards", "own", "-p", samples, *DAY, "-f", "json").out
    )
    assert [one["status"] for one in record["mentions"]].count("did") == 5


def test_own_cards_of_the_last_ranking_are_remembered(run: Run, samples: Path) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text(CARD)
    Path("job.toml").write_text('title = "x"\n[[requirement]]\nname = "Noise"\nweight = 1\nsignals = ["label-noise"]\n')
    ranked = json.loads(run("rank", "job.toml", "-p", samples, *DAY, "--cards", "own", "-f", "json").out)
    record = json.loads(run("explain", "okwuosa", "-f", "json").out)
    assert record["candidate"]["score_milli"] == ranked["candidates"][0]["score_milli"] > 0
    assert record["manifest"]["cards_sha256"] == ranked["manifest"]["cards_sha256"]
    assert json.loads(run("explain", "okwuosa", "--signal", "label-noise", "-f", "json").out)["requirement"]["name"] == "Noise"


def test_what_an_older_version_remembered_is_used_without_cards(run: Run, spec: Path, samples: Path) -> None:
    run("rank", spec, "-p", samples, *DAY)
    state = Path(".matcher/last-ranking.json")
    record = json.loads(state.read_text())
    del record["cards"]
    state.write_text(json.dumps(record))
    assert run("explain", "okwuosa").code == 0


def test_the_jobs_own_signals_may_be_asked_for(run: Run, samples: Path) -> None:
    Path("job.toml").write_text('title = "x"\n[similarity]\nweight = 1\n[signals.noise]\naliases = ["label-noise"]\n')
    ended = run("explain", "okwuosa", "job.toml", "--signal", "noise", "-p", samples, *DAY)
    assert (ended.code, ended.err, "label-noise estimate" in ended.out) == (0, "", True)


def test_a_number_is_a_rank_of_the_one_job(explain: Run, run: Run, spec: Path, samples: Path) -> None:
    ranked = json.loads(run("rank", spec, "-p", samples, *DAY, "-f", "json", "--no-state").out)["candidates"]
    assert explain("2", "-f", "json").out == explain(ranked[1]["id"], "-f", "json").out
    assert "rank 99: nobody has it: ranks go from 1 to 8" in explain("99").err


def test_a_number_that_is_a_document_is_that_document(run: Run, spec: Path, tmp_path: Path) -> None:
    for name, words in (("7", "Led RLHF for a chat model."), ("8", "Sold tea.")):
        (tmp_path / f"{name}.txt").write_text(words)
    explained = [run("explain", query, spec, "-p", tmp_path, "-f", "json").out for query in ("8", "8.txt", "7.txt")]
    assert explained[0] == explained[1] != explained[2]


def test_a_name_without_quotes_is_told_to_need_them(run: Run, spec: Path, samples: Path) -> None:
    assert "put a name of several words in quotes" in run("explain", "anselm", "okwuosa", spec, "-p", samples).err
