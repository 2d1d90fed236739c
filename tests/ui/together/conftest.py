"""What presenters of the time together are tested with."""

import pytest

from app.services.session import Session
from app.services.together import Together
from app.ui.places import Place
from app.ui.screens.together.presenter import TogetherPresenter
from tests.ui.at_once import run_at_once
from tests.ui.prepared import Prepared, prepare_differences
from tests.ui.together.recording_view import RecordingView


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a conversation with differences in the first characteristic alone."""
    return prepare_differences(team)


@pytest.fixture
def view() -> RecordingView:
    """Return a window that remembers."""
    return RecordingView()


@pytest.fixture
def presenter(together: Together, view: RecordingView, gone: list[Place]) -> TogetherPresenter:
    """Return the presenter, begun; each file of tests says what `together` has been revealed of."""
    made = TogetherPresenter(view, together, gone.append, run_at_once)
    made.begin()
    return made
