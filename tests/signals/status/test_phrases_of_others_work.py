"""What another house made and the person only looked at, and what is only planned."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "the work of another house is only looked at",
    [
        "Reviewed the RLHF work of a partner company.",
        "Reviewed the RLHF pipeline of a vendor.",
        "Audited the RLHF code of a partner.",
        "Checked the RLHF results of three contractors.",
        "Discussed the RLHF work of another lab.",
        "Assessed a vendor's RLHF work.",
        "Examined our supplier's RLHF pipeline.",
    ],
    status="other",
)

SENTENCES += group(
    "one's own work is reviewed, or another's is made better",
    [
        "Reviewed the RLHF code of my team weekly.",
        "Reviewed and rewrote the RLHF pipeline of a partner company.",
        "Improved the RLHF pipeline of a partner company.",
        "Built the RLHF pipeline of a client.",
        "Reviewed the plans of a supplier and built the RLHF pipeline.",
    ],
    status="did",
)

SENTENCES += group(
    "what is planned is a wish",
    [
        "Planning to run an RLHF programme.",
        "Plan to run an RLHF programme.",
        "Currently preparing to run RLHF",
        "Was planning to run RLHF, but the budget was cut.",
        "About to start RLHF.",
        "Due to run RLHF in May.",
        "Will be running RLHF next year.",
    ],
    status="wished",
)

SENTENCES += group(
    "a plan that stands beside the deed, or is a part of it, is no wish",
    [
        "Led RLHF from planning to deployment.",
        "Planning, building and testing RLHF pipelines.",
        "Planned and ran RLHF.",
        "Planning to deployment of RLHF models.",
        "Planning to scale to 70B, rewrote the RLHF trainer.",
        "Preparing to submit our RLHF paper.",
        "Due to run times, moved RLHF to H100.",
        "Built RLHF; now planning to publish it.",
    ],
    never=("wished",),
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
