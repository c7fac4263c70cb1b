"""The invented people of data/documents, one in every format: python benchmarks/looks/samples.py [FOLDER]

Needs the Python packages typst, pypdfium2 and pillow, and LibreOffice. Writes over what is there, and nothing else.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))

from looks import office, pages, plain, typeset  # noqa: E402
from looks.words import MONTHS  # noqa: E402

Profile = dict[str, Any]
Row = dict[str, str]
PAGE = pages.Look("sample", 1, "single", "title-first", "mon", "plain", "title", "inline")


def main() -> None:
    """Write the documents."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[2] / "data" / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    for person in people():
        path = folder / person["file"]
        path.write_bytes(_WAYS[path.suffix](person))
    two = next(person for person in people() if "homepage" in person)
    (folder / two["homepage"]).write_text(plain.markdown(two["tongue"], two), encoding="utf-8")
    (folder / "scan.pdf").write_bytes(_scan(_pdf(two)))


def people() -> list[Profile]:
    """Return the people, as JSON Resume with the names of their documents."""
    return list(tomllib.loads(HERE.with_name("samples.toml").read_text(encoding="utf-8"))["person"])


def _pdf(person: Profile) -> bytes:
    year, month = person["updated"].split("-")
    dated = f"#set document(date: datetime(year: {year}, month: {int(month)}, day: 1))\n"
    draw = typeset.grid if person.get("columns") == 2 else typeset.single
    return typeset.pdf(
        dated + draw(person["tongue"], person).replace('("Noto Sans CJK SC", "DejaVu Sans")', '"Libertinus Serif"')
    )


def _docx(person: Profile) -> bytes:
    return office.styled(person["tongue"], person, person["updated"])


def _converted(suffix: str) -> Callable[[Profile], bytes]:
    """Return a way to write a document that LibreOffice knows."""

    def write(person: Profile) -> bytes:
        where = office.program()
        if where is None:
            raise SystemExit("LibreOffice is not installed")
        with tempfile.TemporaryDirectory(prefix="looks-") as temporary:
            source = Path(temporary) / "one.docx"
            source.write_bytes(_docx(person))
            office.convert(where, [source], suffix, Path(temporary))
            return source.with_suffix(f".{suffix}").read_bytes()

    return write


def _html(person: Profile) -> bytes:
    return pages.page(PAGE, person["tongue"], person).encode()


def _text(person: Profile) -> bytes:
    return plain.wrapped(person["tongue"], person).encode()


def _json(person: Profile) -> bytes:
    told = {key: value for key, value in person.items() if key not in {"file", "tongue", "updated"}}
    told["meta"] = {"lastModified": f"{person['updated']}-01T00:00:00Z", "matcher": {"invented": True}}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _network(person: Profile) -> bytes:
    """Return the archive of one's own data that a professional network sends."""
    basics, file = person["basics"], io.BytesIO()
    first, last = basics["name"].split(" ", 1)
    about = {"First Name": first, "Last Name": last, "Headline": basics["label"], "Summary": basics["summary"]}
    tables: dict[str, list[Row]] = {
        "Profile": [about | {"Geo Location": basics["location"]["city"], "Websites": f"[PERSONAL:{basics['url']}]"}],
        "Email Addresses": [{"Email Address": basics["email"], "Confirmed": "Yes", "Primary": "Yes"}],
        "PhoneNumbers": [{"Extension": "", "Number": basics["phone"], "Type": "Mobile"}],
        "Positions": [_position(one) for one in person["work"]],
        "Education": [_studies(one) for one in person["education"]],
        "Skills": [{"Name": word} for group in person["skills"] for word in group["keywords"]],
        "Languages": [{"Name": one["language"], "Proficiency": one["fluency"]} for one in person["languages"]],
        "Publications": [_paper(one) for one in person["publications"]],
        "Honors": [{"Title": one["title"], "Description": "", "Issued On": f"Jan {one['date']}"} for one in person["awards"]],
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, rows in tables.items():
            archive.writestr(zipfile.ZipInfo(f"{name}.csv", (2026, 10, 1, 0, 0, 0)), _csv(rows), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _csv(rows: list[Row]) -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def _position(one: Profile) -> Row:
    told = {
        "Company Name": one["name"],
        "Title": one["position"],
        "Description": "\n".join("- " + said for said in one["highlights"]),
    }
    return told | {
        "Location": one["location"],
        "Started On": _month(one["startDate"]),
        "Finished On": _month(one.get("endDate", "")),
    }


def _month(date: str) -> str:
    return f"{MONTHS['en'][int(date[5:]) - 1][:3]} {date[:4]}" if date else ""


def _studies(one: Profile) -> Row:
    told = {"School Name": one["institution"], "Start Date": one["startDate"][:4], "End Date": one["endDate"][:4]}
    return told | {"Notes": one["area"], "Degree Name": one["studyType"], "Activities": ""}


def _paper(one: Profile) -> Row:
    return {
        "Name": one["name"],
        "Published On": f"Jan {one['releaseDate']}",
        "Description": "",
        "Publisher": one["publisher"],
        "Url": "",
    }


def _scan(pdf: bytes) -> bytes:
    """Return a document as a scanner leaves it: a picture of its first page, and no text."""
    import pypdfium2

    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=0.9).to_pil().convert("L").rotate(0.6, fillcolor=250)
    file = io.BytesIO()
    picture.save(file, "PDF", quality=30, creationDate=None, modDate=None)
    return file.getvalue()


_WAYS: dict[str, Callable[[Profile], bytes]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".odt": _converted("odt"),
    ".rtf": _converted("rtf"),
    ".html": _html,
    ".txt": _text,
    ".json": _json,
    ".zip": _network,
}

if __name__ == "__main__":
    main()
