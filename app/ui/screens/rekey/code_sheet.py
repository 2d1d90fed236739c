"""How the recovery code looks once more."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screens.recovery_code.shown import CodeShown
from app.ui.screens.recovery_code.tools import SheetMaking
from app.ui.screens.rekey.code_presenter import AgainPresenter
from app.ui.screens.rekey.sheet import RekeySheet
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class CodeSheet(RekeySheet):
    """The present passphrase, then the code. Matches AgainView."""

    def __init__(self, parent: QWidget, session: "Session") -> None:
        super().__init__(
            parent,
            _("Show the recovery code"),
            _(
                "Where the recovery sheet is lost, the same code can be put on a new one. Anyone who sees it "
                "can read your notes: show it when only you look at the screen."
            ),
        )
        self.code = CodeShown()
        self.code.hide()
        self.show_it = button(_("Show the code"), "primary")
        self.close_it = button(_("Close"))
        self.close_it.hide()
        self.fill([self.present, self.code], [self.cancel, self.close_it, self.show_it])
        self.presenter = AgainPresenter(self, session, JobsOf(self), SheetMaking())
        self.present.entered.connect(self._submit)
        self.show_it.clicked.connect(self._submit)
        self.close_it.clicked.connect(self.accept)
        self.code.file_chosen.connect(self._save)
        self.present.setFocus()

    def turn_to_code(self) -> None:
        """Show the code in the place of the line for the passphrase."""
        self.present.set_text("")
        for gone in (self.present, self.cancel, self.show_it):
            gone.hide()
        for shown in (self.code, self.close_it):
            shown.show()
        self.say(_("The recovery code"), _("Keep it on paper, away from this machine."))
        self.fit()
        self.code.setFocus()

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the code in its groups."""
        self.code.show_code(groups)

    def ask_for_groups(self, numbers: tuple[int, ...]) -> None:
        """Ask for nothing: it is the code that was kept once already."""

    def show_saved(self, words: str) -> None:
        """Say where the recovery sheet was saved."""
        self.code.show_saved(words)

    def show_problem(self, words: str) -> None:
        """Say nothing: no group is asked back."""

    def show_error(self, error: FikaError) -> None:
        """Say why the sheet was not saved."""
        show_error(self, error)

    def forget(self) -> None:
        """Forget what was typed and shown."""
        super().forget()
        self.presenter.forget()

    @Slot()
    def _submit(self) -> None:
        self.presenter.show_code(self.present.text)

    def _save(self, path: Path) -> None:
        self.presenter.save_sheet(path)
