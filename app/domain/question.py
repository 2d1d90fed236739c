"""Questions to pick from for a one-on-one."""

from dataclasses import dataclass
from enum import Enum


class Theme(Enum):
    """What a question is about, in the order in which themes are shown. The values are stored."""

    GETTING_TO_KNOW = "getting_to_know"
    WELLBEING = "wellbeing"
    WORK = "work"
    GROWTH = "growth"
    FEEDBACK = "feedback"
    """In both directions."""
    OBSTACLES = "obstacles"
    FUTURE = "future"
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `id` is 0 until it is kept."""

    theme: Theme
    words: str
    id: int = 0
    position: int = 0
