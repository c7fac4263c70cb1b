"""The options and arguments that several commands take, each with its help; no more than types."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Spec = Annotated[Path, typer.Argument(metavar="JOB", help="The job file (TOML), or an advert as it is.")]
Specs = Annotated[list[Path], typer.Argument(metavar="JOB...", help="Job files (TOML), or adverts as they are.")]
Who = Annotated[str, typer.Argument(metavar="CANDIDATE", help="Id, name, document or rank; a misspelt name will do.")]
Profiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--profiles",
        "-p",
        metavar="PATH",
        help="Folder or file of documents or profiles, or a TOML file with a [pool]; - for standard input. May be "
        "given more than once. By default the job file's [pool], or else data/profiles, or else that of the last ranking here.",
    ),
]
Index = Annotated[Path | None, typer.Option("--index", metavar="DIR", help="An index of people, instead of --profiles.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="table, json, csv, markdown, html or xlsx; with rank and evaluate trec too. By default the format of --output.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the terminal; - for standard output."),
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day to look back from, as YYYY-MM-DD; by default today.")
]
Blind = Annotated[bool, typer.Option("--blind", help="Leave out names; ids become hashes of the content.")]
Reference = Annotated[
    Path | None, typer.Option("--reference", metavar="FILE", help="A reference idf of your own (`matcher reference fit`).")
]
Cards = Annotated[
    Path | None,
    typer.Option("--cards", metavar="DIR", help="Folder of your own cards; one with the id of a shipped card replaces it."),
]
NoState = Annotated[
    bool,
    typer.Option(
        "--no-state",
        help="Write nothing to .matcher/, and ignore what it says: your corrections, and the pool of the last ranking.",
    ),
]
IgnoreMust = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore-must", metavar="NAME", help="Treat this must-have as an ordinary requirement. May be given more than once."
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="Text encoding of the documents; by default, detected for each one."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read every document again, and keep nothing of them in .matcher/.")]
Ocr = Annotated[bool, typer.Option("--ocr", help="Read scans with tesseract, if it is installed; a second or two a page.")]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        max=256,
        metavar="N",
        show_default=False,
        help="Number of workers that read or score; by default one per core.",
    ),
]
Engine = Annotated[
    str, typer.Option("--engine", metavar="NAME", help="Where to score: local, processes or dask (on other machines too).")
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help="Address of a running dask scheduler; by default a local cluster is started."
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 if a document could not be read.")]
