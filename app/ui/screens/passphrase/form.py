"""The form in which a passphrase is chosen: two lines, how good it is, and a suggestion."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.field import SecretField
from app.ui.screens.passphrase.presenter import (
    FormWords,
    Judged,
    PassphrasePresenter,
    PassphraseTools,
    passphrase_words,
)
from app.ui.screens.passphrase.strength import Strength
from app.ui.screens.passphrase.tools import Passphrases
from app.ui.widgets.buttons import button
from app.ui.widgets.text import label


class PassphraseForm(QWidget):
    """Two lines and a suggestion. Matches PassphraseView."""

    entered = Signal()
    """Enter was pressed in the second line."""

    def __init__(self, words: FormWords | None = None, tools: PassphraseTools | None = None) -> None:
        """Make it empty: for a vault's passphrase, or for what other words and tools make of it."""
        super().__init__()
        said = words or passphrase_words()
        self.first = SecretField(said.title, hint=said.hint)
        self.again = SecretField(said.again)
        self.suggest = button(said.suggest, "link", icon="shuffle")
        self._strength = Strength()
        self._problem = label("", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.first)
        column.addWidget(self._strength)
        column.addWidget(self.again)
        column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problem)
        self._problem.hide()
        self.setFocusProxy(self.first)
        self.presenter = PassphrasePresenter(self, tools or Passphrases(), said)
        self.first.edited.connect(self.presenter.typed)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.entered)
        self.suggest.clicked.connect(self.presenter.suggest)

    @property
    def passphrase(self) -> str:
        """What is typed in the first line."""
        return self.first.text

    def accepted(self) -> bool:
        """Tell whether the passphrase can be taken; says why where it can't."""
        return self.presenter.accepted(self.first.text, self.again.text)

    def show_strength(self, judged: Judged) -> None:
        """Show how hard it is to guess."""
        self._strength.show_strength(judged)

    def show_problem(self, words: str) -> None:
        """Say what stands in the way."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def fill(self, passphrase: str) -> None:
        """Put a suggestion into both lines and show it."""
        for field in (self.first, self.again):
            field.set_text(passphrase)
            field.reveal(shown=True)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.again):
            field.set_text("")
