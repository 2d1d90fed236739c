"""The words that say where a step is named."""

from typing import TYPE_CHECKING

from app.ui.screens.paper.shown import Warned
from app.wording.dates import long_date
from app.wording.translate import _

if TYPE_CHECKING:
    from app.domain.summary import Passage, StepMention


def warning_about(mentions: "tuple[StepMention, ...]") -> Warned:
    """Return the words that say where a step is named; nothing where none is."""
    if not mentions:
        return Warned()
    places = dict.fromkeys(_mention_words(mention) for mention in mentions)
    return Warned(
        _("A step is named in what you wrote."),
        "\n".join(places)
        + "\n"
        + _("This page may travel further than the two of you. Read it again before you save it."),
    )


def _mention_words(mention: "StepMention") -> str:
    if mention.headline:
        words = _("“{words}” in the growth area “{where}”")
        return words.format(words=mention.words, where=mention.headline)
    if mention.written_on is not None:
        words = _("“{words}” in what you added on {date}")
        return words.format(words=mention.words, date=long_date(mention.written_on))
    return _words_in(mention.passage).format(words=mention.words)


def _words_in(passage: "Passage") -> str:
    from app.domain.summary import Passage

    return {
        Passage.TITLE: _("“{words}” in the title"),
        Passage.DECISION: _("“{words}” in what you decided"),
        Passage.ACTION: _("“{words}” in what one of you does"),
    }.get(passage, _("“{words}” in the notes for both"))
