"""Plays Fika as a person would: presses what can be seen, types into fields, and takes pictures."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.domain.errors import WriteFailedError
from app.ui.jobs import at_work
from app.ui.main_window import MainWindow
from app.wording.translate import _

PATIENCE = 60.0
"""How long to wait for background work before giving up, in seconds."""
TURNS = 30
"""How many turns of the event loop a page gets to be made whole, part by part, before it is drawn."""
BREATH = 0.005
"""How long to sleep between two looks, in seconds: a loop that spins takes a core from what it waits for."""
_Field = TypeVar("_Field", bound=QWidget)


class TourError(RuntimeError):
    """The tour looked for something that is not on the screen."""


class Player:
    """Plays on one window and saves pictures into one folder."""

    def __init__(self, window: MainWindow, out: Path, ending: str) -> None:
        """Play on this window; the names of its pictures end in `ending`, such as 'light'."""
        self.window = window
        self._out = out
        self._ending = ending
        self._taken = 0

    @property
    def front(self) -> QWidget:
        """What is in front: an open dialog, or the window."""
        return QApplication.activeModalWidget() or self.window

    def press(self, words: str) -> None:
        """Press the button with these words or this accessible name. Raises TourError where there is none."""
        for button in self.front.findChildren(QAbstractButton):
            if button.isVisible() and words in (button.text().replace("&&", "&"), button.accessibleName()):
                button.click()
                self.settle()
                return
        raise TourError(words)

    def type_into(self, title: str, text: str) -> None:
        """Type into the field of this accessible name. Raises TourError where there is none."""
        for line in self._named(QLineEdit, title):
            line.selectAll()
            line.insert(text)  # tells what was typed, which setText does not
            return self.settle()
        for field in self._named(QPlainTextEdit, title):
            field.setPlainText(text)
            return self.settle()
        raise TourError(title)

    def pass_gate(self, passphrase: str, act: str) -> None:
        """Type the manager's passphrase where a room ends, and press the button with these words."""
        self.type_into(_("Passphrase"), passphrase)
        self.press(act)
        self.wait(lambda: not at_work())

    def dialog_for_files(self) -> QFileDialog:
        """Return the dialog in front that asks for a file. Raises TourError where there is none."""
        if not isinstance(self.front, QFileDialog):
            raise TourError(self.front)
        return self.front

    def choose_file(self, path: Path, mode: QFileDialog.AcceptMode) -> None:
        """Choose a file to open or to save, whichever is expected to be asked for."""
        dialog = self.dialog_for_files()
        if dialog.acceptMode() is not mode:
            raise TourError(dialog)
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        if line is None:
            raise TourError(path)
        line.setText(str(path))
        dialog.accept()
        self.settle()

    def can_type_into(self, title: str) -> bool:
        """Tell whether there is a line of this accessible name."""
        return any(True for _line in self._named(QLineEdit, title))

    def read(self, beginning: str) -> tuple[str, ...]:
        """Return what is said by the labels whose accessible name begins so, without the beginning."""
        names = (one.accessibleName() for one in self.front.findChildren(QLabel) if one.isVisible())
        return tuple(name.removeprefix(beginning) for name in names if name.startswith(beginning))

    def key(self, keys: str) -> None:
        """Do the act of the screen that has this key. Raises TourError where none has it."""
        screen = self.window.screen_shown
        wanted = QKeySequence(keys)
        for action in screen.acts() if screen else []:
            if wanted in action.shortcuts() and action.isEnabled():
                action.trigger()
                self.settle()
                return
        raise TourError(keys)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let background work go on until something is so. Raises TourError after a minute."""
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TourError(until)
            QApplication.processEvents()
            time.sleep(BREATH)
        self.settle()

    def settle(self) -> None:
        """Let the window catch up with what was done."""
        for _turn in range(4):
            QApplication.processEvents()

    def picture(self, name: str) -> None:
        """Save what can be seen once all of it has its place. Raises WriteFailedError."""
        for _turn in range(TURNS):
            QApplication.processEvents()
        self._taken += 1
        seen = self.window.grab()
        if self.front is not self.window:
            self._lay_over(seen, self.front)
        path = self._out / f"{self._taken:02} {name} {self._ending}.png"
        if not seen.save(str(path)):
            raise WriteFailedError(path, _("the picture could not be kept there"))

    def _named(self, kind: type[_Field], title: str) -> Iterator[_Field]:
        for field in self.front.findChildren(kind):
            if field.isVisible() and field.accessibleName() == title:
                yield field

    def _lay_over(self, seen: QPixmap, dialog: QWidget) -> None:
        painter = QPainter(seen)
        room = self.window.rect().center() - dialog.rect().center()
        painter.drawPixmap(QPoint(max(0, room.x()), max(0, room.y())), dialog.grab())
        painter.end()
