"""The example team: believable, whole, relative to today, and about behaviours that exist."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.assessment import Side
from app.domain.comparison import AGENDA, Gap
from app.domain.conversation import Stage
from app.domain.errors import NotFoundError
from app.domain.found import Asked
from app.domain.meeting import Every
from app.domain.person import Person
from app.domain.pulse import Moment
from app.services import example_file
from app.services.example_team import create_example, create_example_with_code, fill_with_example
from app.services.framework_file import read_framework
from app.services.frameworks import built_in_source
from app.services.session import Session
from app.services.summaries import mentions_of_steps, summary_of
from app.services.together import Together
from tests.made import QUICK, WORDS

TODAY = date(2026, 11, 22)
DAYS = {Every.WEEK: 7, Every.TWO_WEEKS: 14}
FILES = ("amira.toml", "amira-earlier.toml", "bo.toml", "chen.toml", "chen-earlier.toml")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return the example team, made once for all tests that only read."""
    session = create_example(tmp_path_factory.mktemp("example") / "Example.fika", WORDS, QUICK, TODAY)
    yield session
    session.close()


def together_with(session: Session, name: str) -> Together:
    """Return someone's latest revealed conversation."""
    person = session.people.named(name)
    return session.together(session.conversations.latest_revealed(person).id)


def test_the_team(example: Session) -> None:
    assert example.manager_name == "Jonas Berg"
    assert [one.name for one in example.people.listed()] == [
        "Amira Haddad",
        "Bo Lindqvist",
        "Chen Wei",
        "Dina Okafor",
    ]
    amira = example.people.named("Amira")
    assert (amira.roles[1], amira.team) == ("Road manager of Checkout", "Payments squad")
    assert (amira.started_on or TODAY).strftime("%Y-%m") == "2024-03"
    assert example.check() == ()


def test_ordinary_one_on_ones_have_begun_and_go_on(example: Session) -> None:
    amira = example.people.named("Amira")
    to_come = example.meetings.next_of(amira.id)
    assert to_come is not None
    assert to_come.held_on == TODAY
    assert [line.item.words for line in example.agendas.ours(to_come.id)] == [
        "Where she wants to be in a year",
        "First small load test: what we saw",
        "Holiday after the sale",
    ]
    assert [line.item.words for line in example.agendas.only_mine(to_come.id)]
    assert len(example.actions.open_of(amira.id)) == 2
    assert example.lessons.of_person(amira.id)
    assert example.priorities.current(amira.id)
    assert example.praise.of_person(amira.id)
    assert example.search.find(Asked("load test", person_id=amira.id))


@pytest.mark.parametrize("days", range(7))
def test_each_meets_next_on_a_day_of_their_rhythm_on_whichever_weekday_it_is_made(
    session: Session, days: int
) -> None:
    day = TODAY + timedelta(days=days)
    fill_with_example(session, day)
    apart = {}
    for person in session.people.listed():
        rhythm, to_come = session.meetings.rhythm(person.id), session.meetings.next_of(person.id)
        if rhythm is not None and to_come is not None:
            assert rhythm.first_on <= day <= to_come.held_on
            apart[person.first_name] = (to_come.held_on - rhythm.first_on).days % DAYS[rhythm.every]
    assert apart == {"Amira": 0, "Bo": 0, "Dina": 0}


def test_three_conversations_stand_in_different_places_and_one_person_has_none(example: Session) -> None:
    latest = {one.person.first_name: one.latest for one in example.people.overview()}
    amira, bo, chen = latest["Amira"], latest["Bo"], latest["Chen"]
    assert amira is not None
    assert bo is not None
    assert chen is not None
    assert (amira.stage, amira.held_on) == (Stage.TOGETHER, TODAY)
    assert (bo.finished(Side.EMPLOYEE), bo.finished(Side.MANAGER)) == (True, False)
    assert (chen.finished(Side.EMPLOYEE), chen.finished(Side.MANAGER)) == (False, False)
    assert latest["Dina"] is None


def test_each_assessment_holds_what_its_conversation_needs(example: Session) -> None:
    bo, chen = example.people.named("Bo"), example.people.named("Chen")
    of_bo, of_chen = (example.conversations.of_person(one.id)[0] for one in (bo, chen))
    bo_says = example.assessments.employee_turn(of_bo.id, at_keyboard=Side.EMPLOYEE)
    assert all(bo_says.assessment().views[one.id].answer for one in bo_says.behaviours)
    of_bo_noted = example.assessments.manager_turn(of_bo.id, at_keyboard=Side.MANAGER).assessment()
    assert 10 < sum(entry.view.answer is not None for entry in of_bo_noted.entries.values()) < 60
    chen_says = example.assessments.employee_turn(of_chen.id, at_keyboard=Side.EMPLOYEE)
    assert 3 <= len(chen_says.assessment().views) <= 10


def test_amiras_conversation_has_differences_of_every_kind_and_notes_from_both(example: Session) -> None:
    together = together_with(example, "Amira")
    pairs = together.comparison.pairs
    assert {pair.gap for pair in pairs} == {*AGENDA, Gap.SAME}
    assert sum(bool(pair.employee.note and pair.manager.note) for pair in pairs) >= 30
    said = [together.agreement(pair.behaviour.id) for pair in pairs if pair.differs]
    assert any(one.words and one.agreed for one in said)
    assert any(one.today and not one.agreed for one in said)
    assert any(one.is_empty for one in said)
    assert len(together.growth_areas()) == 2


