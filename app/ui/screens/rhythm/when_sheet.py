"""The sheet on which a day, or a rhythm, is chosen."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from app.domain.errors import FikaError
from app.domain.meeting import USUAL_MINUTES, Every
from app.ui import theme
from app.ui.locking.drafting import Drafting
from app.ui.question import Answer, ask
from app.ui.screens.day_field import day_edit
from app.ui.screens.field import LineField
from app.ui.screens.rhythm.shown import When, WhenWords
from app.ui.screens.rhythm.when_presenter import WhenPresenter
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label
from app.ui.widgets.wheel import leave_wheel_to_page
from app.wording.errors import explain
from app.wording.rhythms import every_name
from app.wording.translate import _
from app.wording.visibility import who_sees_all

if TYPE_CHECKING:
    from app.services.drafts import FormDraft

SHORTEST, LONGEST, BY = 5, 240, 5
"""How many minutes a one-on-one may be planned for, and how far one press goes."""
RHYTHM = ("rhythm.every", "rhythm.first_on", "rhythm.starts_at", "rhythm.minutes")
DAY = ("meeting.held_on", "meeting.starts_at")
"""What this sheet writes: a rhythm, or a day."""
_THROW = "throw"


class WhenSheet(Sheet):
    """A day and a time; for a rhythm how often and how long, too. Matches WhenView."""

    def __init__(
        self,
        parent: QWidget,
        words: WhenWords,
        when: When,
        keep: Callable[[When], None],
        draft: "FormDraft",
    ) -> None:
        """Begin with what is kept; `keep` may raise FikaError."""
        super().__init__(parent, words.title, width=520)
        self._closing = False
        self._is_rhythm = when.every is not None
        self.every = Choices(_("How often"), kind="pill", at_once=True)
        self.every.set_choices([(one.value, every_name(one)) for one in Every])
        self.day = day_edit(_("Beginning on") if self._is_rhythm else _("The day"))
        self.time = LineField(_("At"), placeholder=_("such as 10:00"), hint=_("May stay empty."))
        self.minutes = _minutes_box()
        self._said = label("", "strong")
        self._seen_by = label(who_sees_all(RHYTHM if self._is_rhythm else DAY, "", ""), "caption")
        for field in (self.every, self.day, self.minutes):
            field.setAccessibleDescription(self._seen_by.text())
        self.trouble = Banner("error")
        self.trouble.hide()
        self._keep = button(words.submit, "primary")
        self._close = button(_("Close"), "plain")
        self._show(when)
        self.presenter = WhenPresenter(self, when, keep, words.is_taken)
        self._lay_out(words)
        self._connect()
        self.drafting = Drafting(self, draft, self._drafted, self._take_up)
        self.body.insertWidget(2, self.drafting.note)
        self.presenter.changed()
        (self.every if self._is_rhythm else self.day).setFocus()

    def _lay_out(self, words: WhenWords) -> None:
        self.add(label(words.title, "subheading"))
        self.add(label(words.about, "quiet"))
        days = label(_("Beginning on") if self._is_rhythm else _("On"), "strong")
        days.setBuddy(self.day)
        if self._is_rhythm:
            self.add(self.every)
        self.add(days)
        self.add(self.day)
        self.add(self.time)
        if self._is_rhythm:
            long = label(_("How long"), "strong")
            long.setBuddy(self.minutes)
            self.add(long)
            self.add(self.minutes)
        self.add(self._said)
        self.add(self._seen_by)
        self.add(self.trouble)
        self.body.addStretch(1)
        self.add_acts([self._close, self._keep])

    def _connect(self) -> None:
        self.every.chosen.connect(self.presenter.changed)
        self.day.dateChanged.connect(self.presenter.changed)
        self.minutes.valueChanged.connect(self.presenter.changed)
        self.time.edit.textChanged.connect(self.presenter.changed)
        self._keep.clicked.connect(self.presenter.save)
        self._close.clicked.connect(self.presenter.close)
        for made in (self._keep, self._close):
            made.setAutoDefault(False)
        self._keep.setDefault(True)  # Enter in a field; else it would press the first of the choices
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self._save_typed)

    def reject(self) -> None:
        """Close by Escape or the window's own button; what was changed is asked about."""
        if self._closing:
            super().reject()
        else:
            self.presenter.close()

    def _show(self, when: When) -> None:
        if when.every is not None:
            self.every.set_chosen(when.every.value)
        self.day.setDate(QDate(when.day.year, when.day.month, when.day.day))
        self.time.set_text(when.time)
        self.minutes.setValue(when.minutes)

    def _drafted(self) -> Mapping[str, str]:
        when = self.standing()
        return {
            "every": when.every.value if when.every else "",
            "day": when.day.isoformat(),
            "time": when.time,
            "minutes": str(when.minutes),
        }

    def _take_up(self, words: Mapping[str, str]) -> None:
        now = self.standing()
        self._show(
            When(
                date.fromisoformat(words.get("day", now.day.isoformat())),
                words.get("time", now.time),
                Every(words["every"]) if words.get("every") else now.every,
                int(words.get("minutes", now.minutes)),
            )
        )

    # What the presenter asks for

    def standing(self) -> When:
        """Return what stands in the fields."""
        day = self.day.date()
        every = Every(self.every.current() or Every.FREE.value) if self._is_rhythm else None
        minutes = self.minutes.value() if self._is_rhythm else USUAL_MINUTES
        return When(date(day.year(), day.month(), day.day()), self.time.text.strip(), every, minutes)

    def show_words(self, words: str) -> None:
        """Say in words what stands there."""
        self._said.setText(words)

    def show_time_problem(self, words: str) -> None:
        """Say what is wrong with the time; the keyboard goes back to it."""
        self.time.show_problem(words)
        heard = self.time.edit.accessibleDescription()
        self.time.edit.setAccessibleDescription(f"{heard} {self._seen_by.text()}")
        if words:
            self.time.setFocus()
            self.bring_into_sight(self.time)

    def show_error(self, error: FikaError) -> None:
        """Show a known error."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()
        self.bring_into_sight(self.trouble)

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to leave everything as it was."""

        def answered(key: str) -> None:
            if key == _THROW:
                then()

        answers = [Answer("stay", _("Go on"), "primary"), Answer(_THROW, _("Leave it as it was"), "danger")]
        ask(self, _("Leave it as it was?"), _("What you changed here is not kept yet."), answers, answered)

    def finish(self) -> None:
        """Close the sheet."""
        self._closing = True
        self.reject()

    @Slot()
    def _save_typed(self) -> None:
        self.day.interpretText()
        self.minutes.interpretText()
        self.presenter.save()


def _minutes_box() -> QSpinBox:
    made = QSpinBox()
    made.setRange(SHORTEST, LONGEST)
    made.setSingleStep(BY)
    made.setSuffix(_(" minutes"))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.lineEdit().setTextMargins(theme.current().px(8), 0, 0, 0)
    made.setAccessibleName(_("How long, in minutes"))
    leave_wheel_to_page(made)
    return made
