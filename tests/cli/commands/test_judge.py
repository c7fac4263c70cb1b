"""matcher judge: the conversation, what it keeps, and how it goes on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher.evaluation import trec

Run = Callable[..., Any]

JOB = """title = "RLHF engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
"""


@pytest.fixture
def judge(run: Run, tmp_path: Path) -> Run:
    """Return how `matcher judge` ends for a pool of four, given the keys typed."""
    people = tmp_path / "people"
    people.mkdir()
    for n, name in enumerate(("Ada", "Bo", "Cy", "Di")):
        text = f"{name} Example\n\nExperience\nEngineer, Example Labs, 2020 - 2023\n- Led project {n} on RLHF.\n"
        (people / f"{name.lower()}.md").write_text(text, encoding="utf-8")
    (tmp_path / "ml job.toml").write_text(JOB, encoding="utf-8")

    def make(keys: str, *more: object) -> Any:
        typed = "".join(f"{key}\n" for key in keys.split()).encode()
        return run(
            "judge", "ml job.toml", "-q", "g.qrels", "-p", people, "--as-of", "2026-11-21", "--no-state", *more, stdin=typed
        )

    return make


def graded(folder: Path, name: str = "g.qrels") -> dict[str, int]:
    file = folder / name
    return dict(trec.parse_qrels(file.read_text(encoding="utf-8"), "").get("ml-job", {})) if file.exists() else {}


def projects(out: str) -> list[int]:
    return [int(one) for one in re.findall(r"Led project (\d)", out)]


def test_everybody_is_shown_once_and_graded(judge: Run, tmp_path: Path) -> None:
    ended = judge("3 0 1 2")
    assert ended.code == 0
    assert sorted(projects(ended.out)) == [0, 1, 2, 3]
    assert list(graded(tmp_path).values()) == [3, 0, 1, 2]
    assert set(graded(tmp_path)) == {"ada-example", "bo-example", "cy-example", "di-example"}
    assert ended.out.endswith("4 of 4 judged; the grades are in g.qrels.\n")


def test_no_name_and_no_score_is_shown(judge: Run) -> None:
    out = judge("3 j a ? 1 u q").out
    assert not re.search(r"(?i)\b(?:ada|bo|cy|di)\b|example-|\bpoints|\bscore|\bweight", out)


def test_it_goes_on_where_it_was_left(judge: Run, tmp_path: Path) -> None:
    assert judge("q").out.endswith("\n0 of 4 judged.\n")
    assert judge("q", "--pairs").out.endswith("\n0 of 4 placed.\n")
    assert not (tmp_path / "g.qrels").exists()
    first = judge("3 0 q")
    kept = graded(tmp_path)
    assert len(kept) == 2
    assert projects(first.out)[-1:] == projects(judge("").out)
    assert graded(tmp_path) == kept
    second = judge("1 1")
    assert sorted(projects(first.out)[:2] + projects(second.out)) == [0, 1, 2, 3]
    assert "candidate 3 of 4" in second.out
    assert kept.items() <= graded(tmp_path).items()


def test_every_answer_is_on_disk_before_the_next_question(judge: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from matcher.cli import judge_session

    seen: list[int] = []
    ask = judge_session.answer
    monkeypatch.setattr(judge_session, "answer", lambda *given: seen.append(len(graded(tmp_path))) or ask(*given))
    judge("3 0 1 2")
    assert seen == [0, 1, 2, 3]


def test_the_end_of_the_input_quits_and_loses_nothing(judge: Run, tmp_path: Path) -> None:
    ended = judge("2")
    assert ended.code == 0
    assert list(graded(tmp_path).values()) == [2]


def test_back_takes_an_answer_back(judge: Run, tmp_path: Path) -> None:
    ended = judge("3 u 0 q")
    assert list(graded(tmp_path).values()) == [0]
    assert projects(ended.out)[0] == projects(ended.out)[2]
    judge("u u q")
    assert list(graded(tmp_path).values()) == [0]


def test_who_is_skipped_comes_again_next_time(judge: Run, tmp_path: Path) -> None:
    first = judge("s 1 1 1")
    assert "3 of 4 judged" in first.out
    assert projects(judge("1").out) == projects(first.out)[:1]
    assert len(graded(tmp_path)) == 4


def test_what_is_no_answer_is_told_and_changes_nothing(judge: Run, tmp_path: Path) -> None:
    ended = judge("7 \x1b[31m q")
    assert "“7” is not an answer here" in ended.out
    assert "\x1b" not in ended.out
    assert graded(tmp_path) == {}


def test_grades_of_other_jobs_and_lines_of_a_person_stay(judge: Run, tmp_path: Path) -> None:
    (tmp_path / "g.qrels").write_text("# by hand\nother 0 ada-example 1\n", encoding="utf-8")
    judge("3 u 2 1 1 1")
    assert (tmp_path / "g.qrels").read_text(encoding="utf-8").startswith("# by hand\nother 0 ada-example 1\nml-job\t0\t")


def test_who_is_graded_under_the_name_of_a_document_is_not_shown(judge: Run, tmp_path: Path) -> None:
    (tmp_path / "g.qrels").write_text("ml-job 0 ada.md 1\nrlhf-engineer 0 bo.md 1\n", encoding="utf-8")
    assert sorted(projects(judge("1 1 1").out)) == [1, 2, 3]


def test_a_job_goes_by_its_title_where_the_file_knows_it_so(judge: Run, tmp_path: Path) -> None:
    (tmp_path / "g.qrels").write_text("rlhf-engineer 0 bo.md 1\n", encoding="utf-8")
    assert sorted(projects(judge("1 1 1").out)) == [0, 2, 3]
    assert graded(tmp_path) == {}


def test_a_file_with_mistakes_is_told_all_of_them_and_left_alone(judge: Run, tmp_path: Path) -> None:
    (tmp_path / "g.qrels").write_text("ml-job 0 ada many\nml-job\n", encoding="utf-8")
    ended = judge("3")
    assert ended.code == 2
    assert [line.partition(" ")[0] for line in ended.err.splitlines()] == ["g.qrels:1:14:", "g.qrels:2:1:"]
    assert (tmp_path / "g.qrels").read_text(encoding="utf-8") == "ml-job 0 ada many\nml-job\n"


def test_a_sample_is_the_same_next_time(judge: Run, tmp_path: Path) -> None:
    assert "2 of 2 judged" in judge("1 1", "--candidates", 2).out
    assert projects(judge("", "--candidates", 2).out) == []
    assert sorted(projects(judge("1 1").out)) != [0, 1, 2, 3]


def test_the_first_ranks_are_shown_in_random_order(judge: Run, tmp_path: Path) -> None:
    (tmp_path / "people" / "ed.md").write_text(
        "Ed Example\n\nExperience\nCook, Example Inn\n- Led project 4 on soup.\n", encoding="utf-8"
    )
    assert 4 in projects(judge("1 1 1 1 1").out)
    (tmp_path / "g.qrels").unlink()
    assert sorted(projects(judge("1 1 1 1 1", "--top", 1).out)) == [0, 1, 2, 3]


def test_another_seed_is_another_order(judge: Run) -> None:
    first = {tuple(projects(judge("s s s s", "--seed", seed).out)) for seed in range(6)}
    assert len(first) > 3


def test_grades_are_asked_for_on_the_scale_that_is_named(judge: Run, tmp_path: Path) -> None:
    judge("1 0 2 1 1", "--grades", "0-1")
    assert list(graded(tmp_path).values()) == [1, 0, 1, 1]
    assert judge("", "--grades", "1-5").code == judge("", "--grades", "0-12").code == 2


def test_pairs_are_not_shown_again(judge: Run) -> None:
    ended = judge("1", "--pairs", "--again", 2)
    assert (ended.code, ended.err) == (2, "--again: cannot be combined with --pairs; leave out one of the two\n")


def test_some_are_shown_again_and_the_agreement_is_told(judge: Run, tmp_path: Path) -> None:
    ended = judge("3 0 1 2 3", "--again", 2)
    assert "1 of 1 shown twice got the same grade." in ended.out
    assert "1 of 2 shown twice got the same grade." in judge("1", "--again", 2).out
    assert list(graded(tmp_path).values()) == [3, 0, 1, 2]
    assert list(graded(tmp_path, "g.qrels.again").values()) == [3, 1]


def test_blind_files_name_nobody_and_are_gone_on_with(judge: Run, tmp_path: Path) -> None:
    judge("3 0", "--blind")
    assert all(re.fullmatch("[0-9a-f]{12}", id) for id in graded(tmp_path))
    assert len(projects(judge("q").out)) == 1
    judge("1 1", "--blind")
    assert len(graded(tmp_path)) == 4


def test_an_advert_will_do_for_a_job(judge: Run, run: Run, tmp_path: Path) -> None:
    (tmp_path / "advert.md").write_text(
        "# Cook\n\nRequirements\n\n- Experience with soup\n- Knowledge of Python\n", encoding="utf-8"
    )
    ended = run("judge", "advert.md", "-q", "a.qrels", "-p", tmp_path / "people", "--no-state", stdin=b"2\n")
    assert ended.code == 0, ended.err
    assert "1 of 4 judged" in ended.out
    assert (tmp_path / "a.qrels").read_text(encoding="utf-8").startswith("advert\t0\t")


def test_documents_cannot_come_from_where_answers_do(judge: Run) -> None:
    ended = judge("3", "-p", "-")
    assert ended.code == 2
    assert ended.err.startswith("--profiles: standard input is for your answers")


def test_a_folder_that_is_not_there_is_told_before_anybody_is_read(judge: Run, run: Run) -> None:
    ended = judge("3", "-q", "nowhere/g.qrels")
    assert (ended.code, ended.out) == (2, "")
    assert "its folder is not there" in ended.err


def test_a_long_profile_is_shortened_until_all_is_asked_for(judge: Run, tmp_path: Path) -> None:
    for each in (tmp_path / "people").iterdir():
        with each.open("a", encoding="utf-8") as file:
            file.writelines(f"- Built tool number {n}.\n" for n in range(100))
    short, whole = judge("q").out, judge("a q").out
    assert "more lines: a shows all" in short
    assert "tool number 99" not in short
    assert "tool number 99" in whole


def by_number(run: Callable[[str], Any]) -> str:
    """Answer question after question by the number of the project, the higher the better; return the last output."""
    out: str = run("q").out
    while len(shown := projects(out)) >= 2:
        out = run(("1" if shown[-2] > shown[-1] else "2") + " q").out
    return out


def test_pairs_lead_to_tiers_and_grades_though_it_is_left_after_every_answer(judge: Run, tmp_path: Path) -> None:
    out = by_number(lambda keys: judge(keys, "--pairs"))
    assert "4 of 4 placed in 4 tiers" in out
    assert graded(tmp_path) == {"di-example": 3, "cy-example": 2, "bo-example": 1, "ada-example": 0}


def test_pairs_alike_share_a_tier(judge: Run, tmp_path: Path) -> None:
    assert "4 of 4 placed in 1 tier;" in judge("= = =", "--pairs").out
    assert list(graded(tmp_path).values()) == [1, 1, 1, 1]


def test_pairs_go_back_and_skip(judge: Run, tmp_path: Path) -> None:
    judge("1 u q", "--pairs")
    assert (tmp_path / "g.qrels.pairs").read_text(encoding="utf-8") == ""
    assert graded(tmp_path) == {}
    assert "4 of 4 placed in 1 tier;" in judge("s u = = =", "--pairs").out
    (tmp_path / "g.qrels.pairs").write_text("", encoding="utf-8")
    (tmp_path / "g.qrels").write_text("", encoding="utf-8")
    assert "3 of 4 placed in 1 tier;" in judge("s = =", "--pairs").out
    assert len((tmp_path / "g.qrels.pairs").read_text(encoding="utf-8").splitlines()) == 2


def test_grades_and_pairs_are_not_mixed(judge: Run, tmp_path: Path) -> None:
    judge("1 q")
    assert "was judged one by one in this file" in judge("1", "--pairs").err
    (tmp_path / "g.qrels").unlink()
    judge("1 q", "--pairs")
    assert "was judged in pairs in this file" in judge("1").err
