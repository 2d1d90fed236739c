"""The three ways on the unlock screen: by passphrase, by recovery code, and a new passphrase after that."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screens.field import LineField, SecretField
from app.ui.widgets.buttons import Button, button
from app.wording.translate import _


class _Way(QWidget):
    """A part to type in, an act, and beside it another way."""

    chosen = Signal(str)
    """What was typed, when the act was asked for."""

    def __init__(self, part: QWidget, act: str, other: Button) -> None:
        super().__init__()
        self.other = other
        self.act = button(act, "primary")
        self.act.clicked.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self.act)
        column.addLayout(row)
        self.setFocusProxy(part)
        # Reading order: what is typed, the act, then the other way.
        QWidget.setTabOrder(part, self.act)
        QWidget.setTabOrder(self.act, other)

    def submit(self) -> None:
        """Tell what was typed."""
        raise NotImplementedError


class ByPassphrase(_Way):
    """The passphrase."""

    def __init__(self) -> None:
        self.field = SecretField(_("Passphrase"))
        super().__init__(
            self.field, _("Unlock"), button(_("Use the recovery code"), "link", icon="key-round")
        )
        self.field.entered.connect(self.submit)

    def submit(self) -> None:
        """Tell the passphrase."""
        self.chosen.emit(self.field.text)


class ByCode(_Way):
    """The recovery code."""

    def __init__(self) -> None:
        self.field = LineField(_("Recovery code"), placeholder=_("eight groups of eight letters and digits"))
        super().__init__(self.field, _("Open"), button(_("Use the passphrase"), "link", icon="chevron-left"))
        self.field.entered.connect(self.submit)

    def submit(self) -> None:
        """Tell the code."""
        self.chosen.emit(self.field.text)


class NewKeys(_Way):
    """A new passphrase, after the vault was opened by its recovery code: it stands open behind this."""

    left_alone = Signal()
    """Nobody typed for a while."""
    PATIENCE = 5 * 60 * 1000
    """How long nobody types before that is told, in milliseconds: as long as a vault waits at first."""

    def __init__(self) -> None:
        from app.ui.screens.passphrase.form import PassphraseForm

        self.form = PassphraseForm()
        super().__init__(self.form, _("Keep this passphrase"), button(_("Not now"), "quiet"))
        self.form.entered.connect(self.submit)
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(self.PATIENCE)
        self.patience.timeout.connect(self.left_alone)
        for field in (self.form.first, self.form.again):
            field.edited.connect(self._typed)

    def showEvent(self, event: QShowEvent) -> None:
        """Wait from now on."""
        super().showEvent(event)
        self.patience.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait no longer."""
        self.patience.stop()
        super().hideEvent(event)

    def submit(self) -> None:
        """Tell the passphrase, once it can be taken."""
        if self.form.accepted():
            self.patience.stop()
            self.chosen.emit(self.form.passphrase)

    def _typed(self, _text: str) -> None:
        self.patience.start()
