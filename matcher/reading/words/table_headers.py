"""Cells of the first row of a table → whether they only say what stands in each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.words.personal_labels import BY_KIND, han, latin
from matcher.regex import either, regex

_EMPLOYER = (
    r"employers?|compan(?:y|ies)|organi[sz]ations?|name of (?:the )?(?:company|employer|organi[sz]ation)"
    "|arbeitgeber|firma|unternehmen|公司|公司名称|单位|工作单位|单位名称"
)
_OF_WORK = regex(_EMPLOYER, re.IGNORECASE)
"""What the column of employers is called."""
_SCHOOL = (
    r"schools?|universit(?:y|ies)|college|name of (?:the )?(?:school|college)|degrees?|hochschule|schule|abschluss"
    "|学校|学校名称|院校|毕业院校|学历|学位"
)
_OF_STUDIES = regex(_SCHOOL, re.IGNORECASE)
"""What the columns of schools and of degrees are called."""
_WHO = regex(
    either(
        _EMPLOYER,
        _SCHOOL,
        r"positions?|posts?|job titles?|roles?|institutions?|institutes?|boards?|name of (?:the )?institut(?:e|ion)",
        r"qualifications?|examinations?",
        "tätigkeit|funktion|position|stelle|职位|职务|岗位",
    ),
    re.IGNORECASE,
)
"""What the columns of a table of work or studies alone are called."""
_NAMED = regex(
    either(
        r"(?:time )?periods?|dates?|years?|from(?:\s?[–—-]\s?to)?|to|when|where|what|who|duration|titles?|locations?|places?",
        "city|country",
        r"majors?|fields?(?: of study)?|subjects?|courses?|branch|streams?|speciali[sz]ations?|disciplines?",
        r"grades?|c?gpa|marks|percentage|%|aggregate|division|scores?|results?",
        r"(?:year|date) of (?:passing|completion|graduation|award)|passing year|s(?:r|l)?\.? ?no\.?|no\.?|#",
        r"zeitraum|von\s?[–—-]\s?bis|ort|studiengang|fach|note|起止(?:时间)?|时间|日期|部门|专业|姓名|关系|称谓",
    ),
    re.IGNORECASE,
)
"""What columns of other tables are called as well."""
_REMARKS = regex(
    r"(?:descriptions?|responsibilities|duties|(?:main |key )?tasks?|remarks?|notes?|comments?|details|highlights|technologies"
    r"|what i (?:did|do)|(?:my )?work|role and results|achievements|bemerkung(?:en)?|aufgaben?|beschreibung"
    r"|(?:工作)?内容|主要工作|工作职责|职责|离职原因|离职理由|备注|说明)",
    re.IGNORECASE,
)
"""What a column is called that names nobody and nothing, and only tells of them."""


_OF_A_PERSON = regex(
    either(
        r"(?:full |first |last |family |given )?name|e-?mail(?: address)?|(?:tele|mobile )?phone(?: number)?|mobile|tel\.?",
        "vorname|nachname|telefon|nom|prénom|téléphone|nombre|apellidos|teléfono|correo",
        r"姓\s{0,4}名|(?:联系)?电\s{0,4}话|手\s{0,4}机(?:号码)?|(?:电子)?邮\s{0,4}箱|学\s{0,4}历|氏名|성명|이름",
        latin(*BY_KIND),
        han(*BY_KIND),
    )
    + r"\s{0,4}[:：]?",
    re.IGNORECASE,
)
"""What stands before each value in a form about a person."""


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
    known = all(_WHO.fullmatch(word) or _NAMED.fullmatch(word) or _REMARKS.fullmatch(word) for word in words)
    return known and len(cells) > 1 and any(_WHO.fullmatch(word) or _NAMED.fullmatch(word) for word in words)


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
