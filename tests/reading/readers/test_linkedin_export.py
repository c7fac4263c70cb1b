"""The archive that LinkedIn sends → its outline."""

import io
import zipfile

import pytest

from matcher.reading.parsed import Parsed
from matcher.reading.readers import linkedin_export
from matcher.reading.source import Source

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\r\n"
    'Ada,Example,,"1 Secret Road",Mar 4,ML engineer,"I build models.\n\nI measure them.",IT,99999,Springfield,,[PORTFOLIO:https://ada.example.com],\r\n'
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Sample Inc,Machine Learning Engineer,"Search quality team\n• Trained reward models, twice.\n\nWrote it down.",Remote,Jan 2022,\n'
    "Example Labs,Research Intern,,Berlin,Jun 2020,Dec 2021\n"
)
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nExample University,2016,2020,,MSc in Computer Science,\nOther School,2010,,,,\n"


def read(folder: str = "", **files: str) -> Parsed:
    return linkedin_export.READER.read(
        Source(zipped({f"{folder}{name.replace('_', ' ')}.csv": text for name, text in files.items()}))
    )


def zipped(files: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return held.getvalue()


def told(parsed: Parsed, section: str) -> list[str]:
    return [parsed.text[one.start : one.end] for one in parsed.passages if one.section == section]


def test_positions_become_entries_and_who_has_not_finished_is_at_it() -> None:
    found = read(Profile=PROFILE, Positions=POSITIONS)
    assert found.name == "Ada Example"
    first, second = (one.period for one in found.entries)
    assert first is not None
    assert (first.start, first.current, second) == (2022 * 12, True, (2020 * 12 + 5, 2022 * 12, False))
    assert told(found, "title") == [
        "Machine Learning Engineer, Sample Inc, Remote   Jan 2022 – Present",
        "Research Intern, Example Labs, Berlin   Jun 2020 – Dec 2021",
    ]
    assert told(found, "work") == ["Search quality team", "Trained reward models, twice.", "Wrote it down."]
    assert told(found, "summary") == ["I build models.", "I measure them."]


def test_education_has_no_end_where_none_is_stated() -> None:
    found = read(Profile=PROFILE, Education=EDUCATION)
    assert [one.level for one in found.degrees] == ["master"]
    assert [one.period for one in found.entries] == [(2016 * 12, 2021 * 12, False), (2010 * 12, 2011 * 12, False)]


def test_every_other_file_has_its_section() -> None:
    found = read(
        Profile=PROFILE,
        Skills="Name\nPyTorch\n\"Python, SQL\"\n",
        Languages="Name,Proficiency\nGerman,Limited working proficiency\n",
        Certifications="Name,Url,Authority,Started On,Finished On,License Number\nCloud Expert,,Sample Cloud,Mar 2021,,7\n",
        Projects="Title,Description,Url,Started On,Finished On\ntinyroute,A trainer.,https://t.example.com,Feb 2021,Mar 2021\n",
        Publications='Name,Published On,Description,Publisher,Url\nRouting for All,"Aug 3, 2021",,Journal of Tests,https://p.example.com\n',
        Honors="Title,Description,Issued On\nBest Paper,,Jul 2021\n",
        Volunteering="Company Name,Role,Cause,Started On,Finished On,Description\nCode Club,Mentor,,Jan 2019,Feb 2020,\n",
        Courses="Name,Number\nCompilers,CS 1\n",
    )  # fmt: skip
    assert told(found, "skills") == ["PyTorch", "Python, SQL"]
    assert [(one.code, one.level) for one in found.tongues] == [("de", 3)]
    assert told(found, "certificate") == ["Cloud Expert, Sample Cloud, Mar 2021"]
    assert told(found, "project") == ["tinyroute   Feb 2021 – Mar 2021", "A trainer."]
    assert found.publications == ("Routing for All",)
    assert told(found, "award") == ["Best Paper, Jul 2021"]
    assert told(found, "volunteer") == ["Mentor, Code Club   Jan 2019 – Feb 2020"]
    assert told(found, "course") == ["Compilers"]


def test_contacts_are_kept_and_birth_and_address_are_not() -> None:
    found = read(
        Profile=PROFILE,
        Email_Addresses="Email Address,Confirmed\nada@example.com,Yes\n",
        PhoneNumbers="Extension,Number,Type\n,202-555-0143,Mobile\n",
    )
    assert "ada@example.com\n202-555-0143\nhttps://ada.example.com" in found.text
    assert not any(word in found.text for word in ("Secret", "Mar 4", "99999"))


def test_notes_above_the_columns_and_folders_are_passed_over() -> None:
    assert told(
        read("Basic_LinkedInDataExport/", Profile=PROFILE, Skills='Notes:\n"This, and that"\n\nName\nPyTorch\n'), "skills"
    ) == ["PyTorch"]


def test_controls_in_a_cell_raise_a_flag_and_go() -> None:
    found = read(Profile=PROFILE, Skills="Name\nPy\x1b[2JTorch\n")
    assert (told(found, "skills"), [flag.kind for flag in found.flags]) == (["PyTorch"], ["control_characters"])


def locked(raw: bytes) -> bytes:
    """Return a zip file of one member with the bit set that says that it is encrypted."""
    central = raw.index(b"PK\x01\x02") + 8
    return raw[:6] + b"\x01\x00" + raw[8:central] + b"\x01\x00" + raw[central + 2 :]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (zipped({"photo.jpg": "x"}), "a zip file that is no LinkedIn export: unpack it"),
        (locked(zipped({"photo.jpg": "x"})), "password protected"),
        (zipped({"Profile.csv": "nothing of the kind\n"}), "no LinkedIn export"),
        (zipped({"Profile.csv": PROFILE + '"' + "x" * 200_000}), "damaged LinkedIn export"),
        (b"PK\x03\x04", "damaged zip file"),
    ],
)
def test_any_other_zip_is_refused_with_a_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        linkedin_export.READER.read(Source(raw))
