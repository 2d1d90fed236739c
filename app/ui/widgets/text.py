"""Words on the screen. Always plain text, so that what people wrote is never read as markup."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.early import show_letter_by_letter
from app.ui.widgets.kinds import set_kind


def label(text: str = "", kind: str = "body", *, wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """Return a label that shows the text letter by letter and wraps it to the room there is.

    Kinds: title, heading, subheading, strong, body, quiet, caption, eyebrow, self, manager, agreed, error,
    warning, code.
    """
    made = QLabel(parent)
    show_letter_by_letter(made)
    made.setText(text)
    made.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    set_kind(made, kind)
    return made
