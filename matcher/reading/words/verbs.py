"""Verbs in the past that tell of deeds, each list once → expressions; whoever asks for more adds its own."""

from __future__ import annotations

IRREGULAR = "led|built|wrote|ran|made|drove|took|won|taught"
"""Pasts that are hardly ever another word: "took", not "cut"."""
OF_DEEDS = (
    f"{IRREGULAR}|shipped|developed|designed|implemented|created|launched|delivered|deployed|conducted|introduced|migrated|managed"
    "|mentored|scaled|improved"
)
"""What most lines of deeds begin with, and hardly any name of a skill: "Distributed training", "Applied statistics"."""
