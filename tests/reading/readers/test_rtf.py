r"""RTF → blocks, without what it does not show."""

from __future__ import annotations

import pytest

from matcher.reading.parsed import Parsed
from matcher.reading.readers import rtf
from matcher.reading.source import Source
from tests.growth import in_line

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Serif;}{\f1\fcharset204 Cyrillic;}{\f2\fcharset134 Song;}}"
    r"{\colortbl;\red255\green255\blue255;\red10\green10\blue80;}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Section;}{\s7 heading 2;}}"
    r"{\info{\title RLHF}{\author RLHF}{\creatim\yr2020\mo1}{\revtim\yr2024\mo6\dy3}}{\*\generator RLHF;}"
)


def read(body: str) -> Parsed:
    return rtf.READER.read(Source(f"{HEAD}\n{body}}}".encode("latin-1")))


def lines(body: str) -> list[str]:
    return read(body).text.split("\n")


def test_paragraphs_and_line_breaks_are_lines_and_source_line_ends_are_none() -> None:
    assert lines("Led RL\nHF work.\\par\nSecond\\line third\\par") == ["Led RLHF work.", "Second", "third"]


def test_letters_beyond_ascii_are_read_by_code_page_and_by_number() -> None:
    assert lines(r"Ren\'e9e \'93x\'94\par {\f1 \'d0\'f3\'f1}\par {\f2 \'bb\'fa\'c6\'f7}\par") == ["Renée “x”", "Рус", "机器"]
    assert lines(r"x \u8226? \u-10179?\u-8704? {\uc2 \u26426\'bb\'fa}\uc0\u233x\par") == ["x • \U0001f600 机éx"]
    assert lines(r"a\endash b\~c\_d\-e \{f\}\par") == ["a–b c-de {f}"]


def test_headings_by_style_and_bullets_by_their_marks_are_understood() -> None:
    found = read(
        r"\pard\s1 Ada Example\par\pard\s7 Experience\par\pard\plain{\b Engineer}, Sample Inc, 2019 \endash  2020\par"
        r"\pard{\listtext\pard\plain\f1 \'b7\tab}\ilvl0 Built tools.\par\pard{\pntext\f1\'B7\tab}Wrote kernels.\par"
        r"\pard\outlinelevel0 Skills\par\pard Rust\par"
    )
    assert found.name == "Ada Example"
    assert [passage.section for passage in found.passages] == ["title", "work", "work", "skills"]
    assert found.text[found.passages[1].start : found.passages[1].end] == "Built tools."


def test_a_row_of_short_cells_is_one_line() -> None:
    row = r"\trowd\pard\intbl Engineer\cell\pard\intbl 2019 \endash  2020\cell\row"
    assert lines(row + row + r"\pard After\par") == ["Engineer   2019 – 2020", "Engineer   2019 – 2020", "After"]
    assert lines(r"Engineer\tab 2019\par") == ["Engineer   2019"]


@pytest.mark.parametrize(
    "trick", [r"{\v %s}", r"\v %s\v0 ", r"{\cf1 %s}", r"{\fs2 %s}", r"{\cf2\highlight2 %s}", r"{\cf2\chcbpat2 {\b0 %s}}"]
)
def test_what_a_reader_does_not_see_is_kept_apart_and_flagged(trick: str) -> None:
    found = read(rf"Built tools. {trick % 'Led RLHF for language models'} More.\par")
    assert [found.text[low:high].strip() for low, high in found.hidden] == ["Led RLHF for language models"]
    assert [flag.kind for flag in found.flags] == ["hidden_text"]


def test_white_letters_on_a_shade_are_seen() -> None:
    assert read(r"\pard\cbpat2{\cf1 Led RLHF for language models}\par").hidden == ()
    assert read(r"{\cf1\highlight2 Led RLHF for language models}\par").hidden == ()


@pytest.mark.parametrize(
    "group",
    [r"{\pict 0a0b}", r"{\*\unknown RLHF}", r"{\xe RLHF}", r"{\deleted RLHF}", r"{\sp{\sn RLHF}{\sv 1}}", r"{\annotation RLHF}"],
)
def test_groups_that_hold_no_text_are_passed_over(group: str) -> None:
    assert lines(rf"Built {group}tools.\par") == ["Built tools."]


def test_binary_pieces_are_passed_over_by_their_length() -> None:
    assert lines("Built {\\pict\\bin6 {RLHF}}tools.\\par") == ["Built tools."]


def test_headers_and_text_boxes_are_text_of_their_own() -> None:
    body = r"{\header Ada Example\par}Built{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt Box\par}}{\shprslt Box}}\par"
    assert lines(body) == ["Ada Example", "Built", "Box"]
    assert lines(r"{\header Ada Example}Built\par") == ["Ada Example", "Built"]


def test_a_link_leads_where_its_field_says() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "mailto:ada@example.com"}}{\fldrslt E-mail}}'
    found = read(rf"\pard\s1 Ada Example\par\pard {link}\par Engineer.\par")
    assert found.contacts == ("mail:ada@example.com",)
    assert "HYPERLINK" not in found.text


def test_the_head_says_when_it_was_saved() -> None:
    found = read(r"Built tools.\par")
    assert (found.as_of, found.as_of_from) == (2024 * 12 + 5, "revtim: 2024-06")


def test_another_file_of_that_name_is_refused() -> None:
    with pytest.raises(ValueError, match="not an RTF document"):
        rtf.READER.read(Source(b"PK\x03\x04"))


@pytest.mark.parametrize(
    ("head", "unit", "tail"),
    [
        ("", "{", ""),
        ("", "}", ""),
        ("", "\\par ", ""),
        ("\\", "a", ""),
        ("", "\\*", ""),
        ("", "\\u8226?", ""),
        ("", "\\'e9", ""),
        ("{\\colortbl", ";", "}x"),
        ("{\\fonttbl", "{\\f0\\fcharset0 a;}", "}x"),
        ("{\\stylesheet{\\s1 ", "a", "}}x"),
        ("{\\*\\fldinst ", "HYPERLINK ", "}x"),
        ("", "\\intbl a\\cell ", ""),
        ("", "\\uc999999999\\u20?", ""),
    ],
)
def test_floods_take_linear_time(head: str, unit: str, tail: str) -> None:
    assert in_line(lambda size: read(head + unit * (size // len(unit)) + tail + r"\par x\par"), 200_000)


@pytest.mark.parametrize(
    ("odd", "left"), [(r"\bin-5 x", "x"), (r"\bin999999999 x", ""), (r"\ansicpg99999 \cf99999 \s-4 \fs-9 \ilvl-3 x", "x")]
)
def test_numbers_beyond_all_sense_are_read_past(odd: str, left: str) -> None:
    assert read(odd + r"\par").text == left
