"""A bundle × the bundle of the same run made again → every difference, what causes others first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from matcher.verifying import Fault

PlainData = Mapping[str, Any]


def differences(kept: PlainData, made: PlainData, names: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the differences: in what the run rests on, in documents, in candidates; `names` are those of documents here."""
    yield from _inputs(kept, made)
    yield from _documents(kept["documents"], made["documents"], names)
    yield from _problems(kept["problems"], made["problems"])
    yield from _candidates(kept["candidates"], made["candidates"], names)


def _inputs(kept: PlainData, made: PlainData) -> Iterator[Fault]:
    if kept["matcher"] != made["matcher"]:
        yield Fault("/matcher", f"matcher {kept['matcher']} made it; this is {made['matcher']}")
    if kept["job"]["sha256"] != made["job"]["sha256"]:
        yield Fault("/job/text", "is not the text of the job that was ranked for")
    for name in ("cards", "reference"):
        before, now = kept[name], made[name]
        if before["sha256"] != now["sha256"]:
            own = f"; your own were used, from {before['own']}: name them with --{name}" if before.get("own") else ""
            yield Fault(f"/{name}/sha256", f"the {name} are others: {before['sha256'][:12]} then, {now['sha256'][:12]} here{own}")
    if kept.get("similarity") != made.get("similarity"):
        yield Fault("/similarity", f"the similarity is another: {kept.get('similarity') or 'our own'} then")
    if kept.get("corrections_sha256") != made.get("corrections_sha256"):
        yield Fault("/corrections_sha256", "what .matcher/people.toml says of whose documents are whose is not the same")


def _documents(kept: Sequence[PlainData], made: Sequence[PlainData], names: Mapping[str, str]) -> Iterator[Fault]:
    """Yield documents that changed (of the same name), are missing, or are new."""
    before, now = _contents(kept), _contents(made)
    gone, new = (sorted(set(one) - set(other)) for one, other in ((before, now), (now, before)))
    changed = {before[digest] for digest in gone} & {names[digest] for digest in new if digest in names} - {""}
    for digest in gone:
        name, what = before[digest], "is missing: no document here has that content"
        became = "has another content here" if name in changed else what
        yield Fault("/documents", f"the document {_called(digest, name)} {became}")
    for digest in new:
        if names.get(digest, "") not in changed:
            yield Fault("/documents", f"the document {_called(digest, names.get(digest, ''))} is new")


def _contents(documents: Iterable[PlainData]) -> dict[str, str]:
    return {one["sha256"]: one.get("name") or "" for one in documents}


def _called(digest: str, name: str) -> str:
    return f"{name} ({digest[:12]})" if name else digest[:12]


def _problems(kept: Sequence[PlainData], made: Sequence[PlainData]) -> Iterator[Fault]:
    before, now = ({one["document"]: one["reason"] for one in side} for side in (kept, made))
    for name in sorted({*before, *now}):
        if before.get(name) != now.get(name):
            reasons = f"{before.get(name, 'read, or not there')} then, {now.get(name, 'read, or not there')} here"
            yield Fault("/problems", f"the document {name}: {reasons}")


def _candidates(kept: Sequence[PlainData], made: Sequence[PlainData], names: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the differences of candidates, who are identified by their documents: one whose documents changed is another."""
    before, now = ({one["id"]: one for one in side} for side in (kept, made))
    for at, candidate in enumerate(kept):
        where, who = f"/candidates/{at}", _who(candidate, names)
        if candidate["id"] not in now:
            yield Fault(where, f"nobody here has just the documents of {who}")
        else:
            yield from (Fault(f"{where}{way}", f"{who}: {what}") for way, what in _candidate(candidate, now[candidate["id"]]))
    yield from (Fault("/candidates", f"{_who(one, names)} is new") for id, one in now.items() if id not in before)


def _who(candidate: PlainData, names: Mapping[str, str]) -> str:
    """Return how a candidate is called: by the content of the documents, and the name that the first one has here."""
    name = next((names[digest] for digest in candidate["documents"] if digest in names), "")
    return f"candidate {candidate['id']}" + (f" ({name})" if name else "")


def _candidate(then: PlainData, now: PlainData) -> Iterator[Fault]:
    """Yield the requirements whose points differ, else a difference of the evidence, and one of the rank."""
    points = [(each["requirement"], each["milli"]) for each in then["points"]]
    others = [(each["requirement"], each["milli"]) for each in now["points"]]
    if points != others:
        yield from (Fault("/points", difference) for difference in _points(points, others))
    elif then["digest"] != now["digest"]:
        yield Fault("/digest", "the points are the same, but not what they rest on")
    if then["rank"] != now["rank"]:
        yield Fault("/rank", f"rank {then['rank']} then, {now['rank']} here")


def _points(kept: Sequence[tuple[str, int]], made: Sequence[tuple[str, int]]) -> Iterator[str]:
    before, now = dict(kept), dict(made)
    for name in dict.fromkeys([*before, *now]):
        if before.get(name) != now.get(name):
            yield f"{name}: {_in_words(before.get(name))} then, {_in_words(now.get(name))} here"


def _in_words(milli: int | None) -> str:
    """Return points as they are told, exactly."""
    return "nothing" if milli is None else f"{milli // 1000}.{milli % 1000:03}"
