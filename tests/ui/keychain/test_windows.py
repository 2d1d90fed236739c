"""Windows: the structure's layout, what is called with it, and what follows when it is refused."""

import ctypes
from typing import Any

import pytest

from app.domain.errors import KeychainRefusedError, KeychainSecretError
from app.ui.keychain.keychain import label_of
from app.ui.keychain.windows import NOT_FOUND, Credential, CredentialManager

NAME = "0123456789abcdef"
SECRET = bytes(range(32))


class Library:
    """Stands for advapi32 and kernel32: keeps what it is handed, through the very pointers it is handed."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[bytes, int, str]] = {}
        self.error = 0
        self.freed = 0
        self._lent: list[Any] = []
        word, text, pointer = ctypes.c_uint32, ctypes.c_wchar_p, ctypes.POINTER(Credential)
        self.CredWriteW = ctypes.CFUNCTYPE(word, pointer, word)(self._write)
        self.CredReadW = ctypes.CFUNCTYPE(word, text, word, word, ctypes.POINTER(pointer))(self._read)
        self.CredDeleteW = ctypes.CFUNCTYPE(word, text, word, word)(self._delete)
        self.CredFree = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(self._free)
        self.GetLastError = ctypes.CFUNCTYPE(word)(lambda: self.error)

    def _write(self, credential: Any, flags: int) -> int:  # noqa: ANN401 - a pointer of ctypes
        told = credential.contents
        assert (told.type, flags, told.attribute_count) == (1, 0, 0)
        if self.error:
            return 0
        secret = ctypes.string_at(told.blob, told.blob_size)
        self.kept[told.target_name] = (secret, told.persist, told.comment)
        return 1

    def _read(self, target: str, kind: int, flags: int, found: Any) -> int:  # noqa: ANN401 - a pointer of ctypes
        assert (kind, flags) == (1, 0)
        if target not in self.kept:
            self.error = self.error or NOT_FOUND
            return 0
        secret = self.kept[target][0]
        blob = ctypes.create_string_buffer(secret, len(secret))
        credential = Credential(blob=ctypes.addressof(blob), blob_size=len(secret))
        self._lent = [blob, credential]
        found[0] = ctypes.pointer(credential)
        return 1

    def _delete(self, target: str, kind: int, flags: int) -> int:
        assert (kind, flags) == (1, 0)
        if self.error or target not in self.kept:
            self.error = self.error or NOT_FOUND
            return 0
        del self.kept[target]
        return 1

    def _free(self, lent: int) -> None:
        assert lent == ctypes.addressof(self._lent[1])
        assert self._lent[0].raw == bytes(32)  # wiped before it is given back
        self.freed += 1


@pytest.fixture
def library() -> Library:
    """Return a system that keeps credentials."""
    return Library()


@pytest.fixture
def keychain(library: Library) -> CredentialManager:
    """Return the keychain on it."""
    return CredentialManager(library, library)


def test_the_structure_is_laid_out_as_in_the_header() -> None:
    assert ctypes.sizeof(Credential) == 80
    places = {name: getattr(Credential, name).offset for name, _kind in Credential._fields_}
    assert (places["target_name"], places["last_written"], places["blob_size"]) == (8, 24, 32)
    assert (places["blob"], places["persist"], places["user_name"]) == (40, 48, 72)


def test_what_is_kept_is_there_again_and_gone_when_deleted(
    keychain: CredentialManager, library: Library
) -> None:
    assert keychain.available()
    keychain.store(NAME, label_of(NAME), SECRET)
    assert library.kept == {f"Fika/{NAME}": (SECRET, 2, f"Fika vault {NAME}")}
    assert keychain.fetch(NAME) == SECRET
    assert library.freed == 1
    keychain.delete(NAME)
    keychain.delete(NAME)
    with pytest.raises(KeychainSecretError):
        keychain.fetch(NAME)


def test_a_refusal_is_told(keychain: CredentialManager, library: Library) -> None:
    library.error = 5
    with pytest.raises(KeychainRefusedError):
        keychain.store(NAME, label_of(NAME), SECRET)
    with pytest.raises(KeychainRefusedError):
        keychain.fetch(NAME)
    with pytest.raises(KeychainRefusedError):
        keychain.delete(NAME)
