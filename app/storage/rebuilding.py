"""An index of words made anew of all that can be found."""

from collections.abc import Callable

INDEXES = ("search", "private")


def rebuild(write: Callable[[str], object], index: str) -> None:
    """Make one of the two anew, within a transaction of which `write` runs a statement."""
    write(f"INSERT INTO {index}_words ({index}_words) VALUES ('rebuild')")
    put_together(write, index)


def put_together(write: Callable[[str], object], index: str) -> None:
    """Put one of the two, just made anew, into one piece, within a transaction as above.

    It consists of many of all sizes, which FTS5 would merge bit by bit while notes are saved; where large
    ones lie so low, more come faster than it merges, and every so often one save has to merge all of them:
    half a second, with years in the vault.
    """
    write(f"INSERT INTO {index}_words ({index}_words) VALUES ('optimize')")
