"""The vault locks by itself: after a quiet while, before sleep, with the screen, and never without words."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QMainWindow

from app.domain.errors import FikaError
from app.ui.frame import Frame
from app.ui.locking.covering import Covering
from app.ui.locking.curtain import Curtain
from app.ui.locking.front import close_dialogs, close_menus
from app.ui.locking.idle import Clock, Idle, Seen, SystemClock
from app.ui.locking.keeping import draftings, keep_everything
from app.ui.locking.mark import mark_at, to_text
from app.ui.locking.presence import Presence
from app.ui.locking.signals import NoSignals, SystemSignals, signals_here
from app.ui.locking.soon_line import SoonLine
from app.ui.places import HandOverPlace
from app.ui.private_copy.private_copy import PrivateCopy
from app.ui.rooms import enter_room_of
from app.wording.errors import ErrorWords, explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session
    from app.ui.places import Place

EVERY = 1000
"""How often it is looked whether somebody is there, in milliseconds."""
AGAIN = 3000
"""How often words that can't be kept are tried again, in milliseconds."""


class Doing(Protocol):
    """What locking needs of the window besides the window itself."""

    @property
    def session(self) -> "Session | None":
        """The session, while a vault is unlocked."""

    @property
    def place(self) -> "Place | None":
        """Where people are."""

    def close_vault(self) -> None:
        """Close the vault and show the way in; asks nothing."""

    def show_state(self) -> None:
        """Fit what stands around the screen."""


class Locking(QObject):
    """One window's locking, from the moment a vault is unlocked until it is closed."""

    def __init__(self, window: QMainWindow, doing: Doing, frame: Frame, clock: Clock | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._doing = doing
        self._frame = frame
        self.clock: Clock = clock or SystemClock()
        """What tells the time; tests hand in their own."""
        self._idle: Idle | None = None
        self._signals: SystemSignals = NoSignals()
        self._covering: Covering | None = None
        self._curtain: Curtain | None = None
        self.line = SoonLine(window)
        self._presence = Presence(self)
        self._presence.noticed.connect(self._touched)
        self._look = self._timer(EVERY, self.look)
        self._again = self._timer(AGAIN, self.try_again)

    @property
    def covers(self) -> bool:
        """Whether the window is covered, because the last words can't be kept yet."""
        return self._covering is not None

    def begin(self) -> None:
        """Watch from now on: a vault was unlocked."""
        self._watch()
        QTimer.singleShot(0, self._listen)

    def by_itself(self) -> None:
        """Lock with nobody there: keep every word and close; where that can't be, cover and go on trying."""
        session, screen = self._doing.session, self._frame.shown
        if session is None or screen is None:
            return
        if self.covers:
            self.try_again()
            return
        close_menus()
        try:
            keep_everything(screen, [self._window])
        except Exception as error:
            self._cover(session, error)
            if not isinstance(error, FikaError):
                raise  # to be reported; nothing of the screen is seen by then
        else:
            self._doing.close_vault()

    @Slot()
    def try_again(self) -> None:
        """Try again to keep what is covered, and lock if that goes well."""
        covering, curtain = self._covering, self._curtain
        if covering is None or curtain is None:
            return
        try:
            keep_everything(covering.screen, covering.fronts)
        except Exception as error:  # noqa: BLE001 - it was reported when it happened first
            curtain.show_trouble(_words(error))
        else:
            self._doing.close_vault()

    def leaving(self, session: "Session") -> None:
        """Let go of everything, and keep where people were: the vault is about to be closed."""
        place, screen = self._doing.place, self._covering.screen if self._covering else self._frame.shown
        if place is not None and screen is not None:
            fronts = self._covering.fronts if self._covering else [self._window]
            form = next((one.name for one in draftings(fronts)), "")
            with suppress(FikaError):  # every word is kept: it is only the way back that is not
                session.where_left.keep(to_text(mark_at(session, place, screen.spot(), form)))
        self.end()

    def end(self) -> None:
        """Watch no longer, and close all that is open in front of the window."""
        self._rest()
        self._signals.stop()
        self._signals = NoSignals()
        close_menus()
        if self._covering is not None:
            self._covering.end()
        self._covering = self._curtain = None
        close_dialogs(self._window)

    @Slot()
    def look(self) -> None:
        """Look whether somebody is there."""
        self._presence.look_for_windows()
        if self._idle is None:
            return
        match self._idle.look():
            case Seen.OVER:
                self.by_itself()
            case Seen.SOON:
                self.line.say()
            case Seen.THERE:
                self.line.rest()

    @Slot()
    def _touched(self) -> None:
        if self._idle is not None:
            self._idle.touched()
            self.line.rest()

    @Slot()
    def _listen(self) -> None:
        if self._doing.session is not None:
            self._signals.stop()
            self._signals = signals_here(int(self._window.winId()))
            self._signals.listen(self.by_itself)

    def _watch(self) -> None:
        session = self._doing.session
        if session is not None:
            self._idle = Idle(self.clock, lambda: session.settings.now.idle_minutes)
            self._presence.begin()
            self._look.start()

    def _rest(self) -> None:
        if self._idle is not None:
            self._presence.end()
        self._idle = None
        self._look.stop()
        self._again.stop()
        self.line.rest()

    def _cover(self, session: "Session", error: Exception) -> None:
        self._rest()
        PrivateCopy.of_application().clear_now()
        curtain = self._curtain = Curtain(session, may_be_lifted=_may_be_lifted(session, self._doing.place))
        curtain.show_trouble(_words(error))
        curtain.tried_again.connect(self.try_again)
        curtain.lifted.connect(self._lift)
        self._covering = Covering(self._window, self._frame, curtain, self._doing.show_state)
        self._doing.show_state()
        self._again.start()

    @Slot()
    def _lift(self) -> None:
        """Bring back what was covered: the passphrase was right, and those sit here again who did."""
        session, place, covering, curtain = (
            self._doing.session,
            self._doing.place,
            self._covering,
            self._curtain,
        )
        if session is None or place is None or covering is None or curtain is None:
            return
        try:
            enter_room_of(session, place)
        except FikaError as error:
            curtain.show_trouble(explain(error))
            return
        self._again.stop()
        self._covering = self._curtain = None
        covering.lift()
        self._doing.show_state()
        self._watch()

    def _timer(self, milliseconds: int, does: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setInterval(milliseconds)
        made.timeout.connect(does)
        return made


def _words(error: Exception) -> ErrorWords:
    """Return the words for what keeps the last words from being kept, expected or not."""
    if isinstance(error, FikaError):
        return explain(error)
    return ErrorWords(
        _("Something went wrong that Fika did not expect."),
        _("What was saved before is safe in the vault; the last words are not kept yet."),
        _("Show them again with the passphrase, and copy them out before you close Fika."),
    )


def _may_be_lifted(session: "Session", place: "Place | None") -> bool:
    """Tell whether the manager's passphrase may show again what is covered: never what a phrase seals."""
    if not isinstance(place, HandOverPlace):
        return True
    try:
        return not session.assessments.own_words(place.conversation_id).has_phrase
    except FikaError:
        return False
