"""How quick unlock looks on the page about the vault."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from app.ui.jobs import JobsOf
from app.ui.keychain.here import keychain_here
from app.ui.keychain.keychain import Keychain
from app.ui.screens.care.card import CareCard
from app.ui.screens.care.quick_unlock_presenter import QuickUnlockPresenter
from app.ui.screens.field import SecretField
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind
from app.ui.widgets.text import label
from app.wording.errors import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class QuickUnlockCard(CareCard):
    """A switch, off unless somebody turned it on. Matches QuickUnlockView."""

    def __init__(self, session: "Session", keychain: Callable[[], Keychain] = keychain_here) -> None:
        super().__init__(title=_("Quick unlock"))
        meaning = _(
            "Whoever can use your account on this computer, while it is unlocked, can then open this vault. "
            "The passphrase and the recovery code go on working."
        )
        self.switch = QCheckBox(_("Use this computer’s keychain too"))
        self.switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.switch.setAccessibleDescription(meaning)
        self._word = label("", "quiet")
        self._asking = _Asking()
        self._busy = Busy()
        self._problem = Banner("error")
        for part in (
            label(meaning, "body"),
            self.switch,
            self._word,
            self._asking,
            self._busy,
            self._problem,
        ):
            self.add(part)
        self._asking.hide()
        self._problem.hide()
        self.setFocusProxy(self.switch)
        self.presenter = QuickUnlockPresenter(self, session, JobsOf(self), keychain)
        self.switch.clicked.connect(self._turned)
        self._asking.field.entered.connect(self._submit)
        self._asking.turn_on.clicked.connect(self._submit)
        self._asking.leave_off.clicked.connect(self._leave_off)
        self.presenter.begin()

    def look_again(self) -> None:
        """Show how things stand now that the vault has another key, which no keychain opens yet."""
        self.presenter.key_changed()

    def left(self) -> None:
        """Forget what was typed, and wait for the keychain no longer."""
        self._asking.field.set_text("")
        self.presenter.leave()

    # What the presenter asks for

    def show_switch(self, *, on: bool, possible: bool) -> None:
        """Show whether it is on, and whether it can be turned."""
        with QSignalBlocker(self.switch):
            self.switch.setChecked(on)
        self.switch.setEnabled(possible)

    def show_word(self, word: str) -> None:
        """Say how things stand."""
        self._word.setText(word)

    def ask_passphrase(self, *, asked: bool) -> None:
        """Show the line for the passphrase, or take it away; in its place the switch has the keyboard."""
        self.forget_typed()
        self._word.setVisible(not asked)
        self._asking.setVisible(asked)
        (self._asking.field if asked else self.switch).setFocus()

    def forget_typed(self) -> None:
        """Begin anew at an empty line."""
        self._asking.field.set_text("")
        self._asking.field.reveal(shown=False)
        self._asking.field.setFocus()

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on."""
        for part in (self.switch, self._asking):
            part.setEnabled(not words)
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()
            self._asking.field.setFocus()

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)

    @Slot(bool)
    def _turned(self, on: bool) -> None:  # noqa: FBT001 - Qt's `clicked` hands it over by position
        self.presenter.turn(on=on)

    @Slot()
    def _submit(self) -> None:
        self.presenter.turn_on(self._asking.field.text)

    @Slot()
    def _leave_off(self) -> None:
        self.presenter.leave_off()


class _Asking(QWidget):
    """The line for the passphrase, and its acts."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")
        self.field = SecretField(_("Passphrase"), hint=_("The one that opens this vault."))
        self.turn_on = button(_("Turn it on"), "primary")
        self.leave_off = button(_("Leave it off"))
        acts = QWidget()
        row = FlowLayout(acts, gap=12)
        row.addWidget(self.turn_on)
        row.addWidget(self.leave_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(acts)
