"""What a crash leaves in a vault: notes under a key that was replaced, and files under hidden names."""

from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from app.storage.checks import content_findings
from app.storage.files import sync_folder
from app.storage.places import left_aside, left_before
from app.storage.replaced import sorted_out


def clear_up(connection: dbapi2.Connection, database: Path) -> None:
    """Remove what lies beside the notes that a signed keys.json names, now that they have just been opened.

    An old key must not open those any more that they replaced; these stay where a page of the later ones is
    spoilt. What is in the way of this is passed over: the next opening tries again.
    """
    with suppress(OSError):
        _remove(left_aside(database.parent))
        if left_before(database) and not content_findings(connection, database):
            remove_replaced(connection, database)


def remove_replaced(connection: dbapi2.Connection, database: Path) -> None:
    """Remove the notes that these say they replaced, and their journals; those that can't be removed stay."""
    with suppress(OSError, dbapi2.Error):
        worthless, _others = sorted_out(connection, database)
        _remove(worthless)
        sync_folder(database.parent)


def _remove(paths: tuple[Path, ...]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
