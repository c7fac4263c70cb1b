"""What stands above the first heading: the person's name as stated, contact lines, front matter."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from matcher.lexicon import Lexicon
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head import document_lines
from matcher.reading.structure.head.document_lines import TITLE, is_stated_date, is_title
from matcher.reading.structure.head.not_names import are_words, are_words_above_contacts, are_words_only
from matcher.reading.words import contact_patterns, dates, degree_names, places, spoken_languages
from matcher.regex import regex

_FRONT = regex(r"---[ \t]*\n(.{0,8000}?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = regex(r"^(\w{1,30})\s?:[ \t]*[\"']?([^\n]{1,200}?)[\"']?[ \t]*$", re.MULTILINE)
_LISTS = Lexicon.beside(__file__)
_LABEL = _LISTS.expression(r"<label>\s?[:：]\s{0,4}", re.IGNORECASE)
_BESIDE_LABEL = _LISTS.expression(r"(?:<label>|<person>)(?:\s{2,20}|\t)\s{0,20}(?=\S)", re.IGNORECASE)
"""What stands before the name in a table."""
_PIECE = regex(r"\s+[-–—|·•◇/∙]\s+|[|,，;◇·•∙]|\s{3,20}|\t|\s?/\s?(?=[男女])|[\s（(](?=性\s{0,4}别|年\s{0,4}龄)")
_CAPITAL = regex(r"[^\W\d_][\w.'’-]{0,24}|[\"“'][^\W\d_][\w.'’-]{0,20}[\"”']")
_CALLED = regex(
    r"(?:hi|hello|hey|welcome)?[^\w\n\"“”()]{0,8}(?:i['’]?\s?a?m|my name is|this is|我是|我叫|ich bin|je suis|soy)\s{0,2}"
    r"(?P<name>(?-i:[^\W\d_][\w'’-]{0,24}(?:\s[\"“]?[A-Z][\w'’-]{0,24}[\"”]?|\s[A-Z]\.){1,3})|[\u4e00-\u9fff]{2,3})(?=[\s,.，。!！]|$)",
    re.IGNORECASE,
)
_OWNED = regex(
    r"['’]s\s(?:cv|r[eé]sum[eé]|curriculum vitae|home\s?page|web\s?site|web\s?page|page|profile|portfolio|blog)$",
    re.IGNORECASE,
)
_HONOUR = _LISTS.expression(rf"(?:(?-i:{degree_names.DOCTOR_OF})|<title>\b\.?)[\s-]{{0,2}}", re.IGNORECASE)
_PRONOUNS = r"\(?(?:she|he|they)(?:/\w{2,5}){1,2}\)?"
_DEGREE = regex(rf"[\s,]{{1,3}}(?:{degree_names.BEHIND_NAME}|{_PRONOUNS})(?=$|[\s,|])", re.IGNORECASE)
"""What stands behind a name and is no part of it."""
_SPACED = regex(r"(?:[^\W\d_](?:\s(?=\S)|\s{2,4}|$)){4,40}")
_PASSED_OVER = regex(
    r"(?:page\s)?\d{1,2}\s?(?:of|/)\s?\d{1,2}|page\s\d{1,2}|第\s?\d{1,2}\s?页.{0,10}|\W{0,3}(?:photo|picture|portrait"
    r"|image|foto|bild|照片|头像|证件照).{0,30}|confidential",
    re.IGNORECASE,
)
_PAGED = regex(r"\s{1,80}\d{1,2}\s?/\s?\d{1,2}$")
"""The number of a page beside what stands at its head."""
_PICTURE = regex(r"^[^\w\s\"“”'’(（\[.…@#<:+*-]{1,8}[\ufe0f\u200d]{0,2}\s{1,4}(?=[^\W\d_])")
"""An emoji before the words of a line."""
_SECOND = frozenset("ei")
"""What leads in the second surname of Portuguese and Catalan names, behind two words at least."""
_BIG = "A-ZÀ-ÞА-ЯЁЄІЇҐΆΈ-ΏΑ-Ϋ"
_SURNAME_FIRST = _LISTS.expression(
    rf"(?P<last>(?:(?i:<particle>)\s){{0,3}}[{_BIG}Ā-Ž][\w'’-]{{1,24}}(?:\s[{_BIG}Ā-Ž][\w'’-]{{1,24}})?),\s"
    rf"(?P<first>[{_BIG}Ā-Ž][^\W\d_{_BIG}][\w'’-]{{0,24}}(?:\s[{_BIG}Ā-Ž][\w.'’-]{{0,20}})?)"
)
"""A surname, of two words or with what leads it in, before a first name: "van der Berg, Anna"."""
_HAN = regex("[一-鿿]{2,4}|[一-鿿]{1,6}[·•][一-鿿]{1,8}|[一-鿿]{1,3}[\\s\u3000][\u3040-\u30ff一-鿿]{1,5}|[\uac00-\ud7a3]{2,4}")

Barred = Callable[[str], bool]
"""Whether words that are set as a name is are none, by what else is known of them."""
_NEAR = 3
"""Lines below a name in which contacts show that it is one."""


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the YAML front matter, and where the text after it begins."""
    found = _FRONT.match(text)
    if found is None:
        return {}, 0
    return {key.lower(): value for key, value in _FIELD.findall(found[1])}, found.end()


