"""Advert → Draft: what a job file may say of it, each thing with the line that it comes from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from matcher.drafting import (
    asides,
    draft_weights,
    grouping,
    habits,
    line_parts,
    line_wants,
    own_words,
    requirement_names,
    roles,
    titles,
)
from matcher.drafting.advert import AdvertLine, AdvertLines, Role, of_text
from matcher.drafting.protected_words import protected
from matcher.drafting.roles import LineWithRole
from matcher.drafting.wants import Want
from matcher.drafting.word_lists import cue, data
from matcher.drafting.word_usage import is_filler, is_light, is_small, words_of
from matcher.errors import MatcherError
from matcher.reference import ReferenceTable
from matcher.signals.taxonomy import Taxonomy
from matcher.text import blanked, folded, sentences

_DESCRIPTION = 6000
"""Characters of a description; what is longer is no advert's."""


class AdvertQuote(NamedTuple):
    """Words of the advert and their place in it."""

    place: str
    text: str

    def where(self, advert: str) -> str:
        """Return the place behind the name of the advert: by line, or by pointer."""
        return f"{advert}{'#' if self.place.startswith('/') else ':'}{self.place}"


class Ask(NamedTuple):
    """One requirement: what it asks for, what it weighs, and the lines that it comes from."""

    name: str
    role: Role
    """How the advert asks for it: must, asked, work, unsure or nice."""
    want: Want
    weight: Fraction
    quotes: tuple[AdvertQuote, ...]


class JobDraft(NamedTuple):
    """A job, as far as an advert states it."""

    name: str
    title: str
    description: str
    asks: tuple[Ask, ...]
    similarity: Fraction
    used: int
    """Lines that the title, the description or a requirement comes from."""
    left: tuple[tuple[str, int], ...]
    """Lines left out, by what they are about."""
    barred: tuple[tuple[AdvertQuote, str], ...]
    """Lines left out for they speak of who a person is, with those words."""
    waived: tuple[AdvertQuote, ...]
    """Lines, and parts of lines, left out for they say that something is not asked for."""
    unsure: tuple[AdvertQuote, ...]
    """Headings that were not understood, and lines without any known request."""
    roles: tuple[tuple[AdvertQuote, Role], ...]
    """Every line with what it was taken for."""


def draft(advert: AdvertLines | str, known: Taxonomy, reference: ReferenceTable) -> JobDraft:
    """Return the draft of an advert; a text is read as plain text or Markdown.

    Raises:
        MatcherError: where there is no text in it.
    """
    given = of_text(advert) if isinstance(advert, str) else advert
    given = given._replace(lines=tuple(line_parts.by_columns(given.lines)))
    if not any(char.isalnum() for line in given.lines for char in line.text):
        raise MatcherError("there is no text in it", given.name, "name the advert of a job")
    title, line = titles.title(given.lines)
    lines = roles.with_roles(given.lines, line)
    asked = line_wants.wanted(lines, known, reference)
    of_title = [one for one in asked.wants if one.kind == "coverage" and titles.is_called(title, one.terms)]
    manners = [one for one in asked.silent if habits.is_habit(one.text)]
    groups = grouping.grouped(one for one in asked.wants if one not in of_title)
    asks = _with_title(_asks(groups, known), title, line or next((one.lines[0].line for one in of_title), None))
    description = _description(lines)
    quotes = [(_quote(one), one.role) for one in lines]
    unknown_headings = [one for one in lines if one.is_heading and one.role == "unsure"]
    return JobDraft(
        name=given.name,
        title=title or "Job",
        description=description,
        asks=asks,
        similarity=draft_weights.similarity(one.weight for one in asks),
        used=sum(one.role in line_wants.ASKING for one in lines) - len(asked.barred) - len(asked.silent) + (line is not None),
        left=_left(lines, len(manners)),
        barred=tuple((_quote(one), words) for one, words in asked.barred),
        waived=tuple(_quote(one) for one in lines if one.role == "waived" and not one.is_heading),
        unsure=tuple(_quote(one) for one in (*unknown_headings, *asked.silent) if one not in manners),
        roles=tuple([(AdvertQuote(line.place, line.text), "title"), *quotes] if line else quotes),
    )


def _asks(groups: Sequence[tuple[Want, Fraction]], known: Taxonomy) -> tuple[Ask, ...]:
    names = requirement_names.names([want for want, _ in groups], known)
    return tuple(
        Ask(
            name,
            want.role,
            _in_both_scripts(want),
            draft_weights.weight(want.role, things),
            tuple(dict.fromkeys(map(_quote, want.lines))),
        )
        for name, (want, things) in zip(names, groups, strict=True)
    )


def _in_both_scripts(want: Want) -> Want:
    """Return a choice of terms with the words for them in the other script: "machine learning" is 机器学习."""
    if want.kind != "terms":
        return want
    latin = dict[str, str](data("words.toml")["translated"])
    known = latin | {word: term for term, word in latin.items()}
    others = (known.get(folded(term), "") for term in want.terms)
    return want._replace(terms=tuple(dict.fromkeys(filter(None, (*want.terms, *others)))))


def _with_title(asks: tuple[Ask, ...], title: str, line: AdvertLine | None) -> tuple[Ask, ...]:
    """Return the requirements with one for the words of the title, where there are others.

    Who held such a job says so in few words.
    """
    words = " ".join(title.split())
    if not asks or not line or protected(title) or not any(char.isalnum() for char in words):
        return asks
    want = Want("coverage", "work", (), terms=(words,), item=True)
    return (
        Ask(
            requirement_names.TITLE,
            "work",
            want,
            draft_weights.title(one.weight for one in asks),
            (AdvertQuote(line.place, line.text),),
        ),
        *asks,
    )


def _quote(line: LineWithRole) -> AdvertQuote:
    return AdvertQuote(line.place, line.text)


def _description(lines: Sequence[LineWithRole]) -> str:
    """Return the sentences about the work, without those that speak of who a person is or of the employer alone."""
    kept, length = list[str](), 0
    for line in lines:
        if line.role == "work" and not line.is_heading:
            about = " ".join(_of_work(line))
            length += len(about) + 1
            kept += [about] if about and length <= _DESCRIPTION else []
    return "\n".join(kept)


def _of_work(line: LineWithRole) -> list[str]:
    """Return the sentences of a line that are about the work."""
    text = re.sub(r"[*_`]{1,3}", "", line.text)
    spoken = [" ".join(text[start:end].split()) for start, end in sentences(text.replace("\n", " "))]
    kept = [sentence for sentence in spoken if sentence and not protected(sentence) and own_words.of_work(sentence)]
    return [sentence for sentence in kept if not _is_of_others(sentence)]


def _is_of_others(sentence: str) -> bool:
    """Return whether a sentence says only with whom one will work."""
    spans = asides.of_others(sentence)
    return bool(spans) and all(
        is_small(word)
        or is_light(word)
        or is_filler(word)
        or cue("pronouns").fullmatch(folded(word))
        or cue("copulas").fullmatch(folded(word))
        for word in words_of(blanked(sentence, spans))
    )


def _left(lines: Sequence[LineWithRole], manners: int) -> tuple[tuple[str, int], ...]:
    """Return how many lines are left out for what they are about, the most first; so many say only how somebody is."""
    counted = Counter[str](line.role for line in lines if line.role not in line_wants.ASKING)
    counted += Counter(habits=manners)
    words = {"equal": "equal opportunity", "apply": "how to apply", "place": "place and terms", "waived": "not asked for"}
    return tuple((words.get(role, role), count) for role, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
