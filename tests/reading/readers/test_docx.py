"""Word files → their outline."""

from pathlib import Path

import pytest

from matcher.reading.office import composing, word
from matcher.reading.paper.blocks import Block
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.parsed import Parsed
from matcher.reading.readers import docx
from matcher.reading.source import Source
from tests.growth import in_line
from tests.reading.office.word_files import ROOT, STRICT, STYLES, TITLE, W, box, file, p, part, r, table, zipped

HOSTILE = Path(__file__).parents[2] / "hostile"


def paper(raw: bytes) -> Paper:
    composer = Composer()
    composing.compose(word.WordFile(raw).items(composer), composer)
    return composer.paper()


def blocks(raw: bytes) -> tuple[Block, ...]:
    return paper(raw).blocks or ()


def texts(raw: bytes) -> list[str]:
    return [block.text for block in blocks(raw)]


def hidden(raw: bytes) -> list[str]:
    found = paper(raw)
    return [found.text[low:high] for low, high in found.hidden]


def read(raw: bytes) -> Parsed:
    return docx.READER.read(Source(raw))


def test_a_whole_word_file_is_read() -> None:
    found = read(
        file(
            p("Ada Example", own='<w:jc w:val="center"/>')
            + p("ada@example.com")
            + p("Work Experience", style="1")
            + p(r("Research Engineer", "<w:b/>"), ", Sample Inc", "<w:r><w:tab/></w:r>", "Jan 2020 – Mar 2022")
            + p("Trained a 7B model.", style="Bullets")
            + p("Education", style="1")
            + p("MSc in Computer Science, Example University, 2019"),
            docProps__core_xml='<c xmlns:d="urn:d"><d:modified>2023-05-04T10:00:00Z</d:modified></c>',
        )
    )
    assert found.name == "Ada Example"
    assert [(one.section, one.period) for one in found.entries] == [
        ("work", (2020 * 12, 2022 * 12 + 3, False)),
        ("education", (2019 * 12, 2020 * 12, False)),
    ]
    assert [found.text[one.start : one.end] for one in found.passages if one.section == "work"] == ["Trained a 7B model."]
    assert (found.as_of, found.as_of_from) == (2023 * 12 + 4, "DOCX metadata: modified")


def test_headings_are_told_by_name_by_basis_and_by_outline_level() -> None:
    found = blocks(
        file(
            p("One", style="1")
            + p("Two", style="Mine")
            + p("Three", style="Deep")
            + p("Four")
            + p("Five", own='<w:outlineLvl w:val="0"/>')
        )
    )
    assert [(one.mark, one.level) for one in found] == [
        ("heading", 1),
        ("heading", 1),
        ("heading", 3),
        ("plain", 0),
        ("heading", 1),
    ]


def test_headings_are_told_by_the_style_id_where_there_are_no_styles() -> None:
    body = part("document", f"<w:body>{p('Education', style='Heading2')}{p('MSc')}</w:body>")
    assert blocks(zipped({"_rels/.rels": ROOT, "word/document.xml": body}))[0].mark == "heading"


def test_a_short_line_set_larger_is_a_heading_as_deep_as_sizes_stand_above_it() -> None:
    large, larger = '<w:sz w:val="28"/>', '<w:sz w:val="40"/>'
    found = blocks(
        file(
            p(r("Ada Example", larger))
            + p(r("Employment", large))
            + p("What was done there, at some length.")
            + p(r("Studies", large))
        )
    )
    assert [(one.mark, one.level) for one in found] == [("heading", 1), ("heading", 2), ("plain", 0), ("heading", 2)]


def test_bold_tells_a_heading_line_unless_most_is_bold() -> None:
    bold = [
        one.bold
        for one in blocks(
            file(p(r("Engineer", "<w:b/>")) + p(r("Lead", '<w:rStyle w:val="Strong"/>')) + p("Built a very long thing."))
        )
    ]
    assert bold == [True, True, False]
    assert not any(one.bold for one in blocks(file(p(r("Built a very long thing.", "<w:b/>")) + p("Engineer"))))
    assert not blocks(file(p(r("Engineer", '<w:b w:val="0"/>')) + p("Built a very long thing.")))[0].bold


