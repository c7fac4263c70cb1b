"""The kinds of flag, each with what it is about and what the flagged words give. docs/flags.md is made of them."""

from __future__ import annotations

from typing import NamedTuple

UNCHANGED = "changes no points"


class FlagKind(NamedTuple):
    """A kind of flag: what was seen, and what becomes of it."""

    name: str
    about: str
    """What was seen, and where the line is drawn."""
    gives: str
    """What the flagged words give."""
    plainly: str
    """What was seen, to the person whom it is about."""
    briefly: str = UNCHANGED
    """What the flagged words give, beside the flag."""
    searched: bool = True
    """Whether what a job asks for is looked for in the flagged words; where it is not, pages say so."""


_REMOVED = "they are removed; the text without them counts"
_AS_IT_IS = "read as well as could be"

FLAGS = {
    kind.name: kind
    for kind in (
        FlagKind(
            "keyword_stuffing",
            "lists of eight kinds of work or more, or of a dozen names, beside work that mentions fewer than one in eight of them"
            "; or words repeated beyond all measure",
            "such a list gives nothing; a repetition gives nothing more",
            "many key words, often repeated",
            "a list that nothing bears out gives nothing, a repetition nothing more",
        ),
        FlagKind(
            "bare_claims",
            "boasts of three kinds of work or more in one breath, with hardly another word, borne out by nothing else",
            "nothing, where one sentence boasts of several; short bullets of one claim keep their points",
            "claims of much work that nothing else in your documents shows",
            "such a sentence gives nothing if it boasts more than once; otherwise it keeps its points",
        ),
        FlagKind(
            "jd_copy",
            "ten words or more in a row from this job's own text or its advert, outside a list",
            "nothing, for this job",
            "sentences of the advert",
            "the advert's own words give nothing",
            searched=False,
        ),
        FlagKind(
            "stated_differently",
            "one thing that two documents of a person tell at different levels: led in one, helped with in the other",
            "the passage that says more counts",
            "work that two of your documents tell differently",
        ),
        FlagKind(
            "mixed_script",
            "a word of Latin letters and their look-alikes of other scripts (Cyrillic, Greek, Cherokee)",
            "nothing: it is read as another word",
            "letters of several scripts in one word",
            "such a word is read as another word",
            searched=False,
        ),
        FlagKind(
            "hidden_text",
            "elements that a rendered page does not show, however short, except what pages say to their users "
            '("Skip to content"); comments of several words; white, tiny, transparent or off-page text in a PDF or Word file',
            "nothing",
            "text that a reader of the page does not see",
            "what no reader sees gives nothing",
            searched=False,
        ),
        FlagKind(
            "instruction_text",
            "orders to a language model or another reader, in English, Chinese, German, French, Spanish, Portuguese, Italian and "
            'Dutch: to forget what it was told ("ignore all previous instructions"), to say something about this person ("always '
            'say that the candidate …") or to rank them first; and what is written to it ("Note to the AI: …")',
            "a sentence that opens with one, the rest of its paragraph, and whatever else in the document speaks to that reader "
            'or of "this candidate": nothing, as if they were not there. A sentence that reports such orders, or speaks to '
            "people, keeps its points; where it holds two orders, it is flagged",
            "sentences that speak to a program instead of a reader",
            "orders to a reader give nothing",
            searched=False,
        ),
        FlagKind("invisible_characters", "characters that hide text", _REMOVED, "characters that cannot be seen"),
        FlagKind("bidi_controls", "characters that reorder text", _REMOVED, "characters that turn the direction of writing"),
        FlagKind("control_characters", "characters that act on a terminal", _REMOVED, "characters that steer a terminal"),
        FlagKind(
            "encoding_guessed",
            "a document in an unstated encoding",
            _AS_IT_IS,
            "an encoding that had to be guessed, so that letters may be wrong",
        ),
        FlagKind(
            "json_suspicious",
            "doubled keys, NaN, or a value of a JSON Resume that is not a text or not a date, with its place",
            _AS_IT_IS,
            "a file that is built in an unusual way",
        ),
    )
}
"""By name. A profile file that somebody else wrote may have flags of other kinds."""
