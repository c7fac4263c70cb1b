"""Removing people from .matcher/: the cache of their documents, decisions about them, corrections, the last ranking, the log.

Each file is searched and rewritten without them; of anybody else nothing is lost but a little of the cache, which is made again.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from matcher import shortlisting
from matcher.cli import jsonl, outputs, registry, state
from matcher.cli.registry import Export
from matcher.cli.traces import Traces
from matcher.errors import MatcherError
from matcher.index.forgetting import Leaving
from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections, Known
from matcher.shelf import Shelf
from matcher.store import Disk

NAMED = "(somebody was named here who was forgotten)"
"""Replaces the reason of a decision about somebody else where it named one of them."""


class Cleaned(NamedTuple):
    """How many values of the cache and decisions were removed, and the files that still hold the people."""

    cached: int = 0
    decisions: int = 0
    exports: tuple[Export, ...] = ()


def clean(people: Iterable[Leaving], day: str) -> Cleaned:
    """Remove all that is kept here of people, and return how much that was.

    Raises:
        MatcherError: where something cannot be removed; then all of it is done again, for the people are not forgotten yet.
    """
    traces = Traces(people)
    try:
        values = _remove_from_cache(traces)
        decisions, contents = _remove_decisions(traces)
        _anonymise_log(traces.contents | contents)
        _remove_from_last(traces)
        _remove_from_corrections(traces)
        remove(path for path in state.FOLDER.glob(".*") if path.is_file() and traces.found_in(path.read_text("utf-8", "replace")))
        exports = registry.holding(traces, day)
        _sync()
    except OSError as error:
        fix = "make it writable, and run the command again"
        raise MatcherError(f"cannot be cleaned: {error.strerror}", str(state.FOLDER), fix) from None
    return Cleaned(values, decisions, tuple(exports))


def cached() -> Iterator[Path]:
    """Yield the files of the cache."""
    yield from (path for path in sorted(state.CACHE.rglob("*")) if path.is_file() or path.is_symlink())


def _remove_from_cache(traces: Traces) -> int:
    """Remove what was kept of their documents and profiles, all pages, and unreadable values; return how many values."""
    gone = [path for path in cached() if traces.many or state.PAGES in path.parents or _holds(path, traces)]
    remove(gone)
    return len(gone)


def remove(paths: Iterable[Path]) -> None:
    """Remove files for good: a power failure does not bring them back."""
    folders = set()
    for path in paths:
        path.unlink(missing_ok=True)
        folders.add(path.parent)
    for folder in sorted(folders):
        Disk().sync_folder(folder)


def _holds(path: Path, traces: Traces) -> bool:
    value = Shelf(path.parent.parent).get(path.name)
    return value is None or traces.found_in("\n".join(_texts(value)))


def _texts(value: Any) -> Iterator[str]:
    """Yield all texts in a plain value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def _remove_decisions(traces: Traces) -> tuple[int, set[str]]:
    """Remove the decisions about them; return how many, and the digests by which the log knows those decided about."""
    contents: list[str] = []

    def kept(line: str) -> str | None:
        decisions = shortlisting.read([line]).decisions
        if not decisions:
            return None if traces.named_in(line) else line
        if traces.has_id(decisions[0].candidate) or traces.has_id(decisions[0].content):
            contents.append(decisions[0].content)
            return None
        return shortlisting.written(decisions[0]._replace(why=NAMED)).rstrip("\n") if traces.named_in(line) else line

    jsonl.rewrite(state.SHORTLIST, kept)
    return len(contents), set(contents)


def _anonymise_log(contents: set[str]) -> None:
    """Replace the digests by which the log knows those who were decided about with random ones."""
    substitutes = {one: secrets.token_hex(6) for one in contents}

    def anonymous(line: str) -> str:
        with suppress(ValueError, TypeError, AttributeError, RecursionError):
            entry = json.loads(line)
            if entry.get("candidate") in substitutes:
                return json.dumps(
                    entry | {"candidate": substitutes[entry["candidate"]], "decision_sha256": None, "forgotten": True}
                )
        return line

    jsonl.rewrite(state.LOG, anonymous)


def _remove_from_last(traces: Traces) -> None:
    """Remove them from the last ranking, or all of it where it names one of their documents."""
    if state.LAST.is_file():
        if text := _others(traces):
            outputs.put_in_place(state.LAST, text)
        else:
            state.LAST.unlink()


def _others(traces: Traces) -> str:
    """Return the last ranking of everybody else; empty where it is damaged, or its paths name them."""
    last = state.last()
    if last is None:
        return ""
    text = replace(last, candidates=tuple(one for one in last.candidates if not traces.has_id(one))).as_json()
    paths = filter(None, (last.job, last.reference, last.cards, *last.profiles, *last.pool))
    return "" if any(map(traces.named_in_path, map(str, paths))) or traces.named_in(text) else text


def _remove_from_corrections(traces: Traces) -> None:
    """Remove their documents from the corrections."""
    if not state.CORRECTIONS.is_file():
        return
    before = corrections.load(state.CORRECTIONS)
    after = Corrections(_others_in(before.joins, traces), _others_in(before.splits, traces))
    if after != before or traces.named_in(state.CORRECTIONS.read_text(encoding="utf-8", errors="replace")):
        outputs.put_in_place(state.CORRECTIONS, corrections.as_toml(after))


def _others_in(groups: tuple[tuple[Known, ...], ...], traces: Traces) -> tuple[tuple[Known, ...], ...]:
    kept = (tuple(one for one in group if not (traces.has_document(one) or traces.named_in_path(one.name))) for group in groups)
    return tuple(group for group in kept if len(group) > 1)


def _sync() -> None:
    if state.FOLDER.is_dir():
        Disk().sync_folder(state.FOLDER)


def outdated(before: datetime) -> tuple[list[Path], int]:
    """Return the files of the cache that were kept before a time, and how many lines of the log are older."""
    return _outdated(before), sum(jsonl.is_older(line, before) for line in jsonl.read(state.LOG))


def _outdated(before: datetime) -> list[Path]:
    return [path for path in cached() if path.lstat().st_mtime < before.timestamp()]


def expire(before: datetime) -> None:
    """Remove what was kept in the cache before a time, and the lines of the log that are older."""
    remove(_outdated(before))
    jsonl.rewrite(state.LOG, lambda line: None if jsonl.is_older(line, before) else line)
