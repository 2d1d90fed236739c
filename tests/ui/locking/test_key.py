"""The key that locks does so wherever people are, also in the middle of a form."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.services.session import Session
from app.ui.choose_folder import choose_folder
from app.ui.places import HandOverPlace
from tests.robots.everyone import Robots
from tests.robots.going_in import go_in
from tests.ui.conftest import settle
from tests.ui.locking.away import come_back
from tests.ui.locking.test_forms import WORDS, Form, every_form, new_person
from tests.ui.locking.test_rooms import is_locked


@every_form
def test_it_locks_in_a_form_and_the_words_are_back(robots: Robots, team: Session, form: Form) -> None:
    form.open(robots, team)
    settle()
    robots.people.type_into(form.field, WORDS)
    robots.people.press("Ctrl+L")
    settle()
    assert is_locked(robots.window)
    come_back(robots.window, team)
    assert robots.people.typed_in(form.field) == WORDS


def test_what_is_offered_while_roles_are_typed_is_not_in_the_way(robots: Robots, team: Session) -> None:
    new_person(robots, team)
    robots.people.type_into("Roles", "Engin")
    offered = QApplication.activePopupWidget()
    assert offered is not None
    QTest.keySequence(offered, "Ctrl+L")
    settle()
    assert is_locked(robots.window)
    come_back(robots.window, team)
    assert robots.people.typed_in("Roles") == "Engin"


def test_it_locks_behind_a_question_and_where_a_folder_is_chosen(robots: Robots, team: Session) -> None:
    new_person(robots, team)
    robots.people.type_into("Name", "Eli")
    robots.people.dialog().reject()
    settle()
    assert robots.people.can_click("Go on")
    robots.people.press("Ctrl+L")
    settle()
    assert is_locked(robots.window)
    here = come_back(robots.window, team)
    robots.people.press("Ctrl+L")  # the form is open again
    settle()
    come_back(robots.window, here)
    robots.people.dialog().done(0)
    settle()
    dialog = choose_folder(robots.window, "A folder", lambda _folder: None)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    settle()
    QTest.keySequence(line, "Ctrl+L")
    settle()
    assert is_locked(robots.window)


def test_in_the_employees_turn_it_does_nothing_in_a_dialog_either(robots: Robots, team: Session) -> None:
    go_in(robots.window, team, HandOverPlace(4))
    robots.people.press("F1")
    dialog = robots.people.dialog()
    robots.people.press("Ctrl+L")
    settle()
    assert dialog.isVisible()
    assert robots.window.session is team
