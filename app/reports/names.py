"""What the files are called. No name of a person: a file list, a mail or a desktop may be seen by others."""

from app.domain.handed_on import ForNewManager
from app.domain.summary import Summary


def file_name(summary: Summary) -> str:
    """Return the name to offer when a summary is saved, such as 'Fika summary 2026-11-22.pdf'.

    A draft says so, that neither takes the place of the other.
    """
    draft = " draft" if summary.is_draft else ""
    return f"Fika summary {summary.held_on.isoformat()}{draft}.pdf"


def new_manager_file_name(document: ForNewManager) -> str:
    """Return the name to offer when it is saved, such as 'Fika for a new manager 2026-11-22.pdf'."""
    day = f" {document.agreed_on.isoformat()}" if document.agreed_on else " draft"
    return f"Fika for a new manager{day}.pdf"
