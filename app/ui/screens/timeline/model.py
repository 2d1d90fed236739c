"""The rows of a timeline, read on as somebody scrolls."""

from collections.abc import Callable, Sequence

from app.ui.screens.timeline.rows import Row
from app.ui.widgets.rows_model import RowsModel

More = Callable[[], Sequence[Row]]


class TimelineModel(RowsModel[Row]):
    """Holds what was read so far."""
