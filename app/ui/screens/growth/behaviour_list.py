"""The behaviours a growth area is about, chosen from all of the conversation's."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.growth.shown import LinkableBehaviour
from app.ui.widgets.text import label
from app.wording.translate import _
from app.wording.visibility import who_sees

_ID = Qt.ItemDataRole.UserRole


class _Search(QLineEdit):
    """A field in which Enter leads to what was found, instead of closing the window around it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class BehaviourList(QWidget):
    """A list to tick with Space, and a field that narrows it down."""

    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._linked: list[str] = []
        self.search = _Search()
        self.search.setPlaceholderText(_("Find a behaviour by its words"))
        self.search.setAccessibleName(_("Find a behaviour"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Behaviours it is about"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMinimumHeight(theme.current().px(200))
        self.search.textChanged.connect(self.searched)
        self.list.itemChanged.connect(self._item_changed)
        self.search.entered.connect(self._to_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(_("Behaviours it is about"), "strong"))
        seen_by = label(who_sees("growth_area.behaviours", employee="", manager=""), "caption")
        self.list.setAccessibleDescription(seen_by.text())
        layout.addWidget(seen_by)
        layout.addWidget(self.search)
        layout.addWidget(self.list)

    @property
    def linked(self) -> tuple[str, ...]:
        """The ids of the behaviours that are ticked, in the order in which they were."""
        return tuple(self._linked)

    def show_behaviours(self, behaviours: tuple[LinkableBehaviour, ...], linked: tuple[str, ...]) -> None:
        """Show these behaviours, with the linked ones ticked."""
        with QSignalBlocker(self.list):
            self._linked = list(linked)
            self.list.clear()
            for one in behaviours:
                item = QListWidgetItem(f"{one.text}\n{one.place}")
                item.setData(_ID, one.id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = one.id in linked
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.list.addItem(item)

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus()
        if self.list.count():
            self.list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _item_changed(self, item: QListWidgetItem) -> None:
        behaviour_id = str(item.data(_ID))
        if item.checkState() is Qt.CheckState.Checked:
            if behaviour_id not in self._linked:
                self._linked.append(behaviour_id)
        elif behaviour_id in self._linked:
            self._linked.remove(behaviour_id)
