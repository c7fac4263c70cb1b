"""Times reading documents, format by format, beside the plainest text extraction with the same libraries: python reading.py

What is timed: the processor's time a document, of this process and its workers, so that a document a second is one a core. Plain
extraction gives a string, in this process, without limits; `matcher` gives sections, entries, passages, facts and flags, from a
worker with limits. The start of a worker is told apart: a folder pays for it once.
"""

from __future__ import annotations

import argparse
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from matcher import reading  # noqa: E402
from matcher.reading import document  # noqa: E402
from matcher.reading.readers import for_suffix  # noqa: E402
from matcher.reading.reading_options import ReadingOptions  # noqa: E402
from matcher.reading.source import Source  # noqa: E402
from matcher.reading.structure import outline  # noqa: E402
from matcher.reading.workers import parsed_json, sandbox  # noqa: E402

GOAL = 2.0
PASSES = 5


def pdf(path: Path) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(path.read_bytes()) as whole:
        return "\f".join(page.get_textpage().get_text_range() for page in whole)


def zipped(member: str) -> Callable[[Path], str]:
    def extract(path: Path) -> str:
        with ZipFile(path) as file:
            return "\n".join(ElementTree.fromstring(file.read(member)).itertext())

    return extract


def html(path: Path) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(path.read_bytes()).body
    return body.text(separator="\n") if body else ""


def rtf(path: Path) -> str:
    """Needs striprtf, which the project does without: it keeps hidden text, and loses headers and styles."""
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(path.read_text(encoding="latin-1"), errors="ignore"))


PLAIN: dict[str, Callable[[Path], str]] = {
    ".pdf": pdf, ".docx": zipped("word/document.xml"), ".odt": zipped("content.xml"), ".html": html, ".rtf": rtf,
}  # fmt: skip


def spent() -> float:
    """Return the processor's seconds of this process and of its workers that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def cost(work: Callable[[], Any], documents: int) -> float:
    """Return the median milliseconds of the processor that a document costs."""
    work()
    costs = []
    for _ in range(PASSES):
        before = spent()
        work()
        costs.append((spent() - before) * 1000 / documents)
    return median(costs)


def replicated(paths: list[Path], count: int, folder: Path) -> list[Path]:
    """Return so many copies of documents in a folder of their own."""
    made = []
    for number in range(count):
        path = paths[number % len(paths)]
        made.append(folder / f"{number}{path.suffix}")
        made[-1].write_bytes(path.read_bytes())
    return made


def start(suffix: str) -> float:
    """Return the milliseconds of the processor that a worker needs to start and to end."""

    def once() -> None:
        worker = sandbox._Worker([suffix])
        worker._ready()
        worker.end()

    return cost(once, 1)


def parts(paths: list[Path], suffix: str) -> dict[str, float]:
    """Return where the time goes, in milliseconds a document, measured in this process."""
    reader, clock, inside, original = for_suffix(suffix), time.process_time, [0.0], outline.outline
    assert reader
    sources = [Source(path.read_bytes()) for path in paths]

    def timed(paper: Any) -> Any:
        before = clock()
        try:
            return original(paper)
        finally:
            inside[0] += clock() - before

    reader.read(sources[0])
    outline.outline = timed
    before = clock()
    for source in sources:
        reader.read(source)
    whole = clock() - before
    outline.outline = original
    before = clock()
    parsed = [document.read(reader, source) for source in sources]
    everything = clock() - before
    before = clock()
    for one in parsed:
        parsed_json.unpacked(parsed_json.packed(one))
    carried = clock() - before
    told = {"format": whole - inside[0], "outline": inside[0], "tricks": everything - whole, "carrying": carried}
    return {name: seconds * 1000 / len(sources) for name, seconds in told.items()}


def rows(folder: Path, count: int) -> Iterator[tuple[str, float, float, float, float, dict[str, float]]]:
    for suffix, extract in PLAIN.items():
        if suffix == ".rtf" and find_spec("striprtf") is None:
            print("rtf   not run: no striprtf to compare with")
            continue
        paths = [path for path in sorted(folder.rglob(f"*{suffix}")) if reading.read((path,)).given]
        if not paths:
            print(f"{suffix[1:]:5} not run: no document that can be read")
            continue
        with tempfile.TemporaryDirectory() as place:
            apart, cache = (Path(place, "documents"),), Path(place, "cache")
            apart[0].mkdir()
            copies = replicated(paths, count, apart[0])
            begin = start(suffix) if for_suffix(suffix).own_worker else 0.0  # type: ignore[union-attr]
            plain = cost(lambda extract=extract, copies=copies: [extract(path) for path in copies], count)
            ours = cost(lambda apart=apart: reading.read(apart, how=ReadingOptions(workers=1)), count) - begin / count
            kept = cost(lambda apart=apart, cache=cache: reading.read(apart, how=ReadingOptions(cache=cache, workers=1)), count)
            yield suffix[1:], plain, ours, kept, begin, parts(copies[: max(20, count // 4)], suffix)


def main() -> None:
    parser = argparse.ArgumentParser(description="Times reading beside plain text extraction.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "data" / "documents", help="documents (data/documents)")
    parser.add_argument("--count", type=int, default=100, help="copies a format (100)")
    given = parser.parse_args()
    print(f"Python {platform.python_version()}; ms of the processor a document, median of {PASSES}; a second: documents, a core")
    print(f"{'':5} {'plain':>7} {'matcher':>8} {'ratio':>6} {'a second':>9} {'cached':>7} {'start':>6}   where it goes")
    missed = []
    for name, plain, ours, kept, begin, told in rows(given.folder, given.count):
        where = ", ".join(f"{part} {spent:.1f}" for part, spent in told.items())
        rest = max(0.0, ours - sum(told.values()))
        speed = f"{plain:7.2f} {ours:8.2f} {ours / plain:6.1f} {1000 / ours:9.0f} {kept:7.2f} {begin:6.0f}"
        print(f"{name:5} {speed}   {where}, process {rest:.1f}")
        missed += [name] if ours > GOAL * plain else []
    print(f"goal: at most {GOAL} times plain extraction; missed by: {', '.join(missed) or 'none'}")


if __name__ == "__main__":
    main()
