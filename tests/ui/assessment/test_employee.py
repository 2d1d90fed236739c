"""The employee's own assessment."""

from dataclasses import replace
from functools import partial

import pytest

from app.domain.assessment import Answer, View
from app.domain.errors import DiskFullError
from app.services.session import Session
from app.ui.places import HandOverPlace, Place
from app.ui.screens.assessment.employee import EmployeePresenter, Ways
from app.ui.screens.both_names import BothNames
from tests.ui.assessment.recording_view import RecordingView
from tests.ui.prepared import LONG_WORDS, Prepared, full_disk, prepare

NAMES = BothNames("Amira", "Jonas")
GIVEN_BACK = HandOverPlace(0)
"""Stands for the page on which the laptop is handed back."""
ON_THE_WAY = HandOverPlace(1)
"""Stands for the same page, on the way to the time together."""


@pytest.fixture
def prepared(team: Session) -> Prepared:
    """Return a new conversation."""
    return prepare(team)


@pytest.fixture
def view() -> RecordingView:
    """Return a window that remembers."""
    return RecordingView()


@pytest.fixture
def presenter(prepared: Prepared, view: RecordingView, gone: list[Place]) -> EmployeePresenter:
    """Return the presenter, begun."""
    made = EmployeePresenter(view, prepared.employee(), NAMES, ways(gone))
    made.begin()
    return made


def ways(gone: list[Place]) -> Ways:
    """Return ways that remember where people went."""
    return Ways(partial(gone.append, GIVEN_BACK), partial(gone.append, ON_THE_WAY))


def said(prepared: Prepared, behaviour_id: str) -> View:
    """Return what the vault holds."""
    return prepared.employee().assessment().views.get(behaviour_id, View())


def test_says_whose_view_it_is(presenter: EmployeePresenter, view: RecordingView) -> None:
    """A title for two people who know each other."""
    del presenter
    assert view.heading is not None
    assert (view.heading.title, view.heading.about) == (
        "How Amira sees it",
        "Career conversation · 22 November 2026",
    )


