"""What stands beside a signal in a line is asked for too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask


@pytest.mark.parametrize(
    ("line", "signal", "terms"),
    [
        ("PyTorch/TensorFlow", "pytorch", ("TensorFlow",)),
        ("PyTorch and strong C++ skills", "pytorch", ("C++",)),
        ("RLHF oder Nomad", "rlhf", ("Nomad",)),
    ],
)
def test_the_word_that_or_joins_to_a_signal_is_kept(
    asked: Callable[..., list[Ask]], line: str, signal: str, terms: tuple[str, ...]
) -> None:
    first, other = asked(line)
    assert (first.want.signals, other.want.terms) == ((signal,), terms)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience deploying models with Docker or Kubernetes in production", ("Docker", "Kubernetes")),
        ("Hands-on experience with TensorFlow or PyTorch", ("TensorFlow", "PyTorch")),
        ("熟悉PyTorch或TensorFlow", ("PyTorch", "TensorFlow")),
        ("Kubernetes oder Nomad", ("Kubernetes", "Nomad")),
        ("Strong Go or Rust", ("Go", "Rust")),
        ("ESPnet, NeMo or Kaldi", ("ESPnet", "NeMo", "Kaldi")),
        ("Spark or Flink in production", ("Spark", "Flink")),
        ("Run Spark or Flink", ("Spark", "Flink")),
        ("Kubernetes, Docker, or similar container technologies", ("Kubernetes", "Docker")),
        ("AMD ROCm or TPU", ("AMD ROCm", "TPU")),
        ("Trace kernels end to end with Nsight Compute, Nsight Systems or similar tools", ("Nsight Compute", "Nsight Systems")),
    ],
)
def test_products_of_which_any_will_do_are_one_question_by_their_names(
    asked: Callable[..., list[Ask]], line: str, names: tuple[str, ...]
) -> None:
    [found] = asked(line)
    assert (found.want.kind, found.want.terms) == ("terms", names)


@pytest.mark.parametrize(
    ("line", "signals", "names"),
    [
        ("Build ETL pipelines with Spark and Airflow", ["data-engineering"], ["Spark", "Airflow"]),
        ("Weiterentwicklung unserer Spark- und Ray-Jobs", ["ray"], ["Spark"]),
        ("Experience with Slurm on large GPU clusters", ["gpu-clusters"], ["Slurm"]),
        ("Improve collective communication (NCCL, RDMA) on clusters with thousands of GPUs", ["gpu-clusters"], ["NCCL", "RDMA"]),
        (
            "Serve mixture-of-experts models on new chips (Gaudi, Trainium)",
            ["mixture-of-experts"],
            ["Gaudi", "Trainium"],
        ),
        ("Distributed training on GPUs or TPUs", ["distributed-training"], []),
        ("Feature stores (Feast, Tecton) in production", ["mlops"], []),
        ("Contributions to open-source projects such as PyTorch, Triton or vLLM", ["open-source"], []),
        ("Contributions to open source (e.g. Kubernetes, PyTorch, Ray)", ["open-source"], []),
    ],
)
def test_tools_and_names_in_brackets_are_asked_for_beside_a_signal(
    asked: Callable[..., list[Ask]], line: str, signals: list[str], names: list[str]
) -> None:
    found = asked(line, heading="What you'll do")
    assert [one for ask in found for one in ask.want.signals] == signals
    assert [one for ask in found for one in ask.want.terms] == names


@pytest.mark.parametrize(("line", "must"), [("Nomad, Docker or similar tools", False), ("Nomad or Docker", True)])
def test_names_to_which_others_are_alike_are_no_must(asked: Callable[..., list[Ask]], line: str, must: bool) -> None:
    [found] = asked(line, heading="Must have")
    assert (found.want.terms, found.want.must) == (("Nomad", "Docker"), must)


def test_a_tool_beside_a_choice_is_kept(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Fundierte Kenntnisse in PyTorch oder TensorFlow sowie in MLflow")
    assert [one.want.terms for one in found] == [("PyTorch", "TensorFlow"), ("MLflow",)]


def test_two_choices_of_a_line_are_two_questions(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Python or Java, and AWS or GCP")
    assert [one.want.terms for one in found] == [("Python", "Java"), ("AWS", "GCP")]


def test_what_stands_in_brackets_is_an_example_of_what_is_named_close_before(asked: Callable[..., list[Ask]]) -> None:
    apart = asked("Improve our RL training jobs (Ray, vLLM, PyTorch)")
    assert [one.want.signals for one in apart] == [("reinforcement-learning",), ("ray", "serving-engines", "pytorch")]


def test_a_signal_in_brackets_says_what_the_words_before_it_are(asked: Callable[..., list[Ask]]) -> None:
    assert [one.name for one in asked("Experience in leading engineers (people management)")] == ["Leadership"]
    assert [one.name for one in asked("Solid self-supervised learning (wav2vec 2.0, HuBERT)")] == [
        "Speech",
        "Self-supervised learning",
    ]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Adapt embeddings to the recommendation of reels", []),
        ("A strong track record of publications at NeurIPS", []),
        ("Adapt embeddings to the recommendation of radiology reports", ["radiology reports"]),
    ],
)
def test_of_is_no_or_between_small_words(asked: Callable[..., list[Ask]], line: str, terms: list[str]) -> None:
    assert [term for one in asked(line, heading="What you'll do") for term in one.want.terms] == terms


def test_what_stands_apart_from_a_signal_is_none_of_it(asked: Callable[..., list[Ask]]) -> None:
    assert [one.want.kind for one in asked("Experience with PyTorch in a busy shop")] == ["signal"]


def test_a_duration_is_no_word_of_what_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Five years in management accounting")
    assert [(one.want.kind, one.want.terms, one.want.months) for one in found] == [("terms", ("management accounting",), 60)]


@pytest.mark.parametrize("line", [
    "4+ years as an engineer, 2 of them on RLHF",
    "4 Jahre als Ingenieur, davon 2 mit RLHF",
    "4 ans comme ingénieur, dont deux sur le RLHF",
    "4 years as an engineer and 2 years of RLHF",
    "4年以上工程师经验,其中2年RLHF经验",
])  # fmt: skip
def test_years_of_one_thing_are_not_those_of_another(asked: Callable[..., list[Ask]], line: str) -> None:
    wants = [one.want for one in asked(line)]
    assert [(one.signals, one.months) for one in wants if one.kind == "signal"] == [(("rlhf",), 24)]
    assert [one.months for one in wants if one.kind == "experience"] == [48]


def test_years_of_one_signal_leave_none_for_work_at_all(asked: Callable[..., list[Ask]]) -> None:
    assert [(one.want.kind, one.want.months) for one in asked("2 years of RLHF")] == [("signal", 24)]


def test_a_term_that_a_card_is_called_by_is_its_signal(asked: Callable[..., list[Ask]]) -> None:
    wants = [one.want for one in asked("Make models cheap to serve: quantization (AWQ/GPTQ), speculative decoding")]
    assert ("quantization",) in [one.signals for one in wants]
    assert not any("quantization" in one.terms for one in wants)


def test_a_language_that_may_be_there_beside_one_that_is_asked_for_weighs_less(asked: Callable[..., list[Ask]]) -> None:
    answer = asked("Fluent English; German is a plus")
    assert [(one.want.code, one.role) for one in answer] == [("en", "asked"), ("de", "nice")]
    assert [one.role for one in asked("Bonus points for: rye; wheat")] == ["nice"]


def test_examples_that_cards_do_not_know_are_one_choice(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("Proficient in at least one language (e.g. Python, Rust, Go or Java)")
    assert (found.want.kind, found.want.terms, found.want.signals) == ("terms", ("Python", "Rust", "Go", "Java"), ())


def test_examples_that_cards_know_are_asked_for_as_signals(asked: Callable[..., list[Ask]]) -> None:
    first, *_ = asked("Deep learning frameworks (e.g. PyTorch, JAX, DeepSpeed)")
    assert first.want.signals == ("pytorch", "jax", "deepspeed")


def test_genders_in_brackets_are_no_words_of_a_line_and_names_in_them_are(asked: Callable[..., list[Ask]]) -> None:
    terms = [term for one in asked("Volljurist (m/w/d) mit zwei Prädikatsexamina", "Compilers (C/D)") for term in one.want.terms]
    assert "Volljurist mit zwei Prädikatsexamina" in terms
    assert not any("m/w" in term for term in terms)


@pytest.mark.parametrize(("line", "term"), [
    ("Level 2 Food Hygiene", "Level 2 Food Hygiene"), ("Expert knowledge of marzipan", "marzipan"),
])  # fmt: skip
def test_a_term_keeps_its_number_and_loses_how_well_it_is_to_be_known(
    asked: Callable[..., list[Ask]], line: str, term: str
) -> None:
    assert [one.want.terms for one in asked(line)] == [(term,)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Experience with RLHF or another preference-based method for language models (required)",
            "another preference-based method",
        ),
        ("You must know RLHF or any comparable way to learn from preferences", "any comparable way"),
        ("Erfahrung mit RLHF oder einer vergleichbaren Methode ist erforderlich", "vergleichbaren Methode"),
        ("必须熟悉RLHF或其他偏好方法", "其他偏好方法"),
    ],
)
def test_anything_of_a_kind_that_will_do_too_is_a_note_and_no_must(asked: Callable[..., list[Ask]], line: str, kind: str) -> None:
    (ask,) = asked(line, heading="Must have")
    assert (ask.want.signals, ask.want.must) == (("rlhf",), True)
    assert ask.want.note.startswith(kind)


def test_what_follows_anything_of_a_kind_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    _, other = asked("Must: RLHF or another preference-based method and Rust")
    assert (other.want.terms, other.want.must, other.want.note) == (("Rust",), True, "")


def test_other_things_beside_a_signal_are_none_instead_of_it(asked: Callable[..., list[Ask]]) -> None:
    assert {one.want.note for one in asked("Kubernetes and experience of other clouds")} == {""}


def test_what_or_joins_to_a_must_is_none_itself(asked: Callable[..., list[Ask]]) -> None:
    first, other = asked("RLHF or Nomad (required)")
    assert (first.want.must, other.want.terms, other.want.must) == (True, ("Nomad",), False)
    assert first.want.note.startswith("Nomad will do too")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("精通Spark、Flink、Ray中至少一种", ["Spark", "Flink", "Ray"]),
        ("Programming in Go or Python", ["Go", "Python"]),
        ("精通Python或Java,熟悉TensorFlow/PyTorch", ["Python", "Java", "TensorFlow"]),
    ],
)
def test_names_of_a_choice_are_asked_for_whatever_stands_before_them(
    asked: Callable[..., list[Ask]], line: str, names: list[str]
) -> None:
    found = asked(line)
    assert [term for one in found for term in one.want.terms] == names
    assert not any("will do" in one.want.note for one in found)


@pytest.mark.parametrize(
    "line", ["Promotion in Informatik oder Computerlinguistik", "Doctorat en vision par ordinateur ou apprentissage automatique"]
)
def test_the_field_of_a_degree_is_no_work(asked: Callable[..., list[Ask]], line: str) -> None:
    assert [one.want.kind for one in asked(line)] == ["education"]


def test_a_signal_that_a_whole_list_tells_of_is_no_choice_of_its_examples(asked: Callable[..., list[Ask]]) -> None:
    [found] = asked("Publikationen auf einschlägigen Konferenzen (z. B. ACL, EMNLP, NeurIPS)")
    assert found.want.signals == ("top-venues",)


@pytest.mark.parametrize("line", ["Work with policy, legal and product", "Enge Zusammenarbeit mit Vertrieb und Produkt"])
def test_parts_of_the_employer_with_which_one_works_are_not_asked_for(asked: Callable[..., list[Ask]], line: str) -> None:
    assert asked(line, heading="What you'll do") == []
