"""What is in sight of the map, with three growth areas below it."""

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.growth import GrowthArea
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import TogetherPlace
from app.ui.screens.together.view import TogetherScreen
from app.ui.widgets.bubble_map.bubble_map import BubbleMap
from tests.robots.going_in import go_in
from tests.ui.prepared import prepare_differences


def _shown(window: MainWindow, team: Session, size: tuple[int, int]) -> BubbleMap:
    """Return the map in a window of this size."""
    prepared = prepare_differences(team)
    prepared.revealed()
    together = team.together(prepared.conversation.id)
    for headline in ("Share what we learn beyond the squad", "Ask before it is due", "Teach by doing it"):
        together.add_growth_area(GrowthArea(headline, employee_does="Three nights together, then the fourth"))
    window.resize(*size)
    go_in(window, team, TogetherPlace(prepared.conversation.id))
    for _round in range(3):
        QApplication.processEvents()
    screen = window.screen_shown
    assert isinstance(screen, TogetherScreen)
    return screen.map_card.map


def test_the_whole_map_is_in_sight_in_a_usual_window(window: MainWindow, team: Session) -> None:
    shown = _shown(window, team, (1360, 860))
    assert shown.canvas.height() <= shown.viewport().height()
    assert shown.canvas.width() <= shown.viewport().width()


@pytest.mark.parametrize("row", range(3))
def test_three_rows_are_in_sight_in_a_small_window(window: MainWindow, team: Session, row: int) -> None:
    shown = _shown(window, team, (1024, 700))
    seen = shown.canvas.visibleRegion().boundingRect()
    # The square has room for the ring of the bubble people are at, which 8 pixels less leave out.
    bubbles = [spot.id for spot in shown.canvas.spots if spot.row == row]
    assert all(seen.contains(shown.canvas.square_of(one).adjusted(8, 8, -8, -8)) for one in bubbles)
