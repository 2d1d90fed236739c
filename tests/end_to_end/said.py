"""What can be seen and heard of the windows that are shown; `probes` finds what is there and not shown."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
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
