"""What is said of a page for a new manager: how it stands, what names a step, and what it holds."""

from typing import TYPE_CHECKING

from app.reports.paper import Paper
from app.ui.screens.paper.shown import Warned
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.handed_on import ForNewManager, NamedStep


def warning_about(named: "tuple[NamedStep, ...]") -> Warned:
    """Return the words that say where a step is named; nothing where none is."""
    if not named:
        return Warned()
    places = dict.fromkeys(map(_place, named))
    meaning = _("These pages go to somebody else. Change what you wrote, where you don’t want that.")
    return Warned(_("A step is named in what you wrote."), "\n".join((*places, meaning)))


def described(document: "ForNewManager") -> str:
    """Return what the pages are, for whoever listens."""
    if not document.growth_areas:
        return _("The pages for a new manager. No growth area is agreed.")
    headlines = "; ".join(area.headline for area in document.growth_areas)
    return _("The pages for a new manager. Growth areas: {headlines}").format(headlines=headlines)


def what_is_in_it() -> str:
    """Return what is handed on, and what is not, for both the manager and the employee to read."""
    return _(
        "A new manager gets what the two of you share: the growth areas you both agreed to and where they "
        "stand, what is still to be done, and your notes for both. Private notes, answers, agendas and the "
        "step stay here."
    )


def _place(named: "NamedStep") -> str:
    if named.headline:
        return _("“{words}” in the growth area “{where}”").format(words=named.words, where=named.headline)
    if named.on is not None:
        return _("“{words}” in the notes of {date}").format(words=named.words, date=long_date(named.on))
    return _("“{words}” in an open action").format(words=named.words)


def pdf_of(document: "ForNewManager", paper: Paper) -> bytes:
    """Make the PDF; the library is loaded when one is asked for."""
    from app.reports.new_manager_pdf import new_manager_pdf

    return new_manager_pdf(document, paper)
