"""A day that may be left open."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDateEdit, QSizePolicy, QWidget

from app.domain.check_in import LOOK_AGAIN_MONTHS
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.wheel import leave_wheel_to_page
from app.wording.translate import _

LATEST = QDate(2999, 12, 31)
"""No day beyond this: after it a rhythm still has to find its next one."""


class DayField(QWidget):
    """A tick, and a day beside it that counts only when ticked."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        """Make an open field; `title` says what the day is for."""
        super().__init__()
        self.tick = QCheckBox(title)
        self.day = day_edit(_("{title}: the day").format(title=title))
        flow = FlowLayout(self, gap=12)
        flow.addWidget(self.tick)
        flow.addWidget(self.day)
        self.set_value(None)
        self.tick.toggled.connect(self._ticked)
        self.day.dateChanged.connect(self._day_changed)

    def value(self) -> date | None:
        """Return the day, or None where it is left open."""
        self.flush()
        return self.standing()

    def standing(self) -> date | None:
        """Return the day as it stands, and leave alone what is half typed."""
        if not self.tick.isChecked():
            return None
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def set_value(self, day: date | None) -> None:
        """Show a day without telling anybody; None leaves it open."""
        shown = (
            QDate(day.year, day.month, day.day) if day else QDate.currentDate().addMonths(LOOK_AGAIN_MONTHS)
        )
        with QSignalBlocker(self.tick), QSignalBlocker(self.day):
            self.tick.setChecked(day is not None)
            self.day.setDate(shown)
        self.day.setEnabled(day is not None)

    def suggest(self, day: date) -> None:
        """Begin from this day once it is ticked, where none is said yet."""
        if not self.tick.isChecked():
            with QSignalBlocker(self.day):
                self.day.setDate(QDate(day.year, day.month, day.day))

    def flush(self) -> None:
        """Take what is half typed as it stands."""
        if self.tick.isChecked():
            self.day.interpretText()

    @Slot(bool)
    def _ticked(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.day.setEnabled(ticked)
        self.changed.emit()

    @Slot(QDate)
    def _day_changed(self, day: QDate) -> None:
        if day.isValid():
            self.changed.emit()


def day_edit(accessible: str) -> QDateEdit:
    """Return a field for a day, to type or to choose in a calendar."""
    made = QDateEdit()
    made.setCalendarPopup(True)
    made.setKeyboardTracking(False)  # a day half typed is not a day yet
    made.setLocale(QLocale(QLocale.Language.English))
    made.setDisplayFormat("d MMMM yyyy")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setMaximumDate(LATEST)
    made.setAccessibleName(accessible)
    leave_wheel_to_page(made)
    return made
