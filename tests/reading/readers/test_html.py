"""HTML → blocks as a browser sets them, without what it does not show."""

from __future__ import annotations

import pytest

from matcher.reading.parsed import Parsed
from matcher.reading.readers import html
from matcher.reading.source import Source
from tests.growth import in_line


def read(page: str) -> Parsed:
    return html.READER.read(Source(page.encode()))


def lines(page: str) -> list[str]:
    return read(page).text.split("\n")


def told(page: str) -> list[str]:
    found = read(page)
    return [found.text[passage.start : passage.end] for passage in found.passages]


def test_tags_within_a_line_cut_no_word() -> None:
    assert lines("<p>Worked on RL<sub>HF</sub>\n and <b>Deep</b>Speed, pre&shy;training.</p>") == [
        "Worked on RLHF and DeepSpeed, pretraining."
    ]


def test_blocks_and_line_breaks_are_lines_of_their_own() -> None:
    assert lines("<div>Acme<div>Engineer</div>2019<br>2020</div><p>Done") == ["Acme", "Engineer", "2019", "2020", "Done"]


def test_headings_and_bullets_are_understood() -> None:
    found = read(
        "<h1>Ada Example</h1><h2>Experience</h2><h3>Engineer, Sample Inc, 2019 – 2020</h3>"
        "<ul><li>Built <i>tools</i>.<ul><li>Nested.</li></ul></li><li><p>Wrote kernels.</p></li></ul><h2>Skills</h2><p>Rust</p>"
    )
    assert found.name == "Ada Example"
    assert [passage.section for passage in found.passages] == ["title", "work", "work", "work", "skills"]
    assert [entry.period is not None for entry in found.entries] == [True]


@pytest.mark.parametrize(
    "row",
    [
        '<div class="row"><span>Engineer</span><span class="date">Jan 2020 – Mar 2022</span></div>',
        '<style>.x{display:flex}</style><div class="x"><div>Engineer</div><div>Jan 2020 – Mar 2022</div></div>',
        "<table><tr><td>Engineer</td><td>Jan 2020 – Mar 2022</td></tr></table>",
        "<p>Engineer<span>Jan 2020 – Mar 2022</span></p>",
        "<h3>Engineer <time>Jan 2020 – Mar 2022</time></h3>",
        "<p>Engineer &nbsp; Jan 2020 – Mar 2022</p>",
    ],
)
def test_what_stands_in_one_row_is_one_line(row: str) -> None:
    assert lines(row) == ["Engineer   Jan 2020 – Mar 2022"]


def test_the_halves_of_a_date_range_stay_together() -> None:
    assert lines("<p>Engineer (<span>2015-01</span> – <span>2016-02</span>)</p>") == ["Engineer (2015-01 – 2016-02)"]


def test_cells_that_hold_more_than_a_line_stay_apart_and_a_date_stands_by_the_first() -> None:
    page = "<table><tr><td>2019 – 2020</td><td><b>Sample Inc</b><br>Engineer<ul><li>Built tools.</li></ul></td></tr></table>"
    assert lines(page) == ["2019 – 2020   Sample Inc", "Engineer", "Built tools."]


JOBS = [
    ("2021 – now", "Engineer<br>Sample Ltd, Berlin<br>Maps of towns"),
    ("2017 – 2020", "Developer<br>Other Ltd, Oslo"),
    ("2015 – 2016", "Intern, Third Ltd"),
]


@pytest.mark.parametrize(
    "rows",
    [
        JOBS,
        [(expected, date) for date, expected in JOBS[:2]],
        JOBS[:2],
        [
            ("Sample Ltd", "Berlin"),
            ("Engineer<br>Maps of towns", "2021 – now"),
            ("Other Ltd", "Oslo"),
            ("Developer<br>Wrote things", "2017 – 2020"),
        ],
    ],
)
def test_what_is_told_in_one_row_of_a_table_is_not_the_next_ones(rows: list[tuple[str, str]]) -> None:
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    found = read(f"<h1>Ada Example</h1><h2>Experience</h2><table>{table}</table>")
    entries = {found.text[one.start : one.end]: one.entry for one in found.passages}
    assert entries["Maps of towns"] == 0
    assert next(entry for text, entry in entries.items() if "Developer" in text) == 1
    named = [one.first("name") for one in found.records if one.list == "work"]
    assert named == ["Sample Ltd", "Other Ltd", "Third Ltd"][: len(found.entries)]


def test_a_heading_beside_its_text_still_opens_a_section() -> None:
    found = read('<p>Ada Example</p><div class="row"><h2>Skills</h2><p>Python</p></div>')
    assert [passage.section for passage in found.passages] == ["skills"]


def test_a_list_item_that_is_a_part_of_the_page_is_no_bullet() -> None:
    found = read("<h2>Experience</h2><ul><li><h3>Engineer, Sample Inc, 2019 – 2020</h3><ul><li>Built tools.</li></ul></li></ul>")
    assert [passage.section for passage in found.passages] == ["title", "work"]


