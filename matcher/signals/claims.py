"""Reading → what in it is only claimed: strings of keywords and bare claims that the rest of the documents does not bear out.

A list of skills is honest, and a short bullet too. But who lists eight kinds of work or more, or boasts of three in one breath,
has done at least one of them somewhere: where the rest of the documents tells of less than one in eight of what is listed, or
in six of what is boasted of, the string stands for itself and gives nothing. It depends on no job. What tells of something can
only found a claim, never unfound one.
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
"""Kinds of work in lists from which on the documents must tell of some."""

NAMES = 12
"""Names of half as many kinds of work in lists, from which on they must too."""

CLAIMED = 3
"""Boasts of as many kinds of work in one breath, from which on the documents must tell of some."""

_LONGEST = 120
"""Characters for each word wanted beyond which a passage is not looked at: it has the words."""

SUBSTANCE = 2
"""Words beside names, verbs and phrases for each kind of work that a sentence claims; with fewer it is thin. A number is two."""

BORNE_OUT = 6
"""One in so many of what is boasted of must be told of elsewhere; of what is only listed, one in eight."""

_TOLD: frozenset[Status] = frozenset({"led", "did", "contributed", "assisted", "exposed"})
_NAMED: frozenset[Status] = _TOLD | {"listed"}
_STUDIES = {"education", "course", "certificate"}
"""Sections in which "knowledge of …" tells of something; elsewhere it is only an item of a list."""

_WORD = regex(r"[\u3400-\u9fff]{2}|[^\W_\u3400-\u9fff]{2,}|\d")
_BOAST = regex(
    r"\b(?:led|leading|pioneered|spearheaded|drove|driving|owned|headed|directed|championed|mastered|architected|orchestrated|masterminded"
    r"|revolutioni[sz]ed|transformed)\b|主导|牵头|带领|引领|统筹|领导"
)
_FEW = 3
"""Telling sentences up to which they are read by themselves before they bear anything out."""
_NUMBER = regex(
    r"\d[\d.,]{0,9}(?= ?%|k\b|m\b|b\b|gb\b|x\b| ?[卡张亿万千]| (?:bits?|days|gpus|hours|languages|months|weeks)\b)|\b\d{2,}"
)
_NAME = 48
"""Characters of a mention from which on it is no name but a pattern, with words of its own between its parts."""
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
"""Words that praise or join and tell nothing of what was done."""


def unfounded(finder: Finds, reading: Reading, kinship: Kinship) -> Unfounded:
    """Return what is only claimed in a profile."""
    if len({one.signal for one in reading.mentions}) < CLAIMED:
        return Unfounded()
    said = _Said(finder, reading, kinship)
    crowded, stuffed = said.crowded(), said.stuffed()
    marks = (*_mark(reading, "keyword_stuffing", stuffed), *_mark(reading, "bare_claims", crowded | said.hollow()))
    spans = crowded | stuffed | _whole_lists(reading, stuffed)
    return Unfounded(tuple(sorted({reading.view.span(*span) for span in spans})), marks)


class _Said:
    """The sentences of a reading that mention signals, told apart: lists, thin claims, and those that tell of something."""

    def __init__(self, finder: Finds, reading: Reading, kinship: Kinship) -> None:
        self._finder, self._reading, self._kinship = finder, reading, kinship
        self._sentences: dict[Span, list[Mention]] = {}
        for mention in reading.mentions:
            self._sentences.setdefault(reading.sentence(mention.passage, reading.view.offset(mention.start)), []).append(mention)
        self._claims = {at: _claims(said) for at, said in self._sentences.items()}
        self._thin = {at for at in self._sentences if self._is_loud(at) and self._is_thin(at)}
        self.lists = {at for at in self._sentences if self._lists(at)}
        self._telling = {at: {one.signal for one in said if _tells(reading, one)} for at, said in self._sentences.items()}

    def crowded(self) -> set[Span]:
        """Return thin sentences of several claims each, if together they claim three unrelated things that nothing bears out.

        A thin sentence with one verb ("Led RLHF, quantization and RAG.") is none of them, and changes nothing for the others.
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
        """Return whether a sentence claims something with a boast, as led, or with many names."""
        said = self._sentences[at]
        many = len(said) >= LISTED or any(one.status == "led" for one in said)
        return bool(self._claims[at]) and (many or bool(self._boasts(at)))

    def _lists(self, at: Span) -> bool:
        """Return whether a sentence lists: any item where no work is told of; there most of it, or many names and little else."""
        mentions = self._sentences[at]
        items = sum(_is_listed(self._reading, one) for one in mentions)
        works = self._reading.profile.passages[mentions[0].passage].section in DURABLE
        listed = 2 * items > len(mentions) if works else items > 0
        return listed or (bool(items or at in self._thin) and self._is_row(at))

    def _is_row(self, at: Span) -> bool:
        """Return whether a sentence has many names in a row, or as many that no word says anything of."""
        spans = {(one.start, one.end) for one in self._sentences[at]}
        untold = sum(one.cue is None for one in self._sentences[at])
        return len(spans) >= LISTED and (2 * untold > len(self._sentences[at]) or self._in_a_row(at) >= LISTED)

    def _in_a_row(self, at: Span) -> int:
        """Return how many names of work a sentence has in a row, with nothing between them that tells of something."""
        longest = row = reached = 0
        names = {self._at((one.start, one.end)) for one in self._sentences[at]}
        for start, end in sorted(names, key=lambda span: (span[1], -span[0])):
            if start >= reached:
                told = set(_WORD.findall(self._reading.view.text[reached:start])) - _PHRASES if row else ()
                row, reached = 1 if told else row + 1, end
                longest = max(longest, row)
        return longest

    def _boasts(self, at: Span) -> set[str]:
        return set(_BOAST.findall(self._reading.view.text, *at))

    def stuffed(self) -> set[Span]:
        """Return all lists where together they name many kinds of work, or fewer by many names, that nothing bears out."""
        listed = [one for at in self.lists for one in self._sentences[at] if one.status in _NAMED]
        named = {one.signal for one in listed} - self._kinship.wide
        names = len({self._words(self._at((one.start, one.end))) for one in listed})
        many = min(names, len(named)) >= LISTED or (names >= NAMES and 2 * len(named) >= LISTED)
        if not (many and self._works()):
            return set()
        return set() if self._borne_out(self.lists | self._many(), named, LISTED) else self.lists

    def _works(self) -> bool:
        """Return whether the documents tell of any work beside the lists: who hands in nothing but a list hides nothing."""
        spans = zip(self._reading.profile.passages, self._reading.spans, strict=True)
        told = {span for one, span in spans if one.section in DURABLE}
        return any(not any(low <= start and end <= high for start, end in self.lists) for low, high in told)

    def hollow(self) -> set[Span]:
        """Return the thin sentences that boast where they claim three unrelated kinds, or three in three, borne out by nothing.

        They are only flagged: a short bullet is honest more often than not.
        """
        loud = {at for at in self._thin if self._boasts(at) or any(one.status == "led" for one in self._sentences[at])}
        claimed = set[str]().union(*(self._claims[at] for at in loud))
        many = self._kinship.unrelated(claimed) >= CLAIMED or min(len(loud), len(claimed)) >= CLAIMED
        return loud if many and not self._borne_out(self._thin, claimed) else set()

    def _borne_out(self, without: set[Span], claimed: set[str], of: int = BORNE_OUT) -> bool:
        """Return whether one of so many claims has kin in what other sentences tell of, read by themselves where they are few.

        A word that means a signal only near others ("aligned") must not borrow its meaning from the claims it would bear out.
        """
        telling = {at: signals for at, signals in self._telling.items() if signals and at not in without}
        told = set[str]().union(*telling.values())
        if not self._enough(told, claimed, of):
            return False
        return len(set(map(self._words, telling))) > _FEW or self._enough(self._alone(without), claimed, of)

    def _at(self, span: Span) -> Span:
        """Return where a span of the text stands in the view."""
        return self._reading.view.offset(span[0]), self._reading.view.offset(span[1] - 1) + 1

    def _words(self, span: Span) -> str:
        """Return what stands there: what is said twice is one thing."""
        return self._reading.view.text[slice(*span)]

    def _enough(self, seen: set[str], claimed: set[str], of: int) -> bool:
        return of * sum(self._kinship.bears_out(seen, one) for one in claimed) >= len(claimed)

    def _alone(self, without: set[Span]) -> set[str]:
        """Return what the profile tells of when sentences are masked in it."""
        profile, spans = self._reading.profile, sorted(self._reading.view.span(*span) for span in without)
        read = self._finder.read(profile._replace(text=blanked(profile.text, spans, MASK)))
        return {one.signal for one in read.mentions if _tells(read, one)}

    def _is_thin(self, sentence: Span) -> bool:
        """Return whether a sentence has fewer words than names of work, or than two for each kind, beside verbs and phrases."""
        reading, said = self._reading, self._sentences[sentence]
        wanted = max(SUBSTANCE * self._kinship.unrelated(self._claims[sentence]), len({(one.start, one.end) for one in said}))
        section = reading.profile.passages[said[0].passage].section
        if section in TITLES or sentence[1] - sentence[0] > _LONGEST * wanted:
            return False
        taken = [span for one in said for span in ((one.start, one.end), one.cue) if span and span[1] - span[0] < _NAME]
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
    return {one.signal for one in mentions if one.status in _TOLD - {"exposed"}}


