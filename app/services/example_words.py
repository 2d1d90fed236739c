"""Sentences of invented one-on-ones, drawn by chance that can be repeated."""

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

from app.services.example_file import read_example

T = TypeVar("T")


class ExampleWords:
    """Draws words from resources/example/years.toml. The same seed draws the same."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - invented words, and no secret
        self._pools: dict[str, Any] = read_example("years.toml")

    @property
    def manager(self) -> str:
        """The name of the manager."""
        return str(self._pools["manager"])

    def names(self, number: int) -> list[str]:
        """Return as many different whole names; where they run out, with a number after them."""
        pairs = [
            f"{one} {other}" for one in self._pools["first_names"] for other in self._pools["last_names"]
        ]
        self.chance.shuffle(pairs)
        rounds = -(-number // len(pairs))
        return [name if turn == 0 else f"{name} {turn + 1}" for turn in range(rounds) for name in pairs][
            :number
        ]

    def pick(self, pool: str) -> str:
        """Return one entry of a pool as it stands there."""
        return str(self.chance.choice(self._pools[pool]))

    def say(self, pool: str) -> str:
        """Return one sentence of a pool with everything filled in, its first letter large."""
        text = self.pick(pool)
        while "{thing}" in text:
            text = text.replace("{thing}", self.pick("things"), 1)
        text = text.replace("{team}", self.pick("teams")).replace("{name}", self.pick("first_names"))
        return text[:1].upper() + text[1:]

    def paragraph(self, pool: str, least: int, most: int) -> str:
        """Return several sentences as Markdown, with a blank line between them."""
        return "\n\n".join(self.say(pool) for _sentence in range(self.chance.randint(least, most)))

    def happens(self, likelihood: float) -> bool:
        """Tell by chance, true in this share of all cases."""
        return self.chance.random() < likelihood

    def one_of(self, some: Sequence[T]) -> T:
        """Return one of several by chance."""
        return self.chance.choice(some)
