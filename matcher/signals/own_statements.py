"""Reading × what a profile states → what the person states of themself, and what is denied, wished for or somebody else's.

A statement is a degree or a language. The words of its passage decide, as they do of a mention, and so do words that the reader
knows to deny it ("none", "abandoned").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter
from typing import Generic, NamedTuple, Protocol, TypeVar

from matcher.by_section import UNCOUNTED
from matcher.languages import named_in
from matcher.model import GIVING, MASK, Evidence, Mention, Status
from matcher.regex import regex
from matcher.signals.readings import Reading, Spot
from matcher.text import Span, blanked
from matcher.words import CJK

_BARE = frozenset({"no", "not", "without"})
"""Denials of what follows them: behind a statement they deny something else ("BSc Physics, no thesis")."""
_KIN = regex(
    r"(?:\bmeine? (?:eltern|frau|kinder|kollegen|mann|mutter|partnerin|partner|tochter|vater)\b"
    r"|\b(?:ma|mon|mes) (?:collegues|conjointe?|enfants|femme|fille|fils|mari|mere|parents|pere)\b"
    r"|\b(?:mi|mis) (?:colegas|esposa|esposo|hijos|madre|marido|mujer|padres?)\b"
    r"|我的?(?:妻子|太太|丈夫|老公|老婆|先生|父母|父亲|母亲|爸爸|妈妈|朋友|同事|孩子|儿子|女儿))(?=[^.,;:!?，。；]{0,32}$)"
)
"""Somebody else whose languages a text names, in languages other than English, where these words govern what follows."""
_NEAR = 64
"""Characters before a statement in which such words stand."""
_GOES_ON = regex(r"\s?\w")
_ANEW = regex(
    r"(?! ?(?:fully |yet |fluently )?(?:read|speak|understand|write)\b)[^;]{0,120}?(?:,|\band\b)[^,;]{0,40}?"
    r"\b(?:am|earned|finished|fluent|hold|holds|native|obtained|received|speak|speaks)\b"
)
"""What begins something new behind a denial ("I do not need a visa and speak German"); verbs in a row are all denied."""
_CONTRACTED = regex(r"(?:ente|ado|ência|ínio|ico|ário|ivo)\s(?i:no)$")
"""Portuguese words behind which "no" is "in the" ("fluente no inglês")."""
_COMMA, _ENDS = regex(rf"[，；。]|(?<=[{CJK}])[,;.]"), frozenset(" .!！\n")
"""What parts clauses in Chinese, where "、" joins names; and what ends them."""
_LEAD = 16
"""Characters in which such a word ends."""


class Statement(Protocol):
    """What a profile states in a passage: the span of its words, and of those that a reader knows to deny it."""

    @property
    def passage(self) -> int:
        """Return the passage by its number."""

    @property
    def span(self) -> Span:
        """Return where its words stand in the profile's text."""

    @property
    def held(self) -> bool:
        """Return whether it is there now; what is still to come may say that it is not yet."""

    @property
    def denial(self) -> Span | None:
        """Return where words stand that deny it, or None."""


Stated = TypeVar("Stated", bound=Statement)


class Against(NamedTuple):
    """What says that a statement does not speak for the person, and the span of the words that decide, where some do."""

    status: Status
    cue: Span | None


class OwnAndOthers(NamedTuple, Generic[Stated]):
    """Statements that speak for the person, and the others, each with what says so."""

    own: list[Stated]
    others: list[tuple[Stated, Against]]

    @property
    def aside(self) -> tuple[Evidence, ...]:
        """Return the others as evidence that gives nothing."""
        return tuple(Evidence(*one.span, one.passage, status=against.status, cue=against.cue) for one, against in self.others)

    @property
    def denied(self) -> list[Stated]:
        """Return the denied ones: a wish, or a statement about somebody else, does not say that the person lacks the thing."""
        return [one for one, against in self.others if against.status == "negated"]


def own_and_others(reading: Reading, stated: Iterable[Stated]) -> OwnAndOthers[Stated]:
    """Return which statements of a profile speak for the person, and which do not."""
    own, others = list[Stated](), list[tuple[Stated, Against]]()
    for statement in stated:
        if against := contradicted(reading, statement):
            others.append((statement, against))
        else:
            own.append(statement)
    return OwnAndOthers(own, others)


def contradicted(reading: Reading, statement: Statement) -> Against | None:
    """Return what says that a statement does not speak for the person, or None where nothing does."""
    while reading.less:  # what words say does not depend on what is left out for other reasons
        reading = reading.less.before
    if statement.denial:
        masked = MASK in reading.profile.text[slice(*statement.denial)]
        return Against("negated", None if masked else statement.denial)
    start, end = (reading.view.offset(at) for at in statement.span)
    mention = reading.mention(Spot("", start, max(start, end)))
    if mention is None or mention.status in GIVING:
        return _begun(reading, start, end) or _of_kin(reading, statement.passage, start)
    if mention.status == "negated" and not statement.held:
        return None
    if mention.cue is None:
        counted = reading.profile.passages[mention.passage].section not in UNCOUNTED
        return None if counted else Against(mention.status, None)
    return Against(mention.status, mention.cue) if _reaches(reading, mention) else None


def _begun(reading: Reading, start: int, end: int) -> Against | None:
    """Return the denial or wish that the words of a statement begin with, where a profile states it so ("hope to learn")."""
    at = bisect_left(reading.cues, start, key=attrgetter("start"))
    cue = reading.cues[at] if at < len(reading.cues) else None
    begins = cue is not None and cue.start == start and cue.end <= end and cue.status in ("negated", "wished")
    return Against(cue.status, reading.view.span(cue.start, cue.end)) if cue and begins else None


def _of_kin(reading: Reading, passage: int, start: int) -> Against | None:
    """Return the words for a relative of the person whose statement it is, where no cue of mentions knows them."""
    kin = _KIN.search(reading.view.text, max(reading.spans[passage][0], start - _NEAR), start)
    return Against("other", reading.view.span(*kin.span())) if kin else None


def _reaches(reading: Reading, mention: Mention) -> bool:
    """Return whether the words that decide are about the statement, not about something beside it."""
    if mention.cue is None or mention.status == "other":
        return True
    text = reading.view.text
    start, end, first, last = (reading.view.offset(at) for at in (mention.start, mention.end, *mention.cue))
    if start < first < end:
        return False
    if first >= end:
        return text[first:last] not in _BARE or not _GOES_ON.match(text, last)
    if _CONTRACTED.search(reading.profile.text[max(0, mention.cue[0] - _LEAD) : mention.cue[1]]):
        return False
    return mention.status != "negated" or not (
        _ANEW.match(text, last, start) or _is_next_clause(reading, mention.cue[1], mention)
    )


def _is_next_clause(reading: Reading, denied: int, mention: Mention) -> bool:
    """Return whether a Chinese comma parts a statement from the denial that ends before it, and it is not one more name there.

    "没有论文，英语六级" denies papers, "不会德语，英语" two languages.
    """
    text, end = reading.profile.text, reading.profile.passages[mention.passage].end
    commas = [found.end() for found in _COMMA.finditer(text, denied, mention.start)]
    if not commas:
        return False
    behind = _COMMA.search(text, mention.end, end)
    clause = text[commas[-1] : behind.start() if behind else end]
    bare = all(word in _ENDS for word in blanked(clause, [one[1:] for one in named_in(clause)]))
    return not (bare and any(named_in(text[denied : commas[-1]])))
