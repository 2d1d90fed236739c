"""Each column that people write into is written in a window that says who sees it, to eye and ear."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Side
from app.domain.visibility import FIELDS
from app.services.session import Session
from app.ui.main_window import MainWindow
from app.ui.places import AssessmentPlace, HandOverPlace, TogetherPlace
from app.ui.screens.create_vault.tools import VaultMaking
from app.ui.screens.create_vault.view import open_create
from app.wording.visibility import who_sees, who_sees_all
from tests.robots.going_in import go_in
from tests.robots.hand_over import HandOverRobot
from tests.robots.hands import Hands
from tests.ui.hand_over.conftest import opened
from tests.ui.meeting.written_here import MADE_IN_A_MEETING, MEETING_WINDOWS
from tests.ui.prepared import prepare, prepare_differences, prepare_revealed

MADE_BY_FIKA = {
    *("identity.only_row", "identity.application", "identity.vault_id", "identity.created_at"),
    *(f"framework.{one}" for one in ("id", "key", "version", "name", "source", "model", "added_at")),
    *("person.id", "person.archived_on", "person.framework_id"),
    *("conversation.id", "conversation.person_id", "conversation.framework_id", "conversation.discipline"),
    *("conversation.held_on", "conversation.employee_finished_at", "conversation.manager_finished_at"),
    *("conversation.paused_at", "conversation.paused_behaviour"),
    *("conversation.employee_agreed_at", "conversation.manager_agreed_at"),
    *("self_view.conversation_id", "self_view.behaviour"),
    *("self_seal.conversation_id", "self_seal.kdf", "self_seal.nonce", "self_seal.opened_at"),
    *("manager_view.conversation_id", "manager_view.behaviour"),
    *("manager_private.conversation_id", "manager_private.behaviour"),
    *("reveal.conversation_id", "reveal.characteristic", "reveal.revealed_at"),
    *("agreement.conversation_id", "agreement.behaviour"),
    *("growth_area.id", "growth_area.conversation_id", "growth_area.position", "growth_area.ended"),
    *("growth_area_ended.id", "growth_area_ended.ended"),
    *("amendment.id", "amendment.conversation_id", "amendment.written_at"),
    *("wording_remark.id", "wording_remark.framework_id", "wording_remark.behaviour"),
    *("setting.name", "setting.value"),
    *(f"manager_draft.{one}" for one in ("form", "person_id", "words", "kept_at")),
    *(f"draft_for_both.{one}" for one in ("conversation_id", "form", "words", "kept_at")),
    *(f"action.{one}" for one in ("id", "person_id", "meeting_id", "taken_on", "state")),
    *("action.closed_in", "action.closed_on"),
    *(f"action_change.{one}" for one in ("id", "action_id", "changed_at", "meeting_id", "who", "what")),
    *("action_change.due_on", "action_change.state", "action_change.reason"),
    *(f"lesson.{one}" for one in ("id", "person_id", "meeting_id", "action_id", "written_on")),
    *(f"praise.{one}" for one in ("id", "person_id", "meeting_id", "written_on")),
    *("agenda_template.id", "agenda_template.position", "question.id", "question.position"),
    "rhythm.person_id",
    *(f"growth_check_in.{one}" for one in ("id", "growth_area_id", "meeting_id", "written_on")),
    *("growth_priority.growth_area_id", "growth_priority.priority_id"),
    *(f"priority.{one}" for one in ("id", "person_id", "position", "from_on", "until_on")),
    *(f"priority_change.{one}" for one in ("id", "priority_id", "changed_on", "change", "words")),
    *MADE_IN_A_MEETING,
    *(f"pulse.{one}" for one in ("id", "person_id", "conversation_id", "moment", "answered_on")),
    *("own_agenda_seal.person_id", "own_agenda_seal.kdf", "own_agenda_seal.nonce"),
    *(f"handover_agreement.{one}" for one in ("person_id", "agreed_at", "fingerprint")),
    *(f"draft_of_person.{one}" for one in ("person_id", "form", "words", "kept_at")),
    *(field for field in FIELDS if field.startswith(("search_", "private_"))),
}
"""Ids, moments, what follows from an act; drafts, which hold what the fields of a form say; the indexes."""


@pytest.fixture
def team(tmp_path: Path, team_as_it_begins: Path) -> Iterator[Session]:
    """Return the example team's open vault, whose phrases are quick to try."""
    session = opened(Path(shutil.copytree(team_as_it_begins, tmp_path / "Team.fika")))
    yield session
    session.close()


