"""A few messages to macOS's own objects, where Qt has no words for them.

Written from Apple's description of the Objective-C runtime; the tests drive it with stand-ins of the three
functions, but no test of ours has run on macOS.
"""

import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

_Word = ctypes.c_size_t
"""Objects, selectors, NSUInteger and NSInteger are all one machine word."""


_told_by_class: dict[str, Callable[[], None]] = {}
_methods: dict[str, Any] = {}
"""What the runtime calls has to stay where it is for as long as the runtime does."""


class Cocoa:
    """Sends messages whose arguments and answers are machine words. To be used in the GUI's thread only."""

    def __init__(self, runtime: Any = None) -> None:  # noqa: ANN401 - a ctypes library has any attribute
        """Speak to this runtime: the system's own unless told otherwise."""
        self._runtime = runtime or ctypes.CDLL(ctypes.util.find_library("objc") or "libobjc.dylib")
        naming = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_char_p)
        self._selector = naming(_address(self._runtime.sel_registerName))
        self._class = naming(_address(self._runtime.objc_getClass))

    def class_named(self, name: str) -> int:
        """Return a class, 0 when there is none of that name."""
        return int(self._class(name.encode()))

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        """Send a message and return the answer; what a message without one returns means nothing.

        The function has to be called by the types of the very message: on Apple's processors arguments of a
        variadic call travel elsewhere.
        """
        types = (_Word, _Word, *(_Word for _one in arguments))
        call = ctypes.CFUNCTYPE(_Word, *types)(_address(self._runtime.objc_msgSend))
        return int(call(receiver, self._selector(selector.encode()), *arguments))

    def selector(self, name: str) -> int:
        """Return a message's name as the runtime knows it."""
        return int(self._selector(name.encode()))

    def observer(self, name: str, told: Callable[[], None]) -> int:
        """Return a new object, of a class of this name, that calls `told` at the message `told:`.

        A runtime has one class of a name; asked again, whoever asked last is told. The object is never freed.
        """
        _told_by_class[name] = told
        made = self.class_named(name) or self._make_observing(name)
        return self.send(self.send(made, "alloc"), "init")

    def _make_observing(self, name: str) -> int:
        runtime = self._runtime
        made = _call(runtime.objc_allocateClassPair, _Word, ctypes.c_char_p, _Word)(
            self.class_named("NSObject"), name.encode(), 0
        )

        def called(_receiver: int, _selector: int, _notification: int) -> None:
            _told_by_class[name]()

        method = _methods[name] = ctypes.CFUNCTYPE(None, _Word, _Word, _Word)(called)
        add = _call(runtime.class_addMethod, _Word, _Word, _Word, ctypes.c_char_p)
        add(made, self.selector("told:"), _address(method), b"v@:@")
        ctypes.CFUNCTYPE(None, _Word)(_address(runtime.objc_registerClassPair))(made)
        return int(made)

    def text(self, words: str) -> int:
        """Return an NSString of these words; it lives until the event loop turns."""
        held = ctypes.create_string_buffer(words.encode())
        return self.send(self.class_named("NSString"), "stringWithUTF8String:", ctypes.addressof(held))


def _call(function: Any, *types: Any) -> Any:  # noqa: ANN401 - a function of a ctypes library or of a test
    return ctypes.CFUNCTYPE(_Word, *types)(_address(function))


def _address(function: Any) -> int:  # noqa: ANN401 - a function of a ctypes library or of a test
    return ctypes.cast(function, ctypes.c_void_p).value or 0
