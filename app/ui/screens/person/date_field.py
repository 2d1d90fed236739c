"""A day that may stay empty: typed as year-month-day, or chosen in a calendar."""

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QDialog, QVBoxLayout, QWidget

from app.ui.screens.field import LineField
from app.ui.widgets.buttons import button
from app.wording.translate import _


class DateField(LineField):
    """A line for a day, with a calendar beside it."""

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(title, placeholder=_("year-month-day"), hint=hint)
        self.calendar = button("", "plain", icon="calendar", accessible=_("Choose in a calendar"))
        self.calendar.clicked.connect(self._choose)
        self.row.addWidget(self.calendar)

    def _choose(self) -> None:
        dialog = CalendarDialog(self, self.text)
        dialog.day_chosen.connect(self._chosen)
        dialog.open()

    def _chosen(self, day: str) -> None:
        self.set_text(day)
        self.show_problem("")
        self.setFocus()


class CalendarDialog(QDialog):
    """A calendar. Freed when closed."""

    day_chosen = Signal(str)

    def __init__(self, parent: QWidget, day: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Choose a day"))
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setGridVisible(False)
        typed = QDate.fromString(day.strip(), Qt.DateFormat.ISODate)
        if typed.isValid():
            self._calendar.setSelectedDate(typed)
        self._calendar.activated.connect(self._take)
        take = button(_("Take this day"), "primary")
        take.setAutoDefault(False)
        take.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._calendar)
        column.addWidget(take, 0, Qt.AlignmentFlag.AlignRight)

    def _take(self) -> None:
        day = self._calendar.selectedDate().toString(Qt.DateFormat.ISODate)
        self.accept()
        self.day_chosen.emit(day)
