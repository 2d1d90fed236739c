"""Work beside the window: its end comes back to the GUI thread, or is dropped with its owner."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.ui.jobs import JobsOf, run_job


class Receiver(QObject):
    """Somebody who waits for an end."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.thread_of_end: QThread | None = None

    def done(self, result: object) -> None:
        """Hear the result."""
        self.heard.append(result)
        self.thread_of_end = QThread.currentThread()

    def failed(self, error: Exception) -> None:
        """Hear the error."""
        self.heard.append(error)


def test_the_work_is_done_elsewhere_and_its_end_told_here(qtbot: QtBot) -> None:
    receiver = Receiver()

    with qtbot.waitSignal(run_job(threading.get_ident, receiver.done, receiver.failed).ended):
        pass

    assert receiver.heard != [threading.get_ident()]
    assert receiver.thread_of_end is receiver.thread()


class Typed:
    """Something typed that nobody may keep."""


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Let nothing be freed but what nobody holds any more."""
    gc.disable()
    yield
    gc.enable()


def succeed(typed: Typed) -> str:
    """Work on it."""
    return type(typed).__name__


def fail(typed: Typed) -> str:
    """Fail over it, for a reason of a reason."""
    held = typed
    try:
        return str(int(type(held).__name__))
    except ValueError as error:
        raise KeyError("told") from error


@pytest.mark.usefixtures("uncollected")
@pytest.mark.parametrize("work", [succeed, fail])
def test_what_was_typed_is_let_go_of_at_the_end(qtbot: QtBot, work: Callable[[Typed], str]) -> None:
    receiver, typed = Receiver(), Typed()
    gone = weakref.ref(typed)
    job = run_job(partial(work, typed), receiver.done, receiver.failed)
    del typed

    with qtbot.waitSignal(job.ended):
        pass

    assert len(receiver.heard) == 1, "whoever heard the end may keep it"
    assert gone() is None


def test_an_error_is_told(qtbot: QtBot) -> None:
    receiver = Receiver()

    def fail() -> None:
        raise ValueError("told")

    with qtbot.waitSignal(run_job(fail, receiver.done, receiver.failed).ended):
        pass

    assert [str(one) for one in receiver.heard] == ["told"]


@pytest.mark.parametrize("owned", [True, False], ids=["by its owner", "by its receiver"])
def test_a_job_is_dropped_when_nobody_is_there_to_hear(qtbot: QtBot, *, owned: bool) -> None:
    receiver, gate, heard = Receiver(), threading.Event(), list[object]()
    done = heard.append if owned else receiver.done
    start = JobsOf(receiver) if owned else run_job
    job = start(gate.wait, done, receiver.failed)

    with qtbot.waitSignal(job.ended):
        shiboken6.delete(receiver)
        gate.set()

    assert heard == []
    assert receiver.heard == []


def test_a_dropped_job_holds_nobody_while_it_is_at_work(qtbot: QtBot, uncollected: None) -> None:
    del uncollected
    owner, goes_on = Receiver(), threading.Event()
    held = weakref.ref(owner)
    job = JobsOf(owner)(goes_on.wait, owner.done, owner.failed)
    job.drop()
    del owner
    try:
        assert held() is None
    finally:
        with qtbot.waitSignal(job.ended):
            goes_on.set()


def test_a_dropped_job_tells_nothing(qtbot: QtBot) -> None:
    receiver = Receiver()
    job = run_job(threading.get_ident, receiver.done, receiver.failed)

    with qtbot.waitSignal(job.ended):
        job.drop()

    assert receiver.heard == []
