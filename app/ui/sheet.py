"""A dialog that fits: as wide as the text scale asks for, as tall as its words, and scrolling if it must."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QDialog,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.kinds import set_kind

MARGIN = 24
SMALLEST = 320
"""How narrow a sheet may become, in pixels."""
_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""Keys that scroll the words, where whatever has the keyboard does not need them itself."""


class _Words(QWidget):
    """What a sheet says; tells when that asks for another height."""

    asked = Signal()

    def minimumSizeHint(self) -> QSize:
        """Let the width decide how high this is, where an area would ask for the narrowest one's height."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least

    def event(self, event: QEvent) -> bool:
        """Pass on that something in here asks for another size."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.asked.emit()
        return done


class Sheet(QDialog):
    """A dialog in front of its window, freed when closed. What it says goes into `body`, its acts below."""

    def __init__(self, parent: QWidget, title: str, *, width: int = 480) -> None:
        """Build it empty; `width` is in pixels at the usual text size."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._wanted = width
        self._inner = _Words()
        self._inner.asked.connect(self._grow)
        set_kind(self._inner, "clear")
        self.body = QVBoxLayout(self._inner)
        self.body.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.body.setSpacing(16)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inner)
        self._foot = QWidget()
        self._acts = FlowLayout(self._foot, gap=8, at_end=True)
        self._foot.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self._foot.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self._foot)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def add_acts(self, buttons: Sequence[QPushButton]) -> None:
        """Put buttons at the foot, where they stay when the words scroll."""
        for made in buttons:
            made.installEventFilter(self)
            self._acts.addWidget(made)
        self._foot.show()

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part of what the sheet says, also to one that has only just been shown."""
        self.body.activate()
        QApplication.sendPostedEvents()  # it has its place, and the words their height, before they scroll
        self._area.ensureWidgetVisible(part)

    @property
    def bar(self) -> QScrollBar:
        """What the words scroll by."""
        return self._area.verticalScrollBar()

    def done(self, result: int) -> None:
        """Close. In front of another dialog, see that the keyboard is at a window of ours again.

        Where a question and what it asked about close together, a system may give it to nobody.
        """
        window, had_keyboard = self._window_behind(), self.isActiveWindow()
        super().done(result)
        if window is not None and had_keyboard:
            QTimer.singleShot(0, window, partial(_take_keyboard, window))

    def _window_behind(self) -> QWidget | None:
        """Return the window that stays when all dialogs have closed; None where this one stands alone."""
        before = behind = self.parentWidget()
        while behind is not None and behind.window().parentWidget() is not None:
            behind = behind.window().parentWidget()
        return behind.window() if behind is not None and behind is not before else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by a key that nothing in here wanted."""
        if not self._scroll(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll by a key at the foot, where Up and Down would only lead from button to button."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._scroll(event):
            return True
        return super().eventFilter(watched, event)

    def _scroll(self, event: QKeyEvent) -> bool:
        """Scroll if this key does and there is anything to scroll; tell whether it did."""
        action = _SCROLLS.get(event.key())
        if action is None or self.bar.maximum() == 0:
            return False
        self.bar.triggerAction(action)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Fit, now that everything is in it and dressed; Qt then puts a dialog of this size in the middle."""
        if not event.spontaneous():
            self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Be as wide and tall as what it says, but no larger than the window it belongs to."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(theme.current().px(self._wanted), parent.window().width() - MARGIN)
        self.setMinimumWidth(min(width, SMALLEST))
        self.resize(width, self._height_at(width, parent.window().height() - MARGIN))

    def _grow(self) -> None:
        """Make room for words that came while this is open, such as what is wrong with a field."""
        parent = self.parentWidget()
        if parent is not None and self.isVisible():
            needed = self._height_at(self.width(), parent.window().height() - MARGIN)
            self.resize(self.width(), max(self.height(), needed))

    def _height_at(self, width: int, most: int) -> int:
        # As if there were a bar to scroll with: once there it narrows the words, which may keep it needed.
        beside = width - self.bar.sizeHint().width()
        words = max(self.body.totalHeightForWidth(beside), self._inner.minimumSizeHint().height())
        acts = 0 if self._foot.isHidden() else self._acts.heightForWidth(width - 2 * MARGIN) + MARGIN
        return min(words + acts, most)


def _take_keyboard(window: QWidget) -> None:
    """Put the keyboard on what is in front of a window, or on the window, unless it is at one of ours."""
    if QApplication.activeWindow() is None and window.isVisible():
        (QApplication.activeModalWidget() or window).activateWindow()
