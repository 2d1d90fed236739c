"""The quiet word that the last backup could not be made, where people come in."""

from app.domain.errors import FikaError
from app.ui.widgets.banner import Banner
from app.wording.errors import explain
from app.wording.translate import _


def no_backup(why: FikaError) -> Banner:
    """Return what says so; its act is to see to the backups."""
    words = explain(why)
    return Banner("warning", words.happened, words.means, _("See to the backups"))