def test_bullets_come_from_lists_styles_and_typed_signs() -> None:
    def listed(depth: int, number: int = 1) -> str:
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'

    found = blocks(
        file(
            p("one", own=listed(0)) + p("two", own=listed(1)) + p("no sign", own=listed(2)) + p("no list", own=listed(0, 0))
            + p("three", style="Bullets") + p("• ", r("four")) + p("<w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/></w:r>", "five")
        )
    )  # fmt: skip
    assert [(one.text, one.mark, one.level) for one in found] == [
        ("one", "bullet", 0), ("two", "bullet", 1), ("no sign", "plain", 0), ("no list", "plain", 0),
        ("three", "bullet", 0), ("four", "bullet", 0), ("five", "bullet", 0),
    ]  # fmt: skip


def test_a_bold_list_item_that_names_a_section_is_its_heading() -> None:
    found = blocks(file(p(r("Work Experience", "<w:b/>"), style="Bullets") + p("Built a thing of some length.", style="Bullets")))
    assert [one.mark for one in found] == ["heading", "bullet"]


def test_capitals_tell_a_heading_line_as_bold_does() -> None:
    for look in ("<w:caps/>", "<w:smallCaps/>"):
        assert blocks(file(p(r("Engineer", look)) + p("Built a very long thing.")))[0].bold


def test_the_title_is_a_heading_and_too_long_a_one_is_none() -> None:
    parts = blocks(file(p("Ada Example", style="T") + p("x" * 121, style="1"), word__styles_xml=part("styles", TITLE + STYLES)))
    assert [one.mark for one in parts] == ["heading", "plain"]


def test_a_paragraph_without_a_style_has_the_usual_one() -> None:
    usual = STYLES.replace('<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:rPr><w:sz w:val="40"/></w:rPr>')
    smaller = p(r("What was done there, at some length.", '<w:sz w:val="22"/>'))
    assert [one.mark for one in blocks(file(p("Employment") + smaller, word__styles_xml=part("styles", usual)))] == [
        "heading",
        "plain",
    ]


def test_a_typed_number_before_a_bold_line_is_no_bullet() -> None:
    found = blocks(
        file(
            p(r("1. Work Experience", "<w:b/>"))
            + p(r("2. Engineer, Sample Inc", "<w:b/>"))
            + p("3. Built a thing, and then built many others.")
        )
    )
    assert [(one.mark, one.text[:2]) for one in found] == [("heading", "1."), ("plain", "2."), ("bullet", "Bu")]


def test_what_was_moved_stands_once() -> None:
    gone, come = f"<w:moveFrom>{r('RLHF ')}</w:moveFrom>", f"<w:moveTo>{r('RLHF ')}</w:moveTo>"
    assert texts(file(p(gone, "Led ", come, "work"))) == ["Led RLHF work"]


def test_a_shape_of_the_old_kind_is_read_with_its_ground() -> None:
    def shape(attributes: str) -> bytes:
        return file(
            p(
                f"<w:r><w:pict><v:shape {attributes}><v:textbox><w:txbxContent>{p(r('Told', WHITE))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            )
        )

    assert texts(shape('fillcolor="#123456"')) == ["Told"]
    assert hidden(shape('fillcolor="#123456" filled="f"')) == hidden(shape("")) == ["Told"]


def test_a_picture_behind_the_page_leaves_white_text_seen() -> None:
    assert texts(file(p('<w:r><w:drawing><w:anchor behindDoc="1"/></w:drawing></w:r>', r("Told", WHITE)))) == ["Told"]


def test_only_the_header_of_the_first_page_goes_first() -> None:
    references = "".join(f'<w:headerReference w:type="{which}" r:id="{which}"/>' for which in ("default", "first"))
    found = file(
        p("Body") + f"<w:sectPr>{references}<w:titlePg/></w:sectPr>",
        (("default", "header", "header1.xml"), ("first", "header", "header2.xml")),
        word__header1_xml=part("hdr", p("Ada Example, goes on")),
        word__header2_xml=part("hdr", p("Ada Example")),
    )
    assert texts(found) == ["Ada Example", "Body", "Ada Example, goes on"]


def test_changes_are_read_as_accepted() -> None:
    body = p(
        "Led ",
        f'<w:ins w:id="1">{r("RLHF ")}</w:ins>',
        '<w:del w:id="2"><w:r><w:delText>gardening</w:delText></w:r></w:del>',
        "tools",
    )
    gone = "<w:tbl><w:tr><w:trPr><w:del w:id='3'/></w:trPr><w:tc>" + p("Deleted row") + "</w:tc></w:tr></w:tbl>"
    assert texts(file(body + gone)) == ["Led RLHF tools"]


def test_a_text_box_is_read_once_and_before_its_paragraph() -> None:
    assert texts(file(p("Ada Example", box(p("ada@example.com"))))) == ["ada@example.com", "Ada Example"]


def test_a_text_box_with_sections_of_its_own_comes_behind() -> None:
    sidebar = p(r("Skills", "<w:b/>")) + p("Python") + p("Rust")
    found = texts(
        file(p("Ada Example") + p("Experience", style="1", own="") + p("Engineer, Sample Inc", box(sidebar)) + p("Built it."))
    )
    assert found == ["Ada Example", "Experience", "Engineer, Sample Inc", "Built it.", "Skills", "Python", "Rust"]


def test_links_are_kept_and_their_words_stand_in_the_line() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example.com" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("blog") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = p("See ", f'<w:hyperlink r:id="h">{r("my page")}</w:hyperlink>', " and ", field, " too")
    found = paper(file(body, (("h", "hyperlink", "https://a.example.com"),)))
    assert (found.text, found.links) == ("See my page and blog too", ("https://a.example.com", "https://b.example.com"))


def test_headers_come_first_footers_last_each_once_and_page_numbers_not_at_all() -> None:
    parts = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{name}"/>'
        for kind, which, name in (("header", "default", "h1"), ("header", "even", "h2"), ("footer", "default", "f"))
    )
    paging = p(
        "Page ",
        f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>',
        " of ",
        f'<w:fldSimple w:instr="NUMPAGES">{r("9")}</w:fldSimple>',
    )
    found = texts(
        file(
            p("Skills", style="1") + p("Python") + f"<w:sectPr>{parts}</w:sectPr>",
            (("h1", "header", "header1.xml"), ("h2", "header", "header2.xml"), ("f", "footer", "footer1.xml")),
            word__header1_xml=part("hdr", p("Ada Example")),
            word__header2_xml=part("hdr", p("Ada Example")),
            word__footer1_xml=part("ftr", paging + p("ada@example.com")),
        )
    )
    assert found == ["Ada Example", "Skills", "Python", "ada@example.com"]


