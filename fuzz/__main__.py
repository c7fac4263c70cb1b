"""Fuzz one reader, or files of many documents (jsonl), for as long as you like: python fuzz pdf [CORPUS] [options of libFuzzer]

With atheris it is guided by coverage (pip install atheris); without it, seeds are changed at random until you stop it.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from harness import HARNESSES, ROWS, changed, seeds, seeds_of_rows

from matcher.reading.readers import READERS

ALL = HARNESSES | ROWS


def main() -> None:
    """Run what the command line names."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in ALL:
        raise SystemExit(f"name one of {', '.join(ALL)}")
    try:
        import atheris
    except ImportError:
        at_random(name)
    else:
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], *sys.argv[2:]], ALL[name])
        atheris.Fuzz()


def at_random(name: str) -> None:
    """Read changed seeds until something is found; it is left in this folder."""
    known = seeds_of_rows() if name in ROWS else seeds(next(one for one in READERS if one.suffixes[0] == f".{name}"))
    for number, raw in enumerate(changed(known, random.Random(), 10**9), 1):  # noqa: S311
        try:
            ALL[name](raw)
        except BaseException:
            Path(f"finding.{name}").write_bytes(raw)
            raise
        if number % 1000 == 0:
            sys.stderr.write(f"{number:,} documents\n")


if __name__ == "__main__":
    main()
