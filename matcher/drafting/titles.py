"""Lines of an advert → its title, and the line that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.drafting import headings
from matcher.drafting.advert import Line
from matcher.drafting.protecting import masked, protected
from matcher.drafting.words import cue, told
from matcher.text import folded, view

LONGEST = 100
"""Characters of the longest title."""
_FIRST = 12
"""Lines within which a title stands."""

_SIGNS = re.compile(r"[*_`#]{1,6}")
_GENDERS = re.compile(r"\(\s*(?:(?:[a-zäöü*]{1,9}\s?[/|,]\s?){1,3}[a-zäöü*]{1,9}|all genders|gn\*?|div\.?)\s*\)", re.IGNORECASE)
_EDGE = re.compile(r"^[\s:：,;|–—-]+|[\s:：,;|–—.-]+$")
_SENTENCE = re.compile(r"[.!?](?:\s+[^\W\d_a-z]|\s*$)|[。！？]")
_STOP = re.compile(r"[.,;!，。；！]")


def title(lines: Sequence[Line]) -> tuple[str, Line | None]:
    """Return the title, and its line where it is one of its own."""
    first = lines[:_FIRST]
    given = next((line for line in first if line.role == "title"), None)
    headed = next((line for line in first if line.mark == "heading" and line.level == 1 and not headings.role(line.text)), None)
    plain = next((line for at, line in enumerate(first[:3]) if _is_title(line) and not (at and headings.role(line.text))), None)
    line = given or headed or plain
    if line:
        return _bare(line.text), line
    sought = next((name for one in first if (name := _sought(one.text[: 20 * LONGEST]))), "")
    return sought or _bare(_SENTENCE.split(lines[0].text[: 4 * LONGEST])[0]), None


def _is_title(line: Line) -> bool:
    few = line.mark != "bullet" and len(line.text) <= LONGEST and line.text[-1] not in ":："
    return few and not _SENTENCE.search(line.text) and not headings.phrase(line.text)


def _sought(text: str) -> str:
    """Return whom a sentence seeks: "looking for a sous chef to …"."""
    seen = view(text)
    found = cue("seeking").search(seen.text)
    if not found:
        return ""
    words = _STOP.split(text[seen.span(*found.span())[1] :].strip(), maxsplit=1)[0].split()
    first = int(bool(words) and bool(cue("articles").fullmatch(folded(words[0]))))
    ended = (at for at in range(first + 1, len(words)) if cue("ending").fullmatch(folded(words[at])))
    return _bare(" ".join(words[first : next(ended, len(words))]))


def _bare(text: str) -> str:
    """Return a title without marks, genders, and words that only say that it is one."""
    bare = _GENDERS.sub(" ", _SIGNS.sub("", text))
    bare = masked(bare, protected(bare))
    seen = view(bare)
    spans = [seen.span(*found.span()) for found in _untitled().finditer(seen.text)]
    for start, end in reversed([one for one in spans if one[0] == 0 or one[1] == len(bare)]):
        bare = bare[:start] + bare[end:]
    return _EDGE.sub("", " ".join(bare.split()))[:LONGEST].strip()


def _untitled() -> re.Pattern[str]:
    forms = sorted({folded(word) for word in told("words.toml")["untitled"]}, key=lambda form: (-len(form), form))
    words = "|".join(map(re.escape, forms))
    return re.compile(rf"^(?:{words})\s?[:：]|\s(?:{words})$|^(?:招聘|诚聘)")
