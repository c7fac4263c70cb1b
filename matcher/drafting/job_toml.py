"""Draft → the TOML of a job file, for a person to edit."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from fractions import Fraction

from matcher.drafting.drafts import AdvertQuote, Ask, JobDraft
from matcher.drafting.requirement_names import TITLE
from matcher.drafting.wants import Want
from matcher.gate import shown
from matcher.regex import regex

WIDTH = 100
"""Columns of a comment."""
_QUOTES = 8
"""Lines quoted for one requirement."""
_INLINE = 96
_ASKED = {
    "must": "asked for as a must",
    "asked": "asked for",
    "work": "part of the work",
    "unsure": "under a heading that was not understood",
    "nice": "good to have",
}
_LISTED = "listed as a requirement"
_TITLED = "people who held such a job say so: a fifth of all other weights together"
_RECEIVED = (
    "# The day you received the documents: in one without a date, a present job counts up to this day.",
    '# received = "YYYY-MM-DD"',
)
_ESCAPED = regex(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]')


def written(draft: JobDraft) -> str:
    """Return the job file of a draft, every requirement under the lines that it comes from."""
    return "\n".join(_lines(draft))


def _lines(draft: JobDraft) -> Iterator[str]:
    yield _comment(f"Drafted from {draft.name}: read it before you rank by it.")
    yield "# What to ask for, and how much each thing weighs, is up to you; `matcher check` reports mistakes."
    yield f"title = {_text(draft.title)}"
    if draft.description:
        yield f'description = """\n{_escaped(draft.description, keep=chr(10))}\n"""'
    yield from ("", *_RECEIVED)
    for ask in draft.asks:
        yield from ("", *_ask(ask, draft.name))
    yield from ("", "# Similarity of a profile's words to the title, the description and the names above.", "[similarity]")
    yield f"weight = {_number(draft.similarity)}"
    yield from _advert(draft.asks)
    barred = [quote for quote, _ in draft.barred]
    yield from _aside("Left out, because it refers to who a person is and not to what they did:", barred, draft.name)
    yield from _aside("Left out, because the advert says that it is not needed, or not wanted:", draft.waived, draft.name)
    yield from _aside("Not understood; ask for it yourself if it matters:", draft.unsure, draft.name)
    yield ""


def _advert(asks: Iterable[Ask]) -> Iterator[str]:
    """Yield the table of the lines that the requirements come from, in their order."""
    lines = dict.fromkeys(quote for ask in asks for quote in ask.quotes)
    if lines:
        quotes = "\n".join(" ".join(quote.text.split()) for quote in sorted(lines, key=_at))
        yield from ("", "# A document that copies these lines is flagged, and earns nothing for them.", "[advert]")
        yield f'text = """\n{_escaped(quotes, keep=chr(10))}\n"""'


def _at(quote: AdvertQuote) -> tuple[int, str]:
    """Return the key that sorts quotes as the advert has them; places that are not numbers come first, by their text."""
    return (int(quote.place), "") if quote.place.isdigit() else (0, quote.place)


def _ask(ask: Ask, name: str) -> Iterator[str]:
    """Yield the table of one requirement."""
    want = ask.want
    yield from _quoted(ask.quotes[:_QUOTES], name)
    if len(ask.quotes) > _QUOTES:
        more = len(ask.quotes) - _QUOTES
        yield f"# and {more} more line{'s' * (more > 1)}"
    if want.note:
        yield from _remark(want.note)
    if want.left:
        yield from _remark(f"left out, because it refers to who a person is: {', '.join(dict.fromkeys(want.left))}")
    yield "[[requirement]]"
    yield f"name = {_text(ask.name)}"
    yield from _keys(want)
    yield f"weight = {_number(ask.weight)}  # {_why(ask)}"


def _keys(want: Want) -> Iterator[str]:
    """Yield the keys that say what a requirement asks for."""
    if want.kind not in ("signal", "terms"):
        yield f"kind = {_text(want.kind)}"
    lists = (("signals", want.signals), ("terms", want.terms), ("fields", want.fields))
    yield from (f"{key} = {_list(texts)}" for key, texts in lists if texts)
    yield from (f"{key} = {_text(text)}" for key, text in (("code", want.code), ("level", want.level)) if text)
    if want.months:
        yield f"months = {want.months}"
    if want.must:
        yield "must = true"


def _why(ask: Ask) -> str:
    """Return why a requirement weighs what it does."""
    if ask.name == TITLE:
        return _TITLED
    return _ASKED[ask.role] if ask.want.must or ask.role != "must" else _LISTED


def _quoted(quotes: Iterable[AdvertQuote], name: str) -> Iterator[str]:
    for quote in quotes:
        yield _comment(f"{quote.where(name)}: “{shown(quote.text, 2000)}”", "”")


def _aside(lead: str, quotes: Iterable[AdvertQuote], name: str) -> Iterator[str]:
    """Yield a comment of lines that no requirement comes from."""
    lines = list(_quoted(quotes, name))
    if lines:
        yield from ("", f"# {lead}", *lines)


def _comment(text: str, end: str = "") -> str:
    """Return a comment of one line, shortened to the width."""
    line = f"# {shown(text, 4000)}"
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1 - len(end)].rstrip()}…{end}"


def _remark(text: str) -> Iterator[str]:
    """Yield a comment of the program's own words: whole, in as many lines as it needs."""
    yield from textwrap.wrap(shown(text, 4000), WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _list(texts: tuple[str, ...]) -> str:
    """Return texts as an array, one a line where they do not fit in one."""
    items = [_text(text) for text in texts]
    line = f"[{', '.join(items)}]"
    return line if len(line) <= _INLINE else "[\n" + "".join(f"  {item},\n" for item in items) + "]"


def _text(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str, keep: str = "") -> str:
    def escaped(sign: re.Match[str]) -> str:
        char = sign[0]
        if char in keep:
            return char
        return f"\\{char}" if char in '\\"' else f"\\u{ord(char):04X}"

    return _ESCAPED.sub(escaped, text)


def _number(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"
