"""The act in the View menu: every window of ours, from before it is seen; and honest words."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.cocoa import Cocoa
from app.ui.main_window import MainWindow
from app.ui.question import Question
from app.ui.screen_sharing.here import hiding_here
from app.ui.screen_sharing.macos import MacHiding
from app.ui.screen_sharing.switch import ScreenSharing
from tests.ui.conftest import settle
from tests.ui.screen_sharing.objects import Objects


class Noted:
    """Stands for a system's way; notes which windows are hidden, and refuses from some window on."""

    def __init__(self) -> None:
        self.hidden: set[int] = set()
        self.refuses = False

    def hide(self, window: int) -> bool:
        """Hide a window unless it refuses."""
        if not self.refuses:
            self.hidden.add(window)
        return not self.refuses

    def show(self, window: int) -> bool:
        """Show it again."""
        self.hidden.discard(window)
        return True

    def limits(self) -> str:
        """Return what it can't do."""
        return "A camera still shows it."


@pytest.fixture
def shown(qtbot: QtBot) -> QMainWindow:
    """Return a window on the screen."""
    made = QMainWindow()
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def noted() -> Noted:
    """Return a system that hides windows."""
    return Noted()


@pytest.fixture
def act(shown: QMainWindow) -> QAction:
    """Return the act, off as at every start."""
    made = QAction("Hide", shown)
    made.setCheckable(True)
    return made


def choose(sharing: ScreenSharing, act: QAction) -> None:
    """Choose the act, as the menu does."""
    act.toggle()
    sharing.choose()


def words(window: QWidget) -> str:
    """Return what the question in front of the window says, and close it."""
    questions = window.findChildren(Question)
    assert len(questions) == 1
    said = "\n".join(label.text() for label in questions[0].findChildren(QLabel))
    questions[0].reject()
    settle()
    return said


def test_turned_on_it_hides_the_window_and_says_what_it_cannot_do(
    shown: QMainWindow, act: QAction, noted: Noted
) -> None:
    sharing = ScreenSharing(shown, act, noted)
    choose(sharing, act)
    assert shown.winId() in noted.hidden
    assert sharing.is_on
    assert "A camera still shows it." in words(shown)
    choose(sharing, act)
    assert shown.winId() not in noted.hidden
    assert not sharing.is_on


class Early(QDialog):
    """Notes at its own show event whether it was hidden by then."""

    def __init__(self, parent: QWidget, noted: Noted) -> None:
        super().__init__(parent)
        self.was_hidden = False
        self._noted = noted

    def showEvent(self, event: object) -> None:
        """Look."""
        self.was_hidden = self.winId() in self._noted.hidden
        del event


def test_while_it_is_on_every_new_window_is_hidden_before_it_is_seen(
    shown: QMainWindow, act: QAction, noted: Noted
) -> None:
    sharing = ScreenSharing(shown, act, noted)
    choose(sharing, act)
    said = shown.findChildren(Question)[0]
    assert said.winId() in noted.hidden
    words(shown)
    dialog = Early(shown, noted)
    dialog.show()
    assert dialog.was_hidden
    choose(sharing, act)
    assert dialog.winId() not in noted.hidden
    dialog.close()
    later = Early(shown, noted)
    later.show()
    assert not later.was_hidden
    later.close()


def test_a_window_that_comes_back_is_hidden_anew(shown: QMainWindow, act: QAction, noted: Noted) -> None:
    sharing = ScreenSharing(shown, act, noted)
    choose(sharing, act)
    words(shown)
    noted.hidden.clear()  # as when the system made the window anew
    shown.hide()
    shown.show()
    assert shown.winId() in noted.hidden
    choose(sharing, act)


def test_a_refusal_is_said_and_it_stays_off(shown: QMainWindow, act: QAction, noted: Noted) -> None:
    noted.refuses = True
    sharing = ScreenSharing(shown, act, noted)
    choose(sharing, act)
    assert not act.isChecked()
    assert not sharing.is_on
    assert "nothing is hidden" in words(shown)


def test_a_later_window_that_is_refused_turns_it_off(shown: QMainWindow, act: QAction, noted: Noted) -> None:
    sharing = ScreenSharing(shown, act, noted)
    choose(sharing, act)
    words(shown)
    noted.refuses = True
    dialog = QDialog(shown)
    dialog.show()
    dialog.close()
    settle()
    assert not act.isChecked()
    assert shown.winId() not in noted.hidden
    assert "Fika could not be hidden" in words(shown)


def test_where_there_is_no_such_thing_it_says_so_and_stays_off(shown: QMainWindow, act: QAction) -> None:
    sharing = ScreenSharing(shown, act, None)
    choose(sharing, act)
    assert not act.isChecked()
    said = words(shown)
    assert "has no such thing" in said
    assert "another screen" in said


class Talkative(Noted):
    """Says as much as macOS does."""

    def limits(self) -> str:
        """Return what it can't do, as on a new macOS."""
        return MacHiding(Cocoa(Objects()), "15.1").limits()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (720, 480)), (1.0, (1024, 700)), (2.0, (1024, 700))])
def test_its_words_are_seen_whole(
    window: MainWindow, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.set_scale(scale)
    window.resize(*size)
    act = QAction("Hide", window)
    act.setCheckable(True)
    sharing = ScreenSharing(window, act, Talkative())
    choose(sharing, act)
    for _round in range(4):
        QApplication.processEvents()
    area = window.findChildren(Question)[0].findChildren(QScrollArea)[0]
    assert not area.verticalScrollBar().isVisible()
    words(window)
    choose(sharing, act)


def test_linux_has_no_such_thing() -> None:
    assert hiding_here("linux") is None


def test_the_window_has_the_act_with_a_key_and_it_is_off(window: MainWindow) -> None:
    act = window.menus.hide_from_sharing
    assert act in window.menus.view.actions()
    assert act.isCheckable()
    assert not act.isChecked()
    assert act.shortcut().toString() == "Ctrl+Shift+H"
    act.trigger()
    assert not act.isChecked()
    words(window)
