"""matcher demo"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from matcher import report
from matcher.cli import shell, state
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.regex import regex

FOLDER = Path("matcher-demo")
JOB, PEOPLE = FOLDER / "job.toml", FOLDER / "people"

_PACKAGED, _SOURCE = Path(__file__).parents[2] / "demo", Path(__file__).parents[3]
"""Where the demo lies in an installed package; in a checkout, the folder of what it is made of."""
_SCHEMA = regex(r"\A#:schema [^\n]*\n")
"""The line that points an editor to a schema, which is not there once the job is copied."""
_POOL = f'\n[pool]\nprofiles = "{PEOPLE.name}"  # beside this file\n'


@shared(only=("as_of", "no_state"))
def demo(*, setting: CommandSetting) -> None:
    """Rank eight invented people for a job, and suggest three commands to try next.

    The people and the job are copied to matcher-demo/ in this folder, for you to look at and change. Files that are already
    there are left as they are.

    Example: matcher demo
    """
    _lay_out()
    run = setting.run(JOB)
    setting.show(report.ranking(run), run.pool)
    ids = tuple(one.candidate.id for one in run.ranking.standings)
    remembered = not setting.no_state and shell.remember(state.Last(JOB, (), setting.today.isoformat(), candidates=ids))
    shell.warn(["", "These people are invented. Try next:", *_next(ids, setting.as_of, remembered=remembered)])


def _next(ids: Sequence[str], day: str | None, *, remembered: bool) -> list[str]:
    """Return commands to try, which work as printed; where the ranking is not remembered, they name its job and day."""
    first, *others = sorted(ids, key=lambda id: not id.isascii())  # not every keyboard has Chinese
    of_day = f" --as-of {day}" if day else ""
    job, of_job = ("", "") if remembered else (f" {JOB}{of_day}", f" --job {JOB}{of_day}")
    return [
        f"matcher explain {first}{job}  # where every point comes from",
        *(f"matcher compare {first} {second}{of_job}  # what decides their order" for second in others[:1]),
        f"matcher rank {JOB}{of_day} --output report.html  # a page for a browser",
    ]


def _lay_out() -> None:
    """Copy the people and the job to this folder; what is here already stays as it is."""
    people, job = _packed()
    try:
        if not PEOPLE.is_dir():
            _copied(people)
        if not JOB.exists():
            shell.write(JOB, _SCHEMA.sub("", job.read_text(encoding="utf-8")) + _POOL)
    except OSError as error:
        raise MatcherError(f"cannot be written: {error.strerror}", str(FOLDER), "run it in a folder you may write to") from None


def _copied(people: Path) -> None:
    """Copy all of the people or none, for the next time whoever is there is taken for all."""
    PEOPLE.mkdir(parents=True)
    try:
        for person in sorted(people.iterdir()):
            shutil.copyfile(person, PEOPLE / person.name)
    except OSError:
        shutil.rmtree(PEOPLE)
        raise


def _packed() -> tuple[Path, Path]:
    """Return the folder of the invented people and their job file."""
    if _PACKAGED.is_dir():
        return _PACKAGED / "people", _PACKAGED / "job.toml"
    return _SOURCE / "data" / "samples", _SOURCE / "job_specs" / "rlhf-alignment.toml"
