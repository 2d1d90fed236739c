"""Giving up the network on Linux, by a seccomp filter that nobody can take off again."""

import ctypes
import errno
import os
import sys

from app.hardening.socket_filter import IO_URING, MACHINES, program

_PR_SET_NO_NEW_PRIVS, _PR_GET_SECCOMP = 38, 21
_FILTERED = 2
_SET_MODE_FILTER, _ALL_THREADS = 1, 1


class _Program(ctypes.Structure):
    """What the kernel calls sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def refuse() -> bool:
    """Refuse every socket that could leave this machine, in all threads and every child; False if it can't.

    Programs started from here gain no rights by their setuid bit any more: that is the kernel's condition.
    """
    machine = MACHINES.get(os.uname().machine)
    if machine is None or sys.maxsize < 2**32:  # a 32-bit Python on such a machine makes foreign calls
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl.argtypes = (ctypes.c_int, *(ctypes.c_ulong,) * 4)
    libc.syscall.restype = ctypes.c_long
    if _is_refused(libc):
        return True
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    instructions = program(machine)
    filtering = _Program(len(instructions) // 8, instructions)
    number, mode, threads = (
        ctypes.c_long(machine.seccomp),
        *map(ctypes.c_ulong, (_SET_MODE_FILTER, _ALL_THREADS)),
    )
    return bool(libc.syscall(number, mode, threads, ctypes.byref(filtering)) == 0)


def _is_refused(libc: ctypes.CDLL) -> bool:
    """Tell whether our filter is on already, as after locking: each further one would slow every call.

    Only ours refuses io_uring in this way, and the question makes no socket.
    """
    if libc.prctl(_PR_GET_SECCOMP, 0, 0, 0, 0) != _FILTERED:
        return False
    asked = libc.syscall(ctypes.c_long(IO_URING[0]), ctypes.c_long(0), None)
    return bool(asked == -1) and ctypes.get_errno() == errno.EACCES
