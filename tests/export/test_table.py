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
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.sheet import ID, NUMBER, SCORE, CellTable, Points, Report, Sheet

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


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_a_ranking_is_wider_than_the_terminal(shown: Callable[..., Report], width: int) -> None:
    drawn = draw(shown("Led RLHF for a chat model.", LONG, other="W" * 130), Looks(width))
    assert max(map(cell_len, drawn.splitlines())) <= width


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_an_explanation_is_wider_than_the_terminal(explained: Report, width: int) -> None:
    assert max(map(cell_len, draw(explained, Looks(width)).splitlines())) <= width


ROW = re.compile(r"^ 1  Ada Example +\d\d\.\d █\S{7} +✓ RLHF$", re.MULTILINE)


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


@pytest.mark.parametrize(("milli", "bar"), [(0, "········"), (100_000, "████████"), (50_000, "████····"), (1_600, "▏·······")])
def test_the_bar_is_the_share_of_full_marks_which_end_with_the_dots(milli: int, bar: str) -> None:
    page = Report(
        lambda: (Sheet("t", "", (CellTable("", (SCORE,), ((Points(milli, 100_000, milli // 100),),)),)),),
        lambda: CellTable("", (), ()),
        dict,
    )
    assert re.findall(r"\d\.\d (\S*)$", draw(page, Looks(80)), re.MULTILINE) == [bar]


ARABIC, HEBREW = "ليلى حداد", "נועה כהן"
BULLETS = (
    "Led RLHF of models at חברת דוגמה.",
    "قادت تدريب vLLM على 75 نموذجًا لغويًا كبيرًا وأشرفت على جمع بيانات التفضيل للفريق كله في الشركة.",
)


def test_words_from_right_to_left_turn_nothing_round_that_stands_beside_them(shown: Callable[..., Report]) -> None:
    page = shown(*BULLETS, name=ARABIC, other=HEBREW)
    drawn = draw(page, Looks(60, turning=True))
    assert re.search(rf"^ 1  \u2067{ARABIC}\u2069 +\d", drawn, re.MULTILINE)
    assert "“\u2066Led RLHF of models at חברת דוגמה.\u2069”" in drawn
    assert re.search("“\u2067قادت.*\u2069(?:\n    \u2067.*\u2069)+”", drawn)
    for line in drawn.splitlines():
        assert cell_len(line) <= 60
        assert not re.search("[\u2066-\u2069]", re.sub("[\u2066\u2067][^\u2066-\u2069]+\u2069", "", line))


def test_columns_stand_where_they_stand_whatever_the_script_of_a_name(shown: Callable[..., Report]) -> None:
    for name in (ARABIC, "王小明", "Ada Example"):
        drawn = draw(shown("Led RLHF for a chat model.", name=name, other="Bo Sample Longname"), Looks(80, turning=True))
        heads, _, row = drawn.splitlines()[2:5]
        assert cell_len(row[: re.search(r"\d\d\.\d", row).start()]) == heads.index("score") + 1


def test_a_file_and_a_pipe_get_no_marks_of_direction(shown: Callable[..., Report]) -> None:
    assert not re.search("[\u2066-\u2069]", draw(shown(*BULLETS, name=ARABIC), Looks(60)))


def test_the_place_of_a_quote_is_a_link_and_nothing_else_is(shown: Callable[..., Report]) -> None:
    page = shown("Led RLHF at http://evil.example for file:///etc/passwd.")
    drawn = draw(page, Looks(200, True, link={"0.json": "file:///cvs/0.json"}.get))
    assert re.findall(r"\x1b\]8;;(.*?)\x1b\\(.*?)\x1b\]8;;\x1b\\", drawn) == [
        ("file:///cvs/0.json", "\x1b[2m0.json#/work/0/highlights/0\x1b[0m")
    ]
    assert drawn == draw(page, Looks(200, True, link={"0.json": "file:///cvs/0.json"}.get))
    assert "]8;" not in draw(page, Looks(200, True))


def _table(columns: tuple[str, ...], *rows: tuple[Any, ...]) -> Report:
    return Report(lambda: (Sheet("t", "", (CellTable("", columns, rows),)),), lambda: CellTable("", (), ()), dict)


def test_a_column_looks_as_its_table_says_whatever_its_name_is() -> None:
    points = Points(75_000, 100_000, 750)
    known, others = (
        draw(_table((number, score, "who"), (7, points, "Ada"), (12, points, "Bo")), Looks(60)).splitlines()[4:]
        for number, score in ((NUMBER, SCORE), ("#", "score"))
    )
    assert known == ["  7   75.0 ██████··  Ada", " 12   75.0 ██████··  Bo"]
    assert others == [" 7    75.0  Ada", " 12   75.0  Bo"]


def test_a_name_above_quotes_breaks_into_no_more_lines_than_its_column_needs() -> None:
    row = ("Post-registration ICU course and 2 more", 50, "must: not stated; at least 72 months (36 asked)", ())
    lines = draw(_table(("requirement", "points", "remark", "words and place"), row), Looks(58)).splitlines()
    below = lines.index("─" * 58) + 1
    assert [line[:24].rstrip() for line in lines[below:]] == [" Post-registration ICU", " course and 2 more", ""]


def test_a_narrow_table_breaks_between_words_and_keeps_ids_whole() -> None:
    row = ("halvard-quenneville", "Halvard Quenneville", "documents/halvard-quenneville.odt", "homepage: halvard.example")
    drawn = draw(_table((ID, "name", "documents", "joined by"), row), Looks(60))
    assert " halvard-quenneville " in drawn
    assert re.search(r" Halvard +\S.*\n.* Quenneville ", drawn)
    assert max(map(cell_len, drawn.splitlines())) <= 60


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_table_of_many_columns_fits_still(width: int) -> None:
    row = tuple(f"word{n} and-a-very-long-one-{n}" for n in range(9))
    drawn = draw(_table(tuple(f"column {n}" for n in range(9)), row), Looks(width))
    assert max(map(cell_len, drawn.splitlines())) <= width
    assert "".join(row).replace(" ", "") == "".join("".join(part) for part in _columns_of(drawn, row))


def _columns_of(drawn: str, row: tuple[str, ...]) -> list[str]:
    """Return what is left of each cell when its lines are put together again."""
    lines = drawn.splitlines()
    rule = next(number for number, line in enumerate(lines) if "─" in line)
    body = [line for line in lines[rule + 1 :] if line]
    starts = [found.start() for found in re.finditer("word", body[0])]
    return [
        "".join(line[a:b].strip() for line in body).replace(" ", "") for a, b in zip(starts, [*starts[1:], None], strict=True)
    ]
