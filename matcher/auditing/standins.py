"""Stand-ins: the words that make a person somebody else, in place of a name, a school, a place and the like."""

from __future__ import annotations

import re

from matcher.reading.persons.personal_details import LISTS
from matcher.regex import regex

LATIN = (
    ("Emily", "Baker"), ("Lakisha", "Washington"), ("Wei", "Zhang"), ("Priya", "Krishnamurthy"), ("José", "Muñoz"),
    ("Fatima", "Al-Sayed"), ("Oluwaseun", "Adeyemi"), ("Jo", "Ng"), ("Julia", "Swift"), ("Ray", "Kafka"),
)  # fmt: skip
"""First and last names; short and long, of several parts of the world, and two that are technologies too."""
MIDDLE = "Noel"

HAN = ("王芳", "李建国", "欧阳修远", "阿依古丽", "陈静", "赵一鸣")

SCHOOLS = ("Stanford University", "University of Lagos", "Tsinghua University", "Northern Valley Community College")
HAN_SCHOOLS = ("清华大学", "黄淮师范学院")

PLACE, HAN_PLACE = "Lagos, Nigeria", "昆明"
POSTCODE, ADDRESS, HAN_ADDRESS = "101241", "12 Marina Road, Lagos 101241", "昆明市五华区翠湖路7号"
PEOPLE, HAN_PEOPLE = "Nigerian", "尼日利亚"
EMAIL, URL, PHONE = "k.j.sample@example.org", "https://example.net/people/sample", "+234 803 555 0142"

YEARS = 15
"""Years by which somebody is made to have studied, or to have been born, earlier."""

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<=^)(?:19|20)\d\d(?=\d{4}$)")
_PEOPLES = LISTS.expression(r"(?<!\w)<people>(?![a-z])", re.IGNORECASE)
_HAN_ORIGINS = (
    ("族", "回族"),
    ("族", "满族"),
    ("员", "共青团员"),
    ("员", "中共党员"),
    ("籍", "尼日利亚国籍"),
    ("人", "云南昆明人"),
)
WHO = "She"
"""Whom They is the same as, where it is one person."""
_OTHER = {
    "he": "she", "she": "he", "his": "her", "him": "her", "her": "his", "hers": "his", "himself": "herself",
    "herself": "himself", "mr": "Ms", "mrs": "Mr", "ms": "Mr", "miss": "Mr", "male": "female", "female": "male", "m": "f",
    "f": "m", "married": "divorced", "verheiratet": "ledig", "已婚": "未婚",
    "man": "woman", "woman": "man", "they": "he", "them": "him", "männlich": "weiblich", "weiblich": "männlich", "homme": "femme",
    "femme": "homme", "hombre": "mujer", "mujer": "hombre", "maschio": "femmina", "femmina": "maschio", "masculino": "feminino",
    "femenino": "masculino", "feminino": "masculino",
    "他": "她", "她": "他", "男": "女", "女": "男", "先生": "女士", "女士": "先生", "小姐": "先生",
}  # fmt: skip


def is_han(text: str) -> bool:
    """Return whether a text begins in a script of East Asia."""
    return text[:1] >= "\u2e80"


def like(text: str, latin: str, han: str) -> str:
    """Return the stand-in for a text, in its own script."""
    return han if is_han(text) else latin


def name(lot: int, *, han: bool) -> tuple[str, ...]:
    """Return the parts of another name: first and last, or one where the name is Chinese."""
    return (HAN[lot % len(HAN)],) if han else LATIN[lot % len(LATIN)]


def school(lot: int, text: str) -> str:
    """Return another school than the one given, in its script."""
    known = HAN_SCHOOLS if is_han(text) else SCHOOLS
    drawn = known[lot % len(known)]
    return known[(lot + 1) % len(known)] if drawn == text else drawn


def address(text: str) -> str:
    """Return another address, or another postcode.

    >>> address("5 Rue Rivoli, 75001 Paris"), address("410000")
    ('12 Marina Road, Lagos 101241', '101241')
    """
    return POSTCODE if not any(char.isalpha() for char in text) else like(text, ADDRESS, HAN_ADDRESS)


def contact(text: str) -> str:
    """Return another address, link or number to reach somebody by.

    >>> contact("ada@example.com"), contact("github.com/ada"), contact("030 555 0143")
    ('k.j.sample@example.org', 'https://example.net/people/sample', '+234 803 555 0142')
    """
    if "@" in text:
        return EMAIL
    return URL if any(char.isalpha() for char in text) else PHONE


def earlier(text: str) -> str:
    """Return a text with the years in it fifteen years earlier.

    >>> earlier("Sep 2013 – Jun 2016"), earlier("2016-06"), earlier("soon")
    ('Sep 1998 – Jun 2001', '2001-06', 'soon')
    """
    return _YEAR.sub(lambda year: str(int(year[0]) - YEARS), text)


def other(word: str) -> str:
    """Return a word of the other gender, in the same capitals.

    >>> other("She"), other("his"), other("Mr"), other("女")
    ('He', 'her', 'Ms', '男')
    """
    new = _OTHER.get(word.lower(), word)
    if word.isupper() and len(word) > 1:
        return new.upper()
    return new.capitalize() if word[:1].isupper() else new


def origin(text: str) -> str:
    """Return where somebody else comes from, said in the same way.

    >>> origin("Swiss citizen"), origin("汉族"), origin("中共党员")
    ('Nigerian citizen', '回族', '共青团员')
    """
    new = _PEOPLES.sub(lambda people: like(people[0], PEOPLE, HAN_PEOPLE), text)
    if new != text:
        return new
    if not is_han(text):
        return PEOPLE
    return next((other for end, other in _HAN_ORIGINS if text.endswith(end) and other != text), HAN_PEOPLE)


def aged(text: str) -> str:
    """Return an age, a date of birth, a gender or a marital status as somebody else would state it.

    >>> aged("34"), aged("3 May 1990"), aged("female"), aged("they/them"), aged("single")
    ('49', '3 May 1975', 'male', 'he/him', 'married')
    """
    if (changed := "/".join(map(other, text.split("/")))) != text:
        return changed
    if (changed := earlier(text)) != text:
        return changed
    older = re.sub(r"(?<!\d)[1-5]\d(?!\d)", lambda age: str(int(age[0]) + YEARS), text)
    return older if older != text else like(text, "married", "已婚")
