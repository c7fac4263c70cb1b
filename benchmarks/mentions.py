"""How many megabytes of profile text a second are searched for all mentions, on one core, beside two peers that only find words.

    pip install . && python benchmarks/mentions.py            # spaCy beside it where it is installed: pip install spacy

Ours includes the view, the repairs, look-alikes, and the status of every mention. The peers get the same texts and the forms of
all cards (aliases, acronyms, doubtful words), and stop where a form is found: a compiled alternation of `re`, and spaCy's
PhraseMatcher on a blank pipeline. Quote the ratios: seconds say more about the machine than about the programs.
Then where our own time goes, stage by stage.
"""

from __future__ import annotations

import gc
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from people import people

from matcher import reading
from matcher.model import Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.taxonomy import Taxonomy
from matcher.text import view

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5


def pools() -> dict[str, list[Profile]]:
    """Return the texts: dense ones of people of the field, and a pool in which a quarter is of other trades."""
    made = [(f"{one.id}.json", json.dumps(one.profile).encode()) for one in people(1, 200)]
    shipped = reading.load((ROOT / "data/samples", ROOT / "data/profiles")).candidates
    return {
        "shipped": [one.profile for one in shipped] * 10,
        "generated": [one.profile for one in reading.pool(made).candidates],
    }


def fastest(work: Callable[[], Any]) -> float:
    """Return the CPU seconds of the fastest of some runs."""
    spent = []
    for _ in range(RUNS):
        before = time.process_time()
        work()
        spent.append(time.process_time() - before)
    return min(spent)


def forms(cards: Taxonomy) -> list[str]:
    """Return what the peers look for."""
    return sorted(
        {form.rstrip("*") for card in cards.cards.values() for form in (*card.aliases, *card.acronyms, *card.ambiguous)}
    )


def alternation(wanted: Iterable[str]) -> Callable[[str], Any]:
    """Return the plain peer: one pattern of all forms, the longest first."""
    ordered = sorted(wanted, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", re.IGNORECASE)
    return lambda text: sum(1 for _ in pattern.finditer(text))


def phrases(wanted: Iterable[str]) -> Callable[[str], Any]:
    """Return spaCy's PhraseMatcher; ImportError where spaCy is not installed."""
    import spacy  # type: ignore[import-not-found]
    from spacy.matcher import PhraseMatcher  # type: ignore[import-not-found]

    blank = spacy.blank("en")
    found = PhraseMatcher(blank.vocab, attr="LOWER")
    found.add("form", [blank.make_doc(form) for form in wanted])
    return lambda text: len(found(blank.make_doc(text)))


def main() -> None:
    gc.set_threshold(1_000_000)  # as matcher.cli.main does; the peers run under it too
    cards = taxonomy.load()
    finder, wanted = Finder(cards), forms(cards)
    peers: dict[str, Callable[[str], Any]] = {"re, one alternation": alternation(wanted)}
    with suppress(ImportError):
        peers["spaCy PhraseMatcher"] = phrases(wanted)
    print(f"Python {sys.version.split()[0]}; {len(wanted)} forms for the peers")
    for name, profiles in pools().items():
        texts = [one.text for one in profiles]
        size = sum(len(text.encode()) for text in texts) / 1e6
        mentions = sum(len(finder.read(one).mentions) for one in profiles)
        ours = fastest(lambda profiles=profiles: [finder.read(one) for one in profiles])
        print(f"\n{name}: {size:.2f} MB, {mentions / size / 1000:.1f} mentions a kB")
        print(f"  {'mentions with status':24}{size / ours:6.2f} MB/s")
        for peer, find in peers.items():
            spent = fastest(lambda find=find, texts=texts: [find(text) for text in texts])
            print(f"  {peer:24}{size / spent:6.2f} MB/s   ours is {spent / ours:.1f} times as fast")
        views = [view(text) for text in texts]
        folding = fastest(lambda texts=texts: [view(text) for text in texts])
        scanning = fastest(lambda views=views: [finder._forms.scan(one.text) for one in views])
        print(f"  of our time: view {folding / ours:.0%}, finding forms {scanning / ours:.0%}, the rest tells what they mean")


if __name__ == "__main__":
    main()
