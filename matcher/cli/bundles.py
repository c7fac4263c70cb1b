"""The bundle of a ranking: written for a replay, and remade by one."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from matcher import eligibility
from matcher.cli import job_files, pools, record_files, shell
from matcher.cli.command_setting import CommandSetting
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.job import job_file
from matcher.job.fields import JOB_FILE
from matcher.model import Job, Query
from matcher.pipeline import Run
from matcher.reading.persons import corrections
from matcher.report import bundle as page
from matcher.report.bundle import RunBasis
from matcher.toml.parsing import content


class BundleOptions(NamedTuple):
    """The must-haves that are ignored, and whether a bundle is to hold names."""

    ignored: tuple[str, ...]
    names: bool


def write(file: Path, spec: Path, run: Run, setting: CommandSetting, options: BundleOptions) -> None:
    """Write the bundle of a run."""
    rested = _basis(_text(spec, run, setting), spec, setting, options.ignored)
    plain = page.bundle(run, rested, names=options.names)
    shell.write(file, json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
    setting.note(file)


def _text(spec: Path, run: Run, setting: CommandSetting) -> str:
    """Return the text of the job file that was ranked with, or of the one that was drafted from the advert.

    Raises:
        MatcherError: where the file has changed since.
    """
    text = content(spec, JOB_FILE).decode("utf-8") if spec.suffix.lower() in job_files.JOB_FILES else _drafted(spec, setting)
    if sha256(text.encode()).hexdigest() != run.ranking.job.sha256:
        raise MatcherError("was changed during the run", shown(str(spec)), "rank again")
    return text


def _drafted(spec: Path, setting: CommandSetting) -> str:
    from matcher import drafting  # a job file needs none of it

    return drafting.written(job_files.drafted(spec, setting.taxonomy, setting.how, setting.own_reference))


def _basis(text: str, spec: Path, setting: CommandSetting, ignored: tuple[str, ...]) -> RunBasis:
    known = setting.how.corrections
    corrections_digest = None if known == corrections.NONE else sha256(corrections.as_toml(known).encode()).hexdigest()
    own, table = (shown(str(one)) if one else None for one in (setting.cards, setting.reference))
    return RunBasis(shown(spec.name), text, setting.decoding, ignored, corrections_digest, own, table)


class Remade(NamedTuple):
    """The run of a bundle made again, its own bundle, and the names of the places of the pool."""

    run: Run
    bundle: dict[str, Any]
    pool: str


def remade(kept: dict[str, Any], file: Path, setting: CommandSetting) -> Remade:
    """Return the run of a bundle, made again with what lies here."""
    options, spec = kept["options"], Path(kept["job"]["file"])
    decoding = record_files.decoding(options, file)
    asked, ignored = eligibility.ignoring(_job(kept["job"], file, setting), options["ignore_must"])
    setting = replace(setting.settled(asked, ranked=True), as_of=kept["as_of"], no_cache=True, **decoding._asdict())
    run = setting.ranked(asked, setting.pool(asked))
    made = page.bundle(run, _basis(kept["job"]["text"], spec, setting, ignored), names=options["names"])
    return Remade(run, made, ", ".join(map(pools.name_of, setting.where(asked))))


def _job(kept: dict[str, Any], file: Path, setting: CommandSetting) -> Job:
    """Return the job whose text a bundle holds; paths in it start from the folder of the bundle.

    Raises:
        MatcherError: where the job would ask a database.
    """
    raw, where = kept["text"].encode("utf-8", "replace"), f"{shown(str(file))}#/job/text"
    asked, _ = job_file.of_bytes(raw, where, file.parent, setting.taxonomy.cards)
    if not setting.profiles and any(isinstance(one, Query) for one in asked.pool):
        fix = "if you trust it, name the pool with --profiles: a TOML file with that [pool]"
        raise MatcherError("a bundle may not query a database on its own", where, fix)
    return asked
