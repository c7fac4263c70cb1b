"""Fuzz one reader for as long as you like: python fuzz pdf [CORPUS] [options of libFuzzer]

With atheris it is guided by coverage (pip install atheris); without it, seeds are changed at random until you stop it.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from harness import HARNESSES, mutations

from matcher.reading.readers import READERS


def main() -> None:
    """Run what the command line names."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in HARNESSES:
        raise SystemExit(f"name one of {', '.join(HARNESSES)}")
    try:
        import atheris
    except ImportError:
        at_random(name)
    else:
        atheris.instrument_all()
        atheris.Setup([sys.argv[0], *sys.argv[2:]], HARNESSES[name])
        atheris.Fuzz()


def at_random(name: str) -> None:
    """Read changed seeds until something is found; it is left in this folder."""
    reader = next(one for one in READERS if one.suffixes[0] == f".{name}")
    for number, raw in enumerate(mutations(reader, random.Random(), 10**9), 1):  # noqa: S311
        try:
            HARNESSES[name](raw)
        except BaseException:
            Path(f"finding{reader.suffixes[0]}").write_bytes(raw)
            raise
        if number % 1000 == 0:
            sys.stderr.write(f"{number:,} documents\n")


if __name__ == "__main__":
    main()
