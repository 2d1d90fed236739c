"""The filter, run as the kernel runs it, for every machine it is made for."""

import struct

import pytest

from app.hardening.socket_filter import ALLOW, DENY, MACHINES, Machine, program

UNIX, INTERNET = 1, 2
ARM, I386 = 0x40000028, 0x40000003
"""How the audit log calls the 32-bit calls of either machine."""
PLAIN = (0, 1, 60, 424, 428, 500)
"""Calls that have nothing to do with sockets, on the edges of those that have."""


def answer(machine: Machine, audit: int, number: int, first: int = 0) -> int:
    """Return what the filter says to a call."""
    seen = struct.pack("=IIQQ", number, audit, 0, first)
    lines = list(struct.iter_unpack("=HBBI", program(machine)))
    held, place = 0, 0
    while True:
        code, holds, fails, operand = lines[place]
        place += 1
        match code:
            case 0x20:
                (held,) = struct.unpack_from("=I", seen, operand)
            case 0x06:
                return int(operand)
            case _:
                true = {0x15: held == operand, 0x25: held > operand, 0x35: held >= operand}[code]
                place += holds if true else fails


@pytest.fixture(params=list(MACHINES))
def machine(request: pytest.FixtureRequest) -> Machine:
    """Return each kind of machine."""
    return MACHINES[str(request.param)]


def test_a_socket_is_for_this_machine_alone(machine: Machine) -> None:
    for number in (machine.socket, machine.socketpair):
        assert answer(machine, machine.audit, number, UNIX) == ALLOW
        for family in (0, INTERNET, 10, 16, 17, 40, 0xFFFFFFFF):
            assert answer(machine, machine.audit, number, family) == DENY, family


def test_what_the_kernel_cuts_off_a_family_changes_nothing(machine: Machine) -> None:
    above = 0xABCD << 32
    assert answer(machine, machine.audit, machine.socket, above | UNIX) == ALLOW
    assert answer(machine, machine.audit, machine.socket, above | INTERNET) == DENY


def test_the_queue_that_goes_past_it_is_refused_and_nothing_else(machine: Machine) -> None:
    assert [answer(machine, machine.audit, number) for number in (425, 426, 427)] == [DENY] * 3
    assert [answer(machine, machine.audit, number) for number in PLAIN] == [ALLOW] * len(PLAIN)


def test_no_call_is_heard_in_another_machines_numbers(machine: Machine) -> None:
    others = {ARM, I386, *(one.audit for one in MACHINES.values())} - {machine.audit}
    assert {answer(machine, other, number, UNIX) for other in others for number in PLAIN} == {DENY}


def test_the_second_set_of_calls_is_refused() -> None:
    one = MACHINES["x86_64"]
    assert answer(one, one.audit, 0x40000000 | one.socket, UNIX) == DENY
    assert answer(one, one.audit, 0x40000000, UNIX) == DENY
