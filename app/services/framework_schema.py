"""What a framework file must hold: its keys, their types, and what may stand in a text."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.domain.framework import Behaviour, Characteristic, Discipline, Framework, Role, Step

FORMAT = 1
"""The newest format of framework files that this Fika knows."""

LONGEST_LINE = 300
"""How many characters a name may have: it stands on buttons, in headings, and beside other names."""

LONGEST_PASSAGE = 5_000
"""How many characters a text may have: somebody reads it aloud."""

MOST_ENTRIES = {"steps": 30, "characteristics": 30, "disciplines": 100, "roles": 100, "behaviours": 2_000}
"""How many entries a section may have: a map is drawn of them, and a conversation goes through them."""

_ID = re.compile(r"[\w.-]{1,200}")


def _passage(value: str) -> str:
    if len(value) > LONGEST_PASSAGE:
        raise PydanticCustomError("long_passage", "too long")
    if any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in value):
        raise PydanticCustomError("control", "control character")
    return value


def _line(value: str) -> str:
    if len(value) > LONGEST_LINE:
        raise PydanticCustomError("long_line", "too long")
    if any(unicodedata.category(char) == "Cc" for char in value):
        raise PydanticCustomError("line", "more than one line")
    return value


def _written(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "empty")
    return value


def _identifier(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("identifier", "not an id")
    return value


def _known_format(value: int) -> int:
    if value != FORMAT:
        raise PydanticCustomError("format", "another format")
    return value


Identifier = Annotated[str, AfterValidator(_written), AfterValidator(_identifier)]
Line = Annotated[str, AfterValidator(_written), AfterValidator(_line)]
MaybeLine = Annotated[str, AfterValidator(_line)]
Passage = Annotated[str, AfterValidator(_written), AfterValidator(_passage)]
MaybePassage = Annotated[str, AfterValidator(_passage)]


class Entry(BaseModel):
    """What all entries share: no unknown keys, and no value turned into another type in silence."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class StepEntry(Entry):
    """One `[[steps]]`."""

    id: Identifier
    name: Line
    about: MaybePassage = ""


class CharacteristicEntry(Entry):
    """One `[[characteristics]]`; without a `short_name` its name stands for it."""

    id: Identifier
    name: Line
    short_name: MaybeLine = ""
    about: MaybePassage = ""


class DisciplineEntry(Entry):
    """One `[[disciplines]]`."""

    id: Identifier
    name: Line
    about: MaybePassage = ""


class RoleEntry(Entry):
    """One `[[roles]]`."""

    id: Identifier
    name: Line
    about: MaybePassage = ""
    needs_step: str = ""


class BehaviourEntry(Entry):
    """One `[[behaviours]]`."""

    id: Identifier
    characteristic: str
    step: str
    disciplines: list[str] = Field(default_factory=list)
    text: Passage
    example: MaybePassage = ""
    other_way: MaybePassage = ""


class FrameworkFile(Entry):
    """A whole file."""

    format: Annotated[int, AfterValidator(_known_format)]
    id: Identifier
    version: Line
    language: Line = "en"
    name: Line
    about: MaybePassage = ""
    steps: list[StepEntry] = Field(max_length=MOST_ENTRIES["steps"])
    characteristics: list[CharacteristicEntry] = Field(max_length=MOST_ENTRIES["characteristics"])
    disciplines: list[DisciplineEntry] = Field(default_factory=list, max_length=MOST_ENTRIES["disciplines"])
    roles: list[RoleEntry] = Field(default_factory=list, max_length=MOST_ENTRIES["roles"])
    behaviours: list[BehaviourEntry] = Field(max_length=MOST_ENTRIES["behaviours"])

    def framework(self) -> Framework:
        """Return the framework that this file describes."""
        return Framework(
            id=self.id,
            version=self.version,
            name=self.name,
            about=self.about,
            language=self.language,
            steps=tuple(Step(**one.model_dump()) for one in self.steps),
            characteristics=tuple(
                Characteristic(one.id, one.name, one.short_name or one.name, one.about)
                for one in self.characteristics
            ),
            disciplines=tuple(Discipline(**one.model_dump()) for one in self.disciplines),
            roles=tuple(Role(**one.model_dump()) for one in self.roles),
            behaviours=tuple(_behaviour(one) for one in self.behaviours),
        )


SECTIONS: dict[str, type[Entry]] = {
    "steps": StepEntry,
    "characteristics": CharacteristicEntry,
    "disciplines": DisciplineEntry,
    "roles": RoleEntry,
    "behaviours": BehaviourEntry,
}
"""The lists of a file, in the order in which they are written."""

NEEDED = ("steps", "characteristics", "behaviours")
"""The lists without which there is nothing to talk about."""


def _behaviour(entry: BehaviourEntry) -> Behaviour:
    return Behaviour(**(entry.model_dump() | {"disciplines": tuple(entry.disciplines)}))
