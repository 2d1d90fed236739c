"""What the manager chose for this vault, read once when it opens: every room obeys it, hers changes it."""

from contextlib import suppress
from dataclasses import replace

from app.domain.settings import VaultSettings
from app.services.rooms import Rooms
from app.storage import settings as kept
from app.storage.vault import Vault

_YES, _NO = "yes", "no"


class Settings:
    """The settings of an open vault."""

    def __init__(self, vault: Vault, rooms: Rooms) -> None:
        self._vault = vault
        self._rooms = rooms
        self._now = _read(kept.every(vault))

    @property
    def now(self) -> VaultSettings:
        """What is chosen now."""
        return self._now

    def choose(self, settings: VaultSettings) -> None:
        """Keep another choice. Raises SealedError where somebody else than the manager may be looking."""
        self._rooms.check_everything()
        kept.put(
            self._vault,
            {
                "idle_minutes": str(settings.idle_minutes),
                "lock_when_minimised": _YES if settings.lock_when_minimised else _NO,
                "backup_folder": settings.backup_folder,
            },
        )
        self._now = settings


def _read(found: dict[str, str]) -> VaultSettings:
    """Return what is kept; what a newer Fika offered and this one doesn't know is as it would be unchosen."""
    settings = VaultSettings(
        lock_when_minimised=found.get("lock_when_minimised") == _YES,
        backup_folder=found.get("backup_folder", ""),
    )
    with suppress(KeyError, ValueError):
        settings = replace(settings, idle_minutes=int(found["idle_minutes"]))
    return settings
