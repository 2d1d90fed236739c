"""How changing the passphrase looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.services.passphrases import own_words_of
from app.ui.jobs import JobsOf
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.screens.rekey.passphrase_presenter import PassphrasePresenter
from app.ui.screens.rekey.sheet import RekeySheet
from app.ui.screens.rekey.words import new_passphrase_words
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class PassphraseSheet(RekeySheet):
    """The present passphrase and a new one. Matches PassphraseView."""

    finished_changing = Signal()

    def __init__(self, parent: QWidget, session: "Session") -> None:
        super().__init__(
            parent,
            _("Change the passphrase"),
            _(
                "From now on the new passphrase opens this vault. The recovery code stays the same, and so "
                "does your sheet. Backups made before still open with the former passphrase."
            ),
        )
        self.form = PassphraseForm(new_passphrase_words())
        self.form.suggest.setAutoDefault(False)
        self.form.presenter.own_words = own_words_of(session.manager_name, session.folder)
        self.change = button(_("Change the passphrase"), "primary")
        self.fill([self.present, self.form], [self.cancel, self.change])
        self.presenter = PassphrasePresenter(self, session, JobsOf(self))
        self.present.entered.connect(self.form.setFocus)
        self.form.entered.connect(self._submit)
        self.change.clicked.connect(self._submit)
        self.present.setFocus()

    def takes_new(self) -> bool:
        """Tell whether the new passphrase can be taken; says why where it can't."""
        return self.form.accepted()

    def changed(self) -> None:
        """Close the sheet: it is done."""
        self.accept()
        self.finished_changing.emit()

    def forget(self) -> None:
        """Forget what was typed."""
        super().forget()
        self.form.clear()

    @Slot()
    def _submit(self) -> None:
        self.presenter.change(self.present.text, self.form.passphrase)
