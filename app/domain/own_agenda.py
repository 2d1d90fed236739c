"""What an employee wants to bring up and keeps to themselves for now, under a phrase of their own."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OwnItem:
    """One thing to bring up, in their words; `added_on` is the day it was first written."""

    words: str
    added_on: date