def test_a_list_item_of_several_paragraphs_is_read_as_paragraphs() -> None:
    item = "<li><div>Engineer, Sample Inc</div><div>2019 – 2020</div><ul><li>Built tools.</li></ul></li>"
    found = read(f"<h2>Experience</h2><ul>{item}</ul>")
    assert [passage.section for passage in found.passages] == ["title", "title", "work"]


def test_a_label_in_a_table_opens_a_section_where_no_heading_does() -> None:
    row = "<table><tr><td>Languages</td><td>Go, Rust</td></tr></table>"
    assert lines(f"<h2>Skills</h2>{row}") == ["Skills", "Languages   Go, Rust"]
    assert lines(f"<p>Ada Example</p>{row}") == ["Ada Example", "Languages", "Go, Rust"]


def test_bullets_that_are_but_signs_are_bullets() -> None:
    assert told("<h2>Skills</h2><p>• Python<br>• Rust</p>") == ["Python", "Rust"]


def test_text_as_written_keeps_its_columns_and_joins_what_was_wrapped() -> None:
    page = "<pre>\nEngineer       2019\n\n- Built a tool that goes on and on over the end of this line and then\n  ends.\n</pre>"
    assert lines(page) == ["Engineer       2019", "Built a tool that goes on and on over the end of this line and then ends."]


def test_scripts_comments_and_the_like_are_no_text() -> None:
    page = (
        "<title>RLHF</title><style>p{}</style><script>RLHF</script><noscript>RLHF</noscript><template>RLHF</template><!-- RLHF -->"
        '<svg><title>RLHF</title></svg><img alt="RLHF"><p onclick="RLHF">&lt;script&gt; text</p>'
    )
    assert read(page).text == "<script> text"


def test_a_menu_is_kept_and_tells_nothing() -> None:
    found = read("<nav><ul><li>Home</li><li>Papers</li></ul></nav><h1>Ada Example</h1><p>Engineer.</p>")
    assert found.name == "Ada Example"
    assert found.text.startswith("Home\nPapers\n")
    assert [found.text[one.start : one.end] for one in found.passages] == ["Engineer."]


HIDDEN = [
    '<p style="display:none">{}</p>',
    '<p style="DISPLAY : none!important">{}</p>',
    '<p style="display:/**/none">{}</p>',
    "<p hidden>{}</p>",
    '<div style="visibility:hidden"><p>{}</p></div>',
    '<p style="font-size:1px">{}</p>',
    '<p style="opacity:.01">{}</p>',
    '<p style="color:#fff">{}</p>',
    '<p style="color:rgb(250,250,250)">{}</p>',
    '<p style="color:rgba(0,0,0,0)">{}</p>',
    '<font color="white">{}</font>',
    '<div style="background:#123456"><p style="color:#123456">{}</p></div>',
    '<p style="position:absolute;left:-9999px">{}</p>',
    '<p style="text-indent:-9999px">{}</p>',
    '<p style="position:absolute;clip:rect(0,0,0,0)">{}</p>',
    "<style>.h{{display:none}}</style><p class=h>{}</p>",
    "<style>@media screen{{div #x > i{{opacity:0}}}}</style><div><p id=x><i>{}</i></p></div>",
    "<style>p + p, p.z{{color:#fff}}</style><p class='y z'>{}</p>",
]


@pytest.mark.parametrize("trick", HIDDEN)
def test_what_a_reader_does_not_see_is_kept_apart_and_flagged(trick: str) -> None:
    found = read("<h1>Ada Example</h1><p>Built tools.</p>" + trick.format("Led RLHF for language models"))
    assert [found.text[low:high] for low, high in found.hidden] == ["Led RLHF for language models"]
    assert not any("RLHF" in found.text[one.start : one.end] for one in found.passages)
    assert [flag.kind for flag in found.flags] == ["hidden_text"]


@pytest.mark.parametrize(
    "seen",
    [
        '<div style="background:navy"><p style="color:#fff">{}</p></div>',
        '<div style="background:url(x.png)"><p style="color:#fff">{}</p></div>',
        '<p style="color:var(--ink)">{}</p>',
        '<div style="font-size:0"><p style="font-size:12px">{}</p></div>',
        '<div style="visibility:hidden"><p style="visibility:visible">{}</p></div>',
        "<style>.fade{{opacity:0;animation:in 1s forwards}}</style><p class=fade>{}</p>",
        "<style>@media print{{p{{display:none}}}}</style><p>{}</p>",
        "<style>.x p{{display:none}}</style><p>{}</p>",
        "<style>.x p{{display:none}}</style><div class=x></div><p>{}</p>",
        "<style>p{{display:none}} p.y{{display:block}}</style><p class=y>{}</p>",
        '<p aria-hidden="true">{}</p>',
        '<p style="left:-20px;position:relative">{}</p>',
    ],
)
def test_what_a_reader_sees_is_text(seen: str) -> None:
    found = read("<h1>Ada Example</h1>" + seen.format("Led RLHF for language models"))
    assert found.hidden == ()
    assert found.flags == ()


