"""The pages of the summary as pictures, one below the other."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.summary.shown import PagePicture
from app.ui.widgets.kinds import set_kind

WIDTH = 620
"""How wide a page is shown at most, at a text scale of 1."""


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

    def show_pages(self, pages: tuple[PagePicture, ...], description: str) -> None:
        """Show these pages; `description` is read out."""
        for old in self._pages:
            self._column.removeWidget(old)
            old.deleteLater()
        self._pages = [_Page(page) for page in pages]
        for made in self._pages:
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(description)

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
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
        """Return the height at a width."""
        return round(width * self._picture.height() / self._picture.width())

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
        painter.setPen(theme.current().colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
