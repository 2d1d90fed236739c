"""What a widget is, in the words of the style sheet."""

from PySide6.QtWidgets import QWidget


def set_kind(widget: QWidget, kind: str, name: str = "kind") -> None:
    """Say what a widget is (a 'kind' of resources/app.qss) and dress it anew if it was something else."""
    if widget.property(name) == kind:
        return
    dressed = widget.property(name) is not None
    widget.setProperty(name, kind)
    if dressed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
