"""The pages that make a vault, each a calm column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.ui.screens.centred import Centred
from app.ui.screens.field import LineField
from app.ui.screens.passphrase.form import PassphraseForm
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label
from app.wording.translate import _

COLUMNS = 4


class Step(Centred):
    """A page with a way back and a way on."""

    next_asked = Signal()
    back_asked = Signal()

    def __init__(self, title: str, body: str, parts: list[QWidget], on: str, back: str = "") -> None:
        super().__init__(title, body)
        self._first = parts[0] if parts else None
        for part in parts:
            self.add(part)
        self.problem = label("", "error")
        self.problem.hide()
        self.add(self.problem)
        row = QHBoxLayout()
        self.back = button(back, "quiet", icon="chevron-left")
        self.back.clicked.connect(self.back_asked)
        self.on = button(on, "primary")
        self.on.clicked.connect(self.next_asked)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.on)
        self.add(row)
        # Shown before they have a place, they would be windows of their own for a moment.
        self.back.setVisible(bool(back))
        self.on.setVisible(bool(on))

    def begin(self) -> None:
        """Put the keyboard on the first line."""
        (self._first or self.on).setFocus()

    def show_problem(self, words: str) -> None:
        """Say what stands in the way."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))


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
        super().__init__(
            _("Create a vault"),
            _("A vault is a folder on this machine that holds everything you write, encrypted."),
            [self.name, self.vault, self.place],
            _("Continue"),
            _("Back"),
        )
        choose.clicked.connect(self.place_asked)
        for field in (self.name, self.vault, self.place):
            field.entered.connect(self.next_asked)


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
    """The recovery code, shown once."""

    save_asked = Signal()

    def __init__(self) -> None:
        self._groups = QWidget()
        self._grid = QGridLayout(self._groups)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._labels: list[QLabel] = []
        self.save = button(_("Print or save the recovery sheet…"), icon="printer")
        self._saved = Banner("done")
        self._saved.hide()
        super().__init__(
            _("Your recovery code"),
            _(
                "It opens this vault when the passphrase is lost, even if the file with the keys is gone. "
                "It is shown only now, and anyone who has it can read your notes. Keep it on paper, "
                "away from this machine."
            ),
            [self._groups, self.save, self._saved],
            _("I have kept it"),
        )
        self.save.clicked.connect(self.save_asked)

    def begin(self) -> None:
        """Put the keyboard on saving it."""
        self.save.setFocus()

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the groups with their numbers; none takes them away."""
        for old in self._labels:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._labels = []
        for index, group in enumerate(groups):
            row, column = divmod(index, COLUMNS)
            number = label(str(index + 1), "caption", wrap=False)
            number.setContentsMargins(0, 12 if row else 0, 0, 0)
            words = label(group, "code", wrap=False)
            words.setAccessibleName(_("Group {number}: {group}").format(number=index + 1, group=group))
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._grid.addWidget(number, row * 2, column)
            self._grid.addWidget(words, row * 2 + 1, column)
            self._labels += [number, words]

    def show_saved(self, words: str) -> None:
        """Say where the sheet was saved."""
        self._saved.show_message("done", words)
        self._saved.show()


class CheckPage(Step):
    """Two groups of the code, asked back."""

    def __init__(self) -> None:
        self._fields = (LineField(""), LineField(""))
        super().__init__(
            _("Is it really kept?"),
            _("Type two groups of the code from where you kept it."),
            list(self._fields),
            _("Go in"),
            _("Show the code again"),
        )
        self._fields[0].entered.connect(self._fields[1].setFocus)
        self._fields[1].entered.connect(self.next_asked)

    def ask_for(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups; what was typed for the same group stays."""
        for field, number in zip(self._fields, numbers, strict=True):
            title = _("Group {number}").format(number=number)
            if field.title.text() != title:
                field.set_text("")
            field.title.setText(title)
            field.edit.setAccessibleName(title)

    def typed(self) -> tuple[str, ...]:
        """Return what was typed."""
        return tuple(field.text for field in self._fields)
