"""Cells of the first row of a table → whether they only say what stands in each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.lexicon import Lexicon
from matcher.reading.words.personal_labels import BY_KIND, han, latin

_LISTS = Lexicon.beside(__file__)
_OF_WORK = _LISTS.expression("<employer>", re.IGNORECASE)
_OF_STUDIES = _LISTS.expression("<school>", re.IGNORECASE)
_WHO = _LISTS.expression("<employer>|<school>|<post>", re.IGNORECASE)
_OTHER = _LISTS.expression("<other>", re.IGNORECASE)
_REMARKS = _LISTS.expression("<remarks>", re.IGNORECASE)
_OF_A_PERSON = _LISTS.expression(
    r"(?:<person>|<labels>)\s{0,4}[:：]?", re.IGNORECASE, labels=f"{latin(*BY_KIND)}|{han(*BY_KIND)}"
)


def is_form(row: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether a row, with the one below it, is of a form about a person: each label with its value beside it.

    >>> is_form(["Name", "Ada Example"], ["E-mail", "ada@example.com"]), is_form(["Name", "Phone"], ["Ada", "555-0143"])
    (True, False)
    >>> is_form(["姓名", "王芳", "性别", "女"], []), is_form(["Name", "Level"], ["Name", "High"])
    (True, False)
    """
    labels, values = row[::2], row[1::2]
    if not 0 < len(labels) == len(values) or not all(map(_OF_A_PERSON.fullmatch, labels)):
        return False
    others = [other for other in (*labels[1:], *below[:1]) if other != row[0]]
    return any(map(_OF_A_PERSON.fullmatch, others)) and not any(map(_OF_A_PERSON.fullmatch, values))


def is_header(cells: Sequence[str]) -> bool:
    """Return whether cells are what the columns of a table of work or studies are called.

    >>> is_header(["Period", "Employer", "Remarks"]), is_header(["Board/University", "CGPA / %"])
    (True, True)
    >>> is_header(["Sample Inc.", "Employer"])
    False
    """
    words = [word.strip() for cell in cells for word in cell.split("/")]
    known = all(_WHO.fullmatch(word) or _OTHER.fullmatch(word) or _REMARKS.fullmatch(word) for word in words)
    return known and len(cells) > 1 and any(_WHO.fullmatch(word) or _OTHER.fullmatch(word) for word in words)


def tells_posts(cells: Sequence[str]) -> bool:
    """Return whether cells are a header of a table of work: a column of employers, or of places and what was done there.

    >>> tells_posts(["Years", "Employer", "What I did"]), tells_posts(["When", "Where", "Task"]), tells_posts(["Years", "School"])
    (True, True, False)
    """
    return is_header(cells) and (any(map(_OF_WORK.fullmatch, cells)) or (_is_placed(cells) and has_remarks(cells)))


def tells_studies(cells: Sequence[str]) -> bool:
    """Return whether cells are a header of a table of studies: a column of schools or degrees, and none of employers.

    >>> tells_studies(["Years", "School", "Degree"]), tells_studies(["Years", "Employer", "Degree"])
    (True, False)
    """
    return is_header(cells) and any(map(_OF_STUDIES.fullmatch, cells)) and not tells_posts(cells)


def _is_placed(cells: Sequence[str]) -> bool:
    """Return whether a column is called by where something was, as one of employers may be."""
    return any(cell.lower() == "where" for cell in cells)


def has_remarks(cells: Sequence[str]) -> bool:
    """Return whether cells are a header of which the last column tells of what the others name.

    >>> has_remarks(["Period", "Employer", "Remarks"]), has_remarks(["Year", "Title", "Notes"])
    (True, False)
    """
    named = _is_placed(cells) or any(_WHO.fullmatch(cell) for cell in cells)
    return named and is_header(cells) and bool(_REMARKS.fullmatch(cells[-1]))
