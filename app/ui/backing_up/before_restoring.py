"""Before a backup is restored while a vault is open, the vault that is open is backed up."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.errors import FikaError
from app.services.backups import Occasion
from app.ui.jobs import run_job
from app.ui.question import Answer, ask
from app.wording.errors import explain
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

ON = "on"


def back_up_first(window: QWidget, session: "Session", then: Callable[[], None]) -> None:
    """Back up, then go on; where no backup can be made, go on only if asked to."""

    def failed(error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        _ask(window, error, then)

    def done(_made: object) -> None:
        then()

    run_job(partial(session.backups.make, Occasion.BEFORE_RESTORE), done, failed, owner=window)


def _ask(window: QWidget, error: FikaError, then: Callable[[], None]) -> None:
    words = explain(error)

    def answered(key: str) -> None:
        if key == ON:
            then()

    ask(
        window,
        words.happened,
        _("Restoring makes a new vault and changes nothing in this one, so you can go on without a backup."),
        [Answer("stay", _("Stay here"), "primary"), Answer(ON, _("Go on without one"))],
        answered,
    )
