"""Chinese text → the words of forms of which a scanner misread one character (知识囹谱 for 知识图谱, 机器翻泽 for 机器翻译)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from matcher.signals.finding.mending import Change
from matcher.words import IDEOGRAPH

SHORTEST, LONGEST = 4, 8
"""Characters of the words that are read so: of fewer, the others do not tell which word was meant."""

_SLIP = "\0"
_TAKEN, _MEANT = "泽溜牲刁侧摸炼锯捡椎洛忧折惑织袖徘徽埋侍", "译馏性习测模练据检推络优析感识抽排微理特"
_ALIKE = dict(zip(_TAKEN, _MEANT, strict=True))
"""Common characters that are taken for others, each with the one that was meant; any rare one may be taken for any."""


class Misread:
    """What looks for the words of forms in which one character is another, rare or alike."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    @cached_property
    def _spared(self) -> dict[str, str]:
        """Return each word by what is left of it when any one of its characters is misread."""
        long = [word for word in self._words if is_chinese(word)]
        return {word[:at] + _SLIP + word[at + 1 :]: word for word in long for at in range(len(word))}

    def among(self, text: str) -> Iterator[Change]:
        """Yield the words that a folded text has with one character misread."""
        strange = set() if text.isascii() else {char for char in set(text) if char in _ALIKE or _is_rare(char)}
        for at, char in enumerate(text) if strange else ():
            if char in strange and (change := self._around(text, at)):
                yield change

    def _around(self, text: str, at: int) -> Change | None:
        """Return the longest word that a text has around a character, if that one is misread."""
        for length in range(LONGEST, SHORTEST - 1, -1):
            for low in range(max(0, at - length + 1), min(at, len(text) - length) + 1):
                word = self._spared.get(text[low:at] + _SLIP + text[at + 1 : low + length])
                alike = word is not None and _ALIKE.get(text[at], word[at - low]) == word[at - low]
                if word and alike and text[low : low + length] not in self._words:
                    return Change(low, low + length, word)
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
