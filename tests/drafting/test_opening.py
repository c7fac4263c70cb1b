"""Files → adverts."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import drafting
from matcher.errors import MatcherError

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
