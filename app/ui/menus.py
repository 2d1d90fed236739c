"""The menu bar: every act of the window has its place and its key here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from app.ui import shortcuts
from app.ui.appearance import Scheme
from app.ui.shortcuts import Keys, act
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class Menus:
    """The menus of a window. The window connects the acts and says which of them make sense now."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        bar = window.menuBar()
        self.vault = bar.addMenu(_("&Vault"))
        self.lock = self._add(self.vault, _("&Lock"), shortcuts.LOCK)
        self.vault.addSeparator()
        self.new_vault = self._add(self.vault, _("&Create a vault…"), shortcuts.NEW_VAULT)
        self.open_vault = self._add(self.vault, _("&Open another vault…"), shortcuts.OPEN_VAULT)
        self.restore = self._add(self.vault, _("&Restore a backup…"), shortcuts.RESTORE)
        self.vault.addSeparator()
        self.quit = self._add(self.vault, _("&Quit"), shortcuts.QUIT)
        self.go = bar.addMenu(_("&Go"))
        self.today = self._add(self.go, _("&Today"), shortcuts.TODAY)
        self.people = self._add(self.go, _("&People"), shortcuts.PEOPLE)
        self.framework = self._add(self.go, _("&Framework"), shortcuts.FRAMEWORK)
        self.agendas = self._add(self.go, _("&Agendas and questions"), shortcuts.AGENDAS)
        self.care = self._add(self.go, _("This &vault"), shortcuts.CARE)
        self.go.addSeparator()
        self.search_all = self._add(self.go, _("&Search everywhere…"), shortcuts.SEARCH_ALL)
        self.search_here = self._add(self.go, _("Search &here…"), shortcuts.SEARCH_HERE)
        self.here = bar.addMenu(_("&Here"))
        self.view = bar.addMenu(_("V&iew"))
        self.larger = self._add(self.view, _("&Larger text"), shortcuts.LARGER)
        self.smaller = self._add(self.view, _("&Smaller text"), shortcuts.SMALLER)
        self.usual_size = self._add(self.view, _("&Usual text size"), shortcuts.USUAL_SIZE)
        self.view.addSeparator()
        self.schemes = self._schemes()
        self.view.addSeparator()
        self.hide_from_sharing = self._add(
            self.view, _("&Hide this window from screen sharing"), shortcuts.HIDE_FROM_SHARING
        )
        self.hide_from_sharing.setCheckable(True)
        self.help = bar.addMenu(_("H&elp"))
        self.keys = self._add(self.help, _("&Keys"), shortcuts.KEY_SHEET)
        self.about = self._add(self.help, _("&About Fika"), None)

    def show_here(self, acts: Sequence[QAction]) -> None:
        """Put the acts of the screen into its menu; without any, the menu is gone."""
        self.here.clear()
        self.here.addActions(list(acts))
        self.here.menuAction().setVisible(bool(acts))

    def allow(self, session: "Session | None", *, alone: bool, covered: bool = False) -> None:
        """Say what makes sense: with a vault unlocked or not, and with a screen that stands alone.

        A window that is `covered` leads nowhere. In the employee's turn closing is the only way to lock by
        hand, and no other vault is in reach.
        """
        handed_over, together = _rooms(session)
        _offer(self.lock, offered=not handed_over, enabled=session is not None)
        for action in (self.new_vault, self.open_vault, self.restore):
            _offer(action, offered=not (handed_over or together or covered))
        self.quit.setText(_("Close and &lock") if handed_over else _("&Quit"))
        inside = session is not None and not (alone or handed_over or together)
        searching = session is not None and not (handed_over or covered)
        self.go.menuAction().setVisible(inside or searching)
        for action in (self.search_all, self.search_here):
            _offer(action, offered=searching)
        for action in (self.today, self.people, self.framework, self.care, self.agendas):
            _offer(action, offered=inside)

    def connect_all(self, pairs: Sequence[tuple[QAction, Callable[[], None]]]) -> None:
        """Connect acts with what they do."""
        for action, does in pairs:
            action.triggered.connect(does)

    def each(self) -> list[tuple[str, list[QAction]]]:
        """Return every menu that is shown with its acts, for the key sheet."""
        menus = (self.vault, self.go, self.here, self.view, self.help)
        shown = [menu for menu in menus if menu.menuAction().isVisible()]
        return [(menu.title(), [one for one in menu.actions() if one.isVisible()]) for menu in shown]

    def _add(self, menu: QMenu, text: str, keys: Keys | None) -> QAction:
        made = act(self._window, text, keys)
        menu.addAction(made)
        return made

    def _schemes(self) -> QActionGroup:
        group = QActionGroup(self._window)
        for scheme, text in (
            (Scheme.SYSTEM, _("&As the system")),
            (Scheme.LIGHT, _("L&ight")),
            (Scheme.DARK, _("&Dark")),
        ):
            made = self._add(self.view, text, None)
            made.setCheckable(True)
            made.setChecked(scheme is Scheme.SYSTEM)
            made.setData(scheme.value)
            group.addAction(made)
        return group


def _offer(action: QAction, *, offered: bool, enabled: bool = True) -> None:
    action.setVisible(offered)
    action.setEnabled(offered and enabled)


def _rooms(session: "Session | None") -> tuple[bool, bool]:
    """Tell whether the laptop is handed over, and whether both look."""
    if session is None:
        return False, False
    from app.domain.visibility import Room

    return session.room is Room.EMPLOYEE, session.room is Room.TOGETHER
