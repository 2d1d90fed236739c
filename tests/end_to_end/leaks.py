"""Leaks, made on purpose: one way after the other in which a word could be left in a window."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolTip,
    QTreeView,
    QWidget,
)

Leak = Callable[[QWidget, str], object]
"""Leaks a word somewhere in a window; returns what has to be held for it to stay there."""


def _hidden_label(window: QWidget, word: str) -> object:
    label = QLabel(word, window)
    label.hide()
    return label


def _hidden_window(_window: QWidget, word: str) -> object:
    other = QWidget()
    other.setWindowTitle(word)
    return other


def _in_the_eye(setter: str) -> Leak:
    def leak(window: QWidget, word: str) -> object:
        field = QLineEdit(window)
        getattr(field, setter)(word)
        return field

    return leak


def _own_property(window: QWidget, word: str) -> object:
    field = QWidget(window)
    field.setProperty("remembered", [word])
    return field


def _act(setter: str) -> Leak:
    def leak(window: QWidget, word: str) -> object:
        menu = QMenu(window)
        getattr(menu.addAction("Go"), setter)(word)
        return menu

    return leak


def _row(role: int) -> Leak:
    def leak(window: QWidget, word: str) -> object:
        view, model = QTreeView(window), QStandardItemModel()
        view.setModel(model)
        parent, child = QStandardItem("above"), QStandardItem("below")
        child.setData(word, role)
        parent.appendRow(child)
        model.appendRow(parent)
        return view, model

    return leak


def _completion(window: QWidget, word: str) -> object:
    line = QLineEdit(window)
    line.setCompleter(QCompleter(QStringListModel([word], line), line))
    return line


def _heading(window: QWidget, word: str) -> object:
    view, model = QListView(window), QStandardItemModel()
    model.setHorizontalHeaderLabels([word])
    view.setModel(model)
    return view, model


def _undone_text(window: QWidget, word: str) -> object:
    field = QPlainTextEdit(window)
    field.insertPlainText(word)
    field.selectAll()
    field.insertPlainText("something else")
    return field


def _undone_line(window: QWidget, word: str) -> object:
    field = QLineEdit(window)
    field.insert(word)
    field.selectAll()
    field.insert("something else")
    return field


def _by_ear(window: QWidget, word: str) -> object:
    button = QPushButton("Go", window)
    button.setAccessibleDescription(word)
    return button


def _read_to_the_ear(window: QWidget, word: str) -> object:
    return QPlainTextEdit(word, window)


def _named_slider(window: QWidget, word: str) -> object:
    slider = QSlider(Qt.Orientation.Horizontal, window)
    slider.setAccessibleName(word)
    return slider


def _tooltip(window: QWidget, word: str) -> object:
    QToolTip.showText(QPoint(1, 1), word, window)
    return None


def _copied(form: str) -> Leak:
    def leak(_window: QWidget, word: str) -> object:
        held = QMimeData()
        held.setData(form, word.encode("utf-16-le" if "utf-16" in form else "utf-8"))
        QGuiApplication.clipboard().setMimeData(held)
        return None

    return leak


class _Remembering(QObject):
    """An object without a widget that remembers a word in a dictionary of a dictionary."""

    def __init__(self, window: QWidget, word: str) -> None:
        super().__init__(window)
        self.kept = {"views": {1: (word,)}}


class _Slotted:
    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        self.word = word


def _in_a_closure(window: QWidget, word: str) -> object:
    slotted = _Slotted(word)

    def later() -> str:
        return slotted.word

    made = QObject(window)
    vars(made)["later"] = later
    return made


LEAKS: dict[str, tuple[Leak, ...]] = {
    "properties": (
        _hidden_label,
        _hidden_window,
        _own_property,
        *(
            _in_the_eye(setter)
            for setter in (
                "setText", "setPlaceholderText", "setToolTip", "setStatusTip", "setWhatsThis",
                "setAccessibleName", "setAccessibleDescription", "setWindowTitle", "setObjectName",
                "setWindowIconText", "setWindowFilePath", "setAccessibleIdentifier",
            )
        ),
    ),
    "acts": tuple(
        _act(setter) for setter in ("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setData")
    ),
    "lists": (
        *(_row(role) for role in (0, int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.UserRole) + 9)),
        _completion,
        _heading,
    ),
    "histories": (_undone_text, _undone_line),
    "ears": (_by_ear, _read_to_the_ear, _named_slider),
    "tooltip": (_tooltip,),
    "clipboard": tuple(_copied(form) for form in ("text/plain", "text/html", "application/x-utf-16")),
    "objects": (_Remembering, _in_a_closure),
}  # fmt: skip
"""For each probe, by its name, leaks that it has to find."""
