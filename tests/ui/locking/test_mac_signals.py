"""macOS: what is observed, by which object, and what its being told does."""

import ctypes

from app.ui.cocoa import Cocoa
from app.ui.locking.mac_signals import LOCKED, WORKSPACE, MacSignals

_CLASS = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t)
_METHOD = ctypes.CFUNCTYPE(
    ctypes.c_size_t, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_char_p
)
_REGISTER = ctypes.CFUNCTYPE(None, ctypes.c_size_t)
_NAMING = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_char_p)
_SENDING = ctypes.CFUNCTYPE(ctypes.c_size_t, *(ctypes.c_size_t,) * 6)
_TOLD = ctypes.CFUNCTYPE(None, *(ctypes.c_size_t,) * 3)


class Runtime:
    """Stands for the object runtime: notes the messages, and calls what it was given as a method."""

    def __init__(self) -> None:
        self.names = ["", "NSObject"]
        self.classes: list[str] = []
        self.method = 0
        self.observed: list[str] = []
        self.forgotten = 0
        self.sel_registerName = _NAMING(self._number)
        self.objc_getClass = _NAMING(self._class_number)
        self.objc_msgSend = _SENDING(self._receive)
        self.objc_allocateClassPair = _CLASS(self._allocate)
        self.class_addMethod = _METHOD(self._add)
        self.objc_registerClassPair = _REGISTER(lambda _made: None)

    def tell(self) -> None:
        """Send the notification to whoever observes."""
        _TOLD(self.method)(0, 0, 0)

    def _number(self, name: bytes) -> int:
        if name.decode() not in self.names:
            self.names.append(name.decode())
        return self.names.index(name.decode())

    def _class_number(self, name: bytes) -> int:
        ours = name.decode().startswith("Fika")
        return 0 if ours and name.decode() not in self.classes else self._number(name)

    def _allocate(self, above: int, name: bytes, extra: int) -> int:
        assert (self.names[above], extra) == ("NSObject", 0)
        self.classes.append(name.decode())
        return self._number(name)

    def _add(self, _made: int, selector: int, method: int, types: bytes) -> int:
        assert (self.names[selector], types) == ("told:", b"v@:@")
        self.method = method
        return 1

    def _receive(self, _to: int, selector: int, first: int, second: int, third: int, _fourth: int) -> int:
        name = self.names[selector]
        if name == "stringWithUTF8String:":
            return self._number(ctypes.string_at(first))
        if name == "addObserver:selector:name:object:":
            assert self.names[second] == "told:"
            self.observed.append(self.names[third])
        if name == "removeObserver:":
            self.forgotten += 1
        return 77


def test_sleep_and_a_locked_screen_are_observed_and_lock() -> None:
    runtime = Runtime()
    heard: list[str] = []
    signals = MacSignals(Cocoa(runtime))
    signals.listen(lambda: heard.append("first"))
    assert runtime.observed == [*WORKSPACE, LOCKED]
    runtime.tell()
    assert heard == ["first"]

    signals.stop()
    signals.stop()
    runtime.tell()
    assert heard == ["first"]
    assert runtime.forgotten == 2

    again = MacSignals(Cocoa(runtime))
    again.listen(lambda: heard.append("second"))
    runtime.tell()
    again.stop()
    assert heard == ["first", "second"]
    assert len(runtime.classes) == 1, "a runtime has one class of a name"


def test_stopping_what_never_listened_is_fine() -> None:
    MacSignals(Cocoa(Runtime())).stop()
