"""The archive of one's own data that LinkedIn sends, a zip of CSV files → Parsed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from matcher.reading.parsed import Parsed, Reader
from matcher.reading.source import Source, decoded
from matcher.regex import regex

if TYPE_CHECKING:
    from matcher.reading.office.archive import Zipped
    from matcher.reading.paper.paper import Composer

_CALLED = "LinkedIn export"
_Row = Mapping[str, str]

_ENTRIES = {
    "Positions": ("Experience", ("Title", "Company Name", "Location"), ("Started On", "Finished On"), ("Description",)),
    "Education": ("Education", ("School Name",), ("Start Date", "End Date"), ("Degree Name", "Notes", "Activities")),
    "Projects": ("Projects", ("Title",), ("Started On", "Finished On"), ("Description",)),
    "Volunteering": ("Volunteering", ("Role", "Company Name"), ("Started On", "Finished On"), ("Description",)),
}
"""For each file: the heading, and the columns of an entry's heading line, of its dates, and of the text below it."""
_LISTS = {
    "Publications": ("Publications", {"Name": "“{}.”", "Publisher": " {}", "Published On": ", {}", "Description": ". {}"}),
    "Honors": ("Honors and Awards", {"Title": "{}", "Issued On": ", {}", "Description": ". {}"}),
    "Certifications": ("Certifications", {"Name": "{}", "Authority": ", {}", "Started On": ", {}"}),
    "Courses": ("Courses", {"Name": "{}"}),
    "Skills": ("Skills", {"Name": "{}"}),
    "Languages": ("Languages", {"Name": "{}", "Proficiency": ": {}"}),
}
"""For each file: the heading, and the format of each column of a line."""
_NAMES = frozenset(("Name", "Title", "First Name", "Company Name", "School Name", "Email Address", "Number"))
"""Names of columns, one of which every file has."""
_BULLET = regex(r"\s{0,20}[-*•▪●·–]\s{1,20}(?=\S)")
_WEBSITE = regex(r"https?://[^\s\],]{1,300}")
_ENDED = (".", "!", "?", ":", "。", "！", "？")
_LONG = 150
"""Characters from which a line cannot be taken for the heading line of an entry."""


def read(source: Source) -> Parsed:
    """Return what a LinkedIn export says, its files set as the sections of one text; raise `ValueError` for any other zip."""
    from matcher.reading.office.archive import LOCKED, Zipped
    from matcher.reading.paper.paper import Composer
    from matcher.reading.structure.outline import outline  # here, for most pools hold JSON alone

    files, composer = Zipped(source.raw, "zip file"), Composer()
    profile = _rows(files, "Profile")
    if not profile and not _rows(files, "Positions"):
        raise ValueError(LOCKED if files.locked else f"a zip file that is no {_CALLED}: unpack it")
    _add_person(composer, next(iter(profile), {}), files)
    for name, (heading, title_columns, date_columns, text_columns) in _ENTRIES.items():
        _head(composer, heading, rows := _rows(files, name))
        for row in rows:
            _add_entry(composer, row, (title_columns, date_columns, text_columns))
    for name, (heading, columns) in _LISTS.items():
        _head(composer, heading, rows := _rows(files, name))
        for row in rows:
            composer.add("".join(form.format(row[key]) for key, form in columns.items() if row.get(key)), "bullet")
            _add_link(composer, row)
    return outline(composer.paper())


def _add_person(composer: Composer, profile: _Row, files: Zipped) -> None:
    """Add the name as the first line, the contacts and the summary; date of birth and address stay out."""
    composer.add(" ".join(f"{profile.get('First Name', '')} {profile.get('Last Name', '')}".split()))
    composer.add(profile.get("Headline", ""))
    for row in _rows(files, "Email Addresses"):
        composer.add(row.get("Email Address", ""))
    for row in _rows(files, "PhoneNumbers"):
        composer.add(" ".join(f"{row.get('Extension', '')} {row.get('Number', '')}".split()))
    for site in _WEBSITE.findall(profile.get("Websites", "")):
        composer.add(site)
        composer.link(site)
    summary = profile.get("Summary", "")
    _head(composer, "Summary", summary)
    for line in summary.splitlines():
        composer.add(line)


def _head(composer: Composer, heading: str, content: object) -> None:
    if content:
        composer.gap()
        composer.add(heading, "heading", 1)


def _add_entry(composer: Composer, row: _Row, columns: tuple[tuple[str, ...], tuple[str, str], tuple[str, ...]]) -> None:
    """Add an entry: its heading line with the dates, and its description; what has no end goes on."""
    head, (start, end), descriptions = columns
    started, finished = row.get(start, ""), row.get(end, "")
    dates = f"{started} – {finished or 'Present'}" if started and (finished or start == "Started On") else started or finished
    composer.add("   ".join(part for part in (", ".join(row[key] for key in head if row.get(key)), dates) if part), "heading", 2)
    _add_link(composer, row)
    for text in (row.get(key, "") for key in descriptions):
        for line in text.splitlines():
            _add_description(composer, line)


def _add_description(composer: Composer, line: str) -> None:
    """Add a line of a description; a phrase becomes a bullet, or it might be taken for a heading line."""
    sign = _BULLET.match(line)
    words = line[sign.end() :] if sign else line
    prose = not sign and (words.rstrip().endswith(_ENDED) or len(words) > _LONG)
    composer.add(words, "plain" if prose else "bullet")


def _add_link(composer: Composer, row: _Row) -> None:
    if address := row.get("Url"):
        composer.link(address)


def _rows(files: Zipped, name: str) -> list[_Row]:
    """Return the rows of one CSV file by column, wherever in the archive it lies; none where it is missing."""
    member = next(
        (member_name for member_name in files.names if member_name.rpartition("/")[2].lower() == f"{name.lower()}.csv"), None
    )
    return list(_table(files.read(member))) if member else []


def _table(raw: bytes) -> Iterator[_Row]:
    """Yield the rows of a CSV file by column; notes may stand above the line that names the columns."""
    import csv
    from io import StringIO

    text, _ = decoded(raw)
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text, newline="")) if any(row)]
    except csv.Error:
        raise ValueError(f"damaged {_CALLED}") from None
    header = next((index for index, row in enumerate(rows) if not _NAMES.isdisjoint(row)), len(rows))
    for row in rows[header + 1 :]:
        yield dict(zip(rows[header], row, strict=False))


READER = Reader(_CALLED, (".zip",), read)
