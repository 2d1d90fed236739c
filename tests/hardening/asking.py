"""A program that asks the kernel for everything Fika gives up, and prints how that went, as JSON.

Its argument says how it begins: `hardened` or `bare`. A zero is a success, anything else the error's number.
"""

import ctypes
import json
import mmap
import platform
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from app import hardening

SUCCESS = 0
CHILD = """
import socket
try:
    socket.socket()
    print(0)
except OSError as error:
    print(error.errno)
"""
I386_SOCKET = bytes.fromhex("53 b867010000 bb02000000 b902000000 31d2 cd80 5b c3")
"""i386's own call for an internet socket, which takes no pointer: it works in a 64-bit process too."""


def family(name: str) -> int:
    """Ask for a socket of this family."""
    kind = socket.SOCK_SEQPACKET if name == "AF_ALG" else socket.SOCK_DGRAM
    return went(lambda: socket.socket(getattr(socket, name), kind).close())


def pair(name: str) -> int:
    """Ask for two sockets of this family that are connected."""
    return went(lambda: socket.socketpair(getattr(socket, name)))


def went(ask: Callable[[], object]) -> int:
    """Return the number of the error, 0 without one."""
    try:
        ask()
    except OSError as error:
        return error.errno or -1
    return SUCCESS


def call(number: int, *arguments: object) -> int:
    """Make a call to the kernel by its number."""
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.syscall(ctypes.c_long(number), *arguments)
    return ctypes.get_errno() if done == -1 else 0


def by_i386() -> int:
    """Ask as a 32-bit program would."""
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(I386_SOCKET)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    answer = int(ctypes.CFUNCTYPE(ctypes.c_int)(address)())
    return -answer if answer < 0 else 0


def in_child() -> int:
    """Let a program that is started from here ask."""
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, check=True)
    return int(done.stdout)


def everything() -> dict[str, int]:
    """Ask for all of it."""
    families = ("AF_INET", "AF_INET6", "AF_PACKET", "AF_NETLINK", "AF_VSOCK", "AF_ALG", "AF_UNIX")
    went_how = {name: family(name) for name in families}
    went_how["a pair of AF_UNIX"] = pair("AF_UNIX")
    went_how["a pair of AF_INET"] = pair("AF_INET")
    went_how["io_uring"] = call(425, 8, ctypes.create_string_buffer(120))
    if platform.machine() == "x86_64":
        went_how["x32"] = call(0x40000000 | 41, 2, 2, 0)
        went_how["i386"] = by_i386()
    went_how["a child"] = in_child()
    return went_how


def main(beginning: str) -> None:
    """Begin, ask, and print."""
    begun, early = threading.Event(), []

    def ask_late() -> None:
        begun.wait()
        early.append(family("AF_INET"))

    thread = threading.Thread(target=ask_late)
    thread.start()
    granted = [hardening.begin() for _again in range(2)] if beginning == "hardened" else []
    begun.set()
    thread.join()
    how = {"a thread that was there before": early[0], **everything()}
    status = dict(line.split(":\t", 1) for line in Path("/proc/self/status").read_text().splitlines())
    print(
        json.dumps(
            {
                "granted": [str(one) for one in granted],
                "went": how,
                "filters": int(status["Seccomp_filters"]),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
