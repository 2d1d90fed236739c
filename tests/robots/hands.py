"""What every robot can do: find by what is written, click, type, press keys, read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.jobs import at_work, wait_for_jobs
from app.ui.main_window import MainWindow
from app.ui.waited_for import WaitSheet

LONG = 20_000
"""How long to wait for background work before giving up, in milliseconds."""

MAY_BREAK = "\u200b"
"""Where a long word may go on in the next line: nobody sees it."""

TURNS = 12
"""How often Qt is let go on: more than a page has parts that are made after it is seen."""


class Hands:
    """Works on the window, or on the dialog in front of it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def front(self) -> QWidget:
        """What is in front: an open dialog, or the window."""
        return QApplication.activeModalWidget() or self.window

    def click(self, words: str) -> None:
        """Click the button with these words or this accessible name, if it is enabled."""
        button = self._button(words)
        assert button.isEnabled(), f"“{words}” can't be clicked now"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def can_click(self, words: str) -> bool:
        """Tell whether such a button is there and enabled."""
        return any(button.isEnabled() for button in self._buttons(words))

    def type_into(self, title: str, text: str) -> None:
        """Type into the field of this accessible name, replacing what is there."""
        field = self._field(title)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def paste_into(self, title: str, text: str) -> None:
        """Paste into the field of this accessible name, replacing what is there."""
        field = self._field(title)
        field.setFocus()
        field.selectAll()
        QApplication.clipboard().setText(text)
        field.paste()
        QApplication.clipboard().clear()

    def typed_in(self, title: str) -> str:
        """Return what stands in a field."""
        field = self._field(title)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def choose(self, title: str, words: str) -> None:
        """Choose from a list by its words."""
        combos = [
            one
            for one in self.front.findChildren(QComboBox)
            if one.accessibleName() == title and one.isVisible()
        ]
        assert combos, f"no list called “{title}”"
        index = combos[0].findText(words)
        assert index >= 0, f"“{words}” is not in “{title}”"
        combos[0].setCurrentIndex(index)
        combos[0].activated.emit(index)

    def press(self, keys: str) -> None:
        """Press keys such as 'Ctrl+L' wherever the keyboard is."""
        self._bring_to_front()
        QTest.keySequence(QApplication.focusWidget() or self.front, keys)
        self.rest()

    def enter(self) -> None:
        """Press Enter where the keyboard is."""
        self._bring_to_front()
        QTest.keyClick(QApplication.focusWidget() or self.front, Qt.Key.Key_Return)
        self.rest()

    def sees(self, words: str) -> bool:
        """Tell whether these words can be read in front."""
        return any(words in text for text in self.readable())

    def wait_to_see(self, words: str) -> None:
        """Wait until these words can be read."""
        self.qtbot.waitUntil(lambda: self.sees(words), timeout=LONG)

    def readable(self) -> list[str]:
        """Return every text that can be read in front."""
        shown = [one for one in self.front.findChildren(QWidget) if one.isVisible()]
        texts = [one.text() for one in shown if isinstance(one, QLabel | QAbstractButton | QLineEdit)]
        return [text.replace("&&", "&").replace(MAY_BREAK, "") for text in texts if text]

    def dialog(self) -> QDialog:
        """Return the dialog in front."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog), "no dialog is open"
        return found

    def rest(self) -> None:
        """Let the window catch up, and make the parts of a page that are made one by one."""
        for _turn in range(TURNS):
            QApplication.processEvents()
        if isinstance(QApplication.activeModalWidget(), WaitSheet):
            self.settle_jobs()  # there is nothing to do meanwhile

    def focused_name(self) -> str:
        """Return the accessible name of where the keyboard is."""
        focused = QApplication.focusWidget()
        return focused.accessibleName() if focused is not None else ""

    def sees_what_is_typed(self) -> bool:
        """Tell whether the place where the next letter will stand is in sight, whatever scrolls around it."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), f"nothing to write into: {field}"
        return field.viewport().visibleRegion().contains(field.cursorRect())

    def settle_jobs(self) -> None:
        """Wait until all background work has ended, and its end was told or dropped: that may begin more."""
        wait_for_jobs()
        self.rest()
        while at_work():
            wait_for_jobs()
            self.rest()

    def _bring_to_front(self) -> None:
        """Do what a desktop does when a dialog has closed; the offscreen platform leaves no window active."""
        if QApplication.activeWindow() is None:
            self.front.activateWindow()
            self.rest()

    def _button(self, words: str) -> QAbstractButton:
        found = self._buttons(words)
        assert found, f"no button “{words}” among {[one.text() for one in self._all_buttons()]}"
        return found[0]

    def _buttons(self, words: str) -> list[QAbstractButton]:
        return [
            one
            for one in self._all_buttons()
            if words in (one.text().replace("&&", "&"), one.accessibleName())
        ]

    def _all_buttons(self) -> list[QAbstractButton]:
        return [one for one in self.front.findChildren(QAbstractButton) if one.isVisible()]

    def _field(self, title: str) -> QLineEdit | QPlainTextEdit:
        fields: list[QLineEdit | QPlainTextEdit] = list(self.front.findChildren(QLineEdit))
        fields += self.front.findChildren(QPlainTextEdit)
        found = [one for one in fields if one.accessibleName() == title and one.isVisible()]
        assert found, (
            f"no field “{title}” among {[one.accessibleName() for one in fields if one.isVisible()]}"
        )
        return found[0]
