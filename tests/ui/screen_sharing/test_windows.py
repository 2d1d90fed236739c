"""Windows: the values and types of the call, and what follows when it is refused."""

import ctypes
from ctypes import wintypes

from app.ui.screen_sharing.windows import WindowsHiding, declared

HANDLE = 0x7FFF_0000_1234


class Called:
    """Stands for the system's function; refuses some wishes."""

    def __init__(self, *refused: int) -> None:
        self.calls: list[tuple[int, int]] = []
        self._refused = refused

    def __call__(self, window: int, wish: int) -> int:
        """Note the call."""
        self.calls.append((window, wish))
        return 0 if wish in self._refused else 1


def test_a_window_is_left_out_of_captures() -> None:
    system = Called()
    assert WindowsHiding(system).hide(HANDLE)
    assert system.calls == [(HANDLE, 0x11)]


def test_an_older_windows_empties_it_there() -> None:
    system = Called(0x11)
    assert WindowsHiding(system).hide(HANDLE)
    assert system.calls == [(HANDLE, 0x11), (HANDLE, 0x01)]


def test_a_refusal_is_told() -> None:
    assert not WindowsHiding(Called(0x11, 0x01)).hide(HANDLE)
    assert not WindowsHiding(Called(0x00)).show(HANDLE)


def test_it_is_shown_again() -> None:
    system = Called()
    assert WindowsHiding(system).show(HANDLE)
    assert system.calls == [(HANDLE, 0x00)]


def test_a_handle_arrives_whole() -> None:
    arrived: list[tuple[int | None, int]] = []

    def take(window: int | None, wish: int) -> int:
        arrived.append((window, wish))
        return 1

    function = ctypes.CFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.DWORD)(take)
    assert WindowsHiding(declared(function)).hide(HANDLE)
    assert arrived == [(HANDLE, 0x11)]
    assert ctypes.sizeof(wintypes.HWND) == ctypes.sizeof(ctypes.c_void_p)
    assert (function.argtypes, function.restype) == ((wintypes.HWND, wintypes.DWORD), wintypes.BOOL)


def test_it_says_what_it_cannot_do() -> None:
    said = WindowsHiding(Called()).limits()
    assert "camera" in said
    assert "projector" in said