def _is_listed(reading: Reading, mention: Mention) -> bool:
    section = reading.profile.passages[mention.passage].section
    return mention.status == "listed" or (mention.status == "exposed" and section not in _STUDIES)


def _tells(reading: Reading, mention: Mention) -> bool:
    """Return whether a mention tells of work or study: a title does, an item of a list does not."""
    titled = mention.status == "other" and reading.profile.passages[mention.passage].section == "title"
    return titled or (mention.status in _TOLD and not _is_listed(reading, mention))


def _mark(reading: Reading, kind: str, spans: set[Span]) -> list[Mark]:
    """Return one mark at the first of the spans, none where there are none."""
    return [Mark(kind, *reading.view.span(*span)) for span in sorted(spans)[:1]]


def _whole_lists(reading: Reading, stuffed: set[Span]) -> set[Span]:
    """Return the spans of the passages that stand in one list of a JSON document with stuffed ones: each keyword is one there."""
    passages = reading.profile.passages
    lists = {_list_of(passages[at]) for low, high in stuffed if (at := reading.passage_at(low, high)) is not None} - {""}
    return {span for one, span in zip(passages, reading.spans, strict=True) if lists and _list_of(one) in lists}


def _list_of(passage: Passage) -> str:
    """Return the pointer of the list that a passage of skills stands in, nothing for others."""
    return "/".join((passage.pointer or "").split("/")[:3]) if passage.section == "skills" else ""
