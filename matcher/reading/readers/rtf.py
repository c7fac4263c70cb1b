"""RTF → Parsed."""

from __future__ import annotations

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source


def read(source: Source) -> Parsed:
    """Return what an RTF document says; raise `ValueError` where it is not RTF, or so large that nobody wrote it."""
    from matcher.reading.markup.rtf_text import RtfScan
    from matcher.reading.markup.typesetter import Typesetter
    from matcher.reading.structure.outline import outline  # here, for most pools hold JSON alone

    if not source.raw.lstrip().startswith(b"{\\rtf"):
        raise ValueError("not an RTF document")
    typesetter = Typesetter()
    scan = RtfScan(typesetter)
    scan.over(source.raw.decode("latin-1"))
    return outline(typesetter.paper(*scan.header.written()))


READER = Reader("RTF", (".rtf",), read)
