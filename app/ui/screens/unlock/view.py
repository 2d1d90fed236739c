"""How the way into a vault looks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.doors import Doors
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.centred import Centred
from app.ui.screens.unlock.place_notice import PlaceNotice
from app.ui.screens.unlock.presenter import UnlockPresenter, UnlockTools, Way
from app.ui.screens.unlock.tools import VaultTools
from app.ui.screens.unlock.ways import ByCode, ByPassphrase, NewKeys
from app.ui.widgets.buttons import button
from app.wording.translate import _

if TYPE_CHECKING:
    from app.ui.widgets.banner import Banner
    from app.ui.widgets.busy import Busy
    from app.ui.widgets.buttons import Button
    from app.wording.errors import ErrorWords


def open_unlock(folder: Path, doors: Doors, tools: UnlockTools | None = None) -> "UnlockScreen":
    """Build the way into the vault in this folder."""
    return UnlockScreen(folder, doors, tools or VaultTools())


class UnlockScreen(Screen):
    """The way in. Matches UnlockView. What is not shown at first is made when it is first needed."""

    alone = True

    def __init__(self, folder: Path, doors: Doors, tools: UnlockTools) -> None:
        super().__init__()
        self.folder = folder
        self._name = ""
        self._way = Way.PASSPHRASE
        self.page = Centred()
        self.by_passphrase = ByPassphrase()
        self.page.add(self.by_passphrase)
        self.by_code: ByCode | None = None
        self.new_keys: NewKeys | None = None
        self.by_keychain: Button | None = None
        self.problem: Banner | None = None
        self._busy: Busy | None = None
        self._add_other_doors()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        self.presenter = UnlockPresenter(self, folder, doors, JobsOf(self), tools)
        self.place = PlaceNotice(self, self.page, folder)
        self._connect()

    def _add_other_doors(self) -> None:
        self.open = button(_("Open another vault…"), "quiet", icon="folder-open")
        self.create_vault = button(_("Create a vault…"), "quiet", icon="plus")
        self.restore = button(_("Restore a backup…"), "quiet", icon="archive-restore")
        column = QVBoxLayout()  # three beside each other have no room in large letters
        column.setSpacing(0)
        for doors in ((self.open, self.create_vault), (self.restore,)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for door in doors:
                row.addWidget(door)
            row.addStretch(1)
            column.addLayout(row)
        self.page.below.addLayout(column)

    def _connect(self) -> None:
        self.by_passphrase.field.edited.connect(self._typing)
        self.by_passphrase.chosen.connect(self.presenter.unlock)
        self.by_passphrase.other.clicked.connect(self.presenter.to_code)
        if self.by_keychain is not None:
            self.by_keychain.clicked.connect(self.presenter.press_keychain)
        self.open.clicked.connect(self._choose)
        self.create_vault.clicked.connect(self.presenter.create)
        self.restore.clicked.connect(self.presenter.restore)

    def window_title(self) -> str:
        """Return the title: the vault's name, which whoever stands here chose to open."""
        return _("Unlock {name}").format(name=self._name)

    def first_focus(self) -> None:
        """Begin at the line to type."""
        self._part().setFocus()

    def left(self) -> None:
        """Forget what was typed, and lock a vault nobody went into."""
        self.by_passphrase.field.set_text("")
        if self.by_code is not None:
            self.by_code.field.set_text("")
        if self.new_keys is not None:
            self.new_keys.form.clear()
        self.presenter.leave()

    def show_vault(self, name: str) -> None:
        """Name the vault."""
        self._name = name

    def show_way(self, way: Way, title: str, body: str) -> None:
        """Show one way in."""
        self._way = way
        shown = self._part()
        for part in (self.by_passphrase, self.by_code, self.new_keys):
            if part is not None:
                part.setVisible(part is shown)
        if self.by_keychain is not None:
            self.by_keychain.setVisible(way is Way.PASSPHRASE)
        self.page.say(title, body)
        if self.isVisible():
            self.first_focus()

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        doors = (self.by_keychain, self.open, self.create_vault, self.restore)
        for part in (self.by_passphrase, self.by_code, self.new_keys, *doors):
            if part is not None:
                part.setEnabled(not words)
        if words:
            self._show_busy(words)
        else:
            if self._busy is not None:
                self._busy.stop()
            self.first_focus()

    def _show_busy(self, words: str) -> None:
        if self._busy is None:
            from app.ui.widgets.busy import Busy

            self._busy = Busy()
            self._add_above_notice(self._busy)
        self._busy.start(words)

    def show_problem(self, words: "ErrorWords | None") -> None:
        """Say inline what went wrong."""
        if words is not None:
            self._show_problem(words)
        elif self.problem is not None:
            self.problem.hide()

    def show_warning(self, words: "ErrorWords") -> None:
        """Say inline what people should know before they go on."""
        self._show_problem(words, "warning")

    def _show_problem(self, words: "ErrorWords", kind: str = "error") -> None:
        if self.problem is None:
            from app.ui.widgets.banner import Banner

            self.problem = Banner(kind)
            self._add_above_notice(self.problem)
        self.problem.show_message(kind, words.happened, words.then)
        self.problem.show()
        QTimer.singleShot(0, self._show_whole_problem)

    def _show_whole_problem(self) -> None:
        if self.problem is not None and self.problem.isVisible():
            self.page.ensureWidgetVisible(self.problem)

    def select_typed(self) -> None:
        """Select what was typed, so that typing replaces it."""
        self.by_passphrase.field.edit.selectAll()
        self.by_passphrase.setFocus()

    def offer_keychain(self) -> None:
        """Offer the keychain below the passphrase."""
        self.by_keychain = button(_ask_keychain(), icon="key-round")
        self._add_way(self.by_keychain)
        QWidget.setTabOrder(self.by_passphrase.other, self.by_keychain)
        self.show_asking(asking=False)

    def show_asking(self, *, asking: bool) -> None:
        """Let the same button end the waiting while the keychain is asked."""
        if self.by_keychain is not None:
            self.by_keychain.setText(_("Stop asking the keychain") if asking else _ask_keychain())
            self.by_keychain.setEnabled(True)
            if asking:
                self.by_keychain.setFocus()

    def _add_above_notice(self, part: QWidget) -> None:
        body, notice = self.page.card.body, self.place.banner
        body.insertWidget(body.indexOf(notice) if notice is not None else -1, part)

    def _part(self) -> QWidget:
        match self._way:
            case Way.PASSPHRASE:
                return self.by_passphrase
            case Way.CODE:
                return self.by_code or self._add_by_code()
            case Way.NEW_PASSPHRASE:
                return self.new_keys or self._add_new_keys()

    def _add_by_code(self) -> ByCode:
        made = self.by_code = ByCode()
        made.chosen.connect(self.presenter.unlock_by_code)
        made.other.clicked.connect(self.presenter.to_passphrase)
        self._add_way(made)
        return made

    def _add_new_keys(self) -> NewKeys:
        made = self.new_keys = NewKeys()
        made.chosen.connect(self.presenter.write_keys)
        made.other.clicked.connect(self.presenter.go_in_without)
        made.left_alone.connect(self._left_alone)
        self._add_way(made)
        return made

    @Slot()
    def _left_alone(self) -> None:
        """Close what the recovery code opened: nobody is there to go in."""
        self.left()
        self.presenter.to_passphrase()

    def _add_way(self, way: QWidget) -> None:
        body = self.page.card.body
        body.insertWidget(body.indexOf(self.by_passphrase) + 1, way)

    def _typing(self, _text: str) -> None:
        self.presenter.typing()

    def _choose(self) -> None:
        from app.ui.choose_folder import choose_vault

        choose_vault(self, self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.presenter.other_vault(folder)


def _ask_keychain() -> str:
    return _("Unlock with this computer’s keychain")
