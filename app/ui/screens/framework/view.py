"""How a framework to read looks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.framework import Behaviour
from app.ui.places import FrameworkPlace, Go
from app.ui.screen import Screen
from app.ui.screens.framework.presenter import WORDING, FrameworkPresenter, Section
from app.ui.screens.framework.wording_card import WordingCard
from app.ui.screens.person.choice_field import ChoiceField
from app.ui.shortcuts import Keys, act
from app.ui.widgets.card import Card, line
from app.ui.widgets.choices import Choices
from app.ui.widgets.page import Page
from app.ui.widgets.text import label
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session

READING_WIDTH = 840
"""How wide a column may be to be read with ease, in pixels."""


def open_framework(session: "Session", place: FrameworkPlace, go: Go) -> "FrameworkScreen":
    """Build the page. Raises NotFoundError for a version that isn't there."""
    return FrameworkScreen(session, place.framework_id, go)


class FrameworkScreen(Screen):
    """The page. Matches FrameworkView."""

    def __init__(self, session: "Session", framework_id: int, go: Go) -> None:
        super().__init__()
        self._session = session
        self._framework_id = framework_id
        self._title = ""
        self._keys: list[str] = []
        self.wording: WordingCard | None = None
        self.page = Page(widest=READING_WIDTH)
        self.versions = ChoiceField(_("Version"))
        self.disciplines = ChoiceField(_("Discipline"))
        self.parts = Choices(_("What to read"), kind="pill", at_once=True)
        self._about_title = label("", "heading")
        self._about = readable("")
        self._sections = QVBoxLayout()
        self._sections.setSpacing(16)
        self._lay_out()
        self._next = act(self, _("&Next part"), Keys(("Ctrl+PgDown",)))
        self._previous = act(self, _("&Previous part"), Keys(("Ctrl+PgUp",)))
        self._wording_acts = self._make_wording_acts()
        self.presenter = FrameworkPresenter(self, session, framework_id, go)
        self.parts.chosen.connect(self.presenter.choose_part)
        self.disciplines.chosen.connect(self.presenter.choose_discipline)
        self.versions.chosen.connect(self._version_chosen)
        self._next.triggered.connect(self._go_next)
        self._previous.triggered.connect(self._go_previous)

    def _lay_out(self) -> None:
        choosers = QHBoxLayout()
        choosers.setSpacing(16)
        choosers.addWidget(self.disciplines, 1)
        choosers.addWidget(self.versions, 1)
        choosers.addStretch(1)
        self.page.add(self.parts)
        self.page.add(choosers)
        self.page.add(self._about_title)
        self.page.add(self._about)
        self.page.add(self._sections)
        self.page.finish()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)

    def _make_wording_acts(self) -> list[QAction]:
        made = []
        for text, key, does in (
            (_("&Read differently"), "Ctrl+R", self._to_wording_list),
            (_("&Copy the wording list as text"), "Ctrl+Shift+C", self._copy_wording_list),
            (_("&Save the wording list as text…"), "Ctrl+S", self._save_wording_list),
        ):
            one = act(self, text, Keys((key,)))
            one.triggered.connect(does)
            made.append(one)
        return made

    def window_title(self) -> str:
        """Return the title."""
        return self._title

    def acts(self) -> list[QAction]:
        """Return the acts of this screen."""
        walk = [self._next, self._previous]
        return [*walk, *self._wording_acts] if WORDING in self._keys else walk

    def first_focus(self) -> None:
        """Begin at what there is to read."""
        self.parts.focus_chosen()

    def show_title(self, title: str, version: str) -> None:
        """Name the framework and its version."""
        self._title = title
        self.page.set_title(
            title,
            _(
                "{version}. A map for a conversation: nobody collects sentences, and nothing is added up."
            ).format(version=version),
        )

    def offer_versions(self, choices: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer the versions kept here; one alone needs no choice."""
        self.versions.offer([(str(key), words) for key, words in choices])
        self.versions.choose(str(chosen))
        self.versions.setVisible(len(choices) > 1)

    def offer_disciplines(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the disciplines."""
        self.disciplines.offer(choices)
        self.disciplines.choose(chosen)
        self.disciplines.setVisible(bool(choices))

    def offer_parts(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer what there is to read."""
        self._keys = [key for key, _words in choices]
        self.parts.set_choices(choices)
        self.parts.set_chosen(chosen)

    def show_part(self, title: str, about: str, sections: Sequence[Section]) -> None:
        """Show one part."""
        self._about_title.setText(title)
        self._about.setText(about)
        self._clear()
        self.disciplines.setVisible(self.disciplines.combo.count() > 0)
        for section in sections:
            self._sections.addWidget(SectionCard(section))
        self.page.verticalScrollBar().setValue(0)

    def show_wording_list(self, title: str, about: str) -> None:
        """Show the wording list in place of a part."""
        self._about_title.setText(title)
        self._about.setText(about)
        self._clear()
        self.disciplines.hide()
        self.wording = WordingCard(self._session, self._framework_id, self.presenter.framework)
        self._sections.addWidget(self.wording)
        self.page.verticalScrollBar().setValue(0)

    @Slot()
    def _to_wording_list(self) -> None:
        if self.parts.current() != WORDING:
            self.parts.set_chosen(WORDING)
            self.presenter.choose_part(WORDING)
        self.parts.focus_chosen()

    @Slot()
    def _copy_wording_list(self) -> None:
        self._to_wording_list()
        if self.wording is not None:
            self.wording.presenter.copy()

    @Slot()
    def _save_wording_list(self) -> None:
        self._to_wording_list()
        if self.wording is not None:
            self.wording.presenter.save()

    def _clear(self) -> None:
        self.wording = None
        while self._sections.count():
            item = self._sections.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()

    def _version_chosen(self, key: str) -> None:
        self.presenter.choose_version(int(key))

    def _go_next(self) -> None:
        self._go_along(1)

    def _go_previous(self) -> None:
        self._go_along(-1)

    def _go_along(self, by: int) -> None:
        at = self._keys.index(self.parts.current() or "")
        key = self._keys[(at + by) % len(self._keys)]
        self.parts.set_chosen(key)
        self.presenter.choose_part(key)


class SectionCard(Card):
    """A heading with a paragraph and, under it, sentences."""

    def __init__(self, section: Section) -> None:
        super().__init__(title=section.title)
        if section.about:
            self.add(readable(section.about, "quiet"))
        for behaviour in section.behaviours:
            self.add(line())
            self.add(_sentence(behaviour))


def readable(text: str, kind: str = "body") -> QLabel:
    """Return words that can be selected and copied."""
    made = label(text, kind)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _sentence(behaviour: Behaviour) -> QWidget:
    made = QWidget()
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(4)
    rows.addWidget(readable(behaviour.text, "strong"))
    if behaviour.example:
        rows.addWidget(readable(_("For example: {text}").format(text=behaviour.example), "quiet"))
    if behaviour.other_way:
        rows.addWidget(
            readable(_("Another way to show this: {text}").format(text=behaviour.other_way), "quiet")
        )
    return made
