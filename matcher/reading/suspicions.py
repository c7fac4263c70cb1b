"""Parsed → flags for what reads as a trick: repeated words, letters of two scripts in one word, orders to a language model.

They tell a person where to look, and never change a score: an honest document may have an odd template.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from operator import attrgetter

from matcher.model import SHOWN, Flag, Place
from matcher.reading.parsed import Parsed
from matcher.text import View, folded, view
from matcher.words import CJK, parted

_TITLES = {"publication", "award"}
"""Sections of titles: the names of authors and venues repeat in them, and a title may well be "Ignore Previous Prompt"."""

# Repeats

_WORD = re.compile(rf"[{CJK}]|[^\W_{CJK}]+")
_IDEOGRAPH = re.compile(rf"[{CJK}\uf900-\ufaff]")
_GRAM = 4
"""Words that stand together again and again in a repeated list: shorter ones ("large language model") repeat in honest text."""
_TIMES = 5
_WORDS, _SHARE = 60, 0.3
"""Words covered by repeated grams, at least, and their share of all: a bullet told in two places stays far below."""
_ONE_WORD, _ONE_SHARE = 30, 0.15
"""Times one word stands, and its share of all: of honest text, "the" reaches 0.08."""

# Letters

_LATIN = r"A-Za-z\u00c0-\u024f\u2160-\u217f\uff21-\uff3a\uff41-\uff5a"
_LIKE_LATIN = (
    "АВЕКМНОРСТУХІЈЅҮӀԌԜаеорсухіјѕһԁԛԝѵӏ"  # Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυ"  # Greek; other letters of it stand in honest words: μm, TGFβ, ε-greedy
    "օսոհցգքՕՍՏԼ"  # Armenian
)
_ELSEWHERE = r"\u13a0-\u13f5\uab70-\uabbf\ua4d0-\ua4f7"  # Cherokee, Lisu: nothing of theirs stands in a Latin word
_ALIKE = re.compile(f"[{_LIKE_LATIN}{_ELSEWHERE}]")
_MIXED = re.compile(rf"(?<![^\W\d_])(?=[^\W\d_]{{0,40}}[{_LATIN}])[{_LATIN}]{{0,40}}[{_LIKE_LATIN}{_ELSEWHERE}][^\W\d_]{{0,40}}")
_ONLY_ALIKE = re.compile(f"[{_LATIN}{_LIKE_LATIN}{_ELSEWHERE}]+")
_LONG_ENOUGH = 3
"""Letters of a mixed word: of two, one may be a symbol (Δt, hν)."""

# Orders

_FILL = r"(?:[\w'/]{1,14} ){0,4}"
_ANSWER = "return|output|give|assign|respond with|answer with|print|set"
_PAPER = "applicant|profile|cv|resume"
_PLAIN = (
    rf"\b(?:ignore|disregard|forget|override) {_FILL}(?:previous|prior|above|preceding|earlier|system|all|your|other) {_FILL}"
    r"(?:instructions?|prompts?|rules|directions|guidelines|criteria)\b"
    r"|(?:忽略|无视|忘记|不要理会).{0,8}(?:指令|指示|提示|要求|规则)",
    r"\byou are (?:now )?(?:reviewing|evaluating|assessing|ranking|screening|scoring|grading)\b"
    rf"|\b(?:if )?you are (?:now )?(?:an? |the ){_FILL}(?:ai|llm|language model|assistant|chatbot|screening tool|recruiter)\b"
    r"|\b(?:note|message|attention|instructions?) (?:to|for) (?:the |any |all )?(?:ai|llms?|language models?|automated|ats)\b"
    r"|(?:如果)?你是.{0,8}(?:模型|招聘|评审|筛选|助手)",
    rf"\b(?:{_ANSWER}) {_FILL}(?:score|rating|grade|points)\b.{{0,6}}\b(?:9\d|100?)\b"
    r"|(?:给|打)(?:出|予|他|她|此人|该候选人|这位候选人){0,2}(?:满分|最高分|100 ?分)",
    rf"\b(?:rank|place|put|recommend|shortlist|score|rate|hire) (?:this|the) {_FILL}(?:person|candidate|{_PAPER})\b"
    r"|(?:将|把|请)(?:此人|该候选人|这位候选人|本候选人).{0,4}(?:排在?第一|排名第一|排在首位)|请推荐(?:此人|该候选人|这位候选人)",
    r"</?(?:system|instructions?|prompt)>|<\|im (?:start|end)\|>|\[/?inst\]|<<sys>>|\"score\" ?:",
)
_VAGUE = (
    rf"\b(?:{_ANSWER}) {_FILL}(?:score|rating|grade|points)\b",
    rf"\bthis {_FILL}(?:candidate|person|{_PAPER}) {_FILL}(?:best|perfect|ideal|top|first|highest)\b",
    r"\bsystem prompt\b",
)
_ORDERS = tuple(re.compile(pattern) for pattern in (*_PLAIN, *_VAGUE))
"""Kinds of order, each over the folded view of a sentence; bounded, for linear time. A vague one needs a second kind."""
_OPENS = 24
"""Characters of a sentence within which a lone order must begin: told of, not given, it stands later."""
_RESEARCH = re.compile(
    r"attack|inject|jailbreak|red team|adversarial|defen[cs]e|robust|guardrail|vulnerab|benchmark|注入|攻击|越狱|防御|对抗"
)
_SENTENCE = re.compile(r"[^.!?\n。！？;；]{1,600}")
_HINTS = (
    "ignor", "disregard", "forget", "overrid", "you are", "note to", "note for", "attention", "message", "instruction", "score",
    "rating", "grade", "points", "candidate", "applicant", "profile", "person", "system", "im_start", "inst]", "<<sys",
    "忽略", "无视", "忘记", "不要理会", "你是", "满分", "最高分", "100", "候选人", "此人", "排在",
)  # fmt: skip
_SCORED, _JUDGED = ("score", "rating", "grade", "points"), ("applicant", "profile", "cv", "resume", "candidate", "person")
_NEEDED = (
    ("ignor", "disregard", "forget", "overrid", "忽略", "无视", "忘记", "不要理会"),
    ("you", "note", "message", "attention", "instruction", "你是"),
    (*_SCORED, "满分", "最高分", "100"),
    (*_JUDGED, "此人", "候选人"),
    ("<", "inst]", '"score"'),
    _SCORED,
    _JUDGED,
    ("prompt",),
)
"""For each kind of order, parts of words without which there is none: most sentences have none of them, and are not folded."""


def seen(parsed: Parsed) -> Iterator[Flag]:
    """Yield one flag for each kind of trick, at its first place."""
    finders: tuple[tuple[str, Callable[[Parsed], tuple[int, int] | None]], ...] = (
        ("keyword_stuffing", repeats),
        ("mixed_script", mixed),
        ("instruction_text", orders),
    )
    for kind, find in finders:
        if span := find(parsed):
            yield Flag(kind, "", " ".join(parsed.text[slice(*span)].split())[:SHOWN], _place(parsed, span[0]))


def _place(parsed: Parsed, offset: int) -> Place:
    at = bisect_right(parsed.passages, offset, key=attrgetter("start")) - 1
    pointer = parsed.passages[at].pointer if at >= 0 else None
    return Place.in_text(parsed.text, offset, 0, parsed.pages) if pointer is None else Place(pointer=pointer)


def repeats(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of the first words that are repeated beyond all measure, none where nothing is.

    Beyond all measure: of the words outside titles, 60 or more and three in ten stand in groups of four that stand five times or
    more; or one word is every seventh.
    """
    words = _words("\n".join([parsed.text[low:high] for low, high in _prose(parsed)]).lower())
    if len(words) < _ONE_WORD:
        return None
    counts = Counter(words)
    word, times = counts.most_common(1)[0]
    if times >= _ONE_WORD and times >= _ONE_SHARE * len(words):
        return _first(parsed, (word,))
    if _in_rows(words, counts) < max(_WORDS, _SHARE * len(words)):
        return None
    grams = list(zip(*(islice(words, at, None) for at in range(_GRAM)), strict=False))
    often = {gram for gram, count in Counter(grams).items() if count >= _TIMES}
    covered = {at + more for at, gram in enumerate(grams) if gram in often for more in range(_GRAM)} if often else set[int]()
    stuffed = len(covered) >= _WORDS and len(covered) >= _SHARE * len(words)
    return _first(parsed, next(gram for gram in grams if gram in often)) if stuffed else None


