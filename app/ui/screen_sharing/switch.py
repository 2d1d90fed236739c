"""The act “Hide this window from screen sharing”: what it does to the windows, and what it says."""

import platform
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.ui.question import Answer, ask
from app.ui.screen_sharing.hiding import Hiding
from app.wording.translate import _


class ScreenSharing(QObject):
    """While it is on, every window of ours is hidden before it is seen. Never kept: off at each start."""

    _refused = Signal()

    def __init__(self, window: QMainWindow, act: QAction, hiding: Hiding | None) -> None:
        """Serve the act of this window; without `hiding` it only says that there is no such thing."""
        super().__init__(window)
        self._window = window
        self._act = act
        self._hiding = hiding
        self._on = False
        self._application = cast("QApplication", QApplication.instance())
        # Queued: a window that can't be hidden is just being shown, which is no time to open another.
        self._refused.connect(self._give_up, Qt.ConnectionType.QueuedConnection)

    @property
    def is_on(self) -> bool:
        """Whether our windows are hidden from screen sharing."""
        return self._on

    def choose(self) -> None:
        """Do what the act now says, and tell what that means."""
        if not self._act.isChecked():
            self._turn_off()
        elif self._hiding is None:
            self._act.setChecked(False)
            self._say_there_is_none()
        else:
            self._turn_on(self._hiding)

    def go_on(self) -> None:
        """Be on without a word: the window before this one was hidden. A refusal is told all the same."""
        if self._hiding is not None and not self._on:
            self._act.setChecked(True)
            self._on = True
            self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide each window when it is about to be seen: its native window stands by then, unseen."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._hide_new(watched)
        return False

    def _hide_new(self, shown: QWidget) -> None:
        if self._on and self._hiding is not None and not self._hiding.hide(shown.winId()):
            self._refused.emit()

    def _turn_on(self, hiding: Hiding) -> None:
        if not all(hiding.hide(one.winId()) for one in _our_windows()):
            self._give_up()
            return
        self._on = True
        # Every event of the application passes here, which costs little, and only while this is on.
        self._application.installEventFilter(self)
        self._tell(_("Fika asks to be left out of screen sharing"), hiding.limits())

    def _turn_off(self) -> None:
        self._on = False
        self._act.setChecked(False)
        self._application.removeEventFilter(self)
        if self._hiding is not None:
            for one in _our_windows():
                self._hiding.show(one.winId())

    @Slot()
    def _give_up(self) -> None:
        self._turn_off()
        self._tell(
            _("Fika could not be hidden"),
            _(
                "The system refused it, so nothing is hidden: whoever you share this screen with, and "
                "whatever records it, sees Fika as before. Your notes are not touched.\n\n"
                "Share one window or another screen instead of this one, or stop sharing while Fika is open."
            ),
        )

    def _say_there_is_none(self) -> None:
        self._tell(
            _("{system} has no such thing").format(system=platform.system()),
            _(
                "A window here cannot ask to be left out of a shared screen, so nothing is hidden: whoever "
                "you share this screen with, and whatever records it, sees Fika as before.\n\n"
                "Share one window or another screen instead of this one, or stop sharing while Fika is open."
            ),
        )

    def _tell(self, title: str, body: str) -> None:
        ask(self._window, title, body, [Answer("close", _("Close"), "primary")], _nothing)


def _our_windows() -> list[QWidget]:
    """Return our windows that the system knows; the others are met when they are shown."""
    made = Qt.WidgetAttribute.WA_WState_Created
    return [one for one in QApplication.topLevelWidgets() if one.isWindow() and one.testAttribute(made)]


def _nothing(_key: str) -> None:
    """Nothing follows from having read it."""
