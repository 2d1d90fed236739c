"""What leaves the vault as a file: nothing in it but what may be shared, however hard somebody looks."""

from pathlib import Path

import pytest

from app.domain.check_in import Verdict
from app.domain.meeting import Every, Rhythm
from app.domain.visibility import FIELDS, Audience
from app.reports.meeting_pdf import meeting_pdf
from app.reports.paper import Paper
from app.reports.summary_pdf import summary_pdf
from app.reports.worksheet_pdf import worksheet_pdf
from app.services.days import today
from app.services.meeting_summaries import meeting_summary_of
from app.services.summaries import summary_of
from app.services.worksheets import blank_worksheet
from tests.end_to_end.canaries import framework_words
from tests.end_to_end.canary import Whose
from tests.end_to_end.planted import Planted
from tests.end_to_end.traces import texts_of, words_in_bytes, written

ON_A_SUMMARY = {
    "identity.manager_name",
    "person.name",
    "conversation.shared_notes",
    "growth_area.headline",
    "growth_area.looks_like",
    "growth_area.employee_does",
    "growth_area.manager_does",
    "amendment.words",
}
"""Whose words a summary has; each is on the list of what may be shared."""
ON_A_MEETING = {
    "identity.manager_name",
    "person.name",
    "meeting.title",
    "meeting.shared_notes",
    "decision.words",
    "action.what",
    "action.reason",
    "growth_area.headline",
    "growth_check_in.happened",
    "growth_check_in.evidence",
    "growth_check_in.adjusted",
}
"""Whose words the summary of a one-on-one has, likewise."""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """Return the vault of canaries, open, with nobody before the screen."""
    return Planted(tmp_path_factory.mktemp("planted"))


def found_in(pdf: Path, planted: Planted) -> set[str]:
    """Return every canary that a reader shows, or that stands anywhere in the file."""
    words = (*planted.canaries, *framework_words("zwid"))
    text = "\n".join(texts_of(pdf)).casefold()
    shown = {word for word in words if word in text}
    return shown | set(words_in_bytes(pdf, words))


@pytest.mark.parametrize("paper", list(Paper))
def test_a_summary_holds_what_may_be_shared_of_one_conversation(
    planted: Planted, paper: Paper, tmp_path: Path
) -> None:
    session = planted.session
    (_here, earlier) = session.conversations.of_person(planted.person.id)
    pdf = tmp_path / "summary.pdf"
    pdf.write_bytes(summary_pdf(summary_of(session.agreed(earlier.id)), paper))

    of_both = {
        one.word
        for one in planted.canaries.values()
        if one.field in ON_A_SUMMARY
        and one.whose is (Whose.HERE if one.field.startswith(("identity", "person")) else Whose.EARLIER)
    }
    assert found_in(pdf, planted) == of_both
    assert all(FIELDS[field] is Audience.MAY_BE_SHARED for field in ON_A_SUMMARY)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_summary_of_a_one_on_one_holds_what_may_be_shared_of_it(
    planted: Planted, paper: Paper, tmp_path: Path
) -> None:
    session, meeting_id = planted.session, planted.one_on_ones.over
    area = session.check_ins.areas(planted.person.id)[0].area
    happened, evidence, adjusted = (
        planted.words(f"growth_check_in.{one}", Whose.HERE) for one in ("happened", "evidence", "adjusted")
    )
    session.check_ins.write(area.id, happened, evidence, Verdict.ADJUST, adjusted, meeting_id=meeting_id)
    pdf = tmp_path / "one-on-one.pdf"
    pdf.write_bytes(meeting_pdf(meeting_summary_of(session, meeting_id), paper))

    found = {planted.canaries[word] for word in found_in(pdf, planted) if word in planted.canaries}
    assert found_in(pdf, planted) == {one.word for one in found}  # and no word of any framework
    assert {one.field for one in found} == ON_A_MEETING
    assert {one.whose for one in found if one.field != "growth_area.headline"} == {Whose.HERE}
    assert all(FIELDS[field] is Audience.MAY_BE_SHARED for field in ON_A_MEETING)
    other = session.meetings.get(planted.one_on_ones.to_come)
    of_other = planted.found(f"{other.title} {session.meetings.notes(other.id)}")
    assert of_other
    assert not of_other & {one.word for one in found}


def test_a_calendar_file_holds_nobodys_words(planted: Planted) -> None:
    session, person_id = planted.session, planted.person.id
    session.meetings.set_rhythm(person_id, Rhythm(Every.WEEK, today(), "10:00"))
    made = session.calendar_files.made(person_id)
    assert made is not None
    unfolded = made.replace(b"\r\n ", b"").lower()  # long lines are folded in it
    words = (*planted.canaries, *framework_words("zwid"))
    assert [word for word in words if any(form in unfolded for form in written(word))] == []
    named = session.calendar_files.made(person_id, planted.employee)
    assert named is not None
    assert planted.found(named.replace(b"\r\n ", b"").decode()) == {planted.employee.casefold()}


@pytest.mark.parametrize("paper", list(Paper))
def test_a_worksheet_holds_the_framework_and_nobody(planted: Planted, paper: Paper, tmp_path: Path) -> None:
    session = planted.session
    framework = session.frameworks.get(planted.person.framework_id)
    pdf = tmp_path / "worksheet.pdf"
    pdf.write_bytes(worksheet_pdf(blank_worksheet(framework, planted.person.discipline), paper))

    found = found_in(pdf, planted)
    assert found <= set(framework_words("zwid"))
    assert {"zwidbehave", "zwidcharone", "zwidchartwo", "zwidstepnear", "zwidframe"} <= found


def test_a_word_of_somebody_else_would_be_found(planted: Planted, tmp_path: Path) -> None:
    framework = planted.session.frameworks.get(planted.person.framework_id)
    worksheet = blank_worksheet(framework, planted.person.discipline)
    (word,) = planted.of("person.team")
    object.__setattr__(worksheet, "framework_name", f"For {word}")
    pdf = tmp_path / "leaking.pdf"
    pdf.write_bytes(worksheet_pdf(worksheet))

    assert word in found_in(pdf, planted)
