"""Work that people have to wait for: a sheet stands over the window until it has ended."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from app.ui.jobs import Job, run_job
from app.ui.sheet import Sheet
from app.ui.widgets.busy import Busy
from app.ui.widgets.text import label

T = TypeVar("T")


class WaitedFor:
    """Runs jobs on behalf of a widget, behind a sheet; matches `app.ui.work.RunJob`."""

    def __init__(self, owner: QWidget, title: str, meaning: str) -> None:
        """Say what goes on, and why it takes a while."""
        self._owner = owner
        self._words = title, meaning

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> Job:
        """Run a job that is dropped when the widget is freed."""
        sheet = WaitSheet(self._owner, *self._words)
        sheet.open()
        return run_job(work, partial(_end, sheet, done), partial(_end, sheet, failed), owner=self._owner)


class WaitSheet(Sheet):
    """Says what goes on. It can't be closed: it goes when the work has ended."""

    def __init__(self, parent: QWidget, title: str, meaning: str) -> None:
        super().__init__(parent, title)
        busy = Busy(title)
        self.add(busy)
        self.add(label(meaning, "quiet"))
        busy.start()
        self.setAccessibleDescription(meaning)
        self.setFocus()

    def end(self) -> None:
        """Go."""
        self.accept()

    @Slot()
    def reject(self) -> None:
        """Stay: what is under way can't be given up."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while the work goes on, also where the system asks."""
        event.ignore()


def _end(sheet: WaitSheet, tell: Callable[[T], None], about: T) -> None:
    if shiboken6.isValid(sheet):
        sheet.end()
    tell(about)
