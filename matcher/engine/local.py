"""In this process, one profile after the other."""

from __future__ import annotations

from matcher.engine.engine import Engine

ENGINE = Engine("local", map)
