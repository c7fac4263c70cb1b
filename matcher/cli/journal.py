"""The log of rankings and decisions in .matcher/, and the decisions that people made.

The log holds digests and counts, never who anybody is. `.matcher/settings.toml` says how long it is kept:

    [log]
    keep = true        # false: nothing is logged
    keep_days = 365    # older lines are removed; by default none is
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.cli import jsonl, shell, state
from matcher.errors import MatcherError
from matcher.pipeline import Run
from matcher.report import Report
from matcher.version import __version__

if TYPE_CHECKING:
    from matcher.cli.command_setting import CommandSetting
    from matcher.shortlisting import Decisions


class Keep(NamedTuple):
    """Whether the log is kept, and for how many days; None is for ever."""

    log: bool = True
    days: int | None = None


def about(run: Run) -> dict[str, Any]:
    """Return what the log says of a ranking: the digests of what it rests on, and counts."""
    from matcher.report import record  # a page that is shown again needs none

    return {"as_of": run.as_of.isoformat()} | record.digests(run) | record.counts(run)


def ranked(ranking: dict[str, Any], setting: CommandSetting, outcome: Report | None = None, bundle: Path | None = None) -> None:
    """Log a ranking, with the digests of the files written; a page that is shown again has no report."""
    written = {"format": setting.to.name, "blind": setting.blind, "output_sha256": _digest(setting.output)}
    written |= {"bundle_sha256": _digest(bundle)} if bundle else {}
    recorded = outcome if setting.to.name == "json" else None  # any other made no record
    run_digest = recorded.record["manifest"]["run_digest"] if recorded else None
    log("rank", ranking | written | {"run_digest": run_digest})


def decided() -> Decisions:
    """Return what was decided in this folder; warn of lines that are no decisions."""
    from matcher import shortlisting

    decisions = shortlisting.read(jsonl.read(state.SHORTLIST))
    shell.warn(f"{state.SHORTLIST}:{line}: not a decision, ignored" for line in decisions.damaged)
    return decisions


def with_decisions(outcome: Report, run: Run, setting: CommandSetting) -> Report:
    """Return the report of a ranking with people's decisions, and with how documents were read where that was chosen."""
    known = not setting.no_state and state.SHORTLIST.is_file()
    if not (known or any(setting.decoding)):
        return outcome
    from matcher.report import shortlist as page

    more = page.RankingContext(setting.decoding, decided()) if known else page.RankingContext(setting.decoding)
    return page.with_decisions(outcome, run, more, blind=setting.blind)


def _digest(file: Path | None) -> str | None:
    """Return the sha256 of a file, or None where there is none."""
    with suppress(OSError):
        return sha256(file.read_bytes()).hexdigest() if file else None
    return None


def log(command: str, details: dict[str, Any]) -> None:
    """Log what a command did; where nothing can be written, the command goes on."""
    keep = _kept()
    if not keep.log:
        return
    entry = {"when": jsonl.now().astimezone(UTC).isoformat(timespec="seconds"), "command": command, "matcher": __version__}
    with suppress(OSError, MatcherError):
        state.folder()
        jsonl.append(state.LOG, json.dumps(entry | details, ensure_ascii=True) + "\n", keep.days)


def _kept() -> Keep:
    """Return the settings of the log; where they are wrong, a line says so, and the log is kept."""
    if not state.SETTINGS.is_file():
        return Keep()
    import tomli

    try:
        settings = tomli.loads(state.SETTINGS.read_text(encoding="utf-8")).get("log", {})
        keep = Keep(settings.pop("keep", True), settings.pop("keep_days", None))
    except (OSError, ValueError, RecursionError, AttributeError, TypeError):
        return _unsound("[log] cannot be read")
    days_fit = keep.days is None or (type(keep.days) is int and 0 < keep.days < 100_000)
    if settings or not isinstance(keep.log, bool) or not days_fit:
        return _unsound("[log] takes keep = true or false, and keep_days, a whole number of 1 or more")
    return keep


def _unsound(what: str) -> Keep:
    shell.warn([f"{state.SETTINGS}: {what}; the log is kept"])
    return Keep()
