"""The ways in, before a vault is unlocked. What these screens may ask of the window."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.services.session import Session


class Doors(Protocol):
    """Where people can go from outside a vault."""

    def to_welcome(self) -> None:
        """Show the welcome."""

    def to_create(self) -> None:
        """Show the pages that make a vault."""

    def to_unlock(self, folder: Path) -> None:
        """Show the way into the vault in this folder."""

    def to_restore(self) -> None:
        """Show how a vault is made of a backup."""

    def enter(self, session: "Session") -> None:
        """Go in; the window now owns the session and closes it."""
