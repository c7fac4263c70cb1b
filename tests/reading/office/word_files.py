"""Word files for tests, put together of XML: file(p("Led ", r("RLHF", "<w:b/>")), table(["a", "b"]))."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOT = f'<Relationships><Relationship Id="r1" Type="{KINDS}/officeDocument" Target="word/document.xml"/></Relationships>'
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My section"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tcPr><w:shd w:val="clear" w:fill="222222"/></w:tcPr></w:style>
"""
TITLE = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
"""


def part(tag: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {SPACES}>{inside}</w:{tag}>'


def relations(*lines: tuple[str, str, str]) -> str:
    outside = {"hyperlink": ' TargetMode="External"'}
    distinct = (
        f'<Relationship Id="{name}" Type="{KINDS}/{kind}" Target="{target}"{outside.get(kind, "")}/>'
        for name, kind, target in lines
    )
    return f"<Relationships>{''.join(distinct)}</Relationships>"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return held.getvalue()


def file(body: str, related: tuple[tuple[str, str, str], ...] = (), **parts: str | bytes) -> bytes:
    """Return a Word file with the paragraphs of its body; further parts by their names with "/" and "." as "__" and "_"."""
    return zipped(
        {
            "_rels/.rels": ROOT,
            "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
            "word/styles.xml": part("styles", STYLES),
            "word/numbering.xml": part("numbering", NUMBERING),
            "word/_rels/document.xml.rels": relations(
                ("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"), *related
            ),
            **{name.replace("__", "/").replace("_xml", ".xml"): content for name, content in parts.items()},
        }
    )


def p(*runs: str, style: str = "", own: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{own}</w:pPr>{''.join(one if one.startswith('<') else r(one) for one in runs)}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str], style: str = "") -> str:
    cells = ("".join(f"<w:tc>{one if one.startswith('<') else p(one)}</w:tc>" for one in row) for row in rows)
    named = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else ""
    return f"<w:tbl>{named}{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def box(inside: str, properties: str = "") -> str:
    shape = f"<wps:wsp><wps:spPr>{properties}</wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
    fallback = f"<w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{shape}</w:drawing></mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )
