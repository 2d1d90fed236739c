"""The quiet line that says how much of the time two people set is left, and the sheet to set one."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.timing import Timing
from app.ui.screens.quiet_line import QuietLine
from app.ui.screens.together.time_box_presenter import MINUTES, TimeBoxPresenter
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label
from app.wording.translate import _, ngettext


class TimeBox(QuietLine):
    """The line of the time together: one time for each characteristic."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin without a time; `clock` tells seconds and never goes backwards."""
        self.change = button(_("Change"), "link", accessible=_("Change the time for each characteristic"))
        self.off = button(_("Stop"), "link", accessible=_("Stop the time"))
        super().__init__((self.change, self.off))
        self.change.clicked.connect(self.ask)
        self.off.clicked.connect(self.stop)
        self._presenter = TimeBoxPresenter(self, clock)
        self.looked.connect(self._look)

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
