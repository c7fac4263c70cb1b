"""scikit-learn's TfidfVectorizer over all texts; nothing is written. Usage: python with_sklearn.py build PEOPLE.jsonl FOLDER"""

from __future__ import annotations

from sklearn.feature_extraction.text import TfidfVectorizer
from texts import called, texts


def build(people: str, _: str) -> int:
    return int(TfidfVectorizer().fit_transform(texts(people)).shape[0])


if __name__ == "__main__":
    called(build)
