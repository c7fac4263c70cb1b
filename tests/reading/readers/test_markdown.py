"""Markdown → its outline."""

import time

from matcher.reading.parsed import Parsed
from matcher.reading.readers import markdown
from matcher.reading.source import Source


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


def test_unclosed_comments_and_tags_take_no_time() -> None:
    begin = time.perf_counter()
    for text in ("<!--" * 25_000, "<a " * 30_000, "[" * 100_000, "![](" * 25_000):
        read(text)
    assert time.perf_counter() - begin < 2
