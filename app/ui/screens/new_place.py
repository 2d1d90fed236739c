"""Where a new vault may go, and what it may be called."""

from collections.abc import Callable
from pathlib import Path

from app.wording.translate import _

LONGEST_NAME = 255
"""How long a folder's name may be on the common file systems, in bytes."""


def problem_with_place(vault_name: str, place: str, folder_of: Callable[[Path, str], Path]) -> str:
    """Return in words why no vault of this name can lie there; empty where one can."""
    if not vault_name.strip(" .") or set(vault_name) & set('/\\:*?"<>|\0'):
        return _('Give the vault a name without the characters / \\ : * ? " < > |')
    if not place.strip() or not Path(place.strip()).is_absolute():
        return _("Choose the folder in which the vault should lie.")
    folder = folder_of(Path(place.strip()), vault_name)
    if len(folder.name.encode()) > LONGEST_NAME:
        return _("This name is too long for a folder. Choose a shorter one.")
    try:
        taken = folder.exists()
    except OSError:
        return _("Fika may not look into this place. Choose another one.")
    if taken:
        return _("There is already a vault called “{name}” in this place. Choose another name.").format(
            name=folder.stem
        )
    return ""
