"""Files → adverts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher import drafting
from matcher.drafting import JobDraft, advert_files
from matcher.errors import MatcherError
from matcher.lore import Lore
from tests.drafting.invented import ADVERTS, opened

TEXT = "Baker\n\nRequirements:\n- rye\n"


def texts(name: str, raw: bytes) -> list[str]:
    return [line.text for line in drafting.opened(name, raw).lines]


@pytest.mark.parametrize("name", ["advert.txt", "advert.md", "advert"])
def test_texts_are_read_as_they_are(name: str) -> None:
    assert texts(name, TEXT.encode()) == ["Baker", "Requirements:", "rye"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gb18030"])
def test_other_encodings_are_told(encoding: str) -> None:
    assert texts("advert.txt", "总账会计\n\n任职要求:\n- 年度审计与财务报表\n".encode(encoding))[0] == "总账会计"


def test_a_page_is_read_by_its_own_reader_and_hidden_text_is_not_asked_for() -> None:
    page = b"<html><body><h1>Baker</h1><p style='display:none'>full marks</p><ul><li>rye</li></ul></body></html>"
    assert texts("advert.html", page) == ["Baker", "rye"]


def test_json_is_a_job() -> None:
    assert texts("job.json", b'{"title": "Baker"}') == ["Baker"]


def test_a_file_is_called_by_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "ad.txt").write_text(TEXT)
    assert drafting.load(tmp_path / "ad.txt").name == "ad.txt"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.txt", b""),
        ("a.txt", b" \n"),
        ("a.pdf", b"%PDF-1.4 nothing"),
        ("a.docx", b"PK\x03\x04"),
        ("a.doc", b"x"),
        ("a.jpg", b"\xff\xd8\x00"),
        ("a.html", b""),
    ],
)
def test_what_cannot_be_read_is_one_line(name: str, raw: bytes) -> None:
    with pytest.raises(MatcherError, match=rf"^{name}: cannot be read: [^\n]+; name the advert of a job as [^\n]+$"):
        drafting.opened(name, raw)


def test_a_folder_and_a_missing_file_are_one_line_each(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="a folder; name one advert"):
        drafting.load(tmp_path)
    with pytest.raises(MatcherError, match="no such file"):
        drafting.load(tmp_path / "gone.txt")


JOB = {
    "title": "Baker",
    "company": "Example Ovens",
    "description": "You bake bread in a stone oven.",
    "salary": "3000",
    "responsibilities": ["Shape loaves of every size by hand before the sun rises"],
    "qualifications": ["A hygiene certificate is required", "Fluent English", 7, {"x": 1}],
    "skills": [{"name": "Bread", "keywords": ["sourdough", "rye"]}, {"name": "Pastry"}, "Ovens"],
}


def read(known: Lore, **more: Any) -> JobDraft:
    return drafting.draft(advert_files.of_json(json.dumps(JOB | more), "job.json"), known.taxonomy, known.reference)


def test_each_field_is_what_it_is_called(known: Lore) -> None:
    draft = read(known)
    assert (draft.title, draft.description.split(" in ")[0]) == ("Baker", "You bake bread")
    assert [(one.role, one.want.terms) for one in draft.asks if one.want.kind == "coverage"][1:5] == [
        ("must", ("hygiene certificate",)),
        ("asked", ("sourdough", "rye")),
        ("asked", ("Pastry",)),
        ("asked", ("Ovens",)),
    ]
    assert [one.role for one in draft.asks][-1] == "work"
    assert dict(draft.left) == {"benefits": 1, "company": 1}


def test_quotes_name_the_pointer(known: Lore) -> None:
    assert "# job.json#/skills/0: “sourdough, rye”\n" in drafting.written(read(known))


@pytest.mark.parametrize("source", ["{", "[]", "{}", '"x"', '{"title": ""}', "[" * 100_000, '{"a": NaN}', "1" * 5000])
def test_what_is_no_job_is_one_error(source: str) -> None:
    with pytest.raises(MatcherError, match=r"^x.json: "):
        advert_files.of_json(source, "x.json")


def test_a_profile_is_told_from_a_job() -> None:
    with pytest.raises(MatcherError, match="the profile of a person, not a job"):
        advert_files.of_json('{"basics": {"name": "Ada Example"}, "skills": []}', "x.json")


def test_wrong_types_are_left_out(known: Lore) -> None:
    assert read(known, responsibilities="x", skills={"a": 1}, description=[1], experience=None).title == "Baker"


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_no_advert_is_taken_for_the_document_of_a_candidate(path: Path) -> None:
    assert not drafting.of_candidate(opened(path))


@pytest.mark.parametrize("name", ["su-yuan.docx", "percival-dunmoor.txt", "nadia-brandvoll.pdf"])
def test_what_dates_several_periods_is(root: Path, name: str) -> None:
    assert drafting.of_candidate(drafting.load(root / "data" / "documents" / name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada\n\nEngineer, Example\n01/2020 - present\n\nAnalyst, Example\n2016 - 2019", True),
        ("工程师\n2019.03-2022.05 示例公司\n2016.09-2019.02 示例大学", True),
        ("Postdoc\n\nThe post runs from 01/2026 to 12/2027.", False),
        ("Chef\n\nShifts 9 to 5 and 14 - 22, 3-5 years of work", False),
        ("Engineer\n\nStart 2026-01-01. We grew 3 times in 2023, and again in 2024.", False),
    ],
)
def test_one_period_or_numbers_make_no_document_of_a_candidate(text: str, expected: bool) -> None:
    assert drafting.of_candidate(drafting.of_text(text)) == expected
