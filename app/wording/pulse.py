"""The two questions about the conversations, and what can be answered, in words."""

from app.domain.pulse import Asked, Moment, Pulse
from app.wording.dates import long_date
from app.wording.translate import _


def question(asked: Asked) -> str:
    """Return a question as it is asked."""
    return {
        Asked.CLEAR: _("How clear is it to you what is expected of you?"),
        Asked.SUPPORTED: _("How well is your development supported?"),
    }[asked]


def question_name(asked: Asked) -> str:
    """Return what an answer is about, in a few words."""
    return {
        Asked.CLEAR: _("What is expected"),
        Asked.SUPPORTED: _("Support for development"),
    }[asked]


def answer_words(answer: int) -> str:
    """Return what one of the five answers means. Raises KeyError for what is no answer."""
    return {
        1: _("Not at all"),
        2: _("A little"),
        3: _("Partly"),
        4: _("Mostly"),
        5: _("Fully"),
    }[answer]


def moment_words(moment: Moment) -> str:
    """Return when a pulse was taken, in a few words."""
    return {
        Moment.BEFORE: _("before the first conversation"),
        Moment.AFTER: _("after a conversation"),
    }[moment]


def answered(pulse: Pulse) -> str:
    """Return both answers in one sentence, for whoever listens or reads on."""
    words = _("{date}, {moment}: what is expected is {clear} clear, development is {supported} supported")
    return words.format(
        date=long_date(pulse.answered_on),
        moment=moment_words(pulse.moment),
        clear=answer_words(pulse.clear).lower(),
        supported=answer_words(pulse.supported).lower(),
    )
