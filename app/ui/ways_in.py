"""The screens outside a vault; each is imported when somebody first goes there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.ui.doors import Doors
from app.ui.screen import Screen

Build = Callable[[], Screen]


def welcome(doors: Doors) -> Build:
    """Return how to make the welcome."""
    return partial(_welcome, doors)


def create(doors: Doors, folder: Path | None = None) -> Build:
    """Return how to make the pages that create a vault, with its name and place filled in for a folder."""
    return partial(_create, doors, folder)


def unlock(doors: Doors, folder: Path) -> Build:
    """Return how to make the way into the vault in this folder."""
    return partial(_unlock, doors, folder)


def restore(doors: Doors, backups: Path | None = None) -> Build:
    """Return how to make the pages that make a vault of a backup; `backups` is where they likely lie."""
    return partial(_restore, doors, backups)


def _welcome(doors: Doors) -> Screen:
    from app.ui.screens.welcome.view import open_welcome

    return open_welcome(doors)


def _create(doors: Doors, folder: Path | None) -> Screen:
    from app.ui.screens.create_vault.view import open_create

    screen = open_create(doors)
    if folder is not None:
        screen.begin_at(folder)
    return screen


def _unlock(doors: Doors, folder: Path) -> Screen:
    from app.ui.screens.unlock.view import open_unlock

    return open_unlock(folder, doors)


def _restore(doors: Doors, backups: Path | None) -> Screen:
    from app.ui.screens.restore.view import open_restore

    return open_restore(doors, backups=backups)
