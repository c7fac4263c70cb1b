"""Repairs: a slip is read as the word it was, a word is left alone, and the way back leads to what stood there."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import tomli
from hypothesis import assume, given
from hypothesis import strategies as st

from matcher import reference
from matcher.model import Mention, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.finding.compiling import compiled
from matcher.signals.finding.repairs import Repairs
from matcher.signals.mentions import Finder
from matcher.signals.readings import Reading
from matcher.text import folded, view
from tests.growth import in_line

TAXONOMY = taxonomy.load()
FINDER = Finder(TAXONOMY)
WORDING = compiled(TAXONOMY)
REFERENCE = reference.load()
SHIPPED = Repairs(WORDING.words, WORDING.beginnings, REFERENCE.knows)
WORDS = {
    "training",
    "models",
    "language",
    "distillation",
    "alignment",
    "reward",
    "modeling",
    "attention",
    "reinforcement",
    "window",
    "decoding",
}
PLAIN = {"straining", "the", "flash", "pretty", "with", "modern", "and", "service", "pruned"}
SMALL = Repairs(WORDS, ["quantiz"], PLAIN.__contains__)
"""A small world, in which no new card changes what is right."""


def mend(text: str, repairs: Repairs = SMALL) -> str:
    return repairs.of(text, view(text))[0].text


def told(text: str, repairs: Repairs = SMALL) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.words) for one in repairs.of(text, view(text))[1]]


def read(text: str, section: str = "work") -> Reading:
    return FINDER.read(Profile(text, (Passage(0, len(text), section),)))  # type: ignore[arg-type]


def said(mentions: tuple[Mention, ...]) -> list[tuple[str, str]]:
    return [(one.signal, one.status) for one in mentions]


# What is repaired


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("trainlng", "training"), ("tralning", "training"), ("rnodels", "models"), ("mode1s", "models"),
        ("m0dels", "models"), ("modeIs", "models"), ("vvindow", "window"),
        ("decocling", "decoding"), ("a1ignrnent", "alignment"), ("TRAINLNG", "training"),
    ],
)  # fmt: skip
def test_what_a_scanner_confuses_is_read_as_meant(slip: str, word: str) -> None:
    assert mend(slip) == word


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("distilation", "distillation"), ("distilllation", "distillation"), ("distillatoin", "distillation"),
        ("distillatio", "distillation"), ("reinforcment", "reinforcement"), ("reinforcemennt", "reinforcement"),
        ("reinforcemnet", "reinforcement"), ("languag", "language"), ("lannguage", "language"), ("trainng", "training"),
        ("dstillation", "distillation"), ("dsitillation", "distillation"), ("diistillation", "distillation"),
    ],
)  # fmt: skip
def test_a_letter_that_is_missing_doubled_or_swapped_is_set_right(slip: str, word: str) -> None:
    assert mend(slip) == word


@pytest.mark.parametrize(
    "slip", ["trxining", "reiinfforcement", "tarinnig", "reinfurcemant", "distation", "wandow", "aligment5x", "lngge"]
)
def test_more_than_a_slip_is_left_alone(slip: str) -> None:
    assert mend(slip) == slip


def test_a_beginning_is_repaired_and_its_word_goes_on_as_it_was() -> None:
    assert told("Quantlzing and quant1zers") == [("Quantlzing", "quantizing"), ("quant1zers", "quantizers")]


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("languagemodels", "language models"), ("trainingof", "training of"), ("withattention", "with attention"), ("LANGUAGEMODELS", "language models"),
        ("languagemodels' rewardmodels", "language models' reward models"), ("prettywindow", "pretty window"),
    ],
)  # fmt: skip
def test_a_lost_space_is_found_again(glued: str, parted: str) -> None:
    assert mend(glued) == parted


@pytest.mark.parametrize("glued", ["flashtraininglanguage", "windowlyng", "abcwindow", "ngxwindow", "unpruned", "theoffer"])
def test_a_word_is_parted_only_into_words(glued: str) -> None:
    assert mend(glued) == glued


@pytest.mark.parametrize(
    ("camel", "parted"),
    [
        ("RewardModeling", "reward modeling"),
        ("xLanguageModels", "x language models"),
        ("LLMTraining", "llm training"),
        ("RewardZoo", "reward zoo"),
    ],
)
def test_camel_case_is_parted_where_a_long_word_of_a_form_stands(camel: str, parted: str) -> None:
    assert mend(camel) == mend(parted) == parted


@pytest.mark.parametrize(
    "name", ["PyTorch", "DeepSpeed", "FlashAtt", "OpenCV", "JavaScript", "PowerPoint", "LangChain", "LlamaIndex"]
)
def test_camel_case_of_other_words_is_a_name(name: str) -> None:
    assert told(name) == []


def test_a_word_that_nobody_knows_is_parted_wherever_its_capitals_do() -> None:
    assert mend("rewardzoo, RewardZoo, rewardzoo and RewardZoo") == "rewardzoo, reward zoo, rewardzoo and reward zoo"


@pytest.mark.parametrize("cut", ["align-\nment", "align-\n   ment", "align\u2010\nment", "align\u00adment", "align\u00ad\nment"])
def test_a_word_cut_at_a_line_end_is_whole_again(cut: str) -> None:
    assert told(cut) == [(cut, "alignment")]
    assert mend(f"The {cut}, of models") == "the alignment, of models"


@pytest.mark.parametrize(
    "cut", ["align-ment", "align -\nment", "align-\n\nment", "align-\n- ment", "foo-\nbar", "align-\nMent", "a-\nligament"]
)
def test_what_is_no_cut_word_is_not_put_together(cut: str) -> None:
    assert told(cut) == []


@pytest.mark.parametrize("cut", ["distillati-\non", "reinforceme-\nnt"])
def test_a_cut_word_whose_half_looks_like_a_slip_is_still_put_together(cut: str) -> None:
    assert told(cut) == [(cut, folded(cut.replace("-\n", "")))]


@pytest.mark.parametrize("cut", ["quanti-\nzation", "quanti\u00adzation", "quanti-\n  zation"])
def test_quantization_cut_at_a_line_end_is_quantization(cut: str) -> None:
    assert said(read(f"Built {cut} of LLMs to INT4.").mentions) == said(read("Built quantization of LLMs to INT4.").mentions)
    assert not any(one.words == "quantis" for one in read(cut).repairs)


@pytest.mark.parametrize("pair", ["function-calling", "tool-learning", "paged-attention", "open-source", "data-parallel"])
def test_a_hyphen_that_belongs_to_two_words_stays_one_at_a_line_end(pair: str) -> None:
    assert mend(pair.replace("-", "-\n"), SHIPPED) == mend(pair, SHIPPED)


def test_ligatures_full_width_letters_and_marks_are_no_slips() -> None:
    assert told("ﬂash ｔｒａｉｎｉｎｇ tráining") == []
    assert told("ｔｒａｉｎｌｎｇ") == [("ｔｒａｉｎｌｎｇ", "training")]


def test_the_same_slip_is_repaired_wherever_it_stands() -> None:
    assert told("Trainlng, trainlng_data (TRAINLNG) trainlng's") == [
        (one, "training") for one in ("Trainlng", "trainlng", "TRAINLNG", "trainlng")
    ]


def test_a_bar_between_cells_is_no_letter() -> None:
    assert mend("|trainlng|languagemodels|") == "|training|language models|"


@pytest.mark.parametrize(("slip", "word"), [("rnode1s", "models"), ("1anguages", "languages")])
def test_slips_at_both_ends_are_seen_through(slip: str, word: str) -> None:
    """The first is the example in the docstring of `shape`."""
    both = Repairs(["models", "languages"], [], PLAIN.__contains__)
    assert mend(slip, both) == word


def test_two_lookalikes_in_one_letter_are_seen_through() -> None:
    clusters = Repairs(["clusters", "classification"], [], PLAIN.__contains__)
    assert [mend(slip, clusters) for slip in ("c1usters", "cIassification")] == ["clusters", "classification"]


@pytest.mark.parametrize("slip", ["pretrainlng", "quantizatlon", "distillati0n"])
def test_a_slip_after_the_beginning_of_a_form_is_repaired_too(slip: str) -> None:
    clean = {"pretrainlng": "pretraining"}.get(slip, slip.replace("lon", "ion").replace("0", "o"))
    assert mend(slip, SHIPPED) == clean


# What is left alone


@pytest.mark.parametrize(
    "word", ["straining", "modern", "pruned", "draining", "rewarded", "teaming", "restraining", "unsupervised", "misaligned"]
)
def test_a_word_is_a_word(word: str) -> None:
    assert told(word, SHIPPED) == []
    assert told(word.title(), SHIPPED) == []
    assert told(word.upper(), SHIPPED) == []


def test_a_known_word_with_an_ending_is_a_word() -> None:
    assert told("prunedly modernes services serviced pruneds moderner", SMALL) == []


@pytest.mark.parametrize(
    "short", ["RLHE", "PP0", "RLHF", "rnode1", "LL", "tralm", "0PT", "DP0", "GRP0", "LoRa", "SF1", "GPT4", "M0E"]
)
def test_short_words_and_acronyms_are_never_repaired(short: str) -> None:
    five = Repairs(["model", "modelx", "rlhf", "train", "ppo", "grpo"], [], PLAIN.__contains__)
    assert [one for one in told(short, five) if len(one[0]) < 6] == []
    assert told(short, SHIPPED) == []


@pytest.mark.parametrize(
    "word",
    [
        "обучение",
        "εκπαίδευση",
        "大模型训练",
        "トレーニング",
        "훈련모델언어",
        "\u0442\u0433ain\u0456ng",
        "trаining",
        "traiпing",
        "modелs",
    ],
)
def test_words_of_another_script_are_never_repaired(word: str) -> None:
    assert told(word) == []


@pytest.mark.parametrize(
    "line",
    [
        "Der Laden wurde von einer Kollegin geleitet",
        "Conçu par une collègue",
        "optimieren, distilation, Ladenkasse",
    ],
)
def test_in_a_line_of_another_language_nothing_is_mistyped(line: str) -> None:
    """Though the rest of the document is English, and the words are near English ones."""
    mixed = Repairs({*WORDS, "kolleg", "colleague"}, [], {*PLAIN, "in"}.__contains__)
    assert told(f"Ran the service\n{line}\nand the distilation", mixed) == [("distilation", "distillation")]


def test_what_a_scanner_confuses_is_read_in_every_language() -> None:
    assert told("Der Laden und das trainlng von einer Gruppe") == [("trainlng", "training")]


@pytest.mark.parametrize("word", ["жtrainlng", "trainlngж", "r\u0435inforcement", "l\u0430ngu\u0430gemodels\u0430distilation"])
def test_a_run_of_latin_letters_inside_a_word_of_two_scripts_is_no_word(word: str) -> None:
    assert told(word) == []


@pytest.mark.parametrize("text", ["", " ", "1234567 000000", "||||||", "0l1I0l1I", "a" * 3000, "rn" * 1000, "lI1|" * 500])
def test_nothing_is_made_of_nothing(text: str) -> None:
    assert told(text, SHIPPED) == []


TERMS = [line.split("\t")[0] for line in reference.SHIPPED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("case", "step"), [(str.lower, 4), (str.title, 20), (str.upper, 20)], ids=["small", "title", "capitals"])
def test_no_word_of_the_reference_is_ever_repaired(case: Callable[[str], str], step: int) -> None:
    assert told("\n\n".join(map(case, TERMS[::step])), SHIPPED) == []


@pytest.mark.parametrize("ending", ["s", "es", "ed", "d", "ing", "er", "ly"])
def test_no_word_of_the_reference_with_an_ending_is_ever_repaired(ending: str) -> None:
    words = [word for word in TERMS if word.isalpha() and word.isascii()]
    assert told(" ".join(f"{word}{ending}" for word in words[:: len(words) // 1000]), SHIPPED) == []


def test_no_word_of_any_form_is_ever_repaired() -> None:
    english = filter(str.isascii, TERMS)  # so that the text is no foreign one
    assert told(" ".join([*WORDING.words, *WORDING.beginnings, *WORDING.book.literals, *english]), SHIPPED) == []


SURNAMES = """
    Abernathy Achterberg Adeyemi Albrecht Alderson Andersen Andersson Appleton Armitage Asimov Atkinson Bachmann Balakrishnan Barrington
    Bartholomew Baumgartner Beaumont Benedetti Bergstrom Bernstein Bianchi Blackwood Bogdanov Bonaparte Borisov Bosworth Bradshaw
    Brandenburg Brockmann Buchanan Burckhardt Cameron Campbell Cardoso Carmichael Carpenter Castellano Cavendish Chakraborty Chamberlain
    Chandrasekhar Charpentier Chatterjee Christensen Clarkson Cleveland Coleridge Colombo Contreras Cordoba Cunningham Czarnecki Dahlberg
    Davenport Delacroix Delgado Desjardins Dietrich Dobrowolski Donaldson Drummond Eastwood Eberhardt Edwards Ekström Eriksson Escobar
    Espinoza Fairchild Faulkner Ferguson Fernandes Fischer Fitzgerald Fleming Forrester Fournier Friedman Fujimoto Gallagher Gallardo
    Garrison Gauthier Giordano Goldberg Gonzalez Gottlieb Granger Greenwood Grigoriev Gundersen Gutierrez Haaland Hagiwara Hamilton
    Harrington Hashimoto Hawkins Heisenberg Henriksen Hernandez Hoffmann Holmberg Horowitz Hutchinson Ibrahim Ivanovich Jaramillo Jefferson
    Jimenez Johansson Kacperski Kamensky Karlsson Katzenberg Kawaguchi Kellerman Kennedy Kobayashi Kowalski Krishnamurthy Kuznetsov Lachance
    Lagrange Langford Larsson Laurent Lefebvre Leibniz Lindqvist Livingston Lombardi Lundgren MacDonald Macpherson Magnusson Maldonado
    Marchetti Marlowe Martinez Mathieson Matsumoto McAllister McCarthy Medvedev Mendoza Messerschmidt Middleton Mikhailov Mitchell Modersohn
    Montgomery Moreau Morrison Mukherjee Nakamura Napolitano Navarro Newton Nicholson Nielsen Nowakowski Obermeier Okonkwo Oliveira Olsson
    Ostrowski Palmgren Papadopoulos Patterson Pemberton Petersen Pettersson Ponomarenko Radcliffe Ramanujan Rasmussen Rembrandt Richardson
    Robertson Rodriguez Rosenthal Rutherford Sakamoto Salvatore Sanderson Schneider Schumacher Sergeyev Silverman Sinclair Sokolov Stevenson
    Strickland Sutherland Takahashi Thompson Torvalds Tremblay Trainor Underwood Valentino Vasquez Villanueva Vogelsang Wagner Wallace
    Washington Weinberg Whitfield Wilkinson Winchester Yamamoto Zakharov Zimmermann Langlois Modena Rankin Rewers Distler Preiss Vallier
