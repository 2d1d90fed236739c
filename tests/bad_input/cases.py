"""What a case is, and what a way in is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from tests.bad_input.place import Place

Make: TypeAlias = Callable[[Place], object]
"""Puts the bad input where it is read from."""

WELL = "well"
"""What is said of a case in which nothing had to be refused."""


@dataclass(frozen=True, slots=True)
class Case:
    """Bad input, and the kinds of error that may be said of it (by their names), or `WELL`."""

    make: Make
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of input: its cases by name, and the ways in which the app is led to them."""

    cases: dict[str, Case]
    ways: dict[str, Make]


def refused(said: str, cases: dict[str, Make]) -> dict[str, Case]:
    """Return cases of which the same is said; several words are several kinds that will do."""
    return {name: Case(make, tuple(said.split())) for name, make in cases.items()}
