"""How a command ends: its exit codes."""

from __future__ import annotations

FINE, FAILED, MENDABLE, UNREADABLE = 0, 1, 2, 3
"""Fine; a check failed; the user can fix it; inputs were unreadable and --strict was given. A traceback is a bug, and 1 too."""

INTERRUPTED = 130
"""The user stopped the program, as shells have it."""
