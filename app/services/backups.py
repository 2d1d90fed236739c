"""The backups of an open vault: made, checked, listed, kept by age, and forgotten with an older key."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from pathlib import Path
from threading import Event, Lock

from app.domain.backup import Backup, Occasion
from app.domain.backup_errors import BackupStoppedError
from app.domain.errors import FikaError
from app.services.rooms import Rooms
from app.services.settings import Settings
from app.storage import backups as kept
from app.storage.vault import Vault

__all__ = ["Backup", "Backups", "Forgotten", "Made", "Occasion"]

REST = timedelta(hours=1)
"""How long no backup is made by itself after one, however much changes."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and checked. `missed` is the folder that was chosen, where it was not there."""

    path: Path
    missed: Path | None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of backups that were to go: deleted, or left where they have another name."""

    deleted: tuple[Path, ...]
    left: tuple[Path, ...]


class Backups:
    """The backups of one vault. Making one is safe in any thread, and in any room."""

    def __init__(self, vault: Vault, rooms: Rooms, settings: Settings) -> None:
        self._vault = vault
        self._rooms = rooms
        self._settings = settings
        self._making = Lock()
        self._closed = Event()
        self._trouble: FikaError | None = None

    @property
    def trouble(self) -> FikaError | None:
        """Why the last backup was not made; None where it was, or none was tried."""
        return self._trouble

    @property
    def folder(self) -> Path:
        """Where backups are to go, whether the folder is there or not."""
        return self._chosen or self._own

    def make(self, occasion: Occasion = Occasion.ORDINARY, folder: Path | None = None) -> Made:
        """Make a backup, check it, and delete what is no longer kept. Slow: not for the GUI thread.

        Where the folder that was chosen is not there, it goes into the vault's own. In a `folder` named for
        this once nothing is deleted. Raises BackupFailedError, VaultDamagedError, and BackupStoppedError
        where the vault is locked.
        """
        with self._making:
            if self._closed.is_set():
                raise BackupStoppedError
            if folder is not None:
                return Made(self._made_in(folder, occasion), None)
            chosen = self._chosen
            missed = chosen if chosen is not None and not kept.is_there(chosen) else None
            usual = self._own if chosen is None or missed else chosen
            with self._remembering_trouble():
                path = self._made_in(usual, occasion)
            kept.prune(usual, self._vault.vault_id, self._name, datetime.now(UTC))
            return Made(path, missed)

    def listed(self) -> tuple[Backup, ...]:
        """Return this vault's backups, the newest first, from its own folder and from the one chosen.

        Raises SealedError where somebody else than the manager may be looking.
        """
        self._rooms.check_everything()
        return self._found()

    def is_due(self, now: datetime, *, rested: bool) -> bool:
        """Tell whether something was saved after the newest backup; looks at the times of files only.

        Unless it has `rested`, not within an hour of it.
        """
        ours = (one.moment for one in self._found() if one.named_by_us)
        newest = max((moment for moment in ours if moment <= now), default=None)
        if newest is None:
            return True
        try:
            saved = self._vault.saved_at()
        except OSError:  # the disk is gone: whoever saves next is told
            return False
        return saved > newest and (rested or now - newest >= REST)

    def choose_folder(self, folder: Path | None) -> None:
        """Let backups go to another folder from now on; None for the vault's own. Those made stay.

        Raises SealedError where somebody else than the manager may be looking.
        """
        chosen = "" if folder is None or folder == self._own else str(folder.absolute())
        self._settings.choose(replace(self._settings.now, backup_folder=chosen))

    def forget_older_keys(self) -> Forgotten:
        """Delete the backups that the vault's key does not open, once a fresh one was made and checked.

        Those whose name this vault didn't give them stay: somebody renamed them, or they are another one's.
        Slow. Raises what `make` raises, then nothing is deleted; and SealedError where somebody else than the
        manager may be looking.
        """
        self._rooms.check_everything()
        self.make()
        older = kept.signed_with_others(self._found(), self._vault.signing_key())
        deleted = kept.delete(one for one in older if one.named_by_us)
        return Forgotten(deleted, tuple(one.path for one in older if one.path not in deleted))

    def forget_before_now(self) -> Forgotten:
        """Delete every backup made before now, once a fresh one without traces was made and checked.

        Those whose name this vault didn't give them stay. Slow. Raises what `make` raises, then nothing is
        deleted; and SealedError where somebody else than the manager may be looking.
        """
        self._rooms.check_everything()
        before = self._found()
        self._vault.leave_no_trace()  # a deletion may have found no room for it
        self.make()  # which may delete some of them by itself
        kept.delete(one for one in before if one.named_by_us)
        left = tuple(one.path for one in before if one.path.exists())
        return Forgotten(tuple(one.path for one in before if one.path not in left), left)

    def close(self) -> None:
        """Give up a backup that is being made, and wait until nothing of it is left."""
        self._closed.set()
        with self._making:
            pass

    @property
    def _name(self) -> str:
        return self._vault.folder.stem

    @property
    def _own(self) -> Path:
        return kept.own_folder(self._vault.folder)

    @property
    def _chosen(self) -> Path | None:
        named = self._settings.now.backup_folder
        return Path(named) if named else None

    @property
    def _folders(self) -> tuple[Path, ...]:
        chosen = self._chosen
        return (self._own,) if chosen is None else (self._own, chosen)

    def _found(self) -> tuple[Backup, ...]:
        vault_id, name = self._vault.vault_id, self._name
        found = [one for folder in self._folders for one in kept.found_in(folder, vault_id, name)]
        return tuple(sorted(found, key=attrgetter("age"), reverse=True))

    def _made_in(self, folder: Path, occasion: Occasion) -> Path:
        now = datetime.now(UTC)
        kept.sweep(folder)
        path = kept.goal_in(folder, self._name, now, occasion)
        self._vault.back_up(path, now, self._closed.is_set)
        return path

    @contextmanager
    def _remembering_trouble(self) -> Iterator[None]:
        try:
            yield
        except BackupStoppedError:
            raise
        except FikaError as error:
            self._trouble = error
            raise
        self._trouble = None
