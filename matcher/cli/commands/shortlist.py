"""matcher shortlist"""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, NamedTuple

import typer

from matcher import shortlisting
from matcher.cli import journal, jsonl, options, state
from matcher.cli.candidate_names import candidate_named
from matcher.cli.command_setting import CommandSetting
from matcher.cli.shared_options import shared
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Job
from matcher.quoting import blind_id
from matcher.report import shortlist as page
from matcher.shortlisting import ACTIONS, LONGEST, ShortlistDecision

_NAME = 200
"""Characters of the name of whoever decides."""


@shared("as_of", "reference", "strict", "engine", "scheduler")
def shortlist(
    spec: options.Spec,
    action: Annotated[str | None, typer.Argument(metavar="[add|drop]", help="Leave it out to see the shortlist.")] = None,
    candidate: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Id, name or document; a misspelt name will do.")
    ] = None,
    *,
    setting: CommandSetting,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason.")] = None,
) -> None:
    """Record who is on the shortlist of a job, who decided it, and why.

    Decisions are made by people, and change no score. They are kept in .matcher/shortlist.jsonl, one per line, and never
    deleted. `matcher rank` shows the last one about a candidate: in a line under the table, and beside the score in CSV,
    JSON, HTML and XLSX.

    Example: matcher shortlist job.toml add "Ada Example" --by "Eva Muster" --why "Strong RLHF work, seen in the interview."
    """
    last = state.remembered()
    setting = setting.defaulting_to(last if last and last.job.absolute() == spec.absolute() else None)
    job = setting.job(spec)
    if (action, candidate, by, why) != (None,) * 4:
        _decide(job, _wanted(action, candidate, by, why), setting)
    setting.show(page.report_of(journal.decided(), job, blind=setting.blind))


class WantedDecision(NamedTuple):
    """What is to be decided about which candidate, by whom, and why."""

    action: str
    candidate: str
    by: str
    why: str


def _wanted(action: str | None, candidate: str | None, by: str | None, why: str | None) -> WantedDecision:
    """Return the decision that is asked for.

    Raises:
        MatcherError: for everything that is missing.
    """
    given = [(one or "").strip() for one in (action, candidate, by, why)]
    needs = ("add or drop", "the candidate's id", "--by NAME", "--why TEXT")
    missing = [what for what, word in zip(needs, given, strict=True) if not shown(word)]
    if given[0] and given[0] not in ACTIONS:
        raise MatcherError("no such decision", f"“{shown(given[0])}”", "write add or drop; name only the job to see the list")
    if missing:
        what, fix = "is missing" if len(missing) == 1 else "are missing", "a decision has a name and a reason"
        raise MatcherError(what, ", ".join(missing), fix)
    return WantedDecision(given[0], given[1], shown(given[2], _NAME), shown(given[3], LONGEST))


def _decide(job: Job, wanted: WantedDecision, setting: CommandSetting) -> None:
    """Keep a decision and log it.

    Raises:
        MatcherError: where somebody is taken off the list who is not on it.
    """
    if setting.no_state:
        raise MatcherError("a decision cannot be kept with --no-state", wanted.action, "leave out --no-state")
    who = candidate_named(wanted.candidate, setting.pool(job), setting)
    content = blind_id(who)
    last = journal.decided().of(job).about(who.id, content)
    if wanted.action == "drop" and not (last and last.listed):
        raise MatcherError("is not on the shortlist", content if setting.blind else who.id, "add comes before drop")
    when = jsonl.now().isoformat(timespec="seconds")
    _keep(
        ShortlistDecision(
            when, job.title, job.sha256, "" if setting.blind else who.id, content, wanted.action, wanted.by, wanted.why
        )
    )


def _keep(decision: ShortlistDecision) -> None:
    line = shortlisting.written(decision)
    try:
        state.folder()
        jsonl.append(state.SHORTLIST, line)
    except OSError as error:
        raise MatcherError(
            f"cannot be written: {error.strerror}", str(state.SHORTLIST), "run in a folder you may write to"
        ) from None
    about = {"job_sha256": decision.job_sha256, "candidate": decision.content, "decision": decision.decision}
    journal.log("shortlist", about | {"decision_sha256": sha256(line.encode()).hexdigest()})
