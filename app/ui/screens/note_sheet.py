"""What the sheets for actions, lessons and praise have in common: who sees the fields, and what is wrong."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.errors import FikaError
from app.ui.question import Answer, ask
from app.ui.sheet import Sheet
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.choices import Choices
from app.ui.widgets.text import label
from app.wording.errors import explain
from app.wording.translate import _


class NoteSheet(Sheet):
    """A form, kept by a button, Ctrl+Return or Enter in a line; nothing half written goes without asking."""

    def __init__(self, parent: QWidget, title: str, seen_by: str) -> None:
        """Begin a form; who makes it adds the fields, then calls `lay_out`."""
        super().__init__(parent, title, width=600)
        self._closing = False
        self._at_first: Mapping[str, str] = {}
        self._seen_by = label(seen_by, "caption")
        self.trouble = Banner("error")
        self.trouble.hide()
        self.keep_it = button(_("Keep it"), "primary")
        self.close_it = button(_("Close"), "plain")
        self.keep_it.clicked.connect(self.save)
        self.close_it.clicked.connect(self.reject)
        self.add(label(title, "subheading"))
        for key in ("Ctrl+Return", "Ctrl+S"):
            QShortcut(QKeySequence(key), self).activated.connect(self.save)

    def words(self) -> Mapping[str, str]:
        """Return what stands in each field."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what stands in the fields. May raise FikaError."""
        raise NotImplementedError

    def lay_out(self, more: Sequence[QPushButton] = ()) -> None:
        """Put what is said below the fields, and the buttons at the foot; the fields are filled now."""
        for kind in (QLineEdit, QPlainTextEdit, QCheckBox, QAbstractSpinBox, Choices):
            for field in self.findChildren(kind):
                field.setAccessibleDescription(self._seen_by.text())
        self._take_trouble_back_once_mended()
        self.add(self._seen_by)
        self.add(self.trouble)
        self.body.addStretch(1)  # once what was wrong is gone, the fields stay where they are
        buttons = [*more, self.close_it, self.keep_it]
        for made in buttons:
            made.setAutoDefault(False)
        self.keep_it.setDefault(True)  # Enter in a line
        self.add_acts(buttons)
        self._at_first = dict(self.words())

    def _take_trouble_back_once_mended(self) -> None:
        for line in self.findChildren(QLineEdit):
            line.textChanged.connect(self.trouble.hide)
        for box in self.findChildren(QPlainTextEdit):
            box.textChanged.connect(self.trouble.hide)

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that is not kept yet."""
        return dict(self.words()) != self._at_first

    def save(self) -> None:
        """Keep it and close; where it is refused, say why, and everything stays as it was typed."""
        if self.try_keeping():
            self.finish()

    def try_keeping(self) -> bool:
        """Keep what was changed; tells whether it is kept now."""
        try:
            self.keep()
        except FikaError as error:
            self.show_error(error)
            return False
        return True

    def show_error(self, error: FikaError) -> None:
        """Say what is wrong beside the fields."""
        self.trouble.show_problem(explain(error))
        self.trouble.show()
        self.bring_into_sight(self.trouble)

    def reject(self) -> None:
        """Close by Escape or the window's own button; what is half written is asked about."""
        if self._closing or not self.is_changed:
            super().reject()
            return
        answers = [
            Answer("keep", _("Keep it"), "primary"),
            Answer("stay", _("Go on writing")),
            Answer("throw", _("Throw it away"), "danger"),
        ]
        ask(self, _("Keep what you wrote?"), _("It is not kept yet."), answers, self._answered)

    def finish(self) -> None:
        """Close: there is nothing left to ask about."""
        self._closing = True
        self.reject()

    def finish_then(self, act: Callable[[], None]) -> None:
        """Close, and do what follows."""
        self.finish()
        act()

    def _answered(self, key: str) -> None:
        if key == "keep":
            self.save()
        elif key == "throw":
            self.finish()