def _manager(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    conversation_id = prepare(team).conversation.id
    go_in(window, team, AssessmentPlace(conversation_id))
    return Hands(window, qtbot)


def _employee(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    conversation_id = prepare(team).conversation.id
    go_in(window, team, HandOverPlace(conversation_id))
    robot = HandOverRobot(window, qtbot)
    robot.choose_phrase("seven quiet lanterns over the harbour")
    return robot


def _talk(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    conversation_id = prepare_revealed(team).conversation.id
    go_in(window, team, TogetherPlace(conversation_id))
    return Hands(window, qtbot)


def _after(*keys: str) -> Callable[[MainWindow, QtBot, Session], Hands]:
    def opened_by_keys(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
        robot = _talk(window, qtbot, team)
        for one in keys:
            robot.press(one)
        return robot

    return opened_by_keys


def _amendment(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    conversation_id = prepare_differences(team).conversation.id
    team.assessments.employee_turn(conversation_id, at_keyboard=Side.EMPLOYEE).finish()
    team.assessments.manager_turn(conversation_id, at_keyboard=Side.MANAGER).finish()
    together = team.together(conversation_id)
    together.agree(Side.EMPLOYEE)
    together.agree(Side.MANAGER)
    go_in(window, team, TogetherPlace(conversation_id))
    robot = Hands(window, qtbot)
    robot.press("A")
    return robot


def _new_vault(window: MainWindow, qtbot: QtBot, team: Session) -> Hands:
    del team
    window.show_screen(open_create(window, VaultMaking()))
    return Hands(window, qtbot)


_NAMES = {"employee": "Amira", "manager": "Jonas"}
_GROWTH = {
    "headline": "What you want to grow in",
    "looks_like": "What it will look like",
    "employee_does": "What Amira will do",
    "manager_does": "What Jonas will do",
    "look_again_on": "Look again on",
    "behaviours": "Behaviours it is about",
}
WINDOWS: Mapping[Callable[[MainWindow, QtBot, Session], Hands], Mapping[str, str]] = {
    _manager: {
        "manager_view.answer": "How far does this describe Amira?",
        "manager_view.note": "Your note",
        "manager_private.evidence": "What you have seen",
        "manager_private.peers": "What peers said",
    },
    _employee: {
        "self_view.answer": "How far does this describe you?",
        "self_view.note": "Your note",
        "self_seal.box": "Your private notes",
    },
    _talk: {
        "agreement.reason": "Why do we differ?",
        "agreement.today": "Today we say",
        "agreement.words": "In our words",
    },
    _after("Alt+2", "Y"): {"wording_remark.remark": "How it can be read"},
    _after("G"): {f"growth_area.{column}": title for column, title in _GROWTH.items()},
    _after("B"): {
        "conversation.shared_notes": "Notes for both",
        "conversation.look_again_on": "Look again on",
    },
    _amendment: {"amendment.words": "What you want to add"},
    _new_vault: {"identity.manager_name": "Your name"},
    **MEETING_WINDOWS,
}
"""How to come to each window, and the accessible names of the fields it has, by what they write."""

IN_THE_FORM = {f"person.{one}" for one in ("name", "roles", "discipline", "team", "started_on")}
"""What the form for a person writes; tests/ui/person/test_form_fields.py looks at who sees it."""

IN_NOTES = {
    *("action.who", "action.what", "action.due_on", "action.reason"),
    *("lesson.tried", "lesson.happened", "lesson.learned", "lesson.next_time"),
    *("praise.words", "praise.shout_out"),
}
"""What the sheets for notes write; tests/ui/notes/test_who_reads.py looks at who sees it."""

IN_GROWTH = {
    *(f"growth_check_in.{one}" for one in ("happened", "evidence", "verdict", "adjusted", "look_again_on")),
    "priority.words",
}
"""What is written of growth later; tests/ui/growth_story/test_who_reads.py looks at who sees it."""

IN_AGENDAS = {
    *("agenda_template.name", "agenda_template.items", "question.theme", "question.words"),
    *(f"rhythm.{one}" for one in ("every", "first_on", "starts_at", "minutes")),
}
"""What is written of agendas and rhythms; tests/ui/templates/test_who_reads.py looks at who sees it."""

IN_TURNS = {"own_agenda_seal.box", "pulse.clear", "pulse.supported"}
"""What an employee writes in a turn; tests/ui/own_turn/test_who_reads.py looks at who sees it."""

OTHERWISE = {"identity.manager_name": "They see it, and it may be shared"}
"""Nobody else is there yet whom it could name."""

written = {column for fields in WINDOWS.values() for column in fields}


def test_every_column_is_written_somewhere_or_by_nobody() -> None:
    elsewhere = IN_THE_FORM | IN_NOTES | IN_GROWTH | IN_AGENDAS | IN_TURNS
    assert set(FIELDS) == written | MADE_BY_FIKA | elsewhere
    assert written.isdisjoint(MADE_BY_FIKA)


@pytest.mark.parametrize(("at", "fields"), WINDOWS.items())
def test_the_window_says_who_sees_it(
    window: MainWindow,
    qtbot: QtBot,
    team: Session,
    at: Callable[[MainWindow, QtBot, Session], Hands],
    fields: Mapping[str, str],
) -> None:
    robot = at(window, qtbot, team)
    for column, name in fields.items():
        shown = [one for one in robot.front.findChildren(QWidget) if one.isVisible()]
        heard = [one.accessibleDescription() for one in shown if _name(one) == name]
        said = (who_sees(column, **_NAMES), who_sees_all((column,), **_NAMES), OTHERWISE.get(column, "-"))
        assert any(words in text for text in heard for words in said), f"{column} is not heard: {heard}"
        assert any(robot.sees(words) for words in said), f"{column} is not read"


def _name(widget: QWidget) -> str:
    """Return what who listens hears first: a tick is called by its own words."""
    return widget.text() if isinstance(widget, QCheckBox) else widget.accessibleName()
