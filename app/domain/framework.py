"""The career framework: behaviours in cells of characteristic and step."""

from dataclasses import dataclass, field
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Step:
    """A sphere of influence; steps stand in order, the narrowest first."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Characteristic:
    """One way of looking at someone's work; `short_name` fits beside a map's row."""

    id: str
    name: str
    short_name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Discipline:
    """A domain of expertise."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """How a person engages with a team; `needs_step` is the id of the narrowest step it asks for."""

    id: str
    name: str
    about: str = ""
    needs_step: str = ""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One sentence in a cell. No `disciplines` means that it holds for every one."""

    id: str
    characteristic: str
    step: str
    text: str
    example: str = ""
    other_way: str = ""
    disciplines: tuple[str, ...] = ()

    def holds_for(self, discipline: str) -> bool:
        """Tell whether someone of this discipline reads this behaviour."""
        return not self.disciplines or discipline in self.disciplines


@dataclass(frozen=True, slots=True)
class Framework:
    """One published version of a framework. Never changed once it is published."""

    id: str
    version: str
    name: str
    characteristics: tuple[Characteristic, ...]
    steps: tuple[Step, ...]
    behaviours: tuple[Behaviour, ...]
    disciplines: tuple[Discipline, ...] = ()
    roles: tuple[Role, ...] = ()
    about: str = ""
    language: str = "en"
    _by_id: dict[str, Behaviour] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {behaviour.id: behaviour for behaviour in self.behaviours})

    def behaviour(self, behaviour_id: str) -> Behaviour:
        """Return a behaviour by its id. Raises KeyError where this version has none such."""
        return self._by_id[behaviour_id]

    def has_behaviour(self, behaviour_id: str) -> bool:
        """Tell whether this version has a behaviour of that id."""
        return behaviour_id in self._by_id

    def characteristic(self, characteristic_id: str) -> Characteristic:
        """Return a characteristic by its id. Raises KeyError for an unknown one."""
        return _find(self.characteristics, characteristic_id)

    def step(self, step_id: str) -> Step:
        """Return a step by its id. Raises KeyError for an unknown one."""
        return _find(self.steps, step_id)

    def next_step(self, step_id: str) -> Step | None:
        """Return the next wider step; None after the widest. Raises KeyError for an unknown one."""
        following = self.steps.index(self.step(step_id)) + 1
        return self.steps[following] if following < len(self.steps) else None

    def discipline_name(self, discipline_id: str) -> str:
        """Return a discipline's name; a discipline this version lacks is called by its own id."""
        return next((found.name for found in self.disciplines if found.id == discipline_id), discipline_id)

    def cell(self, characteristic: str, step: str, discipline: str) -> tuple[Behaviour, ...]:
        """Return what a person of that discipline reads in one cell, in the framework's order."""
        return tuple(
            behaviour
            for behaviour in self.behaviours
            if behaviour.characteristic == characteristic
            and behaviour.step == step
            and behaviour.holds_for(discipline)
        )

    def for_discipline(self, discipline: str) -> tuple[Behaviour, ...]:
        """Return all that a person of that discipline reads: by characteristic, step, file order."""
        cells: dict[tuple[str, str], list[Behaviour]] = {}
        for behaviour in self.behaviours:
            if behaviour.holds_for(discipline):
                cells.setdefault((behaviour.characteristic, behaviour.step), []).append(behaviour)
        return tuple(
            behaviour
            for characteristic in self.characteristics
            for step in self.steps
            for behaviour in cells.get((characteristic.id, step.id), ())
        )


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Part = TypeVar("_Part", bound=_Named)


def _find(parts: tuple[_Part, ...], wanted: str) -> _Part:
    for part in parts:
        if part.id == wanted:
            return part
    raise KeyError(wanted)
