"""A block under "Languages" → one record a language, its level beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher.languages import named_in
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line.items import Facts, item, parts
from matcher.reading.words import sentence_ends, spoken_languages
from matcher.reading.words.conjunctions import AND
from matcher.regex import regex
from matcher.text import Span, blanked

_LANGUAGES = regex(
    r"\s{0,4}(?:(?:(?:spoken |foreign |other )?language|mother tongue)(?:s|\(s\))?(?: skills?)?|sprachen|langues|idiomas"
    r"|spoken(?=\s{0,2}[:：])|语言(?:能力)?|外语)(?:\s{0,2}[:：]\s{0,4}|\s{3,20}|\t)",
    re.IGNORECASE,
)
"""The label of a list of languages."""
_FLUENCY = regex(
    r"\s{0,8}([^\W\d_][^()（）:：–—\n]{1,40}?)[\s*_]{0,4}(?:[(（]|[:：]|\s[–—-]\s"
    r"|\s-\s|\s(?=(?:[ABC][12]|[Nn]ative|[Ff]luent|[Ii]ntermediate|[Aa]dvanced|[Bb]asic)\b))\s{0,4}([^\n]{1,160}?)[)）]?\s{0,4}$"
)
"""A language, and behind a mark or a blank how well it is spoken: "Italian (C1)", "French - fluent"."""
_LED = regex(
    r"\s{0,8}(?:(?i:i am|i['’]m|i speak)\s)?(?P<level>"
    r"(?i:(?:(?:very|near|fully|professionally|limited)[\s-])?(?:fluent|native|bilingual|proficient"
    r"|conversational|basic|elementary|intermediate|advanced|good|some|working|fließend(?:es)?|gute[ns]?|verhandlungssicher(?:es)?"
    r"|grundkenntnisse)(?:\s(?:speaker|command|knowledge|proficiency))?))(?:\s(?:in|of|with)|\s?[:：])?\s(?P<names>[A-ZÀ-Þ][^\n,;:()]{1,60}?)\s{0,4}"
)
"""How well somebody speaks a language, before its name: "Fluent in Italian"."""
_AND = regex(rf"\s?[/&]\s?|\s{AND}\s")
"""What parts languages with one level."""
_RATED = regex(r"\s{0,8}([^\W\d_][^\n]{1,40}?)\s{0,20}((?:[●○★☆■□▪▫◆◇⬤◯⚫⚪•∙·][ \t]?){3,10}|\d{1,2}\s?/\s?\d{1,2})\s{0,4}$")
"""A language, and what its writer thinks of it in dots or of so many points: no level that others know."""
_GRADED = regex(r"\s{0,8}([^\W\d_][^\n]{1,40}?)(?:\s{3,40}|\t\s{0,40})([ABC][12]\b(?:[\s,/|]{1,40}[ABC][12]\b){0,8})\s{0,8}$")
"""A row of a table: a language, and its level in each column."""
_BESIDE = regex(r"\s{0,8}([^\W\d_][^\s,;|]{1,30})(?:\s{3,40}|\t\s{0,40})([^\s,;|](?:[^\n\t,;|](?!\s{3})){1,80}?)\s{0,8}")
"""A row of a table: a language, and what is told of it."""
_GRADED_FOR = regex(
    r"(?:^|\s{3})(?:listening|reading|writing|speaking|understanding|spoken (?:interaction|production)|hören|lesen"
    r"|schreiben|sprechen|verstehen|écouter|lire|écrire|parler|comprensión \w{4,9}|escritura|ascolto|lettura"
    r"|scritto|interazione(?: orale)?)(?:\s{3}|$)",
    re.IGNORECASE,
)
"""What the columns of such a table are called."""
_CLAUSE = regex(
    r"\s*(?:可|能|曾|具备|具有|获|通过|熟练|流利|良好|口语|听说|无障碍|擅长|荣获|担任|(?:can|able|used|working|good|also|won|was|have)\s)",
    re.IGNORECASE,
)
"""What goes on to tell, of the language before it, what it is good for, or of something else."""
_USED = regex(r"语|文|读|写|听|说|交流|沟通|翻译|language|read|writ|speak|spoken|command", re.IGNORECASE)
"""Words of what a language is good for."""
_SCORES = regex(
    r"\b(?:IELTS|TOEFL|PTE|TOEIC|GRE|CET|雅思|托福)\b[^\n]{0,60}\b(?:listening|reading|writing|speaking|[LRSW])\b", re.IGNORECASE
)
"""A test with the scores of its parts."""
_BEHIND_LEVEL = regex(r"(?<=[)）])\s{1,3}[–—-]\s{1,3}(?=[^\W\d_])")
"""A dash behind the level in brackets, which may part two languages."""


def languages(block: Block) -> Iterator[Facts]:
    """Yield one record a language, its level beside it: in brackets, behind a colon or a dash, or before its name."""
    label = _LANGUAGES.match(block.text)
    if _GRADED_FOR.search(block.text) or any(map(_levelled, block.text.split("\n"))):
        yield from (_row(block, line.start(), line.end()) for line in re.finditer(r"[^\n]+", block.text))
        return
    begin = label.end() if label else 0
    last: Facts = ()
    sentences = _sentences(block.text, begin)
    for first, low, high in ((start, *span) for start, end in sentences for span in _language_spans(block.text[:end], start)):
        *several, language = (
            _led(block, low, high) or _side_by_side(block, first, low, high) or [_language_or_more(block, low, high, last)]
        )
        if language and language[0].key == "fluency":
            last = (*last, *language)
            continue
        yield from (last, *several)
        last = language
    yield last


def _language_or_more(block: Block, low: int, high: int, last: Facts) -> Facts:
    """Return what a span tells: a language with its level or without, or more of the language before it."""
    parted = _RATED.match(block.text, low, high) or _FLUENCY.match(block.text, low, high)
    if parted and item(block, "fluency", *parted.span(2)):
        return (*item(block, "language", *parted.span(1)), *item(block, "fluency", *_closed(block.text, *parted.span(2))))
    if not _CLAUSE.match(block.text, low, high):
        return item(block, "language", low, high)
    if not spoken_languages.stated(block.text[low:high], listed=True):
        return item(block, "fluency" if len(last) == 1 and _USED.search(block.text, low, high) else "text", low, high)
    return item(block, ("fluency" if len(last) == 1 else "text") if last else "language", low, high)


def _led(block: Block, low: int, high: int) -> list[Facts]:
    """Return each language of a span that begins with how well it is spoken, with that; none where it tells no such two."""
    found = _LED.fullmatch(block.text, low, high)
    if found is None:
        return []
    begin, end = found.span("names")
    edges = [begin, *(edge for joint in _AND.finditer(block.text, begin, end) for edge in joint.span()), end]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    if not all(spoken_languages.stated(block.text[slice(*span)], listed=True) for span in spans):
        return []
    level = item(block, "fluency", *found.span("level"))
    return [(*item(block, "language", *span), *level) for span in spans]


def _side_by_side(block: Block, start: int, low: int, high: int) -> list[Facts]:
    """Return the languages of a span that names several, or goes on with a list whose level leads it in, each with its level.

    `start` is where the sentence begins. What is told behind the last of them is of all where `spoken_languages` says so.
    """
    levelled = _FLUENCY.match(block.text, low, high)
    names = _only_names(block.text, *(levelled.span(1) if levelled else (low, high)))
    level = item(block, "fluency", *levelled.span(2)) if levelled else _leading_level(block, start, low)
    if not names or (len(names) == 1 and (levelled or not level)):
        return []
    levels = {start + one.span[0]: one.level for one in spoken_languages.claims(block.text[start:high], listed=True)}
    return [(*item(block, "language", *span), *(level if levels.get(span[0]) else ())) for span in names]


def _leading_level(block: Block, start: int, low: int) -> Facts:
    """Return the level that leads in the list in which a span of a sentence stands, where one does and no other follows."""
    first = next(_language_spans(block.text[:low], start), (start, start))
    led = _LED.fullmatch(block.text, *first)
    between = block.text[first[1] : low].strip(" ,;")
    plain = not between or all(
        _only_names(block.text, *span) for span in _language_spans(block.text[:low].rstrip(" ,;"), first[1] + 1)
    )
    return item(block, "fluency", *led.span("level")) if led and plain else ()


def _only_names(text: str, low: int, high: int) -> list[Span]:
    """Return where the languages stand that a span names, and nothing beside them but "and"; none where it says more."""
    whole = [(one.start, one.end) for one in named_in(text[low:high])]
    rest = re.sub(rf"\b{AND}\b|[\s,.&/*_]", "", blanked(text[low:high], whole))
    return [] if rest else [(low + begin, low + end) for begin, end in whole]


def _closed(text: str, low: int, high: int) -> Span:
    """Return a span with the bracket behind it that closes one within: "C1 (Cambridge Advanced)"."""
    opened = sum(text.count(sign, low, high) for sign in "(（") > sum(text.count(sign, low, high) for sign in ")）")
    return low, high + (opened and text[high : high + 1] in {")", "）"})


def _sentences(text: str, start: int) -> list[Span]:
    """Return the sentences that tell of languages, where some do; else the whole."""
    ends = [start, *(end for end in sentence_ends.ends(text) if end > start), len(text)]
    sentences = (span for span in pairwise(ends) if text[slice(*span)].strip())
    spans = [span for span in sentences if spoken_languages.stated(text[slice(*span)], listed=True) or _CLAUSE.match(text, *span)]
    return spans if spans and len(ends) > 2 else [(start, len(text))]


def _levelled(line: str) -> re.Match[str] | None:
    """Return the language of a row of a table and its level, one or one a column, or None where it tells no such two."""
    beside = _BESIDE.fullmatch(line)
    own = (
        beside is not None
        and spoken_languages.stated(beside[1], listed=True)
        and not spoken_languages.stated(beside[2], listed=True)
    )
    return _GRADED.match(line) or (beside if own else None)


def _row(block: Block, low: int, high: int) -> Facts:
    """Return a language and its level of one row of a table, nothing where it says what the columns are called."""
    line = block.text[low:high]
    found = _levelled(line)
    if found is None:
        return () if _GRADED_FOR.search(line) else item(block, "language", low, high)
    cells = (("language", found.span(1)), ("fluency", found.span(2)))
    return tuple(one for key, (start, end) in cells for one in item(block, key, low + start, low + end))


def _language_spans(text: str, start: int) -> Iterator[Span]:
    """Yield the spans of the languages of a list; the scores of a test's parts are not languages."""
    if not _SCORES.search(text, start):
        for low, high in parts(text, start):
            yield from _parted_by_dashes(text, low, high)
        return
    for line in re.finditer(r"[^\n]+", text[start:]):
        low, high = start + line.start(), start + line.end()
        yield from [(low, high)] if _SCORES.search(line[0]) else parts(text[:high], low)


def _parted_by_dashes(text: str, low: int, high: int) -> list[Span]:
    """Return the spans that dashes part behind brackets, where each is a language; else the whole."""
    dashes = _BEHIND_LEVEL.finditer(text, low, high)
    edges = [low, *(edge for dash in dashes for edge in dash.span()), high]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    named = all(spoken_languages.stated(text[slice(*span)], listed=True) for span in spans)
    return spans if named else [(low, high)]
