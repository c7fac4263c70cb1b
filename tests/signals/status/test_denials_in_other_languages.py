"""Who has no experience, or hardly any, in German, French, Spanish, Italian, Portuguese and Dutch."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "experience is denied, of whatever kind it would be",
    [
        "Keine eigene Erfahrung mit RLHF, Zusammenarbeit mit der ETH geplant",
        "Keine nennenswerte praktische Erfahrung mit RLHF.",
        "Noch keine direkte Berufserfahrung mit RLHF.",
        "Bisher keine Erfahrung mit RLHF.",
        "Ohne vertiefte Kenntnisse in RLHF.",
        "Keine RLHF-Erfahrung.",
        "RLHF: keine eigene Erfahrung",
        "Aucune réelle expérience du RLHF.",
        "Pas encore d'expérience en RLHF.",
        "Sans véritable expérience du RLHF.",
        "Sin ninguna experiencia propia en RLHF.",
        "RLHF: sin experiencia propia",
        "Nessuna reale esperienza con RLHF.",
        "Non ho alcuna esperienza con RLHF.",
        "Sem qualquer experiência em RLHF.",
        "Não tenho ainda experiência com RLHF.",
        "Geen eigen ervaring met RLHF.",
        "Nog geen praktische kennis van RLHF.",
    ],
    status="negated",
)

SENTENCES += group(
    "hardly any experience is none",
    [
        "Wenig Erfahrung mit RLHF",
        "Kaum Erfahrung mit RLHF.",
        "Nur begrenzte Kenntnisse in RLHF.",
        "Très peu de réelle expérience en RLHF.",
        "Expérience limitée du RLHF.",
        "Poca experiencia práctica en RLHF.",
        "Esperienza molto limitata con RLHF.",
        "Pouca experiência com RLHF.",
        "Weinig ervaring met RLHF.",
        "Very little practical experience with RLHF.",
        "No significant experience with RLHF.",
    ],
    status="negated",
)

SENTENCES += group(
    "it is denied behind the words",
    [
        "Mit RLHF habe ich bisher keine eigene Erfahrung gesammelt.",
        "Avec le RLHF, je n'ai aucune expérience.",
        "Con RLHF no tengo experiencia.",
        "Met RLHF heb ik nog geen ervaring.",
        "Erfahrung mit RLHF: keine",
        "Kubernetes in der Lehre, mit RLHF habe ich keine Erfahrung.",
    ],
    status="negated",
)

SENTENCES += group(
    "there is experience, or something else is missing",
    [
        "Viel Erfahrung mit RLHF.",
        "Nicht wenig Erfahrung mit RLHF.",
        "Keine schlechten Erfahrungen mit RLHF.",
        "Keine Scheu vor neuen Aufgaben, Erfahrung mit RLHF.",
        "Ohne Vorkenntnisse RLHF aufgebaut.",
        "Ohne Probleme RLHF-Erfahrung gesammelt.",
        "Beaucoup d'expérience avec le RLHF.",
        "Sin experiencia previa, implementé RLHF para un modelo 7B.",
        "Mucha experiencia con RLHF.",
        "Tanta esperienza con RLHF.",
        "Veel ervaring met RLHF.",
        "RLHF aufgebaut, keine eigene Erfahrung mit Kubernetes.",
        "RLHF gebaut, mit Kubernetes habe ich keine Erfahrung.",
        "J'ai construit le RLHF, avec Kubernetes je n'ai aucune expérience.",
        "Keine eigene Erfahrung mit Kubernetes, aber RLHF aufgebaut.",
        "Pas d'expérience réelle avec Kubernetes, mais RLHF mis en place.",
    ],
    never=("negated",),
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_denial_is_read_in_other_languages(sentence: Sentence) -> None:
    sentence.check()


@pytest.mark.parametrize(
    "text",
    [
        "RLHF aufgebaut, keine eigene Erfahrung mit Kubernetes.",
        "RLHF gebaut, mit Kubernetes habe ich keine Erfahrung.",
        "Keine eigene Erfahrung mit Kubernetes, aber RLHF aufgebaut.",
        "He trabajado en RLHF, con Kubernetes no tengo experiencia.",
    ],
)
def test_a_denial_reaches_its_own_words_alone(text: str) -> None:
    assert statuses("kubernetes", text, "work") == {"negated"}
    assert "negated" not in statuses("rlhf", text, "work")
