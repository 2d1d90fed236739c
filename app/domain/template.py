"""Agendas to begin from: what two people may want to talk about at one kind of one-on-one."""

from dataclasses import dataclass

OWN_FROM = 1001
"""Where the numbers of a vault's own templates begin; those below belong to what comes with Fika."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """Something to talk about; `minutes` is its time box, None without one."""

    words: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaTemplate:
    """An agenda to begin from. `id` is 0 until it is kept; one that came with Fika keeps its number there."""

    name: str
    items: tuple[TemplateItem, ...] = ()
    id: int = 0
    position: int = 0

    @property
    def came_with_fika(self) -> bool:
        """Tell whether it can be brought back as it came."""
        return 0 < self.id < OWN_FROM

    @property
    def minutes(self) -> int:
        """How long all its time boxes are together."""
        return sum(one.minutes or 0 for one in self.items)
