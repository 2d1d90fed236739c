"""Content that scrolls up and down, as high as it needs to be at its width."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui.widgets.kinds import set_kind


class Tall(QWidget):
    """As high as its content needs at its width, where an area would ask for the narrowest one's height."""

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "clear")

    def minimumSizeHint(self) -> QSize:
        """Let the width decide how high this is."""
        return QSize(super().minimumSizeHint().width(), 0)
