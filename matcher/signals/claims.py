"""Reading → what in it is only claimed: strings of keywords and bare claims that the rest of the documents does not bear out.

A list of skills is honest, and so is a short bullet. But whoever lists eight kinds of work or more, or boasts of three in one
breath, has done one of them somewhere. Where the rest of the documents describes less than one in eight of what is listed, or one
in six of the boasts, the string gives nothing. It depends on no job. What describes work can support a claim, never weaken one.
"""

from __future__ import annotations

from collections.abc import Iterable

from matcher.by_section import DURABLE, TITLES
from matcher.model import MASK, Mark, Mention, Passage, Status
from matcher.regex import regex
from matcher.signals.readings import Finds, Reading, Unfounded
from matcher.signals.taxonomy import Kinship
from matcher.text import Span, blanked

LISTED = 8
"""So many kinds of work in lists need some support in the rest of the documents."""

NAMES = 12
"""So do so many names of half as many kinds of work."""

CLAIMED = 3
"""So do boasts of so many kinds of work in one breath."""

_LONGEST = 120
"""A sentence with more characters than this for each word wanted has the words, and is not searched for them."""

SUBSTANCE = 2
"""A sentence with fewer other words than this for each kind of work that it claims is thin. A number counts as two words."""

BORNE_OUT = 6
"""One in so many of the boasts must be described elsewhere; of what is only listed, one in eight."""

_DESCRIBED: frozenset[Status] = frozenset({"led", "did", "contributed", "assisted", "exposed"})
_NAMED: frozenset[Status] = _DESCRIBED | {"listed"}
_STUDIES = {"education", "course", "certificate"}
"""Sections in which "knowledge of …" describes something; elsewhere it is only an item of a list."""

_WORD = regex(r"[\u3400-\u9fff]{2}|[^\W_\u3400-\u9fff]{2,}|\d")
_BOAST = regex(
    r"\b(?:led|leading|pioneered|spearheaded|drove|driving|owned|headed|directed|championed|mastered|architected|orchestrated|masterminded"
    r"|revolutioni[sz]ed|transformed)\b|主导|牵头|带领|引领|统筹|领导"
)
_FEW = 3
"""Up to so many descriptive sentences are read again by themselves before they support anything."""
_NUMBER = regex(
    r"\d[\d.,]{0,9}(?= ?%|k\b|m\b|b\b|gb\b|x\b| ?[卡张亿万千]| (?:bits?|days|gpus|hours|languages|months|weeks)\b)|\b\d{2,}"
)
_NAME = 48
"""A mention of so many characters is not a name but a pattern, with other words between its parts."""
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


def unfounded(finder: Finds, reading: Reading, kinship: Kinship) -> Unfounded:
    """Return what is only claimed in a profile."""
    if len({one.signal for one in reading.mentions}) < CLAIMED:
        return Unfounded()
    sentences = _ClaimSentences(finder, reading, kinship)
    crowded, stuffed = sentences.crowded(), sentences.stuffed()
    marks = (*_mark(reading, "keyword_stuffing", stuffed), *_mark(reading, "bare_claims", crowded | sentences.hollow()))
    spans = crowded | stuffed | _whole_lists(reading, stuffed)
    return Unfounded(tuple(sorted({reading.view.span(*span) for span in spans})), marks)


