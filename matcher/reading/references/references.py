"""The words of one publication → its authors, title and venue, whatever the order and the style."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.reading.references import authors
from matcher.reading.references.authors import Authors
from matcher.reading.references.citations import REPORTED, joins_quote, plainly_marked
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.regex import either, regex
from matcher.text import Span

_KINDS = (
    r"\b(?:poster|oral|spotlight|workshop|conference|proceedings|proc\.|journal|transactions|arxiv|biorxiv|preprint|accepted"
    r"|award|patent|in submission|under review|submitted|to appear|forthcoming|findings|symposium"
    r"|(?:ph\.?d\.?|master['’]?s?|bachelor['’]?s?|m\.?sc\.?) thesis|dissertation|technical report)\b|会议|期刊|学报|专利|学位论文"
)
_NAMED_WITH_YEAR = (
    r"\b(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|in|of|since|by)[a-z]{0,7}\b)"
    r"[A-Z][\w'’-]{1,12}['’ -]{0,2}(?:(?:19|20)\d\d|['’]\d\d)\b"
)
"""A word and its year that are no date: "SampleConf 2020", "SC'19"."""
VENUE = regex(rf"{_KINDS}|{_NAMED_WITH_YEAR}|\b(?:JMLR|TMLR|TACL|TPAMI|PNAS|AAAI|IJCAI)\b", re.IGNORECASE)
"""A sign of where something appeared, or of what it is."""
_QUOTED = regex(
    r"[\"“]\*{0,2}([^\"”“]{8,400}?)\*{0,2}[.,]?\*{0,2}[\"”]|[‘'](?=[A-Z])([^'’\n]{20,300}?)[.,]?['’](?=[\s,.])|《([^》\n]{2,200})》"
)
_CLOSED = regex(r"(?:\n|^)([^\"”“\n]{12,300}?)[.,]?[\"”]")
"""A title at the beginning of a line, of whose quotation marks the first are lost."""
_YEARED = regex(r"[\s.,:]{0,3}[(\[]?(?:19|20)\d\d[a-z]?(?:,\s(?:[A-Z][a-z]{2,8}\.?|in press))?[)\]]?[.,:]?\s{0,3}")
_MARKS = regex(r"[\s.,:;：。*_—–|]{0,8}")
_STOPS = regex(r"\.[*_]{0,3}\s|[\"”]")
"""What ends a title that goes on behind a question mark."""
_SERIES = (
    r"(?:(?:Findings|Proceedings)\sof\s(?:the\s)?)?(?:EMNLP|ACL|NAACL|EACL|COLING|TACL|NeurIPS|NIPS|ICML|ICLR|COLM|TMLR|JMLR|AAAI|IJCAI|CVPR"
    r"|ICCV|ECCV|KDD|SIGIR|ICASSP|INTERSPEECH|Interspeech|CoRL|ICRA|UAI|AISTATS|MLSys|SOSP|OSDI|USENIX)"
    r"(?:\s(?:19|20)\d\d)?(?=\s?(?:[,.(|–—]|$))"
)
SERIES = regex(_SERIES)
"""A series of conferences, or a journal, by its short name: all that a line says beside a title and a date."""
_BODY = regex(
    r"\b(?:conference|proceedings|meeting|association|workshop|symposium|journal|transactions|findings)\b", re.IGNORECASE
)
"""Words that a venue has, and hardly any title that a short name of a venue follows."""
_ELIDED = r"(?:[A-ZÀ-Þ][\w.'’-]{0,24}[,\s]\s?){1,6}et\sal\b"
"""Authors of whom not all are named."""
_STOPPED = either(
    r"\s{0,2}\[(?:[A-Z](?:/[A-Z]{1,3})?)\][./ ]{0,3}",  # [J/OL], as Chinese references mark their kind
    r"\s(?=\[[^\]\n]{0,40}(?:thesis|dissertation|patent|preprint|report)\b)",
    r"[?!]?\.(?=\s|\*|_|$)|[?!](?=\s\W{0,3}[A-Z*_\d]|$)|[。？！](?=.)|\n",
)
"""Marks behind which a title cannot go on, but for what `_title_end` looks at."""
_BEFORE_VENUE = either(
    rf",\s(?={_ELIDED})|\s\((?={_ELIDED}[^()\n]{{0,40}}\)\s?(?:[,.;]|$))",  # Tea for Two (A. Example et al.), ACL
    rf",\s(?={REPORTED})",
    r",?\s(?=(?:Proceedings\sof|Conference\son|arXiv\spreprint|Journal\sof|Transactions\son|In\sProc)\b)|\s[–—|]\s",
    r",\s(?=(?:in|In)\s[A-Z]|arXiv|US\sPatent|(?:Ph\.?D|Master)|[A-Z][A-Za-z]{2,9}(?:\s|['’-]|\s['’])(?:(?:19|20)\d\d|\d\d\b))",
    r"\s\((?=[^()\n]{0,60}(?:(?:19|20)\d\d|['’]\d\d)[^()\n]{0,30}\)|arXiv|Proc|In\s|(?:US|CN|EP|WO|DE)\s?(?:Patent|\d))",
    r"[，,]\s?(?=(?:专利(?:申请)?号\s?[:：]?\s?)?(?:CN|ZL|US|EP|WO)\s?\d{5})",  # the number of a patent
    r"\s-\s(?=.{0,60}(?:(?:19|20)\d\d|[Pp]reprint))",
)
_TITLE_END = regex(rf"\s?,\s(?={_SERIES})|\sin\s(?={_SERIES})|{_STOPPED}|{_BEFORE_VENUE}")
_SHORT = 60
"""Characters of a line that begins with the short name of a series, and is only a venue."""
_ABBREVIATED = regex(r"(?:\b(?:vs|v|no|vol|st|al|etc|i\.e|e\.g|cf|ed|eds|approx|dr|mr)|\b[A-Z])$", re.IGNORECASE)
"""Words whose full stop ends no title."""
_BEFORE_TITLE = regex(r"[*_]{0,3}:\s")
_INITIAL = regex(r"(?!(?:U\.\s?[SKN]|E\.\s?U|L\.\s?A)\.)[A-ZÀ-Þ]\.")
"""How a name begins whose first names are not told: "A. Example: Tea for Two", not "U.S. Tea: a History"."""
_REGISTERED = regex(r"\W{0,3}(?:doi:?\s?)?10\.\d{4,9}/[^\s,;)]{1,100}\s?\([^()\n]{3,150}\)\W{0,3}", re.IGNORECASE)
"""The number under which a publication is registered, and its venue in brackets."""


class Reference(NamedTuple):
    """A publication: spans of its title, venue and authors in the text, and its date."""

    title: Span | None
    venue: Span | None
    """From the venue on, with what is told of it: volume, pages, "Poster"."""
    when: DateRange | None
    authors: Authors = Authors((), 0)
    whole: Span = (0, 0)
    """From its first word to its last."""
    told: Span | None = None
    """What a line of its own tells of it."""


class Parts(NamedTuple):
    """Spans within the words of a publication."""

    title: Span | None
    authors: Authors
    rest: Span
    """What is neither: the venue, its date, notes."""


def parts(text: str) -> Parts:
    """Return the parts of a publication told in one piece.

    >>> said = "Ada Example, Bo Sample. 2020. Tea for Two. In ACL."
    >>> found = parts(said)
    >>> said[slice(*found.title)], said[slice(*found.rest)]
    ('Tea for Two', ' In ACL.')
    """
    text = plainly_marked(text)
    start = _begin(text)
    first = authors.listed(text, start)
    leads = _leads(text, first)
    quoted = _QUOTED.search(text) or _CLOSED.search(text)
    if quoted and not (leads and _YEARED.match(text, first.end) and joins_quote(text, quoted.start())):
        return _around(text, quoted.span(quoted.lastindex or 1), quoted.end())
    if leads:
        return _titled(text, first)
    return _title_first(text, start)


def _begin(text: str) -> int:
    """Return where a publication begins, past a year that stands before it."""
    lead = re.match(r"[\s*_\[(]{0,4}(?:(?:19|20)\d\d)[\])]?[\s:：.,|–—*_-]{1,6}(?=\D)", text)
    return lead.end() if lead else 0


def _past_marks(text: str, at: int) -> int:
    """Return where words begin behind the marks at a place."""
    return next(_MARKS.finditer(text, at)).end()


def _around(text: str, title: Span, end: int) -> Parts:
    """Return the parts around a quoted title."""
    before = authors.listed(text, _begin(text))
    if before.names and before.end <= title[0]:
        return Parts(title, before, (end, len(text)))
    behind = authors.listed(text, _past_marks(text, end))
    return Parts(title, behind, (behind.end if behind.names else end, len(text)))


def _leads(text: str, first: Authors) -> bool:
    """Return whether the names that words begin with are authors, and no title that looks like a name."""
    if not first.names or (len(first.names) == 1 and not first.elided and not _ends(text, first)):
        return False
    rest = text[first.end :]
    if not re.match(r"\W|$", rest) and not first.elided and text[first.end - 1] != " ":
        return False
    following = authors.listed(text, _past_marks(text, first.end))
    return not (len(first.names) == 1 and len(following.names) > 1) and len(rest.strip(" .")) > 3


def _ends(text: str, first: Authors) -> bool:
    """Return whether what follows a single name ends it: a full stop or a year."""
    surname_first = text[first.end - 1 : first.end] == "." and "," in text[: first.end]  # "Example, A.: Tea for Two"
    if (surname_first or _INITIAL.match(text, first.names[0][0])) and _BEFORE_TITLE.match(text, first.end):
        return True
    ended = re.match(r"[*_]{0,3}(?:\.\s|[\s,.]{1,3}\(?(?:19|20)\d\d|\((?:19|20)\d\d)", text[first.end :])
    return bool(ended) and len(text) - first.end > 12


def _titled(text: str, first: Authors) -> Parts:
    """Return the parts of words that begin with authors."""
    yeared = _YEARED.match(text, first.end)
    start = _past_marks(text, yeared.end() if yeared else first.end)
    end, after = _title_end(text, start)
    return Parts(trimmed(text, start, end), first, (after, len(text)))


def _title_first(text: str, start: int) -> Parts:
    """Return the parts of words that begin with a title: the authors may follow it."""
    end, after = _title_end(text, start)
    begin = _past_marks(text, after)
    behind = authors.listed(text, begin + (text[begin : begin + 1] == "("))
    if len(behind.names) > 1 or behind.elided or (behind.names and _ends(text, behind)):
        return Parts(trimmed(text, start, end), behind, (behind.end, len(text)))
    return _authors_last(text, (start, end), after)


def _authors_last(text: str, title: Span, after: int) -> Parts:
    """Return the parts of words in which a title, and then a venue, stand before the authors, or none are named."""
    for found in re.finditer(r"\.\s", text[after : after + 400]):
        behind = authors.listed(text, after + found.end())
        if len(behind.names) > 1:
            return Parts(trimmed(text, *title), behind, (after, after + found.end()))
    return Parts(trimmed(text, *title), Authors((), after), (after, len(text)))


def _title_end(text: str, start: int) -> tuple[int, int]:
    """Return where a title ends, and where what follows it begins."""
    for found in _TITLE_END.finditer(text, start + 3):
        if found[0] == "\n" and not _breaks(text, found.start()):
            continue
        if found[0][:1] == "." and _ABBREVIATED.search(text[max(0, found.start() - 8) : found.start()]):
            continue
        asks = found[0][0] in "?!？！"
        if asks and _goes_on(text, found.end()):
            continue
        kept = len(found[0]) - len(found[0].lstrip("?!？！")) if asks else 0
        return found.start() + kept, found.end() - (found[0][-1] == "(")
    return len(text), len(text)


def _goes_on(text: str, at: int) -> bool:
    """Return whether a title goes on behind its question mark: words that are neither authors nor venue, nor the last."""
    start = _past_marks(text, at)
    stop = _STOPS.search(text, start, start + 300)
    words = text[start : stop.start()] if stop else ""
    return len(words.split()) > 2 and not VENUE.search(words) and len(authors.listed(words).names) < 2


def _breaks(text: str, at: int) -> bool:
    """Return whether a line end parts a title from what follows: authors, a venue, a date, a link."""
    following = text[at + 1 : text.find("\n", at + 1) if "\n" in text[at + 1 :] else len(text)]
    venue = VENUE.search(following[:90])
    sign = venue is not None and not re.search(r"[.?!]\s", following[: venue.start()]) and len(following) < 90
    return authors.is_list(following) or sign or bool(dates.find(following[:12]))


EDGE = " \t\n.,;:*_\"“”–—|-()[]'→‘’《》，。"


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without blanks, quotes and marks at its ends, or none where nothing is left."""
    while start < end and text[start] in EDGE and not (text[start] in "([" and {")", "]"} & set(text[start + 1 : end - 1])):
        start += 1
    while end > start and text[end - 1] in EDGE and not (text[end - 1] in ")]" and {"(", "["} & set(text[start:end])):
        end -= 1
    return (start, end) if start < end else None


def in_series(words: str, made: Parts) -> bool:
    """Return whether words are a title with only the short name of where it appeared behind it: "Tea for Two in ACL"."""
    titled = made.title is not None and made.title[1] - made.title[0] >= 12 and not _BODY.search(words, *made.title)
    return titled and bool(SERIES.match(words, made.rest[0]))


def is_quoted(words: str) -> bool:
    """Return whether a title stands in quotation marks among other words."""
    return _QUOTED.search(words) is not None


def is_venue(words: str) -> bool:
    """Return whether words are only a venue: with a sign of one, and no sentence or title before it."""
    sign = VENUE.search(words)
    if _REGISTERED.fullmatch(words[:300]) or (len(words) < _SHORT and SERIES.match(words.lstrip("*_ "))):
        return True
    if sign is None or len(words) > 120 or re.search(r"[a-z]{3}\.\s[A-Z]", words):
        return False
    before = re.findall(r"\w\S*", words[: sign.start()])
    apart = words[: sign.start()].rstrip()[-1:] in {"(", "|", "–", "—", ","}
    return len(before) <= (1 if apart else 6)
