"""Lines of a document → the name that its head does not state, or not in full: an address or a heading tells it."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head import names
from matcher.reading.structure.head.not_names import are_words_only
from matcher.reading.structure.line import hints
from matcher.reading.words import contact_patterns, heading_words, places
from matcher.regex import regex
from matcher.text import blanked, view

_HEAD_LINES = 12
"""Lines in which a name stands."""
_BEHIND = regex(r"\s+[-–—|·•]\s+|[|;·•]|\s{3,20}|\t")
"""What parts a name from what follows it; a comma is within one whose surname stands first."""
_ADDRESS = regex(rf"linkedin\.com/in/([\w%.-]{{3,80}})|{contact_patterns.MAIL.pattern}", re.IGNORECASE)
_ABOVE, _BELOW = 12, 60
"""Lines in which the address stands, and the name: further down there are the addresses of others."""
_WORD = regex(r"[^\W\d_]+")
_INITIAL = regex(r"\b[^\W\d_]\b")
_LETTER = 2
"""Letters of a surname that may be another's initials."""
_FIRST_LINES, _SHORT = 8, 60
"""Lines in which a name may stand in full, and the characters of one."""
_MAIL_HEAD = regex(
    r"\s{0,40}(?:[A-Za-zÀ-ÿ-]{2,16}|[\u3040-\u30ff\u4e00-\u9fff]{2,4})[:：][ \t][^\n]{1,300}(?:\n[^\n]{1,300}){2,12}"
)
"""What a mail begins with: lines without a gap, the first of which has a label."""
_SENT = regex(r"^(?:subject|betreff|objet|asunto|oggetto|主题|件名)[:：]", re.IGNORECASE | re.MULTILINE)
_RECEIVERS = regex(r"^(?:to|cc|bcc|an|kopie|à|para|a|收件人|抄送|宛先)[:：][^\n]{1,300}", re.IGNORECASE | re.MULTILINE)


def name_elsewhere(stated: str | None, lines: list[Block]) -> str | None:
    """Return the name that a head states, else what an address confirms, what a heading leads in, or has the surname first."""
    own = [line for line in lines if not is_receiver(line.bare)]
    if stated is None:
        return name_in_address(own) or _below_heading(own) or _surname_first(own)
    whole = _surname_first(own) or ""
    return whole if whole.endswith(f" {stated}") and not _is_word(whole.removesuffix(stated).strip(), own) else stated


def _is_word(words: str, lines: list[Block]) -> bool:
    """Return whether words stand in small letters in a line, as a first name does in none but addresses."""
    small = re.compile(rf"(?<!\w){re.escape(words.lower())}(?!\w)")
    return any(small.search(line.bare) for line in lines if "@" not in line.bare and "/" not in line.bare)


def _below_heading(lines: list[Block]) -> str | None:
    """Return the name that the first line below a heading of personal details is, with no more than age and gender beside it."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        below = lines[at + 1 : at + 2] if line.section == "other" and heading_words.of_contacts(line.bare) else []
        stated = names.in_line(below[0].bare[:100]) if below and not below[0].section else None
        if stated and names.is_only(below[0].bare, stated):
            return stated
    return None


def _surname_first(lines: list[Block]) -> str | None:
    """Return the name of the first line that says anything, or of the largest heading, whose surname stands first."""
    first = next(dropwhile(names.is_passed_over, lines[:_HEAD_LINES]), None)
    largest = next((line for line in lines if line.mark == "heading" and line.level == 1 and not line.section), None)
    stated = (surname_first(line.bare[:200]) for line in (first, largest) if line and not line.section and line.mark != "bullet")
    return next(filter(None, stated), None)


def surname_first(bare: str) -> str | None:
    """Return the name that a line states with the surname first, where what follows is no place and no calling.

    >>> surname_first("Muñoz Sample, José | 555-0142"), surname_first("Ada Example, Electrician"), surname_first("Sample, Bern")
    ('José Muñoz Sample', None, None)
    """
    shown = names.undegreed(_BEHIND.split(contact_patterns.without_contacts(bare).strip(), maxsplit=1)[0])
    first = shown.rpartition(", ")[2]
    other = places.is_place(shown) or places.is_known(first) or hints.position(first) or hints.organisation(shown)
    return None if other else names.turned(shown)


def name_in_full(name: str | None, lines: list[Block]) -> str | None:
    """Return a name as a line of the head has it where initials stand for some of it elsewhere, as in a running head."""
    if name is None or not _INITIAL.search(name):
        return name
    head = takewhile(lambda line: not line.section and line.mark != "bullet", lines[:_FIRST_LINES])
    stated = (names.in_line(line.bare) for line in head if len(line.bare) <= _SHORT)
    return next((fuller for fuller in stated if fuller and _is_short_for(name, fuller)), name)


def _is_short_for(name: str, fuller: str) -> bool:
    """Return whether a name is another with initials for some of its words: "A. Example" is "Ada Example"."""
    short, long = _words(name), _words(fuller)
    alike = len(short) == len(long) and short[-1] == long[-1] and short != long
    return alike and all(part in (word, word[0]) for part, word in zip(short, long, strict=True))


def name_in_address(lines: list[Block]) -> str | None:
    """Return the name of a line whose words an address in the first lines is made of, or None where there is no such line."""
    found = [_ADDRESS.search(line.bare[:300]) for line in lines[:_ABOVE]]
    owners = [_words(one[1] or one["owner"]) for one in found if one]
    for line in lines[:_BELOW] if owners else ():
        bare = line.bare[:100] if line.mark != "bullet" and not line.section else ""
        name = names.turned(bare) or names.in_line(bare, barred=are_words_only)
        if name and any(_is_of(_words(name), owner) for owner in owners):
            return name
    return None


def _words(text: str) -> list[str]:
    return _WORD.findall(view(text).text)


def _is_of(name: list[str], owner: list[str]) -> bool:
    """Return whether an address is made of a name: its words in any order with others beside them, or as one word.

    >>> _is_of(["ada", "example"], ["a", "example"]), _is_of(["ada", "example"], ["b", "example"])
    (True, False)
    """
    said = [word for word in name if len(word) > 1]
    return len(said) > 1 and ({*said} <= {*owner} or "".join(said) in owner or _is_shortened(said, owner))


def _is_shortened(name: list[str], owner: list[str]) -> bool:
    """Return whether an address is a surname and the initials of all other words of a name."""
    *first, last = name
    return len(last) > _LETTER and sorted([last, *(word[0] for word in first)]) == sorted(owner)


def without_receivers(text: str) -> str:
    r"""Return a text, character for character, without the lines of a mail's head that name its receivers.

    >>> without_receivers("From: ada@example.com\nTo: all@example.com\nSubject: CV\n\nAda Example").split("\n")[:3]
    ['From: ada@example.com', '                   ', 'Subject: CV']
    """
    head = _MAIL_HEAD.match(text)
    if head is None or not _SENT.search(head[0]):
        return text
    return blanked(text, [found.span() for found in _RECEIVERS.finditer(text, 0, head.end())])


def is_receiver(line: str) -> bool:
    """Return whether a line names those whom a mail was sent to.

    >>> is_receiver("To: office@example.com"), is_receiver("To date: all of it")
    (True, False)
    """
    return bool(_RECEIVERS.match(line))
