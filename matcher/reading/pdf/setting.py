"""Pages → the text of the document with its blocks."""

from __future__ import annotations

from matcher.reading.paper.paper import Composer
from matcher.reading.pdf.arranging import arranged
from matcher.reading.pdf.lines import Line, written
from matcher.reading.pdf.mending import mended
from matcher.reading.pdf.paragraphs import Paragraph, Setter
from matcher.reading.pdf.sheets import Sheet
from matcher.reading.words.sections import section
from matcher.regex import regex

_TERM = regex(r"[^\W\d_]{2,60}")


def composed(pages: list[Sheet], *, hyphenated: bool = True) -> Composer:
    """Return the text of the pages: the name first, then page by page, at the end when it was written."""
    sheets, dates = arranged(pages)
    setter, known = Setter(column for sheet in sheets for column in sheet.columns), _known(sheets)
    composer, set_pages = Composer(), list[list[Paragraph]]()
    for sheet in sheets:
        set_pages.append(setter.paragraphs(sheet.columns, _last(set_pages)))
    _quieten(set_pages[0])
    for sheet, paragraphs in zip(sheets, set_pages, strict=True):
        composer.page()
        for one in paragraphs:
            if one.gap:
                composer.gap()
            composer.add(one.text(known, hyphenated=hyphenated), one.mark, setter.level(one), bold=one.bold)
        _add_rest(composer, sheet)
    _add_dates(composer, dates)
    return composer


def _quieten(first: list[Paragraph]) -> None:
    """Make plain what stands between the name and the first section in big print: what the person calls themselves, a place."""
    place = next((place for place, one in enumerate(first) if section(one.items[0].line.text, marked=True)), 0)
    for one in first[1:place]:
        if one.depth != first[place].depth:
            one.depth = 0


def _last(pages: list[list[Paragraph]]) -> Paragraph | None:
    return next((page[-1] for page in reversed(pages) if page), None)


def _known(sheets: list[Sheet]) -> set[str]:
    """Return the words of the document, but for those that a line end may have parted."""
    inner = (" ".join(line.text.split(" ")[1:-1]) for sheet in sheets for line in sheet.lines)
    return {word.lower() for text in inner for word in _TERM.findall(text)}


def _add_rest(composer: Composer, sheet: Sheet) -> None:
    """Add what of a page is not seen, and where its links lead."""
    for line in written(sheet.hidden):
        composer.add([(mended(line.text), True)])
    for target in sheet.links:
        composer.link(target)


def _add_dates(composer: Composer, dates: list[Line]) -> None:
    for line in dates:
        composer.gap()
        composer.add(mended(line.text))
