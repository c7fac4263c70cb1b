"""Who did, helped with, wishes for or was taught something, in German, French, Spanish and their neighbours."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, statuses

SENTENCES = list[Sentence]()

SENTENCES += group(
    "people are led",
    [
        "Führung eines Teams von 14 Mitarbeitenden (RLHF, MLOps).",
        "Führung der Gruppe RLHF.",
        "Leitung einer Arbeitsgruppe für RLHF.",
        "Leitet seit 2020 die Abteilung RLHF.",
        "Disziplinarische Verantwortung für zwölf Mitarbeiter im Bereich RLHF.",
        "Responsable de l'équipe RLHF.",
        "Encadrement de l'équipe RLHF, huit personnes.",
        "Pilotage du projet RLHF.",
        "Al frente de un equipo de RLHF.",
        "Jefa de proyecto: RLHF para un asistente.",
        "Six engineers for RLHF report to me.",
        "She has run the RLHF group since 2019.",
    ],
    status="led",
    section="other",
)

SENTENCES += group(
    "a deed is told in prose",
    [
        "Hélène a conçu et développé la chaîne RLHF.",
        "Elle a mis en place le RLHF d'un assistant.",
        "Sie hat die Pipeline für RLHF entwickelt, die heute läuft.",
        "Das RLHF unseres Assistenten hat sie aufgebaut.",
        "Aufbau einer Umgebung für RLHF.",
        "Mise en place d'une chaîne RLHF.",
        "Desarrolló el RLHF del asistente.",
        "Diseño de un proceso de RLHF.",
    ],
    status="did",
    section="other",
)

SENTENCES += group(
    "a part of the work is told",
    ["Contribution au RLHF d'un modèle ouvert.", "A contribué au RLHF d'un assistant.", "Mitwirkung am RLHF eines Assistenten."],
    status="contributed",
    section="other",
)

SENTENCES += group(
    "help is told",
    ["Aide à la mise au point du RLHF.", "Appui au projet RLHF.", "Unterstützung beim RLHF eines Assistenten."],
    status="assisted",
    section="other",
)

SENTENCES += group(
    "what was learnt was not done",
    ["Fortbildung in RLHF besucht.", "Kurs über RLHF, 40 Stunden.", "Suivi d'une formation au RLHF.", "Curso de RLHF, 60 horas."],
    status="exposed",
    section="other",
)

SENTENCES += group(
    "it is wished for",
    [
        "Künftig möchte ich an RLHF arbeiten.",
        "Gerne würde ich mich in RLHF einarbeiten.",
        "In RLHF möchte ich mich einarbeiten.",
        "Je voudrais travailler sur le RLHF.",
        "Elle souhaite évoluer vers le RLHF.",
        "Mon objectif : évoluer vers le RLHF.",
        "Quisiera trabajar en RLHF.",
        "Busco un puesto en RLHF.",
    ],
    status="wished",
    section="other",
)

SENTENCES += group(
    "it is denied",
    [
        "RLHF kenne ich nur aus der Literatur, gearbeitet habe ich damit noch nicht.",
        "Mit RLHF hatte ich bisher noch keine Gelegenheit zu arbeiten.",
        "RLHF: hierzu hatte ich bisher keine Gelegenheit.",
        "Am RLHF war ich nicht beteiligt.",
        "Elle n'a jamais travaillé sur le RLHF.",
        "Je ne connais pas le RLHF.",
        "No he trabajado con RLHF.",
        "Nunca ha trabajado con RLHF.",
        "Nunca he usado RLHF.",
        "Jamás he trabajado con RLHF.",
        "Pas encore utilisé RLHF.",
        "Jamais pratiqué RLHF.",
    ],
    status="negated",
    section="other",
)

SENTENCES += group(
    "others did it",
    [
        "RLHF ist nicht ihr Werk, sondern das der Kollegen in Graz.",
        "Das RLHF wurde von Kollegen aus Graz übernommen.",
        "Le RLHF a été mené par une autre équipe.",
        "Les travaux sur le RLHF sont l'œuvre d'une autre équipe.",
        "El RLHF lo hizo otro equipo.",
        "Verkauf von Lizenzen für RLHF.",
        "Vendí cursos sobre RLHF.",
        "RLHF was chosen by the supplier.",
        "RLHF support contract audited.",
        "RLHF job adverts written for two clients.",
        "RLHF-Lizenzen beschafft.",
        "Vente de solutions de RLHF.",
    ],
    status="other",
    section="other",
)


@pytest.mark.parametrize(
    "text", ["Betreuung von drei Abschlussarbeiten.", "Encadrement de deux doctorants.", "Encadrement de 2 thèses."]
)
def test_a_number_of_things_makes_a_deed_of_the_name_of_work(text: str) -> None:
    assert statuses("mentoring", text, "work") == {"did"}


SENTENCES += group(
    "teams are headed in nouns",
    [
        "Dirección del equipo de RLHF.",
        "Coordinación de un equipo de RLHF.",
        "Guida del team RLHF.",
        "Gestione del team RLHF.",
        "Liderança do projeto de RLHF.",
        "Leiding over het RLHF-team.",
        "Encadrement technique de cinq ingénieurs RLHF.",
        "Responsable de cinco ingenieros de RLHF.",
    ],
    status="led",
)

SENTENCES += group(
    "work is told in nouns",
    [
        "Einführung eines RLHF-Verfahrens.",
        "Betrieb von RLHF für 40 Nutzer.",
        "Mise en production d'un RLHF.",
        "Déploiement de RLHF pour 400 utilisateurs.",
        "Puesta en marcha de un RLHF para 400 usuarios.",
        "Entrenamiento de un modelo con RLHF.",
        "Progettazione di un sistema RLHF.",
        "Sviluppo di una pipeline RLHF.",
        "Implantação de RLHF.",
        "Opzetten van RLHF.",
        "Refonte du RLHF de l'assistant.",
        "Automatización de RLHF.",
        "Weiterentwicklung der RLHF-Pipeline.",
    ],
    status="did",
)

SENTENCES += group(
    "a part is told in nouns",
    [
        "Colaboración en el RLHF de un asistente.",
        "Partecipazione al progetto RLHF.",
        "Participação no projeto de RLHF.",
        "Meegewerkt aan RLHF.",
        "Ich habe mit zwei Kollegen RLHF aufgebaut.",
        "Puesta en marcha de RLHF con dos compañeros.",
        "Mise en place d'un RLHF avec une collègue.",
    ],
    status="contributed",
)

SENTENCES += group(
    "help is told in nouns",
    [
        "Aide ponctuelle à l'équipe RLHF.",
        "Apoyo puntual al equipo de RLHF.",
        "Supporto al team RLHF.",
        "Apoio pontual em RLHF.",
        "Ondersteuning bij RLHF.",
        "Zuarbeit für das RLHF-Team.",
    ],
    status="assisted",
)

SENTENCES += group(
    "a course was attended",
    [
        "RLHF-Schulung besucht (2 Tage).",
        "Kurs RLHF.",
        "Formation RLHF de deux jours.",
        "Formation au RLHF.",
        "Initiation au RLHF.",
        "Taller de RLHF.",
        "Formación en RLHF.",
        "Corso RLHF di due giorni.",
        "Corso su RLHF.",
        "Formação em RLHF.",
        "Cursus RLHF gevolgd.",
        "RLHF-Zertifikat 2023.",
        "Certification RLHF (2023).",
        "Certificación de RLHF.",
        "Certified RLHF Engineer (2023).",
        "Erste Berührungspunkte mit RLHF.",
        "Premiers pas avec RLHF.",
        "Estoy aprendiendo RLHF.",
        "Sto imparando RLHF.",
    ],
    status="exposed",
)

SENTENCES += group(
    "what was never done is denied",
    [
        "Nunca he implementado RLHF.",
        "No he usado RLHF.",
        "Nunca usé RLHF.",
        "Non ho usato RLHF.",
        "Nunca implementei RLHF.",
    ],
    status="negated",
)

SENTENCES += group(
    "it is sold, used or made by others",
    [
        "Vendita di soluzioni RLHF alle banche.",
        "Venda de soluções RLHF.",
        "Verkoop van RLHF-software.",
        "Unsere Abteilung nutzt RLHF, ich war für das Controlling zuständig.",
        "Notre service utilise le RLHF ; je tenais la caisse.",
        "Nuestro departamento usa RLHF, yo llevaba las compras.",
        "Das RLHF hat ein Partner geliefert.",
        "El RLHF lo entregó un socio.",
    ],
    status="other",
)


SENTENCES += group(
    "a label of words stands above a list in every language",
    ["Kenntnisse: Docker, RLHF, Helm.", "Outils : Docker, RLHF, Helm.", "Tecnologías: Docker, RLHF, Helm."],
    status="listed",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_in_another_language_has_the_status_it_states(sentence: Sentence) -> None:
    sentence.check()


@pytest.mark.parametrize(
    "text",
    [
        "Six engineers report to me.",
        "Twelve people report to me, among them four managers.",
        "Führung eines Teams von 14 Mitarbeitenden (Data Engineering, MLOps)",
        "Disziplinarische Verantwortung für zwölf Mitarbeiter.",
        "Sieben Entwickler sind mir unterstellt.",
        "Encadrement d'une équipe de 8 ingénieurs",
        "Lideré un equipo de nueve personas.",
        "组里有5个人，任务由我来分，代码我也都看",
    ],
)
def test_whoever_leads_people_is_not_taken_for_one_of_them(text: str) -> None:
    assert statuses("leadership", text, "work") == {"led"}
