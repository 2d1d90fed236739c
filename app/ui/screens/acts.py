"""The acts of a screen: each with its words, its key and what it does."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget


def act(screen: QWidget, text: str, key: str, slot: Callable[[], object]) -> QAction:
    """Add an act to a screen and return it; `key` may be empty."""
    made = QAction(text, screen)
    if key:
        made.setShortcut(QKeySequence(key))
    made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    made.triggered.connect(slot)
    screen.addAction(made)
    return made


def acts_with_data(
    screen: QWidget, listed: tuple[tuple[str, str, object], ...], slot: Callable[[QAction], object]
) -> list[QAction]:
    """Add several acts (text, key, data) that share one slot, which gets the act that was chosen."""
    group = QActionGroup(screen)
    group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
    made = []
    for text, key, data in listed:
        one = QAction(text, group)
        one.setData(data)
        one.setShortcut(QKeySequence(key))
        screen.addAction(one)
        made.append(one)
    group.triggered.connect(slot)
    return made


def separator(screen: QWidget) -> QAction:
    """Return a line between two parts of a menu."""
    made = QAction(screen)
    made.setSeparator(True)
    return made


class TypingFirst(QObject):
    """Keeps a screen's single-key acts away from whoever is typing into a field.

    A text field asks for letters by itself; the arrows, Page Up and Page Down it would lose to an act.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim for a field that is typed into what writes or moves there; Escape and F keys stay acts."""
        asks = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride
        if asks and _is_typing(watched) and _types(cast("QKeyEvent", event)):
            event.accept()
            return True
        return False

    def guard(self, root: QWidget) -> None:
        """Watch all fields of a screen or dialog."""
        for kind in (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox):
            for field in root.findChildren(kind):
                field.installEventFilter(self)


def _types(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    leads_away = event.key() == Qt.Key.Key_Escape or Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return not held and not leads_away


def _is_typing(watched: QObject) -> bool:
    if isinstance(watched, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
        return not watched.isReadOnly()
    return isinstance(watched, QComboBox)
