"""macOS: what is asked of the keychain, and how it is put into Core Foundation's dictionaries."""

import ctypes
from typing import Any

import pytest

from app.domain.errors import KeychainRefusedError, KeychainSecretError
from app.ui.keychain.keychain import label_of
from app.ui.keychain.mac_items import MacItems
from app.ui.keychain.macos import NOT_FOUND, WELL, MacKeychain, Query

NAME = "0123456789abcdef"
SECRET = bytes(range(32))


class Items:
    """Keeps items in a dictionary, and notes what is asked."""

    def __init__(self, status: int = WELL) -> None:
        self.asked: list[Query] = []
        self.kept: dict[str, bytes] = {}
        self._status = status

    def add(self, query: Query) -> int:
        """Keep it."""
        self.asked.append(query)
        secret = query["kSecValueData"]
        assert isinstance(secret, bytes)
        self.kept[str(query["kSecAttrAccount"])] = secret
        return self._status

    def copy_matching(self, query: Query) -> tuple[int, bytes]:
        """Return it."""
        self.asked.append(query)
        found = self.kept.get(str(query["kSecAttrAccount"]))
        return (self._status, found) if found is not None else (self._status or NOT_FOUND, b"")

    def delete(self, query: Query) -> int:
        """Delete it."""
        found = self.kept.pop(str(query["kSecAttrAccount"]), None)
        return self._status if found is not None else self._status or NOT_FOUND


def test_what_is_kept_is_there_again_and_gone_when_deleted() -> None:
    items = Items()
    keychain = MacKeychain(items)
    assert keychain.available()
    keychain.store(NAME, label_of(NAME), bytes(32))
    keychain.store(NAME, label_of(NAME), SECRET)
    assert items.asked[-1] == {
        "kSecClass": "kSecClassGenericPassword",
        "kSecAttrService": "Fika",
        "kSecAttrAccount": NAME,
        "kSecAttrLabel": f"Fika vault {NAME}",
        "kSecAttrAccessible": "kSecAttrAccessibleWhenUnlockedThisDeviceOnly",
        "kSecAttrSynchronizable": "kCFBooleanFalse",
        "kSecValueData": SECRET,
    }
    assert keychain.fetch(NAME) == SECRET
    keychain.delete(NAME)
    keychain.delete(NAME)
    with pytest.raises(KeychainSecretError):
        keychain.fetch(NAME)


def test_a_refusal_is_told() -> None:
    keychain = MacKeychain(Items(-128))  # errSecUserCanceled
    with pytest.raises(KeychainRefusedError):
        keychain.store(NAME, label_of(NAME), SECRET)
    with pytest.raises(KeychainRefusedError):
        keychain.fetch(NAME)
    with pytest.raises(KeychainRefusedError):
        keychain.delete(NAME)


_Ref, _Index = ctypes.c_void_p, ctypes.c_long
_Refs = ctypes.POINTER(ctypes.c_void_p)


class Foundation:
    """Stands for Core Foundation: numbers for objects, counted until they are released."""

    def __init__(self) -> None:
        self.objects: dict[int, Any] = {}
        self.released: list[int] = []
        self.CFStringCreateWithCString = ctypes.CFUNCTYPE(_Ref, _Ref, ctypes.c_char_p, ctypes.c_uint32)(
            self._text
        )
        self.CFDataCreate = ctypes.CFUNCTYPE(_Ref, _Ref, _Ref, _Index)(self._data)
        self.CFDataGetLength = ctypes.CFUNCTYPE(_Index, _Ref)(lambda one: len(self.objects[one]))
        self.CFDataGetBytePtr = ctypes.CFUNCTYPE(_Ref, _Ref)(self._start)
        self.CFRelease = ctypes.CFUNCTYPE(None, _Ref)(self.released.append)
        made = ctypes.CFUNCTYPE(_Ref, _Ref, _Refs, _Refs, _Index, _Ref, _Ref)
        self.CFDictionaryCreate = made(self._dictionary)
        self._lent: list[Any] = []

    def keep(self, what: object) -> int:
        """Return a number for an object, wider than half a pointer."""
        number = 0x7F00_0000_0000 + len(self.objects)
        self.objects[number] = what
        return number

    def _text(self, _allocator: int | None, text: bytes, encoding: int) -> int:
        assert encoding == 0x08000100
        return self.keep(text.decode())

    def _data(self, _allocator: int | None, start: int, length: int) -> int:
        return self.keep(ctypes.string_at(start, length))

    def _start(self, one: int) -> int:
        self._lent.append(ctypes.create_string_buffer(self.objects[one]))
        return ctypes.addressof(self._lent[-1])

    def _dictionary(self, _allocator: int | None, keys: Any, values: Any, count: int, *_calls: int) -> int:  # noqa: ANN401 - pointers of ctypes
        named = {self.objects[keys[at]]: self.objects[values[at]] for at in range(count)}
        return self.keep(named)


class Security:
    """Stands for the Security framework."""

    def __init__(self, foundation: Foundation) -> None:
        self._foundation = foundation
        self.asked: list[tuple[str, Any]] = []
        both = ctypes.CFUNCTYPE(ctypes.c_int32, _Ref, _Refs)
        self.SecItemAdd = both(self._add)
        self.SecItemCopyMatching = both(self._copy)
        self.SecItemDelete = ctypes.CFUNCTYPE(ctypes.c_int32, _Ref)(self._delete)

    def _add(self, query: int, answer: Any) -> int:  # noqa: ANN401 - a pointer of ctypes
        assert not answer
        self.asked.append(("add", self._foundation.objects[query]))
        return WELL

    def _copy(self, query: int, answer: Any) -> int:  # noqa: ANN401 - a pointer of ctypes
        self.asked.append(("copy", self._foundation.objects[query]))
        answer[0] = self._foundation.keep(SECRET)
        return WELL

    def _delete(self, query: int) -> int:
        self.asked.append(("delete", self._foundation.objects[query]))
        return NOT_FOUND


class Named(MacItems):
    """Finds Apple's constants by name, where no framework holds them."""

    def __init__(self, security: Security, foundation: Foundation) -> None:
        super().__init__(security, foundation)
        self._held = foundation

    def _constant(self, name: str) -> int:
        return self._held.keep(name)

    def _address(self, name: str) -> int:
        return self._held.keep(name)


def test_a_query_arrives_whole_and_nothing_of_it_is_left() -> None:
    foundation = Foundation()
    security = Security(foundation)
    items = Named(security, foundation)
    query: Query = {
        "kSecClass": "kSecClassGenericPassword",
        "kSecAttrAccount": "Fikä",
        "kSecValueData": SECRET,
    }
    assert items.add(query) == WELL
    assert items.delete(query) == NOT_FOUND
    assert items.copy_matching(query) == (WELL, SECRET)
    assert security.asked == [("add", query), ("delete", query), ("copy", query)]
    constants = {number for number, one in foundation.objects.items() if str(one).startswith("k")}
    assert sorted(foundation.released) == sorted(set(foundation.objects) - constants)
