"""The quiet line that says how much of the time two people set is left, and the sheet to set one."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.timing import Timing
from app.ui.screens.together.time_box_presenter import MINUTES, TimeBoxPresenter
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.folding import Folding
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.translate import _, ngettext

EVERY = 5000
"""How often the clock is looked at, in milliseconds; only whole minutes are ever shown."""

FOLDS_BELOW = 280
"""In less room than this the buttons stand below the words, in pixels at a text scale of 1."""


class TimeBox(QWidget):
    """Hidden while no time is set. It shows words only: nothing ticks, nothing turns red, nothing rings."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin without a time; `clock` tells seconds and never goes backwards."""
        super().__init__()
        set_kind(self, "clear")
        self._words = label("", "quiet")
        self.change = button(_("Change"), "link", accessible=_("Change the time for each characteristic"))
        self.off = button(_("Stop"), "link", accessible=_("Stop the time"))
        self.change.clicked.connect(self.ask)
        self.off.clicked.connect(self.stop)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._presenter = TimeBoxPresenter(self, clock)
        self._timer.timeout.connect(self._look)
        self.hide()

    def _lay_out(self) -> None:
        acts = QWidget()
        set_kind(acts, "clear")
        side_by_side = QHBoxLayout(acts)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(4)
        side_by_side.addWidget(self.change)
        side_by_side.addWidget(self.off)
        side_by_side.addStretch(1)
        folding = Folding(gap=8, scaled_width=FOLDS_BELOW)
        folding.add(self._words, 1)
        folding.add(acts, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(folding)

    def enter(self, characteristic_id: str, short_name: str) -> None:
        """Say which characteristic people talk about now."""
        self._presenter.enter(characteristic_id, short_name)

    def put_down(self) -> Timing | None:
        """Return what is set and spent, for who goes on with it later; None while no time is set."""
        return self._presenter.put_down()

    def take_up(self, timing: Timing) -> None:
        """Go on with what was set and spent before."""
        self._presenter.take_up(timing)

    @Slot()
    def ask(self) -> None:
        """Let people set a time, another one, or none."""
        sheet = TimeSheet(self.window(), self._presenter.minutes)
        sheet.chosen.connect(self._presenter.choose)
        sheet.open()

    @Slot()
    def stop(self) -> None:
        """Set no time any longer."""
        self._presenter.choose(0)

    @property
    def words(self) -> str:
        """What the line says; empty while no time is set."""
        return self._words.text()

    # What the presenter asks for

    def show_time(self, words: str) -> None:
        """Show how much is left; the line is gone while no time is set."""
        if words != self._words.text():
            self._words.setText(words)
            self.setVisible(bool(words))

    def say_over(self, words: str) -> None:
        """Tell a screen reader too, without interrupting it."""
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def keep_looking(self, *, on: bool) -> None:
        """Look at the clock every few seconds, or no longer."""
        if on:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _look(self) -> None:
        self._presenter.look()


class TimeSheet(Sheet):
    """One time for every characteristic, or none: choosing it sets it. Freed when closed."""

    chosen = Signal(int)
    """The minutes for each characteristic; 0 for none."""

    def __init__(self, parent: QWidget, minutes: int) -> None:
        """Show which time is set now."""
        super().__init__(parent, _("A time for each characteristic"))
        self.add(label(_("A time for each characteristic"), "subheading"))
        about = _(
            "If it helps, set a time for each. A quiet line says about how much is left. When it is over it "
            "says so once, and you stay or go on as you like. Nothing of it is kept."
        )
        self.add(label(about))
        self.choices = Choices(_("Minutes for each characteristic"))
        self.choices.set_choices([*((str(one), _minutes(one)) for one in MINUTES), ("0", _("No time"))])
        self.choices.set_chosen(str(minutes))
        self.choices.chosen.connect(self._set)
        self.add(self.choices)
        self.body.addStretch(1)
        close = button(_("Close"))
        close.clicked.connect(self.reject)
        self.add_acts([close])
        self.choices.focus_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set by Enter too what the keyboard is at: choosing is all this sheet is for."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.choices.has_keyboard:
            self.choices.choose_reached()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _set(self, key: str) -> None:
        self.accept()
        self.chosen.emit(int(key))


def _minutes(minutes: int) -> str:
    return ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes)
