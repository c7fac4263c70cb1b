"""Sections whose heading tells too little → the same, by what they hold: work, studies, publications, awards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, takewhile

from matcher.model import Section
from matcher.reading.paper.blocks import Block
from matcher.reading.references import authors
from matcher.reading.references.references import parts
from matcher.reading.structure.entries import entries, heading_runs
from matcher.reading.structure.entries.entries import Draft
from matcher.reading.structure.line import dating, heading_lines, hints, items, prose, school_names, study_lines
from matcher.reading.structure.sections import doubtful_headings, tables_of_posts
from matcher.reading.structure.sections.passages import SectionRun
from matcher.reading.words import dates, degrees, spoken_languages
from matcher.reading.words.conjunctions import AND
from matcher.reading.words.sections import UNNAMED, Heading, Opened
from matcher.regex import regex

NamedRun = tuple[Heading, list[Block]]

_LOOKED_AT = 3000
"""Characters of a block that are looked at."""
_DEGREE = 12
"""Characters that a degree without its field is shorter than."""
_SEVERAL = 2
"""Lines of authors from which on a section on research is a list of papers, as on many a homepage, or of positions a career."""
_TOOL = regex(r"[a-z][A-Z]|\w[+#]|[A-Z]{2}|\w\.\w|[A-Za-z]\d")
"""Capitals within a word, signs and digits: "PyTorch", "C++", "SQL", "k8s"."""
_LAST = regex(rf"\A(?:{AND}|&)\s(?:(?:an?|the|some)\s)?", re.IGNORECASE)
"""What leads in the last thing of a list."""
_LISTED, _TOOLS, _WORDS = 4, 2, 3
"""Items that a list of skills has at least, those written as tools are, and the words of one at most."""
_AWARD = regex(
    r"\b(?:awards?|prizes?|medal(?:list)?|scholarships?|fellowships?|grant|honou?rs?|winner|runner-up|finalist|distinction"
    r"|of the (?:year|quarter|month)"
    r"|dean['’]s list|preis|stipendium|auszeichnung|prix|bourse|premio|beca)\b|奖|荣誉",
    re.IGNORECASE,
)


def with_sections_named(runs: Sequence[SectionRun]) -> Iterator[NamedRun]:
    """Yield the runs, each with a section: what is told under another heading by its name is not looked for once more."""
    runs = [("other" if section == "education" and _is_of_form(blocks, runs) else section, blocks) for section, blocks in runs]
    runs = _studies_apart(runs)
    named = {section for section, _ in runs}
    for section, blocks in runs if "work" in named else _career(runs):
        if section == "research" and sum(map(_names_authors, blocks)) >= _SEVERAL:
            lead = list(takewhile(prose.is_prose, blocks))
            yield "summary", lead
            yield "publication", blocks[len(lead) :]
        else:
            yield _section_held(blocks, named) if section == UNNAMED else _section_of_qualifications(section, blocks), blocks


def _section_of_qualifications(section: Heading, blocks: list[Block]) -> Heading:
    """Return the section of blocks below qualifications or credentials, which are studies as often as certificates."""
    if section == "education" and _are_tests(blocks):
        return "certificate"
    return "education" if section == "certificate" and blocks and all(map(_is_of_university, blocks)) else section


def _is_of_university(block: Block) -> bool:
    """Return whether a line begins with a degree and names the school that gave it."""
    return study_lines.begins_with_degree(block.bare) and hints.school(dating.undated(block)) >= hints.SLIGHT


def _studies_apart(runs: Sequence[SectionRun]) -> list[SectionRun]:
    """Return the runs, dated studies among personal details as a section where no other tells of studies."""
    if any(section == "education" for section, _ in runs):
        return list(runs)
    return [
        part for section, blocks in runs for part in (_studies_and_rest(blocks) if section == "other" else [(section, blocks)])
    ]


def _studies_and_rest(blocks: list[Block]) -> list[SectionRun]:
    """Return what is told of studies apart from what stands around it, in order."""
    runs: list[SectionRun] = [
        ("education" if studied else "other", list(some)) for studied, some in groupby(blocks, _is_dated_study)
    ]
    return runs or [("other", blocks)]


def _is_dated_study(block: Block) -> bool:
    """Return whether a line begins with a degree and tells of its school and its years."""
    when = dating.when(block) if len(block.text) <= heading_lines.NAMING else None
    return (
        when is not None and when.ranged and study_lines.begins_with_degree(block.bare) and bool(school_names.school_names(block))
    )


def _are_tests(blocks: list[Block]) -> bool:
    """Return whether qualifications are tests and examinations, and no studies."""
    others = [block for block in blocks if not _is_admission(block)]
    studied = any(study_lines.states(block.text) or hints.school(dating.undated(block)) >= hints.LIKELY for block in others)
    tested = sum(doubtful_headings.is_tested(block.text[: heading_lines.NAMING]) for block in others)
    return not studied and 2 * (len(blocks) - len(others) + tested) > len(blocks)


def _is_admission(block: Block) -> bool:
    """Return whether a body of a trade has taken somebody in, which lasts: whoever was its fellow for a time has worked there."""
    when = dating.when(block) if doubtful_headings.is_admission(block.bare) else None
    return doubtful_headings.is_admission(block.bare) and not (when and when.ranged)


def _is_of_form(blocks: list[Block], runs: Sequence[SectionRun]) -> bool:
    """Return whether a line of a form only tells which degree somebody has, and dated studies elsewhere tell of one as high."""
    first = blocks[0].text.strip() if blocks else ""
    level = _level(first) if len(first) < _DEGREE and study_lines.begins_with_degree(first) else ""
    if not level or any(dating.when(block) or hints.school(block.text) for block in blocks):
        return False
    studies = (block for section, found in runs if section == "education" and any(map(dating.when, found)) for block in found)
    return any(_level(block.text[:_LOOKED_AT]) == level for block in studies)


def _level(words: str) -> str:
    stated = degrees.stated(words)
    return stated[0] if stated else ""


def _career(runs: Sequence[SectionRun]) -> list[SectionRun]:
    """Return the runs, positions above all headings as work, and degrees behind them apart.

    Each position has its dates and bullets, or the first of several its dates and its employer.
    """
    tabled = tables_of_posts.tables_apart(runs)
    if any(section == "work" for section, _ in tabled):
        return tabled
    top = list(takewhile(lambda run: run[0] == "other", runs))
    blocks = list(chain.from_iterable(found for _, found in top))
    dated = [block for block in blocks if _is_dated_post(block)]
    whole = {block.start for block in dated if len(dated) >= _SEVERAL and heading_runs.names_all(block, "work")}
    starts = (at for at, block in enumerate(blocks) if block.start in whole or _is_post(block, blocks[at + 1 : at + 2]))
    at = next(starts, len(blocks))
    while 0 < at < len(blocks) and not blocks[at].gap and _goes_on(blocks[at], blocks[at - 1]):
        at -= 1
    end = next((index for index in range(at, len(blocks)) if _is_degree(blocks[index])), len(blocks))
    posts = [draft for draft in entries.drafts(blocks[at:end], "work") if draft.when]
    if not _most(map(_is_job, posts)):
        return list(runs)
    found: list[SectionRun] = [("other", blocks[:at]), ("work", blocks[at:end]), ("education", blocks[end:])]
    return [*(run for run in found if run[1]), *runs[len(top) :]]


def _goes_on(block: Block, before: Block) -> bool:
    """Return whether a line is of the entry of the line before it: it has only dates, or stands below a position."""
    return not dating.undated(block) or heading_lines.is_position(before)


def _is_degree(block: Block) -> bool:
    """Return whether a line by itself tells of a degree, and of no position."""
    line = dating.undated(block)
    return (
        block.mark != "bullet"
        and heading_lines.is_head(block)
        and study_lines.states(line)
        and not heading_lines.is_position(block)
    )


def _is_post(block: Block, below: list[Block]) -> bool:
    """Return whether a line carries the dates of a position, and a bullet stands below it."""
    when = dating.when(block) if block.mark != "bullet" and heading_lines.is_head(block) else None
    listed = bool(below) and below[0].mark == "bullet" and block.start > 0  # the first line is the person's own
    return when is not None and when.ranged and listed and (not dating.undated(block) or heading_lines.is_position(block))


def _is_dated_post(block: Block) -> bool:
    """Return whether a line names a position and its years."""
    when = dating.when(block) if block.mark != "bullet" and heading_lines.is_head(block) else None
    return when is not None and when.ranged and heading_lines.is_position(block)


def _section_held(blocks: list[Block], sections: set[Opened]) -> Section:
    """Return the section that blocks are of: most of them look like what stands in one, else "other"."""
    if _most(map(_is_reference, blocks)):
        return "publication"
    if blocks and all(map(_may_be_award, blocks)) and 2 * sum(map(_is_award, blocks)) >= len(blocks):
        return "award"
    if "language" not in sections and _most(map(_is_spoken, blocks)):
        return "language"
    if "skills" not in sections and _list_tools(blocks):
        return "skills"
    dated = [draft for draft in entries.drafts(blocks, "work") if draft.when]
    if "education" not in sections and _most(map(_is_study, dated)):
        return "education"
    return "work" if "work" not in sections and _most(map(_is_job, dated)) else "other"


def _most(looks: Iterable[bool]) -> bool:
    """Return whether more than half look so."""
    many = list(looks)
    return 2 * sum(many) > len(many)


def _is_reference(block: Block) -> bool:
    made = parts(block.text[:_LOOKED_AT])
    return bool(made.authors.names) and made.title is not None and bool(dates.find(block.text[:600]))


def _names_authors(block: Block) -> bool:
    """Return whether a line of a block is a list of authors."""
    return any(map(authors.is_list, block.text[:_LOOKED_AT].split("\n")))


def _is_award(block: Block) -> bool:
    return len(block.text) <= heading_lines.NAMING and not prose.is_sentence(block) and bool(_AWARD.search(block.text))


def _may_be_award(block: Block) -> bool:
    """Return whether a block is an award, or is short and has a year as one would."""
    return _is_award(block) or (len(block.text) <= heading_lines.NAMING and bool(dates.find(block.text)))


def _list_tools(blocks: list[Block]) -> bool:
    """Return whether blocks list short names, some of which are written as none but those of tools are."""
    listed = [block.text[slice(*part)].strip(" *_`.") for block in blocks for part in items.parts(block.text)]
    named = [_LAST.sub("", item) for item in listed]
    short = all(0 < len(item.split()) <= _WORDS for item in named)
    return len(named) >= _LISTED and short and sum(bool(_TOOL.search(item)) for item in named) >= _TOOLS


def _is_spoken(block: Block) -> bool:
    return len(block.text) <= heading_lines.NAMING and len(list(spoken_languages.stated(block.bare, listed=True))) > 1


def _is_study(draft: Draft) -> bool:
    return any(study_lines.states(dating.undated(block)) for block in _heading(draft))


def _is_job(draft: Draft) -> bool:
    return draft.when is not None and draft.when.ranged and any(map(heading_lines.is_position, _heading(draft)))


def _heading(draft: Draft) -> list[Block]:
    return list(chain(draft.heads, draft.body[:1] if draft.bullet else ()))
