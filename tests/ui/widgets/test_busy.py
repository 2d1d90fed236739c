"""The sign that something is being worked on."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.busy import Busy


def test_it_shows_only_while_something_is_worked_on(qtbot: QtBot) -> None:
    busy = Busy("Opening the vault")
    qtbot.addWidget(busy)
    assert busy.isHidden()
    busy.start()
    assert busy.isVisible()
    assert busy.accessibleName() == "Opening the vault"
    busy.start("Writing the page")
    assert busy.accessibleName() == "Writing the page"
    assert not busy.grab().isNull()
    busy.stop()
    assert busy.isHidden()
