"""Scans, read by an OCR program that a user has."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import reading
from matcher.reading.reading_options import Decoding, ReadingOptions
from matcher.reading.workers import ocr

SCAN = Path(__file__).parents[3] / "data" / "documents" / "scan.pdf"
TEXT = "Ada Example\\n\\nExperience\\n\\nEngineer, Example Labs, 2020 - 2022\\n\\n* Led RLHF for a chat model.\\n"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program called tesseract in reach that takes a picture and says always the same."""
    script = tmp_path / "tesseract"
    script.write_text(
        f'#!/bin/sh\n[ "$1" = --list-langs ] && exec echo eng\nhead -c 2 | grep -q P5 && printf "{TEXT}"\n', encoding="utf-8"
    )
    script.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return script


def test_a_scan_is_read_where_asked_for(program: Path) -> None:
    pool = reading.load((SCAN,), how=ReadingOptions(Decoding(ocr=True)))
    assert [one.name for one in pool.candidates] == ["Ada Example"]
    assert "• Led RLHF for a chat model." in pool.candidates[0].text


def test_a_scan_is_for_review_where_not_asked_for(program: Path) -> None:
    assert (
        reading.load((SCAN,)).needs_review[0].reason
        == "no text in 1 page: it is a scan; read it with --ocr, which needs tesseract"
    )


def test_without_a_program_the_reason_names_one_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "needs tesseract" in reading.load((SCAN,)).needs_review[0].reason
    assert "install tesseract" in reading.load((SCAN,), how=ReadingOptions(Decoding(ocr=True))).needs_review[0].reason


def test_a_program_that_fails_or_recognises_nothing_leaves_the_scan_for_review(program: Path) -> None:
    for script in ("exit 1", "exit 0"):
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        assert (
            reading.load((SCAN,), how=ReadingOptions(Decoding(ocr=True))).needs_review[0].reason
            == "a scan in which no text was recognised"
        )


def test_a_program_that_hangs_is_ended(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    monkeypatch.setattr(ocr, "SECONDS", 1)
    assert "took longer than 1 s" in reading.load((SCAN,), how=ReadingOptions(Decoding(ocr=True))).needs_review[0].reason


def test_a_scan_that_was_read_once_is_for_review_again_where_not_asked_for(program: Path, tmp_path: Path) -> None:
    for asked in (True, False, True):
        pool = reading.load((SCAN,), how=ReadingOptions(Decoding(ocr=asked), cache=tmp_path / "cache"))
        assert [one.name for one in pool.candidates] == ["Ada Example"] * asked
        assert len(pool.needs_review) == (not asked)
