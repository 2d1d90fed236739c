"""What went wrong, below the line at the top."""

from app.domain.errors import FikaError
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card
from app.wording.errors import explain


class Trouble(Card):
    """A message about a known error, with air around it; made only when something goes wrong."""

    def __init__(self) -> None:
        super().__init__("clear")
        self.body.setContentsMargins(24, 20, 24, 0)
        self.banner = Banner("error")
        self.add(self.banner)

    def show_error(self, error: FikaError) -> None:
        """Say what happened, what it means and what to do next."""
        self.banner.show_problem(explain(error))
        self.show()
