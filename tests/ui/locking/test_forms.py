"""What is half typed in a form is kept at every pause and at locking, and is back where it stood."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.agreement import DifferReason
from app.domain.assessment import Side
from app.services import vaults
from app.services.session import Session
from app.ui.locking.drafting import Drafting
from app.ui.places import PeoplePlace, PersonPlace, SummaryPlace, TodayPlace, TogetherPlace
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import OPENED_BY, settle
from tests.ui.locking.away import come_back, go_away
from tests.ui.locking.clock import HandClock
from tests.ui.prepared import prepare_revealed


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is opened in a window, and which field is typed into."""

    open: Callable[[Robots, Session], None]
    field: str


def new_person(robots: Robots, team: Session) -> None:
    """Open the form for somebody new."""
    robots.window.enter(team)
    robots.people.press("Ctrl+N")


def person(robots: Robots, team: Session) -> None:
    """Open the form for Amira."""
    go_in(robots.window, team, PersonPlace(1))
    robots.people.click("Edit…")


def sit(robots: Robots, team: Session, *, ended: bool = False) -> None:
    """Sit together over a conversation with Amira."""
    made = prepare_revealed(team)
    together = team.together(made.conversation.id)
    together.say_reason(made.ids[2], DifferReason.READ_DIFFERENTLY)
    if ended:
        for side in Side:
            together.agree(side)
    go_in(robots.window, team, TogetherPlace(made.conversation.id))


def growth(robots: Robots, team: Session) -> None:
    """Open a new growth area."""
    sit(robots, team)
    robots.together.press("Shift+G")


def growth_of_behaviour(robots: Robots, team: Session) -> None:
    """Open a new growth area about the behaviour people are at."""
    sit(robots, team)
    robots.together.press("G")


def growth_there(robots: Robots, team: Session) -> None:
    """Open a growth area that is there."""
    sit(robots, team)
    robots.together.grow("Share it")
    robots.together.click("Growth area: Share it")


def remark(robots: Robots, team: Session) -> None:
    """Open the sheet for a remark on the wording."""
    sit(robots, team)
    made = robots.together.screen
    made.presenter.go_on_at(team.together(made.presenter._together.conversation.id).behaviours[2].id)
    made.presenter.saying.remark()


def amendment(robots: Robots, team: Session) -> None:
    """Open the sheet for an amendment, in the time together."""
    sit(robots, team, ended=True)
    robots.together.screen.presenter.afterwards.amend()


def amendment_at_summary(robots: Robots, team: Session) -> None:
    """Open the sheet for an amendment, at the summary."""
    sit(robots, team, ended=True)
    conversation = robots.together.screen.presenter._together.conversation.id
    robots.window.go(SummaryPlace(conversation, together=True))
    robots.summary.wait_for_pages()
    robots.summary.press("A")


FORMS = {
    "somebody new": Form(new_person, "Team"),
    "person": Form(person, "Name"),
    "growth area": Form(growth, "What it will look like"),
    "growth area of a behaviour": Form(growth_of_behaviour, "What you want to grow in"),
    "growth area that is there": Form(growth_there, "What it will look like"),
    "remark": Form(remark, "How it can be read"),
    "amendment": Form(amendment, "What you want to add"),
    "amendment at the summary": Form(amendment_at_summary, "What you want to add"),
}
every_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
WORDS = "half of what I wanted to s"


def field_of(dialog: QDialog, name: str) -> QLineEdit | QPlainTextEdit:
    """Return the field of this name."""
    fields: list[QLineEdit | QPlainTextEdit] = [*dialog.findChildren(QLineEdit)]
    fields += dialog.findChildren(QPlainTextEdit)
    return next(one for one in fields if one.accessibleName() == name)


@every_form
def test_half_typed_words_are_back_after_locking(
    robots: Robots, team: Session, clock: HandClock, form: Form
) -> None:
    form.open(robots, team)
    robots.people.type_into(form.field, WORDS)
    place = robots.window.place
    go_away(robots.window, clock)

    come_back(robots.window, team)

    assert robots.window.place == place
    assert robots.people.typed_in(form.field) == WORDS
    assert robots.people.sees("Kept from ")
    cursor = field_of(robots.people.dialog(), form.field)
    at = cursor.cursorPosition() if isinstance(cursor, QLineEdit) else cursor.textCursor().position()
    assert at == len(WORDS)
    lines = robots.people.dialog().findChildren(QLineEdit)
    assert not any(one.hasSelectedText() for one in lines), "the next letter would take their place"
    go_away(robots.window, clock)
    come_back(robots.window, team)
    assert robots.people.typed_in(form.field) == WORDS, "however often"


