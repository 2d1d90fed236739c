"""From calls of the system to steps on a disk: each is about a node, whatever it was called by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.disk import (
    ROOT,
    Naming,
    NewFolder,
    Resize,
    Said,
    Step,
    SyncFile,
    SyncFolder,
    Tree,
    Write,
    disk_of,
)

_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_STDOUT = 1


class RecordingError(Exception):
    """The program did something that the model of the disk does not know."""


@dataclass(slots=True)
class _Handle:
    """What a descriptor stands for: a path, its node where it is in the folder, where writing goes on."""

    path: str
    node: int | None = None
    at: int | None = 0


class Follower:
    """Follows descriptors and names, so that each step is about a node."""

    def __init__(self, folder: Path, before: Tree) -> None:
        self._root = str(folder)
        self._names = disk_of(before)[1]
        self._folders = {ROOT, *(self._names[path] for path, content in before.items() if content is None)}
        self._handles: dict[int, _Handle] = {}
        self._next = len(self._names)

    def follow(self, name: str, arguments: str, result: int) -> Iterator[Step]:
        """Yield what a call that succeeded did."""
        parts = arguments.split(", ")
        act = getattr(self, f"_{name.removesuffix('64')}", None)
        if act is not None:
            yield from act(parts, result)
        else:
            self._refuse_unknown(name, arguments)

    def _refuse_unknown(self, name: str, arguments: str) -> None:
        if name in {"fork", "vfork", "clone", "clone3"}:
            if "CLONE_FILES" not in arguments:
                raise RecordingError(f"a process of its own: {name}")
            return
        shared = name != "mmap" or ("MAP_SHARED" in arguments and "PROT_WRITE" in arguments)
        numbers = [int(part) for part in arguments.split(", ") if part.isdigit()]
        here = any(found and found.node is not None for found in map(self._handles.get, numbers))
        texts = [_text(part) for part in arguments.split(", ") if part.startswith('"')]
        named = any(self._inside(text) is not None for text in texts)
        if shared and (here or named):
            raise RecordingError(f"nobody knows what {name} leaves on a disk: {arguments[:100]}")

    # Descriptors

    def _openat(self, parts: list[str], result: int) -> Iterator[Step]:
        yield from self._opened(self._at(parts[0], parts[1]), parts[2], result)

    def _open(self, parts: list[str], result: int) -> Iterator[Step]:
        yield from self._opened(_text(parts[0]), parts[1], result)

    def _creat(self, parts: list[str], result: int) -> Iterator[Step]:
        yield from self._opened(_text(parts[0]), "O_CREAT|O_WRONLY|O_TRUNC", result)

    def _opened(self, path: str, flags: str, result: int) -> Iterator[Step]:
        inside = self._inside(path)
        handle = self._handles[result] = _Handle(path)
        if inside is None:
            return
        if "O_TMPFILE" in flags or "O_APPEND" in flags:
            raise RecordingError(f"opened in an unknown way: {flags}")
        node = self._names.get(inside)
        if node is None:
            node = self._new(inside)
            yield self._naming((inside, node))
        elif "O_TRUNC" in flags:
            yield Resize(node, 0)
        handle.node = node
        if "O_RDWR" in flags:
            handle.at = None  # reading moves it too, and is not followed

    def _close(self, parts: list[str], _result: int) -> Iterator[Step]:
        self._handles.pop(int(parts[0]), None)
        yield from ()

    def _dup(self, parts: list[str], result: int) -> Iterator[Step]:
        if int(parts[0]) in self._handles:
            self._handles[result] = self._handles[int(parts[0])]
        yield from ()

    _dup2 = _dup3 = _dup

    def _fcntl(self, parts: list[str], result: int) -> Iterator[Step]:
        if parts[1].startswith("F_DUPFD"):
            yield from self._dup(parts, result)

    def _lseek(self, parts: list[str], result: int) -> Iterator[Step]:
        handle = self._handles.get(int(parts[0]))
        if handle is not None and handle.at is not None:
            handle.at = result
        yield from ()

    # Bytes

    def _write(self, parts: list[str], result: int) -> Iterator[Step]:
        number, data = int(parts[0]), _bytes(parts[1])[:result]
        handle = self._handles.get(number)
        if handle is None:
            if number == _STDOUT:
                yield from (Said(line) for line in data.decode().splitlines() if line)
        elif handle.node is not None:
            if handle.at is None:
                raise RecordingError(f"nobody knows where this went: {handle.path}")
            yield Write(handle.node, handle.at, data)
            handle.at += result

    def _writev(self, parts: list[str], result: int) -> Iterator[Step]:
        yield from self._write([parts[0], ", ".join(parts[1:])], result)

    def _pwrite(self, parts: list[str], result: int) -> Iterator[Step]:
        handle = self._handles.get(int(parts[0]))
        if handle is not None and handle.node is not None:
            yield Write(handle.node, int(parts[3]), _bytes(parts[1])[:result])

    def _ftruncate(self, parts: list[str], _result: int) -> Iterator[Step]:
        handle = self._handles.get(int(parts[0]))
        if handle is not None and handle.node is not None:
            yield Resize(handle.node, int(parts[1]))

    def _truncate(self, parts: list[str], _result: int) -> Iterator[Step]:
        inside = self._inside(_text(parts[0]))
        if inside is not None:
            yield Resize(self._names[inside], int(parts[1]))

    def _fsync(self, parts: list[str], _result: int) -> Iterator[Step]:
        handle = self._handles.get(int(parts[0]))
        if handle is not None and handle.node is not None:
            kind = SyncFolder if handle.node in self._folders else SyncFile
            yield kind(handle.node)

    _fdatasync = _fsync

    # Names

    def _rename(self, parts: list[str], _result: int) -> Iterator[Step]:
        yield from self._renamed(_text(parts[0]), _text(parts[1]))

    def _renameat(self, parts: list[str], _result: int) -> Iterator[Step]:
        if parts[4:] not in ([], ["0"]):
            raise RecordingError(f"renamed in an unknown way: {parts[4:]}")
        yield from self._renamed(self._at(parts[0], parts[1]), self._at(parts[2], parts[3]))

    _renameat2 = _renameat

    def _renamed(self, source: str, goal: str) -> Iterator[Step]:
        old, new = self._inside(source), self._inside(goal)
        if old is None and new is None:
            return
        if not old or not new or _parent(old) != _parent(new):
            raise RecordingError(f"renamed from one folder into another: {source}")
        node = self._names.pop(old)
        yield self._naming((old, None), (new, node))
        self._names[new] = node
        for path in [path for path in self._names if path.startswith(f"{old}/")]:
            self._names[new + path[len(old) :]] = self._names.pop(path)

    def _unlink(self, parts: list[str], _result: int) -> Iterator[Step]:
        yield from self._gone(_text(parts[0]))

    _rmdir = _unlink

    def _unlinkat(self, parts: list[str], _result: int) -> Iterator[Step]:
        yield from self._gone(self._at(parts[0], parts[1]))

    def _gone(self, path: str) -> Iterator[Step]:
        inside = self._inside(path)
        if inside:
            del self._names[inside]
            yield self._naming((inside, None))

    def _mkdir(self, parts: list[str], _result: int) -> Iterator[Step]:
        yield from self._made(_text(parts[0]))

    def _mkdirat(self, parts: list[str], _result: int) -> Iterator[Step]:
        yield from self._made(self._at(parts[0], parts[1]))

    def _made(self, path: str) -> Iterator[Step]:
        inside = self._inside(path)
        if inside:
            node = self._new(inside)
            self._folders.add(node)
            yield NewFolder(node)
            yield self._naming((inside, node))

    def _new(self, inside: str) -> int:
        self._names[inside] = self._next
        self._next += 1
        return self._names[inside]

    def _naming(self, *names: tuple[str, int | None]) -> Naming:
        folder = self._names[_parent(names[0][0])]
        return Naming(folder, tuple((path.rpartition("/")[2], node) for path, node in names))

    def _at(self, folder: str, path: str) -> str:
        text = _text(path)
        if folder == "AT_FDCWD" or text.startswith("/"):
            return text
        handle = self._handles.get(int(folder))
        return f"{handle.path}/{text}" if handle else text

    def _inside(self, path: str) -> str | None:
        """Return a path within the folder, empty for itself; None for one elsewhere."""
        if path == self._root:
            return ""
        return path.removeprefix(f"{self._root}/") if path.startswith(f"{self._root}/") else None


def _parent(inside: str) -> str:
    return inside.rpartition("/")[0]


def _bytes(argument: str) -> bytes:
    found = list(_STRING.finditer(argument))
    if any(one[2] for one in found):
        raise RecordingError("strace cut a string short")
    return b"".join(bytes.fromhex(one[1].replace("\\x", "")) for one in found)


def _text(argument: str) -> str:
    return _bytes(argument).decode()
