"""Text → where it lists personal details without a label: gender, birth, age, family, origin ("male, born 1994", "男 | 1994年").

A detail is an item of its line. Most count only in company: beside a detail of another kind, a contact, a name or a place of
residence, or where the line says nothing else. "Male/female voices" is work, and so is a corpus that is "born digital".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from matcher.model import MASK
from matcher.reading.words import places
from matcher.reading.words.personal_labels import OF_PERSONS, han, latin
from matcher.regex import regex

_PEOPLES = """
    afghan albanian algerian american argentine argentinian armenian australian austrian azerbaijani bangladeshi belarusian
    belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian canadian chilean chinese colombian congolese
    croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english estonian ethiopian filipino filipina
    finnish french georgian german ghanaian greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian
    ivorian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian lebanese libyan lithuanian luxembourgish
    malaysian maltese mexican moldovan mongolian moroccan nepalese nepali nigerian norwegian pakistani palestinian peruvian
    polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali
    spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek
    venezuelan vietnamese welsh yemeni zambian zimbabwean deutsch deutsche deutscher schweizer schweizerin österreicher
    österreicherin français française español española italiano italiana português portuguesa brasileiro brasileira mexicano
    mexicana colombiano colombiana argentino argentina nederlandse polskie
"""
PEOPLES = rf"(?:south\s|north\s)?(?:{'|'.join(_PEOPLES.split())})|(?:中国|美国|英国|日本|韩国|印度|法国|德国)(?:国籍|人)?"
"""A pattern for a nationality, as a form or the head of a document says it."""

_LABELS = f"{latin(*OF_PERSONS)}|{han(*OF_PERSONS)}"

Kind = Literal["gender", "born", "aged", "family", "origin"]

_LINE, _ITEM = 300, 70
"""Characters of a line that may list personal details, and of one."""
_YEAR = r"(?:19[3-9]\d|20[01]\d)"
_FORM = rf"(?:(?:{_LABELS})\s{{0,4}}[-–—]?\s{{0,4}})?"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, regex(words, re.IGNORECASE))  # type: ignore[misc]
    for kind, words in (
        (
            "gender",
            rf"{_FORM}(?:male|female|non-?binary|man|woman|männlich|weiblich|homme|femme|masculin|féminin|masculino|femenino|feminino|hombre"
            r"|mujer|maschio|femmina|maschile|femminile|mężczyzna|kobieta|mannelijk|vrouwelijk|мужской|женский|[男女][性士生]?|남성?|여성?)",
        ),
        (
            "born",
            rf"(?:born|geb(?:oren|\.)|née?(?:\(e\))?|nacid[oa]|nat[oa]|nascid[oa]|urodzon[ya]|\*|(?:{_LABELS})\s)"
            rf"[^\d|]{{0,40}}(?:\d{{1,2}}[^\d|]{{1,14}}){{0,2}}{_YEAR}(?:\s?(?:in|at|à|a|en|em|\()\s?[^\d|]{{2,30}})?"
            rf"|{_YEAR}\s?[-./年]\s?(?:\d{{1,2}}\s?[-./月]?\s?)?(?:\d{{1,2}}\s?日?\s?)?(?:出?生(?:于\S{{2,8}}|人)?|生まれ)|出?生于\s?{_YEAR}\D{{0,3}}"
            rf"(?:\d{{1,2}}\D?){{0,2}}|(?:昭和|平成)\s?\d{{1,2}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?生(?:まれ)?|{_YEAR}년[\s\d월일]{{0,9}}(?:출)?생",
        ),
        (
            "aged",
            r"(?:aged?\s)?[1-7]\d(?:[\s-](?:years?|yrs?)[\s-]old|\s?y/?o|\s?y\.o\.)|aged?\s[1-7]\d|[1-7]\d\s(?:jahre\salt|anni\sdi\setà"
            rf"|años\sde\sedad)|[满満]?\s?[1-7]\d\s?(?:周?岁|歳|才|세)|[5-90][05]后|(?:{_LABELS})\s[1-7]\d(?:\s\w{{2,6}})?",
        ),
        (
            "family",
            rf"{_FORM}(?:(?:un)?married(?:,?\s(?:with\s)?\w{{1,6}}\s(?:child(?:ren)?|kids?))?|divorced|widowed|verheiratet|ledig|geschieden"
            r"|verwitwet|marié(?:e|\(e\))?|célibataire|divorcée?|casad[oa]|solter[oa]|divorciad[oa]|solteir[oa]|sposat[oa]|nubile|celibe"
            r"|[已未][婚育](?:[已未]育)?|离异|既婚|独身|기혼|미혼)",
        ),
        (
            "origin",
            r"(?:汉|满|回|壮|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|高山|拉祜|水|佤|纳西|羌|土|锡伯)族"
            r"|(?:中共)?(?:预备)?党员|共?青?团员|无党派(?:人士)?|民主党派(?:人士)?|\w{2,6}(?:国籍|户籍|户口)|籍贯\s?\w{2,8}"
            rf"|(?:{PEOPLES}|EU|EEA|US|U\.S\.|UK|foreign|dual)\s(?:citizen(?:ship)?|national(?:ity)?|passport(?:\sholder)?)|(?:{_LABELS})\s(?:{PEOPLES})",
        ),
    )
)
_PLAIN = regex(r"中共|共青|.*\s(?:citizen|national|passport)|.*[国户][籍口]|籍贯", re.IGNORECASE)
"""Words that say where somebody comes from, whatever stands beside them."""
_BESIDE = regex(
    rf"{PEOPLES}|single|群众|(?:\d|no|one|two|three|zwei|ein|deux|un)\s(?:child(?:ren)?|kids?|kind(?:er)?|enfants?|hijos?|figli)"
    r"|[1-7]\d(?:\s(?:years?|jahre|ans|años|anni|anos|lat|jaar))?|1[4-9]\d\s?cm|1[.,][4-9]\d\s?m|[4-9]\d\s?kg|[mfw]"
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
_HINT = regex(
    rf"male\b|man\b|binary|männl|weibl|homme|femme|mascul|f[eé]min|hombre|mujer|maschi|femmin|mężcz|kobiet|mannel|vrouw|ской|[男女남여]"
    rf"|born|geb|née?\b|na[cts]|\*|[年年]|생|昭和|平成|old|y/?o\b|y\.o|aged?\b|alt\b|[岁歳才세后]|married|divorc|widow|verheir|ledig|gesch|verwit"
    rf"|mari|célib|casad|solte|sposat|nubil|celib|[婚育异身혼]|族|员|派|[国户]?[籍口]|citizen|national|passport|{_LABELS}"
)
"""What every detail has, looked for in a line in lower case, which is four times as fast as ignoring case."""
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
