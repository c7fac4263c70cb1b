"""Words in files, however they are written: in any case and encoding, with escapes, squeezed, in an archive."""

from __future__ import annotations

import html
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

_SQUEEZED = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_ESCAPED = re.compile(r"\\u[0-9a-f]{4}")


def held(roots: Iterable[Path], words: Iterable[str]) -> dict[str, set[str]]:
    """Return for each of the words that stands in any file below the roots, or in its name, in which."""
    wanted = {word: word.casefold() for word in words}
    found: dict[str, set[str]] = {}
    for path in sorted(path for root in roots for path in (root, *root.rglob("*")) if path.is_file()):
        listed = [str(path).casefold(), *(text for blob in _blobs(path.read_bytes()) for text in _texts(blob))]
        for word in (word for word, folded in wanted.items() if any(folded in text for text in listed)):
            found.setdefault(word, set()).add(str(path))
    return found


def _blobs(raw: bytes, depth: int = 2) -> Iterator[bytes]:
    """Yield bytes, and whatever is squeezed or archived in them."""
    yield raw
    if depth:
        inner = list(_members(raw)) if zipfile.is_zipfile(BytesIO(raw)) else list(_loosened(raw))
        for each in inner:
            yield from _blobs(each, depth - 1)


def _members(raw: bytes) -> Iterator[bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as whole:
        yield from (whole.read(name) for name in whole.namelist())


def _loosened(raw: bytes) -> Iterator[bytes]:
    for at in _SQUEEZED.finditer(raw):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(raw[at.start() :])


def _texts(raw: bytes) -> Iterator[str]:
    plain = raw.decode("utf-8", "ignore").casefold()
    yield plain
    yield html.unescape(_ESCAPED.sub(lambda item: json.loads(f'"{item[0]}"'), plain)) if "\\u" in plain or "&" in plain else ""
    for shift in (0, 1):
        yield from (raw[shift:].decode(name, "ignore").casefold() for name in ("utf-16-le", "utf-16-be"))
