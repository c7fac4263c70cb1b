"""Documents → Pool."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from itertools import chain
from pathlib import Path

from matcher.model import Pool, Problem
from matcher.reading import files, people, suspicions
from matcher.reading.people import Given
from matcher.reading.readers import READERS, for_suffix
from matcher.reading.source import Source

_DOCUMENTS = {".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".tex", ".pages", ".xml", ".yaml", ".yml", ".zip", ".eml"}
"""Suffixes of files that may well be somebody's CV, though no reader knows them."""


def load(paths: tuple[Path, ...], more: tuple[str, bytes] | None = None) -> Pool:
    """Return the candidates of all documents below the paths, and what could not be read with the reason.

    `more` is one document by name and content that lies in no file.

    Raises:
        MatcherError: where a path does not exist, or nothing in them is a document.
    """
    found = ((name, _raw(path)) for path, name in files.walk(paths))
    return pool(chain(found, [more] if more else []))


def pool(documents: Iterable[tuple[str, bytes | ValueError]]) -> Pool:
    """Return the pool of documents by name and content; an error in place of the content is the reason it has none."""
    given: list[Given] = []
    needs_review: list[Problem] = []
    skipped: list[Problem] = []
    for name, raw in documents:
        try:
            if (one := _given(name, raw)) is None:
                skipped.append(Problem(name, "not a document"))
            else:
                given.append(one)
        except ValueError as reason:
            needs_review.append(Problem(name, str(reason)))
    return Pool(people.candidates(given), tuple(sorted(needs_review, key=_by_name)), tuple(sorted(skipped, key=_by_name)))


def _by_name(problem: Problem) -> tuple[str, str]:
    return problem.document, problem.reason


def _raw(path: Path) -> bytes | ValueError:
    try:
        return files.content(path) if for_suffix(path.suffix) else b""
    except ValueError as reason:
        return reason


def _given(name: str, raw: bytes | ValueError) -> Given | None:
    """Return a document that was read, none for a file that is no document; `ValueError` where it needs a person's eyes."""
    reader = for_suffix(Path(name).suffix)
    if reader is None:
        if Path(name).suffix.lower() in _DOCUMENTS:
            known = " or ".join(one.suffixes[0] for one in READERS)
            raise ValueError(f"no reader for {Path(name).suffix.lower()} files yet; save it as {known}")
        return None
    if isinstance(raw, ValueError):
        raise raw
    parsed = reader.read(Source(raw))
    if not parsed.passages:
        raise ValueError("no text that could be ranked")
    flags = {flag.kind: flag for flag in (*suspicions.seen(parsed), *parsed.flags)}
    unread = sorted([*parsed.hidden, *suspicions.mixed_words(parsed.text)])
    parsed = parsed._replace(flags=tuple(flags[kind] for kind in sorted(flags)), hidden=tuple(unread))
    return Given(name, sha256(raw).hexdigest(), parsed)
