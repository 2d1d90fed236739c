"""A growth area and its check-ins, told line by line."""

from datetime import date

from app.domain.check_in import CheckIn, GrowthStory
from app.ui.screens.both_names import BothNames
from app.wording.check_ins import looked_on
from app.wording.dates import long_date
from app.wording.translate import _

Lines = tuple[tuple[str, str], ...]
"""Words to read, each with its kind of label."""


def agreed_lines(story: GrowthStory, names: BothNames) -> Lines:
    """Return the area as it was agreed, with its day; what was left empty is left out."""
    area = story.area
    told = [(_("Agreed on {date}").format(date=long_date(story.agreed_on)), "eyebrow")]
    if area.looks_like.strip():
        told.append((area.looks_like.strip(), "body"))
    for kind, name, does in (
        ("self-words", names.employee, area.employee_does),
        ("manager-words", names.manager, area.manager_does),
    ):
        if does.strip():
            told.append((_("{name}: {does}").format(name=name, does=does.strip()), kind))
    if area.look_again_on is not None:
        told.append((_("Look again on {date}").format(date=long_date(area.look_again_on)), "caption"))
    return tuple(told)


def check_in_lines(check_in: CheckIn) -> Lines:
    """Return a check-in with its day; what was left empty is left out."""
    told = [(looked_on(check_in), "eyebrow")]
    for words, told_as in (
        (check_in.happened, "{words}"),
        (check_in.evidence, _("Evidence: {words}")),
        (check_in.adjusted, _("Different from now on: {words}")),
    ):
        if words.strip():
            told.append((told_as.format(words=words.strip()), "body"))
    if check_in.look_again_on is not None:
        look = _("Look again on {date}").format(date=long_date(check_in.look_again_on))
        told.append((look, "caption"))
    return tuple(told)


def last_lines(story: GrowthStory, but: CheckIn | None) -> Lines:
    """Return what was said last before a check-in that is written now, or changed."""
    before = [one for one in story.check_ins if but is None or place(one) < place(but)]
    return check_in_lines(before[-1]) if before else ()


def place(check_in: CheckIn) -> tuple[date, int]:
    """Return what check-ins are put in order by."""
    return check_in.written_on, check_in.id
