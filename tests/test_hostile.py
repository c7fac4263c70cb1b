"""Hostile documents: each does what expectations.tsv says, none acts on a terminal or an export, and honest ones beside them are ranked."""

from __future__ import annotations

import csv
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import pytest

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.export import EXPORTERS
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.model import Pool
from matcher.pipeline import Run
from matcher.reading.readers import for_suffix
from matcher.reading.workers import worker_process
from matcher.reading.workers.worker import SAMPLES
from matcher.report import Report

FOLDER = Path(__file__).parent / "hostile"
SPEC = Path(__file__).parents[1] / "job_specs" / "rlhf-alignment.toml"
DAY = "2026-11-21"
_NOT_OURS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]")


class Expected(NamedTuple):
    """One line of expectations.tsv."""

    file: str
    outcomes: frozenset[str]
    flag: str
    seconds: float
    megabytes: float
    absent: str


def _expected() -> list[Expected]:
    with (FOLDER / "expectations.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    listed = [
        Expected(one["file"], frozenset(one["outcome"].split("|")), one["flag"], float(one["max_s"]), float(one["max_rss_mb"]),
                 one["must_not_appear"].encode().decode("unicode_escape"))
        for one in rows
    ]  # fmt: skip
    return [one for one in listed if not one.file.endswith(".toml") and for_suffix(Path(one.file).suffix)]


DOCUMENTS = _expected()
NAMES = (
    "Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo", "Kay", "Lou", "Max", "Ned", "Ora", "Pat", "Quin", "Roy", "Sue", "Ty",
)  # fmt: skip
SLOW = ("pdf_ops_bomb.pdf", "pdf_xform_dag.pdf")
"""Documents that take their whole time; of them only a reason could reach a terminal."""
TOPICS = ("RLHF", "quantization", "pretraining", "reward models", "CUDA kernels")


@pytest.fixture(scope="module")
def asked(known: Lore) -> Any:
    return jobs.load(SPEC, known.taxonomy.cards)


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the megabytes that workers had at most, as they end."""
    seen, ended = [0.0], worker_process.ended

    def noted(process: subprocess.Popen[bytes]) -> tuple[int, float]:
        outcome = ended(process)
        seen.append(outcome[1])
        return outcome

    monkeypatch.setattr(worker_process, "ended", noted)
    return seen


def test_every_hostile_file_is_expected_and_every_expected_one_is_there() -> None:
    listed = {line.partition("\t")[0] for line in (FOLDER / "expectations.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    assert listed == {path.name for path in FOLDER.iterdir()} - {"expectations.tsv"}


@pytest.mark.parametrize("example", DOCUMENTS, ids=lambda item: item.file)
def test_each_does_what_is_expected_of_it(example: Expected, run: Callable[..., Any], most: list[float], tmp_path: Path) -> None:
    began = time.monotonic()
    ended = run("rank", SPEC, "--profiles", FOLDER / example.file, "--no-state", "--as-of", DAY, "--format", "json")
    assert ended.code == 0
    assert [line for line in ended.err.splitlines() if not line.startswith(f"for review: {example.file}: ")] == []
    assert time.monotonic() - began < 10 * example.seconds  # that nothing hangs, on a machine however busy
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts it in until a new process has its own program
    assert max(most) <= max(example.megabytes, 768, ours)
    record = json.loads(ended.out)
    assert record["counts"] | {"documents": 1} == {"documents": 1, "ranked": len(record["candidates"]),
                                                 "needs_review": len(record["needs_review"]), "skipped": 0}  # fmt: skip
    flags = {flag["kind"] for person in record["candidates"] for flag in person["flags"]}
    if example.outcomes == {"refuse"}:
        assert [problem["document"] for problem in record["needs_review"]] == [example.file]
    elif "refuse" not in example.outcomes:
        assert record["counts"]["ranked"] == 1
    if (
        example.flag and example.outcomes == {"flag"} and example.flag != "jd_copy"
    ):  # that one is of a document and its own advert
        assert example.flag in flags
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of twenty honest documents, in as many formats as there are."""
    folder, suffixes = tmp_path_factory.mktemp("honest"), sorted(suffix for suffix in SAMPLES if for_suffix(suffix))
    for number, name in enumerate(NAMES):
        work = f"Led {TOPICS[number % len(TOPICS)]} of {number + 2} language models."
        lines = (f"{name} Honest", "Experience", f"Engineer, Example Labs {number}, 2019 - 2021", work)
        suffix = suffixes[number % len(suffixes)]
        (folder / f"{name.lower()}{suffix}").write_bytes(SAMPLES[suffix](lines))
    return folder


