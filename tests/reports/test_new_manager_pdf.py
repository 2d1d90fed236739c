"""What a new manager gets on paper, read back: everything that is handed on, and no name in the file's."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.handed_on import ForNewManager, HandedNotes, NotesOf, Standing
from app.reports.names import new_manager_file_name
from app.reports.new_manager_pdf import new_manager_pdf
from app.reports.paper import Paper
from tests.domain.test_handed_on import AREA, DAY, DOCUMENT, LATER
from tests.reports.extracted import letters, page_texts, words

AGREED = replace(DOCUMENT, agreed_on=LATER)
NOTHING = ForNewManager("Amira Haddad", "Jonas Berg", (), (), ())


def test_everything_that_is_handed_on_can_be_read() -> None:
    read = words(new_manager_pdf(AGREED))
    for said in (
        "For a new manager",
        "Amira Haddad and Jonas Berg",
        "Amira Haddad agreed to this on 6 December 2026",
        "Ask earlier",
        "Open, agreed on 22 November 2026",
        "Two people see it soft.",
        "What Amira Haddad will do",
        "Books a slot.",
        "Answers in a day.",
        "Different since 6 December 2026",
        "Every second week.",
        "Look again on 6 December 2026",
        "Amira Haddad, until 6 December 2026",
        "Write the talk",
        "Ask the guild",
        "Weekly",
        "The room is booked.",
        "Career conversation",
    ):
        assert letters(said) in letters(read), said


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing.REACHED, "Reached on 6 December 2026, agreed on 22 November 2026"),
        (Standing.LET_GO, "Let go on 6 December 2026, agreed on 22 November 2026"),
    ],
)
def test_an_area_that_ended_says_so(standing: Standing, said: str) -> None:
    ended = replace(AREA, standing=standing, until=LATER, look_again_on=None)
    read = words(new_manager_pdf(replace(AGREED, growth_areas=(ended,))))
    assert said in read
    assert "Look again" not in read


def test_what_is_not_agreed_to_is_a_draft() -> None:
    read = words(new_manager_pdf(DOCUMENT))
    assert "Draft: Amira Haddad has not agreed to this yet" in read
    assert "agreed to this on" not in read


def test_where_there_is_nothing_it_says_so_and_no_title_stands_alone() -> None:
    read = words(new_manager_pdf(NOTHING))
    assert "There is nothing to hand on yet." in read
    for title in ("What to grow in", "Open actions", "What we noted"):
        assert title not in read


def test_notes_say_what_they_are_of() -> None:
    notes = tuple(HandedNotes(DAY, f"Words {of.value}", of) for of in NotesOf)
    read = words(new_manager_pdf(replace(AGREED, notes=(*notes, HandedNotes(DAY, "\u200b", title="Blank")))))
    assert "One-on-one 22 November 2026 Words meeting" in read
    assert "Career conversation 22 November 2026 Words conversation" in read
    assert "Added to a career conversation 22 November 2026 Words amendment" in read
    assert "Blank" not in read


def test_notes_of_one_on_ones_are_set_as_they_read() -> None:
    written = "# Sale\n- went **well**"
    read = words(new_manager_pdf(replace(AGREED, notes=(HandedNotes(DAY, written),))))
    assert letters("Sale • went well") in letters(read)
    said = words(new_manager_pdf(replace(AGREED, notes=(HandedNotes(DAY, written, NotesOf.CONVERSATION),))))
    assert letters("# Sale - went **well**") in letters(said)


def test_nobody_without_a_name_is_left_out() -> None:
    read = words(new_manager_pdf(replace(AGREED, employee_name=" ", manager_name="")))
    assert "the employee agreed to this on" in read
    assert "What the manager will do" in read


@pytest.mark.parametrize("paper", list(Paper))
def test_many_notes_fill_pages_and_none_is_lost(paper: Paper) -> None:
    notes = tuple(HandedNotes(DAY, f"Note number {one} of them.", title="Weekly") for one in range(80))
    pdf = new_manager_pdf(replace(AGREED, notes=notes), paper)
    read = words(pdf)
    assert all(f"Note number {one} of them." in read for one in range(80))
    assert all("Page" in page for page in page_texts(pdf))


def test_the_same_gives_the_same_bytes() -> None:
    assert new_manager_pdf(AGREED) == new_manager_pdf(AGREED)


def test_the_files_name_names_nobody() -> None:
    assert new_manager_file_name(replace(DOCUMENT, agreed_on=date(2026, 11, 22))) == (
        "Fika for a new manager 2026-11-22.pdf"
    )
    assert new_manager_file_name(DOCUMENT) == "Fika for a new manager draft.pdf"
