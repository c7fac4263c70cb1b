"""Reading → what in it is only claimed: strings of keywords and bare claims that the rest of the documents does not bear out.

A list of skills is honest, and so is a short bullet. But whoever lists eight kinds of work or more, or boasts of three in one
breath, has done one of them somewhere. Where the rest of the documents describes less than one in eight of what is listed, or one
in six of the boasts, the string gives nothing. It depends on no job. What describes work can support a claim, never weaken one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from matcher.by_section import DURABLE
from matcher.model import GIVING, MASK, Mark
from matcher.signals.answers import Unfounded
from matcher.signals.claim_sentences import LISTED, ClaimSentence, claim_sentences, described
from matcher.signals.readings import Finds, Reading
from matcher.signals.taxonomy import Kinship
from matcher.text import Span, blanked

NAMES = 12
"""So many names need some support in the rest of the documents, as `LISTED` kinds of work do, if there are half as many kinds."""

CLAIMED = 3
"""So do boasts of so many kinds of work in one breath."""

BORNE_OUT = 6
"""One in so many of the boasts must be described elsewhere; of what is only listed, one in eight."""

_FEW = 3
"""Up to so many descriptive sentences are read again by themselves before they support anything."""


def unfounded(finder: Finds, reading: Reading, kinship: Kinship) -> Unfounded:
    """Return what is only claimed in a profile."""
    if len({one.signal for one in reading.mentions}) < CLAIMED:
        return Unfounded()
    claims = _Claims(finder, reading, kinship)
    crowded, stuffed, hollow = claims.crowded(), claims.stuffed(), claims.hollow()
    marks = (*_mark(reading, "keyword_stuffing", stuffed), *_mark(reading, "bare_claims", [*crowded, *hollow]))
    spans = {one.span for one in (*crowded, *stuffed)} | _whole_lists(reading, stuffed)
    return Unfounded(tuple(sorted({reading.view.span(*span) for span in spans})), marks)


class _Claims:
    """The sentences of a reading that mention signals, and the three verdicts on them together."""

    def __init__(self, finder: Finds, reading: Reading, kinship: Kinship) -> None:
        self._finder, self._reading, self._kinship = finder, reading, kinship
        self._sentences = claim_sentences(reading, kinship)
        self._thin = [one for one in self._sentences if one.is_thin]
        self._boasting = [one for one in self._thin if len(one.boasts) > 1]

    def crowded(self) -> list[ClaimSentence]:
        """Return the thin sentences that boast more than once, if together they claim three unrelated things without any support.

        A thin sentence with one verb ("Led RLHF, quantization and RAG.") is not among them, and changes nothing for the others.
        """
        claimed, boasts = _all(one.claimed for one in self._boasting), _all(one.boasts for one in self._boasting)
        bare = min(len(boasts), len(claimed - self._kinship.wide)) >= CLAIMED
        return self._boasting if bare and not self._borne_out(self._boasting, claimed) else []

    def stuffed(self) -> list[ClaimSentence]:
        """Return all lists, if together they name many kinds of work, or fewer by many names, and nothing supports them."""
        lists = [one for one in self._sentences if one.is_list]
        listed = [(one.name(mention), mention.signal) for one in lists for mention in one.mentions if mention.status in GIVING]
        names, kinds = {name for name, _ in listed}, {signal for _, signal in listed} - self._kinship.wide
        many = min(len(names), len(kinds)) >= LISTED or (len(names) >= NAMES and 2 * len(kinds) >= LISTED)
        bare = many and self._tells_of_work_beside(lists)
        return lists if bare and not self._borne_out([*lists, *self._boasting], kinds, LISTED) else []

    def hollow(self) -> list[ClaimSentence]:
        """Return the thin sentences that boast, if they claim three unrelated kinds of work, or three in three, without support.

        They are only flagged: a short bullet is honest more often than not.
        """
        loud = [one for one in self._thin if one.boasts or one.leads]
        claimed = _all(one.claimed for one in loud)
        bare = self._kinship.unrelated(claimed) >= CLAIMED or min(len(loud), len(claimed)) >= CLAIMED
        return loud if bare and not self._borne_out(self._thin, claimed) else []

    def _tells_of_work_beside(self, lists: Iterable[ClaimSentence]) -> bool:
        """Return whether the documents describe any work beside the lists: a person who hands in only a list hides nothing."""
        listed, passages = {one.span for one in lists}, self._reading.profile.passages
        return any(passages[at].section in DURABLE and (low, high) not in listed for low, high, at in self._reading.sentences())

    def _borne_out(self, without: Iterable[ClaimSentence], claimed: Collection[str], of: int = BORNE_OUT) -> bool:
        """Return whether the other sentences describe kin of at least one in `of` claims; few sentences are read by themselves.

        A word that means a signal only near others ("aligned") must not borrow its meaning from the claims it would support.
        """
        aside = set(without)
        telling = [one for one in self._sentences if one.described and one not in aside]
        if not self._enough(_all(one.described for one in telling), claimed, of):
            return False
        return len({one.text for one in telling}) > _FEW or self._enough(self._described_without(aside), claimed, of)

    def _enough(self, signals: frozenset[str], claimed: Collection[str], of: int) -> bool:
        return of * sum(self._kinship.bears_out(signals, one) for one in claimed) >= len(claimed)

    def _described_without(self, aside: Iterable[ClaimSentence]) -> frozenset[str]:
        """Return the signals that the profile describes when some sentences are masked."""
        profile, spans = self._reading.profile, sorted({self._reading.view.span(*one.span) for one in aside})
        read = self._finder.read(profile._replace(text=blanked(profile.text, spans, MASK)))
        return described(read, read.mentions)


def _all(signals: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*signals)


def _mark(reading: Reading, kind: str, sentences: Sequence[ClaimSentence]) -> list[Mark]:
    """Return one mark at the first of the sentences, none where there are none."""
    return [Mark(kind, *reading.view.span(*min(one.span for one in sentences)))] if sentences else []


def _whole_lists(reading: Reading, stuffed: Iterable[ClaimSentence]) -> set[Span]:
    """Return the spans of all skills in the same item of a JSON Resume as a stuffed one: there each keyword is a passage."""
    skills = [
        (one.item, span) for one, span in zip(reading.profile.passages, reading.spans, strict=True) if one.section == "skills"
    ]
    items = {one.passage.item for one in stuffed if one.passage.section == "skills"} - {""}
    return {span for item, span in skills if item in items}
