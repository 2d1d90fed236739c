"""Whether somebody is at the machine: keys, the mouse, a wheel, a finger, a pen."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QGuiApplication, QSinglePointEvent, QWindow
from PySide6.QtWidgets import QApplication

_REAL = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
        QEvent.Type.DragMove,
        QEvent.Type.InputMethod,
    }
)
_MOVES = frozenset({QEvent.Type.MouseMove, QEvent.Type.TabletMove, QEvent.Type.DragMove})


class Presence(QObject):
    """Watches the windows of the application, dialogs and menus too, and where the keyboard is.

    A filter on the application itself would be asked about every paint and every layout of every widget; a
    window hears little besides input. What an input method composes comes only where the keyboard is.
    """

    noticed = Signal()
    """Somebody did something."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows: set[QWindow] = set()
        self._focus: QObject | None = None
        self._at: QPointF | None = None

    def begin(self) -> None:
        """Watch from now on."""
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusObjectChanged.connect(self._keyboard_went)
        app.focusWindowChanged.connect(self.look_for_windows)
        self.look_for_windows()
        self._keyboard_went(app.focusObject())

    def end(self) -> None:
        """Watch no longer."""
        app = QApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusObjectChanged.disconnect(self._keyboard_went)
        app.focusWindowChanged.disconnect(self.look_for_windows)
        self._keyboard_went(None)
        for one in self._windows:
            if shiboken6.isValid(one):
                one.removeEventFilter(self)
        self._windows.clear()

    @Slot()
    def look_for_windows(self) -> None:
        """Watch windows that came since: a menu tells nobody that it opens, so this is asked now and then."""
        windows = set(QGuiApplication.topLevelWindows())
        for one in windows - self._windows:
            one.installEventFilter(self)
        self._windows = windows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what somebody did; nothing is kept from anybody."""
        if event.type() in _REAL and not self._is_the_same_move(event):
            self.noticed.emit()
        return super().eventFilter(watched, event)

    def _is_the_same_move(self, event: QEvent) -> bool:
        """Tell whether the mouse moved nowhere: a window that opens or goes under it makes such moves."""
        if event.type() not in _MOVES or not isinstance(event, QSinglePointEvent):
            return False
        at, self._at = self._at, event.globalPosition()
        return at == self._at

    @Slot(QObject)
    def _keyboard_went(self, there: QObject | None) -> None:
        if self._focus is not None and shiboken6.isValid(self._focus):
            self._focus.removeEventFilter(self)
        self._focus = there
        if there is not None:
            there.installEventFilter(self)
