"""What a line is for by its own words alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft, own_words
from matcher.drafting.advert import AdvertLine, Role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("speculative decoding = big plus", "nice"),
        ("Speculative decoding is a huge plus", "nice"),
        ("german = plus", "nice"),
        ("Rust (plus)", "nice"),
        ("Rust ist ein großes Plus", "nice"),
        ("LoRA = un gros plus", "nice"),
        ("must have c++", "must"),
        ("Salary plus equity", "benefits"),
        ("The base salary is $161,000-$239,000 + bonus + equity", "benefits"),
        ("EUR 60,000 gross per year", "benefits"),
        ("We pay 55,000 to 65,000 euros", "benefits"),
        ("Rémunération : 45 à 55 k€", "benefits"),
        ("Bonus: budgets of $2 million", "nice"),
        ("ideally have led a department", "nice"),
        ("Five years, ideally in manufacturing", None),
        ("Portuguese would help.", "nice"),
        ("The role is hybrid, with three days a week in our London office.", "place"),
        ("Python plus a second language", None),
        ("We value curiosity and kindness.", "company"),
        ("Why join us? We care about craft and candour.", "company"),
        ("Google Plus", None),
    ],
)
def test_what_a_line_is_for_by_its_own_words(text: str, role: Role | None) -> None:
    assert own_words.own_role(AdvertLine(text, "1")) == role


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "Lumen Harbor AI is a 120-person lab in London building assistants. We raised a Series B and run our own cluster of 4,000 H100s.",
            "Lumen Harbor AI is a 120-person lab in London building assistants. We raised a Series B and run our own cluster of 4,000 H100s.",
        ),
        ("Example Labs is a lab. We run a cluster. You will train models.", "Example Labs is a lab. We run a cluster."),
        ("Northlake is one of the largest insurers in Ontario. Duties: claims.", "Northlake is one of the largest insurers in Ontario."),
        ("Example AI is building open models. Our clusters run H100s. You will keep them alive.", "Example AI is building open models. Our clusters run H100s."),
        ("Parlor is a video app with 80 million users.", "Parlor is a video app with 80 million users."),
        ("Kubernetes runs everything here, and you will run Kubernetes.", ""),
        ("At Example Labs, we train speech models.", "At Example Labs, we train speech models."),
        ("Our client is a bank in Zurich. It runs on COBOL.", "Our client is a bank in Zurich. It runs on COBOL."),
        ("Nordlicht ist ein junges Unternehmen aus Kiel. Wir betreiben GPUs.", "Nordlicht ist ein junges Unternehmen aus Kiel. Wir betreiben GPUs."),
        ("We run our own cluster of H100s and you will keep it alive.", ""),
        ("The Kernel Engineer is a hands-on role in our lab. You will write CUDA.", ""),
        ("The Research Engineer is a key member of the lab in Leeds.", ""),
        ("This is a start-up role with RLHF.", ""),
        ("At Example Labs, you will train speech models.", ""),
        ("Example Labs is a lab where you will train models.", ""),
        ("Example Labs is looking for a company lawyer.", ""),
        ("Kubernetes is a must. We run our own cluster.", ""),
        ("Lab Manager is a company car owner.", ""),
    ],
)  # fmt: skip
def test_what_an_employer_tells_of_itself_ends_where_it_speaks_of_the_work(text: str, own: str) -> None:
    assert text[: own_words.reach(text)].strip() == own


@pytest.mark.parametrize("above", ["", "About the job\n"])
def test_what_an_employer_tells_of_itself_is_no_work(drafted: Callable[..., JobDraft], above: str) -> None:
    own = "Lumen Harbor AI is a 120-person lab in London. We run our own cluster of 4,000 H100s."
    draft = drafted(f"Research Engineer\n\n{above}{own} You will train models.\n\nRequirements\n- RLHF\n")
    assert {role for one, role in draft.roles if one.text == own} == {"company"}
    assert draft.description == "You will train models."
    assert [one.want.signals for one in draft.asks] == [(), ("rlhf",)]


def test_the_cluster_that_somebody_is_to_run_is_the_work(drafted: Callable[..., JobDraft]) -> None:
    draft = drafted(
        "Platform Engineer\n\nWe run our own cluster of 4,000 H100s and you will keep it alive.\n\nRequirements\n- RLHF\n"
    )
    assert [one.want.signals for one in draft.asks] == [(), ("rlhf",), ("gpu-clusters",)]
