"""What changing the key asks for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.services.passphrases import own_words_of
from app.ui.screens.field import SecretField
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.screens.rekey.words import new_passphrase_words
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class KeyForm(QWidget):
    """The present passphrase, a new one or the same, and whether older backups are to go."""

    entered = Signal()
    """Enter was pressed in the last line that is there."""

    def __init__(self, present: SecretField, session: "Session") -> None:
        super().__init__()
        self._present = present
        self.keep = QCheckBox(_("Keep the present passphrase"))
        self.new = PassphraseForm(new_passphrase_words())
        self.new.suggest.setAutoDefault(False)
        self.new.presenter.own_words = own_words_of(session.manager_name, session.folder)
        meaning = _("They go only once a new backup has been made and checked, and the new code is kept.")
        self.forget_backups = QCheckBox(_("Then delete the backups made with the old key"))
        self.forget_backups.setAccessibleDescription(meaning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (present, self.keep, self.new, self.forget_backups, label(meaning, "caption")):
            column.addWidget(part)
        self.setFocusProxy(present)
        self.keep.toggled.connect(self.new.setHidden)
        present.entered.connect(self._go_on)
        self.new.entered.connect(self.entered)

    def clear(self) -> None:
        """Forget what was typed."""
        self._present.set_text("")
        self.new.clear()

    def _go_on(self) -> None:
        if self.keep.isChecked():
            self.entered.emit()
        else:
            self.new.setFocus()
