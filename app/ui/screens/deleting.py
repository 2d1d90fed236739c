"""Deleting for good, which takes longer the more is kept."""

from PySide6.QtWidgets import QWidget

from app.ui.waited_for import WaitedFor
from app.wording.translate import _


def deleting(owner: QWidget) -> WaitedFor:
    """Return what deletes for good on behalf of a widget, while people wait."""
    meaning = _(
        "Every page of the vault is written anew, so that nothing of it stays on any. With years of notes "
        "this takes a while."
    )
    return WaitedFor(owner, _("Deleting it for good…"), meaning)
