"""What opens the vault, on the page about it: each act in plain words, and what it helps against."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.ui.screens.care.card import CareCard
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, button
from app.ui.widgets.card import line
from app.ui.widgets.folding import Folding
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class KeysCard(CareCard):
    """The passphrase, the key and the recovery code. The sheets decide; here they only begin."""

    def __init__(self, session: "Session") -> None:
        super().__init__(title=_("What opens it"))
        self._session = session
        self.passphrase = button(_("Change the passphrase…"))
        self.key = button(_("Change the key…"))
        self.code = button(_("Show the recovery code…"))
        self._word = Banner("done")
        self._word.hide()
        self._add_act(
            self.passphrase,
            _(
                "The passphrase opens the key to everything here. Another passphrase opens the same key: "
                "someone who has an older copy of keys.json, and knew the passphrase of then, still gets in."
            ),
        )
        self._add_act(
            self.key,
            _(
                "Another key shuts them out. Everything is encrypted anew, with a new recovery code; what "
                "opened this vault before opens only the backups made before."
            ),
        )
        self._add_act(
            self.code,
            _(
                "The recovery code is the key, written for paper. Where the sheet is lost, your passphrase "
                "shows the code again, and a new sheet can be made."
            ),
        )
        self.add(self._word)
        self.setFocusProxy(self.passphrase)
        self.passphrase.clicked.connect(self._change_passphrase)
        self.key.clicked.connect(self._change_key)
        self.code.clicked.connect(self._show_code)

    def _add_act(self, act: Button, meaning: str) -> None:
        if self.body.count() > 1:
            self.add(line())
        row = Folding(gap=16, scaled_width=560)
        row.add(label(meaning, "body"), 1)
        row.add(act, 0)
        self.add(row)

    @Slot()
    def _change_passphrase(self) -> None:
        from app.ui.screens.rekey.passphrase_sheet import PassphraseSheet

        self._word.hide()
        sheet = PassphraseSheet(self, self._session)
        sheet.finished_changing.connect(self._passphrase_changed)
        sheet.open()

    @Slot()
    def _change_key(self) -> None:
        from app.ui.screens.rekey.key_sheet import KeySheet

        self._word.hide()
        sheet = KeySheet(self, self._session)
        sheet.finished_changing.connect(self._key_changed)
        sheet.open()

    @Slot()
    def _show_code(self) -> None:
        from app.ui.screens.rekey.code_sheet import CodeSheet

        self._word.hide()
        CodeSheet(self, self._session).open()

    @Slot()
    def _passphrase_changed(self) -> None:
        self._say(_("The passphrase is changed. The recovery code and its sheet are still the same."))

    @Slot(str)
    def _key_changed(self, word: str) -> None:
        self._say(word)
        self.key_changed.emit()

    def _say(self, word: str) -> None:
        self._word.show_message("done", word)
        self._word.show()
