"""Lines of an advert → what each is for: by its heading, by its own words, by its position."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from matcher.drafting import headings, line_parts, own_words, waivers
from matcher.drafting.advert import AdvertLine, Role
from matcher.drafting.word_lists import cue
from matcher.reading.paper.blocks import Mark
from matcher.regex import regex
from matcher.text import folded

_END = regex(r"[.!?;。！？；,，、]$")
_SENTENCE = regex(r"[.!?。！？]\s|[.!?。！？]$")
_LABEL = regex(r"([^:：]{2,40})[:：]\s{0,5}(?=\S)")
_ASKING: tuple[Role, ...] = ("work", "asked", "must", "nice", "unsure")
_ASIDE: tuple[Role, ...] = ("place", "benefits", "apply")
"""What a line with its own heading may be about by the way: the lines behind it continue the section before."""
_BESIDE: tuple[Role, ...] = ("benefits", "company", "apply")
"""What a paragraph behind a list may be for, whatever the list is."""
_HEADING_WORDS, _LABEL_WORDS, _LABEL_LETTERS = 8, 3, 14
_LONG = 2000
"""Characters of the longest line that is parted by what its sentences demand."""


class LineWithRole(NamedTuple):
    """A line with what it is for, and the heading above it."""

    line: AdvertLine
    role: Role
    heading: AdvertLine | None = None
    is_heading: bool = False
    only_years: bool = False
    """Whether it is a sentence of a description, in which nothing is asked for except for some years."""

    @property
    def text(self) -> str:
        """Return what the line says."""
        return self.line.text

    @property
    def is_labelled(self) -> bool:
        """Return whether it begins with its own heading: "Location: Zurich"."""
        return self.heading is self.line

    @property
    def place(self) -> str:
        """Return the place of the line."""
        return self.line.place

    @property
    def mark(self) -> Mark:
        """Return what the line is set as."""
        return self.line.mark


class AdvertSection(NamedTuple):
    """A heading and the lines under it; none above the first."""

    heading: AdvertLine | None
    lines: list[AdvertLine]
    role: Role | None

    @property
    def is_aside(self) -> bool:
        """Return whether it is one line whose first words say what it is about by the way: "Salary: £30k"."""
        return self.role in _ASIDE and self.lines == [self.heading]


def with_roles(lines: Sequence[AdvertLine], title: AdvertLine | None) -> list[LineWithRole]:
    """Return every line but the title with what it is for, in order."""
    asked = [part for line in lines for part in ([line] if line is title else line_parts.parts(line))]
    parts = _resolved(_sections([clause for part in asked for clause in line_parts.clauses(part)], title))
    if any(part.heading and not part.is_aside for part in parts) or any(line.mark == "bullet" for line in lines):
        found = [one for part in parts for one in _of_section(part, bare=False)]
        return [one for line in found for one in _years_apart(line)]
    return [one for part in parts for one in (_of_section(part, bare=False) if part.heading else _of_sentences(part))]


def _years_apart(line: LineWithRole) -> list[LineWithRole]:
    """Return a line, or where a description asks for years in a sentence, each of its sentences."""
    if line.role != "work" or line.is_heading or line.mark == "bullet" or len(line.text) > _LONG:
        return [line]
    parted = [line._replace(line=one, only_years=own_words.asks_for_years(one.text)) for one in line_parts.sentences(line.line)]
    asking = any(one.only_years for one in parted)
    return [one._replace(role="asked") if one.only_years else one for one in parted] if asking else [line]


def _of_sentences(part: AdvertSection) -> list[LineWithRole]:
    """Return the sentences of an advert without headings, each with what it is for."""
    sentences = [sentence for line in part.lines for sentence in line_parts.sentences(line)]
    return _of_section(part._replace(lines=sentences), bare=True)


def _sections(lines: Sequence[AdvertLine], title: AdvertLine | None) -> list[AdvertSection]:
    """Return the sections; a heading of unknown words below a known one that is set deeper goes on with its section."""
    parts, over = [AdvertSection(None, [], None)], dict[int, Role | None]()
    for at, line in enumerate(lines):
        if line is title:
            continue
        after = lines[at + 1] if at + 1 < len(lines) else None
        if line.role:
            parts.append(AdvertSection(None, [line], line.role))
        elif label := _labelled(line):
            parts += [AdvertSection(line, [line], label), *([parts[-1]._replace(lines=[])] if label in _ASIDE else [])]
        elif is_heading(line, after):
            parts.append(AdvertSection(line, [], _headed(line, over)))
        else:
            parts[-1].lines.append(line)
    return parts


def is_heading(line: AdvertLine, after: AdvertLine | None) -> bool:
    """Return whether a line heads those behind it: by how it is set, by known words, by its shape."""
    text = line.text.strip(" *_")
    if line.waived and not waivers.leads(text):
        return False
    if line.mark == "heading" and after and len(text) <= 2 * headings.LONGEST:
        return True
    if line.mark == "bullet" or after is None or len(text) > headings.LONGEST or "\n" in text:
        return False
    bracketed = text[0] in "【[" and text[-1] in "】]"
    if line.strong or headings.phrase(text) or text[-1] in ":：" or bracketed or headings.asks(text):
        return text[-1] not in ".。"
    capitals = text.isupper() and len(text) > 3 and not any(char.isdigit() for char in text)
    if capitals and (line.gap or headings.role(text)):
        return True
    plain = _END.search(text) or _LABEL.match(text) or own_words.MONEY.search(folded(text)) or len(text.split()) > _HEADING_WORDS
    return not plain and line.gap and not after.gap and (after.mark == "bullet" or len(after.text) > len(text))


def _headed(line: AdvertLine, over: dict[int, Role | None]) -> Role | None:
    """Return what a heading says, or else the nearest one above it that is set less deep; `over` keeps the last of each depth."""
    known: Role | None = "waived" if line.waived else cast("Role | None", headings.role(line.text) or None)
    if line.mark != "heading" or line.level < 1:
        return known
    higher = max((depth for depth in over if 1 < depth < line.level), default=0)
    for depth in [one for one in over if one >= line.level]:
        del over[depth]
    over[line.level] = known or over.get(higher)
    return over[line.level]


def _labelled(line: AdvertLine) -> Role | None:
    """Return what a line is for that begins with its own heading: "Location: Zurich"."""
    found = _LABEL.match(line.text.replace("**", "")) if line.mark == "plain" and not line.waived else None
    few = found and (len(found[1].split()) <= _LABEL_WORDS if found[1].isascii() else len(found[1]) <= _LABEL_LETTERS)
    return cast("Role | None", headings.role(found[1]) or None) if found and few else None


def _resolved(parts: list[AdvertSection]) -> list[AdvertSection]:
    """Return the sections, each with a role; without known words, its content and position decide."""
    known = {part.role for part in parts}
    listed = [at for at, part in enumerate(parts) if part.heading and _listed(part)]
    asked = [at for at, part in enumerate(parts) if part.role in ("asked", "must")] or listed
    return [
        part if part.role or part.heading is None else part._replace(role=_guessed(part, at, listed, asked, known))
        for at, part in enumerate(parts)
    ]


def _guessed(part: AdvertSection, at: int, listed: list[int], asked: list[int], known: set[Role | None]) -> Role:
    """Return the role of an unknown heading: `at` is its index, `listed` and `asked` the indices of lists and of known requests.

    The words of most of its lines decide. Otherwise lists are perhaps asked for; without any known heading, the first of several
    is the work and the second is asked for, as is usual in adverts of all languages. Prose before the requests is about the work,
    and behind them it is of no use.
    """
    own = own_words.of_most(part.lines)
    if own:
        return "asked" if own in ("must", "nice") and _listed(part) else own
    if not _listed(part):
        return "work" if not asked or at < asked[0] else "company"
    if known & {"work", "asked", "must"}:
        return "unsure" if known & {"asked", "must"} else "asked"
    if len(listed) == 1 or listed.index(at) == 1:
        return "asked"
    return "unsure" if listed.index(at) else "work"


def _listed(part: AdvertSection) -> bool:
    """Return whether a section is a list: of bullets, or of short lines."""
    bullets = sum(line.mark == "bullet" or not _SENTENCE.search(line.text) for line in part.lines)
    return bullets * 2 > len(part.lines)


def _of_section(part: AdvertSection, *, bare: bool) -> list[LineWithRole]:
    """Return the lines of a section, its heading first; `bare`: the advert has no headings at all."""
    head = (
        [LineWithRole(part.heading, part.role or "work", is_heading=True)]
        if part.heading and part.heading not in part.lines
        else []
    )
    if part.role is None:
        return [LineWithRole(line, _unheaded(line, bare=bare)) for line in part.lines]
    return head + [one for line in part.lines for one in _of_line(line, part)]


def _of_line(line: AdvertLine, part: AdvertSection) -> list[LineWithRole]:
    """Return a line of a section, or where it demands some things more than others, its sentences: "Know vLLM. Must have C++."

    A label is the heading of all that is parted of its line.
    """
    role, listed = part.role or "work", any(one.mark == "bullet" for one in part.lines)
    whole = LineWithRole(line, _under(line, role, listed=listed), part.heading)
    if role == "work" or role not in _ASKING or len(line.text) > _LONG:
        return [whole]
    label = _LABEL.match(line.text) if line is part.heading else None
    heading = line._replace(text=label[1]) if label else part.heading
    parted = [LineWithRole(one, _under(one, role, listed=listed), heading) for one in line_parts.sentences(line)]
    owns = [own_words.own_role(one.line) for one in parted]
    alike = len({(one.role, one.role == own == "must") for one, own in zip(parted, owns, strict=True)}) == 1
    return [whole] if alike or not {"must", "nice"} & set(owns) else parted


def _under(line: AdvertLine, role: Role, *, listed: bool) -> Role:
    """Return what a line under a heading is for: its own words decide where they are clear, or where it is beside a list."""
    own = own_words.own_role(line)
    if line.hirer and role == "work":
        return "company"
    beside = own in _BESIDE and listed and line.mark != "bullet"
    if own and (own in ("equal", "place") or own_words.pays(folded(line.text)) or beside):
        return own
    if role in _ASKING and line.role is None:
        if own == "waived" and role == "nice" and waivers.remarks(line.text):
            return role  # "A PhD (not required)" where all may be there
        if own == "waived" or (own in ("nice", "must") and role != "work"):
            return "nice" if own != "waived" and "nice" in (own, role) else own
        return "apply" if own == "apply" and (line.mark != "bullet" or own_words.MAIL.search(line.text)) else role
    return "apply" if own == "apply" and role in ("benefits", "company", "place") else role


def _unheaded(line: AdvertLine, *, bare: bool) -> Role:
    """Return what a line above the first heading, or of a text without any, is for."""
    own = own_words.own_role(line)
    if own == "waived":
        return own
    sentence = bool(_SENTENCE.search(line.text)) or len(line.text) > 2 * headings.LONGEST
    if line.mark == "bullet":
        return own if own and own != "company" else "asked"
    if not sentence and bare and not own and own_words.of_the_person(line.text):
        return "asked"
    if not sentence:
        return own if own in ("benefits", "apply", "equal") or (own in ("must", "nice") and bare) else "place"
    if bare:
        return own or ("asked" if own_words.of_the_person(line.text) else "work")
    return own if own in ("equal", "apply", "benefits", "company") and not cue("seeking").search(folded(line.text)) else "work"