class _ClaimSentences:
    """The sentences of a reading that mention signals, sorted into lists, thin claims, and those that describe something."""

    def __init__(self, finder: Finds, reading: Reading, kinship: Kinship) -> None:
        self._finder, self._reading, self._kinship = finder, reading, kinship
        self._sentences: dict[Span, list[Mention]] = {}
        for mention in reading.mentions:
            self._sentences.setdefault(reading.sentence(mention.passage, reading.view.offset(mention.start)), []).append(mention)
        self._claims = {at: _claims(mentions) for at, mentions in self._sentences.items()}
        self._thin = {at for at in self._sentences if self._is_loud(at) and self._is_thin(at)}
        self.lists = {at for at in self._sentences if self._lists(at)}
        self._telling = {at: {one.signal for one in mentions if _tells(reading, one)} for at, mentions in self._sentences.items()}

    def crowded(self) -> set[Span]:
        """Return the thin sentences that boast more than once, if together they claim three unrelated things without any support.

        A thin sentence with one verb ("Led RLHF, quantization and RAG.") is not among them, and changes nothing for the others.
        """
        many = self._many()
        claimed = set[str]().union(*(self._claims[at] for at in many))
        boasts = len(set[str]().union(*map(self._boasts, many)))
        bare = min(boasts, len(claimed - self._kinship.wide)) >= CLAIMED
        return many if bare and not self._borne_out(many, claimed) else set()

    def _many(self) -> set[Span]:
        """Return the thin sentences that boast more than once."""
        return {at for at in self._thin if len(self._boasts(at)) > 1}

    def _is_loud(self, at: Span) -> bool:
        """Return whether a sentence claims something with a boast, as led work, or with many names."""
        mentions = self._sentences[at]
        many = len(mentions) >= LISTED or any(one.status == "led" for one in mentions)
        return bool(self._claims[at]) and (many or bool(self._boasts(at)))

    def _lists(self, at: Span) -> bool:
        """Return whether a sentence is a list: any item makes it one, among work most of it; or many names and little else."""
        mentions = self._sentences[at]
        items = sum(_is_listed(self._reading, one) for one in mentions)
        works = self._reading.profile.passages[mentions[0].passage].section in DURABLE
        listed = 2 * items > len(mentions) if works else items > 0
        return listed or (bool(items or at in self._thin) and self._is_row(at))

    def _is_row(self, at: Span) -> bool:
        """Return whether a sentence has many names in a row, or many names that no cue decides."""
        spans = {(one.start, one.end) for one in self._sentences[at]}
        untold = sum(one.cue is None for one in self._sentences[at])
        return len(spans) >= LISTED and (2 * untold > len(self._sentences[at]) or self._in_a_row(at) >= LISTED)

    def _in_a_row(self, at: Span) -> int:
        """Return how many names of work a sentence has in a row, with no telling word between them."""
        longest = row = reached = 0
        names = {self._at((one.start, one.end)) for one in self._sentences[at]}
        for start, end in sorted(names, key=lambda span: (span[1], -span[0])):
            if start >= reached:
                between = set(_WORD.findall(self._reading.view.text[reached:start])) - _PHRASES if row else ()
                row, reached = 1 if between else row + 1, end
                longest = max(longest, row)
        return longest

    def _boasts(self, at: Span) -> set[str]:
        return set(_BOAST.findall(self._reading.view.text, *at))

    def stuffed(self) -> set[Span]:
        """Return all lists, if together they name many kinds of work, or fewer by many names, and nothing supports them."""
        listed = [one for at in self.lists for one in self._sentences[at] if one.status in _NAMED]
        named = {one.signal for one in listed} - self._kinship.wide
        names = len({self._words(self._at((one.start, one.end))) for one in listed})
        many = min(names, len(named)) >= LISTED or (names >= NAMES and 2 * len(named) >= LISTED)
        if not (many and self._works()):
            return set()
        return set() if self._borne_out(self.lists | self._many(), named, LISTED) else self.lists

    def _works(self) -> bool:
        """Return whether the documents describe any work beside the lists: a person who hands in only a list hides nothing."""
        spans = zip(self._reading.profile.passages, self._reading.spans, strict=True)
        work = [span for passage, span in spans if passage.section in DURABLE]
        return any(not any(low <= start and end <= high for start, end in self.lists) for low, high in work)

    def hollow(self) -> set[Span]:
        """Return the thin sentences that boast, if they claim three unrelated kinds of work, or three in three, without support.

        They are only flagged: a short bullet is honest more often than not.
        """
        loud = {at for at in self._thin if self._boasts(at) or any(one.status == "led" for one in self._sentences[at])}
        claimed = set[str]().union(*(self._claims[at] for at in loud))
        many = self._kinship.unrelated(claimed) >= CLAIMED or min(len(loud), len(claimed)) >= CLAIMED
        return loud if many and not self._borne_out(self._thin, claimed) else set()

    def _borne_out(self, without: set[Span], claimed: set[str], of: int = BORNE_OUT) -> bool:
        """Return whether the other sentences describe kin of at least one in `of` claims; few sentences are read by themselves.

        A word that means a signal only near others ("aligned") must not borrow its meaning from the claims it would support.
        """
        telling = {at: signals for at, signals in self._telling.items() if signals and at not in without}
        described = set[str]().union(*telling.values())
        if not self._enough(described, claimed, of):
            return False
        return len(set(map(self._words, telling))) > _FEW or self._enough(self._alone(without), claimed, of)

    def _at(self, span: Span) -> Span:
        """Return where a span of the text stands in the view."""
        return self._reading.view.offset(span[0]), self._reading.view.offset(span[1] - 1) + 1

    def _words(self, span: Span) -> str:
        """Return the words at a span of the view, by which a repeated sentence counts once."""
        return self._reading.view.text[slice(*span)]

    def _enough(self, seen: set[str], claimed: set[str], of: int) -> bool:
        return of * sum(self._kinship.bears_out(seen, one) for one in claimed) >= len(claimed)

    def _alone(self, without: set[Span]) -> set[str]:
        """Return the signals that the profile describes when some sentences are masked."""
        profile, spans = self._reading.profile, sorted(self._reading.view.span(*span) for span in without)
        read = self._finder.read(profile._replace(text=blanked(profile.text, spans, MASK)))
        return {one.signal for one in read.mentions if _tells(read, one)}

    def _is_thin(self, sentence: Span) -> bool:
        """Return whether a sentence has fewer other words than names of work, or than two for each kind of work."""
        reading, mentions = self._reading, self._sentences[sentence]
        names = len({(one.start, one.end) for one in mentions})
        wanted = max(SUBSTANCE * self._kinship.unrelated(self._claims[sentence]), names)
        section = reading.profile.passages[mentions[0].passage].section
        if section in TITLES or sentence[1] - sentence[0] > _LONGEST * wanted:
            return False
        taken = [span for one in mentions for span in ((one.start, one.end), one.cue) if span and span[1] - span[0] < _NAME]
        words = set(_WORD.findall(_blank(reading.view.text, sentence, map(self._at, taken)))) - _PHRASES
        numbers = _NUMBER.findall(reading.view.text, *sentence)
        return sum(not any(map(str.isdigit, word)) for word in words) + 2 * len(numbers) < wanted


