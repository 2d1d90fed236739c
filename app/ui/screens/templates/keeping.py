"""Keeping what is changed as it is typed; what could not be kept waits, and is tried again."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from app.domain.errors import FikaError


class Kept(Protocol):
    """What is kept under an id of its own."""

    @property
    def id(self) -> int:
        """What tells it from others."""


T = TypeVar("T", bound=Kept)


class Keeping(Generic[T]):
    """Nothing typed is lost because a disk was full for a moment, and people went on to another one."""

    def __init__(self, keep: Callable[[T], None]) -> None:
        """Keep by `keep`, which may raise FikaError."""
        self._keep = keep
        self._waiting: dict[int, T] = {}

    def keep(self, one: T) -> None:
        """Keep one, and what waits. Raises FikaError; what could not be kept goes on waiting."""
        self._waiting[one.id] = one
        self.save()

    def save(self) -> None:
        """Keep what waits. Raises FikaError."""
        failure: FikaError | None = None
        for one in tuple(self._waiting.values()):
            try:
                self._keep(one)
                del self._waiting[one.id]
            except FikaError as error:
                failure = error
        if failure is not None:
            raise failure

    def as_typed(self, kept: T) -> T:
        """Return one as it was typed last, kept or not."""
        return self._waiting.get(kept.id, kept)

    def forget(self, gone: int) -> None:
        """Let go of one that is no more, or is to be as it was."""
        self._waiting.pop(gone, None)
