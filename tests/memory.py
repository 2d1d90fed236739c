"""All that a process has in its memory on Linux, searched from outside, in every form in which it may lie."""

import base64
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

AT_ONCE = 1 << 24
"""How many bytes are looked at together."""
_MAPPING = re.compile(
    r"(?P<begin>[0-9a-f]+)-(?P<end>[0-9a-f]+) (?P<rights>\S+) \S+ \S+ (?P<file>\d+)\s*(?P<name>.*)"
)
_SHORT = 64
_EMPTY = re.compile(rb"\0{%d,}" % _SHORT)
"""Half of the memory was never written to: what is empty is made short, which halves the time of a search."""
_KERNELS = ("[vvar", "[vsyscall")
_WRITTEN = (base64.b32encode, base64.b64encode, base64.urlsafe_b64encode)


def forms_of_text(words: str) -> frozenset[bytes]:
    """Return how Python, Qt, X and files hold a text: by one, two or four bytes a letter."""
    return frozenset(words.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"))


def forms_of_key(key: bytes) -> frozenset[bytes]:
    """Return how a key may lie there: as it is, turned round, and written out for Python or for Qt."""
    written = (key.hex(), key.hex().upper(), *(encode(key).decode().rstrip("=") for encode in _WRITTEN))
    return frozenset(
        {key, key[::-1]} | {one.encode(coding) for one in written for coding in ("ascii", "utf-16-le")}
    )


def found_in_memory(process: int, wanted: Mapping[str, frozenset[bytes]]) -> dict[str, int]:
    """Return how often each thing is found, by its name. Raises PermissionError where nobody may look.

    What Python holds of this very search would be found as well: never search the process that asks.
    """
    counts = dict.fromkeys(wanted, 0)
    longest = max(len(form) for forms in wanted.values() for form in forms)
    for piece in contents(process, longest - 1):
        for name, forms in wanted.items():
            counts[name] += sum(piece.count(form) for form in forms)
    return counts


def contents(process: int, overlap: int) -> Iterator[bytes]:
    """Yield all that a process has in memory, in pieces; one that goes on begins with the last one's end.

    Heaps, stacks, what is shared, what libraries have written. Left out is what can be nothing but the
    content of a file on the disk, and what Linux itself puts there. Raises PermissionError where nobody may
    look.
    """
    folder = Path("/proc", str(process))
    with (folder / "mem").open("rb", buffering=0) as memory:
        for begin, end in _mappings((folder / "smaps").read_text()):
            before = b""
            for place in range(begin, end, AT_ONCE):
                piece = _read(memory.fileno(), min(AT_ONCE, end - place), place)
                yield _EMPTY.sub(b"\0" * _SHORT, before + piece)
                before = piece[-overlap:] if overlap else b""


def _mappings(smaps: str) -> Iterator[tuple[int, int]]:
    """Yield where what is mapped begins and ends."""
    here: re.Match[str] | None = None
    for line in smaps.splitlines():
        here = _MAPPING.fullmatch(line) or here
        if here is None or not line.startswith("Anonymous:"):
            continue
        # Pages of a file that were never written to, mapped for this process alone, are the file's still.
        is_file = here["file"] != "0" and here["rights"].endswith("p") and line.split()[1] == "0"
        if here["rights"].startswith("r") and not is_file and not here["name"].startswith(_KERNELS):
            yield int(here["begin"], 16), int(here["end"], 16)


def _read(memory: int, length: int, place: int) -> bytes:
    try:
        return os.pread(memory, length, place)
    except OSError:  # mapped, but nothing lies there, as behind the end of a file
        return b""