@every_form
def test_a_pause_in_typing_is_enough(robots: Robots, team: Session, qtbot: QtBot, form: Form) -> None:
    form.open(robots, team)
    robots.people.type_into(form.field, WORDS)
    dialog = robots.people.dialog()
    drafting = dialog.findChild(Drafting)
    assert isinstance(drafting, Drafting)
    draft = drafting._draft

    def is_kept() -> bool:
        found = draft.kept()
        return found is not None and WORDS in found.words.values()

    qtbot.waitUntil(is_kept, timeout=5000)


@every_form
def test_a_form_given_up_on_purpose_forgets_it(robots: Robots, team: Session, form: Form) -> None:
    form.open(robots, team)
    robots.people.type_into(form.field, WORDS)
    drafting = robots.people.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    draft = drafting._draft
    drafting.keep()
    robots.people.dialog().reject()
    robots.people.rest()
    for act in ("Close without it", "Throw it away", "Throw the changes away"):
        if robots.people.can_click(act):
            robots.people.click(act)
    settle()

    assert not robots.window.findChildren(QDialog)
    assert draft.kept() is None


def test_a_form_that_is_kept_forgets_it(robots: Robots, team: Session) -> None:
    new_person(robots, team)
    robots.people.type_into("Name", "Eli Stone")
    drafting = robots.people.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    drafting.keep()
    draft = drafting._draft
    assert draft.kept() is not None
    robots.people.click("Add")
    assert draft.kept() is None


def test_a_form_that_is_kept_at_once_leaves_nothing(robots: Robots, team: Session) -> None:
    new_person(robots, team)
    robots.people.type_into("Name", "Eli Stone")
    drafting = robots.people.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    draft = drafting._draft
    robots.people.click("Add")
    robots.window.go(PeoplePlace())
    assert draft.kept() is None, "what was said before any pause is no draft either"


def test_words_taken_back_leave_nothing(robots: Robots, team: Session) -> None:
    new_person(robots, team)
    drafting = robots.people.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    robots.people.type_into("Name", "Eli")
    drafting.keep()
    robots.people.type_into("Name", "")
    drafting.keep()
    assert drafting._draft.kept() is None
    robots.people.press("Esc")


def test_a_growth_area_comes_back_whole(robots: Robots, team: Session, clock: HandClock) -> None:
    growth_of_behaviour(robots, team)
    robots.together.type_into("What you want to grow in", "Share it")
    robots.together.type_into("What Amira will do", "Write it down")
    robots.together.click("Look again on")
    ticked = robots.together.ticked()
    assert ticked
    go_away(robots.window, clock)
    opened = come_back(robots.window, team)
    assert robots.together.ticked() == ticked
    robots.together.click("Keep it")

    place = robots.window.place
    assert isinstance(place, TogetherPlace)
    (area,) = opened.together(place.conversation_id).growth_areas()
    assert (area.headline, area.employee_does) == ("Share it", "Write it down")
    assert area.look_again_on is not None
    assert len(area.behaviours) == 1


def test_what_was_kept_before_the_power_went_is_there_when_the_form_is_opened_again(
    robots: Robots, team: Session, tmp_path: Path, clock: HandClock
) -> None:
    """Nothing marks the place then; the form brings the words when it is opened by hand."""
    person(robots, team)
    robots.people.type_into("Team", WORDS)
    drafting = robots.people.dialog().findChild(Drafting)
    assert isinstance(drafting, Drafting)
    drafting.keep()
    left = tmp_path / "Left.fika"
    subprocess.run(
        ["cp", "-r", str(team.folder), str(left)], check=True
    )  # this process holds the file's lock
    go_away(robots.window, clock)

    opened = vaults.open_session(left, vaults.key_from_passphrase(left, OPENED_BY))
    robots.window.enter(opened)
    assert robots.window.place == TodayPlace()
    robots.window.go(PersonPlace(1))
    robots.people.click("Edit…")

    assert robots.people.typed_in("Team") == WORDS
    assert robots.people.sees("Kept from ")
    go_away(robots.window, clock)
