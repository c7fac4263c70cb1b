"""[pool] of a job file: folders and files, a database and its query, and never a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import Mistakes
from matcher.job import job_file, pooling
from matcher.model import Query

HEAD = 'title = "x"\n[similarity]\nweight = 1\n[pool]\n'
SELECT = 'query = "SELECT id, profile FROM people"\n'


def pool(text: str) -> tuple[str | Query, ...]:
    return job_file.parse(HEAD + text, "job.toml", {}).pool


def mistakes(text: str) -> list[str]:
    with pytest.raises(Mistakes) as raised:
        pool(text)
    return [str(one) for one in raised.value.mistakes]


def test_a_database_stands_beside_folders_and_files() -> None:
    asked = Query("sqlite:///people.db", "SELECT id, profile FROM people")
    assert pool('database = "sqlite:///people.db"\n' + SELECT) == (asked,)
    assert pool('profiles = ["a", "b.jsonl"]\ndatabase = "sqlite:///people.db"\n' + SELECT) == ("a", "b.jsonl", asked)


@pytest.mark.parametrize(
    "url",
    ["env:PEOPLE_DATABASE", "sqlite:////srv/people.db", "postgresql+psycopg://ada@host:5432/people?sslmode=require", "postgresql:///people",
     "postgresql://ada@[::1]:5432/people"],
)  # fmt: skip
def test_a_url_without_a_password_or_a_variable_will_do(url: str) -> None:
    assert pool(f'database = "{url}"\n{SELECT}') == (Query(url, "SELECT id, profile FROM people"),)


@pytest.mark.parametrize(
    "url",
    ["postgresql://ada:s3cr3t@host/people", "postgresql://ada:s3/c#r3t@host/people", "postgresql://:s3cr3t@host/people",
     "postgresql://host/people?user=ada&password=s3cr3t", "postgresql://host/x?PASSWORD=s3cr3t", "odd://host;pwd=s3cr3t"],
)  # fmt: skip
def test_a_password_is_refused_and_not_shown(url: str) -> None:
    faults = mistakes(f'database = "{url}"\n{SELECT}')
    assert [one.split("; ")[0] for one in faults] == [
        "job.toml:5:12: pool.database: holds a password, which does not belong in a job file"
    ]
    assert "s3" not in faults[0]


@pytest.mark.parametrize("url", ["people.db", "env:", "env:A B", "env:PEOPLE=s3cr3t", "s3cr3t"])
def test_what_is_no_url_is_refused_and_not_shown(url: str) -> None:
    faults = mistakes(f'database = "{url}"\n{SELECT}')
    assert "is neither a URL nor env:NAME" in faults[0]
    assert "s3cr3t" not in faults[0]


@pytest.mark.parametrize("select", ["SELECT 1", "select 1;", " \\n with x AS (SELECT 1) SELECT * FROM x ; "])
def test_one_select_will_do(select: str) -> None:
    assert pool(f'database = "env:X"\nquery = "{select}"')


@pytest.mark.parametrize(
    "select", ["DELETE FROM people", "SELECT 1; SELECT 2", "SELECTED", "PRAGMA x", "ATTACH 'x'", "VACUUM INTO 'x'", ";"]
)
def test_anything_else_is_refused_before_any_database_is_asked(select: str) -> None:
    assert "pool.query: is not one SELECT" in mistakes(f'database = "env:X"\nquery = "{select}"')[0]


@pytest.mark.parametrize(
    ("text", "line"),
    [("", "pool.profiles: is missing"), ('database = "env:X"', "pool.query: is missing"), (SELECT, "pool.database: is missing")],
)
def test_a_pool_says_where_it_is(text: str, line: str) -> None:
    assert line in mistakes(text)[0]


def test_all_mistakes_are_told_at_once() -> None:
    assert len(mistakes('profiles = 3\ndatabase = "x"\nquery = "y"\nfolder = "z"')) == 4


def test_the_pool_of_a_file_is_read_whatever_else_it_says(tmp_path: Path) -> None:
    file = tmp_path / "job.toml"
    file.write_text('odd = 1\n[pool]\nprofiles = "people"\ndatabase = "sqlite:///x.db"\n' + SELECT)
    asked = Query("sqlite:///x.db", "SELECT id, profile FROM people", str(tmp_path))
    assert pooling.load(file) == (str(tmp_path / "people"), asked)


def test_a_pool_does_not_decide_inside_a_tie() -> None:
    first, other = (job_file.parse(HEAD + text, "job.toml", {}) for text in ('profiles = "a"', 'database = "env:X"\n' + SELECT))
    assert first.tie_break == other.tie_break
