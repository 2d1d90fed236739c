"""What the menus of the window do."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from app.ui.appearance import Appearance, Scheme
from app.ui.lock_key import LockKey
from app.ui.menus import Menus
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.places import Place
    from app.ui.screen import Screen
    from app.ui.screen_sharing.switch import ScreenSharing

TEXT_STEP = 0.1


class ActingWindow(Protocol):
    """What the menus need of the window."""

    @property
    def session(self) -> "Session | None":
        """The session, while a vault is unlocked."""

    @property
    def place(self) -> "Place | None":
        """Where people are inside the vault."""

    @property
    def screen_shown(self) -> "Screen | None":
        """The screen that is shown now."""

    def go(self, place: "Place") -> None:
        """Go to a place."""

    def lock(self) -> None:
        """Lock the vault."""

    def to_create(self) -> None:
        """Show the pages that make a vault."""

    def to_unlock(self, folder: Path) -> None:
        """Show the way into a vault."""

    def to_restore(self) -> None:
        """Show how a vault is made of a backup."""


class WindowActs(QObject):
    """Connects every act of the menus with what it does."""

    def __init__(
        self, window: QMainWindow, doing: ActingWindow, menus: Menus, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._window = window
        self._doing = doing
        self._menus = menus
        self._appearance = appearance
        self._sharing: ScreenSharing | None = None
        LockKey(window, menus.lock)
        for one in menus.schemes.actions():
            one.setChecked(one.data() == appearance.scheme.value)
        menus.schemes.triggered.connect(self._scheme_chosen)
        for action, does in (
            (menus.lock, doing.lock),
            (menus.new_vault, doing.to_create),
            (menus.open_vault, self._open_another),
            (menus.restore, doing.to_restore),
            (menus.quit, window.close),
            (menus.today, self._to_today),
            (menus.people, self._to_people),
            (menus.framework, self._to_framework),
            (menus.care, self._to_care),
            (menus.agendas, self._to_agendas),
            (menus.search_all, self._search_everywhere),
            (menus.search_here, self._search_here),
            (menus.larger, self._larger),
            (menus.smaller, self._smaller),
            (menus.usual_size, self._usual_size),
            (menus.hide_from_sharing, self._hide_from_sharing),
            (menus.keys, self._show_keys),
            (menus.about, self._show_about),
        ):
            action.triggered.connect(does)

    def _to_today(self) -> None:
        from app.ui.places import TodayPlace

        self._doing.go(TodayPlace())

    def _to_people(self) -> None:
        from app.ui.places import PeoplePlace

        self._doing.go(PeoplePlace())

    def _to_framework(self) -> None:
        from app.ui.side import newest_framework

        if self._doing.session is not None:
            self._doing.go(newest_framework(self._doing.session))

    def _to_care(self) -> None:
        from app.ui.places import CarePlace

        self._doing.go(CarePlace())

    def _to_agendas(self) -> None:
        from app.ui.places import TemplatesPlace

        self._doing.go(TemplatesPlace())

    def _search_everywhere(self) -> None:
        self._search(only_here=False)

    def _search_here(self) -> None:
        self._search(only_here=True)

    def _search(self, *, only_here: bool) -> None:
        from app.ui.screens.search.sheet import open_search

        session, screen = self._doing.session, self._doing.screen_shown
        if session is not None and screen is not None:
            open_search(screen, session, self._doing.place, self._doing.go, only_here=only_here)

    def _open_another(self) -> None:
        from app.ui.choose_folder import choose_vault

        choose_vault(self._window, self._doing.to_unlock)

    def _larger(self) -> None:
        self._appearance.set_scale(round(self._appearance.scale + TEXT_STEP, 2))

    def _smaller(self) -> None:
        self._appearance.set_scale(round(self._appearance.scale - TEXT_STEP, 2))

    def _usual_size(self) -> None:
        self._appearance.set_scale(1.0)

    def _scheme_chosen(self, chosen: QAction) -> None:
        self._appearance.choose(Scheme(chosen.data()))

    @property
    def hidden_from_sharing(self) -> bool:
        """Whether our windows are left out of screen sharing."""
        return self._sharing is not None and self._sharing.is_on

    def stay_hidden(self) -> None:
        """Leave the window out of screen sharing before it is seen, as the one before it was."""
        self._switch().go_on()

    def _hide_from_sharing(self) -> None:
        self._switch().choose()

    def _switch(self) -> "ScreenSharing":
        from app.ui.screen_sharing.here import hiding_here
        from app.ui.screen_sharing.switch import ScreenSharing

        if self._sharing is None:
            self._sharing = ScreenSharing(self._window, self._menus.hide_from_sharing, hiding_here())
        return self._sharing

    def _show_keys(self) -> None:
        from app.ui.key_sheet import show_key_sheet

        show_key_sheet(self._window, self._menus.each())

    def _show_about(self) -> None:
        from app import __version__
        from app.ui.question import Answer, ask

        ask(
            self._window,
            _("Fika {version}").format(version=__version__),
            _(
                "Private one-on-one conversations about growth: two people, one screen.\n\n"
                "Your notes stay in an encrypted vault on this machine. Fika opens no connection to "
                "anything, adds nothing up and judges nobody.\n\n"
                "Free software under the MIT licence."
            ),
            [Answer("close", _("Close"), "primary")],
            _nothing,
        )


def _nothing(_key: str) -> None:
    """Nothing follows from having read about Fika."""
