"""What a person's page shows, and what its window must be able to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import FikaError


@dataclass(frozen=True, slots=True)
class Header:
    """Who this is."""

    name: str
    described: str
    archived: str
    """Since when they are in the archive, in words; empty for everyone else."""


@dataclass(frozen=True, slots=True)
class Current:
    """The latest conversation, in words."""

    title: str
    employee: str
    manager: str
    state: str
    """What the two can do next, or have done."""
    revealed: bool
    """Whether both have finished."""
    concluded: bool
    """Whether both have agreed to the end."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """One conversation of the past."""

    conversation_id: int
    day: str
    headlines: str
    revealed: bool
    has_phrase: bool
    """Whether something of theirs lies under a phrase: they come back to it in their own turn."""


EarlierOnes = Callable[[int, int], Sequence[Earlier]]
"""Brings earlier conversations, the newest first: from which one on (0: the newest), at most how many."""


class PersonView(Protocol):
    """What a person's page shows."""

    def show_header(self, header: Header) -> None:
        """Show who this is."""

    def show_current(self, current: Current | None) -> None:
        """Show the latest conversation; None offers to start the first one."""

    def show_earlier(self, number: int, bring: EarlierOnes) -> None:
        """Show the conversations before the latest one, so many; `bring` brings those that are seen."""

    def ask_start(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before starting a new conversation; `yes` is called if people say so."""

    def ask_own_notes(self, meaning: str, yes: Callable[[], None]) -> None:
        """Ask before showing what only the manager sees; `yes` is called if people say so."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
