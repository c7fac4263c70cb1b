"""The terminal: everything fits, nothing from a document acts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from matcher import pipeline, report
from matcher.export.exporter import Looks
from matcher.export.table import draw
from matcher.model import Job
from matcher.report.sheet import Points, Report, Sheet, Table
from matcher.requirements.kind import Lore

Make = Callable[..., Any]
ASKED = (
    {"name": "RLHF", "signals": ("rlhf",), "weight": 20, "must": True},
    {"name": "Serving", "terms": ("vLLM",)},
    {"name": "Data", "terms": ("清洗",)},
)
LONG = "主导大模型的人类反馈强化学习训练,并负责数据清洗、奖励模型、评测与部署的全部工作,覆盖中英双语," * 3
STRANGE = (
    "Led RLHF [red]in[/red] [link=http://x]chat[/link] [/] :boom: [bold models.",
    "Built vLLM \x1b[2J\x1b[31mservers\x1b]0;title\x07 array[int].",
    LONG,
)


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., Report]:
    def show(*bullets: str, name: str = "Ada Example", other: str = "Bo Sample") -> Report:
        people = pool(profile(*(bullets or STRANGE), name=name), profile("Built tools.", name=other))
        return report.ranking(pipeline.rank(job(*ASKED, similarity=5), people, known))

    return show


@pytest.fixture(scope="session")
def explained(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Report:
    run = pipeline.rank(job(*ASKED, similarity=5), pool(profile(*STRANGE, "No experience with vLLM.")), known)
    return report.explanation([(run, run.ranking.standings[0])])


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_of_a_ranking_is_wider_than_the_terminal(shown: Callable[..., Report], width: int) -> None:
    drawn = draw(shown("Led RLHF for a chat model.", LONG, other="W" * 130), Looks(width))
    assert max(map(cell_len, drawn.splitlines())) <= width


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_of_an_explanation_is_wider_than_the_terminal(explained: Report, width: int) -> None:
    assert max(map(cell_len, draw(explained, Looks(width)).splitlines())) <= width


ROW = re.compile(r"^ 1  Ada Example +\d\d\.\d █+\S* +✓ RLHF$", re.MULTILINE)


def test_a_row_shows_rank_name_score_bar_must_have_and_two_pieces(shown: Callable[..., Report]) -> None:
    drawn = draw(shown("Led RLHF for a chat model.", "Built vLLM servers.", "Built 清洗 tools."), Looks(80))
    assert ROW.search(drawn)
    assert re.findall(r"“(.*?)”", drawn.split(" 2 ")[0]) == ["Led RLHF for a chat model.", "Built vLLM servers."]


def test_a_long_name_leaves_the_rows_of_others_as_they_are(shown: Callable[..., Report]) -> None:
    assert ROW.search(draw(shown("Led RLHF for a chat model.", other="W" * 70), Looks(80)))


def test_markup_in_a_document_is_shown_literally(shown: Callable[..., Report]) -> None:
    drawn = " ".join(draw(shown(), Looks(200)).split())
    assert "“Led RLHF [red]in[/red] [link=http://x]chat[/link] [/] :boom: [bold models.”" in drawn


@pytest.mark.parametrize("color", [False, True])
def test_escape_sequences_of_a_document_never_reach_the_terminal(shown: Callable[..., Report], color: bool) -> None:
    drawn = draw(shown(name="[red]\x1b[2JAda\x07[/red]"), Looks(120, color))
    assert {found for found in re.findall(r"\x1b\[?[0-9;]*.", drawn) if not re.fullmatch(r"\x1b\[[0-9;]*m", found)} == set()
    assert "title\x07" not in drawn
    assert "[red]Ada[/red]" in drawn
    assert color is ("\x1b" in drawn)


def test_lines_end_without_blanks(shown: Callable[..., Report], explained: Report) -> None:
    for drawn in (draw(shown(), Looks(80)), draw(explained, Looks(80))):
        assert not [line for line in drawn.split("\n") if line != line.rstrip()]


def test_shown_points_add_up_to_the_shown_total(explained: Report) -> None:
    drawn = draw(explained, Looks(100))
    points = re.findall(r"^ (RLHF|Serving|Data|similarity|total) +(\d+\.\d)", drawn, re.MULTILINE)
    assert [name for name, _ in points] == ["RLHF", "Serving", "Data", "similarity", "total"]
    tenths = [int(shown.replace(".", "")) for _, shown in points]
    assert sum(tenths[:-1]) == tenths[-1] > 0


@pytest.mark.parametrize(("milli", "bar"), [(0, ""), (100_000, "████████"), (50_000, "████"), (1_600, "▏")])
def test_the_bar_is_the_share_of_full_marks(milli: int, bar: str) -> None:
    page = Report(
        lambda: (Sheet("t", "", (Table("", ("score",), ((Points(milli, 100_000, milli // 100),),)),)),),
        lambda: Table("", (), ()),
        dict,
    )
    assert re.findall(r"\d\.\d ?(\S*)$", draw(page, Looks(80)), re.MULTILINE) == [bar]
