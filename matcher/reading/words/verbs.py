"""Verbs that tell of deeds, each list once → expressions; whoever asks says what stands around them."""

from __future__ import annotations

IRREGULAR = "led|built|wrote|rewrote|ran|made|drove|took|won|taught|oversaw"
"""Pasts that are hardly ever another word: "took", not "cut"."""
OF_DEEDS = (
    f"{IRREGULAR}|shipped|developed|designed|implemented|created|launched|delivered|deployed|conducted|introduced|migrated|managed"
    "|mentored|scaled|improved|established|headed|founded|architected"
)
"""What lines of deeds begin with, and hardly any name of a skill: not "distributed" (training), "applied" (statistics)."""
OPENING = (
    f"{OF_DEEDS}|served|trained|worked|contributed|assisted|evaluated|pre-?trained|optimi[sz]ed|reduced|increased|collaborated"
    "|participated|proposed|published|achieved|helped|fine-?tuned|investigated|explored|analy[sz]ed|maintained|supported"
)
"""What lines of deeds begin with, and hardly any heading line, though some names of skills."""
OF_PERSONS = (
    f"{IRREGULAR}|grew|cut|brought|gave|set|began|spoke|held|went|came|became|did|was|had"
    "|is|has|will|can|does|leads|builds|writes|runs|holds|works|studies|teaches|makes|develops|designs|loves|enjoys|likes|speaks|lives"
    "|joins|manages|brings|specializes|specialises|focuses|graduates"
)
"""What persons do behind their names, in the past, where it is irregular, and now."""
