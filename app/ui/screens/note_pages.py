"""Older notes, loaded page by page as somebody scrolls to them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from app.ui.widgets.note_list.rows import NoteRow

T = TypeVar("T")
PAGE = 30
"""How many are loaded at a time: more than fit into a list at once."""


class NotePages(Generic[T]):
    """Gives the next rows each time it is called, and none at the end."""

    def __init__(
        self,
        load: Callable[[int, T | None], Sequence[T]],
        row: Callable[[T], NoteRow],
        after: T | None = None,
        left_out: Callable[[T], bool] | None = None,
    ) -> None:
        """Begin after one, or with the first; `load` takes how many, and the last one that is there."""
        self._load = load
        self._row = row
        self._last = after
        self._left_out = left_out
        self._ended = False

    def there_is(self, besides: int) -> bool:
        """Tell whether there is any, where at most that many are left out."""
        return any(
            self._left_out is None or not self._left_out(one) for one in self._load(besides + 1, self._last)
        )

    def __call__(self) -> Sequence[NoteRow]:
        """Return the next rows."""
        while not self._ended:
            page = self._load(PAGE, self._last)
            self._ended = len(page) < PAGE
            if page:
                self._last = page[-1]
            shown = [one for one in page if self._left_out is None or not self._left_out(one)]
            if shown:
                return [self._row(one) for one in shown]
        return ()
