"""A message that comes by itself is told to whoever listens, an error at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.banner import Banner
from tests.ui.hearing import Told, hearing


@pytest.fixture
def banner(qtbot: QtBot) -> Iterator[Banner]:
    """Return a message in a window, with nothing to say yet."""
    around, made = QWidget(), Banner("error")
    QVBoxLayout(around).addWidget(made)
    made.hide()
    around.show()
    qtbot.waitExposed(around)
    yield made
    around.close()
    around.deleteLater()


def test_an_error_is_told_at_once_when_it_comes_and_when_it_comes_again(banner: Banner) -> None:
    with hearing() as told:
        for _twice in range(2):
            banner.show_message("error", "The disk is full.", "Make room, and try again.")
            banner.show()
            banner.show_message("error", "The disk is full.", "Make room, and try again.")
            banner.hide()
    assert told == [Told("The disk is full. Make room, and try again.", at_once=True)] * 2


def test_what_was_done_is_told_without_breaking_in(banner: Banner) -> None:
    with hearing() as told:
        banner.show()
        banner.show_message("done", "Saved.", "It is at /tmp/summary.pdf")
    assert told == [Told("Saved. It is at /tmp/summary.pdf")]


def test_a_message_that_stands_there_from_the_beginning_is_not_told(qtbot: QtBot) -> None:
    with hearing() as told:
        made = Banner("warning", "No backup yet")
        made.show()
        qtbot.waitExposed(made)
    assert told == []
    made.close()
    made.deleteLater()
