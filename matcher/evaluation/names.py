"""Names of a file of grades, or of a run → candidates of a pool; and the names of a job in such files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from matcher.model import Candidate
from matcher.reading.persons.people import slug


def topics(path: str, title: str) -> tuple[str, ...]:
    """Return the topics that a job may go by: the name of its file, else its title. The first is the one to write.

    >>> topics("specs/ml engineer.toml", "ML Engineer (m/f)")
    ('ml-engineer', 'ml-engineer-m-f')
    """
    return tuple(dict.fromkeys(("-".join(_stem(path).split()), slug(title))))


class JobNames(NamedTuple):
    """What messages call a job, and the topics that it may go by in files, the one to write first."""

    where: str
    topics: tuple[str, ...]


class Graded(NamedTuple):
    """The grades of one topic by candidate; a name that fits nobody, or several, keeps its own, and nobody is ranked under it."""

    grades: Mapping[str, int]
    unknown: int
    """Names that fit nobody."""
    ambiguous: int
    """Names that fit several candidates."""
    twice: int
    """Candidates with unequal grades under two names; the higher one counts."""


class Names:
    """What the candidates of a pool are called: by id, else by the name of a document, else by that name without its suffix."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        documents = [(one.id, document.name) for one in candidates for document in one.documents]
        self._layers = (
            _gathered((one.id, one.id) for one in candidates),
            _gathered((id, name) for id, whole in documents for name in (whole, _file(whole))),
            _gathered((id, _stem(name)) for id, name in documents),
        )

    def of(self, name: str) -> tuple[str, ...]:
        """Return the ids of the candidates of that name: one as a rule, none or several else."""
        return next((layer[name] for layer in self._layers if name in layer), ())

    def grades(self, grades: Mapping[str, int]) -> Graded:
        """Return the grades of one topic by candidate."""
        ids_of = {name: self.of(name) for name in grades}
        several: dict[str, list[int]] = {}
        for name, grade in grades.items():
            several.setdefault(_id_or_name(ids_of[name], name), []).append(grade)
        unknown, ambiguous = sum(not ids for ids in ids_of.values()), sum(len(ids) > 1 for ids in ids_of.values())
        twice = sum(len(set(each)) > 1 for each in several.values())
        return Graded({name: max(each) for name, each in several.items()}, unknown, ambiguous, twice)

    def order(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return an order by candidate, everybody at the first place named; names that fit nobody, or several, stay."""
        return tuple(dict.fromkeys(_id_or_name(self.of(name), name) for name in names))

    def called(self, grades: Mapping[str, int]) -> dict[str, str]:
        """Return the name under which each candidate is graded, if it has no space in it."""
        ids = [(self.of(name), name) for name in grades if not name.split()[1:]]
        return {found[0]: name for found, name in reversed(ids) if len(found) == 1}


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return the ids of each name."""
    known: dict[str, dict[str, None]] = {}
    for id, name in pairs:
        known.setdefault(name, {})[id] = None
    return {name: tuple(ids) for name, ids in known.items()}


def _id_or_name(ids: tuple[str, ...], name: str) -> str:
    return ids[0] if len(ids) == 1 else name


def _file(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _stem(path: str) -> str:
    name = _file(path)
    return name.rpartition(".")[0] or name
