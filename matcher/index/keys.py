"""What things in an index are looked up by: numbers that tell nothing to whoever does not hold its secret."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import NamedTuple

from matcher.index.packing import RowAddress
from matcher.reading.parsed import ReadDocument
from matcher.reading.persons import shared_facts
from matcher.reading.persons.shared_facts import Facts

_LATELY = 20_000
"""Documents whose bonds are remembered: they are asked for when a document is looked for, and again when it is written."""


class BondKeys(NamedTuple):
    """What could join a document with others: the numbers of what only one person has, and of facts, with these facts."""

    own: set[int]
    held: set[int]
    """Numbers of facts that it is found by."""
    sought: set[int]
    """Numbers of facts that it finds others by."""
    facts: Facts


class Keys:
    """Numbers that things are looked up by, which tell nothing to whoever does not hold the secret of the index."""

    def __init__(self, secret: str) -> None:
        self._secret, self._bonds = bytes.fromhex(secret), dict[str, BondKeys]()

    def of(self, kind: str, text: str) -> int:
        """Return the number of something of a kind."""
        keyed = f"{kind}\0{text}".encode("utf-8", "surrogatepass")
        return int.from_bytes(hmac.digest(self._secret, keyed, sha256)[:8], "little")

    def held(self, name: str, digest: str) -> int:
        """Return the number of a document by its name and content."""
        return self.of("held", f"{name}\0{digest}")

    def owned(self, at: RowAddress) -> int:
        """Return the number that the person of a document is found by; a segment's own documents have no segment named."""
        return self.of("owned", f"{at.segment}/{at.row}")

    def bonds(self, given: ReadDocument) -> BondKeys:
        """Return what could join a document with others.

        Documents are joined by their content, by a contact, or by a name with facts, such as employers, that both state.
        """
        if given.sha256 not in self._bonds:
            self._bonds[given.sha256] = self._bonds_of(given)
            if len(self._bonds) > _LATELY:
                del self._bonds[next(iter(self._bonds))]
        return self._bonds[given.sha256]

    def _bonds_of(self, given: ReadDocument) -> BondKeys:
        facts = shared_facts.facts_of(given.parsed)
        own = {self.of("contact", contact) for contact in given.parsed.contacts} | {self.of("content", given.sha256)}
        names, bonds = list(shared_facts.namesake_keys(facts.name)), shared_facts.fact_keys(facts)
        held, sought = ({self.of("named", "\0".join((*name, *fact))) for name in names for fact in keys} for keys in bonds)
        return BondKeys(own, held, sought, facts)
