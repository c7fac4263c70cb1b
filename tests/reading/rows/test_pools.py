"""A pool that lies elsewhere is a pool like any other: the same people, the same scores, every row accounted for."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from matcher import reading
from matcher.errors import MatcherError
from matcher.model import Pool, Query
from matcher.reading import outcomes, rows
from matcher.reading.reading_options import Decoding, ReadingOptions
from matcher.reading.rows import parquet
from tests.conftest import Ended

Run = Callable[..., Ended]
DAY = ("--as-of", "2026-11-21")
TEXT = "# Zed Sample\n\n## Experience\n\nEngineer, Example Labs, 2019 - 2021\n\n- Led RLHF for a chat model.\n"
QUERY = 'query = "SELECT id, profile, text FROM people"\n'


@pytest.fixture
def documents(samples: Path) -> dict[str, str]:
    """Return the samples on one line each, and a text, by name."""
    profiles = {
        path.stem: json.dumps(json.loads(path.read_bytes()), ensure_ascii=False) for path in sorted(samples.glob("*.json"))
    }
    return {**profiles, "zed.md": TEXT}


@pytest.fixture
def pools(documents: dict[str, str], tmp_path: Path) -> dict[str, Path]:
    """Return the same documents as files, as lines, in Parquet, and in a database."""
    (tmp_path / "files").mkdir()
    for name, text in documents.items():
        (tmp_path / "files" / (name if name.endswith(".md") else f"{name}.json")).write_text(text, encoding="utf-8")
    listed = [json.dumps({"name": name, "text": words}) if name.endswith(".md") else words for name, words in documents.items()]
    (tmp_path / "people.jsonl").write_text("\n".join(listed), encoding="utf-8")
    table = [(name, None, value) if name.endswith(".md") else (name, value, None) for name, value in documents.items()]
    with closing(sqlite3.connect(tmp_path / "people.db")) as database, database:
        database.execute("CREATE TABLE people (id, profile, text)")
        database.executemany("INSERT INTO people VALUES (?, ?, ?)", table)
    (tmp_path / "pool.toml").write_text(f'[pool]\ndatabase = "sqlite:///people.db"\n{QUERY}')
    found = {"files": tmp_path / "files", "lines": tmp_path / "people.jsonl", "sql": tmp_path / "pool.toml"}
    if sys.modules.get("pyarrow") or not parquet.missing():
        import pyarrow
        from pyarrow import parquet as writing

        (tmp_path / "parts").mkdir()
        for number, part in enumerate((table[:4], table[4:])):
            columns = dict(zip(("id", "profile", "text"), map(pyarrow.array, zip(*part, strict=True)), strict=True))
            writing.write_table(pyarrow.table(columns), tmp_path / "parts" / f"part-{number}.parquet")
        found["parquet"] = tmp_path / "parts"
    return found


def content(record: dict[str, Any]) -> list[Any]:
    """Return who is ranked and by what, without what the documents are called."""
    kept = []
    for candidate in record["candidates"]:
        evidence = [(e["quote"], e["line"], e["column"], e["pointer"]) for c in candidate["contributions"] for e in c["evidence"]]
        kept.append(
            [
                candidate["rank"],
                candidate["id"],
                candidate["name"],
                candidate["score_milli"],
                evidence,
                candidate["flags"] and len(candidate["flags"]),
            ]
        )
    return kept


def test_the_same_documents_give_the_same_ranking_wherever_they_lie(pools: dict[str, Path], run: Run, spec: Path) -> None:
    by_name = {name: json.loads(run("rank", spec, "-p", path, *DAY, "-f", "json").out) for name, path in pools.items()}
    assert {name: content(one) for name, one in by_name.items()} == dict.fromkeys(by_name, content(by_name["files"]))
    assert {name: one["counts"] for name, one in by_name.items()} == dict.fromkeys(by_name, by_name["files"]["counts"])
    assert by_name["files"]["counts"]["ranked"] == 9


def test_a_row_goes_by_its_file_and_place_and_has_the_hash_of_its_content(
    pools: dict[str, Path], documents: dict[str, str]
) -> None:
    for name, called in (("lines", "people.jsonl#{n}"), ("parquet", "part-{p}.parquet#{id}"), ("sql", "people.db#{id}")):
        if name in pools:
            loaded = reading.load(
                (pools[name],)
                if name != "sql"
                else (Query("sqlite:///people.db", "SELECT * FROM people", str(pools[name].parent)),)
            )
            assert {(one.name, one.sha256) for who in loaded.candidates for one in who.documents} == {
                (called.format(n=n + 1, p=int(n >= 4), id=id), sha256(text.encode()).hexdigest())
                for n, (id, text) in enumerate(documents.items())
            }


def test_every_row_is_ranked_or_listed_and_a_bad_one_stops_nothing(tmp_path: Path, documents: dict[str, str]) -> None:
    bad = ["{", "", '{"text": ""}', "[]", '{"text": 7}', "null", '{"basics": {}}']
    (tmp_path / "a.jsonl").write_text("\n".join([*documents.values()][:8] + bad), encoding="utf-8")
    (tmp_path / "b.ndjson").write_bytes(b"")
    (tmp_path / "c.jsonl").write_bytes("{}".encode("utf-16"))
    (tmp_path / "d.parquet").write_bytes(b"PAR1")
    (tmp_path / "e.jsonl").symlink_to(tmp_path / "a.jsonl")
    loaded = reading.load((tmp_path,))
    assert len(loaded.candidates) == 8
    assert loaded.skipped == ()
    assert [one.document for one in loaded.needs_review] == [
        "a.jsonl#11", "a.jsonl#12", "a.jsonl#13", "a.jsonl#14", "a.jsonl#15", "a.jsonl#9", "b.ndjson", "c.jsonl", "d.parquet", "e.jsonl",
    ]  # fmt: skip
    reasons = {one.document: one.reason for one in loaded.needs_review}
    assert reasons["a.jsonl#9"].startswith("not valid JSON: line 1, column 2")
    assert (reasons["a.jsonl#11"], reasons["b.ndjson"], reasons["e.jsonl"]) == ("empty", "empty", "a link, not followed")
    assert loaded.documents == 8 + 10


def test_documents_of_one_person_are_joined_across_files_and_rows(tmp_path: Path, documents: dict[str, str]) -> None:
    ada = documents["anselm-okwuosa"]
    (tmp_path / "people.jsonl").write_text(f"{ada}\n{ada.replace('310,000', '310,001')}")
    (tmp_path / "ada.json").write_text(ada.replace("310,000", "310,002"))
    loaded = reading.load((tmp_path,))
    assert [[one.name for one in who.documents] for who in loaded.candidates] == [
        ["ada.json", "people.jsonl#1", "people.jsonl#2"]
    ]


def test_whoever_states_no_name_is_called_by_the_row(tmp_path: Path) -> None:
    (tmp_path / "people.jsonl").write_text(
        '{"text": "Led RLHF."}\n{"text": "Trained reward models for a chat model."}\n{"basics": {"summary": "Led SFT."}}\n'
    )
    loaded = reading.load((tmp_path,))
    assert sorted(one.id for one in loaded.candidates) == ["people-1", "people-2", "people-3"]


def test_what_was_read_of_a_row_is_kept_by_its_content(
    tmp_path: Path, pools: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = reading.load((pools["files"],), how=ReadingOptions(cache=tmp_path / "cache"))
    monkeypatch.setattr(reading.document, "read", None)
    again = reading.load((pools["lines"],), how=ReadingOptions(cache=tmp_path / "cache"))
    assert [one.profile for one in again.candidates] == [one.profile for one in first.candidates]


def test_the_encoding_of_the_user_is_not_that_of_a_text_which_is_decoded_already(tmp_path: Path) -> None:
    (tmp_path / "people.jsonl").write_bytes('{"text": "主导强化学习"}\n{"basics": {"summary": "主导强化学习"}}'.encode("gb18030"))
    loaded = reading.load((tmp_path,), how=ReadingOptions(Decoding("gb18030")))
    assert [one.text for one in loaded.candidates] == ["主导强化学习", "主导强化学习"]


def test_large_rows_are_read_by_workers_a_few_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"text": "Led RLHF for a chat model.\n\n" * 30})
    (tmp_path / "people.jsonl").write_text(f"{line}\n" * 5)
    plain = reading.load((tmp_path,))
    monkeypatch.setattr(outcomes, "SMALL", 500)
    monkeypatch.setattr(outcomes, "HELD", 1500)
    held: list[int] = []
    apart = outcomes._read_apart
    monkeypatch.setattr(outcomes, "_read_apart", lambda later, *rest: (held.append(len(later)), apart(later, *rest))[1])
    loaded: Pool = reading.load((tmp_path,), how=ReadingOptions(workers=1))
    assert held == [2, 2, 1]
    assert loaded == plain


def test_parquet_that_nothing_can_read_stops_who_names_it_and_is_listed_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda _: None)
    (tmp_path / "people.parquet").write_bytes(b"PAR1")
    with pytest.raises(MatcherError, match=r"people\.parquet: Parquet cannot be read; .*candidate-matcher\[parquet\]"):
        reading.load((tmp_path / "people.parquet",))
    assert "candidate-matcher[parquet]" in reading.load((tmp_path,)).needs_review[0].reason


def test_a_suffix_belongs_to_one_format_and_to_no_single_document() -> None:
    suffixes = [suffix for one in rows.HOLDERS for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert not any(reading.document.has_document_name(f"x{suffix}") for suffix in suffixes)


# Commands


@pytest.mark.parametrize("kind", ["lines", "sql"])
def test_what_looks_at_the_documents_again_finds_every_row(kind: str, pools: dict[str, Path], run: Run, spec: Path) -> None:
    pool = ("-p", pools[kind])
    assert run("rank", spec, *pool, *DAY, "-f", "json", "-o", "r.json", "--bundle", "b.json").code == 0
    assert run("verify", "r.json", *pool).code == 0
    assert run("verify", "r.json").code == 0
    assert "Identical" in run("replay", "b.json", *pool).out
    assert "#" in run("explain", "zed-sample").out
    row, media = {"lines": ("people.jsonl#9", "text/plain"), "sql": ("people.db#zed.md", "text/markdown")}[kind]
    assert row in run("people", *pool).out
    assert run("explain", row).out == run("explain", "zed-sample").out
    assert run("audit", spec, *pool, *DAY).code == 0
    assert row in run("read", pools[kind], "--text").out
    assert run("read", pools[kind], "-o", "read").code == 0
    about = json.loads(Path("read/zed-sample.json").read_text(encoding="utf-8"))["meta"]["matcher"]["documents"]
    assert [(one["name"], one["media_type"]) for one in about] == [(row, media)]


def test_one_document_of_many_in_a_file_can_be_taken_apart(pools: dict[str, Path], run: Run, documents: dict[str, str]) -> None:
    ada = documents["anselm-okwuosa"]
    pools["lines"].write_text(f"{ada}\n{ada.replace('310,000', '310,001')}")
    assert "1 person" in run("people", "-p", pools["lines"]).out
    assert "2 people" in run("people", "-p", pools["lines"], "--split", "people.jsonl#2").out
    assert "1 person" in run("people", "-p", pools["lines"], "--join", "people.jsonl#1", "people.jsonl#2").out


def test_a_job_file_may_name_a_database_beside_it(pools: dict[str, Path], run: Run, spec: Path, tmp_path: Path) -> None:
    asked = tmp_path / "jobs" / "job.toml"
    asked.parent.mkdir()
    asked.write_text(f'{spec.read_text()}\n[pool]\ndatabase = "sqlite:///../people.db"\n{QUERY}')
    named = run("rank", spec, "-p", pools["sql"], *DAY).out
    assert run("rank", asked, *DAY).out == named == run("rank", spec, "-p", asked, *DAY).out
    assert run("audit", asked, *DAY).code == 0
    assert run("matrix", asked).code == 0
    assert "the pool" not in run("check", asked).err


def test_a_bundle_asks_no_database_unless_the_user_names_it(pools: dict[str, Path], run: Run, spec: Path, tmp_path: Path) -> None:
    asked = tmp_path / "job.toml"
    asked.write_text(f'{spec.read_text()}\n[pool]\ndatabase = "sqlite:///people.db"\n{QUERY}')
    run("rank", asked, *DAY, "--bundle", "b.json")
    ended = run("replay", "b.json")
    assert (ended.code, "a bundle may not query a database on its own" in ended.err) == (2, True)
    assert "Identical" in run("replay", "b.json", "-p", asked).out


def test_a_url_goes_nowhere(
    pools: dict[str, Path], run: Run, spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEOPLE", f"sqlite:///{tmp_path}/../{tmp_path.name}/people.db")
    pools["sql"].write_text(f'[pool]\ndatabase = "env:PEOPLE"\n{QUERY}')
    ended = run("rank", spec, "-p", pools["sql"], *DAY, "-f", "json", "-o", "r.json", "--bundle", "b.json")
    assert (ended.code, ended.out + ended.err) == (0, "")
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) > 15
    assert not any(b"/../" in one for one in written)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '[pool]\ndatabase = "postgresql://ada:s3cr3t@host/x"\nquery = "SELECT 1"',
            "pool.toml:2:12: pool.database: holds a password",
        ),
        ("title = 1", "has no [pool]"),
        ('[pool]\nprofile = "x"', "pool.toml:2:1: pool.profile: is not a known key"),
        ('[pool]\ndatabase = "sqlite:///people.db"\nquery = "SELECT id FROM people"', "no column profile or text; it has id"),
        (
            '[pool]\ndatabase = "sqlite:///people.db"\nquery = "SELECT id, text FROM people WHERE id = 0"',
            "sqlite:///people.db: no document in it",
        ),
    ],
)
def test_a_pool_that_cannot_be_asked_is_told_in_a_line(
    text: str, line: str, pools: dict[str, Path], run: Run, spec: Path
) -> None:
    pools["sql"].write_text(text)
    ended = run("rank", spec, "-p", pools["sql"])
    assert (ended.code, line in ended.err, "s3cr3t" in ended.err) == (2, True, False), ended.err