def stated_name(fields: dict[str, str], lines: list[Block]) -> str | None:
    """Return the name that the front matter, the first line or the largest heading states, or none: a name is not guessed."""
    for key, barred in (("name", are_words_only), ("author", are_words_only), ("title", are_words)):
        name = turned(fields.get(key, "")) or in_line(fields.get(key, ""), barred=barred)
        if name:
            return name
    labelled = next((line for line in lines[:12] if _LABEL.match(line.bare)), None)
    if labelled:
        said = _LABEL.sub("", labelled.bare, count=1)
        return turned(said) or _first_piece(said) or None
    return _beside_label(lines) or _leading(lines) or _largest(lines)


def _beside_label(lines: list[Block]) -> str | None:
    """Return the name that a row of a table states beside its label."""
    pieces = (_first_piece(_BESIDE_LABEL.sub("", line.bare, count=1)) for line in lines[:12] if _BESIDE_LABEL.match(line.bare))
    return next((piece for piece in pieces if is_name(piece, barred=are_words_only)), None)


def _leading(lines: list[Block]) -> str | None:
    """Return the name that the first line states which says anything beside contacts and dates."""
    for line in lines[:8]:
        if line.section or line.mark == "bullet":
            return None
        if not is_passed_over(line):
            return in_line(line.bare[:300], alone=len(lines) == 1, barred=_barred_in(lines, line)) or _over_two(lines, line)
    return None


def _barred_in(lines: list[Block], line: Block) -> Barred:
    """Return which words are no name in a line of the head: fewer of them beside or above contacts."""
    at = lines.index(line)
    below = takewhile(lambda one: not one.section, lines[at + 1 : at + 1 + _NEAR])
    beside = contact_patterns.without_contacts(line.bare) != line.bare
    return are_words_above_contacts if beside or any(contact_patterns.is_contact(one.bare) for one in below) else are_words


def is_passed_over(line: Block) -> bool:
    """Return whether a line before the name says nothing: "CV", a date, contacts, a place, a page number, a photograph."""
    bare = line.bare.strip(" :：[]()")
    if document_lines.is_of_site(bare) or is_title(_PAGED.sub("", bare)):
        return True
    if _PASSED_OVER.fullmatch(bare) or is_stated_date(line) or places.is_place(bare):
        return places.is_place(bare) is False or bool(dates.find(bare)) or not is_name(bare)
    found = dates.find(bare) if len(bare) < 40 else []
    dated = len(found) == 1 and not (bare[: found[0].start] + bare[found[0].end :]).strip(" .,-–")
    return dated or contact_patterns.is_contact(bare, 0)


def _over_two(lines: list[Block], line: Block) -> str | None:
    """Return the name that two headings or lines of one word each make at the very beginning."""
    at = lines.index(line)
    second = lines[at + 1] if at + 1 < len(lines) else None
    set_so = second is not None and ((second.mark, second.level) == (line.mark, line.level) or (second.strong and not second.gap))
    alike = second is not None and set_so and not second.section
    if (
        second is None
        or not alike
        or " " in line.bare
        or " " in second.bare
        or not (line.mark == "heading" or line.bare.isupper())
    ):
        return None
    return in_line(f"{line.bare} {second.bare}")


def _largest(lines: list[Block]) -> str | None:
    """Return the name that a heading of the first level states, where it stands below others, as beside a side column."""
    for line in lines:
        if line.mark == "heading" and line.level == 1 and not line.section:
            return in_line(line.bare, barred=_barred_in(lines, line)) or _over_two(lines, line)
    return None


