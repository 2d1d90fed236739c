"""Windows and macOS: what is asked of them, and that a refusal is told. No test of ours has run there."""

import ctypes
from types import SimpleNamespace
from typing import Any

import pytest

from app.hardening import mac_memory, windows_memory


class Function:
    """Stands for a function of the system's: notes its calls and gives one answer."""

    def __init__(self, returns: int) -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._returns = returns

    def __call__(self, *arguments: object) -> int:
        """Note the call."""
        self.calls.append(arguments)
        return self._returns


class Libraries:
    """Stands for Windows' libraries."""

    def __init__(self, **answers: int) -> None:
        usual = {
            "ConvertStringSecurityDescriptorToSecurityDescriptorW": 1, "SetKernelObjectSecurity": 1,
            "GetCurrentProcess": -1, "LocalFree": 0, "WerSetFlags": 0,
            "GetErrorMode": 0x8000, "SetErrorMode": 0,
        }  # fmt: skip
        self.functions = {name: Function(answer) for name, answer in (usual | answers).items()}

    def CDLL(self, _name: str) -> SimpleNamespace:  # noqa: N802 - named as in ctypes
        """Return a library."""
        return SimpleNamespace(**self.functions)


def test_on_windows_only_the_owner_and_the_system_are_named_and_none_may_read() -> None:
    system = Libraries()

    assert windows_memory.close(system)

    (asked,) = system.functions["ConvertStringSecurityDescriptorToSecurityDescriptorW"].calls
    assert asked[0] == "D:P(A;;0x121001;;;OW)(A;;0x101401;;;SY)"
    vm_read, write_dac = 0x10, 0x40000
    for rights in (0x121001, 0x101401):
        assert not rights & (vm_read | write_dac)
    (written,) = system.functions["SetKernelObjectSecurity"].calls
    assert written[:2] == (-1, 4)
    assert len(system.functions["LocalFree"].calls) == 1


@pytest.mark.parametrize(
    "refused", ["ConvertStringSecurityDescriptorToSecurityDescriptorW", "SetKernelObjectSecurity"]
)
def test_a_refusal_of_windows_is_told(refused: str) -> None:
    assert not windows_memory.close(Libraries(**{refused: 0}))


def test_on_windows_a_crash_is_not_reported() -> None:
    system = Libraries()

    assert windows_memory.report_no_crash(system)

    assert system.functions["SetErrorMode"].calls == [(0x8003,)]
    assert system.functions["WerSetFlags"].calls == [(1,)]


def test_without_the_systems_libraries_nothing_is_raised() -> None:
    class Nowhere:
        def CDLL(self, name: str) -> ctypes.CDLL:  # noqa: N802 - named as in ctypes
            raise OSError(name)

    assert not windows_memory.close(Nowhere())
    assert not windows_memory.report_no_crash(Nowhere())


@pytest.mark.parametrize(("answer", "closed"), [(0, True), (-1, False)])
def test_on_macos_debuggers_are_refused(answer: int, *, closed: bool) -> None:
    ptrace = Function(answer)

    assert mac_memory.close(SimpleNamespace(ptrace=ptrace)) is closed

    assert ptrace.calls == [(31, 0, None, 0)]
