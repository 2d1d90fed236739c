"""What two people do side by side."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, View
from app.domain.errors import DiskFullError, HeadlineMissingError
from app.domain.growth import GrowthArea
from app.services.session import Session
from app.services.together import Together
from app.ui.places import PersonPlace, Place, SummaryPlace
from app.ui.screens.together.presenter import TogetherPresenter
from tests.ui.at_once import run_at_once
from tests.ui.prepared import LONG_WORDS, Prepared, full_disk, nowhere, prepare
from tests.ui.together.recording_view import RecordingView


@pytest.fixture
def together(prepared: Prepared) -> Together:
    """Return it, revealed."""
    return prepared.revealed()


def test_begins_at_the_widest_difference(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """With both views and both notes side by side."""
    del presenter
    third = prepared.ids[2]
    assert view.selected == third
    assert view.card is not None
    assert (view.card.employee.answer, view.card.manager.answer) == (Answer.NOT_YET, Answer.CONSISTENTLY)
    assert view.card.employee.note == f"Amira about {third}"
    assert view.card.manager.note == f"Jonas about {third}"
    assert view.heading is not None
    assert (view.heading.names.employee, view.heading.names.manager) == ("Amira", "Jonas")


def test_the_map_holds_every_behaviour_once(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Rows are characteristics, columns steps."""
    del presenter
    framework = prepared.employee().framework
    assert view.columns == tuple(step.name for step in framework.steps)
    assert [row.title for row in view.rows] == [one.short_name for one in framework.characteristics]
    assert tuple(view.bubbles) == prepared.ids
    first, second, third = (view.bubbles[one] for one in prepared.ids[:3])
    assert (first.differs, second.differs, third.differs) == (True, False, True)


