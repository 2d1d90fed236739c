"""All that a process has in its memory on Linux, searched from outside, in every form in which it may lie."""

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path

AT_ONCE = 1 << 24
"""How many bytes are looked at together."""


def forms_of_text(words: str) -> frozenset[bytes]:
    """Return how Python, Qt, X and files hold a text: by one, two or four bytes a letter."""
    return frozenset(words.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"))


def forms_of_key(key: bytes) -> frozenset[bytes]:
    """Return how a key may lie there: as it is, turned round, and written out."""
    written = (key.hex(), key.hex().upper(), *(encode(key).decode() for encode in _WRITTEN))
    return frozenset({key, key[::-1]}.union(*(forms_of_text(one.rstrip("=")) for one in written)))


_WRITTEN = (base64.b32encode, base64.b64encode, base64.urlsafe_b64encode)


def found_in_memory(process: int, wanted: Mapping[str, frozenset[bytes]]) -> dict[str, int]:
    """Return how often each thing is found, by its name. Raises PermissionError where nobody may look.

    Everything that is mapped and readable is read: heaps, stacks, libraries, what is shared. What Python
    holds of this very search would be found as well: never search the process that asks.
    """
    counts = dict.fromkeys(wanted, 0)
    longest = max(len(form) for forms in wanted.values() for form in forms)
    for piece in _memory(process, longest - 1):
        for name, forms in wanted.items():
            counts[name] += sum(piece.count(form) for form in forms)
    return counts


def _memory(process: int, overlap: int) -> Iterator[bytes]:
    """Yield what is mapped, in pieces; one that goes on begins with the end of the one before."""
    folder = Path("/proc", str(process))
    with (folder / "mem").open("rb", buffering=0) as memory:
        for begin, end in _mappings((folder / "maps").read_text()):
            before = b""
            for place in range(begin, end, AT_ONCE):
                piece = _read(memory.fileno(), min(AT_ONCE, end - place), place)
                yield before + piece
                before = piece[-overlap:] if overlap else b""


def _mappings(maps: str) -> Iterator[tuple[int, int]]:
    for line in maps.splitlines():
        place, rights, *_rest = line.split()
        if rights.startswith("r") and "[vvar" not in line and "[vsyscall" not in line:  # the kernel's own
            begin, end = (int(part, 16) for part in place.split("-"))
            yield begin, end


def _read(memory: int, length: int, place: int) -> bytes:
    from os import pread

    try:
        return pread(memory, length, place)
    except OSError:  # mapped, but nothing lies there, as behind the end of a file
        return b""
