"""macOS's Security framework, called with dictionaries of Core Foundation.

Written from Apple's descriptions; the tests drive it with stand-ins of the functions, but no test of ours has
run on macOS.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.ui.keychain.macos import WELL, Query, Value

_UTF8 = 0x08000100
_Ref = ctypes.c_void_p
_Index = ctypes.c_long
_FRAMEWORK = "/System/Library/Frameworks/{name}.framework/{name}"


class MacItems:
    """Matches Items."""

    def __init__(self, security: Any = None, foundation: Any = None) -> None:  # noqa: ANN401 - ctypes libraries
        """Speak to these libraries: the system's own unless told otherwise."""
        self._security = security or ctypes.CDLL(_FRAMEWORK.format(name="Security"))
        self._foundation = foundation or ctypes.CDLL(_FRAMEWORK.format(name="CoreFoundation"))

    def add(self, query: Query) -> int:
        """Ask SecItemAdd."""
        return int(self._asked("SecItemAdd", query, None))

    def copy_matching(self, query: Query) -> tuple[int, bytes]:
        """Ask SecItemCopyMatching for data."""
        found = _Ref()
        status = int(self._asked("SecItemCopyMatching", query, ctypes.byref(found)))
        if status != WELL or not found:
            return status, b""
        try:
            length = self._call(_Index, "CFDataGetLength", (_Ref, found))
            start = self._call(_Ref, "CFDataGetBytePtr", (_Ref, found))
            return status, ctypes.string_at(start, length)
        finally:
            self._call(None, "CFRelease", (_Ref, found))

    def delete(self, query: Query) -> int:
        """Ask SecItemDelete."""
        with self._dictionary(query) as asked:
            return int(_called(self._security.SecItemDelete, ctypes.c_int32, (_Ref, asked)))

    def _asked(self, function: str, query: Query, answer: object) -> int:
        with self._dictionary(query) as asked:
            call = getattr(self._security, function)
            return int(_called(call, ctypes.c_int32, (_Ref, asked), (ctypes.c_void_p, answer)))

    @contextmanager
    def _dictionary(self, query: Query) -> Iterator[int]:
        """Make the query's dictionary, and let go of it and of all that was made for it."""
        made: list[int] = []
        try:
            keys = [self._constant(name) for name in query]
            values = [self._value(value, made) for value in query.values()]
            several = _Ref * len(query)
            # No callbacks: nothing in it is released before the dictionary is.
            dictionary = self._call(
                _Ref,
                "CFDictionaryCreate",
                (_Ref, None),
                (ctypes.c_void_p, several(*keys)),
                (ctypes.c_void_p, several(*values)),
                (_Index, len(query)),
                (_Ref, self._address("kCFTypeDictionaryKeyCallBacks")),
                (_Ref, self._address("kCFTypeDictionaryValueCallBacks")),
            )
            made.append(int(dictionary))
            yield int(dictionary)
        finally:
            for one in reversed(made):
                self._call(None, "CFRelease", (_Ref, one))

    def _value(self, value: Value, made: list[int]) -> int:
        if isinstance(value, str) and value.startswith(("kSec", "kCF")):
            return self._constant(value)
        if isinstance(value, str):
            text = (ctypes.c_char_p, value.encode()), (ctypes.c_uint32, _UTF8)
            made.append(int(self._call(_Ref, "CFStringCreateWithCString", (_Ref, None), *text)))
        else:
            data = (ctypes.c_char_p, value), (_Index, len(value))
            made.append(int(self._call(_Ref, "CFDataCreate", (_Ref, None), *data)))
        return made[-1]

    def _constant(self, name: str) -> int:
        library = self._foundation if name.startswith("kCF") else self._security
        return int(_Ref.in_dll(library, name).value or 0)

    def _address(self, name: str) -> int:
        return ctypes.addressof(ctypes.c_byte.in_dll(self._foundation, name))

    def _call(self, answers: Any, function: str, *arguments: tuple[Any, object]) -> Any:  # noqa: ANN401 - a ctypes function
        return _called(getattr(self._foundation, function), answers, *arguments)


def _called(function: Any, answers: Any, *arguments: tuple[Any, object]) -> Any:  # noqa: ANN401 - a ctypes function
    """Call a function with its types told: without them a pointer would arrive cut in half."""
    function.restype = answers
    function.argtypes = tuple(kind for kind, _value in arguments)
    return function(*(value for _kind, value in arguments))
