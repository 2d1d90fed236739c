"""The sheet about an error that nobody expected: plain words, and a report to be read and given away."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui import theme
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.sheet import Sheet
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.wording.error_words import ErrorWords

_LINES = 9


class CrashSheet(Sheet):
    """Says what happened and shows the report. It leads nowhere: closed, all is as it was before."""

    def __init__(self, parent: QWidget, report: str, words: "ErrorWords | None" = None) -> None:
        """Build it; `words` are for an error that is known but was not caught."""
        super().__init__(parent, _("Something went wrong"), width=560)
        self._report = report
        title = words.happened if words else _("Something went wrong that Fika did not expect")
        self.add(label(title, "subheading"))
        for line in _body(words):
            self.add(label(line))
        self.report = self._field(report)
        self.add(self.report)
        self.go_on = button(_("Go on"), "primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.copy = button(_("Copy the report"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.add_acts([self.copy, self.go_on])
        self.go_on.setFocus()

    def _field(self, report: str) -> QPlainTextEdit:
        field = QPlainTextEdit(report)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(_("The report"))
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.current().px(12))
        field.setFont(font)
        field.setFixedHeight(theme.current().px(18 * _LINES))
        return field

    def _copy(self) -> None:
        PrivateCopy.of_application().copy_openly(self._report)
        self.copy.setText(_("Copied"))


def show_crash(parent: QWidget, report: str, words: "ErrorWords | None" = None) -> CrashSheet:
    """Show the sheet without blocking."""
    sheet = CrashSheet(parent, report, words)
    sheet.open()
    return sheet


def _body(words: "ErrorWords | None") -> list[str]:
    if words is not None:
        first = [words.then]
    else:
        first = [
            _(
                "What was saved is safe in the vault, and what you typed is still in its field. You can go "
                "on. Should it happen again, close Fika, which saves first and asks if it can't, and open it "
                "again."
            )
        ]
    return [
        *first,
        _(
            "Here is what happened in technical words. It holds no name, no note and no file's place, and it "
            "is sent nowhere: copy it if you want to give it to whoever looks after Fika."
        ),
    ]
