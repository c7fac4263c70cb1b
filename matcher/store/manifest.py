"""What a store holds: the segments listed in one small file, which is replaced as a whole. Nothing else commits."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.regex import regex
from matcher.store.disk import SEGMENT, damaged

FORMAT = 1
"""Goes up when files of a store are laid out in another way."""
MOST = 1 << 28
"""Bytes of a manifest; one of a million segments has about as many."""
_DIGEST = regex(r"[0-9a-f]{64}", re.ASCII)


class ListedSegment(NamedTuple):
    """A segment as the manifest lists it; `contents` is the digest of its table of contents, which opening it checks."""

    name: str
    size: int
    sha256: str
    contents: str
    about: dict[str, Any]


class Manifest(NamedTuple):
    """A complete state of a store: its number, what its writer says of it, and its segments."""

    generation: int
    about: dict[str, Any]
    segments: tuple[ListedSegment, ...]


def packed(manifest: Manifest) -> bytes:
    """Return the bytes of a manifest: format and digest on a line, then JSON.

    >>> packed(Manifest(0, {}, ()))[:16]
    b'matcher store 1 '
    """
    fields = manifest._asdict() | {"segments": [one._asdict() for one in manifest.segments]}
    raw = json.dumps(fields, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")
    return f"matcher store {FORMAT} {sha256(raw).hexdigest()}\n".encode() + raw


def unpacked(raw: bytes, path: Path) -> Manifest:
    """Return the manifest of these bytes.

    Raises:
        MatcherError: where they are damaged or of another format.
    """
    first, _, rest = raw.partition(b"\n")
    words = first[:200].decode("ascii", "replace").split(" ")
    check_format(words[:-1], path)
    if words[-1] != sha256(rest).hexdigest():
        raise damaged(path, "its digest is another")
    try:
        return _manifest(json.loads(rest))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise damaged(path, "not what a manifest holds") from None


def check_format(words: Sequence[str], path: Path, kind: str = "store") -> None:
    """Check that a file is of a kind, and of the format of this version.

    Raises:
        MatcherError: where it is not.
    """
    if len(words) != 3 or list(words[:2]) != ["matcher", kind]:
        raise damaged(path, f"does not begin as a {kind} does")
    if words[2] != str(FORMAT):
        what = f"of format {shown(words[2], 20)}; this version of matcher reads format {FORMAT}"
        raise MatcherError(what, shown(str(path)), "use the version that wrote it, or make the index again")


def _manifest(fields: Any) -> Manifest:
    segments = tuple(_listed(one) for one in fields["segments"])
    if len({one.name for one in segments}) < len(segments):
        raise ValueError
    return Manifest(_count(fields["generation"]), _about(fields["about"]), segments)


def _listed(fields: Any) -> ListedSegment:
    name, digests = fields["name"], (fields["sha256"], fields["contents"])
    if not SEGMENT.fullmatch(name) or not all(_DIGEST.fullmatch(one) for one in digests):
        raise ValueError
    return ListedSegment(name, _count(fields["size"]), *digests, _about(fields["about"]))


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 1 << 60:
        raise ValueError
    return value


def _about(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value
