"""Lines of the studies that CVs state, in several countries → whether the degree is in the field asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Observation

See = Callable[..., Observation]

IN_FIELD = [
    ("AGH University of Science and Technology, MSc Eng. in Computer Science, 2010-2015", "master", "computer science"),
    ("Computer Science BSc (First), University of Leeds", "bachelor", "computer science"),
    ("BA (Hons) Computer Science", "bachelor", "computer science"),
    ("BA (Hons) Computer Science, University of Leeds, 2016", "bachelor", "computer science"),
    ("BA (Hons) Accounting and Finance, University of Leeds, 2016 (2:1)", "bachelor", "accounting"),
    ("BS, EECS, UC Berkeley, 2015", "bachelor", "computer science"),
    ("MS in EECS, MIT, 2018", "master", "computer science"),
    ("MS in EECS, MIT, 2018", "master", "electrical engineering"),
    ("MMath, University of Warwick, 2018", "master", "mathematics"),
    ("2003 – 2008 Diplom-Kaufmann, Universität Münster, Schwerpunkt Controlling", "master", "Betriebswirtschaftslehre"),
    ("2003 – 2008 Diplom-Kauffrau, Universität Münster", "master", "business administration"),
    ("Bachelor of Engineering (Software), UNSW, 2014", "bachelor", "computer science"),
    ("Bachelor of Engineering (Software), UNSW, 2014", "bachelor", "software engineering"),
    ("BEng Electronic Engineering, University of Southampton", "bachelor", "electrical engineering"),
    ("MEng (Hons) Mechanical Engineering, Imperial College London, 2015", "master", "mechanical engineering"),
    ("MEng, Imperial College London, 2015", "master", "engineering"),
    ("MPhys Physics with Astrophysics, University of Sussex", "master", "physics"),
    ("MPhys, Durham University", "master", "physics"),
    ("MChem, University of Oxford", "master", "chemistry"),
    ("MChem (Hons) Chemistry, University of York", "master", "chemistry"),
    ("MSci Computer Science, UCL", "master", "computer science"),
    ("LLB, King's College London, 2014", "bachelor", "law"),
    ("LLB (Hons) Law, King's College London, 2014", "bachelor", "law"),
    ("LLM, University of Cambridge, 2015", "master", "law"),
    ("LLM International Tax Law, LSE, 2018", "master", "law"),
    ("LL.M., University of Cambridge, 2015", "master", "law"),
    ("BCom, University of Melbourne", "bachelor", "commerce"),
    ("BCom (Hons) Finance, University of Melbourne", "bachelor", "finance"),
    ("Computer Science, BSc, University of Leeds", "bachelor", "computer science"),
    ("Computer Science (BSc), University of Leeds", "bachelor", "computer science"),
    ("Computer Science - BSc (Hons), University of Leeds", "bachelor", "computer science"),
    ("BSc (First Class Hons) Computer Science, University of Leeds", "bachelor", "computer science"),
    ("BSc (2:1) Computer Science, University of Leeds", "bachelor", "computer science"),
    ("BSc Computer Science (2:1), University of Leeds", "bachelor", "computer science"),
    ("BSc (Honours), Computer Science, University of Leeds", "bachelor", "computer science"),
    ("BA (Cantab) Mathematics, Cambridge", "bachelor", "mathematics"),
    ("MA (Oxon) Computer Science, Oxford", "master", "computer science"),
    ("First-class BSc in Computer Science, University of Leeds", "bachelor", "computer science"),
    ("Mathematics MMath (First Class), University of Warwick", "master", "mathematics"),
    ("University of Leeds, Computer Science BSc, 2016", "bachelor", "computer science"),
    ("University of Leeds - BSc Computer Science", "bachelor", "computer science"),
    ("University of Leeds: Computer Science BSc (First)", "bachelor", "computer science"),
    ("BS in CS, Stanford", "bachelor", "computer science"),
    ("BS CS, Stanford", "bachelor", "computer science"),
    ("B.S. CS & Math, MIT", "bachelor", "computer science"),
    ("B.S. CompSci, MIT", "bachelor", "computer science"),
    ("BSCS, Purdue University", "bachelor", "computer science"),
    ("MSCS, Georgia Tech", "master", "computer science"),
    ("MSEE, Stanford University, 2010", "master", "electrical engineering"),
    ("BSEE, Purdue University", "bachelor", "electrical engineering"),
    ("B.Tech (CSE), IIT Delhi", "bachelor", "computer science"),
    ("B.Tech CSE, NIT Trichy", "bachelor", "computer science"),
    ("B.E. (ECE), Anna University", "bachelor", "electrical engineering"),
    ("MS ECE, Carnegie Mellon", "master", "electrical engineering"),
    ("Bachelor of Computer Science, University of Waterloo", "bachelor", "computer science"),
    ("Bachelor of Mathematics, University of Waterloo", "bachelor", "mathematics"),
    ("BMath, University of Waterloo", "bachelor", "mathematics"),
    ("Bachelor of Laws, University of Hull", "bachelor", "law"),
    ("Master of Laws (LLM), University of Hull", "master", "law"),
    ("Bachelor of Science (Computer Science), University of Sydney", "bachelor", "computer science"),
    ("Bachelor of Engineering (Honours) (Software Engineering), UNSW", "bachelor", "software engineering"),
    ("Bachelor of Information Technology, QUT", "bachelor", "computer science"),
    ("BSc IT, University of Mumbai", "bachelor", "computer science"),
    ("BCA, University of Mumbai", "bachelor", "computer science"),
    ("MCA, University of Mumbai", "master", "computer science"),
    ("MBBS, University of Nottingham", "master", "medicine"),
    ("MBChB, University of Leeds", "master", "medicine"),
    ("PhD (Computer Science), ETH Zürich", "doctor", "computer science"),
    ("DPhil Engineering Science, Oxford", "doctor", "engineering"),
    ("BSc Nursing (Adult), University of the West of England", "bachelor", "nursing"),
    ("BSc (Hons) Adult Nursing, University of the West of England, 2018", "bachelor", "nursing"),
    ("MSt in Creative Writing, Oxford", "master", "creative writing"),
    ("BSocSc Economics, University of Cape Town", "bachelor", "economics"),
    ("Pharm.D., University of Florida", "doctor", "pharmacy"),
    ("MPharm, University of Nottingham", "master", "pharmacy"),
    ("Dipl.-Inf., Universität Bonn, 2005", "master", "computer science"),
    ("Dipl.-Inform. (FH), HS Darmstadt", "master", "computer science"),
    ("Dipl.-Math., TU Berlin", "master", "mathematics"),
    ("Dipl.-Phys., TU Berlin", "master", "physics"),
    ("Dipl.-Kfm., Universität Köln", "master", "Betriebswirtschaftslehre"),
    ("Dipl.-Betriebswirt (FH), FH Aachen", "master", "Betriebswirtschaftslehre"),
    ("Diplom-Betriebswirtin (FH), FH Aachen", "master", "BWL"),
    ("Dipl.-Volkswirt, Universität Bonn", "master", "economics"),
    ("Dipl.-Wirt.-Ing., TH Karlsruhe", "master", "industrial engineering"),
    ("Diplom-Wirtschaftsingenieur, TH Karlsruhe", "master", "Wirtschaftsingenieurwesen"),
    ("Dipl.-Ing. Elektrotechnik, TU Darmstadt", "master", "electrical engineering"),
    ("Dipl.-Ing. (FH) Maschinenbau, 2004", "master", "mechanical engineering"),
    ("Diplom-Ingenieur Maschinenbau, RWTH Aachen", "master", "mechanical engineering"),
    ("Diplom-Physikerin, LMU München", "master", "physics"),
    ("Diplom in Informatik, Universität Bonn", "master", "computer science"),
    ("Diplom (Informatik), Universität Bonn", "master", "computer science"),
    ("Informatik (Diplom), Universität Bonn", "master", "computer science"),
    ("Informatik (M.Sc.), TU München", "master", "computer science"),
    ("Informatik M.Sc., TU München", "master", "computer science"),
    ("Studium der Informatik (Master of Science)", "master", "computer science"),
    ("Master Informatik, TU München", "master", "computer science"),
    ("Masterstudium Informatik", "master", "computer science"),
    ("Bachelor BWL, Universität Mannheim", "bachelor", "Betriebswirtschaftslehre"),
    ("B.Sc. Betriebswirtschaftslehre (BWL), Universität Mannheim", "bachelor", "business administration"),
    ("1. Staatsexamen Rechtswissenschaften, Universität Köln", "master", "law"),
    ("Erstes Juristisches Staatsexamen, Universität Köln", "master", "law"),
    ("Staatsexamen Jura, Universität Köln", "master", "law"),
    ("Magister Artium Germanistik", "master", "Germanistik"),
    ("Promotion in Physik, Universität Köln", "doctor", "physics"),
    ("Dr. rer. nat. (Physik), Universität Köln", "doctor", "physics"),
    ("Dr. rer. nat. in Informatik", "doctor", "computer science"),
    ("Dr.-Ing. Elektrotechnik", "doctor", "electrical engineering"),
    ("Dr. iur., Universität Köln", "doctor", "law"),
    ("Dr. med., Charité Berlin", "doctor", "medicine"),
    ("lic. oec. HSG, Universität St. Gallen", "master", "economics"),
    ("Licence d'informatique, Université Paris-Saclay", "bachelor", "computer science"),
    ("Licence Informatique, Université de Lille", "bachelor", "computer science"),
    ("Licence 3 Informatique, Université de Lille", "bachelor", "computer science"),
    ("Licence de mathématiques, Sorbonne", "bachelor", "mathematics"),
    ("Master 2 Informatique, Université Paris-Saclay", "master", "computer science"),
    ("M2 Informatique, Université Paris-Saclay", "master", "computer science"),
    ("Diplôme d'ingénieur, CentraleSupélec", "master", "engineering"),
    ("Diplôme d'ingénieur en informatique, INSA Lyon", "master", "computer science"),
    ("Ingénieur diplômé, CentraleSupélec, 2012", "master", "engineering"),
    ("Ingénieur en informatique diplômé, INSA Lyon", "master", "computer science"),
    ("Doctorat en informatique, Inria", "doctor", "computer science"),
    ("Thèse de doctorat en mathématiques", "doctor", "mathematics"),
    ("Master en droit des affaires, Assas", "master", "law"),
    ("Grado en Ingeniería Informática, UPM", "bachelor", "computer science"),
    ("Licenciatura en Matemáticas, UCM", "bachelor", "mathematics"),
    ("Licenciado en Derecho, UAM", "bachelor", "law"),
    ("Ingeniero en Informática, UPM", "master", "computer science"),
    ("Ingeniero Técnico en Informática de Gestión", "bachelor", "computer science"),
    ("Máster en Inteligencia Artificial, UPM", "master", "computer science"),
    ("Máster Universitario en Ciencia de Datos, UOC", "master", "data science"),
    ("Grado en Administración y Dirección de Empresas (ADE)", "bachelor", "business administration"),
    ("Doctorado en Física, UB", "doctor", "physics"),
    ("Laurea in Informatica, Università di Pisa", "bachelor", "computer science"),
    ("Laurea Magistrale in Ingegneria Informatica, Politecnico di Milano", "master", "computer science"),
    ("Laurea triennale in Matematica", "bachelor", "mathematics"),
    ("计算机科学与技术 工学硕士", "master", "computer science"),
    ("工学硕士,计算机科学与技术,北京大学", "master", "computer science"),
    ("理学学士 数学", "bachelor", "mathematics"),
    ("清华大学 计算机系 硕士", "master", "computer science"),
    ("清华大学 计算机科学与技术 工学学士 2016", "bachelor", "computer science"),
    ("北京大学 软件工程 本科", "bachelor", "computer science"),
    ("法学学士,北京大学", "bachelor", "law"),
    ("经济学硕士,北京大学", "master", "economics"),
    ("法律硕士,中国人民大学", "master", "law"),
    ("工商管理硕士(MBA),北京大学", "master", "business administration"),
]  # fmt: skip
"""A line, the level of its degree, and a field that it is in."""

OPEN = [
    ("MSc (Distinction), University of Leeds", "master", "computer science"),
    ("MSc with Distinction, University of Leeds", "master", "computer science"),
    ("BSc (Hons), University of Leeds", "bachelor", "computer science"),
    ("BSc (Hons) First Class, University of Leeds", "bachelor", "computer science"),
    ("BSc 2:1, University of Leeds", "bachelor", "computer science"),
    ("First Class BSc, University of Leeds", "bachelor", "computer science"),
    ("Master's degree (1.0), TU München", "master", "computer science"),
    ("University of Leeds, BSc, 2016", "bachelor", "computer science"),
    ("Leeds, BSc, 2016", "bachelor", "computer science"),
    ("BSc, Imperial College London", "bachelor", "computer science"),
    ("BSc, MIT, 2015", "bachelor", "computer science"),
    ("MSc, ETH Zürich, 2015", "master", "computer science"),
    ("PhD, Stanford, 2015", "doctor", "computer science"),
    ("MSc, TU Berlin, 2015", "master", "computer science"),
    ("MSc - KTH, Stockholm", "master", "computer science"),
    ("Master of Science, Chalmers, 2012", "master", "computer science"),
    ("MSc cum laude, TU Delft", "master", "computer science"),
    ("Dipl.-Ing., TU Darmstadt", "master", "computer science"),
    ("Dipl.-Ing. (FH), 2004", "master", "computer science"),
    ("Staatsexamen, Universität Köln", "master", "computer science"),
    ("Master MVA, ENS Paris-Saclay", "master", "mathematics"),
    ("工学硕士,北京大学", "master", "computer science"),
    ("理学硕士,北京大学", "master", "computer science"),
]  # fmt: skip
"""The same, where the line tells no field, or one that may be that."""

ELSEWHERE = [
    ("MPharm, University of Nottingham", "master", "physics"),
    ("BA Communications, San Diego State University", "bachelor", "computer science"),
    ("Dipl.-Kfm., Universität Köln", "master", "computer science"),
    ("LLB, King's College London", "bachelor", "computer science"),
    ("MMath, University of Warwick", "master", "business administration"),
    ("BA (Hons) Accounting and Finance", "bachelor", "computer science"),
    ("MSc Finance, LSE", "master", "mathematics"),
    ("BSc (Hons) Adult Nursing", "bachelor", "computer science"),
    ("Staatsexamen Medizin, Universität Köln", "master", "computer science"),
]  # fmt: skip
"""The same, where it tells another field."""


def _seen(see: See, line: str, level: str, field: str) -> tuple[str, str]:
    text = f"Ada Example\nada@example.com\n\n## Education\n\n{line}\n\n## Experience\n\nEngineer, Example Ltd, 2019 - 2021\n- Built things.\n"
    found = see(text, kind="education", level=level, fields=(field,))
    return found.state, found.note


@pytest.mark.parametrize(("line", "level", "field"), IN_FIELD)
def test_a_degree_is_in_the_field_that_its_line_or_its_name_tells(see: See, line: str, level: str, field: str) -> None:
    assert _seen(see, line, level, field) == ("met", "")


@pytest.mark.parametrize(("line", "level", "field"), OPEN)
def test_a_grade_a_school_or_a_faculty_is_no_other_field(see: See, line: str, level: str, field: str) -> None:
    assert _seen(see, line, level, field) == ("not stated", "field not stated")


@pytest.mark.parametrize(("line", "level", "field"), ELSEWHERE)
def test_what_is_studied_elsewhere_is_another_field(see: See, line: str, level: str, field: str) -> None:
    assert _seen(see, line, level, field) == ("not met", "another field")
