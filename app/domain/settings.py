"""What a vault is asked to do by itself."""

from dataclasses import dataclass

IDLE_CHOICES = (1, 2, 5, 10, 20, 30, 60)
"""Minutes without a key or the mouse after which a vault may lock by itself."""


@dataclass(frozen=True, slots=True)
class VaultSettings:
    """What the manager chose for this vault. Raises ValueError for a time that is not on offer."""

    idle_minutes: int = 5
    lock_when_minimised: bool = False
    backup_folder: str = ""
    """Where backups go, as an absolute path; empty for the folder `backups` inside the vault."""

    def __post_init__(self) -> None:
        if self.idle_minutes not in IDLE_CHOICES:
            raise ValueError("idle_minutes is one of IDLE_CHOICES")
