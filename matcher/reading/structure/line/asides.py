"""Words of a heading line that only go with a position or with studies: terms of employment, a team, an adviser, a focus."""

from __future__ import annotations

import re

from matcher.regex import regex

_TERMS = regex(
    r"(?:full|part)[ -]time|(?:fixed[ -]term |short[ -]term )?contract|(?:fixed|short)[ -]term|freelance"
    r"|permanent(?: full-time)?|temporary|seasonal|self-employed|internship|casual|interim|locum|voluntary|unpaid|evenings"
    r"|weekends|nights|summers|acting|maternity cover|tenure[ -]track|with(?:out)? tenure|\d{1,3} ?%(?: fte)?|0\.\d{1,2} fte"
    r"|(?:\d|\d\d|one|two|three|four|half a)(?: days?|[ -]?h(?:ours|rs)?)(?: an?| per|/)? ?week"
    r"|全职|兼职|实习|非全日制|vollzeit|teilzeit|befristet|nebenberuflich|temps (?:plein|partiel)|cdd|cdi|media jornada",
    re.IGNORECASE,
)
_ON_ONES_OWN = regex(
    r"\b(?:free-?\s?lanc\w{1,5}|self[ -]employed|independent (?:consultant|contractor|developer|designer|researcher)|own business"
    r"|freiberuf\w{0,8}|selbst(?:st)?ändig\w{0,8}|indépendante?s?|auto-?entrepreneu\w{1,5}|autónom[oa]|por cuenta propia)\b"
    r"|自由职业|自由撰稿|自雇|独立开发",
    re.IGNORECASE,
)
_NOBODY = regex(
    r"self[ -]employed|selbst(?:st)?ändig(?:keit)?|freiberuflich|own business|auto-?entrepreneur(?:e|se)?|à mon compte"
    r"|por cuenta propia|autónom[oa]|自由职业(?:者)?|自雇|个体",
    re.IGNORECASE,
)
_FREELANCE = regex(r"freelanc(?:e|ing)(?: work)?", re.IGNORECASE)
_PARTNERS = regex(
    r"(?<=[^\W\d_])\s(?:&|\+|und|et)\s(?:Partners?|Partner:?innen|Partnerschaft|Associ(?:ates|és)|Kollegen)\b"
    r"(?!\s(?:Manage|Develop|Success|Lead|Market|Relation|Engineer|Program|Sales|Operation|Enable))"
)
_CLIENT = regex(
    r"\s{0,4}(?:(?:end[ -]?)?(?:client|customer)|(?:end)?kunde|auftraggeber|mandant|cliente|client final|klant|opdrachtgever"
    r"|客户|甲方)\s{0,4}[:：]\s{0,20}(?=\S)",
    re.IGNORECASE,
)
"""What leads in who an engagement was for."""
_TEAM = regex(r"(?:the\s)?(?!(?i:led|lead|joined|head|member|part)\b)(?:[\w&/-]{2,24}\s){1,4}(?:group|team|squad)")
"""A team with a small letter, as no name has."""
_STUDENT = regex(r"\b(?:working|placement|summer|co-?op) students?\b|\bstudent workers?\b", re.IGNORECASE)
_COURSE = regex(
    r"(?:An? )?(?:Introduction (?:to|à|aux|a)\b|(?:Foundations|Principles|Fundamentals|Basics|Elements) of\b|Advanced Topics in\b"
    r"|Einführung in\b|Grundlagen de[rs]\b|Introducción a\b)"
)
"""How the titles of courses begin."""
_MARKS = 2
"""Marks around the title of a book."""
_BESIDE = regex(
    r"(?:co-?)?(?:advis(?!eu[rs])|supervis|mentor|(?:host|team|line manager)(?=\s?:|$)|manager:"
    r"|report(?:s|ed|ing) to|instructor:|prof\b|project\b|导师|指导"
    r"|https?:|www\.|(?<!\w)(?-i:(?![A-Z]))[\w.-]{1,40}\.(?:com|org|io|dev|ai)\b|[\w.-]{1,40}\.(?:com|org|io|dev|ai)/)",
    re.IGNORECASE,
)
"""What leads in who or what only goes with a position."""
_ADVISED = regex(
    r"(?:thesis\s)?(?:co-?)?(?:advis[eo]rs?|supervisors?|examiners?|mentors?|betreuer(?:in)?|gutachter(?:in)?|directrice|directeur"
    r"|director(?:a)?\sde\stesis|导师|指导教师)(?:\sde\sthèse)?\s?[:：]\s?\S",
    re.IGNORECASE,
)
_REMARK = regex(
    r"(?:(?:mit )?(?:studien)?schwerpunkte?|vertiefung|(?:speciali[sz]ation|concentration|minor) (?:in|on)|focus(?:ing)? on)\b"
    r"|(?:qualified|passed|completed|obtained|awarded|certified|graduated|bestanden|erworben)$",
    re.IGNORECASE,
)


