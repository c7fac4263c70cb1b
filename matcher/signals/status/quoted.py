"""Text → what of it is quoted from an advert: the words of whoever hires, of which none tells of the person."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.text import Span

_QUOTE = regex('(?<![a-z0-9.])"[^"\n]{2,1200}"|“[^”\n]{2,1200}”|「[^」\n]{2,1200}」')
"""What stands in quotation marks; behind a number one is an inch."""
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
_NEAR = 80
"""How far, in characters, before a quotation mark they stand."""


def adverts(text: str) -> list[tuple[Cue, Span]]:
    """Return what is quoted from adverts, in order: the words that name one, and the span in quotation marks behind them.

    >>> adverts('re: your advert, which says: "must know rag". i do.')
    [(Cue(status='other', kind='subject', start=4, end=27), (29, 44))]
    >>> adverts('after your advert i wrote "rag for all".')
    []
    """
    quotes = list[tuple[Cue, Span]]()
    for quote in _QUOTE.finditer(text):
        low = max(0, quote.start() - _NEAR)
        if named := _ADVERT.search(text[low : quote.start()]):
            end = low + named.start() + len(named[0].rstrip(" ,:"))
            quotes.append((Cue("other", "subject", low + named.start(), end), quote.span()))
    return quotes
