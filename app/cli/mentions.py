"""A line about each place in a summary that names a step."""

from app.domain.summary import Passage, StepMention
from app.wording.dates import long_date
from app.wording.translate import _


def mention_line(mention: StepMention) -> str:
    """Return what is named and where, in one line."""
    warning = _("“{words}” in “{where}” names a step, and the step stays between the two of you.")
    return " ".join(warning.format(words=mention.words, where=_where(mention)).split())


def _where(mention: StepMention) -> str:
    if mention.passage is Passage.GROWTH_AREA:
        return mention.headline
    if mention.written_on is not None:
        return _("the amendment of {date}").format(date=long_date(mention.written_on))
    return _("the notes for both")
