"""tantivy, one thread beside Python's: python with_tantivy.py build PEOPLE.jsonl FOLDER, or query FOLDER JOB: the first fifty."""

from __future__ import annotations

from pathlib import Path

import tantivy
from texts import called, texts, words


def build(people: str, folder: str) -> int:
    schema = tantivy.SchemaBuilder()
    schema.add_unsigned_field("number", stored=True)
    schema.add_text_field("text", stored=False)
    Path(folder).mkdir()
    writer = tantivy.Index(schema.build(), path=folder).writer(heap_size=200_000_000, num_threads=1)
    count = 0
    for number, text in enumerate(texts(people)):
        writer.add_document(tantivy.Document(number=number, text=text))
        count = number + 1
    writer.commit()
    writer.wait_merging_threads()
    return count


def query(folder: str, job: str) -> None:
    index = tantivy.Index.open(folder)
    asked, searcher = index.parse_query(" ".join(words(job)), ["text"]), index.searcher()
    for score, address in searcher.search(asked, 50).hits:
        print(searcher.doc(address)["number"][0], round(score, 3))


if __name__ == "__main__":
    called(build, query)
