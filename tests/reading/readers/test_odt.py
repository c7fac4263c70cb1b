"""OpenDocument texts → their outline."""

import io
import zipfile

import pytest

from matcher.reading.office import composing, opendocument
from matcher.reading.paper.blocks import Block
from matcher.reading.paper.paper import Composer, Paper
from matcher.reading.readers import odt
from matcher.reading.source import Source

NAMES = ["office", "text", "style", "table", "draw", "fo", "xlink", "meta", "dc", "svg"]
SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in NAMES)
STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Plain" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="Large" style:family="text"><style:text-properties fo:font-size="150%"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="DarkP" style:family="paragraph"><style:paragraph-properties fo:background-color="#1f3864"/></style:style>
<style:style style:name="DarkC" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f3864"/></style:style>
<style:style style:name="DarkF" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#1f3864"/></style:style>
<style:style style:name="PictureF" style:family="graphic"><style:graphic-properties draw:fill="bitmap"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
<text:list-level-style-number text:level="2" style:num-format=""/></text:list-style>
"""


def file(body: str, margins: str = "", date: str = "", content: str = "") -> bytes:
    held = io.BytesIO()
    master = f"<office:master-styles><style:master-page>{margins}</style:master-page></office:master-styles>"
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {SPACES}><office:styles>{STYLES}</office:styles>{master}</office:document-styles>",
        )
        archive.writestr(
            "meta.xml",
            f"<office:document-meta {SPACES}><office:meta><dc:date>{date}</dc:date></office:meta></office:document-meta>",
        )
        whole = f"<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
        archive.writestr("content.xml", content or whole)
    return held.getvalue()


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def paper(raw: bytes) -> Paper:
    composer = Composer()
    composing.compose(opendocument.OdtFile(raw).items(composer), composer)
    return composer.paper()


def blocks(raw: bytes) -> tuple[Block, ...]:
    return paper(raw).blocks or ()


def texts(raw: bytes) -> list[str]:
    return [block.text for block in blocks(raw)]


def hidden(raw: bytes) -> list[str]:
    found = paper(raw)
    return [found.text[low:high] for low, high in found.hidden]


def test_a_whole_text_is_read() -> None:
    found = odt.READER.read(
        Source(
            file(
                p("Ada Example")
                + '<text:h text:outline-level="1">Experience</text:h>'
                + p(span("Engineer", "Bold") + ", Sample Inc<text:tab/>Jan 2020 – Mar 2022")
                + f'<text:list text:style-name="L1"><text:list-item>{p("Trained a 7B model.")}</text:list-item></text:list>',
                date="2023-05-04T10:00:00.000000000",
            )
        )
    )
    assert (found.name, found.as_of, found.as_of_from) == ("Ada Example", 2023 * 12 + 4, "ODT metadata: date")
    assert [(one.section, one.period) for one in found.entries] == [("work", (2020 * 12, 2022 * 12 + 3, False))]
    assert [found.text[one.start : one.end] for one in found.passages if one.section == "work"] == ["Trained a 7B model."]


def test_headings_are_told_by_element_and_by_style() -> None:
    found = blocks(file('<text:h text:outline-level="2">One</text:h>' + p("Two", "P1") + p("Three")))
    assert [(one.mark, one.level) for one in found] == [("heading", 2), ("heading", 2), ("plain", 0)]


def test_a_size_may_be_a_part_of_the_size_before() -> None:
    found = blocks(file(p(span("Employment", "Large")) + p("What was done there, at some length.")))
    assert [one.mark for one in found] == ["heading", "plain"]


def test_lists_give_bullets_as_deep_as_they_nest_where_they_show_a_sign() -> None:
    inner = f"<text:list><text:list-item>{p('no sign')}</text:list-item></text:list>"
    other = f"<text:list text:style-name='L9'><text:list-item>{p('deep')}</text:list-item></text:list>"
    items = f"<text:list-item>{p('one')}{p('goes on')}{inner}{other}</text:list-item><text:list-header>{p('header')}</text:list-header>"
    found = blocks(file(f'<text:list text:style-name="L1">{items}</text:list>'))
    assert [(one.text, one.mark, one.level) for one in found] == [
        ("one", "bullet", 0), ("goes on", "plain", 0), ("no sign", "plain", 1), ("deep", "bullet", 1), ("header", "plain", 0)
    ]  # fmt: skip


def test_bold_is_told_by_spans_and_by_what_they_undo() -> None:
    body = p(span("Engineer", "Bold")) + p(span(span("Lead", "Plain"), "Bold")) + p("Built a very long thing.")
    assert [one.bold for one in blocks(file(body))] == [True, False, False]


def test_blanks_tabs_and_line_ends_are_read() -> None:
    assert texts(file(p("a<text:s text:c='3'/>b\n   c<text:s/>d<text:tab/>e"))) == ["a   b c d\te"]
    assert texts(file(p("Sample Inc<text:line-break/>Engineer"))) == ["Sample Inc", "Engineer"]


def test_what_was_deleted_noted_or_counted_is_left_out() -> None:
    changes = f"<text:tracked-changes><text:changed-region><text:deletion>{p('gardening')}</text:deletion></text:changed-region></text:tracked-changes>"
    body = p(
        "Led <text:change text:change-id='1'/>RLHF<office:annotation><text:p>really?</text:p></office:annotation> on page <text:page-number>3</text:page-number>"
    )
    assert texts(file(changes + body)) == ["Led RLHF on page"]


def test_frames_tables_notes_and_links_are_read() -> None:
    frame = f"<draw:frame><draw:text-box>{p('ada@example.com')}</draw:text-box></draw:frame>"
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('A note.')}</text:note-body></text:note>"
    cells = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in ("Engineer", "2020 – 2022"))
    body = (
        p(f"Ada <text:a xlink:href='https://a.example.com'>Example</text:a>{note}{frame}")
        + f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    )
    found = paper(file(body))
    assert [one.text for one in found.blocks or ()] == ["ada@example.com", "Ada Example", "A note.", "Engineer   2020 – 2022"]
    assert found.links == ("https://a.example.com",)


def test_rows_that_head_a_table_are_read_and_hidden_sections_are_not() -> None:
    row = f"<table:table-row><table:table-cell>{p('Engineer')}</table:table-cell></table:table-row>"
    table = f"<table:table><table:table-header-rows>{row}</table:table-header-rows></table:table>"
    sections = "".join(
        f"<text:section{shown}>{p(text)}</text:section>" for shown, text in (("", "Told"), (' text:display="none"', "Gone"))
    )
    assert texts(file(table + sections)) == ["Engineer", "Told"]


def test_headers_come_first_and_footers_last_each_once() -> None:
    margins = "".join(
        f"<style:{kind}>{p(text)}</style:{kind}>"
        for kind, text in (("footer", "ada@example.com"), ("header", "Ada"), ("header", "Ada"))
    )
    assert texts(file(p("Body"), margins)) == ["Ada", "Body", "ada@example.com"]


@pytest.mark.parametrize("style", ["White", "Gone", "Tiny"])
def test_what_nobody_sees_is_hidden(style: str) -> None:
    raw = file(p("Excel " + span("RLHF PPO", style)))
    assert (hidden(raw), texts(raw)) == (["RLHF PPO"], ["Excel"])


@pytest.mark.parametrize(
    "body",
    [
        p(span("Seen", "White"), "DarkP"),
        f'<table:table><table:table-row><table:table-cell table:style-name="DarkC">{p(span("Seen", "White"))}</table:table-cell></table:table-row></table:table>',
        f'<draw:frame draw:style-name="DarkF"><draw:text-box>{p(span("Seen", "White"))}</draw:text-box></draw:frame>',
        p(f'<draw:frame draw:style-name="PictureF"><draw:text-box>{p(span("Seen", "White"))}</draw:text-box></draw:frame>'),
    ],
)
def test_white_on_a_dark_ground_is_seen(body: str) -> None:
    assert (hidden(file(body)), texts(file(body))) == ([], ["Seen"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "document type"),
        ("<x/>", "damaged OpenDocument text: no text in it"),
        ("no XML", "damaged OpenDocument text"),
        (
            f"<a {SPACES}><office:body><office:text>{'<text:section>' * 500}{'</text:section>' * 500}</office:text></office:body></a>",
            "too deeply nested",
        ),
    ],
)
def test_what_is_no_text_or_does_harm_is_refused(content: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        odt.READER.read(Source(file("", content=content)))
