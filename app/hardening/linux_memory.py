"""Keeping the memory of the process to itself on Linux."""

import ctypes

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4


def close() -> bool:
    """Let no other process of this person read the memory, follow the calls or take over a descriptor.

    What lies under /proc for this process is root's from now on, and no program that collects crashes gets
    its memory. A desktop portal, which looks there to see who asks, refuses to serve it: no dialog may be one
    of the portal's. A program that is started from here, or in its place, has to ask for this anew.
    """
    prctl = ctypes.CDLL(None).prctl
    prctl.argtypes = (ctypes.c_int, *(ctypes.c_ulong,) * 4)
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
