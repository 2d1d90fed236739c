"""Every way in which a window may hold words, seen or unseen. Each is a probe of its own: each can fail."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolTip,
)

from tests.end_to_end.kept_by_objects import words_kept

_OF_WORDS = frozenset({"QString", "QStringList", "QVariant", "QUrl", "QByteArray"})
_QTS_OWN = ("_q_", "_PySide")
"""How the names of properties begin that Qt itself hangs on objects; some can't be read from here."""
_ROLES = (*range(32), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 32))
_HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
)


def every_object() -> list[QObject]:
    """Return every object in every window there is, shown or hidden, and the application's own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    roots: list[QObject] = [app, *QApplication.topLevelWidgets(), *QGuiApplication.allWindows()]
    found = {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}
    for one in list(found.values()):
        if isinstance(one, QAbstractItemView | QComboBox) and one.model() is not None:
            found[id(one.model())] = one.model()  # a model may belong to nobody
    return list(found.values())


def _properties() -> Iterator[str]:
    """Yield every property that can hold words, dynamic ones too."""
    for one in every_object():
        meta = one.metaObject()
        for number in range(meta.propertyCount()):
            described = meta.property(number)
            if str(described.typeName()) in _OF_WORDS:
                yield from _texts(one.property(str(described.name())))
        names = (bytes(name.data()).decode() for name in one.dynamicPropertyNames())
        yield from (
            text for name in names if not name.startswith(_QTS_OWN) for text in _texts(one.property(name))
        )


def _acts() -> Iterator[str]:
    """Yield every act of every menu and widget, and what it carries along."""
    for one in every_object():
        if isinstance(one, QAction):
            yield from (one.text(), one.iconText(), one.toolTip(), one.statusTip(), one.whatsThis())
            yield from _texts(one.data())


def _lists() -> Iterator[str]:
    """Yield every item of every model, in every role, with its headers."""
    for one in every_object():
        if isinstance(one, QAbstractItemModel):
            yield from _below(one, QModelIndex())
            for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
                yield from (text for role in _ROLES for text in _texts(one.headerData(0, way, role)))


def _below(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        flat = isinstance(model, QAbstractListModel)  # it has one column, and says so to nobody
        for column in range(1 if flat else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield from _texts(model.data(index, role))
            if not flat:
                yield from _below(model, index)


def _histories() -> Iterator[str]:
    """Yield what could come back by undo in any field."""
    for one in every_object():
        if isinstance(one, QPlainTextEdit | QTextEdit):
            yield from _history_of_document(one)
        elif isinstance(one, QLineEdit):
            yield from _history_of_line(one)


def _history_of_document(field: QPlainTextEdit | QTextEdit) -> list[str]:
    document, place = field.document(), field.textCursor()
    found = []
    with QSignalBlocker(document), QSignalBlocker(field):
        steps = document.availableUndoSteps()
        while document.isUndoAvailable():
            document.undo()
            found.append(document.toPlainText())
        while document.availableUndoSteps() < steps:
            document.redo()
        field.setTextCursor(place)
    return found


def _history_of_line(line: QLineEdit) -> list[str]:
    place = line.cursorPosition()
    found = []
    with QSignalBlocker(line):
        while line.isUndoAvailable():
            line.undo()
            found.append(line.text())
        for _step in found:
            line.redo()
        line.setCursorPosition(place)
    return found


def _ears() -> Iterator[str]:
    """Yield what a screen reader gets, from each window down: names, descriptions, values, texts."""
    for top in QApplication.topLevelWidgets():
        yield from _heard(QAccessible.queryAccessibleInterface(top))


def _heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    if interface is None or not interface.isValid():
        return
    yield from (interface.text(kind) for kind in _HEARD)
    written = interface.textInterface()
    if written is not None:
        yield written.text(0, written.characterCount())
    valued = interface.valueInterface()
    if valued is not None:
        yield from _texts(valued.currentValue())
    for number in range(interface.childCount()):
        yield from _heard(interface.child(number))


def _tooltip() -> Iterator[str]:
    """Yield what the tooltip says that is shown, or was shown last."""
    yield QToolTip.text()


def _clipboard() -> Iterator[str]:
    """Yield what other programs could paste, in every form, from either clipboard."""
    held = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer):
        kept = held.mimeData(mode)
        if kept is not None:
            for form in kept.formats():
                yield form
                yield from _texts(kept.data(form).data())


PROBES: Mapping[str, Callable[[], Iterator[str]]] = MappingProxyType(
    {
        "properties": _properties,
        "acts": _acts,
        "lists": _lists,
        "histories": _histories,
        "ears": _ears,
        "tooltip": _tooltip,
        "clipboard": _clipboard,
        "objects": words_kept,
    }
)
"""Each way by its name."""


def everything_held() -> list[str]:
    """Return every text that any probe finds now, each once."""
    return [text for text in dict.fromkeys(one for probe in PROBES.values() for one in probe()) if text]


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - a QVariant may hold anything
    if isinstance(value, str):
        yield value
    elif isinstance(value, QUrl):
        yield value.toString()
    elif isinstance(value, bytes | bytearray | memoryview):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield bytes(value).decode(coding, "replace")
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _texts(pair)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "data") and type(value).__name__ == "QByteArray":
        yield from _texts(value.data())