def test_amiras_manager_keeps_things_to_himself(example: Session) -> None:
    conversation_id = together_with(example, "Amira").conversation.id
    turn = example.assessments.manager_turn(conversation_id, at_keyboard=Side.MANAGER)
    entries = turn.assessment().entries.values()
    assert sum(bool(entry.evidence) for entry in entries) >= 5
    assert sum(bool(entry.peers) for entry in entries) >= 5


def test_there_are_months_of_history(example: Session) -> None:
    for name, months in (("Amira", 6), ("Chen", 4)):
        person = example.people.named(name)
        earlier = example.together(example.conversations.of_person(person.id)[1].id)
        assert timedelta(days=28 * months) < TODAY - earlier.conversation.held_on
        assert earlier.growth_areas()
        assert all(earlier.agreement(pair.behaviour.id).today for pair in earlier.comparison.pairs)


def test_what_was_talked_through_months_ago_was_agreed_by_both_and_asked_about(example: Session) -> None:
    for name in ("Amira", "Chen"):
        person = example.people.named(name)
        latest, earlier = example.conversations.of_person(person.id)
        assert (latest.concluded_at, earlier.stage) == (None, Stage.CONCLUDED)
        assert earlier.concluded_at is not None
        assert earlier.concluded_at.date() == earlier.held_on
        answered = example.pulses.of_person(person.id)
        assert [(one.conversation_id, one.moment) for one in answered] == [
            (earlier.id, Moment.BEFORE),
            (earlier.id, Moment.AFTER),
        ]
        assert answered[0].answered_on < answered[1].answered_on == earlier.held_on
        assert example.pulses.due(latest) is None


def test_both_sides_had_finished_before_they_met(example: Session) -> None:
    for name in ("Amira", "Chen"):
        for one in example.conversations.of_person(example.people.named(name).id):
            if one.employee_finished_at and one.manager_finished_at:
                assert max(one.employee_finished_at, one.manager_finished_at).date() <= one.held_on


def test_the_summaries_name_no_step(example: Session) -> None:
    for name in ("Amira", "Chen"):
        for one in example.conversations.of_person(example.people.named(name).id):
            if one.stage is not Stage.PREPARING:
                assert mentions_of_steps(example.together(one.id)) == ()


def test_the_summary_is_complete(example: Session) -> None:
    summary = summary_of(together_with(example, "Amira"))
    assert summary.shared_notes
    assert summary.look_again_on == TODAY + timedelta(days=47)
    for area in summary.growth_areas:
        assert all(
            (area.headline, area.looks_like, area.employee_does, area.manager_does, area.look_again_on)
        )


def test_nothing_is_said_twice_of_one_behaviour_and_nothing_of_an_unknown_one() -> None:
    framework = read_framework(built_in_source())
    for name in FILES:
        data = example_file.read_example(name)
        named = [*data.get("answers", {}), *(one["behaviour"] for one in data.get("views", []))]
        assert len(named) == len(set(named))
        assert [one for one in named if not framework.has_behaviour(one)] == []
        assert set(data.get("by_step", {})) <= {step.id for step in framework.steps}


def test_all_that_is_written_in_the_files_reaches_the_vault(example: Session) -> None:
    together = together_with(example, "Amira")
    turn = example.assessments.manager_turn(together.conversation.id, at_keyboard=Side.MANAGER)
    kept = repr(together.comparison) + repr(turn.assessment())
    kept += "".join(repr(together.agreement(pair.behaviour.id)) for pair in together.comparison.pairs)
    for entry in example_file.read_example("amira.toml")["views"]:
        assert all(repr(text)[1:-1] in kept for text in entry.values())


def test_an_example_that_names_an_unknown_behaviour_fails_loudly_and_leaves_nobody(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = example_file.read_example

    def with_a_mistake(name: str) -> dict[str, Any]:
        data = read(name)
        if name == "chen.toml":
            data["answers"]["team-individual-gone"] = ["sometimes", "", ""]
        return data

    monkeypatch.setattr(example_file, "read_example", with_a_mistake)
    with pytest.raises(NotFoundError) as refused:
        fill_with_example(session, TODAY)
    assert refused.value.name == "team-individual-gone"
    assert session.people.listed() == ()


def test_growth_areas_of_unknown_behaviours_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    framework = read_framework(built_in_source())
    data = example_file.read_example("amira.toml")
    data["growth"][0]["behaviours"] = ["no-such-behaviour"]
    monkeypatch.setattr(example_file, "read_example", lambda _name: data)
    with pytest.raises(NotFoundError):
        example_file.example_conversation("amira.toml", framework, "software", TODAY)


def test_the_example_goes_beside_what_is_there(session: Session) -> None:
    session.people.add(Person("Ada", framework_id=session.frameworks.built_in()))
    fill_with_example(session, TODAY)
    assert "Ada" in [one.name for one in session.people.listed()]


def test_the_code_that_comes_with_it_has_eight_groups(tmp_path: Path) -> None:
    created = create_example_with_code(tmp_path / "Example.fika", WORDS, QUICK)
    created.session.close()
    assert [len(group) for group in created.code_groups] == [8] * 8


def test_a_failure_leaves_no_vault_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "Example.fika"

    def fail(session: Session, today: date) -> None:
        raise NotFoundError(str(session.folder), str(today))

    monkeypatch.setattr("app.services.example_team.fill_with_example", fail)
    with pytest.raises(NotFoundError):
        create_example(folder, WORDS, QUICK, TODAY)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    create_example(folder, WORDS, QUICK, TODAY).close()
