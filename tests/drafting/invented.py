"""The invented adverts, each read and drafted once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from matcher import drafting, reference
from matcher.drafting import JobDraft
from matcher.drafting.advert import AdvertLines
from matcher.signals import taxonomy

FOLDER = Path(__file__).parent / "adverts"
ADVERTS = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.suffix != ".toml")


@cache
def opened(path: Path) -> AdvertLines:
    return drafting.load(path)


@cache
def drafted(path: Path) -> JobDraft:
    return drafting.draft(opened(path), taxonomy.load(), reference.load())
