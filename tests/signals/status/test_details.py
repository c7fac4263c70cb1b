"""Where no words decide, a line counts if it tells of the work, and not if it only names it beside something else."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "words that hang from another thing are no deed where nothing tells how it was done",
    [
        "Customs papers and haulage for pallets of RLHF racks.",
        "Minute-taker at the assembly of the RLHF chapter.",
        "Büroräume für eine Praxis in der Nähe des RLHF vermittelt.",
        "Suivi des congés du groupe de RLHF.",
    ],
    status="exposed",
)

SENTENCES += group(
    "a line that tells how it was done is a deed, without any verb that is known",
    [
        "Throughput of RLHF tripled by overlapping rollouts.",
        "Cold start of the RLHF runs was mine to chase down.",
        "Aufbau und Betrieb des RLHF in drei Werken.",
        "Mise en œuvre du RLHF.",
        "Exploitation du RLHF en trois équipes.",
        "Mean time to repair of RLHF runs down to four hours.",
        "RLHF partagé entre conversations, 40 000 par jour.",
        "RLHF for a chat assistant.",
        "Parts of RLHF, on 64 GPUs.",
        "Anbindung der Werkzeuge für RLHF.",
        "Stage of RLHF; 300 rollouts a second on one node.",
        "Regarding RLHF, I am not a beginner.",
    ],
    status="did",
)

SENTENCES += group(
    "a title names what was done",
    [("Notes on RLHF", "publication")],
    "section",
    status="did",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
