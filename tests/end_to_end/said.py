"""Everything a window says, in any way: to the eye, the ear, the hand that rests on it, and the menus."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget

_WAYS = (
    "text",
    "toPlainText",
    "title",
    "currentText",
    "placeholderText",
    "windowTitle",
    "accessibleName",
    "accessibleDescription",
    "toolTip",
    "statusTip",
    "whatsThis",
    "iconText",
)
"""What a widget or an act may be asked for; not every one has each."""
_HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole)


def everything_said() -> list[str]:
    """Return every text in every window there is, shown or hidden."""
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)):
            said += _of(widget)
            said += [text for action in widget.actions() for text in _of(action)]
        said += [text for action in top.findChildren(QAction) for text in _of(action)]
        said += _heard(QAccessible.queryAccessibleInterface(top))
    return [text for text in dict.fromkeys(said) if text]


def shown() -> list[str]:
    """Return the texts of what can be seen now: labels, buttons, fields, and their accessible names."""
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            for widget in (top, *top.findChildren(QWidget)):
                if widget.isVisible():
                    said += _of(widget)
            said += _heard(QAccessible.queryAccessibleInterface(top))
    return [text for text in dict.fromkeys(said) if text]


def _of(thing: QObject) -> Iterator[str]:
    for way in _WAYS:
        ask = getattr(thing, way, None)
        said = ask() if callable(ask) else ""
        if isinstance(said, str):
            yield said
    if isinstance(thing, QComboBox):
        yield from (thing.itemText(index) for index in range(thing.count()))
    if isinstance(thing, QAbstractItemView):
        yield from _listed(thing.model())


def _listed(model: QAbstractItemModel | None) -> Iterator[str]:
    for row in range(model.rowCount() if model is not None else 0):
        for role in _ROLES:
            said = model.index(row, 0).data(role) if model is not None else None
            if isinstance(said, str):
                yield said


def _heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    if interface is None or not interface.isValid():
        return
    yield from (interface.text(kind) for kind in _HEARD)
    for number in range(interface.childCount()):
        yield from _heard(interface.child(number))
