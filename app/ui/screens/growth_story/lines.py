"""Words to read, one line below the other, as people wrote them."""

from app.ui.screens.growth_story.told import Lines
from app.ui.widgets.card import Card
from app.ui.widgets.text import label, show_name


def reading(card: Card, lines: Lines) -> None:
    """Put lines into a card that is still empty; a broken line stays broken."""
    for words, kind in lines:
        made = label("", kind)
        show_name(made, words)
        card.add(made)
