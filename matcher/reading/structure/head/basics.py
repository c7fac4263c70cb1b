"""The head of a document, be it below a side column → who the person is and how to be reached, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from matcher.reading.paper.blocks import Block
from matcher.reading.persons import personal_details
from matcher.reading.records import Fact, Record
from matcher.reading.structure.head import homes, names
from matcher.reading.structure.head.contacts import Contacts
from matcher.reading.structure.line import dating, heading_lines, hints, prose
from matcher.reading.structure.sections import detail_lines
from matcher.reading.words import contact_patterns, dates, heading_words, places, sections
from matcher.regex import regex
from matcher.text import Span, trimmed

_PART = regex(r"\s[-–—|·•◇∙/]\s|[|◇·•∙]|\s{3,40}|\t|\s{2}|\n")
_HEADLINE = regex(
    r"(?:求职意向|应聘岗位|应聘职位|期望职位|目标职位|意向岗位|position|title|headline|desired position|applied "
    r"for)\s?[:：]\s?(?=\S)",
    re.IGNORECASE,
)
_OF_A_LINK = regex(
    r"(?:(?:my|personal|own|online|google|research|private)\s){0,3}(?:web\s?(?:site|page)|home\s?page|page|site|blog|scholar|portfolio|profile|links?"
    r"|cv|r[eé]sum[eé]|e-?mail|phone)",
    re.IGNORECASE,
)
"""The words of a link, or the label of a contact."""
_PERSONAL = regex(
    r"(?:geschlecht|gender|sex|sexe|sexo|sesso|geburts\w{1,8}|geboren|born|date (?:and place )?of birth|birth|nationali\w{1,8}"
    r"|citizenship|staatsangehörigkeit|staatsbürgerschaft|familienstand|(?:marital|civil) status|driving licen[cs]e|führerschein"
    r"|fecha de nacimiento|nacionalidad|date de naissance|data di nascita|nazionalità)\b",
    re.IGNORECASE,
)
"""What is told of a person and not of a trade."""
_SOLD = regex(r"\b(?:services|solutions|consulting)$", re.IGNORECASE)
"""How a headline may end that says what somebody offers."""
_EDGE = " \t\n|,;:：，·•◇∙-–—*_#"


def record(text: str, header: Sequence[Block], name: str | None, contacts: Contacts, reached: Sequence[Block] = ()) -> Record:
    """Return what the head says of the person; profiles are told as "network:username", with the address behind it if known.

    `reached` are lines below a heading of contacts.
    """
    head = _above_posts(header[:12])
    lived = [*_lived(text, head, name, contacts), *_lived(text, reached, name, contacts)]
    facts = [*_name(text, name), *_reached(contacts), *lived, *_label(head, name, contacts, lived)]
    return Record("basics", (*facts, *_profiles(contacts)))


def _above_posts(head: Sequence[Block]) -> Sequence[Block]:
    """Return the lines above the first with a period, or above the line that it only dates."""
    dated = ((index, when) for index, block in enumerate(head) if (when := dating.when(block)))
    at = next((index for index, when in dated if when.ranged), len(head))
    return head[: at - (0 < at < len(head) and not dating.undated(head[at]))]


def _name(text: str, name: str | None) -> Iterator[Fact]:
    """Yield the name at its first place, however its words are spaced or turned there."""
    if name:
        words = re.findall(r"[^\W\d_]+", name)
        for form in (
            re.escape(name),
            r"[\W_]{1,6}".join(words),
            r"[\W_]{1,6}".join([*words[-1:], *words[:-1]]),
            r"[\W_]{0,6}".join("".join(words)),
        ):
            found = re.search(form, text[:20_000]) if words else None
            if found:
                yield Fact("name", name, *found.span())
                return
        yield Fact("name", name, 0, 0)


def _reached(contacts: Contacts) -> Iterator[Fact]:
    for key, ways in (("email", contacts.emails), ("phone", contacts.phones), ("url", contacts.urls)):
        for first in ways[:1]:
            yield Fact(key, first.said, first.start, first.end)


def _profiles(contacts: Contacts) -> Iterator[Fact]:
    """Yield the accounts, then the addresses and numbers beyond the first."""
    for account in contacts.profiles:
        yield Fact("profiles", f"{account.network}:{account.username} {account.url}".strip(), account.start, account.end)
    for network, ways in (("Email", contacts.emails), ("Phone", contacts.phones)):
        for further in ways[1:]:
            yield Fact("profiles", f"{network}:{further.said}", further.start, further.end)
    for page in contacts.urls[1:]:
        yield Fact("profiles", f"Website:{page.said} {page.said}", page.start, page.end)


def _parts(block: Block, contacts: Contacts) -> Iterator[Span]:
    """Yield the parts of a line of the head, parted by marks, wide blanks and what is a contact."""
    begin = block.start
    spans = [(one.start, one.end) for ways in (contacts.emails, contacts.phones, contacts.urls) for one in ways] + [
        (one.start, one.end) for one in contacts.profiles
    ]
    cuts = [(low, high) for low, high in spans if block.start <= low < high <= block.end]
    cuts += [(block.start + found.start(), block.start + found.end()) for found in _PART.finditer(block.text)]
    for low, high in [*sorted(cuts), (block.end, block.end)]:
        if begin < low:
            start, end = trimmed(block.text, begin - block.start, low - block.start, _EDGE)
            yield block.start + start, block.start + end
        begin = max(begin, high)


def _words_of(block: Block, span: Span) -> str:
    return block.text[span[0] - block.start : span[1] - block.start]


def _lived(text: str, lines: Sequence[Block], name: str | None, contacts: Contacts) -> Iterator[Fact]:
    """Yield where the person lives, line by line."""
    terse = [block for block in lines if not (prose.is_sentence(block) and prose.is_prose(block))]
    pieces = [piece for block in terse for piece in _parts(block, contacts) if piece[0] < piece[1]]
    for low, high in homes.spans(text, pieces, name):
        yield Fact("location", " ".join(text[low:high].split()), low, high)


def _label(head: Sequence[Block], name: str | None, contacts: Contacts, lived: Sequence[Fact]) -> Iterator[Fact]:
    """Yield what the person is called below or beside the name: no sentence, place, contact or date."""
    named = False
    for block in head:
        before = block.start, block.start
        for start, end in (_elsewhere(block, part, lived) for part in _parts(block, contacts)):
            said = _words_of(block, (start, end))
            if named and _is_headline(said, block, name) and not _is_of_form(block, before, (start, end), name):
                begin = _HEADLINE.match(said)
                yield Fact(
                    "label", " ".join(said[begin.end() if begin else 0 :].split()), start + (begin.end() if begin else 0), end
                )
                return
            named, before = named or (name is not None and names.states(said, name)), (start, end)
        if named and prose.is_sentence(block):
            return


def _elsewhere(block: Block, part: Span, lived: Sequence[Fact]) -> Span:
    """Return a part of a line up to where it says that somebody lives."""
    end = min([part[1], *(one.start for one in lived if part[0] <= one.start < part[1])])
    low, high = trimmed(block.text, part[0] - block.start, end - block.start, _EDGE)
    return block.start + low, block.start + high


def _is_of_form(block: Block, before: Span, part: Span, name: str | None) -> bool:
    """Return whether a part is a label, or stands behind one ("Marital status:   …") that leads in no position."""
    label = _words_of(block, before)
    position = label == name or _HEADLINE.match(f"{label}: x") or hints.labelled(f"{label}: x")
    of_trade = position or hints.position(_words_of(block, part)) > hints.LIKELY
    valued = bool(label) and _leads(block, before) and not of_trade
    return valued or detail_lines.is_label(label) or _leads(block, part)


def _leads(block: Block, part: Span) -> bool:
    """Return whether a colon stands behind a part."""
    return _words_of(block, (part[1], block.end)).lstrip(" *_")[:1] in {":", "："}


def _is_affiliation(words: str) -> bool:
    """Return whether words only name where somebody works: a department, an organisation, its town.

    >>> _is_affiliation("Department of Optics, Sample University"), _is_affiliation("Optics, Sample University")
    (True, False)
    """
    parts = [part.strip() for part in re.split("[,，]", words)]
    named = [hints.unit(part) or hints.organisation(part) >= hints.LIKELY for part in parts]
    rest = (part for part, is_body in zip(parts, named, strict=True) if not is_body)
    sold = len(parts) == 1 and _SOLD.search(words)
    return named[0] and not sold and all(map(places.is_known, rest)) and hints.position(words) <= hints.LIKELY


def _is_headline(words: str, block: Block, name: str | None) -> bool:
    """Return whether words are a headline: short, and a trade or a list of fields."""
    if not 3 <= len(words) <= 110 or words == name or block.section or block.mark == "bullet" or prose.is_sentence(block):
        return False
    if _PERSONAL.match(words) or sections.section(words, marked=True) == "wishes":
        return False
    if any(personal_details.possible_details(words)) or homes.address_part(words) == "street" or _is_affiliation(words):
        return False
    if (
        places.is_place(words)
        or places.labelled(words)
        or contact_patterns.is_contact(words)
        or dates.find(words)
        or "@" in words
    ):
        return False
    if _HEADLINE.match(words) or _OF_A_LINK.fullmatch(words):
        return _OF_A_LINK.fullmatch(words) is None
    count = len(words.split())
    is_trade = count > 1 or heading_lines.is_position(block)
    return (
        is_trade
        and count <= 14
        and not re.search(r"[:：]|\d{3}", words)
        and bool(re.search(r"[A-Z]\w|[\u4e00-\u9fff]{3}", words))
    )


def name_below_column(blocks: list[Block], name: str | None) -> Block | None:
    """Return the heading that states the name, where sections of a side column stand before it, or None where they do not."""
    own = next((block for block in blocks if name and name in block.bare), None)
    column = takewhile(lambda block: block is not own, blocks)
    if own is None or own.mark != "heading" or not any(block.section for block in column):
        return None
    return None if any(dating.when(block) for block in _below_name(blocks, own)) else own


def _below_name(blocks: list[Block], own: Block) -> list[Block]:
    """Return the blocks from the name to the next section."""
    return list(takewhile(lambda block: not block.section, blocks[blocks.index(own) :]))


def split_at_name(blocks: list[Block], own: Block | None) -> list[list[Block]]:
    """Return the blocks of a side column, and apart from them the head and what follows it."""
    if own is None:
        return [blocks]
    column = list(takewhile(lambda block: block.start < own.start, blocks))
    return [column, blocks[len(column) :]]


def lines_of_head(blocks: list[Block], name: str | None) -> list[Block]:
    """Return the blocks above all sections, and those beside a name that stands below a side column."""
    own = name_below_column(blocks, name)
    return [*takewhile(lambda block: not block.section, blocks), *(_below_name(blocks, own) if own else ())]


def lines_of_contacts(blocks: list[Block]) -> list[Block]:
    """Return the blocks below headings of contacts."""
    below, inside = list[Block](), False
    for block in blocks:
        inside = heading_words.of_contacts(block.bare) if block.section else inside
        below += [block] if inside and not block.section else []
    return below