def in_line(bare: str, alone: bool = False, barred: Barred = are_words) -> str | None:
    """Return the name that the words of a line state, or none.

    >>> in_line("EXAMPLE, Ada"), in_line("Résumé of Ada B. Example, PhD"), in_line("Machine Learning Engineer")
    ('Ada EXAMPLE', 'Ada B. Example', None)
    """
    bare = _PICTURE.sub("", bare)
    called = _CALLED.match(bare)
    if called and (called["name"][0].isupper() or _HAN.fullmatch(called["name"])):
        return called["name"] if is_name(called["name"], barred=are_words_only) else None
    shown = contact_patterns.without_contacts(bare)
    whole = TITLE.match(shown)
    if whole and (whole[0][-1] in ":：" or not shown[whole.end() :][:1].isalpha()):
        shown = shown[whole.end() :].lstrip(" :–—-|")
    if places.is_place(", ".join(_PIECE.split(shown, maxsplit=2)[:2]).strip()) or places.is_place(shown):
        return None
    surname = _SURNAME_FIRST.fullmatch(shown)
    if surname and surname["last"].isupper() and turned(shown):
        return turned(shown)
    piece = _first_piece(shown, alone)
    return piece if piece and is_name(piece, alone, barred) else None


def turned(words: str) -> str | None:
    """Return a name in its order where its surname stands first, behind it a comma; places are written so, too.

    >>> turned("Example, Ada"), turned("van der Sample, Anna-Lea"), turned("Example, Inc.")
    ('Ada Example', 'Anna-Lea van der Sample', None)
    """
    found = _SURNAME_FIRST.fullmatch(words.strip())
    name = f"{found['first']} {found['last']}" if found else ""
    return name if is_name(name) else None


def undegreed(shown: str) -> str:
    """Return a name without the degrees behind it."""
    return _DEGREE.sub("", shown)


def _first_piece(shown: str, alone: bool = False) -> str:
    """Return what of a line may be the name, without titles, degrees and what follows it."""
    shown = _OWNED.sub("", shown.strip())
    if _SPACED.fullmatch(shown):
        shown = " ".join("".join(part.split()) for part in re.split(r"\s{2,4}", shown))
    for _ in range(4):
        before = shown
        shown = _HONOUR.sub("", shown, count=1) if _HONOUR.match(shown) and len(shown.split()) > 2 else shown
        shown = undegreed(shown)
        if shown == before:
            break
    shown = shown.split(". ", 1)[0] if alone and re.search(r"[a-z]{2}\. ", shown[:60]) else shown
    return _PIECE.split(shown, maxsplit=1)[0].strip(" \u3000:：,")


def is_name(piece: str, single: bool = False, barred: Barred = are_words) -> bool:
    """Return whether words look like a person's name: two to four (or `single`), capitalised, not those of a trade."""
    if len(piece) > 50 or any(char.isdigit() for char in piece) or not piece.strip() or barred(piece):
        return False
    if _HAN.fullmatch(piece):
        return True
    words = [word for at, word in enumerate(re.sub(r"[()（）]", " ", piece).split()) if at < 2 or word not in _SECOND]
    if _HAN.fullmatch(words[0]) if words else False:
        return len(words) <= 4 and all(_CAPITAL.fullmatch(word) for word in words[1:])
    particles = _LISTS.words("particle")
    named = [word for word in words if word not in particles]
    few = (1 if single else 2) <= len(named) <= 5 and len(words) <= 7 and all(_CAPITAL.fullmatch(word) for word in words)
    return few and not any(word[0].islower() for word in named) and (words[0][0].isupper() or words[0] in particles)


def is_no_passage(line: Block, name: str | None) -> bool:
    """Return whether a line tells nothing of what the person did: name, contacts, "CV", the date of the document."""
    bare = line.bare.strip(" :：")
    if (
        (name and name in {bare, turned(undegreed(contact_patterns.without_contacts(bare)))})
        or is_title(bare)
        or document_lines.is_of_site(bare)
        or spoken_languages.is_legend(bare)
        or (len(bare) < 60 and (_LABEL.match(bare) or _BESIDE_LABEL.sub("", bare, count=1) == name))
        or (name and len(bare) <= 2 * len(name) + 12 and states(bare, name) and is_only(bare, name))
    ):
        return True
    rest = bare.replace(name, " ", 1) if name else bare
    return (is_stated_date(line) and not line.section) or contact_patterns.is_contact(rest, 0 if line.mark == "bullet" else 3)


def states(bare: str, name: str) -> bool:
    """Return whether the name is what a line states, which few lines have even the letters for."""
    return {*name} <= {*bare, " "} and in_line(bare, barred=are_words_only) == name


def is_only(bare: str, name: str) -> bool:
    """Return whether a line holds a name and nothing beside it but degrees, titles or a page number."""
    rest = undegreed(_HONOUR.sub("", bare.replace(name, " ", 1)))
    return not re.search(r"[^\W\d_]{2}", re.sub(r"\bpage\b|\bof\b|\bcv\b", "", rest, flags=re.IGNORECASE))
