"""The themes of questions in words."""

from app.domain.question import Theme
from app.wording.translate import _


def theme_name(theme: Theme) -> str:
    """Return what a theme is called."""
    return {
        Theme.GETTING_TO_KNOW: _("Getting to know each other"),
        Theme.WELLBEING: _("How you are"),
        Theme.WORK: _("Work"),
        Theme.GROWTH: _("Growth"),
        Theme.FEEDBACK: _("Feedback, both ways"),
        Theme.OBSTACLES: _("What is in the way"),
        Theme.FUTURE: _("What comes next"),
        Theme.TEAM: _("The team"),
    }[theme]
