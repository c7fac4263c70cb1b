"""Blocks under headings: which section each stands in."""

from __future__ import annotations

from matcher.reading.paper.blocks import Block
from matcher.reading.paper.blocks import lines as lined
from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline
from matcher.reading.structure.sections.section_walk import section_runs

SECTION, ENTRY = (3, False), (3, True)


def _blocks(*lines: tuple[str, tuple[int, bool] | None]) -> list[Block]:
    """Return lines one below the other, headings by their level and whether they are bold."""
    built, at = [], 0
    for text, look in lines:
        level, bold = look or (0, False)
        built.append(Block(at, at + len(text), text, "heading" if look else "plain", level, True, bold))
        at += len(text) + 1
    return built


def _sections(*lines: tuple[str, tuple[int, bool] | None]) -> list[tuple[str, list[str]]]:
    return [(section, [block.text for block in found]) for section, found in section_runs(_blocks(*lines)) if found]


def test_heads_of_entries_that_are_as_large_as_headings_close_no_section() -> None:
    sections = _sections(
        ("Experience", SECTION),
        ("Northgate Ltd.   06/2023 - Present", ENTRY),
        ("Built a scheduler.", None),
        ("Projects", SECTION),
        ("tinyroute", ENTRY),
        ("A trainer for teaching.", None),
        ("corpus-sieve", ENTRY),
        ("Finds duplicates.", None),
        ("Education", SECTION),
        ("Westmark University", ENTRY),
    )
    assert [section for section, _ in sections] == ["work", "project", "education"]
    assert sections[1][1] == ["tinyroute", "A trainer for teaching.", "corpus-sieve", "Finds duplicates."]


def test_an_unknown_heading_of_the_look_of_headings_opens_a_section_of_its_own() -> None:
    sections = _sections(
        ("Experience", SECTION),
        ("Northgate Ltd.", ENTRY),
        ("Built a scheduler.", None),
        ("Odds and ends", SECTION),
        ("Juggles.", None),
        ("Education", SECTION),
        ("Westmark University", ENTRY),
    )
    assert sections[1] == ("other", ["Juggles."])


def test_a_known_heading_right_below_another_is_a_heading() -> None:
    sections = _sections(
        ("Experience", SECTION), ("Education", ENTRY), ("Westmark University", None), ("Projects", SECTION), ("x", None)
    )
    assert [section for section, _ in sections] == ["education", "project"]


def test_the_heading_and_the_content_of_a_section_may_be_one_row_of_a_table() -> None:
    sections = _sections(
        ("教育背景", SECTION),
        ("2016.09–2019.03   Westmark University   Optics", None),
        ("论文发表   [1] 王芳. 双塔召回方法. 中文信息学报, 2019.", None),
        ("专业技能   Python、C++", None),
        ("自我评价   踏实认真", None),
    )
    assert [section for section, _ in sections] == ["education", "publication", "skills", "summary"]
    assert sections[1][1] == ["王芳. 双塔召回方法. 中文信息学报, 2019."]


def test_the_first_cell_of_a_form_heads_the_rows_beside_it() -> None:
    sections = _sections(
        ("Education", SECTION),
        ("2010 – 2014   Westmark University   BSc", None),
        ("Experience   2014 – 2016   Sample Inc.   Analyst", None),
        ("2016 – 2019   Example Labs   Engineer", None),
    )
    assert [(section, len(found)) for section, found in sections] == [("education", 1), ("work", 2)]


def test_posts_may_be_sorted_under_headings_of_their_own() -> None:
    sections = _sections(
        ("Experience", SECTION),
        ("Research", (4, True)),
        ("Analyst, Example Labs, 2019 – 2021", None),
        ("Other", (4, True)),
        ("Cook, Sample Inn, 2016 – 2018", None),
        *(line for name in ("Skills", "Awards", "Interests") for line in ((name, SECTION), ("One", None))),
    )
    assert [section for section, _ in sections] == ["work", "skills", "award", "interests"]


