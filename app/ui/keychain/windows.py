"""Windows: generic credentials of the Credential Manager, kept on this machine alone.

Written from Microsoft's description of wincred.h; the tests hold the logic, the structure's layout and the
calls against a stand-in, but no test of ours has run on Windows.
"""

import ctypes
from typing import Any

from app.domain.errors import KeychainRefusedError, KeychainSecretError

GENERIC = 1
"""CRED_TYPE_GENERIC"""
LOCAL_MACHINE = 2
"""CRED_PERSIST_LOCAL_MACHINE: for this user on this computer, and never roaming to another."""
NOT_FOUND = 1168
"""ERROR_NOT_FOUND"""
# Not wintypes.DWORD, which elsewhere may be as wide as a pointer: so the layout can be tested anywhere.
_DWORD = ctypes.c_uint32


class Credential(ctypes.Structure):
    """CREDENTIALW."""

    _fields_ = (
        ("flags", _DWORD),
        ("type", _DWORD),
        ("target_name", ctypes.c_wchar_p),
        ("comment", ctypes.c_wchar_p),
        ("last_written", _DWORD * 2),
        ("blob_size", _DWORD),
        ("blob", ctypes.c_void_p),
        ("persist", _DWORD),
        ("attribute_count", _DWORD),
        ("attributes", ctypes.c_void_p),
        ("target_alias", ctypes.c_wchar_p),
        ("user_name", ctypes.c_wchar_p),
    )


class CredentialManager:
    """Matches Keychain. Windows asks nobody: whoever is logged in may read their credentials."""

    def __init__(self, library: Any = None, kernel: Any = None) -> None:  # noqa: ANN401 - ctypes libraries
        """Speak to these libraries: the system's own unless told otherwise."""
        library = library or ctypes.CDLL("advapi32")
        pointer = ctypes.POINTER(Credential)
        self._write = _declared(library.CredWriteW, pointer, _DWORD)
        named = (ctypes.c_wchar_p, _DWORD, _DWORD)
        self._read = _declared(library.CredReadW, *named, ctypes.POINTER(pointer))
        self._delete = _declared(library.CredDeleteW, *named)
        self._free = _declared(library.CredFree, ctypes.c_void_p)
        self._last_error = _declared((kernel or ctypes.CDLL("kernel32")).GetLastError)
        self._pointer = pointer

    def available(self) -> bool:
        """Say that there is one: every Windows has it."""
        return True

    def store(self, name: str, label: str, secret: bytes) -> None:
        """Keep a secret, in the place of a former one of this name."""
        held = ctypes.create_string_buffer(secret, len(secret))
        credential = Credential(
            type=GENERIC,
            target_name=_target(name),
            comment=label,
            blob_size=len(secret),
            blob=ctypes.addressof(held),
            persist=LOCAL_MACHINE,
            user_name=label,
        )
        try:
            if not self._write(ctypes.byref(credential), 0):
                raise KeychainRefusedError
        finally:
            ctypes.memset(held, 0, len(secret))

    def fetch(self, name: str) -> bytes:
        """Return what is kept under this name."""
        found = self._pointer()
        if not self._read(_target(name), GENERIC, 0, ctypes.byref(found)):
            raise KeychainSecretError if self._last_error() == NOT_FOUND else KeychainRefusedError
        try:
            return ctypes.string_at(found.contents.blob, found.contents.blob_size)
        finally:
            ctypes.memset(found.contents.blob, 0, found.contents.blob_size)
            self._free(found)

    def delete(self, name: str) -> None:
        """Delete what is kept under this name."""
        if not self._delete(_target(name), GENERIC, 0) and self._last_error() != NOT_FOUND:
            raise KeychainRefusedError

    def give_up(self) -> None:
        """Do nothing: nobody is ever waited for."""


def _target(name: str) -> str:
    return f"Fika/{name}"


def _declared(function: Any, *types: Any) -> Any:  # noqa: ANN401 - a library's function has no type of its own
    """Return the function with the types of the header; all answer a BOOL, a DWORD or nothing."""
    function.argtypes = types
    function.restype = _DWORD
    return function
