"""What the welcome offers, and what each offer does."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.ui.doors import Doors
from app.ui.work import Handover, RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

EXAMPLE_PASSPHRASE = "coffee and a good talk"  # noqa: S105 - it guards invented people, and is told on the screen


class WelcomeView(Protocol):
    """What the welcome shows."""

    def show_vaults(self, names: Sequence[str]) -> None:
        """List the vaults that are known, by name."""

    def show_busy(self, words: str) -> None:
        """Say quietly what is going on and take no other act meanwhile; empty words end it."""

    def show_example(self, passphrase: str, place: str) -> None:
        """Tell the example's passphrase and where it lies, and offer to look around."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


MakeExample = Callable[[str], "Session"]
"""Creates the example team under this passphrase; slow."""


class WelcomePresenter:
    """The welcome, without its looks."""

    def __init__(
        self,
        view: WelcomeView,
        known: Sequence[Path],
        doors: Doors,
        run: RunJob,
        make_example: MakeExample,
    ) -> None:
        self._view = view
        self._known = tuple(known)
        self._doors = doors
        self._run = run
        self._make_example = make_example
        self._example: Handover[Session] = Handover(_close)
        view.show_vaults([folder.stem for folder in self._known])

    def create(self) -> None:
        """Make a vault of one's own."""
        self._doors.to_create()

    def restore(self) -> None:
        """Make a vault of a backup."""
        self._doors.to_restore()

    def open_known(self, index: int) -> None:
        """Open one of the listed vaults."""
        self._doors.to_unlock(self._known[index])

    def open_folder(self, folder: Path) -> None:
        """Open a vault that lies anywhere."""
        self._doors.to_unlock(folder)

    def try_example(self) -> None:
        """Make the example team; the window stays alive meanwhile."""
        self._view.show_busy(_("Putting the example team together…"))

        def make() -> "Session":
            return self._example.put(self._make_example(EXAMPLE_PASSPHRASE))

        self._run(make, self._made, self._failed)

    def look_around(self) -> None:
        """Go into the example that has been made."""
        session = self._example.take()
        if session is not None:
            self._doors.enter(session)

    def leave(self) -> None:
        """Lock an example nobody went into."""
        self._example.abandon()

    def _made(self, session: "Session") -> None:
        self._view.show_busy("")
        self._view.show_example(EXAMPLE_PASSPHRASE, str(session.folder))

    def _failed(self, error: Exception) -> None:
        self._view.show_busy("")
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _close(session: "Session") -> None:
    session.close()


def free_folder(place: Path, name: str, ending: str) -> Path:
    """Return a folder in this place that does not exist yet, with a number behind the name where needed."""
    folder, number = place / f"{name}{ending}", 2
    while folder.exists():
        folder, number = place / f"{name} {number}{ending}", number + 1
    return folder
