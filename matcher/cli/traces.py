"""The traces of people who are to be forgotten, by which a text of theirs is recognised: names, contacts, and their own words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from matcher.index.forgetting import Leaving, without_number
from matcher.model import Candidate
from matcher.quoting import blind_id
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import name_forms
from matcher.reading.persons.corrections import Known
from matcher.regex import regex

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

MANY = 2_000
"""The number of people above which only names and contacts are looked for."""

_MARK, _GAP = regex("[\u0300-\u036f]+"), regex(r"[\W_]+")
_NO_DIGIT = regex("[^0-9]+")
_WORDS, _LONG, _SHORT = 8, 30, 20
"""Words in a stretch that is looked for, and the letters from which a stretch, or a sentence, is taken to be somebody's own."""
_TELLING = frozenset({"summary", "work", "project", "publication", "volunteer"})
_DIGITS = 8
_NAME, _ID = 4, 8
"""Letters from which a single word is looked for, as a name or as an id: shorter ones are common words."""


def folded(text: str) -> str:
    r"""Return the words of a text in the form that is compared: without marks, case, or whatever stands between words.

    >>> folded("José\n-Example")
    ' jose example '
    """
    return _spaced(name_forms.plain(text).text)


def _spaced(text: str) -> str:
    bare = _MARK.sub("", unicodedata.normalize("NFKD", text)).casefold()
    return f" {_GAP.sub(' ', bare).strip()} "


def _stand(sought: AhoCorasick, text: str) -> bool:
    """Return whether anything sought stands in a text, letters spelt out or not: Jürgen is Juergen."""
    ways = {folded(text)} if text.isascii() else {folded(text), _spaced(name_forms.spelt_out(text).text)}
    return any(sought.find_matches_as_indexes(way) for way in ways)


class Traces:
    """The names, contacts, documents and words of people, in the forms in which they are looked for."""

    def __init__(self, people: Iterable[Leaving]) -> None:
        self._ids, self._slugs = set[str](), set[str]()
        self._names, self._words, self._phones = set[str](), set[str](), set[str]()
        self.contents, self.digests, self._documents = set[str](), set[str](), set[str]()
        self.people = 0
        for leaving in people:
            self._add(leaving)

    @property
    def many(self) -> bool:
        """Return whether there are so many people that only names and contacts are looked for."""
        return self.people > MANY

    def has_id(self, id: str) -> bool:
        """Return whether an id is one of theirs, also under another number where nobody else has that name."""
        return id in self._ids or id in self._slugs or without_number(id) in self._slugs

    def has_document(self, known: Known) -> bool:
        """Return whether a document is one of theirs."""
        return known.sha256 in self.digests if known.sha256 else known.name in self._documents

    def named_in_path(self, path: str) -> bool:
        """Return whether a path names them or one of their documents."""
        return PurePath(path).name in {PurePath(one).name for one in self._documents} or self.named_in(path)

    def named_in(self, text: str) -> bool:
        """Return whether a text names one of them, or a contact."""
        digits = _NO_DIGIT.sub("", text) if self._phones else ""
        return _stand(self._of_names, text) or any(one in digits for one in self._phones)

    def found_in(self, text: str) -> bool:
        """Return whether a text holds anything of them."""
        return _stand(self._of_all, text)

    @cached_property
    def _of_names(self) -> AhoCorasick:
        return _automaton(self._names)

    @cached_property
    def _of_all(self) -> AhoCorasick:
        return _automaton(self._names | self._words)

    def _add(self, leaving: Leaving) -> None:
        self.people += 1
        who, content = leaving.candidate, blind_id(leaving.candidate)
        self._ids |= {who.id, content}
        self._slugs |= {leaving.slug} - {""}
        self.contents.add(content)
        self.digests |= {document.sha256 for document in leaving.documents}
        self._documents |= {document.name for document in leaving.documents}
        self._names |= set(_names(leaving))
        self._phones |= set(_phones(leaving.documents))
        self._words |= {
            folded(content),
            *(folded(document.sha256[:12]) for document in leaving.documents),
            *_called(leaving.documents),
        }
        if not self.many:
            self._words |= {*_stretches(leaving), *_deeds(leaving.candidate)}


def _names(leaving: Leaving) -> Iterator[str]:
    """Yield the person's names and contacts."""
    names = [leaving.candidate.name, *(document.parsed.name for document in leaving.documents)]
    written = {folded(way) for name in filter(None, names) for way in name_forms.forms(name)}
    yield from (name for name in written if _tells(name, _NAME))
    yield from (id for id in [folded(leaving.candidate.id)] if _tells(id, _ID))
    contacts = (contact.partition(":")[2] for document in leaving.documents for contact in document.parsed.contacts)
    yield from (contact for contact in map(folded, contacts) if _tells(contact, _NAME))


def _phones(documents: Sequence[ReadDocument]) -> Iterator[str]:
    """Return the last digits of telephone numbers, for they are written in many ways."""
    numbers = (contact.removeprefix("tel:") for one in documents for contact in one.parsed.contacts if contact.startswith("tel:"))
    return (digits[-_DIGITS:] for digits in (_NO_DIGIT.sub("", one) for one in numbers) if len(digits) >= _DIGITS)


def _tells(name: str, least: int) -> bool:
    """Return whether a name is distinctive enough: of two words, or a long one; an ideograph counts as three letters."""
    words = name.split()
    return len(words) > 1 or (len(words) == 1 and len(words[0]) * (1 if name.isascii() else 3) >= least)


def _called(documents: Sequence[ReadDocument]) -> Iterator[str]:
    """Return the names of documents that are long enough to be distinctive."""
    return (name for name in (folded(one.name) for one in documents) if len(name) >= 2 + _ID)


def _stretches(leaving: Leaving) -> Iterator[str]:
    """Yield stretches of all that the person wrote, as written and as scoring sees it, so that any longer quote holds one."""
    texts = (leaving.candidate.text, leaving.candidate.profile.text, *(document.parsed.text for document in leaving.documents))
    for words in (folded(text).split() for text in texts):
        last = max(1, len(words) - _WORDS + 1)
        stretches = (f" {' '.join(words[at : at + _WORDS])} " for at in (*range(0, last, _WORDS // 2), last - 1))
        yield from (stretch for stretch in stretches if len(stretch) >= _LONG or (stretch.strip() and len(words) <= _WORDS))


def _deeds(who: Candidate) -> Iterator[str]:
    """Return the sentences that the person wrote, short ones too; titles and lists are common words."""
    spans = ((one.start, one.end) for one in who.profile.passages if one.section in _TELLING)
    texts = (folded(text[low:high]) for low, high in spans for text in (who.text, who.profile.text))
    return (one for one in texts if len(one) >= _SHORT)


def _automaton(texts: Iterable[str]) -> AhoCorasick:
    """Return an automaton that finds any of the texts; those with other letters than Latin need not stand between spaces."""
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(sorted(one if one.isascii() else one.strip() for one in texts))
