"""Reading → its sentences that mention signals: what each one claims, and whether it says more than the names of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from matcher.by_section import DURABLE, TITLES
from matcher.model import Mention, Passage, Status
from matcher.regex import regex
from matcher.signals.readings import Reading
from matcher.signals.taxonomy import Kinship
from matcher.text import Span

LISTED = 8
"""So many names in a sentence make it loud, and so many in a row a list."""

SUBSTANCE = 2
"""A sentence with fewer other words than this for each kind of work that it claims is thin. A number counts as two words."""

_LONGEST = 120
"""A sentence with more characters than this for each word wanted has the words, and is not searched for them."""

_NAME = 48
"""A mention of so many characters is not a name but a pattern, with other words between its parts."""

_CLAIMED: frozenset[Status] = frozenset({"led", "did", "contributed", "assisted"})
_DESCRIBED: frozenset[Status] = _CLAIMED | {"exposed"}
_STUDIES = {"education", "course", "certificate"}
"""Sections in which "knowledge of …" describes something; elsewhere it is only an item of a list."""

_WORD = regex(r"[\u3400-\u9fff]{2}|[^\W_\u3400-\u9fff]{2,}|\d")
_BOAST = regex(
    r"\b(?:led|leading|pioneered|spearheaded|drove|driving|owned|headed|directed|championed|mastered|architected|orchestrated|masterminded"
    r"|revolutioni[sz]ed|transformed)\b|主导|牵头|带领|引领|统筹|领导"
)
_NUMBER = regex(
    r"\d[\d.,]{0,9}(?= ?%|k\b|m\b|b\b|gb\b|x\b| ?[卡张亿万千]| (?:bits?|days|gpus|hours|languages|months|weeks)\b)|\b\d{2,}"
)
_PHRASES = frozenset(
    """
    the and for with from into across of in on to at by an as our its all both this that also new various multiple many several
    led pioneered spearheaded drove owned headed directed managed built designed developed delivered championed mastered
    architected orchestrated launched established created transformed revolutionised revolutionized leading driving owning
    expert expertise end cutting edge state art world class large scale best innovative advanced next generation deep strong
    proven extensive also called known aka namely ie familiar knowledge experience experienced skilled versed field like related
    initiative initiatives programme programmes program programs project projects effort efforts strategy strategies solution
    solutions work success successfully single handedly industry vision roadmap excellence hands ai ml llm llms model models
    主导 负责 带领 牵头 全面 推动 引领 精通 先进 大规模 项目 工作 以及 领域 前沿
    """.split()  # noqa: SIM905 - two hundred quotation marks help nobody
)
"""Words that praise or connect, and say nothing about what was done."""


@dataclass(frozen=True, eq=False)
class ClaimSentence:
    """A sentence of a reading, its span of the view, with the mentions in it."""

    reading: Reading
    kinship: Kinship
    span: Span
    mentions: Sequence[Mention]

    @property
    def passage(self) -> Passage:
        """Return the passage that it stands in."""
        return self.reading.profile.passages[self.mentions[0].passage]

    @property
    def text(self) -> str:
        """Return its words, by which a repeated sentence counts once."""
        return self.reading.view.text[slice(*self.span)]

    @cached_property
    def claimed(self) -> frozenset[str]:
        """Return the signals that it claims as work."""
        return frozenset(one.signal for one in self.mentions if one.status in _CLAIMED)

    @cached_property
    def described(self) -> frozenset[str]:
        """Return the signals that it describes as work or study."""
        return described(self.reading, self.mentions)

    @cached_property
    def boasts(self) -> frozenset[str]:
        """Return the words in it that boast."""
        return frozenset(_BOAST.findall(self.reading.view.text, *self.span))

    @cached_property
    def leads(self) -> bool:
        """Return whether it claims that the person led some of the work."""
        return any(one.status == "led" for one in self.mentions)

    @cached_property
    def is_thin(self) -> bool:
        """Return whether it claims something with a boast, as led work or with many names, and hardly says more than that."""
        return bool(self.claimed) and (len(self.mentions) >= LISTED or self.leads or bool(self.boasts)) and self._has_few_words()

    def _has_few_words(self) -> bool:
        """Return whether it has fewer other words than names of work, or than two for each kind of work."""
        wanted = max(SUBSTANCE * self.kinship.unrelated(self.claimed), len(self.names))
        if self.passage.section in TITLES or self.span[1] - self.span[0] > _LONGEST * wanted:
            return False
        taken = [span for one in self.mentions for span in ((one.start, one.end), one.cue) if span and span[1] - span[0] < _NAME]
        words = set(_WORD.findall(_blank(self.reading.view.text, self.span, map(self._in_view, taken)))) - _PHRASES
        numbers = _NUMBER.findall(self.reading.view.text, *self.span)
        return sum(not any(map(str.isdigit, word)) for word in words) + 2 * len(numbers) < wanted

    @cached_property
    def is_list(self) -> bool:
        """Return whether it is a list: any item makes it one, among work most of it; or many names and little else."""
        items = sum(_is_item(one, self.passage) for one in self.mentions)
        listed = 2 * items > len(self.mentions) if self.passage.section in DURABLE else items > 0
        return listed or ((items > 0 or self.is_thin) and self._is_row())

    def _is_row(self) -> bool:
        """Return whether it has many names in a row, or many names that no cue decides."""
        uncued = sum(one.cue is None for one in self.mentions)
        return len(self.names) >= LISTED and (2 * uncued > len(self.mentions) or self._in_a_row() >= LISTED)

    def _in_a_row(self) -> int:
        """Return how many names of work it has in a row, with no telling word between them."""
        longest = row = reached = 0
        for start, end in sorted(set(self.names), key=lambda span: (span[1], -span[0])):
            if start >= reached:
                between = set(_WORD.findall(self.reading.view.text[reached:start])) - _PHRASES if row else ()
                row, reached = 1 if between else row + 1, end
                longest = max(longest, row)
        return longest

    @cached_property
    def names(self) -> list[Span]:
        """Return where names of work stand in the view, each once."""
        return [self._in_view(span) for span in sorted({(one.start, one.end) for one in self.mentions})]

    def name(self, mention: Mention) -> str:
        """Return the words of the view that are a mention of it."""
        return self.reading.view.text[slice(*self._in_view((mention.start, mention.end)))]

    def _in_view(self, span: Span) -> Span:
        return self.reading.view.offset(span[0]), self.reading.view.offset(span[1] - 1) + 1


def claim_sentences(reading: Reading, kinship: Kinship) -> list[ClaimSentence]:
    """Return the sentences of a reading that mention signals."""
    mentions: dict[Span, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(reading.sentence(mention.passage, reading.view.offset(mention.start)), []).append(mention)
    return [ClaimSentence(reading, kinship, span, within) for span, within in mentions.items()]


def described(reading: Reading, mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the signals of which mentions describe work or study: a title does, an item of a list does not."""
    passages = reading.profile.passages
    return frozenset(one.signal for one in mentions if _describes(one, passages[one.passage]))


def _describes(mention: Mention, passage: Passage) -> bool:
    titled = mention.status == "other" and passage.section == "title"
    return titled or (mention.status in _DESCRIBED and not _is_item(mention, passage))


def _is_item(mention: Mention, passage: Passage) -> bool:
    return mention.status == "listed" or (mention.status == "exposed" and passage.section not in _STUDIES)


def _blank(text: str, sentence: Span, spans: Iterable[Span]) -> str:
    """Return a sentence without the spans in it."""
    parts, reached = list[str](), sentence[0]
    for start, end in sorted(spans):
        parts.append(text[reached : max(reached, start)])
        reached = max(reached, end)
    return " ".join([*parts, text[reached : sentence[1]]])