"""
TOOLS = """
    PyTorch DeepSpeed FlashAttention TensorFlow TensorRT TensorBoard Keras Megatron-LM ColossalAI vLLM SGLang LMDeploy OpenVINO LangChain
    LangGraph LlamaIndex Haystack HuggingFace Transformers Diffusers Accelerate bitsandbytes GPTQModel AutoGPTQ AutoAWQ llama.cpp Ollama
    Kubernetes Kubeflow MLflow Airflow Prefect Dagster Snowflake Databricks BigQuery Redshift ClickHouse PostgreSQL MongoDB Cassandra
    Elasticsearch OpenSearch Milvus Weaviate Pinecone Qdrant ChromaDB RabbitMQ Terraform Ansible Jenkins GitHub GitLab Bitbucket Jupyter
    scikit-learn XGBoost LightGBM CatBoost OpenCV Detectron2 MMDetection YOLOv8 Ultralytics FastText SentencePiece Tokenizers JavaScript
    TypeScript Hibernate Django FastAPI Streamlit Gradio Photoshop Grafana Prometheus Datadog PowerPoint LinkedIn SageMaker CloudFormation
    VertexAI RewardBench PromptFlow ModelScope MosaicML Anthropic DeepMind StabilityAI Perplexity ByteDance Moonshot MiniMax
    StepFun Foursquare Zalando Spotify Salesforce Atlassian Palantir Graphcore Cerebras SambaNova InfiniBand CUTLASS TorchServe TorchTune
    Axolotl Unsloth LLaMA-Factory OpenRLHF NeMo-Aligner DeepSpeed-Chat LangSmith Neptune ClearML Evidently Argilla Label-Studio Prodigy Snorkel
    Cleanlab DataComp Dataloop Supervisely Roboflow InstructGPT AgentBench NetworkX DirectX
