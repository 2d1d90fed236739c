"""The vault that a command works on: found, unlocked, and locked again whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.places import tell_of_other
from app.cli.terminal import RefusalError, ask_passphrase
from app.domain.visibility import Room
from app.services import vaults
from app.services.session import Session
from app.wording.translate import _


@contextmanager
def unlocked(named: Path | None) -> Iterator[Session]:
    """Unlock the vault that was named, or the only one there is, and lock it again after the block."""
    folder = the_vault(named)
    tell_of_other(folder)
    key = vaults.key_from_passphrase(folder, ask_passphrase())
    with closing_after(vaults.open_session(folder, key)) as session:
        try:
            yield session
        finally:
            if session.room is Room.TOGETHER:  # the one who typed the passphrase still sits there
                session.take_back(key)


@contextmanager
def closing_after(session: Session) -> Iterator[Session]:
    """Lock a vault after the block."""
    try:
        yield session
    finally:
        session.close()


def the_vault(named: Path | None) -> Path:
    """Return the folder of the vault that is meant. Raises RefusalError where nobody can tell which."""
    if named is not None:
        folder = named.expanduser()
        vaults.check_is_vault(folder)
        return folder
    known = vaults.known_vaults()
    if not known:
        raise RefusalError(
            _("There is no vault in {place} yet. Name one with --vault PATH, or create one: fika").format(
                place=vaults.default_place()
            )
        )
    if len(known) > 1:
        names = ", ".join(str(folder) for folder in known)
        raise RefusalError(
            _("There are several vaults: {names}. Say which one with --vault PATH.").format(names=names)
        )
    return known[0]
