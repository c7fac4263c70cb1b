"""The nouns. All frozen, none knows a file, a clock or a terminal.

Scoring sees a `Profile`, which has no field for name, contact, age or school name; only a `Candidate` joins the two. The text
of a profile is the text of its documents with such words masked, character for character, so one offset serves both: scoring
works on the masked text and hands back offsets; quotes are cut from the candidate's own text.
"""

from matcher.model.documents import (
    MASK,
    NAMELESS,
    SHOWN,
    Candidate,
    Document,
    Entry,
    Flag,
    Mark,
    Origin,
    Passage,
    Period,
    Place,
    Pool,
    Problem,
    Profile,
    Section,
    Status,
)
from matcher.model.flags import FLAGS, UNCHANGED, FlagKind
from matcher.model.jobs import EITHER_PART, PARTS_IN_ORDER, PARTS_TOGETHER, Card, Job, Query, Requirement
from matcher.model.rankings import (
    FULL_MARKS,
    UNRANKED,
    Contribution,
    Evidence,
    Mention,
    Observation,
    Ranking,
    Repair,
    Score,
    Standing,
    State,
)
from matcher.model.statements import CEFR, DEGREES, Degree, DegreeLevel, Tongue

__all__ = [
    "CEFR",
    "DEGREES",
    "EITHER_PART",
    "FLAGS",
    "FULL_MARKS",
    "MASK",
    "NAMELESS",
    "PARTS_IN_ORDER",
    "PARTS_TOGETHER",
    "SHOWN",
    "UNCHANGED",
    "UNRANKED",
    "Candidate",
    "Card",
    "Contribution",
    "Degree",
    "DegreeLevel",
    "Document",
    "Entry",
    "Evidence",
    "Flag",
    "FlagKind",
    "Job",
    "Mark",
    "Mention",
    "Observation",
    "Origin",
    "Passage",
    "Period",
    "Place",
    "Pool",
    "Problem",
    "Profile",
    "Query",
    "Ranking",
    "Repair",
    "Requirement",
    "Score",
    "Section",
    "Standing",
    "State",
    "Status",
    "Tongue",
]
