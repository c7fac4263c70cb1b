"""One harness a reader: bytes in, nothing out. A reader may refuse with `ValueError`; anything else is a finding.

What it reads must also survive the way from a worker: every field of its declared type, gated, every place within the text.
"""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path, PurePath

from matcher.reading.parsed import Reader
from matcher.reading.readers import READERS
from matcher.reading.rows import json_lines
from matcher.reading.source import Source
from matcher.reading.workers import parsed_json
from matcher.reading.workers.worker import SAMPLES

LINES = (
    "Ada Example", "ada@example.com | +1 555-0100", "EXPERIENCE", "Engineer, Example Labs (Zürich), Jan 2019 – Present",
    "• Led RLHF of 工具, 2020.01-2021", "| a | b |", "EDUCATION", "MSc in Physics, Example University, 2015-17", "PUBLICATIONS",
    "A. Example, B. Sample. “A title of three.” Journal, 2020.", "SKILLS", "Python; Deutsch (C1)",
)  # fmt: skip
RESUME = (
    '{"basics": {"name": "Ada Example", "summary": "Led <b>RLHF</b>."}, "work": [{"name": "Example Labs", "position": "Engineer",'
    ' "startDate": "2019-01", "endDate": "2021", "highlights": ["Led RLHF.", "Built 工具."]}], "education": [{"studyType": "MSc",'
    ' "area": "Physics"}], "languages": [{"language": "German", "fluency": "C1"}], "meta": {"lastModified": "2024-01-01"}}'
).encode()
HOSTILE = Path(__file__).parents[1] / "tests" / "hostile"
_SMALL = 20_000
"""Bytes of a seed."""
_WORDS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", b"\xe2\x80\xae", b"\xed\xa0\x80", b"(" * 40, b"[" * 300, b"<" * 40,
    b"<!--", b"]]>", b"&#0;", b"&#xD800;", b"{\\", b"}" * 9, b"\\u-1?", b"\\bin99999 ", b"99999999999999999999", b"-1", b"1e999",
    b"NaN", b"\n" * 40, b"\t| |", b"2019 - ", b"0000-00", b"99/9999", b"Present", b"**", b"```", b"---\n",
    b"endobj", b"<</Length -1>>", b"/Kids[3 0 R]", b"'" * 9, b'"',
)  # fmt: skip


def harness(reader: Reader, raw: bytes) -> None:
    """Read bytes; what a reader may not do is raised."""
    try:
        parsed = reader.read(Source(raw))
    except ValueError:
        return
    assert parsed_json.unpacked(parsed_json.packed(parsed)) == parsed


def of_rows(raw: bytes) -> None:
    """Read bytes as JSON Lines: every line that is not blank is one row, and each is read as a document of its kind is."""
    try:
        rows = list(json_lines.rows(BytesIO(raw)))
    except ValueError:
        return
    told = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    assert [one.name for one in rows] == [str(at) for at, line in enumerate(told, 1) if line.strip()]
    for one in rows:
        harness(next(reader for reader in READERS if PurePath(one.called).suffix in reader.suffixes), one.bytes())


HARNESSES: dict[str, Callable[[bytes], None]] = {reader.suffixes[0][1:]: partial(harness, reader) for reader in READERS}
"""By the first suffix of the reader."""
ROWS = {"jsonl": of_rows}
"""Of files of many documents."""


def seeds_of_rows() -> list[bytes]:
    """Return small files of many documents."""
    texts = [json.dumps({"name": name, "text": "\n".join(LINES)}) for name in ("cv.md", "cv.txt", "cv.html", "Ada Example")]
    return [RESUME + b"\n" + "\n\n".join(texts).encode(), texts[0].encode() + b"\r\n" + RESUME + b"\r\n"]


def seeds(reader: Reader) -> list[bytes]:
    """Return small documents of a format: a plain one, and the hostile ones."""
    made = [SAMPLES[suffix](LINES) for suffix in reader.suffixes if suffix in SAMPLES]
    whole = [RESUME] if ".json" in reader.suffixes else [_export()] if ".zip" in reader.suffixes else []
    given = [path for path in sorted(HOSTILE.iterdir()) if path.suffix in reader.suffixes and path.stat().st_size < _SMALL]
    given = [path for path in given if not path.stem.endswith(("_bomb", "_dag"))]  # made to take all time there is
    return [*made, *whole, *(path.read_bytes() for path in given)]


def _export() -> bytes:
    """Return a LinkedIn data export, as small as can be."""
    return _zipped({
        "Profile.csv": b"First Name,Last Name,Headline,Summary\nAda,Example,Engineer,Led RLHF.\n",
        "Positions.csv": b"Company Name,Title,Description,Started On,Finished On\nExample Labs,Engineer,Led RLHF.,Jan 2019,\n",
        "Skills.csv": b"Name\nPython\n",
    })  # fmt: skip


def _zipped(members: dict[str, bytes]) -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return whole.getvalue()


def mutations(reader: Reader, chance: random.Random, count: int) -> Iterator[bytes]:
    """Yield documents that are nearly sound; of zip files mostly what is in them is changed, else no checksum would hold."""
    yield from changed(seeds(reader), chance, count)


def changed(known: list[bytes], chance: random.Random, count: int) -> Iterator[bytes]:
    """Yield seeds with a few changes each."""
    for _ in range(count):
        seed = chance.choice(known)
        yield _inside(seed, chance) if seed.startswith(b"PK") and chance.random() < 0.8 else _mutated(seed, chance)


def _inside(raw: bytes, chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as file:
            members = {one.filename: file.read(one)[:_SMALL] for one in file.infolist() if one.file_size < 10 * _SMALL}
    except (zipfile.BadZipFile, ValueError, OSError):
        return _mutated(raw, chance)
    name = chance.choice(sorted(members) or ["a"])
    return _zipped(members | {name: _mutated(members.get(name, b""), chance)})


def _mutated(raw: bytes, chance: random.Random) -> bytes:
    """Return bytes with one to five changes: bits turned, pieces cut out, doubled, moved, or words put in."""
    for _ in range(chance.randint(1, 5)):
        low, high = sorted(chance.randint(0, len(raw)) for _ in range(2))
        high = min(high, low + chance.choice((1, 4, 40, 4000)))
        piece = raw[low:high]
        kind = chance.randrange(6)
        put = (
            bytes(byte ^ (1 << chance.randrange(8)) for byte in piece[:1]) + piece[1:], b"", piece * chance.choice((2, 50)),
            piece[::-1], chance.choice(_WORDS) + piece, chance.choice(_WORDS),
        )[kind]  # fmt: skip
        raw = raw[:low] + put + raw[high:]
    return raw[: 10 * _SMALL]
