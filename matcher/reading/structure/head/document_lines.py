"""Lines that are the document's own and not the person's: its title, its date, the menus and imprints of a page."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.words import dates
from matcher.regex import regex

TITLE = regex(
    r"(?:(?:(?:europass )?curriculum vitae(?: et studiorum)?|c\.?v\.?|r[eé]sum[eé]|lebenslauf|currículum(?: vitae)?|hoja de vida"
    r"|curriculum|резюме|個人履歴書|履歴書|이력서"
    r"|个人简历|求职简历|我的简历|简历|履历)(?:\s(?:of|von|de|di))?[:：]?)",
    re.IGNORECASE,
)
_SPREAD = regex(r"(?<=[\u4e00-\u9fff])\s{1,4}(?=[\u4e00-\u9fff])")
_STATED = regex(
    r"(?:^|(?<=[\s(|–—-]))\(?(?:(?:(?:page |cv |resume |this page was )?(?:last |latest )?(?:updated?|modified|revised"
    r"|revision|generated|compiled)(?: on| in)?"
    r"|as of|last change|version of|état au|stand|(?<![^\W\d_]\s)dated?)|(?:dernière )?mise à jour(?: le)?|actualizado(?: el)?"
    r"|última actualización|"
    r"ultimo aggiornamento|обновлено|zuletzt (?:aktualisiert|geändert)(?: am)?|最后更新|最近更新|更新日期|更新时间|更新于"
    r"|截至|最終更新)(?:于|日)?"
    r"\s?(?:[:：]|\s)?\s?(?=\S)",
    re.IGNORECASE,
)
_TITLED = regex(rf"{TITLE.pattern}(?=[\s,–—|(-])", re.IGNORECASE)
_SIGNED = regex(r"[A-ZÄÖÜ][\w.-]{2,24}(?:\s[A-ZÄÖÜ]?[\w.-]{1,20}){0,2},\s(?:den\s|le\s|am\s|the\s)?$")
_DATED = ("date", "last_modified_at", "last_modified", "lastmod", "updated", "modified", "last_updated")
_MENU_MARKS = regex(r"\s?[|｜·•/>»›]{1,2}\s?")
_FIRST_PAGE = regex(r"(?:home(?:\s?page)?|startseite|accueil|inicio|.{0,6}首\s?页|主页|トップ|ホーム)", re.IGNORECASE)
"""What one clicks on to get to the first page of a site."""
_TRAIL = regex(r"(?:(?:您|你)?(?:现在|当前|所在|的){0,3}位置|you are here|sie sind hier|vous êtes ici)\s?[:：]", re.IGNORECASE)
_IMPRINT = regex(
    r"(?:copyright|版权所有)\s?(?:©|\(c\)|&copy;|[:：]|\d{4}|$)|©\s?(?:\d{4}|版权)|版权所有|all rights reserved", re.IGNORECASE
)
_LONGEST_MENU, _LONGEST_ITEM = 120, 24
"""Characters of such a line at most, and of one thing of a menu."""


def is_title(words: str) -> bool:
    """Return whether words only say that a document is a CV, however they are spaced.

    >>> is_title("Curriculum Vitae"), is_title("个 人 简 历"), is_title("Résumé writer")
    (True, True, False)
    """
    return len(words) < 60 and bool(TITLE.fullmatch(" ".join(_SPREAD.sub("", words).split())))


def as_of(fields: dict[str, str], lines: list[Block]) -> tuple[int | None, str]:
    """Return the month the document says it speaks at, and the words that say so."""
    for key in _DATED:
        found = dates.find(fields.get(key, ""))
        if found:
            return found[-1].last, f"{key}: {fields[key]}"
    for line in lines:
        if is_stated_date(line):
            return dates.find(line.bare)[-1].last, line.bare
    return None, ""


def is_stated_date(line: Block) -> bool:
    """Return whether a line only states the date of the document: "Last updated …", "CV – March 2023", "Bern, 3. Mai 2024"."""
    bare = line.bare if len(line.text) <= 90 else ""
    single = [found for found in dates.find(bare) if not found.ranged]
    if not single:
        return False
    lead = _STATED.search(bare)
    titled = _TITLED.match(bare)
    if not (lead or titled or (", " in bare[:40] and bare[-4:].isdigit())):
        return False
    if lead and [found for found in single if 0 <= found.start - lead.end() < 4]:
        return lead.start() == 0 or len(bare) < 80
    last = not bare[single[-1].end :].strip(" .)")
    return last and single[-1].precision == "month" and (bool(titled) or _is_signed(bare, single[-1]))


def _is_signed(bare: str, date: dates.DateRange) -> bool:
    """Return whether a date stands behind the name of a place: to the day, or to the month behind "im"."""
    led = bare[: date.start]
    return bool(_SIGNED.fullmatch(led.removesuffix("im "))) and (len(date.said[0]) > 7 or led.endswith("im "))


def is_of_site(line: str) -> bool:
    """Return whether a line only leads around a site, or says whose the site is.

    >>> is_of_site("Home | Teaching | Contact"), is_of_site("Home > Staff > Ada Example"), is_of_site("Home care | Nurse | Bonn")
    (True, True, False)
    """
    if len(line) > _LONGEST_MENU:
        return False
    if _TRAIL.match(line) or _IMPRINT.match(line):
        return True
    items = [item for item in _MENU_MARKS.split(line) if item]
    return len(items) > 2 and max(map(len, items)) <= _LONGEST_ITEM and bool(_FIRST_PAGE.fullmatch(items[0]))
