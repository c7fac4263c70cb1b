"""Build matcher/reference/idf.tsv, the frozen reference idf, from the packages named in sources.txt.

    python data/reference/build.py FOLDER matcher/reference/idf.tsv

FOLDER holds the downloaded packages (see README.md beside this file). Same packages, same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from matcher.text import CJK, view
from matcher.text import terms as folded_terms

DOCUMENTS = 20_000
"""N: the reference documents that the shares below are scaled to."""
LENGTH = 600
"""L: the words of a reference document, about a CV."""
LENGTH_CJK = 950
"""The character bigrams of a reference document: 600 words of Chinese."""
TECHNICAL = {"latin": 0.5, "cjk": 0.3}
"""The share of technical documents among the reference documents; the rest is general prose."""
OTHER_LANGUAGE = 0.25
"""The share of reference documents that a language other than English and Chinese is taken to have."""
LIMIT = {"latin": 48_000, "cjk": 40_000}
"""The most terms kept of a script, the commonest first."""
LEAST_WINDOWS, LEAST_PACKAGES = 3, 2
"""The least evidence for a technical term: windows, and packages that these come from."""
LEAST_CJK_WINDOWS = 2
"""The same for ideographs, of which there are fewer documents."""
LEAST_FOREIGN = 0.25
"""The least share of the translated windows of a language that a term of it must be in."""

LANGUAGES = ("cs", "da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk")
SOURCES = Path(__file__).with_name("sources.txt")
ENGLISH = "symspellpy"
CHINESE = "jieba"

_LEXEME = re.compile(
    r'#(?P<comment>[^\n]*)|"""(?P<double>(?:\\.|[^\\])*?)"""|' + r"'''(?P<single>(?:\\.|[^\\])*?)'''|"
    r'"(?:\\.|[^"\\\n])*"|' + r"'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)
_NOISE = re.compile(r"https?://\S+|<[^<>]*>|data:\S+")
_PLACEHOLDER = re.compile(r"%\([^)]*\)[a-z]|\{[^}]*\}|%[a-z]|<[^<>]*>|&[a-z]+;")
_SKIPPED = re.compile(r"(?:^|/)_?(?:vendor|vendored|third_party|thirdparty)/")
_RESTRICTED = re.compile(r"General Public|GPL|Non-?Commercial|CC[- ]BY|Creative Commons|ShareAlike", re.IGNORECASE)
_NUMBER = re.compile(r"\d{4}")
"""Digits in a row that make a term of the technical documents a number, not a name."""
_PO = re.compile(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?|) ?"(.*)"$')

Rates = dict[str, float]


def terms(text: str) -> list[str]:
    """Return the terms of a text in order, just as the program cuts them."""
    return folded_terms(view(text).text)


def is_cjk(term: str) -> bool:
    """Tell whether a term is of ideographs."""
    return "\u3400" <= term[0] <= "\u9fff" or "\uf900" <= term[0] <= "\ufaff"


def read_sources() -> dict[str, tuple[str, str]]:
    """Return version and sha256 of every package in sources.txt, by name."""
    line = re.compile(r"^(\S+)==(\S+) --hash=sha256:([0-9a-f]{64})$")
    matches = (line.match(text) for text in SOURCES.read_text("utf-8").splitlines())
    return {found[1]: (found[2], found[3]) for found in matches if found}


def packages(folder: Path) -> dict[str, Path]:
    """Return the file of every source by its name, found by its sha256."""
    files = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(folder.iterdir()) if path.is_file()}
    sources = read_sources()
    missing = sorted(f"{name}=={version}" for name, (version, digest) in sources.items() if digest not in files)
    if missing:
        raise SystemExit(f"not in {folder}: {', '.join(missing)}")
    return {name: files[digest] for name, (_, digest) in sources.items()}


def poisson(count: float, total: float) -> float:
    """Return the share of documents of LENGTH words that hold a word of this frequency."""
    return -math.expm1(-count / total * LENGTH)


def english(path: Path) -> Rates:
    """Return the shares of general English documents, from symspellpy's frequencies."""
    counts: Counter[str] = Counter()
    total = 0
    with zipfile.ZipFile(path) as wheel:
        text = wheel.read("symspellpy/frequency_dictionary_en_82_765.txt").decode("utf-8-sig")
    for line in text.splitlines():
        word, count = line.rsplit(" ", 1)
        total += int(count)
        if "'" not in word:
            counts.update(dict.fromkeys(terms(word), int(count)))
    return {term: poisson(count, total) for term, count in counts.items()}


