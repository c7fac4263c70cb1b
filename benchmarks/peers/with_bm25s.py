"""bm25s: python with_bm25s.py build PEOPLE.jsonl FOLDER, or query FOLDER JOB, which prints the first fifty."""

from __future__ import annotations

import bm25s
from texts import called, texts, words


def build(people: str, folder: str) -> int:
    corpus, index = list(texts(people)), bm25s.BM25()
    index.index(bm25s.tokenize(corpus, stopwords=None, show_progress=False), show_progress=False)
    index.save(folder)
    return len(corpus)


def query(folder: str, job: str) -> None:
    index = bm25s.BM25.load(folder, mmap=True)
    numbers, scores = index.retrieve([words(job)], k=50, show_progress=False)
    for number, score in zip(numbers[0], scores[0], strict=True):
        print(number, round(float(score), 3))


if __name__ == "__main__":
    called(build, query)
