"""The stories of growth areas in words: how one goes on, and when it is looked at again."""

from datetime import date

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.wording.dates import long_date
from app.wording.translate import _


def verdict_act(verdict: Verdict) -> str:
    """Return a verdict as what two people choose."""
    return {
        Verdict.KEEP: _("Keep it"),
        Verdict.ADJUST: _("Adjust it"),
        Verdict.REACHED: _("Reached"),
        Verdict.LET_GO: _("Let it go"),
    }[verdict]


def verdict_meaning(verdict: Verdict) -> str:
    """Return what a verdict means, in a sentence to the two who choose it."""
    return {
        Verdict.KEEP: _("You go on as you agreed."),
        Verdict.ADJUST: _("You go on, and something about it is different from now on."),
        Verdict.REACHED: _("It has become part of how you work. You look at it no longer."),
        Verdict.LET_GO: _("You work on it no longer. What you wrote stays to be read."),
    }[verdict]


def verdict_name(verdict: Verdict) -> str:
    """Return what came of a check-in, as it is read later."""
    return {
        Verdict.KEEP: _("Kept as it was"),
        Verdict.ADJUST: _("Adjusted"),
        Verdict.REACHED: _("Reached"),
        Verdict.LET_GO: _("Let go"),
    }[verdict]


def looked_on(check_in: CheckIn) -> str:
    """Return the day of a check-in and what came of it, in one line."""
    return _("{date}: {verdict}").format(
        date=long_date(check_in.written_on), verdict=verdict_name(check_in.verdict)
    )


def ended_on(check_in: CheckIn) -> str:
    """Return since when nobody works on an area; the check-in is the one that ended it."""
    day = long_date(check_in.written_on)
    if check_in.verdict is Verdict.REACHED:
        return _("Reached on {date}").format(date=day)
    return _("Let go on {date}").format(date=day)


def standing(story: GrowthStory, today: date) -> str:
    """Return where an area stands: due, looked at again later, with no day named, or ended and since when."""
    latest, look = story.latest, story.next_look
    if latest is not None and not story.is_open:
        return ended_on(latest)
    if look == today:
        return _("Due for another look today")
    if look is not None and look < today:
        return _("Due for another look since {date}").format(date=long_date(look))
    if look is not None:
        return _("Look again on {date}").format(date=long_date(look))
    if latest is not None:
        return _("Looked at last on {date}").format(date=long_date(latest.written_on))
    return _("Agreed on {date}, and not looked at since").format(date=long_date(story.agreed_on))
