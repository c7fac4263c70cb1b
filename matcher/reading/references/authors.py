"""Words → the list of authors they begin with, each at its place, and the person among them."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from matcher.reading.words.conjunctions import AND, HAN_AND
from matcher.regex import regex
from matcher.text import Span

_MARKS = (
    r"(?:\s?(?:\*(?![*_]{0,2}[^\W_])|[†‡¶^✉♯#])"
    r"|\s?\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Éé]ds?|[Dd]irs?|[Cc]oords?)\.?\)"
    r"|\$[^$\n]{0,12}\$|\\dagger|(?<=\w)[¹²³⁴⁵⁶⁷⁸⁹]|\((?:corresponding author|co-first|equal "
    r"contribution|通讯作者|共同一作|一作)\)){0,6}"
)
_LOWER = r"(?:(?:van|von|der|den|de|del|della|da|di|dos|du|la|le|bin|ibn|al|el|ten|ter|zu)\s){0,3}"
_CAP = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-Я][\w'’]{0,24}(?:-[A-ZÀ-ÞĀ-ŽА-Яa-z][\w'’]{0,24}){0,2}"
_INITIALS = r"(?:[A-ZÀ-Þ]\.?[\s-]?){1,3}\.?(?![\w])"
_OTHERS = r"(?:et\sal\b\.?|et\scoll\.|u\.\s?a\.(?=[\s,:]|$)|…|\.\.\.)"
"""What stands behind some authors for all others, with no mark before it."""
_AND = rf"(?!et\sal){AND}"
_GOING_ON = rf"\s?[,;&]|\s{_AND}\s|\s?[*_]{{0,3}}{_OTHERS}"
"""What goes on with a list behind the stop of an initial."""
_NAME = regex(
    rf"[\s*_]{{0,4}}(?P<name>{_LOWER}{_CAP},\s(?:{_INITIALS}|{_CAP}(?=,?\s(?:and|&)\s|;))"
    rf"|(?:{_INITIALS}\s?)?{_LOWER}{_CAP}\s[A-ZÀ-Þ]{{1,3}}(?![\w.’'])"
    rf"|{_LOWER}{_CAP}\s[A-ZÀ-Þ]\.(?:[\s-]?[A-ZÀ-Þ]\.){{0,2}}"
    rf"(?=[*_]{{0,4}}(?:{_GOING_ON}|\s?[“\"«]|\s?\(?(?:19|20)\d\d|\s?$))"
    rf"|{_LOWER}{_CAP}(?=[*_]{{0,4}},?\s[*_]{{0,3}}et\sal\b)"
    rf"|(?:(?:{_CAP}|[A-ZÀ-Þ]\.(?:-?[A-ZÀ-Þ]\.){{0,3}})\s){{1,3}}{_LOWER}{_CAP}(?:,?\s(?:Jr|Sr)\.|\sI{{2,3}})?"
    rf"|(?:[A-ZÀ-Þ]\.[\s-]?){{1,3}}{_LOWER}{_CAP}|[\u4e00-\u9fff]{{2,4}}|{_OTHERS}|(?:and\s)?(?:others|colleagues)\b|otros\b|andere\b"
    rf"|等)(?:(?<!\s)[*_]{{1,4}})?{_MARKS}(?:(?<!\s)[*_]{{1,4}})?"
)
_SURNAME_FIRST = regex(
    rf"[\s*_]{{0,4}}(?P<name>{_LOWER}{_CAP}\s(?:(?:[A-ZÀ-Þ]\.-?){{1,3}}(?={_GOING_ON})|[A-ZÀ-Þ]{{1,3}}|(?:[A-ZÀ-Þ]\.-?){{1,3}}))(?![\w'’])"
    rf"[*_]{{0,4}}{_MARKS}[*_]{{0,4}}"
)
"""A name whose initials stand behind: where one of a list is told so, all are."""
_NEXT = regex(
    rf"\s{{0,3}}(?:[,;，；、]\s{{0,3}}(?:{_AND}\s|&\s{{0,2}}|{HAN_AND})?|\s{_AND}\s|\s?&\s?|\s?{HAN_AND}\s?)"
    rf"|(?=\s?(?:[*_]{{0,3}}{_OTHERS}|等))\s?"
)
_BEHIND = regex(
    r"[\s.,;*_^$†‡()]{0,20}(?:\([^()\n]{0,80}\)|[*†‡]\s?(?:equal|co-?first"
    r"|corresp)[^\n]{0,40})?[\s.*_)]{0,20}",
    re.IGNORECASE,
)
_ELIDED = regex(rf"{_OTHERS}|(?:and\s)?(?:others|colleagues)|otros|andere|等")
_NO_NAME = regex(
    r"^(?:The|A(?=\s)|On|In|To|Do|Does|Is|Are|How|What|Why|When|From)\b|\b(?:For|Of|With|Via|And|Learning|Neural|Large|Language"
    r"|Models?|Networks?|Towards?|Proceedings|Proc|Conference|Journal|Transactions|International|Workshop|University|Institute"
    r"|Press|Nature|Science|Findings|Annual|Meeting|Symposium|Letters|Review|Accepted|Best|Paper|Award|Spotlight|Oral|Poster"
    r"|Under|Submitted|Preprint|Patent|Thesis|Training|Data|Systems?)\b"
    r"|(?:会议?|年会|学报|期刊|杂志|论坛|专利|论文|作者|一作|录用|接收|发表|在投|投稿|已受理|授权|出版社)$"
)


class Authors(NamedTuple):
    """A list of authors at the beginning of words."""

    names: tuple[Span, ...]
    end: int
    """Where the list ends."""
    elided: bool = False
    """Whether it says that there are more."""


def listed(text: str, start: int = 0) -> Authors:
    """Return the authors that words begin with; none where they begin with something else.

    >>> text = "Ada Example*, **Bo Sample**, and Cy Test. 2020. Routing"
    >>> [text[slice(*one)] for one in listed(text).names]
    ['Ada Example*', 'Bo Sample', 'Cy Test']
    """
    names, end, at, elided = list[Span](), start, start, False
    for _ in range(200):
        behind = names and _SURNAME_FIRST.fullmatch(text, *names[0])
        found = (behind and _SURNAME_FIRST.match(text, at)) or _NAME.match(text, at)
        if found is None or not _may_be_author(text, found):
            break
        end = _end(text, found)
        if _ELIDED.match(found["name"]):
            elided = True
        else:
            names.append(_span(text[:end], found))
        following = _NEXT.match(text, end)
        if not following:
            break
        at = following.end()
    return Authors(_unwrapped(text, start, names), end, elided)


def _may_be_author(text: str, match: re.Match[str]) -> bool:
    """Return whether what has the form of a name has no word that names never have, nor a number right behind ideographs."""
    if _NO_NAME.search(match["name"]):
        return False
    return not (match["name"] >= "\u2e80" and text[match.end() : match.end() + 1].isdigit())


def _unwrapped(text: str, start: int, names: list[Span]) -> tuple[Span, ...]:
    """Return the names without the mark that ends an emphasis of the whole list."""
    if (
        len(names) > 1
        and text[start : names[0][0]].strip()[:1] in {"*", "_"}
        and text[names[0][1] : names[0][1] + 1] not in {"*", "_"}
    ):
        low, high = names[-1]
        names[-1] = low, low + len(text[low:high].rstrip("*_"))
    return tuple(names)


def _end(text: str, match: re.Match[str]) -> int:
    """Return where a name ends: before a line end, where what follows on the next line is no more of a list."""
    broken = text.find("\n", match.start("name"), match.end())
    return (
        broken
        if broken >= 0 and not re.match(r"\s?(?:[.,;:(&\"“]|and\s|$)", text[match.end() : match.end() + 5])
        else match.end()
    )


def _span(text: str, match: re.Match[str]) -> Span:
    """Return the span of a name with the marks of equal contribution behind it, but not those of emphasis."""
    start = match.start("name")
    end = start + len(text[start : match.end("name")].rstrip())
    behind = re.match(r"\s?[*†‡¶]{1,3}", text[end : match.end()])
    emphasised = bool(text[match.start() : start].strip())
    return start, end + behind.end() if behind and not emphasised else end


def is_list(text: str, single: bool = False) -> bool:
    """Return whether words are a list of names, two or more, or one where `single`.

    >>> is_list("Ada Example*, **Bo Sample**, and Cy Test"), is_list("Attention, and how to learn it")
    (True, False)
    """
    found = listed(text)
    rest = _BEHIND.fullmatch(text, found.end)
    return rest is not None and (len(found.names) > 1 or bool(found.names and (single or found.elided)))


def position(text: str, authors: Authors, name: str) -> str | None:
    """Return the place of a person in a list of authors: "2 of 6", "2 of at least 6" where it is cut short, or None if not there.

    >>> text = "Sample, B., Example, A., & Test, C."
    >>> position(text, listed(text), "Ada Example")
    '2 of 3'
    """
    own = [rank for rank, span in enumerate(authors.names, 1) if is_person(text[slice(*span)], name)]
    if len(own) != 1:
        return None
    return f"{own[0]} of {'at least ' if authors.elided else ''}{len(authors.names)}"


def is_person(author: str, name: str) -> bool:
    """Return whether an author as listed can be a person: the family name, and each other word equal or its initial.

    >>> is_person("Example, A. B.", "Ada B. Example"), is_person("A. Exempel", "Ada Example"), is_person("张三*", "张三")
    (True, False, True)
    """
    listed_words, own_words = _words(author), _words(name)
    if not listed_words or not own_words:
        return False
    if sorted(listed_words) == sorted(own_words):
        return True
    for family in (own_words[-1], own_words[0]):
        rest, given = [word for word in listed_words if word != family], [word for word in own_words if word != family]
        if family in listed_words and len(family) > 1 and rest and given and _fits(rest, given):
            return True
    return False


def _fits(rest: list[str], given: list[str]) -> bool:
    """Return whether given names are the same, the first certainly, as far as they are spelt out."""
    if len(rest) == 1 and len(rest[0]) <= 3 and rest[0] == "".join(word[0] for word in given):
        return True
    same = [any(word == own or (min(len(word), len(own)) == 1 and word[0] == own[0]) for own in given) for word in rest]
    return all(same) and any(rest[0] == own or rest[0][0] == own[0] for own in given[:1])


def _words(name: str) -> list[str]:
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.findall(r"[^\W\d_]+", bare.casefold())
