"""What commands over a pool share: their options as one value, and what these name; `shared_options.py` gives it to them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from matcher import engine, pipeline
from matcher.blinding import ShownRun, to_show, unread
from matcher.cli import job_files, options, outputs, pools, progress, shell, state
from matcher.engine import Crew
from matcher.errors import MatcherError
from matcher.export.exporter import Exporter
from matcher.lore import Lore, make_lore
from matcher.model import Job, Pool, Query
from matcher.pipeline import Run
from matcher.reading.reading_options import Decoding, ReadingOptions
from matcher.reference import ReferenceTable
from matcher.report import Report
from matcher.signals.taxonomy import Taxonomy


@dataclass(frozen=True, eq=False, repr=False)
class CommandSetting:
    """The shared options as typed. What they name is loaded on first use, and once."""

    profiles: options.Profiles = None
    index: options.Index = None
    format: options.Format = None
    output: options.Output = None
    as_of: options.AsOf = None
    blind: options.Blind = False
    reference: options.Reference = None
    cards: options.Cards = None
    strict: options.Strict = False
    no_state: options.NoState = False
    encoding: options.Encoding = None
    no_cache: options.NoCache = False
    ocr: options.Ocr = False
    jobs: options.Jobs = 0
    engine: options.Engine = "local"
    scheduler: options.Scheduler = None

    def check(self, *, form: bool = True) -> None:
        """Check the engine and, with `form`, the output format before any work is done.

        Raises:
            MatcherError: where one of them is misspelt.
        """
        _ = self.crew
        if form:
            _ = self.to

    def with_index(self) -> CommandSetting:
        """Return the setting with the index, where one is named, as the place of the profiles."""
        if self.index is None:
            return self
        if self.profiles:
            fix = "leave out --profiles, or add the documents to the index"
            raise MatcherError("an index cannot be combined with --profiles", "--index", fix)
        if not pools.is_index(self.index):
            raise pools.no_index(self.index)
        return replace(self, profiles=[self.index], index=None)

    def defaulting_to(self, last: state.Last | None) -> CommandSetting:
        """Return the setting with the options of the last ranking in place of those that are not given."""
        if last is None:
            return self
        outputs.refuse([self.output], [last.reference, last.cards])
        decoding = self.decoding if self.profiles else self.decoding.or_else(last.decoding)  # others may be written otherwise
        return replace(
            self,
            profiles=self.profiles or list(last.profiles or last.pool) or None,
            as_of=self.as_of or last.as_of,
            reference=self.reference or last.reference,
            cards=self.cards or last.cards,
            **decoding._asdict(),
        )

    def settled(self, job: Job | None = None, *, ranked: bool = False) -> CommandSetting:
        """Return the setting with the pool of the last ranking here where nothing else names one, which a line says.

        Options come first, then the job's own pool, then data/profiles, except where a ranking made here is examined (`ranked`).
        """
        named = self.no_state or pools.places(self.profiles, job, default=not ranked)
        last = None if named else state.last()
        if last is None or not last.pool:
            return self
        shell.warn([f"the people are those of the last ranking here, {', '.join(map(pools.name_of, last.pool))}"])
        return replace(self, profiles=list(last.pool), **self.decoding.or_else(last.decoding)._asdict())

    def resumed(self, spec: Path | None, where: str) -> tuple[CommandSetting, Path]:
        """Return the setting and the named job, else those of the last ranking here; `where` is the option that names a job.

        Raises:
            MatcherError: where no job is named, and none was ranked.
        """
        last = state.remembered() if spec is None else None
        asked = spec or (last and last.job)
        if not asked:
            raise MatcherError("no job is named, and none was ranked here", where, "name a job file, or rank first")
        return self.defaulting_to(last), asked

    @property
    def decoding(self) -> Decoding:
        """Return what is chosen of how the text of documents is had."""
        return Decoding(self.encoding, self.ocr)

    @cached_property
    def to(self) -> Exporter:
        """Return the exporter of the output."""
        return shell.exporter(self.format, self.output)

    @cached_property
    def today(self) -> date:
        """Return the day to look back from."""
        return shell.day(self.as_of)

    @cached_property
    def taxonomy(self) -> Taxonomy:
        """Return the shipped cards, with the user's own."""
        return shell.cards(self.cards)

    @cached_property
    def own_reference(self) -> ReferenceTable | None:
        """Return the user's own reference, or None for the shipped one."""
        return shell.own_reference(self.reference)

    @cached_property
    def how(self) -> ReadingOptions:
        """Return how documents are to be read; those on standard input are never cached."""
        anew = self.no_cache or shell.STDIN in (self.profiles or ())
        return shell.how(self.decoding, self.jobs, no_cache=anew, no_state=self.no_state)

    @cached_property
    def crew(self) -> Crew:
        """Return the engine with its workers."""
        return engine.checked(Crew(self.engine, self.jobs, self.scheduler))

    @cached_property
    def lore(self) -> Lore:
        """Return what is known before any candidate is seen."""
        return make_lore(self.today, self.taxonomy, self.own_reference, state.memory(self.how.cache))

    def lore_for(self, pool: Pool) -> Lore:
        """Return what is known before any candidate of a pool is seen; an index supplies its own readings."""
        if not pool.is_index:
            return self.lore
        from matcher.index import IndexPeople, open_index  # most pools are documents

        if isinstance(pool.candidates, IndexPeople) and (stale := pool.candidates.kept.stale(self.taxonomy)):
            shell.warn([pools.stale_line(stale, pool.candidates.kept.folder, self.cards)])
        return open_index.shelved(pool.candidates, make_lore(self.today, self.taxonomy, self.own_reference))

    def job(self, spec: Path) -> Job:
        """Return the job of a job file, or of an advert; the output may be neither."""
        outputs.refuse([self.output], [spec])
        return job_files.load(spec, self.taxonomy, self.how, self.own_reference)

    def where(self, job: Job | None = None, *written: Path | None) -> tuple[Path | Query, ...]:
        """Return the places of the pool: those named here, else in the job file, else data/profiles; no output may be there."""
        places = pools.places(self.profiles, job)
        if not places:
            fix = "name a folder of profiles or documents"
            raise MatcherError("no profiles are named, and this folder has no data/profiles", "--profiles", fix)
        outputs.refuse((self.output, *written), map(pools.file_of, places))
        return places

    def pool(self, job: Job | None = None) -> Pool:
        """Return the pool named here, else in the job file, else that in data/profiles, else that of the last ranking here."""
        setting = self.settled(job)
        places = setting.where(job)
        pool = pools.load(places, setting.how, "" if setting.profiles else " with --profiles")
        return pools.received(pool, job)._replace(places=tuple(str(place) for place in places if isinstance(place, Path)))

    def run(self, spec: Path) -> Run:
        """Return the ranking of the pool for a job."""
        job = self.job(spec)
        return self.ranked(job, self.pool(job))

    def ranked(self, job: Job, pool: Pool, top: int | None = None) -> Run:
        """Return the ranking of a pool for a job; of an index, only the first `top` ranks where that is given."""
        return self.ranked_each([job], pool, top)[0]

    def ranked_each(self, jobs: Sequence[Job], pool: Pool, top: int | None = None) -> list[Run]:
        """Return the ranking of a pool for each job, with a progress bar on a terminal."""
        tell = progress.teller("candidates", progress.PATIENCE) if sys.stderr.isatty() else None
        if top and pool.is_index:
            from matcher.index import top as first  # numpy is for indexes

            return [first.rank(job, pool, self.lore_for(pool), top, self.crew) for job in jobs]
        return pipeline.rank_each(jobs, pool, self.lore_for(pool), crew=self.crew, tell=tell)

    def shown(self, run: Run) -> ShownRun:
        """Return a run as pages may show it."""
        return to_show(run, blind=self.blind)

    def show(self, outcome: Report, pool: Pool | None = None, *, paged: bool = False) -> str | bytes:
        """Show a report on the terminal, with links to documents of the pool, or write it to a file; return what was drawn."""
        places = [Path(place) for place in pool.places] if pool else []
        drawn = shell.show(outcome, self.to, self.output, places, paged=paged)
        if self.output:
            self.note(self.output)
        return drawn

    def note(self, *written: Path) -> None:
        """Note that files were written that may hold people, unless no state is to be kept."""
        if not self.no_state:
            from matcher.cli import registry  # most commands write to the terminal

            registry.note(written)

    def next_step(self, line: str) -> None:
        """Suggest what may come next, where a page was shown on a terminal."""
        if self.to.page and self.output is None:
            shell.next_step(line)

    def finish(self, pool: Pool) -> None:
        """Name the documents that could not be read, and exit with the right code."""
        shell.finish(unread(pool, blind=self.blind), self.to, strict=self.strict)
