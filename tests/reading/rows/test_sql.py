"""A query: rows as they come, nothing but reading, and no word of a password."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from matcher import reading
from matcher.errors import MatcherError
from matcher.model import Query
from matcher.reading.rows import sql
from matcher.reading.rows.holder import DocumentRow

RESUME = '{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}'
ALL = "SELECT * FROM people"
PLAIN, THROUGH = "sqlite:///people.db", "sqlite+pysqlite:///people.db"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'Led RLHF.' AS text FROM n"
WRITING = (
    "DELETE FROM people", "DROP TABLE people", "CREATE TABLE x (y)", "INSERT INTO people VALUES (9, 'x') RETURNING profile",
    "WITH x AS (SELECT 9) INSERT INTO people SELECT 9, 'x'", "SELECT 1; DELETE FROM people", "UPDATE people SET profile = ''",
)  # fmt: skip
ELSEWHERE = (
    "ATTACH 'other.db' AS other", "ATTACH 'data_version' AS other", "VACUUM INTO 'other.db'", "PRAGMA query_only = OFF",
    "PRAGMA journal_mode = WAL",
)  # fmt: skip


@pytest.fixture(autouse=True)
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made(tmp_path / "people.db", (1, RESUME), ("two", None), (None, "{"))
    return tmp_path / "people.db"


def made(file: Path, *people: tuple[Any, Any]) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE people (id, profile)")
        database.executemany("INSERT INTO people VALUES (?, ?)", people)


def test_a_row_is_named_by_the_file_and_its_id_else_its_number() -> None:
    assert list(sql.rows(Query(PLAIN, ALL))) == [
        ("people.db", DocumentRow("1", "row.json", RESUME.encode(), decoded=True)),
        ("people.db", DocumentRow("two", refused="empty")),
        ("people.db", DocumentRow("3", "row.json", b"{", decoded=True)),
    ]


def test_a_query_that_is_named_twice_is_asked_once() -> None:
    assert reading.load((Query(PLAIN, ALL), Query(PLAIN, ALL))).documents == 3


def test_rows_come_one_by_one() -> None:
    assert [row.name for _, row in islice(sql.rows(Query(PLAIN, ENDLESS)), 3)] == ["1", "2", "3"]


def test_a_relative_path_begins_at_the_folder_of_the_file_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "within").mkdir()
    monkeypatch.chdir(tmp_path / "within")
    assert len(list(sql.rows(Query(PLAIN, ALL, str(tmp_path))))) == 3
    assert len(list(sql.rows(Query(f"sqlite:///{tmp_path}/people.db", ALL, "/nowhere")))) == 3
    monkeypatch.setenv("PEOPLE", "sqlite:///../people.db")
    assert len(list(sql.rows(Query("env:PEOPLE", ALL, "/nowhere")))) == 3


def test_bytes_are_documents_and_broken_text_costs_no_other_row() -> None:
    select = "SELECT CAST(x'4c656420ff' AS TEXT) AS text UNION ALL SELECT x'4c6564'"
    assert [row.content for _, row in sql.rows(Query(PLAIN, select))] == ["Led \ufffd".encode(), b"Led"]


@pytest.mark.parametrize("select", [*WRITING, *ELSEWHERE])
def test_sqlite_itself_refuses_whatever_is_not_reading(select: str, people: Path) -> None:
    before = people.read_bytes()
    with pytest.raises(MatcherError, match="the database says: "):
        list(sql.rows(Query(PLAIN, select)))
    assert people.read_bytes() == before
    assert [one.name for one in people.parent.iterdir()] == ["people.db"]


@pytest.mark.parametrize(
    "select", ["SELECT * FROM words WHERE words MATCH 'rlhf'", "SELECT value AS text FROM json_each('[\"Led RLHF.\"]')"]
)
def test_what_reads_through_other_tables_of_the_same_file_is_answered(select: str, people: Path) -> None:
    with closing(sqlite3.connect(people)) as database, database:
        database.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        database.execute("INSERT INTO words VALUES ('Led RLHF.')")
    assert [row.content for _, row in sql.rows(Query(PLAIN, select))] == [b"Led RLHF."]


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match=r"other\.db: no such database"):
        list(sql.rows(Query("sqlite:///other.db", ALL)))
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize("url", [PLAIN, THROUGH])
@pytest.mark.parametrize(
    ("select", "text"),
    [
        ("SELECT id, profile AS cv FROM people", "no column profile or text; it has id, cv; name one with AS"),
        ("SELECT id FROM nobody", "the database says: no such table: nobody"),
    ],
)
def test_a_query_that_fails_is_told_in_one_line(url: str, select: str, text: str) -> None:
    pytest.importorskip("sqlalchemy")
    with pytest.raises(MatcherError, match=text) as error:
        list(sql.rows(Query(url, select)))
    assert "\n" not in str(error.value)


def test_a_variable_that_is_not_set_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PEOPLE", raising=False)
    with pytest.raises(MatcherError, match="env:PEOPLE: this variable is not set"):
        list(sql.rows(Query("env:PEOPLE", ALL)))


def test_sqlalchemy_gives_the_same_rows_one_by_one() -> None:
    pytest.importorskip("sqlalchemy")
    assert list(sql.rows(Query(THROUGH, ALL))) == list(sql.rows(Query(PLAIN, ALL)))
    assert [row.name for _, row in islice(sql.rows(Query(THROUGH, ENDLESS)), 3)] == ["1", "2", "3"]
    percent = "SELECT '5% of :x and %s' AS text"
    assert [row.content for _, row in sql.rows(Query(THROUGH, percent))] == [b"5% of :x and %s"]


@pytest.mark.parametrize("select", WRITING)
def test_through_sqlalchemy_nothing_is_written_either(select: str, people: Path) -> None:
    pytest.importorskip("sqlalchemy")
    before = people.read_bytes()
    with pytest.raises(MatcherError):
        list(sql.rows(Query(THROUGH, select)))
    assert people.read_bytes() == before


def test_without_sqlalchemy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "find_spec", lambda _: None)
    with pytest.raises(MatcherError, match=r"pip install 'candidate-matcher\[sql\]'"):
        list(sql.rows(Query("postgresql://host/people", ALL)))


@pytest.mark.parametrize(
    "url", ["mysql://ada:s3cr3t@host/people", "nothing at s3cr3t", "postgresql://ada:s3cr3t@host:x/y", "odd+s3cr3t://x"]
)
def test_a_url_that_is_not_understood_is_not_shown(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sqlalchemy")
    monkeypatch.setenv("PEOPLE", url)
    with pytest.raises(MatcherError, match=r"\[pool\] database") as error:
        list(sql.rows(Query("env:PEOPLE", ALL)))
    assert "s3cr3t" not in str(error.value)


@pytest.mark.parametrize("url", ["postgresql://ada:s3%2Fcr3t@host/people", "postgresql://ada@host/people?password=s3/cr3t"])
def test_what_a_driver_says_is_shown_without_the_password_in_any_spelling(url: str) -> None:
    sqlalchemy = pytest.importorskip("sqlalchemy")
    error = ValueError(f"no such host in {url} (s3/cr3t, s3%2Fcr3t)\nsecond line")
    text = str(sql.failure(error, sql._secrets(url, sqlalchemy.make_url(url))))
    assert "cr3t" not in text
    assert "second" not in text
    assert "no such host" in text


def test_sqlite_needs_nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "_alchemy_answer", None)
    assert len(list(sql.rows(Query(PLAIN, ALL)))) == 3


@pytest.mark.skipif("MATCHER_TEST_POSTGRESQL" not in os.environ, reason="needs a server: its URL in MATCHER_TEST_POSTGRESQL")
def test_postgresql_hands_out_rows_and_refuses_to_write() -> None:
    nested = f"SELECT 7 AS id, '{RESUME}'::jsonb AS profile"
    assert [(row.name, row.content) for _, row in sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", nested))] == [
        ("7", RESUME.encode())
    ]
    endless = "SELECT generate_series(1, 1000000000) AS id, 'Led RLHF.' AS text"
    assert [row.name for _, row in islice(sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", endless)), 3)] == ["1", "2", "3"]
    percent = "SELECT '5% of :x and %s' AS text"
    assert [row.content for _, row in sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", percent))] == [b"5% of :x and %s"]
    locking = "SELECT relname::text AS text FROM pg_class LIMIT 1 FOR UPDATE"
    for select in (*WRITING, locking, "SELECT 1; COMMIT; CREATE TABLE x (y int)"):
        with pytest.raises(MatcherError, match="the database says: "):
            list(sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", select)))


@pytest.mark.skipif("MATCHER_TEST_POSTGRESQL" not in os.environ, reason="needs a server: its URL in MATCHER_TEST_POSTGRESQL")
def test_what_postgresql_lets_a_reading_transaction_write_is_rolled_back() -> None:
    """Before 16 it lets it make large objects."""
    with suppress(MatcherError):
        assert list(sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", "SELECT lo_create(7654321)::text AS text")))
    there = "SELECT count(*)::text AS text FROM pg_largeobject_metadata WHERE oid = 7654321"
    assert [row.content for _, row in sql.rows(Query("env:MATCHER_TEST_POSTGRESQL", there))] == [b"0"]
