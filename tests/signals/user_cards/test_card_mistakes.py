"""Cards that users write, in job files: every mistake at once, with its place; shipped cards have none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from matcher import job
from matcher.errors import MatcherError
from matcher.model import Card, Job
from matcher.signals import taxonomy
from matcher.signals.user_cards.card_mistakes import Written, house, of_card
from matcher.signals.user_cards.fields import CARD_FILE
from matcher.toml.checking import check
from tests.growth import in_line

ROOT = Path(__file__).parents[3]
CARDS = taxonomy.load().cards
SHIPPED = sorted((Path(taxonomy.__file__).parent / "cards").glob("*.toml"))
HEAD = 'title = "x"\n[similarity]\nweight = 1\n'
CARD = HEAD + '[signals.own-tools]\naliases = ["function calling"]\n'


def parsed(source: str) -> Job:
    return job.parse(source, "job.toml", CARDS)


def refused(source: str) -> list[str]:
    with pytest.raises(MatcherError) as error:
        parsed(source)
    return str(error.value).splitlines()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_cards_would_pass_as_a_users(path: Path) -> None:
    table = tomli.loads(path.read_text("utf-8"))
    assert not list(check(table, CARD_FILE))
    assert not list(of_card(Written(table["id"], table), house([], CARDS)))


def test_one_list_of_words_makes_a_card() -> None:
    (card,) = parsed(CARD).cards
    assert card == Card("own-tools", "Own tools", "", aliases=("function calling",))


def test_every_key_of_a_card_may_be_written() -> None:
    more = 'label = "Tools"\nwhat = "Calls tools."\nacronyms = ["MCP"]\nambiguous = ["tools"]\ncontext = ["LLM", "@nlp"]\npatterns = ["call* + tools"]\n'
    (card,) = parsed(
        CARD + more + 'unless = ["power"]\ntraps = ["power tools"]\nbroader = ["agents"]\nrelated = { rag = 0.25 }\n'
    ).cards
    assert (card.label, card.context, card.patterns, card.related) == (
        "Tools",
        ("LLM", "@nlp"),
        ("call* + tools",),
        {"rag": 0.25},
    )


def test_a_job_without_cards_of_its_own_has_none_and_stays_hashable() -> None:
    assert parsed(HEAD).cards == ()
    assert hash(parsed(CARD + "related = { nlp = 0.5 }\n"))


def test_requirements_may_name_the_jobs_own_signals() -> None:
    source = CARD + '[[requirement]]\nname = "A"\nweight = 1\nsignals = ["own-tools", "rlhf"]\n'
    assert parsed(source).requirements[0].signals == ("own-tools", "rlhf")
    (line,) = refused(source.replace('["own-tools", ', '["own-toolsr", '))
    assert line.startswith(
        "job.toml:9:12: requirement[1].signals[1]: `own-toolsr` is not a known signal; did you mean `own-tools`"
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ('alias = ["x"]', "job.toml:6:1: signals.own-tools.alias: is not a known key; did you mean `aliases`?"),
        ("label = 7", "job.toml:6:9: signals.own-tools.label: must be text in quotes, not `7`"),
        ("acronyms = []", "job.toml:6:12: signals.own-tools.acronyms: must have at least one entry"),
        ('acronyms = ["MCP", ""]', "job.toml:6:20: signals.own-tools.acronyms[2]: must not be empty"),
        ('acronyms = ["MCP", 1]', "job.toml:6:20: signals.own-tools.acronyms[2]: must be text in quotes, not `1`"),
        ('acronyms = "MCP"', "job.toml:6:12: signals.own-tools.acronyms: must be an array of texts"),
        (f'traps = ["{"x" * 121}"]', "job.toml:6:10: signals.own-tools.traps[1]: is longer than 120 characters"),
        (f'traps = ["{"x|" * 61}"]', "job.toml:6:10: signals.own-tools.traps[1]: is longer than 120 characters"),
        (f"traps = {['x'] * 2001}", "job.toml:6:9: signals.own-tools.traps: has 2,001 entries, more than 2,000"),
        ('traps = ["ab", "--"]', "job.toml:6:16: signals.own-tools.traps[2]: `--` has no letter or digit; write words"),
        ('patterns = ["(a+)+$"]', "job.toml:6:13: signals.own-tools.patterns[1]: `(a+)+$` looks like a regular expression, and patterns are words"),
        (f'patterns = ["train + {"x" * 150} + (a+)+$"]', "looks like a regular expression, and patterns are words"),
        ('patterns = ["a + b + c + d + e + f + g"]', "signals.own-tools.patterns[1]: `a + b + c + d + e + f + g` joins 7 words"),
        ('context = ["LLM"]\nambiguous = ["Function-Calling"]', "ambiguous[1]: `Function-Calling` is an alias too, and counts anywhere; remove one"),
        ('ambiguous = ["tools"]', "job.toml:6:13: signals.own-tools.ambiguous: never count without a context"),
        ('context = ["@nlpp"]', "job.toml:6:12: signals.own-tools.context[1]: `nlpp` is not a known signal; did you mean `nlp`"),
        ('broader = ["agent"]', "job.toml:6:12: signals.own-tools.broader[1]: `agent` is not a known signal; did you mean `agents`"),
        ('broader = ["own-tools"]', "job.toml:6:12: signals.own-tools.broader[1]: `own-tools` is the signal itself; remove it"),
        ("related = { rlfh = 0.5 }", "job.toml:6:13: signals.own-tools.related.rlfh: `rlfh` is not a known signal; did you mean `rlhf`"),
        ("related = { rlhf = 1.5 }", "job.toml:6:20: signals.own-tools.related.rlhf: must be a number from 0 to 1, not `1.5`"),
        ("related = { rlhf = -1 }", "signals.own-tools.related.rlhf: must be a number from 0 to 1, not `-1`"),
        ('related = ["rlhf"]', "signals.own-tools.related: must be a table of numbers, not an array"),
        ('[signals."Tool Use"]\naliases = ["ab"]', "job.toml:6:1: signals.Tool Use: `Tool Use` is no id of at most 60 characters"),
        (f'[signals.{"x" * 61}]\naliases = ["ab"]', "is no id of at most 60 characters"),
        ('[signals.empty]\nwhat = "x"', "job.toml:6:1: signals.empty: has no words to look for; add one of aliases, acronyms, ambiguous, patterns"),
        ("[signals]\nx = 1", "signals.x: must be a table, not `1`"),
    ],
)  # fmt: skip
def test_a_mistake_of_a_card_says_where_what_and_how_to_mend_it(more: str, expected: str) -> None:
    (line,) = refused(f"{CARD}{more}\n")
    assert expected in line
    assert "; " in line


def test_all_mistakes_of_all_cards_are_told_at_once_in_the_order_of_the_file() -> None:
    lines = refused(CARD + 'traps = [""]\n[signals.B]\nlabel = 1\n[[requirement]]\nname = "A"\nweight = 0\nsignals = ["b"]\n')
    assert [line.split(":")[1] for line in lines] == ["6", "7", "7", "8", "11", "12"]


def test_signals_that_are_no_tables_are_told() -> None:
    (line,) = refused('signals = ["rlhf"]\n' + HEAD)
    assert line.startswith("job.toml:1:11: signals: must be a table of tables, not an array; write [signals.ID]")


def test_a_signal_that_others_count_for_needs_no_words_of_its_own() -> None:
    assert len(parsed(CARD + 'broader = ["tools"]\n[signals.tools]\nwhat = "All of it."\n').cards) == 2


def test_a_circle_is_told_at_each_card_of_it_with_the_way_round() -> None:
    lines = refused(CARD + 'broader = ["b"]\n[signals.b]\nbroader = ["c"]\n[signals.c]\nbroader = ["nlp", "own-tools"]\n')
    assert [line.split(": ", 1)[0] for line in lines] == ["job.toml:6:12", "job.toml:8:12", "job.toml:10:19"]
    assert lines[0].endswith("goes in a circle: own-tools → b → c → own-tools; remove one of them from `broader`")


def test_a_circle_through_a_shipped_card_is_told() -> None:
    (line,) = refused(HEAD + '[signals.nlp]\naliases = ["language technology"]\nbroader = ["rlhf"]\n')
    assert "goes in a circle: nlp → rlhf → nlp" in line


def test_a_card_in_the_wrong_place_is_checked_all_the_same_and_told_the_right_one() -> None:
    lines = refused((ROOT / "tests" / "hostile" / "job_redos.toml").read_text())
    assert [line.split(": ")[0] for line in lines] == ["job.toml:1:1", *["job.toml:2:1"] * 2, *(f"job.toml:4:{at}" for at in (13, 23, 35, 48))]  # fmt: skip
    assert lines[2] == "job.toml:2:1: taxonomy[1]: is a card in a place for none; write it as a table [signals.ID]"
    for line, pattern in zip(lines[3:], ("(a+)+$", "(a|aa)*b", "(.*a){25}", "(?:x+x+)+y"), strict=True):
        assert f"`{pattern}` looks like a regular expression, and patterns are words" in line


@pytest.mark.parametrize(
    ("written", "most"),
    [
        (lambda size: "".join(f'[signals.a{i}]\naliases = ["w{i}"]\nbroader = ["a{(i + 1) % size}"]\n' for i in range(size)), 8_000),
        (lambda size: "".join(f'[signals.a{i}]\naliases = ["w{i}"]\nbroader = {[f"a{i - i % 20 + k}" for k in range(20)]}\n' for i in range(size)), 800),
        (lambda size: f"[signals.a]\naliases = {['(a+)+$' * 20] * size}\npatterns = {['x+' * 60] * size}\n", 2_000),
    ],
    ids=["many cards", "many circles", "many expressions"],
)  # fmt: skip
def test_checking_takes_no_longer_than_what_is_written(written: Callable[[int], str], most: int) -> None:
    assert in_line(lambda size: refused(HEAD + written(size)), most)
