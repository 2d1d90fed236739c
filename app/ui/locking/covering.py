"""The window covered, with all that stood in it kept out of sight and out of reach until it comes back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.frame import Frame, free
from app.ui.locking.front import close_dialogs, close_menus
from app.ui.locking.keeping import forms_of
from app.ui.screen import Screen


class Covering(QObject):
    """Puts a screen aside with the forms before it. Whatever would open in front meanwhile waits too."""

    def __init__(
        self, window: QWidget, frame: Frame, curtain: Screen, show_state: Callable[[], None]
    ) -> None:
        """Cover what the frame shows; `show_state` fits what stands around a screen."""
        super().__init__(window)
        self._frame = frame
        self._window = window
        self._show_state = show_state
        screen = frame.shown
        assert screen is not None
        self.screen = screen
        close_menus()
        self._forms = [form for form in forms_of([window]) if form.isVisible()]
        close_dialogs(window, but=tuple(self._forms))
        self._focus = screen.focusWidget()
        for form in self._forms:
            form.hide()
        frame.cover(curtain, show_state)
        for form in self._forms:
            form.destroy()  # a window that only hides can still be read by who listens
        self._app = QApplication.instance()
        if self._app is not None:
            self._app.installEventFilter(self)

    @property
    def fronts(self) -> list[QWidget]:
        """What may have forms before it."""
        return [self.screen, self._window]

    def lift(self) -> None:
        """Bring the screen and its forms back as they were."""
        self._let_go()
        self._frame.show_screen(self.screen, self._show_state)
        if self._focus is not None:
            self._focus.setFocus()
        for form in self._forms:
            form.setWindowModality(Qt.WindowModality.WindowModal)
            form.show()
            form.activateWindow()

    def end(self) -> None:
        """Free all of it: its words are kept."""
        self._let_go()
        close_dialogs(self.screen, self._window)
        for form in self._forms:
            form.deleteLater()
        free(self.screen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide what comes from behind: a job may end meanwhile and open something to look at."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog) and self._is_behind(watched):
            watched.setWindowModality(Qt.WindowModality.NonModal)  # else it would hold the window, unseen
            watched.hide()
            if watched not in self._forms:
                self._forms.append(watched)
        return super().eventFilter(watched, event)

    def _is_behind(self, dialog: QDialog) -> bool:
        above = dialog.parentWidget()
        while above is not None:
            if above is self.screen:
                return True
            above = above.parentWidget()
        return False

    def _let_go(self) -> None:
        if self._app is not None:
            self._app.removeEventFilter(self)
        self.deleteLater()
