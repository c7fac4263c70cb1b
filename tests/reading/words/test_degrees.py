"""Degrees in several languages give level and field; what is no degree gives none."""

import pytest

from matcher.reading.words import degrees

DEGREES: list[tuple[str, tuple[str, str] | None]] = [  # Written before the forms were
    ('Diplom-Informatiker, Universität Beispiel', ('master', 'Informatik')),
    ('Dr. techn. Informatik, Universität Muster', ('doctor', 'Informatik')),
    ('Dr. sc. ETH Zürich, Informatik', ('doctor', 'Informatik')),
    ('Dr. sc. ETH in Robotics', ('doctor', 'Robotics')),
    ('Dr. sc. nat. Biologie', ('doctor', 'Biologie')),
    ('Dr. rer. soc. oec. Statistik, WU Muster', ('doctor', 'Statistik')),
    ('Dr. iur. utr., Universität Muster', ('doctor', '')),
    ('Dr. oec. HSG, Universität Muster', ('doctor', '')),
    ('Dr. theol., Universität Muster', ('doctor', '')),
    ('Dr.techn. Optik', ('doctor', 'Optik')),
    ('Doktor der technischen Wissenschaften, Universität Muster', ('doctor', '')),
    ('Dr. ès sc., Université de Modèle', ('doctor', '')),
    ('Dr. med. univ., Medizinische Universität Muster', ('master', '')),
    ('Dr. h. c., Universität Muster', None),
    ('Dr. Art Muster, Universität Beispiel', None),
    ('MSc Optics, Supervisor: Dr. rer. nat. Max Muster', ('master', 'Optics')),
    ('MSc Optics, Betreuerin: Prof. Dr. techn. Eva Muster', ('master', 'Optics')),
    ('MSc Optics (advised by Dr.-Ing. Max Muster)', ('master', 'Optics')),
    ('Prof. Dr. sc. Eva Muster', None),
    ('Master of Science - MS, Computer Science', ('master', 'Computer Science')),
    ('Master of Science (MSc), Data Science', ('master', 'Data Science')),
    ('Bachelor of Science', ('bachelor', '')),
    ('Diplom in Informatik', ('master', 'Informatik')),
    ("Licence d'informatique", ('bachelor', 'informatique')),
    ('Licence en mathématiques', ('bachelor', 'mathématiques')),
    ('Grado en Ingeniería Informática', ('bachelor', 'Ingeniería Informática')),
    ('Licenciatura en Física', ('bachelor', 'Física')),
    ('Máster en Inteligencia Artificial', ('master', 'Inteligencia Artificial')),
    ('Laurea triennale in Informatica', ('bachelor', 'Informatica')),
    ('Laurea magistrale in Informatica', ('master', 'Informatica')),
    ('B.Tech in Computer Science', ('bachelor', 'Computer Science')),
    ('MTech, Data Science', ('master', 'Data Science')),
    ('MSc (Hons) Artificial Intelligence', ('master', 'Artificial Intelligence')),
    ('Ph.D. candidate in Linguistics', ('doctor', 'Linguistics')),
    ('PhD student, Machine Learning', ('doctor', 'Machine Learning')),
    ('双学位：经济学', None),
    ('计算机科学与技术 本科', ('bachelor', '计算机科学与技术')),
    ('应用数学 博士', ('doctor', '应用数学')),
    ('工学硕士，软件工程', ('master', '软件工程')),
    ('Exchange student, Sample University', None),
    ('High School Diploma', None),
    ('MFA in Glass Blowing', ('master', 'Glass Blowing')),
    ('B.F.A. Ceramics', ('bachelor', 'Ceramics')),
    ('BASc, Mining Engineering (co-op)', ('bachelor', 'Mining Engineering')),
    ('M.Arch., Sample University', ('master', '')),
    ('LL.M. in Maritime Law', ('master', 'Maritime Law')),
    ('MASC IN ROBOTICS', ('master', 'Robotics')),
    ('D.Sc. in Geodesy', ('doctor', 'Geodesy')),
    ('BSEE, Sample University', ('bachelor', '')),
    ('MPH in Epidemiology', ('master', 'Epidemiology')),
    ('Guest of MPA, Sampletown', None),
    ('MD, Sample University', ('master', '')),
    ('2019 JD from Sample Law School', ('master', '')),
    ('J.D., Sample Law School', ('master', '')),
    ('Sample University, Baltimore, MD, USA', None),
    ('Maîtrise de physique', ('master', 'physique')),
    ('Maîtrise de Python', None),
    ('Licence Informatique, Université Exemple', ('bachelor', 'Informatique')),
    ('Driving Licence Category B', None),
    ('Promotion Informatik, Universität Beispiel', ('doctor', 'Informatik')),
    ('Promotion Manager at Sample University', None),
    ('Reading group on LLM agents', None),
    ('MARCH 2019', None),
    ('Abitur', None),
    ('Baccalauréat scientifique', None),
    ('Master of Science Computerlinguistik', ('master', 'Computerlinguistik')),
    ('Bachelor of Science, Computer Science', ('bachelor', 'Computer Science')),
    ('BEng in Electrical Engineering', ('bachelor', 'Electrical Engineering')),
    ('MEng in Computer Science', ('master', 'Computer Science')),
    ('Doctor of Philosophy in Statistics', ('doctor', 'Statistics')),
    ('Promotion in Informatik', ('doctor', 'Informatik')),
    ('Dr. rer. nat., Physik', ('doctor', 'Physik')),
    ('Doctorat en informatique', ('doctor', 'informatique')),
    ('Doctorado en Robótica', ('doctor', 'Robótica')),
    ('M.S. Computer Science', ('master', 'Computer Science')),
    ('B.S., Mathematics and Physics', ('bachelor', 'Mathematics and Physics')),
    ('BSc (Hons) Physics', ('bachelor', 'Physics')),
    ('MPhil in Economics', ('master', 'Economics')),
    ('MA Linguistics', ('master', 'Linguistics')),
    ('BA in Philosophy', ('bachelor', 'Philosophy')),
    ('S.B. in Mathematics', ('bachelor', 'Mathematics')),
    ("Diplôme d'ingénieur en informatique", ('master', 'informatique')),
    ('Magister Informatik', ('master', 'Informatik')),
    ('Магистр, прикладная математика', ('master', 'прикладная математика')),
    ('Бакалавр информатики', ('bachelor', 'информатики')),
    ('学士（工学）', ('bachelor', '工学')),
    ('컴퓨터공학 석사', ('master', '컴퓨터공학')),
    ('Staatsexamen Medizin', ('master', 'Medizin')),
    ('Masters in Data Science', ('master', 'Data Science')),
    ('Associate of Science', None),
    ('MBA', ('master', '')),
    ('PhD in Mathematics (abandoned 2015)', None),
    ('MSc Physics, 2019 (not completed)', None),
    ('计算机硕士(肄业)', None),
    ('Dropped out of a PhD in Physics', None),
    ('MSc Physics 2012, PhD in Mathematics (abandoned 2015)', ('master', 'Physics')),
    ('PhD in Mathematics (abandoned 2015); BSc Physics', ('bachelor', 'Physics')),
    ('Master thesis on routing', ('master', '')),
    ('Dr.-Ing. Robotik', ('doctor', 'Robotik')),
    ('Dipl.-Inf. (Univ.) Informatik', ('master', 'Informatik')),
    ('Dipl.-Wirt.-Inf. Wirtschaftsinformatik', ('master', 'Wirtschaftsinformatik')),
    ('Mag. Informatik, Wien', ('master', 'Informatik')),
    ('2004 – 2010 Mag. rer. nat. Physik', ('master', 'Physik')),
    ('Mag. (FH) Informatik', ('master', 'Informatik')),
    ('M.C.S. Computer Science', ('master', 'Computer Science')),
    ('BSc Optics, supervised by Mag. Anna Huber', ('bachelor', 'Optics')),
    ('M.S. in Statistics • Bellows University • Buffalo, NY', ('master', 'Statistics')),
    ('M.S. in Statistics · Bellows · Buffalo, NY', ('master', 'Statistics')),
    ('Bellows University • Statistics • M.S.', ('master', 'Statistics')),
    ('PhD in Bio·Physics', ('doctor', 'Bio·Physics')),
    ('BSc Optics, Betreuer: Mag. Huber', ('bachelor', 'Optics')),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), DEGREES)
def test_a_line_states_a_degree_with_its_field_or_none(line: str, expected: tuple[str, str] | None) -> None:
    assert degrees.stated(line) == expected


def test_a_field_of_its_own_line_is_read() -> None:
    assert (degrees.major("Major: Optics, GPA 3.9"), degrees.major("专业：软件工程"), degrees.major("Optics")) == (
        "Optics",
        "软件工程",
        "",
    )


def test_only_ones_own_studies_are_claimed_in_prose() -> None:
    assert degrees.is_claimed("I am a PhD student in Physics.")
    assert not degrees.is_claimed("We hired a PhD student.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("BACHELOR OF SCIENCE IN PHYSICS", ("bachelor", "Physics")),
        ("PHD IN MACHINE LEARNING", ("doctor", "Machine Learning")),
        ("MÁSTER EN CIENCIA DE DATOS", ("master", "Ciencia de Datos")),
        ("B.TECH, COMPUTER SCIENCE", ("bachelor", "Computer Science")),
    ],
)
def test_a_degree_in_capitals_is_one(line: str, expected: tuple[str, str]) -> None:
    assert degrees.stated(line) == expected
