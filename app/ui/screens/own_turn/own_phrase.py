"""The phrase for what an employee keeps to themselves: chosen, typed, changed, or given up as forgotten."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.errors import FikaError
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.both_names import BothNames
from app.ui.screens.hand_over.keys import KeyMaker
from app.ui.screens.hand_over.phrase_sheet import PhraseSheet
from app.ui.screens.hand_over.start_again import StartAgainSheet
from app.ui.screens.own_turn.open_sheet import OpenSheet
from app.ui.screens.own_turn.own_agenda import Box, OwnAgenda
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.own_agendas import Seal, SealKey


class OwnPhrase(QObject):
    """Opens the sheet that is right now, and makes the key away from the window."""

    opened = Signal()
    """What they keep to themselves is open now."""

    def __init__(self, page: Screen, own: OwnAgenda, names: BothNames, own_names: tuple[str, str]) -> None:
        super().__init__(page)
        self._page = page
        self._own = own
        self._names = names
        self._own_names = own_names
        self._sheet: PhraseSheet | OpenSheet | None = None
        self._keys: KeyMaker | None = None

    @Slot()
    def ask(self) -> None:
        """Ask for a new phrase, or for the one that was chosen."""
        try:
            self._page.flush()
            self._open(self._own.box)
        except FikaError as error:
            show_error(self._page, error)

    def _open(self, box: Box) -> None:
        if box is Box.SHUT:
            means = _("What you keep to yourself for your one-on-ones lies under it.")
            opening = OpenSheet(self._page, means)
            self._keys = KeyMaker(opening, JobsOf(opening), self._open_with)
            opening.typed.connect(self._typed)
            opening.forgotten.connect(self._ask_to_start_again)
            self._sheet = opening
        else:
            sealed = box is Box.OPEN
            choosing = PhraseSheet(self._page, what_it_is_on(self._names), self._own_names, sealed=sealed)
            self._keys = KeyMaker(choosing, JobsOf(choosing), self._put_under)
            choosing.chosen.connect(self._chosen)
            self._sheet = choosing
        self._sheet.open()

    @Slot(str)
    def _typed(self, phrase: str) -> None:
        try:
            seal = self._own.seal
        except FikaError as error:
            show_error(self._page, error)
            return
        if self._keys is not None and seal is not None:
            self._keys.make(seal, phrase, _("Opening…"))

    @Slot(str)
    def _chosen(self, phrase: str) -> None:
        if self._keys is not None:
            self._keys.make(self._own.new_seal(), phrase, _("Sealing…"))

    def _open_with(self, seal: "Seal", key: "SealKey") -> None:
        self._own.open_with(seal, key)
        self._close()
        self.opened.emit()

    def _put_under(self, seal: "Seal", key: "SealKey") -> None:
        self._own.put_under(seal, key)
        self._close()
        self.opened.emit()

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()
        self._sheet, self._keys = None, None

    @Slot()
    def _ask_to_start_again(self) -> None:
        sheet = StartAgainSheet(self._page, self._names.employee, what_starting_again_means(self._names))
        sheet.agreed.connect(self._own.start_again)
        sheet.open()


def what_it_is_on(names: BothNames) -> str:
    """Return what a phrase that is chosen now is on."""
    return _(
        "What you keep to yourself for your one-on-ones is then under this phrase, and nobody can open it "
        "without: not even {manager} with the passphrase. It may be another one than that of an assessment. "
        "If you forget it, nothing can recover what you kept."
    ).format(manager=names.manager)


def what_starting_again_means(names: BothNames) -> str:
    """Return what to know before all that is sealed is given up."""
    return _(
        "Nothing can recover what lies under a forgotten phrase: not {manager}'s passphrase, not the "
        "recovery code, and nobody else. If you start again, everything you keep to yourself for your "
        "one-on-ones goes for good. What you brought up before both of you stays."
    ).format(manager=names.manager)
