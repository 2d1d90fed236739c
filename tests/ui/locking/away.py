"""Going away from the machine, and coming back."""

from app.services import vaults
from app.services.session import Session
from app.ui.main_window import MainWindow
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.locking.clock import HandClock


def go_away(window: MainWindow, clock: HandClock) -> None:
    """Let five minutes go by with nobody there."""
    clock.seconds += 300
    window.locking.look()
    settle()


def come_back(window: MainWindow, before: Session) -> Session:
    """Unlock again as the way in does, and return what is open now."""
    assert window.session is None
    folder = before.folder
    opened = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENED_BY))
    window.enter(opened)
    settle()
    return opened
