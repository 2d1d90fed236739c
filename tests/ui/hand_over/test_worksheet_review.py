"""What is read of a filled-in worksheet, before anything of it is taken in."""

from PySide6.QtWidgets import QApplication

from app.ui.screens.hand_over.worksheet_lines import Line, Review, Said
from app.ui.screens.hand_over.worksheet_review import WorksheetReview
from tests.robots.hand_over import HandOverRobot

NEW = tuple(Line(f"new {one}", "Names who helped.", Said("Sometimes", "At home"), None) for one in range(9))
OTHER = Line("other", "Asks for help.", Said("Not yet", ""), Said("Consistently", ""))


def shown(robot: HandOverRobot, review: Review) -> WorksheetReview:
    """Return the sheet that shows a review."""
    sheet = WorksheetReview(robot.window, review)
    sheet.open()
    for _ in range(3):
        robot.rest()
    return sheet


def test_enter_takes_nothing_in_that_was_not_looked_at(robot: HandOverRobot) -> None:
    """The keyboard begins at what would be replaced, in sight behind all that is new."""
    sheet = shown(robot, Review(NEW, (OTHER,), ()))
    taken: list[frozenset[str]] = []
    sheet.taken.connect(taken.append)

    row = sheet.choices["other"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert row.isAncestorOf(focused)
    assert not row.visibleRegion().isEmpty()
    robot.enter()

    assert taken == []
    assert robot.sees("What the worksheet says")
    sheet.reject()


def test_where_nothing_would_go_enter_takes_it_in(robot: HandOverRobot) -> None:
    sheet = shown(robot, Review(NEW, (), ()))
    assert robot.focused_name() == "Take it in" or sheet.take.hasFocus()
    sheet.reject()


def test_a_sentence_that_could_not_be_read_keeps_its_full_stop(robot: HandOverRobot) -> None:
    sheet = shown(robot, Review((), (), (("Goes and finds out.", "“often” is none of the answers."),)))
    assert robot.sees("Goes and finds out.")
    assert not robot.sees(".:")
    sheet.reject()


def test_a_note_turns_nothing_round(robot: HandOverRobot) -> None:
    """Not by marks it holds; and what is written from right to left is kept apart."""
    turning = Line("a", "Names who helped.", Said("", "before\u202eafter"), None)
    hebrew = Line("b", "Asks for help.", Said("", "\u05e9\u05dc\u05d5\u05dd"), None)
    sheet = shown(robot, Review((turning, hebrew), (), ()))
    assert robot.sees("“beforeafter”")
    assert robot.sees("“\u2068\u05e9\u05dc\u05d5\u05dd\u2069”")
    sheet.reject()
