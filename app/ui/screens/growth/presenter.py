"""What happens while a growth area is written down."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.errors import FikaError
from app.domain.framework import Framework
from app.domain.growth import GrowthArea
from app.ui.screens.both_names import BothNames
from app.ui.screens.growth.shown import GrowthView, Half, LinkableBehaviour
from app.wording.translate import _


def linkable(framework: Framework, discipline: str, first: tuple[str, ...]) -> tuple[LinkableBehaviour, ...]:
    """Return what a growth area can be about; `first` come first, the others in the framework's order."""
    found = [
        LinkableBehaviour(
            one.id,
            _("{characteristic} · {step}").format(
                characteristic=framework.characteristic(one.characteristic).short_name,
                step=framework.step(one.step).name,
            ),
            one.text,
        )
        for one in framework.for_discipline(discipline)
    ]
    return tuple(sorted(found, key=lambda one: one.id not in first))


class GrowthPresenter:
    """One growth area in its window. Nothing half written is lost without asking."""

    def __init__(
        self,
        view: GrowthView,
        area: GrowthArea,
        names: BothNames,
        behaviours: tuple[LinkableBehaviour, ...],
        keep: Callable[[GrowthArea], None],
    ) -> None:
        """Take the area as it is kept, or a new one; `keep` saves and may raise FikaError."""
        self._view = view
        self._area = area
        self._names = names
        self._behaviours = behaviours
        self._keep = keep

    def begin(self) -> None:
        """Show what is written so far."""
        self._view.show_area(self._area, self._names, new=not self._area.id)
        self._view.show_behaviours(self._behaviours, self._area.behaviours)

    def find(self, words: str) -> None:
        """Show only behaviours that hold all these words; linked ones always stay."""
        wanted = words.casefold().split()
        linked = self._view.written().behaviours
        found = tuple(
            one
            for one in self._behaviours
            if one.id in linked or all(word in f"{one.place} {one.text}".casefold() for word in wanted)
        )
        self._view.show_behaviours(found, linked)

    def save(self) -> None:
        """Keep it and close; on an error it stays open with everything typed."""
        try:
            self._keep(self._written())
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.finish()

    def close(self) -> None:
        """Close; where something is half written, ask first."""
        if self._written() == self._area:
            self._view.finish()
        else:
            self._view.ask_half_written(self._after_asking)

    def _after_asking(self, half: Half) -> None:
        if half is Half.KEEP:
            self.save()
        elif half is Half.DROP:
            self._view.finish()

    def _written(self) -> GrowthArea:
        written = self._view.written()
        return replace(
            self._area,
            headline=written.headline,
            behaviours=written.behaviours,
            looks_like=written.looks_like,
            employee_does=written.employee_does,
            manager_does=written.manager_does,
            look_again_on=written.look_again_on,
        )
