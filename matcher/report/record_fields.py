"""What a ranking file holds, declared once: its JSON Schema is drawn from this, and what is read back is checked by it."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from matcher.job.findings import BIASED
from matcher.model import FULL, FULL_MARKS, STATUSES, Section, State
from matcher.phrasing import listed
from matcher.report.record import RANKING
from matcher.requirements import KINDS

Value = dict[str, Any]
"""What a value may be, as JSON Schema has it."""


class Key(NamedTuple):
    """A key of a ranking file: what it means, and what stands there."""

    name: str
    about: str
    value: Value
    always: bool = True
    """Whether every ranking has it."""
    read: bool = True
    """Whether it is looked at when a file is read back; what is not may be anything."""
    older: bool = False
    """Whether files of an older version lack it."""


class RecordObject(NamedTuple):
    """An object of a ranking file."""

    about: str
    keys: tuple[Key, ...]
    grows: bool = True
    """Whether it may get more keys in this version of the format."""


def _text(**more: object) -> Value:
    return {"type": "string", **more}


def _number(least: int = 0, most: int | None = None) -> Value:
    return {"type": "integer", "minimum": least} | ({} if most is None else {"maximum": most})


def _or_null(value: Value) -> Value:
    return value | {"type": [value["type"], "null"]}


def _of(name: str) -> Value:
    return {"$ref": f"#/$defs/{name}"}


def _many(value: Value, **more: object) -> Value:
    return {"type": "array", "items": value, **more}


_YES = {"type": "boolean"}
_MARKS, _PART, _PLACE = _number(0, FULL_MARKS), _number(0, FULL), _number(1)
_LINES = (
    Key("line", "From 1; null where the document is a JSON file.", _or_null(_PLACE)),
    Key("column", "From 1, in characters; null where there is no line.", _or_null(_PLACE)),
    Key("pointer", "JSON pointer (RFC 6901) into the document; null where it is a text.", _or_null(_text())),
    Key("page", "From 1; null where the document has no pages.", _or_null(_PLACE)),
)
_QUOTED = (
    Key("quote", "The words, as they stand in the document, apart from white space.", _text()),
    Key("document", "The document that they stand in, one of the candidate's.", _text()),
    *_LINES,
    Key("source", "Where the document that the profile was read from has the words; null where it is the document itself.",
        {"anyOf": [{"type": "null"}, _of("source")]}),
    Key("section", "Where in a profile they stand.", {"enum": list(get_args(Section))}, read=False),
    Key("signal", "The card that was seen, or the term of the job; null where the requirement looks for neither.",
        _or_null(_text())),
    Key("status", "What is said about the person and the signal; null where the requirement looks for no signal.",
        {"enum": [*STATUSES, None]}),
    Key("cue", "The words that decide the status; null where the section does.", _or_null(_text())),
    Key("repairs", "Slips of a scanner or a typist that were corrected to see it.", _many(_of("repair")), older=True),
)  # fmt: skip

VALUES: dict[str, Value] = {
    "sha256": {"description": "A digest, as 64 hexadecimal digits.", **_text(pattern="^[0-9a-f]{64}$")},
    "state": {"description": "Of a must-have; unknown is not no.", "enum": list(get_args(State))},
}
"""Values of several keys, by name."""

PARTS = {
    "requirement": RecordObject("One thing that the job asks for.", (
        Key("name", "Its name in the job file.", _text()),
        Key("kind", f"{listed(list(KINDS), 'or')}.", _text()),
        Key("worth_milli", f"What it can give, in thousandths of a point; all together give {FULL_MARKS}.", _MARKS),
        Key("must", "Whether it is a must-have, which changes no points.", _YES),
    )),
    "candidate": RecordObject("One candidate with every contribution and its evidence.", (
        Key("rank", "From 1, by score; equal scores share one.", _PLACE),
        Key("id", "Unique in the file; in a blind ranking a digest of the content.", _text(minLength=1)),
        Key("name", "Null if none is stated, and in a blind ranking.", _or_null(_text())),
        Key("documents", "What was given of this person.", _many(_text(), minItems=1)),
        Key("document_sha256", "The digests of the documents, in the same order.", _many(_of("sha256"), minItems=1), older=True),
        Key("score_milli", "The sum of the contributions, in thousandths of a point.", _MARKS),
        Key("musts", "The state of each must-have, by the name of the requirement.",
            {"type": "object", "additionalProperties": _of("state")}),
        Key("contributions", "One for each requirement, in the order of the job.", _many(_of("contribution"))),
        Key("set_aside", "What was seen and gave nothing.", _many(_of("aside"))),
        Key("flags", "What a person should look at; it changes no points.", _many(_of("flag"))),
        Key("tier", "The state of all must-haves together; only with --tiers.", _of("state"), always=False),
        Key("decision", "What people decided; only if they did.", _of("decision"), always=False, read=False),
    )),
    "contribution": RecordObject("What one requirement gave.", (
        Key("requirement", "Its name.", _text()),
        Key("worth_milli", "What it can give.", _MARKS),
        Key("value_milli", "How much of it was found, in thousandths.", _PART),
        Key("milli", "The points: worth × value, in thousandths of a point.", _MARKS),
        Key("months", "The months of all entries that show it, each month counted once: an upper bound, unless at_least says "
            "otherwise; 0 if none are dated.", _number(), read=False),
        Key("evidence", "What the points rest on, the strongest first.", _many(_of("evidence"))),
        Key("at_least", "True if there may be more months, because an entry is undated, or is ongoing in a document that "
            "states no date; otherwise left out.", {"const": True}, always=False),
        Key("lasting", "What else the months rest on, if some are asked for: the words that show it in each entry that adds "
            "months and has no evidence; otherwise left out.", _many(_of("evidence"), minItems=1), always=False),
        Key("note", "What a reader should know about it; only if there is anything.", _text(), always=False, read=False),
    )),
    "evidence": RecordObject("Words that points rest on, and what they were read as.", (
        *_QUOTED,
        Key("counts_for", "The signal of the requirement that it counts for, or similarity.", _or_null(_text())),
        Key("months", "Months of the entry it stands in; 0 where undated.", _number()),
        Key("strength_milli", "What it gives by itself, in thousandths.", _PART),
        Key("term", "Of the similarity: the term or sentence of the job that these words share.", _or_null(_text()),
            always=False),
        Key("milli", "Of the similarity: the share of its points, in thousandths of a point.", _MARKS, always=False),
    )),
    "aside": RecordObject("Words that gave nothing, and what they were read as.", (
        Key("requirement", "The name of the requirement.", _text()),
        *_QUOTED,
    )),
    "job_flag": RecordObject("What a person should look at in the job file; `matcher check` shows the line.", (
        Key("kind", "What sort of flag it is.", {"const": BIASED}),
        Key("code", "What the words refer to; `matcher check --codes` lists the codes.", _text(pattern="^M[0-9]{3}$")),
        Key("where", "The key of the job file, such as requirement[1].name; requirements count from 1.", _text(minLength=1)),
        Key("quote", "The first of the words; empty if the whole value of the key is meant.", _text()),
    )),
    "flag": RecordObject("What a person should look at.", (
        Key("kind", "Such as hidden_text.", _text(minLength=1)),
        Key("document", "The document that it is about; empty if it is not about one document.", _text()),
        Key("quote", "The words; empty in a blind ranking.", _text()),
        *_LINES,
    )),
    "source": RecordObject("A place in the document that a profile was read from.", (
        Key("document", "Its name.", _text()),
        Key("line", "From 1.", _PLACE),
        Key("column", "From 1.", _PLACE),
        Key("page", "From 1; null where the document has no pages.", _or_null(_PLACE)),
    ), grows=False),
    "repair": RecordObject("A slip that was corrected.", (
        Key("words", "As they stand in the document.", _text()),
        Key("read_as", "What they were read as.", _text()),
    ), grows=False),
    "problem": RecordObject("A document that was not ranked.", (
        Key("document", "Its name; in a blind ranking a digest of it.", _text()),
        Key("reason", "Why, in words.", _text(minLength=1)),
    ), grows=False),
    "decision": RecordObject("What people decided about a candidate; it changes no points.", (
        Key("shortlisted", "Whether the candidate is on the shortlist.", _YES),
        Key("by", "Who decided.", _text()),
        Key("when", "When, as ISO 8601 has it.", _text()),
        Key("why", "Their reason; null in a blind ranking.", _or_null(_text())),
        Key("changed_since", "What has changed since, in words; null if nothing did.", _or_null(_text())),
    ), grows=False),
}  # fmt: skip
"""The objects of which there are several in a file, by name."""

TOP = {
    "job": RecordObject("The job.", (
        Key("title", "Its title.", _text(minLength=1)),
        Key("requirements", f"What it asks for; the worths add up to {FULL_MARKS}.", _many(_of("requirement"), minItems=1)),
        Key("checks", "What a person has to look at, by its key in the job file; it gives no points.",
            {"type": "object", "additionalProperties": _text()}, read=False),
        Key("flags", "Words that refer to who a person is, if the job has any; they change no score.",
            _many(_of("job_flag"), minItems=1), always=False, read=False),
    )),
    "options": RecordObject("The options of the run; only those on how documents were read may change points.", (
        Key("top", "How many ranks are in the file; null for all.", _or_null(_PLACE), read=False),
        Key("ignore_must", "Must-haves that were treated as ordinary requirements.", _many(_text()), read=False),
        Key("tiers", "Whether candidates carry the tier of their must-haves.", _YES, read=False),
        Key("blind", "Whether names are left out.", _YES, read=False),
        Key("encoding", "The encoding that was named for texts; only if one was.", _or_null(_text()), always=False),
        Key("ocr", "Whether scans were read; only if that was chosen.", _YES, always=False),
    )),
    "counts": RecordObject(
        "All documents given, before `top`: documents = those of all ranked candidates + needs_review + skipped.", (
        Key("documents", "Given.", _number()),
        Key("ranked", "Candidates ranked; one may have several documents.", _number()),
        Key("needs_review", "Documents that could not be read.", _number()),
        Key("skipped", "Files that are not documents.", _number()),
    ), grows=False),
    "manifest": RecordObject("What the ranking rests on.", (
        Key("matcher", "The version of the program.", _text()),
        Key("job_sha256", "", _of("sha256")),
        Key("cards_sha256", "", _of("sha256")),
        Key("reference_sha256", "", _of("sha256")),
        Key("run_digest", "Of everything else in the file, except decisions.", _of("sha256")),
        Key("similarity", "Name and version of the similarity from another package; only if there is one.", _text(),
            always=False),
        Key("common_cards_sha256", "Of the cards without those of the job file; only if it has some of its own.",
            _of("sha256"), always=False),
    )),
}  # fmt: skip
"""The objects of which there is one in a file, by their keys."""

WHOLE = RecordObject(
    "A ranking, as `matcher rank --format json` writes it. Objects that are open here may get more fields; none changes its "
    "meaning in this version.", (
        Key("schema", "The name and version of this format.", {"const": RANKING}),
        Key("job", "", {}),
        Key("as_of", "The day looked back from.", _text(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        Key("options", "", {}, older=True),
        Key("counts", "", {}),
        Key("candidates", "In the order of the ranks.", _many(_of("candidate"))),
        Key("needs_review", "Documents that a person must read.", _many(_of("problem"))),
        Key("skipped", "Files that are not documents.", _many(_of("problem"))),
        Key("manifest", "", {}),
    ),
)  # fmt: skip
"""The file; what the keys without a value hold is in `TOP`."""
