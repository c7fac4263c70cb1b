"""Profiles as Word documents, written as Word writes them, and what LibreOffice makes of documents."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import tomllib
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from looks.words import degree, employers, headings, span

Profile = dict[str, Any]

_WORD = tomllib.loads(Path(__file__).with_name("word.toml").read_text(encoding="utf-8"))


def _run(said: str, props: str = "") -> str:
    parts = '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'.join(escape(part) for part in said.split("\t"))
    return f'<w:r>{f"<w:rPr>{props}</w:rPr>" if props else ""}<w:t xml:space="preserve">{parts}</w:t></w:r>'


def _p(*runs: str, style: str = "", tab: bool = False) -> str:
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:tabs><w:tab w:val="right" w:pos="9800"/></w:tabs>' if tab else ""
    )
    return f"<w:p><w:pPr>{props}</w:pPr>{''.join(runs)}</w:p>"


def _docx(body: str, modified: str = "2025-12") -> bytes:
    """Return a document file that says when it was written, the same bytes at every run."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _WORD["parts"].items():
            filled = content.replace("MODIFIED", modified).replace("BODY", body)
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), filled, zipfile.ZIP_DEFLATED)
    return file.getvalue()


BOLD, ITALIC = "<w:b/>", "<w:i/>"


def _bullets(said: list[str]) -> str:
    return "".join(_p(_run(one), style="ListBullet") for one in said)


def styled(tongue: str, profile: Profile, modified: str = "2025-12") -> bytes:
    """Return a document with heading styles and dates behind a right tab."""
    basics, told = profile["basics"], headings(tongue, "long")
    body = [_p(_run(basics["name"]), style="Title"), _p(_run(" | ".join(_contacts(basics))))]
    body += [_p(_run(told["summary"]), style="Heading1"), _p(_run(basics["summary"])), _p(_run(told["work"]), style="Heading1")]
    for group in employers(profile["work"], grouped=True):
        body += [_p(_run(f"{group[0]['name']}, {group[0]['location']}"), style="Heading2")] if len(group) > 1 else []
        for one in group:
            left = one["position"] if len(group) > 1 else f"{one['position']}, {one['name']}"
            body += [_p(_run(left, BOLD), _run(f"\t{span(one, 'mon', tongue)}"), tab=True), _bullets(one["highlights"])]
    body += [_p(_run(told["education"]), style="Heading1")]
    for one in profile["education"]:
        body += [
            _p(_run(one["institution"], BOLD), _run(f"\t{span(one, 'mon', tongue)}"), tab=True),
            _p(_run(degree(one, tongue), ITALIC)),
        ]
    return _docx("".join([*body, *_tail(profile, told, "Heading1")]), modified)


def _contacts(basics: Profile) -> tuple[str, ...]:
    return basics["location"]["city"], basics["email"], basics["phone"], basics["url"]


def _tail(profile: Profile, told: dict[str, str], style: str) -> list[str]:
    own, body = profile["basics"]["name"], list[str]()
    body += [_p(_run(told["publications"]), style=style)] if "publications" in profile else []
    for paper in profile.get("publications", ()):
        authors = [_run(name + ", ", BOLD if name == own else "") for name in paper["authors"][:-1]]
        authors += [_run(paper["authors"][-1], BOLD if paper["authors"][-1] == own else "")]
        body += [_p(*authors, _run(f". {paper['name']}. "), _run(paper["publisher"], ITALIC), _run(f", {paper['releaseDate']}."))]
    body += [_p(_run(told["awards"]), style=style), _bullets([f"{one['title']}, {one['date']}" for one in profile["awards"]])]
    body += [_p(_run(told["skills"]), style=style)]
    body += [_p(_run(f"{one['name']}: ", BOLD), _run(", ".join(one["keywords"]))) for one in profile["skills"]]
    said = ", ".join(f"{one['language']} ({one['fluency']})" for one in profile["languages"])
    return [*body, _p(_run(told["languages"]), style=style), _p(_run(said))]


