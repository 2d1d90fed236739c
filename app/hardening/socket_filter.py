"""Which calls to the kernel are refused, as a program of its packet filter (BPF)."""

import struct
from dataclasses import dataclass

ALLOW, DENY = 0x7FFF0000, 0x00050000 | 13
"""Go on; or fail with EACCES, which reads “Permission denied”."""
AF_UNIX = 1
IO_URING = (425, 427)
"""The first and the last call of io_uring, on every machine: through its queue a socket could be made
that this filter would not see."""
X32 = 0x40000000
"""Calls of x86-64 with this bit are a second set with other numbers."""
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16
"""Where they lie in what the kernel shows of a call. A family of sockets is the low half of its argument."""
_LOAD, _EQUAL, _AT_LEAST, _ABOVE, _RETURN = 0x20, 0x15, 0x35, 0x25, 0x06


@dataclass(frozen=True, slots=True)
class Machine:
    """How one kind of machine numbers its calls."""

    audit: int
    """Its name in the kernel's audit log."""
    seccomp: int
    socket: int
    socketpair: int
    second_set: bool = False


MACHINES = {
    "x86_64": Machine(0xC000003E, seccomp=317, socket=41, socketpair=53, second_set=True),
    "aarch64": Machine(0xC00000B7, seccomp=277, socket=198, socketpair=199),
}
"""By the name that `os.uname` gives."""

_Line = tuple[int, int, str, str]
"""An instruction, its operand, and where to go on if it holds and if not; nowhere said is the next line."""


def program(machine: Machine) -> bytes:
    """Return the filter: sockets for this machine's own processes only, no io_uring, no foreign calls."""
    lines: list[_Line] = [
        (_LOAD, _MACHINE, "", ""),
        # A 32-bit call has other numbers, and one that makes any kind of socket: none of them is ours.
        (_EQUAL, machine.audit, "", "deny"),
        (_LOAD, _NUMBER, "", ""),
        *([(_AT_LEAST, X32, "deny", "")] if machine.second_set else []),
        (_EQUAL, machine.socket, "family", ""),
        (_EQUAL, machine.socketpair, "family", ""),
        (_AT_LEAST, IO_URING[0], "", "allow"),
        (_ABOVE, IO_URING[1], "allow", "deny"),
    ]
    ends = {
        "family": [(_LOAD, _FIRST_ARGUMENT, "", ""), (_EQUAL, AF_UNIX, "allow", "deny")],
        "allow": [(_RETURN, ALLOW, "", "")],
        "deny": [(_RETURN, DENY, "", "")],
    }
    places = {}
    for name, end in ends.items():
        places[name] = len(lines)
        lines += end
    return b"".join(_assembled(place, line, places) for place, line in enumerate(lines))


def _assembled(place: int, line: _Line, places: dict[str, int]) -> bytes:
    code, operand, holds, fails = line
    jumps = (places[goal] - place - 1 if goal else 0 for goal in (holds, fails))
    return struct.pack("=HBBI", code, *jumps, operand)
