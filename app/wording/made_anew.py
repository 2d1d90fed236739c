"""What is said of what can be made anew from the notes: the search index, and what tells what is open."""

from app.wording.translate import _


def index_finding(what: str) -> str:
    """Return a finding about the search index as a line."""
    return f"{_of_index()} {what}"


def open_finding(what: str) -> str:
    """Return a finding about what tells what is open as a line."""
    return f"{_of_open()} {what}"


def can_be_made_anew(finding: str) -> bool:
    """Tell whether a finding is about something that can be made anew, and about no note."""
    return finding.startswith((_of_index(), _of_open()))


def _of_index() -> str:
    return _("search index:")


def _of_open() -> str:
    return _("what is open:")
