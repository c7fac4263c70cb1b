"""Loading: a file is what its content says, everything given is accounted for, and ways of reading change nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matcher import reading
from matcher.model import Pool
from matcher.reading import document, outcomes
from matcher.reading.document import NoDocumentError
from matcher.reading.loading import RECEIVED, received
from matcher.reading.parsed import Parsed, Reader
from matcher.reading.readers import for_suffix
from matcher.reading.reading_options import Decoding, ReadingOptions
from matcher.reading.source import Source
from matcher.reading.workers.worker import SAMPLES

LINES = ("Ada Example", "Experience", "Engineer, Example Labs, 2019 - 2021", "Led RLHF for a chat model.")
READ = sorted(suffix for suffix in SAMPLES if for_suffix(suffix))


def name_of(reader: Reader | None) -> str:
    assert reader
    return reader.name


@pytest.mark.parametrize("suffix", [one for one in READ if one not in (".txt", ".md")])
@pytest.mark.parametrize("called", ["cv.pdf", "cv.txt", "cv.md", "cv", "cv.DOC", "cv.docx"])
def test_a_document_is_what_its_content_says(suffix: str, called: str) -> None:
    assert document.reader_of(called, SAMPLES[suffix](LINES)).name == name_of(for_suffix(suffix))


@pytest.mark.parametrize(
    ("called", "raw", "suffix"),
    [
        ("cv.txt", b"The mark of a file is %PDF-1.4", ".txt"),
        ("cv.md", b"Wrote <html> by hand", ".md"),
        ("cv.pdf", b"no PDF at all", ".pdf"),
        ("cv.pdf", b"", ".pdf"),
        ("cv.txt", b"", ".txt"),
        ("cv.pdf", b"\xef\xbb\xbf\n  <!DOCTYPE HTML><p>Led RLHF.", ".html"),
        ("cv", b"Ada Example\nLed RLHF.", ".txt"),
        ("CV.TXT", b"Led RLHF.", ".txt"),
        ("cv.json", b'{"basics": {}}', ".json"),
    ],
)
def test_the_name_decides_where_the_content_does_not(called: str, raw: bytes, suffix: str) -> None:
    expected = for_suffix(suffix) or for_suffix(".pdf")
    assert document.reader_of(called, raw) == expected


@pytest.mark.parametrize(("called", "raw"), [("cv", b""), ("core", b"\x7fELF\x00\x01"), ("data", b"  \n")])
def test_what_has_no_suffix_and_is_no_text_is_no_document(called: str, raw: bytes) -> None:
    with pytest.raises(NoDocumentError, match="not a document"):
        document.reader_of(called, raw)


@pytest.mark.parametrize("called", ["cv.doc", "cv.pages", "CV.TEX", "mail.eml"])
def test_a_format_without_a_reader_is_for_review_with_what_to_do(called: str) -> None:
    suffix = Path(called).suffix.lower()
    with pytest.raises(ValueError, match=f"no reader for {suffix} files; save it as .pdf or .docx"):
        document.reader_of(called, b"whatever")


def problems(pool: Pool) -> tuple[dict[str, str], dict[str, str]]:
    return {one.document: one.reason for one in pool.needs_review}, {one.document: one.reason for one in pool.skipped}


def test_everything_given_is_ranked_or_listed_with_its_reason(tmp_path: Path) -> None:
    given = {
        "ada.txt": "\n".join(LINES).encode(), "bo": "\n".join(["Bo Sample", *LINES[1:]]).encode(), "empty.txt": b"",
        "photo.jpg": b"\xff\xd8", "old.doc": b"\xd0\xcf\x11\xe0", "broken.json": b"{", "core": b"\x00", "blank.pdf": b"",
        "really.doc": SAMPLES[".pdf"](["Cy Probe", *LINES[1:]]),
    }  # fmt: skip
    for name, raw in given.items():
        (tmp_path / name).write_bytes(raw)
    pool = reading.load((tmp_path,))
    review, skipped = problems(pool)
    assert sorted(one.documents[0].name for one in pool.candidates) == ["ada.txt", "bo", "really.doc"]
    assert sorted(review) == ["blank.pdf", "broken.json", "empty.txt", "old.doc"]
    assert skipped == {"photo.jpg": "not a document", "core": "not a document"}
    assert pool.documents == len(given)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".json", ".pdf"])
def test_documents_by_content_are_read_as_those_in_files(suffix: str, tmp_path: Path) -> None:
    raw = SAMPLES[suffix](LINES) if suffix in SAMPLES else b'{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}'
    (tmp_path / f"cv{suffix}").write_bytes(raw)
    assert reading.pool([(f"cv{suffix}", raw)]) == reading.load((tmp_path,)) == reading.load((), (f"cv{suffix}", raw))


def test_the_way_of_reading_changes_no_bit(tmp_path: Path) -> None:
    for number in range(6):
        for suffix in READ:
            (tmp_path / f"{number}{suffix}").write_bytes(SAMPLES[suffix]([f"Ada {'ABCDEFGHIJKL'[number]}", *LINES[1:]]))
    ordinary = reading.load((tmp_path,))
    for how in (ReadingOptions(workers=1), ReadingOptions(workers=3), ReadingOptions(Decoding("utf-8"))):
        assert reading.load((tmp_path,), how=how) == ordinary


def test_large_texts_are_read_by_a_worker_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "\n".join(LINES).encode()
    here = reading.pool([("cv.txt", raw)])
    monkeypatch.setattr(outcomes, "SMALL", 10)
    monkeypatch.setattr(document, "read", None)
    assert reading.pool([("cv.txt", raw)]) == here


def test_the_encoding_that_is_named_goes_first() -> None:
    raw = "\n".join([*LINES, "Worked in Łódź."]).encode("cp1250")
    assert "Łódź" in reading.pool([("cv.txt", raw)], ReadingOptions(Decoding("cp1250"))).candidates[0].text
    assert "Łódź" not in reading.pool([("cv.txt", raw)]).candidates[0].text


def test_a_text_longer_than_any_profile_is_for_review() -> None:
    word = "Led tools. "
    long = word * (document.MOST_TEXT // len(word) + 1)
    assert len(reading.pool([("cv.txt", long[: document.MOST_TEXT].encode())]).candidates) == 1
    (problem,) = reading.pool([("cv.txt", long.encode())]).needs_review
    assert problem.reason.startswith("more text than any CV has: 300,")


def test_a_reader_with_a_mistake_in_it_stops_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Source) -> Parsed:
        raise KeyError("Ada Example")

    plain = for_suffix(".txt")
    assert plain
    monkeypatch.setattr(document, "reader_of", lambda name, _: plain._replace(read=fail) if name == "bad.txt" else plain)
    pool = reading.pool([("bad.txt", b"x"), ("cv.txt", b"Led RLHF.")])
    assert (len(pool.candidates), problems(pool)[0]) == (1, {"bad.txt": "its reader failed: KeyError"})


def test_progress_is_told_of_what_needs_a_worker(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    for number in range(3):
        (tmp_path / f"{number}.pdf").write_bytes(SAMPLES[".pdf"]([f"Ada {'ABC'[number]}", *LINES[1:]]))
        (tmp_path / f"{number}.txt").write_text("Led RLHF.")
    reading.load((tmp_path,), how=ReadingOptions(tell=lambda done, of: seen.append((done, of))))
    assert seen[-1] == (3, 3)


SPEC = Path(__file__).parents[2] / "job_specs" / "rlhf-alignment.toml"


@pytest.fixture
def rank(run: Callable[..., Any]) -> Callable[..., Any]:
    """Return what ranks a folder of three documents of three people."""
    Path("cvs").mkdir()
    for number, suffix in enumerate((".txt", ".md", ".pdf")):
        Path("cvs", f"{number}{suffix}").write_bytes(SAMPLES[suffix]([f"Person {'ABC'[number]}", *LINES[1:]]))
    return lambda *more: run("rank", SPEC, "-p", "cvs", "--as-of", "2026-11-21", *more)


def test_what_was_read_is_kept_in_the_folder_of_the_state_and_the_next_run_prints_the_same(rank: Callable[..., Any]) -> None:
    first = rank()
    kept = {path: path.read_bytes() for path in Path(".matcher/cache").rglob("*") if path.is_file()}
    assert {path.parts[2] for path in kept} == {"documents", "pages", "pools", "readings"}
    assert rank() == first == rank("--no-cache")
    assert {path: path.read_bytes() for path in Path(".matcher/cache").rglob("*") if path.is_file()} == kept
    assert rank("-j", "1") == first


@pytest.mark.parametrize("option", ["--no-cache", "--no-state"])
def test_without_a_cache_nothing_of_a_document_is_left(option: str, rank: Callable[..., Any]) -> None:
    assert rank(option).code == 0
    left = [path for path in Path(".matcher").rglob("*") if path.is_file()] if Path(".matcher").exists() else []
    assert {path.name for path in left} == ({"last-ranking.json", "log.jsonl"} if option == "--no-cache" else set())


def test_a_folder_that_cannot_be_written_changes_no_line_of_the_ranking(rank: Callable[..., Any]) -> None:
    ended = rank("--no-cache")
    shutil.rmtree(".matcher")
    Path(".matcher").write_text("a file in the way")
    assert rank().out == ended.out


@pytest.mark.parametrize("name", ["nope", "zlib", "hex", ""])
def test_an_encoding_that_there_is_not_is_told(name: str, rank: Callable[..., Any]) -> None:
    ended = rank("--encoding", name)
    text = f"--encoding: unknown encoding “{name}”; name one such as cp1252 or gb18030\n"
    assert (ended.code, ended.err) == ((2, text) if name else (0, ""))


def test_an_encoding_on_the_command_line_holds_for_all_texts(rank: Callable[..., Any]) -> None:
    Path("cvs/0.txt").write_bytes("\n".join(["Żółw Example", *LINES[1:]]).encode("cp1250"))
    assert "Żółw Example" in rank("--encoding", "cp1250").out
    assert "Żółw Example" not in rank().out


def test_a_bar_is_drawn_only_where_there_is_enough_to_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from io import StringIO

    from matcher.cli import progress

    for of, drawn in ((progress._LONG - 1, False), (progress._LONG, True)):
        monkeypatch.setattr("sys.stderr", seen := StringIO())
        monkeypatch.setenv("FORCE_COLOR", "1")
        tell = progress.teller()
        for done in range(of + 1):
            tell(done, of)
        assert ("documents" in seen.getvalue()) == drawn
        assert not drawn or seen.getvalue().endswith("\x1b[2K")


def test_ranking_json_loads_nothing_of_workers(tmp_path: Path) -> None:
    (tmp_path / "cv.json").write_text('{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}')
    code = (
        "import sys\nfrom matcher.cli import main\nsys.argv = sys.argv[1:]\n"
        "try:\n    main()\nexcept SystemExit:\n    print(*sorted(sys.modules), file=sys.stderr)"
    )
    home = os.environ | {"PYTHONPATH": str(SPEC.parents[1])}
    argv = ["matcher", "rank", str(SPEC), "-p", str(tmp_path / "cv.json")]
    ended = subprocess.run(
        [sys.executable, "-c", code, *argv], env=home, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    loaded = set(ended.stderr.split())
    assert "matcher.reading" in loaded
    assert not loaded & {"matcher.reading.workers.sandbox", "matcher.reading.workers.worker", "matcher.reading.workers.parsed_json",
                         "rich.progress", "concurrent.futures", "pypdfium2", "selectolax", "striprtf", "matcher.reading.structure.outline"}  # fmt: skip


NOVEMBER = 2026 * 12 + 10


def cv(*lines: str) -> Pool:
    text = "\n".join(("Ada Example", "", "Experience", "Engineer, Sample Labs, Jan 2020 - present", "- Built it.", *lines))
    return reading.pool([("cv.txt", text.encode())])


def months(pool: Pool) -> list[int]:
    return [one.period.months() for one in pool.candidates[0].profile.entries if one.period]


def test_work_that_goes_on_counts_up_to_the_month_in_which_a_document_came_in() -> None:
    undated = cv()
    dated = received(undated, NOVEMBER)
    assert (months(undated), months(dated)) == ([1], [83])
    (document,) = dated.candidates[0].documents
    assert (document.as_of, document.as_of_from) == (NOVEMBER, RECEIVED)
    assert not any(one.period and one.period.current for one in dated.candidates[0].profile.entries)


def test_a_document_that_says_when_it_was_written_keeps_its_date() -> None:
    dated = cv("", "Last updated: June 2023")
    assert received(dated, NOVEMBER) == dated


def test_work_is_no_shorter_than_the_document_proves() -> None:
    later = cv("Analyst, Sample Bank, Feb 2018 - Dec 2022", "- Counted it.")
    assert months(received(later, 2021 * 12)) == months(later)


def test_without_a_day_nothing_is_dated() -> None:
    assert received(cv(), None) == cv()


@pytest.mark.parametrize("again", [NOVEMBER, NOVEMBER + 5])
def test_a_pool_comes_in_once(again: int) -> None:
    once = received(cv(), NOVEMBER)
    assert received(once, again) == once


def test_of_two_documents_of_a_person_only_the_one_without_a_date_gets_it() -> None:
    documents = [
        (
            name,
            f"# Ada Example\nada@example.com\n\n## Experience\n**Engineer, {lab}**, {since} - present\n- Built it.\n{line}".encode(),
        )
        for name, lab, since, line in (
            ("a.md", "Lab A", "2020-01", ""),
            ("b.md", "Lab B", "2021-01", "\nLast updated: June 2023\n"),
        )
    ]
    (candidate,) = received(reading.pool(documents), NOVEMBER).candidates
    assert [one.as_of for one in candidate.documents] == [NOVEMBER, 2023 * 12 + 5]
    assert [one.period.end for one in candidate.profile.entries if one.period] == [NOVEMBER + 1, 2023 * 12 + 6]
