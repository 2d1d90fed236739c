"""The manager's own assessment."""

import pytest

from app.domain.assessment import Answer, ManagerEntry, View
from app.services.session import Session
from app.ui.screens.assessment.manager import ManagerPresenter
from app.ui.screens.both_names import BothNames
from tests.ui.assessment.recording_view import RecordingManagerView
from tests.ui.prepared import Prepared, nowhere, prepare


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a new conversation."""
    return prepare(team)


@pytest.fixture
def view() -> RecordingManagerView:
    """Return a window that remembers."""
    return RecordingManagerView()


@pytest.fixture
def presenter(prepared: Prepared, view: RecordingManagerView) -> ManagerPresenter:
    """Return the presenter, begun."""
    made = ManagerPresenter(view, prepared.manager(), BothNames("Amira", "Jonas"), nowhere)
    made.begin()
    return made


def test_keeps_all_four_parts_of_an_entry(
    presenter: ManagerPresenter, view: RecordingManagerView, prepared: Prepared
) -> None:
    """Answer, note, evidence and peers' words; one never overwrites another."""
    first = prepared.ids[0]
    presenter.write_evidence(first, "Review of 3 October")
    presenter.write_peers(first, "She asked first.")
    presenter.write_note(first, "Always, within the squad.")
    presenter.answer(Answer.CONSISTENTLY, go_on=True)
    assert prepared.manager().assessment().entries[first] == ManagerEntry(
        View(Answer.CONSISTENTLY, "Always, within the squad."), "Review of 3 October", "She asked first."
    )
    assert view.private == ("", "")
    presenter.back()
    assert view.private == ("Review of 3 October", "She asked first.")
    assert view.note == "Always, within the squad."
    assert view.answer is Answer.CONSISTENTLY


def test_says_whose_view_of_whom_it_is(presenter: ManagerPresenter, view: RecordingManagerView) -> None:
    """A title for the manager."""
    del presenter
    assert view.heading is not None
    assert view.heading.title == "How Jonas sees Amira"


def test_nothing_of_the_other_side_is_shown(prepared: Prepared, view: RecordingManagerView) -> None:
    """What the employee said stays with the employee until both have finished."""
    first = prepared.ids[0]
    prepared.employee().say(first, View(Answer.NOT_YET, "Canary of the employee"))
    ManagerPresenter(view, prepared.manager(), BothNames("Amira", "Jonas"), nowhere).begin()
    assert view.current == first
    assert view.answer is None
    assert view.note == ""
