"""TREC run file: what other programs that measure rankings read, such as trec_eval."""

from __future__ import annotations

from typing import Any

from matcher.errors import MatcherError
from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Report

TAG = "matcher"


def draw(report: Report, _: Looks) -> str:
    """Return lines of `topic Q0 docno rank score tag`, the highest score first.

    The topic is the title of the job as an id, or that of the grades; a docno is a candidate's id, or the name that the grades
    have. Scores are points, and fall strictly: an equal one by .00001, so that no program orders equal ones by name.

    Raises:
        MatcherError: where the report is no ranking.
    """
    from matcher.evaluation import trec  # here, for other formats write no run

    return "".join(trec.run_lines(topic, ranked, TAG) for topic, ranked in _topics(report.record))


def _topics(record: dict[str, Any]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Return the topics of a record, each with names and scores in order."""
    kind = record["schema"].partition("/")[0]
    if kind == "matcher.evaluation":
        return [(job["topic"], [(one["docno"], one["score_milli"]) for one in job["ranking"]]) for job in record["jobs"]]
    if kind == "matcher.ranking":
        from matcher.reading.persons.people import slug

        return [(slug(record["job"]["title"]), [(one["id"], one["score_milli"]) for one in record["candidates"]])]
    raise MatcherError(
        "only a ranking can be written as a run", "--format trec", "use it with `matcher rank` or `matcher evaluate`"
    )


EXPORTER = Exporter("trec", (".trec", ".run"), draw)
