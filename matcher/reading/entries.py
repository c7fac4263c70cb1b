"""Blocks under one heading → entries: heading lines, dates, and what is told under them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from matcher.model import Section
from matcher.reading import heads
from matcher.reading.blocks import Block
from matcher.reading.dates import DateRange

Labelled = tuple[Block, Section]


@dataclass(slots=True)
class Draft:
    """An entry while it is read: its blocks with their sections, its date as stated."""

    section: Section
    when: DateRange | None = None
    blocks: list[Labelled] = field(default_factory=list)
    organisation: str | None = None
    level: int = 0
    """Depth of its heading, or indent of its bullet."""
    bullet: bool = False
    """True where a bullet without further heading is the whole entry."""


def drafts(blocks: list[Block], section: str) -> list[Draft]:
    """Return the entries of a section of entries ("research" is sorted into work and projects)."""
    found, at = list[Draft](), 0
    while at < len(blocks):
        run = _run(blocks, at)
        if run:
            _begin(found, run, section)
        elif _starts_entry(blocks[at], found):
            found.append(_from_bullet(blocks[at], section, found))
        else:
            _add(found[-1], blocks[at])
        at += len(run) or 1
    return found


def _run(blocks: list[Block], at: int) -> list[Block]:
    """Return the heading lines from here on, with an employer's description between them."""
    run = list[Block]()
    for place in range(at, len(blocks)):
        block = blocks[place]
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        between = bool(run) and heads.describes_employer(block) and following is not None and heads.is_head(following)
        if not between and (heads.describes_employer(block) or not heads.is_head(block)):
            break
        run.append(block)
    return run


def _begin(found: list[Draft], run: list[Block], section: str) -> None:
    """Add the entries that a run of heading lines begins, or the lines to the entry they stand in."""
    dated = [place for place, block in enumerate(run) if not heads.describes_employer(block) and heads.when(block)]
    if not dated and found and not _opens_undated(found[-1], run):
        found[-1].blocks += [(block, _inner(found[-1], block, None)) for block in run]
        return
    starts = _starts(dated)
    for start, stop, place in zip(starts, [*starts[1:], len(run)], dated or [0], strict=False):
        found.append(_from_heads(run[start:stop], place - start if dated else None, section, found))


def _starts(dated: list[int]) -> list[int]:
    """Return where the entries of a run begin: each as many lines above its date as the first one."""
    return [0] + [max(place - dated[0], before + 1) for before, place in pairwise(dated)]


def _opens_undated(draft: Draft, run: list[Block]) -> bool:
    """Return whether heading lines without a date begin an entry: set as high as the one before, or two with a position."""
    if run[0].mark == "heading":
        return not draft.level or run[0].level <= draft.level
    return draft.section != "project" and len(run) > 1 and any(heads.is_position(block) for block in run)


def _from_heads(chunk: list[Block], dated: int | None, section: str, found: list[Draft]) -> Draft:
    """Return the entry that heading lines begin; lines below its date may name what it is about."""
    named = [not heads.describes_employer(block) for block in chunk]
    naming = [block for block, names in zip(chunk, named, strict=True) if names]
    kind = _kind(section, any(heads.is_position(block) for block in naming))
    draft = Draft(kind, None if dated is None else heads.when(chunk[dated]), level=chunk[0].level * (chunk[0].mark == "heading"))
    draft.organisation = heads.organisation(naming) or (found[-1].organisation if found else None)
    above = len(chunk) if dated is None else dated + 1
    employer = any(
        names and heads.undated(block) and not heads.is_position(block)
        for block, names in zip(chunk[:above], named, strict=False)
    )
    for place, block in enumerate(chunk):
        draft.blocks.append((block, _title(kind) if place < above and named[place] else _inner(draft, block, employer)))
    return draft


def _kind(section: str, position: bool) -> Section:
    """Return the section of an entry, which in research depends on whether it names a position."""
    if section == "research":
        return "work" if position else "project"
    return section  # type: ignore[return-value]


def _title(kind: Section) -> Section:
    return "title" if kind == "work" else kind


def _inner(draft: Draft, block: Block, employer: bool | None) -> Section:
    """Return the section of a block below a heading: a further title, an employer's description, or what was done."""
    if draft.section in {"work", "project"} and heads.describes_employer(block):
        return "employer"
    if draft.section != "work" or not heads.is_head(block):
        return draft.section
    return "title" if employer is False or heads.is_position(block) else "work"


def _starts_entry(block: Block, found: list[Draft]) -> bool:
    """Return whether a block below no heading line begins an entry."""
    if not found:
        return True
    if block.mark != "bullet" or (not found[-1].bullet and found[-1].level == 0 and not _listed(found[-1])):
        return False
    return heads.opens(block) if _listed(found[-1]) else (found[-1].bullet and block.level <= found[-1].blocks[0][0].level)


def _listed(draft: Draft) -> bool:
    """Return whether an entry began at a bullet that is its heading line."""
    return draft.blocks[0][0].mark == "bullet" and not draft.bullet


def _from_bullet(block: Block, section: str, found: list[Draft]) -> Draft:
    """Return the entry that one bullet or paragraph begins."""
    kind = _kind(section, heads.is_position(block))
    dated = heads.when(block) if block.mark != "bullet" or heads.opens(block) else None
    titled = block.strong or (dated is not None and not heads.is_sentence(block) and len(block.text) <= 120)
    draft = Draft(kind, dated, bullet=not titled)
    draft.organisation = heads.organisation([block]) if titled else heads.workplace(block)
    described = heads.describes_employer(block) and kind in {"work", "project"}
    draft.blocks.append((block, "employer" if described else _title(kind) if titled else kind))
    return draft


def _add(draft: Draft, block: Block) -> None:
    draft.blocks.append((block, _inner(draft, block, None)))
