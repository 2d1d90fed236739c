"""The window: menus, the list at the side, and one screen at a time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from app.ui import theme
from app.ui.appearance import Appearance
from app.ui.jobs import drop_jobs_of
from app.ui.menus import Menus
from app.ui.screen import Screen
from app.ui.window_acts import WindowActs
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.errors import FikaError
    from app.services.session import Session
    from app.ui.places import Place
    from app.ui.widgets.sidebar import Sidebar

SMALLEST = (720, 480)
USUAL = (1360, 860)


class MainWindow(QMainWindow):
    """Owns the session while a vault is unlocked; matches `app.ui.doors.Doors`."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._session: Session | None = None
        self._screen: Screen | None = None
        self._place: Place | None = None
        self._closing = False
        self.menus = Menus(self)
        self._sidebar: Sidebar | None = None
        self._stack = QStackedWidget()
        self._row = self._lay_out()
        WindowActs(self, self, self.menus, appearance)
        self._show_state()
        theme.dress(self)

    @property
    def screen_shown(self) -> Screen | None:
        """The screen that is shown now."""
        return self._screen

    @property
    def session(self) -> "Session | None":
        """The session, while a vault is unlocked."""
        return self._session

    @property
    def place(self) -> "Place | None":
        """Where people are inside the vault; None outside."""
        return self._place

    @property
    def sidebar(self) -> "Sidebar":
        """The list at the side; made when it is first needed, which is never before a vault is unlocked."""
        if self._sidebar is None:
            from app.ui.widgets.sidebar import Sidebar

            self._sidebar = Sidebar(_("Fika"), _("Where to go"))
            self._sidebar.hide()
            self._sidebar.chosen.connect(self._sidebar_chosen)
            self._row.insertWidget(0, self._sidebar)
        return self._sidebar

    # Ways in

    def to_welcome(self) -> None:
        """Show the welcome, with the vaults that are known; locks an open vault first."""
        self._outside(self._welcome)

    def to_create(self) -> None:
        """Show the pages that make a vault; locks an open vault first."""
        self._outside(self._create)

    def to_create_at(self, folder: Path) -> None:
        """Show the pages that make a vault, with its name and place filled in."""

        def create() -> Screen:
            from app.ui.screens.create_vault.view import open_create

            screen = open_create(self)
            screen.begin_at(folder)
            return screen

        self._outside(create)

    def to_unlock(self, folder: Path) -> None:
        """Show the way into the vault in this folder; locks an open vault first."""

        def unlock() -> Screen:
            from app.ui.screens.unlock.view import open_unlock

            return open_unlock(folder, self)

        self._outside(unlock)

    def enter(self, session: "Session") -> None:
        """Go in; the window owns the session from now on."""
        from app.ui.places import PeoplePlace

        self._session = session
        self.go(PeoplePlace())
        if self._place is None:  # nobody could be shown: hold nothing open that has no screen
            self._session = None
            session.close()

    # Inside

    @Slot()
    def lock(self) -> None:
        """Save what is half typed, close the vault, free all that showed it, and show the way in."""
        if self._session is not None:
            self.to_unlock(self._session.folder)

    def go(self, place: "Place") -> None:
        """Go to a place; stays here when the last words can't be saved or the place can't be opened."""
        self._leave(lambda: self._go(place))

    def _go(self, place: "Place") -> None:
        from app.domain.errors import FikaError
        from app.ui.screens.registry import open_screen

        if self._session is None:
            return
        try:
            screen = open_screen(self._session, place, self.go)
        except FikaError as error:
            self._show_error(error)
            return
        self._place = place
        self.show_screen(screen)

    def _outside(self, build: Callable[[], Screen]) -> None:
        def leave() -> None:
            screen = build()
            self._place = None
            session, self._session = self._session, None
            try:
                self.show_screen(screen)
            finally:
                if session is not None:
                    session.close()

        self._leave(leave)

    def _welcome(self) -> Screen:
        from app.ui.screens.welcome.view import open_welcome

        return open_welcome(self)

    def _create(self) -> Screen:
        from app.ui.screens.create_vault.view import open_create

        return open_create(self)

    # One screen at a time

    def _leave(self, then: Callable[[], None]) -> None:
        """Save what is half typed, then go on; asks first when it can't be saved."""
        if self._saved(otherwise=then):
            then()

    def _saved(self, *, otherwise: Callable[[], None]) -> bool:
        """Save what is half typed; where that fails, say so, and do `otherwise` only if asked to."""
        if self._screen is None:
            return True
        from app.domain.errors import FikaError

        try:
            self._screen.flush()
        except FikaError as error:
            from app.ui.errors import ask_to_leave_unsaved

            ask_to_leave_unsaved(self, error, otherwise)
            return False
        return True

    def show_screen(self, screen: Screen) -> None:
        """Put a screen in the place of the one before, which is freed."""
        old, self._screen = self._screen, screen
        self._show_state()
        if old is not None:
            self._stack.removeWidget(old)
        self._row.activate()  # the list at the side has come or gone: a screen is laid out once, in its room
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            _free(old)
        screen.first_focus()

    def _show_state(self) -> None:
        screen, session = self._screen, self._session
        alone = screen is None or screen.alone
        self.menus.allow(unlocked=session is not None, alone=alone)
        self.menus.show_here(screen.acts() if screen is not None else [])
        title = screen.window_title() if screen is not None else ""
        self.setWindowTitle(_("{title} – Fika").format(title=title) if title else _("Fika"))
        if session is not None or self._sidebar is not None:
            self._show_side(session if not alone else None)

    def _show_side(self, session: "Session | None") -> None:
        from app.ui.side import key_of, sections

        self.sidebar.setVisible(session is not None)
        # Names leave the list as soon as somebody else may be looking: hidden is not enough.
        self.sidebar.show_sections(*sections(session))
        self.sidebar.set_chosen(key_of(self._place) if self._place else None)

    def _show_error(self, error: "FikaError") -> None:
        from app.ui.errors import show_error

        show_error(self, error)

    # The window

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and lock before the window goes; asks first when something would be lost."""
        if not self._closing:
            question = self._screen.parting_question() if self._screen is not None else ""
            if question:
                self._ask_to_close(question)
            if question or not self._saved(otherwise=self.close_now):
                event.ignore()
                return
        self._let_go()
        event.accept()

    def close_now(self) -> None:
        """Lock and close without asking; what is half typed is given up."""
        self._closing = True
        self.close()

    def _ask_to_close(self, question: str) -> None:
        from app.ui.question import Answer, ask

        def answered(key: str) -> None:
            if key == "close":
                self.close_now()

        answers = [Answer("stay", _("Stay here"), "primary"), Answer("close", _("Close Fika"), "danger")]
        ask(self, _("Close Fika now?"), question, answers, answered)

    def _let_go(self) -> None:
        screen, self._screen = self._screen, None
        if screen is not None:
            self._stack.removeWidget(screen)
            _free(screen)
        if self._session is not None:
            self._session.close()
            self._session = None

    def _lay_out(self) -> QHBoxLayout:
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(inner)
        self.resize(*USUAL)
        self.setMinimumSize(*SMALLEST)
        return row

    @Slot(str)
    def _sidebar_chosen(self, key: str) -> None:
        from app.ui.side import LOCK, place_of

        if key == LOCK:
            self.lock()
        elif self._session is not None:
            self.go(place_of(key, self._session))


def _free(screen: Screen) -> None:
    drop_jobs_of(screen)
    screen.left()
    screen.hide()
    screen.deleteLater()