def _blank(text: str, sentence: Span, spans: Iterable[Span]) -> str:
    """Return a sentence without the spans in it."""
    parts, reached = list[str](), sentence[0]
    for start, end in sorted(spans):
        parts.append(text[reached : max(reached, start)])
        reached = max(reached, end)
    return " ".join([*parts, text[reached : sentence[1]]])


def _claims(mentions: Iterable[Mention]) -> set[str]:
    return {one.signal for one in mentions if one.status in _DESCRIBED - {"exposed"}}


def _is_listed(reading: Reading, mention: Mention) -> bool:
    section = reading.profile.passages[mention.passage].section
    return mention.status == "listed" or (mention.status == "exposed" and section not in _STUDIES)


def _tells(reading: Reading, mention: Mention) -> bool:
    """Return whether a mention describes work or study: a title does, an item of a list does not."""
    titled = mention.status == "other" and reading.profile.passages[mention.passage].section == "title"
    return titled or (mention.status in _DESCRIBED and not _is_listed(reading, mention))


def _mark(reading: Reading, kind: str, spans: set[Span]) -> list[Mark]:
    """Return one mark at the first of the spans, none where there are none."""
    return [Mark(kind, *reading.view.span(*span)) for span in sorted(spans)[:1]]


def _whole_lists(reading: Reading, stuffed: set[Span]) -> set[Span]:
    """Return the spans of all passages in the same list of a JSON document as a stuffed one: there each keyword is a passage."""
    passages = reading.profile.passages
    lists = {_list_of(passages[at]) for low, high in stuffed if (at := reading.passage_at(low, high)) is not None} - {""}
    return {span for one, span in zip(passages, reading.spans, strict=True) if lists and _list_of(one) in lists}


def _list_of(passage: Passage) -> str:
    """Return the pointer of the list in which a passage of skills stands; empty for other passages."""
    return passage.item if passage.section == "skills" else ""
