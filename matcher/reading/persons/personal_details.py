"""Text → where it lists personal details without a label: gender, birth, age, family, origin ("male, born 1994", "男 | 1994年").

A detail is an item of its line. Most count only in company: beside a detail of another kind, a contact, a name or a place of
residence, or where the line says nothing else. "Male/female voices" is work, and so is a corpus that is "born digital".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from matcher.lexicon import Lexicon
from matcher.model import MASK
from matcher.reading.words import places
from matcher.reading.words.personal_labels import OF_PERSONS, han, latin
from matcher.regex import regex

LISTS = Lexicon.beside(__file__)
"""The words of personal details; `people` are nationalities."""
_LABELS = f"{latin(*OF_PERSONS)}|{han(*OF_PERSONS)}"

Kind = Literal["gender", "born", "aged", "family", "origin"]

_LINE, _ITEM = 300, 70
"""Characters of a line that may list personal details, and of one."""
_YEAR = r"(?:19[3-9]\d|20[01]\d)"
_YEAR_BEFORE = (
    rf"{_YEAR}\s?[-./年]\s?(?:\d{{1,2}}\s?[-./月]?\s?)?(?:\d{{1,2}}\s?日?\s?)?(?:出?生(?:于\S{{2,8}}|人)?|生まれ)|出?生于\s?{_YEAR}\D{{0,3}}"
    rf"(?:\d{{1,2}}\D?){{0,2}}|(?:昭和|平成)\s?\d{{1,2}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?生(?:まれ)?|{_YEAR}년[\s\d월일]{{0,9}}(?:출)?생"
)
"""The day on which somebody was born, as in East Asia."""
_FORM = r"(?:<labels>\s{0,4}[-–—]?\s{0,4})?"
_FORMS: dict[Kind, str] = {
    "gender": f"{_FORM}<gender>",
    "born": rf"(?:<born>|<labels>\s)[^\d|]{{0,40}}(?:\d{{1,2}}[^\d|]{{1,14}}){{0,2}}{_YEAR}"
    rf"(?:\s?(?:in|at|à|a|en|em|\()\s?[^\d|]{{2,30}})?|{_YEAR_BEFORE}",
    "aged": r"<aged>|<labels>\s[1-7]\d(?:\s\w{2,6})?",
    "family": f"{_FORM}<family>",
    "origin": r"<nation>族|<party>|\w{2,6}(?:国籍|户籍|户口)|籍贯\s?\w{2,8}|<state>\s<citizen>|<labels>\s<people>",
}
_KINDS = tuple((kind, LISTS.expression(written, re.IGNORECASE, labels=_LABELS)) for kind, written in _FORMS.items())
_PLAIN = regex(r"中共|共青|.*\s(?:citizen|national|passport)|.*[国户][籍口]|籍贯", re.IGNORECASE)
"""Words that say where somebody comes from, whatever stands beside them."""
_BESIDE = LISTS.expression(
    r"<people>|single|群众|<some>\s<children>|[1-7]\d(?:\s<years>)?|1[4-9]\d\s?cm|1[.,][4-9]\d\s?m|[4-9]\d\s?kg|[mfw]"
    rf"|{_YEAR}\s?(?:年|[-./年]\s?\d{{1,2}}(?:\s?[-./月]\s?(?:\d{{1,2}}\s?日?)?)?)?|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|\w{{2,6}}(?<![责事a-z])人",
    re.IGNORECASE,
)
"""What is a personal detail only beside one that is beyond doubt."""
_AROUND = regex(
    rf"[^{MASK}]{{0,10}}{MASK}{{2,70}}[^{MASK}]{{0,3}}|\S{{1,40}}@\S{{3,40}}|\+\d[\d -]{{8,16}}"
    r"|(?:本科|硕士|博士|大专|研究生)(?:学历)?|(?:现居|现住)?\w{0,3}\d{1,2}\s?年(?:以上)?(?:工作)?经[验历]"
    rf"|\d{{1,2}}\+?\syears(?:\sof)?\sexperience|(?:{_LABELS})",
    re.IGNORECASE,
)
"""What else stands in a line about a person: a contact or a name that is masked, a degree, a label."""
_LABEL = regex(_LABELS, re.IGNORECASE)
_CUT = regex(
    r"[|｜·•∙;；、\t，()（）]|(?<!\d),|,(?!\s?\d)|\s[-–—/]\s|\s{2,40}"
    r"|(?<=[\u3040-\u9fff가-힣])(?<![年月日년월])[/／ ]|(?<![年月日년월])[/／ ](?=[\u3040-\u9fff가-힣])"
)
_COLUMNS = frozenset("|｜\t ")
_BOTH = regex(
    r"\b(?:male|man|men)\b.{0,80}\b(?:female|wom[ae]n)\b|\b(?:female|wom[ae]n)\b.{0,80}\b(?:male|men)\b|男.{0,20}女|女.{0,20}男",
    re.IGNORECASE,
)
_HINT = LISTS.expression("<hint>|<labels>", labels=_LABELS)
_EDGE = " \t*_#>~-–—.:："


class Detail(NamedTuple):
    """A personal detail, where it stands, and its kind."""

    start: int
    end: int
    kind: Kind


class _LineItem(NamedTuple):
    start: int
    end: int
    words: str
    kind: Kind | None
    columns: bool
    """Whether a line end, a tab, a bar or a wide gap stands before it, and no comma."""


def possible_details(text: str) -> Iterator[Detail]:
    """Yield the items of lines that may be a personal detail by their own words, whatever stands beside them."""
    yield from (Detail(item.start, item.end, item.kind) for line in _lines(text) for item in line if item.kind)


def details(text: str) -> Iterator[Detail]:
    """Yield the personal details that lines list, in a text whose names, contacts and labelled details are masked.

    >>> [said[one.start : one.end] for said in ("Male, born 1994 | Zurich",) for one in details(said)]
    ['Male', 'born 1994']
    """
    lines, bare_items = list(_lines(text)), list[_LineItem]()
    for number, items in enumerate(lines):
        is_bare = bool(items) and all(map(_is_about_person, items))
        if is_bare:
            bare_items += items
        if bare_items and not (is_bare and number + 1 < len(lines)):
            yield from _list_details(bare_items, alone=True)
            bare_items = []
        if items and not is_bare:
            yield from _list_details(items, alone=False)


def _lines(text: str) -> Iterator[list[_LineItem]]:
    """Yield the items of each line; none of a line that is too long, or far from any detail."""
    start, is_near_hint = 0, False
    for line in text.split("\n"):
        hinted = 0 < len(line) <= _LINE and _HINT.search(line.casefold()) is not None
        is_near_hint = hinted or (is_near_hint and 0 < len(line) <= _ITEM)
        yield list(_items(line, start, hinted=hinted)) if is_near_hint else []
        start += len(line) + 1


def _items(line: str, start: int, *, hinted: bool) -> Iterator[_LineItem]:
    """Yield the items of a line that begins at an offset."""
    item_start, in_column, names_both = 0, True, bool(_BOTH.search(line))
    for cut in [*_CUT.finditer(line), None]:
        item_end = cut.start() if cut else len(line)
        words = line[item_start:item_end].strip(_EDGE)
        if words:
            offset = line.index(words, item_start)
            kind = _kind(words, names_both=names_both) if hinted else None
            yield _LineItem(start + offset, start + offset + len(words), words, kind, in_column)
            in_column = False
        if cut:
            item_start, in_column = cut.end(), (in_column and not words) or cut[0][0] in _COLUMNS


def _kind(text: str, *, names_both: bool) -> Kind | None:
    """Return the kind of detail that an item is by its words, or None; a line that names both genders tells of none."""
    if len(text) > _ITEM:
        return None
    kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(text)), None)
    return None if names_both and kind == "gender" else kind


def _is_about_person(item: _LineItem) -> bool:
    """Return whether an item is about a person and nothing else."""
    return bool(item.kind or (len(item.words) <= _ITEM and (_BESIDE.fullmatch(item.words) or _LABEL.fullmatch(item.words))))


def _list_details(listed: Sequence[_LineItem], *, alone: bool) -> Iterator[Detail]:
    """Yield the details in a list of items; `alone` is True where all of them are about a person."""
    kinds = {item.kind for item in listed if item.kind}
    is_sure = bool(kinds) and (alone or len(kinds) > 1 or any(map(_shows_person, listed)))
    for before, item in zip([None, *listed], listed, strict=False):
        kind = item.kind or ("origin" if _BESIDE.fullmatch(item.words) else None)
        is_labelled = before is not None and item.columns and _LABEL.fullmatch(before.words)
        if is_labelled and (kind or (is_sure and not _LABEL.fullmatch(item.words))):
            yield Detail(item.start, item.end, kind or "origin")
        elif kind and (is_sure or item.kind == "born" or (item.kind == "origin" and _PLAIN.match(item.words))):
            yield Detail(item.start, item.end, kind)


def _shows_person(item: _LineItem) -> bool:
    """Return whether an item, though it is no detail, shows that its line is about a person."""
    if len(item.words) > _ITEM:
        return False
    return bool(_BESIDE.fullmatch(item.words) or _AROUND.fullmatch(item.words)) or places.is_place(item.words)
