"""What is said at the threshold of the employee's turn, and at its end."""

from dataclasses import dataclass

from app.domain.assessment import Side
from app.domain.conversation import Conversation, Stage
from app.domain.own_words import OwnWords
from app.ui.screens.both_names import BothNames
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class Threshold:
    """A page before the assessment: whose turn this is, what a phrase means, and how to go on without."""

    title: str
    about: str
    meaning: str
    without: str
    """What it means to go on without; empty where that can't be done."""
    can_start_again: bool = False
    """Whether a forgotten phrase can be given up, with all that is under it."""


@dataclass(frozen=True, slots=True)
class GivingBack:
    """The page on which the laptop is handed back."""

    title: str
    about: str
    act: str
    """What the manager's passphrase does here."""
    go_on: str = ""
    """What the employee may do after all, in place of going on writing."""


def to_choose(names: BothNames, own: OwnWords, *, begun: bool) -> Threshold:
    """Return the words where nothing is sealed; `begun` tells whether something is said already."""
    title = _("{employee}, this is yours now").format(employee=names.employee)
    if own is OwnWords.SHARED:
        return Threshold(title, _about(names), _a_phrase_on_notes(names), _("Private notes need a phrase."))
    without = _(
        "Without a phrase, whoever knows {manager}'s passphrase could read it before you look at it "
        "together. Private notes need a phrase."
    ).format(manager=names.manager)
    meaning = _under_a_phrase_now(names) if begun else _a_phrase(names)
    return Threshold(title, _about(names), meaning, without)


def to_open(names: BothNames, own: OwnWords, *, can_start_again: bool) -> Threshold:
    """Return the words where a seal lies, on everything or on the private notes alone."""
    if own is OwnWords.SEALED:
        meaning, without = _("What you said so far lies under your phrase. Type it to go on."), ""
    else:
        meaning = _("Your private notes lie under your phrase. Type it to read them.")
        without = _("Without it, everything opens but your private notes.")
    title = _("{employee}, this is yours now").format(employee=names.employee)
    return Threshold(title, _about(names), meaning, without, can_start_again)


def giving_back(names: BothNames, own: OwnWords, conversation: Conversation) -> GivingBack:
    """Return the words at the end: what is kept, who could read it, and what comes next."""
    sentences = (_("Everything you said is kept."), _who_could_read(own), _what_comes_next(conversation))
    about = " ".join(sentences).format(manager=names.manager)
    title = _("Hand the laptop back to {manager}").format(manager=names.manager)
    return GivingBack(title, about, _("Take the laptop back"))


def before_together(names: BothNames) -> GivingBack:
    """Return the words between the employee's turn and the time together."""
    about = _(
        "Everything you said is kept, and nothing of it is on the screen now. {manager} types the "
        "passphrase, and then the two of you look at it together."
    ).format(manager=names.manager)
    return GivingBack(_("Look at it together"), about, _("Look at it together"))


def what_starting_again_means(names: BothNames) -> str:
    """Return what to know before everything sealed is given up."""
    return _(
        "Nothing can recover what lies under a forgotten phrase: not {manager}'s passphrase, not the "
        "recovery code, and nobody else. If you start again, your answers, notes and private notes of this "
        "conversation go for good, and you begin with empty ones. What {manager} said stays."
    ).format(manager=names.manager)


def sign_of(own: OwnWords) -> str:
    """Return the sign their assessment wears while something lies under a phrase, or nothing."""
    if own is OwnWords.SEALED:
        return _("Sealed under your phrase")
    return _("Your private notes are sealed under your phrase") if own is OwnWords.NOTES_SEALED else ""


def what_a_phrase_is_on(names: BothNames, own: OwnWords) -> str:
    """Return what a phrase that is chosen now is on, for whoever chooses it in the middle of their turn."""
    if own in (OwnWords.SHARED, OwnWords.NOTES_SEALED):
        return _a_phrase_on_notes(names)
    return _(
        "Everything you said in this conversation is then under this phrase, and nobody can open it "
        "without: not even {manager} with the passphrase. You type it when you go on, and when the "
        "two of you look at it together. If you forget it, nothing can recover what you said."
    ).format(manager=names.manager)


def _who_could_read(own: OwnWords) -> str:
    return {
        OwnWords.OPEN: _(
            "It is not under a phrase: whoever knows {manager}'s passphrase could read it before then."
        ),
        OwnWords.SEALED: _(
            "It is sealed under your phrase. You type it again when the two of you look at it together."
        ),
        OwnWords.SHARED: _(
            "Your answers and notes are not under a phrase: they are for the two of you to look at."
        ),
        OwnWords.NOTES_SEALED: _(
            "Your private notes are sealed under your phrase. Your answers and notes are not: they are for "
            "the two of you to look at."
        ),
    }[own]


def _what_comes_next(conversation: Conversation) -> str:
    if conversation.stage is Stage.CONCLUDED:
        return _("You have both agreed to the end, and it stays as it is.")
    if conversation.stage is Stage.TOGETHER:
        return _("Both of you have finished: look at it together when you both have time.")
    if conversation.finished(Side.EMPLOYEE):
        return _("You have finished. It opens for both of you once {manager} has finished too.")
    return _("You can go on another day, when {manager} hands the laptop over to you again.")


def _a_phrase_on_notes(names: BothNames) -> str:
    return _(
        "Your answers and notes are not under a phrase: they are for the two of you to look at. A phrase "
        "only you know gives you a place for private notes. Nobody can open those without it, not even "
        "{manager} with the passphrase. If you forget it, nothing can recover them."
    ).format(manager=names.manager)


def _about(names: BothNames) -> str:
    return _(
        "From here on there is only your own side: nothing of {manager}'s is on the screen, in the menus or "
        "behind a key. What you type is kept whenever you pause. {manager}'s passphrase takes the laptop "
        "back when you hand it over."
    ).format(manager=names.manager)


def _a_phrase(names: BothNames) -> str:
    return _(
        "Put what you say under a phrase only you know. Nobody can open it without, not even {manager} with "
        "the passphrase, until you type it when the two of you look at it together. If you forget it, "
        "nothing can recover what you said, and you would start again."
    ).format(manager=names.manager)


def _under_a_phrase_now(names: BothNames) -> str:
    return _(
        "What you said so far is not under a phrase. Put it under one now, and nobody can open it without, "
        "not even {manager} with the passphrase, until you type it when the two of you look at it together. "
        "If you forget it, nothing can recover what you said, and you would start again."
    ).format(manager=names.manager)
