"""What is said at the threshold of the employee's turn, and at its end."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class GivingBack:
    """The page on which the laptop is handed back."""

    title: str
    about: str
    act: str
    """What the manager's passphrase does here."""


def to_choose(names: BothNames, *, begun: bool) -> Threshold:
    """Return the words where nothing is sealed; `begun` tells whether something is said already."""
    return Threshold(
        title=_("{employee}, this is yours now").format(employee=names.employee),
        about=_about(names),
        meaning=_under_a_phrase_now(names) if begun else _a_phrase(names),
        without=_(
            "Without a phrase, whoever knows {manager}'s passphrase could read it before you look at it "
            "together. Private notes need a phrase."
        ).format(manager=names.manager),
    )


def to_open(names: BothNames, *, needed: bool) -> Threshold:
    """Return the words where a seal lies; where both have opened it, it is only on the private notes."""
    if needed:
        meaning, without = _("What you said so far lies under your phrase. Type it to go on."), ""
    else:
        meaning = _("Your private notes lie under your phrase. Type it to read them.")
        without = _("Without it, everything opens but your private notes.")
    title = _("{employee}, this is yours now").format(employee=names.employee)
    return Threshold(title, _about(names), meaning, without)


def giving_back(names: BothNames, *, sealed: bool, finished: bool, both: bool) -> GivingBack:
    """Return the words at the end: what is kept, who could read it, and what comes next."""
    if both:
        next_up = _("Both of you have finished: look at it together when you both have time.")
    elif finished:
        next_up = _("You have finished. It opens for both of you once {manager} has finished too.")
    else:
        next_up = _("You can go on another day, when {manager} hands the laptop over to you again.")
    if sealed:
        who = _("It is sealed under your phrase. You type it again when the two of you look at it together.")
    else:
        who = _("It is not under a phrase: whoever knows {manager}'s passphrase could read it before then.")
    about = " ".join((_("Everything you said is kept."), who, next_up)).format(manager=names.manager)
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


def _about(names: BothNames) -> str:
    return _(
        "From here on there is only your own side: nothing of {manager}'s is on the screen, in the menus or "
        "behind a key. What you type is kept at once. {manager}'s passphrase takes the laptop back when you "
        "hand it over."
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