def _words(text: str) -> list[str]:
    """Return the words of a text, and its ideographs one by one; the quicker way where it has none."""
    return parted(text).split() if text.isascii() or not _IDEOGRAPH.search(text) else _WORD.findall(text)


def _in_rows(words: list[str], counts: Counter[str]) -> int:
    """Return how many words stand in rows of words each of which is frequent: repeated groups are made of these."""
    frequent = {word for word, count in counts.items() if count >= _TIMES}
    rows = bytes(map(frequent.__contains__, words)).split(b"\0")
    return sum(len(row) for row in rows if len(row) >= _GRAM)


def _prose(parsed: Parsed) -> list[tuple[int, int]]:
    """Return the spans of the passages that are no titles."""
    return [(one.start, one.end) for one in parsed.passages if one.section not in _TITLES]


def _first(parsed: Parsed, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where words first stand in a row."""
    found = re.search(r"[\W_]{0,20}".join(map(re.escape, words)), parsed.text, re.IGNORECASE)
    return (found.start(), min(found.start() + SHOWN, len(parsed.text))) if found else (0, 0)


def mixed(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of the first word that mixes Latin letters with their look-alikes, none where none does."""
    return next(iter(mixed_words(parsed.text)), None)


def mixed_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words that mix Latin letters with their look-alikes of other scripts; they are to mean nothing.

    Every letter of such a word is Latin or looks like it: a Latin word with a Russian ending ("PyTorchом") is honest.

    >>> mixed_words("R\N{CYRILLIC CAPITAL LETTER EN}HF and RLHF")
    [(0, 4)]
    """
    if not _ALIKE.search(text):
        return []
    words = (found for found in _MIXED.finditer(text) if len(found[0]) >= _LONG_ENOUGH)
    return [found.span() for found in words if _ONLY_ALIKE.fullmatch(found[0])]


def orders(parsed: Parsed) -> tuple[int, int] | None:
    """Return the span of the first sentence that gives an order to a language model, none where none does.

    A sentence tells of such orders, rather than giving one, where it speaks of attacks or has the order far from its
    beginning; and one that opens a title is a title.
    """
    if not _has(parsed.text.lower(), _HINTS):
        return None
    given = list(_ordering(parsed))
    opening = (span for span, kinds in given if _opens(parsed, span))
    return next(opening, None) or (given[0][0] if len({kind for _, kinds in given for kind in kinds}) > 1 else None)


def _ordering(parsed: Parsed) -> Iterator[tuple[tuple[int, int], list[int]]]:
    """Yield every sentence with orders that is no title and does not speak of attacks, with the kinds of order in it."""
    whole = View(parsed.text.lower(), [0], [0]) if parsed.text.isascii() else view(parsed.text)
    able = [kind for kind, needed in enumerate(_NEEDED) if _has(whole.text, needed)]
    for low, high in _suspect(parsed, able, whole) if able else ():
        if kinds := _kinds(folded(parsed.text[low:high]), able):
            yield (low, high), kinds


def _suspect(parsed: Parsed, able: list[int], whole: View) -> Iterator[tuple[int, int]]:
    """Yield the sentences that may hold orders of these kinds: those that have a needed part."""
    parts = {re.escape(part) for kind in able for part in _NEEDED[kind] if part in whole.text}
    spots = [whole.source(found.start()) for found in re.finditer("|".join(sorted(parts)), whole.text)]
    for low, high in _prose(parsed):
        if bisect_left(spots, low) != bisect_left(spots, high):
            spans = (found.span() for found in _SENTENCE.finditer(parsed.text, low, high))
            yield from (span for span in spans if bisect_left(spots, span[0]) != bisect_left(spots, span[1]))


def _kinds(said: str, able: list[int]) -> list[int]:
    """Return the kinds of order in a sentence, of those that may be."""
    kinds = [kind for kind in able if _has(said, _NEEDED[kind]) and _ORDERS[kind].search(said)]
    return kinds if kinds and _has(said, _HINTS) and not _RESEARCH.search(said) else []


def _has(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _opens(parsed: Parsed, span: tuple[int, int]) -> bool:
    """Return whether an order stands at the beginning of its sentence."""
    said = folded(parsed.text[slice(*span)])
    return any(found.start() <= _OPENS for order in _ORDERS[: len(_PLAIN)] if (found := order.search(said)))
