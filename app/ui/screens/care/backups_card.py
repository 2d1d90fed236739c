"""How backups look on the page about the vault."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.ui.choose_folder import choose_folder
from app.ui.jobs import JobsOf
from app.ui.screens.care.backups_presenter import BackupLine, BackupsPresenter
from app.ui.screens.care.card import CareCard
from app.ui.shortcuts import Keys, act
from app.ui.widgets.banner import Banner
from app.ui.widgets.busy import Busy
from app.ui.widgets.buttons import button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, said, show_name
from app.wording.error_words import ErrorWords
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

BACK_UP = Keys(("Ctrl+B",))
ROWS_IN_SIGHT = 5


class BackupsCard(CareCard):
    """When the newest was made, where they lie, all of them, and what can be done. Matches BackupsView."""

    def __init__(self, session: "Session") -> None:
        super().__init__(title=_("Backups"))
        self._newest = label("", "body")
        self._place = label("", "quiet")
        self.list = BackupList()
        self._word = said("quiet")
        self._busy = Busy()
        self._problem = Banner("error")
        self._problem.hide()
        self.back_up = button(_("Back up now"), "primary", icon="save")
        self.other_folder = button(_("Choose another folder…"), icon="folder-open")
        self.own_folder = button(_("Keep them in the vault"))
        self.restore = button(_("Restore a backup…"), icon="archive-restore")
        self._act = act(self, _("&Back up now"), BACK_UP)
        self._lay_out()
        self.setFocusProxy(self.back_up)
        self.presenter = BackupsPresenter(self, session, JobsOf(self))
        self.back_up.clicked.connect(self.presenter.back_up)
        self._act.triggered.connect(self.presenter.back_up)
        self.other_folder.clicked.connect(self._choose)
        self.own_folder.clicked.connect(self._keep_in_vault)
        self.restore.clicked.connect(self.restore_requested)

    def _lay_out(self) -> None:
        meaning = _(
            "Fika makes one by itself in a quiet moment, at most once an hour, and keeps the newest of each "
            "of the last 7 days, 5 weeks and 12 months that have any. Each is one file, encrypted as the "
            "vault is: it opens with the passphrase and the recovery code that the vault had on that day."
        )
        acts = QWidget()
        row = FlowLayout(acts, gap=12)
        for made in (self.back_up, self.other_folder, self.own_folder, self.restore):
            row.addWidget(made)
        for part in (
            label(meaning, "body"),
            self._problem,
            self._newest,
            self._place,
            self.list,
            acts,
            self._busy,
            self._word,
        ):
            self.add(part)

    def acts(self) -> list[QAction]:
        """Return the acts of this card."""
        return [self._act]

    def look_again(self) -> None:
        """List them anew: a changed key brought one, and may have taken others."""
        self.presenter.look_again()

    # What the presenter asks for

    def show_newest(self, words: str) -> None:
        """Say when the newest was made."""
        self._newest.setText(words)

    def show_place(self, words: str, *, own: bool) -> None:
        """Say where backups go."""
        show_name(self._place, words)
        self.own_folder.setVisible(not own)

    def show_backups(self, lines: Sequence[BackupLine]) -> None:
        """List these."""
        self.list.clear()
        for line in lines:
            self.list.addItem(QListWidgetItem(f"{line.when}\n{line.about}"))
        self.list.setVisible(bool(lines))
        if lines:
            self.list.setCurrentRow(0)
        self.list.updateGeometry()

    def show_word(self, words: str) -> None:
        """Say quietly what was done."""
        show_name(self._word, words)
        self._word.setVisible(bool(words))

    def show_problem(self, words: ErrorWords | None) -> None:
        """Say in place what went wrong."""
        if words is not None:
            self._problem.show_problem(words)
        self._problem.setVisible(words is not None)

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile."""
        for made in (self.back_up, self.other_folder, self.own_folder, self.restore):
            made.setEnabled(not words)
        self._act.setEnabled(not words)
        if words:
            self._busy.start(words)
        else:
            self._busy.stop()
            self.back_up.setFocus()  # what had the keyboard has lost it meanwhile

    @Slot()
    def _choose(self) -> None:
        choose_folder(self, _("Where should the backups of this vault go?"), self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.presenter.choose(folder)

    @Slot()
    def _keep_in_vault(self) -> None:
        self.presenter.choose(None)


class BackupList(QListWidget):
    """A list as high as its rows, up to a few."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Backups, the newest first"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the height of the first rows, as they are dressed now."""
        rows = sum(self.sizeHintForRow(row) for row in range(min(self.count(), ROWS_IN_SIGHT)))
        around = self.height() - self.viewport().height() if self.isVisible() else 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), rows + around)

    def minimumSizeHint(self) -> QSize:
        """Be no lower than that."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reckon anew: rows may wrap now, or no longer."""
        super().resizeEvent(event)
        self.updateGeometry()
