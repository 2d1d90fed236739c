"""A framework to read: one characteristic at a time, its steps from the narrowest to the widest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.domain.framework import Behaviour, Framework
from app.domain.visibility import Room
from app.ui.places import FrameworkPlace, Go
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

ABOUT = ""
"""The key of the page that explains the framework, its steps, disciplines and roles."""
WORDING = "read differently"
"""The key of the wording list; no characteristic's id holds a space."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a paragraph and, under it, sentences."""

    title: str
    about: str
    behaviours: tuple[Behaviour, ...] = ()


class FrameworkView(Protocol):
    """What the page shows."""

    def show_title(self, title: str, version: str) -> None:
        """Name the framework and its version."""

    def offer_versions(self, choices: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer the versions kept here; one alone needs no choice."""

    def offer_disciplines(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the disciplines, whose sentences differ."""

    def offer_parts(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer what there is to read."""

    def show_part(self, title: str, about: str, sections: Sequence[Section]) -> None:
        """Show one part."""

    def show_wording_list(self, title: str, about: str) -> None:
        """Show the wording list in place of a part."""


class FrameworkPresenter:
    """The page, without its looks."""

    def __init__(self, view: FrameworkView, session: "Session", framework_id: int, go: Go) -> None:
        self._view = view
        self._go = go
        self._framework: Framework = session.frameworks.get(framework_id)
        self._discipline = self._framework.disciplines[0].id if self._framework.disciplines else ""
        self._part = ABOUT
        view.show_title(self._framework.name, _("Version {version}").format(version=self._framework.version))
        listed = session.frameworks.listed()
        view.offer_versions([(one.id, f"{one.name} · {one.version}") for one in listed], framework_id)
        view.offer_disciplines([(one.id, one.name) for one in self._framework.disciplines], self._discipline)
        parts = [(one.id, one.short_name) for one in self._framework.characteristics]
        # Others have no business with what is to be edited here.
        wording = [(WORDING, _("Read differently"))] if session.room in (None, Room.MANAGER) else []
        view.offer_parts([(ABOUT, _("About")), *parts, *wording], self._part)
        self._show()

    @property
    def framework(self) -> Framework:
        """The version that is read."""
        return self._framework

    def choose_version(self, framework_id: int) -> None:
        """Read another version."""
        self._go(FrameworkPlace(framework_id))

    def choose_discipline(self, discipline: str) -> None:
        """Read what holds for another discipline."""
        self._discipline = discipline
        self._show()

    def choose_part(self, part: str) -> None:
        """Read another part."""
        self._part = part
        self._show()

    def _show(self) -> None:
        if self._part == ABOUT:
            self._view.show_part(_("How to read this"), self._framework.about, self._explained())
            return
        if self._part == WORDING:
            self._view.show_wording_list(_("Read differently"), _about_wording())
            return
        characteristic = self._framework.characteristic(self._part)
        self._view.show_part(
            characteristic.name,
            characteristic.about,
            [
                Section(
                    step.name,
                    step.about,
                    self._framework.cell(characteristic.id, step.id, self._discipline),
                )
                for step in self._framework.steps
            ],
        )

    def _explained(self) -> list[Section]:
        framework = self._framework
        return [
            *(Section(_("Step: {name}").format(name=one.name), one.about) for one in framework.steps),
            *(
                Section(_("Discipline: {name}").format(name=one.name), one.about)
                for one in framework.disciplines
            ),
            *(
                Section(_("Role: {name}").format(name=one.name), self._role_about(one.about, one.needs_step))
                for one in framework.roles
            ),
        ]

    def _role_about(self, about: str, needs_step: str) -> str:
        if not needs_step:
            return about
        needs = _("Asks for the step {step} or a wider one.").format(
            step=self._framework.step(needs_step).name
        )
        return f"{about}\n\n{needs}".strip()


def _about_wording() -> str:
    return _(
        "Sentences that two people read differently, for whoever edits this framework. "
        "No name and no day stands here."
    )
