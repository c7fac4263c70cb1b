"""Words → whether they are only the name of a place: where somebody lives, and where an employer is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import tomli

from matcher.regex import either, regex

_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,24}(?:\s(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,24}|de|la|am|an der|upon|of|do)){0,3}"
_GREATER = regex(rf"Greater\s{_NAME}(?:\sArea)?")
_TOWN = regex(_NAME)
_STATE = regex(r"(?P<state>[A-Z]{2,3})\b\.?(?:\s\d{5})?(?:,?\s(?P<country>.{2,40}))?")
"""A state as letters, with its postal code and its country or without them."""
_POSTAL = regex(r"^\d{4,6}\s|\s\d{4,6}$")
_OPEN_TO = regex(r"\s?\((?:open to )?(?:remote|hybrid|relocation|relocate)\)$")
_BETWEEN = regex(r"[,\s/–-]{1,3}")
_OF_TWO_TOWNS = regex(r"\s?[/–-]\s?")
_AND = regex(r"[,，/]|\sor\s|\s?[–—|]\s")
_BEFORE_TOWN = frozenset(
    "of for to de di du für der des at in the college zu am à la le da do dos din von van i på em en na no te w we v".split()  # noqa: SIM905
)
"""Words behind which a town belongs to a name: "University of Washington"."""
_NO_TOWN = (
    r"(?!\w{0,20}(?i:klinik|schule|hotel|praxis|institut|universität|akademie|zentrum|theater|gymnasium|kolleg|college|verlag"
    r"|werke?|büro)\b)"
)
"""What lies there as towns do, and is none: "Klinik am Inn"."""
_WATER_AND_LAND = either(
    r"\s(?:am|a\.)\s?(?:Main|M\.|Rhein|Rh\.|Neckar|N\.|Inn|Lech|(?:Boden|Ammer|Chiem)see|Starnberger See)",
    r"\s(?:an der|a\.\s?d\.|ob der)\s(?:Donau|Oder|Spree|Havel|Weser|Ruhr|Saale|Elbe|Isar|Iller|Lahn|Fulda|Aller|Leine|Mosel"
    r"|Weinstra(?:ß|ss)e|Aisch|Rems|Murr|Fils|Enz|Jagst|Ilm|Unstrut|Alz|Ybbs|Mur|Drau|Leitha|Aare|Sihl|Lippe|Pegnitz|Tauber)",
    r"\s(?:im\s|i\.\s?)(?:Breisgau|Br\.|Allgäu|Taunus|Schwarzwald)|\s?\((?:Main|Oder|Saale|Spree|Havel)\)",
    r"[-\s](?:upon|on)[-\s](?:Tyne|Trent|Thames|Avon|Sea|Hudson|Humber|Tweed|Tees|the[-\s]Water)",
    r"-sur-[A-ZÀ-Þ][\w-]{1,20}|-(?:lès|les|en)-[A-ZÀ-Þ][\w-]{2,20}",
)
_LIES_AT = regex(rf"{_NO_TOWN}(?:(?:Bad|St\.|Sankt|Neu|Alt)\s)?[A-ZÀ-Þ][\w'’-]{{2,24}}{_WATER_AND_LAND}")
"""A town by the water or the land that it lies at: "Sample am Main", "Sample-sur-Mer"."""
_LABELLED = regex(
    r"(?:location|based in|lives? in|living in|current(?:ly)? (?:location|in)|residence|city|wohnort|ort|ville|ciudad"
    r"|现居(?:住[地在]?|[地在])?|所在地|所在城市|居住地|城市|坐标)(?:\s?[/／]?\s?(?:location|address|city))?\s?[:：]?\s?(?=\S)",
    re.IGNORECASE,
)


def is_place(words: str) -> bool:
    """Return whether words name a place as the head of a document does: any town with its state or country, or one that is known.

    >>> is_place("Springfield, IL"), is_place("Zurich, Switzerland"), is_place("Ada, Example"), is_place("北京市海淀区")
    (True, True, False, True)
    """
    if len(words) > 80:
        return False
    bare = _OPEN_TO.sub("", words.strip(" ."))
    if _GREATER.fullmatch(bare) or lies_at(bare) or (not bare.isascii() and _with_districts().fullmatch(bare)):
        return True
    return _is_town(bare) or _is_town_in_region(bare) or any(_are_two(bare, cut) for cut in _BETWEEN.finditer(bare))


def is_known(words: str) -> bool:
    """Return whether words are places that are known: a city, a country, or several with commas between; never two letters alone.

    >>> is_known("San Jose, CA"), is_known("北京市"), is_known("Example")
    (True, True, False)
    """
    bare = words.strip(" .()（）")
    if len(bare) < 3 and bare.isascii():
        return False
    if not bare.isascii() and _unspaced().fullmatch(bare):
        return True
    return len(bare) < 80 and all(_is_listed(part.strip()) for part in _AND.split(bare))


def is_region(words: str) -> bool:
    """Return whether words are a state or a country that is known: what stands behind a town.

    >>> is_region("Ohio"), is_region("OH"), is_region("Columbus")
    (True, True, False)
    """
    bare = words.strip(" .")
    return bare.lower() in _names("regions") or bare in _states()


def town_start(words: str) -> int:
    """Return where a place that is known begins at the end of words that name something else, or their length.

    >>> "Example San Jose"[town_start("Example San Jose"):], town_start("University of Washington")
    ('San Jose', 24)
    """
    offset = max(0, len(words) - 60)
    for end in [found.start() + offset for found in re.finditer(r"(?<=\s)[^\s\u2e80-\uffff]", words[offset:])][-3:]:
        before = words[:end].split()
        if before and before[-1].lower() not in _BEFORE_TOWN and is_known(words[end:]) and not is_region(words[end:]):
            return len(words) if len(before) == 1 and before[-1].isupper() and len(before[-1]) < 6 else end
    return len(words)


def lies_at(words: str) -> bool:
    """Return whether words name a town by what it lies at.

    >>> lies_at("Neustadt an der Weinstraße"), lies_at("Assistentin an der Hochschule")
    (True, False)
    """
    return bool(_LIES_AT.fullmatch(words))


def labelled(words: str) -> int:
    """Return where a place begins behind its label ("Location: …"), 0 where there is none."""
    found = _LABELLED.match(words)
    return found.end() if found else 0


def _is_town(words: str) -> bool:
    """Return whether words are a city that is known, with its postal code or without, or a region, in capitals as names are."""
    said = _POSTAL.sub("", words)
    return not said[:1].islower() and said.lower() in _known()


def _is_town_in_region(words: str) -> bool:
    """Return whether words are the name of any town and its state or country behind it; a district may stand before."""
    *towns, last = words.split(", ")
    if not 0 < len(towns) < 3 or not _TOWN.fullmatch(towns[0]):
        return False
    if len(towns) == 2:
        return _is_country(last) and bool(_TOWN.fullmatch(towns[1]) or _is_state(towns[1]))
    return _is_country(last) or _is_state(last)


def _is_country(words: str) -> bool:
    return not words[:1].islower() and words.strip(".").lower() in _names("regions")


def _is_state(words: str) -> bool:
    found = _STATE.fullmatch(words)
    return found is not None and found["state"] in _states() and (found["country"] is None or _is_country(found["country"]))


def _are_two(words: str, cut: re.Match[str]) -> bool:
    """Return whether a city stands before a cut and its region behind it, or another city behind a stroke."""
    before, behind = words[: cut.start()], words[cut.end() :]
    if not _is_town(before):
        return False
    nowhere = behind.lower() in _names("nowhere")
    return _is_country(behind) or nowhere or bool(_OF_TWO_TOWNS.fullmatch(cut[0]) and _is_town(behind))


def _is_listed(part: str) -> bool:
    said = part.lower().strip(" .")
    town = said.removeprefix("greater ").removesuffix(" area").removesuffix(" metropolitan")
    return not _known().isdisjoint((said, town)) or part in _states() or lies_at(part)


@cache
def _lists() -> dict[str, str]:
    return tomli.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(name.strip() for name in " ".join(_lists()[kind].split()).split("|"))


@cache
def _known() -> frozenset[str]:
    return _names("cities") | _names("regions") | _names("nowhere")


@cache
def _states() -> frozenset[str]:
    return frozenset(_lists()["states"].split())


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_any_unspaced()})(?:市|省|区)?[\s·,，-]{{0,3}}){{1,3}}")


@cache
def _with_districts() -> re.Pattern[str]:
    return re.compile(
        rf"(?:中国[\s,，·]?)?(?:[\u4e00-\u9fff]{{2,3}}省[\s·]?)?(?:{_any_unspaced()})市?"
        rf"(?:[\s·,，、/-]?(?:{_any_unspaced()}|[\u4e00-\u9fff]{{1,4}}[区县]))?"
    )


def _any_unspaced() -> str:
    return "|".join(sorted(_lists()["unspaced"].split(), key=lambda place: (-len(place), place)))
