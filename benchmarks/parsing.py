"""What reading gets right, field by field: documents made here in many looks, and typeset ones with their source.

    python benchmarks/parsing.py                         all looks whose tools are there, in a temporary folder
    python benchmarks/parsing.py --documents DIR         made once in DIR, read again at every run
    python benchmarks/parsing.py --documents DIR --show LOOK PERSON
                                                         what one document tells and what was read of it, where they differ

Tools, each for its looks: Chromium, LibreOffice, the Python packages typst and reportlab, and Node.js with themes of JSON Resume
installed in a folder (`npm install jsonresume-theme-even ...`, then `--themes DIR`). Looks whose tool is absent are listed as
not run.
Six looks are held out, one with one column and five with two: their scores are printed apart, and `--show` does not show them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from looks import fields, making, rendercv

Profile = dict[str, Any]
SHORT = dict(
    zip(fields.FIELDS, ("name", "contact", "organis", "title", "dates", "instit", "degree", "publ", "skills"), strict=True)
)


class Sum(NamedTuple):
    """What is right, told and read of each field, over some documents."""

    right: Counter[str]
    told: Counter[str]
    read: Counter[str]
    documents: int = 0
    failed: int = 0

    def __add__(self, other: Sum) -> Sum:  # type: ignore[override]
        return Sum(
            self.right + other.right,
            self.told + other.told,
            self.read + other.read,
            self.documents + other.documents,
            self.failed + other.failed,
        )

    def measures(self, *names: str) -> tuple[float, float, float] | None:
        """Return precision, recall and F1 of some fields together; none where nothing is told."""
        right, told, read = (sum(counted[name] for name in names) for counted in self[:3])
        return (right / read if read else 0.0, right / told, 2 * right / (told + read)) if told else None


NOTHING = Sum(Counter(), Counter(), Counter())


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="looks-") as temporary:
        folder = options.documents or Path(temporary)
        before = time.perf_counter()
        made, absent = making.known(folder) or _made(folder, options.themes)
        print(
            f"{len(made)} documents in {len({one.look for one in made})} looks; made in {time.perf_counter() - before:.0f} s",
            file=sys.stderr,
        )
        if options.show:
            show(folder, made, *options.show)
        else:
            report(folder, made, absent, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, metavar="DIR", help="where the documents are kept, or made where it has none")
    parser.add_argument("--themes", type=Path, metavar="DIR", help="the folder in which themes of JSON Resume are installed")
    parser.add_argument(
        "--fixtures", type=Path, metavar="DIR", help="typeset documents (NAME.pdf) with their RenderCV source (NAME.yaml)"
    )
    parser.add_argument("--look", action="append", help="only looks whose name contains this")
    parser.add_argument("--show", nargs=2, metavar=("LOOK", "PERSON"))
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all counts there")
    return parser.parse_args()


def _made(folder: Path, themes: Path | None) -> tuple[list[making.Made], dict[str, str]]:
    folder.mkdir(parents=True, exist_ok=True)
    return making.make(folder, themes)


def read(path: Path) -> tuple[Profile, str]:
    """Return what is read of a document, and why nothing is."""
    from matcher.reading.readers import for_suffix
    from matcher.reading.source import Source

    reader = for_suffix(path.suffix)
    if reader is None:
        return {}, f"no reader for {path.suffix}"
    try:
        parsed = reader.read(Source(path.read_bytes()))
        return fields.profile(parsed.name, parsed.records), ""
    except Exception as error:  # noqa: BLE001 - one document must not stop the others
        return {}, f"{type(error).__name__}: {error}"


def measured(path: Path, truth: Profile) -> tuple[Sum, str]:
    """Return the counts of one document, and why nothing was read of it."""
    found, why = read(path)
    differs = fields.difference(truth, found)
    told = differs.right + Counter(one.field for one in differs.missing)
    return Sum(differs.right, told, differs.right + Counter(one.field for one in differs.wrong), 1, int(bool(why))), why


def report(folder: Path, made: list[making.Made], absent: dict[str, str], options: argparse.Namespace) -> None:
    """Print the measures of each look, of looks with equally many columns, and of what is held out."""
    before, sums, reasons = time.perf_counter(), dict[tuple[str, int, bool], Sum](), Counter[str]()
    for one, truth in making.truths(
        folder, [one for one in made if not options.look or any(part in one.look for part in options.look)]
    ):
        counted, why = measured(folder / one.document, truth)
        key = (one.look, one.columns, one.held)
        sums[key] = sums.get(key, NOTHING) + counted
        reasons[why and f"{one.look}: {why[:120]}"] += 1
    typeset = [(path, measured(path, truth)[0]) for path, truth in rendercv.pairs(options.fixtures)] if options.fixtures else []
    seconds = time.perf_counter() - before
    for title, columns in (("Printed, one column", 1), ("Printed, two columns", 2), ("Other formats", 0)):
        _table(title, [(look, counted) for (look, wide, held), counted in sorted(sums.items()) if wide == columns and not held])
    _table("Typeset by RenderCV", [(path.stem, counted) for path, counted in typeset])
    _table(
        "Held out, never tuned on",
        [(f"{look} ({wide or 'no'} columns)", counted) for (look, wide, held), counted in sorted(sums.items()) if held],
    )
    for look, reason in sorted(absent.items()):
        print(f"not run: {look}: {reason}")
    for why, count in reasons.most_common():
        if why:
            print(f"not read: {count} x {why}")
    documents = sum(counted.documents for counted in sums.values()) + len(typeset)
    print(f"{documents} documents read in {seconds:.1f} s")
    if options.json:
        options.json.write_text(
            json.dumps({f"{key}": [dict(part) for part in counted[:3]] for (key, _, _), counted in sums.items()}, indent=1),
            encoding="utf-8",
        )


def _table(title: str, rows: Iterable[tuple[str, Sum]]) -> None:
    """Print F1 of every field, a row for each look, and below them precision, recall and F1 of all."""
    rows = list(rows)
    if not rows:
        return
    wide = max(len(name) for name, _ in rows) + 1
    print(f"\n{title}\n{'F1':{wide}}" + "".join(f"{SHORT[name]:>8}" for name in fields.FIELDS))
    for name, counted in rows:
        print(
            f"{name:{wide}}"
            + "".join(_cell(counted, field, 2) for field in fields.FIELDS)
            + (f"  {counted.failed} not read" if counted.failed else "")
        )
    pooled = sum((counted for _, counted in rows), NOTHING)
    for which, word in enumerate(("precision", "recall", "F1")):
        print(f"{'all: ' + word:{wide}}" + "".join(_cell(pooled, field, which) for field in fields.FIELDS))
    main = pooled.measures("dates", "organisation", "title")
    print(f"dates, organisation and title together: F1 {main[2]:.3f}\n" if main else "")


def _cell(counted: Sum, field: str, which: int) -> str:
    measures = counted.measures(field)
    return f"{measures[which]:>8.3f}" if measures else f"{'-':>8}"


def show(folder: Path, made: list[making.Made], look: str, person: str) -> None:
    """Print what one document tells beside what was read of it, where they differ."""
    asked = [one for one in made if one.look == look and one.person == person]
    if not asked or asked[0].held:
        raise SystemExit(
            "no such document; it may be held out. Looks: " + " ".join(sorted({one.look for one in made if not one.held}))
        )
    ((one, truth),) = making.truths(folder, asked)
    found, why = read(folder / one.document)
    differs = fields.difference(truth, found)
    print(folder / one.document, why)
    for mark, side in (("-", differs.missing), ("+", differs.wrong)):
        for said in sorted(side, key=lambda said: (fields.FIELDS.index(said.field), said.where)):
            print(f"{mark} {said.field:12} {said.value}" + (f"   [{said.where}]" if said.where not in {"", said.value} else ""))
    print("right: " + ", ".join(f"{field} {differs.right[field]}" for field in fields.FIELDS if differs.right[field]))
    print("\nread:\n" + json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
