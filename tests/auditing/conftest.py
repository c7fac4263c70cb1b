"""People with their documents as they were read."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from matcher.reading import document
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import people
from matcher.reading.persons.people import Person
from matcher.reading.source import Source


@pytest.fixture(scope="session")
def given() -> Callable[..., ReadDocument]:
    """Return a document as it was read: a JSON Resume, or a text under a name: given("Ada Example\\nLed RLHF.", "cv.md")."""

    def make(content: dict[str, Any] | str, name: str = "") -> ReadDocument:
        raw = (content if isinstance(content, str) else json.dumps(content)).encode()
        called = name or ("cv.md" if isinstance(content, str) else "cv.json")
        return ReadDocument(called, sha256(raw).hexdigest(), document.read(document.reader_of(called, raw), Source(raw)))

    return make


@pytest.fixture(scope="session")
def persons(given: Callable[..., ReadDocument]) -> Callable[..., tuple[Person, ...]]:
    """Return whose documents these are."""

    def make(*documents: dict[str, Any] | str, suffix: str = "md") -> tuple[Person, ...]:
        named = [(one, f"{at}.{suffix if isinstance(one, str) else 'json'}") for at, one in enumerate(documents)]
        return people.people([given(one, name) for one, name in named]).persons

    return make
