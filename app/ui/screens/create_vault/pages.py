"""The pages that make a vault, each a calm column."""

from PySide6.QtCore import Signal

from app.ui.screens.field import LineField
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.screens.recovery_code.asked_back import AskedBack
from app.ui.screens.recovery_code.shown import CodeShown
from app.ui.screens.step import Step
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.text import said
from app.wording.translate import _


class YouPage(Step):
    """Who you are, and what the vault is called."""

    place_asked = Signal()

    def __init__(self, place: str) -> None:
        self.name = LineField(
            _("Your name"), hint=_("As the people you talk with know you. They see it, and it may be shared.")
        )
        self.vault = LineField(_("Name of the vault"))
        self.vault.set_text(_("Conversations"))
        self.place = LineField(_("Where it lies"))
        self.place.set_text(place)
        choose = button(_("Choose…"))
        choose.setAccessibleName(_("Choose where it lies"))
        self.place.row.addWidget(choose)
        self.place_word = said("quiet")
        super().__init__(
            _("Create a vault"),
            _("A vault is a folder on this machine that holds everything you write, encrypted."),
            [self.name, self.vault, self.place, self.place_word],
            _("Continue"),
            _("Back"),
        )
        self.place_word.hide()
        choose.clicked.connect(self.place_asked)
        for field in (self.name, self.vault, self.place):
            field.entered.connect(self.next_asked)

    def show_place_word(self, words: str) -> None:
        """Say below the place what should be known of it; nothing for empty words."""
        self.place_word.setText(words)
        self.place_word.setVisible(bool(words))


class PassphrasePage(Step):
    """The passphrase."""

    def __init__(self) -> None:
        self.form = PassphraseForm()
        super().__init__(
            _("Choose a passphrase"),
            _(
                "It opens the vault, and nobody can look it up or reset it for you. If you lose it, only the "
                "recovery code on the next page opens the vault."
            ),
            [self.form],
            _("Create the vault"),
            _("Back"),
        )
        self.form.entered.connect(self.next_asked)


class MakingPage(Step):
    """The vault is being made."""

    def __init__(self) -> None:
        self._busy = Busy()
        super().__init__(
            _("Making your vault"), _("This takes a moment on purpose: it makes guessing slow."), [], ""
        )
        self.card.body.insertWidget(2, self._busy)

    def begin(self) -> None:
        """Show that something is going on."""
        self._busy.start(_("Deriving the keys and writing the vault…"))
        self.setFocus()


class CodePage(Step):
    """The recovery code."""

    def __init__(self) -> None:
        self.code = CodeShown()
        super().__init__(
            _("Your recovery code"),
            _(
                "It opens this vault when the passphrase is lost, even if the file with the keys is gone. "
                "Anyone who has it can read your notes. Keep it on paper, away from this machine."
            ),
            [self.code],
            _("I have kept it"),
        )


class CheckPage(Step):
    """Two groups of the code, asked back."""

    def __init__(self) -> None:
        self.groups = AskedBack()
        super().__init__(
            _("Is it really kept?"),
            _("Type two groups of the code from where you kept it."),
            [self.groups],
            _("Go in"),
            _("Show the code again"),
        )
        self.groups.entered.connect(self.next_asked)
