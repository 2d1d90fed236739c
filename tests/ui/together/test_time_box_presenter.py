"""The time for each characteristic: gentle, in whole minutes, said once when it is over."""

import pytest

from app.ui.screens.together.time_box_presenter import MINUTES, TimeBoxPresenter


class Clock:
    """A clock that goes on only when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Tell the seconds."""
        return self.now


class Line:
    """The line as the presenter sees it."""

    def __init__(self) -> None:
        self.words = ""
        self.over: list[str] = []
        self.looking = False

    def show_time(self, words: str) -> None:
        """Remember."""
        self.words = words

    def say_over(self, words: str) -> None:
        """Remember."""
        self.over.append(words)

    def keep_looking(self, *, on: bool) -> None:
        """Remember."""
        self.looking = on


class Box:
    """A time box with its clock and its line."""

    def __init__(self) -> None:
        self.clock, self.line = Clock(), Line()
        self.presenter = TimeBoxPresenter(self.line, self.clock)

    def after(self, minutes: float) -> str:
        """Let time pass, look, and return what the line says."""
        self.clock.now += minutes * 60
        self.presenter.look()
        return self.line.words

    def enter(self, name: str) -> str:
        """Talk about a characteristic and return what the line says."""
        self.presenter.enter(name, name)
        return self.line.words


@pytest.fixture
def box() -> Box:
    """Return a time box that is off, with people at 'Growing'."""
    made = Box()
    made.enter("Growing")
    return made


def test_it_is_off_until_people_choose_and_says_nothing(box: Box) -> None:
    assert box.after(100) == ""
    assert (box.line.over, box.line.looking, box.presenter.minutes) == ([], False, 0)


@pytest.mark.parametrize("minutes", MINUTES)
def test_it_begins_with_the_whole_time_however_long_people_have_been_there(box: Box, minutes: int) -> None:
    box.after(60)
    box.presenter.choose(minutes)
    assert box.line.words == f"About {minutes} minutes left for Growing"
    assert box.line.looking


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (0.5, "About 10 minutes left for Growing"),
        (3.1, "About 7 minutes left for Growing"),
        (8.9, "About 2 minutes left for Growing"),
        (9.0, "About 1 minute left for Growing"),
        (9.1, "Less than a minute left for Growing"),
    ],
)
def test_it_speaks_of_whole_minutes(box: Box, passed: float, words: str) -> None:
    box.presenter.choose(10)
    assert box.after(passed) == words
    assert box.line.over == []


def test_when_time_is_over_it_says_so_once(box: Box) -> None:
    box.presenter.choose(5)
    over = "The time you set for Growing is over. Stay, or go on with N."
    assert box.after(5) == over
    assert box.after(1) == over
    assert box.line.over == [over]


def test_coming_back_to_what_is_over_says_it_in_fewer_words_and_not_again(box: Box) -> None:
    box.presenter.choose(5)
    box.after(6)
    box.enter("Kindness")
    assert box.enter("Growing") == "The time you set for Growing is over."
    assert box.after(3) == "The time you set for Growing is over."
    assert len(box.line.over) == 1


def test_another_characteristic_has_its_own_time_and_going_back_goes_on(box: Box) -> None:
    box.presenter.choose(10)
    box.after(4)
    assert box.enter("Kindness") == "About 10 minutes left for Kindness"
    assert box.after(7) == "About 3 minutes left for Kindness"
    assert box.enter("Growing") == "About 6 minutes left for Growing"
    assert box.after(2) == "About 4 minutes left for Growing"
    assert box.enter("Kindness") == "About 3 minutes left for Kindness"


def test_going_from_behaviour_to_behaviour_in_one_characteristic_changes_nothing(box: Box) -> None:
    box.presenter.choose(10)
    box.after(4)
    assert box.enter("Growing") == "About 6 minutes left for Growing"
    assert box.after(1) == "About 5 minutes left for Growing"


def test_it_can_be_stopped(box: Box) -> None:
    box.presenter.choose(5)
    box.presenter.choose(0)
    assert box.after(50) == ""
    assert (box.line.over, box.line.looking) == ([], False)


def test_choosing_another_time_begins_anew_everywhere(box: Box) -> None:
    box.presenter.choose(5)
    box.after(6)
    box.presenter.choose(15)
    assert box.line.words == "About 15 minutes left for Growing"
    box.after(15)
    assert len(box.line.over) == 2


def test_it_waits_for_a_characteristic_before_it_begins() -> None:
    box = Box()
    box.presenter.choose(10)
    assert box.after(3) == "The time you set begins with what you reveal next."
    assert box.enter("Growing") == "About 10 minutes left for Growing"


def test_between_two_characteristics_no_time_is_spent(box: Box) -> None:
    box.presenter.choose(10)
    box.after(4)
    box.presenter.enter("", "")
    assert box.after(7) == "The time you set begins with what you reveal next."
    assert box.enter("Growing") == "About 6 minutes left for Growing"


def test_what_is_put_down_is_taken_up_as_it_was(box: Box) -> None:
    """However long people were elsewhere."""
    assert box.presenter.put_down() is None, "no time is set"
    box.enter("Growing")
    box.presenter.choose(10)
    box.after(4)
    timing = box.presenter.put_down()
    assert timing is not None
    again = Box()
    again.after(60)
    again.presenter.take_up(timing)
    assert again.line.looking
    assert again.enter("Growing") == "About 6 minutes left for Growing"
    assert again.presenter.minutes == 10
