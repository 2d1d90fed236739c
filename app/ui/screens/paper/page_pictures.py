"""Pages as pictures, one below the other."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.paper.shown import PagePicture
from app.ui.widgets.kinds import set_kind

WIDTH = 620
"""How wide a page is shown at most, at a text scale of 1."""
AROUND = 60
"""How much is shown below a place on a page at least, in pixels at a text scale of 1."""


class PagePictures(QWidget):
    """All pages. They are white in every theme, since paper is."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")
        self._pages: list[_Page] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: tuple[PagePicture, ...], description: str, text: str) -> None:
        """Show these pages; `description` is read out, and `text` is what stands on them."""
        # No row of its own around each: what a layout lends to Python outlives it, and crashes later.
        for old in self._pages:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._pages = [_Page(page) for page in pages]
        for made in self._pages:
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(description)
        self.setAccessibleDescription(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here: the arrows scroll."""
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        for page in self._pages:
            page.set_focused(focused=self.hasFocus())

    def room_at(self, number: int, down: float) -> QRect:
        """Return the room around a place on a page, `down` from 0 to 1; none where there is no such page."""
        if number >= len(self._pages):
            return QRect()
        page = self._pages[number].geometry()
        return QRect(
            page.left(), page.top() + round(page.height() * down), page.width(), theme.current().px(AROUND)
        )

    @property
    def shape(self) -> float:
        """How many times as high as wide the first page is; 0 where there is none."""
        return self._pages[0].shape if self._pages else 0.0

    @property
    def is_empty(self) -> bool:
        """Tell whether no page is shown."""
        return not self._pages


class _Page(QWidget):
    """One page, scaled to the room there is, with a hairline around it."""

    def __init__(self, page: PagePicture) -> None:
        super().__init__()
        row = 4 * page.width
        image = QImage(page.rgba, page.width, page.height, row, QImage.Format.Format_RGBX8888)
        self._picture = QPixmap.fromImage(image.copy())
        self._focused = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_focused(self, *, focused: bool) -> None:
        """Show whether the keyboard is on the pages."""
        self._focused = focused
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a page is read well."""
        width = theme.current().px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a small window."""
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        """Keep the page's shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width; in more than it asks for it gets no wider, and so no higher."""
        return round(min(width, theme.current().px(WIDTH)) * self.shape)

    @property
    def shape(self) -> float:
        """How many times as high as wide it is."""
        return self._picture.height() / self._picture.width()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room at another text scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
        token, width = ("focus", 2) if self._focused else ("line", 1)
        painter.setPen(QPen(theme.current().colour(token), width))
        inset = width // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.end()
