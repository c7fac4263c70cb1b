"""Attacks on a ranking: each changes a profile for a job, as somebody would who knows what the matcher looks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from people import Profile

from matcher.lore import Lore
from matcher.model import Job
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Card

Attack = Callable[[Random, Profile, list[str], Job], None]
"""Changes a profile for a job, given the words that its cards know."""


def keywords(job: Job, known: Lore) -> list[str]:
    """Return what somebody would list who knows the job file by heart: every card's names, and the job's own terms."""
    cards = [known.taxonomy.cards[signal] for one in job.requirements for signal in one.signals]
    near = [known.taxonomy.cards[one] for card in cards for one in card.related]
    named = [name for card in [*cards, *near] for name in names(card, acronyms=True)[:6]]
    return list(dict.fromkeys([*named, *(term for one in job.requirements for term in one.terms)]))


def names(card: Card, *, acronyms: bool = False) -> list[str]:
    """Return the names of a card that can be written down as they are."""
    known = (card.label, *card.aliases, *(card.acronyms if acronyms else ()))
    return [one for one in known if one.isascii() and "*" not in one]


def listed_once(random: Random, profile: Profile, words: list[str], job: Job, times: int = 1) -> None:
    many = random.sample(words, min(len(words), random.randint(20, 40))) * times
    place = random.choice(["keywords", "string", "summary", "bullet"])
    if place == "keywords":
        profile["skills"].append({"name": random.choice(["Keywords", "AI", "Expertise"]), "keywords": many})
    elif place == "string":
        profile["skills"].append({"name": "Skills", "keywords": [random.choice([", ", " | ", " · ", "; "]).join(many)]})
    elif place == "summary":
        profile["basics"]["summary"] += " Keywords: " + ", ".join(many) + "."
    else:
        profile["work"][0]["highlights"].append(", ".join(many))


def pasted(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    text = " ".join(job.description.split())
    place = random.choice(["summary", "bullets", "title", "skill"])
    if place == "summary":
        profile["basics"]["summary"] = text * random.choice([1, 3])
    elif place == "bullets":
        profile["work"][0]["highlights"] += [one.strip() + "." for one in text.split(".") if len(one.split()) > 11]
    elif place == "title":
        profile["work"][0]["position"] += " " + text
    else:
        profile["skills"].append({"name": "Skills", "keywords": [text]})


def hidden(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    many = random.sample(words, min(len(words), 30))
    told = "Led " + ", ".join(many) + ". " + job.description
    tags = "".join(chr(0xE0000 + ord(char)) for char in told if char.isascii())
    spelled = " ".join(many).split()
    alike = " ".join(one for word in spelled if (one := word.translate(ALIKE)) != word and one.isalpha())
    trick = random.choice(
        [
            *(f"<!-- {told} -->", f'<span style="display:none">{told}</span>', f'<p style="font-size:0px">{told}</p>'),
            *(tags, alike, "\u200b".join(" ".join(many))),
        ]
    )
    if random.random() < 0.5:
        profile["basics"]["summary"] += " " + trick
    else:
        profile["work"][0]["highlights"][0] += " " + trick


def padded(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    many = random.sample(words, min(len(words), 24))
    pairs = list(zip(many[::2], many[1::2], strict=True))
    place = random.choice(["prose", "familiar", "brackets"])
    if place == "prose":
        profile["basics"]["summary"] += " My field is " + ", ".join(f"{one}, also called {other}" for one, other in pairs) + "."
    elif place == "familiar":
        profile["work"][0]["highlights"] += [f"Familiar with {one}, {other} and the like." for one, other in pairs]
    else:
        profile["skills"].append({"name": "Skills", "keywords": [f"{one} ({other})" for one, other in pairs]})


def inflated(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    """Claim some of the job's cards with large verbs: in one line, or in two."""
    claims = _claims(random, job)
    cut = len(claims) if random.random() < 0.6 else len(claims) // 2
    lines = [", ".join(part) + "." for part in (claims[:cut], claims[cut:]) if part]
    profile["work"][0]["highlights"][:0] = [line[0].upper() + line[1:] for line in lines]


def apart(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    """Claim the same, one claim a bullet: no sentence says too much."""
    profile["work"][0]["highlights"][:0] = [one[0].upper() + one[1:] + "." for one in _claims(random, job)]


def detailed(random: Random, profile: Profile, words: list[str], job: Job) -> None:
    """Claim the same with invented figures: a plain lie."""
    figures = [
        "for a 7B chat model on 64 GPUs",
        "with a team of nine, 31 % cheaper than before",
        "over 14 months and three releases",
    ]
    told = [f"{one} {random.choice(figures)}." for one in _claims(random, job)]
    profile["work"][0]["highlights"][:0] = [one[0].upper() + one[1:] for one in told]


def _claims(random: Random, job: Job) -> list[str]:
    verbs = random.sample(["Led", "pioneered", "spearheaded", "drove", "owned", "headed", "championed", "architected"], 8)
    praise = ["", "cutting-edge ", "end-to-end ", "state-of-the-art ", "large-scale ", "innovative "]
    known = list(dict.fromkeys(signal for one in job.requirements for signal in one.signals))
    chosen = random.sample(known, min(len(known), random.randint(4, 6)))
    return [f"{verb} {random.choice(praise)}{random.choice(NAMES[one])}" for verb, one in zip(verbs, chosen, strict=False)]


ALIKE = str.maketrans("aeopcxyTPCHMABEKO", "аеорсхуТРСНМАВЕКО")
NAMES = {id: names(card)[:9] for id, card in taxonomy.load().cards.items()}

ATTACKS: dict[str, Attack] = {
    "list once": listed_once,
    "list × 50": partial(listed_once, times=50),
    "job text pasted": pasted,
    "hidden": hidden,
    "synonyms padded": padded,
    "verbs inflated": inflated,
}
LIMITS: dict[str, Attack] = {"one verb a bullet": apart, "invented figures": detailed}
"""What no goal is set for: a document that says so earns what it says, for nothing in it tells a lie from the truth."""
