"""A view and its cues → clauses, cut on demand and each text once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from matcher.model import Section
from matcher.regex import regex
from matcher.signals.status.clauses import Clause, leads_a_team, leads_nobody
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.target import Target
from matcher.text import Span

_SENTENCE_END = regex(
    r"\.(?<![^a-z'][a-z]\.)(?<!\bdr\.)(?<!\bprof\.)(?<!\bm[rs]\.)(?<!\bmrs\.)(?<!\bincl\.)(?<!\bapprox\.)(?<!\besp\.)"
    r"(?<!\bvs\.)(?=[\"”]? |$)|!(?=[ \u3400-\u9fff]|$)"
    r"|\?(?![\"”]? (?:never|nil|no|none|nope|not)\b|[\"”]? ?(?:[没未不无零]|从[没未不]))(?=[ \u3400-\u9fff]|$)|;|。|\n"
)
"""A question that is denied at once goes on ("RLAIF? Never.")."""
CLAUSE_END = expression(
    r" (?:(?:but(?<!thing but)(?<! all but)|however|although|though|whereas|while|and yet) )"
    r"|, (?:yet |<foreign-but> |(?=(?:i|we|my) )|(?=<foreign-with> [^,;]{1,48} <foreign-i-lack> ))"
    r"|,(?=却|我|本人|仍|依然)|但(?<!不但)|而是|不过|然而|虽然"
)
_NEAR = 400
"""How far, in characters, a sentence is read to either side of a mention, or up to twice as far."""

_QUOTE = regex('(?<![a-z0-9.])"[^"\n]{2,1200}"|“[^”\n]{2,1200}”|「[^」\n]{2,1200}」')
"""Words in quotation marks; a mark behind a number means inches."""
_ADVERT = expression(
    r"(?:\b(?:(?:<which> )?<name>|<which> <text>|you <seek>)\b<on>|<chinese-name>[^。;!?我]{0,24})$",
    name="ads?|adverts?|advertisements?|vacanc(?:y|ies)",
    which="job|the|this|your",
    text="announcement|description|posting|profile|spec",
    seek="are looking for|ask for|seek|want|write|wrote",
    on="(?:(?! (?:i|my) )[^.;!?]){0,48}",
    chinese_name="(?:岗位|职位|任职|招聘|应聘)(?:要求|描述|职责|启事|信息|广告|公告|说明)|jd",
)
"""Words for an advert right before its words; what the person writes after having read one is not quoted from it."""
_QUOTE_REACH = 80
"""How far, in characters, before a quotation mark they stand."""


class Clauses:
    """The clauses of one view, cut on demand and each text once."""

    def __init__(self, text: str, cues: Sequence[Cue]) -> None:
        self._text = text
        self._cues = [_as_meant(text, cue) for cue in cues if cue.kind != "self" or not text.startswith("is", cue.start)]
        self._starts = [cue.start for cue in self._cues]
        self._sentences = _Parts(text, _SENTENCE_END)
        self._spans = _Parts(text, CLAUSE_END)
        self._clauses: dict[tuple[int, int, int, int], Clause] = {}

    def at(self, section: Section, passage: Span, start: int) -> Clause:
        """Return the clause of a passage that contains an offset of the view; of an endless sentence, only the surroundings."""
        low, high = self.sentence(passage, start)
        stretch = low + (start - low) // _NEAR * _NEAR  # near mentions share a clause: a flood of them must not take long
        sentence = max(low, stretch - _NEAR), min(high, stretch + 2 * _NEAR)
        span = self._spans.around(sentence, start)
        key = (*sentence, *span)
        clause = self._clauses.get(key)
        if clause is None:
            cues = self._cues[bisect_left(self._starts, sentence[0]) : bisect_left(self._starts, sentence[1])]
            clause = self._clauses[key] = Clause(self._text, section, sentence, span, tuple(cues), passage[0])
        return clause

    def target(self, section: Section, passage: Span, start: int, end: int) -> Target:
        """Return words of a passage in their clause."""
        return Target(self.at(section, passage, start), start, end)

    def quoted(self, start: int) -> Cue | None:
        """Return the words that name the advert from which those at an offset are quoted; None where they are not."""
        return next((advert for advert, (low, high) in self._adverts if low <= start < high), None)

    @cached_property
    def _adverts(self) -> list[tuple[Cue, Span]]:
        return adverts(self._text)

    def sentence(self, passage: Span, start: int) -> Span:
        """Return the sentence of a passage in which an offset of the view lies."""
        return self._sentences.around(passage, start)

    def sentences(self, passage: Span) -> list[Span]:
        """Return the sentences of a passage, in order."""
        return self._sentences.of(passage)


class _Parts:
    """What lies between the stops in the spans of a text; each span is cut once."""

    def __init__(self, text: str, stop: re.Pattern[str]) -> None:
        self._text, self._stop = text, stop
        self._known: dict[Span, list[Span]] = {}

    def of(self, span: Span) -> list[Span]:
        """Return the parts of a span, in order."""
        if span not in self._known:
            stops = (found.span() for found in self._stop.finditer(self._text, *span))
            edges = [span[0], *chain.from_iterable(stops), span[1]]
            self._known[span] = list(zip(edges[::2], edges[1::2], strict=True))
        return self._known[span]

    def around(self, span: Span, at: int) -> Span:
        """Return the part of a span in which an offset lies."""
        parts = self.of(span)
        return parts[max(0, bisect_right(parts, (at, len(self._text) + 1)) - 1)] if len(parts) > 1 else parts[0]


def _as_meant(text: str, cue: Cue) -> Cue:
    """Return a cue with the meaning its neighbours give it: denied by a prefix (未采用, 不参与), or leading that leads nobody."""
    if cue.kind != "verb":
        return cue
    if leads_a_team(text, cue):
        return cue._replace(status="led")
    if cue.status == "led" and leads_nobody(text, cue):
        cue = cue._replace(status="did")
    if cue.start and text[cue.start - 1] in "不未没" and text[cue.start - 2 : cue.start] != "得不":
        start = cue.start - (2 if text[cue.start - 2 : cue.start - 1] in tuple("从并尚还暂") else 1)
        return Cue("negated", "near", start, cue.end)
    return cue


def adverts(text: str) -> list[tuple[Cue, Span]]:
    """Return what is quoted from adverts, in order: the words that name one, and the span in quotation marks behind them.

    >>> adverts('re: your advert, which says: "must know rag". i do.')
    [(Cue(status='other', kind='subject', start=4, end=27), (29, 44))]
    >>> adverts('after your advert i wrote "rag for all".')
    []
    """
    quotes = list[tuple[Cue, Span]]()
    for quote in _QUOTE.finditer(text):
        low = max(0, quote.start() - _QUOTE_REACH)
        if named := _ADVERT.search(text[low : quote.start()]):
            end = low + named.start() + len(named[0].rstrip(" ,:"))
            quotes.append((Cue("other", "subject", low + named.start(), end), quote.span()))
    return quotes
