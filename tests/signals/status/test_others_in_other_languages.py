"""What was sold, planned, heard of or done by somebody else, in German, French, Spanish and Italian."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "a boss, a relative or a colleague has work of their own",
    [
        "Mon chef a construit un RLHF.",
        "Mon patron a conçu le RLHF.",
        "Ma directrice a conçu le RLHF pour notre service.",
        "Mi jefe construyó un RLHF.",
        "Una compañera hizo el RLHF.",
        "Il mio capo ha costruito un RLHF.",
        "Una collega ha progettato il RLHF.",
    ],
    status="other",
)

SENTENCES += group(
    "what is only written about, bought or paid for is not done",
    [
        "Artículo sobre RLHF para la revista interna.",
        "Licitación de un sistema RLHF.",
        "Presupuesto y compras para RLHF.",
        "Notas de prensa sobre RLHF.",
        "Gara d'appalto per un sistema RLHF.",
        "Comunicati stampa sul RLHF.",
    ],
    status="other",
)

SENTENCES += group(
    "what it is made for is no dealing",
    [
        "Desarrollé un RLHF para contratos y facturas.",
        "RLHF sobre reclamaciones de clientes, 400 usuarios.",
        "Modelo RLHF entrenado con 40.000 contratos.",
        "Implementé RLHF y lo presenté en una conferencia.",
        "Sviluppato un RLHF per contratti e fatture.",
        "RLHF sui reclami dei clienti, 30.000 utenti.",
    ],
    status="did",
)

SENTENCES += group(
    "what is planned or aimed at is a wish",
    [
        "Projet RLHF prévu pour 2027.",
        "RLHF-Projekt, geplant für Ende 2027.",
        "Proyecto RLHF previsto para 2027.",
        "Objetivo: especializarme en RLHF.",
        "Objectif : évoluer vers le RLHF.",
        "Ziel: Einstieg in RLHF.",
    ],
    status="wished",
)

SENTENCES += group(
    "what is known by a little reading is no work",
    [
        "RLHF (notions).",
        "RLHF (nivel básico).",
        "RLHF (Grundlagen).",
        "RLHF kenne ich nur vom Hörensagen.",
        "RLHF nur aus der Literatur bekannt.",
        "Conozco el RLHF solo de oídas.",
    ],
    status="exposed",
)

SENTENCES += group("new ground was never trodden", ["RLHF ist für mich Neuland.", "RLHF war bisher Neuland."], status="negated")

SENTENCES += group(
    "a thesis tells of its work",
    [
        "Mémoire de master : RLHF pour textes de loi.",
        "Trabajo de fin de máster: RLHF para leyes.",
        "Tesi di laurea: RLHF per testi di legge.",
    ],
    status="did",
)

SENTENCES += group(
    "who helps along assists", ["Beim Aufbau von RLHF half ich mit.", "Beim RLHF habe ich geholfen."], status="assisted"
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