def _cell(inside: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def _table(rows: list[tuple[str, str]], widths: tuple[int, int]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    cells = "".join("<w:tr>" + "".join(map(_cell, row, widths)) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>'


def _told(one: Profile) -> str:
    employer = _p(_run(f"{one['name']}, {one['location']}", ITALIC))
    return _p(_run(one["position"], BOLD)) + employer + _bullets(one["highlights"])


def tables(tongue: str, profile: Profile) -> bytes:
    """Return a document that is a table for each section, dates in the left cells; its headings are only bold."""
    basics, told = profile["basics"], headings(tongue, "short")
    body = [_p(_run(basics["name"], '<w:b/><w:sz w:val="40"/>')), _p(_run(" · ".join(_contacts(basics))))]
    rows = [(_p(_run(span(one, "slash", tongue))), _told(one)) for one in profile["work"]]
    body += [_p(_run(told["work"], BOLD)), _table(rows, (2300, 7500))]
    rows = [
        (_p(_run(span(one, "slash", tongue))), _p(_run(degree(one, tongue), BOLD)) + _p(_run(one["institution"])))
        for one in profile["education"]
    ]
    body += [_p(_run(told["education"], BOLD)), _table(rows, (2300, 7500))]
    return _docx("".join([*body, *_tail(profile, told, "Heading1")]))


def boxed(tongue: str, profile: Profile) -> bytes:
    """Return a document whose narrow column is a text box, told twice as Word does: as a drawing and for older readers."""
    basics, told = profile["basics"], headings(tongue, "plain")
    inside = [_p(_run(told["contact"], BOLD)), *(_p(_run(one)) for one in _contacts(basics)), _p(_run(told["skills"], BOLD))]
    inside += [_p(_run(word)) for group in profile["skills"] for word in group["keywords"]]
    inside += [
        _p(_run(told["languages"], BOLD)),
        *(_p(_run(f"{one['language']} ({one['fluency']})")) for one in profile["languages"]),
    ]
    body = [_p(_run(basics["name"]), style="Title"), _box("".join(inside)), _p(_run(told["work"]), style="Heading1")]
    for one in profile["work"]:
        body += [
            _p(_run(one["name"], BOLD)),
            _p(_run(f"{one['position']} | {span(one, 'month', tongue)}", ITALIC)),
            _bullets(one["highlights"]),
        ]
    body += [_p(_run(told["education"]), style="Heading1")]
    for one in profile["education"]:
        body += [_p(_run(f"{degree(one, tongue)}, {one['institution']}, {span(one, 'month', tongue)}"))]
    return _docx("".join([*body, *_papers_of(profile, told)]))


def _papers_of(profile: Profile, told: dict[str, str]) -> list[str]:
    papers = profile.get("publications", ())
    heading = [_p(_run(told["publications"]), style="Heading1")] if papers else []
    return heading + [
        _p(_run(f"{', '.join(one['authors'])}. “{one['name']}.” {one['publisher']}, {one['releaseDate']}."), style="ListBullet")
        for one in papers
    ]


def _box(inside: str) -> str:
    return str(_WORD["box"]).replace("INSIDE", inside)


LOOKS: dict[str, tuple[int, Callable[[str, Profile], bytes]]] = {
    "word-styles": (1, styled),
    "word-tables": (1, tables),
    "word-box": (2, boxed),
}


def program() -> str | None:
    """Return where LibreOffice is installed."""
    return shutil.which("soffice")


def convert(where: str, files: list[Path], suffix: str, folder: Path) -> None:
    """Write the files anew with another suffix into a folder."""
    web = ["--infilter=HTML (StarWriter)"] if files[0].suffix == ".html" else []
    to = {"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "rtf": "rtf:Rich Text Format", "pdf": "pdf:writer_pdf_Export"}[
        suffix
    ]
    with tempfile.TemporaryDirectory(prefix="looks-") as home:
        command = [
            where,
            "--headless",
            "--norestore",
            f"-env:UserInstallation={Path(home).as_uri()}",
            *web,
            "--convert-to",
            to,
            "--outdir",
            str(folder),
        ]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=240)
