"""What is open, found without reading all there ever was: which growth areas ended, and the indexes for it.

Whether an area ended follows from its check-ins, and is said beside it as well.
"""

from collections.abc import Callable, Iterator

from sqlcipher3 import dbapi2

from app.storage.made_by import make, not_as_made, statements_of, that_make
from app.wording.made_anew import open_finding
from app.wording.translate import _, ngettext

_MADE_BY = 7
"""The migration that makes all of it. One that changes it is to be named here instead."""
_OTHERWISE = (
    "SELECT area.id FROM growth_area AS area JOIN growth_area_ended AS said ON said.id = area.id"
    " WHERE area.ended <> said.ended"
)


def open_findings(connection: dbapi2.Connection) -> tuple[str, ...]:
    """Return what is wrong with that, one line each; nothing, when all is well."""
    return tuple(map(open_finding, _findings(connection)))


def make_anew(write: Callable[[str], object]) -> None:
    """Make all of it anew, within a transaction of which `write` runs a statement."""
    make(write, _what_makes_it())
    write(f"UPDATE growth_area SET ended = 1 - ended WHERE id IN ({_OTHERWISE})")


def _what_makes_it() -> tuple[str, ...]:
    return that_make(statements_of(_MADE_BY))


def _findings(connection: dbapi2.Connection) -> Iterator[str]:
    for name in not_as_made(connection, _what_makes_it()):
        yield _("“{name}”, which keeps it true, is missing or another one.").format(name=name)
    try:
        count = len(connection.execute(_OTHERWISE).fetchall())
    except dbapi2.DatabaseError as error:
        yield _("which growth areas ended can’t be read ({reason}).").format(reason=error)
        return
    if count:
        yield ngettext(
            "{count} growth area is said to be open or ended, and its latest check-in says otherwise.",
            "{count} growth areas are said to be open or ended, and their latest check-ins say otherwise.",
            count,
        ).format(count=count)