@pytest.fixture(scope="module")
def whole(honest: Path) -> Pool:
    """Return the pool of the honest documents with all hostile ones among them; the slow ones have a second, not five."""
    hasty = worker_process.BEGIN.replace("main(asked)", "main.__globals__['SECONDS'] = 1; main(asked)")
    assert hasty != worker_process.BEGIN
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker_process, "BEGIN", hasty)
        return reading.load((FOLDER, honest))


@pytest.fixture(scope="module")
def ranked(whole: Pool, asked: Any, known: Lore) -> Run:
    """Return the ranking of all of them."""
    return pipeline.rank(asked, whole, known)


@pytest.fixture(scope="module")
def pages(ranked: Run) -> list[Report]:
    """Return the ranking of all of them as a page, and the explanation of each; each format draws them for itself."""
    return [report.ranking(ranked), *(report.explanation([(ranked, one)]) for one in ranked.ranking.standings)]


def _scores(run: Any) -> dict[str, int]:
    return {document.name: one.score.milli for one in run.ranking.standings for document in one.candidate.documents}


def test_twenty_honest_documents_among_them_are_ranked_as_without_them(
    honest: Path, ranked: Run, asked: Any, known: Lore
) -> None:
    alone = _scores(pipeline.rank(asked, reading.load((honest,)), known))
    among = _scores(ranked)
    assert {name: score for name, score in among.items() if name in alone} == alone
    assert set(alone) == {path.name for path in honest.iterdir()}
    assert len(alone) == 20


def test_all_of_them_at_once_are_all_accounted_for(whole: Pool) -> None:
    assert whole.documents == len(list(FOLDER.iterdir())) + 20
    assert {one.reason for one in whole.skipped} <= {"not a document"}
    assert [one for one in whole.needs_review if "failed" in one.reason or "sound" in one.reason] == []


def _drawn(form: str, page: Report) -> str:
    """Return what a format makes of a report; of a workbook, the parts that it is packed of."""
    drawn = EXPORTERS[form].draw(page, Looks(200, color=False))
    if isinstance(drawn, str):
        return drawn
    with ZipFile(BytesIO(drawn)) as book:
        return "\n".join(unescape(book.read(name).decode()).replace("\r\n", "\n") for name in book.namelist())


@pytest.mark.parametrize("form", sorted(EXPORTERS))
def test_nothing_of_theirs_acts_in_any_export(form: str, pages: list[Report]) -> None:
    for page in pages[:1] if form == "trec" else pages:  # a run is a ranking
        drawn = _drawn(form, page)
        lines = drawn.replace("\r\n", "\n") if form == "csv" else drawn
        assert not _NOT_OURS.search(json.dumps(json.loads(lines), ensure_ascii=False) if form == "json" else lines)


@pytest.mark.parametrize("example", [one for one in DOCUMENTS if one.absent], ids=lambda item: item.file)
def test_what_must_not_appear_appears_nowhere(example: Expected, asked: Any, known: Lore) -> None:
    run = pipeline.rank(asked, reading.load((FOLDER / example.file,)), known)
    explained = [report.explanation([(run, person)]) for person in run.ranking.standings]
    for page in (report.ranking(run), *explained):
        for name in EXPORTERS:
            if name == "trec" and page in explained:
                continue  # a run is a ranking
            if example.absent.startswith("<") and name not in ("markdown", "html"):
                continue  # what is a tag to a browser is text everywhere else
            assert example.absent not in _drawn(name, page)


