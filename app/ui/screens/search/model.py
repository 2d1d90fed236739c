"""What was found, read on as somebody scrolls."""

from app.ui.screens.search.shown import Row
from app.ui.widgets.rows_model import RowsModel


class FoundModel(RowsModel[Row]):
    """Holds what was read so far."""
