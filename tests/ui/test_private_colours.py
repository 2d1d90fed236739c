"""What only one of the two sees wears that one's colour, never the other's."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.session import Session
from app.ui import theme
from app.ui.appearance import Appearance, Scheme
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, HandOverPlace, Place
from tests.robots.hand_over import HandOverRobot
from tests.ui.hand_over.conftest import team as team  # phrases are quick to try
from tests.ui.prepared import prepare


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("side", ["self", "manager"])
def test_the_words_only_you_see_this_wear_the_colour_of_who_reads_them(
    window: MainWindow, qtbot: QtBot, team: Session, appearance: Appearance, side: str, scheme: Scheme
) -> None:
    appearance.choose(scheme)
    conversation_id = prepare(team).conversation.id
    window.enter(team)
    place: Place = HandOverPlace(conversation_id) if side == "self" else AssessmentPlace(conversation_id)
    window.go(place)
    if side == "self":
        HandOverRobot(window, qtbot).choose_phrase("seven quiet lanterns over the harbour")

    pills = [one for one in window.findChildren(QLabel) if one.text() == "Only you see this"]
    grounds = {QColor(one.grab().toImage().pixel(one.width() // 2, 2)).name() for one in pills}

    assert grounds == {theme.current().colour(f"{side}_soft").name()}