def test_many_hidden_words_here_and_there_are_worth_a_flag() -> None:
    page = "<p>Built tools.</p>" + "".join(f"<p hidden>RLHF {word}</p>" for word in ("a", "b", "c", "d", "e", "f"))
    assert [flag.kind for flag in read(page).flags] == ["hidden_text"]
    assert read("<p>Built tools.</p><p hidden>Go to top</p>").flags == ()


@pytest.mark.parametrize("text", ["Built Kafka.", "SQL", "精通Kafka", "Kenntnisse: Java"])
def test_hidden_text_however_short_is_worth_a_flag(text: str) -> None:
    (flag,) = read(f'<p>Built tools.</p><p style="display:none">{text}</p>').flags
    assert (flag.kind, flag.quote) == ("hidden_text", text)


@pytest.mark.parametrize(
    "text", ["Skip to main content", "Menü", "Toggle navigation", "Download PDF", "2021 – 2023", "E-mail:", "返回顶部"]
)
def test_what_a_page_says_to_whoever_uses_it_is_nobodys_trick(text: str) -> None:
    assert read(f'<p>Built tools.</p><p style="display:none">{text}</p>').flags == ()


def test_the_encoding_that_a_page_names_is_used_where_it_is_no_utf_8() -> None:
    page = '<meta charset="windows-1251"><p>Инженер</p>'
    assert html.READER.read(Source(page.encode("cp1251"))).text == "Инженер"
    assert html.READER.read(Source(page.encode())).text == "Инженер"
    assert html.READER.read(Source('<meta charset="idna"><p>Renée'.encode("cp1252"))).text == "Renée"


def test_the_head_may_say_when_the_page_was_changed() -> None:
    found = read('<meta property="article:modified_time" content="2024-06-01T10:00:00Z"><p>Built tools.</p>')
    assert (found.as_of, found.as_of_from) == (2024 * 12 + 5, "article:modified_time: 2024-06-01T10:00:00Z")


def test_links_tell_whose_page_it_is() -> None:
    page = '<h1>Ada Example</h1><a href="mailto:ada@example.com">E-mail</a> <a href="javascript:alert(1)">x</a><p>Engineer.</p>'
    assert read(page).contacts == ("mail:ada@example.com",)


@pytest.mark.parametrize("empty", ["", " \n "])
def test_an_empty_file_is_said_to_be_empty(empty: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        read(empty)


@pytest.mark.parametrize(
    ("flood", "reason"),
    [
        ("<div>" * 100_000, "too deeply nested"),
        ("<p>x" * 200_000, "too large"),
        ("<a <a " * 10_000, "too deeply nested"),
        ("".join(f"<b x={number}>" for number in range(900)) + "<p>x" * 5_000, "too deeply nested"),
        ("<SCRIPT></script>" + "<div>" * 100_000, "too deeply nested"),
    ],
)
def test_pages_that_nobody_wrote_are_refused(flood: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read(flood)


@pytest.mark.parametrize(
    ("head", "unit", "tail", "most"),
    [
        ("", "<div>", "x", 900),
        ("<select>", "<option>x", "", 50_000),
        ("", "<ul><li>x", "", 450),
        ("", "<pre>x\n", "", 900),
        ("<div class=row>" * 900, "<div>x</div>", "", 100),
        ("<style>", "* {color:red}", "</style>" + "<p>x" * 1_000, 5_000),
        ("<style>", "/*", "</style>x", 200_000),
        ("<style>", "a", "</style>x", 500_000),
        ("<p style='", "a", "'>x", 500_000),
        ("<p class='", "a ", "'>x", 200_000),
        ("<p>x", "\xa0 ", "y", 100_000),
        ("", "<!--", "-->x", 100_000),
    ],
)
def test_floods_take_linear_time(head: str, unit: str, tail: str, most: int) -> None:
    assert in_line(lambda size: read(head + unit * size + tail), most)


def test_things_set_as_code_one_beside_the_other_are_a_list() -> None:
    values = {one.first("keywords") for one in read("<h2>Tools</h2><p><code>Go</code> <code>Linux perf</code></p>").records}
    assert values == {"Go"}
    assert lines('<div><h2>Tools</h2><span class="tag">Go</span> <span class="tag">Linux perf</span></div>')[1].split("   ") == [
        "Go", "Linux perf",
    ]  # fmt: skip
    assert lines("<p>Wrote <code>foo</code> and <code>bar</code>.</p>") == ["Wrote foo and bar."]
