"""What is said of the index that search looks into."""

from app.wording.translate import _


def index_finding(what: str) -> str:
    """Return a finding about the index as a line."""
    return f"{_beginning()} {what}"


def is_about_index(finding: str) -> bool:
    """Tell whether a finding is about the index alone, which can be made anew from the notes."""
    return finding.startswith(_beginning())


def _beginning() -> str:
    return _("search index:")
