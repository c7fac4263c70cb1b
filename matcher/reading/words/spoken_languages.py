"""A line about languages → codes and levels, 1 (A1) to 6 (C2), 0 where none is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher import languages
from matcher.reading.words import language_runs
from matcher.reading.words.language_runs import LanguageClaim
from matcher.reading.words.prefilters import may_count, may_say
from matcher.reading.words.spoken_levels import ANY_LEVEL, BESIDE, NOT, SCALED, WORKING, band, level
from matcher.regex import regex
from matcher.text import Span, blanked

_LONGEST = 400
"""Characters of a line that are looked at."""

_WORD = regex(r"[^\W\d_]+")
_BESIDE_LEVELS = frozenset((
    *("and", "und", "et", "y", "e", "or", "in", "of", "both", "all", "beides", "jeweils", "alle", "les", "deux", "very", "good"),
    *("level", "niveau", "proficiency", "speaker", "knowledge", "working", "full", "limited", "skills", "kenntnisse", "written"),
    *("spoken", "wort", "schrift", "langue", "lingua", "lengua", "materna", "tongue", "language"),
    *("i", "am", "is", "ist", "my", "meine", "speak", "every", "day", "daily", "since"),
))  # fmt: skip
"""Words that may stand beside languages and their levels in a list of them."""
_SHORT_LIST = 160
"""Characters of a line that only lists languages, at most."""
_TESTS: tuple[tuple[str, re.Pattern[str], tuple[tuple[float, int], ...]], ...] = (
    ("en", regex(r"(?:\bIELTS\b|雅思)[^\d\n]{0,30}(\d(?:\.\d)?)(?![\d.])", re.IGNORECASE),
     ((8.5, 6), (7, 5), (5.5, 4), (4, 3))),
    ("en", regex(r"(?:\bTOEFL\b|托福)"
                      r"(?:[^\n]{0,120}?\bTotal[^\d\n]{0,5}|[^\d\n]{0,30})(\d{2,3})(?!\d)", re.IGNORECASE),
     ((114, 6), (95, 5), (72, 4), (42, 3))),
    ("en", regex(r"\bCET[ -]?([46])\b|(?:大学)?英语([四六])级", re.IGNORECASE), ((6, 4), (4, 3))),
    ("en", regex(r"\bTEM[ -]?([48])\b", re.IGNORECASE), ((8, 5), (4, 4))),
    ("en", regex(r"\bTOEIC\b[^\d\n]{0,30}(\d{3})(?!\d)", re.IGNORECASE), ((945, 5), (785, 4), (550, 3))),
    ("en", regex(r"\bPTE\b[^\d\n]{0,30}(\d{2})(?!\d)"), ((85, 6), (76, 5), (59, 4), (43, 3))),
    ("en", regex(r"\bDuolingo\b[^\d\n]{0,30}(\d{2,3})(?!\d)", re.IGNORECASE), ((155, 6), (120, 5), (95, 4), (65, 3))),
    ("ja", regex(r"\bJLPT[^\d\n]{0,12}([1-5])(?!\d)|\bN([1-5])(?=\s?级|\s?級)"), ((5, 1), (4, 2), (3, 3), (2, 4), (1, 5))),
    ("ko", regex(r"\bTOPIK\s?(?:level\s?)?([1-6])\b", re.IGNORECASE), ((6, 6), (5, 5), (4, 4), (3, 3), (1, 2))),
    ("de", regex(r"\bTestDaF[^\d\n]{0,12}([3-5])\b", re.IGNORECASE), ((5, 5), (4, 5), (3, 4))),
    ("fr", regex(r"\b(?:DELF|DALF|TCF)\s?([ABC][12])\b"), ()),
    ("es", regex(r"\b(?:DELE|SIELE)\s?([ABC][12])\b"), ()),
    ("de", regex(r"\b(?:Goethe(?:-Zertifikat)?|telc|DSH)\s?([ABC][12])\b"), ()),
    ("zh", regex(r"\bHSK[ -]?([1-6])\b", re.IGNORECASE), ((6, 5), (5, 4), (4, 3), (3, 2), (1, 1))),
)  # fmt: skip
_TESTED = ("ielts", "toefl", "cet", "tem", "toeic", "pte", "duolingo", "jlpt", "topik", "testdaf", "delf", "dalf", "tcf", "dele",
           "siele", "goethe", "telc", "dsh", "hsk")  # fmt: skip
"""Without one of these a line in plain letters tells of no test."""
_LEARNING = regex(
    r"\b(?:learning|studying|read|write|teach|taught|from|(?<!fluent\s)(?<!proficient\s)(?<!native\s)(?<!conversational\s)"
    r"(?<!intermediate\s)(?<!advanced\s)(?<!bilingual\s)(?<!competent\s)(?<!fließend\s)(?<!fliessend\s)(?<!basic\s)"
    r"(?<!\bI work\s)(?<!work has been\s)in|to"
    r"|into|(?<!speaker\s)(?<!command\s)(?<!working\sknowledge\s)(?<!basic\sknowledge\s)(?<!good\sknowledge\s)of|for)\s+$",
    re.IGNORECASE,
)
_PART = regex(r"[,;|\n，；、]|\.(?=\s|$)|\b(?:but|however|whereas|while|aber|mais|pero)\b|但")
_LEAD = regex(rf"{_PART.pattern}|[)）]")
"""What ends before the name of a language whatever belongs to the one before it."""
_SENTENCE_END = regex(r"[.!?。！？…](?=\s)")
_BRACKET = regex(r"\s\(")
_LABEL = regex(
    r"\W{0,4}(?:[^\W\d_]{1,10}\s)?(?:spoken|languages?|mother tongues?|sprachen|langues|idiomas)(?: skills?)?\s?[:：]",
    re.IGNORECASE,
)
"""What heads a list of languages within a line: what its brackets hold belongs to it."""
_IN_WHICH = WORKING.replace(r"in\b", r"in [A-Z]\w{2,15}(?=\s*(?:$|[.,;!])|\s(?:every|daily|since)\b)")
"""The same as a claim: "I work in English every day", not "I work in German cars"."""
_CLAIM = regex(
    r"\b(?:speak|spoken|fluent|native|proficien|bilingual|mother tongue|languages?\s?:|skills?\s?:"
    r"|spreche\b|je (?:ne )?parle\b|hablo|parlo|falo|flie(?:ß|ss)end|couramment"
    r"|(?:hop|plann?|wish|want|would like)\w{0,3} to learn)"
    rf"|{_IN_WHICH}"
    r"|母语|流利|(?:不会|不懂|[我也还能]会|[会能][说讲])[\u4e00-\u9fff]{0,7}[语文]|IELTS|TOEFL|CET|HSK",
    re.IGNORECASE,
)

_CLAIMING = ("speak", "spoken", "fluent", "native", "proficien", "bilingual", "mother", "language", "skill", "ielts", "toefl",
             "cet", "hsk", "spreche", "parl", "hablo", "falo", "fliessend", "couramment", "to learn",
             "arbeitssprache", "travail", "trabajo", "lavoro", "werktaal", "work in", "work has been in")  # fmt: skip
"""Without one of these a line in plain letters claims nothing."""
_NONE_BEHIND = regex(
    r"\s{0,3}(?:[:：(（–—-]\s{0,3}|\s)((?:none|nil|zero|0|nothing|no|not at all|no (?:knowledge|skills?|proficiency)|not spoken"
    r"|keine?(?: kenntnisse)?|aucune?(?: connaissance| notion)?|ningun[oa]|nessun[oa]|nenhuma?|ingen|brak)"
    r"|无|無|没有|不会|零基础)"
    r"\s{0,3}(?=$|[)）,;，；、.。|/\n])",
    re.IGNORECASE,
)
"""What says behind the name of a language that it is not spoken."""
_NONE_BEFORE = regex(
    r"(?:\b(?:no|zero|keine?n?|aucune?|ningún|nessun)\s+|\bpas\s+(?:un mot d['’e]\s?|l['’]|d['’])?|\bn(?:on|ão) (?:falo|parlo)\s+"
    r"|[不没无](?:会|懂|有|能)?(?:说|讲|用)?)$",
    re.IGNORECASE,
)
"""The same before it."""
_IN_PORTUGUESE = regex(r"\w(?:ente|ado|ência|ínio|ico|ário|ivo)\s+no\s+$", re.IGNORECASE)
"""What makes "no" before a language the Portuguese "in the" ("fluente no inglês")."""
_LEGEND = regex(r"\W{0,3}(?:levels?|niveles|niveaux|livelli|stufen)\s?:\s?A1\b[^\n]{0,80}\bB1\b[^\n]{0,80}\bC1\b", re.IGNORECASE)
"""How the line begins that explains the levels of the table above it."""


def stated(line: str, listed: bool = False) -> list[tuple[str, int]]:
    """Return the languages that a line claims, with their levels; elsewhere than in a list only where it says so.

    >>> stated("English (fluent), Chinese (native)", listed=True), stated("TOEFL: Reading 29, Total 102")
    ([('en', 5), ('zh', 6)], [('en', 5)])
    """
    highest = dict[str, int]()
    for claim in claims(line, listed):
        highest[claim.code] = max(highest.get(claim.code, 0), claim.level)
    return list(highest.items())


def claims(line: str, listed: bool = False) -> list[LanguageClaim]:
    """Return each statement of a language: tests first, then names with the level beside them; a tested one needs no more.

    >>> [(claim.code, claim.level, claim.denial) for claim in claims("English: none, German B2", listed=True)]
    [('en', 0, (9, 13)), ('de', 4, None)]
    """
    line = line[:_LONGEST]
    sentences = [(0, len(line))] if listed or lists(line) else _claiming(line)
    tested = list(_tested(line))
    known = {claim.code for claim in tested}
    named = (claim for start, end in sentences for claim in _claims_within(line, start, end))
    return [*tested, *(claim for claim in named if claim.level or claim.denial or claim.code not in known)]


def lists(line: str) -> bool:
    """Return whether a line lists languages with their levels, and nothing else.

    >>> lists("German C2, English C2"), lists("Python (advanced), English (fluent)"), lists("English, French")
    (True, False, False)
    """
    if len(line) > _SHORT_LIST:
        return False
    names = [(name.start, name.end) for name in languages.named_in(line)]
    left = blanked(line, names)
    rest = ANY_LEVEL.sub(" ", left) if names else left
    return rest != left and all(word.lower() in _BESIDE_LEVELS for word in _WORD.findall(rest))


def _tested(line: str) -> Iterator[LanguageClaim]:
    """Yield the languages of which a line states a test, with the level of its score."""
    for code, pattern, bands in _TESTS if may_count(line) and may_say(line, _TESTED) else ():
        if score := pattern.search(line):
            yield LanguageClaim(code, band(next(group for group in score.groups() if group), bands), score.span())


def _claiming(line: str) -> list[Span]:
    """Return the spans of the sentences of a line that tell what somebody speaks."""
    if not may_say(line, _CLAIMING) and not BESIDE.search(line):
        return []
    ends = [match.start() for match in _SENTENCE_END.finditer(line)]
    cuts = sorted({0, *ends, *_brackets_apart(line), len(line)})
    claiming = [(start, end) for start, end in pairwise(cuts) if _CLAIM.search(line, start, end)]
    beside = _levelled(line) if BESIDE.search(line) else ()
    return sorted([*claiming, *(one for one in beside if not any(start <= one[0] < end for start, end in claiming))])


def _levelled(line: str) -> Iterator[Span]:
    """Yield the spans of the languages of a line that have their level right behind them."""
    for name in languages.named_in(line):
        beside, lead = BESIDE.match(line, name.end), line[: name.start]
        if beside and not _LEARNING.search(lead) and not _NONE_BEFORE.search(lead):
            yield name.start, beside.end()


def _brackets_apart(line: str) -> Iterator[int]:
    """Yield where brackets open that tell of something else than the language before them, or the list they stand in."""
    brackets = [match.start() for match in _BRACKET.finditer(line)]
    names = {name.end for name in languages.named_in(line)} if brackets else set[int]()
    listed = _LABEL.match(line) is not None
    yield from (start for start in brackets if not (listed or start in names or (names and SCALED.match(line, start))))


def _claims_within(line: str, start: int, end: int) -> Iterator[LanguageClaim]:
    """Yield the languages named within a span, each with the level told beside it, or once for several."""
    for run in language_runs.runs(line, list(_one_by_one(line, start, end))):
        shared = language_runs.level(line, run)
        yield from (claim._replace(level=claim.level or shared) for claim in run)


def _one_by_one(line: str, start: int, end: int) -> Iterator[LanguageClaim]:
    """Yield the languages named one by one within a span, each with the level told beside it."""
    text = line[:end]
    within = [name for name in languages.named_in(text) if name.start >= start]
    names = [name for name in within if not _LEARNING.search(text, start, name.start)]
    for left, name, right in zip(
        [start, *(name.end for name in names)], names, [*(name.start for name in names[1:]), end], strict=False
    ):
        own = "" if language_runs.leads_on(text, name.end) else _own(text[name.end : right], last=right == end)
        lead = _LEAD.split(text[left : name.start])[-1]
        denial = _denial(text, left, name)
        rung = 0 if denial or NOT.search(lead) else level(own) or level(lead)
        yield LanguageClaim(name.code, rung, (name.start, name.end), denial)


def _own(behind: str, *, last: bool) -> str:
    """Return what is told of a language behind its name; behind a comma, what runs on to the next name leads that in."""
    own, *others = _PART.split(behind.lstrip(", "), maxsplit=1)
    return "" if behind.lstrip()[:1] == "," and not (others or last or own.rstrip()[-1:] in "):–—-/") else own


def _denial(text: str, left: int, name: languages.NamedLanguage) -> Span | None:
    """Return the words right beside the name of a language that say it is not spoken, or None."""
    if behind := _NONE_BEHIND.match(text, name.end):
        return behind.span(1)
    lead = text[left : name.start]
    before = None if _IN_PORTUGUESE.search(lead) else _NONE_BEFORE.search(lead)
    return (left + before.start(), left + before.end() - len(before[0]) + len(before[0].rstrip())) if before else None


def is_legend(line: str) -> bool:
    """Return whether a line only says what the levels of a language are called.

    >>> is_legend("Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user")
    True
    """
    return bool(_LEGEND.match(line))
