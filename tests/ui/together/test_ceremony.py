"""The reveal: nothing is seen before both are ready, and it opens in the same moment for both."""

import pytest

from app.domain.agreement import DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.services.session import Session
from app.services.together import Together
from app.ui.places import Place
from app.ui.screens.together.presenter import TogetherPresenter
from app.ui.screens.together.revealing import EVERYTHING
from app.ui.screens.together.shown import RevealOffer
from tests.ui.at_once import run_at_once
from tests.ui.prepared import Prepared, prepare, prepare_differences
from tests.ui.together.recording_view import RecordingView


@pytest.fixture
def together(prepared: Prepared) -> Together:
    """Return it with both finished and nothing revealed."""
    return prepared.finished()


def shown(view: RecordingView) -> RevealOffer:
    """Return the reveal that is in front."""
    assert view.front == "reveal"
    assert view.reveal is not None
    return view.reveal


def both_press(presenter: TogetherPresenter) -> None:
    """Let both be ready."""
    presenter.revealing.press(Side.EMPLOYEE)
    presenter.revealing.press(Side.MANAGER)


def test_before_the_reveal_every_bubble_is_empty(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    del presenter
    assert view.bubbles == {}
    assert view.hidden == prepared.ids
    assert view.card is None
    assert "Jonas about" not in f"{view.rows}"
    assert "Amira about" not in f"{view.rows}"


def test_the_first_characteristic_is_offered_then_any_other_then_everything(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    offer = shown(view)
    names = [words for _key, words in offer.choices]
    assert names == [*(one.short_name for one in together.framework.characteristics), "Everything"]
    assert offer.chosen == together.framework.characteristics[0].id
    assert offer.ready == frozenset()
    presenter.revealing.choose(together.framework.characteristics[3].id)
    assert together.framework.characteristics[3].name in shown(view).title


def test_one_alone_opens_nothing(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.revealing.press(Side.MANAGER)
    presenter.revealing.press(Side.MANAGER)
    presenter.revealing.press(Side.MANAGER)
    assert shown(view).ready == {Side.MANAGER}
    assert shown(view).word == "Jonas is ready. It opens when Amira is, too."
    assert together.revealed == frozenset()


def test_both_open_it_at_its_first_difference(
    presenter: TogetherPresenter, view: RecordingView, together: Together, prepared: Prepared
) -> None:
    first = together.framework.characteristics[0].id
    both_press(presenter)
    assert together.revealed == {first}
    assert view.front == "behaviour"
    assert view.selected == prepared.ids[2], "the widest difference"
    assert {one.id for one in together.behaviours if one.characteristic == first} == set(view.bubbles)
    assert set(view.hidden) == set(prepared.ids) - set(view.bubbles)


def test_who_is_ready_can_take_it_back(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.revealing.press(Side.EMPLOYEE)
    assert presenter.revealing.take_back()
    assert shown(view).ready == frozenset()
    presenter.revealing.press(Side.MANAGER)
    assert together.revealed == frozenset()
    assert presenter.revealing.take_back()
    assert not presenter.revealing.take_back(), "there is nothing to take back any more"


def test_choosing_something_else_asks_both_anew(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    """Nobody agrees to something else than they saw."""
    presenter.revealing.press(Side.EMPLOYEE)
    presenter.revealing.choose(EVERYTHING)
    assert shown(view).ready == frozenset()
    presenter.revealing.press(Side.MANAGER)
    assert together.revealed == frozenset()


def test_everything_can_be_opened_at_once(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.revealing.choose(EVERYTHING)
    both_press(presenter)
    assert together.unrevealed == ()
    assert view.hidden == ()


def test_nothing_can_be_said_of_what_is_not_revealed(
    presenter: TogetherPresenter, view: RecordingView, together: Together, prepared: Prepared
) -> None:
    presenter.saying.today(Today.SOMETIMES)
    presenter.saying.reason(DifferReason.READ_DIFFERENTLY)
    presenter.open_behaviour(prepared.ids[0])
    presenter.saying.today(Today.SOMETIMES)
    assert view.front == "reveal"
    assert all(together.agreement(one).is_empty for one in prepared.ids)


def test_an_empty_bubble_leads_to_its_own_reveal(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    last = together.behaviours[-1]
    presenter.open_behaviour(last.id)
    assert shown(view).chosen == last.characteristic
    assert view.selected == last.id


def test_next_leads_through_the_topics_and_then_to_the_next_reveal(
    presenter: TogetherPresenter, view: RecordingView, together: Together, prepared: Prepared
) -> None:
    """And never past the ceremony."""
    both_press(presenter)
    said = [view.ways[0]]
    for _ in range(3):
        presenter.next_topic()
        said.append(view.ways[0])
    assert view.selected == prepared.ids[1], "what both see comes last"
    assert said == ["Next difference", "Next, not seen", "Next, you both see", "Reveal the next"]

    presenter.next_topic()
    second = together.framework.characteristics[1].id
    assert shown(view).chosen == second
    presenter.next_topic()
    assert view.front == "reveal"
    assert second not in together.revealed
    assert view.word.startswith("First reveal it")

    presenter.previous_topic()
    assert (view.front, view.selected) == ("behaviour", prepared.ids[1])


@pytest.mark.parametrize(
    ("employee", "manager", "said"),
    [
        (Answer.CONSISTENTLY, Answer.NOT_YET, "It lies open now"),
        (Answer.CONSISTENTLY, Answer.SOMETIMES, "It lies open now"),
        (Answer.NO_CHANCE, Answer.SOMETIMES, "It lies open now"),
        (Answer.CONSISTENTLY, None, "You differ in nothing here, but not everything was answered"),
        (None, None, "You differ in nothing here, but not everything was answered"),
        (Answer.SOMETIMES, Answer.SOMETIMES, "You see this much the same way"),
        (Answer.NO_CHANCE, Answer.NO_CHANCE, "Neither of you had a chance to see this"),
    ],
)
def test_what_was_opened_is_said_as_it_is(
    team: Session,
    view: RecordingView,
    gone: list[Place],
    employee: Answer | None,
    manager: Answer | None,
    said: str,
) -> None:
    """For each way in which two views lie to each other; nobody wrote a note."""
    made = prepare(team)
    second = team.frameworks.get(made.conversation.framework_id).characteristics[1].id
    for one in made.employee().behaviours:
        if one.characteristic == second:
            made.employee().say(one.id, View(employee))
            made.manager().say(one.id, ManagerEntry(View(manager)))
    presenter = TogetherPresenter(view, made.finished(), gone.append, run_at_once)
    presenter.begin()
    presenter.revealing.choose(second)
    both_press(presenter)
    assert view.word.startswith(said)
    assert view.card is not None


def test_what_neither_could_see_is_not_called_the_same_way(
    team: Session, view: RecordingView, gone: list[Place]
) -> None:
    made = prepare(team)
    made.both_say(made.ids[0], Answer.NO_CHANCE, Answer.NO_CHANCE)
    presenter = TogetherPresenter(view, made.revealed(), gone.append, run_at_once)
    presenter.begin()
    presenter.open_behaviour(made.ids[0])
    assert view.card is not None
    assert view.card.gap == "Neither of you had a chance to see this"


def test_keys_press_only_while_the_reveal_is_in_front(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    assert view.offer.reveal
    both_press(presenter)
    assert not view.offer.reveal
    both_press(presenter)
    assert together.revealed == {together.framework.characteristics[0].id}


def test_nobody_stays_ready_for_what_another_page_hides(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    """The notes for both come in front, and the reveal after them as nobody had pressed."""
    presenter.revealing.press(Side.EMPLOYEE)
    view.turn_to_closing()
    presenter.turned()
    assert not view.offer.reveal
    both_press(presenter)
    assert together.revealed == frozenset()

    presenter.next_topic()
    presenter.turned()
    assert view.offer.reveal
    assert shown(view).ready == frozenset()


def test_another_empty_bubble_asks_both_anew(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    presenter.revealing.press(Side.EMPLOYEE)
    presenter.open_behaviour(together.behaviours[-1].id)
    assert shown(view).ready == frozenset()
    presenter.revealing.press(Side.MANAGER)
    assert together.revealed == frozenset()


def test_at_the_reveal_of_the_next_people_are_at_no_characteristic(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    """The time of the one before is not theirs."""
    both_press(presenter)
    assert view.place[0] == together.framework.characteristics[0].id
    presenter.open_behaviour(together.behaviours[-1].id)
    assert view.place == ("", "")


def test_no_step_is_shown_of_everything_at_once(presenter: TogetherPresenter, view: RecordingView) -> None:
    presenter.revealing.choose(EVERYTHING)
    presenter.next_step()
    assert view.sheets.opened == []
    assert view.word == "Choose one of them first, to look at its steps."


def test_after_the_end_the_rest_can_still_be_revealed_but_nothing_said(
    presenter: TogetherPresenter, view: RecordingView, together: Together, prepared: Prepared
) -> None:
    both_press(presenter)
    for side in Side:
        together.agree(side)
    presenter.begin()
    presenter.open_behaviour(prepared.ids[0])
    presenter.saying.today(Today.SOMETIMES)
    presenter.saying.remark()
    presenter.grow()
    assert together.agreement(prepared.ids[0]).is_empty
    assert (view.errors, view.edited, view.sheets.opened) == ([], None, [])
    presenter.open_behaviour(prepared.ids[-1])
    both_press(presenter)
    assert view.selected in view.bubbles
    assert not view.offer.change


def test_what_is_revealed_later_comes_later_in_the_walk(
    team: Session, view: RecordingView, gone: list[Place]
) -> None:
    """Each characteristic is talked through before the next one, also where that differs more."""
    made = prepare_differences(team)
    other = next(one for one in made.employee().behaviours if one.characteristic != "team")
    made.both_say(other.id, Answer.CONSISTENTLY, Answer.NOT_YET)
    presenter = TogetherPresenter(view, made.finished(), gone.append, run_at_once)
    presenter.begin()
    both_press(presenter)
    presenter.revealing.offer(other.characteristic)
    both_press(presenter)
    assert view.selected == other.id
    presenter.previous_topic()
    assert view.selected == made.ids[1], "the last topic of what was revealed before"
