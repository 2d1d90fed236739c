"""An index of words made anew of all that can be found, in one piece."""

from collections.abc import Callable

INDEXES = ("search", "private")
_AT_ONCE, _USUALLY = 64 * 1024 * 1024, 1024 * 1024
"""How many bytes of words are gathered in memory before they are written, here and otherwise (FTS5's own)."""


def rebuild(write: Callable[[str], object], index: str) -> None:
    """Make one of the two anew, within a transaction of which `write` runs a statement.

    Gathered in FTS5's usual portions it would be many pieces of all sizes. They are merged while notes are
    saved, and of large ones a single save has so much to merge that it takes half a second.
    """
    tell = f"INSERT INTO {index}_words ({index}_words, rank) VALUES"
    write(f"{tell} ('hashsize', {_AT_ONCE})")
    write(f"{tell} ('rebuild', NULL)")
    write(f"{tell} ('hashsize', {_USUALLY})")
    write(f"DELETE FROM {index}_words_config WHERE k = 'hashsize'")