def test_footnotes_stand_behind_their_paragraph() -> None:
    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote><w:footnote w:id="2">{p("A note.")}</w:footnote>',
    )
    body = p("Told", '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("After")
    assert texts(file(body, (("f", "footnotes", "footnotes.xml"),), word__footnotes_xml=notes)) == ["Told", "A note.", "After"]


def test_content_controls_are_read_unless_they_show_their_prompt() -> None:
    text = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Ada Example')}</w:sdtContent></w:sdt>"
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Click here to enter text')}</w:sdtContent></w:sdt>"
    assert texts(file(text + prompt)) == ["Ada Example"]


def test_signs_that_are_no_letters_are_read() -> None:
    body = p("co", "<w:r><w:noBreakHyphen/></w:r>", "op", "<w:r><w:softHyphen/></w:r>", "eration", "<w:r><w:tab/></w:r>", "2020",
             "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>")  # fmt: skip
    assert texts(file(body)) == ["co-operation\t2020x+1"]


def test_line_breaks_part_heading_lines_and_not_prose() -> None:
    br = "<w:r><w:br/></w:r>"
    assert texts(file(p("Sample Inc", br, "Engineer"))) == ["Sample Inc", "Engineer"]
    assert texts(file(p("We built a thing that", br, "works."))) == ["We built a thing that\nworks."]
    assert texts(file(p("One", br, "two", style="Bullets"))) == ["One\ntwo"]


def test_the_strict_dialect_is_read() -> None:
    raw = zipped(
        {"_rels/.rels": ROOT, "word/document.xml": part("document", f"<w:body>{p('Ada Example')}</w:body>").replace(W, STRICT)}
    )
    assert texts(raw) == ["Ada Example"]


def test_the_document_may_have_another_name() -> None:
    body = part("document", f"<w:body>{p('Ada Example')}</w:body>")
    assert texts(zipped({"_rels/.rels": ROOT.replace("document.xml", "document2.xml"), "word/document2.xml": body})) == [
        "Ada Example"
    ]


WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "look",
    ["<w:vanish/>", WHITE, '<w:color w:val="FEFEFA"/>', '<w:sz w:val="2"/>', '<w:color w:val="333333"/><w:shd w:val="clear" w:fill="333333"/>',
     '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
)  # fmt: skip
def test_what_nobody_sees_is_hidden(look: str) -> None:
    raw = file(p("Excel ", r("RLHF PPO", look)))
    assert (hidden(raw), texts(raw)) == (["RLHF PPO"], ["Excel"])


def test_hidden_runs_side_by_side_are_one_piece() -> None:
    raw = file(p("Excel ", *(r(f"{word} ", WHITE) for word in ("RLHF", "PPO", "reward", "model", "training"))))
    assert hidden(raw) == ["RLHF PPO reward model training "]
    assert [flag.kind for flag in paper(raw).flags] == ["hidden_text"]


def test_a_paragraph_of_very_many_runs_is_read_in_linear_time() -> None:
    files = {runs: file(p(*[r("a\u200bb ")] * runs)) for runs in (2_000, 16_000)}
    assert len(paper(files[16_000]).text) == 3 * 16_000
    assert in_line(lambda runs: paper(files[runs]), 16_000)


@pytest.mark.parametrize(
    "body",
    [
        p(r("Seen", WHITE), own='<w:shd w:val="clear" w:fill="1F3864"/>'),
        p(r("Seen", f'{WHITE}<w:highlight w:val="black"/>')),
        p(r("Seen", '<w:vanish w:val="0"/>')),
        p(r("Seen", '<w:color w:val="auto"/>')),
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>{p(r("Seen", WHITE))}</w:tc></w:tr></w:tbl>',
        table([p(r("Seen", WHITE))], style="Dark"),
        p(box(p(r("Seen", WHITE)), "<a:solidFill/>")),
    ],
)
def test_white_on_a_dark_ground_is_seen(body: str) -> None:
    assert (hidden(file(body)), texts(file(body))) == ([], ["Seen"])


def test_white_in_a_box_without_a_fill_is_hidden() -> None:
    assert hidden(file(p("Excel", box(p(r("RLHF PPO", WHITE)), "<a:noFill/>")))) == ["RLHF PPO"]


def test_the_date_of_a_template_is_no_date_of_the_document() -> None:
    core = '<c xmlns:d="urn:d"><d:modified>2013-12-23T23:15:00Z</d:modified></c>'
    assert read(file(p("Ada Example") + p("Led things."), docProps__core_xml=core)).as_of is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("docx_billion_laughs.docx", "document type"),
        ("docx_xxe.docx", "document type"),
        ("docx_ole.docx", "password protected or an old Word file"),
        ("docx_overlap_bomb.docx", "overlap"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(name: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read((HOSTILE / name).read_bytes())


def test_the_hidden_text_of_the_hostile_file_is_kept_apart() -> None:
    raw = (HOSTILE / "docx_hidden.docx").read_bytes()
    assert [one.split()[-1] for one in hidden(raw)] == ["HIDVANISH", "HIDWHITE", "HIDTINY", "HIDSHADE"]
    assert [flag.kind for flag in read(raw).flags] == ["hidden_text"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_any_encoding(encoding: str) -> None:
    body = part("document", f"<w:body>{p('Ada')}</w:body>").replace("UTF-8", "UTF-16" if "16" in encoding else "UTF-8")
    text = body.replace("?><w", '?><!DOCTYPE x [<!ENTITY a "b">]><w')
    assert texts(zipped({"word/document.xml": ("\ufeff" + body).encode(encoding)})) == ["Ada"]
    with pytest.raises(ValueError, match="document type"):
        read(zipped({"word/document.xml": ("\ufeff" + text).encode(encoding)}))


def test_a_document_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="too deeply nested"):
        read(zipped({"word/document.xml": part("document", "<w:ins>" * 90_000 + "</w:ins>" * 90_000)}))


@pytest.mark.parametrize("content", ["no XML", "<w:document/>", "<a>", ""])
def test_a_document_that_is_no_xml_is_damaged(content: str) -> None:
    with pytest.raises(ValueError, match="damaged Word file"):
        read(zipped({"word/document.xml": content}))


@pytest.mark.parametrize("raw", [zipped({"xl/workbook.xml": "<a/>"}), file(p("Ada Example"))[:-30], b"plain"])
def test_what_is_no_word_file_says_so(raw: bytes) -> None:
    with pytest.raises(ValueError, match="damaged Word file"):
        read(raw)


def test_a_sign_that_is_not_bold_before_bold_words_of_a_heading_is_no_bullet() -> None:
    found = blocks(
        file(
            p("●  ", r("WORK EXPERIENCE", "<w:b/>")) + p("●  ", r("Sorted lenses", "<w:b/>")) + p("By size, by price and by age.")
        )
    )
    assert [(one.mark, one.text) for one in found[:2]] == [("heading", "WORK EXPERIENCE"), ("bullet", "Sorted lenses")]


def test_a_date_in_square_brackets_is_no_bullet() -> None:
    found = blocks(file(p("[ 01/11/2021 – Current ]") + p("[ 2019 ]") + p("[ Sorted lenses by size")))
    assert [one.mark for one in found] == ["plain", "plain", "bullet"]
