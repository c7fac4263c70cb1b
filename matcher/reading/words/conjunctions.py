"""The word "and" in the languages of documents, once for all lists; whoever asks says what stands around it."""

from __future__ import annotations

AND = "(?:and|und|et|y|e|en|og|och|oraz)"
HAN_AND = "(?:以及|和|与|及)"
