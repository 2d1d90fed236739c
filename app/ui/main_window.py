"""The window: menus, the list at the side, one screen at a time, and who may go where."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.ui import parting, theme, ways_in
from app.ui.appearance import Appearance
from app.ui.frame import Frame
from app.ui.menus import Menus
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.screen import Screen
from app.ui.secrets_gone import collect_soon
from app.ui.window_acts import WindowActs
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.errors import FikaError
    from app.services.session import Session
    from app.ui.backing_up.watching import BackingUp
    from app.ui.locking.locking import Locking
    from app.ui.places import Place
    from app.ui.widgets.sidebar import Sidebar

SMALLEST = (720, 480)
USUAL = (1360, 860)


class AfterLock(Protocol):
    """What follows once a vault is locked."""

    def __call__(self, folder: Path, *, in_front: bool) -> None:
        """Go on at the way into the vault in this folder; people were at a window of ours, or elsewhere."""


class MainWindow(QMainWindow):
    """Owns the session while a vault is unlocked; matches `app.ui.doors.Doors`."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._session: Session | None = None
        self._place: Place | None = None
        self._closing = False
        self._locking: Locking | None = None
        self._backing_up: BackingUp | None = None
        self.after_lock: AfterLock | None = None
        """What follows once a vault is locked."""
        self.menus = Menus(self)
        self._frame = Frame(self._sidebar_chosen)
        self.setCentralWidget(self._frame)
        self.resize(*USUAL)
        self.setMinimumSize(*SMALLEST)
        WindowActs(self, self, self.menus, appearance)
        self.show_state()
        theme.dress(self)

    @property
    def screen_shown(self) -> Screen | None:
        """The screen that is shown now."""
        return self._frame.shown

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
        """The list at the side."""
        return self._frame.sidebar

    # Ways in: none of them leads out of a room in which somebody else than the manager may be looking

    def to_welcome(self) -> None:
        """Show the welcome, with the vaults that are known; locks an open vault first."""
        self._outside(ways_in.welcome(self))

    def to_create(self) -> None:
        """Show the pages that make a vault; locks an open vault first."""
        self._outside(ways_in.create(self))

    def to_create_at(self, folder: Path) -> None:
        """Show the pages that make a vault, with its name and place filled in."""
        self._outside(ways_in.create(self, folder))

    def to_unlock(self, folder: Path) -> None:
        """Show the way into the vault in this folder; locks an open vault first."""
        self._outside(ways_in.unlock(self, folder), folder)

    @Slot()
    def to_restore(self) -> None:
        """Show how a vault is made of a backup; locks an open vault first, once it is backed up."""
        session = self._session
        if session is None:
            self._outside(ways_in.restore(self))
            return
        from app.ui.backing_up.before_restoring import back_up_first
        from app.ui.rooms import others_look

        def go_on() -> None:
            if self._session is session:
                self._outside(ways_in.restore(self, session.backups.folder))

        if not others_look(session):
            back_up_first(self, session, go_on)

    def enter(self, session: "Session") -> None:
        """Go in; the window owns the session from now on, and the manager sits before it."""
        from app.ui.locking.coming_back import go_back
        from app.ui.places import TodayPlace

        self._session = session
        session.enter_manager()
        if not go_back(session, partial(self._show_place, session), lambda: self.screen_shown):
            self.go(TodayPlace())
        if self._place is None:  # nobody could be shown: hold nothing open that has no screen
            self._session = None
            session.close()
        else:
            self.locking.begin()
            self._back_up_by_itself(session)

    def _back_up_by_itself(self, session: "Session") -> None:
        from app.ui.backing_up.watching import BackingUp

        self._end_backing_up()
        self._backing_up = BackingUp(self, session)

    def _end_backing_up(self) -> None:
        backing_up, self._backing_up = self._backing_up, None
        if backing_up is not None:
            backing_up.end()

    @property
    def locking(self) -> "Locking":
        """What locks the vault by itself; made when a vault is first unlocked."""
        if self._locking is None:
            from app.ui.locking.locking import Locking

            self._locking = Locking(self, self, self._frame)
        return self._locking

    # Inside

    @Slot()
    def lock(self) -> None:
        """Save what is half typed, close the vault, free all that showed it, and show the way in."""
        if self._is_covered:
            self.locking.try_again()
            return
        close = partial(self._close_here, in_front=_people_are_here())
        if self._session is not None and parting.saved(self, self.screen_shown, otherwise=close):
            close()

    @Slot()
    def close_vault(self) -> None:
        """Close the vault and show the way in, whatever is half typed: that was kept, or is given up."""
        self._close_here(in_front=_people_are_here())

    def _close_here(self, *, in_front: bool) -> None:
        if self._session is not None:
            folder = self._session.folder
            self._close_vault(ways_in.unlock(self, folder), folder, in_front=in_front)

    @property
    def _is_covered(self) -> bool:
        return self._locking is not None and self._locking.covers

    def go(self, place: "Place") -> None:
        """Go to a place; stays here when the last words can't be saved or the place can't be opened.

        Out of a room in which others may be looking, the manager's passphrase leads.
        """
        if self._is_covered:
            return
        go = partial(self._go, place)
        if parting.saved(self, self.screen_shown, otherwise=go):
            go()

    def _go(self, place: "Place") -> None:
        from app.ui.rooms import is_way_out, others_look, room_of

        session, here, screen = self._session, self._place, self.screen_shown
        if session is None:
            return
        if here is not None and screen is not None and others_look(session) and is_way_out(here, place):
            from app.ui.screens.gate.sheet import open_gate

            screen.veil()
            then = partial(self._open, place)
            open_gate(screen, session, then, self.lock, screen.word_at_the_gate(), to=room_of(place))
        else:
            self._open(place)

    def _open(self, place: "Place") -> None:
        """Enter the room of a place and show it. Where it can't be shown, all stays as it was."""
        from app.domain.errors import FikaError

        session = self._session
        if session is None:
            return
        try:
            self._show_place(session, place)
        except BaseException as error:
            self._stay(session)
            if not isinstance(error, FikaError):
                raise
            self._show_error(error)

    def _show_place(self, session: "Session", place: "Place") -> None:
        """Enter the room of a place and show it. Raises what opening it raises, with nothing shown of it."""
        from app.ui.places import parted
        from app.ui.rooms import enter_room_of, is_way_out
        from app.ui.screens.registry import open_screen

        before = session.room
        with session.entering():
            enter_room_of(session, place)
            screen = open_screen(session, place, self.go)
        # Behind the gate the session is the manager's already: a way out is told by where people come from.
        if session.room is not before or (self._place is not None and is_way_out(self._place, place)):
            PrivateCopy.of_application().clear_now()
            self._let_go_of_notes()
            collect_soon()
        self._place, spot = parted(place)
        self.show_screen(screen)
        screen.go_on_at(spot)

    def _stay(self, session: "Session") -> None:
        """Let those sit here again who did; where even that fails, nobody sees anything any more.

        Behind the gate the room is the manager's already, but the screen is still the one before it.
        """
        from app.domain.errors import FikaError
        from app.ui.rooms import enter_room_of

        try:
            if self._place is not None:
                enter_room_of(session, self._place)
        except BaseException as error:
            self._close_vault(ways_in.unlock(self, session.folder))
            if not isinstance(error, FikaError):
                raise

    def _outside(self, build: ways_in.Build, way_in: Path | None = None) -> None:
        if self._session is not None:
            from app.ui.rooms import others_look

            if others_look(self._session) or self._is_covered:
                return
        self._leave_vault(build, way_in)

    def _leave_vault(self, build: ways_in.Build, way_in: Path | None = None) -> None:
        close = partial(self._close_vault, build, way_in, in_front=_people_are_here())
        if parting.saved(self, self.screen_shown, otherwise=close):
            close()

    def _close_vault(
        self, build: ways_in.Build, way_in: Path | None = None, *, in_front: bool = False
    ) -> None:
        """Lock, and show what is built; `way_in` is the vault whose way in that is."""
        if self._session is not None:
            self.locking.leaving(self._session)
        self._end_backing_up()
        self._place = None
        session, self._session = self._session, None
        if session is not None:
            self._let_go_of_notes()
        collect_soon()
        try:
            PrivateCopy.of_application().clear_now()
            self.show_screen(build())
            self.repaint()  # now: closing may have to wait for a backup, on a disk that answers late
        finally:
            if session is not None:
                session.close()
        if session is not None and way_in is not None and self.after_lock is not None:
            self.after_lock(way_in, in_front=in_front)

    def _let_go_of_notes(self) -> None:
        from app.ui.held_notes import let_go_of_notes

        let_go_of_notes(self)

    # What is shown

    def show_screen(self, screen: Screen) -> None:
        """Put a screen in the place of the one before, which is freed."""
        screen.acts_changed.connect(self.show_state)
        screen.lock_requested.connect(self.lock)
        screen.restore_requested.connect(self.to_restore)
        self._frame.show_screen(screen, self.show_state)

    @Slot()
    def show_state(self) -> None:
        """Fit the menus, the title and the list at the side to the screen and to who sits before it."""
        screen, session = self.screen_shown, None if self._is_covered else self._session
        alone = screen is None or screen.alone
        self.menus.allow(session, alone=alone, covered=self._is_covered)
        self.menus.show_here(screen.acts() if screen is not None else [])
        title = screen.window_title() if screen is not None else ""
        self.setWindowTitle(_("{title} — Fika").format(title=title) if title else _("Fika"))
        if session is not None or self._frame.has_sidebar:
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
            if self._is_covered:
                self.locking.try_again()
            screen = self.screen_shown
            question = screen.parting_question() if screen is not None else ""
            if question:
                parting.ask_to_close(self, question, self.close_now)
            if question or not parting.saved(self, screen, otherwise=self.close_now):
                event.ignore()
                return
        if self._session is not None:
            self.locking.end()
        self._end_backing_up()
        self._frame.let_go()
        PrivateCopy.of_application().clear_now()
        if self._session is not None:
            self._session.close()
            self._session = None
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Lock when the window is made small, where that is wished."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized():
            session = self._session
            if session is not None and session.settings.now.lock_when_minimised:
                QTimer.singleShot(0, self.locking.by_itself)

    def close_now(self) -> None:
        """Lock and close without asking; what is half typed is given up."""
        self._closing = True
        self.close()

    @Slot(str)
    def _sidebar_chosen(self, key: str) -> None:
        from app.ui.side import LOCK, place_of

        if key == LOCK:
            self.lock()
        elif self._session is not None:
            self.go(place_of(key, self._session))


def _people_are_here() -> bool:
    """Tell whether people are at a window of ours.

    Asked before any dialog closes: until the system says where the keyboard goes next, it is nowhere.
    """
    return QApplication.activeWindow() is not None
