"""SQLite FTS5 without contents: python with_sqlite.py build PEOPLE.jsonl FOLDER, or query FOLDER JOB: the first fifty."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from texts import called, texts, words


def build(people: str, folder: str) -> int:
    Path(folder).mkdir()
    base = sqlite3.connect(Path(folder, "people.db"))
    base.execute("CREATE VIRTUAL TABLE people USING fts5(text, content='')")
    base.executemany("INSERT INTO people(rowid, text) VALUES (?, ?)", enumerate(texts(people), start=1))
    base.execute("INSERT INTO people(people) VALUES ('optimize')")
    base.commit()
    return int(base.execute("SELECT count(*) FROM people_docsize").fetchone()[0])


def query(folder: str, job: str) -> None:
    base = sqlite3.connect(Path(folder, "people.db"))
    asked = " OR ".join(f'"{one}"' for one in words(job))
    found = base.execute("SELECT rowid, bm25(people) FROM people WHERE people MATCH ? ORDER BY rank LIMIT 50", (asked,))
    for number, score in found:
        print(number - 1, round(-score, 3))


if __name__ == "__main__":
    called(build, query)
