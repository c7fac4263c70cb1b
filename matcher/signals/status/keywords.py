"""Sentence → its strings of keywords: short items in a row, between marks or, in Chinese, spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.regex import regex
from matcher.signals.status.lexicon import expression
from matcher.text import Span

_KEYWORDS, _WORDS, _CHINESE, _LETTERS = 8, 7, 14, 30
"""Items from which on short ones in a row are a string of keywords, whatever words are among them; the words and the Chinese
characters that one may have, and the letters on average."""
_COMMA = regex(r"[][,;、|·•#→»>⇒]| / ")
_SPACED = regex(r"[][,;、|·•#→»>⇒/ ]+")
_BETWEEN, _SPACES = regex("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])"), 3
"""Spaces between Chinese words, and how many of them part items, for nothing else does."""
_WORD, _UNJOINED = regex(r"\S+"), 14
"""Words, and how many of them no sentence strings together without a small one."""
_SMALL = expression(r"\b<small-word>\b")
_MARKED = regex(r"[,;:|·•、。%\d]|[\u3400-\u9fff]")
_HAN = regex("[\u3400-\u9fff]")
_TELLS = regex("(?:^| )[在并的上用了对为把将从于](?: |$)")
"""Small words of sentences that are only set with spaces."""


def strings(text: str, sentence: Span) -> list[list[Span]]:
    """Return the runs of eight short items or more without a long one among them, each as the spans of its items.

    >>> [len(run) for run in strings("a, b, c, d, e, f, g, h", (0, 22))]
    [8]
    >>> strings("built a, b and c for the whole of the company in two years", (0, 58))
    []
    """
    words = text[slice(*sentence)]
    if bare := _unmarked(words, sentence[0]):
        return [bare]
    spaced = len(_BETWEEN.findall(words)) >= _SPACES and not _TELLS.search(words)
    return [run for run in _short(text, _items(text, sentence, _SPACED if spaced else _COMMA)) if _are_keywords(run)]


def _unmarked(sentence: str, start: int) -> list[Span]:
    """Return the words of a long sentence without any mark or small word that would join them; none of any other.

    >>> len(_unmarked("rag rlhf dpo ppo lora moe vllm triton cuda ray jax golang sglang fsdp", 0)), _unmarked("built rag", 0)
    (14, [])
    """
    if len(sentence) < 2 * _UNJOINED or _MARKED.search(sentence) or _SMALL.search(sentence):
        return []
    each = list(_WORD.finditer(sentence))
    return [(start + word.start(), start + word.end()) for word in each] if len(each) >= _UNJOINED else []


def _are_keywords(run: list[Span]) -> bool:
    return len(run) >= _KEYWORDS and sum(end - begin for begin, end in run) <= _LETTERS * len(run)


def _items(text: str, sentence: Span, between: re.Pattern[str]) -> Iterator[Span]:
    """Yield the spans of a sentence between marks."""
    low, high = sentence
    for found in between.finditer(text, low, high):
        yield low, found.start()
        low = found.end()
    yield low, high


def _short(text: str, items: Iterator[Span]) -> list[list[Span]]:
    """Return the short items in runs; a long one ends a run."""
    runs: list[list[Span]] = [[]]
    for begin, end in items:
        if _is_short(text[begin:end]):
            runs[-1].append((begin, end))
        else:
            runs.append([])
    return runs


def _is_short(item: str) -> bool:
    """Return whether words are few enough for a keyword.

    >>> _is_short("负责数据清洗"), _is_short("我用 DPO 对公司中文写作模型做微调的全流程")
    (True, False)
    """
    return len(item.split()) <= _WORDS and len(_HAN.findall(item)) <= _CHINESE