"""


@pytest.mark.parametrize("names", [SURNAMES, TOOLS], ids=["surnames", "tools"])
def test_names_of_people_and_tools_are_not_repaired(names: str) -> None:
    assert len(set(names.split())) == len(names.split()) > 100
    assert told(" ".join(f"{name}, Dr. {name}'s {name.upper()}" for name in names.split()), SHIPPED) == []


GERMAN = "Maschinen instandgehalten, Schaltschränke verdrahtet, Störungen behoben, Wartungspläne geschrieben, um Abläufe zu "


def test_in_a_text_of_another_language_no_ordinary_word_is_taken_for_a_slip_of_one_like_it() -> None:
    assert told("optimieren", SHIPPED) == [("optimieren", "optimierer")]
    assert told(f"{GERMAN}optimieren", SHIPPED) == []
    assert told(f"{GERMAN}verbessern, distributed trainlng", SHIPPED) == [("trainlng", "training")]  # scanners read any language
    assert told(f"{GERMAN}verbessern, distribbuted training", SHIPPED) == [("distribbuted", "distributed")]  # an English word


NEARLY = ("Batchelor", "Harkness", "Dostoyevsky", "Eurovision")


@pytest.mark.parametrize("name", ["Radley", "Pinterest"])
def test_nobody_slips_at_the_first_letter(name: str) -> None:
    assert told(f"{name}, Dr. {name}'s", SHIPPED) == []


@pytest.mark.parametrize(
    "name", [*NEARLY, "ServiceNow", "TripAdvisor", "OpenReview", "TrainingPeaks", "LanguageTool", "ResearchGate"]
)
def test_a_name_that_no_table_knows_is_no_mention_whatever_it_is_read_as(name: str) -> None:
    assert read(f"Worked with {name} for a year.").mentions == ()


@pytest.mark.parametrize(
    "word", ["inexperience", "uninterested", "unpretrained", "detokenization", "divestment", "reactivated", "unorganized"]
)
def test_a_word_with_something_before_it_is_another_word(word: str) -> None:
    assert told(word, SHIPPED) == []


@pytest.mark.parametrize("word", ["Model5", "Token5", "Layer5"])
def test_a_numbered_thing_is_no_plural(word: str) -> None:
    assert told(word, SHIPPED) == []


@pytest.mark.parametrize("word", ["evacuating", "enveloping"])
def test_a_known_verb_that_drops_its_e_is_a_word(word: str) -> None:
    assert told(word, SHIPPED) == []


# Places

EXAMPLES = Path(taxonomy.__file__).parent / "examples"
SENTENCES = sorted(
    {
        (one["text"], one["section"])
        for path in EXAMPLES.glob("*.toml")
        for one in tomli.loads(path.read_text(encoding="utf-8"))["example"]
    }
)
CONFUSIONS = [("rn", "m"), ("m", "rn"), ("l", "1"), ("i", "l"), ("i", "1"), ("o", "0"), ("d", "cl"), ("w", "vv")]
FORM_WORDS = frozenset(WORDING.words)


def _slips(text: str) -> list[tuple[int, int, str]]:
    """Every confusion of one letter in a word of a form that is read back: its span, and the word with the slip."""
    slips = []
    for found in re.finditer(r"(?<![^\W_])[a-z]{6,}(?![^\W_])", text):
        for seen, read in CONFUSIONS if found[0] in FORM_WORDS else ():
            slip = found[0].replace(seen, read, 1)
            if slip != found[0] and len(slip) >= 6 and mend(slip, SHIPPED) == found[0]:
                slips.append((found.start(), found.end(), slip))
    return slips


@given(st.sampled_from(SENTENCES), st.data())
def test_a_text_with_a_slip_says_what_the_clean_text_says(sentence: tuple[str, str], data: st.DataObject) -> None:
    text, section = sentence
    slips = _slips(text)
    assume(slips)
    start, end, slip = data.draw(st.sampled_from(slips))
    clean, spoilt = read(text, section), read(text[:start] + slip + text[end:], section)
    assert spoilt.view.text == clean.view.text
    assert said(spoilt.mentions) == said(clean.mentions)
    assert {(spoilt.profile.text[one.start : one.end], one.words) for one in spoilt.repairs} >= {(slip, text[start:end])}


@given(st.sampled_from(SENTENCES), st.data())
def test_what_rests_on_a_slip_quotes_the_words_that_stand_there_and_tells_the_repair(
    sentence: tuple[str, str], data: st.DataObject
) -> None:
    text, section = sentence
    slips = _slips(text)
    assume(slips)
    start, end, slip = data.draw(st.sampled_from(slips))
    clean, spoilt = read(text, section), read(text[:start] + slip + text[end:], section)
    grown, whole = len(slip) - (end - start), (start, start + len(slip))
    for each, was in zip(spoilt.mentions, clean.mentions, strict=True):
        assert each.start == was.start + (grown if was.start >= end else 0)
        assert each.end == was.end + (grown if was.end >= end else 0)
        spans = [(each.start, each.end), *([each.cue] if each.cue else [])]
        rests = any(low < whole[1] and whole[0] < high for low, high in spans)
        assert rests == ((*whole, text[start:end]) in each.repairs)


def test_most_confusions_in_the_words_of_forms_are_read_back() -> None:
    tried = [
        (word, word.replace(seen, read, 1))
        for word in WORDING.words[::10]
        for seen, read in CONFUSIONS
        if word.isascii() and seen in word
    ]
    begun = tuple(WORDING.beginnings)
    tried = [(word, slip) for word, slip in tried if len(slip) > 6 and word.isalpha() and not slip.startswith(begun)]
    right = sum(mend(slip, SHIPPED) == word for word, slip in tried)
    assert len(tried) > 100
    assert right >= 0.8 * len(tried), (right, len(tried))


def test_a_name_with_capitals_in_it_is_no_slip() -> None:
    assert read("Evaluated on OCRBench.").repairs == ()


def test_a_mention_that_rests_on_no_slip_tells_none() -> None:
    reading = read("Led RLHF. Trainlng of models.")
    assert [one.words for one in reading.repairs] == ["training"]
    assert all(one.repairs == () for one in reading.mentions if one.end < 9)


def test_a_slip_in_the_words_that_decide_a_status_is_told() -> None:
    (mention,) = (one for one in read("lnterested in RLHF").mentions if one.signal == "rlhf")
    assert mention.status == "wished"
    assert [(one.start, one.end, one.words) for one in mention.repairs] == [(0, 10, "interested")]


_pieces = st.sampled_from(
    [
        "trainlng", "rnodels", "languagemodels", "RewardModeling", "align-\nment", "align\u00adment", "quantlzing", "straining", "ｔｒａｉｎｌｎｇ",
        "ﬁne", "…", "½", "distilation", "大模型", "a", "-", "\n", "  ", "**", "Распад", "modèles", "trainlngж", "|", "1", "№", "decocling.",
    ]
)  # fmt: skip
_texts = st.builds(str.join, st.sampled_from([" ", "", "  "]), st.lists(_pieces | st.text(max_size=4), max_size=8))


@given(_texts)
def test_every_repair_stands_in_the_text_in_order_and_apart(text: str) -> None:
    _, repairs = SMALL.of(text, view(text))
    spans = [(one.start, one.end) for one in repairs]
    assert spans == sorted(spans)
    assert all(0 <= low < high <= len(text) for low, high in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(folded(text[one.start : one.end]) != one.words for one in repairs)


@given(_texts)
def test_the_way_back_from_a_mended_text_never_runs_backwards_and_stays_in_the_text(text: str) -> None:
    seen, _ = SMALL.of(text, view(text))
    back = [seen.source(at) for at in range(len(seen.text))]
    forth = [seen.offset(at) for at in range(len(text) + 1)]
    assert back == sorted(back)
    assert all(0 <= place < len(text) for place in back)
    assert forth == sorted(forth)
    assert all(0 <= at <= len(seen.text) for at in forth)


@given(_texts)
def test_the_words_of_a_repair_stand_in_the_view_where_it_says(text: str) -> None:
    seen, repairs = SMALL.of(text, view(text))
    for repair in repairs:
        start = seen.offset(repair.start)
        assert seen.text[start : start + len(repair.words)] == repair.words
        assert seen.source(start) == repair.start
        assert seen.source(start + len(repair.words) - 1) == repair.end - 1


@given(st.lists(st.sampled_from(sorted(WORDS | PLAIN)), max_size=8), st.integers(0, 60), st.sampled_from("xlm1 "))
def test_a_repaired_text_has_nothing_to_repair(words: list[str], at: int, letter: str) -> None:
    text = " ".join(words)
    mended = mend(text[:at] + letter + text[at + 1 :])
    assert mend(mended) == mended


@given(st.sampled_from(sorted(WORDS)), st.data())
def test_a_word_is_read_as_words_that_there_are(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slip = word[:at] + data.draw(st.text("abcdlmnrs10", max_size=2)) + word[at + data.draw(st.integers(0, 2)) :]
    for _, read in told(slip):
        assert all(one in WORDS | PLAIN | {"of", "on", "in", "to", "for", "by", "at", "from"} for one in read.split())


def test_a_text_without_slips_is_the_same_view() -> None:
    seen = view("Led training of language models.")
    assert SMALL.of("Led training of language models.", seen) == (seen, ())
    assert SMALL.of("Led training of language models.", seen)[0] is seen


# Time: not how fast, but that it grows in line with the text


def repaired(text: str) -> object:
    return SMALL.of(text, view(text))


def test_many_slips_in_a_text_do_not_hang() -> None:
    assert in_line(lambda size: repaired("trainlng, " * size), 16_000)


def test_many_cut_words_in_a_text_do_not_hang() -> None:
    assert in_line(lambda size: repaired("align-\nment, " * size), 16_000)


def test_many_words_that_nobody_knows_do_not_hang() -> None:
    assert in_line(lambda size: repaired(" ".join(f"xq{number}zk" for number in range(10_000, 10_000 + size))), 12_000)


def test_a_word_without_an_end_does_not_hang() -> None:
    endless = Repairs(WORDS, ["quantiz"], PLAIN.__contains__)
    assert mend("x7" * 50_000, endless) == "x7" * 50_000
    assert in_line(lambda size: mend("x7" * size, endless), 50_000)
