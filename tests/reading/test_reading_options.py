"""How the text of documents is had: one value, in words, as plain data, and in every key of what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.reading.parsed import Reader
from matcher.reading.readers import for_suffix
from matcher.reading.reading_cache import DocumentCache, PoolCache
from matcher.reading.reading_options import AS_DETECTED, Decoding, ReadingOptions
from matcher.reading.source import Source

CHOSEN = [Decoding("cp1252"), Decoding(ocr=True)]
"""Each option alone."""


def test_each_option_is_among_those_chosen_here() -> None:
    assert [any(one) for one in (*CHOSEN, AS_DETECTED)] == [*(True for _ in CHOSEN), False]
    assert len(CHOSEN) == len(Decoding._fields)


@pytest.mark.parametrize("decoding", [AS_DETECTED, *CHOSEN])
def test_what_is_chosen_is_the_same_written_and_read_again(decoding: Decoding) -> None:
    assert Decoding.of_plain(decoding._asdict()) == decoding


@pytest.mark.parametrize("plain", [{}, {"encoding": ""}, {"encoding": None, "ocr": None}, {"ocr": 1}])
def test_plain_data_that_choose_nothing_are_as_detected(plain: dict[str, object]) -> None:
    assert Decoding.of_plain(plain) == AS_DETECTED


def test_what_is_not_chosen_is_chosen_by_another() -> None:
    assert Decoding("cp1252").or_else(Decoding("gb18030", ocr=True)) == Decoding("cp1252", ocr=True)
    assert AS_DETECTED.or_else(Decoding("gb18030")) == Decoding("gb18030")


def test_what_is_chosen_is_named_in_words() -> None:
    named = [one.in_words() for one in (AS_DETECTED, *CHOSEN, Decoding("cp1252", ocr=True))]
    assert named == ["", "encoding cp1252", "OCR", "encoding cp1252, OCR"]


def test_people_are_kept_apart_by_every_option(tmp_path: Path) -> None:
    options = [ReadingOptions(one) for one in (AS_DETECTED, *CHOSEN)]
    assert len({PoolCache((tmp_path,), tmp_path, one)._basis for one in options}) == len(options)


def test_documents_are_kept_apart_by_every_option_that_changes_them(tmp_path: Path) -> None:
    def keys(reader: Reader | None) -> int:
        assert reader
        kept = (DocumentCache(tmp_path, one)._key(reader, Source(b"CV", one.encoding)) for one in (AS_DETECTED, *CHOSEN))
        return len(set(kept))

    assert (keys(for_suffix(".pdf")), keys(for_suffix(".txt"))) == (3, 2)  # no text is a scan
