"""Which growth areas have ended. It follows from their check-ins, and is said beside each area as well."""

from collections.abc import Callable

from sqlcipher3 import dbapi2

from app.wording.made_anew import growth_finding
from app.wording.translate import ngettext

_OTHERWISE = (
    "SELECT area.id FROM growth_area AS area JOIN growth_area_ended AS said ON said.id = area.id"
    " WHERE area.ended <> said.ended"
)


def ended_findings(connection: dbapi2.Connection) -> tuple[str, ...]:
    """Return what is wrong with that, in a line at most; nothing, when all is well."""
    count = len(connection.execute(_OTHERWISE).fetchall())
    if not count:
        return ()
    found = ngettext(
        "{count} is said to be open or ended, and its latest check-in says otherwise.",
        "{count} are said to be open or ended, and their latest check-ins say otherwise.",
        count,
    )
    return (growth_finding(found.format(count=count)),)


def say_anew(write: Callable[[str], object]) -> None:
    """Say it anew of every area, within a transaction of which `write` runs a statement."""
    write(f"UPDATE growth_area SET ended = 1 - ended WHERE id IN ({_OTHERWISE})")
