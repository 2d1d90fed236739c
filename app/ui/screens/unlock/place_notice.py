"""A word on the way into a vault that lies where a cloud service keeps it in step with other computers."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.jobs import run_job
from app.ui.screens.centred import Centred

if TYPE_CHECKING:
    from app.services.where_it_lies import Lying
    from app.ui.widgets.banner import Banner

AFTER_PAINTING = 150
"""How long the window is left to be painted before anything is looked for, in milliseconds."""


class PlaceNotice(QObject):
    """Looks around the vault in the background, and says at the foot of the page what should be known."""

    def __init__(self, screen: QWidget, page: Centred, folder: Path) -> None:
        super().__init__(screen)
        self._page = page
        self._folder = folder
        self.banner: Banner | None = None
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.timeout.connect(self.look)
        soon.start(AFTER_PAINTING)

    def look(self) -> None:
        """Look around."""
        run_job(partial(_look, self._folder), self._looked, _nothing, owner=self)

    def _looked(self, lying: "Lying") -> None:
        from app.wording.synced_folder import said_of_place

        words = said_of_place(lying.service, lying.second_copies)
        if words is None:
            return
        from app.ui.widgets.banner import Banner

        kind = "warning" if lying.second_copies else "info"
        self.banner = Banner(kind, words.happened, words.then)
        self._page.add(self.banner)


def _look(folder: Path) -> "Lying":
    from app.services.where_it_lies import where_it_lies

    return where_it_lies(folder)


def _nothing(_error: Exception) -> None:
    """Say nothing: whether the folder can be looked into at all is told when the vault is opened."""
