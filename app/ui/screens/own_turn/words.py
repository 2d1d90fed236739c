"""What is said at the end of a turn outside an assessment."""

from app.ui.places import Errand
from app.ui.screens.both_names import BothNames
from app.ui.screens.hand_over.words import GivingBack
from app.wording.translate import _


def giving_back(errand: Errand, names: BothNames, *, sealed: bool) -> GivingBack:
    """Return the words of the page on which the laptop goes back; `sealed`: something is under a phrase."""
    about = {
        Errand.PULSE: _("What you answered is kept. {manager} sees it too, beside your earlier answers."),
        Errand.AGENDA: _("What you brought is kept, and stands on the agenda of both of you."),
        Errand.NEW_MANAGER: _("What you said is kept. You can read the pages again whenever you ask for it."),
    }[errand]
    if errand is Errand.AGENDA and sealed:
        about += " " + _("What you keep to yourself is sealed under your phrase.")
    title = _("Hand the laptop back to {manager}").format(manager=names.manager)
    go_on = {
        Errand.PULSE: _("Back to the questions"),
        Errand.AGENDA: _("Go on writing"),
        Errand.NEW_MANAGER: _("Read it again"),
    }[errand]
    return GivingBack(title, about.format(manager=names.manager), _("Take the laptop back"), go_on)


def turn_title(errand: Errand) -> str:
    """Return what the window's title says; it names no one."""
    return {
        Errand.PULSE: _("Two questions"),
        Errand.AGENDA: _("Agenda"),
        Errand.NEW_MANAGER: _("For a new manager"),
    }[errand]


def nothing_to_ask(names: BothNames) -> GivingBack:
    """Return the words where the two questions are not asked now, or were answered in an earlier turn."""
    about = _(
        "The two questions were answered, or their time has gone by. They come again after the next career "
        "conversation."
    )
    title = _("Hand the laptop back to {manager}").format(manager=names.manager)
    return GivingBack(title, about, _("Take the laptop back"), _("Look again"))
