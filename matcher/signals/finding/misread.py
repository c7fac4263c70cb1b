"""View → the words in it that a scanner misread or spread out, in Chinese, and the view with other words in their place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from matcher.regex import regex
from matcher.text import View
from matcher.words import CJK, IDEOGRAPH

SHORTEST, LONGEST = 4, 8
"""Length of the words that are recovered: in a shorter one, the other characters do not show which word was meant."""
_SLIP = "\0"
_TAKEN, _MEANT = "泽溜牲刁侧摸炼锯捡椎洛忧折惑织袖徘徽埋侍", "译馏性习测模练据检推络优析感识抽排微理特"
_ALIKE = dict(zip(_TAKEN, _MEANT, strict=True))
"""Common characters that are taken for others, each with the one that was meant; any rare one may be taken for any."""

_SPREAD = regex(rf"(?<![{CJK}])[{CJK}](?: [{CJK}](?![{CJK}])){{1,24}}")
"""Single characters with a blank between each two."""
_SURE = 4
"""So many characters are set apart by scanners only; a name of three may be set so on purpose."""


class TextChange(NamedTuple):
    """A half-open span of a view of at least two characters, and the words to read there."""

    start: int
    end: int
    words: str


def mended(seen: View, changes: Sequence[TextChange]) -> View:
    """Return the view with other words at some spans, in order and apart; the way back leads to the words that stood there.

    >>> from matcher.text import view
    >>> new = mended(view("LLM trainlng."), [TextChange(4, 12, "training")])
    >>> new.text, new.source(new.text.index("g.")), new.source(len("llm training"))
    ('llm training.', 11, 12)
    """
    parts, marks, at, shift = [], [], 0, 0
    for start, end, words in changes:
        parts += [seen.text[at:start], words]
        marks += _marks(seen, at, start, shift)
        last = start + shift + len(words) - 1
        marks += [(start + shift, seen.source(start)), (last, seen.source(end - 1))]
        at, shift = end, shift + len(words) - (end - start)
    parts.append(seen.text[at:])
    marks += _marks(seen, at, len(seen.text) + 1, shift)
    return View("".join(parts), [edge for edge, _ in marks], [source for _, source in marks])


def _marks(seen: View, low: int, high: int, shift: int) -> list[tuple[int, int]]:
    """Return the edges of a part of a view that stays as it is, with the source of each."""
    inside = slice(bisect_right(seen.edges, low), bisect_left(seen.edges, high))
    inner = zip(seen.edges[inside], seen.sources[inside], strict=True)
    return [(edge + shift, source) for edge, source in [(low, seen.source(low)), *inner]]


class Misread:
    """What looks for the words of forms in which one character is another, rare or alike."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    @cached_property
    def _spared(self) -> dict[str, str]:
        """Return each word by what is left of it when any one of its characters is misread."""
        long = [word for word in self._words if is_chinese(word)]
        return {word[:at] + _SLIP + word[at + 1 :]: word for word in long for at in range(len(word))}

    def among(self, text: str) -> Iterator[TextChange]:
        """Yield the words that a folded text has with one character misread."""
        strange = set() if text.isascii() else {char for char in set(text) if char in _ALIKE or _is_rare(char)}
        if not strange:
            return
        for at, char in enumerate(text):
            if char in strange and (change := self._around(text, at)):
                yield change

    def _around(self, text: str, at: int) -> TextChange | None:
        """Return the longest word that a text has around a character, if that one is misread."""
        for length in range(LONGEST, SHORTEST - 1, -1):
            for low in range(max(0, at - length + 1), min(at, len(text) - length) + 1):
                word = self._spared.get(text[low:at] + _SLIP + text[at + 1 : low + length])
                alike = word is not None and _ALIKE.get(text[at], word[at - low]) == word[at - low]
                if word and alike and text[low : low + length] not in self._words:
                    return TextChange(low, low + length, word)
        return None


def is_chinese(word: str) -> bool:
    """Return whether a word is of the kind that is read so: four to eight Chinese characters.

    >>> is_chinese("知识图谱"), is_chinese("图谱"), is_chinese("BERT模型库")
    (True, False, False)
    """
    return SHORTEST <= len(word) <= LONGEST and all(map(IDEOGRAPH.match, word))


def _is_rare(char: str) -> bool:
    return char not in _common() and IDEOGRAPH.match(char) is not None


@cache
def _common() -> frozenset[str]:
    """Return the 3,755 commonest characters: the first level of GB 2312, its rows 16 to 55."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return frozenset("".join(pair.decode("gb2312", "ignore") for pair in rows))


def spread(text: str, seen: View) -> list[TextChange]:
    """Return what the view of a text has with blanks between its characters; two alone only where more are set so elsewhere.

    >>> from matcher.text import view
    >>> texts = "负责 分 布 式 训 练,INT8 量 化", "姓 名"
    >>> [[change.words for change in spread(text, view(text))] for text in texts]
    [['分布式训练', '量化'], []]
    """
    found = () if seen.text.isascii() else _SPREAD.finditer(seen.text)
    runs = [one for one in found if "\n" not in text[slice(*seen.span(*one.span()))]]  # lines of one character each are a column
    changes = [TextChange(*one.span(), one[0].replace(" ", "")) for one in runs]
    return changes if any(len(one.words) >= _SURE for one in changes) else []
