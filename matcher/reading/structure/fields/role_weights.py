"""Parts of a heading line → what tells who (a name) from what (a position, a degree): each weight with its reason.

All are on the scale of `line/hints.py`, where 3 is likely, 4 is a name that ends with what it is, and 5 is sure.
"""

from __future__ import annotations

OF_UNIT = 1
"""A department, group or chair behind a comma is rather who than nothing."""
OF_STUDIES = 1.0
"""A known field of study is rather what is studied than a school, and less so than any degree."""
AT = 3.5
"""The word "at" tells that who follows: more than a word within a name does, less than one that ends it."""
VOTE = 2.0
"""All other entries have the role in the same place: much, but less than words that tell by themselves."""
OF_PROJECT = 1.0
"""Any part of a project's heading may be its name, which no word of it tells."""
ANYTHING, JOINED = 1.2, 0.8
"""Any part may be who, for names are of any words; one that a comma joins to another is so less often."""
OUTDONE = -1.0
"""The words of a part rather tell what: votes alone can still make it who."""
BEHIND_WHAT = 0.6
"""For each comma behind a position: who is told last there ("Engineer, Search, Example")."""
FURTHER_LINE, FURTHER_CHUNK, FURTHER_PART = 0.1, 0.05, 0.05
"""Taken away for each line, chunk or part further on: where all else is even, who is told first."""
ONLY_VOTED = 0.5
"""Taken away from what where its own words tell nothing; and the share of votes beyond which it may be what all the same."""
NEVER = -1.0
"""A part with it is not taken for anything: nothing gains by it."""
