"""The lines of an agenda, read and clicked on the screen."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.ui.screens.meeting.agenda_list import AgendaList
from tests.robots.meeting import MeetingRobot


def open_ones(robot: MeetingRobot) -> list[str]:
    """Return the lines of the two, without what came by itself."""
    return [one for one in robot.agenda() if not one.startswith("* ")]


def click(shown: AgendaList, at: QPointF) -> None:
    """Click at a place of a list, in its own pixels."""
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, shown.viewport().mapToGlobal(at), button, button, none)
        QApplication.sendEvent(shown.viewport(), event)