def test_posts_below_a_word_for_all_that_is_left_are_posts() -> None:
    text = "Experience\nVocational\n2018–2021 Engineer, Sample Labs, Bergen.\n- Ran it\nMiscellaneous\n{}\n- Wrote it\n"
    kept = outline(Paper(text.format("2016–2017 Tutor, Quillmark, Oslo.")))
    assert [one.first("name") for one in kept.records if one.list == "work"] == ["Sample Labs", "Quillmark"]
    left = outline(Paper(text.format("Driving licence B since 2016")))
    assert [one.first("name") for one in left.records if one.list == "work"] == ["Sample Labs"]


def test_a_side_bar_whose_headings_are_set_deeper_has_sections_of_its_own() -> None:
    side = (4, True)
    main = [(name, SECTION) for name in ("Experience", "Education", "Publications", "Volunteering")]
    sections = _sections(
        *(line for head in main for line in (head, ("One", None))),
        ("Languages", side),
        ("English", None),
        ("Awards", side),
        ("Two", None),
    )
    assert [section for section, _ in sections][-2:] == ["language", "award"]


def test_a_heading_as_deep_as_that_of_the_section_it_follows_opens_one() -> None:
    below = (4, False)
    sections = _sections(
        ("Papers", SECTION),
        ("Ada Test. On tea. Sample Journal, 2020.", None),
        ("Experience", SECTION),
        ("Brewer, Northgate Ltd., 2015 – 2019", None),
        ("Skills", SECTION),
        ("Kettles, cups", None),
        ("Projects", SECTION),
        ("tinyroute", None),
        ("Education", below),
        ("BSc Tea, Westmark University, 2015", None),
        ("Honours", below),
        ("Tea Medal (2014)", None),
    )
    assert [section for section, _ in sections] == ["publication", "work", "skills", "project", "education", "award"]
    assert sections[5][1] == ["Tea Medal (2014)"]


def test_words_of_a_section_above_a_list_of_skills_name_a_group_of_them() -> None:
    lines = (("Education", SECTION), ("BSc Tea, Westmark University, 2015", None), ("Toolbox", SECTION), ("Design", (4, True)))
    listed, posts = "Interviews, Tea Diaries", "Northgate Ltd., Brewer, 2015 – 2019"
    every = [
        _sections(*lines, ("Kettles, Cups", None), ("Research", (4, True)), (below, None), ("Awards", SECTION), ("Cup", None))
        for below in (listed, posts)
    ]
    assert every[0][1:] == [("skills", ["Design", "Kettles, Cups", "Research", listed]), ("award", ["Cup"])]
    assert every[1][2] == ("research", [posts])


def test_a_heading_with_a_time_opens_its_section_unless_it_is_set_as_an_entry_that_has_no_other_time() -> None:
    sections = _sections(
        ("Experience (2019–)", SECTION),
        ("ML Engineer, Acme (2020 – 2022)", ENTRY),
        ("Led pretraining.", None),
        ("Internship (2019)", ENTRY),
        ("Foo Ltd, Leeds", None),
        ("Education 2010–2016", SECTION),
        ("MSc Physics", None),
    )
    assert [(section, lines[0]) for section, lines in sections] == [
        ("work", "ML Engineer, Acme (2020 – 2022)"),
        ("education", "MSc Physics"),
    ]


def test_the_time_behind_plain_words_is_that_of_the_section_they_open_where_a_gap_sets_them_apart() -> None:
    lines = (
        "Ausbildung",
        "",
        "Studium 2010–2014",
        "Universität Muster",
        "",
        "Berufserfahrung (seit 2014)",
        "",
        "Muster GmbH, Berlin",
    )
    found = section_runs(lined("\n".join(lines)))
    assert [section for section, blocks in found if blocks] == ["education", "work"]
