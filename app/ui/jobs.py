"""Background work: what is slow leaves the GUI thread, and its end comes back to it."""

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class Job(QObject):
    """One piece of work under way. It keeps itself alive until its end has been told, or it is dropped."""

    ended = Signal()
    """Its end came back to the GUI thread, whether somebody was there to hear it or not."""
    _returned = Signal()

    def __init__(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        # Here, since the first window has no jobs yet and opens sooner without this.
        from PySide6.QtCore import Qt

        super().__init__()
        self._work: Callable[[], Any] | None = work
        self._done: Callable[[Any], None] | None = done
        self._failed: Callable[[Exception], None] | None = failed
        self.owner: QObject | None = None
        self._result: Any = None
        self._error: Exception | None = None
        self._returned.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def drop(self) -> None:
        """Let the work end unheard, and hold nobody meanwhile. Safe to call at any time."""
        self._done = self._failed = None
        self.owner = None

    def start(self) -> None:
        """Hand the work to the thread pool."""
        _under_way.add(self)
        QThreadPool.globalInstance().start(_Run(self))

    def work(self) -> None:
        """Do the work; called in the pool's thread."""
        work, self._work = self._work, None
        if work is None:
            return
        try:
            self._result = work()
        except Exception as error:  # noqa: BLE001 - whatever it is, the GUI thread hears of it in `failed`
            self._error = error
        del work
        self._returned.emit()

    def _tell(self) -> None:
        _under_way.discard(self)
        done, failed = self._done, self._failed
        # It may be a key, and the work may hold a passphrase: they live no longer than they must.
        result, self._result = self._result, None
        error, self._error = self._error, None
        self.drop()
        if error is not None:
            _forget_frames(error)
            if failed is not None and _is_there(failed):
                failed(error)
        elif done is not None and _is_there(done):
            done(result)
        self.ended.emit()


class _Run(QRunnable):
    """The thread pool's side of a job."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Do the work in the pool's thread."""
        self._job.work()


_under_way: set[Job] = set()


def run_job(
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
    *,
    owner: QObject | None = None,
) -> Job:
    """Run `work` off the GUI thread; `done` or `failed` is called in the GUI thread.

    Dropped when `owner`, or the object whose method `done` is, has been freed by then.
    """
    job = Job(work, done, failed)
    if owner is not None:
        job.owner = owner
        owner.destroyed.connect(job.drop)
    job.start()
    return job


class JobsOf:
    """Runs jobs on behalf of one widget; matches `app.ui.work.RunJob`, for its presenter."""

    def __init__(self, owner: QObject) -> None:
        self._owner = owner

    def __call__(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> Job:
        """Run a job that is dropped when the widget is freed."""
        return run_job(work, done, failed, owner=self._owner)


def at_work() -> bool:
    """Tell whether a job is under way whose end has not been told yet."""
    return bool(_under_way)


def drop_jobs_of(owner: QObject) -> None:
    """Let everything that runs on behalf of this one, or of its parts, end unheard; people have left it."""
    for job in _under_way:
        if job.owner is not None and _is_part(job.owner, owner):
            job.drop()


def wait_for_jobs() -> None:
    """Wait until the pool has nothing left to do; at the end of the program."""
    QThreadPool.globalInstance().waitForDone()


def _is_part(one: QObject, whole: QObject) -> bool:
    above: QObject | None = one
    while above is not None and shiboken6.isValid(above):
        if above is whole:
            return True
        above = above.parent()
    return False


def _forget_frames(error: BaseException) -> None:
    """Let go of what the work had in hand when it failed; where it failed can still be told."""
    from traceback import clear_frames

    told: list[BaseException] = []
    reason: BaseException | None = error
    while reason is not None and reason not in told:
        clear_frames(reason.__traceback__)
        told.append(reason)
        reason = reason.__cause__ or reason.__context__


def _is_there(callback: Callable[..., None]) -> bool:
    receiver = getattr(callback, "__self__", None)
    return not isinstance(receiver, QObject) or shiboken6.isValid(receiver)