def employs_student(words: str) -> bool:
    """Return whether words name the position of somebody who studies beside it.

    >>> employs_student("Working Student, Robotics"), employs_student("PhD student")
    (True, False)
    """
    return bool(_STUDENT.search(words))


def unpartnered(words: str) -> str:
    """Return words without those that say that a firm is its founder's and partners', who are nobody's position.

    >>> unpartnered("Example & Partner Planners"), unpartnered("Sales & Partner Manager")
    ('Example Planners', 'Sales & Partner Manager')
    """
    return _PARTNERS.sub("", words)


def is_team(words: str) -> bool:
    """Return whether words are only a team of whoever employs, which no capital makes a name of.

    >>> is_team("Language model group"), is_team("Sample Group"), is_team("Led the group")
    (True, False, False)
    """
    return bool(_TEAM.fullmatch(words))


def is_title(words: str) -> bool:
    """Return whether words are the title of something that stands behind a position: a book, or a course that somebody taught.

    >>> is_title("Introduction to Optics"), is_title("Introductions Ltd"), is_title("《光学》")
    (True, False, True)
    """
    return bool(_COURSE.match(words)) or (len(words) > _MARKS and words[0] + words[-1] in {"《》", "“”", "„“", "«»", '""'})


def is_terms(words: str) -> bool:
    """Return whether words are only the terms of an employment.

    >>> is_terms("part-time"), is_terms("one day a week"), is_terms("evening classes")
    (True, True, False)
    """
    return bool(_TERMS.fullmatch(words))


def on_ones_own(words: str) -> bool:
    """Return whether words say that somebody worked for no employer.

    >>> on_ones_own("Freelance designer"), on_ones_own("Designer")
    (True, False)
    """
    return bool(_ON_ONES_OWN.search(words))


def nobody(words: str) -> bool:
    """Return whether words stand where others name an employer, and say that there was no employer.

    >>> nobody("Self-employed"), nobody("Self-employed designer")
    (True, False)
    """
    return bool(_NOBODY.fullmatch(words.strip(" ()")))


def is_freelance(words: str) -> bool:
    """Return whether words only say that work was freelance, which heads an entry as an employer would.

    >>> is_freelance("Freelance"), is_freelance("Freelance designer")
    (True, False)
    """
    return bool(_FREELANCE.fullmatch(words.strip(" ()")))


def engaged(words: str) -> int:
    """Return where the client of an engagement is named behind its label, 0 where there is none.

    >>> engaged("Client: Sample Bank"), engaged("Clients: Sample Bank, Sample Media")
    (8, 0)
    """
    return label.end() if (label := _CLIENT.match(words)) else 0


def leads(words: str) -> bool:
    """Return whether words lead in what only goes with a position: an adviser's name, a link.

    >>> leads("Advisor"), leads("full-time")
    (True, False)
    """
    return bool(_BESIDE.match(words.strip(" ()（）·|,")))


def advised(words: str) -> bool:
    """Return whether words begin with who advised somebody, behind a label.

    >>> advised("Advisor: Bo Sample"), advised("Thesis supervisors: Bo Sample"), advised("Advisor, Sample Inc.")
    (True, True, False)
    """
    return bool(_ADVISED.match(words.lstrip("*_ ")))


def is_study_remark(words: str) -> bool:
    """Return whether words only tell more of studies that others name.

    >>> is_study_remark("Schwerpunkt Controlling"), is_study_remark("qualified"), is_study_remark("Controlling")
    (True, True, False)
    """
    return bool(_REMARK.match(words))
