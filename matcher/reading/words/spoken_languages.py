"""A line about languages → codes and levels, 1 (A1) to 6 (C2), 0 where none is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher import languages
from matcher.reading.words import language_runs
from matcher.reading.words.language_runs import LanguageClaim
from matcher.reading.words.prefilters import may_count, may_say
from matcher.regex import regex
from matcher.text import Span, blanked

_LONGEST = 400
"""Characters of a line that are looked at."""

_TOLD = r"\s*[)）,;.]|\s(?:working\s)?(?:level|proficiency|command|knowledge|skills?|written|spoken|in (?:word|speech|writing))\b"
"""What stands behind "professional" and "good" where they tell how well a language is spoken, not what somebody is."""
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (level, regex(words, re.IGNORECASE))
    for level, words in (
        (
            6,
            r"\bnative|mother[ -]?tongue|\bbilingual|\bC2\b|first language|母语|mutter\s?sprach|langue maternelle"
            r"|maternelle?\b|nativ[oa]|madrelingua|lengua materna|moedertaal|родной|模语|母語|모국어|원어민",
        ),
        (
            5,
            r"\bfluent|full professional|\bC1\b|\badvanced|\bproficient|流利|精通|verhandlungssicher|fließend|fliessend"
            r"|\bcourant|\bbilingue|avanzad|fluide|fluente|avançad|avanzat|vloeiend|свободн|flytande|biegle|ビジネス|流暢"
            r"|유창|\bN1\b",
        ),
        (
            4,
            rf"professional working|\bprofessional(?=\Z|{_TOLD})|\bvery good(?=\s*\Z|{_TOLD})|\bbusiness(?=\Z|[)）,;.]|\slevel\b)"
            r"|upper[ -]intermediate|\bB2\b|熟练|sehr gut|très bon|muy bueno|muy buen nivel|molto buon|zeer goed|\bN2\b|хорош",
        ),
        (
            3,
            r"\bconversational|\bintermediate|limited working|\bB1\b|良好|gute? kenntnisse|intermedi|intermédiaire|средн"
            rf"|\bN3\b|日常会话|\bgood(?=\s*\Z|{_TOLD})",
        ),
        (2, r"\belementary|\bA2\b|\bbasic|基础|grundkenntnisse|notions|básic|elementar|scolaire|базов|\bN4\b|一般"),
        (1, r"\bbeginner|\bA1\b|:\s*learning|入门|anfänger|débutant|principiante|\bN5\b"),
    )
)
_SCALE = regex(r"\b[ABC][12]\b")
_ANY_LEVEL = regex("(?:" + "|".join(words.pattern for _, words in _LEVELS) + r")\w{0,12}", re.IGNORECASE)
_WORD = regex(r"[^\W\d_]+")
_BESIDE_LEVELS = frozenset((
    *("and", "und", "et", "y", "e", "or", "in", "of", "both", "all", "beides", "jeweils", "alle", "les", "deux", "very", "good"),
    *("level", "niveau", "proficiency", "speaker", "knowledge", "working", "full", "limited", "skills", "kenntnisse", "written"),
    *("spoken", "wort", "schrift", "langue", "lingua", "lengua", "materna", "tongue", "language"),
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
    r"(?<!intermediate\s)(?<!advanced\s)(?<!bilingual\s)(?<!competent\s)(?<!fließend\s)(?<!fliessend\s)(?<!basic\s)in"
    r"|to|into|(?<!speaker\s)(?<!command\s)(?<!working\sknowledge\s)(?<!basic\sknowledge\s)(?<!good\sknowledge\s)of|for)\s+$",
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
_CLAIM = regex(
    r"\b(?:speak|spoken|fluent|native|proficien|bilingual|mother tongue|languages?\s?:|skills?\s?:"
    r"|spreche\b|je (?:ne )?parle\b|hablo|parlo|falo|flie(?:ß|ss)end|couramment"
    r"|(?:hop|plann?|wish|want|would like)\w{0,3} to learn)"
    r"|母语|流利|(?:不会|不懂|[我也还能]会|[会能][说讲])[\u4e00-\u9fff]{0,7}[语文]|IELTS|TOEFL|CET|HSK",
    re.IGNORECASE,
)

_CLAIMING = ("speak", "spoken", "fluent", "native", "proficien", "bilingual", "mother", "language", "skill", "ielts", "toefl",
             "cet", "hsk", "spreche", "parl", "hablo", "falo", "fliessend", "couramment", "to learn")  # fmt: skip
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
    rest = _ANY_LEVEL.sub(" ", left) if names else left
    return rest != left and all(word.lower() in _BESIDE_LEVELS for word in _WORD.findall(rest))


def _tested(line: str) -> Iterator[LanguageClaim]:
    """Yield the languages of which a line states a test, with the level of its score."""
    for code, pattern, bands in _TESTS if may_count(line) and may_say(line, _TESTED) else ():
        if score := pattern.search(line):
            yield LanguageClaim(code, _band(next(group for group in score.groups() if group), bands), score.span())


def _claiming(line: str) -> list[Span]:
    """Return the spans of the sentences of a line that tell what somebody speaks."""
    if not may_say(line, _CLAIMING):
        return []
    ends = [match.start() for match in _SENTENCE_END.finditer(line)]
    cuts = sorted({0, *ends, *_brackets_apart(line), len(line)})
    return [(start, end) for start, end in pairwise(cuts) if _CLAIM.search(line, start, end)]


def _brackets_apart(line: str) -> Iterator[int]:
    """Yield where brackets open that tell of something else than the language before them, or the list they stand in."""
    brackets = [match.start() for match in _BRACKET.finditer(line)]
    names = {name.end for name in languages.named_in(line)} if brackets else set[int]()
    listed = _LABEL.match(line) is not None
    yield from (start for start in brackets if not listed and start not in names)


def _band(score: str, bands: tuple[tuple[float, int], ...]) -> int:
    if score[0] in "ABC":
        return "ABC".index(score[0]) * 2 + int(score[1])
    value = float({"四": "4", "六": "6"}.get(score, score))
    return next((level for least, level in bands if value >= least), 2)


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
        yield LanguageClaim(name.code, 0 if denial else _level(own) or _level(lead), (name.start, name.end), denial)


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


def _level(words: str) -> int:
    """Return the level that words tell: by the European scale where they name it, be other words beside it."""
    scaled = [_band(score, ()) for score in _SCALE.findall(words)]
    return max(scaled) if scaled else next((level for level, pattern in _LEVELS if pattern.search(words)), 0)


def is_legend(line: str) -> bool:
    """Return whether a line only says what the levels of a language are called.

    >>> is_legend("Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user")
    True
    """
    return bool(_LEGEND.match(line))