def test_an_answer_is_kept_at_once_and_leads_on(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """One key answers and shows the next behaviour."""
    first, second = prepared.ids[:2]
    presenter.answer(Answer.SOMETIMES, go_on=True)
    assert said(prepared, first).answer is Answer.SOMETIMES
    assert view.marks == {first: Answer.SOMETIMES}
    assert view.current == second
    assert view.answer is None
    assert "Saved" in view.words


def test_an_answer_can_be_taken_back(presenter: EmployeePresenter, prepared: Prepared) -> None:
    """Leaving something open is always possible again."""
    presenter.answer(Answer.NOT_YET, go_on=False)
    presenter.answer(None, go_on=False)
    assert said(prepared, prepared.ids[0]).answer is None


def test_a_note_belongs_to_the_behaviour_it_was_typed_at(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Half-typed words are kept before another behaviour is shown, and stand at their own."""
    first, second = prepared.ids[:2]
    view.half_typed = lambda: presenter.write_note(first, "Three squads took it up.")
    presenter.forward()
    assert said(prepared, first).note == "Three squads took it up."
    assert said(prepared, second).note == ""
    assert view.note == ""
    presenter.back()
    assert view.note == "Three squads took it up."


def test_begins_again_where_something_is_open(prepared: Prepared, view: RecordingView) -> None:
    """Unfinished is fine: next time it goes on at the first open behaviour."""
    turn = prepared.employee()
    for behaviour_id in prepared.ids[:3]:
        turn.say(behaviour_id, View(Answer.CONSISTENTLY))
    EmployeePresenter(view, turn, NAMES, ways([])).begin()
    assert view.current == prepared.ids[3]


def test_a_characteristic_says_whether_something_is_open(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """The word changes with the last open behaviour; no number is shown."""
    here = view.lines[0].id
    assert here in view.open_characteristics
    for behaviour in prepared.employee().behaviours:
        if behaviour.characteristic == here:
            presenter.answer(Answer.CONSISTENTLY, go_on=True)
    assert here not in view.open_characteristics
    assert not any(character.isdigit() for line in view.lines for character in line.state)


def test_walks_by_characteristic(presenter: EmployeePresenter, view: RecordingView) -> None:
    """Page Down shows the next one, with its own behaviours in the outline."""
    presenter.next_characteristic()
    assert view.lines[1].current
    assert view.current == view.steps[0].lines[0].id
    presenter.previous_characteristic()
    assert view.lines[0].current


def test_the_outline_leads_anywhere(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """A behaviour or a characteristic can be chosen; the latter opens at what is open there."""
    last = view.lines[-1].id
    presenter.open_characteristic(last)
    assert view.reading is not None
    assert prepared.employee().framework.behaviour(view.current).characteristic == last
    presenter.open_behaviour(prepared.ids[0])
    assert view.current == prepared.ids[0]


def test_says_so_at_both_ends(presenter: EmployeePresenter, view: RecordingView, prepared: Prepared) -> None:
    """Keys that lead nowhere say why."""
    presenter.back()
    assert view.words[-1] == "This is the first one."
    presenter.previous_characteristic()
    assert view.words[-1] == "This is the first characteristic."
    presenter.open_behaviour(prepared.ids[-1])
    presenter.forward()
    assert view.words[-1].startswith("That was the last one.")
    presenter.next_characteristic()
    assert view.words[-1] == "This is the last characteristic."


def test_finishing_says_what_it_means_and_asks(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Nothing is finished by accident."""
    view.says_yes = False
    presenter.finish()
    assert "Jonas can't read it yet" in view.question
    assert not prepared.employee().is_finished


def test_the_second_to_finish_is_told_that_both_open_for_good(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """There is no going on after all then; nobody may hear the contrary."""
    prepared.manager().finish()
    view.says_yes = False
    presenter.finish()
    assert "look at both together now" in view.question
    assert "neither can be changed any more" in view.question
    assert "go on with it after all" not in view.question


def test_who_has_finished_is_not_asked_again(presenter: EmployeePresenter, view: RecordingView) -> None:
    """The key for it does nothing then."""
    presenter.finish()
    view.question = ""
    presenter.finish()
    assert view.question == ""


def test_says_when_the_other_reads_the_note(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Finishing reveals nothing yet: that is done together, one characteristic after the other."""
    assert view.standing.who_reads == "Jonas sees your answer and your note once you reveal them together"
    presenter.finish()
    assert view.standing.who_reads == "Jonas sees your answer and your note once you reveal them together"
    prepared.manager().finish()
    EmployeePresenter(view, prepared.employee(), NAMES, ways([])).begin()
    assert view.standing.who_reads == "Jonas sees your answer and your note once you reveal them together"


def test_a_finished_assessment_can_only_be_read(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Until one goes on after all."""
    presenter.finish()
    assert not view.standing.open
    assert view.standing.act == "Go on after all"
    presenter.answer(Answer.SOMETIMES, go_on=False)
    assert said(prepared, prepared.ids[0]).answer is None
    presenter.act_on_standing()
    assert view.standing.open
    presenter.answer(Answer.SOMETIMES, go_on=False)
    assert said(prepared, prepared.ids[0]).answer is Answer.SOMETIMES


def test_the_second_to_finish_reveals_both(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared, gone: list[Place]
) -> None:
    """Then the way leads to looking together, and never back into the assessment."""
    prepared.manager().finish()
    presenter.finish()
    assert view.standing.title == "Both of you have finished."
    presenter.act_on_standing()
    assert gone == [GIVEN_BACK, ON_THE_WAY]


def test_words_that_cannot_be_kept_stay_and_stop_people_from_leaving(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared, gone: list[Place]
) -> None:
    """The text is shown again, the error is told, and leaving waits until there is room."""
    first = prepared.ids[0]
    with full_disk(prepared.session):
        presenter.write_note(first, LONG_WORDS)
        assert isinstance(view.errors[-1], DiskFullError)
        presenter.forward()
        presenter.back()
        assert view.note == LONG_WORDS
        presenter.leave()
        presenter.finish()
        assert gone == []
        assert not prepared.employee().is_finished
        with pytest.raises(DiskFullError):
            presenter.flush()
    presenter.leave()
    assert gone == [GIVEN_BACK]
    assert said(prepared, first).note == LONG_WORDS


def test_half_typed_words_are_kept_before_finishing(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """The last sentence goes in, too."""
    first = prepared.ids[0]
    view.half_typed = lambda: presenter.write_note(first, "One more thing.")
    presenter.finish()
    assert prepared.employee().is_finished
    assert said(prepared, first).note == "One more thing."


def test_shows_the_behaviour_with_example_and_other_way(
    presenter: EmployeePresenter, view: RecordingView, prepared: Prepared
) -> None:
    """All that the framework says of it."""
    behaviour = next(one for one in prepared.employee().behaviours if one.other_way)
    presenter.open_behaviour(behaviour.id)
    assert view.reading is not None
    assert view.reading.text == behaviour.text
    assert view.reading.example == behaviour.example
    assert view.reading.other_way == behaviour.other_way


def test_a_framework_that_says_nothing_for_a_discipline(team: Session, view: RecordingView) -> None:
    """The window opens and says so; no key leads to a fault."""
    team.people.change(replace(team.people.named("Amira"), discipline="gardening"))
    made = prepare(team)
    only_for_others = replace(
        made.employee().framework,
        behaviours=tuple(one for one in made.employee().framework.behaviours if one.disciplines),
    )
    turn = made.employee()
    turn.framework = only_for_others
    presenter = EmployeePresenter(view, turn, NAMES, ways([]))
    presenter.begin()
    assert view.reading is not None
    assert "says nothing yet" in view.reading.text
    presenter.answer(Answer.SOMETIMES, go_on=True)
    presenter.write_note("", "words")
    for walk in (presenter.forward, presenter.back, presenter.next_characteristic):
        walk()
    assert turn.assessment().views == {}
