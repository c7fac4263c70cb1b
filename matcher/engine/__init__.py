"""Where scoring runs, one file an engine. A new one is a file here and a line below."""

from __future__ import annotations

from matcher.engine import local
from matcher.engine.engine import Engine

ENGINES: dict[str, Engine] = {engine.name: engine for engine in (local.ENGINE,)}
