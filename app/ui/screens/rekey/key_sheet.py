"""How changing the key looks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screens.recovery_code.asked_back import AskedBack
from app.ui.screens.recovery_code.shown import CodeShown
from app.ui.screens.recovery_code.tools import SheetMaking
from app.ui.screens.rekey.key_form import KeyForm
from app.ui.screens.rekey.key_presenter import KeyPresenter, Page
from app.ui.screens.rekey.sheet import RekeySheet
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class KeySheet(RekeySheet):
    """What it does and what it needs; then the new code, asked back. Matches KeyView."""

    finished_changing = Signal(str)
    """It is done; a word about what became of it."""

    def __init__(self, parent: QWidget, session: "Session") -> None:
        super().__init__(parent, "", "")
        self.form = KeyForm(self.present, session)
        self.code = CodeShown()
        self.asked = AskedBack()
        self._different = label("", "error")
        self._different.hide()
        self._page_acts = self._made_acts()
        self._parts: dict[Page, QWidget | None] = {
            Page.ASK: self.form,
            Page.CODE: self.code,
            Page.CHECK: self.asked,
            Page.FORGET: None,
        }
        self.fill(
            [self.form, self.code, self.asked, self._different],
            [act for acts in self._page_acts.values() for act in acts],
        )
        self.presenter = KeyPresenter(self, session, JobsOf(self), SheetMaking())
        self._connect()
        self.present.setFocus()

    def _made_acts(self) -> dict[Page, tuple[Button, ...]]:
        self.change = button(_("Change the key"), "primary")
        self.kept = button(_("I have kept it"), "primary")
        self.again = button(_("Show the code again"), "quiet", icon="chevron-left")
        self.finish = button(_("Finish"), "primary")
        self.leave = button(_("Leave them"))
        self.try_again = button(_("Try again"), "primary")
        return {
            Page.ASK: (self.cancel, self.change),
            Page.CODE: (self.kept,),
            Page.CHECK: (self.again, self.finish),
            Page.FORGET: (self.leave, self.try_again),
        }

    def _connect(self) -> None:
        self.form.entered.connect(self._submit)
        self.change.clicked.connect(self._submit)
        self.code.file_chosen.connect(self._save)
        self.kept.clicked.connect(self.presenter.code_kept)
        self.again.clicked.connect(self.presenter.show_again)
        self.asked.entered.connect(self._check)
        self.finish.clicked.connect(self._check)
        self.leave.clicked.connect(self.presenter.leave_backups)
        self.try_again.clicked.connect(self.presenter.forget_backups)

    # What the presenter asks for

    def takes_new(self) -> bool:
        """Tell whether the new passphrase can be taken; says why where it can't."""
        return self.form.new.accepted()

    def turn_to(self, page: Page, title: str, body: str) -> None:
        """Show a page, with these words above it."""
        if page is not Page.ASK:
            self.form.clear()
        self.say(title, body)
        for one, acts in self._page_acts.items():
            for part in (self._parts[one], *acts):
                if part is not None:
                    part.setVisible(one is page)
        if self.isVisible():
            self.fit()
            (self._parts[page] or self._page_acts[page][-1]).setFocus()

    def changed(self, word: str) -> None:
        """Close the sheet: it is done."""
        self.accept()
        self.finished_changing.emit(word)

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the new code in its groups."""
        self.code.show_code(groups)

    def ask_for_groups(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups of the code."""
        self.asked.ask_for(numbers)

    def show_saved(self, words: str) -> None:
        """Say where the recovery sheet was saved."""
        self.code.show_saved(words)

    def show_problem(self, words: str) -> None:
        """Say which groups are not right."""
        self._different.setText(words)
        self._different.setVisible(bool(words))

    def show_error(self, error: FikaError) -> None:
        """Say why the sheet was not saved."""
        show_error(self, error)

    # The sheet

    def reject(self) -> None:
        """Close, but not before the new code is kept."""
        if self.presenter.may_close:
            super().reject()

    def forget(self) -> None:
        """Forget what was typed and shown."""
        super().forget()
        self.form.clear()
        self.asked.clear()
        self.presenter.close_anyway()

    @Slot()
    def _submit(self) -> None:
        self.presenter.change(
            self.present.text,
            keep_passphrase=self.form.keep.isChecked(),
            new=self.form.new.passphrase,
            forget_backups=self.form.forget_backups.isChecked(),
        )

    @Slot()
    def _check(self) -> None:
        self.presenter.check(self.asked.typed())

    def _save(self, path: Path) -> None:
        self.presenter.save_sheet(path)
