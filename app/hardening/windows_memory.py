"""Keeping the memory of the process to itself on Windows: by who may open it, and by reporting no crash.

Written from Microsoft's descriptions (winnt.h, sddl.h, errhandlingapi.h, werapi.h); the tests hold the order
of the calls, but no test of ours has run on Windows.
"""

import ctypes
from ctypes import wintypes
from typing import Any

SEEN_WAITED_FOR_ENDED = 0x0010_0000 | 0x1000 | 0x0001
"""SYNCHRONIZE, PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_TERMINATE. To read the memory is not among them."""
READ_CONTROL = 0x0002_0000
QUERIED = 0x0400
"""PROCESS_QUERY_INFORMATION, which parts of the system itself want."""
WHO_MAY = (
    f"D:P(A;;0x{SEEN_WAITED_FOR_ENDED | READ_CONTROL:x};;;OW)(A;;0x{SEEN_WAITED_FOR_ENDED | QUERIED:x};;;SY)"
)
"""Nobody but the owner (OW) and the system (SY). Being named takes the owner's right to change this list."""
_REVISION, _DACL_SECURITY_INFORMATION = 1, 4
_NO_BOXES = 0x0001 | 0x0002
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX: a crash is not handed to Windows Error Reporting."""
_NO_HEAP = 1
"""WER_FAULT_REPORTING_FLAG_NOHEAP: and where it is all the same, without the memory."""


def close(libraries: Any = ctypes) -> bool:  # noqa: ANN401 - a ctypes library has any attribute
    """Let no other process of this person read the memory; administrators can take that right."""
    try:
        # CDLL and not WinDLL: 64-bit Windows, the only one Qt 6 runs on, has a single way to call functions.
        kernel, rights = libraries.CDLL("kernel32"), libraries.CDLL("advapi32")
        read = rights.ConvertStringSecurityDescriptorToSecurityDescriptorW
        read.argtypes = (wintypes.LPCWSTR, wintypes.DWORD, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p)
        write = rights.SetKernelObjectSecurity
        write.argtypes = (wintypes.HANDLE, wintypes.DWORD, ctypes.c_void_p)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.LocalFree.argtypes = (ctypes.c_void_p,)
        described = ctypes.c_void_p()
        if not read(WHO_MAY, _REVISION, ctypes.byref(described), None):
            return False
        done = write(kernel.GetCurrentProcess(), _DACL_SECURITY_INFORMATION, described)
        kernel.LocalFree(described)
    except (OSError, AttributeError):
        return False
    return bool(done)


def report_no_crash(libraries: Any = ctypes) -> bool:  # noqa: ANN401 - a ctypes library has any attribute
    """Let a crash end the process without a report. Nothing is written to the registry."""
    try:
        kernel = libraries.CDLL("kernel32")
        kernel.SetErrorMode(kernel.GetErrorMode() | _NO_BOXES)
        return bool(libraries.CDLL("wer").WerSetFlags(_NO_HEAP) == 0)
    except (OSError, AttributeError):
        return False
