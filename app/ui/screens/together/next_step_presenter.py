"""What changes at the next step: one step read beside the next, of which only what is new is shown.

Nothing here knows a person, a conversation or an answer: it is the framework, opened at two pages.
"""

from dataclasses import dataclass
from typing import Protocol

from app.domain.framework import Behaviour, Framework, Step
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class Sentence:
    """A behaviour to read; `marked` tells that people were at it when they asked."""

    text: str
    example: str
    other_way: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One step: a quiet line above its name, its sentences, and a word where it has none."""

    above: str
    name: str
    sentences: tuple[Sentence, ...]
    word: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two steps of a characteristic; no second one at the widest, where `word` says so."""

    characteristic: str
    first: Column
    second: Column | None
    word: str
    narrower: bool
    """Whether there is a step before the first one."""
    wider: bool


class NextStepView(Protocol):
    """The sheet."""

    def show_beside(self, beside: Beside) -> None:
        """Show two steps in place of the others."""


class NextStepPresenter:
    """Walks along the steps of one characteristic, as someone of a discipline reads it."""

    def __init__(
        self,
        view: NextStepView,
        framework: Framework,
        discipline: str,
        characteristic_id: str,
        behaviour_id: str = "",
    ) -> None:
        """Begin at a behaviour's step, or at the narrowest. Raises KeyError for what is not in it."""
        self._view = view
        self._framework = framework
        self._discipline = discipline
        self._characteristic = framework.characteristic(characteristic_id)
        self._marked = behaviour_id
        step = framework.step(framework.behaviour(behaviour_id).step) if behaviour_id else framework.steps[0]
        self._at = framework.steps.index(step)

    def begin(self) -> None:
        """Show the first two."""
        self._show()

    def go_wider(self) -> None:
        """Go one step on; at the widest nothing happens."""
        if self._at + 1 < len(self._framework.steps):
            self._at += 1
            self._show()

    def go_narrower(self) -> None:
        """Go one step back; at the narrowest nothing happens."""
        if self._at:
            self._at -= 1
            self._show()

    def _show(self) -> None:
        here = self._framework.steps[self._at]
        beyond = self._framework.next_step(here.id)
        self._view.show_beside(
            Beside(
                self._characteristic.name,
                self._column(here, _("One step") if beyond else _("The widest step")),
                self._column(beyond, _("New at the next step")) if beyond else None,
                _("Everything that stands at one step goes on at the next.") if beyond else _widest(),
                narrower=self._at > 0,
                wider=beyond is not None,
            )
        )

    def _column(self, step: Step, above: str) -> Column:
        cell = self._framework.cell(self._characteristic.id, step.id, self._discipline)
        word = "" if cell else _("The framework says nothing new about this here.")
        return Column(above, step.name, tuple(map(self._sentence, cell)), word)

    def _sentence(self, behaviour: Behaviour) -> Sentence:
        marked = behaviour.id == self._marked
        return Sentence(behaviour.text, behaviour.example, behaviour.other_way, marked)


def _widest() -> str:
    return _(
        "No step is wider than this one, and nobody has to look for one: there is as much to learn here, "
        "beside it, and in passing on what you know."
    )
