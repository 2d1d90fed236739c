"""A small model of a disk that may lose its power: what lies on it for certain, and what may or may not.

Names and contents are kept apart, as file systems do: a rename may have reached the disk while the renamed
file's bytes have not. A file's bytes are certain once it was flushed, a folder's names once the folder was.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

SECTOR_BYTES = 512
"""What a disk writes whole or not at all."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written into a file; `node` is the file, whatever it is called by then."""

    node: int
    at: int
    data: bytes

    def sectors(self) -> tuple["Write", ...]:
        """Return the same write in pieces that each lie within one sector."""
        pieces: list[Write] = []
        start = self.at
        end = self.at + len(self.data)
        while start < end:
            stop = min(end, (start // SECTOR_BYTES + 1) * SECTOR_BYTES)
            pieces.append(Write(self.node, start, self.data[start - self.at : stop - self.at]))
            start = stop
        return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Resize:
    """A file cut short, or made longer with zeros."""

    node: int
    size: int


@dataclass(frozen=True, slots=True)
class SyncFile:
    """A file was flushed."""

    node: int


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """A folder's names were flushed."""

    node: int


@dataclass(frozen=True, slots=True)
class Naming:
    """One act on a folder's names, whole or not at all: names it gives (None takes one away)."""

    folder: int
    names: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True)
class NewFolder:
    """A folder came to be; the naming that gives it a name follows."""

    node: int


@dataclass(frozen=True, slots=True)
class Said:
    """The program told somebody something: whatever it promised by that must hold from here on."""

    line: str


Change = Write | Resize
Step = Change | SyncFile | SyncFolder | Naming | NewFolder | Said
Tree = dict[str, bytes | None]
"""What lies in a folder: by path (slashes between names) the bytes of a file, or None for a folder."""
ROOT = 0


@dataclass(frozen=True, slots=True)
class Cut:
    """What a power cut does to what was on its way.

    `names` says how many of a folder's acts came to the disk (of so many; the first ones always go first),
    `changes` what of a file's changes did, when the file's certain size was so many bytes.
    """

    names: Callable[[int, int], int]
    changes: Callable[[tuple[Change, ...], int], tuple[Change, ...]]


@dataclass(slots=True)
class Disk:
    """A disk while a program runs."""

    files: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})
    changing: dict[int, list[Change]] = field(default_factory=dict)
    naming: dict[int, list[Naming]] = field(default_factory=dict)

    def do(self, step: Step) -> None:
        """Go on by one step."""
        if isinstance(step, Write | Resize):
            self.files.setdefault(step.node, b"")
            self.changing.setdefault(step.node, []).append(step)
        elif isinstance(step, Naming):
            self.naming.setdefault(step.folder, []).append(step)
        elif isinstance(step, NewFolder):
            self.folders[step.node] = {}
        elif isinstance(step, SyncFile):
            before = self.files.get(step.node, b"")
            self.files[step.node] = applied(before, tuple(self.changing.pop(step.node, ())))
        elif isinstance(step, SyncFolder):
            self.folders[step.node] = named(self.folders[step.node], self.naming.pop(step.node, []))

    @property
    def is_certain(self) -> bool:
        """Whether nothing is on its way to the disk."""
        return not self.changing and not self.naming

    def after(self, cut: Cut) -> Tree:
        """Return what lies on the disk after a power cut."""
        tree: Tree = {}
        self._look(ROOT, "", cut, tree)
        return tree

    def _look(self, folder: int, path: str, cut: Cut, tree: Tree) -> None:
        acts = self.naming.get(folder, [])
        reached = acts[: cut.names(folder, len(acts))] if acts else []
        for name, node in sorted(named(self.folders[folder], reached).items()):
            if node in self.folders:
                tree[f"{path}{name}"] = None
                self._look(node, f"{path}{name}/", cut, tree)
            else:
                tree[f"{path}{name}"] = self._content(node, cut)

    def _content(self, node: int, cut: Cut) -> bytes:
        before = self.files.get(node, b"")
        changes = tuple(self.changing.get(node, ()))
        return applied(before, cut.changes(changes, len(before))) if changes else before


def disk_of(tree: Tree) -> tuple[Disk, dict[str, int]]:
    """Return a disk that holds this for certain, and each path's node."""
    disk, nodes = Disk(), {"": ROOT}
    for number, (path, content) in enumerate(sorted(tree.items()), ROOT + 1):
        parent, _slash, name = path.rpartition("/")
        disk.folders[nodes[parent]][name] = nodes[path] = number
        if content is None:
            disk.folders[number] = {}
        else:
            disk.files[number] = content
    return disk, nodes


def named(names: Mapping[str, int], acts: list[Naming]) -> dict[str, int]:
    """Return a folder's names after these acts."""
    after = dict(names)
    for act in acts:
        for name, node in act.names:
            if node is None:
                after.pop(name, None)
            else:
                after[name] = node
    return after


def applied(content: bytes, changes: tuple[Change, ...]) -> bytes:
    """Return a file's bytes after these changes; what nobody wrote in a longer file is zero."""
    after = bytearray(content)
    for change in changes:
        size = change.size if isinstance(change, Resize) else change.at
        if len(after) < size:
            after.extend(bytes(size - len(after)))
        if isinstance(change, Resize):
            del after[change.size :]
        else:
            after[change.at : change.at + len(change.data)] = change.data
    return bytes(after)