def test_a_name_that_is_a_skill_gives_no_points(asked: Any, known: Lore) -> None:
    raw = (FOLDER / "name_is_a_skill.txt").read_text(encoding="utf-8")
    name = raw.splitlines()[0].strip("# ")
    scores = []
    for text in (raw, raw.replace(name, "Jordan Example")):
        pool = reading.pool([("cv.txt", text.encode())])
        assert pool.candidates[0].name in (name, "Jordan Example")
        scores.append([one.milli for one in pipeline.rank(asked, pool, known).ranking.standings[0].score.contributions])
    assert scores[0] == scores[1]


@pytest.mark.parametrize(
    ("hostile", "honest"), [("unicode_tags.txt", None), ("zero_width.txt", None), ("game_prompt_injection.txt", "game_base.txt")]
)
def test_what_is_hidden_or_ordered_changes_no_point(hostile: str, honest: str | None, asked: Any, known: Lore) -> None:
    text = (FOLDER / (honest or hostile)).read_text(encoding="utf-8")
    clean = text if honest else re.sub("[\u200b-\u200d\u2060\ufeff\U000e0000-\U000e007f]", "", text)
    scores = []
    for raw in ((FOLDER / hostile).read_bytes(), clean.encode()):
        run = pipeline.rank(asked, reading.pool([("cv.txt", raw)]), known)
        scores.append([one.milli for one in run.ranking.standings[0].score.contributions[:-1]])
    assert scores[0] == scores[1]


def _on_terminal(arguments: list[str], folder: Path, **environment: str) -> bytes:
    """Return every byte that a command sends to its terminal."""
    import pty

    main, side = pty.openpty()
    home = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1]), "COLUMNS": "120", "MATCHER_PAGER": "cat"} | environment
    command = [sys.executable, "-W", "ignore", "-m", "matcher", *arguments]
    with subprocess.Popen(command, stdin=side, stdout=side, stderr=side, cwd=folder, env=home, close_fds=True) as process:
        os.close(side)
        seen = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:
                break
            if not part:
                break
            seen += part
        assert process.wait(timeout=60) == 0
    os.close(main)
    return seen


_OURS = re.compile(rb"\x1b\[(?:[0-9;]{0,20}m|\?25[lh]|2K|1A)|\r|\x1b\]8;;(?:file:///[!-:<-~]*)?\x1b\\")
"""Colours, what draws and takes away a bar, and links to files."""
_TURNED = re.compile("[\u2066\u2067]([^\u2066-\u2069\n]*)\u2069")
"""Words that run from right to left, set apart on their line."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("command", ["rank", "explain"])
def test_no_control_byte_of_theirs_reaches_the_terminal(command: str, run: Callable[..., Any], tmp_path: Path) -> None:
    if command == "rank":
        pool, given = shutil.copytree(FOLDER, tmp_path / "cvs", ignore=shutil.ignore_patterns(*SLOW)), [str(SPEC)]
    else:
        pool = FOLDER / "ansi_csi.txt"
        record = json.loads(run("rank", SPEC, "--profiles", pool, "--as-of", DAY, "--format", "json").out)
        given = [record["candidates"][0]["id"], str(SPEC)]
    for terminal in ("dumb", "xterm-256color"):  # the second run knows what the first has read
        seen = _on_terminal([command, *given, "--profiles", str(pool), "--as-of", DAY], tmp_path, TERM=terminal)
        left = re.compile(rb"\r\n").sub(b"\n", seen) if terminal == "dumb" else _OURS.sub(b"", seen)
        left = left.decode() if terminal == "dumb" else _TURNED.sub(r"\1", left.decode())
        assert "Traceback" not in left
        assert len(left) > 500
        assert not _NOT_OURS.search(left)
