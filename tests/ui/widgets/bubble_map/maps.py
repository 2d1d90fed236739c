"""Maps to test with."""

from app.domain.assessment import Answer
from app.ui.widgets.bubble_map.bubbles import Bubble, MapRow

COLUMNS = ("Individual", "Squad/Chapter", "Tribe/Guild", "Technology/Company")
TITLES = ("Team over self", "Keeps improving", "Accountable")


def bubble(
    bubble_id: str,
    employee: Answer | None = Answer.CONSISTENTLY,
    manager: Answer | None = Answer.SOMETIMES,
    *,
    differs: bool = False,
    agreed: bool = False,
    growth: bool = False,
    still_differ: bool = False,
) -> Bubble:
    """Return a bubble that describes itself by its id."""
    about = f"About {bubble_id}."
    return Bubble(bubble_id, employee, manager, differs, agreed, growth, about, still_differ=still_differ)


def rows(per_cell: int, titles: tuple[str, ...] = TITLES, columns: int = len(COLUMNS)) -> tuple[MapRow, ...]:
    """Return rows with as many bubbles in each cell; an id is row-column-place."""
    return tuple(
        MapRow(
            title,
            tuple(
                tuple(bubble(f"{row}-{column}-{place}") for place in range(per_cell))
                for column in range(columns)
            ),
        )
        for row, title in enumerate(titles)
    )
