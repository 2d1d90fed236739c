"""Another key for the vault: everything encrypted anew, and a new recovery code, kept before the end."""

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.ui.screens.recovery_code.presenter import Choose, CodePresenter, CodeTools, CodeView
from app.ui.screens.rekey.working import WorkingView, failed, is_missing
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.backups import Forgotten
    from app.services.session import Session


class Page(Enum):
    """What stands on the sheet, in its order."""

    ASK = auto()
    CODE = auto()
    CHECK = auto()
    FORGET = auto()


class KeyView(WorkingView, CodeView, Protocol):
    """What the sheet shows."""

    def takes_new(self) -> bool:
        """Tell whether the new passphrase can be taken; says why where it can't."""

    def turn_to(self, page: Page, title: str, body: str) -> None:
        """Show a page, with these words above it."""

    def changed(self, word: str) -> None:
        """Close the sheet: it is done; the word says what became of it."""


class KeyPresenter:
    """The sheet, without its looks."""

    def __init__(
        self,
        view: KeyView,
        session: "Session",
        run: RunJob,
        tools: CodeTools,
        choose: Choose | None = None,
    ) -> None:
        self._view = view
        self._session = session
        self._run = run
        self._code = CodePresenter(view, run, tools, choose)
        self._forgets_backups = False
        self._may_close = True
        view.turn_to(Page.ASK, _("Change the key"), _what_it_does(quick=session.quick_unlock.is_on))

    @property
    def may_close(self) -> bool:
        """Whether the sheet may be closed now: not before the new code is kept, the only one that counts."""
        return self._may_close

    def change(self, present: str, *, keep_passphrase: bool, new: str, forget_backups: bool) -> None:
        """Change the key; the window stays alive meanwhile, and nothing else is done in it."""
        if is_missing(self._view, present) or not (keep_passphrase or self._view.takes_new()):
            return
        self._forgets_backups = forget_backups
        self._view.show_busy(_("Making a backup, encrypting everything anew, and comparing it…"))
        change = partial(self._session.rekeying.change_key, present, present if keep_passphrase else new)
        self._run(change, self._has_code, self._failed)

    def save_sheet(self, path: Path) -> None:
        """Save the recovery sheet."""
        self._code.save_sheet(path)

    def code_kept(self) -> None:
        """Ask the code back in part."""
        self._view.show_problem("")
        self._code.ask_back()
        self._view.turn_to(
            Page.CHECK, _("Is it really kept?"), _("Type two groups of the code from where you kept it.")
        )

    def show_again(self) -> None:
        """Go back to the code."""
        self._view.show_problem("")
        self._turn_to_code()

    def check(self, typed: tuple[str, ...]) -> None:
        """Compare what was asked back, and come to the end when it is right."""
        if not self._code.is_kept(typed):
            return
        self._code.forget()
        self._may_close = True
        if self._forgets_backups:
            self.forget_backups()
        else:
            self._view.changed(_("The key is changed, and the new recovery code is kept."))

    def forget_backups(self) -> None:
        """Delete the backups that the old key opens, once a new one is made and checked."""
        self._view.show_trouble(None)
        self._view.show_busy(_("Making a new backup, then deleting the older ones…"))
        self._run(self._session.backups.forget_older_keys, self._forgotten, self._not_forgotten)

    def leave_backups(self) -> None:
        """Come to the end with the older backups where they are."""
        self._view.changed(_("The key is changed. The backups made before are still there."))

    def close_anyway(self) -> None:
        """Let go of everything: the vault is locked."""
        self._code.forget()

    def _has_code(self, groups: tuple[str, ...]) -> None:
        self._view.show_busy("")
        self._may_close = False
        self._code.show(groups, self._session.folder.stem)
        self._turn_to_code()

    def _turn_to_code(self) -> None:
        self._view.turn_to(
            Page.CODE,
            _("Your new recovery code"),
            _(
                "The key is changed. Keep this code on paper, away from this machine. The former sheet opens "
                "only backups made before: throw it away once you need none of them."
            ),
        )

    def _forgotten(self, forgotten: "Forgotten") -> None:
        self._view.show_busy("")
        self._view.changed(_what_became(forgotten.left))

    def _not_forgotten(self, error: Exception) -> None:
        self._view.turn_to(
            Page.FORGET,
            _("The key is changed"),
            _("The backups made before were not deleted: they still open with what opened the vault before."),
        )
        failed(self._view, error)

    def _failed(self, error: Exception) -> None:
        failed(self._view, error)


def _what_it_does(*, quick: bool) -> str:
    parts = [
        _(
            "Fika makes a backup, encrypts everything anew under a new key, and compares the two word for "
            "word. From then on older copies of keys.json, and the former recovery sheet, open nothing here."
        ),
        _("They still open the backups made before, also copies that lie elsewhere."),
    ]
    if quick:
        parts.append(_("Quick unlock is turned off by it; you can turn it on again afterwards."))
    return " ".join(parts)


def _what_became(left: tuple[Path, ...]) -> str:
    if not left:
        return _("The key is changed, and the backups made with the old one are deleted.")
    return _(
        "The key is changed, and the backups made with the old one are deleted, apart from those that are "
        "not called after this vault: {names}"
    ).format(names=", ".join(path.name for path in left))
