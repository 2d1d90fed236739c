"""Years of notes are looked at in smaller pictures, and all of them."""

from datetime import date

import pytest

from app.domain.handed_on import ForNewManager, HandedNotes
from app.reports.paper import Paper
from app.ui.screens.new_manager.told import pdf_of
from app.ui.screens.paper.making import MANY_PAGES, PAGE_WIDTH, make


@pytest.mark.parametrize(("notes", "width"), [(3, PAGE_WIDTH), (240, PAGE_WIDTH // 2)])
def test_many_pages_are_shown_in_smaller_pictures(notes: int, width: int) -> None:
    day = date(2026, 11, 22)
    many = tuple(HandedNotes(day, f"Note {number} of them.") for number in range(notes))
    made = make(lambda: pdf_of(ForNewManager("Amira", "Jonas", (), (), many), Paper.A4))
    assert {page.width for page in made.pages} == {width}
    assert (len(made.pages) > MANY_PAGES) is (width < PAGE_WIDTH)
    assert all(f"Note {number} of them." in made.text for number in range(notes))
