"""Rows of cells → lines in the order in which they are read."""

from matcher.reading.office.flow import CharacterLook, OfficeParagraph, TextRun
from matcher.reading.office.table_lines import table_lines

LONG = "Led the training of models and wrote down at length what did and what did not work, as nobody else had done before in the group."


def lines(*rows: list[str], begins: bool = False) -> list[str]:
    """Return the lines of a table; a cell's own are parted by "/", its bullets begin with "*"."""
    cells = [[[line(text) for text in cell.split("/")] for cell in row] for row in rows]
    return [one.text for one in table_lines(cells, begins=begins)]


def line(text: str) -> OfficeParagraph:
    return OfficeParagraph((TextRun(text.removeprefix("*")),), "bullet" if text.startswith("*") else "plain")


def test_cells_of_one_short_line_are_one_line() -> None:
    assert lines(["Engineer, Sample Inc", "", "2020 – 2022"], ["Python", "Rust"]) == [
        "Engineer, Sample Inc   2020 – 2022",
        "Python   Rust",
    ]


def test_two_cells_of_lines_with_dates_are_read_across() -> None:
    assert lines(["Sample Inc/Engineer", "Berlin/2020 – 2022"]) == ["Sample Inc   Berlin", "Engineer   2020 – 2022"]


def test_cells_of_several_lines_are_columns() -> None:
    assert lines(["Python/Rust", "Chess/Go"]) == ["Python", "Rust", "Chess", "Go"]
    assert lines(["a/b/c/d", "1/2/3/2020"]) == ["a", "b", "c", "d", "1", "2", "3", "2020"]
    assert lines(["*Built it.", "*Ran it."]) == ["Built it.", "Ran it."]


def test_a_date_goes_beside_the_line_that_it_dates_wherever_it_stands() -> None:
    listed = ["Engineer, Sample Inc   2020 – 2022", "Built it.", "Ran it."]
    assert lines(["2020 – 2022", "Engineer, Sample Inc/*Built it./*Ran it."]) == listed
    assert lines(["Engineer, Sample Inc/*Built it./*Ran it.", "2020 – 2022"]) == listed


def test_a_blank_line_parts_a_row_from_a_dated_one_that_tells_more_than_a_line() -> None:
    first, listed = ["2021 – now", "Engineer/Sample Inc/Maps of towns"], ["Engineer   2021 – now", "Sample Inc", "Maps of towns"]
    assert lines(first, ["2017 – 2020", "Cook/Other Inc"]) == [*listed, "", "Cook   2017 – 2020", "Other Inc"]
    assert lines(first, ["Other Inc", "Oslo"]) == [*listed, "", "Other Inc   Oslo"]
    assert lines(first, ["", "*Drew it."]) == [*listed, "Drew it."]
    assert lines(["2021 – now", "Engineer"], ["2017 – 2020", "Cook"]) == ["2021 – now   Engineer", "2017 – 2020   Cook"]
    assert lines(["Tools", "Python/Rust"], ["Games", "Chess/Go"]) == ["Tools", "Python", "Rust", "Games", "Chess", "Go"]


def test_a_heading_whose_letters_stand_below_one_another_goes_above_the_names_of_columns() -> None:
    assert lines(["工/作/经/历", "起止时间", "工作单位", "离职原因"], ["", "2020年5月至今", "样例公司", "—"]) == [
        "工作经历",
        "起止时间   工作单位   离职原因",
        "2020年5月至今   样例公司   —",
    ]
    assert lines(["家/庭/成/员", "姓名", "关系", "单位"]) == ["家庭成员", "姓名   关系   单位"]
    assert lines(["a/b", "c"]) == ["a", "b", "c"]


def test_a_place_under_a_date_goes_with_it() -> None:
    assert lines(["2020 – 2022/Berlin", "Engineer/Sample Inc/*Built it."]) == [
        "Engineer   2020 – 2022   Berlin",
        "Sample Inc",
        "Built it.",
    ]


def test_a_period_that_a_narrow_column_breaks_is_one() -> None:
    engineer = "Engineer, Sample Inc/*Built it."
    for cell in ("2020 –/2022", "2020/– 2022", "2020/–/2022", "2020 –/2022/Berlin"):
        place = "   Berlin" if "Berlin" in cell else ""
        dated, *told = lines([cell, engineer])
        assert dated.startswith("Engineer, Sample Inc   2020 ") and dated.endswith(f" 2022{place}") and told == ["Built it."]
    assert lines(["Jan 2024 –/present", engineer])[0] == "Engineer, Sample Inc   Jan 2024 – present"


def test_dates_that_make_no_period_stay_apart() -> None:
    assert lines(["Sample Inc/Engineer", "2019 – 2020/2021 – 2022"]) == ["Sample Inc   2019 – 2020", "Engineer   2021 – 2022"]
    assert lines(["Sample Inc/Engineer", "2019/2021"]) == ["Sample Inc   2019", "Engineer   2021"]
    assert lines(["2021 –/Berlin", "Engineer/*Built it."])[0] == "Engineer   2021 –   Berlin"


def test_a_date_beside_a_long_line_stays_before_it() -> None:
    assert lines(["2020 – 2022", LONG]) == ["2020 – 2022", LONG]


def test_headings_in_the_first_column_stay_headings() -> None:
    assert lines(["Education", "MSc, 2019"], ["Skills", "Python, Rust"]) == ["Education", "MSc, 2019", "Skills", "Python, Rust"]


def test_a_label_that_happens_to_be_the_name_of_a_section_stays_a_label() -> None:
    assert lines(["Languages", "Go, SQL"], ["Frameworks", "JAX"], ["Topics", "RLHF"]) == [
        "Languages   Go, SQL",
        "Frameworks   JAX",
        "Topics   RLHF",
    ]
    assert lines(["Languages", LONG], ["Frameworks", "JAX"], ["Topics", "RLHF"])[0] == f"Languages   {LONG}"


def test_sections_side_by_side_are_read_one_after_the_other() -> None:
    assert lines(["Skills", "Languages"], ["Python", "German"], ["Rust", ""], ["", "French"]) == [
        "Skills", "Python", "Rust", "Languages", "German", "French"
    ]  # fmt: skip


def test_at_the_beginning_the_cell_with_the_name_goes_before_its_sidebar() -> None:
    row = ["Contact/*ada@example.com/Springfield", "Ada Example/Experience/*Built it."]
    listed = ["Ada Example", "Experience", "Built it.", "Contact", "ada@example.com", "Springfield"]
    assert lines(row, begins=True) == listed
    assert lines(["", ""], row, begins=True) == listed
    assert lines(row) == listed[3:] + listed[:3]


def test_joined_cells_keep_how_they_are_set() -> None:
    bold = CharacterLook(bold=True)
    cells = [[OfficeParagraph((TextRun("Engineer", bold),), "heading", 3)], [OfficeParagraph((TextRun("2020 – 2022"),))]]
    (found,) = table_lines([cells])
    assert (found.mark, found.level, found.bold) == ("heading", 3, False)
    assert [run.look.bold for run in found.runs] == [True, False, False]


def test_empty_cells_and_rows_say_nothing() -> None:
    assert lines(["", " "], []) == []


def test_a_stroke_that_is_drawn_above_a_heading_is_no_line() -> None:
    assert lines(["ㅡ/Awards", "Sample Medal — 2015/Sample Prize — 2012"]) == [
        "Awards",
        "Sample Medal — 2015",
        "Sample Prize — 2012",
    ]
    assert lines(["ㅡ", "Sample Medal — 2015"]) == ["Sample Medal — 2015"]
