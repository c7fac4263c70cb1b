"""Text → where an employer is the one who acts in it: what a firm does is not yet what its people did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from matcher.model import Passage
from matcher.regex import regex
from matcher.text import Span

WORK = frozenset({"work", "summary", "other"})
"""Sections in which a sentence about the employer may stand."""
_KIND = regex(
    r"(?i)[ ,]+(?:(?:ag|ai|bv|co|company|corp|corporation|gmbh|group|holding|inc|kk|labs?|laboratories|limited|llc|ltd|nv|oy|plc"
    r"|pty|research|robotics|s\.?a\.?|sas|se|software|solutions|systems|tech|technologies|technology)\.?)$"
    r"|(?:科技|智能|信息|技术|集团|股份|有限|公司)$"
)
"""What kind of firm a name ends with: people leave it out."""
_SHORTEST = 2
"""Characters of a name that a sentence may begin with: of one letter it would be a word."""
_ACTS = (
    r"(?= (?:\w+ly )?(?:builds|creates|delivers|designs|develops|focus(?:es)?|has|helps|is|makes|offers|operates|pioneers|powers"
    r"|pretrains|produces|provides|researches|runs|sells|serves|ships|speciali[sz]es|supplies|trains|uses|was|works)\b"
    r"|(?:是|专注|致力|主营|提供|从事|为))"
)
"""Who acts behind a name, in the present tense or as what it is: no bullet of a person begins so."""


def acting(text: str, names: Iterable[str], passages: Iterable[Passage]) -> Iterator[Span]:
    """Yield the spans of the employers' names with which a sentence begins that tells what the employer does.

    >>> text = "Acme trains models."
    >>> list(acting(text, ["Acme Labs"], [Passage(0, len(text), "work")]))
    [(0, 4)]
    >>> list(acting(text, ["Other Labs"], [Passage(0, len(text), "work")]))
    []
    """
    forms = sorted({form for name in names for form in _forms(name) if form in text}, key=lambda form: (-len(form), form))
    if not forms:
        return
    begins = re.compile(rf"(?:^|(?<=[.!?。！？;；] )|(?<=[。！？；]))(?:At )?({'|'.join(map(re.escape, forms))}){_ACTS}")
    for passage in passages:
        if passage.section in WORK:
            found = begins.finditer(text[passage.start : passage.end])
            yield from ((passage.start + low, passage.start + high) for low, high in (one.span(1) for one in found))


def _forms(name: str) -> Iterator[str]:
    """Yield a name as its people write it: whole, and without one more word at its end that tells the kind of firm."""
    form = " ".join(name.split())
    while len(form) >= _SHORTEST or not form.isascii():
        yield form
        shorter = _KIND.sub("", form)
        if shorter in (form, ""):
            return
        form = shorter
