"""Markdown → its outline."""

import pytest

from matcher.reading.parsed import Parsed
from matcher.reading.readers import markdown
from matcher.reading.source import Source
from tests.growth import in_line


def read(text: str) -> Parsed:
    return markdown.READER.read(Source(text.encode()))


def told(text: str) -> list[str]:
    return [text[passage.start : passage.end] for passage in read(text).passages]


def test_comments_tags_and_fences_are_no_text() -> None:
    assert told("# Skills\n\n<!-- RLHF\nPPO -->\n```\nPython\n```\n<div align=center>\nRust\n</div>\n") == ["Python", "Rust"]


def test_front_matter_gives_name_and_date_and_no_passage() -> None:
    text = '---\npermalink: /\ntitle: "Ada Example – AI Researcher"\ndate: 2024-06-01\n---\n\n## About\n\nI build models.\n'
    found = read(text)
    assert (found.name, found.as_of, found.as_of_from) == ("Ada Example", 2024 * 12 + 5, "date: 2024-06-01")
    assert told(text) == ["I build models."]


def test_a_line_of_links_is_no_passage() -> None:
    assert told("## Publications\n\n- **Routing for All** – ACL 2020\n\n→ [See complete list](./publications)\n") == [
        "Routing for All",
        "ACL 2020",
    ]


def test_an_underlined_line_is_a_heading() -> None:
    assert [passage.section for passage in read("Skills\n======\n\nPython\n\nAbout\n-----\n\nI build.\n").passages] == [
        "skills",
        "summary",
    ]


def test_an_unknown_heading_as_high_as_the_sections_ends_the_one_before() -> None:
    found = read(
        "## Experience\n\n### Engineer, Sample Inc, 2019-2020\n\n- Built X.\n\n## Fun facts\n\nTea.\n\n## Skills\n\nRust\n"
    )
    assert [passage.section for passage in found.passages] == ["title", "work", "other", "skills"]


def said(text: str) -> str:
    """Return what the reader makes of the first line of a document, blanks made one."""
    return " ".join(markdown._words(text).split("\n")[0].split())


def test_marks_that_are_no_words_are_blanked_in_place() -> None:
    assert said("![photo of RLHF](me.png) [Labs][el] see[^1] <kbd>Ctrl</kbd>") == "[Labs] see Ctrl"
    assert said("C\\# and F\\#, snake\\_case, 10\\+ years, \\*no\\*") == "C# and F# , snake _case, 10+ years, *no *"
    assert said("AT&amp;T &mdash; R&D &nbsp; caf&eacute; &#27; &bogus;") == "AT& T — R&D café &bogus;"
    assert said("- [x] done {: .cls } {% include x.html %} {{ page.title }}") == "- done"
    assert said("see <https://ada.example.com> or <ada@example.com>") == "see <https://ada.example.com> or <ada@example.com>"


def test_what_is_blanked_moves_nothing() -> None:
    text = "# Skills\n\n![x](y) R&amp;D, C\\#[^1]\n\n[^1]: A note.\n[el]: https://labs.example.com\n"
    assert [len(line) for line in markdown._words(text).split("\n")] == [len(line) for line in text.split("\n")]
    assert "A note." in markdown._words(text)
    assert "labs" not in markdown._words(text)


def test_nested_and_numbered_lists_are_bullets_and_details_are_text() -> None:
    text = (
        "## Experience\n\n### Engineer, Sample Inc, 2019-2020\n\n1. Built X,\n   all of it.\n2. Built Y.\n    * Z.\n\n"
        "<details>\n<summary>At night</summary>\n\n- Wrote kernels.\n\n</details>\n"
    )
    assert told(text) == [
        "Engineer, Sample Inc, 2019-2020",
        "Built X,\n   all of it.",
        "Built Y.",
        "Z.",
        "At night",
        "Wrote kernels.",
    ]


def test_links_of_every_form_tell_whose_page_it_is() -> None:
    text = "[a](https://a.example.com) <https://b.example.com> <a href='mailto:c@example.com'>c</a> [d][d]\n\n[d]: https://d.example.com\n"
    assert set(markdown._links(text)) == {
        "https://a.example.com",
        "https://b.example.com",
        "mailto:c@example.com",
        "https://d.example.com",
    }
    assert markdown._links("[x](javascript:alert(1)) [y](./page)") == ()


@pytest.mark.parametrize("unit", ["<!--", "<a ", "[", "![](", "&am", "{{", "[^", "](http:"])
def test_unclosed_comments_and_tags_take_no_longer_than_their_length(unit: str) -> None:
    assert in_line(lambda size: read(unit * (size // len(unit))), 100_000)
