"""Growth areas during the time together: written down, opened, changed and taken away."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.domain.growth import ADVISED_AT_MOST, GrowthArea
from app.ui.screens.both_names import BothNames
from app.ui.screens.together.map_rows import in_growth_areas
from app.ui.screens.together.shown import GrowthCard
from app.wording.shortening import in_short
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.together import Together
    from app.ui.screens.together.doing import Doing
    from app.ui.screens.together.together_view import TogetherView

BRIEF = 80
"""How many letters of a commitment a growth area's card shows; the whole stands one click away."""


class Growing:
    """The growth areas of this conversation."""

    def __init__(
        self,
        view: "TogetherView",
        together: "Together",
        doing: "Doing",
        names: BothNames,
        changed: Callable[[frozenset[str], frozenset[str]], None],
    ) -> None:
        """Begin; `changed` is told which behaviours came into a growth area or left one, and all in one."""
        self._view = view
        self._together = together
        self._doing = doing
        self._names = names
        self._changed = changed
        self.behaviours = in_growth_areas(together)

    def grow(self, behaviour_id: str) -> None:
        """Make a behaviour a growth area, or open the one that is about it."""
        about_it = (one for one in self._together.growth_areas() if behaviour_id in one.behaviours)
        found = next(about_it, None)
        if found is not None:
            self.open(found.id)
        else:
            self._begin(GrowthArea("", behaviours=(behaviour_id,) if behaviour_id else ()))

    def add(self) -> None:
        """Write down a growth area that starts from no behaviour."""
        self._begin(GrowthArea(""))

    def open(self, area_id: int) -> None:
        """Open one of the growth areas: to change it, or after the end to read it."""
        self._view.finish_typing()
        for area in self._together.growth_areas():
            if area.id == area_id and self._together.is_concluded:
                self._view.sheets.read_growth_area(area)
            elif area.id == area_id:
                self._view.edit_growth_area(area)

    def reopen(self, about: str) -> None:
        """Open an area by its id, or a new one by "new" and the behaviour it began at, if it did."""
        new, _colon, behaviour_id = about.partition(":")
        if new == "new":
            self._begin(GrowthArea("", behaviours=(behaviour_id,) if behaviour_id else ()))
        elif about.isdecimal():
            self.open(int(about))

    def keep(self, area: GrowthArea) -> None:
        """Keep a growth area that was written down. Raises FikaError, so that its window can stay open."""
        self._doing.attempt(partial(self._put, area))
        self.look_anew()

    def remove(self, area_id: int) -> None:
        """Take a growth area away; undo brings it back. After the end it stays."""
        if self._together.is_concluded:
            return
        take_away = partial(self._together.remove_growth_area, area_id)
        if self._doing.do(take_away, _("Removed. Undo brings it back.")):
            self.look_anew()

    def look_anew(self) -> None:
        """Show what became of them."""
        before, self.behaviours = self.behaviours, in_growth_areas(self._together)
        self._changed(before ^ self.behaviours, self.behaviours)
        self.show()

    def show(self) -> None:
        """Show all in brief."""
        areas = self._together.growth_areas()
        cards = tuple(GrowthCard(one.id, one.headline, self._brief(one)) for one in areas)
        many = len(areas) > ADVISED_AT_MOST
        word = _("These are many at once. Which of them matter most until you look again?") if many else ""
        self._view.show_growth(cards, word)

    def _put(self, area: GrowthArea) -> None:
        if area.id:
            self._together.change_growth_area(area)
        else:
            self._together.add_growth_area(area)

    def _begin(self, area: GrowthArea) -> None:
        self._view.finish_typing()
        if not self._together.is_concluded:
            self._view.edit_growth_area(area)

    def _brief(self, area: GrowthArea) -> str:
        names = self._names
        for name, does in ((names.employee, area.employee_does), (names.manager, area.manager_does)):
            if does.strip():
                return _("{name}: {does}").format(name=name, does=in_short(does, BRIEF))
        return in_short(area.looks_like, BRIEF)
