"""What an encoding cannot say → other signs for it, so that nothing reads as what it is not."""

from __future__ import annotations

import codecs
from collections.abc import Callable

OTHERS = "matcher.others"
"""The name under which codecs know what stands in for what an encoding lacks."""

_SIGNS = dict(zip("✓✗“”‘’·•●–—−─━█▉▊▋▌▍▎▏▒░×", "yn\"\"''-**----=#####---+.x", strict=True))
"""Each as wide as what it stands in for."""
_UNSEEN = frozenset({"Mn", "Cf"})
"""Categories of accents, and of what only turns the order of letters."""
_WORDS = {"→": "->", "≤": "<=", "≥": ">=", "…": "..."}


def sayer(encoding: str | None) -> Callable[[str], str] | None:
    """Return what makes of a text one that an encoding can say, or None where it can say everything."""
    if not encoding or codecs.lookup(encoding).name.startswith("utf"):
        return None
    return lambda text: text if text.isascii() else text.encode(encoding, OTHERS).decode(encoding)


def _others(error: UnicodeError) -> tuple[str, int]:
    """Return what stands in for the letters that could not be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_other, error.object[error.start : error.end])), error.end


def _other(letter: str) -> str:
    r"""Return what stands in for a letter: a sign or letter like it, else its number.

    >>> _other("✓"), _other("é"), _other("王")
    ('y', 'e', '\\u738b')
    """
    import unicodedata  # most encodings say everything

    if other := _SIGNS.get(letter) or _WORDS.get(letter):
        return other
    plain = "".join(one for one in unicodedata.normalize("NFKD", letter) if unicodedata.category(one) not in _UNSEEN)
    return plain if plain.isascii() else letter.encode("ascii", "backslashreplace").decode()


codecs.register_error(OTHERS, _others)
