"""All looks of all invented people → documents in a folder, each with what it tells."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from looks import chromium, drawn, office, pages, plain, themes, typeset
from looks.people import Person, people

Profile = dict[str, Any]
CONVERTED = (
    ("word-styles", "docx", "pdf", 1),
    ("word-box", "docx", "pdf", 2),
    ("word-tables", "docx", "odt", 1),
    ("word-styles", "docx", "rtf", 1),
    ("tables", "html", "odt", 1),
    ("comma-line", "html", "docx", 1),
    ("two-tables", "html", "docx", 2),
)
"""Looks, the format they are in, and what LibreOffice makes of them."""


class Made(NamedTuple):
    """A document, and the file of what it tells."""

    look: str
    person: str
    columns: int
    document: str
    truth: str
    held: bool = False


class Workshop:
    """Makes documents in a folder, and remembers which."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = list[Made]()
        self.absent = dict[str, str]()
        self._prints = list[tuple[Path, Path]]()

    def place(self, look: str, person: Person, suffix: str, *, held: bool = False) -> Path:
        """Return where a document of a look lies."""
        home = self.folder / "held-out" if held else self.folder
        path = home / look / f"{person.id}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def note(self, look: str, columns: int, person: Person, path: Path, truth: Profile) -> None:
        """Remember a document and write down what it tells."""
        told = path.with_suffix(".json")
        told.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        held = "held-out" in path.parts
        self.made.append(
            Made(look, person.id, columns, str(path.relative_to(self.folder)), str(told.relative_to(self.folder)), held)
        )

    def page(self, look: str, columns: int, person: Person, path: Path, truth: Profile) -> None:
        """Remember a page of HTML, a document in itself, and that it is to be printed."""
        self.note(f"{look}.html", 0, person, path, truth)
        self._prints.append((path, path.with_suffix(".pdf")))
        self.note(look, columns, person, path.with_suffix(".pdf"), truth)

    def print(self) -> None:
        """Print all pages, or take them back where there is nothing to print them."""
        where = chromium.program()
        if where is not None:
            chromium.print_all(where, self._prints)
            return
        printed = {str(pdf.relative_to(self.folder)) for _, pdf in self._prints}
        self.absent |= {one.look: "no Chromium" for one in self.made if one.document in printed}
        self.made = [one for one in self.made if one.document not in printed]


def make(folder: Path, installed: Path | None) -> tuple[list[Made], dict[str, str]]:
    """Return the documents made in a folder, and the looks that were not, with the reason; an index of them is left there."""
    shop = Workshop(folder)
    _plain(shop)
    _word(shop)
    _pages(shop)
    _themes(shop, installed)
    shop.print()
    _from_python(
        shop, "typst", typeset.LOOKS, lambda draw, person: (typeset.pdf(draw(person.tongue, person.profile)), person.profile)
    )
    _from_python(shop, "reportlab", drawn.LOOKS, lambda draw, person: draw(person.tongue, person.profile))
    _converted(shop)
    index = {"made": sorted(shop.made), "absent": shop.absent}
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=0), encoding="utf-8")
    return sorted(shop.made), shop.absent


def known(folder: Path) -> tuple[list[Made], dict[str, str]] | None:
    """Return what was made in a folder before."""
    if not (folder / "index.json").is_file():
        return None
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return [Made(*one) for one in index["made"]], index["absent"]


def _plain(shop: Workshop) -> None:
    for look, (suffix, draw) in plain.LOOKS.items():
        for person in people():
            path = shop.place(look, person, suffix)
            path.write_text(draw(person.tongue, person.profile), encoding="utf-8")
            shop.note(look, 0, person, path, person.profile)


def _word(shop: Workshop) -> None:
    for look, (_, draw) in office.LOOKS.items():
        for person in people():
            path = shop.place(look, person, "docx")
            path.write_bytes(draw(person.tongue, person.profile))
            shop.note(look, 0, person, path, person.profile)


def _pages(shop: Workshop) -> None:
    for look in pages.LOOKS:
        for person in people():
            path = shop.place(look.name, person, "html", held=look.held)
            path.write_text(pages.page(look, person.tongue, person.profile), encoding="utf-8")
            shop.page(look.name, look.columns, person, path, person.profile)


def _themes(shop: Workshop, installed: Path | None) -> None:
    there = themes.installed(installed)
    shop.absent |= {f"theme-{name}": "not installed (--themes)" for name in themes.LOOKS | themes.HELD if name not in there}
    dated = [person for person in people() if "-" in person.profile["work"][0]["startDate"]]  # themes print a year as its January
    asked = [
        (name, person, shop.place(f"theme-{name}", person, "html", held=name in themes.HELD))
        for name in there
        for person in dated
    ]
    failed = (
        themes.render(installed, [(name, person.profile, path) for name, person, path in asked]) if installed and asked else {}
    )
    shop.absent |= {name.replace("jsonresume-", ""): reason for name, reason in failed.items()}
    for name, person, path in asked:
        if f"jsonresume-theme-{name}" not in failed:
            shop.page(f"theme-{name}", there[name], person, path, themes.shown(person.profile, path.read_text(encoding="utf-8")))


def _from_python(
    shop: Workshop, package: str, looks: dict[str, tuple[int, Any]], draw: Callable[[Any, Person], tuple[bytes, Profile]]
) -> None:
    """Make the looks that a Python package draws, where it is installed."""
    if find_spec(package) is None:
        shop.absent |= dict.fromkeys(looks, f"no {package}")
        return
    for look, (columns, how) in looks.items():
        for person in people():
            path = shop.place(look, person, "pdf")
            raw, truth = draw(how, person)
            path.write_bytes(raw)
            shop.note(look, columns, person, path, truth)


def _converted(shop: Workshop) -> None:
    where = office.program()
    for look, source, suffix, columns in CONVERTED:
        name = f"{look}-{suffix}"
        if where is None:
            shop.absent[name] = "no LibreOffice"
            continue
        office.convert(
            where, [shop.place(look, person, source) for person in people()], suffix, shop.place(name, people()[0], suffix).parent
        )
        for person in people():
            shop.note(name, columns if suffix == "pdf" else 0, person, shop.place(name, person, suffix), person.profile)


def truths(folder: Path, made: list[Made]) -> Iterator[tuple[Made, Profile]]:
    """Yield each document with what it tells."""
    for one in made:
        yield one, json.loads((folder / one.truth).read_text(encoding="utf-8"))
