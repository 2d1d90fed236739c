"""Everything that is kept about somebody, as one list: the right to know, and to be forgotten."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class KeptWords:
    """What stands in one field ('table.column') of something that is kept.

    Of a form that is half typed, `form_field` is the name of its own field.
    """

    field: str
    words: str
    form_field: str = ""


@dataclass(frozen=True, slots=True)
class KeptThing:
    """One thing that is kept about somebody: a row of a table, or one of its fields, with the words in it.

    `key` is what tells it from others of its table. `day` is None where it has none. Of what lies `sealed`
    under the employee's own phrase, nobody can show the words here.
    """

    table: str
    key: tuple[int | str, ...]
    day: date | None
    said: tuple[KeptWords, ...]
    sealed: bool = False
    can_go: bool = False
    """Whether it can be deleted for good by itself; all of it goes with the person."""
    field: str = ""
    """The field ('table.column') it consists of, where the row stays without it; empty for a whole row."""

    @property
    def kind(self) -> str:
        """What it is told from other kinds by: its field where it is one, else its table."""
        return self.field or self.table
