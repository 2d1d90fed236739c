"""Amira and her manager, in a vault whose phrases are quick to try."""

import pytest

from app.services.session import Session
from tests.ui.own_turn.two import Two, furnish


@pytest.fixture
def two(team: Session) -> Two:
    """Return the two, with an ended conversation and a one-on-one to come."""
    return furnish(team)