def test_a_bubble_is_described_in_words(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """For those who hear the map instead of seeing it."""
    third = prepared.ids[2]
    presenter.saying.today(Today.SOMETIMES)
    described = view.bubbles[third].description
    for words in ("Amira: Not yet.", "Jonas: Consistently.", "You differ.", "Today you say: Sometimes."):
        assert words in described


def test_walks_through_the_differences_widest_first_and_round(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Wide, near, unseen, both see; then quietly from the beginning."""
    first, second, third, fourth = prepared.ids[:4]
    visited = [view.selected]
    for _ in range(3):
        presenter.next_topic()
        visited.append(view.selected)
    assert visited == [third, first, fourth, second]
    assert view.word == ""
    presenter.next_topic()
    assert view.selected == third
    assert view.word.startswith("That was the last one")
    presenter.previous_topic()
    assert view.selected == second
    assert view.word.startswith("That was the first one")


def test_two_who_see_everything_the_same_way(team: Session, view: RecordingView) -> None:
    """There is no next difference, and that is said kindly."""
    made = prepare(team)
    made.employee().say(made.ids[0], View(Answer.SOMETIMES))
    made.manager().say(made.ids[0], ManagerEntry(View(Answer.SOMETIMES)))
    presenter = TogetherPresenter(view, made.revealed(), nowhere, run_at_once)
    presenter.begin()
    presenter.next_topic()
    assert view.word.startswith("You differ in nothing here")
    assert view.selected == made.ids[0]


def test_what_is_said_today_is_kept_beside_both_assessments(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared, together: Together
) -> None:
    """A third record; one bubble is drawn anew, and both assessments stay as they were."""
    third, both_said = prepared.ids[2], together.comparison
    presenter.saying.reason(DifferReason.SEEN_DIFFERENT_THINGS)
    presenter.saying.today(Today.SOMETIMES)
    presenter.saying.words(third, "The guild hears it next.")
    again = prepared.session.together(together.conversation.id)
    assert again.agreement(third) == Agreement(
        DifferReason.SEEN_DIFFERENT_THINGS, Today.SOMETIMES, "The guild hears it next."
    )
    assert set(view.updated) == {third}
    assert view.bubbles[third].agreed
    assert again.comparison == both_said


def test_still_differing_is_an_end_but_no_agreement(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """The bubble keeps its dark ring, and looks unlike one that nobody talked of yet."""
    assert not view.bubbles[prepared.ids[2]].still_differ
    presenter.saying.today(Today.STILL_DIFFER)
    bubble = view.bubbles[prepared.ids[2]]
    assert bubble.differs
    assert bubble.still_differ
    assert "Today you say: We still differ." in bubble.description
    assert not bubble.agreed
    assert view.said is not None
    assert view.said.today is Today.STILL_DIFFER


def test_why_we_differ_is_asked_only_where_we_do(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared, together: Together
) -> None:
    """The key does nothing at a behaviour both see the same way."""
    second = prepared.ids[1]
    presenter.open_behaviour(second)
    assert view.card is not None
    assert not view.card.differs
    presenter.saying.reason(DifferReason.READ_DIFFERENTLY)
    assert together.agreement(second).is_empty


def test_undo_and_redo_lead_to_the_place_they_touch(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """And the menu says what they would do."""
    first, third = prepared.ids[0], prepared.ids[2]
    presenter.saying.today(Today.SOMETIMES)
    presenter.open_behaviour(first)
    assert view.history == ("what we say today", "")
    presenter.undo()
    assert view.selected == third
    assert view.said is not None
    assert view.said.today is None
    assert not view.bubbles[third].agreed
    assert view.history == ("", "what we say today")
    presenter.redo()
    assert view.said.today is Today.SOMETIMES
    assert view.bubbles[third].agreed


def test_half_typed_words_are_what_undo_takes_back_first(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Not the act before them."""
    third = prepared.ids[2]
    presenter.saying.today(Today.SOMETIMES)
    view.half_typed = lambda: presenter.saying.words(third, "Half a sent")
    presenter.undo()
    assert view.said is not None
    assert (view.said.words, view.said.today) == ("", Today.SOMETIMES)


def test_words_belong_to_the_behaviour_they_were_typed_at(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared, together: Together
) -> None:
    """Going on keeps them at once, in their own place."""
    first, third = prepared.ids[0], prepared.ids[2]
    view.half_typed = lambda: presenter.saying.words(third, "Seen at the review.")
    presenter.next_topic()
    assert view.selected == first
    assert together.agreement(third).words == "Seen at the review."
    assert together.agreement(first).words == ""


def test_a_growth_area_starts_from_the_behaviour(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """G opens it; a second G opens the same one again."""
    third = prepared.ids[2]
    presenter.grow()
    assert view.edited == GrowthArea("", behaviours=(third,))
    presenter.growing.keep(replace(view.edited, headline="Share it", employee_does="a talk"))
    assert view.headlines == ["Share it"]
    assert view.growth[0].brief == "Amira: a talk"
    assert view.bubbles[third].growth
    assert view.said is not None
    assert view.said.growth
    presenter.grow()
    assert view.edited.headline == "Share it"


def test_a_growth_area_without_words_is_refused_and_changes_nothing(
    presenter: TogetherPresenter, view: RecordingView
) -> None:
    """Its window stays open; the error goes there."""
    with pytest.raises(HeadlineMissingError):
        presenter.growing.keep(GrowthArea("  "))
    assert view.headlines == []


def test_more_than_three_growth_areas_are_allowed_and_gently_questioned(
    presenter: TogetherPresenter, view: RecordingView
) -> None:
    """No number appears, and none is refused."""
    for headline in ("One", "Two", "Three"):
        presenter.growing.keep(GrowthArea(headline))
    assert view.growth_word == ""
    presenter.growing.keep(GrowthArea("Four"))
    assert view.headlines == ["One", "Two", "Three", "Four"]
    assert view.growth_word
    assert not any(character.isdigit() for character in view.growth_word)


def test_a_removed_growth_area_comes_back_by_undo(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """With its behaviours, and its mark on the map."""
    third = prepared.ids[2]
    presenter.growing.keep(GrowthArea("Share it", behaviours=(third,)))
    presenter.growing.remove(view.growth[0].id)
    assert view.headlines == []
    assert not view.bubbles[third].growth
    presenter.undo()
    assert view.headlines == ["Share it"]
    assert view.bubbles[third].growth


def test_a_changed_growth_area_is_opened_as_it_is_kept(
    presenter: TogetherPresenter, view: RecordingView
) -> None:
    """From its card."""
    presenter.growing.keep(GrowthArea("Share it"))
    presenter.growing.open(view.growth[0].id)
    assert view.edited is not None
    presenter.growing.keep(replace(view.edited, headline="Share it early", manager_does="opens the door"))
    card = view.growth[0]
    assert (card.headline, card.brief) == ("Share it early", "Jonas: opens the door")


def test_notes_for_both_are_kept_and_undone_in_their_place(
    presenter: TogetherPresenter, view: RecordingView, together: Together
) -> None:
    """Undo brings them to the front."""
    presenter.write_shared_notes("We spoke about the guild.")
    presenter.look_again(date(2027, 1, 8))
    assert together.closing().look_again_on == date(2027, 1, 8)
    presenter.undo()
    assert view.closing == ("We spoke about the guild.", None)
    assert view.front == "closing"
    presenter.open_behaviour(view.selected or "")
    assert view.front == "behaviour"


def test_leaving_leads_to_the_persons_page(presenter: TogetherPresenter, gone: list[Place]) -> None:
    """The window asks for the passphrase on the way."""
    presenter.leave()
    assert len(gone) == 1
    assert isinstance(gone[0], PersonPlace)


def test_the_summary_is_reached_with_everything_kept(
    presenter: TogetherPresenter,
    view: RecordingView,
    prepared: Prepared,
    together: Together,
    gone: list[Place],
) -> None:
    """Half-typed words go in first."""
    view.half_typed = lambda: presenter.write_shared_notes("Last words")
    presenter.to_summary()
    assert together.closing().shared_notes == "Last words"
    assert gone == [SummaryPlace(prepared.conversation.id, together=True)]


def test_from_the_summary_people_come_back_to_where_they_were(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared, together: Together
) -> None:
    """Without a word of a pause, and only once."""
    presenter.open_behaviour(prepared.ids[1])
    presenter.to_summary()
    for expected in (prepared.ids[1], prepared.ids[2]):
        again = TogetherPresenter(
            view, prepared.session.together(together.conversation.id), nowhere, run_at_once
        )
        again.begin()
        assert view.selected == expected
        assert "paused" not in view.word


def test_words_that_cannot_be_kept_stay_on_the_screen_and_stop_people_from_leaving(
    presenter: TogetherPresenter,
    view: RecordingView,
    prepared: Prepared,
    together: Together,
    gone: list[Place],
) -> None:
    """A full disk loses nothing; with room again, leaving saves it."""
    third = prepared.ids[2]
    with full_disk(prepared.session):
        presenter.saying.words(third, LONG_WORDS)
        assert isinstance(view.errors[-1], DiskFullError)
        presenter.open_behaviour(prepared.ids[0])
        presenter.open_behaviour(third)
        assert view.said is not None
        assert view.said.words == LONG_WORDS
        presenter.leave()
        presenter.to_summary()
        assert gone == []
        with pytest.raises(DiskFullError):
            presenter.flush()
    presenter.leave()
    assert len(gone) == 1
    assert together.agreement(third).words == LONG_WORDS


def test_nothing_private_reaches_the_window(
    presenter: TogetherPresenter, view: RecordingView, prepared: Prepared
) -> None:
    """Neither evidence nor peers' words, in any card or bubble."""
    shown = []
    for behaviour_id in prepared.ids[:4]:
        presenter.open_behaviour(behaviour_id)
        shown.append(f"{view.card} {view.said} {view.bubbles[behaviour_id]}")
    assert "Canary" not in " ".join(shown)
    assert "Jonas about" in " ".join(shown)
