"""The ways in which a power cut can go: nothing, all, or a part of what was on its way is on the disk."""

from collections.abc import Callable, Iterator
from random import Random

from tests.faults.disk import Change, Cut, Disk, Resize, Write

_Names = Callable[[int, int], int]
_Changes = Callable[[tuple[Change, ...], int], tuple[Change, ...]]

_KEPT, _TORN, _ZEROS, _STALE = 50, 20, 10, 5
"""Of a hundred changes, how many stay, are torn, or, where they made the file longer, leave it longer but
with zeros, or with what lay in that place of the disk before. The others are lost."""


def cuts(disk: Disk, moment: int, drawn: int) -> Iterator[Cut]:
    """Yield cuts for one moment: the plain ones, the last write torn, and so many drawn by chance.

    The same moment, by its number, always meets the same ones.
    """
    yield Cut(_no_names, _nothing)
    if disk.is_certain:
        return
    yield Cut(_all_names, _everything)
    yield Cut(_all_names, _nothing)
    yield Cut(_no_names, _everything)
    for first, last in _tears(disk):
        yield Cut(_all_names, _torn(first, last))
    for number in range(drawn):
        chance = Random(f"{moment} {number}")  # noqa: S311 - it has to repeat itself, nothing is secret
        yield Cut(_some_names(chance), _some_changes(chance))


def _no_names(_folder: int, _count: int) -> int:
    return 0


def _all_names(_folder: int, count: int) -> int:
    return count


def _nothing(_changes: tuple[Change, ...], _size: int) -> tuple[Change, ...]:
    return ()


def _everything(changes: tuple[Change, ...], _size: int) -> tuple[Change, ...]:
    return changes


def _tears(disk: Disk) -> tuple[tuple[int, int], ...]:
    """Return which sectors of the last write stay: its first, its last, its first half."""
    lasts = [changes[-1] for changes in disk.changing.values()]
    most = max((len(last.sectors()) for last in lasts if isinstance(last, Write)), default=0)
    return ((0, 1), (most - 1, most), (0, most // 2)) if most > 1 else ()


def _torn(first: int, last: int) -> _Changes:
    def changes(all_of_them: tuple[Change, ...], _size: int) -> tuple[Change, ...]:
        *before, torn = all_of_them
        return (*before, *(torn.sectors()[first:last] if isinstance(torn, Write) else ()))

    return changes


def _some_names(chance: Random) -> _Names:
    return lambda _folder, count: chance.randint(0, count)


def _some_changes(chance: Random) -> _Changes:
    def changes(all_of_them: tuple[Change, ...], size: int) -> tuple[Change, ...]:
        return tuple(left for change in all_of_them for left in _left_of(change, size, chance))

    return changes


def _left_of(change: Change, size: int, chance: Random) -> tuple[Change, ...]:
    fate = chance.randrange(100)
    if isinstance(change, Resize):
        return (change,) if fate < _KEPT else ()
    if fate < _KEPT:
        return (change,)
    if fate < _KEPT + _TORN:
        return tuple(piece for piece in change.sectors() if chance.randrange(2))
    if change.at >= size and fate < _KEPT + _TORN + _ZEROS + _STALE:
        length = len(change.data)
        filling = bytes(length) if fate < _KEPT + _TORN + _ZEROS else chance.randbytes(length)
        return (Write(change.node, change.at, filling),)
    return ()
