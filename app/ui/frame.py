"""The room inside the window: the list at the side, and one screen at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.jobs import drop_jobs_of
from app.ui.screen import Screen
from app.wording.translate import _

if TYPE_CHECKING:
    from app.ui.widgets.sidebar import Sidebar


class Frame(QWidget):
    """Holds the list and the screen. A screen that is taken away is freed."""

    def __init__(self, chosen: Callable[[str], None]) -> None:
        """Make it empty; `chosen` gets the key of the place that is chosen in the list."""
        super().__init__()
        self._chosen = chosen
        self._screen: Screen | None = None
        self._sidebar: Sidebar | None = None
        self._stack = QStackedWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._stack, 1)

    @property
    def shown(self) -> Screen | None:
        """The screen that is shown now."""
        return self._screen

    @property
    def has_sidebar(self) -> bool:
        """Tell whether the list was ever needed."""
        return self._sidebar is not None

    @property
    def sidebar(self) -> "Sidebar":
        """The list at the side; made when it is first needed, which is never before a vault is unlocked."""
        if self._sidebar is None:
            from app.ui.widgets.sidebar import Sidebar

            self._sidebar = Sidebar(_("Fika"), _("Where to go"))
            self._sidebar.hide()
            self._sidebar.chosen.connect(self._chosen)
            self._row.insertWidget(0, self._sidebar)
        return self._sidebar

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001 - Qt hands it over by position
        """Go by Tab from the list on to the screen, and back to its end, though that may be made late."""
        if self._sidebar is None:  # nor is anything loaded yet that only a page needs
            return super().focusNextPrevChild(onward)
        from app.ui.widgets.reading_order import step

        return step(self._sidebar, onward=onward) or super().focusNextPrevChild(onward)

    def show_screen(self, screen: Screen, show_state: Callable[[], None]) -> None:
        """Put a screen in the place of the one before; `show_state` fits what stands around it first."""
        old, self._screen = self._screen, screen
        show_state()
        if old is not None:
            self._take_away(old)
        self._row.activate()  # the list at the side has come or gone: a screen is laid out once, in its room
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            free(old)
        screen.first_focus()

    def cover(self, curtain: Screen, show_state: Callable[[], None]) -> None:
        """Show a curtain, and hand the screen out of the window, to whoever asked and still holds it.

        A screen that was only hidden could still be read by who listens to the window.
        """
        covered, self._screen = self._screen, None
        if covered is not None:
            self._take_away(covered)
            covered.hide()
            covered.setParent(None)
        self.show_screen(curtain, show_state)

    def let_go(self) -> None:
        """Free the screen; nothing is shown any more."""
        screen, self._screen = self._screen, None
        if screen is not None:
            self._take_away(screen)
            free(screen)

    def _take_away(self, screen: Screen) -> None:
        focused = screen.focusWidget()
        if focused is not None:
            focused.clearFocus()  # else the keyboard looks for another place on what goes away
        self._stack.removeWidget(screen)


def free(screen: Screen) -> None:
    """Free a screen that people have left, and let what runs on its behalf end unheard."""
    drop_jobs_of(screen)
    screen.left()
    screen.hide()
    screen.deleteLater()
