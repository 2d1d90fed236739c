"""The way through the behaviours, one at a time, characteristic by characteristic."""

from dataclasses import dataclass

from app.domain.framework import Behaviour, Characteristic, Framework, Step


@dataclass(frozen=True, slots=True)
class Stretch:
    """The behaviours of one step within a characteristic."""

    step: Step
    behaviours: tuple[Behaviour, ...]


class Walk:
    """Where somebody is among the behaviours they read. Never leaves either end."""

    def __init__(self, framework: Framework, behaviours: tuple[Behaviour, ...]) -> None:
        """Start at the first of `behaviours`, which come in the framework's order."""
        self._framework = framework
        self._behaviours = behaviours
        self._at = 0
        present = {behaviour.characteristic for behaviour in behaviours}
        self.characteristics: tuple[Characteristic, ...] = tuple(
            one for one in framework.characteristics if one.id in present
        )

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to read: a framework may hold nothing for a discipline."""
        return not self._behaviours

    @property
    def current(self) -> Behaviour:
        """The behaviour that is being read. Raises IndexError where there is nothing to read."""
        return self._behaviours[self._at]

    @property
    def characteristic(self) -> Characteristic:
        """The characteristic that the current behaviour belongs to."""
        return self._framework.characteristic(self.current.characteristic)

    @property
    def step(self) -> Step:
        """The step that the current behaviour belongs to."""
        return self._framework.step(self.current.step)

    def of_characteristic(self, characteristic_id: str) -> tuple[Behaviour, ...]:
        """Return what is read of one characteristic."""
        return tuple(one for one in self._behaviours if one.characteristic == characteristic_id)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the current characteristic's behaviours, step by step; steps without any are left out."""
        here = self.of_characteristic(self.characteristic.id)
        found = (
            Stretch(step, tuple(one for one in here if one.step == step.id)) for step in self._framework.steps
        )
        return tuple(stretch for stretch in found if stretch.behaviours)

    def to(self, behaviour_id: str) -> None:
        """Go to a behaviour; an unknown one changes nothing."""
        for place, behaviour in enumerate(self._behaviours):
            if behaviour.id == behaviour_id:
                self._at = place

    def forward(self) -> bool:
        """Go to the next behaviour; False at the last one."""
        return self._by(1)

    def back(self) -> bool:
        """Go to the behaviour before; False at the first one."""
        return self._by(-1)

    def next_characteristic(self) -> bool:
        """Go to the first behaviour of the next characteristic; False in the last one."""
        return self._to_characteristic(1)

    def previous_characteristic(self) -> bool:
        """Go to the first behaviour of the characteristic before; False in the first one."""
        return self._to_characteristic(-1)

    def _by(self, way: int) -> bool:
        there = self._at + way
        if not 0 <= there < len(self._behaviours):
            return False
        self._at = there
        return True

    def _to_characteristic(self, way: int) -> bool:
        if self.is_empty:
            return False
        there = self.characteristics.index(self.characteristic) + way
        if not 0 <= there < len(self.characteristics):
            return False
        self.to(self.of_characteristic(self.characteristics[there].id)[0].id)
        return True
