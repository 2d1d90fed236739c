"""How the welcome looks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.domain.errors import FikaError
from app.services.vault_places import SUFFIX, default_place, known_vaults
from app.ui.choose_folder import choose_vault
from app.ui.doors import Doors
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.centred import Centred
from app.ui.screens.welcome.presenter import MakeExample, WelcomePresenter, free_folder
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.card import line
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


def open_welcome(doors: Doors, make: MakeExample | None = None) -> "WelcomeScreen":
    """Build the welcome."""
    return WelcomeScreen(doors, make or make_example)


def make_example(passphrase: str) -> "Session":
    """Create the example team in the usual place; slow."""
    from app.services.example_team import create_example

    return create_example(free_folder(default_place(), _("Example team"), SUFFIX), passphrase)


class WelcomeScreen(Screen):
    """The welcome. Matches WelcomeView."""

    alone = True

    def __init__(self, doors: Doors, make: MakeExample) -> None:
        super().__init__()
        self._offers = Centred(
            _("Private conversations about growth"),
            _(
                "Fika is for two people who talk about how work goes and what to grow into. What you "
                "write is kept in an encrypted vault on this machine; Fika never connects to anything."
            ),
        )
        self._ready = Centred(_("The example team is ready"))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._offers)
        self._stack.addWidget(self._ready)
        self._busy = Busy()
        self._first_known: QWidget | None = None
        self._vaults = QVBoxLayout()
        self._fill_offers()
        self._fill_ready()
        self.presenter = WelcomePresenter(self, known_vaults(), doors, JobsOf(self), make)
        self.create_vault.clicked.connect(self.presenter.create)
        self.restore.clicked.connect(self.presenter.restore)
        self.example.clicked.connect(self.presenter.try_example)
        self.look_around.clicked.connect(self.presenter.look_around)

    def _fill_offers(self) -> None:
        self.create_vault = button(_("Create a vault"), "primary", icon="plus")
        self.open = button(_("Open a vault…"), icon="folder-open")
        self.restore = button(_("Restore a backup…"), icon="archive-restore")
        self.example = button(_("Try an example team"), icon="users")
        self.open.clicked.connect(self._choose)
        self._vaults.setSpacing(4)
        self._offers.add(self._vaults)
        column = QVBoxLayout()
        column.setSpacing(8)
        for made in (self.create_vault, self.open, self.restore, self.example):
            column.addWidget(made)
        self._offers.add(column)
        self._offers.add(self._busy)
        self._offers.add(
            label(
                _("The example holds four invented people, so that you can look around before you begin."),
                "caption",
            )
        )

    def _fill_ready(self) -> None:
        self._passphrase = label("", "code")
        self._passphrase.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._place = label("", "caption")
        self.look_around = button(_("Look around"), "primary")
        self._ready.say(
            _("The example team is ready"),
            _(
                "Four invented people and a few months of conversations. You need this passphrase to "
                "open it again:"
            ),
        )
        self._ready.add(self._passphrase)
        self._ready.add(self._place)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.look_around)
        self._ready.add(row)

    def window_title(self) -> str:
        """Return the title."""
        return _("Welcome")

    def left(self) -> None:
        """Lock an example nobody went into."""
        self.presenter.leave()

    def first_focus(self) -> None:
        """Begin at the first offer."""
        (self._first_known or self.create_vault).setFocus()

    def show_vaults(self, names: Sequence[str]) -> None:
        """List the vaults that are known, by name."""
        if not names:
            return
        self._vaults.addWidget(label(_("Your vaults"), "strong"))
        for index, name in enumerate(names):
            made = button(name, icon="lock")
            made.setProperty("vault", index)
            made.clicked.connect(self._open_known)
            self._vaults.addWidget(made)
            self._first_known = self._first_known or made
        self._vaults.addSpacing(8)
        self._vaults.addWidget(line())

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on."""
        for made in (self.create_vault, self.open, self.restore, self.example):
            made.setEnabled(not words)
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()

    def show_example(self, passphrase: str, place: str) -> None:
        """Tell the example's passphrase and where it lies."""
        self._passphrase.setText(passphrase)
        self._place.setText(
            _("It lies in {place}; delete the folder when you no longer need it.").format(place=place)
        )
        self._stack.setCurrentWidget(self._ready)
        self.look_around.setFocus()

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def _choose(self) -> None:
        choose_vault(self, self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.presenter.open_folder(folder)

    def _open_known(self) -> None:
        self.presenter.open_known(int(self.sender().property("vault")))
