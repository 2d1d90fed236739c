"""Who has a vault open, in words."""

from datetime import UTC, datetime

from app.domain.holder import Holder
from app.wording.dates import long_date
from app.wording.translate import _


def where_and_since(holder: Holder, now: datetime | None = None) -> str:
    """Return where a vault is open, since when and by whom: 'on lindqvist-laptop, since 14:02, by jonas'.

    The clock is that of `now`, this moment on this machine if not given; another day than its own is named.
    """
    here = now or datetime.now(UTC).astimezone()
    since = holder.since.astimezone(here.tzinfo)
    clock = f"{since:%H:%M}"
    if since.date() != here.date():
        clock = _("{date}, {clock}").format(date=long_date(since.date()), clock=clock)
    parts = [
        _("on {computer}").format(computer=holder.computer or _("a computer without a name")),
        _("since {clock}").format(clock=clock),
    ]
    if holder.user:
        parts.append(_("by {user}").format(user=holder.user))
    return ", ".join(parts)
