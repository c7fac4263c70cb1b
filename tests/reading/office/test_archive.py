"""Bytes → the members of a zip file."""

import io
import struct
import warnings
import zipfile
import zlib

import pytest

from matcher.reading.office import archive
from matcher.reading.office.archive import Zipped


def packed(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for name, content in members:
            file.writestr(name, content)
    return held.getvalue()


def quoted_overlap(count: int) -> bytes:
    """Return a zip file whose members all end in one kernel, each quoting the headers behind it in a stored block."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = press.compress(b"a" * 100_000) + press.flush()
    check, files, size = zlib.crc32(b"a" * 100_000), list[tuple[bytes, int, int, int]](), 100_000
    chunks = [kernel]
    for number in range(count):
        name = b"%04d" % number
        if number:
            quoted = chunks[0]
            head = b"\x00" + struct.pack("<HH", len(quoted), len(quoted) ^ 0xFFFF)
            chunks.insert(0, head)
            size += len(quoted)
        packed = sum(map(len, chunks))
        chunks.insert(0, struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 33, check, packed, size, len(name), 0) + name)
        files.append((name, packed, size, sum(map(len, chunks))))
    body = b"".join(chunks)
    directory = b"".join(
        struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, check, packed, size, len(name), 0, 0, 0, 0, 0, len(body) - back
        )
        + name
        for name, packed, size, back in files
    )
    return body + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)


def test_a_member_is_read_and_one_that_is_not_there_is_empty() -> None:
    file = Zipped(packed(("a/b.xml", b"text"), ("c", b"")), "Word file")
    assert (file.names, file.read("a/b.xml"), file.read("nothing")) == (("a/b.xml", "c"), b"text", b"")


def test_what_stands_before_the_zip_does_not_matter() -> None:
    assert Zipped(b"#!/bin/sh\n" + packed(("a", b"text")), "Word file").read("a") == b"text"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_all_that_is_read_together_has_a_limit(method: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000)
    raw = packed(("a", b"x" * 600), ("b", b"y" * 400), ("c", b"z"), method=method)
    file = Zipped(raw, "Word file")
    assert len(file.read("a") + file.read("b")) == 1_000
    with pytest.raises(ValueError, match="too large"):
        file.read("c")


def test_a_member_is_not_unpacked_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000)
    lengths = list[int]()
    real = zipfile.ZipExtFile.read
    monkeypatch.setattr(zipfile.ZipExtFile, "read", lambda self, n=-1: lengths.append(n) or real(self, n))  # type: ignore[func-returns-value]
    with pytest.raises(ValueError, match="too large"):
        Zipped(packed(("a", b"x" * 1_000_000)), "Word file").read("a")
    assert lengths == [1_001]


def test_members_that_overlap_are_refused_before_any_is_read() -> None:
    raw = quoted_overlap(5)
    assert len(zipfile.ZipFile(io.BytesIO(raw)).infolist()) == 5
    with pytest.raises(ValueError, match="overlap"):
        Zipped(raw, "Word file")
    assert Zipped(quoted_overlap(1), "Word file").read("0000") == b"a" * 100_000


def test_a_doubled_name_is_refused() -> None:
    with pytest.raises(ValueError, match="stands twice"):
        Zipped(packed(("a", b"1"), ("a", b"2")), "Word file")


def test_too_many_members_are_refused() -> None:
    assert Zipped(packed(*((str(number), b"") for number in range(2_000))), "Word file").names
    with pytest.raises(ValueError, match="2,001 files inside"):
        Zipped(packed(*((str(number), b"") for number in range(2_001))), "Word file")


def test_a_locked_member_is_password_protected() -> None:
    raw = bytearray(packed(("a", b"text")))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ValueError, match="password protected"):
        Zipped(bytes(raw), "Word file").read("a")


def test_an_old_container_is_named() -> None:
    with pytest.raises(ValueError, match=r"password protected or an old Word file: save it as \.docx or \.pdf"):
        Zipped(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word file")


def test_a_file_without_a_byte_is_said_to_be_empty() -> None:
    with pytest.raises(ValueError, match="empty"):
        Zipped(b"", "Word file")


def test_a_damaged_file_says_so_wherever_it_is_cut_or_changed() -> None:
    raw = packed(("word/document.xml", b"<a>" * 300), ("b", b"x"))
    for place in range(0, len(raw), 3):
        for changed in (raw[:place], raw[:place] + b"\xff" + raw[place + 1 :]):
            try:
                file = Zipped(changed, "Word file")
                assert all(len(file.read(name)) <= 900 for name in file.names)
            except ValueError as reason:
                assert str(reason).startswith(("damaged Word file", "unsafe Word file", "password", "empty", "too large")), reason
