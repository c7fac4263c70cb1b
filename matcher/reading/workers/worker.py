"""A process that reads documents for another one, within limits; at the first sign of trouble it ends, and another takes over.

Asked through standard input, it answers on standard output, until nobody asks any more. Nothing it says is believed unchecked.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from contextlib import suppress
from typing import BinaryIO, NamedTuple

from matcher.reading import document
from matcher.reading.readers import READERS
from matcher.reading.source import ScanError, Source
from matcher.reading.workers import carrying, limits, warming

SECONDS = 5
"""That one document may take, by the clock and of the processor; an honest one takes a hundredth."""
MEGABYTES = 768
"""Of address space that the process may have."""

READY, PARSED, REASON, SCAN, LAST = b"r", b"p", b"n", b"s", b"l"
"""What an answer begins with: what was read; why not; why not, and another process had better read the next one."""
ASKED, ANSWERED = struct.Struct("!II"), struct.Struct("!I")
"""Lengths in front of what is asked: how to read, and the document; and in front of an answer."""
TOO_LARGE = f"needed more than {MEGABYTES} MB"


class Task(NamedTuple):
    """One document to be read."""

    reader: str
    source: Source


def main(suffixes: list[str]) -> None:
    """Answer until nothing more is asked."""
    inward, outward = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # a library that prints would garble the answers
    warming.warm(suffixes)
    limits.space(MEGABYTES)
    _say(outward, READY)
    while task := _asked(inward):
        limits.seconds(SECONDS)
        said = answer(task)
        _say(outward, said)
        if said.startswith(LAST):
            return


def _asked(inward: BinaryIO) -> Task | None:
    """Return the next task, or None where whoever asks is gone."""
    head = inward.read(ASKED.size)
    if len(head) < ASKED.size:
        return None
    lengths = ASKED.unpack(head)
    about, content = (inward.read(length) for length in lengths)
    if (len(about), len(content)) != lengths:
        return None
    reader, encoding = json.loads(about)
    return Task(reader, Source(content, encoding))


def _say(outward: BinaryIO, reply: bytes) -> None:
    with suppress(BrokenPipeError):
        outward.write(ANSWERED.pack(len(reply)) + reply)
        outward.flush()


def answer(task: Task) -> bytes:
    """Return the document that was read, or the reason why it was not, with the letter that tells which."""
    try:
        reader = next(one for one in READERS if one.name == task.reader)
        return PARSED + carrying.packed(document.read(reader, task.source))
    except ScanError as reason:
        return SCAN + str(reason).encode()
    except ValueError as reason:
        return REASON + str(reason).encode("utf-8", "replace")
    except MemoryError:
        return LAST + TOO_LARGE.encode()
