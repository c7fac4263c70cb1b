"""One part of a Word file: paragraphs, tables, text boxes, notes and fields as they come out of its XML."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from matcher.reading.office.flow import ANY, FlowItem, OfficeParagraph, TableRows, TextBox
from matcher.reading.office.word_parts import WordPart
from matcher.reading.office.word_styles import WordStyles
from matcher.reading.paper.paper import Composer
from tests.reading.office.word_files import NUMBERING, SPACES, STYLES, box, p, r, table

NOTE = fromstring(f"<n {SPACES}>{p('Below.')}</n>")


def parsed(inside: str) -> Element:
    return fromstring(f"<x {SPACES}>{inside}</x>")


def part(composer: Composer | None = None) -> WordPart:
    styles = WordStyles(parsed(STYLES), parsed(NUMBERING))
    return WordPart(styles, {"r1": "https://example.com/"}, {"footnotes": {"2": NOTE}, "endnotes": {}}, composer or Composer())


def items(inside: str, ground: str = "") -> list[FlowItem]:
    return list(part().items(parsed(inside), ground))


def texts(inside: str) -> list[str]:
    """Return the text of each paragraph, which are all there is."""
    found = items(inside)
    assert all(isinstance(item, OfficeParagraph) for item in found)
    return ["".join(run.text for run in item.runs) for item in found if isinstance(item, OfficeParagraph)]


def field(code: str, value: str) -> str:
    """Return a field of three parts: its code, and the value that it had when the file was saved."""
    kinds = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
    begin, separate, end = (f"<w:r>{kind}</w:r>" for kind in kinds)
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{r(value)}{end}"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (p("Led it."), ["Led it."]),
        (p("Led ", "it."), ["Led it."]),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"), ["a\tb"]),
        (p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), ["a\nb"]),
        (p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'), ["a b"]),
        (p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"), ["a-bc"]),
        (p('<w:r><w:sym w:char="f0b7"/><w:t>a</w:t></w:r>'), ["•a"]),
        (p('<w:r><w:sym w:char="F0B0"/><w:t>a</w:t></w:r>'), ["a"]),
        (p("<w:del>" + r("gone") + "</w:del><w:ins>" + r("come") + "</w:ins>"), ["come"]),
        (p("<w:moveFrom>" + r("gone") + "</w:moveFrom><w:moveTo>" + r("come") + "</w:moveTo>"), ["come"]),
        (p("<w:smartTag>" + r("Oslo") + "</w:smartTag>"), ["Oslo"]),
        (f"<w:sdt><w:sdtContent>{p('Ada')}</w:sdtContent></w:sdt>", ["Ada"]),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here')}</w:sdtContent></w:sdt>", []),
        (f"<mc:AlternateContent><mc:Choice>{p('a')}</mc:Choice><mc:Fallback>{p('b')}</mc:Fallback></mc:AlternateContent>", ["a"]),
        (f"<mc:AlternateContent><mc:Fallback>{p('b')}</mc:Fallback></mc:AlternateContent>", ["b"]),
    ],
)
def test_paragraphs_are_what_word_shows(inside: str, expected: list[str]) -> None:
    assert texts(inside) == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("PAGE", ""), (" numpages \\* MERGEFORMAT", ""), ("DATE", "7"), ("REF PAGE", "7")]
)
def test_of_fields_only_page_numbers_are_left_out(code: str, expected: str) -> None:
    assert texts(p(field(code, "7"))) == [expected]
    assert texts(p(f'<w:fldSimple w:instr="{code}">{r("7")}</w:fldSimple>')) == [expected]


def test_what_stands_behind_a_page_number_is_read_again() -> None:
    assert texts(p(field("PAGE", "7"), " of it")) == [" of it"]
    assert texts(p('<w:fldSimple w:instr="PAGE">' + r("7") + "</w:fldSimple>", " of it")) == [" of it"]


@pytest.mark.parametrize(
    ("inside", "links"),
    [
        (f'<w:hyperlink r:id="r1">{r("page")}</w:hyperlink>', ["https://example.com/"]),
        (f'<w:hyperlink r:id="r9">{r("page")}</w:hyperlink>', []),
        (field('HYPERLINK "https://example.com/a"', "page"), ["https://example.com/a"]),
        (field("HYPERLINK \\l below", "page"), []),
        (field("REF below", "page"), []),
    ],
)
def test_the_targets_of_links_are_kept_and_their_words_read(inside: str, links: list[str]) -> None:
    composer = Composer()
    (paragraph,) = part(composer).items(parsed(p(inside)), "")
    assert isinstance(paragraph, OfficeParagraph)
    assert paragraph.text == "page"
    assert list(composer.paper().links) == links


def test_a_note_stands_behind_its_paragraph_and_one_that_is_not_there_nowhere() -> None:
    assert texts(p("Above", '<w:r><w:footnoteReference w:id="2"/></w:r>')) == ["Above", "Below."]
    assert texts(p("Above", '<w:r><w:footnoteReference w:id="3"/></w:r>')) == ["Above"]
    assert texts(p("Above", '<w:r><w:endnoteReference w:id="2"/></w:r>')) == ["Above"]


def test_a_text_box_stands_before_its_paragraph() -> None:
    inside, around = items(p("Around", box(p("Inside"))))
    assert isinstance(inside, TextBox) and isinstance(around, OfficeParagraph)
    assert [item.text for item in inside.items if isinstance(item, OfficeParagraph)] == ["Inside"]
    assert around.text == "Around"


@pytest.mark.parametrize(
    ("style", "own", "mark", "level"),
    [
        ("", "", "plain", 0),
        ("1", "", "heading", 1),
        ("Mine", "", "heading", 1),
        ("Deep", "", "heading", 3),
        ("Bullets", "", "bullet", 0),
    ],
)
def test_the_style_says_what_a_paragraph_is(style: str, own: str, mark: str, level: int) -> None:
    (paragraph,) = items(p("Led it.", style=style, own=own))
    assert isinstance(paragraph, OfficeParagraph)
    assert (paragraph.mark, paragraph.level) == (mark, level)


def grounds(inside: str, ground: str = "") -> set[str]:
    """Return the grounds of all runs, those of tables and boxes among them."""
    found, waiting = set[str](), items(inside, ground)
    while waiting:
        item = waiting.pop()
        if isinstance(item, TableRows):
            waiting += [one for row in item.rows for cell in row for one in cell]
        elif isinstance(item, TextBox):
            waiting += item.items
        else:
            found |= {run.look.ground for run in item.runs}
    return found


SHADE = '<w:shd w:val="clear" w:fill="{}"/>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (p("a"), {""}),
        (p("a", own=SHADE.format("222222")), {"222222"}),
        (p(r("a", SHADE.format("333333")), own=SHADE.format("222222")), {"333333"}),
        (table(["a"]), {""}),
        (table(["a"], style="Dark"), {ANY}),
        (f"<w:tbl><w:tblPr>{SHADE.format('444444')}</w:tblPr><w:tr><w:tc>{p('a')}</w:tc></w:tr></w:tbl>", {"444444"}),
        (f"<w:tbl><w:tr><w:tc><w:tcPr>{SHADE.format('555555')}</w:tcPr>{p('a')}</w:tc></w:tr></w:tbl>", {"555555"}),
        (p(box(p("a"))), {""}),
        (p(box(p("a"), "<a:solidFill/>")), {ANY}),
        (p(box(p("a"), "<a:noFill/>")), {""}),
    ],
)
def test_the_ground_of_words_is_that_of_what_they_stand_on(inside: str, expected: set[str]) -> None:
    assert grounds(inside) == expected


def test_words_that_say_no_ground_of_their_own_stand_on_that_of_the_part() -> None:
    assert grounds(p("a"), "ABCDEF") == grounds(table(["a"]), "ABCDEF") == {"ABCDEF"}


def test_a_table_has_rows_of_cells_those_in_content_controls_too_and_no_deleted_ones() -> None:
    row = f"<w:tr>{{}}<w:tc>{p('a')}</w:tc></w:tr>"
    deleted = row.format("<w:trPr><w:del/></w:trPr>")
    wrapped = f"<w:sdt><w:sdtContent>{row.format('')}</w:sdtContent></w:sdt>"
    (found,) = items(f"<w:tbl>{row.format('')}{deleted}{wrapped}</w:tbl>")
    assert isinstance(found, TableRows)
    assert [[len(cell) for cell in cells] for cells in found.rows] == [[1], [1]]
