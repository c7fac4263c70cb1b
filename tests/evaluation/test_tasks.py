"""What belongs together, and every reason why it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from matcher.errors import MatcherError
from matcher.evaluation.names import JobNames, topics
from matcher.evaluation.tasks import GradedJob, GradeFiles, PooledJob, check, prepare
from matcher.model import Candidate, Job, Pool

Person = Callable[..., Candidate]


@pytest.fixture
def pool(person: Person) -> Pool:
    return Pool((person("ada", "ada.pdf", text="x"), person("bo", "bo.pdf", text="xx")))


def case(path: str, pool: Pool, title: str = "ML engineer") -> PooledJob:
    return PooledJob(JobNames(path, topics(path, title)), Job(title, "", ()), pool)


def given(qrels: Mapping[str, Mapping[str, int]], run: Mapping[str, Sequence[str]] | None = None) -> GradeFiles:
    return GradeFiles(qrels, "g.qrels", run, "base.run")


def wrong(cases: Sequence[PooledJob], files: GradeFiles) -> list[str]:
    with pytest.raises(MatcherError) as caught:
        prepare(cases, files)
    return str(caught.value).split("\n")


def test_a_job_finds_its_grades_and_the_other_order_by_file_or_title(pool: Pool) -> None:
    files = given({"ml": {"ada.pdf": 1, "gone": 2}, "other": {}}, {"ml-engineer": ("bo.pdf", "ada")})
    (found,) = prepare([case("jobs/ml.toml", pool)], files)
    assert isinstance(found, GradedJob)
    assert (found.topic, found.graded.grades, found.called) == ("ml", {"ada": 1, "gone": 2}, {"ada": "ada.pdf"})
    assert found.orders == {"other run": ("bo", "ada"), "by length": ("bo", "ada")}


def test_the_file_goes_before_the_title(pool: Pool) -> None:
    (found,) = prepare([case("ml.toml", pool)], given({"ml-engineer": {"ada": 0}, "ml": {"ada": 1}}))
    assert found.topic == "ml"


def test_no_grade_at_all_is_told(pool: Pool) -> None:
    assert wrong([case("ml.toml", pool)], given({})) == [
        "g.qrels: no grade in it; write a line for each candidate: `topic 0 docno grade`"
    ]


def test_every_job_without_grades_or_order_is_told_at_once(pool: Pool) -> None:
    files = given({"ml": {"ada": 1}, **{f"t{n}": {"ada": 1} for n in range(6)}}, {})
    assert wrong([case("x/a.toml", pool), case("ml.toml", pool), case("b.toml", pool, "B")], files) == [
        "x/a.toml: no grades for it in g.qrels, whose topics are `ml`, `t0`, `t1`, `t2`, `t3` and 2 more; "
        "call its topic `a` or `ml-engineer`",
        "ml.toml: not ranked in base.run, which is empty; call its topic `ml` or `ml-engineer`",
        "b.toml: no grades for it in g.qrels, whose topics are `ml`, `t0`, `t1`, `t2`, `t3` and 2 more; call its topic `b`",
    ]


def test_two_jobs_of_one_topic_are_told(pool: Pool) -> None:
    assert wrong([case("x/ml.toml", pool), case("y/ml.toml", pool)], given({"ml": {"ada": 1}})) == [
        "y/ml.toml: its topic `ml` is also the topic of x/ml.toml; name one of the two"
    ]


def test_grades_or_an_order_of_nobody_here_are_told(pool: Pool) -> None:
    assert wrong([case("ml.toml", pool)], given({"ml": {"x": 1, "y": 0}}, {"ml": ("z",)})) == [
        "g.qrels: nobody here goes by a name of its topic `ml`, such as `x`, `y`; "
        "use ids, such as `ada`, `bo`, or names of documents; is --profiles right?",
        "base.run: nobody here goes by a name of its topic `ml`, such as `z`; "
        "use ids, such as `ada`, `bo`, or names of documents; is --profiles right?",
    ]


def test_topics_are_checked_without_a_pool() -> None:
    assert check([JobNames("ml.toml", ("ml",))], given({"ml": {}})) == ("ml",)


def test_where_nobody_could_be_read_documents_are_asked_for() -> None:
    assert wrong([case("ml.toml", Pool(()))], given({"ml": {"x": 1}})) == [
        "g.qrels: nobody here goes by a name of its topic `ml`, such as `x`; name documents that can be read; is --profiles right?"
    ]