def chinese_words(path: Path) -> dict[str, int]:
    """Return the word frequencies of jieba's dictionary."""
    with tarfile.open(path) as archive:
        member = next(name for name in archive.getnames() if name.endswith("/jieba/dict.txt"))
        file = archive.extractfile(member)
        text = io.TextIOWrapper(file, "utf-8").read() if file else ""
    rows = (line.rsplit(" ", 2) for line in text.splitlines())
    return {row[0]: int(row[1]) for row in rows}


def chinese(path: Path) -> Rates:
    """Return the shares of general Chinese documents: bigrams inside words, and words of one character."""
    words = chinese_words(path)
    counts: Counter[str] = Counter()
    for word, count in words.items():
        for term in terms(word):
            if is_cjk(term):
                counts[term] += count
    total = sum(words.values())
    return {term: poisson(count, total) for term, count in counts.items()}


def technical_text(path: Path) -> str:
    """Return a package's own prose: its description, its docstrings, and its comments in Chinese."""
    if path.suffix != ".whl":
        return ""
    with zipfile.ZipFile(path) as wheel:
        names = sorted(wheel.namelist())
        meta = next(name for name in names if name.endswith(".dist-info/METADATA"))
        parts = [wheel.read(meta).decode("utf-8", "replace").partition("\n\n")[2]]
        parts += [prose(wheel.read(name).decode("utf-8", "replace")) for name in names if is_module(name)]
    return _NOISE.sub(" ", "\n".join(parts))


def is_module(name: str) -> bool:
    """Tell whether a file in a wheel is a module of the package's own."""
    return name.endswith(".py") and not _SKIPPED.search(name)


def prose(source: str) -> str:
    """Return the docstrings of a module and its comments with ideographs; nothing of a file under other terms."""
    if _RESTRICTED.search(source):
        return ""
    found = []
    for lexeme in _LEXEME.finditer(source):
        comment, doc = lexeme["comment"], lexeme["double"] or lexeme["single"]
        line = source[source.rfind("\n", 0, lexeme.start()) + 1 : lexeme.start()]
        if doc and line.strip() in ("", "r", "R"):
            found.append(doc)
        elif comment and re.search(f"[{CJK}]", comment):
            found.append(comment)
    return "\n".join(found)


def windows(found: list[str], length: int) -> list[set[str]]:
    """Return the terms of each stretch of the given length; a last one shorter than half is left out."""
    cuts = range(0, len(found), length)
    return [set(found[cut : cut + length]) for cut in cuts if 2 * (len(found) - cut) >= length]


def technical(texts: Iterable[list[str]], length: int, least: int) -> Rates:
    """Return the shares of technical documents: every package counts the same, however long."""
    shares: defaultdict[str, float] = defaultdict(float)
    seen: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    size = 0
    for found in texts:
        documents = windows(found, length)
        counts = Counter(term for document in documents for term in document)
        for term, count in counts.items():
            shares[term] += count / len(documents)
        size += bool(documents)
        seen.update(counts)
        inside.update(counts.keys())
    kept = (term for term in shares if seen[term] >= least and inside[term] >= LEAST_PACKAGES)
    kept = (term for term in kept if not _NUMBER.search(term))
    return {term: shares[term] / size for term in kept}


