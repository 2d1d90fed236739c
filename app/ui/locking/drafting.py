"""The words of a form that is open, kept while they are typed and back when it opens again."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
)

from app.domain.errors import FikaError
from app.ui.widgets.note_field import LONGEST, PAUSE
from app.ui.widgets.text import label
from app.wording.dates import long_moment
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.drafts import FormDraft

Words = Mapping[str, str]


class Drafting(QObject):
    """Keeps one form's words until it is closed: then they are saved, or given up on purpose.

    A form that is freed without being closed, as locking does, leaves its draft where it is.
    """

    def __init__(
        self, form: QDialog, draft: "FormDraft", words: Callable[[], Words], show: Callable[[Words], None]
    ) -> None:
        """Watch a form that is laid out and filled; `words` reads its fields, `show` fills them.

        Raises what reading the draft raises. The form places `note`.
        """
        super().__init__(form)
        self._form = form
        self._draft = draft
        self._words = words
        self.note = label("", "caption")
        """Says since when the words were kept, or why they can't be kept just now."""
        self.note.hide()
        self._at_first = dict(words())
        self._kept: Words = self._at_first
        self._is_over = False
        self._timers = [self._timer(PAUSE), self._timer(LONGEST)]
        self._take_up(show)
        self._listen()
        form.finished.connect(self._closed)

    @property
    def name(self) -> str:
        """The form's name, by which its screen opens it again."""
        return self._draft.form

    def keep(self) -> None:
        """Keep the words as they stand, half-typed days too. Raises FikaError.

        Nothing is kept of a form that was closed: it may still be there, waiting to be freed.
        """
        if self._is_over:
            return
        for field in self._form.findChildren(QAbstractSpinBox):
            field.interpretText()
        self._keep()

    def rest(self) -> None:
        """Listen no longer: the form is about to be freed, and what is kept stays."""
        self._is_over = True
        self._stop()
        self._form.finished.disconnect(self._closed)
        for timer in self._timers:
            timer.timeout.disconnect(self._pause)

    def _take_up(self, show: Callable[[Words], None]) -> None:
        found = self._draft.kept()
        if found is None:
            return
        show(found.words)
        for box in self._form.findChildren(QPlainTextEdit):
            box.moveCursor(QTextCursor.MoveOperation.End)
        QTimer.singleShot(0, self._to_the_end)
        self._kept = dict(self._words())
        self._say(_("Kept from {moment}").format(moment=long_moment(found.kept_at)))

    @Slot()
    def _to_the_end(self) -> None:
        """Go on writing where it stopped: a dialog that opens selects its first line, for typing over it."""
        line = self._form.focusWidget()
        if isinstance(line, QLineEdit):
            line.deselect()
            line.end(False)  # noqa: FBT003 - Qt takes it by position: nothing is marked on the way

    def _keep(self) -> None:
        self._stop()
        words = dict(self._words())
        if words == self._kept:
            return
        if words == self._at_first:
            self._draft.drop()
        else:
            self._draft.keep(words)
        self._kept = words

    def _listen(self) -> None:
        for line in self._form.findChildren(QLineEdit):
            line.textChanged.connect(self._changed)
        for box in self._form.findChildren(QPlainTextEdit):
            box.textChanged.connect(self._changed)
        for choice in self._form.findChildren(QComboBox):
            choice.currentIndexChanged.connect(self._changed)
        for day in self._form.findChildren(QDateTimeEdit):
            day.dateChanged.connect(self._changed)
        for several in self._form.findChildren(QListWidget):
            several.itemChanged.connect(self._changed)
        for tick in self._form.findChildren(QAbstractButton):
            if tick.isCheckable():
                tick.toggled.connect(self._changed)

    @Slot()
    def _changed(self) -> None:
        pause, longest = self._timers
        pause.start()
        if not longest.isActive():
            longest.start()

    @Slot()
    def _pause(self) -> None:
        try:
            self._keep()
        except FikaError as error:
            self._kept = {}  # whatever is kept, it is not this
            self._say(_("Not kept yet. {happened}").format(happened=explain(error).happened))
        else:
            self._say("")

    @Slot()
    def _closed(self) -> None:
        self.rest()
        if self._kept != self._at_first:
            with suppress(FikaError):  # then it comes back once more, and can be closed again
                self._draft.drop()

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _stop(self) -> None:
        for timer in self._timers:
            timer.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(self._pause)
        return made
