"""The title of a group of fields, and beside it who sees them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.text import label


class GroupTitle(QWidget):
    """A title with quiet words beside it, said once for all fields below."""

    def __init__(self, title: str, seen_by: str) -> None:
        super().__init__()
        self._seen_by = label(seen_by, "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(label(title, "strong", wrap=False))
        row.addWidget(self._seen_by, 1)

    def say_who_sees(self, *, said: bool) -> None:
        """Show the words, or leave them to the title of a group above."""
        self._seen_by.setVisible(said)
