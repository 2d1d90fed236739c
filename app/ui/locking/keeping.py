"""Everything that is half typed is kept: what a screen saves, and the drafts of the forms before it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.locking.drafting import Drafting
from app.ui.screen import Screen


def keep_everything(screen: Screen, fronts: Iterable[QObject]) -> None:
    """Save what is half typed in a screen, and the forms in front of these.

    What can be kept is kept; then the first error is raised: a FikaError, or what nobody expected.
    """
    failure: Exception | None = None
    for keep in (screen.flush, *(one.keep for one in draftings(fronts))):
        try:
            keep()
        except Exception as error:  # noqa: BLE001 - raised below, once the others had their turn
            failure = failure or error
    if failure is not None:
        raise failure


def draftings(fronts: Iterable[QObject]) -> list[Drafting]:
    """Return the drafts of every form that is open in front of these."""
    found = [one for front in fronts for one in front.findChildren(Drafting)]
    return list(dict.fromkeys(found))


def forms_of(fronts: Iterable[QObject]) -> list[QWidget]:
    """Return every open form that has words to keep."""
    return [form for one in draftings(fronts) if isinstance(form := one.parent(), QWidget)]
