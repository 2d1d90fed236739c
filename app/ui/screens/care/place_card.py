"""How the place of the vault looks on the page about it.

There is no way from here to a file manager: it would be a program of ours without a network, and many of them
keep a list of what was opened last.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from app.ui.jobs import JobsOf
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screens.care.card import CareCard
from app.ui.screens.care.place_presenter import PlacePresenter
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import button
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text import label, show_name
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.wording.error_words import ErrorWords


class PlaceCard(CareCard):
    """The folder, and what should be known of it. Matches PlaceView."""

    def __init__(self, session: "Session") -> None:
        super().__init__(title=_("Where it lies"))
        self._folder = ""
        self._path = label("", "body")
        self._word = label("", "quiet")
        self._notice = Banner()
        self.copy = button(_("Copy the path"))
        self.copy.clicked.connect(self._copy)
        acts = FlowLayout(gap=12)
        acts.addWidget(self.copy)
        for part in (self._path, self._word, self._notice):
            self.add(part)
        self.add(acts)
        self._word.hide()
        self._notice.hide()
        self.setFocusProxy(self.copy)
        self.presenter = PlacePresenter(self, session.folder, JobsOf(self))
        self.presenter.begin()

    def show_folder(self, folder: str) -> None:
        """Show the vault's folder."""
        self._folder = folder
        show_name(self._path, folder)

    def show_word(self, word: str) -> None:
        """Say quietly how things stand."""
        self._word.setText(word)
        self._word.show()

    def show_notice(self, kind: str, words: "ErrorWords") -> None:
        """Say what should be known of this place."""
        self._notice.show_message(kind, words.happened, words.then)
        self._notice.show()

    @Slot()
    def _copy(self) -> None:
        PrivateCopy.of_application().copy(self._folder)
        self.copy.setText(_("Copied"))
