"""A menu with many acts fits on the screen in large text too."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from app.services.session import Session
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.places import MeetingPlace
from tests.robots.going_in import go_in


def test_it_scrolls_instead_of_standing_in_columns(
    window: MainWindow, appearance: Appearance, team: Session
) -> None:
    appearance.set_scale(2.0)
    amira = team.people.named("Amira")
    meeting = team.meetings.next_of(amira.id)
    assert meeting is not None
    go_in(window, team, MeetingPlace(amira.id, meeting.id))
    menu = window.menus.here

    menu.popup(QPoint(0, 0))
    QApplication.processEvents()

    room = window.screen().availableGeometry()
    assert sum(menu.actionGeometry(one).height() for one in menu.actions()) > room.height()
    assert menu.width() < room.width()
    menu.close()
