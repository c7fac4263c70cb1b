"""Cells of the first row of a table → whether they but say what stands in each column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.regex import regex

_WHO = regex(
    r"(?:employers?|compan(?:y|ies)|organi[sz]ations?|positions?|job titles?|roles?|institutions?|schools?|universit(?:y|ies)"
    r"|college|institutes?|boards?|name of (?:the )?(?:institut(?:e|ion)|school|college|company|employer|organi[sz]ation)"
    r"|degrees?|qualifications?|examinations?|arbeitgeber|firma|unternehmen|tätigkeit|funktion|position|stelle|abschluss|hochschule|schule"
    r"|公司|公司名称|单位|工作单位|单位名称|职位|职务|岗位|学校|学校名称|院校|毕业院校|学历|学位)",
    re.IGNORECASE,
)
"""What the columns of a table of work or studies alone are called."""
_NAMED = regex(
    r"(?:(?:time )?periods?|dates?|years?|from|to|when|where|what|who|duration|titles?|locations?|places?|city|country"
    r"|majors?|fields?(?: of study)?|subjects?|courses?|branch|streams?|speciali[sz]ations?|disciplines?|grades?|c?gpa|marks"
    r"|percentage|%|aggregate|division|scores?|results?|(?:year|date) of (?:passing|completion|graduation|award)|passing year"
    r"|s(?:r|l)?\.? ?no\.?|no\.?|#|zeitraum|ort|studiengang|fach|note|起止时间|时间|日期|部门|专业)",
    re.IGNORECASE,
)
_TOLD = regex(
    r"(?:descriptions?|responsibilities|duties|(?:main |key )?tasks|remarks?|notes?|comments?|details|highlights|technologies"
    r"|bemerkung(?:en)?|aufgaben|beschreibung|工作内容|主要工作|工作职责|职责|备注|说明)",
    re.IGNORECASE,
)
"""What a column is called that names nobody and nothing, but tells of them."""


def header(cells: Sequence[str]) -> bool:
    """Return whether cells are what the columns of a table of work or studies are called.

    >>> header(["Period", "Employer", "Remarks"]), header(["Board/University", "CGPA / %"]), header(["Sample Inc.", "Employer"])
    (True, True, False)
    """
    words = [word.strip() for cell in cells for word in cell.split("/")]
    known = all(_WHO.fullmatch(word) or _NAMED.fullmatch(word) or _TOLD.fullmatch(word) for word in words)
    return known and len(cells) > 1 and any(_WHO.fullmatch(word) or _NAMED.fullmatch(word) for word in words)


def telling(cells: Sequence[str]) -> bool:
    """Return whether cells are a header of which the last column tells of what the others name.

    >>> telling(["Period", "Employer", "Remarks"]), telling(["Year", "Title", "Notes"])
    (True, False)
    """
    return header(cells) and bool(_TOLD.fullmatch(cells[-1])) and any(_WHO.fullmatch(cell) for cell in cells)
