"""The window at work: unlocking, showing a conversation side by side, and one act on the map."""

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.agreement import Today
from app.services.session import Session
from app.services.vaults import key_from_passphrase, open_session
from app.ui.appearance import Appearance
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.places import PeoplePlace, TogetherPlace
from app.ui.screens.together.view import TogetherScreen
from app.ui.screens.unlock.view import UnlockScreen
from app.ui.secrets_gone import SOON
from bench.measure import Figure, in_turn, once, seconds
from bench.turns import turn


class Bench:
    """One window on one vault."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._folder = folder
        self._passphrase = passphrase
        self._key = key_from_passphrase(folder, passphrase)
        self._application = make_application()
        self.window = MainWindow(Appearance(self._application))
        self.window.show()

    def unlocking(self) -> Figure:
        """From Enter to a list of people that is painted, beside the key derivation alone."""

        def unlock() -> None:
            self.window.to_unlock(self._folder)
            QApplication.processEvents()
            screen = self.window.screen_shown
            assert isinstance(screen, UnlockScreen)
            screen.presenter.unlock(self._passphrase)
            while self.window.session is None:
                # Asleep between events, as in earnest: a loop that spins takes a core from the derivation.
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            self._paint()

        def derive() -> None:
            self._lock()
            key_from_passphrase(self._folder, self._passphrase)

        figure = in_turn("Unlock to a list of people", unlock, derive, "<= 1.3 x", runs=5)
        self._lock()
        return figure

    def side_by_side(self, conversation_id: int) -> Figure:
        """From the list of people to a conversation side by side that is painted."""
        self.window.enter(self._open())

        def show() -> None:
            self.window.go(TogetherPlace(conversation_id))
            self._paint()

        times = []
        for _run in range(15):
            self._take_back()
            self.window.go(PeoplePlace())
            QTest.qWait(2 * SOON)  # people look at the list for a moment
            times.append(seconds(show))
        return Figure.of("Show a conversation of 150 behaviours", times, "<= 100 ms")

    def act(self, conversation_id: int) -> tuple[Figure, Figure]:
        """One act as a whole, and the painting of the map in it."""
        self.window.go(TogetherPlace(conversation_id))
        self._paint()
        screen = self.window.screen_shown
        assert isinstance(screen, TogetherScreen)
        saying, bubbles = screen.presenter.saying, screen.map_card.map
        assert saying.current, "nothing is revealed, or people are at no behaviour"
        says = [Today.SOMETIMES, Today.CONSISTENTLY]

        def act() -> None:
            says.reverse()
            saying.today(says[0])
            self._paint()

        painted = []
        for _run in range(60):
            says.reverse()
            saying.today(says[0])
            painted.append(seconds(bubbles.repaint))
        return (
            once("One act: said, saved and all of it painted", act, "no bound", runs=60),
            Figure.of("The map painted after one act", painted, "<= 8 ms"),
        )

    def close(self) -> None:
        """Lock and close."""
        self.window.close()

    def _open(self) -> Session:
        return open_session(self._folder, self._key)

    def _take_back(self) -> None:
        """Leave the time together as the passphrase does, whose derivation is measured by itself."""
        if self.window.session is not None:
            self.window.session.take_back(self._key)

    def _lock(self) -> None:
        self.window.to_welcome()
        turn()

    def _paint(self) -> None:
        """Let Qt lay out and paint as it does by itself: once, when everything has its place."""
        for _round in range(3):
            turn()
