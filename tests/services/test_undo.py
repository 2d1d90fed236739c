"""Undo and redo, apart from what is undone."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.undo import Act, UndoStack


def put(log: list[str], before: str, after: str, merge_key: str = "") -> Act:
    """Return an act that writes a state at the end of a log, and the state before when taken back."""

    def apply() -> None:
        log.append(after)

    def revert() -> None:
        log.append(before)

    return Act(f"writing {after}", after, apply, revert, merge_key)


def test_what_is_done_can_be_taken_back_and_done_again() -> None:
    log, stack = [""], UndoStack()
    stack.do(put(log, "", "a"))
    assert (log[-1], stack.next_undo, stack.next_redo) == ("a", "writing a", "")
    undone = stack.undo()
    assert undone is not None
    assert (log[-1], undone.touches, stack.next_undo, stack.next_redo) == ("", "a", "", "writing a")
    redone = stack.redo()
    assert redone is not None
    assert (log[-1], redone.touches) == ("a", "a")


def test_with_nothing_there_nothing_happens() -> None:
    stack = UndoStack()
    assert stack.undo() is None
    assert stack.redo() is None


def test_doing_something_new_forgets_what_was_taken_back() -> None:
    log, stack = [""], UndoStack()
    stack.do(put(log, "", "a"))
    stack.undo()
    stack.do(put(log, "", "b"))
    assert stack.redo() is None
    assert log[-1] == "b"


def test_acts_of_one_kind_in_a_row_become_one() -> None:
    log, stack = [""], UndoStack()
    for before, after in (("", "w"), ("w", "wo"), ("wo", "wor")):
        stack.do(put(log, before, after, "typing"))
    stack.undo()
    assert log[-1] == ""
    assert stack.undo() is None
    stack.redo()
    assert log[-1] == "wor"


def test_what_was_done_again_is_not_continued() -> None:
    log, stack = [""], UndoStack()
    stack.do(put(log, "", "a", "typing"))
    stack.undo()
    stack.redo()
    stack.do(put(log, "a", "ab", "typing"))
    stack.undo()
    assert log[-1] == "a"


def test_an_act_that_fails_leaves_no_trace() -> None:
    class FullDiskError(Exception):
        pass

    def fail() -> None:
        raise FullDiskError

    log, stack = [""], UndoStack()
    stack.do(put(log, "", "a"))
    stack.undo()
    try:
        stack.do(Act("failing", "x", fail, fail))
    except FullDiskError:
        log.append("failed")
    assert (stack.next_undo, stack.next_redo, log[-1]) == ("", "writing a", "failed")


def test_what_was_made_is_made_once_and_comes_back_as_it_was_when_it_was_taken_away() -> None:
    kept, stack = list[str](), UndoStack()

    def make() -> str:
        kept.append("new")
        return "new"

    assert stack.make("making", make, kept.append, lambda _made: kept.pop(), meeting_id=7) == "new"
    kept[0] = "changed"
    taken_back = stack.undo()
    assert taken_back is not None
    assert (taken_back.label, taken_back.meeting_id, kept) == ("making", 7, [])
    stack.redo()
    assert kept == ["changed"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["", "typing"])), max_size=12))
def test_undoing_all_and_redoing_all_ends_where_it_began(words: list[tuple[str, str]]) -> None:
    log, stack = [""], UndoStack()
    for letter, merge_key in words:
        stack.do(put(log, log[-1], log[-1] + letter, merge_key))
    last = log[-1]
    while stack.undo():
        pass
    assert log[-1] == ""
    while stack.redo():
        pass
    assert log[-1] == last