def translations(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield language and text of every translated message of the packages' catalogues."""
    for path in paths:
        with zipfile.ZipFile(path) as wheel:
            for name in sorted(wheel.namelist()):
                place = re.search(r"(?:^|/)locale/([a-z]{2})[^/]*/LC_MESSAGES/[^/]+\.(po|json)$", name)
                if place:
                    reader = po_messages if place[2] == "po" else json_messages
                    for message in reader(wheel.read(name).decode("utf-8")):
                        yield place[1], _PLACEHOLDER.sub(" ", message)


def po_messages(text: str) -> Iterator[str]:
    """Yield the translations of a gettext catalogue."""
    for block in text.split("\n\n")[1:]:
        fields: defaultdict[str, str] = defaultdict(str)
        key = ""
        for line in block.splitlines():
            if found := _PO.match(line):
                key = found[1] or key
                fields[key] += found[2].replace("\\n", " ").replace('\\"', '"')
        same = {fields["msgid"], fields["msgid_plural"], ""}
        yield from (value for key, value in fields.items() if key.startswith("msgstr") and value not in same)


def json_messages(text: str) -> Iterator[str]:
    """Yield the translations of a catalogue in JSON."""
    for key, values in json.loads(text).items():
        if key and isinstance(values, list):
            yield from (value for value in values if value and value != key)


def interface(messages: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the terms of every language's translations in order, those of Chinese in ideographs only."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for language, message in messages:
        if language in LANGUAGES or language == "zh":
            found[language] += (term for term in terms(message) if is_cjk(term) == (language == "zh"))
    return found


def others(found: dict[str, list[str]]) -> Rates:
    """Return the shares of documents in other languages; a term of several has its largest.

    Only terms in a good part of a language's documents, its function words in the main: programs' messages
    tell nothing of how common other words are in a CV.
    """
    rates: Rates = {}
    for language in LANGUAGES:
        documents = windows(found[language], LENGTH)
        counts = Counter(term for document in documents for term in document)
        for term, count in counts.items():
            share = count / len(documents)
            if share >= LEAST_FOREIGN:
                rates[term] = max(rates.get(term, 0.0), OTHER_LANGUAGE * share)
    return rates


def mixed(general: Rates, special: Rates, share: float) -> Rates:
    """Return the shares of documents in a mixture of general and technical ones."""
    names = general.keys() | special.keys()
    return {term: (1 - share) * general.get(term, 0.0) + share * special.get(term, 0.0) for term in names}


def commonest(rates: Rates, limit: int) -> dict[str, int]:
    """Return the idf of the commonest terms in thousandths; equal idf at the limit goes by the term."""
    milli = {term: idf_milli(rate) for term, rate in rates.items()}
    return dict(sorted(milli.items(), key=lambda item: (item[1], item[0]))[:limit])


def idf_milli(rate: float) -> int:
    """Return scikit-learn's smooth idf of a share of documents, in thousandths."""
    return round(1000 * (math.log((1 + DOCUMENTS) / (1 + DOCUMENTS * rate)) + 1))


def table(folder: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Return the idf of the terms in alphabets and in ideographs."""
    paths = packages(folder)
    general, ideographs = english(paths.pop(ENGLISH)), chinese(paths.pop(CHINESE))
    found = [terms(technical_text(path)) for path in paths.values()]
    translated = interface(translations(paths.values()))
    words = technical(([t for t in part if not is_cjk(t)] for part in found), LENGTH, LEAST_WINDOWS)
    chinese_parts = [[t for t in part if is_cjk(t)] for part in found] + [translated["zh"]]
    pairs = technical(chinese_parts, LENGTH_CJK, LEAST_CJK_WINDOWS)
    latin, foreign = mixed(general, words, TECHNICAL["latin"]), others(translated)
    latin = {term: max(latin.get(term, 0.0), foreign.get(term, 0.0)) for term in latin.keys() | foreign.keys()}
    cjk = mixed(general=ideographs, special=pairs, share=TECHNICAL["cjk"])
    return commonest(latin, LIMIT["latin"]), commonest(cjk, LIMIT["cjk"])


def written(latin: dict[str, int], cjk: dict[str, int]) -> bytes:
    """Return the file: a header, then the terms in the order of their UTF-8 bytes."""
    header = [
        "# matcher.reference/1",
        f"# default_milli {max(latin.values())}",
        f"# default_milli_cjk {max(cjk.values())}",
        f"# documents {DOCUMENTS}",
        "# sources " + " ".join(f"{name}=={version}" for name, (version, _) in read_sources().items()),
    ]
    rows = sorted((term.encode(), milli) for term, milli in (latin | cjk).items())
    lines = [line.encode() for line in header] + [term + b"\t%d" % milli for term, milli in rows]
    return b"\n".join(lines) + b"\n"


def main() -> None:
    """Write the table and say its size."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    latin, cjk = table(folder)
    content = written(latin, cjk)
    target.write_bytes(content)
    print(f"{target}: {len(latin)} terms in alphabets, {len(cjk)} in ideographs, {len(content)} bytes")


if __name__ == "__main__":
    main()
